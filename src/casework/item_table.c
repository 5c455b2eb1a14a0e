/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "casework/docket.h"
#include "casework/item.h"
#include "phrases_casework.h"

/* What the docket brings to the record. */

#define DO(verb, of_right, shape, told) \
    CHANGE("item." #verb, of_right, shape, item_reply_shape, item_##verb, told, ABOUT("item"))
#define SEE(verb, shape, reply_of, told) \
    READ("item." #verb, "read", shape, reply_of, item_##verb, told, ABOUT("item"), \
         .protected_read = true)

static const Operation operations[] = {
    CHANGE("item.open", "enter", open_params_shape, item_reply_shape, item_open,
           PHRASE_CASEWORK_HELP_OPEN, ABOUT_NOTHING),
    DO(describe, "enter", describe_params_shape, PHRASE_CASEWORK_HELP_DESCRIBE),
    DO(lower, "lower", lower_params_shape, PHRASE_CASEWORK_HELP_LOWER),
    DO(state, "enter", state_params_shape, PHRASE_CASEWORK_HELP_STATE),
    DO(correct, "enter", correct_params_shape, PHRASE_CASEWORK_HELP_CORRECT),
    DO(retract, "enter", retract_params_shape, PHRASE_CASEWORK_HELP_RETRACT),
    DO(ask, "enter", ask_params_shape, PHRASE_CASEWORK_HELP_ASK),
    DO(answer, "enter", answer_params_shape, PHRASE_CASEWORK_HELP_ANSWER),
    DO(assess, "enter", assess_params_shape, PHRASE_CASEWORK_HELP_ASSESS),
    DO(draft, "enter", draft_params_shape, PHRASE_CASEWORK_HELP_DRAFT),
    DO(approve, "decide", approve_params_shape, PHRASE_CASEWORK_HELP_APPROVE),
    DO(return, "steer", return_params_shape, PHRASE_CASEWORK_HELP_RETURN),
    DO(hold, "hold", hold_params_shape, PHRASE_CASEWORK_HELP_HOLD),
    DO(release, "release", release_params_shape, PHRASE_CASEWORK_HELP_RELEASE),
    DO(reopen, "steer", reason_params_shape, PHRASE_CASEWORK_HELP_REOPEN),
    DO(withdraw, "steer", reason_params_shape, PHRASE_CASEWORK_HELP_WITHDRAW),
    DO(assign, "steer", assign_params_shape, PHRASE_CASEWORK_HELP_ASSIGN),
    CHANGE("item.assign-many", "assign-many", assign_many_params_shape, assign_many_shape,
           item_assign_many, PHRASE_CASEWORK_HELP_ASSIGN_MANY, ABOUT_NOTHING),
    CHANGE("item.name-party", "enter", name_party_params_shape, item_reply_shape, item_name_party,
           PHRASE_CASEWORK_HELP_NAME_PARTY, ABOUT("item")),
    CHANGE("item.drop-party", "enter", drop_party_params_shape, item_reply_shape, item_drop_party,
           PHRASE_CASEWORK_HELP_DROP_PARTY, ABOUT("item")),
    READ("item.list", "read", list_params_shape, list_reply_shape, item_list,
         PHRASE_CASEWORK_HELP_LIST, ABOUT_NOTHING),
    READ("item.count", "read", item_count_params_shape, list_count_shape, item_count,
         PHRASE_CASEWORK_HELP_COUNT, ABOUT_NOTHING),
    SEE(show, show_params_shape, item_shown_shape, PHRASE_CASEWORK_HELP_SHOW),
    SEE(timeline, timeline_params_shape, timeline_reply_shape, PHRASE_CASEWORK_HELP_TIMELINE),
    SEE(compare, compare_params_shape, compare_reply_shape, PHRASE_CASEWORK_HELP_COMPARE),
    SEE(precedents, precedents_params_shape, precedents_reply_shape,
        PHRASE_CASEWORK_HELP_PRECEDENTS),
    READ("item.export", "read", export_params_shape, export_reply_shape, item_export,
         PHRASE_CASEWORK_HELP_EXPORT, ABOUT("item"), .carries_away = true),
    READ("docket.export", "read", list_params_shape, docket_export_reply_shape, docket_export,
         PHRASE_CASEWORK_HELP_DOCKET_EXPORT, ABOUT_NOTHING, .carries_away = true),
    CHANGE("docket.import", "import", import_params_shape, import_reply_shape, docket_import,
           PHRASE_CASEWORK_HELP_IMPORT, ABOUT_NOTHING, .takes_document = true),
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
    access_fact_matter(facts, subject);
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
        .tell = item_tell,
        .shown_by = STR("item.show"),
    },
};

const Room docket_room = {
    ROOM_OPERATIONS(operations),
    ROOM_EVENTS(item_event_kinds),
    ROOM_SUBJECTS(subjects),
    ROOM_PROJECTIONS(item_projections),
};

static const Room *const rooms[] = { &action_room, &docket_room };

const Rooms docket_rooms = { rooms, COUNT_OF(rooms), &casework_schema };
