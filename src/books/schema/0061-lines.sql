-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0
--
-- Rates, priced lines, contracts: amounts are minor units of the currency beside them, days are
-- counted from 1970-01-01, rates are parts per million.

-- By the leaf that brought it.
CREATE TABLE rate_table (
    seq int64 NOT NULL PRIMARY KEY,
    hash hash NOT NULL,
    name text NOT NULL,
    file text NOT NULL,
    ja text NOT NULL,
    en text NOT NULL,
    sample int64 NOT NULL,
    row_count int64 NOT NULL,
    reason text NOT NULL,
    actor id NOT NULL
);
CREATE INDEX rate_table_by_name ON rate_table (name, seq);
CREATE INDEX rate_table_by_hash ON rate_table (hash);

CREATE TABLE rate_row (
    seq int64 NOT NULL,
    number int64 NOT NULL,
    component text NOT NULL,
    qualifier text NOT NULL,
    event text NOT NULL,
    since int64 NOT NULL,
    until int64 NOT NULL,
    ppm int64 NOT NULL,
    amount int64 NOT NULL,
    is_amount int64 NOT NULL,
    is_tier int64 NOT NULL,
    currency text NOT NULL,
    above int64 NOT NULL,
    up_to int64 NOT NULL,
    source text NOT NULL,
    confidence text NOT NULL,
    note text NOT NULL,
    rate_id int64 NOT NULL,
    PRIMARY KEY (seq, number)
);

CREATE TABLE rate_gap (
    seq int64 NOT NULL,
    number int64 NOT NULL,
    component text NOT NULL,
    qualifier text NOT NULL,
    since int64 NOT NULL,
    until int64 NOT NULL,
    PRIMARY KEY (seq, number)
);

-- Each pricing of a line, the last one in force; terms: as the event has them.
CREATE TABLE price_line (
    programme text NOT NULL,
    case_code text NOT NULL,
    line int64 NOT NULL,
    version int64 NOT NULL,
    seq int64 NOT NULL,
    country text NOT NULL,
    rates hash NOT NULL,
    terms text NOT NULL,
    unit int64 NOT NULL,
    residual int64 NOT NULL,
    base int64 NOT NULL,
    worth int64 NOT NULL,
    below int64 NOT NULL,
    total int64 NOT NULL,
    sample int64 NOT NULL,
    removed int64 NOT NULL,
    entry id NOT NULL,
    reason text NOT NULL,
    actor id NOT NULL,
    day int64 NOT NULL, -- recorded
    PRIMARY KEY (programme, case_code, line, version)
);

CREATE TABLE price_part (
    seq int64 NOT NULL,
    number int64 NOT NULL,
    component text NOT NULL,
    qualifier text NOT NULL,
    minor int64 NOT NULL,
    basis int64 NOT NULL,
    ppm int64 NOT NULL,
    amount int64 NOT NULL,
    rate_id int64 NOT NULL,
    below int64 NOT NULL,
    estimated int64 NOT NULL,
    why text NOT NULL,
    PRIMARY KEY (seq, number)
);

-- company '': a fee of the State, by its name. What a contract said before stays: the last that was
-- recorded by a day is what it said then.
CREATE TABLE contract_line (
    programme text NOT NULL,
    case_code text NOT NULL,
    contract text NOT NULL,
    number int64 NOT NULL,
    seq int64 NOT NULL,
    day int64 NOT NULL, -- recorded
    company text NOT NULL,
    line int64 NOT NULL,
    minor int64 NOT NULL,
    currency text NOT NULL,
    PRIMARY KEY (programme, case_code, contract, seq, number)
);
