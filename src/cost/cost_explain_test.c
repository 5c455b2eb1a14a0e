/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cost/cost.h"
#include "phrases_cost.h"

#include "tests/check.h"

#include <math.h>

enum { ARENA_BYTES = 16 << 20 };

static Arena arena;

static bool near(double a, double b)
{
    return fabs(a - b) < 1e-9 * (1 + fabs(b));
}

/* Five times the quantity at 85 % makes a factor of 1.46 out of 3: a third; twice the rate and half
 * the fixed cost tell of more, and what is left is told as left. */
static void test_I2_what_learning_explains(void)
{
    Producer dear = { .units = 20, .yearly = 5, .fixed = 400, .lot = 20 };
    Producer cheap = { .units = 100, .yearly = 20, .fixed = 400, .lot = 100 };
    Findings findings = { .arena = &arena };
    Explained told;

    check_true("told", cost_explain(3, 0.85, -0.1, 100, &dear, &cheap, &told, &findings));
    check_true("five times as many", near(told.given_multiple, 5));
    check_true("108.4 would be needed", fabs(told.needed_multiple - 108.4) < 0.05);
    check_true("learning", near(told.learning, pow(5, -log2(0.85))));
    check_true("learning alone falls short",
               told.share_learning > 0.34 && told.share_learning < 0.35);
    check_true("rate", near(told.rate, pow(4, 0.1)));
    double a = 100 * pow(20, log2(0.85)) * pow(5, -0.1);
    double b = 100 * pow(100, log2(0.85)) * pow(20, -0.1);
    check_true("fixed", near(told.fixed, (1 + 20 / a) / (1 + 4 / b)));
    check_true("product", near(told.learning * told.rate * told.fixed * told.rest, 3));
}

static void test_learning_alone(void)
{
    Producer dear = { .units = 1 }, cheap = { .units = 2 };
    Findings findings = { .arena = &arena };
    Explained told;

    check_true("told", cost_explain(1 / 0.85, 0.85, 0, 0, &dear, &cheap, &told, &findings));
    check_true("all of it", near(told.share_learning, 1) && fabs(told.share_rest) < 1e-9);
    check_true("nothing else", told.rate == 1 && told.fixed == 1);
    check_true("no learning", cost_explain(2, 1, 0, 0, &dear, &cheap, &told, &findings));
    check_true("unexplained", told.learning == 1 && near(told.rest, 2) &&
                                  near(told.share_rest, 1) && isinf(told.needed_multiple));
}

static void test_refused(void)
{
    static const struct {
        double ratio, rate, first;
        Producer dear, cheap;
        Phrase message;
    } rows[] = {
        { 1, 0, 0, { .units = 1 }, { .units = 2 }, PHRASE_COST_EXPLAIN_RATIO },
        { NAN, 0, 0, { .units = 1 }, { .units = 2 }, PHRASE_COST_EXPLAIN_RATIO },
        { 2, 0, 0, { .units = 0 }, { .units = 2 }, PHRASE_COST_EXPLAIN_UNITS },
        { 2, 0, 0, { .units = 1 }, { .units = 1000001 }, PHRASE_COST_EXPLAIN_UNITS },
        { 2,
          0,
          1,
          { .units = 1, .fixed = 5, .lot = 2 },
          { .units = 2, .lot = 1 },
          PHRASE_COST_EXPLAIN_LOT },
        { 2, -1, 0, { .units = 1, .yearly = 5 }, { .units = 2 }, PHRASE_COST_EXPLAIN_NO_RATE },
        { 2,
          0,
          1,
          { .units = 1, .fixed = 5, .lot = 1 },
          { .units = 2 },
          PHRASE_COST_EXPLAIN_ONE_FIXED },
        { 2,
          0,
          0,
          { .units = 1, .fixed = 5, .lot = 1 },
          { .units = 2, .lot = 1 },
          PHRASE_COST_EXPLAIN_NO_FIRST },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Findings findings = { .arena = &arena };
        Explained told;
        check_true("refused", !cost_explain(rows[i].ratio, 0.85, rows[i].rate, rows[i].first,
                                            &rows[i].dear, &rows[i].cheap, &told, &findings));
        check_int("why", findings.first->message, rows[i].message);
    }
}

static Producer random_producer(Rng *rng)
{
    Producer producer = { .units = rng_between(rng, 1, COST_UNITS_MAX),
                          .yearly = (double)rng_between(rng, 1, 1000),
                          .fixed = (double)rng_between(rng, 0, 100000) };

    producer.lot = rng_between(rng, 1, producer.units);
    return producer;
}

/* Whatever is told, the factors make the ratio and the shares make one. */
static void prop_whole(Rng *rng)
{
    Producer dear = random_producer(rng), cheap = random_producer(rng);
    double ratio = 1 + (double)rng_between(rng, 1, 9000) / 1000;
    double slope = (double)rng_between(rng, 501, 1000) / 1000;
    double rate = -(double)rng_between(rng, 0, 1000) / 1000;
    Findings findings = { .arena = &arena };
    Explained told;

    check_true("told", cost_explain(ratio, slope, rate, 100, &dear, &cheap, &told, &findings));
    check_true("factors", near(told.learning * told.rate * told.fixed * told.rest, ratio));
    check_true("shares", fabs(told.share_learning + told.share_rate + told.share_fixed +
                              told.share_rest - 1) < 1e-6);
}

int main(void)
{
    arena = arena_open(ARENA_BYTES);
    RUN(test_I2_what_learning_explains);
    RUN(test_learning_alone);
    RUN(test_refused);
    RUN_PROP(prop_whole, 500);
    return check_done();
}
