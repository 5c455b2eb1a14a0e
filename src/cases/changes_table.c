/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/cases.h"
#include "cases/change.h"
#include "phrases_changes.h"

/* What changes and draws bring to the record. */

#define STEP(of_name, of_right, takes, told) \
    CHANGE(of_name, of_right, takes, change_reply_shape, change_step, told, ABOUT("change"))

/* ---- changes --------------------------------------------------------------------------------- */

static const Operation change_operations[] = {
    CHANGE("change.draft", "enter", change_draft_params_shape, change_reply_shape, change_draft,
           PHRASE_CHANGES_HELP_DRAFT, ABOUT("case")),
    STEP("change.send", "steer", change_step_params_shape, PHRASE_CHANGES_HELP_SEND),
    STEP("change.accept", "steer", change_step_params_shape, PHRASE_CHANGES_HELP_ACCEPT),
    STEP("change.implement", "commit", change_step_params_shape, PHRASE_CHANGES_HELP_IMPLEMENT),
    STEP("change.withdraw", "steer", change_reason_params_shape, PHRASE_CHANGES_HELP_WITHDRAW),
    STEP("change.lapse", "steer", change_step_params_shape, PHRASE_CHANGES_HELP_LAPSE),
    CHANGE("change.move", "commit", change_move_params_shape, change_reply_shape, change_move,
           PHRASE_CHANGES_HELP_MOVE, ABOUT("change"), .off_route = true),
    READ("change.show", "read", change_show_params_shape, change_shown_shape, change_show,
         PHRASE_CHANGES_HELP_SHOW, ABOUT("change"), .protected_read = true),
    READ("case.terms", "read", case_terms_params_shape, case_terms_shown_shape, case_show_terms,
         PHRASE_CHANGES_HELP_TERMS, ABOUT("case"), .protected_read = true),
};

static int change_access(Work *work, Id subject, AccessFacts *facts)
{
    CaseChangeGetRow row;
    bool found;
    int r = case_change_get(work_db(work), work_arena(work), subject, &row, &found);
    if (r || !found)
        return r ? trace(r) : WORK_E_NOT_FOUND;
    r = case_access_facts(work, row.case_file, facts);
    return r < 0 ? trace(r) : r;
}

/* "PHL-2026-00001-77/A1": the last one of that designator. */
static int change_find(Db *db, Arena *arena, Str reference, Id *ret_change)
{
    const CaseFileDocumentsRow *rows;
    CaseFileByNumberRow row;
    size_t count = 0;
    bool found;
    Str designator;
    Str number = str_split(reference, '/', &designator);
    int r = case_file_by_number(db, arena, number, &row, &found);
    if (!r && found)
        r = case_file_documents(db, arena, row.id, &rows, &count);
    if (r)
        return trace(r);
    for (size_t i = count; i-- > 0;)
        if (rows[i].route.len && str_eq(rows[i].designator, designator)) {
            *ret_change = rows[i].id;
            return 0;
        }
    return WORK_E_NOT_FOUND;
}

static int change_stands(Work *work, Id subject, Standing *ret_standing)
{
    ChangeFile change;
    int r = change_load(work, subject, &change);
    if (r)
        return r < 0 ? trace(r) : r;
    *ret_standing =
        (Standing){ change.row.route, change.route ? change.route->hash : 0, change.row.state };
    return 0;
}

static int change_version(Work *work, Id subject, Hash *ret_version)
{
    ChangeFile change;
    int r = change_load(work, subject, &change);
    if (r)
        return r < 0 ? trace(r) : r;
    *ret_version = change.row.hash;
    return 0;
}

static int change_guarded(Db *db, Arena *arena, Id subject, bool *ret_guarded)
{
    CaseChangeGetRow change;
    CaseFileGetRow row;
    bool found;
    int r = case_change_get(db, arena, subject, &change, &found);
    if (!r && found)
        r = case_file_get(db, arena, change.case_file, &row, &found);
    if (r)
        return trace(r);
    *ret_guarded = !found || row.marking != MARKING_OPEN;
    return 0;
}

static const SubjectKind change_subjects[] = {
    { .name = STR("change"),
      .facts = change_access,
      .find = change_find,
      .guarded = change_guarded,
      .version = change_version,
      .stands = change_stands,
      .shown_by = STR("change.show") },
};

static const Projection change_projections[CHANGE_PROJECTIONS] = {
    { STR("case_change"), STR("id") },
    { STR("case_change_step"), STR("seq") },
};

const Room changes_room = {
    ROOM_OPERATIONS(change_operations), ROOM_EVENTS(change_event_kinds),
    ROOM_SUBJECTS(change_subjects),     ROOM_PROJECTIONS(change_projections),
    ROOM_STEP_FACTS(change_step_facts),
};

/* ---- draws ----------------------------------------------------------------------------------- */

static const Operation order_operations[] = {
    CHANGE("order.place", "steer", order_place_params_shape, case_reply_shape, order_place,
           PHRASE_CHANGES_HELP_ORDER_PLACE, ABOUT("case")),
    CHANGE("order.cancel", "steer", order_cancel_params_shape, case_reply_shape, order_cancel,
           PHRASE_CHANGES_HELP_ORDER_CANCEL, ABOUT("case")),
    READ("order.list", "read", order_list_params_shape, order_list_reply_shape, order_list,
         PHRASE_CHANGES_HELP_ORDER_LIST, ABOUT("case"), .protected_read = true),
};

static const Projection order_projections[] = {
    { STR("case_order"), STR("id") },
};

const Room orders_room = {
    ROOM_OPERATIONS(order_operations),
    ROOM_EVENTS(order_event_kinds),
    ROOM_PROJECTIONS(order_projections),
    ROOM_STEP_FACTS(order_step_facts),
};
