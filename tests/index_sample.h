/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * index_sample - what tests of the index share: lists of invented names, and both searches compared
 */
#pragma once

#include "screening/screening.h"
#include "tests/check.h"

static inline const List *sample_list(Arena *arena, Str name, Str csv)
{
    Findings findings = { .arena = arena };
    ListFile file = { LIST_PLAIN, name, csv };
    const List *list = list_read(arena, &file, 1, &findings);

    ensure(list != NULL);
    return list;
}

static inline const Index *sample_index(Arena *arena, const List *const *lists, size_t count)
{
    Findings findings = { .arena = arena };
    const Index *index = index_open(arena, index_image(arena, lists, count, &findings));

    ensure(index != NULL);
    return index;
}

static inline bool same_reasons(const Hit *a, const Hit *b)
{
    for (size_t i = 0; i < a->reason_count && i < b->reason_count; i++)
        if (a->reasons[i].kind != b->reasons[i].kind ||
            !str_eq(a->reasons[i].query, b->reasons[i].query) ||
            !str_eq(a->reasons[i].entry, b->reasons[i].entry) ||
            a->reasons[i].lowered != b->reasons[i].lowered)
            return false;
    return a->reason_count == b->reason_count;
}

static inline bool same_hit(const Hit *a, const Hit *b)
{
    return a->list == b->list && a->entry == b->entry && str_eq(a->name, b->name) &&
           a->strength == b->strength && a->score == b->score && a->confirmed == b->confirmed &&
           a->band == b->band && a->alert == b->alert && same_reasons(a, b);
}

/* Asks the index and compares with every name. Returns how many hits there are. */
static inline size_t check_same(Arena scratch, Searcher *searcher, Everyone *everyone,
                                const Query *query, Search search)
{
    const Hit *found, *all;
    size_t found_count = 0, all_count = 0, found_more = 0, all_more = 0, same = 0;
    int refused =
        index_search(&scratch, searcher, query, search, &found, &found_count, &found_more);
    int all_refused =
        index_search_all(&scratch, everyone, query, search, &all, &all_count, &all_more);
    const char *name = arena_c(&scratch, query->name);

    check_int(name, refused, all_refused);
    if (refused != 0 || all_refused != 0)
        return 0;
    check_int(name, found_count, all_count);
    check_int(name, found_more, all_more);
    while (same < found_count && same < all_count && same_hit(&found[same], &all[same]))
        same++;
    check_int(name, same, all_count);
    return all_count;
}
