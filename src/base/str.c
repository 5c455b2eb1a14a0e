/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/str.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void ensure_failed(const char *condition, const char *file, int line)
{
    fprintf(stderr, "bug: %s:%d: %s\n", file, line, condition);
    abort();
}

Str str_from_c(const char *text)
{
    return text ? (Str){ text, strlen(text) } : (Str){ 0 };
}

/* memcmp may not be handed the NULL of an empty Str, not even for zero bytes. */
static int compare_bytes(Str a, Str b, size_t len)
{
    return len == 0 ? 0 : memcmp(a.at, b.at, len);
}

/* Most texts that differ do so at once: that needs no call. */
static bool same_bytes(Str a, Str b, size_t len)
{
    return len == 0 || (a.at[0] == b.at[0] && memcmp(a.at, b.at, len) == 0);
}

bool str_eq(Str a, Str b)
{
    return a.len == b.len && same_bytes(a, b, a.len);
}

int str_compare(Str a, Str b)
{
    int order = compare_bytes(a, b, a.len < b.len ? a.len : b.len);

    return order != 0 ? order : (a.len > b.len) - (a.len < b.len);
}

bool str_starts(Str text, Str prefix)
{
    return text.len >= prefix.len && same_bytes(text, prefix, prefix.len);
}

bool str_ends(Str text, Str suffix)
{
    return text.len >= suffix.len && str_eq(str_cut(text, text.len - suffix.len, text.len), suffix);
}

Str str_cut(Str text, size_t from, size_t to)
{
    if (to > text.len)
        to = text.len;
    if (from >= to)
        return (Str){ 0 };
    return (Str){ text.at + from, to - from };
}

static bool is_blank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

Str str_trim(Str text)
{
    size_t from = 0, to = text.len;

    while (from < to && is_blank(text.at[from]))
        from++;
    while (to > from && is_blank(text.at[to - 1]))
        to--;
    return str_cut(text, from, to);
}

bool str_find(Str text, Str part, size_t *ret_at)
{
    const char *hit = text.at;

    if (part.len > 0)
        hit = text.len > 0 ? memmem(text.at, text.len, part.at, part.len) : NULL;
    if (part.len > 0 && !hit)
        return false;
    *ret_at = part.len > 0 ? (size_t)(hit - text.at) : 0;
    return true;
}

Str str_split(Str text, char mark, Str *rest)
{
    const char *hit = text.len > 0 ? memchr(text.at, mark, text.len) : NULL;
    size_t at = hit ? (size_t)(hit - text.at) : text.len;

    *rest = str_cut(text, at + 1, text.len);
    return str_cut(text, 0, at);
}

bool str_int(Str text, int64_t *ret_value)
{
    bool negative = text.len > 0 && text.at[0] == '-';
    int64_t value = 0;

    if (text.len == (size_t)negative)
        return false;
    /* Counts downwards, because INT64_MIN has no positive twin. */
    for (size_t i = negative; i < text.len; i++) {
        if (text.at[i] < '0' || text.at[i] > '9')
            return false;
        if (__builtin_mul_overflow(value, 10, &value) ||
            __builtin_sub_overflow(value, text.at[i] - '0', &value))
            return false;
    }
    if (!negative && __builtin_sub_overflow(0, value, &value))
        return false;
    *ret_value = value;
    return true;
}

uint64_t str_hash(Str text)
{
    uint64_t hash = 0xcbf29ce484222325;

    for (size_t i = 0; i < text.len; i++)
        hash = (hash ^ (unsigned char)text.at[i]) * 0x100000001b3;
    return hash;
}
