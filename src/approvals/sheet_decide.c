/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "approvals/sheet.h"
#include "phrases_approvals.h"

/* sheet.decide, sheet.decide-acting, sheet.reject, and what follows a decision: sheet.view-after,
 * sheet.issue, sheet.circulate, sheet.close. */

/* ---- deciding -------------------------------------------------------------------------------- */

/* For himself, with no hand in it, and of what lies before him. */
static int check_own(Work *work, const SheetNow *sheet, Hash seal)
{
    bool has_hand;
    int r = sheet_has_hand(work, sheet, &has_hand);
    if (r)
        return trace(r);
    if (!named_acts_himself(work))
        return WORK_E_RULE;
    if (has_hand)
        return named_refuse(work, WORK_E_RULE, S("/sheet"), PHRASE_APPROVALS_OWN_HANDS,
                            PHRASE_APPROVALS_OWN_HANDS_REMEDY, sheet->row.reference);
    if (!hash_eq(seal, sheet->seal))
        return named_refuse(work, WORK_E_CONFLICT, S("/seal"), PHRASE_APPROVALS_OTHER_SEAL,
                            PHRASE_APPROVALS_OTHER_SEAL_REMEDY, S(""));
    return 0;
}

static int check_decider(Work *work, const SheetNow *sheet)
{
    const SheetStepsRow *step = sheet_decider(sheet->steps, sheet->step_count);

    if (id_eq(step->person, work_actor(work)))
        return 0;
    return named_refuse(work, WORK_E_RULE, S("/sheet"), PHRASE_APPROVALS_NOT_THE_DECIDER,
                        PHRASE_APPROVALS_NOT_THE_DECIDER_REMEDY, sheet->row.reference);
}

int sheet_decide(Work *work, const void *params, void *reply)
{
    const SheetSayParams *wanted = params;
    SheetSaid told = { wanted->seal, wanted->reason };
    SheetNow sheet;
    int r = sheet_enter(work, wanted->sheet, SHEET_DECIDED, &sheet);
    if (!r)
        r = check_decider(work, &sheet);
    if (!r)
        r = check_own(work, &sheet, wanted->seal);
    if (r)
        return r < 0 ? trace(r) : r;
    work_event(work, S("sheet.decided"), sheet.id, &told);
    sheet_reply(reply, &sheet, SHEET_DECIDED);
    return 0;
}

/* The authority by which the sheet lets them act for its decider. */
static int read_authority(Work *work, const SheetNow *sheet, Str *ret_authority)
{
    const SheetDeputiesRow *rows;
    size_t count;
    int r = sheet_deputies(work_db(work), work_arena(work), sheet->id, sheet->row.version, &rows,
                           &count);
    if (r)
        return trace(r);
    for (size_t i = 0; i < count; i++) {
        if (!id_eq(rows[i].person, work_actor(work)))
            continue;
        *ret_authority = rows[i].authority;
        return 0;
    }
    return named_refuse(work, WORK_E_RULE, S("/sheet"), PHRASE_APPROVALS_NO_DEPUTY,
                        PHRASE_APPROVALS_NO_DEPUTY_REMEDY, sheet->row.reference);
}

int sheet_decide_acting(Work *work, const void *params, void *reply)
{
    const SheetSayParams *wanted = params;
    SheetActed told = { .seal = wanted->seal, .reason = wanted->reason };
    SheetNow sheet;
    int r = sheet_enter(work, wanted->sheet, SHEET_DECIDED, &sheet);
    if (!r)
        r = read_authority(work, &sheet, &told.authority);
    if (!r)
        r = check_own(work, &sheet, wanted->seal);
    if (r)
        return r < 0 ? trace(r) : r;
    told.decider = sheet_decider(sheet.steps, sheet.step_count)->person;
    work_event(work, S("sheet.decided-acting"), sheet.id, &told);
    sheet_reply(reply, &sheet, SHEET_DECIDED);
    return 0;
}

/* Ends the paper, whoever has agreed or not; the decider need not wait to say no. */
int sheet_reject(Work *work, const void *params, void *reply)
{
    const SheetSayParams *wanted = params;
    SheetSaid told = { wanted->seal, wanted->reason };
    SheetNow sheet;
    int r = sheet_enter(work, wanted->sheet, SHEET_REJECTED, &sheet);
    if (!r)
        r = check_decider(work, &sheet);
    if (!r)
        r = check_own(work, &sheet, wanted->seal);
    if (r)
        return r < 0 ? trace(r) : r;
    work_event(work, S("sheet.rejected"), sheet.id, &told);
    sheet_reply(reply, &sheet, SHEET_REJECTED);
    return 0;
}

/* ---- afterwards ------------------------------------------------------------------------------ */

