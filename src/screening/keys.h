/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * keys - what words are found by (private to the room)
 *
 * Two texts at most n edits apart have a text in common that is left when at most n letters are
 * taken out of each (a letter changed or a pair swapped is one out of each). So the index holds
 * every word under all that is left of it, and a query looks under all that is left of its own.
 * How many letters go out of a text follows from its own length alone, see deletions_of.
 */
#pragma once

#include "screening/image.h"

enum {
    KEY_DELETIONS_MAX = 2,
    KEYS_OF_ONE_MAX = 1 + NAME_TOKEN_BYTES_MAX + NAME_TOKEN_BYTES_MAX * NAME_TOKEN_BYTES_MAX / 2,
};

uint32_t key_of(Str text);        /* letters, or kanji one by one */
uint32_t key_of_sound(Str sound); /* the same text as letters has another key */
uint32_t key_of_term(uint16_t term);

/* How many letters go out of the letters, or the sound, of this token. */
unsigned deletions_of_letters(const NameToken *token);
unsigned deletions_of_sound(const NameToken *token);

/* The keys of all that is left of `text`, itself first; some may come twice. */
size_t keys_left(Str text, unsigned deletions, uint32_t keys[KEYS_OF_ONE_MAX]);

/* Before the rows of a key are found: first where they start, and when that is there, they. */
static inline void keys_prefetch_start(const Keys *keys, uint32_t key)
{
    __builtin_prefetch(&keys->starts[key >> keys->shift]);
}

static inline void keys_prefetch_rows(const Keys *keys, uint32_t key)
{
    __builtin_prefetch(&keys->rows[keys->starts[key >> keys->shift]]);
}

/* The rows of a key; their values are the lower halves. */
static inline ImageSpan keys_find(const Keys *keys, uint32_t key)
{
    uint32_t from = keys->starts[key >> keys->shift];
    uint32_t to = keys->starts[(key >> keys->shift) + 1], first;

    while (from < to && keys->rows[from] >> 32 < key)
        from++;
    for (first = from; from < to && keys->rows[from] >> 32 == key; from++)
        ;
    return (ImageSpan){ first, from - first };
}

/* ---- building ------------------------------------------------------------------------------ */

typedef struct KeyRows {
    Arena *arena;
    uint64_t *rows;
    size_t count, room;
} KeyRows;

void key_rows_put(KeyRows *rows, uint32_t key, uint32_t value);

/* Puts them in order, each once, and finds where each beginning starts: `2 ^ bits + 1` numbers. */
uint32_t *key_rows_order(KeyRows *rows, Arena scratch, size_t *ret_start_count);
