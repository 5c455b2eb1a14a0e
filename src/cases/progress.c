/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/progress.h"
#include "cases/deliveries_sql.h"
#include "cases/milestones_sql.h"
#include "phrases_clocks.h"

/* ---- milestones ------------------------------------------------------------------------------ */

static void reach(Progress *progress, CaseMilestone milestone, int64_t day)
{
    progress->reached[milestone].when = when_on((Date)day);
}

/* Of the offer that was accepted, or stands: the last one of each kind of day. */
static int reach_by_documents(Work *work, Arena *arena, Id id, Progress *progress)
{
    const CaseFileDocumentsRow *rows;
    size_t count;
    int r = case_file_documents(work_db(work), arena, id, &rows, &count);
    if (r)
        return trace(r);
    for (size_t i = 0; i < count; i++) {
        if (rows[i].form == VERSION_AMENDMENT || rows[i].form == VERSION_MODIFICATION)
            continue;
        if (rows[i].sent != DATE_NONE)
            reach(progress, MILESTONE_OFFERED, rows[i].sent);
        if (rows[i].signed_on != DATE_NONE)
            reach(progress, MILESTONE_ACCEPTED, rows[i].signed_on);
        if (rows[i].implemented != DATE_NONE)
            reach(progress, MILESTONE_IMPLEMENTED, rows[i].implemented);
    }
    return 0;
}

static int reach_by_shipments(Work *work, Arena *arena, Id id, Progress *progress)
{
    const ShipmentsOfRow *rows;
    size_t count;
    int r = shipments_of(work_db(work), arena, id, &rows, &count);
    if (r)
        return trace(r);
    for (size_t i = 0; i < count; i++) {
        Date day = (Date)rows[i].transferred,
             first = progress->reached[MILESTONE_DELIVERED].when.first;
        if (day != DATE_NONE && (first == DATE_NONE || day < first))
            reach(progress, MILESTONE_DELIVERED, day);
    }
    return 0;
}

static void reach_by_steps(const CaseFileStepsRow *steps, size_t count, Progress *progress)
{
    for (size_t i = 0; i < count; i++) {
        if (str_eq(steps[i].operation, S("case.supply")))
            reach(progress, MILESTONE_SUPPLIED, steps[i].day);
        if (str_eq(steps[i].operation, S("case.close")))
            reach(progress, MILESTONE_CLOSED, steps[i].day);
    }
}

/* What the record tells of itself is not overruled by what somebody noted before it did. */
static int reach_by_notes(Work *work, Arena *arena, Id id, Progress *progress)
{
    const CaseFilePastsRow *rows;
    size_t count;
    int r = case_file_pasts(work_db(work), arena, id, &rows, &count);
    if (r)
        return trace(r);
    for (size_t i = 0; i < count; i++) {
        Reached *reached = &progress->reached[rows[i].milestone];
        if (when_is_none(reached->when))
            *reached = (Reached){ .when = { (Date)rows[i].first_day, (Date)rows[i].last_day },
                                  .noted = true,
                                  .known = (Date)rows[i].known,
                                  .source = rows[i].source,
                                  .confidence = (int32_t)rows[i].confidence };
    }
    return 0;
}

static int reach_all(Work *work, Arena *arena, Id id, const CaseFileGetRow *row,
                     const CaseFileStepsRow *steps, size_t count, Progress *progress)
{
    for (int i = 0; i < MILESTONES; i++)
        progress->reached[i] =
            (Reached){ .when = when_none(), .known = DATE_NONE, .confidence = -1 };
    reach(progress, MILESTONE_RECEIVED, row->received);
    reach(progress, MILESTONE_COMPLETE, row->completed);
    reach_by_steps(steps, count, progress);
    int r = reach_by_documents(work, arena, id, progress);
    if (!r)
        r = reach_by_shipments(work, arena, id, progress);
    if (!r)
        r = reach_by_notes(work, arena, id, progress);
    return r ? trace(r) : 0;
}

/* ---- stages ---------------------------------------------------------------------------------- */

/* It stood at its start from the request on; before that from the talks; else from the day it was
 * opened here. */
static When beginning(const Progress *progress, Date opened)
{
    const When received = progress->reached[MILESTONE_RECEIVED].when;
    const When talks = progress->reached[MILESTONE_TALKS].when;

    if (!when_is_none(received))
        return received;
    return when_is_none(talks) ? when_on(opened) : talks;
}

