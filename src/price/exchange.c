/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "price/parts.h"

static int64_t common_divisor(int64_t a, int64_t b)
{
    while (b != 0) {
        int64_t rest = a % b;

        a = b;
        b = rest;
    }
    return a;
}

bool exchange_rate(Money of, Money against, ExchangeRate *ret_rate)
{
    if (of.currency == against.currency || of.minor <= 0 || against.minor <= 0)
        return false;
    int64_t divisor = common_divisor(of.minor, against.minor);

    *ret_rate = (ExchangeRate){ .of = of.currency,
                                .against = against.currency,
                                .minor_of = of.minor / divisor,
                                .minor_against = against.minor / divisor };
    return true;
}

static int64_t minor_units(Currency currency)
{
    int64_t units = 1;

    for (int i = 0; i < currency_exponent(currency); i++)
        units *= 10;
    return units;
}

bool exchange_hundredths(const ExchangeRate *rate, int64_t *ret_hundredths)
{
    /* 2^63 x 10^4 x 10^2 fits in 128 bits; the divisor need not fit in 64. */
    Wide number = (Wide)rate->minor_of * minor_units(rate->against) * 100;
    Wide divisor = (Wide)rate->minor_against * minor_units(rate->of);
    Wide quotient = number / divisor;

    if (2 * (number % divisor) >= divisor)
        quotient++;
    if (quotient > INT64_MAX)
        return false;
    *ret_hundredths = (int64_t)quotient;
    return true;
}
