/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "obligations/fields.h"

const Str obligation_state_words[OBLIGATION_STATES] = {
    [OBLIGATION_PROPOSED] = STR("proposed"),
    [OBLIGATION_IN_FORCE] = STR("in-force"),
    [OBLIGATION_DECLINED] = STR("declined"),
};
const Phrase obligation_state_phrases[OBLIGATION_STATES] = {
    [OBLIGATION_PROPOSED] = PHRASE_OBLIGATIONS_STATE_PROPOSED,
    [OBLIGATION_IN_FORCE] = PHRASE_OBLIGATIONS_STATE_IN_FORCE,
    [OBLIGATION_DECLINED] = PHRASE_OBLIGATIONS_STATE_DECLINED,
};
const Str deal_state_words[DEAL_STATES] = {
    [DEAL_CLAIMED] = STR("claimed"),
    [DEAL_VERIFIED] = STR("verified"),
    [DEAL_DISPUTED] = STR("disputed"),
    [DEAL_WITHDRAWN] = STR("withdrawn"),
};
const Phrase deal_state_phrases[DEAL_STATES] = {
    [DEAL_CLAIMED] = PHRASE_OBLIGATIONS_DEAL_CLAIMED,
    [DEAL_VERIFIED] = PHRASE_OBLIGATIONS_DEAL_VERIFIED,
    [DEAL_DISPUTED] = PHRASE_OBLIGATIONS_DEAL_DISPUTED,
    [DEAL_WITHDRAWN] = PHRASE_OBLIGATIONS_DEAL_WITHDRAWN,
};
const Phrase obligation_way_phrases[OFFSET_WAYS] = {
    [OFFSET_COMMERCIAL] = PHRASE_OBLIGATIONS_WAY_COMMERCIAL,
    [OFFSET_BETWEEN_GOVERNMENTS] = PHRASE_OBLIGATIONS_WAY_GOVERNMENTS,
    [OFFSET_SINGLE_VENDOR] = PHRASE_OBLIGATIONS_WAY_SINGLE,
};

#define AMOUNT(Struct, member, name, told, ...) TEXT(Struct, member, name, CODE, told, __VA_ARGS__)

/* ---- parameters: obligations ----------------------------------------------------------------- */

static const Field milestone_fields[] = {
    DATE(MilestoneSaid, by, "by", .help = PHRASE_OBLIGATIONS_FIELD_BY, MUST),
    TEXT(MilestoneSaid, share, "share", CODE, .help = PHRASE_OBLIGATIONS_FIELD_SHARE),
    TEXT(MilestoneSaid, penalty, "penalty", CODE, .help = PHRASE_OBLIGATIONS_FIELD_PENALTY),
};
static const Shape milestone_shape = SHAPE(MilestoneSaid, "offset-milestone", milestone_fields);

#define OPENING \
    CASE_SAID(ObligationOpenParams, MUST), \
        TEXT(ObligationOpenParams, buyer, "buyer", CODE, .help = PHRASE_OBLIGATIONS_FIELD_BUYER, \
             OPTIONAL), \
        TEXT(ObligationOpenParams, rule, "rule", NAME, .help = PHRASE_OBLIGATIONS_FIELD_RULE), \
        CHOICE(ObligationOpenParams, way, "way", offset_way_words, \
               .choice_labels = obligation_way_phrases, .help = PHRASE_OBLIGATIONS_FIELD_WAY, \
               MUST), \
        DATE(ObligationOpenParams, day, "day", .help = PHRASE_OBLIGATIONS_FIELD_DAY, MUST), \
        CURRENCY(ObligationOpenParams), \
        AMOUNT(ObligationOpenParams, base, "base", .help = PHRASE_OBLIGATIONS_FIELD_BASE, MUST), \
        TEXT(ObligationOpenParams, rate, "rate", CODE, .help = PHRASE_OBLIGATIONS_FIELD_RATE), \
        TEXT(ObligationOpenParams, value_currency, "value-currency", .max = 3, \
             .help = PHRASE_OBLIGATIONS_FIELD_VALUE_CURRENCY, OPTIONAL), \
        AMOUNT(ObligationOpenParams, value, "value", .help = PHRASE_OBLIGATIONS_FIELD_VALUE, \
               OPTIONAL), \
        LIST(ObligationOpenParams, milestones, milestone_count, "milestones", MilestoneSaid, \
             milestone_shape, .max = OFFSET_MILESTONES_MAX, \
             .help = PHRASE_OBLIGATIONS_FIELD_MILESTONES, OPTIONAL), \
        SOURCE(ObligationOpenParams, MUST)

