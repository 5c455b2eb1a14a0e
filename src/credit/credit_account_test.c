/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* A loan that runs: drawn, paid in full, in part and late, rescheduled, closed; in any order. */
#include "credit/credit.h"
#include "phrases_credit.h"

#include "tests/check.h"

enum { ARENA_BYTES = 256 << 20, EVENTS_MAX = 60 };

static Arena arena;

#define PLACE ((Place){ .pointer = S("") })

/* 1,200,000 yen in four half-years at 6 %: 300,000 and 36,000, 27,000, 18,000, 9,000. */
static LoanTerms terms_of(int64_t price)
{
    return (LoanTerms){ .currency = S("JPY"),
                        .price = price,
                        .down_ppm = 0,
                        .down_on = DATE_NONE,
                        .lent_on = date_make(2026, 4, 1),
                        .rate_ppm = 60000,
                        .payments_a_year = 2,
                        .payments = 4,
                        .grace = INT64_MIN,
                        .form = LOAN_EQUAL_PRINCIPAL,
                        .day_count = DAYS_30_360 };
}

static bool happens(LoanAccount *account, LoanEventKind kind, Date on, int64_t minor)
{
    Findings findings = { .arena = &arena };
    LoanTerms terms = terms_of(1200000);
    LoanTerms *kept = NEW(&arena, LoanTerms);

    *kept = terms;
    if (kind == LOAN_RESCHEDULED) {
        kept->price = minor;
        kept->lent_on = on;
    }
    return loan_apply(account, &(LoanEvent){ on, (int32_t)kind, minor, kept }, PLACE, &findings);
}

/* Refused, with this sentence, and as it was. */
static void refused(const char *why, LoanAccount *account, LoanEventKind kind, Date on,
                    int64_t minor, Phrase phrase_)
{
    Findings findings = { .arena = &arena };
    LoanAccount before = *account;
    LoanTerms *terms = NEW(&arena, LoanTerms);

    *terms = terms_of(minor > 0 ? minor : 1);
    terms->lent_on = on;
    check_true(why, !loan_apply(account, &(LoanEvent){ on, (int32_t)kind, minor, terms }, PLACE,
                                &findings));
    check_int(why, findings.first ? findings.first->message : PHRASE_NONE, phrase_);
    check_true("nothing changed",
               before.drawn == account->drawn && before.version_count == account->version_count &&
                   before.closed == account->closed && before.last_on == account->last_on);
}

static LoanAccount drawn(void)
{
    LoanAccount account = { .arena = &arena };

    check_true("agreed", happens(&account, LOAN_AGREED, date_make(2026, 1, 10), 0));
    check_true("drawn in part", happens(&account, LOAN_DRAWN, date_make(2026, 2, 1), 500000));
    check_true("and the rest", happens(&account, LOAN_DRAWN, date_make(2026, 4, 1), 700000));
    return account;
}

static void test_D1_drawn_in_parts(void)
{
    LoanAccount account = drawn();
    const LoanSchedule *schedule = &account.versions[0].schedule;

    check_int("lent", schedule->lent, 1200000);
    check_int("first instalment", schedule->rows[0].due, 336000);
    check_int("interest", schedule->interest, 90000);
    LoanStand stand = loan_stand(&account, date_make(2026, 4, 1));
    check_int("outstanding", stand.outstanding, 1200000);
    check_int("nothing is late", stand.arrears, 0);
    check_int("next", stand.next_on, date_make(2026, 10, 1));
    check_int("next due", stand.next_due, 336000);
}

static void test_D1_partial_and_late(void)
{
    LoanAccount account = drawn();

    check_true("in part", happens(&account, LOAN_PAID, date_make(2026, 10, 1), 136000));
    LoanStand on_day = loan_stand(&account, date_make(2026, 10, 1));
    check_int("due", on_day.due, 336000);
    check_int("not late on its day", on_day.arrears, 0);
    check_int("still to come that day", on_day.next_due, 200000);
    check_int("interest first: 100,000 of principal", on_day.outstanding, 1100000);

    LoanStand later = loan_stand(&account, date_make(2026, 10, 31));
    check_int("late", later.arrears, 200000);
    check_int("days late", later.late_days, 30);
    check_int("interest on it: 200,000 x 6 % x 30/360", later.late_interest, 1000);
    check_int("next", later.next_on, date_make(2027, 4, 1));

    check_true("the rest, late", happens(&account, LOAN_PAID, date_make(2026, 10, 31), 250000));
    LoanStand paid = loan_stand(&account, date_make(2027, 1, 29));
    check_int("nothing late", paid.arrears, 0);
    check_int("what was late stays told", paid.late_interest, 1000);
    check_int("early money stands against the next", paid.next_due, 277000);
    check_int("27,000 of it interest", paid.outstanding, 877000);
}

