/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "lending/fields.h"
#include "lending/loan_record.h"

const Str loan_creditor_words[LOAN_CREDITORS] = {
    [CREDITOR_STATE] = STR("state"),
    [CREDITOR_BANK] = STR("bank"),
    [CREDITOR_SUPPLIER] = STR("supplier"),
};

const Phrase loan_creditor_phrases[LOAN_CREDITORS] = {
    [CREDITOR_STATE] = PHRASE_LENDING_CREDITOR_STATE,
    [CREDITOR_BANK] = PHRASE_LENDING_CREDITOR_BANK,
    [CREDITOR_SUPPLIER] = PHRASE_LENDING_CREDITOR_SUPPLIER,
};

#define CREDITOR(Struct) \
    CHOICE(Struct, creditor, "creditor", loan_creditor_words, \
           .choice_labels = loan_creditor_phrases, .help = PHRASE_LENDING_FIELD_CREDITOR)
#define LENDER(Struct) \
    TEXT(Struct, lender, "lender", .max = LENDING_NAME_MAX, OPTIONAL, \
         .help = PHRASE_LENDING_FIELD_LENDER)
#define TERMS(Struct) \
    RECORD(Struct, terms, "terms", LoanTerms, loan_terms_shape, .help = PHRASE_CREDIT_FIELD_TERMS)

/* ---- events ---------------------------------------------------------------------------------- */

static const Field proposed_fields[] = {
    ID(LoanProposed, organisation, "organisation", .optional = false),
    ID(LoanProposed, file, "case", .optional = false),
    TEXT(LoanProposed, case_number, "case-number", .max = LENDING_CASE_MAX),
    COUNTRY(LoanProposed, .optional = false),
    CREDITOR(LoanProposed),
    LENDER(LoanProposed),
    BASIS(LoanProposed),
    TERMS(LoanProposed),
};
const Shape loan_proposed_shape = SHAPE(LoanProposed, "loan-proposed", proposed_fields);

static const Field revised_fields[] = { TERMS(LoanRevised),
                                        REASON(LoanRevised, .optional = false) };
const Shape loan_revised_shape = SHAPE(LoanRevised, "loan-revised", revised_fields);

static const Field agreed_fields[] = { ON(LoanAgreed, .optional = false), TERMS(LoanAgreed) };
const Shape loan_agreed_shape = SHAPE(LoanAgreed, "loan-agreed", agreed_fields);

/* ---- parameters ------------------------------------------------------------------------------ */

static const Field propose_fields[] = {
    CASE_TEXT(LoanProposeParams, .optional = false),
    CREDITOR(LoanProposeParams),
    LENDER(LoanProposeParams),
    BASIS(LoanProposeParams),
    TERMS(LoanProposeParams),
};
const Shape loan_propose_params_shape = SHAPE(LoanProposeParams, "loan-propose", propose_fields);

static const Field reschedule_fields[] = {
    LOAN_OF(LoanRescheduleParams, .optional = false),
    DATE(LoanRescheduleParams, on, "on", .help = PHRASE_LENDING_FIELD_ANEW_FROM),
    INT(LoanRescheduleParams, rate_ppm, "rate-ppm", .min = 0, .max = CREDIT_WHOLE,
        .help = PHRASE_CREDIT_FIELD_RATE),
    INT(LoanRescheduleParams, payments_a_year, "payments-a-year", .min = 1, .max = 12,
        .help = PHRASE_CREDIT_FIELD_A_YEAR),
    INT(LoanRescheduleParams, payments, "payments", .min = 1, .max = LOAN_PAYMENTS_MAX,
        .help = PHRASE_CREDIT_FIELD_PAYMENTS),
    INT(LoanRescheduleParams, grace, "grace", .min = 0, .max = LOAN_GRACE_MAX, OPTIONAL,
        .help = PHRASE_CREDIT_FIELD_GRACE),
    CHOICE(LoanRescheduleParams, form, "form", loan_form_words, .choice_labels = loan_form_phrases,
           .help = PHRASE_CREDIT_FIELD_FORM),
    CHOICE(LoanRescheduleParams, day_count, "day-count", day_count_words,
           .help = PHRASE_CREDIT_FIELD_DAY_COUNT),
    REASON(LoanRescheduleParams, .optional = false),
};
const Shape loan_reschedule_params_shape =
    SHAPE(LoanRescheduleParams, "loan-reschedule", reschedule_fields);

