/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * lookup - the words of a plane that are near a token (private to the room)
 *
 * Each way through the gate of near.h has its keys, so every word with near_tokens above 0 is
 * found; but initials are not, on neither side: they are met by their letter.
 */
#pragma once

#include "screening/keys.h"

typedef struct Match {
    uint32_t word;
    uint16_t near;
} Match;

typedef struct Matches {
    Match *rows; /* nearest first */
    size_t count, room;
} Matches;

/* Which words were looked at for the token that is looked up. */
typedef struct Lookup {
    const Index *index;
    uint16_t *seen; /* of each word: the turn in which it was */
    size_t word_count;
    uint16_t turn;
    uint32_t keys[KEYS_OF_ONE_MAX];
} Lookup;

void lookup_open(Arena *arena, const Index *index, Lookup *ret_lookup);

/* Appended to `matches`, which were empty. */
void lookup_near(Arena *arena, Lookup *lookup, const Plane *plane, const NameToken *token,
                 Matches *matches);

/* Words that neighbours run together meet, by near_joined. */
void lookup_joined(Arena *arena, Lookup *lookup, const Plane *plane, const NameToken *tokens,
                   size_t count, Matches *matches);
