/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * exchange - a rate of exchange as two whole numbers (row D10)
 *
 * So many minor units of one currency for so many of another, in lowest terms: what an entry of
 * exchange in the ledger is written with. A rate is never kept as a decimal fraction; hundredths
 * are for showing.
 */
#pragma once

#include "base/base.h"

typedef struct ExchangeRate {
    Currency of, against;
    int64_t minor_of, minor_against; /* positive, without a common divisor */
} ExchangeRate;

/* The rate at which the two amounts are the same. False: one is not positive, or one currency. */
MUST_USE bool exchange_rate(Money of, Money against, ExchangeRate *ret_rate);

/* Units (not minor units) of `of` for one unit of `against`, in hundredths, half away from zero:
 * 13333 is 133.33 yen for a dollar. False: it does not fit. */
MUST_USE bool exchange_hundredths(const ExchangeRate *rate, int64_t *ret_hundredths);
