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

static Request request_on(const char *on, const char *known_on)
{
    return (Request){
        .regime = S("transfer"),
        .on = on ? day(on) : DATE_NONE,
        .known_on = known_on ? day(known_on) : DATE_FOREVER,
    };
}

static Judgement judge(const char *facts, const char *on, const char *known_on)
{
    return gate_judge(gate, &arena, sample_line(&arena, &library, facts), request_on(on, known_on));
}

static bool asks(const Judgement *judgement, const char *fact)
{
    for (size_t i = 0; i < judgement->questions.count; i++)
        if (str_eq(library.book->facts[judgement->questions.list[i].fact].id, str_from_c(fact)))
            return true;
    return false;
}

enum {
    OUT = 1 << OUTCOME_OUTSIDE,
    BAR = 1 << OUTCOME_PROHIBITED,
    NOT = 1 << OUTCOME_NOT_COVERED,
    YES = 1 << OUTCOME_PERMITTED,
};

#define FIT "\"arms\":true,\"suitable\":true,\"purposes\":[\"peace\"],\"count\":20"
#define GOOD FIT ",\"kind\":\"radar\",\"value\":{\"amount\":\"5\",\"currency\":\"JPY\"}"

/* Each row: facts, the day of the law, the day of knowledge, and what may still come of it. */
static void test_outcomes(void)
{
    static const struct {
        const char *why, *facts, *on, *known_on;
        OutcomeSet outcomes;
    } rows[] = {
        { "permitted", "{" GOOD ",\"destination\":\"PHL\"}", "2015-01-01", NULL, YES },
        { "the register bars", "{" GOOD ",\"destination\":\"LBY\"}", "2015-01-01", NULL, BAR },
        { "before the measure", "{\"arms\":true,\"destination\":\"LBY\"}", "2011-02-25", NULL,
          YES },
        { "a key left open: the register says no for the only one that matters",
          "{\"arms\":true,\"destination\":\"PHL\"}", "2012-01-01", NULL, YES },
        { "its first day", "{\"arms\":true,\"destination\":\"LBY\"}", "2011-02-26", NULL, BAR },
        { "not yet known", "{\"arms\":true,\"destination\":\"LBY\"}", "2011-02-26", "2011-02-28",
          YES },
        { "known by then", "{\"arms\":true,\"destination\":\"LBY\"}", "2011-02-26", "2011-03-01",
          BAR },
        { "the register no longer knows", "{" GOOD ",\"destination\":\"HTI\"}", "2026-10-17", NULL,
          BAR | YES },
        { "a person knows what it does not", "{" GOOD ",\"destination\":\"HTI\",\"embargo\":false}",
          "2026-10-17", NULL, YES },
        { "beyond what absence means", "{" GOOD ",\"destination\":\"PHL\"}", "2026-11-21", NULL,
          BAR | YES },
        { "a person against the register", "{" GOOD ",\"destination\":\"LBY\",\"embargo\":false}",
          "2015-01-01", NULL, BAR | YES },
        { "two destinations, one of which the register bars",
          "{" GOOD ",\"embargo\":false,\"destination\":[\"PHL\",\"LBY\"]}", "2015-01-01", NULL,
          BAR | YES },
        { "two destinations, neither of which it bars",
          "{" GOOD ",\"embargo\":false,\"destination\":[\"PHL\",\"AUS\"]}", "2015-01-01", NULL,
          YES },
        { "no destination yet, and a person against the register of some state",
          "{" GOOD ",\"embargo\":false}", "2015-01-01", NULL, BAR | YES },
        { "an open day, and a person against the register of some day",
          "{" GOOD ",\"embargo\":false,\"destination\":\"LBY\"}", NULL, NULL, BAR | NOT | YES },
        { "an open day, and the register never says so",
          "{" GOOD ",\"embargo\":false,\"destination\":\"PHL\",\"banned\":false}", NULL, NULL,
          YES },
        { "an item the register does not know",
          "{" FIT ",\"destination\":\"PHL\",\"kind\":\"tent\",\"value\":{\"amount\":\"5\","
          "\"currency\":\"JPY\"}}",
          "2015-01-01", NULL, BAR | YES },
        { "no destination", "{" GOOD "}", "2015-01-01", NULL, BAR | YES },
        { "two currencies",
          "{" FIT ",\"destination\":\"PHL\",\"kind\":\"radar\",\"value\":"
          "{\"amount\":\"5\",\"currency\":\"USD\"}}",
          "2015-01-01", NULL, NOT | YES },
        { "no arms", "{\"arms\":false}", "2015-01-01", NULL, OUT },
        { "no facts at all", "{}", "2015-01-01", NULL, OUT | BAR | NOT | YES },
        { "no law yet", "{" GOOD ",\"destination\":\"PHL\"}", "1999-12-31", NULL, 0 },
        { "a law not yet made",
          "{\"arms\":true,\"suitable\":false,\"destination\":\"PHL\",\"embargo\":false}",
          "2015-01-01", "2014-03-31", YES },
        { "the day the case states",
          "{\"arms\":true,\"destination\":\"PHL\",\"day\":\"2005-01-01\"}", NULL, NULL, YES },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Judgement judgement = judge(rows[i].facts, rows[i].on, rows[i].known_on);
        check_int(rows[i].why, judgement.outcomes, rows[i].outcomes);
        if (!rows[i].on)
            continue;
        OutcomeSet quick = gate_outcomes(&library, arena, judgement.line,
                                         request_on(rows[i].on, rows[i].known_on));
        check_int("the quick answer leaves none of them out", quick & rows[i].outcomes,
                  rows[i].outcomes);
    }
}

