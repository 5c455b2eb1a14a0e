/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * loan - a loan between governments: terms in, schedule out (row D1)
 *
 * The price less a down payment is lent on one day and paid back in instalments at equal distances
 * of whole months. In the periods of grace before them interest alone is due.
 *
 * Rounding: every amount half away from zero, once. Equal principal: each instalment is the loan
 * divided by their number, rounded down. Level payment: the least whole payment by which the last
 * one is not larger than the others and none falls below its interest, found by search. The last
 * instalment is what is left, so that principal adds up to the loan exactly.
 *
 * Days: by 30/360 a month counts 30 days, so that a period of six months is 180/360 of a year; by
 * act/365 the days of the calendar count, of 365.
 */
#pragma once

#include "base/base.h"

enum {
    CREDIT_WHOLE = 1000000,  /* ppm */
    LOAN_PAYMENTS_MAX = 600, /* instalments */
    LOAN_GRACE_MAX = 100,    /* periods */
    LOAN_LATE_DAYS_MAX = 3650,
    CREDIT_BASIS_MAX = 2000,
    CREDIT_BYTES_MAX = 1 << 20, /* of a file */
};
#define LOAN_MINOR_MAX INT64_C(10000000000000000) /* interest of 700 years at 100 % still fits */

typedef enum LoanForm { LOAN_EQUAL_PRINCIPAL, LOAN_LEVEL_PAYMENT, LOAN_FORMS } LoanForm;
typedef enum DayCount { DAYS_30_360, DAYS_ACT_365, DAY_COUNTS } DayCount;

extern const Str loan_form_words[LOAN_FORMS]; /* "equal-principal" ... */
extern const Phrase loan_form_phrases[LOAN_FORMS];
extern const Str day_count_words[DAY_COUNTS]; /* "30/360" ... */

typedef struct LoanTerms {
    Str currency;            /* ISO 4217 */
    int64_t price;           /* minor units */
    int64_t down_ppm;        /* of the price; 0 to below the whole */
    Date down_on;            /* DATE_NONE: with the loan */
    Date lent_on;            /* interest runs from here: the delivery, where a sale is financed */
    int64_t rate_ppm;        /* a year; 0 to the whole */
    int64_t payments_a_year; /* divides 12 */
    int64_t payments;        /* instalments of principal */
    int64_t grace;           /* periods before them; INT64_MIN: none */
    int32_t form;            /* LoanForm */
    int32_t day_count;       /* DayCount */
} LoanTerms;

extern const Shape loan_terms_shape;

/* Do the terms make sense together? Else findings. The shape has seen to each by itself. */
MUST_USE bool loan_check(const LoanTerms *terms, Findings *findings);

typedef struct LoanRow {
    Date due_on;
    int32_t days; /* of the period, by the day-count */
    int64_t opening, principal, interest, due;
} LoanRow;

typedef struct LoanSchedule {
    LoanTerms terms;
    Currency currency;
    int64_t down, lent; /* price = down + lent */
    const LoanRow *rows;
    size_t count;
    int64_t interest, due; /* totals; due = lent + interest */
} LoanSchedule;

/* Of terms that loan_check passes. */
LoanSchedule loan_schedule(Arena *arena, const LoanTerms *terms);

/* ---- estimates, in floating point ------------------------------------------------------------ */

/* How a yearly market rate becomes one of a period. Both are in use, and their answers differ: an
 * answer always bears the name of its convention. */
typedef enum DiscountWay {
    DISCOUNT_NOMINAL,   /* the rate divided by the periods of a year: 5 % is 2.5 % a half-year */
    DISCOUNT_EFFECTIVE, /* compounded, the periods of a year make the rate: 5 % is 2.47 % */
    DISCOUNT_WAYS
} DiscountWay;

extern const Str discount_way_words[DISCOUNT_WAYS];
extern const Phrase discount_way_phrases[DISCOUNT_WAYS];

double discount_period_rate(int64_t market_ppm, int64_t payments_a_year, DiscountWay way);

/* What all that is due is worth on the day of lending, in minor units. */
double loan_present_value(const LoanSchedule *loan, int64_t market_ppm, DiscountWay way);

/* 1 - present value / loan: the part of the loan that is a gift, as a fraction. */
double loan_grant_element(const LoanSchedule *loan, int64_t market_ppm, DiscountWay way);

/* The same, rounded: in minor units, and in millionths of the loan. */
int64_t loan_present_minor(const LoanSchedule *loan, int64_t market_ppm, DiscountWay way);
int64_t loan_grant_ppm(const LoanSchedule *loan, int64_t market_ppm, DiscountWay way);

/* ---- stress ---------------------------------------------------------------------------------- */

typedef struct LoanStress { /* each INT64_MIN: not asked */
    int64_t rate_up_ppm;    /* added to the rate */
    int64_t late_payments;  /* so many of the first are late, */
    int64_t late_days;      /* each by so many days */
    int64_t currency_ppm;   /* the loan's currency is worth so much more or less */
} LoanStress;

extern const Shape loan_stress_shape;

typedef struct LoanStressed {
    int64_t interest;      /* at the higher rate, in all */
    int64_t first_due;     /* at the higher rate */
    int64_t late_interest; /* at the loan's own rate on what is late, by its day-count */
    int64_t overdue_most;  /* at once, on the worst day */
    int64_t moved;         /* what all that is due is worth more or less, in the loan's currency at
                              the rate before */
} LoanStressed;

/* Is it a stress that can be reckoned for these terms? Else findings. */
MUST_USE bool loan_stress_check(const LoanTerms *terms, const LoanStress *stress,
                                Findings *findings);

/* What is not asked stays as it is, or zero. The arena is for what lies in between. */
LoanStressed loan_stress(Arena arena, const LoanSchedule *loan, const LoanStress *stress);

/* ---- files ----------------------------------------------------------------------------------- */

typedef struct LoanQuestion { /* JSON: {"basis": .., "terms": .., "market-rate-ppm": ..,
                                 "stress": ..} */
    Str basis;                /* what the figures rest on; "": nothing is said */
    LoanTerms terms;
    int64_t market_ppm; /* INT64_MIN: no present value is asked */
    LoanStress stress;
} LoanQuestion;

/* False with findings. */
MUST_USE bool loan_read(Arena *arena, Str bytes, Str file, LoanQuestion *ret_question,
                        Findings *findings);
