/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "lending/fields.h"
#include "lending/surety_record.h"

#define SURETY_OF(Struct) \
    ID(Struct, surety, "surety", .optional = false, .help = PHRASE_LENDING_FIELD_SURETY)
#define CREDITOR(Struct) \
    TEXT(Struct, creditor, "creditor", .max = LENDING_NAME_MAX, \
         .help = PHRASE_LENDING_FIELD_SURETY_CREDITOR)

/* ---- events ---------------------------------------------------------------------------------- */

static const Field limited_fields[] = {
    ID(SuretyLimited, organisation, "organisation", .optional = false),
    COUNTRY(SuretyLimited, .optional = false),
    CURRENCY(SuretyLimited),
    SUM(SuretyLimited, minor, "ceiling", PHRASE_LENDING_SHOWN_CEILING),
    ON(SuretyLimited, .optional = false),
    SOURCE(SuretyLimited),
    REASON(SuretyLimited, .optional = false),
};
const Shape surety_limited_shape = SHAPE(SuretyLimited, "surety-limited", limited_fields);

static const Field proposed_fields[] = {
    ID(SuretyProposed, organisation, "organisation", .optional = false),
    ID(SuretyProposed, file, "case", .optional = false),
    TEXT(SuretyProposed, case_number, "case-number", .max = LENDING_CASE_MAX),
    COUNTRY(SuretyProposed, .optional = false),
    CURRENCY(SuretyProposed),
    INT(SuretyProposed, minor, "minor", .min = 1, .max = LOAN_MINOR_MAX),
    CREDITOR(SuretyProposed),
    BASIS(SuretyProposed),
    LOAN_OF(SuretyProposed, OPTIONAL),
};
const Shape surety_proposed_shape = SHAPE(SuretyProposed, "surety-proposed", proposed_fields);

/* ---- parameters ------------------------------------------------------------------------------ */

static const Field limit_fields[] = {
    COUNTRY(SuretyLimitParams, .optional = false),
    CURRENCY(SuretyLimitParams),
    AMOUNT(SuretyLimitParams),
    ON(SuretyLimitParams, OPTIONAL),
    SOURCE(SuretyLimitParams),
    REASON(SuretyLimitParams, .optional = false),
};
const Shape surety_limit_params_shape = SHAPE(SuretyLimitParams, "surety-limit", limit_fields);

static const Field propose_fields[] = {
    CASE_TEXT(SuretyProposeParams, .optional = false),
    AMOUNT(SuretyProposeParams),
    CREDITOR(SuretyProposeParams),
    LOAN_OF(SuretyProposeParams, OPTIONAL),
    BASIS(SuretyProposeParams),
};
const Shape surety_propose_params_shape =
    SHAPE(SuretyProposeParams, "surety-propose", propose_fields);

static const Field approve_fields[] = {
    SURETY_OF(SuretyApproveParams),
    DATE(SuretyApproveParams, on, "on", OPTIONAL, .help = PHRASE_LENDING_FIELD_AGREED_ON),
};
const Shape surety_approve_params_shape =
    SHAPE(SuretyApproveParams, "surety-approve", approve_fields);

static const Field decline_fields[] = { SURETY_OF(SuretyDeclineParams),
                                        REASON(SuretyDeclineParams, .optional = false) };
const Shape surety_decline_params_shape =
    SHAPE(SuretyDeclineParams, "surety-decline", decline_fields);

static const Field money_fields[] = MONEY_FIELDS("surety", PHRASE_LENDING_FIELD_SURETY);
const Shape surety_money_params_shape = SHAPE(LendMoneyParams, "surety-money", money_fields);

static const Field show_fields[] = { SURETY_OF(SuretyShowParams),
                                     AS_OF(SuretyShowParams, OPTIONAL) };
const Shape surety_show_params_shape = SHAPE(SuretyShowParams, "surety-show", show_fields);

static const Field exposure_fields[] = { COUNTRY(SuretyExposureParams, OPTIONAL),
                                         AS_OF(SuretyExposureParams, OPTIONAL) };
const Shape surety_exposure_params_shape =
    SHAPE(SuretyExposureParams, "surety-exposure", exposure_fields);

/* ---- replies --------------------------------------------------------------------------------- */

