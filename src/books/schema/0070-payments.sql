-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0
--
-- Payments: what the bank says, what suppliers ask, what is paid, delivered and settled. Amounts are
-- minor units; days are counted from 1970-01-01. What an entry of the books made of a row, the
-- reversal of that entry undoes.

-- Whose money lies in an account at a bank.
CREATE TABLE bank_account (
    number text NOT NULL PRIMARY KEY,
    seq int64 NOT NULL,
    programme text NOT NULL,
    country text NOT NULL,
    purpose text NOT NULL,
    currency text NOT NULL,
    bank text NOT NULL
);

CREATE TABLE bank_file (
    hash hash NOT NULL PRIMARY KEY,
    seq int64 NOT NULL,
    name text NOT NULL
);

-- rest: so much of the line (never negative) meets no bill and no entry yet.
CREATE TABLE bank_line (
    id id NOT NULL PRIMARY KEY,
    seq int64 NOT NULL,
    fingerprint hash NOT NULL,
    number text NOT NULL,
    programme text NOT NULL,
    country text NOT NULL,
    purpose text NOT NULL,
    currency text NOT NULL,
    booked int64 NOT NULL,
    value int64 NOT NULL,
    minor int64 NOT NULL,
    rest int64 NOT NULL,
    reference text NOT NULL,
    party text NOT NULL,
    words text NOT NULL,
    bank_id text NOT NULL,
    entry id NOT NULL,
    met int64 NOT NULL,
    meets id NOT NULL
);
CREATE INDEX bank_line_by_fingerprint ON bank_line (fingerprint);
CREATE INDEX bank_line_by_programme ON bank_line (programme, seq);
CREATE INDEX bank_line_by_entry ON bank_line (entry);

-- What a line meets: a bill, by the entry that says so, or an entry that was there before.
CREATE TABLE bank_match (
    line id NOT NULL,
    seq int64 NOT NULL,
    bill id NOT NULL,
    entry id NOT NULL,
    minor int64 NOT NULL,
    billed int64 NOT NULL,
    PRIMARY KEY (line, seq)
);
CREATE INDEX bank_match_by_entry ON bank_match (entry);

-- asked: paid, or requested and not declined.
CREATE TABLE invoice (
    id id NOT NULL PRIMARY KEY,
    seq int64 NOT NULL,
    programme text NOT NULL,
    country text NOT NULL,
    case_code text NOT NULL,
    line int64 NOT NULL,
    currency text NOT NULL,
    supplier text NOT NULL,
    reference text NOT NULL,
    name hash NOT NULL,
    minor int64 NOT NULL,
    asked int64 NOT NULL,
    value int64 NOT NULL,
    entry id NOT NULL,
    ended int64 NOT NULL
);
CREATE INDEX invoice_by_name ON invoice (name, ended);
CREATE INDEX invoice_by_programme ON invoice (programme, seq);
CREATE INDEX invoice_by_entry ON invoice (entry);

CREATE TABLE payment (
    id id NOT NULL PRIMARY KEY,
    seq int64 NOT NULL,
    year int64 NOT NULL,
    number int64 NOT NULL,
    reference text NOT NULL,
    invoice id NOT NULL,
    programme text NOT NULL,
    country text NOT NULL,
    case_code text NOT NULL,
    currency text NOT NULL,
    minor int64 NOT NULL,
    received int64 NOT NULL,
    guaranteed int64 NOT NULL,
    state int64 NOT NULL,
    cash_reservation id NOT NULL,
    fund_reservation id NOT NULL,
    expires int64 NOT NULL,
    words text NOT NULL,
    requester id NOT NULL,
    requested_for id NOT NULL,
    decider id NOT NULL,
    entry id NOT NULL,
    reason text NOT NULL
);
CREATE INDEX payment_by_number ON payment (year, number);
CREATE INDEX payment_by_reference ON payment (reference);
CREATE INDEX payment_by_case ON payment (programme, case_code, currency, state);
CREATE INDEX payment_by_programme ON payment (programme, seq);
CREATE INDEX payment_by_entry ON payment (entry);
CREATE INDEX payment_by_cash ON payment (cash_reservation);
CREATE INDEX payment_by_fund ON payment (fund_reservation);

CREATE TABLE delivery_order (
    id id NOT NULL PRIMARY KEY,
    seq int64 NOT NULL,
    programme text NOT NULL,
    country text NOT NULL,
    case_code text NOT NULL,
    line int64 NOT NULL,
    currency text NOT NULL,
    minor int64 NOT NULL,
    delivered int64 NOT NULL,
    words text NOT NULL,
    document text NOT NULL
);
CREATE INDEX delivery_order_of_line ON delivery_order
    (programme, case_code, line, currency);

CREATE TABLE delivery (
    seq int64 NOT NULL PRIMARY KEY,
    delivery_order id NOT NULL,
    minor int64 NOT NULL,
    entry id NOT NULL
);
CREATE INDEX delivery_by_entry ON delivery (entry);

CREATE TABLE case_settlement (
    programme text NOT NULL,
    case_code text NOT NULL,
    currency text NOT NULL,
    seq int64 NOT NULL,
    received int64 NOT NULL,
    paid int64 NOT NULL,
    refunded int64 NOT NULL,
    suspense int64 NOT NULL,
    PRIMARY KEY (programme, case_code, currency, seq)
);
