/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * split - one amount among several, losing nothing
 */
#pragma once

#include "base/base.h"

/* Shares proportional to the weights (not negative, not all zero), each rounded toward zero, the
 * residual on the part `residual`. The shares add up to the amount. False: weights that cannot
 * be. */
MUST_USE bool split_weighted(int64_t minor, const int64_t *weights, size_t count, size_t residual,
                             int64_t *ret_shares);

/* As even as can be; earlier parts are further from zero by one unit. */
void split_even(int64_t minor, size_t count, int64_t *ret_shares);

/* Joint lots (row C6): what each buyer saves against buying alone. */
typedef enum SavingRule {
    SAVING_BY_QUANTITY,
    SAVING_BY_ALONE, /* by what each would pay alone */
    SAVING_HALF,     /* equal parts: with two buyers the Shapley value */
    SAVING_RULES
} SavingRule;

extern const Phrase saving_rule_phrases[SAVING_RULES];

enum { LOT_BUYERS_MAX = 64 };

typedef struct LotBuyer {
    int64_t quantity;
    int64_t alone; /* the lot's price bought alone, minor units */
    /* found: */
    int64_t saving, price;
} LotBuyer;

/* Fills saving and price of each; prices add up to `together`. False with findings: the lot
 * together is dearer than alone (nothing to share), a buyer without quantity or price, a rule that
 * would give a buyer more than he pays alone. */
MUST_USE bool saving_share(LotBuyer *buyers, size_t count, int64_t together, SavingRule rule,
                           size_t residual, Findings *findings);
