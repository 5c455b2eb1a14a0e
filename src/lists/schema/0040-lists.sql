-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0
--
-- Lists and what was found by them. A list's file lies beside the database, by its hash.

-- Whether this record screens, and which kinds must be in force: the last row says it.
CREATE TABLE list_rule (
    seq int64 NOT NULL PRIMARY KEY,
    required int64 NOT NULL,
    kinds text NOT NULL,
    reason text NOT NULL
);

-- After how many days a list that nobody looked after stops everything.
CREATE TABLE list_limit (
    kind int64 NOT NULL PRIMARY KEY,
    days int64 NOT NULL,
    seq int64 NOT NULL
);

-- Ended without another in its place: withdrawn says why.
CREATE TABLE list_version (
    seq int64 NOT NULL PRIMARY KEY,
    kind int64 NOT NULL,
    name text NOT NULL,
    file text NOT NULL,
    hash hash NOT NULL,
    issued int64 NOT NULL,
    imported_at int64 NOT NULL,
    checked_at int64 NOT NULL,
    actor id NOT NULL,
    entries int64 NOT NULL,
    names int64 NOT NULL,
    reason text NOT NULL,
    ended int64 NOT NULL,
    withdrawn text NOT NULL
);
CREATE INDEX list_version_of ON list_version (kind, name, seq);

-- A version of a party was held against a set of lists.
CREATE TABLE screening (
    party id NOT NULL,
    seq int64 NOT NULL,
    party_seq int64 NOT NULL,
    lists hash NOT NULL,
    at int64 NOT NULL,
    PRIMARY KEY (party, seq)
);

-- One row a party and list entry; party_seq, entry_hash and rules are what it rests on. met_seq is
-- the leaf at which it was found so, told is the entry as the list had it then.
CREATE TABLE hit (
    id id NOT NULL PRIMARY KEY,
    item id NOT NULL,
    party id NOT NULL,
    seq int64 NOT NULL,
    met_seq int64 NOT NULL,
    met_at int64 NOT NULL,
    party_seq int64 NOT NULL,
    kind int64 NOT NULL,
    list text NOT NULL,
    list_hash hash NOT NULL,
    list_issued int64 NOT NULL,
    entry text NOT NULL,
    entry_key text NOT NULL,
    entry_hash hash NOT NULL,
    entry_name text NOT NULL,
    name text NOT NULL,
    programme text NOT NULL,
    told text NOT NULL,
    strength int64 NOT NULL,
    score int64 NOT NULL,
    rules int64 NOT NULL,
    reasons text NOT NULL,
    changed int64 NOT NULL,
    organisation id NOT NULL,
    owner id NOT NULL,
    state int64 NOT NULL,
    verdict int64 NOT NULL,
    decision int64 NOT NULL,
    decider id NOT NULL,
    decided_for id NOT NULL,
    confirmer id NOT NULL
);
CREATE INDEX hit_of_party ON hit (party, list, entry_key);
CREATE INDEX hit_of_item ON hit (item, seq, id);

-- With what it rested on, as the hit stood when it was decided.
CREATE TABLE hit_decision (
    hit id NOT NULL,
    seq int64 NOT NULL,
    at int64 NOT NULL,
    met_seq int64 NOT NULL,
    party_seq int64 NOT NULL,
    entry_key text NOT NULL,
    entry_hash hash NOT NULL,
    score int64 NOT NULL,
    rules int64 NOT NULL,
    verdict int64 NOT NULL,
    reason text NOT NULL,
    person id NOT NULL,
    principal id NOT NULL,
    confirmed int64 NOT NULL,
    confirmer id NOT NULL,
    PRIMARY KEY (hit, seq)
);

CREATE TABLE rescreening (
    id id NOT NULL PRIMARY KEY,
    seq int64 NOT NULL,
    lists hash NOT NULL,
    last id NOT NULL,
    done int64 NOT NULL,
    total int64 NOT NULL,
    found int64 NOT NULL,
    failed int64 NOT NULL,
    finished int64 NOT NULL
);
CREATE INDEX rescreening_by_seq ON rescreening (seq);
