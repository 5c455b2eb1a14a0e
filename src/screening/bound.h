/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * bound - can this wording reach the floor? (private to the room)
 *
 * With g = 1 - loss * (1 - near), the formula of align.h says: a score is at least F when, over the
 * pairs, the sum of weight * (g - F) is at least F times what the tokens alone count against it. So
 * each token of the query brings a gain at most, by the nearest word it met, whatever else is
 * paired; and less is left alone the more has met. Both are summed while postings are walked, token
 * by token, and compared once.
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
    uint16_t best;    /* what the word of the query that met last has brought to `gain` */
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
uint32_t bound_gain(const Bound *bound, const BoundPart *part, uint32_t near);
bool bound_reaches(const Bound *bound, const Touch *touch, const ImageMark *mark);

/* So many words of the query must meet at least where no initial does, and no joined pair. */
size_t bound_need(const Bound *bound);

static inline void bound_add(uint16_t *sum, uint32_t more)
{
    uint32_t whole = *sum + more;
    *sum = whole > UINT16_MAX ? UINT16_MAX : (uint16_t)whole;
}

/* A token met a word of this wording. Of all that it meets the nearest counts, provided that one
 * token comes after another. */
static inline void bound_meet(Touch *touch, const BoundPart *part, uint32_t gain)
{
    if ((touch->mask & part->bit) != 0 && part->bit != TOUCH_MORE) {
        if (gain > touch->best) {
            bound_add(&touch->gain, gain - touch->best);
            touch->best = (uint16_t)gain;
        }
        return;
    }
    touch->mask |= part->bit;
    touch->best = (uint16_t)gain;
    bound_add(&touch->matched, part->weight);
    bound_add(&touch->gain, gain);
}