static const Field open_fields[] = { OPENING };
const Shape obligation_open_params_shape =
    SHAPE(ObligationOpenParams, "obligation-open", open_fields);

static const Field open_anyway_fields[] = {
    OPENING,
    TEXT(ObligationOpenParams, authority, "authority", WORDS,
         .help = PHRASE_OBLIGATIONS_FIELD_AUTHORITY),
};
const Shape obligation_open_anyway_params_shape =
    SHAPE(ObligationOpenParams, "obligation-open-anyway", open_anyway_fields);

static const Field amend_fields[] = {
    OBLIGATION_ID(ObligationAmendParams, MUST),
    AMOUNT(ObligationAmendParams, base, "base", .help = PHRASE_OBLIGATIONS_FIELD_BASE, MUST),
    SOURCE(ObligationAmendParams, MUST),
};
const Shape obligation_amend_params_shape =
    SHAPE(ObligationAmendParams, "obligation-amend", amend_fields);

static const Field one_fields[] = { OBLIGATION_ID(ObligationParams, MUST) };
const Shape obligation_params_shape = SHAPE(ObligationParams, "obligation", one_fields);

static const Field decline_fields[] = {
    OBLIGATION_ID(ObligationDeclineParams, MUST),
    REASON(ObligationDeclineParams),
};
const Shape obligation_decline_params_shape =
    SHAPE(ObligationDeclineParams, "obligation-decline", decline_fields);

static const Field plan_fields[] = {
    OBLIGATION_ID(ObligationPlanParams, MUST),
    FIRM(ObligationPlanParams, MUST),
    AMOUNT(ObligationPlanParams, credit, "credit", .help = PHRASE_OBLIGATIONS_FIELD_CREDIT, MUST),
    DATE(ObligationPlanParams, by, "by", .help = PHRASE_OBLIGATIONS_FIELD_PLANNED_BY, OPTIONAL),
    SOURCE(ObligationPlanParams, MUST),
};
const Shape obligation_plan_params_shape =
    SHAPE(ObligationPlanParams, "obligation-plan", plan_fields);

static const Field show_fields[] = {
    OBLIGATION_ID(ObligationShowParams, MUST),
    ON(ObligationShowParams),
};
const Shape obligation_show_params_shape =
    SHAPE(ObligationShowParams, "obligation-show", show_fields);

static const Field list_fields[] = {
    CASE_SAID(ObligationListParams, OPTIONAL),
    COUNTRY(ObligationListParams, OPTIONAL),
    CASE_PAGE(ObligationListParams),
};
const Shape obligation_list_params_shape =
    SHAPE(ObligationListParams, "obligation-list", list_fields);

/* ---- parameters: transactions ---------------------------------------------------------------- */

static const Field claim_fields[] = {
    OBLIGATION_ID(ClaimParams, MUST),
    FIRM(ClaimParams, MUST),
    TEXT(ClaimParams, receiver, "receiver", NAME, .help = PHRASE_OBLIGATIONS_FIELD_RECEIVER),
    TEXT(ClaimParams, system, "system", NAME, .help = PHRASE_OBLIGATIONS_FIELD_SYSTEM),
    TEXT(ClaimParams, industry, "industry", NAME, .help = PHRASE_OBLIGATIONS_FIELD_INDUSTRY),
    TEXT(ClaimParams, type, "type", NAME, .help = PHRASE_OBLIGATIONS_FIELD_TYPE),
    TEXT(ClaimParams, issuer, "issuer", NAME, .help = PHRASE_OBLIGATIONS_FIELD_ISSUER),
    TEXT(ClaimParams, invoice, "invoice", NAME, .help = PHRASE_OBLIGATIONS_FIELD_INVOICE),
    AMOUNT(ClaimParams, invoice_value, "invoice-value",
           .help = PHRASE_OBLIGATIONS_FIELD_INVOICE_VALUE, OPTIONAL),
    AMOUNT(ClaimParams, actual, "actual", .help = PHRASE_OBLIGATIONS_FIELD_ACTUAL, MUST),
    TEXT(ClaimParams, multiplier, "multiplier", CODE, .help = PHRASE_OBLIGATIONS_FIELD_MULTIPLIER,
         OPTIONAL),
    SOURCE(ClaimParams, MUST),
};
const Shape claim_params_shape = SHAPE(ClaimParams, "transaction-claim", claim_fields);

