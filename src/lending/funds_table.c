/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "lending/fields.h"
#include "lending/lending.h"
#include "lending/support.h"

/* What support of firms brings to the record. */

#define FUND_OF(Struct) \
    ID(Struct, fund, "fund", .optional = false, .help = PHRASE_LENDING_FIELD_FUND)
#define FIRM(Struct) \
    TEXT(Struct, firm, "firm", .max = LENDING_NAME_MAX, .help = PHRASE_LENDING_FIELD_FIRM)
#define PRODUCT(Struct) \
    TEXT(Struct, product, "product", .max = LENDING_NAME_MAX, .help = PHRASE_LENDING_FIELD_PRODUCT)
#define PLAN(Struct) \
    RECORD(Struct, plan, "plan", FundPlan, fund_support_shape, .help = PHRASE_LENDING_FIELD_PLAN)
#define MILESTONE(Struct) \
    TEXT(Struct, milestone, "milestone", .max = FUND_NAME_MAX, \
         .help = PHRASE_CREDIT_FIELD_MILESTONE)

/* ---- events' shapes -------------------------------------------------------------------------- */

static const Field applied_fields[] = {
    ID(FundApplied, organisation, "organisation", .optional = false),
    ID(FundApplied, file, "case", OPTIONAL),
    TEXT(FundApplied, case_number, "case-number", .max = LENDING_CASE_MAX, OPTIONAL),
    FIRM(FundApplied),
    PRODUCT(FundApplied),
    PLAN(FundApplied),
};
const Shape fund_applied_shape = SHAPE(FundApplied, "fund-applied", applied_fields);

static const Field certified_fields[] = {
    MILESTONE(FundCertified),
    ON(FundCertified, .optional = false),
    INT(FundCertified, minor, "minor", .min = 1, .max = LOAN_MINOR_MAX),
    NOTE(FundCertified),
};
const Shape fund_certified_shape = SHAPE(FundCertified, "fund-certified", certified_fields);

/* ---- parameters ------------------------------------------------------------------------------ */

static const Field apply_fields[] = { FIRM(FundApplyParams), PRODUCT(FundApplyParams),
                                      CASE_TEXT(FundApplyParams, OPTIONAL), PLAN(FundApplyParams) };
const Shape fund_apply_params_shape = SHAPE(FundApplyParams, "fund-apply", apply_fields);

static const Field approve_fields[] = {
    FUND_OF(FundApproveParams),
    DATE(FundApproveParams, on, "on", OPTIONAL, .help = PHRASE_LENDING_FIELD_AGREED_ON),
};
const Shape fund_approve_params_shape = SHAPE(FundApproveParams, "fund-approve", approve_fields);

static const Field decline_fields[] = { FUND_OF(FundDeclineParams),
                                        REASON(FundDeclineParams, .optional = false) };
const Shape fund_decline_params_shape = SHAPE(FundDeclineParams, "fund-decline", decline_fields);

static const Field certify_fields[] = { FUND_OF(FundCertifyParams), MILESTONE(FundCertifyParams),
                                        AMOUNT(FundCertifyParams), ON(FundCertifyParams, OPTIONAL),
                                        NOTE(FundCertifyParams) };
const Shape fund_certify_params_shape = SHAPE(FundCertifyParams, "fund-certify", certify_fields);

static const Field money_fields[] = MONEY_FIELDS("fund", PHRASE_LENDING_FIELD_FUND);
const Shape fund_money_params_shape = SHAPE(LendMoneyParams, "fund-money", money_fields);

static const Field show_fields[] = { FUND_OF(FundShowParams), AS_OF(FundShowParams, OPTIONAL) };
const Shape fund_show_params_shape = SHAPE(FundShowParams, "fund-show", show_fields);

static const Field list_fields[] = { AS_OF(FundListParams, OPTIONAL) };
const Shape fund_list_params_shape = SHAPE(FundListParams, "fund-list", list_fields);

/* ---- replies --------------------------------------------------------------------------------- */

