/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * rejudge - open cases held against the law as it stands
 *
 * Whenever another law is adopted, or the day brings another pack into force, every open case with
 * legs is judged anew, some at a time (Room.tend), by what docket_leg decides without words. A case
 * of which a leg was permitted, and is no longer, is held, with the leg named; one that the law
 * held, and whose legs all stand again, is freed. Others are left as they are. A guard asks the law
 * anyway: this makes it visible sooner.
 */
#pragma once

#include "action/action.h"

enum { REJUDGE_STEP = 50 }; /* cases of one event: whoever writes beside waits for so many */

typedef struct RejudgingStarted { /* rejudging.started 1 */
    Id rejudging;
    Hash law;
} RejudgingStarted;

typedef struct RejudgingAdvanced { /* rejudging.advanced 1 */
    Id rejudging, last;
    int64_t done, held, freed; /* cases, from the first on */
    bool finished;
} RejudgingAdvanced;

typedef struct RejudgingReply {
    Hash law;
    int64_t done, held, freed;
    bool finished, current; /* current: it is the law as it stands today */
} RejudgingReply;

extern const Shape rejudging_reply_shape;
