/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "tests/gate_sample.h"

static Arena arena;
static Library library;
static Gate *gate;

static Date day(const char *text)
{
    Date date;
    ensure(date_read(str_from_c(text), &date));
    return date;
}

static Str written(const History *history)
{
    Text text = text_open(&arena, 4000);
    for (size_t i = 0; i < history->count; i++) {
        const Slice *slice = &history->slices[i];
        date_write(&text, slice->from);
        for (int outcome = 0; outcome < OUTCOME_COUNT; outcome++)
            if (slice->judgement.outcomes >> outcome & 1)
                text_all(&text, S(" "), outcome_word((Outcome)outcome));
        const Decision *decision = slice->judgement.decision;
        int32_t notice = slice->judgement.pack ? pack_mark(slice->judgement.pack, S("notice")) : -1;
        if (notice >= 0 && decision->marks[notice] == MARK_CERTAIN)
            text_put(&text, S(" +notice"));
        text_put(&text, S("\n"));
    }
    return text_str(&text);
}

static History history_of(const char *facts, const char *known_on, const char *until)
{
    return gate_history(gate, &arena, sample_line(&arena, &library, facts), S("transfer"),
                        known_on ? day(known_on) : DATE_FOREVER, day(until));
}

#define LIBYA \
    "{\"arms\":true,\"destination\":\"LBY\",\"suitable\":true,\"kind\":\"radar\",\"purposes\":[]}"

static void test_cut_where_answers_change(void)
{
    History libya = history_of(LIBYA, NULL, "2026-01-01");
    check_str("packs and rows", written(&libya),
              S("2000-01-01 permitted\n2011-02-26 prohibited\n2014-04-01 prohibited\n"));

    History before = history_of(LIBYA, "2011-02-28", "2026-01-01");
    check_str("as known before the row, and before the second law was made", written(&before),
              S("2000-01-01 permitted\n2011-03-01 prohibited permitted\n"));
}

/* A rule that speaks of days cuts the line where it begins and after it ends. */
static void test_cut_at_days_of_rules(void)
{
    History history = history_of(
        "{\"arms\":true,\"destination\":\"PHL\",\"suitable\":true,\"kind\":\"radar\","
        "\"purposes\":[\"peace\"],\"count\":5,\"value\":{\"amount\":\"5\",\"currency\":\"JPY\"}}",
        NULL, "2026-01-01");
    check_str("days", written(&history),
              S("2000-01-01 permitted\n2014-04-01 permitted\n2018-01-01 permitted +notice\n"
                "2020-01-01 permitted\n"));
}

/* A day the case states cuts the line as a day written in the law does. */
static void test_cut_at_days_of_the_case(void)
{
    Library own = sample_read(&arena, sample_own_day_files, COUNT_OF(sample_own_day_files));
    Gate *judge_of_own = gate_open(&own);
    const CaseLine *line = sample_line(
        &arena, &own, "{\"arms\":true,\"destination\":\"PHL\",\"agreed\":\"2015-01-01\"}");
    History history =
        gate_history(judge_of_own, &arena, line, S("transfer"), DATE_FOREVER, day("2026-01-01"));

    check_str("days", written(&history), S("2000-01-01 not-covered\n2015-01-01 permitted\n"));
    gate_close(judge_of_own);
}

/* The slices cover the range without gap, and each stands for all its days. */
static void prop_slices_hold(Rng *rng)
{
    static const char *const facts[] = {
        LIBYA,
        "{\"arms\":true,\"destination\":\"HTI\",\"suitable\":true,\"kind\":\"rocket\"}",
        "{\"arms\":true}",
        "{}",
    };
    Arena before = arena;
    const char *chosen = facts[rng_between(rng, 0, COUNT_OF(facts) - 1)];
    History history = history_of(chosen, NULL, "2027-06-01");
    const CaseLine *line = sample_line(&arena, &library, chosen);

    check_int("from the first law", history.slices[0].from, day("2000-01-01"));
    check_int("to the end", history.slices[history.count - 1].until, day("2027-06-01"));
    for (size_t i = 0; i < history.count; i++) {
        const Slice *slice = &history.slices[i];
        Date on = (Date)rng_between(rng, slice->from, slice->until - 1);
        Request request = { .regime = S("transfer"), .on = on, .known_on = DATE_FOREVER };
        Judgement judgement = gate_judge(gate, &arena, line, request);

        check_true("no gap", i == 0 || slice->from == history.slices[i - 1].until);
        check_int("a day within", judgement.outcomes, slice->judgement.outcomes);
        check_true("under the same law", judgement.pack == slice->judgement.pack);
    }
    arena = before;
}

int main(void)
{
    arena = arena_open(1 << 30);
    library = sample_library(&arena);
    gate = gate_open(&library);
    RUN(test_cut_where_answers_change);
    RUN(test_cut_at_days_of_rules);
    RUN(test_cut_at_days_of_the_case);
    RUN_PROP(prop_slices_hold, 500);
    gate_close(gate);
    return check_done();
}