static const Field deal_fields[] = { DEAL_ID(DealParams), SOURCE(DealParams, MUST) };
const Shape deal_params_shape = SHAPE(DealParams, "transaction", deal_fields);

static const Field verify_fields[] = {
    DEAL_ID(VerifyParams),
    DATE(VerifyParams, expires, "expires", .help = PHRASE_OBLIGATIONS_FIELD_EXPIRES, OPTIONAL),
    SOURCE(VerifyParams, MUST),
};
const Shape verify_params_shape = SHAPE(VerifyParams, "transaction-verify", verify_fields);

static const Field numbers_fields[] = {
    DEAL_ID(NumbersParams),
    AMOUNT(NumbersParams, actual, "actual", .help = PHRASE_OBLIGATIONS_FIELD_ACTUAL, MUST),
    AMOUNT(NumbersParams, credit, "credit", .help = PHRASE_OBLIGATIONS_FIELD_CREDIT, MUST),
    SOURCE(NumbersParams, MUST),
};
const Shape numbers_params_shape = SHAPE(NumbersParams, "transaction-numbers", numbers_fields);

static const Field assign_fields[] = {
    DEAL_ID(DealAssignParams),
    ID(DealAssignParams, obligation, "to", .help = PHRASE_OBLIGATIONS_FIELD_TO, MUST),
    SOURCE(DealAssignParams, MUST),
};
const Shape deal_assign_params_shape = SHAPE(DealAssignParams, "transaction-assign", assign_fields);

static const Field deal_show_fields[] = { DEAL_ID(DealShowParams), ON(DealShowParams) };
const Shape deal_show_params_shape = SHAPE(DealShowParams, "transaction-show", deal_show_fields);

static const Field deal_list_fields[] = {
    OBLIGATION_ID(DealListParams, OPTIONAL),
    FIRM(DealListParams, OPTIONAL),
    CASE_PAGE(DealListParams),
};
const Shape deal_list_params_shape = SHAPE(DealListParams, "transaction-list", deal_list_fields);

/* ---- parameters: declarations ---------------------------------------------------------------- */

static const Field declare_fields[] = {
    CASE_SAID(DeclareParams, MUST),
    FIRM(DeclareParams, MUST),
    TEXT(DeclareParams, words, "words", WORDS, .help = PHRASE_OBLIGATIONS_FIELD_WORDS),
    SOURCE(DeclareParams, MUST),
};
const Shape declare_params_shape = SHAPE(DeclareParams, "offset-declare", declare_fields);

static const Field declared_fields[] = { CASE_SAID(DeclaredParams, MUST) };
const Shape declared_params_shape = SHAPE(DeclaredParams, "offset-declared-of", declared_fields);

/* ---- replies --------------------------------------------------------------------------------- */

static const Field reply_fields[] = {
    OBLIGATION_ID(ObligationReply, MUST),
    CHOICE(ObligationReply, state, "state", obligation_state_words,
           .choice_labels = obligation_state_phrases, .help = PHRASE_OBLIGATIONS_FIELD_STATE, MUST),
    AMOUNT(ObligationReply, owed, "owed", .help = PHRASE_OBLIGATIONS_SHOWN_OWED, MUST),
};
const Shape obligation_reply_shape = SHAPE(ObligationReply, "obligation-reply", reply_fields);

static const Field shown_milestone_fields[] = {
    DATE(ShownDueBy, by, "by", .help = PHRASE_OBLIGATIONS_FIELD_BY, MUST),
    TEXT(ShownDueBy, share, "share", CODE, .help = PHRASE_OBLIGATIONS_FIELD_SHARE),
    TEXT(ShownDueBy, penalty, "penalty", CODE, .help = PHRASE_OBLIGATIONS_FIELD_PENALTY),
    AMOUNT(ShownDueBy, shortfall, "shortfall", .help = PHRASE_OBLIGATIONS_SHOWN_SHORTFALL,
           OPTIONAL),
    AMOUNT(ShownDueBy, assessed, "assessed", .help = PHRASE_OBLIGATIONS_SHOWN_ASSESSED, OPTIONAL),
};
static const Shape shown_milestone_shape =
    SHAPE(ShownDueBy, "shown-milestone", shown_milestone_fields);

