/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "ledger/plain_parts.h"

#include <string.h>

const Str plain_tag_names[TAGS] = {
    [TAG_ID] = STR("id"),
    [TAG_LEAF] = STR("leaf"),
    [TAG_POSTED] = STR("posted"),
    [TAG_REASON] = STR("reason"),
    [TAG_REVERSES] = STR("reverses"),
    [TAG_RESERVATION] = STR("reservation"),
    [TAG_DOCUMENT] = STR("document"),
    [TAG_GIVEN] = STR("given"),
    [TAG_TAKEN] = STR("taken"),
    [TAG_RATE] = STR("rate"),
    [TAG_RATE_SOURCE] = STR("rate-source"),
    [TAG_RATE_AT] = STR("rate-at"),
};

static void put_digit(char *digits, size_t *at, int digit, int *decimals)
{
    digits[--*at] = (char)('0' - digit);
    if (--*decimals == 0)
        digits[--*at] = '.';
}

void plain_amount(Text *text, Wide minor, Currency currency)
{
    enum { DIGITS_MAX = 40 };
    char digits[DIGITS_MAX + 2];
    size_t at = sizeof(digits);
    int decimals = currency_exponent(currency);

    /* Below zero, where there is room for one more. Hardly any amount takes 128 bits to divide. */
    Wide rest = minor < 0 ? minor : -minor;
    for (; rest < INT64_MIN; rest /= 10)
        put_digit(digits, &at, (int)(rest % 10), &decimals);
    for (int64_t narrow = (int64_t)rest; narrow != 0 || decimals >= 0; narrow /= 10)
        put_digit(digits, &at, (int)(narrow % 10), &decimals);
    text_all(text, minor < 0 ? S("-") : S(""), (Str){ digits + at, sizeof(digits) - at }, S(" "),
             currency_code(currency));
}

void plain_posting(Text *text, Str account, Wide minor, Currency currency)
{
    text_all(text, S("    "), account, S("  "));
    plain_amount(text, minor, currency);
}

static bool must_hide(uint32_t letter, const char *marks)
{
    return letter == '%' || unicode_disturbs(letter) ||
           (letter < 0x80 && strchr(marks, (int)letter) != NULL);
}

static void put_letter(Text *text, Str letter, bool hide)
{
    if (!hide)
        text_put(text, letter);
    for (size_t i = 0; hide && i < letter.len; i++) {
        text_c(text, "%");
        text_hex(text, (unsigned char)letter.at[i], 2);
    }
}

static bool is_mark(char c, const char *marks)
{
    while (*marks && *marks != c)
        marks++;
    return *marks == c;
}

/* The bytes at the beginning of which none is hidden: letters of ASCII, as most texts are. */
static size_t plain_run(Str value, const char *marks)
{
    size_t count = 0;

    while (count < value.len && value.at[count] >= ' ' && value.at[count] < 0x7f &&
           value.at[count] != '%' && !is_mark(value.at[count], marks))
        count++;
    return count;
}

void plain_text(Text *text, Str value, const char *marks)
{
    size_t begun = text->len, run = plain_run(value, marks);

    if (run == value.len && run <= PLAIN_TEXT_MAX) {
        text_put(text, value);
        return;
    }

    for (size_t at = 0; at < value.len;) {
        size_t from = at;
        uint32_t letter = utf8_next(value, &at);
        bool hide = must_hide(letter, marks);
        Str bytes = str_cut(value, from, at);

        if (text->len - begun + (hide ? 3 : 1) * bytes.len > PLAIN_TEXT_MAX) {
            text_c(text, "...");
            return;
        }
        put_letter(text, bytes, hide);
    }
}
