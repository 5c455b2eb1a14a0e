/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "lending/loan.h"
#include "phrases_lending.h"

/* loan.propose, loan.reschedule, loan.approve, loan.decline: terms are proposed by one person and
 * approved by another, the first time and every time after. */

/* ---- what a case can bear -------------------------------------------------------------------- */

/* What a loan lends: what was drawn of one that is over, else what may be. */
static int64_t lent_of(Work *work, const Lending *lending)
{
    LoanAccount account = loan_account(work, lending, DATE_FOREVER);

    if (lending->row.state == LENDING_DECLINED)
        return 0;
    if (lending->row.state == LENDING_CLOSED)
        return account.drawn;
    LoanTerms terms = loan_proposed(work, lending).terms;
    return loan_schedule(work_arena(work), &terms).lent;
}

static int add_other(Work *work, Id id, Id except, int64_t *sum)
{
    Lending lending;
    int r = id_eq(id, except) ? WORK_E_NOT_FOUND : lend_load(work, LENDING_LOAN, id, &lending);

    if (r)
        return r < 0 ? trace(r) : 0;
    if (__builtin_add_overflow(*sum, lent_of(work, &lending), sum))
        *sum = INT64_MAX;
    return 0;
}

/* The loans of a case together lend no more than it costs. */
static int check_price(Work *work, Id file, const CaseOffered *offered, Id except, int64_t lent)
{
    const LendingOfCaseRow *rows;
    int64_t sum = lent;
    size_t count;
    int r = lending_of_case(work_db(work), work_arena(work), file, &rows, &count);

    for (size_t i = 0; !r && i < count; i++)
        r = add_other(work, rows[i].id, except, &sum);
    if (r)
        return trace(r);
    if (sum <= offered->price)
        return 0;
    work_finding(work, S("/terms/price-minor"), PHRASE_LENDING_ABOVE_PRICE,
                 PHRASE_LENDING_ABOVE_PRICE_REMEDY, lend_money(work, sum, offered->currency),
                 lend_money(work, offered->price, offered->currency));
    return WORK_E_RULE;
}

static int check_offer(Work *work, const CaseOffered *offered)
{
    if (!offered->open)
        return lend_refuse(work, WORK_E_CONFLICT, S("/case"), PHRASE_LENDING_CASE_OVER, PHRASE_NONE,
                           offered->number);
    if (!offered->terms)
        return lend_refuse(work, WORK_E_CONFLICT, S("/case"), PHRASE_LENDING_NO_OFFER,
                           PHRASE_LENDING_NO_OFFER_REMEDY, offered->number);
    return 0;
}

/* Also again when it is approved: the offer may be another by then. */
static int check_terms(Work *work, Id file, const CaseOffered *offered, Id except,
                       const LoanTerms *terms)
{
    Findings findings = { .arena = work_arena(work) };
    int r = check_offer(work, offered);

    if (r)
        return r;
    if (!loan_check(terms, &findings))
        return lend_refused(work, WORK_E_INVALID, S("/terms"), &findings);
    if (!str_eq(terms->currency, offered->currency))
        return lend_refuse(work, WORK_E_INVALID, S("/terms/currency"), PHRASE_LENDING_CASE_CURRENCY,
                           PHRASE_LENDING_CASE_CURRENCY_REMEDY, offered->currency);
    r = check_price(work, file, offered, except, loan_schedule(work_arena(work), terms).lent);
    return r < 0 ? trace(r) : r;
}

/* ---- proposing ------------------------------------------------------------------------------- */

static int check_lender(Work *work, const LoanProposeParams *wanted)
{
    if (wanted->creditor == CREDITOR_STATE || wanted->lender.len > 0)
        return 0;
    return lend_refuse(work, WORK_E_INVALID, S("/lender"), PHRASE_LENDING_NO_LENDER,
                       PHRASE_LENDING_NO_LENDER_REMEDY, S(""));
}

int loan_propose(Work *work, const void *params, void *reply)
{
    const LoanProposeParams *wanted = params;
    LoanProposed proposed = { .creditor = wanted->creditor,
                              .lender = wanted->lender,
                              .basis = wanted->basis,
                              .terms = wanted->terms };
    CaseOffered offered;
    int r = lend_case(work, wanted->file, &proposed.file, &offered);

    if (!r)
        r = check_lender(work, wanted);
    if (!r)
        r = check_terms(work, proposed.file, &offered, id_none(), &wanted->terms);
    if (!r)
        r = lend_organisation(work, &proposed.organisation);
    if (r)
        return r < 0 ? trace(r) : r;
    proposed.case_number = offered.number;
    proposed.country = offered.country;
    *(LendReply *)reply = (LendReply){ work_new_id(work), LENDING_PROPOSED };
    work_event(work, S("loan.proposed"), ((LendReply *)reply)->id, &proposed);
    return 0;
}

static int load_running(Work *work, Id id, Lending *ret_lending)
{
    int r = lend_change(work, LENDING_LOAN, id, ret_lending);

    if (r)
        return r < 0 ? trace(r) : r;
    if (ret_lending->row.state == LENDING_AGREED)
        return 0;
    return lend_refuse(work, WORK_E_CONFLICT, S("/loan"), PHRASE_LENDING_NOT_RUNNING,
                       PHRASE_LENDING_NOT_RUNNING_REMEDY,
                       phrase(lending_state_phrases[ret_lending->row.state], work_lang(work)));
}

