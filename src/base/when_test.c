/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/base.h"
#include "tests/check.h"

static Arena arena;

static When when_of(const char *text)
{
    When when = when_none();
    check_true(text, when_read(str_from_c(text), &when));
    return when;
}

static void test_reading(void)
{
    static const struct {
        const char *text;
        int first[3], last[3];
    } rows[] = {
        { "2011", { 2011, 1, 1 }, { 2011, 12, 31 } },
        { "2012-02", { 2012, 2, 1 }, { 2012, 2, 29 } },
        { "2011-12", { 2011, 12, 1 }, { 2011, 12, 31 } },
        { "2014-07-08", { 2014, 7, 8 }, { 2014, 7, 8 } },
    };
    static const char *const bad[] = { "11",         "2011-",   "2011-13", "2011-00", "2011/07",
                                       "2011-02-30", "20111",   " 2011",   "2011 ",   "+201",
                                       "1867",       "3000-01", "2011-7",  "2011-1a", "-201",
                                       "2011-07-8",  "2011年07" };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const int *a = rows[i].first, *b = rows[i].last;
        When when = when_of(rows[i].text);
        Text text = text_open(&arena, 40);

        check_int("first day", when.first, date_make(a[0], a[1], a[2]));
        check_int("last day", when.last, date_make(b[0], b[1], b[2]));
        when_write(&text, when);
        check_str("written as it was read", text_str(&text), str_from_c(rows[i].text));
    }
    for (size_t i = 0; i < COUNT_OF(bad); i++) {
        When when;
        check_true(bad[i], !when_read(str_from_c(bad[i]), &when));
    }
    check_true("nothing said is none", when_is_none(when_of("")));
}

static void test_written(void)
{
    Text text = text_open(&arena, 40);

    when_write(&text, when_none());
    check_str("none is nothing", text_str(&text), S(""));
    when_write(&text, (When){ date_make(2014, 7, 8), date_make(2014, 8, 8) });
    check_str("days that are no month", text_str(&text), S("2014-07-08..2014-08-08"));
}

static void test_spans(void)
{
    static const struct {
        const char *why, *from, *to;
        Span days, months, calendar;
    } rows[] = {
        { "row C10: a year to a month", "2011", "2016-09", { 1706, 2099 }, { 56, 68 }, { 57, 68 } },
        { "row C14: a day to a month",
          "2014-07-08",
          "2015-09",
          { 420, 449 },
          { 13, 14 },
          { 14, 14 } },
        { "row C14: a month to a month",
          "2014-07",
          "2015-09",
          { 397, 456 },
          { 13, 14 },
          { 14, 14 } },
        { "two days", "2016-01-31", "2016-03-01", { 30, 30 }, { 1, 1 }, { 2, 2 } },
        { "a month less a day", "2016-01-15", "2016-02-14", { 30, 30 }, { 0, 0 }, { 1, 1 } },
        { "the same month may be no time", "2016-01", "2016-01", { 0, 30 }, { 0, 0 }, { 0, 0 } },
        { "the same year", "2016", "2016", { 0, 365 }, { 0, 11 }, { 0, 11 } },
        { "the wrong way round", "2016-05", "2015", { 0, 0 }, { 0, 0 }, { 0, 0 } },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        When from = when_of(rows[i].from), to = when_of(rows[i].to);
        const Span got[] = { when_days(from, to), when_months(from, to),
                             when_calendar_months(from, to) };
        const Span want[] = { rows[i].days, rows[i].months, rows[i].calendar };

        for (size_t k = 0; k < COUNT_OF(got); k++) {
            check_int(rows[i].why, got[k].least, want[k].least);
            check_int(rows[i].why, got[k].most, want[k].most);
        }
    }
}

/* Whatever two days it truly was, what lies between them lies in the span. */
static void prop_span_holds(Rng *rng)
{
    Date day[2];
    When when[2];

    for (int i = 0; i < 2; i++) {
        DateParts parts;
        day[i] = date_make(2000, 1, 1) + (Date)rng_between(rng, 0, 4000) + i * 4001;
        parts = date_parts(day[i]);
        Text text = text_open(&arena, 40);
        date_write(&text, day[i]);
        size_t known[] = { 4, 7, 10 };
        Str said = { text_str(&text).at, known[rng_between(rng, 0, 2)] };
        check_true("it reads", when_read(said, &when[i]));
        check_true("it holds the day", when[i].first <= day[i] && day[i] <= when[i].last);
        check_int("of the same year", date_parts(when[i].first).year, parts.year);
    }
    Span exact = when_months(when_on(day[0]), when_on(day[1]));
    Span months = when_months(when[0], when[1]), days = when_days(when[0], when[1]);
    check_int("of two days it is one number", exact.least, exact.most);
    check_true("months", months.least <= exact.least && exact.most <= months.most);
    check_true("days", days.least <= day[1] - day[0] && day[1] - day[0] <= days.most);
}

int main(void)
{
    arena = arena_open(1 << 24);
    RUN(test_reading);
    RUN(test_written);
    RUN(test_spans);
    RUN_PROP(prop_span_holds, 2000);
    arena_close(&arena);
    return check_done();
}
