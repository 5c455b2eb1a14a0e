/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * money - integer minor units with an ISO 4217 currency
 *
 * 1,000,000 yen is { 1000000, "JPY" }; ten dollars is { 1000, "USD" }. Amounts of two currencies
 * never compare. The table of currencies and their exponents is generated at build time from
 * iso-codes; currencies that have ended are in it, with the day of their end (tools/iso.c).
 */
#pragma once

#include "base/date.h"
#include "base/phrase.h"

typedef int32_t Currency; /* index into the table */

typedef struct Money {
    int64_t minor;
    Currency currency;
} Money;

bool currency_find(Str code, Currency *ret_currency); /* "JPY" */
Str currency_code(Currency currency);
int currency_exponent(Currency currency); /* 0 for JPY, 2 for USD, 3 for KWD */
Date currency_until(Currency currency);   /* the first day on which it is no money: DEM 2002-01-01;
                                             DATE_FOREVER: it has not ended */
size_t currency_count(void);

/* For machines, files and comparing: "1000000 JPY", "10.00 USD". */
void money_write(Text *text, Money money);
/* For people, in sentences and on pages: "1,000,000 JPY", "10.00 USD". money_read() reads both. */
void money_write_person(Text *text, Money money);

enum { MONEY_E_FORM = 1, MONEY_E_DECIMALS, MONEY_E_RANGE };

/*
 * An amount as a person or a file writes it: "1234.5", "1,234.50", "-5", digits and marks of full
 * or half width. Commas stand between groups of three digits or not at all. Refused, and nothing
 * read: FORM when it is no amount, DECIMALS when it has more of them than the currency (even
 * zeros), RANGE when it does not fit 64 bits.
 */
MUST_USE int money_read(Str text, Currency currency, Money *ret_money);
