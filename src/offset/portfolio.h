/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * portfolio - what is still owed, matched against what firms offer to earn (row E2)
 *
 * Over the whole industry, not one firm: every minor unit of an offer is matched once, and no need
 * beyond what it lacks. The need that is due first takes first, and of the offers that fit, the one
 * that lapses first. Only offers under the need's rule fit. As any offer of a rule fits any need of
 * it, no other order would match more in all.
 */
#pragma once

#include "offset/limits.h"

typedef struct OffsetNeed {
    Str rule;
    Date by;         /* due first; DATE_FOREVER: by no day */
    int64_t lacking; /* minor units; at most OFFSET_AMOUNT_MAX */
    int64_t matched; /* of it, filled in */
} OffsetNeed;

typedef struct OffsetOffer {
    Str rule, firm;
    Date until;   /* lapses on this day; DATE_FOREVER: never */
    int64_t free; /* minor units that nothing has taken yet */
    int64_t taken;
} OffsetOffer;

typedef struct OffsetMatch {
    size_t need, offer;
    int64_t credit; /* above zero */
} OffsetMatch;

/* In the order they were made; fills in what is matched and taken. An offer that lapses on the day
 * or before it matches nothing. */
const OffsetMatch *offset_match(Arena *arena, OffsetNeed *needs, size_t need_count,
                                OffsetOffer *offers, size_t offer_count, Date on,
                                size_t *ret_count);
