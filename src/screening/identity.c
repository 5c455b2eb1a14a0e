/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/identity.h"

/* Numbers that tell bearers apart; births are in identity_birth.c, countries in
 * identity_country.c. */

/* Beyond ASCII, what is no letter of a number: blanks, dashes, quotation marks and their like. */
static bool between_letters(uint32_t letter)
{
    return (letter >= 0x80 && letter < 0xc0) || (letter >= 0x2000 && letter < 0x2070) ||
           letter == 0x2212 || (letter >= 0x3000 && letter < 0x3040) || letter == 0x30fb;
}

static char upper(char c)
{
    return c >= 'a' && c <= 'z' ? (char)(c - 0x20) : c;
}

static bool letter_or_digit(char c)
{
    char big = upper(c);

    return (big >= 'A' && big <= 'Z') || (c >= '0' && c <= '9');
}

static void put_key(Text *key, Str form, size_t *count)
{
    for (size_t at = 0; at < form.len;) {
        size_t from = at;
        uint32_t letter = utf8_next(form, &at);

        if (letter < 0x80 && letter_or_digit(form.at[from]))
            text_char(key, upper(form.at[from]));
        else if (letter >= 0x80 && !between_letters(letter))
            text_put(key, str_cut(form, from, at));
        else
            continue;
        ++*count;
    }
}

bool identifier_make(Arena *arena, IdentifierKind kind, Str text, Identifier *ret_identifier)
{
    Str own = str_trim(text);
    size_t count = 0;

    if (own.len > IDENTIFIER_BYTES_MAX)
        return false;
    Str form = unicode_search_form(arena, own);
    Text key = text_open(arena, form.len);
    put_key(&key, form, &count);
    if (count < IDENTIFIER_KEY_MIN)
        return false;
    *ret_identifier = (Identifier){ kind, own, text_str(&key) };
    return true;
}

bool identifier_read(Arena *arena, Str text, Identifier *ret_identifier)
{
    Str number, word = str_trim(str_split(text, ':', &number));
    IdentifierKind kind;

    if (number.len > 0 && identifier_kind_read(word, &kind))
        return identifier_make(arena, kind, number, ret_identifier);
    return identifier_make(arena, IDENTIFIER_OTHER, text, ret_identifier);
}

bool identifier_eq(const Identifier *a, const Identifier *b)
{
    bool comparable =
        a->kind == b->kind || a->kind == IDENTIFIER_OTHER || b->kind == IDENTIFIER_OTHER;

    return comparable && str_eq(a->key, b->key);
}
