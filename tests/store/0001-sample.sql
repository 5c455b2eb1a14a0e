-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0
--
-- What the tests of the store write: a column of every type, a counter, a projection.

CREATE TABLE sample (
    seq int64 NOT NULL PRIMARY KEY,
    title text NOT NULL,
    raw bytes NOT NULL,
    thing id NOT NULL UNIQUE,
    print hash NOT NULL
);

CREATE TABLE counter (
    one int64 NOT NULL PRIMARY KEY CHECK (one = 1),
    value int64 NOT NULL
);

INSERT INTO counter (one, value) VALUES (1, 0);

CREATE TABLE tally (
    name text NOT NULL PRIMARY KEY,
    value int64 NOT NULL
);

CREATE TABLE part (
    sample int64 NOT NULL REFERENCES sample (seq) DEFERRABLE INITIALLY DEFERRED,
    number int64 NOT NULL,
    PRIMARY KEY (sample, number)
);
