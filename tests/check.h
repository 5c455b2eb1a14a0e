/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * check - the whole test framework
 *
 * A test is a function; RUN makes it one point of TAP output, RUN_PROP runs a property over many
 * seeds as one point. A failing check prints its place, its row and what it got; the test goes on.
 *   SEKISHO_LONG=1  properties run all their seeds instead of a few per cent
 *   SEKISHO_SEED=n  properties run seed n alone
 */
#pragma once

#include "base/rng.h"
#include "base/str.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

typedef struct Checks {
    int points, failed_points;
    bool failing;     /* has the running test failed a check? */
    const char *skip; /* why the running test was skipped, or NULL */
} Checks;

static Checks checks;

static inline void check_tell(const char *file, int line, const char *why)
{
    checks.failing = true;
    printf("# %s:%d: %s: ", file, line, why);
}

static inline void check_true_at(const char *file, int line, const char *why, bool got)
{
    if (got)
        return;
    check_tell(file, line, why);
    printf("is not true\n");
}

static inline void check_int_at(const char *file, int line, const char *why, int64_t got,
                                int64_t want)
{
    if (got == want)
        return;
    check_tell(file, line, why);
    printf("got %" PRId64 ", want %" PRId64 "\n", got, want);
}

static inline void check_str_at(const char *file, int line, const char *why, Str got, Str want)
{
    if (str_eq(got, want))
        return;
    check_tell(file, line, why);
    printf("got \"%.*s\", want \"%.*s\"\n", (int)got.len, got.at ? got.at : "", (int)want.len,
           want.at ? want.at : "");
}

/* Each takes first the name of the row or the promise under test. */
#define check_true(why, got) check_true_at(__FILE__, __LINE__, (why), (got))
#define check_int(why, got, want) \
    check_int_at(__FILE__, __LINE__, (why), (int64_t)(got), (int64_t)(want))
#define check_str(why, got, want) check_str_at(__FILE__, __LINE__, (why), (got), (want))

/* Is the address sanitizer in this build? Long comparisons are made without it, where they take a
 * fifth of the time; it sees the same code in the short ones. */
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define CHECK_ADDRESSES 1
#endif
#elif defined(__SANITIZE_ADDRESS__)
#define CHECK_ADDRESSES 1
#endif
#ifndef CHECK_ADDRESSES
#define CHECK_ADDRESSES 0
#endif

/* Says that the running test could not run here, and why. */
static inline void check_skip(const char *why)
{
    checks.skip = why;
}

static inline void check_point(const char *name)
{
    checks.points++;
    checks.failed_points += checks.failing;
    printf("%s %d - %s%s%s\n", checks.failing ? "not ok" : "ok", checks.points, name,
           checks.skip ? " # SKIP " : "", checks.skip ? checks.skip : "");
    fflush(stdout);
    checks.failing = false;
    checks.skip = NULL;
}

static inline void check_run(const char *name, void (*test)(void))
{
    test();
    check_point(name);
}

/*
 * Seeds are spread by another constant than the generator's own step: with that one, each seed
 * would run the numbers of the seed before it, shifted by one.
 */
#define CHECK_SPREAD 0xd1342543de82ef95u

/* Seeds 1 to count; by default one in 25, but at least 20. The first failing seed ends it. */
static inline void check_run_prop(const char *name, void (*property)(Rng *rng), uint64_t full_count)
{
    const char *wanted = getenv("SEKISHO_SEED");
    uint64_t first = wanted ? strtoull(wanted, NULL, 10) : 1;
    uint64_t few = full_count / 25 > 20 ? full_count / 25 : full_count < 20 ? full_count : 20;
    uint64_t count = wanted ? 1 : getenv("SEKISHO_LONG") ? full_count : few;

    for (uint64_t seed = first; seed < first + count && !checks.failing && !checks.skip; seed++) {
        property(&(Rng){ .state = seed * CHECK_SPREAD });
        if (checks.failing)
            printf("# %s: run it again with SEKISHO_SEED=%" PRIu64 "\n", name, seed);
    }
    check_point(name);
}

#define RUN(test) check_run(#test, test)
#define RUN_PROP(property, full_count) check_run_prop(#property, property, (full_count))

/* The plan at the end; the exit code of the test program. */
static inline int check_done(void)
{
    printf("1..%d\n", checks.points);
    return checks.failed_points > 0 || checks.points == 0;
}
