/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/bound.h"

#include "screening/align.h"
#include "screening/cost.h"
#include "screening/near.h"

/* What a pair of this nearness brings above the floor, for each unit of its weight. */
static int32_t unit_gain(int32_t floor, int32_t near)
{
    int32_t gain = 100 * SCORE_MAX - score_rules.loss * (NEAR_SAME - near) - 100 * floor;
    return gain > 0 ? gain : 0;
}

uint32_t bound_gain(const Bound *bound, const BoundPart *part, uint32_t near)
{
    uint32_t gain = part->weight * (uint32_t)unit_gain(bound->floor, (int32_t)near);
    return (gain + BOUND_GAIN_UNIT - 1) / BOUND_GAIN_UNIT;
}

void bound_open(Bound *bound, const NameView *view, int32_t floor)
{
    *bound = (Bound){ .floor = floor };
    for (size_t i = 0; i < view->token_count; i++) {
        const NameToken *token = &view->tokens[i];
        BoundPart *part = &bound->parts[i];

        bound->letters |= token_initials(token);
        if (token->kind == TOKEN_INITIAL) {
            bound->initials |= token_initials(token);
            bound->initial += token->weight;
            bound->initial_count++;
        } else if (token_light(token)) {
            bound->light += token->weight;
        } else {
            bound->heavy += token->weight;
            part->bit = (uint16_t)(bound->words < TOUCH_BITS ? 1u << bound->words : TOUCH_MORE);
            part->weight = token->weight;
            part->gain = (uint16_t)bound_gain(bound, part, NEAR_SAME);
            bound->words++;
        }
        part->light = part->weight == 0;
    }
}

static int32_t not_less(int32_t value, int32_t least)
{
    return value > least ? value : least;
}

bool bound_reaches(const Bound *bound, const Touch *touch, const ImageMark *mark)
{
    const ScoreRules *rules = &score_rules;
    bool more = (touch->mask & TOUCH_MORE) != 0;
    bool mine = bound->initial_count > 0 && (more || (bound->initials & mark->initials) != 0);
    bool theirs = mark->initial_count > 0 && (more || (bound->letters & mark->initials) != 0);
    bool single = !more && !mine && !theirs && (touch->mask & (touch->mask - 1)) == 0;
    int32_t sure =
        bound->light + mark->light + (mine ? bound->initial : 0) + (theirs ? mark->initial : 0);
    int32_t query = bound->heavy - touch->matched + (mine ? 0 : bound->initial) -
                    (theirs ? NAME_WEIGHT * mark->initial_count : 0);
    int32_t entry = mark->heavy - touch->added + (theirs ? 0 : mark->initial) -
                    (mine ? NAME_WEIGHT * bound->initial_count : 0);

    query = not_less(query, 0);
    entry = not_less(entry, 0);
    if (single && query > 0 && bound->floor > rules->single_cap)
        return false;
    int64_t both = query < entry ? query : entry;
    int64_t alone = rules->query_alone * (query - both) + rules->entry_alone * (entry - both);
    int64_t against = INT64_C(100) * rules->clash * both + (single ? rules->single : 100) * alone;
    int64_t gain =
        (int64_t)touch->gain * BOUND_GAIN_UNIT + (int64_t)sure * unit_gain(bound->floor, NEAR_SAME);
    return 100 * gain >= bound->floor * against;
}

/* The weight of the heaviest words, so many of them. */
static int32_t heaviest(const Bound *bound, size_t count)
{
    uint64_t taken = 0;
    int32_t weight = 0;

    for (size_t turn = 0; turn < count; turn++) {
        size_t most = NAME_TOKENS_MAX;
        for (size_t i = 0; i < NAME_TOKENS_MAX; i++)
            if (!bound->parts[i].light && !(taken >> i & 1) &&
                (most == NAME_TOKENS_MAX || bound->parts[i].weight > bound->parts[most].weight))
                most = i;
        taken |= UINT64_C(1) << most;
        weight += bound->parts[most].weight;
    }
    return weight;
}

/* No pair weighs more than the query's side of it; and of several words a single one is too little
 * wherever score_rules.single_cap bars it. */
size_t bound_need(const Bound *bound)
{
    size_t need = bound->words > 1 && bound->floor > score_rules.single_cap ? 2 : 1;

    while (need < bound->words) {
        int32_t matched = heaviest(bound, need);
        if (score_formula(matched + bound->light + bound->initial, 0, bound->heavy - matched, 0,
                          false) >= bound->floor)
            break;
        need++;
    }
    return need;
}
