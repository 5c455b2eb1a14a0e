/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * meet - the wordings that can reach the floor (private to the room)
 *
 * Most wordings share one word with the query and no more, and of two words or more one never
 * alerts. So postings are walked twice: first only to mark, by a bit each, the wordings where a
 * second word may meet; then for these alone it is summed what they may reach. How near a word is,
 * which costs far more than a bit, is asked for the wordings that are left, and kept for the next.
 *
 * Ground is what all searches of an index share, one at a time; between them all of it is zero.
 */
#pragma once

#include "screening/bound.h"
#include "screening/cost.h"
#include "screening/lookup.h"

typedef struct Ground {
    const Index *index;
    Lookup lookup;
    Touch *touches; /* of each wording */
    uint32_t *touched;
    size_t touched_count;
    uint64_t *once;  /* a bit for each wording: a word of the query may meet it */
    uint64_t *often; /* enough of them that it is worth a look */
    uint64_t *met;   /* of each word: a bit for each token of the query that it was found for */
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
    CostSides *sides;  /* of each token of the query */
    uint32_t *words;   /* that were asked about, in order of their slots */
    uint16_t **near;   /* of each of these, to each token of the query */
    size_t word_count, word_room, near_room;
} Meeting;

/* Finds what to look at: `touched` of the ground. */
void meeting_open(Arena *arena, Ground *ground, const Plane *plane, const NameView *query,
                  int32_t floor, Meeting *ret_meeting);

/* Can this wording reach the floor? If so: its tokens in `room`, and how near they are to those of
 * the query, as align_views wants it. */
bool meeting_reaches(Meeting *meeting, uint32_t wording, NameView *ret_entry, NameToken *room,
                     uint16_t *ret_near);

/* Makes the ground ready for the next. */
void meeting_close(Meeting *meeting);
