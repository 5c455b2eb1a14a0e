-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0
--
-- Approval sheets; all of it follows from events. What people wrote in their own
-- words is kept as marks.

CREATE TABLE sheet (
    id id NOT NULL PRIMARY KEY,
    reference text NOT NULL UNIQUE,
    subject_kind text NOT NULL,
    subject id NOT NULL,
    organisation id NOT NULL, -- that drafted it
    version int64 NOT NULL,
    state int64 NOT NULL,
    since int64 NOT NULL, -- in this state
    seq int64 NOT NULL, -- of its first event
    issued_on int64 NOT NULL,
    issued_document hash NOT NULL,
    issued_number text NOT NULL
);
CREATE INDEX sheet_about ON sheet (subject, seq);

CREATE TABLE sheet_year (
    year int64 NOT NULL PRIMARY KEY,
    last int64 NOT NULL
);

-- Frozen when it is drafted; how it ended stands beside it. ended -1: it has not.
CREATE TABLE sheet_version (
    sheet id NOT NULL,
    version int64 NOT NULL,
    at int64 NOT NULL,
    drafter id NOT NULL,
    drafted_for id NOT NULL,
    title_ja text NOT NULL,
    title_en text NOT NULL,
    reason text NOT NULL,
    subject_text text NOT NULL,
    covers hash NOT NULL,
    price text NOT NULL,
    usage text NOT NULL,
    performance text NOT NULL,
    cooperation text NOT NULL,
    frozen hash NOT NULL, -- of all its words, as marks
    ended int64 NOT NULL,
    ended_at int64 NOT NULL,
    ended_by id NOT NULL,
    ended_reason text NOT NULL,
    decided_by id NOT NULL,
    acting_for id NOT NULL,
    authority text NOT NULL,
    decided_at int64 NOT NULL,
    decided_reason text NOT NULL,
    seal hash NOT NULL, -- what the decision covers
    viewed_at int64 NOT NULL,
    viewed_words text NOT NULL,
    PRIMARY KEY (sheet, version)
);

CREATE TABLE sheet_step (
    sheet id NOT NULL,
    version int64 NOT NULL,
    step int64 NOT NULL,
    kind int64 NOT NULL,
    person id NOT NULL,
    turn int64 NOT NULL,
    verdict int64 NOT NULL,
    at int64 NOT NULL,
    reason text NOT NULL,
    PRIMARY KEY (sheet, version, step)
);

CREATE TABLE sheet_opinion ( -- whatever was said, for good
    sheet id NOT NULL,
    seq int64 NOT NULL,
    version int64 NOT NULL,
    person id NOT NULL,
    verdict int64 NOT NULL,
    seal hash NOT NULL,
    reason text NOT NULL,
    at int64 NOT NULL,
    PRIMARY KEY (sheet, seq)
);

CREATE TABLE sheet_deputy (
    sheet id NOT NULL,
    version int64 NOT NULL,
    number int64 NOT NULL,
    person id NOT NULL,
    authority text NOT NULL,
    PRIMARY KEY (sheet, version, number)
);

CREATE TABLE sheet_paper (
    sheet id NOT NULL,
    version int64 NOT NULL,
    number int64 NOT NULL,
    document hash NOT NULL,
    name text NOT NULL,
    at int64 NOT NULL,
    later int64 NOT NULL, -- attached on the way
    person id NOT NULL,
    PRIMARY KEY (sheet, version, number)
);

CREATE TABLE sheet_reader (
    sheet id NOT NULL,
    version int64 NOT NULL,
    person id NOT NULL,
    number int64 NOT NULL,
    seen int64 NOT NULL, -- 0: not yet
    PRIMARY KEY (sheet, version, person)
);

-- Who drafted a version or added to it, or was acted for: version 0 counts for all of them.
CREATE TABLE sheet_hand (
    sheet id NOT NULL,
    version int64 NOT NULL,
    person id NOT NULL,
    PRIMARY KEY (sheet, version, person)
);

CREATE TABLE sheet_wait (
    person id NOT NULL,
    sheet id NOT NULL,
    duty int64 NOT NULL,
    since int64 NOT NULL,
    PRIMARY KEY (person, sheet, duty)
);
CREATE INDEX sheet_wait_of ON sheet_wait (sheet);