int sheet_view_after(Work *work, const void *params, void *reply)
{
    const SheetReasonParams *wanted = params;
    SheetReason told = { wanted->reason };
    SheetNow sheet;
    int r = sheet_enter_here(work, wanted->sheet, &sheet);
    if (r)
        return r < 0 ? trace(r) : r;
    if (!named_acts_himself(work))
        return WORK_E_RULE;
    if (!id_eq(sheet.text.acting_for, work_actor(work)))
        return named_refuse(work, WORK_E_RULE, S("/sheet"), PHRASE_APPROVALS_NOT_ACTED_FOR,
                            PHRASE_NONE, sheet.row.reference);
    if (sheet.text.viewed_at)
        return named_refuse(work, WORK_E_CONFLICT, S("/sheet"), PHRASE_APPROVALS_SEEN_BEFORE,
                            PHRASE_NONE, S(""));
    work_event(work, S("sheet.viewed-after"), sheet.id, &told);
    sheet_reply(reply, &sheet, (SheetState)sheet.row.state);
    return 0;
}

/* The paper that goes out is one that was decided on: it lies with the sheet, or is the sheet's own
 * subject. */
static int check_issued(Work *work, const SheetNow *sheet, const SheetIssueParams *wanted)
{
    bool covered = hash_eq(wanted->document, sheet->text.covers);

    for (size_t i = 0; i < sheet->paper_count; i++)
        covered = covered || hash_eq(sheet->papers[i].document, wanted->document);
    if (!covered)
        return named_refuse(work, WORK_E_RULE, S("/document"), PHRASE_APPROVALS_NOT_COVERED,
                            PHRASE_APPROVALS_NOT_COVERED_REMEDY, sheet->row.reference);
    if (wanted->on != DATE_NONE &&
        (wanted->on > work_today(work) || wanted->on < moment_date(sheet->text.decided_at)))
        return named_refuse(work, WORK_E_INVALID, S("/on"), PHRASE_APPROVALS_ISSUE_DAY,
                            PHRASE_APPROVALS_ISSUE_DAY_REMEDY, S(""));
    return 0;
}

int sheet_issue(Work *work, const void *params, void *reply)
{
    const SheetIssueParams *wanted = params;
    SheetIssued told = { wanted->on == DATE_NONE ? work_today(work) : wanted->on, wanted->document,
                         wanted->number };
    SheetNow sheet;
    int r = sheet_enter(work, wanted->sheet, SHEET_ISSUED, &sheet);
    if (!r)
        r = sheet_of_own(work, &sheet);
    if (!r)
        r = check_issued(work, &sheet, wanted);
    if (r)
        return r < 0 ? trace(r) : r;
    work_names_document(work, wanted->document);
    work_event(work, S("sheet.issued"), sheet.id, &told);
    sheet_reply(reply, &sheet, SHEET_ISSUED);
    return 0;
}

/* Is it circulated to whoever acts, and has he seen it? */
static int read_circulation(Work *work, const SheetNow *sheet, bool *ret_named, bool *ret_saw)
{
    const SheetReadersRow *rows;
    size_t count;
    int r = sheet_readers(work_db(work), work_arena(work), sheet->id, sheet->row.version, &rows,
                          &count);
    if (r)
        return trace(r);
    *ret_named = *ret_saw = false;
    for (size_t i = 0; i < count; i++) {
        if (!id_eq(rows[i].person, work_actor(work)))
            continue;
        *ret_named = true;
        *ret_saw = rows[i].seen != 0;
    }
    return 0;
}

int sheet_circulate(Work *work, const void *params, void *reply)
{
    const SheetParams *wanted = params;
    bool named, saw;
    SheetNow sheet;
    int r = sheet_enter_here(work, wanted->sheet, &sheet);
    if (!r)
        r = read_circulation(work, &sheet, &named, &saw);
    if (r)
        return r < 0 ? trace(r) : r;
    if (!named_acts_himself(work))
        return WORK_E_RULE;
    if (!named)
        return named_refuse(work, WORK_E_RULE, S("/sheet"), PHRASE_APPROVALS_NO_READER, PHRASE_NONE,
                            sheet.row.reference);
    if (saw)
        return named_refuse(work, WORK_E_CONFLICT, S("/sheet"), PHRASE_APPROVALS_SEEN_BEFORE,
                            PHRASE_NONE, S(""));
    work_event(work, S("sheet.circulated"), sheet.id, &(Nothing){ 0 });
    sheet_reply(reply, &sheet, (SheetState)sheet.row.state);
    return 0;
}

int sheet_close(Work *work, const void *params, void *reply)
{
    const SheetParams *wanted = params;
    SheetNow sheet;
    int r = sheet_enter(work, wanted->sheet, SHEET_CLOSED, &sheet);
    if (!r)
        r = sheet_of_own(work, &sheet);
    if (r)
        return r < 0 ? trace(r) : r;
    work_event(work, S("sheet.closed"), sheet.id, &(Nothing){ 0 });
    sheet_reply(reply, &sheet, SHEET_CLOSED);
    return 0;
}
