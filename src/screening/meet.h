/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * meet - the wordings that can reach the floor (private to the room)
 *
 * Most wordings share one word with the query and no more, and of two words or more one never
 * alerts. So postings are walked twice: first only to mark, by a bit each, the wordings where a
 * second word may meet, whatever the words are worth; then for these alone it is asked how near
 * each word is, which costs far more than a bit, and what follows for the bound.
 *
 * Ground is what all searches of an index share, one at a time; between them all of it is zero.
 */
#pragma once

#include "screening/bound.h"
#include "screening/lookup.h"

typedef struct Ground {
    const Index *index;
    Lookup lookup;
    Touch *touches; /* of each wording */
    uint32_t *touched;
    size_t touched_count;
    uint64_t *once;  /* a bit for each wording: a word of the query may meet it */
    uint64_t *often; /* enough of them that it is worth a look */
    uint32_t *slots; /* of each word: its row of nearness and one */
} Ground;

void ground_open(Arena *arena, const Index *index, Ground *ret_ground);

/* One search of one plane. */
typedef struct Meeting {
    Arena *arena;
    Ground *ground;
    const Plane *plane;
    const NameView *query;
    Bound bound;
    Matches matches[NAME_TOKENS_MAX];
    uint64_t joinable; /* tokens of the query at which neighbours begin that met run together */
    uint32_t *words;   /* that are near a token of the query, in order of their slots */
    uint16_t *near;    /* of each of these, to each token of the query */
    size_t word_count, word_room, near_room;
} Meeting;

/* Finds what to look at: `touched` of the ground, which bound_reaches of `bound`. */
void meeting_open(Arena *arena, Ground *ground, const Plane *plane, const NameView *query,
                  int32_t floor, Meeting *ret_meeting);

/* How near a word is to each token of the query, initials aside; NULL: to none. Of words in touched
 * wordings only. */
const uint16_t *meeting_near(const Meeting *meeting, uint32_t word);

/* Makes the ground ready for the next. */
void meeting_close(const Meeting *meeting);
