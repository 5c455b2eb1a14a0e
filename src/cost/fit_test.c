/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Curves fitted to lots whose curve is known. All lots are invented. */
#include "cost/cost.h"
#include "phrases_base.h"
#include "phrases_cost.h"

#include "tests/check.h"

#include <math.h>

enum { ARENA_BYTES = 64 << 20, LOTS = 6 };

#define HEAD "from,to,mean,yearly,source\n"

static Arena arena;

/* Lots cut from a curve; every lot at its own rate where there is a rate effect. */
static void cut_lots(Rng *rng, Crawford curve, double rate_exponent, LotSeen *lots)
{
    int64_t next = 1;

    for (size_t i = 0; i < LOTS; i++) {
        int64_t to = next + rng_between(rng, 0, 40);
        double yearly = rate_exponent < 0 ? (double)rng_between(rng, 1, 60) : 0;
        double rate = rate_exponent < 0 ? pow(yearly, rate_exponent) : 1;
        lots[i] = (LotSeen){ .from = next, .to = to, .yearly = yearly };
        lots[i].mean = crawford_lot(curve, next, to) / (double)(to - next + 1) * rate;
        next = to + 1;
    }
}

static void prop_finds_the_curve(Rng *rng)
{
    Crawford curve = { .first = (double)rng_between(rng, 1, 1000000),
                       .slope = (double)rng_between(rng, 600, 999) / 1000 };
    double rate = -(double)rng_between(rng, 0, 1) * (double)rng_between(rng, 1, 500) / 1000;
    Findings findings = { .arena = &arena };
    LotSeen lots[LOTS];
    Arena scratch = arena;
    Fit fit = { 0 };

    cut_lots(rng, curve, rate, lots);
    if (!learn_fit(&scratch, lots, LOTS, rate < 0, &fit, &findings)) {
        check_true("rates happened to move with the quantity",
                   findings.first->message == PHRASE_COST_FIT_NOT_APART);
        return;
    }
    check_true("slope", fabs(fit.slope - curve.slope) < 1e-6);
    check_true("first", fabs(fit.first / curve.first - 1) < 1e-5);
    check_true("rate", fabs(fit.rate_exponent - rate) < 1e-5);
    check_true("no error", fit.error < 1e-6 && fit.slope_error < 1e-5);
    check_int("lots", (int64_t)fit.lots, LOTS);
}

/* The textbook sums, done by hand: three lots of one unit, off the line by a known step. */
static void test_errors(void)
{
    const double off = 0.03;
    LotSeen lots[] = { { .from = 1, .to = 1, .mean = 100 * exp(off) },
                       { .from = 2, .to = 2, .mean = 80 * exp(-2 * off) },
                       { .from = 4, .to = 4, .mean = 64 * exp(off) } };
    Findings findings = { .arena = &arena };
    Fit fit;

    check_true("fits", learn_fit(&arena, lots, 3, false, &fit, &findings));
    check_true("80 %", fabs(fit.slope - 0.8) < 1e-9);
    check_true("first", fabs(fit.first - 100) < 1e-6);
    /* residuals off, -2 off, off; one degree of freedom; x from 0 to log 4, twice log 2 squared */
    check_true("residuals", fabs(fit.error - off * sqrt(6)) < 1e-9);
    check_true("slope error",
               fabs(fit.slope_error - log(2) * 0.8 * off * sqrt(6) / (log(2) * sqrt(2))) < 1e-9);
}

static void test_refused(void)
{
    LotSeen rising[] = { { 1, 1, 1, 0, S("") }, { 2, 2, 30, 0, S("") }, { 3, 3, 900, 0, S("") } };
    LotSeen falling[] = { { 1, 1, 900, 0, S("") }, { 2, 2, 30, 0, S("") }, { 3, 3, 1, 0, S("") } };
    LotSeen together[] = {
        { 1, 1, 100, 1, S("") },
        { 2, 2, 85, 2, S("") },
        { 4, 4, 72, 4, S("") },
        { 8, 8, 60, 8, S("") },
    };
    const struct {
        const LotSeen *lots;
        size_t count;
        bool with_rate;
        Phrase message;
    } rows[] = {
        { rising, 2, false, PHRASE_COST_FIT_TOO_FEW },
        { together, 3, true, PHRASE_COST_FIT_TOO_FEW },
        { rising, 3, false, PHRASE_COST_FIT_TOO_STEEP },
        { falling, 3, false, PHRASE_COST_FIT_TOO_STEEP },
        { together, 4, true, PHRASE_COST_FIT_NOT_APART },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Findings findings = { .arena = &arena };
        Fit fit;
        check_true("refused", !learn_fit(&arena, rows[i].lots, rows[i].count, rows[i].with_rate,
                                         &fit, &findings));
        check_int("why", findings.first->message, rows[i].message);
    }
}

