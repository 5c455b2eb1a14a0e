/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "lending/loan.h"
#include "phrases_lending.h"

/* A loan as credit/ sees it; loan.draw, loan.receive, loan.close. */

LoanProposed loan_proposed(Work *work, const Lending *lending)
{
    LoanProposed proposed;

    lend_read(work_arena(work), &loan_proposed_shape, lending->row.content, &proposed);
    return proposed;
}

LoanTerms loan_terms_of(Work *work, const LendingStepsRow *step)
{
    LoanTerms terms;

    lend_read(work_arena(work), &loan_terms_shape, step->terms, &terms);
    return terms;
}

static bool event_of(Work *work, const LendingStepsRow *step, LoanEvent *ret_event)
{
    static const int32_t kinds[LEND_STEPS] = {
        [LEND_PROPOSED] = -1,        [LEND_DECLINED] = -1,    [LEND_AGREED] = LOAN_AGREED,
        [LEND_DRAWN] = LOAN_DRAWN,   [LEND_PAID] = LOAN_PAID, [LEND_RESCHEDULED] = LOAN_RESCHEDULED,
        [LEND_CLOSED] = LOAN_CLOSED,
    };
    LoanTerms *terms = NEW(work_arena(work), LoanTerms);

    if (kinds[step->kind] < 0)
        return false;
    if (step->terms.len > 0)
        *terms = loan_terms_of(work, step);
    *ret_event = (LoanEvent){ (Date)step->day, kinds[step->kind], step->minor, terms };
    return true;
}

LoanAccount loan_account(Work *work, const Lending *lending, Date on)
{
    Findings findings = { .arena = work_arena(work) };
    LoanEvent *events = NEW_ARRAY(work_arena(work), LoanEvent, lending->step_count + 1);
    LoanAccount account;
    size_t count = 0;

    for (size_t i = 0; i < lending->step_count; i++)
        count += event_of(work, &lending->steps[i], &events[count]);
    bool good = loan_fold(work_arena(work), events, count, on, &account, &findings);
    ensure(good);
    return account;
}

int loan_judge(Work *work, const Lending *lending, const LoanEvent *event, Str pointer)
{
    Findings findings = { .arena = work_arena(work) };
    LoanAccount account = loan_account(work, lending, DATE_FOREVER);

    if (loan_apply(&account, event, (Place){ .pointer = pointer }, &findings))
        return 0;
    return lend_refused(work, WORK_E_RULE, pointer, &findings);
}

/* ---- money ----------------------------------------------------------------------------------- */

static int judge_money(Work *work, const Lending *lending, int32_t happens, const LendMoved *moved)
{
    LoanEvent event = { moved->on, happens, moved->minor, NULL };

    return loan_judge(work, lending, &event, S("/amount"));
}

static const LendMove drawn = { LENDING_LOAN, STR("loan.drawn"), LOAN_DRAWN, judge_money };
static const LendMove paid = { LENDING_LOAN, STR("loan.paid"), LOAN_PAID, judge_money };

int loan_draw(Work *work, const void *params, void *reply)
{
    int r = lend_move(work, &drawn, params, reply);
    return r < 0 ? trace(r) : r;
}

int loan_receive(Work *work, const void *params, void *reply)
{
    int r = lend_move(work, &paid, params, reply);
    return r < 0 ? trace(r) : r;
}

int loan_close(Work *work, const void *params, void *reply)
{
    const LoanCloseParams *wanted = params;
    LendMoved moved = { .minor = INT64_MIN, .text = wanted->text };
    Lending lending;
    int r = lend_change(work, LENDING_LOAN, wanted->loan, &lending);

    if (!r)
        r = lend_day(work, S("/on"), wanted->on, &moved.on);
    if (r)
        return r < 0 ? trace(r) : r;
    if (lending.row.state == LENDING_AGREED && lend_waiting(&lending))
        return lend_refuse(work, WORK_E_CONFLICT, S("/loan"), PHRASE_LENDING_WAITS,
                           PHRASE_LENDING_WAITS_REMEDY, S(""));
    LoanEvent happens = { moved.on, LOAN_CLOSED, INT64_MIN, NULL };
    r = loan_judge(work, &lending, &happens, S("/on"));
    if (r)
        return r;
    work_event(work, S("loan.closed"), lending.id, &moved);
    *(LendReply *)reply = (LendReply){ lending.id, LENDING_CLOSED };
    return 0;
}
