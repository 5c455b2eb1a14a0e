/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "lending/support.h"
#include "phrases_lending.h"

/* fund.apply, .approve, .decline, .certify, .disburse, .sell, .repay: a plan is applied for by one
 * person and approved by another; what is done is certified by one and paid out by another. */

FundApplied fund_applied(Work *work, const Lending *lending)
{
    FundApplied applied;

    lend_read(work_arena(work), &fund_applied_shape, lending->row.content, &applied);
    applied.plan.events = NULL;
    applied.plan.event_count = 0;
    return applied;
}

static bool event_of(const LendingStepsRow *step, FundEvent *ret_event)
{
    static const struct {
        LendStep step;
        FundEventKind kind;
    } kinds[] = {
        { LEND_CERTIFIED, FUND_CERTIFIED },
        { LEND_DISBURSED, FUND_DISBURSED },
        { LEND_SOLD, FUND_SOLD },
        { LEND_PAID_BACK, FUND_PAID_BACK },
    };
    size_t at = 0;

    while (at < COUNT_OF(kinds) && (int64_t)kinds[at].step != step->kind)
        at++;
    if (at == COUNT_OF(kinds))
        return false;
    *ret_event = (FundEvent){ (Date)step->day, (int32_t)kinds[at].kind, step->terms, step->minor };
    return true;
}

FundState fund_state(Work *work, const Lending *lending, const FundPlan *plan, Date on)
{
    Findings findings = { .arena = work_arena(work) };
    FundState state = fund_begin(plan);
    FundEvent event;

    for (size_t i = 0; i < lending->step_count; i++) {
        if (!event_of(&lending->steps[i], &event) || event.on > on)
            continue;
        bool good = fund_apply(plan, &state, &event, (Place){ .pointer = S("") }, &findings);
        ensure(good); /* it was judged by it before it was written */
    }
    return state;
}

static bool judge(Work *work, const Lending *lending, const FundEvent *event, Str pointer)
{
    Findings findings = { .arena = work_arena(work) };
    FundPlan plan = fund_applied(work, lending).plan;
    FundState state = fund_state(work, lending, &plan, DATE_FOREVER);
    bool good = fund_apply(&plan, &state, event, (Place){ .pointer = pointer }, &findings);

    if (!good)
        (void)lend_refused(work, WORK_E_RULE, pointer, &findings);
    return good;
}

/* ---- the plan -------------------------------------------------------------------------------- */

static int of_case(Work *work, Str said, FundApplied *applied)
{
    CaseOffered offered;

    applied->file = id_none();
    if (!said.len)
        return 0;
    int r = lend_case(work, said, &applied->file, &offered);
    if (r)
        return r < 0 ? trace(r) : r;
    applied->case_number = offered.number;
    return 0;
}

int fund_apply_for(Work *work, const void *params, void *reply)
{
    const FundApplyParams *wanted = params;
    Findings findings = { .arena = work_arena(work) };
    FundApplied applied = { .firm = wanted->firm,
                            .product = wanted->product,
                            .plan = wanted->plan };
    applied.plan.events = NULL;
    applied.plan.event_count = 0;
    if (!fund_plan_check(&applied.plan, &findings))
        return lend_refused_in(work, WORK_E_INVALID, S("/plan"), &findings);
    int r = of_case(work, wanted->file, &applied);
    if (!r)
        r = lend_organisation(work, &applied.organisation);
    if (r)
        return r < 0 ? trace(r) : r;
    *(LendReply *)reply = (LendReply){ work_new_id(work), LENDING_PROPOSED };
    work_event(work, S("fund.applied"), ((LendReply *)reply)->id, &applied);
    return 0;
}

int fund_approve(Work *work, const void *params, void *reply)
{
    const FundApproveParams *wanted = params;
    const LendingStepsRow *waiting;
    LendMoved moved = { .minor = INT64_MIN };
    Lending lending;
    int r = lend_change(work, LENDING_FUND, wanted->fund, &lending);

    if (!r)
        r = lend_find_waiting(work, &lending, &waiting);
    if (!r)
        r = lend_second(work, waiting);
    if (!r)
        r = lend_day(work, S("/on"), wanted->on, &moved.on);
    if (r)
        return r < 0 ? trace(r) : r;
    work_event(work, S("fund.approved"), lending.id, &moved);
    *(LendReply *)reply = (LendReply){ lending.id, LENDING_AGREED };
    return 0;
}

