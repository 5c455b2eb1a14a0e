/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "tests/gate_sample.h"

static Arena arena;
static Library library;

static const Fact *fact_of(const char *id)
{
    int32_t fact;
    ensure(rulebook_fact(library.book, str_from_c(id), &fact));
    return &library.book->facts[fact];
}

/* What a person may type, and what it comes to when written back. */
static void test_answers(void)
{
    static const struct {
        const char *fact, *typed, *written;
    } rows[] = {
        { "arms", "yes", "yes" },
        { "arms", " YES ", "yes" },
        { "arms", "ｙｅｓ", "yes" },
        { "arms", "はい", "yes" },
        { "arms", "n", "no" },
        { "arms", "いいえ", "no" },
        { "kind", "rocket", "rocket" },
        { "kind", "2", "rocket" },
        { "kind", "ＴＥＮＴ", "tent" },
        { "purposes", "joint, peace", "peace,joint" },
        { "purposes", "1,1", "peace" },
        { "purposes", "none", "none" },
        { "purposes", "なし", "none" },
        { "destination", "PHL", "PHL" },
        { "destination", "phl", "PHL" },
        { "destination", "フィリピン", "PHL" },
        { "day", "2020-08-28", "2020-08-28" },
        { "day", "令和2年8月28日", "2020-08-28" },
        { "count", "-3", "-3" },
        { "value", "1000 JPY", "1000 JPY" },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const Fact *fact = fact_of(rows[i].fact);
        Findings findings = { .arena = &arena };
        Text text = text_open(&arena, 400);
        Value value;
        bool good =
            fact_answer(&arena, fact, str_from_c(rows[i].typed), (Place){ 0 }, &value, &findings);

        check_true(rows[i].typed, good && !findings.count);
        if (good)
            fact_answer_write(&text, fact, value);
        check_str(rows[i].typed, text_str(&text), str_from_c(rows[i].written));
    }
}

static void test_refused(void)
{
    static const struct {
        const char *fact, *typed, *remedy;
    } rows[] = {
        { "arms", "perhaps", "answer yes or no" },
        { "arms", "", "answer yes or no" },
        { "kind", "gun", "choose one of: radar, rocket, tent" },
        { "kind", "0", "choose one of" },
        { "kind", "4", "choose one of" },
        { "purposes", "", "write a list of values" },
        { "purposes", "peace,,joint", "choose one of: peace, joint" },
        { "destination", "Atlantis", "alpha-3" },
        { "day", "2023-02-29", "2026-11-21" },
        { "count", "three", "write a whole number" },
        { "count", "99999999999999999999", "write a whole number" },
        { "value", "1000", "whole minor units" },
        { "value", "1000 YEN", "ISO 4217" },
        { "arms", "\xff\xfe", "not valid UTF-8" },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Findings findings = { .arena = &arena };
        Value value;
        size_t at;
        bool good = fact_answer(&arena, fact_of(rows[i].fact), str_from_c(rows[i].typed),
                                (Place){ .pointer = S("/f") }, &value, &findings);
        Str told = sample_told(&arena, &findings);

        check_true(rows[i].typed, !good && findings.error_count == 1);
        check_true(rows[i].typed, str_find(told, str_from_c(rows[i].remedy), &at));
        if (!str_find(told, str_from_c(rows[i].remedy), &at))
            printf("# %.*s", (int)told.len, told.at);
    }
}

/* Whatever value a fact has, what is written of it is understood as the same value. */
static void prop_written_is_read(Rng *rng)
{
    static const char *const ids[] = { "arms", "kind",  "purposes", "destination",
                                       "day",  "count", "value" };
    Arena before = arena;
    const Fact *fact = fact_of(ids[rng_between(rng, 0, COUNT_OF(ids) - 1)]);
    int64_t max = fact->type == FACT_YESNO     ? 1
                  : fact->type == FACT_COUNTRY ? (int64_t)country_count() - 1
                  : fact->type == FACT_ONE_OF  ? (int64_t)fact->option_count - 1
                  : fact->type == FACT_SET_OF  ? (1 << fact->option_count) - 1
                                               : 100000;
    Value value = { .number = rng_between(rng, 0, max), .state = VALUE_KNOWN };
    Value again = { 0 };
    Findings findings = { .arena = &arena };
    Text text = text_open(&arena, 400);

    if (fact->type == FACT_MONEY)
        ensure(currency_find(S("JPY"), &value.unit));
    fact_answer_write(&text, fact, value);
    check_true("understood",
               fact_answer(&arena, fact, text_str(&text), (Place){ 0 }, &again, &findings));
    check_int("the same value", again.number, value.number);
    arena = before;
}

int main(void)
{
    arena = arena_open(1 << 30);
    library = sample_library(&arena);
    RUN(test_answers);
    RUN(test_refused);
    RUN_PROP(prop_written_is_read, 5000);
    return check_done();
}
