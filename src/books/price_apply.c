/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "books/line_events.h"
#include "books/prices.h"
#include "phrases_books.h"

/* Rows of schedules and bills that follow from events. */

static int apply_milestones(Db *db, int64_t seq, const ScheduleSet *set)
{
    int r = 0;
    for (size_t i = 0; i < set->milestone_count && !r; i++) {
        const KeptMilestone *milestone = &set->milestones[i];
        r = schedule_milestone_add(db, seq, (int64_t)i, milestone->line, milestone->name,
                                   milestone->due, milestone->ppm, milestone->minor,
                                   milestone->liability);
    }
    return r ? trace(r) : 0;
}

static int apply_quarters(Db *db, int64_t seq, const ScheduleSet *set)
{
    int r = 0;
    for (size_t i = 0; i < set->quarter_count && !r; i++) {
        const KeptQuarter *quarter = &set->quarters[i];
        r = schedule_quarter_add(db, seq, (int64_t)i, quarter->from, quarter->until,
                                 quarter->statement, quarter->issued, quarter->due, quarter->needed,
                                 quarter->payment, quarter->cumulative, quarter->liability,
                                 quarter->reserve);
    }
    return r ? trace(r) : 0;
}

static int apply_schedule(Db *db, Arena *arena, const Event *event, const void *data)
{
    const ScheduleSet *set = data;
    (void)arena;
    int r = schedule_add(db, set->programme, set->case_code, set->version, event->seq,
                         event_day(event, set->day), set->country, set->currency, set->accepted,
                         terms_words[set->terms], deposit_rule_words[set->rule], set->letter,
                         set->price, set->deposit, set->highest, set->reason, event->actor);
    if (!r)
        r = apply_milestones(db, event->seq, set);
    if (!r)
        r = apply_quarters(db, event->seq, set);
    return r ? trace(r) : 0;
}

static int apply_issued(Db *db, Arena *arena, const Event *event, const void *data)
{
    const BillIssued *bill = data;
    (void)arena;
    int r = bill_year_put(db, bill->year, bill->number);
    if (!r)
        r = bill_add(db, event->subject, event->seq, bill->reference, bill->programme,
                     bill->country, bill->case_code, bill->currency, bill->quarter, bill->minor,
                     bill->by_forecast, bill->issued, bill->due, bill->entry, event->actor);
    for (size_t i = 0; i < bill->part_count && !r; i++) {
        const BillPart *part = &bill->parts[i];
        r = bill_part_add(db, event->subject, (int64_t)i, bill->programme, part->case_code,
                          part->version, part->scheduled, part->forecast, part->billed,
                          part->minor);
    }
    return r ? trace(r) : 0;
}

static int apply_cancelled(Db *db, Arena *arena, const Event *event, const void *data)
{
    const BillCancelled *cancelled = data;
    (void)arena;
    int r = bill_cancel_put(db, event->subject, event->seq, cancelled->reason);
    return r ? trace(r) : 0;
}

#define TOLD(of, kind, shape_of, apply_it, told) \
    { \
        .name = STR(kind), .version = 1, .subject_kind = STR(of), .data = &(shape_of), \
        .apply = (apply_it), .sentence = (told) \
    }

const EventKind price_event_kinds[PRICE_EVENT_KINDS] = {
    TOLD("", "schedule.set", schedule_set_shape, apply_schedule, PHRASE_BOOKS_DID_SCHEDULE),
    TOLD("bill", "bill.issued", bill_issued_shape, apply_issued, PHRASE_BOOKS_DID_BILL),
    TOLD("bill", "bill.cancelled", bill_cancelled_shape, apply_cancelled,
         PHRASE_BOOKS_DID_CANCEL_BILL),
    TOLD("", "rate.imported", rates_imported_shape, apply_rates, PHRASE_BOOKS_DID_RATES),
    TOLD("", "line.priced", line_priced_shape, apply_line, PHRASE_BOOKS_DID_PRICE),
    TOLD("", "line.changed", line_priced_shape, apply_line, PHRASE_BOOKS_DID_CHANGE_LINE),
    TOLD("", "line.removed", line_priced_shape, apply_line_removed, PHRASE_BOOKS_DID_REMOVE_LINE),
    TOLD("", "contract.added", contract_added_shape, apply_contract, PHRASE_BOOKS_DID_CONTRACT),
};

const Projection price_projections[PRICE_PROJECTIONS] = {
    { STR("bill"), STR("id") },
    { STR("bill_part"), STR("bill, number") },
    { STR("bill_year"), STR("year") },
    { STR("contract_line"), STR("programme, case_code, contract, seq, number") },
    { STR("price_line"), STR("programme, case_code, line, version") },
    { STR("price_part"), STR("seq, number") },
    { STR("rate_gap"), STR("seq, number") },
    { STR("rate_row"), STR("seq, number") },
    { STR("rate_table"), STR("seq") },
    { STR("schedule"), STR("programme, case_code, version") },
    { STR("schedule_milestone"), STR("seq, number") },
    { STR("schedule_quarter"), STR("seq, number") },
};
