/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/moment.h"

#include "tests/check.h"

static Arena arena;

static Str written(Moment moment)
{
    Text text = text_open(&arena, 100);
    moment_write(&text, moment);
    return text_str(&text);
}

static void test_write(void)
{
    check_str("the first", written(0), S("1970-01-01T00:00:00.000000Z"));
    check_str("before it", written(-1), S("1969-12-31T23:59:59.999999Z"));
    check_str("one of ours", written(INT64_C(1795298954000001)), S("2026-11-21T22:09:14.000001Z"));
    check_str("none", written(MOMENT_NONE), S(""));
    check_str("no year a person may write", written(INT64_MAX), S(""));
    check_true("none does not exist", !moment_exists(MOMENT_NONE));
}

static void test_read(void)
{
    static const struct {
        const char *text;
        Moment want; /* MOMENT_NONE: refused */
    } rows[] = {
        { "1970-01-01T00:00:00Z", 0 },
        { "1970-01-01T00:00:00.000000Z", 0 },
        { "1970-01-01T00:00:00.5Z", 500000 },
        { "1970-01-01T00:00:00.000001Z", 1 },
        { "1970-01-02T01:02:03.000000Z", INT64_C(90123000000) },
        { "1969-12-31T23:59:59.999999Z", -1 },
        { "1970-01-01T00:00:00", MOMENT_NONE },
        { "1970-01-01T00:00:00+00:00", MOMENT_NONE },
        { "1970-01-01T09:00:00+09:00", MOMENT_NONE },
        { "1970-01-01 00:00:00Z", MOMENT_NONE },
        { "1970-01-01t00:00:00z", MOMENT_NONE },
        { "1970-01-01T00:00:00.Z", MOMENT_NONE },
        { "1970-01-01T00:00:00.0000001Z", MOMENT_NONE },
        { "1970-01-01T00:00:00.-1Z", MOMENT_NONE },
        { "1970-01-01T24:00:00Z", MOMENT_NONE },
        { "1970-01-01T00:60:00Z", MOMENT_NONE },
        { "1970-01-01T00:00:60Z", MOMENT_NONE },
        { "1970-01-01T-1:00:00Z", MOMENT_NONE },
        { "1970-02-30T00:00:00Z", MOMENT_NONE },
        { "1970-01-01T00:00Z", MOMENT_NONE },
        { "1970-01-01Z", MOMENT_NONE },
        { "Z", MOMENT_NONE },
        { "", MOMENT_NONE },
        { "1800-01-01T00:00:00Z", MOMENT_NONE },
        { "2999-12-31T23:59:59Z", MOMENT_NONE }, /* in Japan it is another year */
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Moment moment = MOMENT_NONE;
        bool got = moment_read(str_from_c(rows[i].text), &moment);
        check_int(rows[i].text, got, rows[i].want != MOMENT_NONE);
        check_int(rows[i].text, moment, rows[i].want);
    }
}

static void test_day(void)
{
    Moment midnight = moment_of_date(date_make(2026, 11, 22));

    check_str("midnight in Japan", written(midnight), S("2026-11-21T15:00:00.000000Z"));
    check_int("begins the day", moment_date(midnight), date_make(2026, 11, 22));
    check_int("the moment before", moment_date(midnight - 1), date_make(2026, 11, 21));
    check_int("long ago", moment_date(moment_of_date(date_make(1868, 1, 2)) - 1),
              date_make(1868, 1, 1));
    check_int("none", moment_date(MOMENT_NONE), DATE_NONE);
}

static void test_person(void)
{
    Text ja = text_open(&arena, 100), en = text_open(&arena, 100), none = text_open(&arena, 100);

    moment_write_person(&ja, INT64_C(1795298954000001), LANG_JA);
    moment_write_person(&en, INT64_C(1795298954000001), LANG_EN);
    moment_write_person(&none, MOMENT_NONE, LANG_EN);
    check_str("Japanese", text_str(&ja), S("2026-11-22 07:09"));
    check_str("English", text_str(&en), S("2026-11-22 07:09 JST"));
    check_str("none", text_str(&none), S(""));
}

static void prop_read_what_is_written(Rng *rng)
{
    Moment first = moment_of_date(date_make(DATE_YEAR_MIN, 1, 2));
    Moment last = moment_of_date(date_make(DATE_YEAR_MAX, 12, 31));
    Moment moment = rng_between(rng, first, last), other = rng_between(rng, first, last), again;

    arena_reset(&arena);
    check_true("read", moment_read(written(moment), &again));
    check_int("the same", again, moment);
    check_true("texts stand in order of time",
               (moment < other) == (str_compare(written(moment), written(other)) < 0));
}

int main(void)
{
    arena = arena_open(1 << 20);
    RUN(test_write);
    RUN(test_read);
    RUN(test_day);
    RUN(test_person);
    RUN_PROP(prop_read_what_is_written, 5000);
    arena_close(&arena);
    return check_done();
}
