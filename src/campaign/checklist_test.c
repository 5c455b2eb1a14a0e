/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_base.h"
#include "phrases_campaign.h"

#include "tests/campaign_sample.h"

#define LIST_HEAD "item,anchor,days,takes,owner_ja,owner_en,ja,en,source,confidence\n"
#define CAMPAIGN_HEAD "row,name,day,source,confidence\n"

static void read_both(Str list_bytes, Str campaign_bytes, Checklist *list, CheckCampaign *campaign)
{
    Findings findings = { .arena = &arena };

    ensure(checklist_read(&arena, list_bytes, S("l.csv"), list, &findings));
    ensure(check_campaign_read(&arena, campaign_bytes, S("c.csv"), list, campaign, &findings));
}

/* ---- Soryu on its own dates ------------------------------------------------------------------ */

static void soryu(Checklist *list, CheckCampaign *campaign)
{
    read_both(file_of("examples/campaigns/bid-checklist.csv"),
              file_of("examples/campaigns/soryu.csv"), list, campaign);
}

/* From the first day it can be red, and from the first it must be; NULL: it never is. */
static const struct {
    const char *item, *maybe, *red, *over;
    CheckReason last;
} soryu_rows[] = {
    { "export-version", "2014-07-01", "2014-07-01", NULL, CHECK_NEVER_DONE },
    { "release-list", "2014-08-04", "2014-09-02", NULL, CHECK_NOT_TOLD },
    { "local-build-priced", "2014-08-04", "2016-02-01", NULL, CHECK_NOT_TOLD },
    { "jobs-case", "2014-11-02", "2014-12-01", NULL, CHECK_NEVER_DONE },
    { "local-office", "2014-08-01", "2014-08-31", "2015-09-30", CHECK_LATE },
    { "ex-official-adviser", "2014-11-02", "2014-12-01", NULL, CHECK_NEVER_DONE },
    { "demonstration", "2014-08-04", "2016-02-01", "2016-04-30", CHECK_LATE },
    { "integrators-courted", "2014-12-02", "2014-12-31", NULL, CHECK_NOT_TOLD },
    { "price-benchmark", "2014-12-02", "2014-12-31", NULL, CHECK_NOT_TOLD },
    { "interoperability-case", "2014-12-02", NULL, "2016-04-30", CHECK_PERHAPS_LATE },
    { "alternative-tender-plan", "2014-08-01", "2014-08-31", NULL, CHECK_NOT_TOLD },
    { "political-change-plan", "2014-08-01", "2014-08-31", NULL, CHECK_NOT_TOLD },
};

/* The first day on which the item is so. */
static Date first_day(const CheckTurn *turns, size_t count, CheckState state, CheckState other)
{
    for (size_t i = 0; i < count; i++)
        if (turns[i].answer.state == state || turns[i].answer.state == other)
            return turns[i].from;
    return DATE_NONE;
}

static void check_day(const char *item, Date got, const char *want)
{
    Text text = text_open(&arena, 20);

    date_write(&text, got);
    check_str(item, text_str(&text), str_from_c(want));
}

static void test_H6_soryu_on_its_own_dates(void)
{
    Checklist list;
    CheckCampaign campaign;

    soryu(&list, &campaign);
    check_int("twelve items", (int64_t)list.count, 12);
    for (size_t i = 0; i < list.count; i++) {
        const char *item = soryu_rows[i].item;
        CheckTurn turns[CHECK_TURNS_MAX];
        size_t count =
            check_turns(&list, &campaign, i, day("2014-07-01"), day("2016-04-30"), turns);

        check_str("in order", list.items[i].id, str_from_c(item));
        check_day(item, first_day(turns, count, CHECK_MAYBE_RED, CHECK_RED), soryu_rows[i].maybe);
        check_day(item, first_day(turns, count, CHECK_RED, CHECK_RED), soryu_rows[i].red);
        check_day(item, first_day(turns, count, CHECK_DONE, CHECK_DONE), soryu_rows[i].over);
        check_int(item, turns[count - 1].answer.reason, soryu_rows[i].last);
    }
}

/* On the day after the month in which the maker opened its office, eight others were red still. */
static void test_H6_soryu_in_autumn_2015(void)
{
    Checklist list;
    CheckCampaign campaign;
    int states[CHECK_STATES] = { 0 };

    soryu(&list, &campaign);
    for (size_t i = 0; i < list.count; i++)
        states[check_on(&list, &campaign, i, day("2015-10-01")).state]++;
    check_int("red", states[CHECK_RED], 8);
    check_int("perhaps red", states[CHECK_MAYBE_RED], 3);
    check_int("done", states[CHECK_DONE], 1);
}

