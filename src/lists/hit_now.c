/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "lists/list_set.h"

/*
 * What a hit stands on now. It is shown as it met; meanwhile the list may have come in another
 * version, with the same entry under another number, with another content, or without it. A false
 * hit stays silent over the first of these, so it has to say which version it is silent about.
 */

/* The entry that is remembered by this key: the same content first, should a list have two. */
static bool find_entry(const Index *index, size_t list, const HitGetRow *row,
                       IndexedEntry *ret_entry)
{
    size_t count = index_list(index, list).entry_count;
    bool found = false;

    for (size_t i = 0; i < count; i++) {
        IndexedEntry entry = index_entry(index, list, i);
        if (!str_eq(entry.key, row->entry_key))
            continue;
        *ret_entry = entry;
        found = true;
        if (hash_eq(entry.hash, row->entry_hash))
            break;
    }
    return found;
}

static bool find_list(const Index *index, const HitGetRow *row, size_t *ret_list)
{
    for (size_t i = 0; i < index_list_count(index); i++) {
        IndexedList list = index_list(index, i);
        if (list.kind != (ListKind)row->kind || !str_eq(list.name, row->list))
            continue;
        *ret_list = i;
        return true;
    }
    return false;
}

/* The image may be unmapped before the reply is written: texts are copied. */
static void look_up(Work *work, const Index *index, const HitGetRow *row, HitNow *now)
{
    IndexedEntry entry;
    size_t at;

    now->stands = HIT_STANDS_GONE;
    if (!find_list(index, row, &at))
        return;
    IndexedList list = index_list(index, at);
    now->list_hash = list.hash;
    now->list_issued = list.issued;
    if (!find_entry(index, at, row, &entry))
        return;
    now->stands = hash_eq(entry.hash, row->entry_hash) ? HIT_STANDS_SAME : HIT_STANDS_OTHER;
    now->entry = hit_text(work_arena(work), entry.id, HIT_NAME_MAX);
    now->entry_hash = entry.hash;
}

int hit_now(Work *work, const HitGetRow *row, HitNow *ret_now)
{
    IndexLease lease;
    ListSet set;
    int r = list_set(work, LISTS_NOW, &set);

    *ret_now = (HitNow){ .stands = HIT_STANDS_GONE, .list_issued = DATE_NONE };
    if (r || set.count == 0)
        return r ? trace(r) : 0;
    r = index_lease(work, &set, &lease);
    if (r == WORK_E_RULE) /* a list cannot be read any more: told beside what is known */
        ret_now->stands = HIT_STANDS_UNKNOWN;
    if (r)
        return r < 0 ? trace(r) : 0;
    look_up(work, lease.index, row, ret_now);
    index_return(&lease);
    return 0;
}
