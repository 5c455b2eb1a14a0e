/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* The support fund: money goes out for what is certified, and never for more. */
#include "credit/credit.h"
#include "phrases_credit.h"

#include "tests/check.h"

enum { ARENA_BYTES = 64 << 20, EVENTS = 200 };

static Arena arena;

static const FundMilestone milestones[] = { { STR("design"), 0, 300 }, { STR("test"), 0, 700 } };

static FundPlan plan_of(int32_t form)
{
    return (FundPlan){ .currency = S("JPY"),
                       .form = form,
                       .payback_ppm = form == FUND_GRANT ? INT64_MIN : 50000,
                       .payback_most_ppm = INT64_MIN,
                       .milestones = milestones,
                       .milestone_count = COUNT_OF(milestones) };
}

/* "Disbursed sum never above the certified plan" */
static void test_D4_disbursed_is_certified(void)
{
    static const struct {
        FundEvent event;
        Phrase refused;
        int64_t certified, disbursed, owed;
    } rows[] = {
        { { 1, FUND_DISBURSED, STR(""), 1 }, PHRASE_CREDIT_NOT_CERTIFIED, 0, 0, 0 },
        { { 1, FUND_CERTIFIED, STR("design"), 301 }, PHRASE_CREDIT_ABOVE_PLAN, 0, 0, 0 },
        { { 1, FUND_CERTIFIED, STR("paint"), 1 }, PHRASE_CREDIT_NO_MILESTONE, 0, 0, 0 },
        { { 1, FUND_CERTIFIED, STR("design"), 200 }, PHRASE_NONE, 200, 0, 0 },
        { { 2, FUND_DISBURSED, STR(""), 201 }, PHRASE_CREDIT_NOT_CERTIFIED, 200, 0, 0 },
        { { 2, FUND_DISBURSED, STR(""), 150 }, PHRASE_NONE, 200, 150, 0 },
        { { 1, FUND_DISBURSED, STR(""), 1 }, PHRASE_CREDIT_BACKDATED, 200, 150, 0 },
        { { 3, FUND_CERTIFIED, STR("design"), 101 }, PHRASE_CREDIT_ABOVE_PLAN, 200, 150, 0 },
        { { 3, FUND_SOLD, STR(""), 2000 }, PHRASE_NONE, 200, 150, 100 },
        { { 4, FUND_PAID_BACK, STR(""), 101 }, PHRASE_CREDIT_NOT_OWED, 200, 150, 100 },
        { { 4, FUND_PAID_BACK, STR(""), 60 }, PHRASE_NONE, 200, 150, 40 },
        { { 5, FUND_SOLD, STR(""), 90000 }, PHRASE_NONE, 200, 150, 90 },
    };
    FundPlan plan = plan_of(FUND_LOAN);
    FundState state = fund_begin(&plan);

    check_int("planned", state.planned, 1000);
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Findings findings = { .arena = &arena };
        bool taken = fund_apply(&plan, &state, &rows[i].event, (Place){ 0 }, &findings);
        check_int("taken", taken, rows[i].refused == PHRASE_NONE);
        check_int("why not", findings.first ? findings.first->message : PHRASE_NONE,
                  rows[i].refused);
        check_int("certified", state.certified, rows[i].certified);
        check_int("disbursed", state.disbursed, rows[i].disbursed);
        check_int("owed", state.owed, rows[i].owed);
    }
}

#define PLAN(FORM, EXTRA) \
    "{\"currency\":\"JPY\",\"form\":\"" FORM "\",\"milestones\":[{\"name\":\"a\"," \
    "\"by\":\"2026-01-01\",\"minor\":5}]" EXTRA "}"

static void test_files(void)
{
    static const struct {
        const char *bytes;
        Phrase message;
    } rows[] = {
        { PLAN("grant", ""), PHRASE_NONE },
        { PLAN("loan", ""), PHRASE_CREDIT_PAYBACK },
        { PLAN("grant", ",\"payback-ppm\":1"), PHRASE_CREDIT_PAYBACK },
        { PLAN("capital", ",\"payback-ppm\":1"), PHRASE_NONE },
        { PLAN("grant", ",\"events\":[{\"on\":\"2026-01-01\",\"kind\":\"certified\",\"minor\":1}]"),
          PHRASE_CREDIT_FIELD_NEEDED },
        { PLAN("grant", ",\"events\":[{\"on\":\"2026-01-01\",\"kind\":\"sold\",\"minor\":1,"
                        "\"milestone\":\"a\"}]"),
          PHRASE_CREDIT_FIELD_IDLE },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Findings findings = { .arena = &arena };
        FundPlan plan;
        bool good = fund_read(&arena, str_from_c(rows[i].bytes), S("x"), &plan, &findings);
        check_int(rows[i].bytes, good, rows[i].message == PHRASE_NONE);
        check_int(rows[i].bytes, findings.first ? findings.first->message : PHRASE_NONE,
                  rows[i].message);
    }
}

static FundEvent any_event(Rng *rng)
{
    static const Str names[] = { STR("design"), STR("test"), STR("paint") };

    return (FundEvent){ .on = (Date)(100 - rng_between(rng, 0, 30) / 30),
                        .kind = (int32_t)rng_between(rng, 0, FUND_EVENT_KINDS - 1),
                        .milestone = names[rng_between(rng, 0, 2)],
                        .minor =
                            rng_between(rng, 0, 9) ? rng_between(rng, 1, 200) : LOAN_MINOR_MAX };
}

static void prop_money_out_is_certified(Rng *rng)
{
    FundPlan plan = plan_of((int32_t)rng_between(rng, 0, FUND_FORMS - 1));
    FundState state = fund_begin(&plan);

    for (int i = 0; i < EVENTS; i++) {
        Arena scratch = arena;
        Findings findings = { .arena = &scratch };
        FundEvent event = any_event(rng);
        FundState before = state;
        bool taken = fund_apply(&plan, &state, &event, (Place){ 0 }, &findings);
        check_true("disbursed, certified, planned",
                   state.disbursed <= state.certified && state.certified <= state.planned);
        check_int("milestones add up", state.milestones[0] + state.milestones[1], state.certified);
        check_true("payback within what went out",
                   state.owed >= 0 && state.owed + state.paid_back <= state.disbursed);
        check_int("told of, or taken", findings.error_count, !taken);
        if (!taken)
            check_true("refused, nothing changed",
                       before.taken == state.taken && before.certified == state.certified &&
                           before.disbursed == state.disbursed && before.sold == state.sold &&
                           before.paid_back == state.paid_back && before.owed == state.owed);
    }
}

int main(void)
{
    arena = arena_open(ARENA_BYTES);
    RUN(test_D4_disbursed_is_certified);
    RUN(test_files);
    RUN_PROP(prop_money_out_is_certified, 1000);
    arena_close(&arena);
    return check_done();
}
