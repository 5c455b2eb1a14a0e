/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Loans by chance: whatever people of every right try, in any order, on days that pass. After each
 * action that was done: principal adds up to what was lent, the loans of a case never lend more
 * than it costs, nobody approved what he proposed. What is refused writes nothing. In the end
 * replay makes every row again. SEKISHO_LONG=1 does twenty times as many; SEKISHO_SEED=n replays.
 */
#include "tests/lending_sample.h"

enum { SHORT = 500, LONG = 6000, CASES = 2, LOANS = 200, LATELY = 5, DAYS_PAST = 40 };

static Rng chance;
static CaseSample cases[CASES];
static Id loans[LOANS];
static size_t loan_count;
static Date today;
static int64_t done, refused;

static int64_t among(int64_t least, int64_t most)
{
    return rng_between(&chance, least, most);
}

static const char *someone(void)
{
    static const char *const people[] = { "meti.clerk",   "meti.both",    "meti.reviewer",
                                          "meti.finance", "meti.cashier", "meti.approver",
                                          "meti.finance", "meti.cashier", "mofa.finance" };
    return people[among(0, COUNT_OF(people) - 1)];
}

static const char *js(const char *format, const char *a, const char *b)
{
    return said(format, a, b, "");
}

/* One field of terms by chance, so that no order of evaluation decides. */
static const char *some_terms(bool with_price)
{
    Text text = text_open(&sample.call, SAMPLE_JSON_MAX);
    static const int64_t a_year[] = { 1, 2, 4, 12, 5 };

    if (with_price) {
        text_c(&text, "'currency':'JPY','price-minor':");
        text_int(&text, among(1, 250000));
        text_c(&text, ",'down-ppm':");
        text_int(&text, among(0, 300000));
        text_c(&text, ",'lent-on':'");
        text_c(&text, day_of(today + (Date)among(-2, 60)));
        text_c(&text, "',");
    }
    text_c(&text, "'rate-ppm':");
    text_int(&text, among(0, 90000));
    text_c(&text, ",'payments-a-year':");
    text_int(&text, a_year[among(0, COUNT_OF(a_year) - 1)]);
    text_c(&text, ",'payments':");
    text_int(&text, among(1, 12));
    text_c(&text, ",'grace':");
    text_int(&text, among(0, 2));
    text_c(&text, among(0, 1) ? ",'form':'level-payment'" : ",'form':'equal-principal'");
    text_c(&text, among(0, 1) ? ",'day-count':'30/360'" : ",'day-count':'act/365'");
    return arena_c(&sample.call, text_str(&text));
}

static LoanShown show(Id loan)
{
    LoanShown shown;

    sample_done(sample_call("loan.show", "meti.finance", js("{'loan':'%s'}", sample_id(loan), "")),
                &loan_shown_shape, &shown);
    return shown;
}

/* ---- actions --------------------------------------------------------------------------------- */

static OfficeReply propose(void)
{
    const CaseSample *one = &cases[among(0, CASES - 1)];
    const char *who = among(0, 2) ? "meti.clerk" : someone();
    const char *terms = some_terms(true);
    OfficeReply reply =
        sample_call("loan.propose", who,
                    said("{'case':'%s','creditor':'state','terms':{%s}}", one->number, terms, ""));

    if (reply.outcome == OFFICE_DONE) {
        LendReply made;
        sample_done(reply, &loan_reply_shape, &made);
        loans[loan_count++] = made.id;
    }
    return reply;
}

/* A day on which something of it falls due, or any. */
static Date some_due_day(Id loan)
{
    LoanShown shown = show(loan);
    int64_t at = among(0, (int64_t)shown.row_count);

    return at < (int64_t)shown.row_count ? shown.rows[at].due_on : today;
}

