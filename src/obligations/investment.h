/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * investment - what firms at home put into bodies abroad, and the notice that is due before (E8)
 *
 * The other way of a stake (stake.h): a firm of the roll means to hold a share of a body in another
 * country, as the firm's office knows it; each later share is told of the same investment. On the
 * day on which it is told, a task is open if the register outward-investments asks for a notice
 * before such an investment (by the firm's country and the business invested in; where no row
 * speaks, any share does), or if more is meant than was answered for. A second person answers it
 * with how the notice ended. What is meant is recorded as made only once nothing is open, and
 * never after it was stopped. Beside it stands which agreements with the country are in force.
 */
#pragma once

#include "action/action.h"
#include "offset/offset.h"

enum { INVESTMENT_SHARES_MAX = 10000, INVESTMENT_CHECKS_MAX = 10 };

typedef enum Business { BUSINESS_ARMS, BUSINESS_DUAL_USE, BUSINESS_OTHER, BUSINESSES } Business;
extern const Str business_words[BUSINESSES];

typedef enum InvestmentTask {
    NOTICE_NONE,
    NOTICE_OPEN,
    NOTICE_CLEARED, /* given, and the time to wait is over; or shown not to be due */
    NOTICE_STOPPED,
    INVESTMENT_TASKS
} InvestmentTask;

/* ---- events ---------------------------------------------------------------------------------- */

typedef struct InvestmentRecorded { /* investment.recorded 1: also its later shares */
    Id organisation, firm;          /* the office that keeps it; the firm that invests */
    Str handle, home;               /* of the firm */
    Str target, country;            /* what is invested in, and where */
    int32_t business;
    int64_t ppm; /* the share meant; 0: it is given up */
    Str currency;
    int64_t value_minor; /* absent: nobody stated it */
    Date day;            /* from which on it is meant */
    bool opens;          /* a task */
    Date opened;
    int64_t threshold_ppm; /* reached; of a task that it opens */
    Str rule;              /* who says so; absent: no row does, and any share counts */
    Str source;
    int32_t confidence;
} InvestmentRecorded;

typedef struct InvestmentAnswered { /* investment.answered 1 */
    int32_t outcome;                /* NOTICE_CLEARED or NOTICE_STOPPED */
    Date day;
    Str words;
    Str source;
} InvestmentAnswered;

typedef struct InvestmentMade { /* investment.made 1: what was meant last is held */
    Date day;
    Str source;
} InvestmentMade;

/* ---- parameters ------------------------------------------------------------------------------ */

typedef struct InvestmentRecordParams {
    Str firm, home, target, country;
    int32_t business;
    Str share, currency, value; /* currency and value: both or neither */
    Date day;
    Str source;
    int32_t confidence;
} InvestmentRecordParams;

typedef struct InvestmentAnswerParams {
    Id investment;
    int32_t outcome; /* of the two that end a notice, the first is 0 */
    Str words, source;
} InvestmentAnswerParams;

typedef struct InvestmentMakeParams {
    Id investment;
    Date day;
    Str source;
} InvestmentMakeParams;

typedef struct InvestmentParams {
    Id investment;
} InvestmentParams;

typedef struct InvestmentListParams {
    Str firm;
    int32_t task; /* absent: all */
    Str after;
    int64_t limit;
} InvestmentListParams;

/* ---- replies --------------------------------------------------------------------------------- */

typedef struct InvestmentReply {
    Id investment;
    Str share;
    int32_t task;
} InvestmentReply;

typedef struct ShownMeantShare {
    Date day;
    Str share, value, source;
    int32_t confidence;
} ShownMeantShare;

typedef struct ShownAgreementCheck { /* with the country, today */
    Str agreement;
    int32_t met; /* absent: nobody can tell */
} ShownAgreementCheck;

typedef struct InvestmentShown {
    Id investment;
    Str firm, home, target, country;
    int32_t business;
    Str share, value;
    Date day;
    int32_t task;
    Date opened; /* of the task */
    Str opened_share, threshold, rule;
    Date answered;
    Str words, answer_source;
    Str made_share; /* absent: nothing was made */
    Date made;
    Str made_source;
    const ShownMeantShare *shares; /* oldest first */
    size_t share_count;
    const ShownAgreementCheck *checks;
    size_t check_count;
} InvestmentShown;

typedef struct InvestmentsReply {
    const InvestmentShown *investments;
    size_t investment_count;
    Str next;
} InvestmentsReply;

extern const Shape investment_recorded_shape, investment_answered_shape, investment_made_shape,
    investment_record_params_shape, investment_answer_params_shape, investment_make_params_shape,
    investment_params_shape, investment_list_params_shape, investment_reply_shape,
    investment_shown_shape, investments_reply_shape;

int investment_record(Work *work, const void *params, void *reply);
int investment_answer(Work *work, const void *params, void *reply);
int investment_make(Work *work, const void *params, void *reply);
int investment_show(Work *work, const void *params, void *reply);
int investment_list(Work *work, const void *params, void *reply);
