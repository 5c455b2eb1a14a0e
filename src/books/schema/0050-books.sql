-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0
--
-- The books: amounts are minor units, debit positive; days are counted from 1970-01-01.

-- Opened by its first posting. Country, purpose and currency by their codes, so that rows do not
-- depend on tables that a later version of the program numbers otherwise.
CREATE TABLE ledger_account (
    id int64 NOT NULL PRIMARY KEY,
    programme text NOT NULL,
    country text NOT NULL,
    case_code text NOT NULL,
    line int64 NOT NULL,
    purpose text NOT NULL,
    currency text NOT NULL,
    debits int64 NOT NULL,
    credits int64 NOT NULL
);
CREATE INDEX ledger_account_by_key ON ledger_account
    (programme, country, case_code, purpose, currency, line);
CREATE INDEX ledger_account_of_case ON ledger_account (programme, case_code);

CREATE TABLE ledger_entry (
    seq int64 NOT NULL PRIMARY KEY,
    id id NOT NULL,
    programme text NOT NULL,
    kind int64 NOT NULL,
    posted int64 NOT NULL,
    value int64 NOT NULL,
    reason text NOT NULL,
    words text NOT NULL,
    document text NOT NULL,
    reverses id NOT NULL,
    draws id NOT NULL,
    actor id NOT NULL,
    given int64 NOT NULL,
    given_currency text NOT NULL,
    taken int64 NOT NULL,
    taken_currency text NOT NULL,
    rate_of int64 NOT NULL,
    rate_for int64 NOT NULL,
    rate_source text NOT NULL,
    rate_at int64 NOT NULL
);
CREATE INDEX ledger_entry_by_id ON ledger_entry (id);
CREATE INDEX ledger_entry_reversing ON ledger_entry (reverses, seq);
CREATE INDEX ledger_entry_by_leaf ON ledger_entry (programme, seq);
CREATE INDEX ledger_entry_by_value ON ledger_entry (programme, value, seq);

-- In the order in which an account is read: by value day.
CREATE TABLE posting (
    account int64 NOT NULL,
    value int64 NOT NULL,
    seq int64 NOT NULL,
    number int64 NOT NULL,
    posted int64 NOT NULL,
    minor int64 NOT NULL,
    PRIMARY KEY (account, value, seq, number)
);
CREATE INDEX posting_of_entry ON posting (seq, number);

-- What an account moved, by month of value and month of posting: balances as of any two days are
-- sums over these and over the postings of the two months that are cut.
CREATE TABLE account_month (
    account int64 NOT NULL,
    value_month int64 NOT NULL,
    posted_month int64 NOT NULL,
    debits int64 NOT NULL,
    credits int64 NOT NULL,
    PRIMARY KEY (account, value_month, posted_month)
);

-- Money set aside: what is left of it is free again after the day it expires.
CREATE TABLE reservation (
    id id NOT NULL PRIMARY KEY,
    seq int64 NOT NULL,
    source int64 NOT NULL,
    target int64 NOT NULL,
    minor int64 NOT NULL,
    rest int64 NOT NULL,
    value int64 NOT NULL,
    expires int64 NOT NULL,
    reason text NOT NULL,
    words text NOT NULL,
    actor id NOT NULL,
    ended int64 NOT NULL
);
CREATE INDEX reservation_on ON reservation (source, rest, expires);
CREATE INDEX reservation_by_seq ON reservation (seq);

-- Value days up to and with this one take no more entries; the last row of a programme says it.
CREATE TABLE period_lock (
    programme text NOT NULL,
    seq int64 NOT NULL,
    through int64 NOT NULL,
    reason text NOT NULL,
    PRIMARY KEY (programme, seq)
);
