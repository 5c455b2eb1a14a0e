-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0
--
-- What is owed to the industry of a buyer, and what is said to discharge it. Balances are no rows:
-- they are folded from offset_step, each time (src/offset).

CREATE TABLE obligation (
    id id NOT NULL PRIMARY KEY,
    seq int64 NOT NULL,
    case_file id NOT NULL,
    buyer id NOT NULL, -- the organisation that sees the balance; none: nobody outside
    country text NOT NULL,
    rule text NOT NULL,
    way int64 NOT NULL, -- OffsetWay
    day int64 NOT NULL, -- of the contract
    currency text NOT NULL,
    base int64 NOT NULL,     -- in force; as long as nothing is, as it was opened
    proposed int64 NOT NULL, -- another base that waits for a second person; 0: none
    rate int64 NOT NULL,     -- millionths
    milestones text NOT NULL, -- JSON
    source text NOT NULL,
    authority text NOT NULL, -- by which it stands although none is due; empty: it is due
    duty text NOT NULL,      -- what the register of duties said
    state int64 NOT NULL,    -- ObligationState
    actor id NOT NULL,       -- who opened it, or proposed the other base, and for whom
    principal id NOT NULL
);
CREATE INDEX obligation_of ON obligation (case_file, seq);
CREATE INDEX obligation_in ON obligation (country, seq);

CREATE TABLE offset_invoice (
    name hash NOT NULL PRIMARY KEY, -- of issuer and reference, however they are written
    seq int64 NOT NULL,
    book text NOT NULL, -- in which it may be claimed
    issuer text NOT NULL,
    reference text NOT NULL,
    minor int64 NOT NULL
);

CREATE TABLE offset_deal (
    id id NOT NULL PRIMARY KEY,
    seq int64 NOT NULL,
    obligation id NOT NULL, -- whose it is now
    firm id NOT NULL,
    handle text NOT NULL, -- of the firm, when it was claimed
    invoice hash NOT NULL,
    claim text NOT NULL, -- JSON
    actor id NOT NULL,   -- who claimed it, and for whom
    principal id NOT NULL,
    disputer id NOT NULL, -- likewise of the last dispute
    disputed_for id NOT NULL
);
CREATE INDEX offset_deal_of ON offset_deal (obligation, seq);
CREATE INDEX offset_deal_by ON offset_deal (firm, seq);
CREATE INDEX offset_deal_on ON offset_deal (invoice, seq);

CREATE TABLE offset_step (
    seq int64 NOT NULL PRIMARY KEY,
    book text NOT NULL, -- "IND USD": what is folded together
    kind int64 NOT NULL, -- OffsetEventKind
    day int64 NOT NULL,
    obligation id NOT NULL,
    deal id NOT NULL, -- none: it is about the obligation
    minor int64 NOT NULL,
    credit int64 NOT NULL,
    until int64 NOT NULL,
    handle text NOT NULL -- of the firm that plans
);
CREATE INDEX offset_step_in ON offset_step (book, seq);

CREATE TABLE offset_declared (
    seq int64 NOT NULL PRIMARY KEY,
    case_file id NOT NULL,
    firm id NOT NULL,
    day int64 NOT NULL,
    words text NOT NULL, -- a mark
    source text NOT NULL
);
CREATE INDEX offset_declared_of ON offset_declared (case_file, seq);

CREATE TABLE offset_offer (
    seq int64 NOT NULL PRIMARY KEY,
    firm id NOT NULL,
    handle text NOT NULL, -- of the firm, when it offered
    book text NOT NULL,
    rule text NOT NULL,
    minor int64 NOT NULL, -- credit it could earn
    until int64 NOT NULL, -- lapses on this day; none: never
    source text NOT NULL
);
CREATE INDEX offset_offer_in ON offset_offer (book, seq);
