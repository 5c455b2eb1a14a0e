/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/id.h"

#include <string.h>

enum { TIME_BYTES = 6, BITS_A_LETTER = 5, BITS_AHEAD = 2 /* 26 letters hold 130 bits */ };

static const char letters[] = "0123456789abcdefghjkmnpqrstvwxyz";

Id id_make(int64_t ms, const uint8_t random[ID_RANDOM_BYTES])
{
    Id id;

    ensure(ms >= 0 && ms < INT64_C(1) << 48);
    for (int i = 0; i < TIME_BYTES; i++)
        id.bytes[i] = (uint8_t)(ms >> (8 * (TIME_BYTES - 1 - i)));
    memcpy(id.bytes + TIME_BYTES, random, ID_RANDOM_BYTES);
    return id;
}

Id id_none(void)
{
    return (Id){ 0 };
}

bool id_is_none(Id id)
{
    return id_eq(id, id_none());
}

bool id_eq(Id a, Id b)
{
    return id_compare(a, b) == 0;
}

int id_compare(Id a, Id b)
{
    return memcmp(a.bytes, b.bytes, sizeof(a.bytes));
}

/* Bit `at` of the 130, of which the first two are zero. */
static unsigned bit_at(Id id, int at)
{
    int bit = at - BITS_AHEAD;

    return bit < 0 ? 0 : id.bytes[bit / 8] >> (7 - bit % 8) & 1u;
}

void id_write(Text *text, Id id)
{
    for (int i = 0; i < ID_LETTERS; i++) {
        unsigned value = 0;
        for (int bit = 0; bit < BITS_A_LETTER; bit++)
            value = value << 1 | bit_at(id, i * BITS_A_LETTER + bit);
        text_char(text, letters[value]);
    }
}

/* -1: no letter of the alphabet. */
static int value_of(char c)
{
    char small = c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
    const char *found = memchr(letters, small, sizeof(letters) - 1);

    return found ? (int)(found - letters) : -1;
}

bool id_read(Str text, Id *ret_id)
{
    Id id = id_none();

    if (text.len != ID_LETTERS || value_of(text.at[0]) >> (BITS_A_LETTER - BITS_AHEAD) != 0)
        return false;
    for (int i = 0; i < ID_LETTERS; i++) {
        int value = value_of(text.at[i]);
        if (value < 0)
            return false;
        for (int bit = 0; bit < BITS_A_LETTER; bit++) {
            int at = i * BITS_A_LETTER + bit - BITS_AHEAD;
            if (at >= 0 && value >> (BITS_A_LETTER - 1 - bit) & 1)
                id.bytes[at / 8] |= (uint8_t)(128 >> at % 8);
        }
    }
    *ret_id = id;
    return true;
}
