/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * bound - can this wording reach the floor? (private to the room)
 *
 * With g = 1 - loss * (1 - near), the formula of align.h says: a score is at least F when, over the
 * pairs, the sum of weight * (g - F) is at least F times what the tokens alone count against it. So
 * each token of the query brings a gain at most, by the nearest word it met, whatever else is
 * paired; and less is left alone the more has met. Both are summed in any order and compared once:
 * while postings are walked as if all that may be near were the same, and again for the few that
 * are left when it is known how near.
 *
 * Light tokens (al, bin) and initials are taken as paired for all they are worth, initials only
 * where letters allow. Caps and company forms only lower.
 * Promises: false only where align_views would stay below the floor.
 */
#pragma once

#include "screening/image.h"

enum {
    TOUCH_MORE = 1 << 15, /* a joined pair, or one of the tokens that share this bit */
    TOUCH_BITS = 15,
    BOUND_GAIN_UNIT = 4096, /* so that the gains of all tokens go into 16 bits */
};

/* What met a wording so far. */
typedef struct Touch {
    uint16_t mask; /* a bit for each of the query's first words */
    uint16_t gain;
    uint16_t matched; /* weight of the query's words that met one */
    uint16_t added;   /* weight of the entry's words that were met */
} Touch;

/* A token of the query. */
typedef struct BoundPart {
    uint16_t bit;
    uint16_t weight; /* 0 for initials and light tokens, which are always taken as matched */
    uint16_t gain;   /* at most */
    bool light;      /* or an initial */
} BoundPart;

typedef struct Bound {
    int32_t floor;
    int32_t heavy, light, initial, initial_count; /* as ImageMark */
    uint32_t initials, letters;                   /* token_initials of initials; of all */
    uint32_t words;                               /* that are neither light nor initials */
    BoundPart parts[NAME_TOKENS_MAX];
} Bound;

void bound_open(Bound *bound, const NameView *view, int32_t floor);
bool bound_reaches(const Bound *bound, const Touch *touch, const ImageMark *mark);

/* What has met when it is known how near: `near` as align_views takes it. No joined pairs. */
Touch bound_refined(const Bound *bound, const NameView *entry, size_t width, const uint16_t *near);

/* May a wording reach the floor in which one word of the query has met, and no initial? */
bool bound_one_is_enough(const Bound *bound);

static inline void bound_add(uint16_t *sum, uint32_t more)
{
    uint32_t whole = *sum + more;
    *sum = whole > UINT16_MAX ? UINT16_MAX : (uint16_t)whole;
}

/* A token met a word of this wording, and gains so much at most. */
static inline void bound_meet(Touch *touch, const BoundPart *part, uint32_t gain)
{
    if ((touch->mask & part->bit) != 0 && part->bit != TOUCH_MORE)
        return;
    touch->mask |= part->bit;
    bound_add(&touch->matched, part->weight);
    bound_add(&touch->gain, gain);
}