static const Field firm_fields[] = {
    FIRM(ShownFirm, MUST),
    AMOUNT(ShownFirm, planned, "planned", .help = PHRASE_OBLIGATIONS_SHOWN_PLANNED, MUST),
    AMOUNT(ShownFirm, claimed, "claimed", .help = PHRASE_OBLIGATIONS_SHOWN_CLAIMED, MUST),
    AMOUNT(ShownFirm, credited, "credited", .help = PHRASE_OBLIGATIONS_SHOWN_CREDITED, MUST),
};
static const Shape firm_shape = SHAPE(ShownFirm, "shown-firm", firm_fields);

#define BALANCE(member, name, told) AMOUNT(ObligationShown, member, name, .help = (told), OPTIONAL)

static const Field shown_fields[] = {
    OBLIGATION_ID(ObligationShown, MUST),
    CASE_ID(ObligationShown),
    CASE_NUMBER(ObligationShown),
    INT(ObligationShown, leaf, "leaf", NUMBER, .help = PHRASE_OBLIGATIONS_SHOWN_LEAF),
    BOOL(ObligationShown, declared, "declared-only",
         .help = PHRASE_OBLIGATIONS_SHOWN_DECLARED_ONLY),
    SHOWN_ON(ObligationShown),
    COUNTRY(ObligationShown, OPTIONAL),
    TEXT(ObligationShown, rule, "rule", NAME, .help = PHRASE_OBLIGATIONS_FIELD_RULE, OPTIONAL),
    CHOICE(ObligationShown, way, "way", offset_way_words, .choice_labels = obligation_way_phrases,
           .help = PHRASE_OBLIGATIONS_FIELD_WAY, OPTIONAL),
    CHOICE(ObligationShown, state, "state", obligation_state_words,
           .choice_labels = obligation_state_phrases, .help = PHRASE_OBLIGATIONS_FIELD_STATE,
           OPTIONAL),
    DATE(ObligationShown, day, "day", .help = PHRASE_OBLIGATIONS_FIELD_DAY, OPTIONAL),
    TEXT(ObligationShown, rate, "rate", CODE, .help = PHRASE_OBLIGATIONS_FIELD_RATE, OPTIONAL),
    AMOUNT(ObligationShown, base, "base", .help = PHRASE_OBLIGATIONS_FIELD_BASE, OPTIONAL),
    BALANCE(proposed, "proposed-base", PHRASE_OBLIGATIONS_SHOWN_PROPOSED),
    BALANCE(owed, "owed", PHRASE_OBLIGATIONS_SHOWN_OWED),
    BALANCE(credited, "credited", PHRASE_OBLIGATIONS_SHOWN_CREDITED),
    BALANCE(expired, "expired", PHRASE_OBLIGATIONS_SHOWN_EXPIRED),
    BALANCE(balance, "balance", PHRASE_OBLIGATIONS_SHOWN_BALANCE),
    BALANCE(open, "open", PHRASE_OBLIGATIONS_SHOWN_OPEN),
    BALANCE(banked, "banked", PHRASE_OBLIGATIONS_SHOWN_BANKED),
    BALANCE(claimed, "claimed", PHRASE_OBLIGATIONS_SHOWN_CLAIMED),
    BALANCE(planned, "planned", PHRASE_OBLIGATIONS_SHOWN_PLANNED),
    BALANCE(penalties, "penalties", PHRASE_OBLIGATIONS_SHOWN_PENALTIES),
    LIST(ObligationShown, milestones, milestone_count, "milestones", ShownDueBy,
         shown_milestone_shape, .max = OFFSET_MILESTONES_MAX,
         .help = PHRASE_OBLIGATIONS_FIELD_MILESTONES, OPTIONAL),
    LIST(ObligationShown, firms, firm_count, "firms", ShownFirm, firm_shape,
         .max = OBLIGATION_FIRMS_MAX, .help = PHRASE_OBLIGATIONS_SHOWN_FIRMS, OPTIONAL),
    TEXT(ObligationShown, duty, "duty", WORDS, .help = PHRASE_OBLIGATIONS_SHOWN_DUTY, OPTIONAL),
    TEXT(ObligationShown, authority, "authority", WORDS, .help = PHRASE_OBLIGATIONS_FIELD_AUTHORITY,
         OPTIONAL),
    SOURCE(ObligationShown, OPTIONAL),
};
const Shape obligation_shown_shape = SHAPE(ObligationShown, "shown-obligation", shown_fields);

