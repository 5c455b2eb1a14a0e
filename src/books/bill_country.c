/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "books/bill_make.h"
#include "phrases_books.h"

/*
 * bill.issue-country: what all cases of a country need and do not have. It stands for the bills of
 * its cases in that quarter and leaves their schedules as they are. What it asks goes to the cases
 * by what they need and have not spent.
 */

typedef struct Whole {
    Work *work;
    const BillCountryParams *params;
    CountryBasis basis;
    BillBasis *cases;
    BillPart *parts;
    int64_t *weights; /* needs that are not spent */
    Date quarter;
    const AccountsOfCountryRow *accounts;
    size_t account_count;
} Whole;

static bool is_in_currency(const Whole *whole, Str currency)
{
    return str_eq(currency, whole->params->currency);
}

/* What stands on the accounts of the purpose, on their usual side; case_code "": all. */
static int64_t standing(const Whole *whole, Purpose purpose, Str case_code)
{
    int64_t sum = 0, sign = purpose_rows[purpose].debit ? 1 : -1;
    for (size_t i = 0; i < whole->account_count; i++) {
        const AccountsOfCountryRow *row = &whole->accounts[i];
        if (str_eq(row->purpose, purpose_words[purpose]) && is_in_currency(whole, row->currency) &&
            (case_code.len == 0 || str_eq(row->case_code, case_code)))
            sum += sign * (row->debits - row->credits); /* within what one country's cash fits */
    }
    return sum;
}

static Money at_least_nothing(const Whole *whole, int64_t minor)
{
    return (Money){ minor > 0 ? minor : 0, whole->basis.cash.currency };
}

/* What is reserved, not yet matched, or kept back at closure is cash too, and free for no case. */
static void weigh_holdings(Whole *whole)
{
    int64_t reserves = standing(whole, PURPOSE_RESERVE, S(""));
    int64_t bound = reserves + standing(whole, PURPOSE_UNMATCHED, S("")) +
                    standing(whole, PURPOSE_SUSPENSE, S(""));
    whole->basis.cash = at_least_nothing(whole, standing(whole, PURPOSE_CASH, S("")) - bound);
    whole->basis.reserves = at_least_nothing(whole, reserves);
    whole->basis.spent = at_least_nothing(whole, standing(whole, PURPOSE_DISBURSED, S("")));
    whole->basis.unpaid = at_least_nothing(whole, standing(whole, PURPOSE_RECEIVABLE, S("")));
}

/* ---- its cases ------------------------------------------------------------------------------- */

static Str case_pointer(Work *work, size_t at, Str field)
{
    Text text = text_open(work_arena(work), 60);
    text_c(&text, "/cases/");
    text_int(&text, (int64_t)at);
    text_all(&text, S("/"), field);
    return text_str(&text);
}

static bool is_asked(const BillCountryParams *params, Str case_code, size_t until)
{
    for (size_t i = 0; i < until; i++)
        if (str_eq(params->cases[i].case_code, case_code))
            return true;
    return false;
}

/* What the schedule asks up to and with the quarter, whether or not it has that quarter. */
static int scheduled_by(Work *work, const ScheduleLastRow *schedule, Date quarter,
                        int64_t *ret_minor)
{
    const ScheduleQuartersRow *rows;
    size_t count;
    int r = schedule_quarters(work_db(work), work_arena(work), schedule->seq, &rows, &count);
    *ret_minor = 0;
    for (size_t i = 0; i < count && !r; i++)
        if (rows[i].since <= quarter)
            *ret_minor = rows[i].cumulative;
    return r ? trace(r) : 0;
}

static int read_case(Whole *whole, size_t at)
{
    Work *work = whole->work;
    const ForecastParams *asked = &whole->params->cases[at];
    BillBasis *basis = &whole->cases[at];
    BillPart *part = &whole->parts[at];
    ScheduleLastRow schedule;
    Currency currency = whole->basis.cash.currency;
    if (is_asked(whole->params, asked->case_code, at)) {
        work_finding(work, case_pointer(work, at, S("case")), PHRASE_BOOKS_CASE_TWICE,
                     PHRASE_BOOKS_CASE_TWICE_REMEDY, asked->case_code);
        return WORK_E_INVALID;
    }
    int r = bill_schedule(work, whole->params->programme, asked->case_code,
                          case_pointer(work, at, S("case")), &schedule);
    if (!r)
        r = scheduled_by(work, &schedule, whole->quarter, &part->scheduled);
    if (!r)
        r = case_billed(work, whole->params->programme, asked->case_code, &schedule, &part->billed);
    if (r)
        return r < 0 ? trace(r) : r;
    if (!book_amount_or_none(work, asked->forecast, currency, case_pointer(work, at, S("forecast")),
                             &basis->forecast))
        return WORK_E_INVALID;
    basis->case_code = part->case_code = asked->case_code;
    ensure(country_find(schedule.country, &basis->country));
    ensure(currency_find(schedule.currency, &basis->scheduled.currency));
    basis->scheduled.minor = part->scheduled;
    basis->billed = (Money){ part->billed, basis->scheduled.currency };
    part->version = schedule.version;
    part->forecast = basis->forecast.minor;
    int64_t needed = part->forecast - standing(whole, PURPOSE_DISBURSED, asked->case_code);
    whole->weights[at] = needed > 0 ? needed : 0;
    return 0;
}

