/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * prices - what the files about prices, schedules and bills share (private to the room)
 *
 * For what is done with bills elsewhere in the room (payments):
 *   bill_load      a bill with its parts, by id; bill_find gives the id of a reference
 *   bill_rest      what is still to come of it
 *   bill_split     how an amount that came for it goes to the cases it asks (one case: all of it)
 *   bill_receive   for apply(): so much more (or, negative, less) of the bill has been received
 *   case_schedule  terms and price of a case: its schedule in force
 */
#pragma once

#include "books/book.h"
#include "books/price_params.h"
#include "books/prices_sql.h"

/* ---- bills ----------------------------------------------------------------------------------- */

typedef struct BillKept {
    Id id;
    BillGetRow row; /* minor, received, due, cancelled (0: it stands), currency ... */
    Currency currency;
    const BillPartsRow *parts; /* one a case */
    size_t part_count;
} BillKept;

/* 0, WORK_E_NOT_FOUND, or a fault. */
MUST_USE int bill_load(Work *work, Id id, BillKept *ret_bill);
int bill_find(Db *db, Arena *arena, Str reference, Id *ret_bill);

int64_t bill_rest(const BillKept *bill); /* minor units; 0: met, or cancelled */

/* The parts are met in their order. `minor` (at most the rest) in as many shares as there are
 * parts. */
void bill_split(const BillKept *bill, int64_t minor, int64_t *ret_shares);

/* For apply(): adds to what was received. Never above what was asked, nor below nothing: whoever
 * tells the event has seen to it. */
MUST_USE int bill_receive(Db *db, Arena *arena, Id bill, int64_t minor);

/* ---- cases ----------------------------------------------------------------------------------- */

/* The schedule in force; 0, WORK_E_NOT_FOUND without a finding, or a fault. */
MUST_USE int case_schedule(Work *work, Str programme, Str case_code, ScheduleLastRow *ret_schedule);
Terms terms_of(Str word); /* of a row of ours: it exists */

/* The lines of a case as the books value them: the accounts of PURPOSE_VALUE. */
typedef struct CaseValue {
    Str country;
    Currency currency;
    const LineTotal *lines;
    size_t line_count;
    int64_t sum; /* minor units */
} CaseValue;

/* 0, WORK_E_RULE with a finding (nothing valued, two currencies), or a fault. */
MUST_USE int case_value(Work *work, Str programme, Str case_code, CaseValue *ret_value);

/* So many minor units standing bills asked of the case, or came in without one. 0, WORK_E_RULE with
 * a finding (sums that do not fit), or a fault. */
MUST_USE int case_billed(Work *work, Str programme, Str case_code, const ScheduleLastRow *schedule,
                         int64_t *ret_minor);

/* What a rule of price/ found, where the parameters have it. */
void price_pass_on(Work *work, const Findings *findings);

/* ---- operations ------------------------------------------------------------------------------ */

int schedule_set(Work *work, const void *params, void *reply);
int schedule_show(Work *work, const void *params, void *reply);
int case_position(Work *work, const void *params, void *reply);
int bill_issue(Work *work, const void *params, void *reply);
int bill_issue_country(Work *work, const void *params, void *reply);
int bill_cancel(Work *work, const void *params, void *reply);
int bill_show(Work *work, const void *params, void *reply);
int bill_list(Work *work, const void *params, void *reply);

int bill_facts(Work *work, Id subject, AccessFacts *facts);