static void test_D1_rescheduled(void)
{
    LoanAccount account = drawn();
    int64_t owed;

    check_true("first", happens(&account, LOAN_PAID, date_make(2026, 10, 1), 336000));
    check_true("no day of it", !loan_owed(&account, date_make(2027, 3, 31), &owed));
    check_true("a day of it", loan_owed(&account, date_make(2027, 4, 1), &owed));
    check_int("principal and the interest of the day", owed, 927000);
    refused("another sum", &account, LOAN_RESCHEDULED, date_make(2027, 4, 1), 900000,
            PHRASE_CREDIT_LOAN_OTHER_SUM);
    refused("between the days", &account, LOAN_RESCHEDULED, date_make(2027, 4, 2), 927000,
            PHRASE_CREDIT_LOAN_NO_DAY);
    check_true("anew", happens(&account, LOAN_RESCHEDULED, date_make(2027, 4, 1), 927000));
    check_int("two versions", (int64_t)account.version_count, 2);
    check_int("the old stays", account.versions[0].schedule.due, 1290000);
    check_int("with what was paid under it", account.versions[0].paid, 336000);
    check_int("the new is of what was owed", account.versions[1].schedule.lent, 927000);
    LoanStand stand = loan_stand(&account, date_make(2027, 4, 1));
    check_int("outstanding", stand.outstanding, 927000);
    check_int("nothing late", stand.arrears, 0);
    refused("no more is drawn", &account, LOAN_DRAWN, date_make(2027, 4, 1), 1,
            PHRASE_CREDIT_LOAN_DRAW_LATE);
}

static void test_D1_refusals(void)
{
    LoanAccount account = { .arena = &arena };

    refused("nothing agreed", &account, LOAN_DRAWN, date_make(2026, 2, 1), 1,
            PHRASE_CREDIT_LOAN_NOT_AGREED);
    account = drawn();
    refused("twice", &account, LOAN_AGREED, date_make(2026, 4, 1), 1, PHRASE_CREDIT_LOAN_TWICE);
    refused("above the loan", &account, LOAN_DRAWN, date_make(2026, 4, 1), 1,
            PHRASE_CREDIT_LOAN_DRAW_MUCH);
    refused("after interest began", &account, LOAN_DRAWN, date_make(2026, 4, 2), 1,
            PHRASE_CREDIT_LOAN_DRAW_LATE);
    refused("out of order", &account, LOAN_PAID, date_make(2026, 3, 31), 1,
            PHRASE_CREDIT_BACKDATED);
    refused("above all that is due", &account, LOAN_PAID, date_make(2026, 5, 1), 1290001,
            PHRASE_CREDIT_LOAN_PAID_MUCH);
    refused("not paid off", &account, LOAN_CLOSED, date_make(2026, 5, 1), 0,
            PHRASE_CREDIT_LOAN_NOT_PAID_OFF);
    check_true("all", happens(&account, LOAN_PAID, date_make(2026, 5, 1), 1290000));
    refused("nothing owed", &account, LOAN_RESCHEDULED, date_make(2026, 10, 1), 1,
            PHRASE_CREDIT_LOAN_NOTHING_OWED);
    check_true("closed", happens(&account, LOAN_CLOSED, date_make(2026, 5, 2), 0));
    refused("closed is closed", &account, LOAN_PAID, date_make(2026, 5, 3), 1,
            PHRASE_CREDIT_LOAN_IS_CLOSED);

    LoanAccount unused = { .arena = &arena };
    refused("agreed too late", &unused, LOAN_PAID, date_make(2026, 5, 3), 1,
            PHRASE_CREDIT_LOAN_NOT_AGREED);
    check_true("too late", !happens(&unused, LOAN_AGREED, date_make(2026, 4, 2), 0));
    check_true("agreed", happens(&unused, LOAN_AGREED, date_make(2026, 4, 1), 0));
    refused("paid before it begins", &unused, LOAN_PAID, date_make(2026, 3, 1), 1,
            PHRASE_CREDIT_BACKDATED);
    check_true("what was never drawn is closed",
               happens(&unused, LOAN_CLOSED, date_make(2026, 5, 1), 0));
}

