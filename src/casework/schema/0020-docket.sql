-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0
--
-- The docket. Every row names the leaf (seq) of the event it comes from and, where something ended
-- it, the leaf of the event that did: an item can be shown as it stood after any leaf.
-- Columns of people's words hold marks (action/event_kind.h), never the words.

CREATE TABLE item (
    id id NOT NULL PRIMARY KEY,
    opened int64 NOT NULL UNIQUE,
    reference text NOT NULL UNIQUE,
    state int64 NOT NULL,
    round int64 NOT NULL,
    marking int64 NOT NULL,
    holds int64 NOT NULL,
    changed int64 NOT NULL,
    changed_at int64 NOT NULL,
    provenance text NOT NULL
);

CREATE TABLE item_year (
    year int64 NOT NULL PRIMARY KEY,
    last int64 NOT NULL
);

-- What the item is called and covers, from this leaf on.
CREATE TABLE item_description (
    item id NOT NULL,
    seq int64 NOT NULL,
    title_ja text NOT NULL,
    title_en text NOT NULL,
    summary_ja text NOT NULL,
    summary_en text NOT NULL,
    marking int64 NOT NULL,
    regimes text NOT NULL,
    organisations bytes NOT NULL,
    lines text NOT NULL,
    PRIMARY KEY (item, seq)
);

-- One row an event of the item: who did what, and how the item stood after it.
CREATE TABLE item_step (
    seq int64 NOT NULL PRIMARY KEY,
    at int64 NOT NULL,
    actor id NOT NULL,
    principal id NOT NULL,
    kind text NOT NULL,
    state int64 NOT NULL,
    round int64 NOT NULL
);

CREATE TABLE statement (
    seq int64 NOT NULL PRIMARY KEY,
    id id NOT NULL UNIQUE,
    item id NOT NULL,
    line text NOT NULL,
    fact text NOT NULL,
    fact_ja text NOT NULL,
    fact_en text NOT NULL,
    value text NOT NULL,
    value_ja text NOT NULL,
    value_en text NOT NULL,
    said_by text NOT NULL,
    said_on int64 NOT NULL,
    source text NOT NULL,
    confidence int64 NOT NULL,
    document hash NOT NULL,
    question id NOT NULL,
    organisation id NOT NULL,
    ended int64 NOT NULL,
    ending int64 NOT NULL,
    end_reason text NOT NULL,
    successor id NOT NULL
);

CREATE TABLE question (
    id id NOT NULL PRIMARY KEY,
    item id NOT NULL,
    seq int64 NOT NULL,
    line text NOT NULL,
    fact text NOT NULL,
    fact_ja text NOT NULL,
    fact_en text NOT NULL,
    agency text NOT NULL,
    agency_ja text NOT NULL,
    agency_en text NOT NULL,
    organisation id NOT NULL,
    words text NOT NULL,
    due int64 NOT NULL,
    answered int64 NOT NULL,
    answer text NOT NULL,
    statement id NOT NULL
);
CREATE INDEX question_of_item ON question (item, seq, id);

CREATE TABLE hold (
    id id NOT NULL PRIMARY KEY,
    item id NOT NULL,
    seq int64 NOT NULL,
    reason text NOT NULL,
    authority text NOT NULL,
    until int64 NOT NULL,
    released int64 NOT NULL,
    release_reason text NOT NULL,
    release_authority text NOT NULL
);
CREATE INDEX hold_of_item ON hold (item, seq, id);

-- An assessment, a draft or a decision: what the law said, and what was made of it.
CREATE TABLE finding (
    id id NOT NULL PRIMARY KEY,
    item id NOT NULL,
    seq int64 NOT NULL,
    kind int64 NOT NULL,
    verdict int64 NOT NULL,
    reason text NOT NULL,
    judged text NOT NULL,
    draft id NOT NULL,
    text_ja text NOT NULL,
    text_en text NOT NULL,
    json text NOT NULL,
    ended int64 NOT NULL,
    end_reason text NOT NULL
);
CREATE INDEX finding_of_item ON finding (item, kind, seq, id);

-- Who shaped what is decided in this round, or was acted for.
CREATE TABLE hand (
    item id NOT NULL,
    round int64 NOT NULL,
    person id NOT NULL,
    seq int64 NOT NULL,
    PRIMARY KEY (item, round, person)
);

CREATE TABLE assignment (
    item id NOT NULL,
    seq int64 NOT NULL,
    person id NOT NULL,
    task text NOT NULL,
    PRIMARY KEY (item, seq)
);

-- The facts by which decided items are found again.
CREATE TABLE precedent (
    fact text NOT NULL,
    value text NOT NULL,
    decided int64 NOT NULL,
    item id NOT NULL,
    PRIMARY KEY (fact, value, decided, item)
);

-- An index, not a projection: what is searched of an item, in search form, a row for each call that
-- brought words, and which maker's version made it.
CREATE TABLE item_words (
    seq int64 NOT NULL PRIMARY KEY,
    maker int64 NOT NULL,
    words text NOT NULL
);