/* A case that is left out would be paid with what the others need. */
static int none_left_out(Whole *whole)
{
    Work *work = whole->work;
    const SchedulesOfCountryRow *rows;
    size_t count;
    int r = schedules_of_country(work_db(work), work_arena(work), whole->params->programme,
                                 whole->params->country, &rows, &count);
    for (size_t i = 0; i < count && !r; i++) {
        if (!is_in_currency(whole, rows[i].currency) ||
            is_asked(whole->params, rows[i].case_code, whole->params->case_count))
            continue;
        work_finding(work, S("/cases"), PHRASE_BOOKS_CASE_LEFT_OUT,
                     PHRASE_BOOKS_CASE_LEFT_OUT_REMEDY, rows[i].case_code);
        r = WORK_E_RULE;
    }
    return r < 0 ? trace(r) : r;
}

static int open_whole(Whole *whole)
{
    Work *work = whole->work;
    const BillCountryParams *params = whole->params;
    AccountParams cash = { .programme = params->programme,
                           .country = params->country,
                           .line = INT64_MIN,
                           .purpose = PURPOSE_CASH,
                           .currency = params->currency };
    AccountKey key;
    if (!account_key_of(work, &cash, S("/country"), &key))
        return WORK_E_INVALID;
    whole->basis.country = key.country;
    whole->basis.cash.currency = key.currency;
    int r = accounts_of_country(work_db(work), work_arena(work), params->programme, params->country,
                                &whole->accounts, &whole->account_count);
    if (!r)
        r = none_left_out(whole);
    weigh_holdings(whole);
    for (size_t i = 0; i < params->case_count && !r; i++)
        r = read_case(whole, i);
    whole->basis.cases = whole->cases;
    whole->basis.case_count = params->case_count;
    return r < 0 ? trace(r) : r;
}

/* ---- what it asks ---------------------------------------------------------------------------- */

/* By needs that are not spent, the residual on the last that has any; cases that are asked for
 * nothing are no part of it. */
static size_t share(Whole *whole, int64_t minor)
{
    size_t count = whole->params->case_count, last = 0, kept = 0;
    int64_t *shares = NEW_ARRAY(work_arena(whole->work), int64_t, count);
    for (size_t i = 0; i < count; i++)
        last = whole->weights[i] > 0 ? i : last;
    /* Needs are above what was spent, or nothing would be asked: some weight is not nothing. */
    ensure(split_weighted(minor, whole->weights, count, last, shares));
    for (size_t i = 0; i < count; i++) {
        if (shares[i] == 0)
            continue;
        whole->parts[kept] = whole->parts[i];
        whole->parts[kept++].minor = shares[i];
    }
    return kept;
}

static int reckon(Whole *whole, Bill *ret_bill)
{
    Findings findings = { .arena = work_arena(whole->work) };
    if (bill_country(&whole->basis, ret_bill, &findings))
        return 0;
    price_pass_on(whole->work, &findings);
    return WORK_E_RULE;
}

static BillIssued issued_of(Whole *whole, Bill found, Date due)
{
    BillIssued bill = { .programme = whole->params->programme,
                        .country = whole->params->country,
                        .currency = whole->params->currency,
                        .quarter = whole->quarter,
                        .minor = found.amount.minor,
                        .by_forecast = found.by_forecast,
                        .due = due,
                        .spent = whole->basis.spent.minor,
                        .cash = whole->basis.cash.minor,
                        .reserves = whole->basis.reserves.minor,
                        .unpaid = whole->basis.unpaid.minor,
                        .parts = whole->parts };
    if (bill.minor > 0)
        bill.part_count = share(whole, bill.minor);
    return bill;
}

int bill_issue_country(Work *work, const void *params, void *reply)
{
    const BillCountryParams *wanted = params;
    Whole whole = { .work = work,
                    .params = wanted,
                    .cases = NEW_ARRAY(work_arena(work), BillBasis, wanted->case_count),
                    .parts = NEW_ARRAY(work_arena(work), BillPart, wanted->case_count),
                    .weights = NEW_ARRAY(work_arena(work), int64_t, wanted->case_count),
                    .quarter = bill_quarter(wanted->quarter) };
    Quarter quarter = { .from = whole.quarter };
    Bill found;
    Date due;
    quarter_bill_days(&quarter);
    int r = open_whole(&whole);
    if (!r)
        r = bill_not_twice(work, wanted->programme, wanted->country, wanted->currency,
                           whole.quarter, S(""));
    if (!r)
        r = reckon(&whole, &found);
    if (!r)
        r = bill_due(work, wanted->due, quarter.due, &due);
    if (r)
        return r < 0 ? trace(r) : r;
    BillIssued bill = issued_of(&whole, found, due);
    r = bill_make(work, &bill, reply);
    return r < 0 ? trace(r) : r;
}