static void test_D1_paid_before_it_begins(void)
{
    LoanAccount account = { .arena = &arena };

    check_true("agreed", happens(&account, LOAN_AGREED, date_make(2026, 1, 10), 0));
    check_true("drawn", happens(&account, LOAN_DRAWN, date_make(2026, 2, 1), 500000));
    refused("before interest begins", &account, LOAN_PAID, date_make(2026, 3, 1), 1,
            PHRASE_CREDIT_LOAN_PAID_EARLY);
    check_true("on the day", happens(&account, LOAN_PAID, date_make(2026, 4, 1), 1));
    refused("drawn after that", &account, LOAN_DRAWN, date_make(2026, 4, 1), 1,
            PHRASE_CREDIT_LOAN_DRAW_PAID);
}

/* ---- any order ------------------------------------------------------------------------------- */

static LoanEvent any_event(Rng *rng, const LoanAccount *account, Date on)
{
    LoanTerms *terms = NEW(&arena, LoanTerms);
    int32_t kind = (int32_t)rng_between(rng, LOAN_DRAWN, LOAN_CLOSED);
    int64_t owed = 1;

    *terms = terms_of(1200000);
    terms->form = (int32_t)rng_between(rng, 0, LOAN_FORMS - 1);
    terms->day_count = (int32_t)rng_between(rng, 0, DAY_COUNTS - 1);
    terms->payments = rng_between(rng, 1, 9);
    if (kind == LOAN_RESCHEDULED) {
        const LoanSchedule *schedule = &account->versions[account->version_count - 1].schedule;
        if (schedule->count > 0)
            on = schedule->rows[rng_between(rng, 0, (int64_t)schedule->count - 1)].due_on;
        terms->lent_on = on;
        loan_owed(account, on, &owed);
        terms->price = owed;
    }
    return (LoanEvent){ on, kind, rng_between(rng, 1, 700000), terms };
}

/* Of each version, what was paid and what is outstanding. */
static void check_sums(const LoanAccount *account, Date on)
{
    const LoanVersion *last = &account->versions[account->version_count - 1];
    LoanStand stand = loan_stand(account, on);
    int64_t principal = 0, owed;

    for (size_t i = 0; i < last->schedule.count; i++)
        principal += last->schedule.rows[i].principal;
    check_int("principal adds up to what was lent", principal, last->lent);
    check_true("drawn within the loan", account->drawn <= account->limit);
    check_true("paid within what is due", last->paid <= last->schedule.due);
    check_true("outstanding within what was lent",
               stand.outstanding >= 0 && stand.outstanding <= last->lent);
    check_true("late is what fell due and was not paid",
               stand.arrears == 0 || stand.arrears <= stand.due - stand.paid);
    check_true("something is late, or nothing is", (stand.arrears > 0) == (stand.late_days > 0));
    for (size_t v = 1; v < account->version_count; v++) {
        const LoanVersion *before = &account->versions[v - 1];
        LoanAccount then = *account;
        then.version_count = v;
        check_true("made anew on a day of the terms before",
                   loan_owed(&then, account->versions[v].terms.lent_on, &owed));
        check_int("of what was owed", account->versions[v].lent, owed);
        check_true("that was paid under them", before->paid <= before->schedule.due);
    }
}

static void prop_any_order(Rng *rng)
{

    Findings findings = { .arena = &arena };
    LoanEvent events[EVENTS_MAX];
    LoanAccount account = { .arena = &arena }, again;
    LoanTerms terms = terms_of(rng_between(rng, 1, 3000000));
    Date on = date_make(2026, 1, 10);
    size_t taken = 1;

    terms.down_ppm = rng_between(rng, 0, 300000);
    events[0] = (LoanEvent){ on, LOAN_AGREED, 0, &terms };
    if (!loan_apply(&account, &events[0], PLACE, &findings))
        return;
    for (size_t i = 1; i < EVENTS_MAX; i++) {
        on += (Date)rng_between(rng, -2, 40);
        LoanEvent event = any_event(rng, &account, on);
        if (loan_apply(&account, &event, PLACE, &findings))
            events[taken++] = event;
        on = account.last_on;
    }
    check_sums(&account, on + (Date)rng_between(rng, 0, 800));
    check_true("folded again", loan_fold(&arena, events, taken, DATE_FOREVER, &again, &findings));
    LoanStand first = loan_stand(&account, on), second = loan_stand(&again, on);
    check_int("it stands the same", first.outstanding, second.outstanding);
    check_int("with the same arrears", first.arrears, second.arrears);
    arena_reset(&arena);
}

int main(void)
{
    arena = arena_open(ARENA_BYTES);
    RUN(test_D1_drawn_in_parts);
    RUN(test_D1_partial_and_late);
    RUN(test_D1_rescheduled);
    RUN(test_D1_refusals);
    RUN(test_D1_paid_before_it_begins);
    RUN_PROP(prop_any_order, 500);
    return check_done();
}
