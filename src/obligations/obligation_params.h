/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * obligation_params - what the operations on obligations and transactions take and reply
 *
 * Amounts, rates and multipliers are texts as people write them: "1,650,000,000", "30 %", "1.5".
 */
#pragma once

#include "action/action.h"
#include "offset/offset.h"

enum {
    OBLIGATION_CODE_MAX = 100, /* bytes of a handle, an amount, a rate */
    OBLIGATION_NAME_MAX = 200, /* of a firm, a system, a rule */
    OBLIGATION_WORDS_MAX = 4000,
    OBLIGATION_FIRMS_MAX = 500,
};

typedef enum ObligationState {
    OBLIGATION_PROPOSED, /* opened; a second person has not spoken */
    OBLIGATION_IN_FORCE,
    OBLIGATION_DECLINED,
    OBLIGATION_STATES
} ObligationState;

typedef enum DealState {
    DEAL_CLAIMED,
    DEAL_VERIFIED,
    DEAL_DISPUTED,
    DEAL_WITHDRAWN,
    DEAL_STATES
} DealState;

/* ---- parameters ------------------------------------------------------------------------------ */

typedef struct MilestoneSaid {
    Date by;
    Str share, penalty;
} MilestoneSaid;

typedef struct ObligationOpenParams {
    Str case_file; /* number or id, as everywhere here */
    Str buyer;     /* organisation, handle or id, as everywhere here; absent: nobody outside */
    Str rule;
    int32_t way;
    Date day;
    Str currency, base, rate;
    Str value_currency, value; /* of the contract, where the threshold is in another currency */
    const MilestoneSaid *milestones;
    size_t milestone_count;
    Str authority; /* of open-anyway */
    Str source;
} ObligationOpenParams;

typedef struct ObligationAmendParams {
    Id obligation;
    Str base, source;
} ObligationAmendParams;

typedef struct ObligationParams {
    Id obligation;
} ObligationParams;

typedef struct ObligationDeclineParams {
    Id obligation;
    Str reason;
} ObligationDeclineParams;

typedef struct ObligationPlanParams {
    Id obligation;
    Str firm, credit;
    Date by; /* absent: at any time */
    Str source;
} ObligationPlanParams;

typedef struct ObligationShowParams {
    Id obligation;
    Date on; /* absent: today */
} ObligationShowParams;

typedef struct ObligationListParams {
    Str case_file, country, after;
    int64_t limit;
} ObligationListParams;

typedef struct ClaimParams {
    Id obligation;
    Str firm, receiver, system, industry, type;
    Str issuer, invoice, invoice_value; /* the value: of an invoice nobody claimed of before */
    Str actual, multiplier;             /* absent: the table's */
    Str source;
} ClaimParams;

typedef struct DealParams {
    Id transaction;
    Str source;
} DealParams;

typedef struct VerifyParams {
    Id transaction;
    Date expires; /* absent: never */
    Str source;
} VerifyParams;

typedef struct NumbersParams { /* of a dispute, or of what it was settled on */
    Id transaction;
    Str actual, credit, source;
} NumbersParams;

typedef struct DealAssignParams {
    Id transaction, obligation;
    Str source;
} DealAssignParams;

typedef struct DealShowParams {
    Id transaction;
    Date on;
} DealShowParams;

typedef struct DealListParams {
    Id obligation;
    Str firm, after;
    int64_t limit;
} DealListParams;

typedef struct DeclareParams {
    Str case_file, firm, words, source;
} DeclareParams;

typedef struct DeclaredParams {
    Str case_file;
} DeclaredParams;

typedef struct OfferParams {
    Str firm, country, currency, rule, credit;
    Date until; /* absent: it does not lapse */
    Str source;
} OfferParams;

typedef struct PortfolioParams {
    Str country, currency;
    Date on;
} PortfolioParams;

/* ---- replies --------------------------------------------------------------------------------- */

typedef struct ObligationReply {
    Id obligation;
    int32_t state;
    Str owed;
} ObligationReply;

