/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * progress - how far a case had come on a day, from the events that made its rows; private to the
 * room
 *
 * Nothing is counted as time goes by, and no event says that a case is stalled: it is reckoned anew
 * for the day asked about. What counts is the state it stands in and the milestones behind it; a
 * step that leaves a case where it stands silences no alarm.
 */
#pragma once

#include "cases/case.h"
#include "cases/milestone_params.h"

typedef struct Reached {
    When when; /* none: not reached by that day */
    bool noted;
    Date known;
    Str source; /* a mark */
    int32_t confidence;
} Reached;

typedef struct Stage {
    Str state;
    When from, until; /* until none: it stands there on that day */
} Stage;

typedef struct Progress {
    Reached reached[MILESTONES];
    const Stage *stages; /* oldest first, the one it stands in last */
    size_t stage_count;
    When since; /* the last step or milestone that brought it on */
    Span days, months;
    const RouteState *state; /* NULL: the route it is pinned to is not in force */
    StalledWord stalled;
    Id last_by;
} Progress;

/* All taken from `arena`; nothing else is kept. 0, WORK_E_NOT_FOUND: it was not there yet on that
 * day; or a fault. */
MUST_USE int progress_on(Work *work, Arena *arena, Id id, const CaseFileGetRow *row, When on,
                         Progress *ret_progress);

/* The same of a case, today. One that is to begin later: WORK_E_INVALID with a finding. */
MUST_USE int progress_today(Work *work, const CaseFile *file, Progress *ret_progress);

/* Refuses a day on which it was not there yet. */
int progress_not_yet(Work *work, When on);

/* The route a row is pinned to; NULL: it is not the one in force. */
const Route *progress_route(Work *work, Arena *arena, const CaseFileGetRow *row);

/* "" is today. 0, or WORK_E_INVALID with a finding. */
MUST_USE int progress_day(Work *work, Str said, When *ret_on);

int case_note_past(Work *work, const void *params, void *reply);
int case_progress(Work *work, const void *params, void *reply);
int case_stalled(Work *work, const void *params, void *reply);