/* ---- exact days ------------------------------------------------------------------------------ */

static void test_states_of_a_day(void)
{
    static const struct {
        const char *facts, *day;
        CheckState state;
        CheckReason reason;
    } rows[] = {
        /* due 2026-03-31, takes 10 days: begun by 2026-03-21 */
        { "", "2026-03-21", CHECK_OPEN, CHECK_TIME_LEFT },
        { "", "2026-03-22", CHECK_RED, CHECK_NOT_BEGUN },
        { "", "2026-03-31", CHECK_RED, CHECK_NOT_BEGUN },
        { "", "2026-04-01", CHECK_RED, CHECK_NOT_TOLD },
        { "opened,a,2026-03-20,s,official\n", "2026-03-22", CHECK_DUE, CHECK_TIME_LEFT },
        { "opened,a,2026-03-20,s,official\n", "2026-03-31", CHECK_DUE, CHECK_TIME_LEFT },
        { "opened,a,2026-03-20,s,official\n", "2026-04-01", CHECK_RED, CHECK_NOT_TOLD },
        { "opened,a,2026-03-25,s,official\n", "2026-03-24", CHECK_RED, CHECK_NOT_BEGUN },
        { "opened,a,2026-03-25,s,official\n", "2026-03-25", CHECK_DUE, CHECK_TIME_LEFT },
        { "done,a,2026-03-31,s,official\n", "2026-03-30", CHECK_RED, CHECK_NOT_BEGUN },
        { "done,a,2026-03-31,s,official\n", "2026-03-31", CHECK_DONE, CHECK_IN_TIME },
        { "done,a,2026-04-01,s,official\n", "2026-04-01", CHECK_DONE, CHECK_LATE },
        { "done,a,2026-04-05,s,official\n", "2026-04-02", CHECK_RED, CHECK_NOT_DONE },
        { "never,a,,s,official\n", "2026-04-01", CHECK_RED, CHECK_NEVER_DONE },
        { "done,a,2026-03,s,official\n", "2026-03-21", CHECK_OPEN, CHECK_TIME_LEFT },
        { "done,a,2026-03,s,official\n", "2026-03-22", CHECK_MAYBE_RED, CHECK_NOT_BEGUN },
        { "done,a,2026-03..2026-04,s,official\n", "2026-04-02", CHECK_MAYBE_RED, CHECK_NOT_DONE },
        { "done,a,2026-03-31..2026-04-01,s,official\n", "2026-04-01", CHECK_DONE,
          CHECK_PERHAPS_LATE },
        { "done,a,2026-03..2026-04,s,official\n", "2026-05-01", CHECK_DONE, CHECK_PERHAPS_LATE },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Text text = text_open(&arena, 1000);
        Checklist list;
        CheckCampaign campaign;

        text_all(&text, S(CAMPAIGN_HEAD "anchor,bid,2026-04-30,s,official\n"),
                 str_from_c(rows[i].facts));
        read_both(S(LIST_HEAD "a,bid,-30,10,o,o,w,w,s,assumption\n"), text_str(&text), &list,
                  &campaign);
        CheckAnswer answer = check_on(&list, &campaign, 0, day(rows[i].day));
        check_int(rows[i].facts, answer.state, rows[i].state);
        check_int(rows[i].day, answer.reason, rows[i].reason);
    }
}

/* Due between 2026-03-30 and 2026-03-31: in time is what was done by the first of them, late what
 * was begun to be done behind the last, and all between may be either. */
static void test_perhaps_late(void)
{
    static const struct {
        const char *done;
        CheckReason reason;
    } rows[] = {
        { "2026-03-29", CHECK_IN_TIME },
        { "2026-03-30", CHECK_IN_TIME },
        { "2026-03-29..2026-03-30", CHECK_IN_TIME },
        { "2026-03-29..2026-03-31", CHECK_PERHAPS_LATE },
        { "2026-03-30..2026-03-31", CHECK_PERHAPS_LATE },
        { "2026-03-31", CHECK_PERHAPS_LATE },
        { "2026-03-31..2026-04-01", CHECK_PERHAPS_LATE },
        { "2026-03-30..2026-04-01", CHECK_PERHAPS_LATE },
        { "2026-04-01", CHECK_LATE },
        { "2026-04-01..2026-04-02", CHECK_LATE },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Text text = text_open(&arena, 1000);
        Checklist list;
        CheckCampaign campaign;

        text_all(&text, S(CAMPAIGN_HEAD "anchor,bid,2026-04-29..2026-04-30,s,official\ndone,a,"),
                 str_from_c(rows[i].done), S(",s,official\n"));
        read_both(S(LIST_HEAD "a,bid,-30,10,o,o,w,w,s,assumption\n"), text_str(&text), &list,
                  &campaign);
        CheckAnswer answer = check_on(&list, &campaign, 0, day("2026-05-01"));
        check_int(rows[i].done, answer.state, CHECK_DONE);
        check_int(rows[i].done, answer.reason, rows[i].reason);
    }
}