/* Each row: facts, what may still come of them, and what the quick answer leaves open beside. */
static void test_quick_outcomes(void)
{
    static const struct {
        const char *why, *facts, *on;
        OutcomeSet outcomes, beside;
    } rows[] = {
        { "permitted", "{" GOOD ",\"destination\":\"PHL\"}", "2015-01-01", YES, 0 },
        { "barred", "{" GOOD ",\"destination\":\"LBY\"}", "2015-01-01", BAR, 0 },
        { "either", "{" GOOD "}", "2015-01-01", BAR | YES, 0 },
        { "only the exact answer knows",
          "{\"arms\":true,\"suitable\":true,\"purposes\":[\"peace\"],\"count\":20,"
          "\"destination\":\"PHL\",\"value\":{\"amount\":\"5\",\"currency\":\"JPY\"}}",
          "2015-01-01", BAR | YES, 0 },
        { "no law yet", "{" GOOD ",\"destination\":\"PHL\"}", "1999-12-31", 0, 0 },
        { "no facts at all", "{}", "2015-01-01", OUT | BAR | NOT | YES, 0 },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const CaseLine *line = sample_line(&arena, &library, rows[i].facts);
        Request request = request_on(rows[i].on, NULL);
        OutcomeSet quick = gate_outcomes(&library, arena, line, request);
        check_int(rows[i].why, gate_judge(gate, &arena, line, request).outcomes, rows[i].outcomes);
        check_int("the quick answer", quick, rows[i].outcomes | rows[i].beside);
    }
}

/* A statement made later than the day of knowledge has not been made. */
static void test_statement_known_later(void)
{
    const char *facts = "{\"arms\":true,\"destination\":\"PHL\",\"purposes\":[\"peace\"],"
                        "\"kind\":\"radar\",\"value\":{\"amount\":\"5\",\"currency\":\"JPY\"},"
                        "\"suitable\":{\"value\":true,\"on\":\"2020-08-01\"}}";
    Judgement before = judge(facts, "2020-07-01", "2020-07-31");
    Judgement after = judge(facts, "2020-07-01", "2020-08-01");

    check_int("not yet said", before.outcomes, BAR | YES);
    check_true("so it is asked", asks(&before, "suitable"));
    check_int("said", after.outcomes, YES);
}

/* Without a day every law is possible, and the day is what to ask. */
static void test_day_unknown(void)
{
    Judgement judgement =
        judge("{\"arms\":true,\"destination\":\"PHL\",\"suitable\":false}", NULL, NULL);

    check_true("no pack", judgement.pack == NULL);
    check_int("either law", judgement.outcomes & (BAR | YES), BAR | YES);
    check_int("one question", (int64_t)judgement.questions.count, 1);
    check_true("for the day", asks(&judgement, "day"));
}

static void test_no_such_regime(void)
{
    const CaseLine *line = sample_line(&arena, &library, "{}");
    Request request = { .regime = S("fishing"), .on = day("2015-01-01"), .known_on = DATE_FOREVER };
    Judgement judgement = gate_judge(gate, &arena, line, request);

    check_int("nothing permitted", judgement.outcomes, 0);
}

/* Another pack than that of the day: what if. */
static void test_what_if(void)
{
    const CaseLine *line =
        sample_line(&arena, &library, "{\"arms\":true,\"destination\":\"PHL\",\"suitable\":false}");
    Request request = { .on = day("2015-01-01"), .known_on = DATE_FOREVER };

    for (size_t i = 0; i < library.book->pack_count; i++) {
        request.pack = &library.book->packs[i];
        bool first = str_eq(request.pack->id, S("first"));
        check_int("under this pack", gate_judge(gate, &arena, line, request).outcomes,
                  first ? YES : BAR);
    }
}

