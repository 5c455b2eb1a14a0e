/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "ledger/statement.h"
#include "tests/check.h"

static Arena arena;

static Money money(int64_t minor, Str code)
{
    Money made = { .minor = minor };

    ensure(currency_find(code, &made.currency));
    return made;
}

static Money yen(int64_t minor)
{
    return money(minor, S("JPY"));
}

static StatementLine line(int64_t minor, Str reference, Str text)
{
    return (StatementLine){ .amount = yen(minor), .reference = reference, .text = text };
}

static void test_each_kind(void)
{
    const Awaited awaited[] = {
        [0] = { .reference = S("B-1"), .amount = yen(100), .due = 10 },
        [1] = { .reference = S("B-2"), .amount = yen(200), .due = 10 },
        [2] = { .reference = S("B-3/1"), .amount = yen(300), .due = 30 },
        [3] = { .reference = S("B-3/1"), .amount = yen(300), .due = 20 },
        [4] = { .reference = S("B-4"), .amount = money(100, S("USD")), .due = 10 },
        [5] = { .reference = S("P-5"), .amount = yen(-500), .due = 10 },
        [6] = { .reference = S(""), .amount = yen(600), .due = 10 },
        [7] = { .reference = S("B-7"), .amount = yen(700), .due = 10 },
        [8] = { .reference = S("B-8"), .amount = yen(700), .due = 10 },
        [9] = { .reference = S("B-9"), .amount = yen(900), .due = 30 },
        [10] = { .reference = S("B-9"), .amount = yen(901), .due = 20 },
    };
    const struct {
        const char *why;
        StatementLine line;
        MatchKind kind;
        size_t awaited;
    } rows[] = {
        { "reference and amount", line(100, S("b-1 "), S("")), MATCH_REFERENCE, 0 },
        { "a double payment", line(100, S("B-1"), S("")), MATCH_REFERENCE, 0 },
        { "a part", line(150, S("B-2"), S("")), MATCH_PART, 1 },
        { "in the text", line(300, S("PAYER-9"), S("for bill \"b-3/1\".")), MATCH_REFERENCE, 3 },
        { "the next of the same", line(300, S("B-3/1"), S("")), MATCH_REFERENCE, 2 },
        { "all of them met", line(300, S("B-3/1"), S("")), MATCH_REFERENCE, 2 },
        { "half a word is none", line(301, S(""), S("XB-1 B-12 B-1-2")), MATCH_NONE, 0 },
        { "two in one text", line(300, S(""), S("B-1 and B-2")), MATCH_NONE, 0 },
        { "one twice in a text", line(99, S(""), S("B-1, again B-1")), MATCH_PART, 0 },
        { "another currency", line(100, S("B-4"), S("")), MATCH_NONE, 0 },
        { "the other way", line(500, S("P-5"), S("")), MATCH_NONE, 0 },
        { "paid", line(-500, S("P-5"), S("")), MATCH_REFERENCE, 5 },
        { "amount alone", line(600, S("?"), S("")), MATCH_AMOUNT, 6 },
        { "amount, but once", line(600, S("?"), S("")), MATCH_NONE, 0 },
        { "one amount of two awaited", line(700, S(""), S("")), MATCH_NONE, 0 },
        { "an amount that a reference named", line(200, S(""), S("")), MATCH_NONE, 0 },
        { "named but unknown, amount of none", line(12345, S("Z"), S("")), MATCH_NONE, 0 },
        { "part of the one due first", line(5, S("B-9"), S("")), MATCH_PART, 10 },
    };
    StatementLine lines[COUNT_OF(rows)];
    Match matches[COUNT_OF(rows)];

    for (size_t i = 0; i < COUNT_OF(rows); i++)
        lines[i] = rows[i].line;
    statement_match(&arena, &(Statement){ lines, COUNT_OF(rows) }, awaited, COUNT_OF(awaited),
                    matches);
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        check_int(rows[i].why, matches[i].kind, rows[i].kind);
        if (rows[i].kind != MATCH_NONE)
            check_int(rows[i].why, matches[i].awaited, rows[i].awaited);
    }
}

static void test_nothing(void)
{
    Match match = { MATCH_PART, 7 };
    StatementLine one = line(1, S(""), S(""));

    statement_match(&arena, &(Statement){ NULL, 0 }, NULL, 0, NULL);
    statement_match(&arena, &(Statement){ &one, 1 }, NULL, 0, &match);
    check_int("nothing awaited", match.kind, MATCH_NONE);
}

/* No sum is met by amount twice, none that is named is met by amount, and amounts agree. */
static void prop_amounts_once(Rng *rng)
{
    enum { LINES = 60, SUMS = 30 };
    static const Str names[] = { STR(""), STR("R-1"), STR("R-2"), STR("R-3"), STR("R-4") };
    StatementLine lines[LINES];
    Awaited awaited[SUMS];
    Match matches[LINES];
    int by_amount[SUMS] = { 0 }, by_name[SUMS] = { 0 };

    for (size_t i = 0; i < LINES; i++)
        lines[i] = line(rng_between(rng, -9, 9), names[rng_between(rng, 0, 4)],
                        names[rng_between(rng, 0, 4)]);
    for (size_t i = 0; i < SUMS; i++)
        awaited[i] = (Awaited){ .reference = names[rng_between(rng, 0, 4)],
                                .amount = yen(rng_between(rng, -12, 12)),
                                .due = (Date)rng_between(rng, 1, 9) };
    statement_match(&arena, &(Statement){ lines, LINES }, awaited, SUMS, matches);
    for (size_t i = 0; i < LINES; i++) {
        const Awaited *met = &awaited[matches[i].kind ? matches[i].awaited : 0];

        if (matches[i].kind == MATCH_NONE)
            continue;
        by_amount[matches[i].awaited] += matches[i].kind == MATCH_AMOUNT;
        by_name[matches[i].awaited] += matches[i].kind != MATCH_AMOUNT;
        check_true("amounts",
                   (met->amount.minor == lines[i].amount.minor) == (matches[i].kind != MATCH_PART));
    }
    for (size_t i = 0; i < SUMS; i++)
        check_true("once", by_amount[i] <= 1 && (by_amount[i] == 0 || by_name[i] == 0));
    arena_reset(&arena);
}

int main(void)
{
    arena = arena_open((size_t)1 << 30);
    RUN(test_each_kind);
    RUN(test_nothing);
    RUN_PROP(prop_amounts_once, 2000);
    arena_close(&arena);
    return check_done();
}