static OfficeReply act(void)
{
    static const char *const moves[] = { "loan.draw", "loan.receive", "loan.receive" };
    static const char *const words[] = { "loan.approve", "loan.approve", "loan.close" };
    int64_t kind = among(0, 9);
    const char *who = kind <= 7 && among(0, 2) ? "meti.finance" : someone();

    if (loan_count == 0 || (kind == 0 && loan_count < LOANS))
        return propose();
    int64_t last = (int64_t)loan_count - 1, first = last < LATELY ? 0 : last - LATELY;
    Id loan = loans[among(among(0, 3) ? first : 0, last)];
    const char *id = sample_id(loan);
    if (kind <= 5) {
        const char *amount = number_c(among(1, 60000));
        const char *day = day_of(today - (Date)(among(0, 3) == 0 ? among(1, 5) : 0));
        const char *move = moves[among(0, 2)];
        return sample_call(move, who,
                           said("{'loan':'%s','amount':'%s','on':'%s'}", id, amount, day));
    }
    if (kind <= 7)
        return sample_call(words[among(0, 2)], who, js("{'loan':'%s'}", id, ""));
    if (kind == 8 && among(0, 2) == 0)
        return sample_call("loan.decline", who, js("{'loan':'%s','reason':'by chance'}", id, ""));
    const char *day = day_of(some_due_day(loan));
    const char *terms = some_terms(false);
    return sample_call("loan.reschedule", who,
                       said("{'loan':'%s','on':'%s','reason':'by chance',%s}", id, day, terms));
}

/* ---- what always holds ----------------------------------------------------------------------- */

static void check_loan(Id loan, int64_t *lent)
{
    LoanShown shown = show(loan);
    int64_t principal = 0, flows = 0;

    for (size_t i = 0; i < shown.row_count; i++)
        principal += shown.rows[i].principal;
    if (shown.planned)
        check_int("nothing outstanding of what was not drawn", shown.outstanding, 0);
    else
        check_int("principal adds up to the loan", principal, shown.rows[0].opening);
    check_true("drawn within the loan", shown.drawn <= shown.limit);
    check_true("outstanding within it", shown.outstanding >= 0 && shown.outstanding <= principal);
    check_true("no arrears without a day", (shown.arrears > 0) == (shown.late_days > 0));
    for (size_t v = 0; v < shown.version_count; v++)
        check_true("approved by another",
                   shown.versions[v].state != LENDING_AGREED ||
                       !str_eq(shown.versions[v].proposed_by, shown.versions[v].decided_by));
    for (size_t i = 0; i < shown.step_count; i++)
        if (shown.steps[i].kind == LEND_DRAWN)
            flows += shown.steps[i].minor;
    check_int("what was drawn, step by step", flows, shown.drawn);
    if (shown.state == LENDING_CLOSED)
        check_int("closed and paid off", shown.outstanding, 0);
    if (shown.state != LENDING_DECLINED)
        *lent += shown.state == LENDING_CLOSED ? shown.drawn : shown.limit;
}

static void check_all(void)
{
    for (size_t c = 0; c < CASES; c++) {
        int64_t lent = 0;
        for (size_t i = 0; i < loan_count; i++)
            if (str_eq(show(loans[i]).file, str_from_c(cases[c].number)))
                check_loan(loans[i], &lent);
        check_true("the loans of a case lend no more than it costs", lent <= 1000000);
    }
}

static void test_D1_by_chance(void)
{
    const char *seed = getenv("SEKISHO_SEED");
    int64_t count = getenv("SEKISHO_LONG") ? LONG : SHORT;

    chance = (Rng){ seed ? strtoull(seed, NULL, 10) : 20261121 };
    today = date_make(2026, 11, 21);
    for (size_t c = 0; c < CASES; c++)
        cases[c] = offered_case();
    for (int64_t i = 0; i < count; i++) {
        int64_t before = journal_now();
        OfficeReply reply = act();
        if (reply.outcome == OFFICE_DONE) {
            done++;
            check_all();
        } else {
            refused++;
            check_int("what is refused writes nothing", journal_now(), before);
        }
        if (among(0, 14) == 0) {
            today += (Date)among(1, DAYS_PAST);
            cases_today(day_of(today));
        }
        arena_reset(&sample.call);
    }
    check_replayed();
    printf("# %" PRId64 " done, %" PRId64 " refused, %zu loans\n", done, refused, loan_count);
    check_true("enough was done", done >= count / 20);
    check_true("and refused", refused >= count / 10);
}

int main(void)
{
    lending_open(2);
    RUN(test_D1_by_chance);
    sample_close();
    return check_done();
}