/* What is due is not guessed where no day is told to reckon from. */
static void test_no_anchor(void)
{
    Checklist list;
    CheckCampaign campaign;

    read_both(S(LIST_HEAD "a,bid,-30,10,o,o,w,w,s,assumption\n"),
              S(CAMPAIGN_HEAD "done,a,2026-04-30,s,official\n"), &list, &campaign);
    CheckAnswer answer = check_on(&list, &campaign, 0, day("2027-01-01"));
    check_int("unknown", answer.state, CHECK_UNKNOWN);
    check_int("why", answer.reason, CHECK_NO_ANCHOR);
}

/* ---- spans ----------------------------------------------------------------------------------- */

static When some_when(Rng *rng)
{
    Date first = (Date)rng_between(rng, 100, 160);

    return (When){ first, first + (Date)rng_between(rng, 0, 20) };
}

static When some_day_of(Rng *rng, When when)
{
    return when_is_none(when) ? when : when_on((Date)rng_between(rng, when.first, when.last));
}

/* What is said of spans holds of every day that they can be. */
static void prop_spans_hold_of_their_days(Rng *rng)
{
    CheckItem item = { .days = (int32_t)rng_between(rng, -20, 20),
                       .takes = (int32_t)rng_between(rng, 0, 20) };
    CheckFact spans = { .opened = rng_next(rng) % 2 ? some_when(rng) : when_none(),
                        .done = rng_next(rng) % 2 ? some_when(rng) : when_none() };
    Checklist list = { &item, 1 };
    CheckCampaign wide = { .anchors = { some_when(rng) }, .facts = &spans };

    for (int i = 0; i < 20; i++) {
        CheckFact days = { some_day_of(rng, spans.opened), some_day_of(rng, spans.done),
                           .never = false };
        CheckCampaign exact = { .anchors = { some_day_of(rng, wide.anchors[0]) }, .facts = &days };
        Date on = (Date)rng_between(rng, 80, 200);
        CheckAnswer said = check_on(&list, &wide, 0, on), is = check_on(&list, &exact, 0, on);

        check_true("exact days are never perhaps", is.state != CHECK_MAYBE_RED);
        if (said.state == CHECK_RED || said.state == CHECK_DONE)
            check_int("as said", is.state, said.state);
        if (is.state == CHECK_RED)
            check_true("red is not hidden",
                       said.state == CHECK_RED || said.state == CHECK_MAYBE_RED);
    }
}

/* On every day the last turn before it says what the day says. */
static void prop_turns_are_the_days(Rng *rng)
{
    CheckItem item = { .days = (int32_t)rng_between(rng, -20, 20),
                       .takes = (int32_t)rng_between(rng, 0, 20) };
    CheckFact fact = { .opened = rng_next(rng) % 2 ? some_when(rng) : when_none(),
                       .done = rng_next(rng) % 2 ? some_when(rng) : when_none() };
    Checklist list = { &item, 1 };
    CheckCampaign campaign = { .anchors = { some_when(rng) }, .facts = &fact };
    CheckTurn turns[CHECK_TURNS_MAX];
    size_t count = check_turns(&list, &campaign, 0, 80, 220, turns), at = 0;

    for (Date on = 80; on <= 220; on++) {
        while (at + 1 < count && turns[at + 1].from <= on)
            at++;
        CheckAnswer answer = check_on(&list, &campaign, 0, on);
        check_int("state", turns[at].answer.state, answer.state);
        check_int("reason", turns[at].answer.reason, answer.reason);
    }
}

/* ---- refused --------------------------------------------------------------------------------- */

#define ITEM "a,bid,0,0,o,o,w,w,s,official\n"

