/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * fund_record - support of a firm that makes a product fit for transfer: events, parameters,
 * replies
 */
#pragma once

#include "credit/credit.h"
#include "lending/state.h"

/* ---- events ---------------------------------------------------------------------------------- */

typedef struct FundApplied { /* fund.applied 1 */
    Id organisation, file;   /* file none: of no case */
    Str case_number, firm, product;
    FundPlan plan; /* without events */
} FundApplied;

typedef struct FundCertified { /* fund.certified 1 */
    Str milestone;
    Date on;
    int64_t minor;
    Str text;
} FundCertified;

/* ---- parameters ------------------------------------------------------------------------------ */

typedef struct FundApplyParams {
    Str file, firm, product;
    FundPlan plan;
} FundApplyParams;

typedef struct FundApproveParams {
    Id fund;
    Date on;
} FundApproveParams;

typedef struct FundDeclineParams {
    Id fund;
    Str reason;
} FundDeclineParams;

typedef struct FundCertifyParams {
    Id fund;
    Str milestone, amount;
    Date on;
    Str text;
} FundCertifyParams;

typedef struct FundShowParams {
    Id fund;
    Date on;
} FundShowParams;

typedef struct FundListParams {
    Date on;
} FundListParams;

/* ---- replies --------------------------------------------------------------------------------- */

typedef struct FundMilestoneShown {
    Str name;
    Date by;
    int64_t planned, certified;
} FundMilestoneShown;

typedef struct SupportShown {
    Id fund;
    Str file;
    int32_t state, form;
    Str firm, product, basis, currency;
    Date on;
    int64_t planned, certified, disbursed, sold, owed, paid_back;
    Str disbursed_text, owed_text;
    const FundMilestoneShown *milestones;
    size_t milestone_count;
    const LendStepShown *steps;
    size_t step_count;
} SupportShown;

typedef struct ListedFund {
    Id fund;
    int32_t state;
    Str firm, product, currency;
    int64_t planned, disbursed, owed;
} ListedFund;

typedef struct FundsReply {
    Date on;
    const ListedFund *funds;
    size_t fund_count;
} FundsReply;

extern const Shape fund_applied_shape, fund_certified_shape, fund_apply_params_shape,
    fund_approve_params_shape, fund_decline_params_shape, fund_certify_params_shape,
    fund_money_params_shape, fund_show_params_shape, fund_list_params_shape, fund_reply_shape,
    support_shown_shape, funds_reply_shape;
