/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/score.h"
#include "tests/check.h"

static Arena arena;

static void test_scores(void)
{
    static const struct {
        const char *why, *query, *entry;
        int32_t score;
    } rows[] = {
        { "the same", "Petrus Moran", "Petrus Moran", 100 },
        { "in another order", "Petrus Moran", "MORAN, Petrus", 100 },
        { "all parts of the query are there", "Moran", "MORAN, Petrus Kolen", 100 },
        { "a part that differs", "Petrus Moren", "MORAN, Petrus", 95 },
        { "a part that begins otherwise", "Cato Moran", "Moran, Kato", 50 },
        { "begins alike and agrees in less than half", "Moran", "Mikkelburg, Xavi", 56 },
        { "short parts count in the whole only", "Li Moran", "Moran, Xu", 100 },
        { "an apostrophe divides nothing", "O'Moran", "OMORAN", 100 },
        { "nothing shared", "Moran", "Xi", 0 },
        { "nothing there", "", "Moran", 0 },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++)
        check_int(rows[i].why,
                  score_ofac_style(arena, str_from_c(rows[i].query), str_from_c(rows[i].entry)),
                  rows[i].score);
}

int main(void)
{
    arena = arena_open(1 << 20);
    RUN(test_scores);
    return check_done();
}
