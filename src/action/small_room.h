/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * small_room - a room of a few operations, for tests of the write path
 *
 * It goes by the names of the docket, so that the repository's access document covers it: an item
 * has a title (erasable), a marking and a count of notes.
 */
#pragma once

#include "action/action.h"
#include "action/small_sql.h"
#include "phrases_action.h"

extern const StoreSchema small_schema;

/* ---- item.open ---- */

typedef struct SmallOpen {
    Str title;
    int64_t marking;
} SmallOpen;

static const Field small_open_fields[] = {
    TEXT(SmallOpen, title, "title", .min = 1, .max = 200),
    INT(SmallOpen, marking, "marking", .min = 0, .max = 2),
};
static const Shape small_open_shape = SHAPE(SmallOpen, "small-open", small_open_fields);

typedef struct SmallOpened {
    Str title;
    Id organisation;
    int64_t marking;
} SmallOpened;

static const Field small_opened_fields[] = {
    TEXT(SmallOpened, title, "title", .max = 200, .erasable = true),
    ID(SmallOpened, organisation, "organisation", .max = 0),
    INT(SmallOpened, marking, "marking", .min = 0, .max = 2),
};
static const Shape small_opened_shape = SHAPE(SmallOpened, "small-opened", small_opened_fields);

typedef struct SmallOne {
    Id item;
} SmallOne;

static const Field small_one_fields[] = { ID(SmallOne, item, "item", .max = 0) };
static const Shape small_one_shape = SHAPE(SmallOne, "small-one", small_one_fields);

static inline int small_open(Work *work, const void *params, void *reply)
{
    const SmallOpen *open = params;
    SmallOne *made = reply;
    Person actor;

    if (str_eq(open->title, S("refuse me"))) {
        work_finding(work, S("/title"), PHRASE_ACTION_NOTHING_CHANGES, PHRASE_NONE, S(""));
        return WORK_E_RULE;
    }
    int r = work_person(work, work_actor(work), &actor);
    if (r)
        return r;
    SmallOpened opened = { open->title, actor.organisation, open->marking };
    made->item = work_new_id(work);
    work_event(work, S("item.opened"), made->item, &opened);
    return 0;
}

static inline int small_opened_apply(Db *db, Arena *arena, const Event *event, const void *data)
{
    const SmallOpened *opened = data;
    int r = small_put(db, event->subject, opened->title, opened->organisation, opened->marking);

    Relation row = { .list = S("item"),
                     .sort_key = relation_key(arena, event->seq),
                     .subject = event->subject,
                     .marking = opened->marking };
    if (!r)
        r = relation_put(db, &row);
    row.scope = opened->organisation;
    if (!r)
        r = relation_put(db, &row);
    return r;
}

/* ---- item.state ---- */

typedef struct SmallNote {
    Id item;
    Str note;
} SmallNote;

static const Field small_note_fields[] = {
    ID(SmallNote, item, "item", .max = 0),
    TEXT(SmallNote, note, "note", .min = 1, .max = 500),
};
static const Shape small_note_shape = SHAPE(SmallNote, "small-note", small_note_fields);

typedef struct SmallNoted {
    Str note;
} SmallNoted;

static const Field small_noted_fields[] = {
    TEXT(SmallNoted, note, "note", .max = 500, .erasable = true),
};
static const Shape small_noted_shape = SHAPE(SmallNoted, "small-noted", small_noted_fields);

static inline int small_state(Work *work, const void *params, void *reply)
{
    const SmallNote *note = params;
    SmallOne *noted = reply;
    SmallNoted data = { note->note };

    noted->item = note->item;
    work_event(work, S("item.noted"), note->item, &data);
    return 0;
}

static inline int small_noted_apply(Db *db, Arena *arena, const Event *event, const void *data)
{
    (void)arena, (void)data;
    return small_note(db, event->subject);
}

/* ---- item.show, item.export, item.list ---- */

typedef struct SmallView {
    Id item;
    Str title;
    int64_t notes;
} SmallView;

static const Field small_view_fields[] = {
    ID(SmallView, item, "item", .max = 0),
    TEXT(SmallView, title, "title", .max = 200, .optional = true),
    INT(SmallView, notes, "notes", .min = 0, .max = INT64_MAX),
};
static const Shape small_view_shape = SHAPE(SmallView, "small-view", small_view_fields);

static inline int small_show(Work *work, const void *params, void *reply)
{
    const SmallOne *asked = params;
    SmallView *view = reply;
    SmallGetRow row;
    bool found;
    int r = small_get(work_db(work), work_arena(work), asked->item, &row, &found);

    if (r || !found)
        return r ? r : WORK_E_NOT_FOUND;
    *view = (SmallView){ .item = asked->item, .notes = row.notes };
    return work_value(work, row.title, &view->title);
}

