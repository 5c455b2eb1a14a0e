/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "campaign/campaign.h"

#include <stdlib.h>

/* How an item of the checklist stands on a day. */

/* What is told in spans is true, false or either. Ordered, so that "and" is the least. */
typedef enum Told { TOLD_NO, TOLD_MAYBE, TOLD_YES } Told;

static Told told_not(Told a)
{
    return (Told)(TOLD_YES - a);
}

static Told told_and(Told a, Told b)
{
    return a < b ? a : b;
}

static Told told_or(Told a, Told b)
{
    return a > b ? a : b;
}

static Told has_come(When when, Date day)
{
    if (when_is_none(when) || day < when.first)
        return TOLD_NO;
    return day >= when.last ? TOLD_YES : TOLD_MAYBE;
}

/* Is `day` after the last day that `limit` can be? */
static Told is_past(When limit, Date day)
{
    return has_come((When){ limit.first + 1, limit.last + 1 }, day);
}

static When moved(When when, int32_t days)
{
    return (When){ when.first + days, when.last + days };
}

static CheckReason how_done(When done, When due)
{
    if (done.last <= due.first)
        return CHECK_IN_TIME;
    return done.first > due.last ? CHECK_LATE : CHECK_PERHAPS_LATE;
}

static CheckReason why_not_done(const CheckFact *fact)
{
    if (fact->never)
        return CHECK_NEVER_DONE;
    return when_is_none(fact->done) ? CHECK_NOT_TOLD : CHECK_NOT_DONE;
}

CheckAnswer check_on(const Checklist *list, const CheckCampaign *campaign, size_t index, Date day)
{
    ensure(index < list->count);
    const CheckItem *item = &list->items[index];
    const CheckFact *fact = &campaign->facts[index];
    When anchor = campaign->anchors[item->anchor];

    if (when_is_none(anchor))
        return (CheckAnswer){ CHECK_UNKNOWN, CHECK_NO_ANCHOR, when_none(), when_none() };
    CheckAnswer answer = { .due = moved(anchor, item->days) };
    answer.start = moved(answer.due, -item->takes);

    Told done = has_come(fact->done, day);
    if (done == TOLD_YES) {
        answer.state = CHECK_DONE;
        answer.reason = how_done(fact->done, answer.due);
        return answer;
    }
    Told begun = told_or(done, has_come(fact->opened, day));
    Told overdue = told_and(is_past(answer.due, day), told_not(done));
    Told too_late = told_and(is_past(answer.start, day), told_not(begun));
    Told red = told_or(overdue, too_late);

    answer.reason = red == TOLD_NO        ? CHECK_TIME_LEFT
                    : overdue >= too_late ? why_not_done(fact)
                                          : CHECK_NOT_BEGUN;
    if (red != TOLD_NO)
        answer.state = red == TOLD_YES ? CHECK_RED : CHECK_MAYBE_RED;
    else
        answer.state = is_past(answer.start, day) == TOLD_NO ? CHECK_OPEN : CHECK_DUE;
    return answer;
}

/* ---- over the days --------------------------------------------------------------------------- */

static int compare_dates(const void *a, const void *b)
{
    Date first = *(const Date *)a, second = *(const Date *)b;

    return (first > second) - (first < second);
}

size_t check_turns(const Checklist *list, const CheckCampaign *campaign, size_t index, Date from,
                   Date to, CheckTurn turns[CHECK_TURNS_MAX])
{
    ensure(from <= to);
    CheckAnswer first = check_on(list, campaign, index, from);
    const CheckFact *fact = &campaign->facts[index];
    /* An answer can only change on one of these; a date that is none is out of bounds. */
    Date days[] = {
        first.start.first + 1, first.start.last + 1, first.due.first + 1, first.due.last + 1,
        fact->opened.first,    fact->opened.last,    fact->done.first,    fact->done.last,
    };
    size_t count = 1;

    turns[0] = (CheckTurn){ from, first };
    qsort(days, COUNT_OF(days), sizeof(Date), compare_dates);
    for (size_t i = 0; i < COUNT_OF(days); i++) {
        if (days[i] <= from || days[i] > to)
            continue;
        CheckAnswer answer = check_on(list, campaign, index, days[i]),
                    last = turns[count - 1].answer;
        if (answer.state != last.state || answer.reason != last.reason)
            turns[count++] = (CheckTurn){ days[i], answer };
    }
    return count;
}

/* ---- words ----------------------------------------------------------------------------------- */

Str check_anchor_word(CheckAnchor anchor)
{
    static const Str words[CHECK_ANCHORS] = { STR("contact"), STR("notice"), STR("bid"),
                                              STR("decision") };
    return words[anchor];
}

Str check_state_word(CheckState state)
{
    static const Str words[CHECK_STATES] = {
        STR("done"), STR("open"), STR("due"), STR("maybe-red"), STR("red"), STR("unknown"),
    };
    return words[state];
}

Str check_reason_word(CheckReason reason)
{
    static const Str words[CHECK_REASONS] = {
        STR("in-time"),  STR("late"),       STR("perhaps-late"), STR("time-left"), STR("not-begun"),
        STR("not-done"), STR("never-done"), STR("not-told"),     STR("no-anchor"),
    };
    return words[reason];
}
