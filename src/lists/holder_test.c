/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* A thousand swaps under running queries: every answer is from one whole set. */
#include "lists/holder.h"

#include "tests/check.h"
#include "world/world.h"

#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <unistd.h>

enum { SETS = 4, ENTRIES = 20, SWAPS = 1000, READERS = 3, ARENA_BYTES = 1 << 30 };

static Arena arena;
static char dir[] = "/tmp/sekisho-holder-XXXXXX";
static Hash sets[SETS];
static ListsHolder *holder;
static atomic_bool done;
static atomic_long answers, wrong;

static Str path_of(Arena *scratch, int set)
{
    Text path = text_open(scratch, 100);
    text_all(&path, str_from_c(dir), S("/"));
    text_int(&path, set);
    return text_str(&path);
}

static Str id_of(Arena *scratch, int set, int entry)
{
    Text id = text_open(scratch, 40);
    text_c(&id, "S");
    text_int(&id, set);
    text_c(&id, "-");
    text_int(&id, entry);
    return text_str(&id);
}

static int entries_of(int set)
{
    return ENTRIES + set;
}

/* The list of a set: every set has another number of entries, all of one name, and each entry says
 * which set it is of. */
static void make_set(int set)
{
    Text csv = text_open(&arena, 1 << 16);
    Findings findings = { .arena = &arena };
    text_c(&csv, "id,name,type,birth_date,country,aliases,weak_aliases,ids\n");
    for (int i = 0; i < entries_of(set); i++) {
        text_put(&csv, id_of(&arena, set, i));
        text_c(&csv, ",Kasumi Invented Trading,organisation,,,,,\n");
    }
    const ListFile file = { LIST_PLAIN, S("watch"), text_str(&csv) };
    const List *list = list_read(&arena, &file, 1, &findings);
    ensure(list);
    Str image = index_image(&arena, &list, 1, &findings);
    sets[set] = list->hash;
    int r = world_write_new(arena, path_of(&arena, set), image);
    ensure(r == 0);
}

static Str map_set(Arena scratch, int set)
{
    Str image;
    int r = world_map(scratch, path_of(&scratch, set), &image);
    ensure(r == 0);
    return image;
}

static int set_of(Hash hash)
{
    for (int set = 0; set < SETS; set++)
        if (hash_eq(sets[set], hash))
            return set;
    return -1;
}

/* Is it the whole answer of that set, and of no other? */
static bool is_of_set(Arena scratch, const Index *index, int set, const Hit *hits, size_t count)
{
    if (set < 0 || count != (size_t)entries_of(set) ||
        !hash_eq(index_list(index, 0).hash, sets[set]))
        return false;
    for (size_t i = 0; i < count; i++)
        if (!str_eq(index_entry(index, hits[i].list, hits[i].entry).id,
                    id_of(&scratch, set, (int)i)))
            return false;
    return true;
}

static void ask_once(Arena scratch)
{
    const Query query = { .name = S("Kasumi Invented Trading"), .type = ENTITY_ORGANISATION };
    const Hit *hits;
    size_t count, more;
    uint64_t ticket;
    Hash set;
    const Index *index = holder_take(holder, &set, &ticket);
    Searcher *searcher = searcher_open(&scratch, index);
    int r = index_search(&scratch, searcher, &query, (Search){ SCORE_ALERT, 100 }, &hits, &count,
                         &more);
    if (r || !is_of_set(scratch, index, set_of(set), hits, count))
        atomic_fetch_add(&wrong, 1);
    holder_give(holder, ticket);
    atomic_fetch_add(&answers, 1);
}

static void *ask(void *context)
{
    Arena scratch = arena_open(ARENA_BYTES);
    (void)context;
    while (!atomic_load(&done)) {
        ask_once(scratch);
        arena_reset(&scratch);
    }
    arena_close(&scratch);
    return NULL;
}

static void test_thousand_swaps(void)
{
    pthread_t readers[READERS];

    for (int i = 0; i < READERS; i++)
        ensure(pthread_create(&readers[i], NULL, ask, NULL) == 0);
    for (int i = 0; i < SWAPS; i++) {
        long before = atomic_load(&answers);
        check_true("swapped", holder_swap(holder, sets[i % SETS], map_set(arena, i % SETS)));
        while (atomic_load(&answers) == before)
            sched_yield(); /* somebody is answered between any two swaps */
    }
    atomic_store(&done, true);
    for (int i = 0; i < READERS; i++)
        ensure(pthread_join(readers[i], NULL) == 0);
    check_int("no answer from half a set", atomic_load(&wrong), 0);
    check_true("asked meanwhile", atomic_load(&answers) >= SWAPS);
}

/* What is no image leaves the one that is held. */
static void test_damaged(void)
{
    uint64_t ticket;
    Hash set;
    Text path = text_open(&arena, 100);
    text_all(&path, str_from_c(dir), S("/damaged"));
    ensure(world_write_new(arena, text_str(&path), S("this is no image")) == 0);
    Str image;
    ensure(world_map(arena, text_str(&path), &image) == 0);
    ensure(holder_swap(holder, sets[1], map_set(arena, 1)));
    check_true("refused", !holder_swap(holder, sets[2], image));
    check_true("what was held stays", holder_take(holder, &set, &ticket) != NULL);
    check_true("of its own set", hash_eq(set, sets[1]));
    holder_give(holder, ticket);
}

/* An old image is there for as long as somebody uses it. */
static void test_old_while_used(void)
{
    uint64_t old, now;
    Hash set;
    ensure(holder_swap(holder, sets[3], map_set(arena, 3)));
    const Index *index = holder_take(holder, &set, &old);
    ensure(holder_swap(holder, sets[0], map_set(arena, 0)));
    check_int("the old one still answers", (int64_t)index_list(index, 0).entry_count,
              entries_of(3));
    index = holder_take(holder, &set, &now);
    check_int("a new one gets the new", (int64_t)index_list(index, 0).entry_count, entries_of(0));
    holder_give(holder, now);
    holder_give(holder, old);
}

static void remove_all(void)
{
    for (int set = 0; set < SETS; set++)
        unlink(arena_c(&arena, path_of(&arena, set)));
    Text path = text_open(&arena, 100);
    text_all(&path, str_from_c(dir), S("/damaged"));
    unlink(arena_c(&arena, text_str(&path)));
    rmdir(dir);
}

int main(void)
{
    uint64_t ticket;
    Hash set;
    arena = arena_open(ARENA_BYTES);
    ensure(mkdtemp(dir));
    for (int i = 0; i < SETS; i++)
        make_set(i);
    holder = holder_open(&arena);
    check_true("holds nothing at first", holder_take(holder, &set, &ticket) == NULL);
    ensure(holder_swap(holder, sets[0], map_set(arena, 0)));
    RUN(test_damaged);
    RUN(test_old_while_used);
    RUN(test_thousand_swaps);
    holder_close(holder);
    remove_all();
    return check_done();
}
