/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "lending/lending.h"
#include "lending/surety.h"
#include "phrases_lending.h"

/* What sureties bring to the record. */

/* ---- events ---------------------------------------------------------------------------------- */

static int apply_limited(Db *db, Arena *arena, const Event *event, const void *data)
{
    const SuretyLimited *limited = data;
    (void)arena;
    int r = surety_ceiling_add(db, event->seq, limited->organisation, limited->country,
                               limited->currency, limited->minor, limited->on, limited->source,
                               limited->confidence, limited->reason);
    return r ? trace(r) : 0;
}

static int apply_proposed(Db *db, Arena *arena, const Event *event, const void *data)
{
    const SuretyProposed *proposed = data;
    int r = lending_add(db, event->subject, event->seq, LENDING_SURETY, proposed->organisation,
                        proposed->file, proposed->case_number, proposed->country,
                        proposed->currency, proposed->creditor, LENDING_PROPOSED,
                        lend_json(arena, &surety_proposed_shape, proposed));

    if (!r)
        r = lend_add_step(db, event, LEND_PROPOSED, DATE_NONE, proposed->minor, S(""), S(""));
    return r ? trace(r) : 0;
}

#define TOLD(name, shape, apply, sentence) LEND_EVENT("surety", name, shape, apply, sentence)
#define MOVED(name, sentence) LEND_MOVED("surety", name, sentence)

static const EventKind events[] = {
    { STR("surety.limited"), 1, STR(""), &surety_limited_shape, apply_limited, NULL,
      PHRASE_LENDING_EVENT_SURETY_LIMITED },
    TOLD("surety.proposed", surety_proposed_shape, apply_proposed,
         PHRASE_LENDING_EVENT_SURETY_PROPOSED),
    TOLD("surety.declined", lend_declined_shape, lend_apply_declined,
         PHRASE_LENDING_EVENT_SURETY_DECLINED),
    MOVED("surety.given", PHRASE_LENDING_EVENT_SURETY_GIVEN),
    MOVED("surety.drawn", PHRASE_LENDING_EVENT_SURETY_DRAWN),
    MOVED("surety.repaid", PHRASE_LENDING_EVENT_SURETY_REPAID),
    MOVED("surety.called", PHRASE_LENDING_EVENT_SURETY_CALLED),
    MOVED("surety.recovered", PHRASE_LENDING_EVENT_SURETY_RECOVERED),
    MOVED("surety.released", PHRASE_LENDING_EVENT_SURETY_RELEASED),
};

static const Projection projections[] = { { STR("surety_ceiling"), STR("seq") } };

/* ---- operations ------------------------------------------------------------------------------ */

#define DO(of_name, of_right, takes, does, told) \
    CHANGE(of_name, of_right, takes, surety_reply_shape, does, told, ABOUT("surety"))
#define MOVE(of_name, of_right, does, told) \
    DO(of_name, of_right, surety_money_params_shape, does, told)

static const Operation operations[] = {
    CHANGE("surety.limit", "approve-lending", surety_limit_params_shape, surety_limit_reply_shape,
           surety_limit, PHRASE_LENDING_HELP_SURETY_LIMIT, ABOUT_NOTHING),
    CHANGE("surety.propose", "plan-lending", surety_propose_params_shape, surety_reply_shape,
           surety_propose, PHRASE_LENDING_HELP_SURETY_PROPOSE, ABOUT_NOTHING),
    DO("surety.approve", "approve-lending", surety_approve_params_shape, surety_approve,
       PHRASE_LENDING_HELP_SURETY_APPROVE),
    DO("surety.decline", "decline-lending", surety_decline_params_shape, surety_decline,
       PHRASE_LENDING_HELP_SURETY_DECLINE),
    MOVE("surety.draw", "keep-lending", surety_draw, PHRASE_LENDING_HELP_SURETY_DRAW),
    MOVE("surety.repay", "keep-lending", surety_repay, PHRASE_LENDING_HELP_SURETY_REPAY),
    MOVE("surety.call", "approve-lending", surety_call, PHRASE_LENDING_HELP_SURETY_CALL),
    MOVE("surety.recover", "keep-lending", surety_recover, PHRASE_LENDING_HELP_SURETY_RECOVER),
    MOVE("surety.release", "keep-lending", surety_release, PHRASE_LENDING_HELP_SURETY_RELEASE),
    READ("surety.show", "see-lending", surety_show_params_shape, surety_shown_shape, surety_show,
         PHRASE_LENDING_HELP_SURETY_SHOW, ABOUT("surety")),
    READ("surety.exposure", "see-lending", surety_exposure_params_shape,
         surety_exposure_reply_shape, surety_exposure, PHRASE_LENDING_HELP_SURETY_EXPOSURE,
         ABOUT_NOTHING),
};

static int surety_facts(Work *work, Id subject, AccessFacts *facts)
{
    int r = lend_facts(work, LENDING_SURETY, subject, facts);
    return r < 0 ? trace(r) : r;
}

static const SubjectKind subjects[] = {
    { .name = STR("surety"), .facts = surety_facts, .shown_by = STR("surety.show") },
};

const Room sureties_room = {
    ROOM_OPERATIONS(operations),
    ROOM_EVENTS(events),
    ROOM_SUBJECTS(subjects),
    ROOM_PROJECTIONS(projections),
};
