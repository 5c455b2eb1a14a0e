/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/keys.h"

#include "base/base.h"
#include "screening/cost.h"
#include "screening/near.h"

#include <string.h>

/* ---- hashes -------------------------------------------------------------------------------- */

/* A text is a number in this base, so that what is left of it without some letters follows from the
 * numbers of its parts. */
#define KEY_BASE UINT64_C(0x9e3779b97f4a7c15)

static uint32_t key_close(uint64_t number)
{
    number ^= number >> 29;
    number *= UINT64_C(0xbf58476d1ce4e5b9);
    return (uint32_t)(number >> 32);
}

/* The number of the first i letters, for every i, and the base to the power of i. */
typedef struct KeyParts {
    uint64_t first[NAME_TOKEN_BYTES_MAX + 1], power[NAME_TOKEN_BYTES_MAX + 1];
    size_t len;
} KeyParts;

static void parts_of(KeyParts *parts, Str text)
{
    bool drawn = text.len > 0 && ((unsigned char)text.at[0] & 0x80) != 0;

    parts->len = 0;
    parts->first[0] = 0;
    parts->power[0] = 1;
    for (size_t at = 0; at < text.len; parts->len++) {
        size_t i = parts->len;
        uint32_t unit = drawn ? utf8_next(text, &at) : (unsigned char)text.at[at++];
        parts->first[i + 1] = parts->first[i] * KEY_BASE + unit + 1;
        parts->power[i + 1] = parts->power[i] * KEY_BASE;
    }
}

/* The number of letters [from, to) alone. */
static uint64_t part_between(const KeyParts *parts, size_t from, size_t to)
{
    return parts->first[to] - parts->first[from] * parts->power[to - from];
}

static uint64_t part_behind(const KeyParts *parts, uint64_t number, size_t from, size_t to)
{
    return number * parts->power[to - from] + part_between(parts, from, to);
}

uint32_t key_of(Str text)
{
    bool drawn = text.len > 0 && ((unsigned char)text.at[0] & 0x80) != 0;
    uint64_t number = 0;

    for (size_t at = 0; at < text.len;)
        number =
            number * KEY_BASE + (drawn ? utf8_next(text, &at) : (unsigned char)text.at[at++]) + 1;
    return key_close(number);
}

uint32_t key_of_sound(Str sound)
{
    return ~key_of(sound);
}

uint32_t key_of_term(uint16_t term)
{
    return key_close(KEY_BASE * (term + UINT64_C(1)));
}

/* ---- what is left ---------------------------------------------------------------------------- */

/* Of two texts the longer one allows the edits, and one that is longer by a letter has lost one of
 * them to it: what is left for the shorter. The most of that over all longer ones. */
static unsigned deletions_for(const uint8_t *limits, const uint8_t *edits, size_t count, size_t len)
{
    unsigned most = 0;

    for (size_t more = 0; more <= KEY_DELETIONS_MAX; more++) {
        unsigned allowed = edits[cost_step(limits, count, len + more)];
        if (allowed > more && allowed - more > most)
            most = allowed - (unsigned)more;
    }
    ensure(most <= KEY_DELETIONS_MAX);
    return most;
}

unsigned deletions_of_letters(const NameToken *token)
{
    if (token->kind == TOKEN_NUMBER)
        return 0;
    if (token_drawn(token))
        return deletions_for(near_rules.drawn_for, near_rules.drawn, COUNT_OF(near_rules.drawn),
                             utf8_count(token->letters));
    return deletions_for(near_rules.edits_for, near_rules.edits, COUNT_OF(near_rules.edits),
                         token->letters.len);
}

unsigned deletions_of_sound(const NameToken *token)
{
    if (token->sound.len < (size_t)near_rules.loose_sound_letters)
        return 0;
    return deletions_for(near_rules.sounds_for, near_rules.sounds, COUNT_OF(near_rules.sounds),
                         token->sound.len);
}

