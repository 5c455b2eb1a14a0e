-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0
--
-- vault.db: what secrets are checked against. Which of them are in force the journal says.

CREATE TABLE secret (
    id id NOT NULL PRIMARY KEY,
    sealed bytes NOT NULL -- nonce and box; its place is inside
);

CREATE TABLE counter ( -- only grows
    id id NOT NULL PRIMARY KEY,
    value int64 NOT NULL
);

CREATE TABLE tries ( -- what went wrong, under a keyed hash of its name
    name hash NOT NULL PRIMARY KEY,
    failures int64 NOT NULL,
    last int64 NOT NULL
);
CREATE INDEX tries_last ON tries (last);
