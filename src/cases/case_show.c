/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/unit.h"
#include "phrases_cases.h"

/* case.show: a case as it stands, for its page. */

static int who(Work *work, Id actor, Str *ret_name)
{
    *ret_name = S("");
    int r = id_is_none(actor) ? 0 : work_person_name(work, actor, ret_name);
    return r < 0 ? trace(r) : 0;
}

static int show_head(Work *work, const CaseFile *file, CaseShown *shown)
{
    const Lang lang = work_lang(work);
    int32_t state = file->route ? route_state(file->route, file->row.state) : -1;

    *shown = (CaseShown){
        .file = file->id,
        .number = file->row.number,
        .route = file->row.route,
        .state = file->row.state,
        .route_stands = file->route != NULL,
        .marking = (int32_t)file->row.marking,
        .country = file->row.country,
        .programme = file->row.programme,
        .currency = file->row.currency,
        .model = file->row.model,
        .request = case_request(work, file),
        .completed = (Date)file->row.completed,
        .due = DATE_NONE,
    };
    shown->kind = shown->request.kind;
    case_model_show(work, shown);
    if (file->route)
        shown->route_title = label_in(file->route->label, lang, file->route->id);
    if (state >= 0)
        shown->state_title =
            label_in(file->route->states[state].label, lang, file->route->states[state].id);
    int r = case_title(work, file, &shown->title);
    return r ? trace(r) : 0;
}

static int show_unit(Work *work, CaseShown *shown)
{
    const UnitsOfRow *unit;
    bool given;
    int r = case_unit(work, shown->file, &unit, &given);
    if (r || !given)
        return r ? trace(r) : 0;
    shown->unit = unit->id;
    shown->unit_name = unit_name(work, unit);
    return 0;
}

static void show_missing(Work *work, CaseShown *shown)
{
    RequestNeed needs[REQUEST_NEEDS];
    size_t count = request_missing(&shown->request, needs);
    Str *missing = NEW_ARRAY(work_arena(work), Str, count + 1);

    for (size_t i = 0; i < count; i++)
        missing[i] = phrase(request_need_phrases[needs[i]], work_lang(work));
    shown->missing = missing;
    shown->missing_count = count;
}

static int show_legs(Work *work, CaseShown *shown)
{
    const CaseFileLegsRow *rows;
    int r = case_file_legs(work_db(work), work_arena(work), shown->file, &rows, &shown->leg_count);
    if (r)
        return trace(r);
    ShownLeg *legs = NEW_ARRAY(work_arena(work), ShownLeg, shown->leg_count + 1);
    for (size_t i = 0; i < shown->leg_count; i++) {
        DocketHead head;
        LegStand stand;
        r = docket_leg(work, rows[i].item, rows[i].item_line, &stand);
        if (!r)
            r = docket_head(work, rows[i].item, &head);
        if (r)
            return r < 0 ? trace(r) : fault(FAULT_LIBRARY, "a leg names a line there is not");
        legs[i] = (ShownLeg){
            .leg = rows[i].id,
            .line = rows[i].line ? rows[i].line : INT64_MIN,
            .kind = (int32_t)rows[i].kind,
            .item = rows[i].item,
            .reference = head.reference,
            .item_line = rows[i].item_line,
            .stand = (int32_t)stand,
        };
    }
    shown->legs = legs;
    return 0;
}

static const Str *parted(Arena *arena, Str words, size_t *ret_count)
{
    Str *list = NEW_ARRAY(arena, Str, words.len / 2 + 1);

    *ret_count = 0;
    while (words.len)
        list[(*ret_count)++] = str_split(words, ' ', &words);
    return list;
}

static int show_hold(Work *work, const CaseFileHoldsRow *row, CaseHoldShown *hold)
{
    Event event;
    bool found;
    int r = journal_event(work_db(work), work_arena(work), row->seq, &event, &found);
    if (r)
        return trace(r);
    ensure(found);
    *hold = (CaseHoldShown){ .hold = row->id, .since = event.at, .until = (Date)row->until };
    hold->operations = parted(work_arena(work), row->operations, &hold->operation_count);
    r = work_value(work, row->reason, &hold->reason);
    if (!r)
        r = work_value(work, row->authority, &hold->authority);
    if (!r)
        r = who(work, event.actor, &hold->by);
    return r ? trace(r) : 0;
}

static int show_holds(Work *work, CaseShown *shown)
{
    const CaseFileHoldsRow *rows;
    int r =
        case_file_holds(work_db(work), work_arena(work), shown->file, &rows, &shown->hold_count);
    if (r)
        return trace(r);
    CaseHoldShown *holds = NEW_ARRAY(work_arena(work), CaseHoldShown, shown->hold_count + 1);
    for (size_t i = 0; !r && i < shown->hold_count; i++)
        r = show_hold(work, &rows[i], &holds[i]);
    shown->holds = holds;
    return r ? trace(r) : 0;
}

