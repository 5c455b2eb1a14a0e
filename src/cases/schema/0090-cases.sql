-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0
--
-- Cases between governments. A row names the leaf (seq) of the event it comes from and, where
-- something ended it, the leaf of the event that did. Columns of people's words hold marks
-- (action/event_kind.h). Days are counted from 1970-01-01.

CREATE TABLE case_file (
    id id NOT NULL PRIMARY KEY,
    opened int64 NOT NULL UNIQUE,
    number text NOT NULL UNIQUE,
    kind int64 NOT NULL,
    route text NOT NULL, -- id, hash in hex, state: the standing (action/step.h)
    route_hash text NOT NULL,
    state text NOT NULL,
    since int64 NOT NULL, -- the leaf that brought it into this state
    country text NOT NULL,
    programme text NOT NULL,
    currency text NOT NULL,
    marking int64 NOT NULL,
    organisations bytes NOT NULL,
    title_ja text NOT NULL,
    title_en text NOT NULL,
    request text NOT NULL, -- JSON of case_request_shape
    received int64 NOT NULL,
    completed int64 NOT NULL, -- days; when its request was found complete
    changed int64 NOT NULL,
    model text NOT NULL -- of cooperation, by its code; '': none was said
);

CREATE TABLE case_file_year ( -- no number is used twice
    country text NOT NULL,
    year int64 NOT NULL,
    last int64 NOT NULL,
    PRIMARY KEY (country, year)
);

-- One row a step: how long each stage took is read from here.
CREATE TABLE case_file_step (
    seq int64 NOT NULL PRIMARY KEY,
    case_file id NOT NULL,
    operation text NOT NULL,
    state text NOT NULL, -- after it
    day int64 NOT NULL,
    at int64 NOT NULL,
    actor id NOT NULL,
    principal id NOT NULL,
    reason text NOT NULL
);
CREATE INDEX case_file_step_of ON case_file_step (case_file, seq);

-- What moves: goods (Foreign Exchange and Foreign Trade Act, Article 48) and technology (Article
-- 25), each decided on a line of an item of the docket.
CREATE TABLE case_file_leg (
    id id NOT NULL PRIMARY KEY,
    case_file id NOT NULL,
    seq int64 NOT NULL,
    line int64 NOT NULL, -- of the case; 0: all
    kind int64 NOT NULL,
    item id NOT NULL,
    item_line text NOT NULL,
    ended int64 NOT NULL
);
CREATE INDEX case_file_leg_of ON case_file_leg (case_file, seq);
CREATE INDEX case_file_leg_by_item ON case_file_leg (item, ended);

CREATE TABLE case_file_hold (
    id id NOT NULL PRIMARY KEY,
    case_file id NOT NULL,
    seq int64 NOT NULL,
    operations text NOT NULL, -- those it stops, parted by blanks; "": all
    reason text NOT NULL,
    authority text NOT NULL,
    until int64 NOT NULL,
    by_law int64 NOT NULL, -- 1: found by rejudging
    released int64 NOT NULL,
    release_reason text NOT NULL
);
CREATE INDEX case_file_hold_of ON case_file_hold (case_file, released);

-- Papers of others a step waits for: assurance, licence, signature, approval, consent.
CREATE TABLE case_file_paper (
    id id NOT NULL PRIMARY KEY,
    case_file id NOT NULL,
    seq int64 NOT NULL,
    kind int64 NOT NULL,
    giver text NOT NULL,   -- who gives it; a mark
    needed int64 NOT NULL, -- 1: asked for; its row stays when it came
    due int64 NOT NULL,
    given int64 NOT NULL, -- leaf; 0: it has not come
    reference text NOT NULL,
    signed_on int64 NOT NULL,
    valid_from int64 NOT NULL,
    valid_until int64 NOT NULL,
    lines text NOT NULL, -- numbers parted by blanks; "": all
    about hash NOT NULL, -- of the document it is about
    document hash NOT NULL,
    ended int64 NOT NULL,
    end_reason text NOT NULL
);
CREATE INDEX case_file_paper_of ON case_file_paper (case_file, seq);

-- Documents: offers and changes, each with its whole content.
CREATE TABLE case_file_document (
    id id NOT NULL PRIMARY KEY,
    case_file id NOT NULL,
    seq int64 NOT NULL,
    designator text NOT NULL, -- "B", "A1"
    form int64 NOT NULL,
    content text NOT NULL, -- JSON of version_shape
    hash hash NOT NULL,
    route text NOT NULL, -- of a change, with a life of its own; "": it lives with its case
    route_hash text NOT NULL,
    state text NOT NULL,
    expiry int64 NOT NULL,
    sent int64 NOT NULL, -- days
    signed_on int64 NOT NULL,
    implemented int64 NOT NULL,
    ended int64 NOT NULL, -- leaf: withdrawn, lapsed, or replaced by another draft
    ended_on int64 NOT NULL -- the day of it
);
CREATE INDEX case_file_document_of ON case_file_document (case_file, seq);
