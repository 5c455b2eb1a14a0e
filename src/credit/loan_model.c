/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "credit/credit.h"
#include "phrases_credit.h"

#include <math.h>

/* loan_model - what a loan is worth: estimates, in floating point */

const Str discount_way_words[DISCOUNT_WAYS] = {
    [DISCOUNT_NOMINAL] = STR("nominal"),
    [DISCOUNT_EFFECTIVE] = STR("effective"),
};

const Phrase discount_way_phrases[DISCOUNT_WAYS] = {
    [DISCOUNT_NOMINAL] = PHRASE_CREDIT_DISCOUNT_NOMINAL,
    [DISCOUNT_EFFECTIVE] = PHRASE_CREDIT_DISCOUNT_EFFECTIVE,
};

double discount_period_rate(int64_t market_ppm, int64_t payments_a_year, DiscountWay way)
{
    double yearly = (double)market_ppm / CREDIT_WHOLE, periods = (double)payments_a_year;

    return way == DISCOUNT_NOMINAL ? yearly / periods : pow(1 + yearly, 1 / periods) - 1;
}

double loan_present_value(const LoanSchedule *loan, int64_t market_ppm, DiscountWay way)
{
    double rate = discount_period_rate(market_ppm, loan->terms.payments_a_year, way), sum = 0;

    for (size_t i = loan->count; i > 0; i--)
        sum = (sum + (double)loan->rows[i - 1].due) / (1 + rate);
    return sum;
}

double loan_grant_element(const LoanSchedule *loan, int64_t market_ppm, DiscountWay way)
{
    return 1 - loan_present_value(loan, market_ppm, way) / (double)loan->lent;
}

int64_t loan_present_minor(const LoanSchedule *loan, int64_t market_ppm, DiscountWay way)
{
    return (int64_t)round(loan_present_value(loan, market_ppm, way));
}

int64_t loan_grant_ppm(const LoanSchedule *loan, int64_t market_ppm, DiscountWay way)
{
    return (int64_t)round(loan_grant_element(loan, market_ppm, way) * CREDIT_WHOLE);
}
