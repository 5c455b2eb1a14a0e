/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_base.h"
#include "phrases_campaign.h"

#include "tests/campaign_sample.h"

enum { DAYS_KNOWN = 4000 };

#define HEAD "task,takes,unit,waits,done,owner_ja,owner_en,ja,en,source,confidence\n"
#define REST ",o,o,w,w,s,assumption\n"

static void check_day(const char *what, Date got, const char *want)
{
    Text text = text_open(&arena, 20);

    date_write(&text, got);
    check_str(what, text_str(&text), str_from_c(want));
}

static BidPlan read_plan(Str bytes)
{
    Findings findings = { .arena = &arena };
    BidPlan plan;

    ensure(bid_plan_read(&arena, bytes, S("p.csv"), &plan, &findings));
    return plan;
}

static BidPlan example(void)
{
    char *bytes = NEW_ARRAY(&arena, char, FILE_BYTES_MAX);
    FILE *file = fopen("examples/campaigns/bid-tasks.csv", "rb");

    ensure(file);
    size_t len = fread(bytes, 1, FILE_BYTES_MAX, file);
    ensure(fclose(file) == 0 && len < FILE_BYTES_MAX);
    return read_plan((Str){ bytes, len });
}

/* Saturdays and Sundays are not worked; no holidays. */
static BidWorkdays weekdays(const char *from)
{
    bool *open = NEW_ARRAY(&arena, bool, DAYS_KNOWN);
    Date first = day(from);

    for (Date i = 0; i < DAYS_KNOWN; i++)
        open[i] = date_weekday(first + i) < WEEKDAY_SATURDAY;
    return (BidWorkdays){ first, open, DAYS_KNOWN };
}

static BidTime *reckon(const BidPlan *plan, const char *notice, const char *bid, const char *on,
                       BidSum *ret_sum)
{
    BidDays days = { day(notice), day(bid), day(on), weekdays("2020-01-01") };
    BidTime *times = NEW_ARRAY(&arena, BidTime, plan->count);

    *ret_sum = bid_clock(plan, &days, times);
    return times;
}

/* ---- the acceptance -------------------------------------------------------------------------- */

/* A window of one month: on its first day it is told which tasks cannot fit, and by how much. */
static void test_H7_one_month_is_red_on_day_one(void)
{
    static const struct {
        const char *task;
        BidState state;
        const char *begin_by, *ready;
        int32_t late;
    } rows[] = {
        { "decision-to-bid", BID_RED, "2026-05-04", "2026-06-13", 26 },
        { "bid-team", BID_FITS, "2026-06-22", "2026-06-06", 0 },
        { "fees-disclosed", BID_FITS, "2026-06-21", "2026-06-11", 0 },
        { "release-list", BID_RED, "2025-07-06", "2026-09-01", 330 },
        { "export-version", BID_RED, "2025-10-06", "2027-03-01", 329 },
        { "local-build", BID_RED, "2026-02-05", "2026-07-31", 116 },
        { "tender-questions", BID_RED, "2026-05-25", "2026-09-22", 99 },
        { "price", BID_RED, "2026-04-06", "2027-04-10", 327 },
        { "credit-terms", BID_RED, "2026-03-16", "2026-08-01", 75 },
        { "price-approval", BID_RED, "2026-05-18", "2027-05-08", 327 },
        { "translation", BID_RED, "2026-06-15", "2027-05-22", 328 },
        { "handing-in", BID_RED, "2026-06-28", "2027-05-25", 328 },
    };
    BidPlan plan = example();
    BidSum sum;
    BidTime *times = reckon(&plan, "2026-06-01", "2026-07-01", "2026-06-01", &sum);

    check_int("tasks", (int64_t)plan.count, COUNT_OF(rows));
    for (size_t i = 0; i < plan.count; i++) {
        check_str("in order", plan.tasks[i].id, str_from_c(rows[i].task));
        check_int(rows[i].task, times[i].state, rows[i].state);
        check_day(rows[i].task, times[i].begin_by, rows[i].begin_by);
        check_day(rows[i].task, times[i].ready, rows[i].ready);
        check_int(rows[i].task, times[i].late_days, rows[i].late);
    }
    check_int("H7 red on day 1", (int64_t)sum.red, 10);
    check_day("it had to begin by", sum.begin_by, "2025-07-06");
    check_int("all of it is so late", sum.late_days, 328);
}

