/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/rng.h"
#include "tests/check.h"

/* The first values of the published splitmix64 from seed 1234567: seeds must replay everywhere. */
static void test_known_values(void)
{
    static const uint64_t want[] = { 6457827717110365317u, 3203168211198807973u,
                                     9817491932198370423u };
    Rng rng = { 1234567 };

    for (size_t i = 0; i < COUNT_OF(want); i++)
        check_true("as published", rng_next(&rng) == want[i]);
}

static void test_between(void)
{
    Rng rng = { 1 };
    bool seen[3] = { 0 };

    for (int i = 0; i < 100; i++) {
        int64_t value = rng_between(&rng, -1, 1);
        check_true("inside", value >= -1 && value <= 1);
        seen[value + 1] = true;
    }
    check_true("both ends are reached", seen[0] && seen[1] && seen[2]);
    check_int("one choice", rng_between(&rng, 7, 7), 7);
    check_true("the whole range", rng_between(&rng, INT64_MIN, INT64_MAX) != 0);
}

int main(void)
{
    RUN(test_known_values);
    RUN(test_between);
    return check_done();
}
