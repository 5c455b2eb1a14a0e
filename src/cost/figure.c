/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cost/cost.h"

#include <math.h>

enum { WHOLE_DIGITS_MAX = 12, DECIMALS_MAX = 6 };

static const double EXACT_MAX = 9007199254740992.0; /* 2^53: above it not every integer is there */
static const double WRITTEN_MAX = 1e18;

static int64_t power_of_ten(int exponent)
{
    int64_t power = 1;

    for (int i = 0; i < exponent; i++)
        power *= 10;
    return power;
}

/* Adds digits to *value. False: something else stands there. The caller sees to the length. */
static bool read_digits(Str digits, int64_t *value)
{
    for (size_t i = 0; i < digits.len; i++) {
        if (digits.at[i] < '0' || digits.at[i] > '9')
            return false;
        *value = *value * 10 + (digits.at[i] - '0');
    }
    return digits.len > 0;
}

/* "12.5" in units of 10^-decimals. */
static bool read_fixed(Str text, size_t whole_max, int decimals, int64_t *ret_value)
{
    Str fraction, whole = str_split(text, '.', &fraction);
    bool has_point = whole.len < text.len;
    int64_t value = 0;

    if (whole.len > whole_max || fraction.len > (size_t)decimals || !read_digits(whole, &value) ||
        (has_point && !read_digits(fraction, &value)))
        return false;
    *ret_value = value * power_of_ten(decimals - (int)fraction.len);
    return true;
}

/* Up to 18 digits are read as an integer; one division rounds, so "0.1" is the double 0.1. */
bool figure_read(Str text, double *ret_value)
{
    int64_t value;

    if (!read_fixed(text, WHOLE_DIGITS_MAX, DECIMALS_MAX, &value))
        return false;
    *ret_value = (double)value / (double)power_of_ten(DECIMALS_MAX);
    return true;
}

bool percent_read(Str text, double *ret_fraction)
{
    double percent;

    if (str_ends(text, S("%")))
        text = str_trim(str_cut(text, 0, text.len - 1));
    else if (str_ends(text, S("％")))
        text = str_trim(str_cut(text, 0, text.len - S("％").len));
    if (!figure_read(text, &percent))
        return false;
    *ret_fraction = percent / 100;
    return true;
}

void figure_write(Text *text, double value, int decimals)
{
    double size = fabs(value), whole = trunc(size);
    int64_t unit = power_of_ten(decimals);

    ensure(decimals >= 0 && decimals <= DECIMALS_MAX && size < WRITTEN_MAX);
    int64_t units = (int64_t)whole;
    int64_t rest = (int64_t)round((size - whole) * (double)unit);
    if (rest == unit) { /* rounded up to the next whole */
        units++;
        rest = 0;
    }
    if (value < 0 && (units > 0 || rest > 0))
        text_char(text, '-');
    text_int(text, units);
    if (decimals > 0)
        text_char(text, '.');
    for (int64_t digit = unit / 10; digit > 0; digit /= 10)
        text_char(text, (char)('0' + rest / digit % 10));
}

bool cost_money(double amount, Currency currency, Money *ret_money)
{
    double minor = round(amount * (double)power_of_ten(currency_exponent(currency)));

    if (!(fabs(minor) <= EXACT_MAX)) /* not a number is neither less nor more */
        return false;
    *ret_money = (Money){ .minor = (int64_t)minor, .currency = currency };
    return true;
}
