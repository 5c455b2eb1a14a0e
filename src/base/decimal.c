/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/decimal.h"

/* Products of amounts and millionths. */
__extension__ typedef __int128 Wide;

/* The digit at `i` of the whole and, behind it, of the fraction filled up with zeros. */
static char digit_at(Str whole, Str fraction, size_t i)
{
    size_t behind = i - whole.len; /* of the point */

    if (i < whole.len)
        return whole.at[i];
    return behind < fraction.len ? fraction.at[behind] : '0';
}

bool decimal_read(Str text, int decimals, int64_t max, int64_t *ret_value)
{
    Str fraction, whole = str_split(text, '.', &fraction);
    bool pointed = whole.len != text.len;
    int64_t value = 0;

    if (whole.len == 0 || (pointed && fraction.len == 0) || fraction.len > (size_t)decimals)
        return false;
    for (size_t i = 0; i < whole.len + (size_t)decimals; i++) {
        char digit = digit_at(whole, fraction, i);
        if (digit < '0' || digit > '9' || __builtin_mul_overflow(value, 10, &value) ||
            __builtin_add_overflow(value, digit - '0', &value) || value > max)
            return false;
    }
    *ret_value = value;
    return true;
}

bool ppm_read(Str text, int64_t *ret_ppm)
{
    Str figure = str_ends(text, S("%")) ? str_trim(str_cut(text, 0, text.len - 1)) : text;

    return decimal_read(figure, 4, PPM_WHOLE, ret_ppm);
}

void decimal_write(Text *text, int64_t value, int decimals)
{
    int64_t unit = 1;

    for (int i = 0; i < decimals; i++)
        unit *= 10;
    text_int(text, value / unit);
    value %= unit;
    text_put(text, value > 0 ? S(".") : S(""));
    while (value > 0) {
        unit /= 10;
        text_int(text, value / unit);
        value %= unit;
    }
}

void ppm_write(Text *text, int64_t ppm)
{
    decimal_write(text, ppm, 4);
    text_put(text, S(" %"));
}

bool ppm_reached(int64_t part, int64_t whole, int64_t ppm)
{
    return (Wide)part * PPM_WHOLE >= (Wide)whole * ppm;
}

int64_t ppm_of(int64_t part, int64_t whole)
{
    return whole == 0 ? 0 : (int64_t)(((Wide)part * PPM_WHOLE * 2 + whole) / ((Wide)whole * 2));
}

int64_t ppm_down(int64_t amount, int64_t ppm)
{
    return (int64_t)((Wide)amount * ppm / PPM_WHOLE);
}

int64_t ppm_up(int64_t amount, int64_t ppm)
{
    return (int64_t)(((Wide)amount * ppm + PPM_WHOLE - 1) / PPM_WHOLE);
}
