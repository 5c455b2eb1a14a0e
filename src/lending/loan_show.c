/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "lending/loan.h"
#include "phrases_lending.h"

/* loan.show, loan.list: a loan as it stood at the end of any day. */

LoanSchedule loan_schedule_of(Work *work, const Lending *lending, const LoanAccount *account,
                              bool *ret_planned)
{
    const LoanVersion *last =
        account->version_count ? &account->versions[account->version_count - 1] : NULL;
    LoanTerms terms = loan_proposed(work, lending).terms;

    *ret_planned = !last || last->schedule.count == 0;
    return *ret_planned ? loan_schedule(work_arena(work), &terms) : last->schedule;
}

/* ---- what was agreed ------------------------------------------------------------------------- */

/* A proposal, or the decision about the one before it. */
static int show_version(Work *work, const LendingStepsRow *step, LoanVersionShown *versions,
                        size_t *count)
{
    LoanVersionShown *version;

    if (step->kind == LEND_PROPOSED) {
        version = &versions[(*count)++];
        version->state = LENDING_PROPOSED;
        version->terms = loan_terms_of(work, step);
        version->from = version->terms.lent_on;
        version->reason = step->words;
        int r = lend_who(work, step->actor, &version->proposed_by);
        return r ? trace(r) : 0;
    }
    if (step->kind != LEND_AGREED && step->kind != LEND_RESCHEDULED && step->kind != LEND_DECLINED)
        return 0;
    ensure(*count > 0); /* nothing is decided that was not proposed */
    version = &versions[*count - 1];
    version->state = step->kind == LEND_DECLINED ? LENDING_DECLINED : LENDING_AGREED;
    if (step->kind == LEND_DECLINED)
        version->reason = step->words;
    else
        version->terms = loan_terms_of(work, step); /* the sum that was owed when it was approved */
    int r = lend_who(work, step->actor, &version->decided_by);
    return r ? trace(r) : 0;
}

static int show_steps(Work *work, const Lending *lending, LoanShown *shown)
{
    LoanVersionShown *versions =
        NEW_ARRAY(work_arena(work), LoanVersionShown, lending->step_count + 1);
    int r = lend_show_steps(work, lending, &shown->steps, &shown->step_count);

    for (size_t i = 0; !r && i < lending->step_count; i++)
        r = show_version(work, &lending->steps[i], versions, &shown->version_count);
    shown->versions = versions;
    return r ? trace(r) : 0;
}

/* ---- how it stands --------------------------------------------------------------------------- */

static void show_stand(Work *work, const LoanAccount *account, LoanShown *shown)
{
    LoanStand stand = loan_stand(account, shown->on);

    shown->limit = account->limit;
    shown->drawn = account->drawn;
    shown->due = stand.due;
    shown->paid = stand.paid;
    shown->outstanding = stand.outstanding;
    shown->arrears = stand.arrears;
    shown->outstanding_text = lend_money(work, stand.outstanding, shown->currency);
    shown->arrears_text = lend_money(work, stand.arrears, shown->currency);
    shown->late_days = stand.arrears ? stand.late_days : INT64_MIN;
    shown->late_interest = stand.late_interest ? stand.late_interest : INT64_MIN;
    shown->next_on = stand.next_on;
    shown->next_due = stand.next_on == DATE_NONE ? INT64_MIN : stand.next_due;
}

static LoanShown head_of(Work *work, const Lending *lending, Date said)
{
    LoanProposed proposed = loan_proposed(work, lending);

    return (LoanShown){ .loan = lending->id,
                        .file = lending->row.case_number,
                        .country = lending->row.country,
                        .creditor = proposed.creditor,
                        .state = (int32_t)lending->row.state,
                        .lender = proposed.lender,
                        .basis = proposed.basis,
                        .currency = lending->row.currency,
                        .on = said == DATE_NONE ? work_today(work) : said };
}

int loan_show(Work *work, const void *params, void *reply)
{
    const LoanShowParams *wanted = params;
    LoanShown *shown = reply;
    Lending lending;
    int r = lend_load(work, LENDING_LOAN, wanted->loan, &lending);

    if (r)
        return r < 0 ? trace(r) : r;
    *shown = head_of(work, &lending, wanted->on);
    LoanAccount account = loan_account(work, &lending, shown->on);
    LoanSchedule schedule = loan_schedule_of(work, &lending, &account, &shown->planned);
    show_stand(work, &account, shown);
    shown->rows = schedule.rows;
    shown->row_count = schedule.count;
    shown->interest = schedule.interest;
    r = show_steps(work, &lending, shown);
    if (!r)
        r = loan_show_sides(work, wanted, &schedule, shown);
    return r < 0 ? trace(r) : r;
}

/* ---- all of them ----------------------------------------------------------------------------- */

static int list_one(Work *work, const LendingAfterRow *row, Date on, ListedLoan *loans,
                    size_t *count)
{
    Lending lending;
    bool may;
    int r = work_may(work, S("loan.show"), row->id, &may);

    if (r || !may)
        return r ? trace(r) : 0;
    r = lend_load(work, LENDING_LOAN, row->id, &lending);
    if (r)
        return r < 0 ? trace(r) : fault(FAULT_LIBRARY, "a loan that is listed is not there");
    LoanAccount account = loan_account(work, &lending, on);
    LoanStand stand = loan_stand(&account, on);
    LoanProposed proposed = loan_proposed(work, &lending);
    loans[(*count)++] = (ListedLoan){ .loan = row->id,
                                      .file = lending.row.case_number,
                                      .country = lending.row.country,
                                      .creditor = proposed.creditor,
                                      .state = (int32_t)lending.row.state,
                                      .lender = proposed.lender,
                                      .currency = lending.row.currency,
                                      .drawn = account.drawn,
                                      .outstanding = stand.outstanding,
                                      .arrears = stand.arrears };
    return 0;
}

static bool is_wanted(const LoanListParams *wanted, const LendingAfterRow *row)
{
    return (!wanted->file.len || str_eq(wanted->file, row->case_number)) &&
           (!wanted->country.len || str_eq(wanted->country, row->country));
}

int loan_list(Work *work, const void *params, void *reply)
{
    const LoanListParams *wanted = params;
    LoansReply *answer = reply;
    const LendingAfterRow *rows;
    size_t count;
    int64_t after = -1;
    int r = 0;
    ListedLoan *loans = NEW_ARRAY(work_arena(work), ListedLoan, LENDING_LISTED_MAX + 1);

    answer->on = wanted->on == DATE_NONE ? work_today(work) : wanted->on;
    do {
        r = lending_after(work_db(work), work_arena(work), LENDING_LOAN, after, LENDING_LISTED_MAX,
                          &rows, &count);
        for (size_t i = 0; !r && i < count && answer->loan_count < LENDING_LISTED_MAX; i++) {
            after = rows[i].seq;
            if (is_wanted(wanted, &rows[i]))
                r = list_one(work, &rows[i], answer->on, loans, &answer->loan_count);
        }
    } while (!r && count == LENDING_LISTED_MAX && answer->loan_count < LENDING_LISTED_MAX);
    answer->loans = loans;
    return r ? trace(r) : 0;
}
