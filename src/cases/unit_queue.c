/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/progress.h"
#include "cases/unit.h"
#include "phrases_units.h"

#include <stdlib.h>

/* case.assign, case.assign-many, case.queue: what is given to a unit, and what it has on a day, its
 * parts' too. */

enum { QUEUE_ROWS_USUAL = 50 };

static int check_unit(Work *work, const CaseFile *file, const Units *units, const UnitsOfRow *unit)
{
    Date today = work_today(work);
    size_t takers;

    if (!id_eq(units->organisation, case_takers(work, file, &takers)[0]))
        return case_refuse(work, WORK_E_RULE, S("/unit"), PHRASE_UNITS_NOT_THE_KEEPERS,
                           PHRASE_UNITS_NOT_THE_KEEPERS_REMEDY, unit_name(work, unit));
    if (unit->opened > today)
        return case_refuse(work, WORK_E_RULE, S("/unit"), PHRASE_UNITS_NOT_OPEN_YET,
                           PHRASE_UNITS_NOT_OPEN_YET_REMEDY, unit_name(work, unit));
    if (units_next(units, unit, today))
        return case_refuse(work, WORK_E_RULE, S("/unit"), PHRASE_UNITS_IS_MERGED,
                           PHRASE_UNITS_IS_MERGED_REMEDY, unit_name(work, unit));
    return 0;
}

static int check_new(Work *work, const CaseFile *file, const UnitsOfRow *unit)
{
    CaseFileUnitRow row;
    bool found;
    int r = case_file_unit(work_db(work), work_arena(work), file->id, &row, &found);

    if (r)
        return trace(r);
    if (found && id_eq(row.unit, unit->id))
        return case_refuse(work, WORK_E_CONFLICT, S("/unit"), PHRASE_UNITS_ASSIGNED_ALREADY,
                           PHRASE_NONE, unit_name(work, unit));
    return 0;
}

int case_unit(Work *work, Id case_file, const UnitsOfRow **ret_unit, bool *ret_given)
{
    const Date today = work_today(work);
    CaseFileUnitRow row;
    Units units;
    int r = case_file_unit(work_db(work), work_arena(work), case_file, &row, ret_given);

    if (r || !*ret_given)
        return r ? trace(r) : 0;
    r = units_around(work, row.unit, &units);
    if (r)
        return r < 0 ? trace(r) : fault(FAULT_LIBRARY, "a case was given to a unit there is not");
    *ret_unit = units_find(&units, row.unit);
    for (const UnitsOfRow *next = *ret_unit; next; next = units_next(&units, next, today))
        *ret_unit = next;
    return 0;
}

int case_assign(Work *work, const void *params, void *reply)
{
    const CaseAssignParams *wanted = params;
    CaseAssigned assigned = { wanted->unit, work_today(work), wanted->reason };
    const CaseFile *file;
    Units units;
    int r = case_load(work, wanted->file, &file);

    if (r)
        return r < 0 ? trace(r) : r;
    r = units_around(work, wanted->unit, &units);
    if (r < 0)
        return trace(r);
    if (r)
        return case_refuse(work, WORK_E_INVALID, S("/unit"), PHRASE_UNITS_NO_UNIT,
                           PHRASE_UNITS_NO_UNIT_REMEDY, S(""));
    const UnitsOfRow *unit = units_find(&units, wanted->unit);
    ensure(unit);
    r = check_unit(work, file, &units, unit);
    if (!r)
        r = check_new(work, file, unit);
    if (r)
        return r < 0 ? trace(r) : r;
    work_event(work, S("case.assigned"), file->id, &assigned);
    case_reply(reply, file, S(""), id_none());
    return 0;
}

int case_assign_many(Work *work, const void *params, void *reply)
{
    const CaseAssignManyParams *wanted = params;
    const size_t count = wanted->case_count;
    CaseAssignManyReply *answer = reply;
    WorkPart *parts = NEW_ARRAY(work_arena(work), WorkPart, count);
    CaseAssignParams *each = NEW_ARRAY(work_arena(work), CaseAssignParams, count);
    AssignedCase *cases = NEW_ARRAY(work_arena(work), AssignedCase, count);
    const void *const *replies;

    for (size_t i = 0; i < count; i++) {
        each[i] = (CaseAssignParams){ wanted->cases[i].subject, wanted->unit, wanted->reason };
        parts[i] = (WorkPart){ .operation = S("case.assign"), .params = &each[i] };
    }
    int r = work_parts(work, S("/cases"), wanted->cases, parts, count, &replies);
    if (r)
        return r < 0 ? trace(r) : r;
    for (size_t i = 0; i < count; i++) {
        const CaseReply *one = replies[i];
        cases[i] = (AssignedCase){ one->file, one->number };
    }
    answer->cases = cases;
    answer->case_count = count;
    return 0;
}

/* ---- the queue ------------------------------------------------------------------------------- */

typedef struct Given {
    CaseFilesOfUnitRow row;
    const UnitsOfRow *unit;
} Given;

typedef struct Queue {
    Work *work;
    When on;
    Given *given; /* what the unit and its parts have, open or not, in the order it was given */
    size_t count, room;
} Queue;

