/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * risk - what may go wrong with a case, in four groups, and who does what about it by when
 *
 * Each group is answered, be it that none is seen and why; until all four are, nobody accepts an
 * offer or begins to carry it out (risks-answered). The last answer of a group stands, those before
 * it stay readable. The groups are those of the studies: political, geopolitical, economic and
 * technological (Herman, 2016, chapter 6).
 *
 * As agents they belong to the organisation that keeps the case, restricted at least.
 */
#pragma once

#include "cases/case.h"
#include "cases/risks_sql.h"

#define RISK_LIST "risk" /* the relation a reader's list is read from: what is due first, first */

typedef enum RiskGroup {
    RISK_POLITICAL,
    RISK_GEOPOLITICAL,
    RISK_ECONOMIC,
    RISK_TECHNOLOGICAL,
    RISK_GROUPS
} RiskGroup;
extern const Phrase risk_group_phrases[RISK_GROUPS];

typedef struct RiskWeighed {
    Id risk;
    int32_t group;
    int32_t seen; /* 0: none is, and `what` says why; the rest is absent then */
    Str what;
    Id owner;
    Str action;
    Date due;
} RiskWeighed;

typedef struct RisksWeighed { /* case.risks-weighed 1 */
    const RiskWeighed *answers;
    size_t answer_count;
    Date day;
} RisksWeighed;

/* ---- parameters ------------------------------------------------------------------------------ */

typedef struct RiskAnswer {
    int32_t group, seen;
    Str what;
    Str owner; /* handle */
    Str action;
    Date due;
} RiskAnswer;

typedef struct WeighRisksParams {
    Id file;
    const RiskAnswer *answers;
    size_t answer_count;
} WeighRisksParams;

typedef struct RiskShowParams {
    Id risk;
} RiskShowParams;

typedef struct RiskListParams {
    Str file;                     /* id or number: all answers of it; absent: those that stand, of
                                     all cases that have not ended */
    int32_t group, seen, overdue; /* absent: any */
    Str owner;                    /* handle */
    Str after;
    int64_t limit;
} RiskListParams;

/* ---- replies --------------------------------------------------------------------------------- */

typedef struct ShownRisk {
    Id risk, file;
    Str number;
    int32_t group, seen;
    Str what, owner, owner_name, action;
    Date due;
    bool overdue;
    Date answered;
    bool stands;
} ShownRisk;

typedef struct RisksReply {
    const ShownRisk *risks;
    size_t risk_count;
    Str next;
} RisksReply;

extern const Shape risks_weighed_shape, weigh_risks_params_shape, risk_show_params_shape,
    risk_list_params_shape, shown_risk_shape, risks_reply_shape;

/* For the guards of steps: risks-answered. */
MUST_USE int risk_tell_answered(Work *work, const StepAsk *ask, Value *ret_value);

int case_weigh_risks(Work *work, const void *params, void *reply);
int risk_show(Work *work, const void *params, void *reply);
int risk_list(Work *work, const void *params, void *reply);