static const Field reply_fields[] = REPLY_FIELDS("fund", PHRASE_LENDING_FIELD_FUND);
const Shape fund_reply_shape = SHAPE(LendReply, "fund-reply", reply_fields);

static const Field milestone_fields[] = {
    TEXT(FundMilestoneShown, name, "name", .max = FUND_NAME_MAX,
         .help = PHRASE_CREDIT_FIELD_MILESTONE),
    DATE(FundMilestoneShown, by, "by", .help = PHRASE_CREDIT_FIELD_ON),
    SUM(FundMilestoneShown, planned, "planned", PHRASE_LENDING_SHOWN_PLAN),
    SUM(FundMilestoneShown, certified, "certified", PHRASE_LENDING_SHOWN_CERTIFIED),
};
static const Shape milestone_shape =
    SHAPE(FundMilestoneShown, "fund-milestone-shown", milestone_fields);

static const Field shown_fields[] = {
    FUND_OF(SupportShown),
    CASE_TEXT(SupportShown, OPTIONAL),
    STATE(SupportShown),
    CHOICE(SupportShown, form, "form", fund_form_words, .choice_labels = fund_form_phrases,
           .help = PHRASE_CREDIT_FIELD_FUND_FORM),
    FIRM(SupportShown),
    PRODUCT(SupportShown),
    BASIS(SupportShown),
    CURRENCY(SupportShown),
    AS_OF(SupportShown, .optional = false),
    SUM(SupportShown, planned, "planned", PHRASE_LENDING_SHOWN_PLAN),
    SUM(SupportShown, certified, "certified", PHRASE_LENDING_SHOWN_CERTIFIED),
    SUM(SupportShown, disbursed, "disbursed", PHRASE_LENDING_SHOWN_DISBURSED),
    MONEY_TEXT(SupportShown, disbursed_text, "disbursed", PHRASE_LENDING_SHOWN_DISBURSED_TEXT),
    SUM(SupportShown, sold, "sold", PHRASE_LENDING_SHOWN_SOLD),
    SUM(SupportShown, owed, "owed", PHRASE_LENDING_SHOWN_PAYBACK),
    MONEY_TEXT(SupportShown, owed_text, "owed", PHRASE_LENDING_SHOWN_PAYBACK_TEXT),
    SUM(SupportShown, paid_back, "paid-back", PHRASE_LENDING_SHOWN_PAID_BACK),
    LIST(SupportShown, milestones, milestone_count, "milestones", FundMilestoneShown,
         milestone_shape, .max = FUND_MILESTONES_MAX, .help = PHRASE_CREDIT_FIELD_MILESTONES),
    STEPS(SupportShown),
};
const Shape support_shown_shape = SHAPE(SupportShown, "fund-shown", shown_fields);

static const Field listed_fields[] = {
    FUND_OF(ListedFund),
    STATE(ListedFund),
    FIRM(ListedFund),
    PRODUCT(ListedFund),
    CURRENCY(ListedFund),
    SUM(ListedFund, planned, "planned", PHRASE_LENDING_SHOWN_PLAN),
    SUM(ListedFund, disbursed, "disbursed", PHRASE_LENDING_SHOWN_DISBURSED),
    SUM(ListedFund, owed, "owed", PHRASE_LENDING_SHOWN_PAYBACK),
};
static const Shape listed_shape = SHAPE(ListedFund, "listed-fund", listed_fields);

static const Field funds_fields[] = {
    AS_OF(FundsReply, .optional = false),
    LIST(FundsReply, funds, fund_count, "funds", ListedFund, listed_shape,
         .max = LENDING_LISTED_MAX, OPTIONAL, .help = PHRASE_LENDING_SHOWN_FUNDS),
};
const Shape funds_reply_shape = SHAPE(FundsReply, "funds", funds_fields);

/* ---- events ---------------------------------------------------------------------------------- */

