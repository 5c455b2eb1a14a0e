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

/* Written at once: verification writes some ids of every event there ever was. */
void id_write(Text *text, Id id)
{
    char written[ID_LETTERS];
    uint32_t bits = 0; /* the next letters' bits, at the low end */
    int held = BITS_AHEAD, at = 0;

    for (size_t i = 0; i < sizeof(id.bytes); i++) {
        bits = bits << 8 | id.bytes[i];
        for (held += 8; held >= BITS_A_LETTER; held -= BITS_A_LETTER)
            written[at++] = letters[bits >> (held - BITS_A_LETTER) & 31];
    }
    text_put(text, (Str){ written, ID_LETTERS });
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
