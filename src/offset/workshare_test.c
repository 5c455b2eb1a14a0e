/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "offset/offset.h"
#include "phrases_base.h"
#include "phrases_offset.h"
#include "tests/check.h"

enum { ARENA_BYTES = 64 << 20, ROWS = 40, PACKAGES = 6 };

static Arena arena;

#define HEAD "day,package,party,value,currency,source,confidence\n"

/* As examples/offset/fsx.csv has them: FSX, where the agreement gave American firms 40 %. */
static const Str fsx = STR(HEAD "1996-04-01,wing,Japan,601,USD,s,unverified\n"
                                "1996-04-01,fuselage,United States,399,USD,s,unverified\n"
                                "1997-04-01,wing,Japan,600,USD,s,unverified\n"
                                "1997-04-01,fuselage,United States,400,USD,s,unverified\n"
                                "1998-04-01,tail,Japan,250,USD,s,unverified\n"
                                "1999-04-01,tail,United States,250,USD,s,unverified\n");

static void test_E5_forty_per_cent(void)
{
    static const struct {
        const char *why;
        int year;
        int64_t part, whole, ppm;
        bool reaches;
    } rows[] = {
        { "39.9 % fails", 1996, 39900, 100000, 399000, false },
        { "40.0 % passes", 1997, 40000, 100000, 400000, true },
        { "late drift", 1998, 40000, 125000, 320000, false },
        { "a package that changes hands", 1999, 65000, 125000, 520000, true },
    };
    Findings findings = { .arena = &arena };
    const WorkPackage *packages;
    size_t count, day_count;

    check_true("read", workshare_read(&arena, fsx, S("f"), &packages, &count, &findings));
    const WorkshareDay *days =
        workshare_drift(&arena, packages, count, S("United States"), &day_count);
    check_int("days", day_count, COUNT_OF(rows));
    check_true("before the first", !workshare_on(days, day_count, date_make(1996, 3, 31)));
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const WorkshareDay *day = workshare_on(days, day_count, date_make(rows[i].year, 12, 31));
        check_int(rows[i].why, day->part, rows[i].part);
        check_int(rows[i].why, day->whole, rows[i].whole);
        check_int(rows[i].why, ppm_of(day->part, day->whole), rows[i].ppm);
        check_true(rows[i].why, workshare_reaches(day, 400000) == rows[i].reaches);
    }
}

/* What is shown as 40 % need not be it. */
static void test_no_rounding(void)
{
    WorkshareDay day = { 0, 39999999999999, 100000000000000 }, none = { 0, 0, 0 };

    check_int("shown", ppm_of(day.part, day.whole), 400000);
    check_true("tested", !workshare_reaches(&day, 400000));
    check_true("nothing reaches nothing", !workshare_reaches(&none, 0));
}

static void test_refused(void)
{
    static const struct {
        const char *why;
        Str bytes;
        Phrase message;
    } rows[] = {
        { "order", STR(HEAD "1997-04-01,a,x,1,USD,s,official\n1996-04-01,b,x,1,USD,s,official\n"),
          PHRASE_OFFSET_E_BACKWARDS },
        { "twice", STR(HEAD "1997-04-01,a,x,1,USD,s,official\n1997-04-01,a,y,1,USD,s,official\n"),
          PHRASE_OFFSET_PACKAGE_TWICE },
        { "currencies",
          STR(HEAD "1997-04-01,a,x,1,USD,s,official\n1997-04-01,b,y,1,JPY,s,official\n"),
          PHRASE_OFFSET_TWO_CURRENCIES },
        { "below zero", STR(HEAD "1997-04-01,a,x,-1,USD,s,official\n"), PHRASE_BASE_CSV_AMOUNT },
        { "no party", STR(HEAD "1997-04-01,a,,1,USD,s,official\n"), PHRASE_BASE_CSV_EMPTY },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Findings findings = { .arena = &arena };
        const WorkPackage *table;
        size_t count;
        check_true(rows[i].why,
                   !workshare_read(&arena, rows[i].bytes, S("f"), &table, &count, &findings));
        check_int(rows[i].why, findings.first ? findings.first->message : 0, rows[i].message);
    }
}

/* All parties' parts are the whole, on every day. */
static void prop_parts_are_the_whole(Rng *rng)
{
    static const Str parties[] = { STR("x"), STR("y"), STR("z") };
    static const Str names[PACKAGES] = {
        STR("a"), STR("b"), STR("c"), STR("d"), STR("e"), STR("f")
    };
    Arena kept = arena;
    Findings findings = { .arena = &arena };
    Text text = text_open(&arena, 1 << 16);
    Date day = date_make(2000, 1, 1);
    const WorkPackage *rows;
    size_t count, days[3];
    const WorkshareDay *drift[3];

    text_put(&text, S(HEAD));
    for (size_t i = 0; i < ROWS; i++) {
        day += i % PACKAGES == 0 || rng_between(rng, 0, 1);
        date_write(&text, day);
        text_all(&text, S(","), names[i % PACKAGES], S(","), parties[rng_between(rng, 0, 2)],
                 S(","));
        text_int(&text, rng_between(rng, 0, 1000));
        text_put(&text, S(",JPY,s,official\n"));
    }
    check_true("read", workshare_read(&arena, text_str(&text), S("f"), &rows, &count, &findings));
    for (size_t i = 0; i < 3; i++)
        drift[i] = workshare_drift(&arena, rows, count, parties[i], &days[i]);
    for (size_t i = 0; i < days[0]; i++) {
        check_int("sum", drift[0][i].part + drift[1][i].part + drift[2][i].part, drift[0][i].whole);
        check_true("a part", drift[0][i].part >= 0 && drift[0][i].part <= drift[0][i].whole);
    }
    arena = kept;
}

int main(void)
{
    arena = arena_open(ARENA_BYTES);
    RUN(test_E5_forty_per_cent);
    RUN(test_no_rounding);
    RUN(test_refused);
    RUN_PROP(prop_parts_are_the_whole, 500);
    return check_done();
}
