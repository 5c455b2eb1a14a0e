/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * price_events - what can have happened to prices, schedules and bills, as it stands in the journal
 *
 * Whatever a rule found is in the event: a later version of the program, whose rules may find
 * otherwise, reads what was found then.
 */
#pragma once

#include "books/book_events.h"
#include "price/price.h"

enum {
    SCHEDULE_KEPT_MILESTONES = 1000,
    SCHEDULE_KEPT_QUARTERS = 600, /* a hundred and fifty years */
    BILL_CASES_MAX = 200,         /* of one country: an entry has two postings of each */
    PRICE_NAME_MAX = 200
};

extern const Str terms_words[TERMS_COUNT];
extern const Str deposit_rule_words[DEPOSIT_RULES];
extern const Phrase deposit_rule_phrases[DEPOSIT_RULES];

typedef struct KeptMilestone {
    int64_t line;
    Str name;
    Date due;
    int64_t ppm, minor, liability;
} KeptMilestone;

typedef struct KeptQuarter {
    Date from, until, statement, issued, due;
    int64_t needed, payment, cumulative, liability, reserve;
} KeptQuarter;

typedef struct ScheduleSet { /* schedule.set 1 */
    Str programme, country, case_code, currency;
    int64_t version;
    Date accepted;
    int32_t terms, rule; /* Terms, DepositRule */
    int64_t letter, price, deposit, highest;
    Str reason;
    const KeptMilestone *milestones;
    size_t milestone_count;
    const KeptQuarter *quarters;
    size_t quarter_count;
    Date day; /* absent: the day it was recorded */
} ScheduleSet;

typedef struct BillPart { /* what is asked of a case, and by what */
    Str case_code;
    int64_t version; /* of its schedule */
    int64_t scheduled, forecast, billed, minor;
} BillPart;

typedef struct BillIssued { /* bill.issued 1 */
    Str reference;
    int64_t year, number;
    Str programme, country, case_code; /* case: none of a bill of the whole country */
    Str currency;
    Date quarter; /* its first day; none: the deposit */
    int64_t minor;
    bool by_forecast;
    Date issued, due;
    int64_t spent, cash, reserves, unpaid; /* of a bill of the whole country */
    Id entry;
    const BillPart *parts;
    size_t part_count;
} BillIssued;

typedef struct BillCancelled { /* bill.cancelled 1 */
    Id entry;                  /* the reversal */
    Str reason;
} BillCancelled;

extern const Shape schedule_set_shape, bill_part_shape, bill_issued_shape, bill_cancelled_shape;

enum { PRICE_EVENT_KINDS = 8, PRICE_PROJECTIONS = 12 }; /* those of line_events.h among them */
extern const EventKind price_event_kinds[PRICE_EVENT_KINDS];
extern const Projection price_projections[PRICE_PROJECTIONS];
