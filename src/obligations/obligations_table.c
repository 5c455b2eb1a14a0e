/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "obligations/obligation.h"
#include "obligations/obligations.h"
#include "phrases_obligations.h"

/* What this room brings to the record. */

#define DO_OBLIGATION(of_name, of_right, takes, does, told) \
    CHANGE(of_name, of_right, takes, obligation_reply_shape, does, told, ABOUT("obligation"))
#define DO_DEAL(of_name, of_right, takes, does, told) \
    CHANGE(of_name, of_right, takes, deal_reply_shape, does, told, ABOUT("transaction"))

static const Operation operations[] = {
    CHANGE("obligation.open", "enter", obligation_open_params_shape, obligation_reply_shape,
           obligation_open, PHRASE_OBLIGATIONS_HELP_OPEN, ABOUT_NOTHING),
    CHANGE("obligation.open-anyway", "override-duty", obligation_open_anyway_params_shape,
           obligation_reply_shape, obligation_open, PHRASE_OBLIGATIONS_HELP_OPEN_ANYWAY,
           ABOUT_NOTHING),
    DO_OBLIGATION("obligation.amend", "enter", obligation_amend_params_shape, obligation_amend,
                  PHRASE_OBLIGATIONS_HELP_AMEND),
    DO_OBLIGATION("obligation.approve", "approve-offsets", obligation_params_shape,
                  obligation_approve, PHRASE_OBLIGATIONS_HELP_APPROVE),
    DO_OBLIGATION("obligation.decline", "decline-offsets", obligation_decline_params_shape,
                  obligation_decline, PHRASE_OBLIGATIONS_HELP_DECLINE),
    DO_OBLIGATION("obligation.plan", "enter", obligation_plan_params_shape, obligation_plan,
                  PHRASE_OBLIGATIONS_HELP_PLAN),
    READ("obligation.show", "see-balances", obligation_show_params_shape, obligation_shown_shape,
         obligation_show, PHRASE_OBLIGATIONS_HELP_SHOW, ABOUT("obligation"),
         .protected_read = true),
    READ("obligation.list", "see-balances", obligation_list_params_shape, obligations_reply_shape,
         obligation_list, PHRASE_OBLIGATIONS_HELP_LIST, ABOUT_NOTHING),
    CHANGE("transaction.claim", "enter", claim_params_shape, deal_reply_shape, transaction_claim,
           PHRASE_OBLIGATIONS_HELP_CLAIM, ABOUT("obligation")),
    DO_DEAL("transaction.verify", "verify-credits", verify_params_shape, transaction_verify,
            PHRASE_OBLIGATIONS_HELP_VERIFY),
    DO_DEAL("transaction.dispute", "dispute-credits", numbers_params_shape, transaction_dispute,
            PHRASE_OBLIGATIONS_HELP_DISPUTE),
    DO_DEAL("transaction.settle", "verify-credits", numbers_params_shape, transaction_settle,
            PHRASE_OBLIGATIONS_HELP_SETTLE),
    DO_DEAL("transaction.withdraw", "enter", deal_params_shape, transaction_withdraw,
            PHRASE_OBLIGATIONS_HELP_WITHDRAW),
    DO_DEAL("transaction.assign", "verify-credits", deal_assign_params_shape, transaction_assign,
            PHRASE_OBLIGATIONS_HELP_ASSIGN),
    READ("transaction.show", "see-transactions", deal_show_params_shape, deal_shown_shape,
         transaction_show, PHRASE_OBLIGATIONS_HELP_DEAL_SHOW, ABOUT("transaction"),
         .protected_read = true),
    READ("transaction.list", "see-transactions", deal_list_params_shape, deals_reply_shape,
         transaction_list, PHRASE_OBLIGATIONS_HELP_DEAL_LIST, ABOUT_NOTHING),
    CHANGE("offset.declare", "enter", declare_params_shape, declare_reply_shape, offset_declare,
           PHRASE_OBLIGATIONS_HELP_DECLARE, ABOUT_NOTHING),
    READ("offset.declared", "read", declared_params_shape, declared_reply_shape,
         offset_declared_show, PHRASE_OBLIGATIONS_HELP_DECLARED, ABOUT_NOTHING),
    CHANGE("offset.offer", "enter", offer_params_shape, offer_reply_shape, offset_offer,
           PHRASE_OBLIGATIONS_HELP_OFFER, ABOUT_NOTHING),
    READ("offset.portfolio", "read", portfolio_params_shape, portfolio_reply_shape,
         offset_portfolio, PHRASE_OBLIGATIONS_HELP_PORTFOLIO, ABOUT_NOTHING),
};

/* ---- what access asks ------------------------------------------------------------------------ */

/* Those of its case, and the outsiders who may see it. */
static int common_facts(Id case_file, Id party, AccessFacts *facts)
{
    int r = hanging_facts(case_file, facts);

    if (r)
        return r < 0 ? trace(r) : r;
    access_fact_organisations(facts, S("item-parties"), &party, id_is_none(party) ? 0 : 1);
    return 0;
}

static int obligation_facts(Work *work, Id subject, AccessFacts *facts)
{
    ObligationGetRow row;
    bool found;
    int r = obligation_get(work_db(work), work_arena(work), subject, &row, &found);

    if (r || !found)
        return r ? trace(r) : WORK_E_NOT_FOUND;
    r = common_facts(row.case_file, row.buyer, facts);
    const Id hands[] = { row.actor, row.principal };
    access_fact_persons(facts, S("hands"), hands, COUNT_OF(hands));
    return r < 0 ? trace(r) : r;
}

static int deal_facts(Work *work, Id subject, AccessFacts *facts)
{
    OffsetDealGetRow deal;
    ObligationGetRow row;
    bool found;
    int r = offset_deal_get(work_db(work), work_arena(work), subject, &deal, &found);

    if (r || !found)
        return r ? trace(r) : WORK_E_NOT_FOUND;
    r = obligation_get(work_db(work), work_arena(work), deal.obligation, &row, &found);
    if (r)
        return trace(r);
    ensure(found);
    r = common_facts(row.case_file, deal.firm, facts);
    const Id hands[] = { deal.actor, deal.principal, deal.disputer, deal.disputed_for };
    bool disputed = !id_is_none(deal.disputer);
    access_fact_persons(facts, S("hands"), hands, disputed ? COUNT_OF(hands) : 2);
    return r < 0 ? trace(r) : r;
}

static const SubjectKind subjects[] = {
    { .name = STR("obligation"), .facts = obligation_facts, .shown_by = STR("obligation.show") },
    { .name = STR("transaction"), .facts = deal_facts, .shown_by = STR("transaction.show") },
};

const Room obligations_room = {
    ROOM_OPERATIONS(operations),
    ROOM_EVENTS(obligation_event_kinds),
    ROOM_SUBJECTS(subjects),
    ROOM_PROJECTIONS(obligation_projections),
};
