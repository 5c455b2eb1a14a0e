/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "obligations/fields.h"
#include "obligations/inducement.h"
#include "obligations/inducements_sql.h"
#include "obligations/obligations.h"
#include "phrases_inducements.h"

/* What civil inducements bring to the record. */

static const Str kind_words[INDUCEMENT_KINDS] = { STR("goods"),      STR("works"), STR("training"),
                                                  STR("investment"), STR("money"), STR("other") };
static const Phrase kind_phrases[INDUCEMENT_KINDS] = {
    PHRASE_INDUCEMENTS_KIND_GOODS,    PHRASE_INDUCEMENTS_KIND_WORKS,
    PHRASE_INDUCEMENTS_KIND_TRAINING, PHRASE_INDUCEMENTS_KIND_INVESTMENT,
    PHRASE_INDUCEMENTS_KIND_MONEY,    PHRASE_INDUCEMENTS_KIND_OTHER
};

#define INDUCEMENT(Struct) \
    ID(Struct, inducement, "inducement", .help = PHRASE_INDUCEMENTS_FIELD_INDUCEMENT, MUST)
#define VALUE(Struct) \
    TEXT(Struct, value, "value", CODE, .help = PHRASE_INDUCEMENTS_FIELD_VALUE, OPTIONAL)
#define VALUE_CURRENCY(Struct) \
    TEXT(Struct, currency, "currency", .max = 3, .help = PHRASE_INDUCEMENTS_FIELD_CURRENCY, \
         OPTIONAL)
#define OF_INDUCEMENT(Struct) \
    CHOICE(Struct, kind, "kind", kind_words, .choice_labels = kind_phrases, \
           .help = PHRASE_INDUCEMENTS_FIELD_KIND, MUST), \
        TEXT(Struct, what, "what", WORDS, .help = PHRASE_INDUCEMENTS_FIELD_WHAT), \
        TEXT(Struct, bearer, "bearer", NAME, .help = PHRASE_INDUCEMENTS_FIELD_BEARER), \
        DATE(Struct, day, "day", .help = PHRASE_INDUCEMENTS_FIELD_DAY, MUST), \
        SOURCE(Struct, MUST), SURE(Struct)

/* ---- shapes ---------------------------------------------------------------------------------- */

static const Field offered_fields[] = {
    INDUCEMENT(InducementOffered),
    OF_INDUCEMENT(InducementOffered),
    VALUE_CURRENCY(InducementOffered),
    INT(InducementOffered, value_minor, "value-minor", .min = 0, .max = OFFSET_AMOUNT_MAX,
        OPTIONAL),
};
const Shape inducement_offered_shape =
    SHAPE(InducementOffered, "inducement-offered", offered_fields);

static const Field withdrawn_fields[] = {
    INDUCEMENT(InducementWithdrawn),
    TEXT(InducementWithdrawn, reason, "reason", WORDS, .erasable = true),
};
const Shape inducement_withdrawn_shape =
    SHAPE(InducementWithdrawn, "inducement-withdrawn", withdrawn_fields);

static const Field offer_fields[] = {
    CASE_SAID(InducementOfferParams, MUST),
    OF_INDUCEMENT(InducementOfferParams),
    VALUE_CURRENCY(InducementOfferParams),
    VALUE(InducementOfferParams),
};
const Shape inducement_offer_params_shape =
    SHAPE(InducementOfferParams, "inducement-offer", offer_fields);

static const Field withdraw_fields[] = { INDUCEMENT(InducementWithdrawParams),
                                         REASON(InducementWithdrawParams) };
const Shape inducement_withdraw_params_shape =
    SHAPE(InducementWithdrawParams, "inducement-withdraw", withdraw_fields);

static const Field list_fields[] = { CASE_SAID(InducementListParams, MUST) };
const Shape inducement_list_params_shape =
    SHAPE(InducementListParams, "inducement-list", list_fields);

static const Field reply_fields[] = { INDUCEMENT(InducementReply), CASE_ID(InducementReply),
                                      CASE_NUMBER(InducementReply) };
const Shape inducement_reply_shape = SHAPE(InducementReply, "inducement-reply", reply_fields);

