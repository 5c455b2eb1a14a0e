-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0
--
-- Bids for a sale abroad. Whatever is told later stands in a row of its own: how things stood on a
-- day follows from the rows. Days are kept as far as they are known. The words of walled papers
-- stand in bid_paper alone, and only envelope.open reads them.

CREATE TABLE bid (
    id id NOT NULL PRIMARY KEY,
    seq int64 NOT NULL,
    keeper id NOT NULL, -- the organisation that opened it
    country text NOT NULL,
    title_ja text NOT NULL, -- marks
    title_en text NOT NULL,
    marking int64 NOT NULL,
    checklist text NOT NULL, -- its file
    options text NOT NULL, -- ways of building the buyer asks for, apart by blanks
    case_file id NOT NULL, -- what it became
    decision int64 NOT NULL, -- BidDecision; -1: none yet
    decided int64 NOT NULL
);
CREATE INDEX bid_in ON bid (country, seq);

CREATE TABLE bid_hand ( -- who acted on it, or was acted for
    bid id NOT NULL,
    person id NOT NULL,
    PRIMARY KEY (bid, person)
);

CREATE TABLE bid_day (
    seq int64 NOT NULL PRIMARY KEY,
    bid id NOT NULL,
    anchor int64 NOT NULL, -- CheckAnchor
    first int64 NOT NULL,
    last int64 NOT NULL,
    source text NOT NULL,
    confidence int64 NOT NULL
);
CREATE INDEX bid_day_of ON bid_day (bid, seq);

CREATE TABLE bid_answer (
    seq int64 NOT NULL PRIMARY KEY,
    bid id NOT NULL,
    item text NOT NULL,
    did int64 NOT NULL, -- BidDid
    first int64 NOT NULL,
    last int64 NOT NULL,
    document bytes NOT NULL, -- its hash; empty: none
    source text NOT NULL,
    confidence int64 NOT NULL,
    person id NOT NULL
);
CREATE INDEX bid_answer_of ON bid_answer (bid, seq);

CREATE TABLE bid_firm (
    bid id NOT NULL,
    organisation id NOT NULL,
    seq int64 NOT NULL,
    part text NOT NULL,
    PRIMARY KEY (bid, organisation)
);

CREATE TABLE bid_paper (
    id id NOT NULL PRIMARY KEY,
    seq int64 NOT NULL,
    bid id NOT NULL,
    organisation id NOT NULL, -- whose it is
    kind int64 NOT NULL,
    filed int64 NOT NULL,
    title text NOT NULL,
    body text NOT NULL
);
CREATE INDEX bid_paper_of ON bid_paper (bid, seq);

CREATE TABLE bid_wall ( -- whom a paper's own firm lets in
    paper id NOT NULL,
    organisation id NOT NULL,
    seq int64 NOT NULL,
    PRIMARY KEY (paper, organisation)
);

CREATE TABLE bid_note (
    seq int64 NOT NULL PRIMARY KEY,
    country text NOT NULL,
    keeper id NOT NULL,
    person id NOT NULL,
    written int64 NOT NULL,
    words text NOT NULL
);
CREATE INDEX bid_note_of ON bid_note (keeper, country, seq);

CREATE TABLE bid_note_read (
    seq int64 NOT NULL PRIMARY KEY,
    bid id NOT NULL,
    person id NOT NULL
);
CREATE INDEX bid_note_read_by ON bid_note_read (bid, person, seq);

CREATE TABLE bid_meeting (
    seq int64 NOT NULL PRIMARY KEY,
    bid id NOT NULL,
    person id NOT NULL,
    day int64 NOT NULL,
    whom text NOT NULL, -- a mark
    contact id NOT NULL -- of ours there
);
CREATE INDEX bid_meeting_of ON bid_meeting (bid, seq);

CREATE TABLE bid_sheet ( -- one way of building, answered
    seq int64 NOT NULL PRIMARY KEY,
    bid id NOT NULL,
    name text NOT NULL,
    price_minor int64 NOT NULL,
    currency text NOT NULL,
    jobs int64 NOT NULL,
    content_ppm int64 NOT NULL,
    source text NOT NULL,
    confidence int64 NOT NULL
);
CREATE INDEX bid_sheet_of ON bid_sheet (bid, seq);

CREATE TABLE bid_plan ( -- what it takes: the last one stands
    seq int64 NOT NULL PRIMARY KEY,
    bid id NOT NULL,
    plan text NOT NULL -- its file
);
CREATE INDEX bid_plan_of ON bid_plan (bid, seq);

CREATE TABLE bid_offset ( -- what one way of building would bring in offsets: the last stands
    seq int64 NOT NULL PRIMARY KEY,
    bid id NOT NULL,
    name text NOT NULL,
    kept text NOT NULL -- option_offset_shape
);
CREATE INDEX bid_offset_of ON bid_offset (bid, seq);

CREATE TABLE bid_release ( -- what may be told of a feature from a stage on
    seq int64 NOT NULL PRIMARY KEY,
    bid id NOT NULL,
    feature text NOT NULL,
    stage int64 NOT NULL,
    freedom int64 NOT NULL, -- BidFreedom
    first int64 NOT NULL,
    until int64 NOT NULL,
    item id NOT NULL, -- on which its technology was decided
    line text NOT NULL,
    source text NOT NULL,
    confidence int64 NOT NULL
);
CREATE INDEX bid_release_of ON bid_release (bid, feature, stage, seq);

CREATE TABLE bid_rehearsal (
    seq int64 NOT NULL PRIMARY KEY,
    bid id NOT NULL,
    stage int64 NOT NULL,
    day int64 NOT NULL,
    withheld int64 NOT NULL, -- questions
    undecided int64 NOT NULL,
    degraded int64 NOT NULL,
    answerable int64 NOT NULL
);
CREATE INDEX bid_rehearsal_of ON bid_rehearsal (bid, seq);

CREATE TABLE bid_offer ( -- a sheet that may go to the buyer
    seq int64 NOT NULL PRIMARY KEY,
    bid id NOT NULL,
    reference text NOT NULL,
    stage int64 NOT NULL,
    day int64 NOT NULL,
    features text NOT NULL -- apart by blanks; with * its export version alone
);
CREATE INDEX bid_offer_of ON bid_offer (bid, seq);
