/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "lending/loan.h"

/* What is shown of a loan beside its schedule: what of it is a gift, what would strain it, and the
 * same sale by buyer credit and by supplier credit. */

static void show_grants(Work *work, int64_t market_ppm, const LoanSchedule *schedule,
                        LoanShown *shown)
{
    LoanGrantShown *grants = NEW_ARRAY(work_arena(work), LoanGrantShown, DISCOUNT_WAYS);

    shown->grants = grants;
    if (market_ppm == INT64_MIN)
        return;
    for (DiscountWay way = 0; way < DISCOUNT_WAYS; way++)
        grants[shown->grant_count++] =
            (LoanGrantShown){ .way = (int32_t)way,
                              .grant_ppm = loan_grant_ppm(schedule, market_ppm, way),
                              .present_minor = loan_present_minor(schedule, market_ppm, way) };
}

static int show_stress(Work *work, const LoanStress *stress, const LoanSchedule *schedule,
                       LoanShown *shown)
{
    Findings findings = { .arena = work_arena(work) };
    bool late = stress->late_payments != INT64_MIN;
    bool dearer = stress->rate_up_ppm != INT64_MIN, moved = stress->currency_ppm != INT64_MIN;

    if (!loan_stress_check(&schedule->terms, stress, &findings))
        return lend_refused(work, WORK_E_INVALID, S("/stress"), &findings);
    LoanStressed stressed = loan_stress(*work_arena(work), schedule, stress);
    shown->stress = (LoanStressShown){ dearer ? stressed.interest : INT64_MIN,
                                       dearer ? stressed.first_due : INT64_MIN,
                                       late ? stressed.late_interest : INT64_MIN,
                                       late ? stressed.overdue_most : INT64_MIN,
                                       moved ? stressed.moved : INT64_MIN };
    return 0;
}

static void show_side(Work *work, const LoanSchedule *schedule, CreditWay way, LoanSideShown *side)
{
    CreditFlows flows = credit_flows(work_arena(work), schedule, way);
    LoanFlowShown *rows = NEW_ARRAY(work_arena(work), LoanFlowShown, flows.count + 1);
    LoanRiskShown *risks = NEW_ARRAY(work_arena(work), LoanRiskShown, CREDIT_RISKS);

    for (size_t i = 0; i < flows.count; i++)
        rows[i] = (LoanFlowShown){ .on = flows.rows[i].on,
                                   .what = phrase(flows.rows[i].what, work_lang(work)),
                                   .buyer = flows.rows[i].minor[CREDIT_PARTY_BUYER],
                                   .supplier = flows.rows[i].minor[CREDIT_PARTY_SUPPLIER],
                                   .lender = flows.rows[i].minor[CREDIT_PARTY_LENDER] };
    for (CreditRisk risk = 0; risk < CREDIT_RISKS; risk++)
        risks[risk] = (LoanRiskShown){ (int32_t)risk, (int32_t)credit_risk_bearer(way, risk) };
    *side = (LoanSideShown){ .way = (int32_t)way,
                             .creditor = (int32_t)flows.creditor,
                             .outstanding = flows.outstanding,
                             .risks = risks,
                             .risk_count = CREDIT_RISKS,
                             .flows = rows,
                             .flow_count = flows.count };
}

int loan_show_sides(Work *work, const LoanShowParams *wanted, const LoanSchedule *schedule,
                    LoanShown *shown)
{
    LoanSideShown *sides = NEW_ARRAY(work_arena(work), LoanSideShown, CREDIT_WAYS);

    show_grants(work, wanted->market_ppm, schedule, shown);
    for (CreditWay way = 0; way < CREDIT_WAYS; way++)
        show_side(work, schedule, way, &sides[way]);
    shown->sides = sides;
    shown->side_count = CREDIT_WAYS;
    return show_stress(work, &wanted->stress, schedule, shown);
}
