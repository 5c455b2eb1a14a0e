/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * build - how an image is made (private to the room)
 *
 * Every section grows as rows while the lists are told (build.c); words and wordings are each kept
 * once (vocabulary.c, wording.c). When all is told, words are put in order and what is found by
 * them is made: postings, joins, keys. Then the rows are laid one behind the other.
 */
#pragma once

#include "screening/keys.h"

typedef struct Rows {
    char *at;
    size_t size, count, room;
} Rows;

/* Which row has this hash: open addressing, rows numbered from 1, 0 for none. */
typedef struct Slot {
    uint32_t row, hash;
} Slot;

typedef struct Slots {
    Slot *slots;
    size_t count, room;
} Slots;

typedef struct PlaneRows {
    Rows *sections; /* of the plane, PLANE_WORDS first */
    Slots words, wordings;
} PlaneRows;

typedef struct Builder {
    Arena *arena;
    Findings *findings;
    Rows sections[IMAGE_SECTIONS];
    PlaneRows planes[NAME_SPACES];
    Slots names; /* those told first: many stand on several lists */
} Builder;

/* Room for `count` more rows; the first of them, zeroed. Rows told before may have moved. */
void *rows_add(Builder *builder, Rows *rows, size_t count);
#define ROW(rows, Type, i) (&((Type *)(void *)(rows)->at)[i])

/* The row of this hash for which `same` holds; slots_hash shortens one. */
typedef bool RowSame(const Builder *builder, const PlaneRows *plane, uint32_t row,
                     const void *wanted);
uint32_t slots_hash(uint64_t hash);
bool slots_find(const Builder *builder, const PlaneRows *plane, const Slots *slots, uint32_t hash,
                RowSame *same, const void *wanted, uint32_t *ret_row);
void slots_put(Builder *builder, Slots *slots, uint32_t hash, uint32_t row);

/* Bytes into IMAGE_STRINGS. */
ImageText strings_put(Builder *builder, Str text);
Str strings_get(const Builder *builder, uint32_t at, size_t len);

/* Where keys are laid: two sections, their starts and then their rows. */
void keys_lay(Builder *builder, Rows *sections, KeyRows *keys);

/* vocabulary.c: the word of a token; and, once, all words in order, with all they are found by. */
uint32_t word_put(Builder *builder, PlaneRows *plane, const NameToken *token);
NameToken word_get(const Builder *builder, const ImageWord *word);
void vocabulary_order(Builder *builder, PlaneRows *plane);

/* wording.c: the wording of a view; and, once words are in order, what wordings are found by. */
uint32_t wording_put(Builder *builder, PlaneRows *plane, const NameView *view);
void wordings_order(Builder *builder, NameSpace space);
