/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * price_params - what the operations on schedules and bills take and reply
 *
 * Amounts are taken as people write them, in the currency of the case, and answered as text; what
 * programs reckon with is answered in minor units too.
 */
#pragma once

#include "books/book_params.h"
#include "books/price_events.h"

/* ---- schedules ------------------------------------------------------------------------------- */

typedef struct MilestoneParams {
    int64_t line;
    Str name;
    Date due;
    int64_t ppm;
    Str liability; /* absent: ending the contract then costs nothing */
} MilestoneParams;

typedef struct ScheduleSetParams {
    Str programme, case_code;
    Date accepted;
    int32_t terms, rule;
    Str letter; /* absent: no letter of credit */
    Str reason;
    const MilestoneParams *milestones;
    size_t milestone_count;
} ScheduleSetParams;

typedef struct ScheduleReply {
    int64_t version;
    Str price, deposit, highest;
    int64_t quarters;
} ScheduleReply;

typedef struct ScheduleShowParams {
    Str programme, case_code;
    int64_t version; /* absent: the one in force */
} ScheduleShowParams;

typedef struct MilestoneShown {
    int64_t line;
    Str name;
    Date due;
    int64_t ppm;
    Str amount, liability;
    int64_t minor;
} MilestoneShown;

typedef struct QuarterShown {
    Date from, until, statement, issued, due;
    Str needed, payment, cumulative, liability, reserve;
    int64_t payment_minor, cumulative_minor, liability_minor, reserve_minor;
} QuarterShown;

typedef struct ScheduleShown {
    Str programme, country, case_code;
    int64_t version;
    Date accepted;
    int32_t terms, rule;
    Str price, deposit, highest, letter;
    int64_t price_minor, deposit_minor;
    Str reason, by_name;
    const MilestoneShown *milestones;
    size_t milestone_count;
    const QuarterShown *quarters;
    size_t quarter_count;
} ScheduleShown;

/* ---- bills ----------------------------------------------------------------------------------- */

typedef struct BillIssueParams {
    Str programme, case_code;
    Date quarter; /* a day of the quarter paid for; absent: the deposit */
    Str forecast; /* of needs up to and with the quarter, from the beginning */
    Date due;     /* absent: as scheduled */
} BillIssueParams;

typedef struct ForecastParams {
    Str case_code, forecast;
} ForecastParams;

typedef struct BillCountryParams {
    Str programme, country, currency;
    Date quarter;
    Date due;
    const ForecastParams *cases;
    size_t case_count;
} BillCountryParams;

typedef struct BillReply {
    Id bill;
    Str reference, amount;
    int64_t minor;
    Date due;
    bool by_forecast;
    Id entry;
} BillReply;

typedef struct BillParams {
    Id bill;
} BillParams;

typedef struct BillCancelParams {
    Id bill;
    Date value;
    Str reason;
} BillCancelParams;

typedef struct BillListParams {
    Str programme, country, case_code;
    int32_t open; /* YES: only what is still to come */
} BillListParams;

typedef struct BillRow {
    Id bill;
    Str reference, country, case_code;
    Date quarter, issued, due;
    Str amount, rest;
    int64_t minor, rest_minor, days_late;
    Str rung; /* of the ladder of late payers */
    bool cancelled;
} BillRow;

typedef struct BillListReply {
    const BillRow *bills;
    size_t bill_count;
    bool more;
} BillListReply;

typedef struct BillPartShown {
    Str case_code;
    int64_t version;
    Str scheduled, forecast, billed, amount;
    int64_t minor;
} BillPartShown;

typedef struct BillShown {
    BillRow bill;
    Str programme, currency;
    bool by_forecast;
    Str late; /* what the rung says, in words */
    Str received, reason, by_name;
    Id entry;
    const BillPartShown *parts;
    size_t part_count;
} BillShown;

extern const Shape schedule_set_params_shape, schedule_reply_shape, schedule_show_params_shape,
    schedule_shown_shape, bill_issue_params_shape, bill_country_params_shape, bill_reply_shape,
    bill_params_shape, bill_cancel_params_shape, bill_list_params_shape, bill_list_reply_shape,
    bill_shown_shape;
