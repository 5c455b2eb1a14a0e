/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * money - integer minor units with an ISO 4217 currency
 *
 * 1,000,000 yen is { 1000000, "JPY" }; ten dollars is { 1000, "USD" }. Amounts of two currencies
 * never compare. The table of currencies and their exponents is generated at build time from
 * iso-codes.
 */
#pragma once

#include "base/phrase.h"

typedef int32_t Currency; /* index into the table */

typedef struct Money {
    int64_t minor;
    Currency currency;
} Money;

bool currency_find(Str code, Currency *ret_currency); /* "JPY" */
Str currency_code(Currency currency);
int currency_exponent(Currency currency); /* 0 for JPY, 2 for USD, 3 for KWD */
size_t currency_count(void);

void money_write(Text *text, Money money); /* "1000000 JPY", "10.00 USD" */
