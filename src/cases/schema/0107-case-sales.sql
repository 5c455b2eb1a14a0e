-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0
--
-- Cases that are one sale: each joined to its first.

CREATE TABLE case_sale (
    case_file id NOT NULL PRIMARY KEY,
    first id NOT NULL, -- the case it was joined to, which has no row of its own
    seq int64 NOT NULL
);
CREATE INDEX case_sale_of ON case_sale (first, seq);