static const Field approve_fields[] = {
    LOAN_OF(LoanApproveParams, .optional = false),
    DATE(LoanApproveParams, on, "on", OPTIONAL, .help = PHRASE_LENDING_FIELD_AGREED_ON),
};
const Shape loan_approve_params_shape = SHAPE(LoanApproveParams, "loan-approve", approve_fields);

static const Field decline_fields[] = { LOAN_OF(LoanDeclineParams, .optional = false),
                                        REASON(LoanDeclineParams, .optional = false) };
const Shape loan_decline_params_shape = SHAPE(LoanDeclineParams, "loan-decline", decline_fields);

static const Field money_fields[] = MONEY_FIELDS("loan", PHRASE_LENDING_FIELD_LOAN);
const Shape loan_money_params_shape = SHAPE(LendMoneyParams, "loan-money", money_fields);

static const Field close_fields[] = { LOAN_OF(LoanCloseParams, .optional = false),
                                      ON(LoanCloseParams, OPTIONAL), NOTE(LoanCloseParams) };
const Shape loan_close_params_shape = SHAPE(LoanCloseParams, "loan-close", close_fields);

static const Field show_fields[] = {
    LOAN_OF(LoanShowParams, .optional = false),
    DATE(LoanShowParams, on, "on", OPTIONAL, .help = PHRASE_LENDING_FIELD_AS_OF),
    INT(LoanShowParams, market_ppm, "market-rate-ppm", .min = 0, .max = CREDIT_WHOLE, OPTIONAL,
        .help = PHRASE_CREDIT_FIELD_MARKET),
    RECORD(LoanShowParams, stress, "stress", LoanStress, loan_stress_shape, OPTIONAL,
           .help = PHRASE_CREDIT_FIELD_STRESS),
};
const Shape loan_show_params_shape = SHAPE(LoanShowParams, "loan-show", show_fields);

static const Field list_fields[] = {
    CASE_TEXT(LoanListParams, OPTIONAL),
    COUNTRY(LoanListParams, OPTIONAL),
    DATE(LoanListParams, on, "on", OPTIONAL, .help = PHRASE_LENDING_FIELD_AS_OF),
};
const Shape loan_list_params_shape = SHAPE(LoanListParams, "loan-list", list_fields);

/* ---- replies --------------------------------------------------------------------------------- */

static const Field reply_fields[] = REPLY_FIELDS("loan", PHRASE_LENDING_FIELD_LOAN);
const Shape loan_reply_shape = SHAPE(LendReply, "loan-reply", reply_fields);

static const Field version_fields[] = {
    STATE(LoanVersionShown),
    DATE(LoanVersionShown, from, "from", .help = PHRASE_LENDING_SHOWN_FROM),
    TERMS(LoanVersionShown),
    TEXT(LoanVersionShown, proposed_by, "proposed-by", .max = LENDING_NAME_MAX,
         .help = PHRASE_LENDING_SHOWN_PROPOSED_BY),
    TEXT(LoanVersionShown, decided_by, "decided-by", .max = LENDING_NAME_MAX, OPTIONAL,
         .help = PHRASE_LENDING_SHOWN_DECIDED_BY),
    REASON(LoanVersionShown, OPTIONAL),
};
static const Shape version_shown_shape = SHAPE(LoanVersionShown, "loan-version", version_fields);

static const Field row_fields[] = {
    DATE(LoanRow, due_on, "due-on", .help = PHRASE_LENDING_SHOWN_DUE_ON),
    SUM(LoanRow, opening, "opening", PHRASE_LENDING_SHOWN_OPENING),
    SUM(LoanRow, principal, "principal", PHRASE_LENDING_SHOWN_PRINCIPAL),
    SUM(LoanRow, interest, "interest", PHRASE_LENDING_SHOWN_INTEREST),
    SUM(LoanRow, due, "due", PHRASE_LENDING_SHOWN_DUE),
};
static const Shape row_shape = SHAPE(LoanRow, "loan-row", row_fields);

