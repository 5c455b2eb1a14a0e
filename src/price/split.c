/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_price.h"
#include "price/parts.h"

const Phrase saving_rule_phrases[SAVING_RULES] = {
    [SAVING_BY_QUANTITY] = PHRASE_PRICE_SAVING_BY_QUANTITY,
    [SAVING_BY_ALONE] = PHRASE_PRICE_SAVING_BY_ALONE,
    [SAVING_HALF] = PHRASE_PRICE_SAVING_HALF,
};

bool split_weighted(int64_t minor, const int64_t *weights, size_t count, size_t residual,
                    int64_t *ret_shares)
{
    Wide sum = 0;
    int64_t rest = minor;

    for (size_t i = 0; i < count; i++) {
        if (weights[i] < 0)
            return false;
        sum += weights[i];
    }
    if (sum == 0)
        return false;
    ensure(residual < count);
    /* No share is further from zero than the amount, and what is left shrinks toward zero. */
    for (size_t i = 0; i < count; i++) {
        ret_shares[i] = (int64_t)((Wide)minor * weights[i] / sum);
        rest -= ret_shares[i];
    }
    ret_shares[residual] += rest;
    return true;
}

void split_even(int64_t minor, size_t count, int64_t *ret_shares)
{
    ensure(count > 0 && count <= INT64_MAX);
    int64_t parts = (int64_t)count, left = minor % parts, step = left < 0 ? -1 : 1;

    for (size_t i = 0; i < count; i++) {
        ret_shares[i] = minor / parts + (left != 0 ? step : 0);
        left -= left != 0 ? step : 0;
    }
}

static Place buyer_place(size_t index, Findings *findings)
{
    return price_place(findings->arena, S("buyers"), (int64_t)index, S(""));
}

/* What all save together; false with findings. */
static bool whole_saving(const LotBuyer *buyers, size_t count, int64_t together,
                         int64_t *ret_saving, Findings *findings)
{
    Place top = { .pointer = S("/together") };
    int64_t saving = 0;
    bool good = true;

    for (size_t i = 0; i < count; i++) {
        if (buyers[i].quantity > 0 && buyers[i].alone > 0) {
            if (good && __builtin_add_overflow(saving, buyers[i].alone, &saving)) {
                tell_overflow(buyer_place(i, findings), findings);
                good = false;
            }
            continue;
        }
        finding_error(findings, buyer_place(i, findings), PHRASE_PRICE_LOT_EMPTY,
                      PHRASE_PRICE_LOT_EMPTY_REMEDY, price_number(findings->arena, (int64_t)i + 1));
        good = false;
    }
    if (good && (together < 0 || together > saving)) {
        finding_error(findings, top, PHRASE_PRICE_LOT_DEARER, PHRASE_PRICE_LOT_DEARER_REMEDY,
                      price_number(findings->arena, together),
                      price_number(findings->arena, saving));
        good = false;
    }
    *ret_saving = good ? saving - together : 0;
    return good;
}

static void share_by(const LotBuyer *buyers, size_t count, SavingRule rule, int64_t *weights)
{
    for (size_t i = 0; i < count; i++)
        weights[i] = rule == SAVING_BY_QUANTITY ? buyers[i].quantity
                     : rule == SAVING_BY_ALONE  ? buyers[i].alone
                                                : 1;
}

bool saving_share(LotBuyer *buyers, size_t count, int64_t together, SavingRule rule,
                  size_t residual, Findings *findings)
{
    int64_t weights[LOT_BUYERS_MAX], shares[LOT_BUYERS_MAX], saving;
    bool good = true;

    ensure(count > 0 && count <= LOT_BUYERS_MAX && residual < count);
    if (!whole_saving(buyers, count, together, &saving, findings))
        return false;
    share_by(buyers, count, rule, weights);
    ensure(split_weighted(saving, weights, count, residual, shares));
    for (size_t i = 0; i < count; i++) {
        if (shares[i] <= buyers[i].alone)
            continue;
        finding_error(findings, buyer_place(i, findings), PHRASE_PRICE_LOT_NEGATIVE,
                      PHRASE_PRICE_LOT_NEGATIVE_REMEDY,
                      price_number(findings->arena, (int64_t)i + 1));
        good = false;
    }
    for (size_t i = 0; i < count && good; i++) {
        buyers[i].saving = shares[i];
        buyers[i].price = buyers[i].alone - shares[i];
    }
    return good;
}
