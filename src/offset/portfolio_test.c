/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "offset/offset.h"
#include "tests/check.h"

enum { ON = 20000, MANY = 12 };

static Arena arena;

/* Row E2: one obligation filled by three firms, each unit once. */
static void test_e2_three_firms(void)
{
    OffsetNeed needs[] = { { .rule = S("r"), .by = DATE_FOREVER, .lacking = 495 } };
    OffsetOffer offers[] = {
        { .rule = S("r"), .firm = S("a"), .until = DATE_FOREVER, .free = 200 },
        { .rule = S("r"), .firm = S("b"), .until = ON + 9, .free = 45 },
        { .rule = S("other"), .firm = S("c"), .until = ON + 1, .free = 900 },
        { .rule = S("r"), .firm = S("d"), .until = DATE_FOREVER, .free = 300 },
    };
    size_t count;
    const OffsetMatch *matches = offset_match(&arena, needs, 1, offers, 4, ON, &count);

    check_int("three firms", (int64_t)count, 3);
    check_int("all of it", needs[0].matched, 495);
    check_int("what lapses first goes first", (int64_t)matches[0].offer, 1);
    check_int("of the last only what is lacking", matches[2].credit, 250);
    check_int("another rule gives nothing", offers[2].taken, 0);
}

static void test_days(void)
{
    OffsetNeed needs[] = { { .rule = S("r"), .by = ON + 50, .lacking = 10 },
                           { .rule = S("r"), .by = ON + 5, .lacking = 10 } };
    OffsetOffer offers[] = { { .rule = S("r"), .until = ON, .free = 100 },
                             { .rule = S("r"), .until = ON + 1, .free = 12 } };
    size_t count;

    offset_match(&arena, needs, 2, offers, 2, ON, &count);
    check_int("lapsed", offers[0].taken, 0);
    check_int("what is due first is filled first", needs[1].matched, 10);
    check_int("and the other with the rest", needs[0].matched, 2);
}

/* Nothing twice, nothing beyond what is lacking, and as much as can be. */
static void prop_each_once(Rng *rng)
{
    static const Str rules[] = { STR("r"), STR("s") };
    OffsetNeed needs[MANY];
    OffsetOffer offers[MANY];
    int64_t taken[MANY] = { 0 }, got[MANY] = { 0 };
    size_t count;

    for (size_t i = 0; i < MANY; i++) {
        needs[i] = (OffsetNeed){ .rule = rules[rng_between(rng, 0, 1)],
                                 .by = (Date)rng_between(rng, ON, ON + 9),
                                 .lacking = rng_between(rng, 0, 50) };
        offers[i] = (OffsetOffer){ .rule = rules[rng_between(rng, 0, 1)],
                                   .until = (Date)rng_between(rng, ON - 2, ON + 9),
                                   .free = rng_between(rng, 0, 50) };
    }
    const OffsetMatch *matches = offset_match(&arena, needs, MANY, offers, MANY, ON, &count);
    for (size_t i = 0; i < count; i++) {
        taken[matches[i].offer] += matches[i].credit;
        got[matches[i].need] += matches[i].credit;
        check_true("above zero", matches[i].credit > 0);
        check_str("one rule", needs[matches[i].need].rule, offers[matches[i].offer].rule);
    }
    for (size_t i = 0; i < MANY; i++) {
        check_true("an offer once", taken[i] == offers[i].taken && taken[i] <= offers[i].free);
        check_true("a need once", got[i] == needs[i].matched && got[i] <= needs[i].lacking);
        for (size_t k = 0; k < MANY; k++)
            check_true("nothing is left that would fit",
                       needs[i].matched == needs[i].lacking || offers[k].taken == offers[k].free ||
                           offers[k].until <= ON || !str_eq(offers[k].rule, needs[i].rule));
    }
    arena_reset(&arena);
}

int main(void)
{
    arena = arena_open(1 << 20);
    RUN(test_e2_three_firms);
    RUN(test_days);
    RUN_PROP(prop_each_once, 500);
    arena_close(&arena);
    return check_done();
}
