/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "rules/value.h"
#include "tests/check.h"

static const Truth truths[] = { TRUTH_UNKNOWN, TRUTH_YES, TRUTH_NO, TRUTH_CONTRADICTORY };

/* The law of the tables, told another way: the strongest operand wins, by these ranks. */
static const int and_rank[] = {
    [TRUTH_YES] = 0, [TRUTH_UNKNOWN] = 1, [TRUTH_CONTRADICTORY] = 2, [TRUTH_NO] = 3
};
static const int or_rank[] = {
    [TRUTH_NO] = 0, [TRUTH_UNKNOWN] = 1, [TRUTH_CONTRADICTORY] = 2, [TRUTH_YES] = 3
};

static void test_tables(void)
{
    for (size_t i = 0; i < COUNT_OF(truths); i++) {
        for (size_t k = 0; k < COUNT_OF(truths); k++) {
            Truth a = truths[i], b = truths[k];

            check_int("and", truth_and(a, b), and_rank[a] > and_rank[b] ? a : b);
            check_int("or", truth_or(a, b), or_rank[a] > or_rank[b] ? a : b);
            check_int("or is the dual of and", truth_or(a, b),
                      truth_not(truth_and(truth_not(a), truth_not(b))));
        }
        check_int("not not", truth_not(truth_not(truths[i])), truths[i]);
    }
    check_int("not YES", truth_not(TRUTH_YES), TRUTH_NO);
    check_int("not UNKNOWN", truth_not(TRUTH_UNKNOWN), TRUTH_UNKNOWN);
}

/* Two doubts never make a NO: a prohibition that rests on both must not vanish. */
static void test_doubts_stay_open(void)
{
    check_int("unknown and contradictory", truth_and(TRUTH_UNKNOWN, TRUTH_CONTRADICTORY),
              TRUTH_CONTRADICTORY);
    check_int("unknown or contradictory", truth_or(TRUTH_UNKNOWN, TRUTH_CONTRADICTORY),
              TRUTH_CONTRADICTORY);
}

static void test_evidence(void)
{
    const ValueState M = VALUE_MISSING, K = VALUE_KNOWN, X = VALUE_CONTRADICTORY;
    const struct {
        const char *name;
        Value values[3];
        size_t count;
        Value want;
    } rows[] = {
        { "no witness", { { 0 } }, 0, { 0, 0, M } },
        { "silent witness", { { 0, 0, M } }, 1, { 0, 0, M } },
        { "one witness", { { 7, 0, K } }, 1, { 7, 0, K } },
        { "agreeing", { { 7, 0, K }, { 0, 0, M }, { 7, 0, K } }, 3, { 7, 0, K } },
        { "a silent one last", { { 7, 2, K }, { 0, 0, M } }, 2, { 7, 2, K } },
        { "differing numbers", { { 7, 0, K }, { 8, 0, K } }, 2, { 0, 0, X } },
        { "differing units", { { 7, 1, K }, { 7, 2, K } }, 2, { 0, 0, X } },
        { "a dispute, then silence", { { 1, 0, K }, { 0, 0, K }, { 0, 0, M } }, 3, { 0, 0, X } },
        { "a disputed witness", { { 1, 0, X }, { 1, 0, K } }, 2, { 0, 0, X } },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Evidence evidence[3] = { { .value = rows[i].values[0] },
                                 { .value = rows[i].values[1] },
                                 { .value = rows[i].values[2] } };
        Value got = value_from_evidence(evidence, rows[i].count);

        check_int(rows[i].name, got.state, rows[i].want.state);
        check_int(rows[i].name, got.number, rows[i].want.number);
        check_int(rows[i].name, got.unit, rows[i].want.unit);
    }
}

int main(void)
{
    RUN(test_tables);
    RUN(test_doubts_stay_open);
    RUN(test_evidence);
    return check_done();
}