/* Costs that rise gently are an answer, not a refusal. */
static void test_rising(void)
{
    LotSeen lots[] = { { .from = 1, .to = 1, .mean = 100 },
                       { .from = 2, .to = 2, .mean = 105 },
                       { .from = 4, .to = 4, .mean = 110.25 } };
    Findings findings = { .arena = &arena };
    Fit fit;

    check_true("fits", learn_fit(&arena, lots, 3, false, &fit, &findings));
    check_true("105 %", fabs(fit.slope - 1.05) < 1e-9);
}

/* Costs that never change lie on a slope of one, where no unit is in the middle of a lot. */
static void test_flat(void)
{
    LotSeen lots[] = { { .from = 1, .to = 9, .mean = 100 },
                       { .from = 10, .to = 20, .mean = 100 },
                       { .from = 21, .to = 40, .mean = 100 } };
    Findings findings = { .arena = &arena };
    Fit fit;

    check_true("fits", learn_fit(&arena, lots, 3, false, &fit, &findings));
    check_true("100 %", fabs(fit.slope - 1) < 1e-9 && fabs(fit.first - 100) < 1e-6);
}

static void test_table(void)
{
    static const struct {
        const char *rows;
        Phrase message;
        uint32_t line;
    } rows[] = {
        { "1,5,100\n", PHRASE_BASE_CSV_CELLS, 2 },
        { "0,5,100,,\n", PHRASE_BASE_CSV_NUMBER, 2 },
        { "1,1000001,100,,\n", PHRASE_BASE_CSV_NUMBER, 2 },
        { "1,-5,100,,\n", PHRASE_BASE_CSV_NUMBER, 2 },
        { "5,1,100,,\n", PHRASE_COST_LOTS_BACKWARDS, 2 },
        { "1,5,0,,\n", PHRASE_COST_LOTS_NOT_A_COST, 2 },
        { "1,5,NaN,,\n", PHRASE_COST_LOTS_NOT_A_COST, 2 },
        { "1,5,100,0,\n", PHRASE_COST_LOTS_NOT_A_RATE, 2 },
        { "1,5,100,,\n5,9,90,,\n", PHRASE_COST_LOTS_ORDER, 3 },
        { "1,5,100,3,\n6,9,90,,\n", PHRASE_COST_LOTS_SOME_RATES, 3 },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Findings findings = { .arena = &arena };
        Text text = text_open(&arena, 1000);
        const LotSeen *lots;
        size_t count;
        text_all(&text, S(HEAD), str_from_c(rows[i].rows));
        check_true(rows[i].rows,
                   !lots_read(&arena, text_str(&text), S("l.csv"), &lots, &count, &findings));
        check_int(rows[i].rows, findings.first->message, rows[i].message);
        check_int(rows[i].rows, findings.first->place.line, rows[i].line);
    }
}

static void test_table_read(void)
{
    Findings findings = { .arena = &arena };
    const LotSeen *lots;
    size_t count;

    check_true("read", lots_read(&arena, S(HEAD "1,5,100.5,12,yard\n7, 9 ,90,6,\n"), S("l.csv"),
                                 &lots, &count, &findings));
    check_int("two", (int64_t)count, 2);
    check_true("first", lots[0].from == 1 && lots[0].to == 5 && lots[0].mean == 100.5 &&
                            lots[0].yearly == 12 && str_eq(lots[0].source, S("yard")));
    check_true("a gap is no fault", lots[1].from == 7 && lots[1].to == 9);
    check_true("no head", !lots_read(&arena, S("1,2,3,4,5\n"), S("l"), &lots, &count, &findings));
    check_true("empty", !lots_read(&arena, S(""), S("l"), &lots, &count, &findings));
}

int main(void)
{
    arena = arena_open(ARENA_BYTES);
    RUN(test_errors);
    RUN(test_rising);
    RUN(test_flat);
    RUN(test_refused);
    RUN(test_table);
    RUN(test_table_read);
    RUN_PROP(prop_finds_the_curve, 500);
    return check_done();
}
