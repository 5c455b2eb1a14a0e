/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Tests that fail on purpose, for tests/tools/check.sh to see what tests/check.h says of them.
 */
#include "tests/check.h"

static void test_well(void)
{
    check_int("one", 1, 1);
}

static void test_wrong(void)
{
    check_int("row a", 1, 2);
    check_str("row b", S("x"), S("y"));
    check_true("row c", false);
}

static void test_skipped(void)
{
    check_skip("no such machine");
}

static void prop_wrong_for_seven(Rng *rng)
{
    check_true("seven", rng->state != 7 * CHECK_SPREAD);
}

static void prop_counts(Rng *rng)
{
    static int runs;

    (void)rng;
    if (++runs % 20 == 0)
        printf("# %d runs\n", runs);
}

int main(void)
{
    RUN(test_well);
    RUN(test_wrong);
    RUN(test_skipped);
    RUN_PROP(prop_wrong_for_seven, 500);
    RUN_PROP(prop_counts, 1000);
    return check_done();
}