static void test_bad_lists(void)
{
    static const struct {
        const char *bytes;
        Phrase message;
        uint32_t line;
    } rows[] = {
        { "item,anchor\n", PHRASE_BASE_CSV_HEAD, 1 },
        { "", PHRASE_BASE_CSV_HEAD, 1 },
        { LIST_HEAD, PHRASE_BASE_CSV_COUNT, 1 },
        { LIST_HEAD "a,bid\n", PHRASE_BASE_CSV_CELLS, 2 },
        { LIST_HEAD "A,bid,0,0,o,o,w,w,s,official\n", PHRASE_BASE_CSV_ID, 2 },
        { LIST_HEAD "a,sale,0,0,o,o,w,w,s,official\n", PHRASE_BASE_CSV_WORD, 2 },
        { LIST_HEAD "a,bid,3651,0,o,o,w,w,s,official\n", PHRASE_BASE_CSV_NUMBER, 2 },
        { LIST_HEAD "a,bid,0,-1,o,o,w,w,s,official\n", PHRASE_BASE_CSV_NUMBER, 2 },
        { LIST_HEAD "a,bid,0,0,o,,w,w,s,official\n", PHRASE_BASE_CSV_EMPTY, 2 },
        { LIST_HEAD "a,bid,0,0,o,o,w,w,,official\n", PHRASE_BASE_CSV_SOURCE, 2 },
        { LIST_HEAD "a,bid,0,0,o,o,w,w,s,sure\n", PHRASE_BASE_CSV_WORD, 2 },
        { LIST_HEAD ITEM ITEM, PHRASE_CAMPAIGN_TWICE, 3 },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Findings findings = { .arena = &arena };
        Checklist list;

        check_true(rows[i].bytes, !checklist_read(&arena, str_from_c(rows[i].bytes), S("l.csv"),
                                                  &list, &findings));
        ensure(findings.first);
        check_str(rows[i].bytes, phrase_key(findings.first->message), phrase_key(rows[i].message));
        check_int(rows[i].bytes, findings.first->place.line, rows[i].line);
    }
}

static void test_bad_campaigns(void)
{
    static const struct {
        const char *rows;
        Phrase message;
        uint32_t line;
    } rows[] = {
        { "sold,a,2026,s,official\n", PHRASE_BASE_CSV_WORD, 2 },
        { "done,b,2026,s,official\n", PHRASE_CAMPAIGN_NO_ITEM, 2 },
        { "done,a,,s,official\n", PHRASE_CAMPAIGN_DAY, 2 },
        { "done,a,spring 2026,s,official\n", PHRASE_CAMPAIGN_DAY, 2 },
        { "done,a,2026..2025,s,official\n", PHRASE_CAMPAIGN_DAY, 2 },
        { "done,a,2026..,s,official\n", PHRASE_CAMPAIGN_DAY, 2 },
        { "done,a,2026,s,official\ndone,a,2027,s,official\n", PHRASE_CAMPAIGN_TWICE, 3 },
        { "never,a,,s,official\nnever,a,,s,official\n", PHRASE_CAMPAIGN_TWICE, 3 },
        { "never,a,2026,s,official\n", PHRASE_CAMPAIGN_NEVER_DAY, 2 },
        { "never,a,,s,official\ndone,a,2026,s,official\n", PHRASE_CAMPAIGN_NEVER_AND_DONE, 3 },
        { "done,a,2026,s,official\nopened,a,2027,s,official\n", PHRASE_CAMPAIGN_DONE_FIRST, 3 },
        { "anchor,sale,2026,s,official\n", PHRASE_BASE_CSV_WORD, 2 },
        { "anchor,bid,2026,s,official\nanchor,bid,2026,s,official\n", PHRASE_CAMPAIGN_TWICE, 3 },
        { "anchor,bid,2026,s,official\nanchor,notice,2027,s,official\n",
          PHRASE_CAMPAIGN_ANCHOR_ORDER, 0 },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Findings findings = { .arena = &arena };
        Text text = text_open(&arena, 1000);
        Checklist list;
        CheckCampaign campaign;

        ensure(checklist_read(&arena, S(LIST_HEAD ITEM), S("l.csv"), &list, &findings));
        text_all(&text, S(CAMPAIGN_HEAD), str_from_c(rows[i].rows));
        check_true(rows[i].rows, !check_campaign_read(&arena, text_str(&text), S("c.csv"), &list,
                                                      &campaign, &findings));
        ensure(findings.first);
        check_str(rows[i].rows, phrase_key(findings.first->message), phrase_key(rows[i].message));
        check_int(rows[i].rows, findings.first->place.line, rows[i].line);
    }
}

int main(void)
{
    arena = arena_open(ARENA_BYTES);
    RUN(test_H6_soryu_on_its_own_dates);
    RUN(test_H6_soryu_in_autumn_2015);
    RUN(test_states_of_a_day);
    RUN(test_perhaps_late);
    RUN(test_no_anchor);
    RUN_PROP(prop_spans_hold_of_their_days, 2000);
    RUN_PROP(prop_turns_are_the_days, 2000);
    RUN(test_bad_lists);
    RUN(test_bad_campaigns);
    return check_done();
}
