-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0
--
-- Schedules and bills: amounts are minor units of the currency beside them, days are counted from
-- 1970-01-01. What was once reckoned stays as it was reckoned.

CREATE TABLE schedule (
    programme text NOT NULL,
    case_code text NOT NULL,
    version int64 NOT NULL,
    seq int64 NOT NULL,
    day int64 NOT NULL, -- set
    country text NOT NULL,
    currency text NOT NULL,
    accepted int64 NOT NULL,
    terms text NOT NULL,
    rule text NOT NULL,
    letter int64 NOT NULL,
    price int64 NOT NULL,
    deposit int64 NOT NULL,
    highest int64 NOT NULL,
    reason text NOT NULL,
    actor id NOT NULL,
    PRIMARY KEY (programme, case_code, version)
);
CREATE INDEX schedule_of_country ON schedule (programme, country, case_code, version);

-- By the leaf that set the schedule.
CREATE TABLE schedule_milestone (
    seq int64 NOT NULL,
    number int64 NOT NULL,
    line int64 NOT NULL,
    name text NOT NULL,
    due int64 NOT NULL,
    ppm int64 NOT NULL,
    minor int64 NOT NULL,
    liability int64 NOT NULL,
    PRIMARY KEY (seq, number)
);

CREATE TABLE schedule_quarter (
    seq int64 NOT NULL,
    number int64 NOT NULL,
    since int64 NOT NULL,
    until int64 NOT NULL,
    statement int64 NOT NULL,
    issued int64 NOT NULL,
    due int64 NOT NULL,
    needed int64 NOT NULL,
    payment int64 NOT NULL,
    cumulative int64 NOT NULL,
    liability int64 NOT NULL,
    reserve int64 NOT NULL,
    PRIMARY KEY (seq, number)
);

-- case_code '': of a country; quarter: its first day, or none for the deposit; received: what
-- payments have met of it.
CREATE TABLE bill (
    id id NOT NULL PRIMARY KEY,
    seq int64 NOT NULL,
    reference text NOT NULL,
    programme text NOT NULL,
    country text NOT NULL,
    case_code text NOT NULL,
    currency text NOT NULL,
    quarter int64 NOT NULL,
    minor int64 NOT NULL,
    received int64 NOT NULL,
    by_forecast int64 NOT NULL,
    issued int64 NOT NULL,
    due int64 NOT NULL,
    cancelled int64 NOT NULL,
    reason text NOT NULL,
    entry id NOT NULL,
    actor id NOT NULL
);
CREATE INDEX bill_by_reference ON bill (reference);
CREATE INDEX bill_of_programme ON bill (programme, seq);
CREATE INDEX bill_of_quarter ON bill (programme, country, quarter);
CREATE INDEX bill_by_entry ON bill (entry);

-- What the bill asks of each case, and why.
CREATE TABLE bill_part (
    bill id NOT NULL,
    number int64 NOT NULL,
    programme text NOT NULL,
    case_code text NOT NULL,
    version int64 NOT NULL,
    scheduled int64 NOT NULL,
    forecast int64 NOT NULL,
    billed int64 NOT NULL,
    minor int64 NOT NULL,
    received int64 NOT NULL,
    PRIMARY KEY (bill, number)
);
CREATE INDEX bill_part_of_case ON bill_part (programme, case_code, bill);

CREATE TABLE bill_year (
    year int64 NOT NULL PRIMARY KEY,
    last int64 NOT NULL
);