static int none_waits(Work *work, const Lending *lending)
{
    if (!lend_waiting(lending))
        return 0;
    return lend_refuse(work, WORK_E_CONFLICT, S("/loan"), PHRASE_LENDING_WAITS,
                       PHRASE_LENDING_WAITS_REMEDY, S(""));
}

/* What is owed on the day, in terms that may be rescheduled: what credit/ says of them is the
 * answer. */
static int judge_anew(Work *work, const Lending *lending, LoanTerms *terms)
{
    LoanAccount account = loan_account(work, lending, DATE_FOREVER);

    terms->price = 1; /* of no day of the schedule nothing is owed, and credit/ says so */
    if (loan_owed(&account, terms->lent_on, &terms->price) && terms->price < 1)
        terms->price = 1;
    LoanEvent event = { terms->lent_on, LOAN_RESCHEDULED, INT64_MIN, terms };
    return loan_judge(work, lending, &event, S("/on"));
}

/* Here the fields of the terms stand by themselves. */
static int refuse_flat(Work *work, const Findings *findings)
{
    for (const Finding *at = findings->first; at; at = at->next)
        work_pass_on(work, str_cut(at->place.pointer, S("/terms").len, at->place.pointer.len), at);
    return WORK_E_INVALID;
}

int loan_reschedule(Work *work, const void *params, void *reply)
{
    const LoanRescheduleParams *wanted = params;
    Findings findings = { .arena = work_arena(work) };
    LoanRevised revised = { .reason = wanted->reason };
    Lending lending;
    Date on;
    int r = load_running(work, wanted->loan, &lending);

    if (!r)
        r = none_waits(work, &lending);
    if (!r)
        r = lend_day(work, S("/on"), wanted->on, &on);
    if (r)
        return r < 0 ? trace(r) : r;
    revised.terms = (LoanTerms){ .currency = lending.row.currency,
                                 .price = 1,
                                 .down_on = DATE_NONE,
                                 .lent_on = on,
                                 .rate_ppm = wanted->rate_ppm,
                                 .payments_a_year = wanted->payments_a_year,
                                 .payments = wanted->payments,
                                 .grace = wanted->grace,
                                 .form = wanted->form,
                                 .day_count = wanted->day_count };
    if (!loan_check(&revised.terms, &findings))
        return refuse_flat(work, &findings);
    r = judge_anew(work, &lending, &revised.terms);
    if (r)
        return r;
    work_event(work, S("loan.revised"), lending.id, &revised);
    *(LendReply *)reply = (LendReply){ lending.id, LENDING_AGREED };
    return 0;
}

/* ---- deciding -------------------------------------------------------------------------------- */

static int approve_first(Work *work, const Lending *lending, Date said)
{
    LoanAgreed agreed = { .terms = loan_proposed(work, lending).terms };
    LoanEvent event = { .kind = LOAN_AGREED, .minor = INT64_MIN, .terms = &agreed.terms };
    CaseOffered offered;
    int r = case_offered(work, lending->row.case_file, &offered);

    if (!r)
        r = check_terms(work, lending->row.case_file, &offered, lending->id, &agreed.terms);
    if (!r)
        r = lend_day(work, S("/on"), said, &agreed.on);
    if (r)
        return r < 0 ? trace(r) : r;
    event.on = agreed.on;
    r = loan_judge(work, lending, &event, S("/on"));
    if (r)
        return r;
    work_event(work, S("loan.agreed"), lending->id, &agreed);
    return 0;
}

/* The day of new terms stands in them; what is owed on it may be less than when they were
 * proposed. */
static int approve_anew(Work *work, const Lending *lending, const LendingStepsRow *waiting,
                        Date said)
{
    LoanAgreed agreed = { .terms = loan_terms_of(work, waiting) };

    if (said != DATE_NONE)
        return lend_refuse(work, WORK_E_INVALID, S("/on"), PHRASE_LENDING_ON_IDLE,
                           PHRASE_LENDING_ON_IDLE_REMEDY, S(""));
    agreed.on = agreed.terms.lent_on;
    int r = judge_anew(work, lending, &agreed.terms);
    if (r)
        return r;
    work_event(work, S("loan.rescheduled"), lending->id, &agreed);
    return 0;
}

int loan_approve(Work *work, const void *params, void *reply)
{
    const LoanApproveParams *wanted = params;
    const LendingStepsRow *waiting;
    Lending lending;
    int r = lend_change(work, LENDING_LOAN, wanted->loan, &lending);

    if (!r)
        r = lend_find_waiting(work, &lending, &waiting);
    if (!r)
        r = lend_second(work, waiting);
    if (r)
        return r < 0 ? trace(r) : r;
    r = lending.row.state == LENDING_PROPOSED ? approve_first(work, &lending, wanted->on)
                                              : approve_anew(work, &lending, waiting, wanted->on);
    *(LendReply *)reply = (LendReply){ lending.id, LENDING_AGREED };
    return r < 0 ? trace(r) : r;
}

int loan_decline(Work *work, const void *params, void *reply)
{
    const LoanDeclineParams *wanted = params;
    Lending lending;
    int r = lend_decline(work, LENDING_LOAN, wanted->loan, wanted->reason, S("loan.declined"),
                         &lending);

    if (r)
        return r < 0 ? trace(r) : r;
    bool first = lending.row.state == LENDING_PROPOSED;
    *(LendReply *)reply = (LendReply){ lending.id, first ? LENDING_DECLINED : LENDING_AGREED };
    return 0;
}
