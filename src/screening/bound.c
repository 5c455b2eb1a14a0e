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

static uint32_t bound_gain(const Bound *bound, const BoundPart *part, uint32_t near)
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

/* The nearest of the words of an entry, or of its light tokens. */
static uint32_t nearest(const NameView *entry, const uint16_t *row, bool light)
{
    uint32_t near = 0;

    for (size_t j = 0; j < entry->token_count; j++)
        if (row[j] > near && entry->tokens[j].kind != TOKEN_INITIAL &&
            token_light(&entry->tokens[j]) == light)
            near = row[j];
    return near;
}

static bool any_near(const uint16_t *near, size_t rows, size_t row_size, size_t column)
{
    for (size_t i = 0; i < rows; i++)
        if (near[i * row_size + column] > 0)
            return true;
    return false;
}

Touch bound_refined(const Bound *bound, const NameView *entry, size_t width, const uint16_t *near)
{
    Touch touch = { 0 };

    for (size_t i = 0; i < width; i++) {
        const uint16_t *row = near + i * entry->token_count;
        const BoundPart *part = &bound->parts[i];
        uint32_t heavy = part->light ? 0 : nearest(entry, row, false);
        if (heavy > 0)
            bound_meet(&touch, part, bound_gain(bound, part, heavy));
        else if (!part->light && nearest(entry, row, true) > 0)
            bound_add(&touch.matched, part->weight);
    }
    for (size_t j = 0; j < entry->token_count; j++)
        if (entry->tokens[j].kind != TOKEN_INITIAL && !token_light(&entry->tokens[j]) &&
            any_near(near, width, entry->token_count, j))
            bound_add(&touch.added, entry->tokens[j].weight);
    return touch;
}

/* What bound_reaches says of one that has met, whatever it is worth: of several words one is too
 * little wherever score_rules.single_cap bars it. */
bool bound_one_is_enough(const Bound *bound)
{
    return bound->words < 2 || bound->floor <= score_rules.single_cap;
}
