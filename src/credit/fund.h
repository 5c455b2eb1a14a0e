/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * fund - support of a firm that makes a product fit for transfer (row D4): plan, payback
 *
 * A plan names milestones and what each may cost. What is done is certified, milestone by
 * milestone; money goes out for what is certified and never for more; what is sold afterwards pays
 * back a part, up to a limit. A fold over dated events: one that would break a rule is refused and
 * changes nothing.
 */
#pragma once

#include "credit/loan.h"

enum { FUND_NAME_MAX = 200, FUND_MILESTONES_MAX = 100, FUND_EVENTS_MAX = 10000 };

typedef enum FundForm { FUND_GRANT, FUND_LOAN, FUND_CAPITAL, FUND_FORMS } FundForm;
extern const Str fund_form_words[FUND_FORMS]; /* "grant" ... */
extern const Phrase fund_form_phrases[FUND_FORMS];

typedef struct FundMilestone {
    Str name;
    Date by;
    int64_t minor; /* planned */
} FundMilestone;

typedef enum FundEventKind {
    FUND_CERTIFIED, /* a milestone, whole or in part */
    FUND_DISBURSED,
    FUND_SOLD, /* sales of the product: payback falls due */
    FUND_PAID_BACK,
    FUND_EVENT_KINDS
} FundEventKind;
extern const Str fund_event_words[FUND_EVENT_KINDS];

typedef struct FundEvent {
    Date on;
    int32_t kind;
    Str milestone; /* of CERTIFIED only */
    int64_t minor;
} FundEvent;

typedef struct FundPlan { /* JSON */
    Str basis, currency;
    int32_t form;             /* FundForm; a grant is not paid back */
    int64_t payback_ppm;      /* of sales; INT64_MIN: none */
    int64_t payback_most_ppm; /* of what was disbursed; INT64_MIN: the whole */
    const FundMilestone *milestones;
    size_t milestone_count;
    const FundEvent *events;
    size_t event_count;
} FundPlan;

typedef struct FundState {
    int64_t planned, certified, disbursed;   /* each at most the one before */
    int64_t sold, owed, paid_back;           /* owed: by sales so far, still to be paid back */
    int64_t milestones[FUND_MILESTONES_MAX]; /* certified of each */
    Date last_on;
    size_t taken; /* events */
} FundState;

/* A plan without its events, for whoever keeps those; and does it make sense? Else findings. */
extern const Shape fund_support_shape;
MUST_USE bool fund_plan_check(const FundPlan *plan, Findings *findings);

/* False with findings. */
MUST_USE bool fund_read(Arena *arena, Str bytes, Str file, FundPlan *ret_plan, Findings *findings);

FundState fund_begin(const FundPlan *plan);

/* False with a finding, and nothing has changed: out of order, no such milestone, more than is
 * planned, certified or owed. */
MUST_USE bool fund_apply(const FundPlan *plan, FundState *state, const FundEvent *event,
                         Place place, Findings *findings);

/* All events. False with findings. */
MUST_USE bool fund_fold(const FundPlan *plan, FundState *ret_state, Findings *findings);