typedef struct ShownDueBy {
    Date by;
    Str share, penalty;      /* of what is owed; of the shortfall */
    Str shortfall, assessed; /* absent: the day is not past */
} ShownDueBy;

typedef struct ShownFirm {
    Str firm, planned, claimed, credited;
} ShownFirm;

typedef struct ObligationShown {
    Id obligation, file;
    Str number; /* of the case */
    int64_t leaf;
    bool declared; /* the State records a declaration only: nothing else is shown */
    Str country, rule;
    int32_t way, state;
    Date day, on;
    Str rate, base, proposed;
    Str owed, credited, expired, balance, open, banked, claimed, planned, penalties;
    const ShownDueBy *milestones;
    const ShownFirm *firms;
    size_t milestone_count, firm_count;
    Str duty, authority, source;
} ObligationShown;

typedef struct ObligationsReply {
    const ObligationShown *obligations;
    size_t obligation_count;
    Str next; /* absent: there are no more */
} ObligationsReply;

typedef struct DealReply {
    Id transaction, obligation;
    int32_t state;
    Str actual, multiplier, credit, balance; /* the obligation's balance after it */
} DealReply;

typedef struct DealShown {
    Id transaction, obligation;
    int64_t leaf;
    bool declared;
    Str country, firm, receiver, system, industry, type;
    Str issuer, invoice, invoice_value;
    int32_t state;
    Date day, on;
    Str actual, multiplier, credit, counted, used, banked, expired;
    Date expires;
    Str other_actual, other_credit; /* what the other side says, or said */
    Str row_multiplier, row_ceiling, row_source;
    int32_t row_confidence;
    Str source;
} DealShown;

typedef struct DealsReply {
    const DealShown *transactions;
    size_t transaction_count;
    Str next;
} DealsReply;

typedef struct DeclareReply {
    Id file;
    Str number;
} DeclareReply;

typedef struct ShownDeclared {
    Str firm;
    Date day;
    Str words, source;
} ShownDeclared;

typedef struct DeclaredReply {
    Str number;
    bool negotiates; /* of the State of the case's route */
    const ShownDeclared *declarations;
    size_t declaration_count;
} DeclaredReply;

typedef struct OfferReply {
    Str firm, credit;
} OfferReply;

typedef struct ShownMatch {
    Str firm, credit;
    Date until;
} ShownMatch;

typedef struct ShownNeed {
    Id obligation;
    Str number, rule; /* number: of the case */
    Date by;          /* absent: by no day */
    Str open, claimed, planned, matched, uncovered;
    const ShownMatch *matches;
    size_t match_count;
} ShownNeed;

typedef struct ShownOffer {
    Str firm, rule, credit, planned, taken, left;
    Date until;
    Str source;
} ShownOffer;

typedef struct PortfolioReply {
    Str country, currency;
    Date on;
    const ShownNeed *needs;
    const ShownOffer *offers;
    size_t need_count, offer_count;
} PortfolioReply;

extern const Str obligation_state_words[OBLIGATION_STATES], deal_state_words[DEAL_STATES];
extern const Phrase obligation_state_phrases[OBLIGATION_STATES], deal_state_phrases[DEAL_STATES],
    obligation_way_phrases[OFFSET_WAYS];

extern const Shape obligation_open_params_shape, obligation_open_anyway_params_shape,
    obligation_amend_params_shape, obligation_params_shape, obligation_decline_params_shape,
    obligation_plan_params_shape, obligation_show_params_shape, obligation_list_params_shape,
    claim_params_shape, deal_params_shape, verify_params_shape, numbers_params_shape,
    deal_assign_params_shape, deal_show_params_shape, deal_list_params_shape, declare_params_shape,
    declared_params_shape, obligation_reply_shape, obligation_shown_shape, obligations_reply_shape,
    deal_reply_shape, deal_shown_shape, deals_reply_shape, declare_reply_shape,
    declared_reply_shape, offer_params_shape, portfolio_params_shape, offer_reply_shape,
    portfolio_reply_shape;