static const Field grant_fields[] = {
    CHOICE(LoanGrantShown, way, "way", discount_way_words, .choice_labels = discount_way_phrases,
           .help = PHRASE_LENDING_SHOWN_WAY),
    INT(LoanGrantShown, grant_ppm, "grant-ppm", FLOW, .help = PHRASE_LENDING_SHOWN_GRANT),
    SUM(LoanGrantShown, present_minor, "present", PHRASE_LENDING_SHOWN_PRESENT),
};
static const Shape grant_shape = SHAPE(LoanGrantShown, "loan-grant", grant_fields);

static const Field flow_fields[] = {
    ON(LoanFlowShown, .optional = false),
    TEXT(LoanFlowShown, what, "what", .max = LENDING_NAME_MAX, .help = PHRASE_LENDING_SHOWN_WHAT),
    INT(LoanFlowShown, buyer, "buyer-minor", FLOW, .help = PHRASE_LENDING_SHOWN_BUYER),
    INT(LoanFlowShown, supplier, "supplier-minor", FLOW, .help = PHRASE_LENDING_SHOWN_SUPPLIER),
    INT(LoanFlowShown, lender, "lender-minor", FLOW, .help = PHRASE_LENDING_SHOWN_LENDER),
};
static const Shape flow_shape = SHAPE(LoanFlowShown, "loan-flow", flow_fields);

static const Field risk_fields[] = {
    CHOICE(LoanRiskShown, risk, "risk", credit_risk_words, .choice_labels = credit_risk_phrases,
           .help = PHRASE_LENDING_SHOWN_RISK),
    CHOICE(LoanRiskShown, bearer, "borne-by", credit_party_words,
           .choice_labels = credit_party_phrases, .help = PHRASE_LENDING_SHOWN_BEARER),
};
static const Shape risk_shape = SHAPE(LoanRiskShown, "loan-risk", risk_fields);

static const Field side_fields[] = {
    CHOICE(LoanSideShown, way, "way", credit_way_words, .choice_labels = credit_way_phrases,
           .help = PHRASE_LENDING_SHOWN_CREDIT),
    CHOICE(LoanSideShown, creditor, "waits", credit_party_words,
           .choice_labels = credit_party_phrases, .help = PHRASE_LENDING_SHOWN_WAITS),
    SUM(LoanSideShown, outstanding, "outstanding-most", PHRASE_LENDING_SHOWN_MOST),
    LIST(LoanSideShown, risks, risk_count, "risks", LoanRiskShown, risk_shape, .max = CREDIT_RISKS,
         .help = PHRASE_LENDING_SHOWN_RISKS),
    LIST(LoanSideShown, flows, flow_count, "flows", LoanFlowShown, flow_shape,
         .max = LOAN_PAYMENTS_MAX + LOAN_GRACE_MAX + 2, .help = PHRASE_LENDING_SHOWN_FLOWS),
};
static const Shape side_shape = SHAPE(LoanSideShown, "loan-side", side_fields);

static const Field stress_fields[] = {
    SUM(LoanStressShown, interest, "interest", PHRASE_LENDING_SHOWN_HARDER, OPTIONAL),
    SUM(LoanStressShown, first_due, "first-due", PHRASE_LENDING_SHOWN_HARDER_FIRST, OPTIONAL),
    SUM(LoanStressShown, late_interest, "late-interest", PHRASE_LENDING_SHOWN_LATE_INTEREST,
        OPTIONAL),
    SUM(LoanStressShown, overdue_most, "overdue-most", PHRASE_LENDING_SHOWN_OVERDUE, OPTIONAL),
    INT(LoanStressShown, moved, "moved-minor", FLOW, OPTIONAL, .help = PHRASE_LENDING_SHOWN_MOVED),
};
static const Shape stress_shape = SHAPE(LoanStressShown, "loan-stressed", stress_fields);