static int apply_applied(Db *db, Arena *arena, const Event *event, const void *data)
{
    const FundApplied *applied = data;
    int r = lending_add(db, event->subject, event->seq, LENDING_FUND, applied->organisation,
                        applied->file, applied->case_number, S(""), applied->plan.currency,
                        applied->firm, LENDING_PROPOSED,
                        lend_json(arena, &fund_applied_shape, applied));

    if (!r)
        r = lend_add_step(db, event, LEND_PROPOSED, DATE_NONE, INT64_MIN, S(""), S(""));
    return r ? trace(r) : 0;
}

/* The milestone stands where other steps have their terms. */
static int apply_certified(Db *db, Arena *arena, const Event *event, const void *data)
{
    const FundCertified *certified = data;
    (void)arena;
    int r = lend_add_step(db, event, LEND_CERTIFIED, certified->on, certified->minor,
                          certified->text, certified->milestone);
    return r ? trace(r) : 0;
}

#define TOLD(name, shape, apply, sentence) LEND_EVENT("fund", name, shape, apply, sentence)
#define MOVED(name, sentence) LEND_MOVED("fund", name, sentence)

static const EventKind events[] = {
    TOLD("fund.applied", fund_applied_shape, apply_applied, PHRASE_LENDING_EVENT_FUND_APPLIED),
    TOLD("fund.declined", lend_declined_shape, lend_apply_declined,
         PHRASE_LENDING_EVENT_FUND_DECLINED),
    TOLD("fund.certified", fund_certified_shape, apply_certified,
         PHRASE_LENDING_EVENT_FUND_CERTIFIED),
    MOVED("fund.approved", PHRASE_LENDING_EVENT_FUND_APPROVED),
    MOVED("fund.disbursed", PHRASE_LENDING_EVENT_FUND_DISBURSED),
    MOVED("fund.sold", PHRASE_LENDING_EVENT_FUND_SOLD),
    MOVED("fund.paid-back", PHRASE_LENDING_EVENT_FUND_PAID_BACK),
};

/* ---- operations ------------------------------------------------------------------------------ */

#define DO(of_name, of_right, takes, does, told) \
    CHANGE(of_name, of_right, takes, fund_reply_shape, does, told, ABOUT("fund"))

static const Operation operations[] = {
    CHANGE("fund.apply", "plan-lending", fund_apply_params_shape, fund_reply_shape, fund_apply_for,
           PHRASE_LENDING_HELP_FUND_APPLY, ABOUT_NOTHING),
    DO("fund.approve", "approve-lending", fund_approve_params_shape, fund_approve,
       PHRASE_LENDING_HELP_FUND_APPROVE),
    DO("fund.decline", "decline-lending", fund_decline_params_shape, fund_decline,
       PHRASE_LENDING_HELP_FUND_DECLINE),
    DO("fund.certify", "keep-lending", fund_certify_params_shape, fund_certify,
       PHRASE_LENDING_HELP_FUND_CERTIFY),
    DO("fund.disburse", "approve-lending", fund_money_params_shape, fund_disburse,
       PHRASE_LENDING_HELP_FUND_DISBURSE),
    DO("fund.sell", "keep-lending", fund_money_params_shape, fund_sell,
       PHRASE_LENDING_HELP_FUND_SELL),
    DO("fund.repay", "keep-lending", fund_money_params_shape, fund_repay,
       PHRASE_LENDING_HELP_FUND_REPAY),
    READ("fund.show", "see-lending", fund_show_params_shape, support_shown_shape, fund_show,
         PHRASE_LENDING_HELP_FUND_SHOW, ABOUT("fund")),
    READ("fund.list", "see-lending", fund_list_params_shape, funds_reply_shape, fund_list,
         PHRASE_LENDING_HELP_FUND_LIST, ABOUT_NOTHING),
};

static int fund_facts(Work *work, Id subject, AccessFacts *facts)
{
    int r = lend_facts(work, LENDING_FUND, subject, facts);
    return r < 0 ? trace(r) : r;
}

static const SubjectKind subjects[] = {
    { .name = STR("fund"), .facts = fund_facts, .shown_by = STR("fund.show") },
};

const Room funds_room = {
    ROOM_OPERATIONS(operations),
    ROOM_EVENTS(events),
    ROOM_SUBJECTS(subjects),
};
