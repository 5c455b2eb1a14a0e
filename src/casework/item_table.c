/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "casework/docket.h"
#include "casework/item.h"
#include "phrases_casework.h"

/* What the docket brings to the record. */

#define ABOUT_ITEM .subject_kind = STR("item"), .subject_field = STR("item")
#define ABOUT_NOTHING .subject_kind = STR("NONE")
#define CHANGE(verb, of_right, shape, told) \
    { \
        .name = STR("item." #verb), .kind = OPERATION_CHANGE, .right = STR(of_right), ABOUT_ITEM, \
        .params = &(shape), .reply = &item_reply_shape, .run = item_##verb, .help = (told) \
    }
#define READ(verb, shape, reply_of, told) \
    { \
        .name = STR("item." #verb), .kind = OPERATION_READ, .right = STR("read"), ABOUT_ITEM, \
        .params = &(shape), .reply = &(reply_of), .run = item_##verb, .help = (told), \
        .protected_read = true \
    }

static const Operation operations[] = {
    { .name = STR("item.open"),
      .kind = OPERATION_CHANGE,
      .right = STR("enter"),
      ABOUT_NOTHING,
      .params = &open_params_shape,
      .reply = &item_reply_shape,
      .run = item_open,
      .help = PHRASE_CASEWORK_HELP_OPEN },
    CHANGE(describe, "enter", describe_params_shape, PHRASE_CASEWORK_HELP_DESCRIBE),
    CHANGE(lower, "lower", lower_params_shape, PHRASE_CASEWORK_HELP_LOWER),
    CHANGE(state, "enter", state_params_shape, PHRASE_CASEWORK_HELP_STATE),
    CHANGE(correct, "enter", correct_params_shape, PHRASE_CASEWORK_HELP_CORRECT),
    CHANGE(retract, "enter", retract_params_shape, PHRASE_CASEWORK_HELP_RETRACT),
    CHANGE(ask, "enter", ask_params_shape, PHRASE_CASEWORK_HELP_ASK),
    CHANGE(answer, "enter", answer_params_shape, PHRASE_CASEWORK_HELP_ANSWER),
    CHANGE(assess, "enter", assess_params_shape, PHRASE_CASEWORK_HELP_ASSESS),
    CHANGE(draft, "enter", draft_params_shape, PHRASE_CASEWORK_HELP_DRAFT),
    CHANGE(approve, "decide", approve_params_shape, PHRASE_CASEWORK_HELP_APPROVE),
    CHANGE(return, "steer", return_params_shape, PHRASE_CASEWORK_HELP_RETURN),
    CHANGE(hold, "hold", hold_params_shape, PHRASE_CASEWORK_HELP_HOLD),
    CHANGE(release, "release", release_params_shape, PHRASE_CASEWORK_HELP_RELEASE),
    CHANGE(reopen, "steer", reason_params_shape, PHRASE_CASEWORK_HELP_REOPEN),
    CHANGE(withdraw, "steer", reason_params_shape, PHRASE_CASEWORK_HELP_WITHDRAW),
    CHANGE(assign, "steer", assign_params_shape, PHRASE_CASEWORK_HELP_ASSIGN),
    { .name = STR("item.name-party"),
      .kind = OPERATION_CHANGE,
      .right = STR("enter"),
      ABOUT_ITEM,
      .params = &name_party_params_shape,
      .reply = &item_reply_shape,
      .run = item_name_party,
      .help = PHRASE_CASEWORK_HELP_NAME_PARTY },
    { .name = STR("item.drop-party"),
      .kind = OPERATION_CHANGE,
      .right = STR("enter"),
      ABOUT_ITEM,
      .params = &drop_party_params_shape,
      .reply = &item_reply_shape,
      .run = item_drop_party,
      .help = PHRASE_CASEWORK_HELP_DROP_PARTY },
    { .name = STR("item.list"),
      .kind = OPERATION_READ,
      .right = STR("read"),
      ABOUT_NOTHING,
      .params = &list_params_shape,
      .reply = &list_reply_shape,
      .run = item_list,
      .help = PHRASE_CASEWORK_HELP_LIST },
    READ(show, show_params_shape, item_shown_shape, PHRASE_CASEWORK_HELP_SHOW),
    READ(timeline, timeline_params_shape, timeline_reply_shape, PHRASE_CASEWORK_HELP_TIMELINE),
    READ(compare, compare_params_shape, compare_reply_shape, PHRASE_CASEWORK_HELP_COMPARE),
    READ(precedents, precedents_params_shape, precedents_reply_shape,
         PHRASE_CASEWORK_HELP_PRECEDENTS),
    { .name = STR("item.export"),
      .kind = OPERATION_READ,
      .right = STR("read"),
      ABOUT_ITEM,
      .params = &export_params_shape,
      .reply = &export_reply_shape,
      .run = item_export,
      .help = PHRASE_CASEWORK_HELP_EXPORT,
      .carries_away = true },
    { .name = STR("docket.export"),
      .kind = OPERATION_READ,
      .right = STR("read"),
      ABOUT_NOTHING,
      .params = &list_params_shape,
      .reply = &docket_export_reply_shape,
      .run = docket_export,
      .help = PHRASE_CASEWORK_HELP_DOCKET_EXPORT,
      .carries_away = true },
    { .name = STR("docket.import"),
      .kind = OPERATION_CHANGE,
      .right = STR("import"),
      ABOUT_NOTHING,
      .params = &import_params_shape,
      .reply = &import_reply_shape,
      .run = docket_import,
      .help = PHRASE_CASEWORK_HELP_IMPORT,
      .takes_document = true },
};

/* ---- the item as a subject ------------------------------------------------------------------- */

static int put_hands(Work *work, const Item *item, AccessFacts *facts)
{
    const HandsOfRow *rows;
    size_t count;
    int r = hands_of(work_db(work), work_arena(work), item->id, item->row.round, &rows, &count);
    if (r)
        return trace(r);
    Id *hands = NEW_ARRAY(work_arena(work), Id, count);
    for (size_t i = 0; i < count; i++)
        hands[i] = rows[i].person;
    access_fact_persons(facts, S("hands"), hands, count);
    return 0;
}

static int item_facts(Work *work, Id subject, AccessFacts *facts)
{
    Item item;
    const Id *takers;
    size_t count;
    int r = item_load(work, subject, ITEM_NOW, &item);
    if (!r)
        r = item_takers_of(work_db(work), work_arena(work), subject, ITEM_NOW,
                           item.description.organisations, &takers, &count);
    if (r)
        return r < 0 ? trace(r) : r;
    access_fact_number(facts, S("item-marking"), item.row.marking);
    access_fact_choice(facts, S("item-state"), item_state_words[item.row.state]);
    access_fact_yes_no(facts, S("on-hold"), item.row.holds > 0);
    access_fact_organisations(facts, S("item-organisations"), takers, count);
    r = put_hands(work, &item, facts);
    return r ? trace(r) : 0;
}

/* An open item is read by whoever may; who read another one is kept. */
static int item_guarded(Db *db, Arena *arena, Id subject, bool *ret_guarded)
{
    ItemGetRow item;
    bool found;
    int r = item_get(db, arena, subject, &item, &found);
    if (r)
        return trace(r);
    *ret_guarded = !found || item.marking != MARKING_OPEN;
    return 0;
}

static int item_find(Db *db, Arena *arena, Str reference, Id *ret_item)
{
    ItemByReferenceRow row;
    bool found;
    int r = item_by_reference(db, arena, reference, &row, &found);
    if (r)
        return trace(r);
    if (!found)
        return WORK_E_NOT_FOUND;
    *ret_item = row.id;
    return 0;
}

static const SubjectKind subjects[] = {
    {
        .name = STR("item"),
        .facts = item_facts,
        .find = item_find,
        .reindex = item_reindex,
        .guarded = item_guarded,
        .shown_by = STR("item.show"),
    },
};

const Room docket_room = {
    .operations = operations,
    .operation_count = COUNT_OF(operations),
    .events = item_event_kinds,
    .event_count = COUNT_OF(item_event_kinds),
    .subjects = subjects,
    .subject_count = COUNT_OF(subjects),
    .projections = item_projections,
    .projection_count = COUNT_OF(item_projections),
};

static const Room *const rooms[] = { &action_room, &docket_room };

const Rooms docket_rooms = { rooms, COUNT_OF(rooms), &casework_schema };