/* The same month, when what does not wait for the notice was begun in time: nothing is red. */
static void test_H7_prepared_before_the_notice(void)
{
    BidPlan plan = example();
    BidSum sum;

    (void)reckon(&plan, "2026-05-01", "2026-07-01", "2025-07-06", &sum);
    check_int("begun a year before", (int64_t)sum.red, 0);
    check_int("in time", sum.late_days, 0);
    (void)reckon(&plan, "2026-05-01", "2026-07-01", "2025-07-07", &sum);
    check_true("begun a day too late", sum.red > 0);
}

/* ---- one task -------------------------------------------------------------------------------- */

static void test_lengths(void)
{
    static const struct {
        BidUnit unit;
        int32_t takes;
        const char *begin, *ready, *begin_by; /* to be there on `ready` */
    } rows[] = {
        { BID_DAYS, 30, "2026-01-01", "2026-01-31", "2026-01-01" },
        { BID_DAYS, 0, "2026-01-01", "2026-01-01", "2026-01-01" },
        { BID_MONTHS, 1, "2026-01-31", "2026-02-28", "2026-01-31" },
        { BID_MONTHS, 1, "2026-01-28", "2026-02-28", "2026-01-31" },
        { BID_MONTHS, 1, "2024-01-31", "2024-02-29", "2024-01-31" },
        { BID_MONTHS, 14, "2025-11-15", "2027-01-15", "2025-11-15" },
        { BID_MONTHS, 1, "2026-02-28", "2026-03-28", "2026-02-28" },
        { BID_WORKING_DAYS, 1, "2026-06-05", "2026-06-06", "2026-06-05" }, /* a Friday */
        { BID_WORKING_DAYS, 1, "2026-06-06", "2026-06-09", "2026-06-08" },
        { BID_WORKING_DAYS, 5, "2026-06-01", "2026-06-06", "2026-06-01" },
        { BID_WORKING_DAYS, 6, "2026-06-01", "2026-06-09", "2026-06-01" },
        { BID_WORKING_DAYS, 0, "2026-06-06", "2026-06-06", "2026-06-06" },
    };
    BidWorkdays workdays = weekdays("2020-01-01");

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        BidTask task = { .unit = rows[i].unit, .takes = rows[i].takes };
        check_day(rows[i].begin, bid_ready(&task, &workdays, day(rows[i].begin)), rows[i].ready);
        check_day(rows[i].ready, bid_begin(&task, &workdays, day(rows[i].ready)), rows[i].begin_by);
    }
}

/* Begun on the last day it is there in time; a day later it is not. */
static void prop_begin_is_the_last(Rng *rng)
{
    BidWorkdays workdays = weekdays("2020-01-01");
    BidTask task = { .unit = (BidUnit)rng_between(rng, 0, BID_UNITS - 1),
                     .takes = (int32_t)rng_between(rng, 0, 100) };
    Date wanted = day("2028-06-01") + (Date)rng_between(rng, 0, 400);

    task.takes = task.unit == BID_MONTHS ? task.takes / 10 : task.takes;
    Date begin = bid_begin(&task, &workdays, wanted);
    check_true("in time", bid_ready(&task, &workdays, begin) <= wanted);
    check_true("and no later", bid_ready(&task, &workdays, begin + 1) > wanted);
}

/* ---- all of them ----------------------------------------------------------------------------- */

typedef struct Drawn {
    BidTask tasks[12];
    size_t waits[12][4];
    BidPlan plan;
} Drawn;

