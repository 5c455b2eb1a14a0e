/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/money.h"

#include "base/unicode.h"

enum { WRITTEN_MAX = 64, GROUP_DIGITS = 3 };

/* Full-width digits and marks become ASCII, and the minus sign the hyphen, so that the reader below
 * knows one kind. '\0': no part of an amount. */
static char narrow(uint32_t letter)
{
    enum { MINUS_SIGN = 0x2212 };
    bool wide = letter >= 0xff01 && letter <= 0xff5e;
    uint32_t code = wide ? letter - 0xff01 + '!' : letter == MINUS_SIGN ? '-' : letter;

    return (code >= '0' && code <= '9') || code == '-' || code == ',' || code == '.' ? (char)code
                                                                                     : '\0';
}

static bool narrow_all(Str text, char *buffer, Str *ret_narrow)
{
    size_t len = 0;

    for (size_t at = 0; at < text.len;) {
        char c = narrow(utf8_next(text, &at));
        if (c == '\0' || len == WRITTEN_MAX)
            return false;
        buffer[len++] = c;
    }
    *ret_narrow = (Str){ buffer, len };
    return true;
}

static bool all_digits(Str text)
{
    for (size_t i = 0; i < text.len; i++)
        if (text.at[i] < '0' || text.at[i] > '9')
            return false;
    return text.len > 0;
}

/* Digits alone, or one to three of them and then groups of three, each behind a comma. */
static bool whole_is_good(Str whole)
{
    Str rest, group = str_split(whole, ',', &rest);

    if (group.len == whole.len)
        return all_digits(whole);
    if (!all_digits(group) || group.len > GROUP_DIGITS || rest.len == 0)
        return false;
    while (rest.len > 0) {
        bool last = rest.len == GROUP_DIGITS;
        group = str_split(rest, ',', &rest);
        if (!all_digits(group) || group.len != GROUP_DIGITS || (!last && rest.len == 0))
            return false;
    }
    return true;
}

/* Goes on below zero, where there is room for one more. */
static bool take_digits(Str digits, int64_t *minus)
{
    for (size_t i = 0; i < digits.len; i++) {
        if (digits.at[i] == ',')
            continue;
        if (__builtin_mul_overflow(*minus, 10, minus) ||
            __builtin_sub_overflow(*minus, digits.at[i] - '0', minus))
            return false;
    }
    return true;
}

static int read_minor(Str whole, Str decimals, bool negative, int exponent, int64_t *ret_minor)
{
    int64_t minus = 0;
    bool fits = take_digits(whole, &minus) && take_digits(decimals, &minus);

    for (int i = (int)decimals.len; fits && i < exponent; i++)
        fits = take_digits(S("0"), &minus);
    if (!fits || (!negative && minus == INT64_MIN))
        return MONEY_E_RANGE;
    *ret_minor = negative ? minus : -minus;
    return 0;
}

int money_read(Str text, Currency currency, Money *ret_money)
{
    char buffer[WRITTEN_MAX];
    Str written, decimals;
    int exponent = currency_exponent(currency);

    if (!narrow_all(str_trim(text), buffer, &written))
        return MONEY_E_FORM;
    bool negative = str_starts(written, S("-"));
    if (negative)
        written = str_cut(written, 1, written.len);
    Str whole = str_split(written, '.', &decimals);
    if (!whole_is_good(whole) || (whole.len < written.len && !all_digits(decimals)))
        return MONEY_E_FORM;
    if (decimals.len > (size_t)exponent)
        return MONEY_E_DECIMALS;
    int64_t minor;
    int refusal = read_minor(whole, decimals, negative, exponent, &minor);
    if (!refusal)
        *ret_money = (Money){ minor, currency };
    return refusal;
}
