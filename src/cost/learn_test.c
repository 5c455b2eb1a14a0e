/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Learning curves against published figures, to the last printed digit. */
#include "cost/cost.h"

#include "tests/check.h"

#include <math.h>

enum { ARENA_BYTES = 64 << 20, UNITS_MAX = 2000 };

static Arena arena;

static Str printed(double value, int decimals)
{
    Text text = text_open(&arena, 40);

    figure_write(&text, value, decimals);
    return text_str(&text);
}

/* "Crawford 85% curve, T1=100: U2,U4,U12; sum 1..12; mean" */
static void test_crawford_85(void)
{
    Crawford curve = { .first = 100, .slope = 0.85 };
    double sum = crawford_lot(curve, 1, 12);

    check_str("U2", printed(crawford_unit(curve, 2), 2), S("85.00"));
    check_str("U4", printed(crawford_unit(curve, 4), 2), S("72.25"));
    check_str("U12", printed(crawford_unit(curve, 12), 2), S("55.84"));
    check_str("sum 1..12", printed(sum, 2), S("824.44"));
    check_str("mean", printed(average_with_fixed(sum, 0, 12), 2), S("68.70"));
}

/* "Wright 85% curve, A1=100: cum avg 12; total; marginal 12th" */
static void test_wright_85(void)
{
    Wright curve = { .first = 100, .slope = 0.85 };

    check_str("mean of 12", printed(wright_mean(curve, 12), 2), S("55.84"));
    check_str("total", printed(wright_total(curve, 12), 2), S("670.12"));
    check_str("12th", printed(wright_unit(curve, 12), 2), S("43.18"));
    check_str("first", printed(wright_unit(curve, 1), 2), S("100.00"));
    check_str("second", printed(wright_unit(curve, 2), 2), S("70.00"));
}

/* "Quantity multiple for unit-cost ratio 2 / 3 / 4, r**(-1/b)" */
static void test_I2_quantity_multiples(void)
{
    static const struct {
        double slope;
        Str multiples[3];
    } rows[] = {
        { 0.90, { STR("95.6"), STR("1376.9"), STR("9137.8") } },
        { 0.85, { STR("19.2"), STR("108.4"), STR("369.7") } },
        { 0.80, { STR("8.6"), STR("30.3"), STR("74.2") } },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++)
        for (int ratio = 2; ratio <= 4; ratio++)
            check_str("multiple", printed(quantity_multiple(ratio, rows[i].slope), 1),
                      rows[i].multiples[ratio - 2]);
    check_true("nothing learned, nothing explained", isinf(quantity_multiple(2, 1)));
}

/* "V-22 package per aircraft, 3e9/17": a package price shared by its aircraft. */
static void test_D8_package_per_aircraft(void)
{
    Currency usd;
    Money money;

    ensure(currency_find(S("USD"), &usd));
    check_str("each", printed(average_with_fixed(3e9, 0, 17), 2), S("176470588.24"));
    check_true("as money", cost_money(3e9 / 17, usd, &money));
    check_int("in cents", money.minor, 17647058824);
}

/* 442 vehicles beside a home quantity that is assumed: the longer lot is cheaper than two. */
static void test_C6_one_lot_is_cheaper_than_two(void)
{
    Crawford griffon = { .first = 3.2, .slope = 0.9 }, jaguar = { .first = 6.5, .slope = 0.9 };

    check_int("442", 382 + 60, 442);
    check_true("griffon", crawford_lot(griffon, 1, 936 + 382) <
                              crawford_lot(griffon, 1, 936) + crawford_lot(griffon, 1, 382));
    check_true("jaguar", crawford_lot(jaguar, 1, 150 + 60) <
                             crawford_lot(jaguar, 1, 150) + crawford_lot(jaguar, 1, 60));
}

static void test_rate_and_fixed(void)
{
    Crawford curve = { .first = 100, .slope = 0.85 };

    check_str("one a year changes nothing", printed(rated_unit(curve, -0.2, 12, 1), 2), S("55.84"));
    check_str("rate", printed(rated_unit(curve, -1, 1, 4), 2), S("25.00"));
    check_str("no exponent", printed(rated_unit(curve, 0, 1, 4), 2), S("100.00"));
    check_str("fixed", printed(average_with_fixed(crawford_lot(curve, 1, 12), 1200, 12), 2),
              S("168.70"));
}

/* At unit 1 and with a large decay Boone's form is Crawford's; it is above it everywhere, and
 * cheapest where it says. */
