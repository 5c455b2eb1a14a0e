/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * lookup - the words of a plane that are near a token (private to the room)
 *
 * Each way through the gate of near.h has its keys, so every word with near_tokens above 0 is
 * found; but initials are not, on neither side: they are met by their letter. How near a word
 * behind the gate is, costs more than finding it, and is for others to ask of few.
 */
#pragma once

#include "screening/keys.h"

enum { NEAR_UNASKED = UINT16_MAX };

typedef struct Matches {
    ImageSpan *rows; /* of words */
    size_t count, room;
    uint16_t *near;    /* of each word of all rows: 0, how near, or NEAR_UNASKED until asked */
    size_t word_count; /* of all rows */
} Matches;

/*
 * What was found for a token is kept: names share most of their tokens. When the room for it is
 * full, all is forgotten, but never during a search.
 */
typedef struct Kept Kept;
typedef struct KeptMatches {
    Kept *slots; /* by hash: open addressing */
    size_t count;
    ImageSpan *matches;
    size_t match_count;
    uint16_t *near;
    size_t near_count;
    char *letters;
    size_t letter_count;
} KeptMatches;

typedef struct Lookup {
    const Index *index;
    KeptMatches kept;
    uint16_t *seen; /* of each word, or row of sounds: the turn in which it was looked at */
    size_t word_count;
    uint16_t turn;
    uint32_t keys[KEYS_OF_ONE_MAX];
    uint32_t *found; /* what keys led to: words, or rows of sounds */
    size_t found_count;
} Lookup;

void lookup_open(Arena *arena, const Index *index, Lookup *ret_lookup);

/* Before each search; what was found before may be gone. */
void lookup_begin(Lookup *lookup);

/* In `arena` or kept in the lookup, until the next search begins. */
Matches lookup_near(Arena *arena, Lookup *lookup, const Plane *plane, const NameToken *token);

/* Words that neighbours run together, told as one token, meet by near_run: a row for each. */
Matches lookup_joined(Arena *arena, Lookup *lookup, const Plane *plane, const NameToken *run);