int fund_decline(Work *work, const void *params, void *reply)
{
    const FundDeclineParams *wanted = params;
    Lending lending;
    int r = lend_decline(work, LENDING_FUND, wanted->fund, wanted->reason, S("fund.declined"),
                         &lending);

    if (r)
        return r < 0 ? trace(r) : r;
    *(LendReply *)reply = (LendReply){ lending.id, LENDING_DECLINED };
    return 0;
}

/* ---- what becomes of it ---------------------------------------------------------------------- */

/* One that was approved, on a day not before that. */
static int check_running(Work *work, const Lending *lending, Date on)
{
    if (lending->row.state != LENDING_AGREED)
        return lend_refuse(work, WORK_E_CONFLICT, S("/fund"), PHRASE_LENDING_NOT_RUNNING,
                           PHRASE_LENDING_NOT_RUNNING_REMEDY,
                           phrase(lending_state_phrases[lending->row.state], work_lang(work)));
    for (size_t i = 0; i < lending->step_count; i++)
        if (lending->steps[i].kind == LEND_AGREED && lending->steps[i].day > on)
            return lend_refuse(work, WORK_E_RULE, S("/on"), PHRASE_LENDING_BEFORE_APPROVAL,
                               PHRASE_NONE, S(""));
    return 0;
}

int fund_certify(Work *work, const void *params, void *reply)
{
    const FundCertifyParams *wanted = params;
    FundCertified certified = { .milestone = wanted->milestone, .text = wanted->text };
    Lending lending;
    int r = lend_change(work, LENDING_FUND, wanted->fund, &lending);

    if (!r)
        r = lend_day(work, S("/on"), wanted->on, &certified.on);
    if (!r)
        r = check_running(work, &lending, certified.on);
    if (!r)
        r = lend_amount(work, wanted->amount, lending.row.currency, &certified.minor);
    if (r)
        return r < 0 ? trace(r) : r;
    FundEvent event = { certified.on, FUND_CERTIFIED, certified.milestone, certified.minor };
    if (!judge(work, &lending, &event, S("/milestone")))
        return WORK_E_RULE;
    work_event(work, S("fund.certified"), lending.id, &certified);
    *(LendReply *)reply = (LendReply){ lending.id, (int32_t)lending.row.state };
    return 0;
}

static int judge_money(Work *work, const Lending *lending, int32_t happens, const LendMoved *moved)
{
    FundEvent event = { moved->on, happens, S(""), moved->minor };
    int r = check_running(work, lending, moved->on);

    if (r)
        return r;
    return judge(work, lending, &event, S("/amount")) ? 0 : WORK_E_RULE;
}

static const LendMove disbursed = { LENDING_FUND, STR("fund.disbursed"), FUND_DISBURSED,
                                    judge_money };
static const LendMove sold = { LENDING_FUND, STR("fund.sold"), FUND_SOLD, judge_money };
static const LendMove paid_back = { LENDING_FUND, STR("fund.paid-back"), FUND_PAID_BACK,
                                    judge_money };

/* Whoever certified since the last payment does not pay it out. Access refuses it too. */
static int check_payer(Work *work, Id fund)
{
    Lending lending;
    int r = lend_load(work, LENDING_FUND, fund, &lending);

    if (r)
        return r < 0 ? trace(r) : r;
    for (size_t i = lending.step_count; i-- > 0;) {
        if (lending.steps[i].kind == LEND_DISBURSED)
            break;
        r = lending.steps[i].kind == LEND_CERTIFIED ? lend_second(work, &lending.steps[i]) : 0;
        if (r)
            return r;
    }
    return 0;
}

int fund_disburse(Work *work, const void *params, void *reply)
{
    const LendMoneyParams *wanted = params;
    int r = check_payer(work, wanted->id);

    if (!r)
        r = lend_move(work, &disbursed, wanted, reply);
    return r < 0 ? trace(r) : r;
}

int fund_sell(Work *work, const void *params, void *reply)
{
    int r = lend_move(work, &sold, params, reply);
    return r < 0 ? trace(r) : r;
}

int fund_repay(Work *work, const void *params, void *reply)
{
    int r = lend_move(work, &paid_back, params, reply);
    return r < 0 ? trace(r) : r;
}
