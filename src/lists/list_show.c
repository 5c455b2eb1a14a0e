/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "lists/list_set.h"
#include "phrases_lists.h"

/* list.show, list.diff: the versions of a list, and what tells two of them apart. */

enum { DIFF_ARENA_BYTES = 1 << 30 };

static int show_version(Work *work, const ListShowReply *list, const ListVersionsOfRow *row,
                        VersionShown *shown)
{
    *shown = (VersionShown){
        .seq = row->seq,
        .kind = list->kind,
        .name = list->name,
        .file = row->file,
        .hash = row->hash,
        .issued = (Date)row->issued,
        .imported_at = row->imported_at,
        .checked_at = row->checked_at,
        .by = row->actor,
        .entries = row->entries,
        .names = row->names,
        .reason = row->reason,
        .ended = row->ended ? row->ended : INT64_MIN,
        .withdrawn = row->withdrawn,
    };
    int r = work_person_name(work, row->actor, &shown->by_name);
    return r ? trace(r) : 0;
}

static int show_file(Work *work, const ListVersionsAtRow *row, VersionShown *shown)
{
    *shown = (VersionShown){
        .seq = row->seq,
        .kind = (int32_t)row->kind,
        .name = row->name,
        .file = row->file,
        .hash = row->hash,
        .issued = (Date)row->issued,
        .imported_at = row->imported_at,
        .checked_at = MOMENT_NONE,
        .by = row->actor,
        .entries = row->entries,
        .names = row->names,
        .ended = INT64_MIN,
    };
    int r = work_person_name(work, row->actor, &shown->by_name);
    return r ? trace(r) : 0;
}

int show_files(Work *work, const ListSet *set, const ListNamed *only,
               const VersionShown **ret_files, size_t *ret_count)
{
    VersionShown *files = NEW_ARRAY(work_arena(work), VersionShown, set->count + 1);
    int r = 0;

    *ret_count = 0;
    for (size_t i = 0; i < set->count && !r; i++) {
        const ListVersionsAtRow *row = &set->rows[i];
        if (!only || list_belongs((int32_t)row->kind, row->name, only->kind, only->name))
            r = show_file(work, row, &files[(*ret_count)++]);
    }
    *ret_files = files;
    return r ? trace(r) : 0;
}

/* 0, WORK_E_INVALID, WORK_E_NOT_FOUND, or a fault. */
static int versions(Work *work, int32_t kind, Str name, const ListVersionsOfRow **ret_rows,
                    size_t *ret_count)
{
    int r = list_check_name(work, kind, name);
    if (!r)
        r = list_versions_of(work_db(work), work_arena(work), kind, list_name_of(kind, name),
                             LIST_SHOWN_MAX, ret_rows, ret_count);
    if (r)
        return r < 0 ? trace(r) : r;
    if (*ret_count)
        return 0;
    work_finding(work, S("/kind"), PHRASE_LISTS_NOT_IN_FORCE, PHRASE_LISTS_NOT_IN_FORCE_REMEDY,
                 list_name_of(kind, name));
    return WORK_E_NOT_FOUND;
}

int list_show(Work *work, const void *params, void *reply)
{
    const ListShowParams *wanted = params;
    ListShowReply *shown = reply;
    const ListVersionsOfRow *rows;
    size_t count;
    int r = versions(work, wanted->kind, wanted->name, &rows, &count);
    if (r)
        return r < 0 ? trace(r) : r;
    *shown =
        (ListShowReply){ .kind = wanted->kind, .name = list_name_of(wanted->kind, wanted->name) };
    VersionShown *list = NEW_ARRAY(work_arena(work), VersionShown, count);
    for (size_t i = 0; i < count && !r; i++)
        r = show_version(work, shown, &rows[i], &list[i]);
    shown->versions = list;
    shown->version_count = count;
    return r ? trace(r) : 0;
}

/* ---- differences ----------------------------------------------------------------------------- */

typedef struct Diff {
    Work *work;
    int32_t kind;
    Str name;
    Arena arena;
    ListDiffReply *reply;
} Diff;

/* The list as it was in force after a leaf. 0, WORK_E_NOT_FOUND, WORK_E_RULE, or a fault. */
static int as_of(Diff *diff, int64_t seq, const List **ret_list)
{
    Findings findings = { .arena = &diff->arena };
    ListSet set;
    int r = list_set(diff->work, seq, &set);
    if (!r)
        r = list_put_together(diff->work, &diff->arena, &set, diff->kind, diff->name, NULL,
                              ret_list, &findings);
    if (r)
        return trace(r);
    if (*ret_list)
        return 0;
    if (findings.error_count == 0)
        return WORK_E_NOT_FOUND;
    work_finding(diff->work, S(""), PHRASE_LISTS_NOT_UNDERSTOOD, PHRASE_LISTS_NOT_UNDERSTOOD_REMEDY,
                 diff->name);
    return WORK_E_RULE;
}

static int diff_in(Diff *diff, int64_t from, int64_t to)
{
    const List *before, *after;
    int r = as_of(diff, from, &before);
    if (!r)
        r = as_of(diff, to, &after);
    if (r)
        return r < 0 ? trace(r) : r;
    Deltas deltas = list_deltas(diff->work, diff->arena, before, after, LIST_SHOWN_MAX);
    *diff->reply = (ListDiffReply){
        .kind = diff->kind,
        .name = diff->name,
        .from = before->hash,
        .to = after->hash,
        .added = deltas.added,
        .removed = deltas.removed,
        .changed = deltas.changed,
        .deltas = deltas.first,
        .delta_count = deltas.count,
    };
    return 0;
}

int list_diff(Work *work, const void *params, void *reply)
{
    const ListDiffParams *wanted = params;
    const ListVersionsOfRow *rows;
    size_t count;
    int r = versions(work, wanted->kind, wanted->name, &rows, &count);
    if (r)
        return r < 0 ? trace(r) : r;
    if (wanted->from == INT64_MIN && count < 2) {
        work_finding(work, S("/kind"), PHRASE_LISTS_ONE_VERSION, PHRASE_NONE,
                     list_name_of(wanted->kind, wanted->name));
        return WORK_E_NOT_FOUND;
    }
    bool joins = list_kind_joins(wanted->kind);
    Diff diff = { .work = work,
                  .kind = joins ? LIST_OFAC : wanted->kind,
                  .name =
                      joins ? list_kind_words[LIST_OFAC] : list_name_of(wanted->kind, wanted->name),
                  .arena = arena_open(DIFF_ARENA_BYTES),
                  .reply = reply };
    r = diff_in(&diff, wanted->from == INT64_MIN ? rows[1].seq : wanted->from,
                wanted->to == INT64_MIN ? LISTS_NOW : wanted->to);
    arena_close(&diff.arena);
    return r < 0 ? trace(r) : r;
}