static const Field obligations_fields[] = {
    LIST(ObligationsReply, obligations, obligation_count, "obligations", ObligationShown,
         obligation_shown_shape, .max = LIST_ROWS_MAX, .help = PHRASE_OBLIGATIONS_SHOWN_OBLIGATIONS,
         OPTIONAL),
    CASE_PAGE_NEXT(ObligationsReply),
};
const Shape obligations_reply_shape =
    SHAPE(ObligationsReply, "obligations-reply", obligations_fields);

static const Field deal_reply_fields[] = {
    DEAL_ID(DealReply),
    OBLIGATION_ID(DealReply, MUST),
    CHOICE(DealReply, state, "state", deal_state_words, .choice_labels = deal_state_phrases,
           .help = PHRASE_OBLIGATIONS_FIELD_STATE, MUST),
    AMOUNT(DealReply, actual, "actual", .help = PHRASE_OBLIGATIONS_FIELD_ACTUAL, MUST),
    TEXT(DealReply, multiplier, "multiplier", CODE, .help = PHRASE_OBLIGATIONS_FIELD_MULTIPLIER),
    AMOUNT(DealReply, credit, "credit", .help = PHRASE_OBLIGATIONS_FIELD_CREDIT, MUST),
    AMOUNT(DealReply, balance, "balance", .help = PHRASE_OBLIGATIONS_SHOWN_BALANCE, MUST),
};
const Shape deal_reply_shape = SHAPE(DealReply, "transaction-reply", deal_reply_fields);

#define SHOWN_WORD(member, name, told) TEXT(DealShown, member, name, NAME, .help = (told), OPTIONAL)
#define SHOWN_SUM(member, name, told) AMOUNT(DealShown, member, name, told, OPTIONAL)

static const Field deal_shown_fields[] = {
    DEAL_ID(DealShown),
    OBLIGATION_ID(DealShown, MUST),
    INT(DealShown, leaf, "leaf", NUMBER, .help = PHRASE_OBLIGATIONS_SHOWN_LEAF, OPTIONAL),
    BOOL(DealShown, declared, "declared-only", .help = PHRASE_OBLIGATIONS_SHOWN_DECLARED_ONLY),
    SHOWN_ON(DealShown),
    COUNTRY(DealShown, OPTIONAL),
    SHOWN_WORD(firm, "firm", PHRASE_OBLIGATIONS_FIELD_FIRM),
    SHOWN_WORD(receiver, "receiver", PHRASE_OBLIGATIONS_FIELD_RECEIVER),
    SHOWN_WORD(system, "system", PHRASE_OBLIGATIONS_FIELD_SYSTEM),
    SHOWN_WORD(industry, "industry", PHRASE_OBLIGATIONS_FIELD_INDUSTRY),
    SHOWN_WORD(type, "type", PHRASE_OBLIGATIONS_FIELD_TYPE),
    SHOWN_WORD(issuer, "issuer", PHRASE_OBLIGATIONS_FIELD_ISSUER),
    SHOWN_WORD(invoice, "invoice", PHRASE_OBLIGATIONS_FIELD_INVOICE),
    SHOWN_SUM(invoice_value, "invoice-value", .help = PHRASE_OBLIGATIONS_FIELD_INVOICE_VALUE),
    CHOICE(DealShown, state, "state", deal_state_words, .choice_labels = deal_state_phrases,
           .help = PHRASE_OBLIGATIONS_FIELD_STATE, OPTIONAL),
    DATE(DealShown, day, "day", .help = PHRASE_OBLIGATIONS_SHOWN_CLAIMED_ON, OPTIONAL),
    SHOWN_SUM(actual, "actual", .help = PHRASE_OBLIGATIONS_FIELD_ACTUAL),
    SHOWN_WORD(multiplier, "multiplier", PHRASE_OBLIGATIONS_FIELD_MULTIPLIER),
    SHOWN_SUM(credit, "credit", .help = PHRASE_OBLIGATIONS_FIELD_CREDIT),
    SHOWN_SUM(counted, "counted", .help = PHRASE_OBLIGATIONS_SHOWN_COUNTED),
    SHOWN_SUM(used, "used", .help = PHRASE_OBLIGATIONS_SHOWN_USED),
    SHOWN_SUM(banked, "banked", .help = PHRASE_OBLIGATIONS_SHOWN_BANKED),
    SHOWN_SUM(expired, "expired", .help = PHRASE_OBLIGATIONS_SHOWN_EXPIRED),
    DATE(DealShown, expires, "expires", .help = PHRASE_OBLIGATIONS_FIELD_EXPIRES, OPTIONAL),
    SHOWN_SUM(other_actual, "other-actual", .help = PHRASE_OBLIGATIONS_SHOWN_OTHER_ACTUAL),
    SHOWN_SUM(other_credit, "other-credit", .help = PHRASE_OBLIGATIONS_SHOWN_OTHER_CREDIT),
    TEXT(DealShown, row_multiplier, "table-multiplier", CODE,
         .help = PHRASE_OBLIGATIONS_SHOWN_ROW_MULTIPLIER, OPTIONAL),
    TEXT(DealShown, row_ceiling, "table-ceiling", CODE,
         .help = PHRASE_OBLIGATIONS_SHOWN_ROW_CEILING, OPTIONAL),
    TEXT(DealShown, row_source, "table-source", WORDS, .help = PHRASE_OBLIGATIONS_SHOWN_ROW_SOURCE,
         OPTIONAL),
    CHOICE(DealShown, row_confidence, "table-confidence", confidence_words,
           .help = PHRASE_OBLIGATIONS_SHOWN_ROW_CONFIDENCE, OPTIONAL),
    SOURCE(DealShown, OPTIONAL),
};
const Shape deal_shown_shape = SHAPE(DealShown, "shown-transaction", deal_shown_fields);

