/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * fit - the learning curve that lots already built lie on
 *
 * Least squares in logs after Crawford, every lot counting once: log of the lot's mean cost against
 * log of the lot's middle unit, the one that costs the mean. Where that is depends on the slope, so
 * the two are found in turn until they agree.
 */
#pragma once

#include "cost/learn.h"

enum { LOTS_MAX = 10000 };

typedef struct LotSeen {
    int64_t from, to; /* units */
    double mean;      /* cost a unit */
    double yearly;    /* 0: rate not given */
    Str source;
} LotSeen;

typedef struct Fit {
    double first, slope, rate_exponent;
    double slope_error; /* standard error of the slope */
    double error;       /* standard error of the residuals, in logs */
    size_t lots;
} Fit;

/* The table of lots, CSV with the head "from,to,mean,yearly,source", in order of their units. False
 * with findings. `yearly` is given in all rows or in none. */
MUST_USE bool lots_read(Arena *arena, Str bytes, Str file, const LotSeen **ret_lots,
                        size_t *ret_count, Findings *findings);

/* Lots as lots_read gives them. False with a finding: fewer lots than the error needs (one more
 * than what is fitted), a rate that moves with the quantity, or costs that fall faster than any
 * learning curve. A slope above one is an answer: costs rose. */
MUST_USE bool learn_fit(Arena *scratch, const LotSeen *lots, size_t count, bool with_rate,
                        Fit *ret_fit, Findings *findings);
