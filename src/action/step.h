/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * step - changes that are steps of a route, and what their guards may ask
 *
 * A kind of subject that tells where it stands (SubjectKind.stands) follows a route document, which
 * it pins by id and hash. Every change of such a subject must be a step of its route: it is taken
 * from the states the route names, under the condition the route gives, after access has allowed it
 * and before the operation runs. What a route has no step for is refused; a route that is not the
 * one pinned lets no step pass; and so does a fact nobody can tell. Only an operation that moves a
 * subject to another route stands beside it (Operation.off_route).
 *
 * A change of something else can be a step of such a subject too: an approved payment is a step of
 * the case it is paid for (StepOf). It may not move the subject into another state.
 *
 * The facts a guard asks for are told by the rooms (StepFact), each by the one that knows; only
 * those on which the step hangs are asked. A room above brings facts about subjects of a room below
 * by adding rows of its own.
 *
 * To add a step to a subject: a STEP in its routes; nothing here.
 */
#pragma once

#include "action/event_kind.h"
#include "rules/rules.h"

/* Where a subject stands. */
struct Standing {
    Str route;     /* id */
    uint64_t hash; /* Route.hash when it was pinned */
    Str state;     /* id */
};

typedef struct StepAsk {
    Id subject;         /* what stands on the route */
    Str operation;      /* the step */
    const void *params; /* of the operation; NULL: nobody said them yet */
} StepAsk;

/* What a room can tell about a subject. */
typedef enum StepFactOf {
    STEP_FACT_OF_SUBJECT, /* the same whatever step is taken */
    STEP_FACT_OF_STEP,    /* hangs on which step it is */
    STEP_FACT_OF_PARAMS   /* hangs on what the step is to be about: not asked before it is said */
} StepFactOf;

struct StepFact {
    Str subject_kind; /* "case" */
    Str fact;         /* of a vocabulary of the routes: "request-complete" */
    /* 0 (the value, missing when nobody knows; findings that say why it is so are told only when
     * the step is refused), or a fault. */
    int (*tell)(Work *work, const StepAsk *ask, Value *ret_value);
    StepFactOf of;
};

/* A row: STEP_FACT("case", "request-complete", tells, SUBJECT). */
#define STEP_FACT(of_kind, of_fact, told_by, hangs_on) \
    { \
        STR(of_kind), STR(of_fact), told_by, STEP_FACT_OF_##hangs_on \
    }

/* An operation on another subject, or on none, that is a step of one that follows a route. */
struct StepOf {
    Str operation;
    Str subject_kind; /* "case" */
    /* The subject it is a step of. 0, WORK_E_NOT_FOUND (there is none: no step, no guard),
     * WORK_E_RULE with a finding, or a fault. */
    int (*subject)(Work *work, const void *params, Id *ret_subject);
};

Value step_yes_no(bool yes);
Value step_number(int64_t number);
Value step_date(Date date); /* DATE_NONE: missing */
Value step_money(Money money);

/* The operation of this call, when it is a step of its own subject. */
Str work_step_name(const Work *work);

/* The same: where it leads. "": it stays where it is. */
Str work_step_into(const Work *work);

/* The step of this call, if it is one, is allowed. 0; WORK_E_CONFLICT (not from this state, no such
 * step, another route) or WORK_E_RULE (the condition), with findings; or a fault. */
MUST_USE int step_guard_call(Work *work, Id subject, const void *params);

/* ---- steps nobody has taken yet -------------------------------------------------------------- */

typedef enum StepStand {
    STEP_OPEN,   /* its condition holds */
    STEP_HANGS,  /* as far as can be told; the rest hangs on what is said with it */
    STEP_BARRED, /* its condition does not hold, or nobody can tell */
    STEP_STANDS
} StepStand;

typedef struct StepTold {
    const RouteStep *step;
    StepStand stand;
    Str lines;    /* STEP_BARRED: which conditions, in sentences, one a line */
    Findings why; /* and why they do not hold */
} StepTold;

/*
 * The steps of a subject's route from where it stands, in the order of the route, and how each
 * stands now. Each fact is asked once. None: the route it is pinned to is not the one in force.
 * 0, WORK_E_NOT_FOUND, or a fault.
 */
MUST_USE int step_stands(Work *work, Str subject_kind, Id subject, const StepTold **ret_steps,
                         size_t *ret_count);