static const Field deals_fields[] = {
    LIST(DealsReply, transactions, transaction_count, "transactions", DealShown, deal_shown_shape,
         .max = LIST_ROWS_MAX, .help = PHRASE_OBLIGATIONS_SHOWN_TRANSACTIONS, OPTIONAL),
    CASE_PAGE_NEXT(DealsReply),
};
const Shape deals_reply_shape = SHAPE(DealsReply, "transactions-reply", deals_fields);

static const Field declare_reply_fields[] = {
    CASE_ID(DeclareReply),
    CASE_NUMBER(DeclareReply),
};
const Shape declare_reply_shape = SHAPE(DeclareReply, "offset-declare-reply", declare_reply_fields);

static const Field shown_declared_fields[] = {
    FIRM(ShownDeclared, MUST),
    DATE(ShownDeclared, day, "day", .help = PHRASE_OBLIGATIONS_SHOWN_CLAIMED_ON, MUST),
    TEXT(ShownDeclared, words, "words", WORDS, .help = PHRASE_OBLIGATIONS_FIELD_WORDS, OPTIONAL),
    SOURCE(ShownDeclared, MUST),
};
static const Shape shown_declared_shape =
    SHAPE(ShownDeclared, "shown-declared", shown_declared_fields);

static const Field declared_reply_fields[] = {
    CASE_NUMBER(DeclaredReply),
    BOOL(DeclaredReply, negotiates, "negotiates", .help = PHRASE_OBLIGATIONS_SHOWN_NEGOTIATES),
    LIST(DeclaredReply, declarations, declaration_count, "declarations", ShownDeclared,
         shown_declared_shape, .max = INT32_MAX, .help = PHRASE_OBLIGATIONS_SHOWN_DECLARATIONS,
         OPTIONAL),
};
const Shape declared_reply_shape =
    SHAPE(DeclaredReply, "offset-declared-reply", declared_reply_fields);

/* ---- the portfolio --------------------------------------------------------------------------- */

#define SUM(Struct, member, name, told) AMOUNT(Struct, member, name, .help = (told), MUST)
#define UNTIL(Struct) DATE(Struct, until, "until", .help = PHRASE_OBLIGATIONS_FIELD_UNTIL, OPTIONAL)
#define RULE(Struct) TEXT(Struct, rule, "rule", NAME, .help = PHRASE_OBLIGATIONS_FIELD_RULE)

