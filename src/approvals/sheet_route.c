/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "approvals/sheet.h"
#include "phrases_approvals.h"

/* sheet.agree, sheet.object, sheet.return, sheet.withdraw: what is done to a sheet on its way. */

/* The step in which whoever acts was asked. NULL: none. */
static const SheetStepsRow *own_step(Work *work, const SheetNow *sheet)
{
    for (size_t i = 0; i < sheet->step_count; i++)
        if (id_eq(sheet->steps[i].person, work_actor(work)))
            return &sheet->steps[i];
    return NULL;
}

static int not_named(Work *work, const SheetNow *sheet)
{
    return named_refuse(work, WORK_E_RULE, S("/sheet"), PHRASE_APPROVALS_NOT_NAMED,
                        PHRASE_APPROVALS_NOT_NAMED_REMEDY, sheet->row.reference);
}

static int check_turn(Work *work, const SheetNow *sheet, const SheetStepsRow *step)
{
    if (sheet_is_turn(step, sheet_turn(sheet->steps, sheet->step_count)))
        return 0;
    return named_refuse(work, WORK_E_RULE, S("/sheet"), PHRASE_APPROVALS_NOT_YET,
                        PHRASE_APPROVALS_NOT_YET_REMEDY, sheet->row.reference);
}

/* ---- agreeing -------------------------------------------------------------------------------- */

/* May they say this now? 0, WORK_E_*, or a fault. */
static int check_saying(Work *work, const SheetNow *sheet, const SheetSayParams *said,
                        StepVerdict verdict)
{
    const SheetStepsRow *step = own_step(work, sheet);
    bool has_hand;
    int r = sheet_has_hand(work, sheet, &has_hand);
    if (r)
        return trace(r);
    if (!named_acts_himself(work))
        return WORK_E_RULE;
    if (!step || step->kind != STEP_CONSULT)
        return not_named(work, sheet);
    if (has_hand)
        return named_refuse(work, WORK_E_RULE, S("/sheet"), PHRASE_APPROVALS_OWN_HANDS,
                            PHRASE_APPROVALS_OWN_HANDS_REMEDY, sheet->row.reference);
    r = check_turn(work, sheet, step);
    if (r)
        return r;
    if (step->verdict == (int64_t)verdict)
        return named_refuse(work, WORK_E_CONFLICT, S("/sheet"), PHRASE_APPROVALS_SAID_BEFORE,
                            PHRASE_NONE, phrase(step_verdict_phrases[verdict], work_lang(work)));
    if (!hash_eq(said->seal, sheet->seal))
        return named_refuse(work, WORK_E_CONFLICT, S("/seal"), PHRASE_APPROVALS_OTHER_SEAL,
                            PHRASE_APPROVALS_OTHER_SEAL_REMEDY, S(""));
    return 0;
}

static int say(Work *work, const SheetSayParams *said, Str event, StepVerdict verdict,
               SheetReply *reply)
{
    SheetSaid told = { said->seal, said->reason };
    SheetNow sheet;
    int r = sheet_enter_here(work, said->sheet, &sheet);
    if (!r)
        r = check_saying(work, &sheet, said, verdict);
    if (r)
        return r < 0 ? trace(r) : r;
    work_event(work, event, sheet.id, &told);
    sheet_reply(reply, &sheet, SHEET_ROUTED);
    return 0;
}

int sheet_agree(Work *work, const void *params, void *reply)
{
    int r = say(work, params, S("sheet.agreed"), STEP_AGREED, reply);
    return r < 0 ? trace(r) : r;
}

int sheet_object(Work *work, const void *params, void *reply)
{
    int r = say(work, params, S("sheet.objected"), STEP_OBJECTED, reply);
    return r < 0 ? trace(r) : r;
}

/* ---- back to the drafter --------------------------------------------------------------------- */

int sheet_return(Work *work, const void *params, void *reply)
{
    const SheetReasonParams *wanted = params;
    SheetReason told = { wanted->reason };
    SheetNow sheet;
    int r = sheet_enter(work, wanted->sheet, SHEET_RETURNED, &sheet);
    if (r)
        return r < 0 ? trace(r) : r;
    const SheetStepsRow *step = own_step(work, &sheet);
    if (!named_acts_himself(work))
        return WORK_E_RULE;
    if (!step)
        return not_named(work, &sheet);
    r = check_turn(work, &sheet, step);
    if (r)
        return r;
    work_event(work, S("sheet.returned"), sheet.id, &told);
    sheet_reply(reply, &sheet, SHEET_RETURNED);
    return 0;
}

/* Has the drafter left office, or the organisation it was drafted in? */
static int has_left(Work *work, const SheetNow *sheet, bool *ret_left)
{
    Date today = work_today(work);
    Person drafter;
    int r = work_person(work, sheet->text.drafted_for, &drafter);

    if (r < 0)
        return trace(r);
    *ret_left = r || (drafter.until != DATE_NONE && drafter.until <= today) ||
                !id_eq(drafter.organisation, sheet->row.organisation);
    return 0;
}

/* Whose sheet is it to take back? Its drafter's; a draft belongs to the organisation, so it falls
 * to the colleagues of one who has left. */
static int check_drafter(Work *work, const SheetNow *sheet)
{
    bool left;

    if (named_is_asking(work, sheet->text.drafter) ||
        named_is_asking(work, sheet->text.drafted_for))
        return 0;
    int r = has_left(work, sheet, &left);
    if (!r && left)
        r = sheet_of_own(work, sheet);
    if (r || left)
        return r < 0 ? trace(r) : r;
    return named_refuse(work, WORK_E_RULE, S("/sheet"), PHRASE_APPROVALS_NOT_THE_DRAFTER,
                        PHRASE_APPROVALS_NOT_THE_DRAFTER_REMEDY, sheet->row.reference);
}

/* Taken back to be corrected: not a rejection. */
int sheet_withdraw(Work *work, const void *params, void *reply)
{
    const SheetReasonParams *wanted = params;
    SheetReason told = { wanted->reason };
    SheetNow sheet;
    int r = sheet_enter(work, wanted->sheet, SHEET_WITHDRAWN, &sheet);
    if (r)
        return r < 0 ? trace(r) : r;
    r = check_drafter(work, &sheet);
    if (r)
        return r < 0 ? trace(r) : r;
    work_event(work, S("sheet.withdrawn"), sheet.id, &told);
    sheet_reply(reply, &sheet, SHEET_WITHDRAWN);
    return 0;
}