/* The register is a witness of its own, with its source, beside what people state. */
static void test_witnesses(void)
{
    Judgement judgement =
        judge("{\"destination\":\"LBY\",\"embargo\":{\"value\":true,\"by\":\"MOFA\"}}",
              "2015-01-01", NULL);
    int32_t fact;

    ensure(rulebook_fact(library.book, S("embargo"), &fact));
    const FactState *state = &judgement.facts[fact];
    check_int("two witnesses", (int64_t)state->evidence_count, 2);
    check_str("a person", state->evidence[0].by, S("MOFA"));
    check_true("and a register", state->evidence[1].from_register);
    check_str("by name", state->evidence[1].by, S("measures"));
    check_str("with its source", state->evidence[1].source, S("Resolution 1"));
    check_int("they agree", state->value.state, VALUE_KNOWN);
}

/* What only changes conditions or the level of a permission is asked too, marked as such. */
static void test_questions_of_a_permission(void)
{
    Judgement open = judge("{\"arms\":true,\"suitable\":true,\"purposes\":[\"peace\"],"
                           "\"kind\":\"radar\",\"destination\":\"PHL\","
                           "\"value\":{\"amount\":\"5\",\"currency\":\"JPY\"}}",
                           "2015-01-01", NULL);

    check_int("permitted whatever it is", open.outcomes, YES);
    check_int("one question", (int64_t)open.questions.count, 1);
    check_true("the number", asks(&open, "count"));
    check_true("it changes no outcome",
               open.questions.count && !open.questions.list[0].changes_outcome);
    check_true("two levels are possible", open.decision->level_low != open.decision->level_high);
}

/* Where the destination is open, the register still ties the measure to it: the country alone is
 * asked for. */
static void test_register_ties_open_keys(void)
{
    Judgement judgement = judge("{" GOOD "}", "2015-01-01", NULL);

    check_int("some countries are barred", judgement.outcomes, BAR | YES);
    check_true("the country is asked", asks(&judgement, "destination"));
    check_true("the measure is not", !asks(&judgement, "embargo"));
}

/* What the register says on a day one case states is not asked of it for another case. */
static void test_own_day_of_a_case(void)
{
    Library own = sample_read(&arena, sample_own_day_files, COUNT_OF(sample_own_day_files));
    Gate *judge_of_own = gate_open(&own);
    Request request = { .regime = S("transfer"),
                        .on = day("2020-01-01"),
                        .known_on = DATE_FOREVER };
    const CaseLine *early = sample_line(&arena, &own, "{\"arms\":true,\"agreed\":\"2005-01-01\"}");
    const CaseLine *late = sample_line(&arena, &own, "{\"arms\":true,\"agreed\":\"2015-01-01\"}");

    check_int("nobody was under a measure",
              gate_judge(judge_of_own, &arena, early, request).outcomes, YES);
    check_int("by then somebody was", gate_judge(judge_of_own, &arena, late, request).outcomes,
              BAR | YES);
    gate_close(judge_of_own);
}

/* Facts only ever narrow: what is decided with some of them stays decided with more. */
static void prop_more_facts_narrow(Rng *rng)
{
    static const char *const pieces[] = {
        "\"arms\":true",           "\"suitable\":true",
        "\"kind\":\"radar\"",      "\"purposes\":[\"peace\"]",
        "\"destination\":\"PHL\"", "\"value\":{\"amount\":\"5\",\"currency\":\"JPY\"}",
        "\"embargo\":false",
    };
    Arena before = arena;
    Text few = text_open(&arena, 1000), more = text_open(&arena, 1000);

    text_put(&few, S("{\"count\":1"));
    text_put(&more, S("{\"count\":1"));
    for (size_t i = 0; i < COUNT_OF(pieces); i++) {
        int64_t where = rng_between(rng, 0, 2);
        if (where == 0)
            text_all(&few, S(","), str_from_c(pieces[i]));
        if (where <= 1)
            text_all(&more, S(","), str_from_c(pieces[i]));
    }
    text_put(&few, S("}"));
    text_put(&more, S("}"));
    Judgement with_few = judge(arena_c(&arena, text_str(&few)), "2015-01-01", NULL);
    Judgement with_more = judge(arena_c(&arena, text_str(&more)), "2015-01-01", NULL);

    check_int("nothing new becomes possible", with_more.outcomes & ~with_few.outcomes, 0);
    check_true("something is always possible", with_more.outcomes != 0);
    arena = before;
}

int main(void)
{
    arena = arena_open(1 << 30);
    library = sample_library(&arena);
    gate = gate_open(&library);
    RUN(test_outcomes);
    RUN(test_quick_outcomes);
    RUN(test_statement_known_later);
    RUN(test_day_unknown);
    RUN(test_no_such_regime);
    RUN(test_what_if);
    RUN(test_witnesses);
    RUN(test_questions_of_a_permission);
    RUN(test_register_ties_open_keys);
    RUN(test_own_day_of_a_case);
    RUN_PROP(prop_more_facts_narrow, 500);
    gate_close(gate);
    return check_done();
}
