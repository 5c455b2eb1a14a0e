/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cost/cost.h"

#include <math.h>

bool slope_valid(double slope)
{
    return slope > 0.5 && slope <= 1;
}

/* b of n^b. */
static double exponent_of(double slope)
{
    ensure(slope_valid(slope));
    return log2(slope);
}

static double unit_number(int64_t n)
{
    ensure(n >= 1 && n <= COST_UNITS_MAX);
    return (double)n;
}

/* ---- Crawford -------------------------------------------------------------------------------- */

double crawford_unit(Crawford curve, int64_t n)
{
    return curve.first * pow(unit_number(n), exponent_of(curve.slope));
}

/* From the last unit, the cheapest, so that small costs are not lost in a large sum. */
double crawford_lot(Crawford curve, int64_t from, int64_t to)
{
    double sum = 0;

    for (int64_t n = to; n >= from; n--)
        sum += crawford_unit(curve, n);
    return sum;
}

double crawford_lot_near(Crawford curve, int64_t from, int64_t to)
{
    double grows = 1 + exponent_of(curve.slope);

    return curve.first / grows *
           (pow(unit_number(to) + 0.5, grows) - pow(unit_number(from) - 0.5, grows));
}

double rated_unit(Crawford curve, double rate_exponent, int64_t n, double yearly)
{
    ensure(rate_exponent <= 0 && yearly > 0);
    return crawford_unit(curve, n) * pow(yearly, rate_exponent);
}

/* ---- Wright ---------------------------------------------------------------------------------- */

double wright_mean(Wright curve, int64_t n)
{
    return curve.first * pow(unit_number(n), exponent_of(curve.slope));
}

double wright_total(Wright curve, int64_t n)
{
    return (double)n * wright_mean(curve, n);
}

double wright_unit(Wright curve, int64_t n)
{
    return wright_total(curve, n) - (n > 1 ? wright_total(curve, n - 1) : 0);
}

/* ---- Boone ----------------------------------------------------------------------------------- */

double boone_unit(Boone curve, int64_t n)
{
    double x = unit_number(n);

    ensure(curve.decay > 0);
    return curve.first * pow(x, exponent_of(curve.slope) / (1 + x / curve.decay));
}

double boone_lot(Boone curve, int64_t from, int64_t to)
{
    double sum = 0;

    for (int64_t n = to; n >= from; n--)
        sum += boone_unit(curve, n);
    return sum;
}

double boone_turn(Boone curve)
{
    double low = 1, high = 4; /* at 1, x ln x is below x + c */

    ensure(curve.decay > 0);
    while (high * log(high) < high + curve.decay)
        high *= 2;
    for (int i = 0; i < 100; i++) {
        double middle = (low + high) / 2;
        if (middle * log(middle) < middle + curve.decay)
            low = middle;
        else
            high = middle;
    }
    return high;
}

/* ---- what all share -------------------------------------------------------------------------- */

double average_with_fixed(double lot, double fixed, int64_t quantity)
{
    return (lot + fixed) / unit_number(quantity);
}

double quantity_multiple(double ratio, double slope)
{
    double b = exponent_of(slope);

    return b < 0 ? pow(ratio, -1 / b) : (double)INFINITY;
}

static CurvePoint point_at(int64_t n, double unit, double total)
{
    return (CurvePoint){ .n = n, .unit = unit, .total = total, .mean = total / (double)n };
}

void crawford_points(Crawford curve, double rate, int64_t count, CurvePoint *ret_points)
{
    double total = 0;

    for (int64_t n = 1; n <= count; n++) {
        double unit = crawford_unit(curve, n) * rate;
        total += unit;
        ret_points[n - 1] = point_at(n, unit, total);
    }
}

void wright_points(Wright curve, int64_t count, CurvePoint *ret_points)
{
    for (int64_t n = 1; n <= count; n++)
        ret_points[n - 1] = point_at(n, wright_unit(curve, n), wright_total(curve, n));
}

void boone_points(Boone curve, int64_t count, CurvePoint *ret_points)
{
    double total = 0;

    for (int64_t n = 1; n <= count; n++) {
        double unit = boone_unit(curve, n);
        total += unit;
        ret_points[n - 1] = point_at(n, unit, total);
    }
}
