/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "approvals/approvals.h"

#include "approvals/sheet.h"

/* What other rooms ask: how something stands with those who approve it. */

static bool is_under_way(int64_t state)
{
    return state == SHEET_ROUTED || state == SHEET_RETURNED || state == SHEET_WITHDRAWN;
}

/* What one sheet says of a version of its subject. */
static ApprovalStanding standing_of(const SheetsCoveringRow *row, Hash version)
{
    bool same = hash_eq(row->covers, version);

    if (row->state == SHEET_REJECTED)
        return APPROVAL_NONE;
    if (is_under_way(row->state))
        return same ? APPROVAL_WAITING : APPROVAL_NONE;
    return same ? APPROVAL_COVERS : APPROVAL_VOID;
}

/* Of two sheets, which says more? */
static int weight_of(ApprovalStanding standing)
{
    static const int weights[] = {
        [APPROVAL_NONE] = 0, [APPROVAL_VOID] = 1, [APPROVAL_WAITING] = 2, [APPROVAL_COVERS] = 3
    };
    return weights[standing];
}

int approval_of(Work *work, Str subject_kind, Id subject, Hash version, Approval *ret_approval)
{
    const SheetsCoveringRow *rows;
    size_t count;
    int r = sheets_covering(work_db(work), work_arena(work), subject, &rows, &count);
    if (r)
        return trace(r);
    *ret_approval = (Approval){ .standing = APPROVAL_NONE };
    for (size_t i = 0; i < count; i++) {
        ApprovalStanding standing = standing_of(&rows[i], version);
        if (!str_eq(rows[i].subject_kind, subject_kind) ||
            weight_of(standing) <= weight_of(ret_approval->standing))
            continue;
        *ret_approval =
            (Approval){ standing, rows[i].id, rows[i].reference, (SheetState)rows[i].state };
    }
    return 0;
}

int approval_covers(Work *work, Str subject_kind, Id subject, Hash version, bool *ret_covers)
{
    Approval approval;
    int r = approval_of(work, subject_kind, subject, version, &approval);
    if (r)
        return trace(r);
    *ret_covers = approval.standing == APPROVAL_COVERS;
    return 0;
}

int approval_waiting(Work *work, Str subject_kind, Id subject, bool *ret_waiting)
{
    const SheetsCoveringRow *rows;
    size_t count;
    int r = sheets_covering(work_db(work), work_arena(work), subject, &rows, &count);
    if (r)
        return trace(r);
    *ret_waiting = false;
    for (size_t i = 0; i < count; i++)
        *ret_waiting = *ret_waiting ||
                       (is_under_way(rows[i].state) && str_eq(rows[i].subject_kind, subject_kind));
    return 0;
}
