-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0
--
-- How far countries have come as partners: each rung that was reached or left.

CREATE TABLE partnership_step (
    seq int64 NOT NULL PRIMARY KEY,
    country text NOT NULL,
    rung int64 NOT NULL,
    reached int64 NOT NULL,
    day int64 NOT NULL,
    words text NOT NULL,
    source text NOT NULL,
    confidence int64 NOT NULL
);
CREATE INDEX partnership_step_of ON partnership_step (country, seq);
