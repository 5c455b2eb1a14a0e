/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "lending/support.h"

/* fund.show, fund.list. */

static void show_milestones(Work *work, const FundPlan *plan, const FundState *state,
                            SupportShown *shown)
{
    FundMilestoneShown *milestones =
        NEW_ARRAY(work_arena(work), FundMilestoneShown, plan->milestone_count + 1);

    for (size_t i = 0; i < plan->milestone_count; i++)
        milestones[i] = (FundMilestoneShown){ plan->milestones[i].name, plan->milestones[i].by,
                                              plan->milestones[i].minor, state->milestones[i] };
    shown->milestones = milestones;
    shown->milestone_count = plan->milestone_count;
}

int fund_show(Work *work, const void *params, void *reply)
{
    const FundShowParams *wanted = params;
    SupportShown *shown = reply;
    Lending lending;
    int r = lend_load(work, LENDING_FUND, wanted->fund, &lending);

    if (r)
        return r < 0 ? trace(r) : r;
    FundApplied applied = fund_applied(work, &lending);
    Date on = wanted->on == DATE_NONE ? work_today(work) : wanted->on;
    FundState state = fund_state(work, &lending, &applied.plan, on);
    *shown =
        (SupportShown){ .fund = lending.id,
                        .file = applied.case_number,
                        .state = (int32_t)lending.row.state,
                        .form = applied.plan.form,
                        .firm = applied.firm,
                        .product = applied.product,
                        .basis = applied.plan.basis,
                        .currency = applied.plan.currency,
                        .on = on,
                        .planned = state.planned,
                        .certified = state.certified,
                        .disbursed = state.disbursed,
                        .sold = state.sold,
                        .owed = state.owed,
                        .paid_back = state.paid_back,
                        .disbursed_text = lend_money(work, state.disbursed, applied.plan.currency),
                        .owed_text = lend_money(work, state.owed, applied.plan.currency) };
    show_milestones(work, &applied.plan, &state, shown);
    r = lend_show_steps(work, &lending, &shown->steps, &shown->step_count);
    return r ? trace(r) : 0;
}

static int list_one(Work *work, Id id, Date on, ListedFund *funds, size_t *count)
{
    Lending lending;
    bool may;
    int r = work_may(work, S("fund.show"), id, &may);

    if (r || !may)
        return r ? trace(r) : 0;
    r = lend_load(work, LENDING_FUND, id, &lending);
    if (r)
        return r < 0 ? trace(r) : fault(FAULT_LIBRARY, "a support that is listed is not there");
    FundApplied applied = fund_applied(work, &lending);
    FundState state = fund_state(work, &lending, &applied.plan, on);
    funds[(*count)++] = (ListedFund){ id,
                                      (int32_t)lending.row.state,
                                      applied.firm,
                                      applied.product,
                                      applied.plan.currency,
                                      state.planned,
                                      state.disbursed,
                                      state.owed };
    return 0;
}

int fund_list(Work *work, const void *params, void *reply)
{
    const FundListParams *wanted = params;
    FundsReply *answer = reply;
    const LendingAfterRow *rows;
    size_t count;
    int64_t after = -1;
    int r = 0;
    ListedFund *funds = NEW_ARRAY(work_arena(work), ListedFund, LENDING_LISTED_MAX + 1);

    answer->on = wanted->on == DATE_NONE ? work_today(work) : wanted->on;
    do {
        r = lending_after(work_db(work), work_arena(work), LENDING_FUND, after, LENDING_LISTED_MAX,
                          &rows, &count);
        for (size_t i = 0; !r && i < count && answer->fund_count < LENDING_LISTED_MAX; i++) {
            after = rows[i].seq;
            r = list_one(work, rows[i].id, answer->on, funds, &answer->fund_count);
        }
    } while (!r && count == LENDING_LISTED_MAX && answer->fund_count < LENDING_LISTED_MAX);
    answer->funds = funds;
    return r ? trace(r) : 0;
}
