-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0
--
-- Loans, sureties and support of firms: what was proposed, and all that became of it, as it happened.
-- How something stands on a day is folded from these rows by credit/, and kept nowhere. Amounts are
-- minor units; days are counted from 1970-01-01.

CREATE TABLE lending (
    id id NOT NULL PRIMARY KEY,
    seq int64 NOT NULL,
    kind int64 NOT NULL,        -- LendingKind
    organisation id NOT NULL,   -- whose it is: nobody else sees it
    case_file id NOT NULL,      -- none: of no case
    case_number text NOT NULL,
    country text NOT NULL,      -- of the debtor
    currency text NOT NULL,
    party text NOT NULL,        -- the lender; the firm
    state int64 NOT NULL,       -- LendingState
    content text NOT NULL       -- JSON of what was proposed
);
CREATE INDEX lending_of_case ON lending (case_file, seq);
CREATE INDEX lending_of_organisation ON lending (organisation, kind, seq);

CREATE TABLE lending_step (
    lending id NOT NULL,
    seq int64 NOT NULL,
    kind int64 NOT NULL,        -- LendingStep
    day int64 NOT NULL,
    minor int64 NOT NULL,
    words text NOT NULL,        -- of whoever entered it
    terms text NOT NULL,        -- JSON: what was proposed or agreed with this step
    actor id NOT NULL,
    principal id NOT NULL,
    PRIMARY KEY (lending, seq)
);

-- How much an organisation may stand in for at once, country by country, from which day on: each
-- with where the figure comes from. The last of a country counts.

CREATE TABLE surety_ceiling (
    seq int64 NOT NULL PRIMARY KEY,
    organisation id NOT NULL,
    country text NOT NULL,
    currency text NOT NULL,
    minor int64 NOT NULL,
    day int64 NOT NULL,
    source text NOT NULL,
    confidence int64 NOT NULL,
    reason text NOT NULL
);
CREATE INDEX surety_ceiling_of ON surety_ceiling (organisation, country, seq);
