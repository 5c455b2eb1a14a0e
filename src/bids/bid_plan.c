/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "bids/bid.h"
#include "phrases_bids.h"
#include "pictures/pictures.h"

/* bid.plan, and the plan worked back from the days that are told. */

/* What is done was done by today. */
static bool check_done(Work *work, const BidPlan *plan)
{
    bool good = true;

    for (size_t i = 0; i < plan->count; i++)
        if (plan->tasks[i].done != DATE_NONE && plan->tasks[i].done > work_today(work)) {
            work_finding(work, S(""), PHRASE_BIDS_TASK_NOT_COME, PHRASE_NONE, plan->tasks[i].id);
            good = false;
        }
    return good;
}

static bool check_plan(Work *work, Str bytes)
{
    Findings findings = { .arena = work_arena(work) };
    BidPlan plan;

    if (bytes.len > BID_PLAN_MAX) {
        work_finding(work, S(""), PHRASE_BIDS_LONG_PLAN, PHRASE_NONE, S(""));
        return false;
    }
    bool good = bid_plan_read(work_arena(work), bytes, S(""), &plan, &findings);
    for (const Finding *finding = findings.first; finding; finding = finding->next)
        work_pass_on(work, S(""), finding);
    return good && check_done(work, &plan);
}

int bid_plan(Work *work, const void *params, void *reply)
{
    const BidParams *wanted = params;
    BidPlanned planned = { bid_without_returns(work_arena(work), work_document(work)) };
    BidGetRow row;
    int r = bid_load(work, wanted->bid, &row);

    if (r)
        return r < 0 ? trace(r) : r;
    if (!check_plan(work, planned.plan))
        return WORK_E_INVALID;
    if (!shape_holds(&bid_planned_shape, &planned))
        return bid_refuse(work, WORK_E_INVALID, S(""), PHRASE_BIDS_STRANGE_CHECKLIST, PHRASE_NONE,
                          S(""));
    work_event(work, S("bid.planned"), wanted->bid, &planned);
    ((BidReply *)reply)->bid = wanted->bid;
    return 0;
}

/* ---- the clock ------------------------------------------------------------------------------- */

typedef struct Reckoning {
    BidPlan plan;
    BidDays kindest, harshest; /* of the days that are left open */
    bool told;                 /* both the notice and the bid */
    BidTime *kind, *hard;      /* by them, one for each task */
    BidSum sum;                /* by the harshest */
} Reckoning;

/* A notice is not after the bid, whichever days are true. */
static void set_days(Work *work, const CheckCampaign *campaign, Date on, Reckoning *clock)
{
    When notice = campaign->anchors[CHECK_NOTICE], bid = campaign->anchors[CHECK_BID];

    clock->told = !when_is_none(notice) && !when_is_none(bid);
    if (!clock->told)
        return;
    Date late = notice.last < bid.first ? notice.last : bid.first;
    BidWorkdays workdays = { 0 };
    if (bid_plan_needs_workdays(&clock->plan))
        workdays = picture_workdays(work_arena(work),
                                    library_register(work_library(work), S(CLOSINGS_REGISTER)),
                                    notice.first);
    clock->kindest =
        (BidDays){ notice.first < bid.last ? notice.first : bid.last, bid.last, on, workdays };
    clock->harshest = (BidDays){ late, bid.first, on, workdays };
}

static void reckon(Work *work, Reckoning *clock)
{
    size_t count = clock->plan.count;

    clock->kind = NEW_ARRAY(work_arena(work), BidTime, count);
    clock->hard = NEW_ARRAY(work_arena(work), BidTime, count);
    if (clock->told) {
        (void)bid_clock(&clock->plan, &clock->kindest, clock->kind);
        clock->sum = bid_clock(&clock->plan, &clock->harshest, clock->hard);
        return;
    }
    for (size_t i = 0; i < count; i++)
        clock->hard[i] = (BidTime){ BID_UNKNOWN, DATE_NONE, DATE_NONE, DATE_NONE, DATE_NONE, 0 };
}

