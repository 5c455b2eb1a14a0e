/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "lists/list_set.h"
#include "phrases_lists.h"

/*
 * list.withdraw: a list is taken out of force with what joins it. Its versions stay, and so does
 * what was decided by them. Where its kind is required every item is stopped until it is imported
 * again; else parties are to be screened anew, against what is left.
 */

static void tell(Work *work, const ListVersionsAtRow *row, Str reason, int64_t *entries)
{
    ListWithdrawn withdrawn = { (int32_t)row->kind, row->name, row->hash, reason };

    work_event(work, S("list.withdrawn"), id_none(), &withdrawn);
    *entries += row->entries;
}

static bool is_required(Str kinds, Str kind)
{
    while (kinds.len)
        if (str_eq(str_split(kinds, ',', &kinds), kind))
            return true;
    return false;
}

int list_withdraw(Work *work, const void *params, void *reply)
{
    const ListWithdrawParams *wanted = params;
    Str name = list_name_of(wanted->kind, wanted->name);
    ListWithdrawReply *done = reply;
    ListRuleLastRow rule;
    ListSet set;
    bool found, one = false;
    int r = list_check_name(work, wanted->kind, wanted->name);
    if (!r)
        r = list_set(work, LISTS_NOW, &set);
    if (!r)
        r = list_rule_last(work_db(work), work_arena(work), &rule, &found);
    if (r)
        return r < 0 ? trace(r) : r;
    *done = (ListWithdrawReply){ .kind = wanted->kind, .name = name };
    for (size_t i = 0; i < set.count; i++) {
        const ListVersionsAtRow *row = &set.rows[i];
        if (!list_belongs((int32_t)row->kind, row->name, wanted->kind, name))
            continue;
        tell(work, row, wanted->reason, &done->entries);
        one = true;
    }
    if (!one) {
        work_finding(work, S("/kind"), PHRASE_LISTS_NOT_IN_FORCE, PHRASE_LISTS_NOT_IN_FORCE_REMEDY,
                     name);
        return WORK_E_NOT_FOUND;
    }
    done->stops = found && rule.required && is_required(rule.kinds, list_kind_words[wanted->kind]);
    return 0;
}