static void fold_stages(Arena *arena, const CaseFileStepsRow *steps, size_t count, When on,
                        Date today, Progress *progress)
{
    Stage *stages = NEW_ARRAY(arena, Stage, count + 1);
    /* What is in the record is there today, whatever day its clock showed. */
    Date opened = steps[0].day < today ? (Date)steps[0].day : today;

    progress->stages = stages;
    progress->stage_count = 1;
    progress->last_by = steps[0].actor;
    stages[0] = (Stage){ steps[0].state, beginning(progress, opened), when_none() };
    for (size_t i = 1; i < count && steps[i].day <= on.last; i++) {
        Stage *before = &stages[progress->stage_count - 1];
        if (str_eq(before->state, steps[i].state))
            continue;
        before->until = when_on((Date)steps[i].day);
        stages[progress->stage_count++] = (Stage){ steps[i].state, before->until, when_none() };
        progress->last_by = steps[i].actor;
    }
}

/* ---- the day asked about --------------------------------------------------------------------- */

static void forget_later(Progress *progress, When on)
{
    for (int i = 0; i < MILESTONES; i++)
        if (progress->reached[i].when.first > on.last)
            progress->reached[i].when = when_none();
}

static bool later(When a, When b)
{
    return a.first != b.first ? a.first > b.first : a.last > b.last;
}

static When last_move(const Progress *progress)
{
    When since = progress->stages[progress->stage_count - 1].from;

    for (int i = 0; i < MILESTONES; i++)
        if (!when_is_none(progress->reached[i].when) && later(progress->reached[i].when, since))
            since = progress->reached[i].when;
    return since;
}

static StalledWord judge(const RouteState *state, Span days)
{
    if (!state)
        return STALLED_UNTOLD;
    if (state->ends)
        return STALLED_ENDED;
    if (state->stalled_days == 0)
        return STALLED_UNTOLD;
    return days.least > state->stalled_days  ? STALLED_YES
           : days.most > state->stalled_days ? STALLED_PERHAPS
                                             : STALLED_NO;
}

const Route *progress_route(Work *work, Arena *arena, const CaseFileGetRow *row)
{
    const Route *route = rulebook_route(work_library(work)->routes, row->route);
    bool pinned = route && str_eq(route_hash_text(arena, route->hash), row->route_hash);
    return pinned ? route : NULL;
}

int progress_on(Work *work, Arena *arena, Id id, const CaseFileGetRow *row, When on,
                Progress *ret_progress)
{
    const Route *route = progress_route(work, arena, row);
    const CaseFileStepsRow *steps;
    size_t count;
    int r = case_file_steps(work_db(work), arena, id, &steps, &count);
    if (!r)
        r = reach_all(work, arena, id, row, steps, count, ret_progress);
    if (r)
        return trace(r);
    ensure(count > 0); /* the step that opened it */
    fold_stages(arena, steps, count, on, work_today(work), ret_progress);
    forget_later(ret_progress, on);
    if (ret_progress->stages[0].from.first > on.last)
        return WORK_E_NOT_FOUND;
    int32_t at = -1;
    if (route)
        at = route_state(route, ret_progress->stages[ret_progress->stage_count - 1].state);
    ret_progress->state = at < 0 ? NULL : &route->states[at];
    ret_progress->since = last_move(ret_progress);
    ret_progress->days = when_days(ret_progress->since, on);
    ret_progress->months = when_months(ret_progress->since, on);
    ret_progress->stalled = judge(ret_progress->state, ret_progress->days);
    return 0;
}

int progress_day(Work *work, Str said, When *ret_on)
{
    if (said.len == 0)
        *ret_on = when_on(work_today(work));
    else if (!when_read(said, ret_on))
        return case_refuse(work, WORK_E_INVALID, S("/on"), PHRASE_CLOCKS_BAD_WHEN,
                           PHRASE_CLOCKS_BAD_WHEN_REMEDY, said);
    if (ret_on->first > work_today(work))
        return case_refuse(work, WORK_E_INVALID, S("/on"), PHRASE_CLOCKS_NOT_COME, PHRASE_NONE,
                           said);
    return 0;
}

int progress_not_yet(Work *work, When on)
{
    Text said = text_open(work_arena(work), CASE_CODE_MAX);

    when_write(&said, on);
    return case_refuse(work, WORK_E_INVALID, S("/on"), PHRASE_CLOCKS_NOT_YET, PHRASE_NONE,
                       text_str(&said));
}

int progress_today(Work *work, const CaseFile *file, Progress *ret_progress)
{
    When today = when_on(work_today(work));
    int r = progress_on(work, work_arena(work), file->id, &file->row, today, ret_progress);

    if (r < 0)
        return trace(r);
    return r ? progress_not_yet(work, today) : 0;
}
