-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0
--
-- What firms mean to hold of bodies abroad, the notice that is due before, and what was made of it.

CREATE TABLE investment (
    id id NOT NULL PRIMARY KEY,
    seq int64 NOT NULL,
    organisation id NOT NULL, -- the office that keeps it
    firm id NOT NULL,
    handle text NOT NULL, -- of the firm, when it was told last
    home text NOT NULL,   -- the firm's country
    target text NOT NULL,
    country text NOT NULL,
    business int64 NOT NULL, -- Business
    ppm int64 NOT NULL,      -- meant last
    value text NOT NULL,     -- "10.00 USD"; "": nobody stated it
    day int64 NOT NULL,
    actor id NOT NULL, -- who told it last, and for whom
    principal id NOT NULL,
    task int64 NOT NULL,   -- InvestmentTask
    opened int64 NOT NULL, -- the day of the task; none: it never had one
    opened_ppm int64 NOT NULL,
    threshold int64 NOT NULL,
    rule text NOT NULL,
    answered int64 NOT NULL,
    words text NOT NULL, -- a mark
    answer_source text NOT NULL,
    made int64 NOT NULL, -- the day; none: nothing was made
    made_ppm int64 NOT NULL,
    made_source text NOT NULL
);
CREATE INDEX investment_of ON investment (firm, seq);
CREATE INDEX investment_kept ON investment (organisation, firm);

CREATE TABLE investment_share (
    seq int64 NOT NULL PRIMARY KEY,
    investment id NOT NULL,
    day int64 NOT NULL,
    ppm int64 NOT NULL,
    value text NOT NULL,
    source text NOT NULL,
    confidence int64 NOT NULL
);
CREATE INDEX investment_share_of ON investment_share (investment, seq);