static int compare_given(const void *a, const void *b)
{
    const Given *left = a, *right = b;
    return (left->row.seq > right->row.seq) - (left->row.seq < right->row.seq);
}

static int gather_unit(Queue *queue, const UnitsOfRow *unit)
{
    Arena *arena = work_arena(queue->work);
    const CaseFilesOfUnitRow *rows;
    size_t count;
    int r =
        case_files_of_unit(work_db(queue->work), arena, unit->id, queue->on.last, &rows, &count);

    if (r)
        return trace(r);
    if (queue->count + count > queue->room) {
        Given *wider = NEW_ARRAY(arena, Given, 2 * (queue->count + count));
        for (size_t i = 0; i < queue->count; i++)
            wider[i] = queue->given[i];
        queue->room = 2 * (queue->count + count);
        queue->given = wider;
    }
    for (size_t i = 0; i < count; i++)
        queue->given[queue->count++] = (Given){ rows[i], unit };
    return 0;
}

static int gather(Queue *queue, const Units *units, Id whole)
{
    int r = 0;

    for (size_t i = 0; !r && i < units->count; i++)
        if (units_within(units, &units->rows[i], whole, queue->on.last))
            r = gather_unit(queue, &units->rows[i]);
    if (queue->count)
        qsort(queue->given, queue->count, sizeof *queue->given, compare_given);
    return r ? trace(r) : 0;
}

int unit_cases(Work *work, Id unit, Date on, const Id **ret_cases, size_t *ret_count)
{
    Queue queue = { .work = work, .on = when_on(on) };
    Units units;
    int r = units_around(work, unit, &units);

    if (!r)
        r = gather(&queue, &units, unit);
    if (r)
        return r < 0 ? trace(r) : r;
    Id *cases = NEW_ARRAY(work_arena(work), Id, queue.count + 1);
    for (size_t i = 0; i < queue.count; i++)
        cases[i] = queue.given[i].row.case_file;
    *ret_cases = cases;
    *ret_count = queue.count;
    return 0;
}

/* Was it open on the day, and may it be seen? */
static int is_shown(const Queue *queue, Id id, bool *ret_shown)
{
    int r = work_may(queue->work, S("case.show"), id, ret_shown);
    if (r || !*ret_shown)
        return r ? trace(r) : 0;

    Arena scratch = *work_arena(queue->work);
    CaseFileGetRow row;
    Progress progress;
    r = case_file_get(work_db(queue->work), &scratch, id, &row, ret_shown);
    if (!r && *ret_shown)
        r = progress_on(queue->work, &scratch, id, &row, queue->on, &progress);
    if (r < 0)
        return trace(r);
    *ret_shown = *ret_shown && !r && (!progress.state || !progress.state->ends);
    return 0;
}

static int show_given(const Queue *queue, const Given *given, QueuedCase *shown)
{
    Work *work = queue->work;
    const CaseFile *file;
    Progress progress;
    int r = case_load(work, given->row.case_file, &file);

    if (!r)
        r = progress_on(work, work_arena(work), file->id, &file->row, queue->on, &progress);
    if (r)
        return r < 0 ? trace(r) : fault(FAULT_LIBRARY, "a queue names a case there is not");
    const Str state = progress.stages[progress.stage_count - 1].state;
    *shown = (QueuedCase){
        .file = file->id,
        .number = file->row.number,
        .country = file->row.country,
        .state = progress.state ? label_in(progress.state->label, work_lang(work), state) : state,
        .unit = given->unit->id,
        .unit_name = unit_name(work, given->unit),
        .since = (Date)given->row.day,
    };
    r = case_title(work, file, &shown->title);
    return r ? trace(r) : 0;
}

static int show_page(const Queue *queue, const CaseQueueParams *wanted, CaseQueueReply *answer)
{
    size_t limit = wanted->limit == INT64_MIN ? QUEUE_ROWS_USUAL : (size_t)wanted->limit;
    QueuedCase *cases = NEW_ARRAY(work_arena(queue->work), QueuedCase, limit);
    int64_t last = wanted->after;
    int r = 0;

    answer->next = INT64_MIN;
    for (size_t i = 0; !r && answer->next == INT64_MIN && i < queue->count; i++) {
        const Given *given = &queue->given[i];
        bool shown = false;
        if (given->row.seq > wanted->after)
            r = is_shown(queue, given->row.case_file, &shown);
        if (r || !shown)
            continue;
        if (answer->case_count == limit) {
            answer->next = last;
            continue;
        }
        r = show_given(queue, given, &cases[answer->case_count++]);
        last = given->row.seq;
    }
    answer->cases = cases;
    return r ? trace(r) : 0;
}

int case_queue(Work *work, const void *params, void *reply)
{
    const CaseQueueParams *wanted = params;
    CaseQueueReply *answer = reply;
    Queue queue = { .work = work };
    Units units;
    int r = progress_day(work, wanted->on, &queue.on);

    if (!r)
        r = units_around(work, wanted->unit, &units);
    if (!r)
        r = gather(&queue, &units, wanted->unit);
    if (!r)
        r = show_page(&queue, wanted, answer);
    if (r)
        return r < 0 ? trace(r) : r;
    Text on = text_open(work_arena(work), CASE_CODE_MAX);
    when_write(&on, queue.on);
    answer->on = text_str(&on);
    return 0;
}
