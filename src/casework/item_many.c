/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "casework/item.h"

/* item.assign-many: each of them as by item.assign, all or none. */

int item_assign_many(Work *work, const void *params, void *reply)
{
    const AssignManyParams *asked = params;
    const size_t count = asked->item_count;
    AssignManyReply *answer = reply;
    WorkPart *parts = NEW_ARRAY(work_arena(work), WorkPart, count);
    AssignParams *each = NEW_ARRAY(work_arena(work), AssignParams, count);
    AssignedItem *items = NEW_ARRAY(work_arena(work), AssignedItem, count);
    const void *const *replies;

    for (size_t i = 0; i < count; i++) {
        each[i] = (AssignParams){ asked->items[i].subject, asked->person, asked->task };
        parts[i] = (WorkPart){ .operation = S("item.assign"), .params = &each[i] };
    }
    int r = work_parts(work, S("/items"), asked->items, parts, count, &replies);
    if (r)
        return r < 0 ? trace(r) : r;
    for (size_t i = 0; i < count; i++) {
        const ItemReply *one = replies[i];
        items[i] = (AssignedItem){ one->item, one->reference };
    }
    answer->items = items;
    answer->item_count = count;
    return 0;
}
