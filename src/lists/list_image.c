/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "lists/list_set.h"
#include "phrases_lists.h"

#include "world/world.h"

/*
 * The image of a set lies in <record>/screening/<hash of the set>.image. It is an index: thrown
 * away it is made again from the kept files, and so is one of other NAME_RULES or another layout.
 */

enum { MAP_ARENA_BYTES = 64 << 20, FINDINGS_TOLD_MAX = 20 };

Str lists_image_path(Arena *arena, Str dir, Hash set)
{
    Text path = text_open(arena, dir.len + 100);
    text_all(&path, dir, S("/screening/"));
    hash_write(&path, set);
    text_c(&path, ".image");
    return text_str(&path);
}

static void tell_findings(Work *work, const Findings *findings)
{
    size_t told = 0;
    for (const Finding *finding = findings->first; finding && told < FINDINGS_TOLD_MAX;
         finding = finding->next)
        if (finding->severity == SEVERITY_ERROR) {
            work_pass_on(work, S("/document"), finding);
            told++;
        }
}

/* 0, WORK_E_RULE, or a fault. */
static int read_all(Work *work, Arena *arena, const ListSet *set, const List **lists, size_t *count)
{
    Findings findings = { .arena = arena };

    for (size_t i = 0; i < set->count; i++) {
        if (list_kind_joins((int32_t)set->rows[i].kind))
            continue;
        int r = list_put_together(work, arena, set, (int32_t)set->rows[i].kind, set->rows[i].name,
                                  NULL, &lists[*count], &findings);
        if (r)
            return trace(r);
        if (!lists[*count]) {
            tell_findings(work, &findings);
            work_finding(work, S(""), PHRASE_LISTS_NOT_UNDERSTOOD,
                         PHRASE_LISTS_NOT_UNDERSTOOD_REMEDY, set->rows[i].name);
            return WORK_E_RULE;
        }
        ++*count;
    }
    return 0;
}

static int keep_image(Work *work, Arena scratch, Str path, Str image)
{
    Text folder = text_open(&scratch, work_dir(work).len + 20);
    text_all(&folder, work_dir(work), S("/screening"));
    int r = world_make_dir(scratch, text_str(&folder));
    if (r == 0 || r == WORLD_E_EXISTS)
        r = world_keep(scratch, path, image);
    return r < 0 ? trace(r) : r ? fault(FAULT_DISK, "the image of the lists could not be kept") : 0;
}

static int make_image(Work *work, Arena *arena, const ListSet *set, Str *ret_image)
{
    Findings findings = { .arena = arena };
    const List **lists = NEW_ARRAY(arena, const List *, set->count + 1);
    size_t count = 0;
    int r = read_all(work, arena, set, lists, &count);
    if (r)
        return r < 0 ? trace(r) : r;
    *ret_image = index_image(arena, lists, count, &findings);
    return 0;
}

static int build_in(Work *work, Arena *arena, const ListSet *set, Str path)
{
    Str image;
    int r = make_image(work, arena, set, &image);
    if (!r)
        r = keep_image(work, *arena, path, image);
    return r < 0 ? trace(r) : r;
}

static int build(Work *work, const ListSet *set, Str path)
{
    Arena arena = arena_open(INDEX_ARENA_BYTES);
    int r = build_in(work, &arena, set, path);

    arena_close(&arena);
    return r < 0 ? trace(r) : r;
}

/* Maps it, unless it is not there or cannot be opened: then *ret_image is empty. */
static int map_good(Work *work, Str path, Str *ret_image)
{
    Arena arena = arena_open(MAP_ARENA_BYTES);
    int r = world_map(*work_arena(work), path, ret_image);
    bool good = r == 0 && index_open(&arena, *ret_image) != NULL;

    if (r == 0 && !good)
        world_unmap(*ret_image);
    if (!good)
        *ret_image = S("");
    arena_close(&arena);
    return r < 0 ? trace(r) : 0;
}

