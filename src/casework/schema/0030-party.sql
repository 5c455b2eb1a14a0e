-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0
--
-- Who takes part in an item as buyer, consignee, signatory ...: a row a version. A version ends with
-- the next one, or when the party is dropped (then it says why). Marks as in the docket's tables.
-- countries: codes parted by commas; numbers, lines: as JSON.

CREATE TABLE party (
    id id NOT NULL,
    seq int64 NOT NULL,
    item id NOT NULL,
    role int64 NOT NULL,
    name text NOT NULL,
    reading text NOT NULL,
    type int64 NOT NULL,
    birth_date text NOT NULL,
    countries text NOT NULL,
    numbers text NOT NULL,
    address text NOT NULL,
    lines text NOT NULL,
    reason text NOT NULL,
    ended int64 NOT NULL,
    end_reason text NOT NULL,
    PRIMARY KEY (id, seq)
);
CREATE INDEX party_of_item ON party (item, seq, id);
