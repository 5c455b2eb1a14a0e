/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * task - what can be done with a case from where it stands, and what stands in the way
 *
 * Every step of its route from its state, as it stands at the moment of asking: nothing is kept.
 * A step whose condition hangs on what is said with it (the line of a delivery, the amount of a
 * payment) is told as such, not as barred.
 */
#pragma once

#include "cases/case_params.h"

#include "action/action.h"

enum { TASK_REASONS_MAX = 200, TASK_TEXT_MAX = 4000, TASK_BESIDE_MAX = 2 };

typedef struct TaskReason {
    Str message, remedy; /* remedy "": nothing to do is known */
} TaskReason;

typedef struct ShownTaskStep {
    Str operation, title;
    Str into, into_title;  /* "": the case stays where it is */
    Str by;                /* who takes it, in words; "": anybody who may */
    int32_t stand;         /* StepStand */
    bool may;              /* whoever asks has the right */
    bool of_case;          /* the operation names the case; else what hangs on the case */
    const Str *conditions; /* barred: which conditions do not hold */
    size_t condition_count;
    const TaskReason *reasons; /* barred: why they do not */
    size_t reason_count;
} ShownTaskStep;

typedef struct CaseTasksReply {
    Str number, state, state_title;
    const ShownTaskStep *steps;
    size_t step_count;
    const Str *beside; /* operations of no route that whoever asks may do to the case */
    size_t beside_count;
} CaseTasksReply;

extern const Shape case_tasks_reply_shape;

/* A finding's sentence or remedy, in the language of the call. */
Str task_sentence(Work *work, Phrase key, const Finding *finding);

int case_tasks(Work *work, const void *params, void *reply);

/* The steps that whoever asks may take now of what hangs on a case and follows a route of its own
 * ("shipment"): none once it is at its end. 0 or a fault. */
MUST_USE int task_next(Work *work, Str subject_kind, Id subject, const Str **ret_next,
                       size_t *ret_count);
