/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Foreigners who hold firms (row E8, with F5): a stake opens a task the same day, which stops work
 * until a second person answers. All firms and holders are invented; what was put in place for
 * three firms is as Herman (2016) tells it.
 */
#include "tests/obligations_sample.h"

#include "phrases_obligations.h"
#include "phrases_offset.h"
#include "phrases_stakes.h"

static const char *file;

#define PARTS(...) join((const char *const[]){ __VA_ARGS__, NULL })

static const char *join(const char *const *parts)
{
    Text text = text_open(&sample.call, SAMPLE_JSON_MAX);

    for (; *parts; parts++)
        text_c(&text, *parts);
    return arena_c(&sample.call, text_str(&text));
}

static const char *keep(const char *text)
{
    return arena_c(&sample.boot, arena_str(&sample.boot, str_from_c(text)));
}

static OfficeReply record(const char *firm, const char *listed, const char *holder,
                          const char *country, const char *share, const char *day)
{
    return sample_call("stake.record", "meti.clerk",
                       PARTS("{'firm':'", firm, "','home':'JPN','listed':'", listed, "','holder':'",
                             holder, "','country':'", country, "','share':'", share, "','day':'",
                             day, "','source':'invented','confidence':'unverified'}"));
}

/* How its task stands after it. */
static StakeReply recorded(const char *firm, const char *listed, const char *holder,
                           const char *share, const char *day)
{
    StakeReply reply;

    sample_done(record(firm, listed, holder, "USA", share, day), &stake_reply_shape, &reply);
    return reply;
}

static OfficeReply answer(Id stake, const char *who, const char *instrument)
{
    return sample_call("stake.answer", who,
                       PARTS("{'stake':'", sample_id(stake), "','instrument':'", instrument,
                             "','words':'a board of citizens','source':'Herman (2016)'}"));
}

static OfficeReply report(Id stake, const char *day)
{
    return sample_call(
        "stake.report", "meti.clerk",
        PARTS("{'stake':'", sample_id(stake), "','day':'", day, "','source':'the firm'}"));
}

static StakeShown show(Id stake)
{
    StakeShown shown;

    sample_done(
        sample_call("stake.show", "meti.clerk", PARTS("{'stake':'", sample_id(stake), "'}")),
        &stake_shown_shape, &shown);
    return shown;
}

/* ---- when a task opens ----------------------------------------------------------------------- */

static Date day_of(const char *text)
{
    Date day;
    ensure(date_read(str_from_c(text), &day));
    return day;
}

/* The day decides which threshold counts; the task opens on the day it is told. */
static void test_E8_same_day(void)
{
    static const struct {
        const char *why, *firm, *listed, *share, *day;
        StakeTask want;
    } rows[] = {
        { "below 10 %, before", "works", "yes", "9.9999 %", "2020-06-06", TASK_NONE },
        { "10 %, before", "works", "yes", "10 %", "2020-06-06", TASK_OPEN },
        { "below 1 %", "works", "yes", "0.9999 %", "2020-06-07", TASK_NONE },
        { "1 %", "works", "yes", "1 %", "2020-06-07", TASK_OPEN },
        { "a single share of a firm nobody trades", "engines", "no", "0.0001 %", "2026-11-21",
          TASK_OPEN },
        { "nothing", "engines", "no", "0 %", "2026-11-21", TASK_NONE },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const char *holder = PARTS("Holder ", (const char[]){ (char)('a' + i), 0 });
        StakeReply reply =
            recorded(rows[i].firm, rows[i].listed, holder, rows[i].share, rows[i].day);
        StakeShown shown = show(reply.stake);
        check_int(rows[i].why, reply.task, rows[i].want);
        check_int(rows[i].why, shown.opened,
                  rows[i].want == TASK_OPEN ? day_of("2026-11-21") : DATE_NONE);
    }
    StakeReply own;
    sample_done(record("engines", "no", "A fund at home", "JPN", "60 %", "2026-11-21"),
                &stake_reply_shape, &own);
    check_int("a holder at home opens none", own.task, TASK_NONE);
}

/* A country without a row: any share. */
static void test_E8_unknown_country(void)
{
    StakeReply reply;

    sample_done(sample_call("stake.record", "meti.clerk",
                            "{'firm':'avionics','home':'AUS','listed':'yes','holder':'A fund',"
                            "'country':'USA','share':'0.0001 %','day':'2026-11-21',"
                            "'source':'invented','confidence':'unverified'}"),
                &stake_reply_shape, &reply);
    check_int("any share", reply.task, TASK_OPEN);
    check_str("and nobody says so", show(reply.stake).rule, S(""));
    sample_done(answer(reply.stake, "meti.approver", "none"), NULL, NULL);
}

