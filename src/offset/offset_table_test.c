/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "offset/offset.h"
#include "phrases_offset.h"
#include "tests/check.h"

enum { ARENA_BYTES = 16 << 20 };

static Arena arena;

static void test_ppm(void)
{
    static const struct {
        Str text;
        int64_t want; /* -1: refused */
        Str written;
    } rows[] = {
        { STR("30"), 300000, STR("30 %") },
        { STR("39.9 %"), 399000, STR("39.9 %") },
        { STR("40.0%"), 400000, STR("40 %") },
        { STR("0.0001"), 1, STR("0.0001 %") },
        { STR("1.05 %"), 10500, STR("1.05 %") },
        { STR("100"), PPM, STR("100 %") },
        { STR("100.0001"), -1, STR("") },
        { STR("0.00001"), -1, STR("") },
        { STR("1e1"), -1, STR("") },
        { STR("-1"), -1, STR("") },
        { STR(""), -1, STR("") },
        { STR("5."), -1, STR("") },
        { STR(".5"), -1, STR("") },
        { STR("99999999999999999999"), -1, STR("") },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Text text = text_open(&arena, 40);
        int64_t ppm = -1;
        bool read = ppm_read(rows[i].text, &ppm);
        check_true("read or not", read == (rows[i].want >= 0));
        if (!read)
            continue;
        check_int("ppm", ppm, rows[i].want);
        ppm_write(&text, ppm);
        check_str("written", text_str(&text), rows[i].written);
    }
}

static void test_rounding(void)
{
    check_int("down", ppm_down(10, 299999), 2);
    check_int("up", ppm_up(10, 200001), 3);
    check_int("large", ppm_up(OFFSET_AMOUNT_MAX, PPM), OFFSET_AMOUNT_MAX);
    check_true("exact", ppm_reached(4, 10, 400000) && !ppm_reached(3999999, 10000000, 400000));
    check_int("half up", ppm_of(1, 2000000), 1);
    check_int("of nothing", ppm_of(0, 0), 0);
}

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
        { "no multiplier", STR(HEAD "r,t,2014-01-01,,0,3,s,official\n"),
          PHRASE_OFFSET_NOT_A_FACTOR },
        { "too high", STR(HEAD "r,t,2014-01-01,,1,10.1,s,official\n"), PHRASE_OFFSET_NOT_A_FACTOR },
        { "backwards", STR(HEAD "r,t,2014-01-01,2014-01-01,1,1,s,official\n"),
          PHRASE_OFFSET_BACKWARDS },
        { "no source", STR(HEAD "r,t,2014-01-01,,1,1,,official\n"), PHRASE_OFFSET_EMPTY },
        { "no confidence", STR(HEAD "r,t,2014-01-01,,1,1,s,sure\n"), PHRASE_OFFSET_NO_CONFIDENCE },
        { "no day", STR(HEAD "r,t,2014-02-30,,1,1,s,official\n"), PHRASE_OFFSET_NOT_A_DAY },
        { "cells", STR(HEAD "r,t\n"), PHRASE_OFFSET_TABLE_CELLS },
        { "head", STR("a,b\n"), PHRASE_OFFSET_TABLE_HEAD },
        { "empty", STR(HEAD), PHRASE_OFFSET_TABLE_COUNT },
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
    RUN(test_ppm);
    RUN(test_rounding);
    RUN(test_multipliers);
    return check_done();
}
