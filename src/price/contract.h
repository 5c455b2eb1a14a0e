/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * contract - the buyer's contract against the companies' contracts; recoupment; cancellation
 */
#pragma once

#include "price/line.h"

typedef struct CompanyLine { /* of a contract between the State and a company */
    Str contract, company;
    int32_t line; /* of the case */
    Money amount;
} CompanyLine;

typedef struct FeeLine { /* what the State adds, by name */
    Str name;
    int32_t line; /* 0: of the case as a whole */
    Money amount;
} FeeLine;

typedef struct ContractCheck {
    Money buyer, companies, fees, gap; /* gap = buyer - companies - fees: must be zero */
} ContractCheck;

enum { CONTRACT_LINES_MAX = 10000 };

/* Row C1: does the buyer's price equal the companies' lines and the fees, to the unit, line by line
 * and as a whole? Line 0 is the case as a whole. Every gap is a finding that names its line, and so
 * is a line of a company or a fee that the buyer's contract does not have. */
MUST_USE bool contracts_agree(const Money *line_values, const int32_t *line_numbers,
                              size_t line_count, const CompanyLine *companies, size_t company_count,
                              const FeeLine *fees, size_t fee_count, ContractCheck *ret_check,
                              Findings *findings);

/* Two sources of one price: so much a unit, so many, so much in all. A gap is a warning, because a
 * package, spares or training may explain it; prices are never averaged. */
typedef struct Reconciliation {
    Money product;   /* unit x quantity */
    Money gap;       /* total - product */
    int64_t gap_ppm; /* of the product */
    Money each;      /* total / quantity, half away from zero */
} Reconciliation;

MUST_USE bool price_reconcile(Money unit, int64_t quantity, Money total, Reconciliation *ret,
                              Findings *findings);

/* The mark-up taken where nobody names another: an assumption, to be shown as one by
 * recoupment_assumption ({1}: the mark-up). Source: a study of the United States' Naval
 * Postgraduate School, NPS-AM-25-480. */
enum { RECOUPMENT_MARKUP_PPM = 238000 };
extern const Phrase recoupment_assumption;

/* Row D7: units at which recoupment has brought back the development: the least n with
 * n x mark-up x unit >= cost. False: never, or more than can be counted; or two currencies. */
MUST_USE bool recoupment_break_even(Money development, Money unit, int32_t markup_ppm,
                                    int64_t *ret_units);

/* What a buyer who cancels after implementation owes at least: the greatest of three. */
typedef struct CancellationTerms {
    Money small_case;      /* the small-case line with its administration */
    Money estimated_admin; /* of the whole case */
    Money expended;
    int32_t admin_ppm;
} CancellationTerms;

typedef enum CancellationGround {
    CANCEL_SMALL_CASE,
    CANCEL_HALF_ADMIN,
    CANCEL_EXPENDED,
    CANCELLATION_GROUNDS
} CancellationGround;

typedef struct Cancellation {
    Money candidates[CANCELLATION_GROUNDS];
    CancellationGround ground;
    Money minimum;
} Cancellation;

MUST_USE bool cancellation_minimum(const CancellationTerms *terms, Cancellation *ret,
                                   Findings *findings);
