/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * bound - can this wording reach the floor? (private to the room)
 *
 * With g = 1 - loss * (1 - near), the formula of align.h says: a score is at least F when, over the
 * pairs, the sum of weight * (g - F) is at least F times what the tokens alone count against it.
 * Twice this is made an inequality that is quicker to ask.
 *
 * While postings are walked: what is left alone on either side counts no less than what is left
 * when the heavier word of each pair is taken off both, and that depends on one number only. So
 * each word of the entry, which is in one pair at most, brings what it gains and what that takes
 * off; and all of them must bring what the weights of both names say (bound_lacking).
 * Then, of a wording of which all is known: each token of the query brings what its best pair
 * brings, whatever else is paired, and less is left alone the more has met.
 *
 * Light tokens (al, bin) and initials are taken as paired for all they are worth, initials only
 * where letters allow. Caps and company forms only lower.
 * Promises: neither turns away what align_views would score at the floor or above it.
 */
#pragma once

#include "screening/image.h"

enum {
    TOUCH_MORE = 1 << 15, /* a joined pair, or one of the tokens that share this bit */
    TOUCH_BITS = 15,
    BOUND_GAIN_UNIT = 4096, /* so that the gains of all tokens go into 16 bits */
    BOUND_FULL = 250,       /* so that what words bring goes into 8 bits */
};

/* What met a wording. */
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
    bool light;      /* or an initial */
} BoundPart;

typedef struct Bound {
    int32_t floor;
    int32_t heavy, light, initial, initial_count; /* as ImageMark */
    uint32_t initials, letters;                   /* token_initials of initials; of all */
    uint32_t words;                               /* that are neither light nor initials */
    int64_t full;                                 /* what BOUND_FULL stands for */
    uint64_t unit;                                /* BOUND_FULL for each of them, times 2^32 */
    /* by posting_mark: bound_lacking is no less, so that below it no mark need be looked at; but
     * never 0, as any word that says who is meant brings more */
    uint8_t lacking[POSTING_MARKS];
    BoundPart parts[NAME_TOKENS_MAX];
} Bound;

void bound_open(Bound *bound, const NameView *view, int32_t floor);

/* What a pair of these weights brings; a light token weighs nothing here. */
uint32_t bound_worth(const Bound *bound, int32_t query, int32_t entry, uint32_t near);

/* What the words of a wording must bring at least; where `more`, it has a joined pair. */
uint32_t bound_lacking(const Bound *bound, const ImageMark *mark, bool more);

/* What a pair of this weight brings to `gain`. */
uint32_t bound_gain(const Bound *bound, uint32_t weight, uint32_t near);
bool bound_reaches(const Bound *bound, const Touch *touch, const ImageMark *mark);

static inline void bound_add(uint16_t *sum, uint32_t more)
{
    uint32_t whole = *sum + more;
    *sum = whole > UINT16_MAX ? UINT16_MAX : (uint16_t)whole;
}

/* Has this token met already, for all that it can bring? */
static inline bool bound_met(const Touch *touch, const BoundPart *part)
{
    return part->bit != TOUCH_MORE && (touch->mask & part->bit) != 0;
}

/* A token met this wording, and that is the best of what it met. */
static inline void bound_meet(Touch *touch, const BoundPart *part, uint32_t gain)
{
    if (bound_met(touch, part))
        return;
    touch->mask |= part->bit;
    bound_add(&touch->matched, part->weight);
    bound_add(&touch->gain, gain);
}
