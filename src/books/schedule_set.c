/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "books/prices.h"
#include "phrases_books.h"

/* schedule.set, schedule.show: when a case is paid. A schedule is never changed: a new version
 * takes its place, and bills go on citing the version they were made by. */

static Str liability_pointer(Work *work, size_t at)
{
    Text text = text_open(work_arena(work), 60);
    text_c(&text, "/milestones/");
    text_int(&text, (int64_t)at);
    text_c(&text, "/liability");
    return text_str(&text);
}

static bool read_milestones(Work *work, const ScheduleSetParams *params, Currency currency,
                            Milestone *milestones)
{
    bool good = true;
    for (size_t i = 0; i < params->milestone_count; i++) {
        const MilestoneParams *wanted = &params->milestones[i];
        milestones[i] = (Milestone){ .line = (int32_t)wanted->line,
                                     .name = wanted->name,
                                     .due = wanted->due,
                                     .ppm = (int32_t)wanted->ppm };
        good = book_amount_or_none(work, wanted->liability, currency, liability_pointer(work, i),
                                   &milestones[i].liability) &&
               good;
    }
    return good;
}

/* Whoever pays with acceptance pays the whole then. */
static bool terms_agree(Work *work, const ScheduleSetParams *params)
{
    if (params->terms != TERMS_CASH_WITH_ACCEPTANCE || params->rule == DEPOSIT_WHOLE)
        return true;
    work_finding(work, S("/deposit-rule"), PHRASE_BOOKS_CASH_IS_WHOLE,
                 PHRASE_BOOKS_CASH_IS_WHOLE_REMEDY, S(""));
    return false;
}

static bool fits_record(Work *work, const Schedule *schedule)
{
    if (schedule->quarter_count <= SCHEDULE_KEPT_QUARTERS)
        return true;
    work_finding(work, S("/milestones"), PHRASE_BOOKS_SCHEDULE_LONG,
                 PHRASE_BOOKS_SCHEDULE_LONG_REMEDY, S(""));
    return false;
}

/* 0, WORK_E_INVALID or WORK_E_RULE with findings. */
static int reckon(Work *work, const ScheduleSetParams *params, const CaseValue *value,
                  Milestone *milestones, Schedule *ret_schedule)
{
    Findings findings = { .arena = work_arena(work) };
    Money letter;
    bool good = book_amount_or_none(work, params->letter, value->currency, S("/letter"), &letter);
    good = read_milestones(work, params, value->currency, milestones) && good;
    if (!good)
        return WORK_E_INVALID;
    good = terms_agree(work, params) &&
           schedule_amounts(value->lines, value->line_count, milestones, params->milestone_count,
                            &findings) &&
           schedule_roll_up(work_arena(work), milestones, params->milestone_count, params->accepted,
                            (DepositRule)params->rule, letter, ret_schedule, &findings) &&
           fits_record(work, ret_schedule);
    price_pass_on(work, &findings);
    return good ? 0 : WORK_E_RULE;
}

static const KeptMilestone *kept_milestones(Work *work, const Milestone *milestones, size_t count)
{
    KeptMilestone *kept = NEW_ARRAY(work_arena(work), KeptMilestone, count);
    for (size_t i = 0; i < count; i++)
        kept[i] = (KeptMilestone){ milestones[i].line,         milestones[i].name,
                                   milestones[i].due,          milestones[i].ppm,
                                   milestones[i].amount.minor, milestones[i].liability.minor };
    return kept;
}

static const KeptQuarter *kept_quarters(Work *work, const Schedule *schedule)
{
    KeptQuarter *kept = NEW_ARRAY(work_arena(work), KeptQuarter, schedule->quarter_count);
    for (size_t i = 0; i < schedule->quarter_count; i++) {
        const Quarter *quarter = &schedule->quarters[i];
        kept[i] = (KeptQuarter){ quarter->from,
                                 quarter->until,
                                 quarter->statement,
                                 quarter->issued,
                                 quarter->due,
                                 quarter->needed.minor,
                                 quarter->payment.minor,
                                 quarter->cumulative.minor,
                                 quarter->liability.minor,
                                 quarter->reserve.minor };
    }
    return kept;
}

static void tell(Work *work, const ScheduleSetParams *params, const CaseValue *value,
                 const Milestone *milestones, const Schedule *schedule, int64_t version)
{
    ScheduleSet set = { .programme = params->programme,
                        .country = value->country,
                        .case_code = params->case_code,
                        .currency = currency_code(value->currency),
                        .version = version,
                        .accepted = params->accepted,
                        .terms = params->terms,
                        .rule = params->rule,
                        .letter = schedule->letter_of_credit.minor,
                        .price = schedule->price.minor,
                        .deposit = schedule->deposit.minor,
                        .highest = schedule->highest_liability.minor,
                        .reason = params->reason,
                        .milestones = kept_milestones(work, milestones, params->milestone_count),
                        .milestone_count = params->milestone_count,
                        .quarters = kept_quarters(work, schedule),
                        .quarter_count = schedule->quarter_count,
                        .day = work_today(work) };
    work_event(work, S("schedule.set"), id_none(), &set);
}

