/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * learn - what the n-th unit costs
 *
 * Costs are in any one unit of money; slopes are fractions (0.85 = 85 %), b = log2(slope). Sources:
 * the unit theory after Crawford, the cumulative-average theory after Wright, the integral
 * approximation with half-unit correction, Boone's form Y = A x^(b/(1+x/c)).
 *
 * A slope is above one half and at most one: at one half Wright's total stops growing, so that
 * another unit would cost nothing. Whoever asks sees to that (slope_valid) and to units from 1 to
 * COST_UNITS_MAX; a curve asked otherwise is a bug.
 */
#pragma once

#include "base/base.h"

enum { COST_UNITS_MAX = 1000000 };

bool slope_valid(double slope);

typedef struct Crawford { /* U(n) = first x n^b */
    double first, slope;
} Crawford;

typedef struct Wright { /* A(n) = first x n^b, the mean of n */
    double first, slope;
} Wright;

double crawford_unit(Crawford curve, int64_t n);
double crawford_lot(Crawford curve, int64_t from, int64_t to);      /* exact sum, [from, to] */
double crawford_lot_near(Crawford curve, int64_t from, int64_t to); /* the integral */

double wright_mean(Wright curve, int64_t n);
double wright_total(Wright curve, int64_t n);
double wright_unit(Wright curve, int64_t n); /* total(n) - total(n-1) */

typedef struct Boone { /* learning that flattens: decay c > 0 units */
    double first, slope, decay;
} Boone;

double boone_unit(Boone curve, int64_t n);
double boone_lot(Boone curve, int64_t from, int64_t to);

/* Where Boone's form is cheapest: x ln x = x + c. Behind it costs rise again, because the form
 * returns to the first unit's cost; no extrapolation may go there. */
double boone_turn(Boone curve);

/* U = first x n^b x q^r: q units a year, r <= 0. */
double rated_unit(Crawford curve, double rate_exponent, int64_t n, double yearly);

/* c(Q) = v(Q) + F / Q: the lot's cost without what is fixed, what is fixed, how many bear it. */
double average_with_fixed(double lot, double fixed, int64_t quantity);

/* How many times the quantity must be for a unit cost `ratio` times lower, by learning alone:
 * ratio^(-1/b). Infinite at a slope of one: then nothing is learned. */
double quantity_multiple(double ratio, double slope);

/* A curve unit by unit, for tables and pictures. */
typedef struct CurvePoint {
    int64_t n;
    double unit, total, mean; /* of the n-th; of 1 to n */
} CurvePoint;

/* Units 1 to `count`. Crawford's costs are each multiplied by `rate`, q^r (1: no rate effect). */
void crawford_points(Crawford curve, double rate, int64_t count, CurvePoint *ret_points);
void wright_points(Wright curve, int64_t count, CurvePoint *ret_points);
void boone_points(Boone curve, int64_t count, CurvePoint *ret_points);
