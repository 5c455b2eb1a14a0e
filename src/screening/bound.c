/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/bound.h"

#include "screening/align.h"
#include "screening/cost.h"
#include "screening/near.h"

#include <string.h>

/* What a pair of this nearness brings above the floor, for each unit of its weight. */
static int32_t unit_gain(int32_t floor, int32_t near)
{
    int32_t gain = 100 * SCORE_MAX - score_rules.loss * (NEAR_SAME - near) - 100 * floor;
    return gain > 0 ? gain : 0;
}

uint32_t bound_gain(const Bound *bound, uint32_t weight, uint32_t near)
{
    uint32_t gain = weight * (uint32_t)unit_gain(bound->floor, (int32_t)near);
    return (gain + BOUND_GAIN_UNIT - 1) / BOUND_GAIN_UNIT;
}

/* ---- what is taken as paired ----------------------------------------------------------------- */

typedef struct Given {
    bool initials;        /* any */
    int32_t sure;         /* weight that is taken as paired, by the same word */
    int32_t query, entry; /* weight that is left alone where no word meets */
} Given;

static Given given_of(const Bound *bound, const ImageMark *mark, bool more)
{
    bool mine = bound->initial_count > 0 && (more || (bound->initials & mark->initials) != 0);
    bool theirs = mark->initial_count > 0 && (more || (bound->letters & mark->initials) != 0);

    return (Given){
        .initials = mine || theirs,
        .sure =
            bound->light + mark->light + (mine ? bound->initial : 0) + (theirs ? mark->initial : 0),
        .query = bound->heavy + (mine ? 0 : bound->initial) -
                 (theirs ? NAME_WEIGHT * mark->initial_count : 0),
        .entry = mark->heavy + (theirs ? 0 : mark->initial) -
                 (mine ? NAME_WEIGHT * bound->initial_count : 0),
    };
}

static int32_t not_less(int32_t value, int32_t least)
{
    return value > least ? value : least;
}

static int32_t lesser(int32_t a, int32_t b)
{
    return a < b ? a : b;
}

/* A quotient is asked of every word and mark, and costs more than all else of it: so it is taken
 * once. `full` keeps what follows inside 64 bits. */
enum { UNIT_BITS = 32 };

/* ---- while postings are walked --------------------------------------------------------------- */

static int64_t must_bring(const Bound *bound, const ImageMark *mark, bool more)
{
    const ScoreRules *rules = &score_rules;
    Given given = given_of(bound, mark, more);
    int32_t query = not_less(given.query, 0), entry = not_less(given.entry, 0);
    int32_t both = lesser(query, entry);
    int64_t against = rules->clash * both + rules->query_alone * (query - both) +
                      rules->entry_alone * (entry - both);

    return bound->floor * against - (int64_t)given.sure * unit_gain(bound->floor, NEAR_SAME);
}

uint32_t bound_lacking(const Bound *bound, const ImageMark *mark, bool more)
{
    int64_t lacking = must_bring(bound, mark, more);
    if (lacking >= bound->full)
        return BOUND_FULL;
    return lacking <= 0 ? 0 : (uint32_t)((uint64_t)lacking * bound->unit >> UNIT_BITS);
}

uint32_t bound_worth(const Bound *bound, int32_t query, int32_t entry, uint32_t near)
{
    int32_t less = lesser(query, entry), most = query + entry - less;
    int64_t worth = (int64_t)less * unit_gain(bound->floor, (int32_t)near) +
                    (int64_t)bound->floor * score_rules.clash * most;

    if (worth >= bound->full)
        return BOUND_FULL;
    /* Rounded up, so that nothing is lost; and the unit was rounded down. */
    return (uint32_t)(((uint64_t)worth * (bound->unit + 1) + UINT32_MAX) >> UNIT_BITS);
}

/* ---- a query --------------------------------------------------------------------------------- */

static void part_open(Bound *bound, BoundPart *part, const NameToken *token)
{
    bound->letters |= token_initials(token);
    part->light = token->kind == TOKEN_INITIAL || token_light(token);
    if (token->kind == TOKEN_INITIAL) {
        bound->initials |= token_initials(token);
        bound->initial += token->weight;
        bound->initial_count++;
    } else if (part->light) {
        bound->light += token->weight;
    } else {
        bound->heavy += token->weight;
        part->bit = (uint16_t)(bound->words < TOUCH_BITS ? 1u << bound->words : TOUCH_MORE);
        part->weight = token->weight;
        bound->words++;
    }
}

void bound_open(Bound *bound, const NameView *view, int32_t floor)
{
    *bound = (Bound){ .floor = floor };
    for (size_t i = 0; i < view->token_count; i++)
        part_open(bound, &bound->parts[i], &view->tokens[i]);

    ImageMark most = mark_least(POSTING_HEAVY_STEPS - 1);
    bound->full = must_bring(bound, &most, false);
    if (bound->full < 1)
        bound->full = 1;
    bound->unit = ((uint64_t)BOUND_FULL << UNIT_BITS) / (uint64_t)bound->full;
    for (uint32_t i = 0; i < POSTING_MARKS - POSTING_HEAVY_STEPS; i++) {
        ImageMark mark = mark_least(i);
        bound->lacking[i] = (uint8_t)not_less((int32_t)bound_lacking(bound, &mark, false), 1);
    }
    memset(bound->lacking + POSTING_MARKS - POSTING_HEAVY_STEPS, 1, POSTING_HEAVY_STEPS);
}

/* ---- of a wording ---------------------------------------------------------------------------- */

bool bound_reaches(const Bound *bound, const Touch *touch, const ImageMark *mark)
{
    const ScoreRules *rules = &score_rules;
    bool more = (touch->mask & TOUCH_MORE) != 0;
    Given given = given_of(bound, mark, more);
    bool single = !more && !given.initials && (touch->mask & (touch->mask - 1)) == 0;
    int32_t query = not_less(given.query - touch->matched, 0);
    int32_t entry = not_less(given.entry - touch->added, 0);

    if (single && query > 0 && bound->floor > rules->single_cap)
        return false;
    int64_t both = lesser(query, entry);
    int64_t left = rules->query_alone * (query - both) + rules->entry_alone * (entry - both);
    int64_t against = INT64_C(100) * rules->clash * both + (single ? rules->single : 100) * left;
    int64_t gain = (int64_t)touch->gain * BOUND_GAIN_UNIT +
                   (int64_t)given.sure * unit_gain(bound->floor, NEAR_SAME);
    return 100 * gain >= bound->floor * against;
}