int schedule_set(Work *work, const void *params, void *reply)
{
    const ScheduleSetParams *wanted = params;
    Milestone *milestones = NEW_ARRAY(work_arena(work), Milestone, wanted->milestone_count);
    ScheduleLastRow last;
    CaseValue value;
    Schedule schedule;
    int r = case_value(work, wanted->programme, wanted->case_code, &value);
    if (!r)
        r = reckon(work, wanted, &value, milestones, &schedule);
    if (r)
        return r < 0 ? trace(r) : r;
    r = case_schedule(work, wanted->programme, wanted->case_code, &last);
    if (r < 0)
        return trace(r);
    int64_t version = r ? 1 : last.version + 1;
    tell(work, wanted, &value, milestones, &schedule, version);
    Arena *arena = work_arena(work);
    *(ScheduleReply *)reply =
        (ScheduleReply){ .version = version,
                         .price = book_amount_text(arena, schedule.price.minor, value.currency),
                         .deposit = book_amount_text(arena, schedule.deposit.minor, value.currency),
                         .highest = book_amount_text(arena, schedule.highest_liability.minor,
                                                     value.currency),
                         .quarters = (int64_t)schedule.quarter_count };
    return 0;
}

/* ---- showing --------------------------------------------------------------------------------- */

static int show_milestones(Work *work, int64_t seq, Currency currency, ScheduleShown *shown)
{
    const ScheduleMilestonesRow *rows;
    size_t count;
    Arena *arena = work_arena(work);
    int r = schedule_milestones(work_db(work), arena, seq, &rows, &count);
    if (r)
        return trace(r);
    MilestoneShown *milestones = NEW_ARRAY(arena, MilestoneShown, count + 1);
    for (size_t i = 0; i < count; i++)
        milestones[i] = (MilestoneShown){ rows[i].line,
                                          rows[i].name,
                                          (Date)rows[i].due,
                                          rows[i].ppm,
                                          book_amount_text(arena, rows[i].minor, currency),
                                          book_amount_text(arena, rows[i].liability, currency),
                                          rows[i].minor };
    shown->milestones = milestones;
    shown->milestone_count = count;
    return 0;
}

static QuarterShown quarter_shown(Arena *arena, const ScheduleQuartersRow *row, Currency currency)
{
    return (QuarterShown){ .from = (Date)row->since,
                           .until = (Date)row->until,
                           .statement = (Date)row->statement,
                           .issued = (Date)row->issued,
                           .due = (Date)row->due,
                           .needed = book_amount_text(arena, row->needed, currency),
                           .payment = book_amount_text(arena, row->payment, currency),
                           .cumulative = book_amount_text(arena, row->cumulative, currency),
                           .liability = book_amount_text(arena, row->liability, currency),
                           .reserve = book_amount_text(arena, row->reserve, currency),
                           .payment_minor = row->payment,
                           .cumulative_minor = row->cumulative,
                           .liability_minor = row->liability,
                           .reserve_minor = row->reserve };
}

static int show_quarters(Work *work, int64_t seq, Currency currency, ScheduleShown *shown)
{
    const ScheduleQuartersRow *rows;
    size_t count;
    Arena *arena = work_arena(work);
    int r = schedule_quarters(work_db(work), arena, seq, &rows, &count);
    if (r)
        return trace(r);
    QuarterShown *quarters = NEW_ARRAY(arena, QuarterShown, count + 1);
    for (size_t i = 0; i < count; i++)
        quarters[i] = quarter_shown(arena, &rows[i], currency);
    shown->quarters = quarters;
    shown->quarter_count = count;
    return 0;
}

static int32_t rule_of(Str word)
{
    int32_t i = 0;
    while (i < DEPOSIT_RULES && !str_eq(deposit_rule_words[i], word))
        i++;
    ensure(i < DEPOSIT_RULES);
    return i;
}

static void show_head(Work *work, const ScheduleShowParams *asked, const ScheduleGetRow *row,
                      Currency currency, ScheduleShown *shown)
{
    Arena *arena = work_arena(work);
    *shown = (ScheduleShown){ .programme = asked->programme,
                              .country = row->country,
                              .case_code = asked->case_code,
                              .version = row->version,
                              .accepted = (Date)row->accepted,
                              .terms = (int32_t)terms_of(row->terms),
                              .rule = rule_of(row->rule),
                              .price = book_amount_text(arena, row->price, currency),
                              .deposit = book_amount_text(arena, row->deposit, currency),
                              .highest = book_amount_text(arena, row->highest, currency),
                              .letter = book_amount_text(arena, row->letter, currency),
                              .price_minor = row->price,
                              .deposit_minor = row->deposit,
                              .reason = row->reason };
}

int schedule_show(Work *work, const void *params, void *reply)
{
    const ScheduleShowParams *asked = params;
    ScheduleShown *shown = reply;
    ScheduleLastRow last;
    ScheduleGetRow row;
    Currency currency;
    bool found;
    int r = case_schedule(work, asked->programme, asked->case_code, &last);
    if (r)
        return r < 0 ? trace(r) : r;
    int64_t version = asked->version == INT64_MIN ? last.version : asked->version;
    r = schedule_get(work_db(work), work_arena(work), asked->programme, asked->case_code, version,
                     &row, &found);
    if (r || !found)
        return r ? trace(r) : WORK_E_NOT_FOUND;
    ensure(currency_find(row.currency, &currency));
    show_head(work, asked, &row, currency, shown);
    r = work_person_name(work, row.actor, &shown->by_name);
    if (!r)
        r = show_milestones(work, row.seq, currency, shown);
    if (!r)
        r = show_quarters(work, row.seq, currency, shown);
    return r ? trace(r) : 0;
}