typedef struct SmallList {
    Str after;
    int64_t limit;
    bool backwards;
} SmallList;

static const Field small_list_fields[] = {
    TEXT(SmallList, after, "after", .max = 60, .optional = true),
    INT(SmallList, limit, "limit", .min = 1, .max = LIST_ROWS_MAX),
    BOOL(SmallList, backwards, "backwards", .max = 0),
};
static const Shape small_list_shape = SHAPE(SmallList, "small-list", small_list_fields);

typedef struct SmallListed {
    const Id *items;
    size_t item_count;
    Str next;
} SmallListed;

static const Field small_listed_fields[] = {
    IDS(SmallListed, items, item_count, "items", .max = LIST_ROWS_MAX, .optional = true),
    TEXT(SmallListed, next, "next", .max = 60, .optional = true),
};
static const Shape small_listed_shape = SHAPE(SmallListed, "small-listed", small_listed_fields);

static inline int small_list(Work *work, const void *params, void *reply)
{
    const SmallList *asked = params;
    SmallListed *listed = reply;
    const ListQuery query = {
        .list = S("item"),
        .subject_kind = S("item"),
        .after = asked->after,
        .backwards = asked->backwards,
        .limit = asked->limit,
    };
    ListPage page;
    int r = work_list(work, &query, &page);
    if (r)
        return r;
    Id *items = NEW_ARRAY(work_arena(work), Id, page.count + 1);
    for (size_t i = 0; i < page.count; i++)
        items[i] = page.rows[i].subject;
    *listed = (SmallListed){ items, page.count, page.next };
    return 0;
}

/* ---- The room ---- */

static inline int small_facts(Work *work, Id subject, AccessFacts *facts)
{
    SmallGetRow row;
    bool found;
    int r = small_get(work_db(work), work_arena(work), subject, &row, &found);

    if (r || !found)
        return r ? r : WORK_E_NOT_FOUND;
    access_facts_of_one(facts, row.organisation, row.marking);
    return 0;
}

static const Operation small_operations[] = {
    { .name = STR("item.open"),
      .kind = OPERATION_CHANGE,
      .right = STR("enter"),
      .subject_kind = STR("NONE"),
      .params = &small_open_shape,
      .reply = &small_one_shape,
      .run = small_open,
      .help = PHRASE_ACTION_HELP_DOCUMENT_ADD },
    { .name = STR("item.state"),
      .kind = OPERATION_CHANGE,
      .right = STR("enter"),
      .subject_kind = STR("item"),
      .subject_field = STR("item"),
      .params = &small_note_shape,
      .reply = &small_one_shape,
      .run = small_state,
      .help = PHRASE_ACTION_HELP_DOCUMENT_ADD },
    { .name = STR("item.show"),
      .kind = OPERATION_READ,
      .right = STR("read"),
      .subject_kind = STR("item"),
      .subject_field = STR("item"),
      .params = &small_one_shape,
      .reply = &small_view_shape,
      .run = small_show,
      .help = PHRASE_ACTION_HELP_DOCUMENT_SHOW },
    { .name = STR("item.export"),
      .kind = OPERATION_READ,
      .right = STR("read"),
      .subject_kind = STR("item"),
      .subject_field = STR("item"),
      .params = &small_one_shape,
      .reply = &small_view_shape,
      .run = small_show,
      .help = PHRASE_ACTION_HELP_DOCUMENT_SHOW,
      .protected_read = true },
    { .name = STR("item.list"),
      .kind = OPERATION_READ,
      .right = STR("read"),
      .subject_kind = STR("NONE"),
      .params = &small_list_shape,
      .reply = &small_listed_shape,
      .run = small_list,
      .help = PHRASE_ACTION_HELP_DOCUMENT_LIST },
};

static const EventKind small_events[] = {
    { STR("item.opened"), 1, STR("item"), &small_opened_shape, small_opened_apply, 0,
      PHRASE_ACTION_EVENT_DOCUMENT_ADDED },
    { STR("item.noted"), 1, STR("item"), &small_noted_shape, small_noted_apply, 0,
      PHRASE_ACTION_EVENT_DOCUMENT_ADDED },
};

static const SubjectKind small_subjects[] = {
    { .name = STR("item"), .facts = small_facts, .shown_by = STR("item.show") },
};

static const Projection small_projections[] = { { STR("small_item"), STR("id") } };

static const Room small_room = {
    ROOM_OPERATIONS(small_operations),
    ROOM_EVENTS(small_events),
    ROOM_SUBJECTS(small_subjects),
    ROOM_PROJECTIONS(small_projections),
};

static const Room *const small_rooms[] = { &action_room, &small_room };
static const Rooms small_house = { small_rooms, COUNT_OF(small_rooms), &small_schema };
