/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/case.h"
#include "cases/case_fact.h"
#include "cases/change.h"
#include "phrases_cases.h"

/* Steps that say no more than that they were taken; holds; legs. Whether one may be taken the guard
 * has settled (action/step.h). */

int case_step(Work *work, const void *params, void *reply)
{
    const CaseStepParams *wanted = params;
    const CaseFile *file;
    int r = case_load(work, wanted->file, &file);
    if (r)
        return r < 0 ? trace(r) : r;

    Str into = work_step_into(work);
    CaseStepped stepped = {
        .operation = work_step_name(work),
        .state = into.len ? into : file->row.state,
        .day = work_today(work),
        .reason = wanted->reason,
    };
    work_event(work, S("case.stepped"), file->id, &stepped);
    case_reply(reply, file, stepped.state, id_none());
    return 0;
}

/* ---- another route --------------------------------------------------------------------------- */

/* The map from state to state is what whoever moves it says: the state it stands in there. */
int case_move(Work *work, const void *params, void *reply)
{
    const CaseMoveParams *wanted = params;
    const Route *route = rulebook_route(work_library(work)->routes, wanted->route);
    const CaseFile *file;
    int r = case_load(work, wanted->file, &file);
    if (r)
        return r < 0 ? trace(r) : r;
    if (!route || !str_eq(route->subject, S("case")))
        return case_refuse(work, WORK_E_INVALID, S("/route"), PHRASE_CASES_NO_SUCH_ROUTE,
                           PHRASE_CASES_NO_SUCH_ROUTE_REMEDY, wanted->route);
    int32_t state = route_state(route, wanted->state);
    if (state < 0)
        return case_refuse(work, WORK_E_INVALID, S("/state"), PHRASE_CASES_NO_SUCH_STATE,
                           PHRASE_NONE, wanted->state);
    if (file->route == route)
        return case_refuse(work, WORK_E_CONFLICT, S("/route"), PHRASE_CASES_MOVE_NOWHERE,
                           PHRASE_NONE, wanted->route);
    if (route->states[state].ends)
        return case_refuse(work, WORK_E_RULE, S("/state"), PHRASE_CASES_MOVE_ENDS,
                           PHRASE_CASES_MOVE_ENDS_REMEDY, wanted->state);
    CaseRerouted rerouted = { route->id, route_hash_text(work_arena(work), route->hash),
                              wanted->state, wanted->reason };
    work_event(work, S("case.rerouted"), file->id, &rerouted);
    case_reply(reply, file, wanted->state, id_none());
    return 0;
}

/* ---- holds ----------------------------------------------------------------------------------- */

int case_hold(Work *work, const void *params, void *reply)
{
    const CaseHoldParams *wanted = params;
    const CaseFile *file;
    int r = case_load(work, wanted->file, &file);
    if (r)
        return r < 0 ? trace(r) : r;

    for (size_t i = 0; i < wanted->operation_count; i++)
        if (!route_step(file->route, wanted->operations[i])) {
            work_finding(work, S("/operations"), PHRASE_CASES_NO_SUCH_STEP, PHRASE_NONE,
                         wanted->operations[i]);
            r = WORK_E_INVALID;
        }
    if (r)
        return r;
    CaseHeld held = { .hold = work_new_id(work),
                      .operations = wanted->operations,
                      .operation_count = wanted->operation_count,
                      .reason = wanted->reason,
                      .authority = wanted->authority,
                      .until = wanted->until };
    work_event(work, S("case.held"), file->id, &held);
    case_reply(reply, file, S(""), held.hold);
    return 0;
}

int case_hold_many(Work *work, const void *params, void *reply)
{
    const CaseHoldManyParams *wanted = params;
    const size_t count = wanted->case_count;
    CaseHoldManyReply *answer = reply;
    WorkPart *parts = NEW_ARRAY(work_arena(work), WorkPart, count);
    CaseHoldParams *each = NEW_ARRAY(work_arena(work), CaseHoldParams, count);
    CaseHeldRow *cases = NEW_ARRAY(work_arena(work), CaseHeldRow, count);
    const void *const *replies;

    for (size_t i = 0; i < count; i++) {
        each[i] = (CaseHoldParams){ .file = wanted->cases[i].subject,
                                    .operations = wanted->operations,
                                    .operation_count = wanted->operation_count,
                                    .reason = wanted->reason,
                                    .authority = wanted->authority,
                                    .until = wanted->until };
        parts[i] = (WorkPart){ .operation = S("case.hold"), .params = &each[i] };
    }
    int r = work_parts(work, S("/cases"), wanted->cases, parts, count, &replies);
    if (r)
        return r < 0 ? trace(r) : r;
    for (size_t i = 0; i < count; i++) {
        const CaseReply *one = replies[i];
        cases[i] = (CaseHeldRow){ one->file, one->made, one->number };
    }
    answer->cases = cases;
    answer->case_count = count;
    return 0;
}

