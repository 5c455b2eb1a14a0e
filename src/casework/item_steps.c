/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "casework/item.h"
#include "phrases_casework.h"

/* item.hold, item.release, item.return, item.reopen, item.withdraw: steps with a reason. */

int item_hold(Work *work, const void *params, void *reply)
{
    const HoldParams *hold = params;
    Item item;
    ItemHeld held = {
        .hold = work_new_id(work),
        .reason = hold->reason,
        .authority = hold->authority,
        .until = hold->until,
    };
    int r = item_enter(work, hold->item, S("item.hold"), &item);
    if (r)
        return r < 0 ? trace(r) : r;
    work_event(work, S("item.held"), item.id, &held);
    item_reply(reply, &item, (ItemState)item.row.state, held.hold);
    return 0;
}

int item_release(Work *work, const void *params, void *reply)
{
    const ReleaseParams *release = params;
    ItemReleased released = { release->hold, release->reason, release->authority };
    HoldGetRow row;
    Item item;
    bool found;
    int r = item_enter(work, release->item, S("item.release"), &item);
    if (r)
        return r < 0 ? trace(r) : r;
    r = hold_get(work_db(work), work_arena(work), release->hold, &row, &found);
    if (r)
        return trace(r);
    if (!found || !id_eq(row.item, item.id))
        return item_refuse(work, WORK_E_NOT_FOUND, S("/hold"), PHRASE_CASEWORK_NO_SUCH_HOLD,
                           PHRASE_NONE, S(""));
    if (row.released)
        return item_refuse(work, WORK_E_CONFLICT, S("/hold"), PHRASE_CASEWORK_IS_RELEASED,
                           PHRASE_NONE, S(""));
    work_event(work, S("item.released"), item.id, &released);
    item_reply(reply, &item, (ItemState)item.row.state, release->hold);
    return 0;
}

int item_standing_draft(Work *work, const Item *item, Id draft, FindingLastRow *ret_row)
{
    bool found;
    int r = finding_last(work_db(work), work_arena(work), item->id, FINDING_DRAFT, ret_row, &found);
    if (r)
        return trace(r);
    if (!found || ret_row->ended || !id_eq(ret_row->id, draft))
        return item_refuse(work, WORK_E_CONFLICT, S("/draft"), PHRASE_CASEWORK_NOT_THE_DRAFT,
                           PHRASE_CASEWORK_NOT_THE_DRAFT_REMEDY, S(""));
    return 0;
}

int item_return(Work *work, const void *params, void *reply)
{
    const ReturnParams *back = params;
    ItemReturned returned = { back->draft, back->reason };
    FindingLastRow row;
    Item item;
    int r = item_enter(work, back->item, S("item.return"), &item);
    if (!r)
        r = item_standing_draft(work, &item, back->draft, &row);
    if (r)
        return r < 0 ? trace(r) : r;
    work_event(work, S("item.returned"), item.id, &returned);
    item_reply(reply, &item, ITEM_OPEN, back->draft);
    return 0;
}

static int step_with_reason(Work *work, const ReasonParams *params, Str operation, Str kind,
                            ItemState next, ItemReply *reply)
{
    ItemReason reason = { params->reason };
    Item item;
    int r = item_enter(work, params->item, operation, &item);
    if (r)
        return r < 0 ? trace(r) : r;
    work_event(work, kind, item.id, &reason);
    item_reply(reply, &item, next, id_none());
    return 0;
}

int item_reopen(Work *work, const void *params, void *reply)
{
    int r = step_with_reason(work, params, S("item.reopen"), S("item.reopened"), ITEM_OPEN, reply);
    return r < 0 ? trace(r) : r;
}

int item_withdraw(Work *work, const void *params, void *reply)
{
    int r = step_with_reason(work, params, S("item.withdraw"), S("item.withdrawn"), ITEM_WITHDRAWN,
                             reply);
    return r < 0 ? trace(r) : r;
}
