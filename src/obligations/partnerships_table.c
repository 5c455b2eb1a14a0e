/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "obligations/fields.h"
#include "obligations/obligations.h"
#include "obligations/partnership.h"
#include "obligations/partnerships_sql.h"
#include "phrases_partnerships.h"

/* What partnerships bring to the record. */

const Str rung_words[RUNGS] = { STR("components"), STR("assemblies"), STR("subsystems"),
                                STR("systems") };
const Phrase rung_phrases[RUNGS] = { PHRASE_PARTNERSHIPS_COMPONENTS, PHRASE_PARTNERSHIPS_ASSEMBLIES,
                                     PHRASE_PARTNERSHIPS_SUBSYSTEMS, PHRASE_PARTNERSHIPS_SYSTEMS };
static const Str met_words[] = { STR("no"), STR("yes") };
static const Phrase met_phrases[] = { PHRASE_PARTNERSHIPS_NOT_MET, PHRASE_PARTNERSHIPS_MET };

#define RUNG(Struct, member, name, told, ...) \
    CHOICE(Struct, member, name, rung_words, .choice_labels = rung_phrases, .help = (told), \
           __VA_ARGS__)
#define DAY(Struct) DATE(Struct, day, "day", .help = PHRASE_PARTNERSHIPS_FIELD_DAY, MUST)
#define SHOWS_IT(Struct, ...) \
    TEXT(Struct, words, "words", WORDS, .help = PHRASE_PARTNERSHIPS_FIELD_WORDS, __VA_ARGS__)
#define OF_MOVE(Struct) \
    COUNTRY(Struct, MUST), RUNG(Struct, rung, "rung", PHRASE_PARTNERSHIPS_FIELD_RUNG, MUST), \
        DAY(Struct), SHOWS_IT(Struct, MUST), SOURCE(Struct, MUST), SURE(Struct)

/* ---- shapes ---------------------------------------------------------------------------------- */

static const Field moved_fields[] = { OF_MOVE(PartnershipMoved),
                                      BOOL(PartnershipMoved, reached, "reached", MUST) };
const Shape partnership_moved_shape = SHAPE(PartnershipMoved, "partnership-moved", moved_fields);

static const Field move_fields[] = { OF_MOVE(PartnershipMoveParams) };
const Shape partnership_move_params_shape =
    SHAPE(PartnershipMoveParams, "partnership-move", move_fields);

static const Field show_fields[] = { COUNTRY(PartnershipShowParams, MUST),
                                     ON(PartnershipShowParams) };
const Shape partnership_show_params_shape =
    SHAPE(PartnershipShowParams, "partnership-show", show_fields);

static const Field reply_fields[] = {
    COUNTRY(PartnershipReply, MUST),
    RUNG(PartnershipReply, stands, "stands", PHRASE_PARTNERSHIPS_SHOWN_STANDS, OPTIONAL),
};
const Shape partnership_reply_shape = SHAPE(PartnershipReply, "partnership-reply", reply_fields);

static const Field ask_fields[] = {
    TEXT(ShownAsk, asks, "asks", WORDS, .help = PHRASE_PARTNERSHIPS_SHOWN_ASKS),
    CHOICE(ShownAsk, met, "met", met_words, .choice_labels = met_phrases,
           .help = PHRASE_PARTNERSHIPS_SHOWN_MET, OPTIONAL),
    SOURCE(ShownAsk, MUST),
    SURE(ShownAsk),
};
static const Shape ask_shape = SHAPE(ShownAsk, "shown-ask", ask_fields);

static const Field rung_fields[] = {
    RUNG(ShownRung, rung, "rung", PHRASE_PARTNERSHIPS_FIELD_RUNG, MUST),
    BOOL(ShownRung, stands, "stands", .help = PHRASE_PARTNERSHIPS_SHOWN_HOLDS),
    DATE(ShownRung, reached, "reached", .help = PHRASE_PARTNERSHIPS_SHOWN_REACHED, OPTIONAL),
    SHOWS_IT(ShownRung, OPTIONAL),
    SOURCE(ShownRung, OPTIONAL),
    CHOICE(ShownRung, confidence, "confidence", confidence_words, OPTIONAL,
           .help = PHRASE_OBLIGATIONS_FIELD_CONFIDENCE),
    LIST(ShownRung, asks, ask_count, "asks", ShownAsk, ask_shape, .max = RUNG_ASKS_MAX,
         .help = PHRASE_PARTNERSHIPS_SHOWN_ASKS_OF_RUNG, OPTIONAL),
};
static const Shape rung_shape = SHAPE(ShownRung, "shown-rung", rung_fields);

static const Field shown_fields[] = {
    COUNTRY(PartnershipShown, MUST),
    SHOWN_ON(PartnershipShown),
    RUNG(PartnershipShown, stands, "stands", PHRASE_PARTNERSHIPS_SHOWN_STANDS, OPTIONAL),
    RUNG(PartnershipShown, next, "next", PHRASE_PARTNERSHIPS_SHOWN_NEXT, OPTIONAL),
    LIST(PartnershipShown, rungs, rung_count, "rungs", ShownRung, rung_shape, .max = RUNGS,
         .help = PHRASE_PARTNERSHIPS_SHOWN_RUNGS),
};
const Shape partnership_shown_shape = SHAPE(PartnershipShown, "shown-partnership", shown_fields);

/* ---- events ---------------------------------------------------------------------------------- */

static int apply_moved(Db *db, Arena *arena, const Event *event, const void *data)
{
    const PartnershipMoved *moved = data;
    (void)arena;
    int r = partnership_step_add(db, event->seq, moved->country, moved->rung, moved->reached,
                                 moved->day, moved->words, moved->source, moved->confidence);
    return r ? trace(r) : 0;
}

static const EventKind events[] = {
    { STR("partnership.moved"), 1, STR(""), &partnership_moved_shape, apply_moved, NULL,
      PHRASE_PARTNERSHIPS_EVENT_MOVED },
};

static const Projection projections[] = { { STR("partnership_step"), STR("seq") } };

/* ---- operations ------------------------------------------------------------------------------ */

static const Operation operations[] = {
    CHANGE("partnership.reach", "enter", partnership_move_params_shape, partnership_reply_shape,
           partnership_reach, PHRASE_PARTNERSHIPS_HELP_REACH, ABOUT_NOTHING),
    CHANGE("partnership.leave", "enter", partnership_move_params_shape, partnership_reply_shape,
           partnership_leave, PHRASE_PARTNERSHIPS_HELP_LEAVE, ABOUT_NOTHING),
    READ("partnership.show", "consult", partnership_show_params_shape, partnership_shown_shape,
         partnership_show, PHRASE_PARTNERSHIPS_HELP_SHOW, ABOUT_NOTHING),
};

const Room partnerships_room = { ROOM_OPERATIONS(operations), ROOM_EVENTS(events),
                                 ROOM_PROJECTIONS(projections) };
