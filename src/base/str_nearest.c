/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/str.h"
#include "base/unicode.h"

#include <string.h>

/* Longer words get no suggestion: comparing costs letters times letters; input may be hostile. */
enum { LETTERS_MAX = 64 };

typedef struct Letters {
    uint32_t at[LETTERS_MAX];
    size_t count;
} Letters;

static bool letters_read(Str text, Letters *ret_letters)
{
    ret_letters->count = 0;
    for (size_t at = 0; at < text.len;) {
        if (ret_letters->count == LETTERS_MAX)
            return false;
        ret_letters->at[ret_letters->count++] = utf8_next(text, &at);
    }
    return true;
}

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* Optimal string alignment: insert, drop, change a letter, swap two neighbours; each costs one. */
static size_t distance(const Letters *a, const Letters *b)
{
    size_t rows[3][LETTERS_MAX + 1];

    for (size_t j = 0; j <= b->count; j++)
        rows[0][j] = j;
    for (size_t i = 1; i <= a->count; i++) {
        size_t *row = rows[i % 3];
        const size_t *above = rows[(i - 1) % 3];
        const size_t *above_twice = rows[(i + 1) % 3];

        row[0] = i;
        for (size_t j = 1; j <= b->count; j++) {
            size_t changed = above[j - 1] + (a->at[i - 1] != b->at[j - 1]);
            row[j] = least(changed, least(above[j], row[j - 1]) + 1);
            if (i > 1 && j > 1 && a->at[i - 1] == b->at[j - 2] && a->at[i - 2] == b->at[j - 1])
                row[j] = least(row[j], above_twice[j - 2] + 1);
        }
    }
    return rows[a->count % 3][b->count];
}

/* The edits between two words, or `beyond` when they are more than a third of the longer one. */
static size_t slips(const Letters *a, const Letters *b, size_t beyond)
{
    size_t longer = a->count > b->count ? a->count : b->count;
    size_t shorter = least(a->count, b->count);

    if ((longer - shorter) * 3 > longer)
        return beyond;
    size_t edits = distance(a, b);
    return edits * 3 > longer ? beyond : edits;
}

Str str_nearest(Str text, const Str *candidates, size_t count)
{
    Letters wanted, candidate;
    size_t fewest = LETTERS_MAX + 1;
    Str nearest = { 0 };

    if (!letters_read(text, &wanted))
        return nearest;
    for (size_t i = 0; i < count; i++) {
        if (candidates[i].len == 0 || !letters_read(candidates[i], &candidate))
            continue;
        size_t edits = slips(&wanted, &candidate, LETTERS_MAX + 1);
        if (edits < fewest) {
            fewest = edits;
            nearest = candidates[i];
        }
    }
    return nearest;
}
