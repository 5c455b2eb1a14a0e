/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * explain - why a unit costs two to four times what it costs elsewhere (row I2)
 *
 * Two producers: quantities, yearly rates, fixed cost of each. The ratio of unit costs is taken
 * apart into factors, learning x rate x fixed x rest, each as a factor and as a share of the
 * ratio's logarithm; the rest is said to be unexplained and never given to any cause. Costs are
 * those of the last unit that each has built, on one curve for both.
 */
#pragma once

#include "cost/learn.h"

typedef struct Producer {
    int64_t units; /* built in all */
    double yearly; /* units a year; 0: not told, then the rate explains nothing */
    double fixed;  /* tooling, line and test cost of the lot; 0: none told */
    int64_t lot;   /* units that bear it */
} Producer;

typedef struct Explained {
    double ratio;                       /* observed */
    double learning, rate, fixed, rest; /* factors; their product is the ratio */
    double share_learning, share_rate, share_fixed, share_rest; /* of log(ratio); add up to 1 */
    double needed_multiple; /* of quantity, were it learning alone; infinite at a slope of one */
    double given_multiple;  /* that there is */
} Explained;

/* `first`: the first unit's cost, in the money of `fixed`; not asked where neither has fixed cost.
 * False with a finding whose place points to "ratio", "first", "dear" or "cheap": a ratio not above
 * one, units that cannot be, a rate or fixed cost told of one producer alone. */
MUST_USE bool cost_explain(double ratio, double slope, double rate_exponent, double first,
                           const Producer *dear, const Producer *cheap, Explained *ret,
                           Findings *findings);
