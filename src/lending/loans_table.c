/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "lending/lending.h"
#include "lending/loan.h"
#include "phrases_lending.h"

/* What loans bring to the record. */

/* ---- events ---------------------------------------------------------------------------------- */

static int apply_proposed(Db *db, Arena *arena, const Event *event, const void *data)
{
    const LoanProposed *proposed = data;
    int r = lending_add(db, event->subject, event->seq, LENDING_LOAN, proposed->organisation,
                        proposed->file, proposed->case_number, proposed->country,
                        proposed->terms.currency, proposed->lender, LENDING_PROPOSED,
                        lend_json(arena, &loan_proposed_shape, proposed));

    if (!r)
        r = lend_add_step(db, event, LEND_PROPOSED, DATE_NONE, INT64_MIN, S(""),
                          lend_json(arena, &loan_terms_shape, &proposed->terms));
    return r ? trace(r) : 0;
}

static int apply_revised(Db *db, Arena *arena, const Event *event, const void *data)
{
    const LoanRevised *revised = data;
    int r = lend_add_step(db, event, LEND_PROPOSED, DATE_NONE, INT64_MIN, revised->reason,
                          lend_json(arena, &loan_terms_shape, &revised->terms));
    return r ? trace(r) : 0;
}

static int apply_agreed(Db *db, Arena *arena, const Event *event, const void *data)
{
    const LoanAgreed *agreed = data;
    int r = lend_add_step(db, event, LEND_AGREED, agreed->on, INT64_MIN, S(""),
                          lend_json(arena, &loan_terms_shape, &agreed->terms));

    if (!r)
        r = lending_state(db, event->subject, LENDING_AGREED);
    return r ? trace(r) : 0;
}

static int apply_rescheduled(Db *db, Arena *arena, const Event *event, const void *data)
{
    const LoanAgreed *agreed = data;
    int r = lend_add_step(db, event, LEND_RESCHEDULED, agreed->on, INT64_MIN, S(""),
                          lend_json(arena, &loan_terms_shape, &agreed->terms));
    return r ? trace(r) : 0;
}

#define TOLD(name, shape, apply, sentence) LEND_EVENT("loan", name, shape, apply, sentence)
#define MOVED(name, sentence) LEND_MOVED("loan", name, sentence)

static const EventKind events[] = {
    TOLD("loan.proposed", loan_proposed_shape, apply_proposed, PHRASE_LENDING_EVENT_LOAN_PROPOSED),
    TOLD("loan.revised", loan_revised_shape, apply_revised, PHRASE_LENDING_EVENT_LOAN_REVISED),
    TOLD("loan.agreed", loan_agreed_shape, apply_agreed, PHRASE_LENDING_EVENT_LOAN_AGREED),
    TOLD("loan.rescheduled", loan_agreed_shape, apply_rescheduled,
         PHRASE_LENDING_EVENT_LOAN_RESCHEDULED),
    TOLD("loan.declined", lend_declined_shape, lend_apply_declined,
         PHRASE_LENDING_EVENT_LOAN_DECLINED),
    MOVED("loan.drawn", PHRASE_LENDING_EVENT_LOAN_DRAWN),
    MOVED("loan.paid", PHRASE_LENDING_EVENT_LOAN_PAID),
    MOVED("loan.closed", PHRASE_LENDING_EVENT_LOAN_CLOSED),
};

static const Projection projections[] = { { STR("lending"), STR("id") },
                                          { STR("lending_step"), STR("lending, seq") } };

/* ---- operations ------------------------------------------------------------------------------ */

#define DO(of_name, of_right, takes, does, told) \
    CHANGE(of_name, of_right, takes, loan_reply_shape, does, told, ABOUT("loan"))

static const Operation operations[] = {
    CHANGE("loan.propose", "plan-lending", loan_propose_params_shape, loan_reply_shape,
           loan_propose, PHRASE_LENDING_HELP_LOAN_PROPOSE, ABOUT_NOTHING),
    DO("loan.reschedule", "plan-lending", loan_reschedule_params_shape, loan_reschedule,
       PHRASE_LENDING_HELP_LOAN_RESCHEDULE),
    DO("loan.approve", "approve-lending", loan_approve_params_shape, loan_approve,
       PHRASE_LENDING_HELP_LOAN_APPROVE),
    DO("loan.decline", "decline-lending", loan_decline_params_shape, loan_decline,
       PHRASE_LENDING_HELP_LOAN_DECLINE),
    DO("loan.draw", "keep-lending", loan_money_params_shape, loan_draw,
       PHRASE_LENDING_HELP_LOAN_DRAW),
    DO("loan.receive", "keep-lending", loan_money_params_shape, loan_receive,
       PHRASE_LENDING_HELP_LOAN_RECEIVE),
    DO("loan.close", "keep-lending", loan_close_params_shape, loan_close,
       PHRASE_LENDING_HELP_LOAN_CLOSE),
    READ("loan.show", "see-lending", loan_show_params_shape, loan_shown_shape, loan_show,
         PHRASE_LENDING_HELP_LOAN_SHOW, ABOUT("loan")),
    READ("loan.list", "see-lending", loan_list_params_shape, loans_reply_shape, loan_list,
         PHRASE_LENDING_HELP_LOAN_LIST, ABOUT_NOTHING),
};

static int loan_facts(Work *work, Id subject, AccessFacts *facts)
{
    int r = lend_facts(work, LENDING_LOAN, subject, facts);
    return r < 0 ? trace(r) : r;
}

static const SubjectKind subjects[] = {
    { .name = STR("loan"), .facts = loan_facts, .shown_by = STR("loan.show") },
};

const Room loans_room = {
    ROOM_OPERATIONS(operations),
    ROOM_EVENTS(events),
    ROOM_SUBJECTS(subjects),
    ROOM_PROJECTIONS(projections),
};
