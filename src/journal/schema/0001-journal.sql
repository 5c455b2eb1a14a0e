-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0
--
-- The journal. No value is ever NULL: what is absent is an empty text, a zero id or hash, or "-" in
-- a list of hashes. Rows are only added; what changes is the head, and an erasable value's row when
-- an event erases it.

-- One row: how many events there are. Its lock is the order of all writing.
CREATE TABLE head (
    one int64 NOT NULL PRIMARY KEY CHECK (one = 1),
    size int64 NOT NULL
);
INSERT INTO head (one, size) VALUES (1, 0);

-- event.h says what each column is. What is long stands last, so that leaves are read quickly.
CREATE TABLE event (
    seq int64 NOT NULL PRIMARY KEY,
    leaf hash NOT NULL,
    id id NOT NULL,
    at int64 NOT NULL,
    kind text NOT NULL,
    version int64 NOT NULL,
    operation text NOT NULL,
    part int64 NOT NULL,
    request id NOT NULL,
    fingerprint hash NOT NULL,
    actor id NOT NULL,
    principal id NOT NULL,
    asserted int64 NOT NULL,
    subject_kind text NOT NULL,
    subject id NOT NULL,
    adopted hash NOT NULL,
    salt bytes NOT NULL,
    documents text NOT NULL,
    brought text NOT NULL,
    erases text NOT NULL,
    payload text NOT NULL
);

-- Values that may have to be erased. place: 256 times the event that brought it, and its number
-- among that event's values, so that verification reads them in the order of the events; erased:
-- the event that erased it, or -1. Salt and value are empty then.
CREATE TABLE erasable (
    place int64 NOT NULL PRIMARY KEY,
    commitment hash NOT NULL UNIQUE,
    erased int64 NOT NULL,
    salt bytes NOT NULL,
    value text NOT NULL
);

-- Full tiles of 256 hashes, one behind the other, and the node over them.
CREATE TABLE tile (
    level int64 NOT NULL,
    number int64 NOT NULL,
    root hash NOT NULL,
    hashes bytes NOT NULL,
    PRIMARY KEY (level, number)
);

-- What was signed, in order. cosigned: how many cosignatures there were by then; seal: the
-- signature over all of the row and the seal before it (seal.h).
CREATE TABLE checkpoint (
    number int64 NOT NULL PRIMARY KEY,
    size int64 NOT NULL,
    at int64 NOT NULL,
    origin text NOT NULL,
    note text NOT NULL,
    cosigned int64 NOT NULL,
    seal bytes NOT NULL
);
CREATE INDEX checkpoint_size ON checkpoint (size);

-- Lines of witnesses. chain: over all rows up to this one; the next seal holds it.
CREATE TABLE cosignature (
    number int64 NOT NULL PRIMARY KEY,
    size int64 NOT NULL,
    vkey text NOT NULL,
    line text NOT NULL,
    chain hash NOT NULL
);
CREATE INDEX cosignature_size ON cosignature (size);

-- The keys of the log. since: the event that brought it; checkpoints that cover this event are
-- signed with it. note: the same as a note signed by it and, unless it begins a log, by the key
-- before it.
CREATE TABLE signer (
    number int64 NOT NULL PRIMARY KEY,
    since int64 NOT NULL,
    vkey text NOT NULL,
    note text NOT NULL
);