/* ---- what it stops --------------------------------------------------------------------------- */

static OfficeReply stage(const char *plan, const char *firm)
{
    return sample_call("production.stage", "meti.clerk",
                       PARTS("{'production':'", plan, "','site':'s','firm':'", firm,
                             "','country':'JPN','kind':'full','units':1,'from':'2027-04-01',"
                             "'licensed':'x','not-licensed':'x','source':'x',"
                             "'confidence':'unverified'}"));
}

static OfficeReply package(const char *project, const char *day, const char *firm,
                           const char *value)
{
    return sample_call("project.share", "meti.clerk",
                       PARTS("{'project':'", project, "','from':'", day,
                             "','package':'wing','party':'Japan','firm':'", firm, "','value':'",
                             value, "','source':'x','confidence':'unverified'}"));
}

static void test_E8_stops_work(void)
{
    ProductionReply plan;
    ProjectReply project;
    Id held;

    sample_done(sample_call("production.open", "meti.clerk",
                            PARTS("{'case':'", file,
                                  "','name':'boats','units':9,'country':'IND','source':'x'}")),
                &production_reply_shape, &plan);
    sample_done(sample_call("project.open", "meti.clerk",
                            PARTS("{'case':'", file,
                                  "','name':'x','currency':'USD','party':'Japan',"
                                  "'least':'40 %','source':'x'}")),
                &project_reply_shape, &project);
    const char *plan_id = keep(sample_id(plan.production));
    const char *project_id = keep(sample_id(project.project));
    sample_done(stage(plan_id, "avionics"), NULL, NULL);
    sample_done(package(project_id, "2026-01-01", "avionics", "100"), NULL, NULL);
    held = recorded("avionics", "yes", "A maker", "60 %", "2026-11-21").stake;
    REFUSED("no stage", stage(plan_id, "avionics"), OFFICE_REFUSED, PHRASE_STAKES_WAITS);
    REFUSED("no work package", package(project_id, "2026-02-01", "avionics", "200"), OFFICE_REFUSED,
            PHRASE_STAKES_WAITS);
    sample_done(package(project_id, "2026-03-01", "avionics", "0.00"), NULL, NULL);
    check_int("a clerk does not answer", answer(held, "meti.clerk", "proxy").outcome,
              OFFICE_NO_RIGHT);
    sample_done(answer(held, "meti.approver", "proxy"), NULL, NULL);
    REFUSED("it is answered", answer(held, "meti.approver", "proxy"), OFFICE_CONFLICT,
            PHRASE_STAKES_NO_TASK);
    sample_done(stage(plan_id, "avionics"), NULL, NULL);
    sample_done(package(project_id, "2026-04-01", "avionics", "200"), NULL, NULL);
    check_int("less opens none", recorded("avionics", "yes", "A maker", "40 %", "2026-11-21").task,
              TASK_ANSWERED);
    check_int("nor as much as was answered for",
              recorded("avionics", "yes", "A maker", "60 %", "2026-11-21").task, TASK_ANSWERED);
    check_int("more opens one",
              recorded("avionics", "yes", "A maker", "60.0001 %", "2026-11-21").task, TASK_OPEN);
    check_int("all are kept", (int64_t)show(held).share_count, 4);
    REFUSED("and stops again", stage(plan_id, "avionics"), OFFICE_REFUSED, PHRASE_STAKES_WAITS);
    sample_done(answer(held, "meti.approver", "none"), NULL, NULL);
}

/* ---- what was put in place ------------------------------------------------------------------- */

/* BAE: special security agreement; Leonardo: proxy; Thales: security control agreement. */
static void test_F5_instruments(void)
{
    static const struct {
        const char *holder, *word;
        Instrument want;
    } rows[] = {
        { "British (after Herman 2016: BAE)", "special-security-agreement", INSTRUMENT_SSA },
        { "Italian (after Herman 2016: Leonardo)", "proxy", INSTRUMENT_PROXY },
        { "French (after Herman 2016: Thales)", "security-control-agreement", INSTRUMENT_SCA },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Id held = recorded("engines", "yes", rows[i].holder, "51 %", "2026-11-21").stake;
        sample_done(answer(held, "meti.approver", rows[i].word), NULL, NULL);
        check_int(rows[i].holder, show(held).instrument, rows[i].want);
        check_str(rows[i].holder, show(held).words, S("a board of citizens"));
    }
}