static int map_or_build(Work *work, const ListSet *set, Str *ret_image)
{
    Str path = lists_image_path(work_arena(work), work_dir(work), set->hash);
    int r = map_good(work, path, ret_image);

    if (r || ret_image->len)
        return r ? trace(r) : 0;
    r = build(work, set, path);
    if (!r)
        r = map_good(work, path, ret_image);
    if (!r && !ret_image->len)
        return fault(FAULT_DISK, "the image of the lists cannot be opened");
    return r < 0 ? trace(r) : r;
}

/* From the office's holder, if it holds this very set. */
static bool take(ListsHolder *holder, const ListSet *set, IndexLease *lease)
{
    Hash held;
    const Index *index = holder ? holder_take(holder, &held, &lease->ticket) : NULL;

    if (index && !hash_eq(held, set->hash)) {
        holder_give(holder, lease->ticket);
        index = NULL;
    }
    lease->index = index;
    lease->holder = index ? holder : NULL;
    return index != NULL;
}

/* Of an image that nobody else holds. */
static void lease_alone(IndexLease *lease, Str image)
{
    lease->arena = arena_open(MAP_ARENA_BYTES);
    lease->image = image;
    lease->index = index_open(&lease->arena, image);
    ensure(lease->index); /* it could be opened a moment ago, and nobody may change it */
}

int index_lease(Work *work, const ListSet *set, IndexLease *ret_lease)
{
    ListsHolder *holder = work_companion(work);
    Str image;

    *ret_lease = (IndexLease){ 0 };
    if (take(holder, set, ret_lease))
        return 0;
    int r = map_or_build(work, set, &image);
    if (r)
        return r < 0 ? trace(r) : r;
    if (holder) {
        /* Another call may have put a newer set there since: then it is tried again next time. */
        bool good = holder_swap(holder, set->hash, image);
        return good && take(holder, set, ret_lease)
                   ? 0
                   : fault(FAULT_DISK, "the image of the lists cannot be held");
    }
    lease_alone(ret_lease, image);
    return 0;
}

static int lease_built(Work *work, const ListSet *set, IndexLease *lease)
{
    Arena arena = arena_open(INDEX_ARENA_BYTES);
    Str image;
    int r = make_image(work, &arena, set, &image);
    if (r) {
        arena_close(&arena);
        return r < 0 ? trace(r) : r;
    }
    lease->arena = arena;
    lease->index = index_open(&lease->arena, image);
    ensure(lease->index);
    return 0;
}

int index_lease_past(Work *work, const ListSet *set, IndexLease *ret_lease)
{
    Str image;

    *ret_lease = (IndexLease){ 0 };
    if (take(work_companion(work), set, ret_lease))
        return 0;
    int r = map_good(work, lists_image_path(work_arena(work), work_dir(work), set->hash), &image);
    if (r)
        return trace(r);
    if (image.len) {
        lease_alone(ret_lease, image);
        return 0;
    }
    r = lease_built(work, set, ret_lease);
    return r < 0 ? trace(r) : r;
}

/* list.ready: whoever is to search outside of a call, as pages do, finds the image in the office's
 * holder afterwards. */
int list_ready(Work *work, const void *params, void *reply)
{
    ListReadyReply *ready = reply;
    IndexLease lease;
    ListSet set;
    (void)params;
    int r = list_set(work, LISTS_NOW, &set);
    if (r)
        return trace(r);
    if (set.count == 0) {
        work_finding(work, S(""), PHRASE_LISTS_NONE_IN_FORCE, PHRASE_LISTS_NONE_IN_FORCE_REMEDY,
                     S(""));
        return WORK_E_RULE;
    }
    r = index_lease(work, &set, &lease);
    if (r)
        return r < 0 ? trace(r) : r;
    *ready = (ListReadyReply){ .lists = set.hash };
    for (size_t i = 0; i < index_list_count(lease.index); i++) {
        IndexedList list = index_list(lease.index, i);
        ready->in_force++;
        ready->entries += (int64_t)list.entry_count;
        ready->names += (int64_t)list.name_count;
    }
    index_return(&lease);
    return 0;
}

void index_return(IndexLease *lease)
{
    if (lease->holder) {
        holder_give(lease->holder, lease->ticket);
    } else if (lease->index) {
        arena_close(&lease->arena);
        if (lease->image.len)
            world_unmap(lease->image);
    }
}
