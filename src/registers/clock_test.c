/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "registers/clock.h"
#include "tests/check.h"

enum { FILE_BYTES_MAX = 1 << 20 };

static Arena arena;
static const Register *closings;

static void read_closings(void)
{
    char *bytes = NEW_ARRAY(&arena, char, FILE_BYTES_MAX);
    FILE *file = fopen("registers/" CLOSINGS_REGISTER ".csv", "rb");
    size_t len = file ? fread(bytes, 1, FILE_BYTES_MAX, file) : 0;
    Findings findings = { .arena = &arena };

    if (file)
        fclose(file);
    closings = register_read(&arena, (Str){ bytes, len }, S(CLOSINGS_REGISTER ".csv"), &findings);
    check_true("the register of closings is read", closings != NULL);
}

static Date day(const char *text)
{
    Date date = DATE_NONE;

    if (text && str_eq(str_from_c(text), S("open")))
        return DATE_FOREVER;
    ensure(text && date_read(str_from_c(text), &date));
    return date;
}

static Str written(Date date)
{
    Text text = text_open(&arena, 16);

    date_write(&text, date);
    return text_str(&text);
}

static const struct {
    const char *why, *start;
    int32_t days;
    bool working;
    const char *pauses[2][2];
    ClockAnswer answer;
    const char *due;
} due_rows[] = {
    { "the next day", "2026-11-20", 1, false, { { 0 } }, CLOCK_DUE, "2026-11-21" },
    { "over a week-end and a holiday", "2026-11-20", 1, true, { { 0 } }, CLOCK_DUE, "2026-11-24" },
    { "twenty working days, three holidays in September",
      "2026-09-01",
      20,
      true,
      { { 0 } },
      CLOCK_DUE,
      "2026-10-02" },
    { "ten days off in spring 2019", "2019-04-26", 1, true, { { 0 } }, CLOCK_DUE, "2019-05-07" },
    { "the end of the year", "2025-12-26", 1, true, { { 0 } }, CLOCK_DUE, "2026-01-05" },
    { "begun on a Sunday", "2026-11-15", 1, true, { { 0 } }, CLOCK_DUE, "2026-11-16" },
    { "a leap day counts", "2024-02-28", 1, false, { { 0 } }, CLOCK_DUE, "2024-02-29" },
    { "a question open for a week",
      "2026-06-01",
      5,
      true,
      { { "2026-06-03", "2026-06-10" } },
      CLOCK_DUE,
      "2026-06-15" },
    { "a question open for no day",
      "2026-06-01",
      5,
      true,
      { { "2026-06-03", "2026-06-03" } },
      CLOCK_DUE,
      "2026-06-08" },
    { "questions that follow on each other",
      "2026-06-01",
      1,
      true,
      { { "2026-06-02", "2026-06-04" }, { "2026-06-04", "2026-06-05" } },
      CLOCK_DUE,
      "2026-06-05" },
    { "questions that overlap",
      "2026-06-01",
      1,
      true,
      { { "2026-06-02", "2026-06-10" }, { "2026-06-03", "2026-06-04" } },
      CLOCK_DUE,
      "2026-06-10" },
    { "a question asked after the last day",
      "2026-06-01",
      1,
      true,
      { { "2026-06-03", "open" } },
      CLOCK_DUE,
      "2026-06-02" },
    { "a question still open",
      "2026-06-01",
      5,
      true,
      { { "2026-06-03", "open" } },
      CLOCK_STANDS,
      NULL },
    { "past what the register covers", "2027-12-20", 20, true, { { 0 } }, CLOCK_UNTOLD, NULL },
    { "before what it covers", "2013-05-01", 1, true, { { 0 } }, CLOCK_UNTOLD, NULL },
    { "past it in plain days", "2027-12-20", 20, false, { { 0 } }, CLOCK_DUE, "2028-01-09" },
};

static void test_due(void)
{
    for (size_t i = 0; i < COUNT_OF(due_rows); i++) {
        ClockPause pauses[2];
        size_t count = 0;
        Date due = DATE_NONE;

        for (; count < 2 && due_rows[i].pauses[count][0]; count++)
            pauses[count] = (ClockPause){ day(due_rows[i].pauses[count][0]),
                                          day(due_rows[i].pauses[count][1]) };
        Clock clock = { day(due_rows[i].start), due_rows[i].days, due_rows[i].working, pauses,
                        count };
        ClockAnswer answer = clock_due(closings, S("JPN"), &clock, &due);

        check_int(due_rows[i].why, answer, due_rows[i].answer);
        if (due_rows[i].due)
            check_str(due_rows[i].why, written(due), str_from_c(due_rows[i].due));
    }
}

