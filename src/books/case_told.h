/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * case_told - what the books tell of a case for its formal papers
 *
 * As of a day: entries that were posted by then and whose value day had come. Amounts are minor
 * units of the currency of the case, or of the row beside. All answer 0 or a fault, unless they say
 * more.
 */
#pragma once

#include "books/case_money.h"

typedef struct LineAccount {
    int64_t line;
    int64_t planned; /* its value */
    int64_t actual;  /* charged: applied, surcharges, recoupment */
} LineAccount;

typedef struct CaseLedger {
    int64_t received, paid, refunded, suspense;
    int64_t expended;         /* paid out to suppliers, as recorded by line */
    const LineAccount *lines; /* in order of number */
    size_t line_count;
} CaseLedger;

/* WORK_E_RULE with a finding: a sum does not fit. */
MUST_USE int books_case_ledger(Work *work, const CaseAccount *account, Date on,
                               CaseLedger *ret_ledger);

/* What ends with a case that is terminated. */
typedef struct CaseEnding {
    bool scheduled; /* the schedule in force says what ending the contracts costs */
    int64_t liability;
    bool priced; /* its lines are priced: the least charge is known */
    int64_t least;
} CaseEnding;

/* WORK_E_RULE with findings: the rates do not say what is charged at least. */
MUST_USE int books_case_ending(Work *work, const CaseAccount *account, Date on,
                               CaseEnding *ret_ending);

/* A bill, and what it asks of each case. */
typedef struct BillAsked {
    Str case_code;
    int64_t version; /* of the schedule */
    int64_t scheduled, forecast, billed, minor;
} BillAsked;

typedef struct BillTold {
    Str reference, programme;
    Date quarter; /* DATE_NONE: the deposit */
    Date issued, due;
    Currency currency;
    int64_t minor;
    bool by_forecast, cancelled;
    const BillAsked *parts;
    size_t part_count;
} BillTold;

/* WORK_E_NOT_FOUND: there is no such bill. */
MUST_USE int books_bill(Work *work, Id bill, BillTold *ret_bill);

/* What a supplier is to be paid for the lines of a case under a contract. */
typedef struct ContractTold {
    Str company; /* "": a fee of the State */
    const LineValue *lines;
    size_t line_count;
} ContractTold;

/* WORK_E_NOT_FOUND: the case had no such contract on that day. */
MUST_USE int books_contract(Work *work, const CaseAccount *account, Str contract, Date on,
                            ContractTold *ret_contract);

/* The account at a bank into which the buyer pays: bank and number; "" when none is registered. */
MUST_USE int books_pay_to(Work *work, const CaseAccount *account, Str *ret_words);