static int show_papers(Work *work, CaseShown *shown)
{
    const CaseFilePapersRow *rows;
    int r =
        case_file_papers(work_db(work), work_arena(work), shown->file, &rows, &shown->paper_count);
    if (r)
        return trace(r);
    ShownPaper *papers = NEW_ARRAY(work_arena(work), ShownPaper, shown->paper_count + 1);
    for (size_t i = 0; !r && i < shown->paper_count; i++) {
        papers[i] = (ShownPaper){
            .paper = rows[i].id,
            .kind = (int32_t)rows[i].kind,
            .reference = rows[i].reference,
            .lines = rows[i].lines,
            .due = (Date)rows[i].due,
            .signed_on = (Date)rows[i].signed_on,
            .from = (Date)rows[i].valid_from,
            .until = (Date)rows[i].valid_until,
            .about = rows[i].about,
            .document = rows[i].document,
        };
        r = work_value(work, rows[i].giver, &papers[i].giver);
    }
    shown->papers = papers;
    return r ? trace(r) : 0;
}

static int show_documents(Work *work, CaseShown *shown)
{
    const CaseFileDocumentsRow *rows;
    int r = case_file_documents(work_db(work), work_arena(work), shown->file, &rows,
                                &shown->document_count);
    if (r)
        return trace(r);
    ShownDocument *documents =
        NEW_ARRAY(work_arena(work), ShownDocument, shown->document_count + 1);
    for (size_t i = 0; i < shown->document_count; i++)
        documents[i] = (ShownDocument){
            .document = rows[i].id,
            .designator = rows[i].designator,
            .state = rows[i].state,
            .form = (int32_t)rows[i].form,
            .hash = rows[i].hash,
            .expiry = (Date)rows[i].expiry,
            .sent = (Date)rows[i].sent,
            .signed_on = (Date)rows[i].signed_on,
            .implemented = (Date)rows[i].implemented,
            .ended = rows[i].ended != 0,
        };
    shown->documents = documents;
    return 0;
}

static int show_steps(Work *work, CaseShown *shown)
{
    const CaseFileStepsRow *rows;
    int r =
        case_file_steps(work_db(work), work_arena(work), shown->file, &rows, &shown->step_count);
    if (r)
        return trace(r);
    ShownStep *steps = NEW_ARRAY(work_arena(work), ShownStep, shown->step_count + 1);
    for (size_t i = 0; !r && i < shown->step_count; i++) {
        steps[i] = (ShownStep){ .leaf = rows[i].seq,
                                .at = rows[i].at,
                                .operation = rows[i].operation,
                                .state = rows[i].state };
        r = who(work, rows[i].actor, &steps[i].by);
        if (!r)
            r = work_value(work, rows[i].reason, &steps[i].reason);
    }
    shown->steps = steps;
    return r ? trace(r) : 0;
}

/* The steps the route has from here, whatever their conditions say today. */
static void show_next(Work *work, const CaseFile *file, CaseShown *shown)
{
    int32_t state = file->route ? route_state(file->route, file->row.state) : -1;
    if (state < 0)
        return;
    ShownNext *next = NEW_ARRAY(work_arena(work), ShownNext, file->route->step_count + 1);
    for (size_t i = 0; i < file->route->step_count; i++) {
        const RouteStep *step = &file->route->steps[i];
        if (step->from >> state & 1)
            next[shown->next_count++] =
                (ShownNext){ step->operation,
                             label_in(step->label, work_lang(work), step->operation) };
    }
    shown->next = next;
}

int case_show(Work *work, const void *params, void *reply)
{
    const CaseShowParams *wanted = params;
    CaseShown *shown = reply;
    const CaseFile *file;
    int r = case_load(work, wanted->file, &file);
    if (r)
        return r < 0 ? trace(r) : r;
    r = show_head(work, file, shown);
    show_missing(work, shown);
    if (!r)
        r = case_due(work, file, &shown->due);
    if (!r)
        r = show_unit(work, shown);
    if (!r)
        r = show_legs(work, shown);
    if (!r)
        r = show_holds(work, shown);
    if (!r)
        r = show_papers(work, shown);
    if (!r)
        r = case_partner_needs(work, file->id, &shown->partners, &shown->partner_count);
    if (!r)
        r = show_documents(work, shown);
    if (!r)
        r = show_steps(work, shown);
    show_next(work, file, shown);
    return r ? trace(r) : 0;
}
