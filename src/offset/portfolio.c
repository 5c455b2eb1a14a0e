/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "offset/offset.h"

/* The need due first that still lacks something and was not given up; `count`: none. */
static size_t next_need(const OffsetNeed *needs, const bool *ended, size_t count)
{
    size_t first = count;

    for (size_t i = 0; i < count; i++)
        if (!ended[i] && needs[i].lacking > needs[i].matched &&
            (first == count || needs[i].by < needs[first].by))
            first = i;
    return first;
}

/* The offer under the rule that lapses first; `count`: none is left. */
static size_t next_offer(const OffsetOffer *offers, size_t count, Str rule, Date on)
{
    size_t first = count;

    for (size_t i = 0; i < count; i++)
        if (offers[i].free > offers[i].taken && offers[i].until > on &&
            str_eq(offers[i].rule, rule) &&
            (first == count || offers[i].until < offers[first].until))
            first = i;
    return first;
}

const OffsetMatch *offset_match(Arena *arena, OffsetNeed *needs, size_t need_count,
                                OffsetOffer *offers, size_t offer_count, Date on, size_t *ret_count)
{
    /* Each match empties an offer or fills a need. */
    OffsetMatch *matches = NEW_ARRAY(arena, OffsetMatch, need_count + offer_count);
    bool *ended = NEW_ARRAY(arena, bool, need_count);
    size_t made = 0, need;

    while ((need = next_need(needs, ended, need_count)) < need_count) {
        size_t offer = next_offer(offers, offer_count, needs[need].rule, on);
        ended[need] = offer == offer_count;
        if (ended[need])
            continue;
        int64_t lacks = needs[need].lacking - needs[need].matched;
        int64_t left = offers[offer].free - offers[offer].taken;
        int64_t credit = lacks < left ? lacks : left;
        needs[need].matched += credit;
        offers[offer].taken += credit;
        matches[made++] = (OffsetMatch){ need, offer, credit };
    }
    *ret_count = made;
    return matches;
}