static void test_F5_report_is_late(void)
{
    Id held = recorded("works", "yes", "A yard abroad", "51 %", "2026-11-21").stake;

    REFUSED("nothing to report on", report(held, "2026-11-21"), OFFICE_CONFLICT,
            PHRASE_STAKES_NO_REPORT);
    sample_done(answer(held, "meti.approver", "proxy"), NULL, NULL);
    check_int("a year later", show(held).report_due, day_of("2027-11-21"));
    cases_today("2027-11-21");
    check_true("on the day it is in time", !show(held).report_late);
    cases_today("2027-11-22");
    check_true("the day after it is late", show(held).report_late);
    REFUSED("no report of tomorrow", report(held, "2027-11-23"), OFFICE_INVALID,
            PHRASE_STAKES_BAD_REPORT_DAY);
    REFUSED("nor of before", report(held, "2026-11-20"), OFFICE_INVALID,
            PHRASE_STAKES_BAD_REPORT_DAY);
    sample_done(report(held, "2027-11-22"), NULL, NULL);
    check_true("it came", !show(held).report_late);
    check_int("and the next is due", show(held).report_due, day_of("2028-11-21"));
}

static int32_t task_of(const char *holder, const char *share, const char *day)
{
    StakeReply reply;

    sample_done(sample_call("stake.record", "meti.clerk",
                            PARTS("{'firm':'engines','home':'USA','listed':'yes','holder':'",
                                  holder, "','country':'GBR','share':'", share, "','day':'", day,
                                  "','source':'invented','confidence':'unverified'}")),
                &stake_reply_shape, &reply);
    return reply.task;
}

/* The register knows of 5 % up to a day; from then on any share counts. */
static void test_E8_nobody_can_tell(void)
{
    check_int("below 5 %", task_of("A fund", "4.9999 %", "2026-11-21"), TASK_NONE);
    check_int("5 %", task_of("Another", "5 %", "2026-11-21"), TASK_OPEN);
    check_int("past what the register knows", task_of("A third", "0.0001 %", "2026-11-22"),
              TASK_OPEN);
}

/* ---- bad input, and rights ------------------------------------------------------------------- */

static void test_bad_input(void)
{
    REFUSED("more than the whole", record("works", "yes", "x", "USA", "100.0001 %", "2026-11-21"),
            OFFICE_INVALID, PHRASE_OBLIGATIONS_NO_SHARE);
    REFUSED("no such country", record("works", "yes", "x", "USX", "1 %", "2026-11-21"),
            OFFICE_INVALID, PHRASE_OFFSET_NO_COUNTRY);
    REFUSED("no such firm", record("nobody", "yes", "x", "USA", "1 %", "2026-11-21"),
            OFFICE_INVALID, PHRASE_OBLIGATIONS_NO_FIRM);
    REFUSED("a day to come", record("works", "yes", "x", "USA", "1 %", "2027-11-23"),
            OFFICE_INVALID, PHRASE_STAKES_NOT_YET);
    recorded("works", "yes", "x", "0.5 %", "2026-11-21");
    REFUSED("before the last one", record("works", "yes", "x", "USA", "1 %", "2026-11-20"),
            OFFICE_REFUSED, PHRASE_STAKES_EARLIER);
}

static size_t listed(const char *who, const char *params)
{
    StakesReply reply;

    sample_done(sample_call("stake.list", who, params), &stakes_reply_shape, &reply);
    return reply.stake_count;
}

static void test_lists(void)
{
    check_int("of a firm", (int64_t)listed("meti.clerk", "{'firm':'avionics'}"), 2);
    check_int("that wait", (int64_t)listed("meti.clerk", "{'firm':'engines','task':'open'}"), 3);
    check_int("another office sees none", (int64_t)listed("mofa.clerk", "{}"), 0);
}

int main(void)
{
    obligations_open(91);
    file = open_for_india("japan-party");
    RUN(test_E8_same_day);
    RUN(test_E8_unknown_country);
    RUN(test_E8_stops_work);
    RUN(test_F5_instruments);
    RUN(test_F5_report_is_late);
    RUN(test_E8_nobody_can_tell);
    RUN(test_bad_input);
    RUN(test_lists);
    RUN(check_replayed);
    sample_close();
    return check_done();
}
