/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * meet - the wordings that can reach the floor (private to the room)
 *
 * Most wordings share one word with the query and no more, which is not enough. So postings are
 * walked twice: first only to count in bits, of each wording, how many words may meet it; then, for
 * those where enough of them may, it is asked how near each word is, which costs far more than a
 * bit, and summed what they may reach.
 *
 * Ground is what all searches of an index share, one at a time; between them all of it is zero.
 */
#pragma once

#include "screening/bound.h"
#include "screening/cost.h"
#include "screening/lookup.h"

enum { MEETING_MARKS = 4 };

typedef struct Ground {
    const Index *index;
    Lookup lookup;
    Touch *touches; /* of each wording */
    uint32_t *touched;
    size_t touched_count;
    uint64_t *marks[MEETING_MARKS]; /* a bit for each wording: so many words and one may meet it */
    uint32_t *slots;                /* of each word: its row of nearness and one */
} Ground;

void ground_open(Arena *arena, const Index *index, Ground *ret_ground);

/* One search of one plane. */
typedef struct Meeting {
    Arena *arena;
    Ground *ground;
    const Plane *plane;
    const NameView *query;
    Bound bound;
    uint64_t *often; /* the last of the marks that are counted: enough words may meet */
    size_t need;     /* so many */
    Matches matches[NAME_TOKENS_MAX];
    uint64_t joinable; /* tokens of the query at which neighbours begin that met run together */
    CostSides *sides;  /* of each token of the query */
    uint32_t *words;   /* that are near a token of the query, in order of their slots */
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
void meeting_close(const Meeting *meeting);
