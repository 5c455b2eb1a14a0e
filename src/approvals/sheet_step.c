/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "approvals/sheet.h"
#include "phrases_approvals.h"

/* Where a sheet stands on its route, and what the guards of steps ask about it
 * (routes/sheet-vocabulary.rules). Findings say why an answer is no. */

int sheet_stands(Work *work, Id subject, Standing *ret_standing)
{
    const Route *route = rulebook_route(work_library(work)->routes, S(SHEET_ROUTE));
    SheetNow sheet;
    int r = sheet_load(work, subject, &sheet);
    if (r)
        return r < 0 ? trace(r) : r;
    *ret_standing =
        (Standing){ S(SHEET_ROUTE), route ? route->hash : 0, sheet_state_words[sheet.row.state] };
    return 0;
}

/* 0 or a fault: whoever asks has found it. */
static int load(Work *work, const StepAsk *ask, SheetNow *ret_sheet)
{
    int r = sheet_load(work, ask->subject, ret_sheet);
    if (r)
        return r < 0 ? trace(r) : fault(FAULT_STORE, "a sheet that stands on a route is gone");
    return 0;
}

static int tell_agreed(Work *work, const StepAsk *ask, Value *ret_value)
{
    size_t waits = 0, objections = 0;
    SheetNow sheet;
    int r = load(work, ask, &sheet);
    if (r)
        return trace(r);
    for (size_t i = 0; i < sheet.step_count; i++) {
        waits += sheet.steps[i].kind == STEP_CONSULT && sheet.steps[i].verdict == STEP_WAITS;
        objections += sheet.steps[i].verdict == STEP_OBJECTED;
    }
    if (waits)
        work_finding(work, S("/sheet"), PHRASE_APPROVALS_NOT_AGREED,
                     PHRASE_APPROVALS_NOT_AGREED_REMEDY, sheet.row.reference);
    if (objections)
        work_finding(work, S("/sheet"), PHRASE_APPROVALS_OBJECTED, PHRASE_APPROVALS_OBJECTED_REMEDY,
                     sheet.row.reference);
    *ret_value = step_yes_no(!waits && !objections);
    return 0;
}

static int tell_weighed(Work *work, const StepAsk *ask, Value *ret_value)
{
    SheetNow sheet;
    int r = load(work, ask, &sheet);
    if (r)
        return trace(r);
    if (!sheet.text.cooperation.len)
        work_finding(work, S("/sheet"), PHRASE_APPROVALS_NOT_WEIGHED,
                     PHRASE_APPROVALS_NOT_WEIGHED_REMEDY, sheet.row.reference);
    *ret_value = step_yes_no(sheet.text.cooperation.len > 0);
    return 0;
}

static int tell_unchanged(Work *work, const StepAsk *ask, Value *ret_value)
{
    SheetNow sheet;
    bool changed;
    int r = load(work, ask, &sheet);
    if (!r)
        r = sheet_is_changed(work, &sheet, &changed);
    if (r)
        return trace(r);
    if (changed)
        work_finding(work, S("/sheet"), PHRASE_APPROVALS_CHANGED, PHRASE_APPROVALS_CHANGED_REMEDY,
                     sheet.row.reference);
    *ret_value = step_yes_no(!changed);
    return 0;
}

static int tell_seen(Work *work, const StepAsk *ask, Value *ret_value)
{
    const SheetReadersRow *rows;
    SheetNow sheet;
    size_t count;
    int r = load(work, ask, &sheet);
    if (!r)
        r = sheet_readers(work_db(work), work_arena(work), sheet.id, sheet.row.version, &rows,
                          &count);
    if (r)
        return trace(r);
    bool seen = id_is_none(sheet.text.acting_for) || sheet.text.viewed_at;
    for (size_t i = 0; i < count; i++)
        seen = seen && rows[i].seen;
    if (!seen)
        work_finding(work, S("/sheet"), PHRASE_APPROVALS_UNSEEN, PHRASE_APPROVALS_UNSEEN_REMEDY,
                     sheet.row.reference);
    *ret_value = step_yes_no(seen);
    return 0;
}

const StepFact sheet_step_facts[SHEET_STEP_FACTS] = {
    STEP_FACT("sheet", "everybody-agreed", tell_agreed, SUBJECT),
    STEP_FACT("sheet", "cooperation-weighed", tell_weighed, SUBJECT),
    STEP_FACT("sheet", "subject-unchanged", tell_unchanged, SUBJECT),
    STEP_FACT("sheet", "everybody-saw", tell_seen, SUBJECT),
};
