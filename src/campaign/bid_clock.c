/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "campaign/campaign.h"

/* When the tasks of a bid can be there, and when they must. */

/* ---- one task -------------------------------------------------------------------------------- */

static int days_in(int year, int month)
{
    int day = 31;

    while (!date_exists(year, month, day))
        day--;
    return day;
}

/* The same day of the month so many months away, or the last of that month. */
static Date months_on(Date date, int32_t months)
{
    DateParts parts = date_parts(date);
    int32_t month = parts.year * 12 + parts.month - 1 + months;
    int year = month / 12, of_year = month % 12 + 1, last = days_in(year, of_year);

    return date_make(year, of_year, parts.day < last ? parts.day : last);
}

static bool is_known(const BidWorkdays *workdays, Date day)
{
    return day >= workdays->from && (size_t)(day - workdays->from) < workdays->count;
}

static Date after_workdays(const BidWorkdays *workdays, Date day, int32_t takes)
{
    for (; takes > 0; day++) {
        if (!is_known(workdays, day))
            return DATE_NONE;
        takes -= workdays->open[day - workdays->from];
    }
    return day;
}

static Date before_workdays(const BidWorkdays *workdays, Date day, int32_t takes)
{
    while (takes > 0) {
        day--;
        if (!is_known(workdays, day))
            return DATE_NONE;
        takes -= workdays->open[day - workdays->from];
    }
    return day;
}

Date bid_ready(const BidTask *task, const BidWorkdays *workdays, Date begin)
{
    if (begin == DATE_NONE)
        return DATE_NONE;
    switch (task->unit) {
    case BID_MONTHS:
        return months_on(begin, task->takes);
    case BID_WORKING_DAYS:
        return after_workdays(workdays, begin, task->takes);
    case BID_DAYS:
    case BID_UNITS:
        break;
    }
    return begin + task->takes;
}

Date bid_begin(const BidTask *task, const BidWorkdays *workdays, Date ready)
{
    if (ready == DATE_NONE || task->unit == BID_DAYS)
        return ready == DATE_NONE ? DATE_NONE : ready - task->takes;
    if (task->unit == BID_WORKING_DAYS)
        return before_workdays(workdays, ready, task->takes);
    Date begin = months_on(ready, -task->takes);

    /* From 28 February a month back is 28 January, but 31 January is early enough. */
    while (months_on(begin + 1, task->takes) <= ready)
        begin++;
    return begin;
}

/* ---- all of them ----------------------------------------------------------------------------- */

static Date later(Date a, Date b)
{
    return a > b ? a : b;
}

static bool is_done(const BidTask *task, const BidDays *days)
{
    return task->done != DATE_NONE && task->done <= days->on;
}

/* Forward: what is above it is reckoned already. */
static void reckon_first(const BidPlan *plan, const BidDays *days, size_t index, BidTime *times)
{
    const BidTask *task = &plan->tasks[index];
    BidTime *time = &times[index];

    if (is_done(task, days)) {
        time->begin = time->ready = task->done;
        return;
    }
    time->begin = task->after_notice ? later(days->on, days->notice) : days->on;
    for (size_t i = 0; i < task->wait_count && time->begin != DATE_NONE; i++) {
        Date waits_until = times[task->waits[i]].ready;
        time->begin = waits_until == DATE_NONE ? DATE_NONE : later(time->begin, waits_until);
    }
    time->ready = bid_ready(task, &days->workdays, time->begin);
}

/* Backward: what waits for it has told already by when it must be there. */
static void reckon_last(const BidPlan *plan, const BidDays *days, size_t index, BidTime *times)
{
    const BidTask *task = &plan->tasks[index];
    BidTime *time = &times[index];

    time->begin_by = bid_begin(task, &days->workdays, time->ready_by);
    if (is_done(task, days))
        return; /* it holds nothing up any more */
    for (size_t i = 0; i < task->wait_count; i++) {
        Date *ready_by = &times[task->waits[i]].ready_by;
        if (time->begin_by < *ready_by) /* DATE_NONE is before all days */
            *ready_by = time->begin_by;
    }
}

static BidState state_of(const BidTask *task, const BidDays *days, const BidTime *time)
{
    if (is_done(task, days))
        return BID_DONE;
    if (time->ready == DATE_NONE || time->begin_by == DATE_NONE)
        return BID_UNKNOWN;
    return time->ready > time->ready_by ? BID_RED : BID_FITS;
}

static void add_up(BidSum *sum, const BidTime *time)
{
    sum->red += time->state == BID_RED;
    sum->unknown += time->state == BID_UNKNOWN;
    if (time->ready == DATE_NONE || sum->ready == DATE_NONE)
        sum->ready = DATE_NONE;
    else
        sum->ready = later(sum->ready, time->ready);
    if (time->state == BID_DONE || time->begin_by == DATE_NONE)
        return;
    if (sum->begin_by == DATE_NONE || time->begin_by < sum->begin_by)
        sum->begin_by = time->begin_by;
}

BidSum bid_clock(const BidPlan *plan, const BidDays *days, BidTime *times)
{
    ensure(days->notice <= days->bid);
    BidSum sum = { .begin_by = DATE_NONE, .ready = days->on };

    for (size_t i = 0; i < plan->count; i++) {
        times[i] = (BidTime){ .ready_by = days->bid };
        reckon_first(plan, days, i, times);
    }
    for (size_t i = plan->count; i > 0; i--)
        reckon_last(plan, days, i - 1, times);
    for (size_t i = 0; i < plan->count; i++) {
        times[i].state = state_of(&plan->tasks[i], days, &times[i]);
        if (times[i].state == BID_RED)
            times[i].late_days = times[i].ready - times[i].ready_by;
        add_up(&sum, &times[i]);
    }
    if (sum.ready != DATE_NONE && sum.ready > days->bid)
        sum.late_days = sum.ready - days->bid;
    return sum;
}

bool bid_plan_needs_workdays(const BidPlan *plan)
{
    for (size_t i = 0; i < plan->count; i++)
        if (plan->tasks[i].unit == BID_WORKING_DAYS && plan->tasks[i].takes > 0)
            return true;
    return false;
}

/* ---- words ----------------------------------------------------------------------------------- */

Str bid_unit_word(BidUnit unit)
{
    static const Str words[BID_UNITS] = { STR("days"), STR("working-days"), STR("months") };
    return words[unit];
}

Str bid_state_word(BidState state)
{
    static const Str words[BID_STATES] = { STR("done"), STR("fits"), STR("red"), STR("unknown") };
    return words[state];
}
