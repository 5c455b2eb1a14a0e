/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "lists/list_set.h"
#include "phrases_lists.h"

/* list.require, list.limit, list.status: whether this record screens, and by what. */

enum { KINDS_TEXT_MAX = LIST_KINDS * (LIST_NAME_MAX + 1) };

void lists_begin(Work *work, const OfficeStart *start)
{
    bool required = start->without_screening.len == 0;
    ListRequired rule = { .required = required,
                          .reason = required ? start->reason : start->without_screening };
    work_event(work, S("list.required"), id_none(), &rule);
}

static bool check_kinds(Work *work, const Str *kinds, size_t count)
{
    bool good = true;
    for (size_t i = 0; i < count; i++) {
        ListKind kind;
        if (list_kind_read(kinds[i], &kind))
            continue;
        work_finding(work, S("/kinds"), PHRASE_LISTS_NO_SUCH_KIND, PHRASE_LISTS_NO_SUCH_KIND_REMEDY,
                     kinds[i]);
        good = false;
    }
    return good;
}

int list_require(Work *work, const void *params, void *reply)
{
    const RequireParams *require = params;
    ListRequired rule = { .required = require->required == 1,
                          .kinds = require->kinds,
                          .kind_count = require->kind_count,
                          .reason = require->reason };
    (void)reply;
    if (!check_kinds(work, require->kinds, require->kind_count))
        return WORK_E_INVALID;
    work_event(work, S("list.required"), id_none(), &rule);
    return 0;
}

int list_limit(Work *work, const void *params, void *reply)
{
    const LimitParams *limit = params;
    ListLimited limited = { limit->kind, limit->days, limit->reason };
    (void)reply;
    work_event(work, S("list.limited"), id_none(), &limited);
    return 0;
}

int list_limit_of(Db *db, Arena *arena, int32_t kind, int64_t *ret_days)
{
    const ListLimitsRow *rows;
    size_t count;
    int r = list_limits(db, arena, &rows, &count);
    if (r)
        return trace(r);
    *ret_days = LIST_DAYS_USUAL;
    for (size_t i = 0; i < count; i++)
        if (rows[i].kind == kind)
            *ret_days = rows[i].days;
    return 0;
}

bool list_is_stale(Date today, Moment checked_at, int64_t days)
{
    return today - moment_date(checked_at) > days;
}

static int show_in_force(Work *work, const ListVersionsAtRow *row, ListInForce *shown)
{
    *shown = (ListInForce){
        .kind = (int32_t)row->kind,
        .name = row->name,
        .hash = row->hash,
        .issued = (Date)row->issued,
        .imported_at = row->imported_at,
        .checked_at = row->checked_at,
        .entries = row->entries,
        .names = row->names,
    };
    int r = list_limit_of(work_db(work), work_arena(work), shown->kind, &shown->limit);
    shown->stale = list_is_stale(work_today(work), row->checked_at, shown->limit);
    return r ? trace(r) : 0;
}

static void show_missing(Work *work, const ListSet *set, Str kinds, ListStatusReply *reply)
{
    Str *missing = NEW_ARRAY(work_arena(work), Str, LIST_KINDS + 1);
    while (kinds.len) {
        Str kind = str_split(kinds, ',', &kinds);
        if (!list_set_has(set, kind))
            missing[reply->missing_count++] = kind;
    }
    reply->missing = missing;
}

static int show_withdrawn(Work *work, ListStatusReply *reply)
{
    const ListVersionsWithdrawnRow *rows;
    size_t count;
    int r = list_versions_withdrawn(work_db(work), work_arena(work), &rows, &count);
    if (r)
        return trace(r);
    ListTakenOut *lists = NEW_ARRAY(work_arena(work), ListTakenOut, count + 1);
    for (size_t i = 0; i < count; i++)
        lists[i] = (ListTakenOut){ (int32_t)rows[i].kind, rows[i].name, rows[i].hash, rows[i].ended,
                                   rows[i].withdrawn };
    reply->withdrawn = lists;
    reply->withdrawn_count = count;
    return 0;
}

int list_status(Work *work, const void *params, void *reply)
{
    ListStatusReply *status = reply;
    ListRuleLastRow rule;
    ListSet set;
    (void)params;
    int r = list_rule_last(work_db(work), work_arena(work), &rule, &status->said);
    if (!r)
        r = list_set(work, LISTS_NOW, &set);
    if (r)
        return trace(r);
    ListInForce *rows = NEW_ARRAY(work_arena(work), ListInForce, set.count + 1);
    for (size_t i = 0; i < set.count && !r; i++)
        r = show_in_force(work, &set.rows[i], &rows[i]);
    status->in_force = rows;
    status->in_force_count = set.count;
    status->lists = set.hash;
    if (status->said) {
        status->required = rule.required;
        status->reason = rule.reason;
        show_missing(work, &set, rule.kinds, status);
    }
    if (!r)
        r = show_withdrawn(work, status);
    return r ? trace(r) : 0;
}
