/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_ledger.h"
#include "tests/check.h"
#include "tests/ledger_sample.h"

/* An invented case A of the Philippines: 1,000 received, 700 of cost and 30 of fees charged. */
static const Str history[] = {
    STR("receivable PHL A 0 JPY 1000, billed PHL A 0 JPY -1000"),
    STR("cash PHL - 0 JPY 1000, held PHL A 0 JPY -1000"),
    STR("billed PHL A 0 JPY 1000, receivable PHL A 0 JPY -1000"),
    STR("held PHL A 0 JPY 200, reserve PHL A 0 JPY -200"),
    STR("advance PHL A 1 JPY 100, cash PHL - 0 JPY -100"),
    STR("cost PHL A 1 JPY 700, supplier PHL A 1 JPY -700"),
    STR("supplier PHL A 1 JPY 100, advance PHL A 1 JPY -100"),
    STR("held PHL A 0 JPY 700, applied PHL A 1 JPY -700"),
    STR("supplier PHL A 1 JPY 600, cash PHL - 0 JPY -600"),
    STR("held PHL A 0 JPY 30, surcharge PHL A 1 JPY -30, agency-cash - - 0 JPY 30, "
        "cash PHL - 0 JPY -30"),
    STR("reserve PHL A 0 JPY 200, held PHL A 0 JPY -200"),
};

typedef struct Closing {
    Arena arena;
    Book *book;
    uint32_t next; /* id */
} Closing;

static void post(Closing *closing, Str postings)
{
    Findings findings = { .arena = &closing->arena };
    Entry entry = sample_entry(&closing->arena, closing->next++, postings);

    check_int(postings.at, book_post(closing->book, &entry, &findings), 0);
    check_findings(postings.at, &findings, PHRASE_NONE);
}

static void reverse(Closing *closing, uint32_t number)
{
    Findings findings = { .arena = &closing->arena };
    const Entry *entry = book_entry_find(closing->book, sample_id(number));
    Entry reversal =
        entry_reversal(&closing->arena, entry, sample_id(closing->next++), entry->posted,
                       entry->value, S("wrong-amount"), S("it was another case's"));

    check_int("reversed", book_post(closing->book, &reversal, &findings), 0);
}

/* The book keeps the address of the arena. */
static void open_books(Closing *closing)
{
    closing->arena = arena_open(64 << 20);
    closing->book = book_open(&closing->arena);
    closing->next = 1;
}

static void open_case(Closing *closing)
{
    open_books(closing);
    for (size_t i = 0; i < COUNT_OF(history); i++)
        post(closing, history[i]);
}

static CaseSums sum_up(const Closing *closing)
{
    CaseSums sums = { .programme = S("JPN-TRUST"),
                      .case_code = S("A"),
                      .currency = sample_currency(S("JPY")) };

    for (size_t i = 0; i < book_entry_count(closing->book); i++)
        check_true("fits", case_sums_add(&sums, book_entry(closing->book, i)));
    return sums;
}

static void check_sums(const char *why, const CaseSums *sums, int64_t received, int64_t paid,
                       int64_t refunded, int64_t suspense)
{
    check_int(why, sums->received, received);
    check_int(why, sums->paid, paid);
    check_int(why, sums->refunded, refunded);
    check_int(why, sums->suspense, suspense);
}

/* Row C3, closing: received - paid - refunded - suspense = 0. */
static void test_c3_refunded(void)
{
    Closing closing;

    open_case(&closing);
    Findings findings = { .arena = &closing.arena };
    CaseSums sums = sum_up(&closing);

    check_sums("before", &sums, 1000, 730, 0, 0);
    check_true("C3 money is left", !closure_check(&sums, &findings));
    check_int("the sum and where it stands", findings.count, 2);
    post(&closing, S("held PHL A 0 JPY 270, cash PHL - 0 JPY -270"));
    sums = sum_up(&closing);
    check_sums("refunded", &sums, 1000, 730, 270, 0);
    check_int("C3 received - paid - refunded - suspense",
              sums.received - sums.paid - sums.refunded - sums.suspense, 0);
    findings = (Findings){ .arena = &closing.arena };
    check_true("C3 closed", closure_check(&sums, &findings));
    check_findings("C3 closed", &findings, PHRASE_NONE);
    arena_close(&closing.arena);
}

