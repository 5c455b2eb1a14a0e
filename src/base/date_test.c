/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/date.h"
#include "tests/check.h"

static void test_known_days(void)
{
    check_int("the first day", date_make(1970, 1, 1), 0);
    check_int("the day before", date_make(1969, 12, 31), -1);
    check_int("a leap day", date_make(2000, 2, 29), 11016);
    check_int("far back", date_make(1, 1, 1), -719162);
    check_true("no 2100-02-29", !date_exists(2100, 2, 29));
    check_true("2400-02-29", date_exists(2400, 2, 29));
    check_true("no month 0", !date_exists(2026, 0, 1));
    check_true("no day 0", !date_exists(2026, 1, 0));
}

static Str written(Arena *arena, Date date)
{
    Text text = text_open(arena, 32);

    date_write(&text, date);
    return text_str(&text);
}

/* Every day a person may write: none is lost, doubled or changed. */
static void test_every_day(void)
{
    Arena arena = arena_open(1 << 16);
    Date last = date_make(DATE_YEAR_MAX, 12, 31);
    int64_t wrong = 0;

    for (Date day = date_make(DATE_YEAR_MIN, 1, 1); day <= last; day++) {
        DateParts parts = date_parts(day);
        Date back = DATE_NONE;
        if (!date_read(written(&arena, day), &back) || back != day)
            wrong++;
        if (date_make(parts.year, parts.month, parts.day) != day)
            wrong++;
        arena_reset(&arena);
    }
    check_int("days that did not come back", wrong, 0);
    check_str("no date", written(&arena, DATE_NONE), S(""));
    check_str("for ever", written(&arena, DATE_FOREVER), S(""));
    check_str("an early year", written(&arena, date_make(33, 4, 3)), S("0033-04-03"));
    arena_close(&arena);
}

typedef struct Row {
    Str text, want; /* "": refused */
} Row;

static void check_rows(const Row *rows, size_t count, bool (*read)(Str text, Date *ret_date))
{
    Arena arena = arena_open(1 << 16);

    for (size_t i = 0; i < count; i++) {
        Date day = DATE_NONE;
        read(rows[i].text, &day);
        check_str(rows[i].text.at, written(&arena, day), rows[i].want);
    }
    arena_close(&arena);
}

static void test_read(void)
{
    static const Row rows[] = {
        { STR("2026-11-21"), STR("2026-11-21") }, { STR("1868-01-01"), STR("1868-01-01") },
        { STR("2999-12-31"), STR("2999-12-31") }, { STR("1867-12-31"), STR("") },
        { STR("3000-01-01"), STR("") },           { STR("2026-02-29"), STR("") },
        { STR("2026-13-01"), STR("") },           { STR("2026-1-1"), STR("") },
        { STR("2026/11/21"), STR("") },           { STR("2026-11-2x"), STR("") },
        { STR("-026-11-21"), STR("") },           { STR("2026--1-21"), STR("") },
        { STR("2026-11-21 "), STR("") },          { STR(""), STR("") },
    };

    check_rows(rows, COUNT_OF(rows), date_read);
}

static void test_read_person(void)
{
    static const Row rows[] = {
        { STR("2026-11-21"), STR("2026-11-21") },
        { STR(" 2026/1/5 "), STR("2026-01-05") },
        { STR("2026年11月21日"), STR("2026-11-21") },
        { STR("２０２６年１月５日"), STR("2026-01-05") },
        { STR("２０２６／１１／２１"), STR("2026-11-21") },
        { STR("２０２６－１１－２１"), STR("2026-11-21") },
        { STR("2026-11/21"), STR("") },
        { STR("2026年11月21"), STR("") },
        { STR("2026年11月21日頃"), STR("") },
        { STR("26-11-21"), STR("") },
        { STR("20261-11-21"), STR("") },
        { STR("2026-2-30"), STR("") },
        { STR("1867-12-31"), STR("") },
        { STR("十一月二十一日"), STR("") },
        { STR("9999999999999999999999999999999999999999999999999999999999999999-1-1"), STR("") },
        { STR(""), STR("") },
    };

    check_rows(rows, COUNT_OF(rows), date_read_person);
}

/* An era ends on the day before the next begins, and no year of it is numbered beyond that. */
static void test_read_eras(void)
{
    static const Row rows[] = {
        { STR("令和8年11月21日"), STR("2026-11-21") },
        { STR("令和元年5月1日"), STR("2019-05-01") },
        { STR("令和１年５月１日"), STR("2019-05-01") },
        { STR("令和元年4月30日"), STR("") },
        { STR("平成31年4月30日"), STR("2019-04-30") },
        { STR("平成31年5月1日"), STR("") },
        { STR("平成元年1月8日"), STR("1989-01-08") },
        { STR("平成元年1月7日"), STR("") },
        { STR("昭和64年1月7日"), STR("1989-01-07") },
        { STR("昭和64年1月8日"), STR("") },
        { STR("昭和42年4月21日"), STR("1967-04-21") },
        { STR("昭和元年12月25日"), STR("1926-12-25") },
        { STR("大正15年12月24日"), STR("1926-12-24") },
        { STR("大正15年12月25日"), STR("") },
        { STR("大正元年7月30日"), STR("1912-07-30") },
        { STR("明治45年7月29日"), STR("1912-07-29") },
        { STR("明治45年7月30日"), STR("") },
        { STR("明治6年1月1日"), STR("1873-01-01") },
        { STR("明治5年12月2日"), STR("") },
        { STR("令和0年5月1日"), STR("") },
        { STR("令和年5月1日"), STR("") },
        { STR("令和982年1月1日"), STR("") },
        { STR("令和8/11/21"), STR("") },
        { STR("慶応3年1月1日"), STR("") },
    };

    check_rows(rows, COUNT_OF(rows), date_read_person);
}

static void test_era(void)
{
    static const struct {
        Date day;
        Str era;
        int year; /* 0: of no era known here */
    } rows[] = {
        { 0, STR("昭和"), 45 },                                /* 1970-01-01 */
        { 18016, STR("平成"), 31 },                            /* 2019-04-30 */
        { 18017, STR("令和"), 1 },  { 20779, STR("令和"), 8 }, /* 2026-11-22 */
        { -40000, STR(""), 0 },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Str era = S("");
        int year = 0;
        check_true("known", date_era(rows[i].day, &era, &year) == (rows[i].year > 0));
        check_str("era", era, rows[i].era);
        check_int("year", year, rows[i].year);
    }
}

int main(void)
{
    RUN(test_known_days);
    RUN(test_every_day);
    RUN(test_read);
    RUN(test_read_person);
    RUN(test_read_eras);
    RUN(test_era);
    return check_done();
}
