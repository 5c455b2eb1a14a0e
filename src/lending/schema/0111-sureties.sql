-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0
--
-- How much an organisation may stand in for at once, country by country, from which day on: each
-- with where the figure comes from. The last of a country counts.

CREATE TABLE surety_ceiling (
    seq int64 NOT NULL PRIMARY KEY,
    organisation id NOT NULL,
    country text NOT NULL,
    currency text NOT NULL,
    minor int64 NOT NULL,
    day int64 NOT NULL,
    source text NOT NULL,
    confidence int64 NOT NULL,
    reason text NOT NULL
);
CREATE INDEX surety_ceiling_of ON surety_ceiling (organisation, country, seq);