static void test_boone(void)
{
    Boone flat = { .first = 100, .slope = 0.85, .decay = 10 };
    Boone straight = { .first = 100, .slope = 0.85, .decay = 1e12 };
    Crawford curve = { .first = 100, .slope = 0.85 };
    int64_t turn = (int64_t)round(boone_turn(flat));

    check_str("first", printed(boone_unit(flat, 1), 2), S("100.00"));
    check_str("at x = c the exponent is halved", printed(boone_unit(flat, 10), 4),
              printed(100 * sqrt(pow(10, log2(0.85))), 4));
    check_str("no decay", printed(boone_unit(straight, 12), 2), S("55.84"));
    for (int64_t n = 2; n < 100; n++)
        check_true("above Crawford", boone_unit(flat, n) > crawford_unit(curve, n));
    check_true("cheapest", boone_unit(flat, turn) < boone_unit(flat, turn - 2) &&
                               boone_unit(flat, turn) < boone_unit(flat, turn + 2));
    check_str("lot", printed(boone_lot(flat, 1, 2), 4), printed(100 + boone_unit(flat, 2), 4));
}

static void test_slopes(void)
{
    static const struct {
        double slope;
        bool valid;
    } rows[] = { { 0.85, true }, { 1, true },   { 0.51, true },  { 0.5, false },
                 { 0, false },   { -1, false }, { 1.01, false }, { NAN, false } };

    for (size_t i = 0; i < COUNT_OF(rows); i++)
        check_int("slope", slope_valid(rows[i].slope), rows[i].valid);
}

static double random_slope(Rng *rng)
{
    return (double)rng_between(rng, 501, 1000) / 1000;
}

/* Lots cut anywhere lose nothing, and the integral is near the sum. */
static void prop_lots_add_up(Rng *rng)
{
    Crawford curve = { .first = (double)rng_between(rng, 1, 100000), .slope = random_slope(rng) };
    int64_t last = rng_between(rng, 2, UNITS_MAX), cut = rng_between(rng, 1, last - 1);
    double whole = crawford_lot(curve, 1, last);
    double parts = crawford_lot(curve, 1, cut) + crawford_lot(curve, cut + 1, last);
    double near = crawford_lot_near(curve, 1, last);

    check_true("parts", fabs(parts - whole) < 1e-9 * whole);
    check_true("integral", fabs(near - whole) < 0.08 * whole);
    double behind = crawford_lot(curve, 10, last + 10);
    check_true("integral behind the first units",
               fabs(crawford_lot_near(curve, 10, last + 10) - behind) < 0.001 * behind);
}

/* What the table shows is what the functions say; another unit never makes the whole cheaper. */
static void prop_points(Rng *rng)
{
    static CurvePoint points[UNITS_MAX];
    double first = (double)rng_between(rng, 1, 100000), slope = random_slope(rng);
    int64_t count = rng_between(rng, 1, UNITS_MAX), n = rng_between(rng, 1, count);
    Crawford crawford = { first, slope };
    Wright wright = { first, slope };
    Boone boone = { first, slope, (double)rng_between(rng, 1, 5000) };

    crawford_points(crawford, 1, count, points);
    double lot = crawford_lot(crawford, 1, n);
    check_true("Crawford", fabs(points[n - 1].total - lot) < 1e-9 * lot &&
                               points[n - 1].unit == crawford_unit(crawford, n));
    wright_points(wright, count, points);
    check_true("Wright", points[n - 1].total == wright_total(wright, n) && points[n - 1].unit > 0 &&
                             points[n - 1].mean <= first);
    boone_points(boone, count, points);
    lot = boone_lot(boone, 1, n);
    check_true("Boone", fabs(points[n - 1].total - lot) < 1e-9 * lot);
}

/* A picture of any curve is made, and its table holds the last unit. */
static void prop_picture(Rng *rng)
{
    static CurvePoint points[UNITS_MAX];
    Arena scratch = arena;
    Text text = text_open(&scratch, TEXT_MAX);
    int64_t count = rng_between(rng, 1, UNITS_MAX), shown[CURVE_SHOWN_MAX];
    double first = (double)rng_between(rng, 1, 1000000000) / 1000000;
    CurvePicture picture = { .title = S("t"),
                             .points = points,
                             .count = count,
                             .decimals = 2,
                             .fixed = (double)rng_between(rng, 0, 1) * first };

    crawford_points((Crawford){ first, random_slope(rng) }, 1, count, points);
    curve_picture(&text, &picture, LANG_EN);
    size_t last = curve_shown(count, shown) - 1;
    check_true("drawn", str_ends(text_str(&text), S("</svg>\n")) && !text.full);
    check_int("last unit", shown[last], count);
}

int main(void)
{
    arena = arena_open(ARENA_BYTES);
    RUN(test_crawford_85);
    RUN(test_wright_85);
    RUN(test_I2_quantity_multiples);
    RUN(test_D8_package_per_aircraft);
    RUN(test_C6_one_lot_is_cheaper_than_two);
    RUN(test_rate_and_fixed);
    RUN(test_boone);
    RUN(test_slopes);
    RUN_PROP(prop_lots_add_up, 500);
    RUN_PROP(prop_points, 500);
    RUN_PROP(prop_picture, 200);
    return check_done();
}