static void test_spent(void)
{
    ClockPause pause = { day("2026-06-03"), day("2026-06-10") };
    Clock clock = { day("2026-06-01"), 5, true, &pause, 1 };
    static const struct {
        const char *today;
        int32_t spent;
    } rows[] = {
        { "2026-05-31", 0 }, { "2026-06-01", 0 }, { "2026-06-02", 1 },
        { "2026-06-09", 1 }, { "2026-06-10", 2 }, { "2026-06-14", 4 },
        { "2026-06-15", 5 }, { "2026-06-16", 5 }, { "2029-01-01", 5 },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        int32_t spent = -1;

        check_true(rows[i].today,
                   clock_spent(closings, S("JPN"), &clock, day(rows[i].today), &spent));
        check_int(rows[i].today, spent, rows[i].spent);
    }
}

static void test_closings(void)
{
    static const struct {
        const char *country, *date;
        bool told, open;
    } rows[] = {
        { "JPN", "2026-11-23", true, false }, /* Labour Thanksgiving Day */
        { "JPN", "2026-11-24", true, true },
        { "JPN", "2026-11-22", true, false }, /* a Sunday */
        { "JPN", "2026-09-22", true, false }, /* between two holidays */
        { "JPN", "2019-10-22", true, false }, /* of that year alone */
        { "JPN", "2018-10-22", true, true },
        { "JPN", "2020-10-12", true, true }, /* the Games moved that holiday to July */
        { "JPN", "2026-12-29", true, false },
        { "JPN", "2028-01-04", false, false },
        { "JPN", "2028-01-01", true, false },  /* a Saturday, whatever the register */
        { "PHL", "2026-11-24", false, false }, /* whose days the register does not have */
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        bool open = true;
        bool told = day_is_open(closings, str_from_c(rows[i].country), day(rows[i].date), &open);

        check_true(rows[i].date, told == rows[i].told);
        check_true(rows[i].date, open == rows[i].open);
    }
}

static void test_no_register(void)
{
    Clock clock = { day("2026-06-01"), 5, true, NULL, 0 };
    Date due;
    int32_t spent;

    check_int("no register, nothing due", clock_due(NULL, S("JPN"), &clock, &due), CLOCK_UNTOLD);
    check_true("nor spent", !clock_spent(NULL, S("JPN"), &clock, day("2026-06-05"), &spent));
    clock.working = false;
    check_int("plain days need none", clock_due(NULL, S("JPN"), &clock, &due), CLOCK_DUE);
}

/* What is spent grows by at most one a day and reaches the whole on the day that is due. */
static void prop_spent_meets_due(Rng *rng)
{
    ClockPause pause = { .from = (Date)rng_between(rng, day("2020-01-01"), day("2022-01-01")) };
    Clock clock = { (Date)rng_between(rng, day("2020-01-01"), day("2022-01-01")),
                    (int32_t)rng_between(rng, 1, 60), rng_between(rng, 0, 1) == 1, &pause, 1 };
    Date due;
    int32_t before = 0, spent;

    pause.until = pause.from + (Date)rng_between(rng, 0, 40);
    check_int("due", clock_due(closings, S("JPN"), &clock, &due), CLOCK_DUE);
    for (Date today = clock.start; today <= due; today++) {
        ensure(clock_spent(closings, S("JPN"), &clock, today, &spent));
        check_true("by steps of one", spent == before || spent == before + 1);
        check_true("whole on the last day and not before", (spent == clock.days) == (today == due));
        before = spent;
    }
}

/* Whose days count is what the register says: nobody's, when it tells of several. */
static void test_whose(void)
{
    const RegisterRow rows[] = { { .key = S("FJI") }, { .key = S("PHL") } };
    const Register one = { .rows = rows, .row_count = 1 }, two = { .rows = rows, .row_count = 2 };

    check_str("the shipped one is Japan's", closings_country(closings), S("JPN"));
    check_str("another's is its own", closings_country(&one), S("FJI"));
    check_str("of two it is nobody's", closings_country(&two), S(""));
    check_str("without one too", closings_country(NULL), S(""));
}

int main(void)
{
    arena = arena_open(64 << 20);
    read_closings();
    RUN(test_due);
    RUN(test_spent);
    RUN(test_closings);
    RUN(test_no_register);
    RUN(test_whose);
    RUN_PROP(prop_spent_meets_due, 20000);
    arena_close(&arena);
    return check_done();
}
