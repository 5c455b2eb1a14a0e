/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "offset/offset.h"
#include "phrases_base.h"
#include "phrases_offset.h"
#include "tests/check.h"

enum { ARENA_BYTES = 16 << 20 };

static Arena arena;

#define HEAD "rule,type,from,until,multiplier,ceiling,source,confidence\n"

static void test_multipliers(void)
{
    static const struct {
        const char *why;
        Str bytes;
        Phrase message; /* 0: it is good */
    } rows[] = {
        { "good", STR(HEAD "r,t,2014-01-01,,1.5,3,s,official\n"), 0 },
        { "two after each other",
          STR(HEAD "r,t,2014-01-01,2015-01-01,1,1,s,official\nr,t,2015-01-01,,2,2,s,official\n"),
          0 },
        { "two on one day",
          STR(HEAD "r,t,2014-01-01,2015-01-02,1,1,s,official\nr,t,2015-01-01,,2,2,s,official\n"),
          PHRASE_OFFSET_TWO_ROWS },
        { "above its ceiling", STR(HEAD "r,t,2014-01-01,,3.1,3,s,official\n"),
          PHRASE_OFFSET_ABOVE_CEILING },
        { "no multiplier", STR(HEAD "r,t,2014-01-01,,0,3,s,official\n"), PHRASE_BASE_CSV_DECIMAL },
        { "too high", STR(HEAD "r,t,2014-01-01,,1,10.1,s,official\n"), PHRASE_BASE_CSV_DECIMAL },
        { "backwards", STR(HEAD "r,t,2014-01-01,2014-01-01,1,1,s,official\n"),
          PHRASE_BASE_CSV_UNTIL },
        { "no source", STR(HEAD "r,t,2014-01-01,,1,1,,official\n"), PHRASE_BASE_CSV_SOURCE },
        { "no confidence", STR(HEAD "r,t,2014-01-01,,1,1,s,sure\n"), PHRASE_BASE_CSV_WORD },
        { "no day", STR(HEAD "r,t,2014-02-30,,1,1,s,official\n"), PHRASE_BASE_CSV_DAY },
        { "cells", STR(HEAD "r,t\n"), PHRASE_BASE_CSV_CELLS },
        { "head", STR("a,b\n"), PHRASE_BASE_CSV_HEAD },
        { "empty", STR(HEAD), PHRASE_BASE_CSV_COUNT },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Findings findings = { .arena = &arena };
        const Multiplier *table;
        size_t count;
        bool good = multipliers_read(&arena, rows[i].bytes, S("f"), &table, &count, &findings);
        check_true(rows[i].why, good == (rows[i].message == 0));
        if (!good)
            check_int(rows[i].why, findings.first ? findings.first->message : 0, rows[i].message);
    }
}

int main(void)
{
    arena = arena_open(ARENA_BYTES);
    RUN(test_multipliers);
    return check_done();
}