static void test_c3_suspense(void)
{
    Closing closing;

    open_case(&closing);
    Findings findings = { .arena = &closing.arena };
    post(&closing, S("held PHL A 0 JPY 100, suspense PHL A 0 JPY -100"));
    post(&closing, S("held PHL A 0 JPY 170, cash PHL - 0 JPY -170"));
    CaseSums sums = sum_up(&closing);
    check_sums("in suspense", &sums, 1000, 730, 170, 100);
    check_true("C3 closed with suspense", closure_check(&sums, &findings));
    /* A late invoice still posts, against suspense. */
    post(&closing, S("cost PHL A 1 JPY 40, supplier PHL A 1 JPY -40"));
    post(&closing, S("suspense PHL A 0 JPY 40, applied PHL A 1 JPY -40"));
    post(&closing, S("supplier PHL A 1 JPY 40, cash PHL - 0 JPY -40"));
    sums = sum_up(&closing);
    check_sums("late", &sums, 1000, 770, 170, 60);
    check_true("C3 still closed", closure_check(&sums, &findings));
    arena_close(&closing.arena);
}

/* What is reversed was never received, nor paid, nor refunded. */
static void test_reversed(void)
{
    Closing closing;

    open_case(&closing);
    post(&closing, S("cash PHL - 0 JPY 50, held PHL A 0 JPY -50"));
    post(&closing, S("held PHL A 0 JPY 20, cash PHL - 0 JPY -20"));
    post(&closing, S("cost PHL A 1 JPY 7, supplier PHL A 1 JPY -7"));
    post(&closing, S("supplier PHL A 1 JPY 7, cash PHL - 0 JPY -7"));
    CaseSums sums = sum_up(&closing);
    check_sums("as it was", &sums, 1050, 737, 20, 0);
    for (uint32_t number = closing.next - 1; number >= 12 && number <= 15; number--)
        reverse(&closing, number);
    sums = sum_up(&closing);
    check_sums("put right", &sums, 1000, 730, 0, 0);
    arena_close(&closing.arena);
}

/* The guarantee pays for a late buyer, who pays later. */
static void test_guarantee(void)
{
    Closing closing;

    open_books(&closing);
    Findings findings = { .arena = &closing.arena };
    post(&closing, S("guarantee-fund - - 0 JPY 30, capital - - 0 JPY -30"));
    post(&closing, S("cost PHL A 1 JPY 20, supplier PHL A 1 JPY -20"));
    post(&closing, S("held PHL A 0 JPY 20, applied PHL A 1 JPY -20"));
    post(&closing, S("supplier PHL A 1 JPY 20, guarantee-fund - - 0 JPY -20, "
                     "guarantee-claim PHL A 0 JPY 20, held PHL A 0 JPY -20"));
    CaseSums sums = sum_up(&closing);
    check_sums("C7 the guarantee paid", &sums, 0, 20, 0, 0);
    check_int("C7 exposure", sums.balances[PURPOSE_GUARANTEE_CLAIM], 20);
    check_true("C3 not while the buyer owes", !closure_check(&sums, &findings));
    post(&closing, S("cash PHL - 0 JPY 20, held PHL A 0 JPY -20"));
    post(&closing, S("guarantee-fund - - 0 JPY 20, cash PHL - 0 JPY -20, held PHL A 0 JPY 20, "
                     "guarantee-claim PHL A 0 JPY -20"));
    sums = sum_up(&closing);
    check_sums("C7 the buyer paid", &sums, 20, 20, 0, 0);
    findings = (Findings){ .arena = &closing.arena };
    check_true("C3 closed", closure_check(&sums, &findings));
    arena_close(&closing.arena);
}

/* Row C3: planned equals actual only after the closing modification. */
static void test_c3_line(void)
{
    Arena arena = arena_open(1 << 20);
    Findings findings = { .arena = &arena };
    Currency yen = sample_currency(S("JPY")), dollar = sample_currency(S("USD"));

    check_true("C3 planned and actual agree",
               closure_check_line(1, (Money){ 730, yen }, (Money){ 730, yen }, &findings));
    check_true("C3 before the closing modification",
               !closure_check_line(1, (Money){ 900, yen }, (Money){ 730, yen }, &findings));
    check_true("C3 another currency",
               !closure_check_line(1, (Money){ 730, yen }, (Money){ 730, dollar }, &findings));
    check_findings("C3", &findings, PHRASE_LEDGER_CLOSING_LINE);
    arena_close(&arena);
}

static void test_edge(void)
{
    Arena arena = arena_open(1 << 20);
    CaseSums sums = { .programme = S("JPN-TRUST"),
                      .case_code = S("A"),
                      .currency = sample_currency(S("JPY")) };
    Entry entry = sample_entry(&arena, 1,
                               S("cash PHL - 0 JPY 9223372036854775807, "
                                 "held PHL A 0 JPY -9223372036854775807"));

    check_true("as much as fits", case_sums_add(&sums, &entry));
    check_true("twice does not", !case_sums_add(&sums, &entry));
    arena_close(&arena);
}

int main(void)
{
    RUN(test_c3_refunded);
    RUN(test_c3_suspense);
    RUN(test_reversed);
    RUN(test_guarantee);
    RUN(test_c3_line);
    RUN(test_edge);
    return check_done();
}