static BidTaskState state_of(const Reckoning *clock, size_t index, Date on)
{
    Date done = clock->plan.tasks[index].done;

    if (done != DATE_NONE && done <= on)
        return BID_TASK_DONE;
    if (!clock->told)
        return BID_TASK_UNKNOWN;
    switch (clock->hard[index].state) {
    case BID_DONE:
        return BID_TASK_DONE;
    case BID_FITS:
        return BID_TASK_FITS;
    case BID_RED:
        return clock->kind[index].state == BID_RED ? BID_TASK_RED : BID_TASK_MAYBE_RED;
    case BID_UNKNOWN:
    case BID_STATES:
        break;
    }
    return BID_TASK_UNKNOWN;
}

static void see_due(ShownBidClock *shown, Date due, Date on, Str task)
{
    if (due == DATE_NONE || due < on || (shown->next_due != DATE_NONE && shown->next_due <= due))
        return;
    shown->next_due = due;
    shown->next_task = task;
}

static void show_task(Work *work, const Reckoning *clock, size_t index, Date on,
                      ShownBidClock *shown, ShownBidTask *ret_task)
{
    const BidTask *task = &clock->plan.tasks[index];
    const BidTime *time = &clock->hard[index];
    BidTaskState state = state_of(clock, index, on);

    *ret_task = (ShownBidTask){ .task = task->id,
                                .words = label_in(task->words, work_lang(work), task->id),
                                .owner = label_in(task->owner, work_lang(work), S("")),
                                .state = (int32_t)state,
                                .takes = task->takes,
                                .unit = (int32_t)task->unit,
                                .begin_by = time->begin_by,
                                .ready_by = time->ready_by,
                                .ready = state == BID_TASK_DONE ? task->done : time->ready,
                                .late_days = state == BID_TASK_RED || state == BID_TASK_MAYBE_RED
                                                 ? time->late_days
                                                 : INT64_MIN,
                                .source = task->basis.source,
                                .confidence = (int32_t)task->basis.confidence,
                                .assumed = task->basis.assumed };
    shown->red += state == BID_TASK_RED;
    shown->maybe_red += state == BID_TASK_MAYBE_RED;
    shown->unknown += state == BID_TASK_UNKNOWN;
    if (state == BID_TASK_FITS || state == BID_TASK_MAYBE_RED) {
        see_due(shown, time->begin_by, on, task->id);
        see_due(shown, time->ready_by, on, task->id);
    }
}

int bid_show_clock(Work *work, Id bid, const CheckCampaign *campaign, Date on, ShownBidClock *shown)
{
    Findings findings = { .arena = work_arena(work) };
    Reckoning clock = { 0 };
    BidPlanLastRow row;
    bool found;
    int r = bid_plan_last(work_db(work), work_arena(work), bid, &row, &found);

    *shown = (ShownBidClock){ DATE_NONE, DATE_NONE, INT64_MIN, INT64_MIN, INT64_MIN,
                              DATE_NONE, S(""),     DATE_NONE, NULL,      0 };
    if (r || !found)
        return r ? trace(r) : 0;
    bool reads = bid_plan_read(work_arena(work), row.plan, S(""), &clock.plan, &findings);
    ensure(reads); /* it was read before it was written */
    set_days(work, campaign, on, &clock);
    reckon(work, &clock);
    ShownBidTask *tasks = NEW_ARRAY(work_arena(work), ShownBidTask, clock.plan.count);
    shown->red = shown->maybe_red = shown->unknown = 0;
    for (size_t i = 0; i < clock.plan.count; i++)
        show_task(work, &clock, i, on, shown, &tasks[i]);
    shown->tasks = tasks;
    shown->task_count = clock.plan.count;
    if (clock.told) {
        shown->notice = clock.harshest.notice;
        shown->bid = clock.harshest.bid;
        shown->ready = clock.sum.ready;
    }
    return 0;
}