static const Field offer_fields[] = {
    FIRM(OfferParams, MUST),
    COUNTRY(OfferParams, MUST),
    CURRENCY(OfferParams),
    RULE(OfferParams),
    SUM(OfferParams, credit, "credit", PHRASE_OBLIGATIONS_FIELD_CREDIT),
    UNTIL(OfferParams),
    SOURCE(OfferParams, MUST),
};
const Shape offer_params_shape = SHAPE(OfferParams, "offset-offer", offer_fields);

static const Field portfolio_fields[] = {
    COUNTRY(PortfolioParams, MUST),
    CURRENCY(PortfolioParams),
    ON(PortfolioParams),
};
const Shape portfolio_params_shape = SHAPE(PortfolioParams, "offset-portfolio", portfolio_fields);

static const Field offer_reply_fields[] = {
    FIRM(OfferReply, MUST),
    SUM(OfferReply, credit, "credit", PHRASE_OBLIGATIONS_FIELD_CREDIT),
};
const Shape offer_reply_shape = SHAPE(OfferReply, "offset-offer-reply", offer_reply_fields);

static const Field match_fields[] = {
    FIRM(ShownMatch, MUST),
    SUM(ShownMatch, credit, "credit", PHRASE_OBLIGATIONS_FIELD_CREDIT),
    UNTIL(ShownMatch),
};
static const Shape match_shape = SHAPE(ShownMatch, "shown-match", match_fields);

static const Field need_fields[] = {
    OBLIGATION_ID(ShownNeed, MUST),
    CASE_NUMBER(ShownNeed),
    RULE(ShownNeed),
    DATE(ShownNeed, by, "by", .help = PHRASE_OBLIGATIONS_FIELD_BY, OPTIONAL),
    SUM(ShownNeed, open, "open", PHRASE_OBLIGATIONS_SHOWN_OPEN),
    SUM(ShownNeed, claimed, "claimed", PHRASE_OBLIGATIONS_SHOWN_CLAIMED),
    SUM(ShownNeed, planned, "planned", PHRASE_OBLIGATIONS_SHOWN_STILL_PLANNED),
    SUM(ShownNeed, matched, "matched", PHRASE_OBLIGATIONS_SHOWN_MATCHED),
    SUM(ShownNeed, uncovered, "uncovered", PHRASE_OBLIGATIONS_SHOWN_UNCOVERED),
    LIST(ShownNeed, matches, match_count, "matches", ShownMatch, match_shape, .max = INT32_MAX,
         .help = PHRASE_OBLIGATIONS_SHOWN_MATCHES, OPTIONAL),
};
static const Shape need_shape = SHAPE(ShownNeed, "shown-need", need_fields);

static const Field shown_offer_fields[] = {
    FIRM(ShownOffer, MUST),
    RULE(ShownOffer),
    SUM(ShownOffer, credit, "credit", PHRASE_OBLIGATIONS_FIELD_CREDIT),
    SUM(ShownOffer, planned, "planned", PHRASE_OBLIGATIONS_SHOWN_OFFER_PLANNED),
    SUM(ShownOffer, taken, "matched", PHRASE_OBLIGATIONS_SHOWN_MATCHED),
    SUM(ShownOffer, left, "left", PHRASE_OBLIGATIONS_SHOWN_LEFT),
    UNTIL(ShownOffer),
    SOURCE(ShownOffer, MUST),
};
static const Shape shown_offer_shape = SHAPE(ShownOffer, "shown-offset-offer", shown_offer_fields);

static const Field portfolio_reply_fields[] = {
    COUNTRY(PortfolioReply, MUST),
    CURRENCY(PortfolioReply),
    SHOWN_ON(PortfolioReply),
    LIST(PortfolioReply, needs, need_count, "needs", ShownNeed, need_shape, .max = INT32_MAX,
         .help = PHRASE_OBLIGATIONS_SHOWN_OBLIGATIONS, OPTIONAL),
    LIST(PortfolioReply, offers, offer_count, "offers", ShownOffer, shown_offer_shape,
         .max = INT32_MAX, .help = PHRASE_OBLIGATIONS_SHOWN_OFFERS, OPTIONAL),
};
const Shape portfolio_reply_shape =
    SHAPE(PortfolioReply, "offset-portfolio-reply", portfolio_reply_fields);
