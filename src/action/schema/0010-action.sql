-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0
--
-- People, law, documents and what is found by; all but denial_pending follow from events.

CREATE TABLE applied ( -- how many events have been applied
    one int64 NOT NULL PRIMARY KEY,
    size int64 NOT NULL
);

CREATE TABLE organisation (
    id id NOT NULL PRIMARY KEY,
    handle text NOT NULL UNIQUE,
    name_ja text NOT NULL,
    name_en text NOT NULL
);

CREATE TABLE person (
    id id NOT NULL PRIMARY KEY,
    handle text NOT NULL UNIQUE,
    organisation id NOT NULL,
    name_ja text NOT NULL, -- marks of erasable values
    name_en text NOT NULL,
    roles text NOT NULL, -- words parted by blanks
    clearance int64 NOT NULL,
    active_from int64 NOT NULL, -- days as in Date
    active_until int64 NOT NULL
);

CREATE TABLE adoption (
    seq int64 NOT NULL PRIMARY KEY,
    law hash NOT NULL,
    at int64 NOT NULL
);

CREATE TABLE document (
    id id NOT NULL PRIMARY KEY,
    hash hash NOT NULL,
    about_kind text NOT NULL, -- what it was added to; empty and zero: to nothing
    about id NOT NULL,
    organisation id NOT NULL,
    name text NOT NULL, -- mark
    media text NOT NULL,
    size int64 NOT NULL,
    marking int64 NOT NULL,
    at int64 NOT NULL,
    erased int64 NOT NULL
);

CREATE INDEX document_hash ON document (hash, id);
CREATE INDEX document_about ON document (about, id);

CREATE TABLE request ( -- what was asked once is answered again, never done again
    id id NOT NULL PRIMARY KEY,
    fingerprint hash NOT NULL,
    seq int64 NOT NULL
);

CREATE TABLE trace ( -- who did what to what: leaf numbers by what an event names
    what text NOT NULL,
    seq int64 NOT NULL,
    PRIMARY KEY (what, seq)
);

CREATE TABLE relation (
    list text NOT NULL,
    scope id NOT NULL,
    sort_key text NOT NULL,
    subject id NOT NULL,
    marking int64 NOT NULL,
    PRIMARY KEY (list, scope, sort_key, subject)
);

CREATE INDEX relation_subject ON relation (list, subject);

CREATE TABLE denial (
    seq int64 NOT NULL, -- of the event that tells it
    number int64 NOT NULL,
    at int64 NOT NULL,
    operation text NOT NULL,
    actor id NOT NULL,
    principal id NOT NULL,
    subject id NOT NULL,
    times int64 NOT NULL,
    PRIMARY KEY (seq, number)
);

CREATE TABLE denial_pending ( -- refused since the last event; not yet told to the journal
    id id NOT NULL PRIMARY KEY,
    at int64 NOT NULL,
    operation text NOT NULL,
    actor id NOT NULL,
    principal id NOT NULL,
    subject id NOT NULL,
    times int64 NOT NULL
);

CREATE TABLE backup (
    seq int64 NOT NULL PRIMARY KEY,
    at int64 NOT NULL,
    size int64 NOT NULL,
    root hash NOT NULL
);
