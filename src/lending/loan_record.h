/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * loan_record - a loan of a case: events, and what its operations take and reply
 */
#pragma once

#include "credit/credit.h"
#include "lending/state.h"

/* Who waits for the buyer's money. */
typedef enum LoanCreditor {
    CREDITOR_STATE,    /* a loan between governments */
    CREDITOR_BANK,     /* buyer credit: a bank pays the supplier, the buyer repays the bank */
    CREDITOR_SUPPLIER, /* supplier credit: the supplier is paid by instalments */
    LOAN_CREDITORS
} LoanCreditor;

extern const Str loan_creditor_words[LOAN_CREDITORS];
extern const Phrase loan_creditor_phrases[LOAN_CREDITORS];

/* ---- events ---------------------------------------------------------------------------------- */

typedef struct LoanProposed { /* loan.proposed 1 */
    Id organisation, file;
    Str case_number, country;
    int32_t creditor;
    Str lender, basis;
    LoanTerms terms;
} LoanProposed;

typedef struct LoanRevised { /* loan.revised 1: terms proposed anew, of a loan that runs */
    LoanTerms terms;
    Str reason;
} LoanRevised;

typedef struct LoanAgreed { /* loan.agreed 1, loan.rescheduled 1 */
    Date on;
    LoanTerms terms;
} LoanAgreed;

/* ---- parameters ------------------------------------------------------------------------------ */

typedef struct LoanProposeParams {
    Str file; /* number or id */
    int32_t creditor;
    Str lender, basis;
    LoanTerms terms;
} LoanProposeParams;

typedef struct LoanRescheduleParams { /* the sum is what is owed on the day */
    Id loan;
    Date on;
    int64_t rate_ppm, payments_a_year, payments, grace;
    int32_t form, day_count;
    Str reason;
} LoanRescheduleParams;

typedef struct LoanApproveParams {
    Id loan;
    Date on; /* of the agreement; absent: today */
} LoanApproveParams;

typedef struct LoanDeclineParams {
    Id loan;
    Str reason;
} LoanDeclineParams;

typedef struct LoanCloseParams {
    Id loan;
    Date on;
    Str text;
} LoanCloseParams;

typedef struct LoanShowParams {
    Id loan;
    Date on;
    int64_t market_ppm; /* absent: no grant element is asked */
    LoanStress stress;
} LoanShowParams;

typedef struct LoanListParams {
    Str file, country;
    Date on;
} LoanListParams;

/* ---- replies --------------------------------------------------------------------------------- */

typedef struct LoanVersionShown {
    int32_t state; /* LendingState */
    Date from;     /* interest runs from here */
    LoanTerms terms;
    Str proposed_by, decided_by, reason;
} LoanVersionShown;

typedef struct LoanGrantShown {
    int32_t way; /* DiscountWay */
    int64_t grant_ppm, present_minor;
} LoanGrantShown;

typedef struct LoanFlowShown { /* received above zero, paid below */
    Date on;
    Str what;
    int64_t buyer, supplier, lender;
} LoanFlowShown;

typedef struct LoanRiskShown {
    int32_t risk, bearer;
} LoanRiskShown;

typedef struct LoanSideShown {
    int32_t way; /* CreditWay */
    int32_t creditor;
    int64_t outstanding; /* the most at once */
    const LoanRiskShown *risks;
    size_t risk_count;
    const LoanFlowShown *flows;
    size_t flow_count;
} LoanSideShown;

typedef struct LoanStressShown {
    int64_t interest, first_due, late_interest, overdue_most, moved;
} LoanStressShown;

typedef struct LoanShown {
    Id loan;
    Str file, country;
    int32_t creditor, state;
    Str lender, basis, currency;
    Date on;
    int64_t limit, drawn, due, paid, outstanding, arrears;
    Str outstanding_text, arrears_text;
    int64_t late_days, late_interest;
    Date next_on;
    int64_t next_due;
    const LoanVersionShown *versions;
    size_t version_count;
    const LendStepShown *steps;
    size_t step_count;
    bool planned; /* the schedule is of what may be drawn: nothing is yet */
    const LoanRow *rows;
    size_t row_count;
    int64_t interest;
    const LoanGrantShown *grants;
    size_t grant_count;
    LoanStressShown stress;
    const LoanSideShown *sides;
    size_t side_count;
} LoanShown;

typedef struct ListedLoan {
    Id loan;
    Str file, country;
    int32_t creditor, state;
    Str lender, currency;
    int64_t drawn, outstanding, arrears;
} ListedLoan;

typedef struct LoansReply {
    Date on;
    const ListedLoan *loans;
    size_t loan_count;
} LoansReply;

extern const Shape loan_proposed_shape, loan_revised_shape, loan_agreed_shape,
    loan_propose_params_shape, loan_reschedule_params_shape, loan_approve_params_shape,
    loan_decline_params_shape, loan_money_params_shape, loan_close_params_shape,
    loan_show_params_shape, loan_list_params_shape, loan_reply_shape, loan_shown_shape,
    loans_reply_shape;