static const Field reply_fields[] = REPLY_FIELDS("surety", PHRASE_LENDING_FIELD_SURETY);
const Shape surety_reply_shape = SHAPE(LendReply, "surety-reply", reply_fields);

static const Field limit_reply_fields[] = { COUNTRY(SuretyLimitReply, .optional = false),
                                            AMOUNT(SuretyLimitReply) };
const Shape surety_limit_reply_shape =
    SHAPE(SuretyLimitReply, "surety-limit-reply", limit_reply_fields);

static const Field shown_fields[] = {
    SURETY_OF(SuretyShown),
    CASE_TEXT(SuretyShown, .optional = false),
    COUNTRY(SuretyShown, .optional = false),
    STATE(SuretyShown),
    CREDITOR(SuretyShown),
    BASIS(SuretyShown),
    CURRENCY(SuretyShown),
    LOAN_OF(SuretyShown, OPTIONAL),
    AS_OF(SuretyShown, .optional = false),
    SUM(SuretyShown, asked, "proposed", PHRASE_LENDING_SHOWN_PROPOSED),
    SUM(SuretyShown, given, "given", PHRASE_LENDING_SHOWN_GIVEN),
    SUM(SuretyShown, drawn, "drawn", PHRASE_LENDING_SHOWN_DRAWN),
    SUM(SuretyShown, repaid, "repaid", PHRASE_LENDING_SHOWN_REPAID),
    SUM(SuretyShown, called, "called", PHRASE_LENDING_SHOWN_CALLED),
    SUM(SuretyShown, recovered, "recovered", PHRASE_LENDING_SHOWN_RECOVERED),
    SUM(SuretyShown, released, "released", PHRASE_LENDING_SHOWN_RELEASED),
    SUM(SuretyShown, undrawn, "undrawn", PHRASE_LENDING_SHOWN_UNDRAWN),
    SUM(SuretyShown, lent, "contingent", PHRASE_LENDING_SHOWN_CONTINGENT),
    SUM(SuretyShown, left, "left", PHRASE_LENDING_SHOWN_LEFT),
    MONEY_TEXT(SuretyShown, left_text, "left", PHRASE_LENDING_SHOWN_LEFT_TEXT),
    SUM(SuretyShown, owed, "owed", PHRASE_LENDING_SHOWN_OWED),
    MONEY_TEXT(SuretyShown, owed_text, "owed", PHRASE_LENDING_SHOWN_OWED_TEXT),
    STEPS(SuretyShown),
};
const Shape surety_shown_shape = SHAPE(SuretyShown, "surety-shown", shown_fields);

static const Field country_fields[] = {
    COUNTRY(SuretyCountryShown, .optional = false),
    CURRENCY(SuretyCountryShown),
    SUM(SuretyCountryShown, ceiling, "ceiling", PHRASE_LENDING_SHOWN_CEILING),
    SUM(SuretyCountryShown, left, "left", PHRASE_LENDING_SHOWN_LEFT),
    SUM(SuretyCountryShown, owed, "owed", PHRASE_LENDING_SHOWN_OWED),
    SUM(SuretyCountryShown, at_risk, "at-risk", PHRASE_LENDING_SHOWN_AT_RISK),
    MONEY_TEXT(SuretyCountryShown, at_risk_text, "at-risk", PHRASE_LENDING_SHOWN_AT_RISK_TEXT),
    SUM(SuretyCountryShown, room, "room", PHRASE_LENDING_SHOWN_ROOM),
    MONEY_TEXT(SuretyCountryShown, room_text, "room", PHRASE_LENDING_SHOWN_ROOM_TEXT),
    DATE(SuretyCountryShown, since, "since", .help = PHRASE_LENDING_SHOWN_SINCE),
    SOURCE(SuretyCountryShown),
};
static const Shape country_shape = SHAPE(SuretyCountryShown, "surety-country", country_fields);

enum { COUNTRIES_MAX = 1000 };

static const Field exposure_reply_fields[] = {
    AS_OF(SuretyExposureReply, .optional = false),
    LIST(SuretyExposureReply, countries, country_count, "countries", SuretyCountryShown,
         country_shape, .max = COUNTRIES_MAX, OPTIONAL, .help = PHRASE_LENDING_SHOWN_COUNTRIES),
};
const Shape surety_exposure_reply_shape =
    SHAPE(SuretyExposureReply, "surety-exposure-reply", exposure_reply_fields);
