-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0
--
-- Open cases held against the law as it stands, one rejudging for each law. `last`: the case it has
-- come to.

CREATE TABLE rejudging (
    id id NOT NULL PRIMARY KEY,
    seq int64 NOT NULL,
    law hash NOT NULL,
    last id NOT NULL,
    done int64 NOT NULL,
    held int64 NOT NULL,
    freed int64 NOT NULL,
    finished int64 NOT NULL
);
CREATE INDEX rejudging_by_seq ON rejudging (seq);
