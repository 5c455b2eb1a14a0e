/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Operations that a call is made of: work_part(). The order is that of call.c, without what belongs
 * to the call as a whole: its request, its adopted law, its one transaction.
 */
#include "action/action_sql.h"
#include "action/since.h"
#include "action/step.h"
#include "phrases_action.h"

const Shape *work_params_of(const Work *work, Str operation)
{
    const Operation *row = table_operation(&work->office->table, operation);

    return row ? row->params : NULL;
}

static int permit(Work *work, Id subject, const void *params)
{
    Permission permission;
    int r = decide_call(work, subject, params, &permission);

    if (r)
        return trace(r);
    if (permission == PERMITTED)
        return 0;
    work->part_denied = work->part_denied || work->operation->kind == OPERATION_CHANGE;
    if (permission == FORBIDDEN)
        return WORK_E_RULE;
    work_finding(work, S(""), PHRASE_ACTION_NOT_FOUND, PHRASE_NONE, work->operation->name);
    return WORK_E_NOT_FOUND;
}

static int fits_version(Work *work, Id subject, int64_t expects)
{
    int64_t version;
    int r = expects ? subject_version(work->db, work->arena, subject, &version) : 0;

    if (r)
        return trace(r);
    if (!expects || version == expects)
        return 0;
    work_finding(work, S(""), PHRASE_ACTION_STALE, PHRASE_ACTION_STALE_REMEDY,
                 work->operation->name);
    r = since_tell(work, S(""), subject, expects);
    return r ? trace(r) : WORK_E_CONFLICT;
}

static int run(Work *work, const WorkPart *part, void *ret_reply)
{
    const Operation *operation = work->operation;
    Id subject = operation_subject(operation, part->params);
    int r = permit(work, subject, part->params);

    if (!r)
        r = fits_version(work, subject, part->expects);
    if (r)
        return r < 0 ? trace(r) : r;
    r = step_guard_call(work, subject, part->params);
    if (!r) {
        shape_clear(operation->reply, ret_reply);
        r = operation->run(work, part->params, ret_reply);
    }
    if (r == WORK_E_RULE)
        hide_reasons(work);
    return r < 0 ? trace(r) : r;
}

int work_part(Work *work, const WorkPart *part, void *ret_reply, Findings *ret_why)
{
    const Work call = *work;
    const Operation *operation = table_operation(&work->office->table, part->operation);
    bool changes = operation && operation->kind == OPERATION_CHANGE;

    ensure(operation && !operation->inner && !operation->by_journal && !operation->erases &&
           !operation->gives_secret && !operation->takes_document && !operation->carries_away);
    ensure(changes ? call.operation->kind == OPERATION_CHANGE : !operation->protected_read);
    *ret_why = (Findings){ .arena = work->arena };
    work->operation = operation;
    work->findings = ret_why;
    work->route = NULL;
    work->step = NULL;
    int r = run(work, part, ret_reply);
    ensure(r <= 0 || work->told_count == call.told_count); /* refused, it told nothing */
    work->operation = call.operation;
    work->findings = call.findings;
    work->seeing = call.seeing;
    work->route = call.route;
    work->step = call.step;
    return r < 0 ? trace(r) : r;
}

/* ---- one thing done to many ------------------------------------------------------------------ */

static Str place_of(Work *work, Str pointer, size_t row)
{
    Text place = text_open(work->arena, pointer.len + 24);

    text_all(&place, pointer, S("/"));
    text_int(&place, (int64_t)row);
    return text_str(&place);
}

/* The first row it stands in is the one that counts. */
static bool stood_before(const WorkRow *rows, size_t row)
{
    for (size_t i = 0; i < row; i++)
        if (id_eq(rows[i].subject, rows[row].subject))
            return true;
    return false;
}

static int do_row(Work *work, Str pointer, const WorkRow *row, const WorkPart *part, void *reply)
{
    WorkPart one = *part;
    Findings why;

    one.expects = row->version == INT64_MIN ? 0 : row->version;
    int r = work_part(work, &one, reply, &why);
    if (r < 0)
        return trace(r);
    for (const Finding *at = r ? why.first : NULL; at; at = at->next)
        work_pass_on(work, pointer, at);
    return r;
}

int work_parts(Work *work, Str pointer, const WorkRow *rows, const WorkPart *parts, size_t count,
               const void *const **ret_replies)
{
    const void **replies = NEW_ARRAY(work->arena, const void *, count);
    int refusal = 0;

    ensure(count <= WORK_ROWS_MAX && work->told_count == 0);
    for (size_t i = 0; i < count; i++) {
        const Shape *shape = table_operation(&work->office->table, parts[i].operation)->reply;
        void *reply = arena_take(work->arena, shape->size, _Alignof(max_align_t), 1);
        Str place = place_of(work, pointer, i);
        int r = WORK_E_INVALID;

        replies[i] = reply;
        if (stood_before(rows, i))
            work_finding(work, place, PHRASE_ACTION_ROW_TWICE, PHRASE_ACTION_ROW_TWICE_REMEDY,
                         S(""));
        else
            r = do_row(work, place, &rows[i], &parts[i], reply);
        if (r < 0)
            return trace(r);
        /* Whichever row is first: what is said of all of them hangs on no order. */
        if (r == WORK_E_INVALID || (r && refusal != WORK_E_INVALID))
            refusal = r == WORK_E_INVALID ? WORK_E_INVALID : WORK_E_RULE;
    }
    *ret_replies = replies;
    return refusal;
}
