/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "campaign/campaign.h"

#include <stdlib.h>

/* Who leads, and what would change it. Totals are at most 50 times 10^8, a product of a total and
 * a number of the sheet at most 10^14: nothing here overflows. */

const RankScore *rank_score(const RankSheet *sheet, size_t criterion, size_t bidder)
{
    ensure(criterion < sheet->criterion_count && bidder < sheet->bidder_count);
    return &sheet->scores[criterion * sheet->bidder_count + bidder];
}

int64_t rank_total(const RankSheet *sheet, size_t bidder)
{
    int64_t total = 0;

    for (size_t i = 0; i < sheet->criterion_count; i++)
        total += sheet->criteria[i].weight * rank_score(sheet, i, bidder)->score;
    return total;
}

int64_t rank_weights(const RankSheet *sheet)
{
    int64_t sum = 0;

    for (size_t i = 0; i < sheet->criterion_count; i++)
        sum += sheet->criteria[i].weight;
    return sum;
}

static int compare_places(const void *a, const void *b)
{
    const RankPlace *first = a, *second = b;

    if (first->total != second->total)
        return first->total > second->total ? -1 : 1;
    return (first->bidder > second->bidder) - (first->bidder < second->bidder);
}

void rank_bidders(const RankSheet *sheet, RankPlace *places)
{
    for (size_t i = 0; i < sheet->bidder_count; i++)
        places[i] = (RankPlace){ .bidder = i, .total = rank_total(sheet, i) };
    qsort(places, sheet->bidder_count, sizeof *places, compare_places);
    for (size_t i = 0; i < sheet->bidder_count; i++) {
        bool same = i > 0 && places[i].total == places[i - 1].total;
        places[i].place = same ? places[i - 1].place : i + 1;
    }
}

bool rank_is_tied(const RankPlace *places, size_t count)
{
    return count > 1 && places[0].total == places[1].total;
}

/* ---- flips ----------------------------------------------------------------------------------- */

static Fraction fraction_of(int64_t top, int64_t bottom)
{
    int64_t a = top < 0 ? -top : top, b = bottom;

    while (b > 0) {
        int64_t rest = a % b;
        a = b;
        b = rest;
    }
    return (Fraction){ top / a, bottom / a };
}

bool rank_flip(const RankSheet *sheet, size_t leader, size_t rival, size_t criterion,
               RankFlip *ret_flip)
{
    int64_t lead = rank_total(sheet, leader) - rank_total(sheet, rival);
    int64_t better =
        rank_score(sheet, criterion, rival)->score - rank_score(sheet, criterion, leader)->score;
    int64_t weight = sheet->criteria[criterion].weight, part = better < 0 ? -better : better;

    ensure(lead >= 0);
    /* At a weight of zero the two are level, and no weight is less. */
    if (better == 0 || (better < 0 && lead >= weight * part))
        return false;
    int64_t by = better < 0 ? -lead : lead;
    *ret_flip = (RankFlip){
        .criterion = criterion,
        .rival = rival,
        .by = fraction_of(by, part),
        .to = fraction_of(weight * part + by, part),
        .fragile = lead * RANK_FRAGILE_PART <= rank_weights(sheet) * part,
    };
    return true;
}

/* Is the change smaller, whichever way it goes? */
static int compare_flips(const void *a, const void *b)
{
    const RankFlip *first = a, *second = b;
    int64_t one = llabs(first->by.top) * second->by.bottom;
    int64_t other = llabs(second->by.top) * first->by.bottom;

    if (one != other)
        return one < other ? -1 : 1;
    return (first->criterion > second->criterion) - (first->criterion < second->criterion);
}

size_t rank_flips(const RankSheet *sheet, size_t leader, RankFlip *flips)
{
    size_t count = 0;

    for (size_t i = 0; i < sheet->criterion_count; i++) {
        bool found = false;
        for (size_t rival = 0; rival < sheet->bidder_count; rival++) {
            RankFlip flip;
            if (rival == leader || !rank_flip(sheet, leader, rival, i, &flip))
                continue;
            if (!found || compare_flips(&flip, &flips[count]) < 0)
                flips[count] = flip;
            found = true;
        }
        count += found;
    }
    qsort(flips, count, sizeof *flips, compare_flips);
    return count;
}