int case_release(Work *work, const void *params, void *reply)
{
    const CaseReleaseParams *wanted = params;
    CaseReleased released = { wanted->hold, wanted->reason, wanted->authority };
    CaseFileHoldGetRow row;
    const CaseFile *file;
    bool found;
    int r = case_load(work, wanted->file, &file);
    if (r)
        return r < 0 ? trace(r) : r;
    r = case_file_hold_get(work_db(work), work_arena(work), wanted->hold, &row, &found);
    if (r)
        return trace(r);
    if (!found || !id_eq(row.case_file, file->id))
        return case_refuse(work, WORK_E_NOT_FOUND, S("/hold"), PHRASE_CASES_NO_SUCH_HOLD,
                           PHRASE_NONE, S(""));
    if (row.released)
        return case_refuse(work, WORK_E_CONFLICT, S("/hold"), PHRASE_CASES_HOLD_RELEASED,
                           PHRASE_NONE, S(""));
    work_event(work, S("case.released"), file->id, &released);
    case_reply(reply, file, S(""), wanted->hold);
    return 0;
}

/* ---- legs ------------------------------------------------------------------------------------ */

int case_add_leg(Work *work, const void *params, void *reply)
{
    const LegAddParams *wanted = params;
    LegAdded added = {
        .leg = work_new_id(work),
        .line = wanted->line,
        .kind = wanted->kind,
        .item_line = wanted->item_line.len ? wanted->item_line : S("1"),
    };
    const CaseFile *file;
    LegStand stand;
    bool may = false;
    int r = case_load(work, wanted->file, &file);
    /* Whoever may not see the item does not learn that it is there. */
    if (!r && !id_read(wanted->item, &added.item))
        r = work_find(work, S("item"), wanted->item, &added.item);
    if (!r)
        r = work_may(work, S("item.show"), added.item, &may);
    if (!r && may)
        r = docket_leg(work, added.item, added.item_line, &stand);
    if (r < 0)
        return trace(r);
    if (r || !may)
        return case_refuse(work, WORK_E_INVALID, S("/item"), PHRASE_CASES_NO_SUCH_ITEM_LINE,
                           PHRASE_CASES_NO_SUCH_ITEM_LINE_REMEDY, added.item_line);
    work_event(work, S("case.leg-added"), file->id, &added);
    case_reply(reply, file, S(""), added.leg);
    return 0;
}

/* What is in force stays decided: a line of it that this leg alone carries keeps it. Else a case
 * could come to where no leg can be added any more, and its suppliers never be paid. */
static int check_left(Work *work, Id file, const CaseFileLegsRow *legs, size_t count, Id dropped)
{
    CaseFileLegsRow *left = NEW_ARRAY(work_arena(work), CaseFileLegsRow, count + 1);
    const CaseDocument *documents;
    size_t left_count = 0, document_count;
    int refusal = 0;
    int r = case_documents(work, file, &documents, &document_count);
    if (r)
        return trace(r);
    CaseTerms terms =
        change_terms_of(work_arena(work), documents, document_count, work_today(work));
    CaseVersion whole = { 0 };
    if (terms.version)
        whole = terms_version(work_arena(work), &terms);
    for (size_t i = 0; i < count; i++)
        if (!id_eq(legs[i].id, dropped))
            left[left_count++] = legs[i];
    for (size_t i = 0; i < whole.line_count; i++) {
        Text number = text_open(work_arena(work), CASE_CODE_MAX);
        text_int(&number, whole.lines[i].number);
        if (case_line_on_leg(legs, count, &whole.lines[i]) &&
            !case_line_on_leg(left, left_count, &whole.lines[i]))
            refusal = case_refuse(work, WORK_E_RULE, S("/leg"), PHRASE_CASES_LEG_CARRIES,
                                  PHRASE_CASES_LEG_CARRIES_REMEDY, text_str(&number));
    }
    return refusal;
}

int case_drop_leg(Work *work, const void *params, void *reply)
{
    const LegDropParams *wanted = params;
    LegDropped dropped = { wanted->leg, wanted->reason };
    const CaseFileLegsRow *rows;
    const CaseFile *file;
    size_t count;
    bool known = false;
    int r = case_load(work, wanted->file, &file);
    if (!r)
        r = case_file_legs(work_db(work), work_arena(work), wanted->file, &rows, &count);
    if (r)
        return r < 0 ? trace(r) : r;
    for (size_t i = 0; i < count; i++)
        known = known || id_eq(rows[i].id, wanted->leg);
    if (!known)
        return case_refuse(work, WORK_E_NOT_FOUND, S("/leg"), PHRASE_CASES_NO_SUCH_LEG, PHRASE_NONE,
                           S(""));
    r = check_left(work, wanted->file, rows, count, wanted->leg);
    if (r)
        return r < 0 ? trace(r) : r;
    work_event(work, S("case.leg-dropped"), file->id, &dropped);
    case_reply(reply, file, S(""), wanted->leg);
    return 0;
}
