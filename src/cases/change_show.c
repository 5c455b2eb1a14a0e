/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/change.h"

/* change.show: a change as it stands, and how it differs from the terms it was drafted against. */

/* Terms in force are the fold of the documents up to some one of them. */
int change_before(Work *work, const ChangeFile *change, ChangeBefore *ret_before)
{
    const CaseDocument *documents;
    size_t count;
    int r = case_documents(work, change->file->id, &documents, &count);
    if (r)
        return trace(r);
    for (size_t n = count; n > 0; n--) {
        Hash hash;
        CaseTerms terms = change_terms_of(work_arena(work), documents, n, (Date)(DATE_FOREVER - 1));
        if (!terms.version)
            continue;
        ret_before->version = change_whole(work_arena(work), &terms, &hash);
        ret_before->designator = case_designator(work, terms.version);
        ret_before->form = terms.version->form;
        if (hash_eq(hash, change->change.basis))
            return 0;
    }
    return fault(FAULT_STORE, "the terms a change was drafted against are gone");
}

static int show_differences(Work *work, const ChangeFile *change, ChangeShown *shown)
{
    ChangeBefore before;
    int r = change_before(work, change, &before);
    if (r)
        return trace(r);
    shown->differences =
        change_rows(work, &before.version, &change->version, true, &shown->difference_count);
    return 0;
}

static int show_steps(Work *work, ChangeShown *shown)
{
    const CaseChangeStepsRow *rows;
    int r = case_change_steps(work_db(work), work_arena(work), shown->change, &rows,
                              &shown->step_count);
    if (r)
        return trace(r);
    ChangeStepShown *steps = NEW_ARRAY(work_arena(work), ChangeStepShown, shown->step_count + 1);
    for (size_t i = 0; !r && i < shown->step_count; i++) {
        steps[i] = (ChangeStepShown){ .leaf = rows[i].seq,
                                      .day = (Date)rows[i].day,
                                      .operation = rows[i].operation,
                                      .state = rows[i].state };
        r = work_person_name(work, rows[i].actor, &steps[i].by);
        if (!r)
            r = work_value(work, rows[i].reason, &steps[i].reason);
    }
    shown->steps = steps;
    return r < 0 ? trace(r) : 0;
}

/* The steps the route has from here, whatever their conditions say today. */
static void show_next(Work *work, const ChangeFile *change, ChangeShown *shown)
{
    const Route *route = change->route;
    int32_t state = route ? route_state(route, change->row.state) : -1;
    if (state < 0)
        return;
    ShownNext *next = NEW_ARRAY(work_arena(work), ShownNext, route->step_count + 1);
    for (size_t i = 0; i < route->step_count; i++)
        if (route->steps[i].from >> state & 1)
            next[shown->next_count++] =
                (ShownNext){ route->steps[i].operation,
                             label_in(route->steps[i].label, work_lang(work),
                                      route->steps[i].operation) };
    shown->next = next;
    shown->state_title =
        label_in(route->states[state].label, work_lang(work), route->states[state].id);
}

int change_show(Work *work, const void *params, void *reply)
{
    const ChangeStepParams *wanted = params;
    ChangeShown *shown = reply;
    ChangeFile change;
    int r = change_load(work, wanted->change, &change);
    if (r)
        return r < 0 ? trace(r) : r;
    *shown = (ChangeShown){ .change = change.id,
                            .file = change.file->id,
                            .number = change.file->row.number,
                            .designator = change.row.designator,
                            .route = change.row.route,
                            .state = change.row.state,
                            .form = change.version.form,
                            .hash = change.row.hash,
                            .received = change.change.received,
                            .sent = (Date)change.row.sent,
                            .signed_on = (Date)change.row.signed_on,
                            .implemented = (Date)change.row.implemented,
                            .terms = change.version };
    show_next(work, &change, shown);
    r = show_differences(work, &change, shown);
    if (!r)
        r = show_steps(work, shown);
    return r ? trace(r) : 0;
}
