/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cost/cost.h"
#include "phrases_cost.h"

#include <math.h>

static void refuse(Findings *findings, Str at, Phrase message, Phrase remedy)
{
    finding_error(findings, ((Place){ .pointer = at }), message, remedy, at);
}

static void check_producer(const Producer *producer, Str at, Findings *findings)
{
    if (producer->units < 1 || producer->units > COST_UNITS_MAX)
        refuse(findings, at, PHRASE_COST_EXPLAIN_UNITS, PHRASE_COST_EXPLAIN_UNITS_REMEDY);
    if (producer->fixed > 0 && (producer->lot < 1 || producer->lot > producer->units))
        refuse(findings, at, PHRASE_COST_EXPLAIN_LOT, PHRASE_COST_EXPLAIN_LOT_REMEDY);
}

/* Whatever is told of one and not of the other would be laid to a cause that was never compared. */
static void check_pair(double rate_exponent, double first, const Producer *dear,
                       const Producer *cheap, Findings *findings)
{
    bool fixed = dear->fixed > 0 || cheap->fixed > 0;

    if (rate_exponent < 0 && !(dear->yearly > 0 && cheap->yearly > 0))
        refuse(findings, dear->yearly > 0 ? S("cheap") : S("dear"), PHRASE_COST_EXPLAIN_NO_RATE,
               PHRASE_COST_EXPLAIN_NO_RATE_REMEDY);
    if (fixed && !(dear->lot > 0 && cheap->lot > 0))
        refuse(findings, dear->lot > 0 ? S("cheap") : S("dear"), PHRASE_COST_EXPLAIN_ONE_FIXED,
               PHRASE_COST_EXPLAIN_ONE_FIXED_REMEDY);
    if (fixed && !(first > 0))
        refuse(findings, S("first"), PHRASE_COST_EXPLAIN_NO_FIRST,
               PHRASE_COST_EXPLAIN_NO_FIRST_REMEDY);
}

static double rate_of(const Producer *producer, double rate_exponent)
{
    return rate_exponent < 0 ? pow(producer->yearly, rate_exponent) : 1;
}

/* How many times fixed cost makes the unit dearer. */
static double burden(const Producer *producer, Crawford curve, double rate_exponent)
{
    double unit = crawford_unit(curve, producer->units) * rate_of(producer, rate_exponent);

    return producer->fixed > 0 ? 1 + producer->fixed / (double)producer->lot / unit : 1;
}

static double share_of(double factor, double ratio)
{
    return log(factor) / log(ratio);
}

bool cost_explain(double ratio, double slope, double rate_exponent, double first,
                  const Producer *dear, const Producer *cheap, Explained *ret, Findings *findings)
{
    size_t before = findings->error_count;
    Crawford curve = { .first = first > 0 ? first : 1, .slope = slope };

    ensure(slope_valid(slope) && rate_exponent <= 0);
    if (!(ratio > 1) || isinf(ratio))
        refuse(findings, S("ratio"), PHRASE_COST_EXPLAIN_RATIO, PHRASE_COST_EXPLAIN_RATIO_REMEDY);
    check_producer(dear, S("dear"), findings);
    check_producer(cheap, S("cheap"), findings);
    check_pair(rate_exponent, first, dear, cheap, findings);
    if (findings->error_count > before)
        return false;

    Explained explained = {
        .ratio = ratio,
        .learning = crawford_unit(curve, dear->units) / crawford_unit(curve, cheap->units),
        .rate = rate_of(dear, rate_exponent) / rate_of(cheap, rate_exponent),
        .fixed = burden(dear, curve, rate_exponent) / burden(cheap, curve, rate_exponent),
        .needed_multiple = quantity_multiple(ratio, slope),
        .given_multiple = (double)cheap->units / (double)dear->units,
    };
    explained.rest = ratio / (explained.learning * explained.rate * explained.fixed);
    explained.share_learning = share_of(explained.learning, ratio);
    explained.share_rate = share_of(explained.rate, ratio);
    explained.share_fixed = share_of(explained.fixed, ratio);
    explained.share_rest = share_of(explained.rest, ratio);
    *ret = explained;
    return true;
}
