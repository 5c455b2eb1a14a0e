/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * milestone_params - how far cases have come: what the operations take and reply
 *
 * Days that lie behind are texts as they are known ("2011", "2014-07", "2014-07-08"), and what lies
 * between two of them is a span from the least to the most.
 */
#pragma once

#include "cases/milestone_events.h"

extern const Phrase confidence_phrases[CONFIDENCE_COUNT];

typedef struct NotePastParams {
    Id file;
    int32_t milestone;
    Str happened;
    Date known; /* absent: today */
    Str source;
    int32_t confidence;
} NotePastParams;

typedef struct ProgressParams {
    Id file;
    Str on; /* absent: today */
} ProgressParams;

typedef struct StalledParams {
    Str country; /* absent: any */
    Str on;      /* absent: today */
    Str after;
    int64_t limit;
} StalledParams;

extern const Shape note_past_params_shape, progress_params_shape, stalled_params_shape;

/* Has it stood where it stands for longer than its route says? */
typedef enum StalledWord {
    STALLED_NO,
    STALLED_PERHAPS, /* as far as its days are known, both can be */
    STALLED_YES,
    STALLED_UNTOLD, /* its route says nothing of this state, or is no longer the one in force */
    STALLED_ENDED,
    STALLED_WORDS
} StalledWord;

typedef struct ShownMilestone {
    int32_t milestone;
    Str happened;
    Date known; /* absent: the record itself tells it */
    Str source;
    int32_t confidence;
} ShownMilestone;

typedef struct ShownStage {
    Str state, title;
    Str from, until; /* until absent: it stands there */
    int64_t days_least, days_most, months_least, months_most;
} ShownStage;

typedef struct ShownWait { /* a paper of others that has not come */
    int32_t kind;
    Str giver;
    Date due;
} ShownWait;

typedef struct CaseStanding { /* where it stands, since when, and in whose hands it is */
    Id file;
    Str number, title, country, state;
    Str since;
    int64_t days_least, days_most, months_least, months_most;
    int32_t stalled;
    int64_t stalled_after; /* days; absent: its route does not say */
    Date due;              /* of the state's clock; of a past day nobody asks */
    bool overdue;
    const Str *hands; /* the parts of its route of which a step leads on */
    size_t hand_count;
    Str keeper, last_by; /* the organisation that keeps it; who moved it last */
    const ShownWait *waits;
    size_t wait_count;
} CaseStanding;

typedef struct ProgressReply {
    Str on;
    CaseStanding standing;
    const ShownMilestone *milestones;
    size_t milestone_count;
    const ShownStage *stages;
    size_t stage_count;
} ProgressReply;

typedef struct StalledReply {
    Str on;
    const CaseStanding *cases; /* the longest stalled of the page first */
    size_t case_count;
    Str next;
} StalledReply;

extern const Shape progress_reply_shape, stalled_reply_shape;
