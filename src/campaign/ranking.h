/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * ranking - bidders by weighted criteria, and how little would change who leads (row H8)
 *
 * The sheet is CSV with the head
 *     row,name,bidder,number,ja,en,source,confidence
 * row: criterion (number is its weight), bidder (no number), or score (name is a criterion, number
 * what the bidder scores by it). Criteria and bidders stand above the scores; each bidder has one
 * score by each criterion, and what no source tells is put in as an assumption or not ranked at
 * all. A bidder's total is the sum of weight times score.
 *
 * A flip is the change of one weight, the others kept, at which a rival has as much as whoever
 * leads; the least further, the rival leads. It is an exact fraction. A lead is FRAGILE where a
 * flip takes no more than a tenth of all the weights together.
 */
#pragma once

#include "base/base.h"

enum { RANK_CRITERIA_MAX = 50, RANK_BIDDERS_MAX = 30, RANK_NUMBER_MAX = 10000 };
enum { RANK_FRAGILE_PART = 10 }; /* of the sum of weights: one in so many */

typedef struct RankCriterion {
    Str id;
    int64_t weight;
    Label words;
    Basis basis;
} RankCriterion;

typedef struct RankBidder {
    Str id;
    Label words;
    Basis basis;
} RankBidder;

typedef struct RankScore {
    bool told;
    int64_t score;
    Basis basis;
} RankScore;

typedef struct RankSheet {
    const RankCriterion *criteria;
    const RankBidder *bidders;
    const RankScore *scores; /* criterion by criterion, of each bidder */
    size_t criterion_count, bidder_count;
} RankSheet;

typedef struct RankPlace {
    size_t bidder, place; /* place: from 1, the same for the same total */
    int64_t total;
} RankPlace;

/* In lowest terms; bottom above zero. */
typedef struct Fraction {
    int64_t top, bottom;
} Fraction;

typedef struct RankFlip {
    size_t criterion, rival;
    Fraction by, to; /* the change, below zero where the weight falls; the weight then */
    bool fragile;
} RankFlip;

MUST_USE bool rank_sheet_read(Arena *arena, Str bytes, Str file, RankSheet *ret_sheet,
                              Findings *findings);

int64_t rank_total(const RankSheet *sheet, size_t bidder);
int64_t rank_weights(const RankSheet *sheet); /* together */
const RankScore *rank_score(const RankSheet *sheet, size_t criterion, size_t bidder);

/* The highest total first; places: one for each bidder. */
void rank_bidders(const RankSheet *sheet, RankPlace *places);

/* Several have the highest total: nobody leads. */
bool rank_is_tied(const RankPlace *places, size_t count);

/* The flip by which this rival overtakes the leader; false: no weight of this criterion does it. */
bool rank_flip(const RankSheet *sheet, size_t leader, size_t rival, size_t criterion,
               RankFlip *ret_flip);

/* Of each criterion the smallest, where there is one, and the smallest comes first; count of them.
 * flips: one for each criterion. */
size_t rank_flips(const RankSheet *sheet, size_t leader, RankFlip *flips);
