/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * closure - may a case be closed?
 *
 * In each of its currencies: received - paid - refunded - suspense = 0, and nothing is open: held,
 * reserved, owed by anybody, advanced. What was planned of a line equals what was charged, which it
 * does only once the closing modification has been posted; what was credited to the buyer stands
 * apart, since the price of what was supplied is what it was. A closed case still takes late
 * entries, against suspense.
 */
#pragma once

#include "ledger/entry.h"

typedef struct CaseSums {
    Str programme, case_code; /* of which case, in which currency: the caller says it first */
    Currency currency;
    int64_t received; /* from the buyer, or from another of its cases */
    int64_t paid;     /* to suppliers, and as surcharges and recoupment, less what was credited */
    int64_t refunded; /* to the buyer, or to another of its cases */
    int64_t suspense;
    int64_t balances[PURPOSES]; /* debit positive */
} CaseSums;

/* Adds what an entry did to the case; a reversal takes away what was added. Any order. False: a sum
 * does not fit 64 bits. */
MUST_USE bool case_sums_add(CaseSums *sums, const Entry *entry);

/* True, or findings that say what stands against closing. */
bool closure_check(const CaseSums *sums, Findings *findings);
bool closure_check_line(int32_t line, Money planned, Money charged, Findings *findings);