static const Field shown_fields[] = { INDUCEMENT(ShownInducement), OF_INDUCEMENT(ShownInducement),
                                      VALUE(ShownInducement) };
static const Shape shown_shape = SHAPE(ShownInducement, "shown-inducement", shown_fields);

static const Field sum_fields[] = {
    TEXT(InducementSum, value, "value", CODE, .help = PHRASE_INDUCEMENTS_SHOWN_SUM),
    INT(InducementSum, count, "count", NUMBER, .help = PHRASE_INDUCEMENTS_SHOWN_COUNT),
};
static const Shape sum_shape = SHAPE(InducementSum, "inducement-sum", sum_fields);

static const Field inducements_fields[] = {
    CASE_ID(InducementsReply),
    CASE_NUMBER(InducementsReply),
    TEXT(InducementsReply, price, "price", CODE, .help = PHRASE_INDUCEMENTS_SHOWN_PRICE, OPTIONAL),
    TEXT(InducementsReply, terms, "terms", CODE, .help = PHRASE_INDUCEMENTS_SHOWN_TERMS, OPTIONAL),
    LIST(InducementsReply, sums, sum_count, "sums", InducementSum, sum_shape,
         .max = INDUCEMENT_SUMS_MAX, .help = PHRASE_INDUCEMENTS_SHOWN_SUMS, OPTIONAL),
    INT(InducementsReply, unvalued, "unvalued", NUMBER, .help = PHRASE_INDUCEMENTS_SHOWN_UNVALUED),
    LIST(InducementsReply, inducements, inducement_count, "inducements", ShownInducement,
         shown_shape, .max = INDUCEMENTS_SHOWN_MAX, .help = PHRASE_INDUCEMENTS_SHOWN_INDUCEMENTS,
         OPTIONAL),
};
const Shape inducements_reply_shape =
    SHAPE(InducementsReply, "inducements-reply", inducements_fields);

/* ---- events ---------------------------------------------------------------------------------- */

static int apply_offered(Db *db, Arena *arena, const Event *event, const void *data)
{
    const InducementOffered *offered = data;
    (void)arena;
    int r = inducement_add(db, offered->inducement, event->seq, event->subject, offered->kind,
                           offered->what, offered->currency,
                           offered->value_minor == INT64_MIN ? 0 : offered->value_minor,
                           offered->bearer, offered->day, offered->source, offered->confidence);
    return r ? trace(r) : 0;
}

static int apply_withdrawn(Db *db, Arena *arena, const Event *event, const void *data)
{
    const InducementWithdrawn *withdrawn = data;
    (void)arena;
    int r = inducement_end(db, withdrawn->inducement, event->seq);
    return r ? trace(r) : 0;
}

static const EventKind events[] = {
    { STR("inducement.offered"), 1, STR("case"), &inducement_offered_shape, apply_offered, NULL,
      PHRASE_INDUCEMENTS_EVENT_OFFERED },
    { STR("inducement.withdrawn"), 1, STR("case"), &inducement_withdrawn_shape, apply_withdrawn,
      NULL, PHRASE_INDUCEMENTS_EVENT_WITHDRAWN },
};

static const Projection projections[] = { { STR("inducement"), STR("id") } };

/* ---- operations ------------------------------------------------------------------------------ */

static const Operation operations[] = {
    CHANGE("inducement.offer", "enter", inducement_offer_params_shape, inducement_reply_shape,
           inducement_offer, PHRASE_INDUCEMENTS_HELP_OFFER, ABOUT_NOTHING),
    CHANGE("inducement.withdraw", "enter", inducement_withdraw_params_shape, inducement_reply_shape,
           inducement_withdraw, PHRASE_INDUCEMENTS_HELP_WITHDRAW, ABOUT_NOTHING),
    READ("inducement.list", "read", inducement_list_params_shape, inducements_reply_shape,
         inducement_list, PHRASE_INDUCEMENTS_HELP_LIST, ABOUT_NOTHING),
};

const Room inducements_room = { ROOM_OPERATIONS(operations), ROOM_EVENTS(events),
                                ROOM_PROJECTIONS(projections) };
