/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cost/cost.h"
#include "phrases_cost.h"

#include <math.h>

enum { ROUNDS_MAX = 200, SUMMED_UNITS = 1000 };

static const double B_NEAR_ZERO = 1e-6;     /* n^b hardly tells units apart */
static const double B_LEAST = -0.999;       /* the integral needs 1 + b > 0 */
static const double SETTLED = 1e-13;        /* b moves no more */
static const double TOLD_APART = 1e-9;      /* of what rate and quantity do not share */
static const double FIRST_MAX = 1e15;       /* as large as a cost can be told */
static const double B_STEEPEST = -0.999999; /* slopes of one half and less */

/* What is fitted, all in logs. */
typedef struct Sums {
    double x, q, y; /* means: middle unit, yearly rate, cost */
    double xx, qq, xq, xy, qy;
} Sums;

typedef struct Line {
    double level, b, r; /* y = level + b x + r q */
} Line;

/* ---- the middle of a lot --------------------------------------------------------------------- */

/* The sum of n^b: unit by unit where the curve is steep, the integral behind. */
static double power_sum(int64_t from, int64_t to, double b)
{
    double sum = 0;
    int64_t summed = to < SUMMED_UNITS ? to : SUMMED_UNITS;

    for (int64_t n = from; n <= summed; n++)
        sum += pow((double)n, b);
    if (to > summed) {
        double begin = (double)(from > summed ? from : summed + 1) - 0.5;
        sum += (pow((double)to + 0.5, 1 + b) - pow(begin, 1 + b)) / (1 + b);
    }
    return sum;
}

/* Log of the unit that costs what the lot costs in the mean. */
static double middle(const LotSeen *lot, double b)
{
    double mean = power_sum(lot->from, lot->to, b) / (double)(lot->to - lot->from + 1);

    return log(mean) / b;
}

/* ---- least squares --------------------------------------------------------------------------- */

static double log_rate(const LotSeen *lot, bool with_rate)
{
    return with_rate ? log(lot->yearly) : 0;
}

static Sums sums_of(const LotSeen *lots, const double *middles, size_t count, bool with_rate)
{
    Sums sums = { 0 };

    for (size_t i = 0; i < count; i++) {
        sums.x += middles[i] / (double)count;
        sums.q += log_rate(&lots[i], with_rate) / (double)count;
        sums.y += log(lots[i].mean) / (double)count;
    }
    for (size_t i = 0; i < count; i++) {
        double x = middles[i] - sums.x, q = log_rate(&lots[i], with_rate) - sums.q;
        double y = log(lots[i].mean) - sums.y;
        sums.xx += x * x;
        sums.qq += q * q;
        sums.xq += x * q;
        sums.xy += x * y;
        sums.qy += q * y;
    }
    return sums;
}

/* What x moves alone, without q. */
static double alone(const Sums *sums, bool with_rate)
{
    return with_rate ? sums->xx - sums->xq * sums->xq / sums->qq : sums->xx;
}

static Line line_of(const Sums *sums, bool with_rate)
{
    Line line = { 0 };
    double shared = with_rate ? sums->xq / sums->qq : 0;

    line.b = (sums->xy - shared * sums->qy) / alone(sums, with_rate);
    line.r = with_rate ? (sums->qy - line.b * sums->xq) / sums->qq : 0;
    line.level = sums->y - line.b * sums->x - line.r * sums->q;
    return line;
}

static bool rate_is_told_apart(const Sums *sums)
{
    return sums->qq > TOLD_APART && alone(sums, true) > TOLD_APART * sums->xx;
}

/* Inside what middle() can take. */
static double tamed(double b)
{
    if (fabs(b) < B_NEAR_ZERO)
        return b < 0 ? -B_NEAR_ZERO : B_NEAR_ZERO;
    return b < B_LEAST ? B_LEAST : b > 1 ? 1 : b;
}

/* Middles and slope in turn, until they agree. */
static bool settle(const LotSeen *lots, double *middles, size_t count, bool with_rate,
                   Sums *ret_sums, Line *ret_line)
{
    double b = -B_NEAR_ZERO;

    for (int round = 0; round < ROUNDS_MAX; round++) {
        for (size_t i = 0; i < count; i++)
            middles[i] = middle(&lots[i], tamed(b));
        *ret_sums = sums_of(lots, middles, count, with_rate);
        if (with_rate && !rate_is_told_apart(ret_sums))
            return false;
        *ret_line = line_of(ret_sums, with_rate);
        double moved = fabs(ret_line->b - b);
        b = ret_line->b;
        if (moved < SETTLED)
            break;
    }
    return true;
}

static double squares_left(const LotSeen *lots, const double *middles, size_t count, bool with_rate,
                           const Line *line)
{
    double sum = 0;

    for (size_t i = 0; i < count; i++) {
        double told = line->level + line->b * middles[i] + line->r * log_rate(&lots[i], with_rate);
        double off = log(lots[i].mean) - told;
        sum += off * off;
    }
    return sum;
}

/* ---- the whole ------------------------------------------------------------------------------- */

static bool refuse(Findings *findings, Phrase message, Phrase remedy, size_t number)
{
    Arena *arena = findings->arena;
    Text text = text_open(arena, 24);

    text_int(&text, (int64_t)number);
    finding_error(findings, (Place){ 0 }, message, remedy, text_str(&text));
    return false;
}

bool learn_fit(Arena *scratch, const LotSeen *lots, size_t count, bool with_rate, Fit *ret_fit,
               Findings *findings)
{
    size_t fitted = with_rate ? 3 : 2;
    double *middles = NEW_ARRAY(scratch, double, count);
    Sums sums;
    Line line;

    if (count <= fitted)
        return refuse(findings, PHRASE_COST_FIT_TOO_FEW, PHRASE_COST_FIT_TOO_FEW_REMEDY,
                      fitted + 1);
    if (!settle(lots, middles, count, with_rate, &sums, &line))
        return refuse(findings, PHRASE_COST_FIT_NOT_APART, PHRASE_COST_FIT_NOT_APART_REMEDY, count);
    if (!(line.b > B_STEEPEST && line.b <= 1 && exp(line.level) < FIRST_MAX))
        return refuse(findings, PHRASE_COST_FIT_TOO_STEEP, PHRASE_COST_FIT_TOO_STEEP_REMEDY, count);
    double variance =
        squares_left(lots, middles, count, with_rate, &line) / (double)(count - fitted);
    double slope = exp2(line.b);
    *ret_fit = (Fit){
        .first = exp(line.level),
        .slope = slope,
        .rate_exponent = line.r,
        .slope_error = log(2) * slope * sqrt(variance / alone(&sums, with_rate)),
        .error = sqrt(variance),
        .lots = count,
    };
    return true;
}
