/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* loan_read - the terms of a loan from a file, and whether they make sense together */
#include "credit/parts.h"
#include "phrases_credit.h"

#define OPTIONAL .optional = true

static const Field terms_fields[] = {
    TEXT(LoanTerms, currency, "currency", .max = 3, .help = PHRASE_CREDIT_FIELD_CURRENCY),
    INT(LoanTerms, price, "price-minor", .min = 1, .max = LOAN_MINOR_MAX,
        .help = PHRASE_CREDIT_FIELD_PRICE),
    INT(LoanTerms, down_ppm, "down-ppm", .min = 0, .max = CREDIT_WHOLE - 1,
        .help = PHRASE_CREDIT_FIELD_DOWN),
    DATE(LoanTerms, down_on, "down-on", OPTIONAL, .help = PHRASE_CREDIT_FIELD_DOWN_ON),
    DATE(LoanTerms, lent_on, "lent-on", .help = PHRASE_CREDIT_FIELD_LENT_ON),
    INT(LoanTerms, rate_ppm, "rate-ppm", .min = 0, .max = CREDIT_WHOLE,
        .help = PHRASE_CREDIT_FIELD_RATE),
    INT(LoanTerms, payments_a_year, "payments-a-year", .min = 1, .max = 12,
        .help = PHRASE_CREDIT_FIELD_A_YEAR),
    INT(LoanTerms, payments, "payments", .min = 1, .max = LOAN_PAYMENTS_MAX,
        .help = PHRASE_CREDIT_FIELD_PAYMENTS),
    INT(LoanTerms, grace, "grace", .min = 0, .max = LOAN_GRACE_MAX, OPTIONAL,
        .help = PHRASE_CREDIT_FIELD_GRACE),
    CHOICE(LoanTerms, form, "form", loan_form_words, .choice_labels = loan_form_phrases,
           .help = PHRASE_CREDIT_FIELD_FORM),
    CHOICE(LoanTerms, day_count, "day-count", day_count_words,
           .help = PHRASE_CREDIT_FIELD_DAY_COUNT),
};
const Shape loan_terms_shape = SHAPE(LoanTerms, "loan-terms", terms_fields);

static const Field stress_fields[] = {
    INT(LoanStress, rate_up_ppm, "rate-up-ppm", .min = 0, .max = CREDIT_WHOLE, OPTIONAL,
        .help = PHRASE_CREDIT_FIELD_RATE_UP),
    INT(LoanStress, late_payments, "late-payments", .min = 0, .max = LOAN_PAYMENTS_MAX, OPTIONAL,
        .help = PHRASE_CREDIT_FIELD_LATE_PAYMENTS),
    INT(LoanStress, late_days, "late-days", .min = 0, .max = LOAN_LATE_DAYS_MAX, OPTIONAL,
        .help = PHRASE_CREDIT_FIELD_LATE_DAYS),
    INT(LoanStress, currency_ppm, "currency-ppm", .min = -CREDIT_WHOLE, .max = CREDIT_WHOLE,
        OPTIONAL, .help = PHRASE_CREDIT_FIELD_CURRENCY_MOVED),
};
const Shape loan_stress_shape = SHAPE(LoanStress, "loan-stress", stress_fields);

static const Field question_fields[] = {
    TEXT(LoanQuestion, basis, "basis", .max = CREDIT_BASIS_MAX, OPTIONAL,
         .help = PHRASE_CREDIT_FIELD_BASIS),
    RECORD(LoanQuestion, terms, "terms", LoanTerms, loan_terms_shape,
           .help = PHRASE_CREDIT_FIELD_TERMS),
    INT(LoanQuestion, market_ppm, "market-rate-ppm", .min = 0, .max = CREDIT_WHOLE, OPTIONAL,
        .help = PHRASE_CREDIT_FIELD_MARKET),
    RECORD(LoanQuestion, stress, "stress", LoanStress, loan_stress_shape, OPTIONAL,
           .help = PHRASE_CREDIT_FIELD_STRESS),
};
static const Shape question_shape = SHAPE(LoanQuestion, "loan-question", question_fields);

bool loan_check(const LoanTerms *terms, Findings *findings)
{
    size_t before = findings->error_count;
    Currency currency;

    credit_currency(terms->currency, FIELD_AT("/terms/currency"), &currency, findings);
    if (12 % terms->payments_a_year != 0)
        finding_error(findings, FIELD_AT("/terms/payments-a-year"), PHRASE_CREDIT_A_YEAR,
                      PHRASE_CREDIT_A_YEAR_REMEDY,
                      credit_number(findings->arena, terms->payments_a_year));
    if (terms->down_on != DATE_NONE && terms->down_on > terms->lent_on)
        finding_error(findings, FIELD_AT("/terms/down-on"), PHRASE_CREDIT_DOWN_LATE,
                      PHRASE_CREDIT_DOWN_LATE_REMEDY, S(""));
    if (terms->price == credit_part(terms->price, terms->down_ppm, CREDIT_WHOLE))
        finding_error(findings, FIELD_AT("/terms/price-minor"), PHRASE_CREDIT_NOTHING_LENT,
                      PHRASE_CREDIT_NOTHING_LENT_REMEDY, S(""));
    return findings->error_count == before;
}

bool loan_stress_check(const LoanTerms *terms, const LoanStress *stress, Findings *findings)
{
    int64_t grace = terms->grace == INT64_MIN ? 0 : terms->grace;
    size_t before = findings->error_count;

    if (stress->rate_up_ppm != INT64_MIN && terms->rate_ppm + stress->rate_up_ppm > CREDIT_WHOLE)
        finding_error(findings, FIELD_AT("/stress/rate-up-ppm"), PHRASE_CREDIT_RATE_TOO_HIGH,
                      PHRASE_CREDIT_RATE_TOO_HIGH_REMEDY, S(""));
    if ((stress->late_payments == INT64_MIN) != (stress->late_days == INT64_MIN))
        finding_error(findings, FIELD_AT("/stress"), PHRASE_CREDIT_LATE_BOTH,
                      PHRASE_CREDIT_LATE_BOTH_REMEDY, S(""));
    if (stress->late_payments > grace + terms->payments)
        finding_error(findings, FIELD_AT("/stress/late-payments"), PHRASE_CREDIT_LATE_TOO_MANY,
                      PHRASE_CREDIT_LATE_TOO_MANY_REMEDY,
                      credit_number(findings->arena, grace + terms->payments));
    return findings->error_count == before;
}

bool loan_read(Arena *arena, Str bytes, Str file, LoanQuestion *ret_question, Findings *findings)
{
    if (!credit_bind(arena, &question_shape, bytes, file, ret_question, findings))
        return false;
    bool good = loan_check(&ret_question->terms, findings);

    return loan_stress_check(&ret_question->terms, &ret_question->stress, findings) && good;
}
