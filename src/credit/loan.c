/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "credit/parts.h"
#include "phrases_credit.h"

const Str loan_form_words[LOAN_FORMS] = {
    [LOAN_EQUAL_PRINCIPAL] = STR("equal-principal"),
    [LOAN_LEVEL_PAYMENT] = STR("level-payment"),
};

const Phrase loan_form_phrases[LOAN_FORMS] = {
    [LOAN_EQUAL_PRINCIPAL] = PHRASE_CREDIT_EQUAL_PRINCIPAL,
    [LOAN_LEVEL_PAYMENT] = PHRASE_CREDIT_LEVEL_PAYMENT,
};

const Str day_count_words[DAY_COUNTS] = {
    [DAYS_30_360] = STR("30/360"),
    [DAYS_ACT_365] = STR("act/365"),
};

enum { MONTHS = 12, MONTH_DAYS = 30 };

/* Days that make a year. */
static const int year_days[DAY_COUNTS] = { [DAYS_30_360] = 360, [DAYS_ACT_365] = 365 };

static size_t grace_of(const LoanTerms *terms)
{
    return terms->grace == INT64_MIN ? 0 : (size_t)terms->grace;
}

/* So many months later; the last day of a shorter month. */
static Date later(Date day, int64_t months)
{
    DateParts parts = date_parts(day);
    int64_t month = parts.month - 1 + months;

    parts.year += (int)(month / MONTHS);
    parts.month = (int)(month % MONTHS) + 1;
    while (!date_exists(parts.year, parts.month, parts.day))
        parts.day--;
    return date_make(parts.year, parts.month, parts.day);
}

static int64_t interest_of(const LoanTerms *terms, int64_t balance, int32_t days)
{
    return credit_part(balance, (Wide)terms->rate_ppm * days,
                       (Wide)CREDIT_WHOLE * year_days[terms->day_count]);
}

int64_t credit_late_interest(const LoanTerms *terms, Wide minor_days)
{
    Wide whole = (Wide)CREDIT_WHOLE * year_days[terms->day_count];
    Wide interest = ((Wide)terms->rate_ppm * minor_days + whole / 2) / whole;

    return interest > INT64_MAX ? INT64_MAX : (int64_t)interest; /* late for thousands of years */
}

/* Days and due dates, which do not depend on amounts. */
static void date_rows(const LoanTerms *terms, LoanRow *rows, size_t count)
{
    int64_t months = MONTHS / terms->payments_a_year;
    Date before = terms->lent_on;

    for (size_t i = 0; i < count; i++) {
        rows[i].due_on = later(terms->lent_on, months * (int64_t)(i + 1));
        rows[i].days = terms->day_count == DAYS_30_360 ? (int32_t)months * MONTH_DAYS
                                                       : rows[i].due_on - before;
        before = rows[i].due_on;
    }
}

/* ---- equal principal ------------------------------------------------------------------------- */

static int64_t fill_row(const LoanTerms *terms, LoanRow *row, int64_t opening, int64_t principal)
{
    row->opening = opening;
    row->principal = principal;
    row->interest = interest_of(terms, opening, row->days);
    row->due = principal + row->interest;
    return opening - principal;
}

static void fill_equal(const LoanTerms *terms, LoanRow *rows, size_t count, int64_t lent)
{
    int64_t part = lent / terms->payments, left = lent;

    for (size_t i = 0; i < count; i++) {
        bool grace = i < grace_of(terms), last = i + 1 == count;
        left = fill_row(terms, &rows[i], left, grace ? 0 : last ? left : part);
    }
}

/* ---- level payment --------------------------------------------------------------------------- */

/* Fills the rows with this payment. False: it is too small. A larger payment leaves a smaller
 * balance at every instalment, so that what is enough stays enough: it can be searched for. */
static bool fill_level(const LoanTerms *terms, LoanRow *rows, size_t count, int64_t lent,
                       int64_t payment)
{
    int64_t left = lent;

    for (size_t i = 0; i < count; i++) {
        int64_t interest = interest_of(terms, left, rows[i].days), principal = payment - interest;
        if (i < grace_of(terms))
            principal = 0;
        else if (principal < 0 || (i + 1 == count && principal < left))
            return false;
        left = fill_row(terms, &rows[i], left, principal < left ? principal : left);
    }
    return true;
}

static void search_level(const LoanTerms *terms, LoanRow *rows, size_t count, int64_t lent)
{
    int64_t low = 0, high = lent; /* low is too small; high is enough */

    for (size_t i = 0; i < count; i++) {
        int64_t enough = lent + interest_of(terms, lent, rows[i].days);
        high = enough > high ? enough : high;
    }
    while (high - low > 1) {
        int64_t middle = low + (high - low) / 2;
        if (fill_level(terms, rows, count, lent, middle))
            high = middle;
        else
            low = middle;
    }
    ensure(fill_level(terms, rows, count, lent, high));
}

/* ---- schedule -------------------------------------------------------------------------------- */

LoanSchedule loan_schedule(Arena *arena, const LoanTerms *terms)
{
    LoanSchedule loan = { .terms = *terms, .count = grace_of(terms) + (size_t)terms->payments };
    LoanRow *rows = NEW_ARRAY(arena, LoanRow, loan.count);

    ensure(currency_find(terms->currency, &loan.currency));
    loan.down = credit_part(terms->price, terms->down_ppm, CREDIT_WHOLE);
    loan.lent = terms->price - loan.down;
    date_rows(terms, rows, loan.count);
    if (terms->form == LOAN_EQUAL_PRINCIPAL)
        fill_equal(terms, rows, loan.count, loan.lent);
    else
        search_level(terms, rows, loan.count, loan.lent);
    for (size_t i = 0; i < loan.count; i++)
        loan.interest += rows[i].interest;
    loan.due = loan.lent + loan.interest;
    loan.rows = rows;
    return loan;
}

/* ---- stress ---------------------------------------------------------------------------------- */

static int64_t asked(int64_t value)
{
    return value == INT64_MIN ? 0 : value;
}

/* What is overdue on the day on which this payment falls due, itself included. */
static int64_t overdue_at(const LoanSchedule *loan, size_t late, int64_t days, size_t at)
{
    int64_t sum = 0;

    for (size_t i = 0; i <= at && i < late; i++)
        if (loan->rows[i].due_on + days > loan->rows[at].due_on)
            sum += loan->rows[i].due;
    return sum;
}

LoanStressed loan_stress(Arena arena, const LoanSchedule *loan, const LoanStress *stress)
{
    LoanTerms dearer = loan->terms;
    size_t late = (size_t)asked(stress->late_payments);
    int64_t days = asked(stress->late_days);

    dearer.rate_ppm += asked(stress->rate_up_ppm);
    LoanSchedule harder = loan_schedule(&arena, &dearer);
    LoanStressed stressed = {
        .interest = harder.interest,
        .first_due = harder.rows[0].due,
        .moved = credit_part(loan->due, asked(stress->currency_ppm), CREDIT_WHOLE),
    };
    for (size_t i = 0; i < late; i++) {
        int64_t overdue = overdue_at(loan, late, days, i);
        stressed.late_interest += interest_of(&loan->terms, loan->rows[i].due, (int32_t)days);
        stressed.overdue_most = overdue > stressed.overdue_most ? overdue : stressed.overdue_most;
    }
    return stressed;
}
