/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/bid.h"
#include "cli/picture.h"
#include "phrases_campaign.h"
#include "phrases_cli.h"

/* sekisho bid clock: the tasks of a bid worked back from its day. */

enum { CLOCK_CELLS = 7 };

typedef struct Clocking {
    Cli *cli;
    BidPlan plan;
    BidDays days;
    BidTime *times;
    BidSum sum;
} Clocking;

/* ---- what is asked --------------------------------------------------------------------------- */

static int read_workdays(Clocking *clocking)
{
    Cli *cli = clocking->cli;
    int code = bid_plan_needs_workdays(&clocking->plan) ? cli_library(cli) : CLI_OK;

    if (code || !bid_plan_needs_workdays(&clocking->plan))
        return code;
    clocking->days.workdays = picture_workdays(
        cli->arena, library_register(&cli->library, S(CLOSINGS_REGISTER)), clocking->days.notice);
    return CLI_OK;
}

static bool read_days(Clocking *clocking)
{
    Cli *cli = clocking->cli;
    BidDays *days = &clocking->days;
    Place place = { .pointer = option_table[OPTION_BID].name };
    bool given = bid_day(cli, OPTION_NOTICE, &days->notice);

    if (!bid_day(cli, OPTION_BID, &days->bid) || !given)
        return false;
    days->on = cli->set[OPTION_ON] ? cli->on : days->notice;
    if (days->notice > days->bid)
        finding_error(&cli->findings, place, PHRASE_CLI_BID_BEFORE_NOTICE,
                      PHRASE_CLI_BID_BEFORE_NOTICE_REMEDY, S(""));
    return days->notice <= days->bid;
}

static int reckon(Clocking *clocking)
{
    Cli *cli = clocking->cli;
    Str bytes;

    if (!read_days(clocking))
        return CLI_USAGE;
    int code = cli_file(cli, cli->args[0], BID_BYTES_MAX, &bytes);
    if (code)
        return code;
    if (!bid_plan_read(cli->arena, bytes, cli->args[0], &clocking->plan, &cli->findings))
        return CLI_INVALID;
    code = read_workdays(clocking);
    if (code)
        return code;
    clocking->times = NEW_ARRAY(cli->arena, BidTime, clocking->plan.count);
    clocking->sum = bid_clock(&clocking->plan, &clocking->days, clocking->times);
    return CLI_OK;
}

/* ---- as text --------------------------------------------------------------------------------- */

/* "3 months" */
static Str takes_words(const Clocking *clocking, const BidTask *task)
{
    static const Phrase units[BID_UNITS] = { PHRASE_CAMPAIGN_TAKES_DAYS,
                                             PHRASE_CAMPAIGN_TAKES_WORKING_DAYS,
                                             PHRASE_CAMPAIGN_TAKES_MONTHS };
    Text text = text_open(clocking->cli->arena, 100);

    phrase_put(&text, units[task->unit], clocking->cli->lang,
               bid_number(clocking->cli, task->takes));
    return text_str(&text);
}

static Str state_words(const Clocking *clocking, const BidTime *time)
{
    static const Phrase states[BID_STATES] = { PHRASE_CAMPAIGN_CLOCK_DONE,
                                               PHRASE_CAMPAIGN_CLOCK_FITS,
                                               PHRASE_CAMPAIGN_CLOCK_RED,
                                               PHRASE_CAMPAIGN_CLOCK_UNKNOWN };
    Text text = text_open(clocking->cli->arena, 200);

    phrase_put(&text, states[time->state], clocking->cli->lang,
               bid_number(clocking->cli, time->late_days));
    return text_str(&text);
}

static Str day_words(const Clocking *clocking, Date day)
{
    return day == DATE_NONE ? S("?") : tally_day(clocking->cli, day);
}

static void put_tasks(const Clocking *clocking, Text *text)
{
    static const Phrase heads[CLOCK_CELLS] = {
        PHRASE_CLI_BID_TASK,     PHRASE_CLI_BID_OWNER, PHRASE_CLI_BID_TAKES, PHRASE_CLI_BID_BEGIN,
        PHRASE_CLI_BID_READY_BY, PHRASE_CLI_BID_READY, PHRASE_CLI_BID_STATE,
    };
    Cli *cli = clocking->cli;
    Grid grid = tally_grid(cli, CLOCK_CELLS, clocking->plan.count, CLOCK_CELLS, heads);

    for (size_t i = 0; i < clocking->plan.count; i++) {
        const BidTask *task = &clocking->plan.tasks[i];
        const BidTime *time = &clocking->times[i];
        grid_row(&grid,
                 (Str[]){ label_in(task->words, cli->lang, task->id),
                          label_in(task->owner, cli->lang, S("")), takes_words(clocking, task),
                          day_words(clocking, time->begin_by), day_words(clocking, time->ready_by),
                          day_words(clocking, time->ready), state_words(clocking, time) });
    }
    grid_write(&grid, text);
}

