/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * milestone_events - milestones noted after they lay behind, as they stand in the journal for good
 */
#pragma once

#include "cases/case_events.h"

/* In the order in which they can lie. */
typedef enum CaseMilestone {
    MILESTONE_TALKS, /* the governments began to talk of it */
    MILESTONE_RECEIVED,
    MILESTONE_COMPLETE,
    MILESTONE_OFFERED,
    MILESTONE_ACCEPTED,
    MILESTONE_IMPLEMENTED,
    MILESTONE_DELIVERED, /* the first delivery */
    MILESTONE_SUPPLIED,
    MILESTONE_CLOSED,
    MILESTONES
} CaseMilestone;
extern const Str milestone_words[MILESTONES];
extern const Phrase milestone_phrases[MILESTONES];

typedef struct PastNoted { /* case.past-noted 1 */
    int32_t milestone;
    Str happened; /* as far as it is known: "2011", "2014-07" (base/when.h) */
    Date known;   /* the day it became known */
    Str source;
    int32_t confidence;
} PastNoted;
extern const Shape past_noted_shape;