static const Field shown_fields[] = {
    LOAN_OF(LoanShown, .optional = false),
    CASE_TEXT(LoanShown, .optional = false),
    COUNTRY(LoanShown, .optional = false),
    CREDITOR(LoanShown),
    LENDER(LoanShown),
    STATE(LoanShown),
    BASIS(LoanShown),
    TEXT(LoanShown, currency, "currency", .max = 3, .help = PHRASE_CREDIT_FIELD_CURRENCY),
    DATE(LoanShown, on, "on", .help = PHRASE_LENDING_FIELD_AS_OF),
    SUM(LoanShown, limit, "limit", PHRASE_LENDING_SHOWN_LIMIT),
    SUM(LoanShown, drawn, "drawn", PHRASE_LENDING_SHOWN_DRAWN),
    SUM(LoanShown, due, "due", PHRASE_LENDING_SHOWN_FELL_DUE),
    SUM(LoanShown, paid, "paid", PHRASE_LENDING_SHOWN_PAID),
    SUM(LoanShown, outstanding, "outstanding", PHRASE_LENDING_SHOWN_OUTSTANDING),
    TEXT(LoanShown, outstanding_text, "outstanding", .max = LENDING_AMOUNT_MAX,
         .help = PHRASE_LENDING_SHOWN_OUTSTANDING_TEXT),
    SUM(LoanShown, arrears, "arrears", PHRASE_LENDING_SHOWN_ARREARS),
    TEXT(LoanShown, arrears_text, "arrears", .max = LENDING_AMOUNT_MAX,
         .help = PHRASE_LENDING_SHOWN_ARREARS_TEXT),
    INT(LoanShown, late_days, "late-days", .min = 1, .max = INT64_MAX, OPTIONAL,
        .help = PHRASE_LENDING_SHOWN_LATE_DAYS),
    SUM(LoanShown, late_interest, "late-interest", PHRASE_LENDING_SHOWN_TOLD_INTEREST, OPTIONAL),
    DATE(LoanShown, next_on, "next-on", OPTIONAL, .help = PHRASE_LENDING_SHOWN_NEXT_ON),
    SUM(LoanShown, next_due, "next-due", PHRASE_LENDING_SHOWN_NEXT_DUE, OPTIONAL),
    LIST(LoanShown, versions, version_count, "versions", LoanVersionShown, version_shown_shape,
         .max = LENDING_STEPS_MAX, .help = PHRASE_LENDING_SHOWN_VERSIONS),
    STEPS(LoanShown),
    BOOL(LoanShown, planned, "planned", .help = PHRASE_LENDING_SHOWN_PLANNED),
    LIST(LoanShown, rows, row_count, "schedule", LoanRow, row_shape,
         .max = LOAN_PAYMENTS_MAX + LOAN_GRACE_MAX, .help = PHRASE_LENDING_SHOWN_SCHEDULE),
    SUM(LoanShown, interest, "interest", PHRASE_LENDING_SHOWN_ALL_INTEREST),
    LIST(LoanShown, grants, grant_count, "grant-elements", LoanGrantShown, grant_shape,
         .max = DISCOUNT_WAYS, OPTIONAL, .help = PHRASE_LENDING_SHOWN_GRANTS),
    RECORD(LoanShown, stress, "stressed", LoanStressShown, stress_shape, OPTIONAL,
           .help = PHRASE_LENDING_SHOWN_STRESSED),
    LIST(LoanShown, sides, side_count, "sides", LoanSideShown, side_shape, .max = CREDIT_WAYS,
         .help = PHRASE_LENDING_SHOWN_SIDES),
};
const Shape loan_shown_shape = SHAPE(LoanShown, "loan-shown", shown_fields);

static const Field listed_fields[] = {
    LOAN_OF(ListedLoan, .optional = false),
    CASE_TEXT(ListedLoan, .optional = false),
    COUNTRY(ListedLoan, .optional = false),
    CREDITOR(ListedLoan),
    LENDER(ListedLoan),
    STATE(ListedLoan),
    TEXT(ListedLoan, currency, "currency", .max = 3, .help = PHRASE_CREDIT_FIELD_CURRENCY),
    SUM(ListedLoan, drawn, "drawn", PHRASE_LENDING_SHOWN_DRAWN),
    SUM(ListedLoan, outstanding, "outstanding", PHRASE_LENDING_SHOWN_OUTSTANDING),
    SUM(ListedLoan, arrears, "arrears", PHRASE_LENDING_SHOWN_ARREARS),
};
static const Shape listed_shape = SHAPE(ListedLoan, "listed-loan", listed_fields);

static const Field loans_fields[] = {
    DATE(LoansReply, on, "on", .help = PHRASE_LENDING_FIELD_AS_OF),
    LIST(LoansReply, loans, loan_count, "loans", ListedLoan, listed_shape,
         .max = LENDING_LISTED_MAX, OPTIONAL, .help = PHRASE_LENDING_SHOWN_LOANS),
};
const Shape loans_reply_shape = SHAPE(LoansReply, "loans", loans_fields);
