/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/encode.h"

#include <sodium.h>

enum { RUN_BYTES = 32 };

/* A run at a time: a log is written in hashes. */
void text_hex_bytes(Text *text, Str bytes)
{
    char digits[2 * RUN_BYTES];

    for (size_t from = 0; from < bytes.len; from += RUN_BYTES) {
        Str run = str_cut(bytes, from, from + RUN_BYTES);

        for (size_t i = 0; i < run.len; i++) {
            unsigned value = (unsigned char)run.at[i];
            digits[2 * i] = "0123456789abcdef"[value >> 4];
            digits[2 * i + 1] = "0123456789abcdef"[value & 15];
        }
        text_put(text, (Str){ digits, 2 * run.len });
    }
}

/* A digit's value and one more; 0: no digit, or one in upper case. A table, because verification
 * reads two hashes of every event there ever was. */
static const uint8_t digit_values[256] = {
    ['0'] = 1, ['1'] = 2,  ['2'] = 3,  ['3'] = 4,  ['4'] = 5,  ['5'] = 6,  ['6'] = 7,  ['7'] = 8,
    ['8'] = 9, ['9'] = 10, ['a'] = 11, ['b'] = 12, ['c'] = 13, ['d'] = 14, ['e'] = 15, ['f'] = 16,
};

static unsigned value_of(char c)
{
    return digit_values[(unsigned char)c];
}

bool hex_read(Str text, uint8_t *ret_bytes, size_t count)
{
    if (text.len != 2 * count)
        return false;
    for (size_t i = 0; i < text.len; i++)
        if (value_of(text.at[i]) == 0)
            return false;
    for (size_t i = 0; i < count; i++)
        ret_bytes[i] =
            (uint8_t)((value_of(text.at[2 * i]) - 1) << 4 | (value_of(text.at[2 * i + 1]) - 1));
    return true;
}

static void put_group(Text *text, Str bytes)
{
    static const char letters[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    uint32_t group = 0;

    for (size_t i = 0; i < 3; i++)
        group = group << 8 | (i < bytes.len ? (unsigned char)bytes.at[i] : 0);
    for (size_t i = 0; i < 4; i++)
        text_char(text, i <= bytes.len ? letters[group >> (18 - 6 * i) & 63] : '=');
}

void text_base64(Text *text, Str bytes)
{
    for (size_t at = 0; at < bytes.len; at += 3)
        put_group(text, str_cut(bytes, at, at + 3));
}

/* libsodium 1.0.18 takes every byte beyond ASCII for a "/". */
static bool is_ascii(Str text)
{
    for (size_t i = 0; i < text.len; i++)
        if ((unsigned char)text.at[i] > 0x7f)
            return false;
    return true;
}

bool base64_read(Arena *arena, Str text, Str *ret_bytes)
{
    size_t room = text.len / 4 * 3 + 1, len = 0;
    char *bytes = NEW_ARRAY(arena, char, room);

    if (text.len % 4 != 0 || !is_ascii(text))
        return false;
    if (text.len > 0 && sodium_base642bin((unsigned char *)bytes, room, text.at, text.len, NULL,
                                          &len, NULL, sodium_base64_VARIANT_ORIGINAL))
        return false;
    *ret_bytes = (Str){ bytes, len };
    return true;
}
