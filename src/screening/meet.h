/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * meet - the wordings that can reach the floor (private to the room)
 *
 * Most wordings share one word with the query and no more, which is not enough. So the postings of
 * each word that is near the query are walked once, only to sum in a byte for each wording what its
 * words bring at most (bound.h). The few that reach what is needed are met: for these it is looked
 * up, token by token, what is near what.
 *
 * How near a word behind the gate is costs as much as walking some postings: it is asked at once of
 * words that stand in many names, of others when one of their names is met.
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
    uint8_t *sums; /* of each wording: what its words bring, as far as it can be told */
    uint32_t *met; /* wordings to look at; first those that something met run together */
    size_t met_count, joined_count;
    uint64_t *joined_bits; /* a bit for each wording: is it one of them? */
    Touch *joined;         /* of each wording: what met it run together */
    uint32_t *slots;       /* of each word: its place in `near` and one */
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
    uint32_t *words;   /* near the query, in order of their slots */
    uint16_t **near;   /* a row for each: to each token, where it is kept how near, or NULL */
    size_t word_count;
} Meeting;

/* Finds what to look at: `met` of the ground. */
void meeting_open(Arena *arena, Ground *ground, const Plane *plane, const NameView *query,
                  int32_t floor, Meeting *ret_meeting);

/* Before the one at `at` of those met is looked at: wordings lie far apart. */
void meeting_prefetch(const Meeting *meeting, size_t at);

/* Can the wording at `at` of those met reach the floor, and is it told for the first time? If so:
 * its tokens in `room`, and how near they are to those of the query, as align_joinable wants it. */
bool meeting_reaches(Meeting *meeting, size_t at, NameView *ret_entry, NameToken *room,
                     uint16_t *ret_near);

/* Makes the ground ready for the next. */
void meeting_close(const Meeting *meeting);
