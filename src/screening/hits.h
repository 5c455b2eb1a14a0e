/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * hits - from scores of names to hits (private to the room)
 *
 * What both searches share: an entry has the score of its best name, changed by its fields. Which
 * names are scored, and how they are found, is the searches' own.
 */
#pragma once

#include "screening/image.h"

typedef struct NameScore {
    uint32_t name;
    int32_t score; /* as score_names_only would say */
} NameScore;

typedef struct NameScores {
    NameScore *scores;
    size_t count, room;
} NameScores;

/* What is asked, made ready. */
typedef struct Asked {
    const Index *index;
    const Query *query;
    Name name;
    Search search;
} Asked;

/* 0, or a NAME_E_ refusal. */
MUST_USE int asked_open(Arena *arena, const Index *index, const Query *query, Search search,
                        Asked *ret_asked);

const NameView *asked_view(const Asked *asked, NameSpace space); /* NULL: none */

/* The space in which this name meets the query; false: it cannot be screened. */
bool asked_space(const Asked *asked, const ImageName *name, NameSpace *ret_space);

/* What is left of an alignment's score when the company forms of this name are compared. */
int32_t asked_forms(const Asked *asked, const ImageName *name, int32_t score);

/* Compares with one name, without any help of the index; 0 for one that cannot be screened. */
int32_t asked_compare(const Asked *asked, uint32_t name);

/* Every name of the scores counts, told twice or not; at or above the floor, and all names of
 * entries with an identifier of the query, must be among them. */
void hits_make(Arena *arena, const Asked *asked, NameScores *scores, const Hit **ret_hits,
               size_t *ret_count, size_t *ret_more);