static void draw_plan(Rng *rng, Drawn *drawn)
{
    size_t count = (size_t)rng_between(rng, 1, 12);

    for (size_t i = 0; i < count; i++) {
        drawn->tasks[i] = (BidTask){ .takes = (int32_t)rng_between(rng, 0, 20),
                                     .after_notice = rng_next(rng) % 2,
                                     .waits = drawn->waits[i],
                                     .wait_count = i ? (size_t)rng_between(rng, 0, 4) : 0,
                                     .done = DATE_NONE };
        for (size_t k = 0; k < drawn->tasks[i].wait_count; k++)
            drawn->waits[i][k] = (size_t)rng_between(rng, 0, (int64_t)i - 1);
    }
    drawn->plan = (BidPlan){ drawn->tasks, count };
}

/* How many days lie behind a task until all that waits for it is there, by walking every way. */
static Date tail_of(const BidPlan *plan, size_t index)
{
    Date longest = 0;

    for (size_t i = index + 1; i < plan->count; i++)
        for (size_t k = 0; k < plan->tasks[i].wait_count; k++)
            if (plan->tasks[i].waits[k] == index) {
                Date tail = plan->tasks[i].takes + tail_of(plan, i);
                longest = tail > longest ? tail : longest;
            }
    return longest;
}

static Date ready_of(const BidPlan *plan, size_t index, Date on, Date notice)
{
    const BidTask *task = &plan->tasks[index];
    Date begin = task->after_notice && notice > on ? notice : on;

    for (size_t i = 0; i < task->wait_count; i++) {
        Date ready = ready_of(plan, task->waits[i], on, notice);
        begin = ready > begin ? ready : begin;
    }
    return begin + task->takes;
}

/* The clock says what walking every way through the plan says. */
static void prop_as_by_walking(Rng *rng)
{
    Drawn drawn = { .plan = { .count = 0 } };
    BidTime times[12];

    draw_plan(rng, &drawn);
    BidDays days = { .notice = (Date)rng_between(rng, 0, 30) };
    days.on = (Date)rng_between(rng, -20, 60);
    days.bid = days.notice + (Date)rng_between(rng, 0, 100);
    (void)bid_clock(&drawn.plan, &days, times);
    for (size_t i = 0; i < drawn.plan.count; i++) {
        Date ready = ready_of(&drawn.plan, i, days.on, days.notice);
        Date ready_by = days.bid - tail_of(&drawn.plan, i);
        check_int("ready", times[i].ready, ready);
        check_int("ready by", times[i].ready_by, ready_by);
        check_int("red", times[i].state == BID_RED, ready > ready_by);
        check_int("by how much", times[i].late_days, ready > ready_by ? ready - ready_by : 0);
    }
}

/* What is done holds up nothing: neither what waits for it nor what it waited for. */
static void test_done(void)
{
    BidPlan plan =
        read_plan(S(HEAD "a,40,days,," REST "b,40,days,a,2026-06-10" REST "c,10,days,b," REST));
    BidSum sum;
    BidTime *times = reckon(&plan, "2026-06-01", "2026-07-01", "2026-06-09", &sum);

    check_int("not done on the day before", times[1].state, BID_RED);
    check_int("so all are red", (int64_t)sum.red, 3);
    times = reckon(&plan, "2026-06-01", "2026-07-01", "2026-06-10", &sum);
    check_int("done on its day", times[1].state, BID_DONE);
    check_int("what waited for it fits", times[2].state, BID_FITS);
    check_day("from the day after that", times[2].ready, "2026-06-20");
    check_int("what it waited for has until the bid", times[0].late_days, 19);
    check_day("begin by, of what is left", sum.begin_by, "2026-05-22");
}

/* Past the days that anybody has told, nothing is guessed. */
static void test_unknown_workdays(void)
{
    BidPlan plan =
        read_plan(S(HEAD "a,5,working-days,," REST "b,1,days,a," REST "c,1,days,," REST));
    BidDays days = { day("2040-01-01"), day("2040-03-01"), day("2040-01-01"),
                     weekdays("2020-01-01") };
    BidTime times[3];
    BidSum sum = bid_clock(&plan, &days, times);

    check_int("not known", times[0].state, BID_UNKNOWN);
    check_int("nor what waits for it", times[1].state, BID_UNKNOWN);
    check_int("the rest is", times[2].state, BID_FITS);
    check_int("two", (int64_t)sum.unknown, 2);
    check_int("and the whole is not", sum.ready, DATE_NONE);
    check_true("it is asked for", bid_plan_needs_workdays(&plan));
}