size_t keys_left(Str text, unsigned deletions, uint32_t keys[KEYS_OF_ONE_MAX])
{
    KeyParts parts UNSET;
    size_t count = 1, len;

    ensure(text.len <= NAME_TOKEN_BYTES_MAX && deletions <= KEY_DELETIONS_MAX);
    parts_of(&parts, text);
    len = parts.len;
    keys[0] = key_close(parts.first[len]);
    for (size_t i = 0; deletions > 0 && i < len; i++) {
        keys[count++] = key_close(part_behind(&parts, parts.first[i], i + 1, len));
        for (size_t j = i + 1; deletions > 1 && j < len; j++) {
            uint64_t head = part_behind(&parts, parts.first[i], i + 1, j);
            keys[count++] = key_close(part_behind(&parts, head, j + 1, len));
        }
    }
    return count;
}

/* ---- building ------------------------------------------------------------------------------ */

void key_rows_put(KeyRows *rows, uint32_t key, uint32_t value)
{
    GROW(rows->arena, rows->rows, rows->count, &rows->room);
    rows->rows[rows->count++] = (uint64_t)key << 32 | value;
}

/*
 * Hashes lie evenly: their first digit parts the rows into pieces that the nearest memory holds,
 * and in each piece the next digit leaves hardly any row far from its place.
 */
enum {
    FIRST_BITS = 11,
    NEXT_BITS = 8,
    FIRST_DIGITS = 1 << FIRST_BITS,
    NEXT_DIGITS = 1 << NEXT_BITS,
    FIRST_SHIFT = 64 - FIRST_BITS,
    NEXT_SHIFT = FIRST_SHIFT - NEXT_BITS,
    FEW_ROWS = 16,
};

/* By the digit at `shift`, what is equal as it stood; `ends` are where those of each digit end. */
static void sort_by_digit(const uint64_t *from, uint64_t *to, size_t count, unsigned shift,
                          size_t *ends, size_t digits)
{
    size_t sum = 0;

    memset(ends, 0, digits * sizeof(*ends));
    for (size_t i = 0; i < count; i++)
        ends[from[i] >> shift & (digits - 1)]++;
    for (size_t i = 0; i < digits; i++) {
        size_t more = ends[i];
        ends[i] = sum;
        sum += more;
    }
    for (size_t i = 0; i < count; i++)
        to[ends[from[i] >> shift & (digits - 1)]++] = from[i];
}

/* What lies nearly in order already. */
static void sort_nearly(uint64_t *rows, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        uint64_t row = rows[i];
        size_t at = i;
        for (; at > 0 && rows[at - 1] > row; at--)
            rows[at] = rows[at - 1];
        rows[at] = row;
    }
}

static void sort_rows(KeyRows *rows, Arena scratch)
{
    uint64_t *parted = NEW_ARRAY(&scratch, uint64_t, rows->count);
    size_t *ends = NEW_ARRAY(&scratch, size_t, FIRST_DIGITS);
    size_t next_ends[NEXT_DIGITS] UNSET;

    sort_by_digit(rows->rows, parted, rows->count, FIRST_SHIFT, ends, FIRST_DIGITS);
    for (size_t i = 0, from = 0; i < FIRST_DIGITS; from = ends[i++]) {
        uint64_t *piece = rows->rows + from;
        size_t count = ends[i] - from;
        if (count > FEW_ROWS)
            sort_by_digit(parted + from, piece, count, NEXT_SHIFT, next_ends, NEXT_DIGITS);
        else if (count > 0)
            memcpy(piece, parted + from, count * sizeof(*piece));
        sort_nearly(piece, count);
    }
}

static void drop_doubles(KeyRows *rows)
{
    size_t kept = 0;

    for (size_t i = 0; i < rows->count; i++)
        if (i == 0 || rows->rows[i] != rows->rows[i - 1])
            rows->rows[kept++] = rows->rows[i];
    rows->count = kept;
}

uint32_t *key_rows_order(KeyRows *rows, Arena scratch, size_t *ret_start_count)
{
    unsigned bits = 1;
    size_t at = 0;

    if (rows->count > 0) {
        sort_rows(rows, scratch);
        drop_doubles(rows);
    }
    while (bits < 24 && (size_t)2 << bits < rows->count)
        bits++;
    *ret_start_count = ((size_t)1 << bits) + 1;
    uint32_t *starts = NEW_ARRAY(rows->arena, uint32_t, *ret_start_count);
    for (size_t start = 0; start < *ret_start_count; start++) {
        while (at < rows->count && rows->rows[at] >> (64 - bits) < start)
            at++;
        starts[start] = (uint32_t)at;
    }
    return starts;
}