static void put_sum(const Clocking *clocking, Text *text)
{
    const BidSum *sum = &clocking->sum;
    const BidDays *days = &clocking->days;
    Cli *cli = clocking->cli;

    text_char(text, '\n');
    bid_say(cli, text, PHRASE_CLI_BID_WINDOW, tally_day(cli, days->notice),
            tally_day(cli, days->bid), bid_number(cli, days->bid - days->notice));
    bid_say(cli, text, PHRASE_CLI_BID_RED_ON, tally_day(cli, days->on),
            bid_number(cli, (int64_t)sum->red), bid_number(cli, (int64_t)clocking->plan.count));
    if (sum->unknown > 0)
        bid_say(cli, text, PHRASE_CLI_BID_CLOCK_UNKNOWN, bid_number(cli, (int64_t)sum->unknown));
    if (sum->late_days > 0)
        bid_say(cli, text, PHRASE_CLI_BID_ALL_LATE, tally_day(cli, sum->ready),
                bid_number(cli, sum->late_days));
    else if (sum->ready != DATE_NONE)
        bid_say(cli, text, PHRASE_CLI_BID_ALL_READY, tally_day(cli, sum->ready));
    if (sum->begin_by != DATE_NONE && sum->unknown == 0)
        bid_say(cli, text, PHRASE_CLI_BID_BEGIN_BY, tally_day(cli, sum->begin_by));
}

static void put_text(const Clocking *clocking, Text *text)
{
    Cli *cli = clocking->cli;

    put_tasks(clocking, text);
    put_sum(clocking, text);
    text_all(text, S("\n"), phrase(PHRASE_CLI_BID_RESTS, cli->lang), S("\n"));
    for (size_t i = 0; i < clocking->plan.count; i++) {
        const BidTask *task = &clocking->plan.tasks[i];
        bid_put_basis(cli, text, label_in(task->words, cli->lang, task->id), task->basis);
    }
}

/* ---- as data --------------------------------------------------------------------------------- */

static void put_json_task(const Clocking *clocking, size_t index, Text *text)
{
    const BidTask *task = &clocking->plan.tasks[index];
    const BidTime *time = &clocking->times[index];
    const Cli *cli = clocking->cli;

    text_all(text, index ? S(",") : S(""), S("{\"task\":\""), task->id, S("\",\"state\":\""),
             bid_state_word(time->state), S("\",\"unit\":\""), bid_unit_word(task->unit), S("\""));
    bid_json_number(text, "takes", task->takes);
    bid_json_day(cli, text, "begin_by", time->begin_by);
    bid_json_day(cli, text, "ready_by", time->ready_by);
    bid_json_day(cli, text, "begin", time->begin);
    bid_json_day(cli, text, "ready", time->ready);
    bid_json_number(text, "late_days", time->late_days);
    text_put(text, S(",\"owner\":"));
    text_json(text, label_in(task->owner, cli->lang, S("")));
    bid_json_basis(text, task->basis);
    text_char(text, '}');
}

static void put_json(const Clocking *clocking, Text *text)
{
    const BidSum *sum = &clocking->sum;
    const Cli *cli = clocking->cli;

    text_put(text, S("{\"red\":"));
    text_int(text, (int64_t)sum->red);
    bid_json_number(text, "unknown", (int64_t)sum->unknown);
    bid_json_number(text, "tasks", (int64_t)clocking->plan.count);
    bid_json_day(cli, text, "notice", clocking->days.notice);
    bid_json_day(cli, text, "bid", clocking->days.bid);
    bid_json_day(cli, text, "on", clocking->days.on);
    bid_json_day(cli, text, "begin_by", sum->begin_by);
    bid_json_day(cli, text, "ready", sum->ready);
    bid_json_number(text, "late_days", sum->late_days);
    text_put(text, S(",\"lines\":["));
    for (size_t i = 0; i < clocking->plan.count; i++)
        put_json_task(clocking, i, text);
    text_put(text, S("]}\n"));
}

int cmd_bid_clock(Cli *cli)
{
    Clocking clocking = { .cli = cli };
    Text text = text_open(cli->scratch, TEXT_MAX);
    int code = reckon(&clocking);

    if (code)
        return code;
    if (cli->set[OPTION_JSON])
        put_json(&clocking, &text);
    else
        put_text(&clocking, &text);
    cli_out(cli, &text);
    if (!cli->set[OPTION_PLAN_PICTURE])
        return CLI_OK;
    Picture picture = picture_of_clock(cli->arena, &clocking.plan, &clocking.days, clocking.times,
                                       &clocking.sum, cli->lang);
    return cli_picture(cli, &picture);
}
