/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/text.h"

#include <string.h>

enum { ROOM_FIRST = 256 };

Text text_open(Arena *arena, size_t max)
{
    return (Text){ .arena = arena, .max = max };
}

Str text_str(const Text *text)
{
    return (Str){ text->at, text->len };
}

void text_reset(Text *text)
{
    text->len = 0;
    text->full = false;
}

/* Doubles, so that building a text costs a constant per byte; never past the maximum. */
static size_t room_for(const Text *text, size_t need)
{
    size_t room = text->room > 0 ? text->room : ROOM_FIRST;

    while (room < need)
        room *= 2;
    return room < text->max ? room : text->max;
}

static void grow(Text *text, size_t need)
{
    size_t room = room_for(text, need);

    if (text->at && arena_extend(text->arena, text->at, text->room, room - text->room)) {
        text->room = room;
        return;
    }
    char *moved = NEW_ARRAY(text->arena, char, room);
    if (text->len > 0)
        memcpy(moved, text->at, text->len);
    text->at = moved;
    text->room = room;
}

/* Room for `len` more bytes, or NULL: the text is full, and stays so. */
static char *claim(Text *text, size_t len)
{
    if (text->full || len > text->max - text->len) {
        text->full = true;
        return NULL;
    }
    if (len > text->room - text->len)
        grow(text, text->len + len);
    char *at = text->at + text->len;
    text->len += len;
    return at;
}

void text_put(Text *text, Str part)
{
    char *at = part.len > 0 ? claim(text, part.len) : NULL;

    if (at)
        memcpy(at, part.at, part.len);
}

void text_put_parts(Text *text, const Str *parts, size_t count)
{
    for (size_t i = 0; i < count; i++)
        text_put(text, parts[i]);
}

void text_c(Text *text, const char *part)
{
    text_put(text, str_from_c(part));
}

void text_char(Text *text, char c)
{
    bool room = text->len < text->room && !text->full; /* mostly: it is asked of every letter */
    char *at = room ? text->at + text->len++ : claim(text, 1);

    if (at)
        *at = c;
}

void text_repeat(Text *text, char c, size_t count)
{
    char *at = count > 0 ? claim(text, count) : NULL;

    if (at)
        memset(at, c, count);
}

void text_int(Text *text, int64_t value)
{
    char digits[20];
    size_t at = sizeof(digits);
    uint64_t rest = value < 0 ? -(uint64_t)value : (uint64_t)value;

    do
        digits[--at] = (char)('0' + rest % 10);
    while (rest /= 10);
    if (value < 0)
        digits[--at] = '-';
    text_put(text, (Str){ digits + at, sizeof(digits) - at });
}

void text_hex(Text *text, uint64_t value, int digits)
{
    ensure(digits >= 1 && digits <= 16);
    char written[16];
    size_t len = 0;

    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4)
        written[len++] = "0123456789abcdef"[value >> shift & 15];
    text_put(text, (Str){ written, len });
}