/* The longest plan that may be, on the first and last days that may be, stays within the years. */
static void test_bounds(void)
{
    static const char *const days_of_bid[] = { "1868-01-01", "2999-12-31" };
    BidTask tasks[BID_TASKS_MAX] = { { .takes = 0 } };
    size_t waits[BID_TASKS_MAX];
    BidPlan plan = { tasks, BID_TASKS_MAX };
    BidTime times[BID_TASKS_MAX];

    for (size_t i = 0; i < BID_TASKS_MAX; i++) {
        waits[i] = i - 1;
        tasks[i] = (BidTask){ .takes = BID_TAKES_MAX / 30, .unit = BID_MONTHS, .done = DATE_NONE };
        tasks[i].waits = &waits[i];
        tasks[i].wait_count = i > 0;
    }
    for (size_t i = 0; i < COUNT_OF(days_of_bid); i++) {
        Date bid = day(days_of_bid[i]);
        BidDays days = { .notice = bid, .bid = bid, .on = bid };
        check_int("all red", (int64_t)bid_clock(&plan, &days, times).red, BID_TASKS_MAX);
    }
}

/* ---- refused --------------------------------------------------------------------------------- */

static void test_bad_plans(void)
{
    static const struct {
        const char *bytes;
        Phrase message;
        uint32_t line;
    } rows[] = {
        { "task,takes\n", PHRASE_BASE_CSV_HEAD, 1 },
        { HEAD, PHRASE_BASE_CSV_COUNT, 1 },
        { HEAD "A,1,days,," REST, PHRASE_BASE_CSV_ID, 2 },
        { HEAD "a,-1,days,," REST, PHRASE_BASE_CSV_NUMBER, 2 },
        { HEAD "a,3651,days,," REST, PHRASE_BASE_CSV_NUMBER, 2 },
        { HEAD "a,122,months,," REST, PHRASE_CAMPAIGN_MONTHS, 2 },
        { HEAD "a,1,weeks,," REST, PHRASE_BASE_CSV_WORD, 2 },
        { HEAD "a,1,days,b," REST "b,1,days,," REST, PHRASE_CAMPAIGN_WAITS, 2 },
        { HEAD "a,1,days,a," REST, PHRASE_CAMPAIGN_WAITS, 2 },
        { HEAD "a,1,days,,soon" REST, PHRASE_BASE_CSV_DAY, 2 },
        { HEAD "a,1,days,," REST "a,1,days,," REST, PHRASE_CAMPAIGN_TWICE, 3 },
        { HEAD "notice,1,days,," REST, PHRASE_CAMPAIGN_TWICE, 2 },
        { HEAD "a,1,days,,,o,o,w,w,,assumption\n", PHRASE_BASE_CSV_SOURCE, 2 },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Findings findings = { .arena = &arena };
        BidPlan plan;

        check_true(rows[i].bytes,
                   !bid_plan_read(&arena, str_from_c(rows[i].bytes), S("p.csv"), &plan, &findings));
        ensure(findings.first);
        check_str(rows[i].bytes, phrase_key(findings.first->message), phrase_key(rows[i].message));
        check_int(rows[i].bytes, findings.first->place.line, rows[i].line);
    }
}

int main(void)
{
    arena = arena_open(ARENA_BYTES);
    RUN(test_H7_one_month_is_red_on_day_one);
    RUN(test_H7_prepared_before_the_notice);
    RUN(test_lengths);
    RUN_PROP(prop_begin_is_the_last, 500);
    RUN_PROP(prop_as_by_walking, 500);
    RUN(test_done);
    RUN(test_unknown_workdays);
    RUN(test_bounds);
    RUN(test_bad_plans);
    return check_done();
}
