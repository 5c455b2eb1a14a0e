/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "obligations/obligation.h"
#include "phrases_obligations.h"

/* offset.declare, offset.declared: on a way where the State does not negotiate offsets it records
 * that a firm declared some, and no figure of them (row E3). */

int offset_declare(Work *work, const void *params, void *reply)
{
    const DeclareParams *wanted = params;
    OffsetDeclared declared = { .day = work_today(work),
                                .words = wanted->words,
                                .source = wanted->source };
    Organisation firm;
    CaseBrief brief;
    int r = said_case(work, wanted->case_file, &brief);

    if (!r && case_negotiates(work, &brief))
        r = obligation_refuse(work, WORK_E_RULE, S("/case"), PHRASE_OBLIGATIONS_NEGOTIATED,
                              PHRASE_OBLIGATIONS_NEGOTIATED_REMEDY, brief.route_id);
    if (!r)
        r = said_organisation(work, S("/firm"), wanted->firm, &firm);
    if (r)
        return r < 0 ? trace(r) : r;
    declared.firm = firm.id;
    work_event(work, S("offset.declared"), brief.id, &declared);
    *(DeclareReply *)reply = (DeclareReply){ brief.id, brief.number };
    return 0;
}

static int show_row(Work *work, const OffsetDeclaredOfRow *row, ShownDeclared *shown)
{
    Organisation firm;
    int r = work_organisation(work, row->firm, &firm);

    if (r)
        return r < 0 ? trace(r) : fault(FAULT_LIBRARY, "a declaration names a firm there is not");
    *shown = (ShownDeclared){ .firm = firm.handle, .day = (Date)row->day, .source = row->source };
    r = work_value(work, row->words, &shown->words);
    return r ? trace(r) : 0;
}

int offset_declared_show(Work *work, const void *params, void *reply)
{
    const DeclaredParams *wanted = params;
    DeclaredReply *answer = reply;
    const OffsetDeclaredOfRow *rows;
    size_t count;
    CaseBrief brief;
    int r = shown_case(work, wanted->case_file, &brief);

    if (!r)
        r = offset_declared_of(work_db(work), work_arena(work), brief.id, &rows, &count);
    if (r)
        return r < 0 ? trace(r) : r;
    ShownDeclared *shown = NEW_ARRAY(work_arena(work), ShownDeclared, count + 1);
    for (size_t i = 0; i < count && !r; i++)
        r = show_row(work, &rows[i], &shown[i]);
    *answer = (DeclaredReply){ brief.number, case_negotiates(work, &brief), shown, count };
    return r ? trace(r) : 0;
}
