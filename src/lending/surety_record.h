/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * surety_record - the State stands behind a debt: events, and what its operations take and reply
 */
#pragma once

#include "credit/credit.h"
#include "lending/state.h"

/* ---- events ---------------------------------------------------------------------------------- */

typedef struct SuretyLimited { /* surety.limited 1: of a country, about no one surety */
    Id organisation;
    Str country, currency;
    int64_t minor; /* 0: closed */
    Date on;
    Str source;
    int32_t confidence;
    Str reason;
} SuretyLimited;

typedef struct SuretyProposed { /* surety.proposed 1 */
    Id organisation, file;
    Str case_number, country, currency;
    int64_t minor;
    Str creditor, basis;
    Id loan; /* none: of a loan that is not in the record */
} SuretyProposed;

/* ---- parameters ------------------------------------------------------------------------------ */

typedef struct SuretyLimitParams {
    Str country, currency, amount;
    Date on;
    Str source;
    int32_t confidence;
    Str reason;
} SuretyLimitParams;

typedef struct SuretyProposeParams {
    Str file, amount, creditor, basis;
    Id loan;
} SuretyProposeParams;

typedef struct SuretyApproveParams {
    Id surety;
    Date on;
} SuretyApproveParams;

typedef struct SuretyDeclineParams {
    Id surety;
    Str reason;
} SuretyDeclineParams;

typedef struct SuretyShowParams {
    Id surety;
    Date on;
} SuretyShowParams;

typedef struct SuretyExposureParams {
    Str country;
    Date on;
} SuretyExposureParams;

/* ---- replies --------------------------------------------------------------------------------- */

typedef struct SuretyLimitReply {
    Str country, amount;
} SuretyLimitReply;

typedef struct SuretyShown {
    Id surety;
    Str file, country;
    int32_t state;
    Str creditor, basis, currency;
    Id loan;
    Date on;
    int64_t asked; /* what was proposed */
    int64_t given, drawn, repaid, called, recovered, released;
    int64_t undrawn, lent, left, owed; /* credit/surety.h */
    Str left_text, owed_text;
    const LendStepShown *steps;
    size_t step_count;
} SuretyShown;

typedef struct SuretyCountryShown {
    Str country, currency;
    int64_t ceiling, left, owed, at_risk, room;
    Str at_risk_text, room_text;
    Date since; /* of the ceiling */
    Str source;
    int32_t confidence;
} SuretyCountryShown;

typedef struct SuretyExposureReply {
    Date on;
    const SuretyCountryShown *countries;
    size_t country_count;
} SuretyExposureReply;

extern const Shape surety_limited_shape, surety_proposed_shape, surety_limit_params_shape,
    surety_propose_params_shape, surety_approve_params_shape, surety_decline_params_shape,
    surety_money_params_shape, surety_show_params_shape, surety_exposure_params_shape,
    surety_reply_shape, surety_limit_reply_shape, surety_shown_shape, surety_exposure_reply_shape;
