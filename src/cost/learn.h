/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * learn - what the n-th unit costs
 *
 * Costs are in any one unit of money; slopes are fractions (0.85 = 85 %), b = log2(slope). Sources:
 * the unit theory after Crawford, the cumulative-average theory after Wright, the integral
 * approximation with half-unit correction, Boone's form Y = A x^(b/(1+x/c)).
 */
#pragma once

#include "base/base.h"

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

/* U = first x n^b x q^r: q units a year, r <= 0. */
double rated_unit(Crawford curve, double rate_exponent, int64_t n, double yearly);

/* c(Q) = lot cost / Q + fixed / Q */
double average_with_fixed(Crawford curve, double fixed, int64_t quantity);

/* How many times the quantity must be for a unit cost `ratio` times lower, by learning alone:
 * ratio^(-1/b). */
double quantity_multiple(double ratio, double slope);

/* Least squares in logs over lots: the slope, its standard error, and how many lots it stands on. */
typedef struct LotSeen {
    int64_t from, to; /* units */
    double mean;      /* cost a unit */
    double yearly;    /* 0: rate not given */
} LotSeen;

typedef struct Fit {
    double first, slope, rate_exponent, error; /* error: standard error of the residuals, in logs */
    size_t lots;
} Fit;

MUST_USE bool learn_fit(Arena *scratch, const LotSeen *lots, size_t count, bool with_rate,
                        Fit *ret_fit, Findings *findings);

/* Half away from zero to minor units. False: not a number or too large. */
MUST_USE bool cost_money(double amount, Currency currency, Money *ret_money);
