/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_store.h"
#include "store/parts.h"

#include <malloc.h>

enum { STORE_BYTES = 4 << 20, SCRATCH_BYTES = 64 << 10, HEAP_STEP = 1 << 20 };

Phrase store_refusal(int refusal)
{
    static const Phrase phrases[] = {
        [STORE_E_NOT_FOUND] = PHRASE_STORE_NOT_FOUND, [STORE_E_NEWER] = PHRASE_STORE_NEWER,
        [STORE_E_FOREIGN] = PHRASE_STORE_FOREIGN,     [STORE_E_CHANGED] = PHRASE_STORE_CHANGED,
        [STORE_E_OLDER] = PHRASE_STORE_OLDER,         [STORE_E_IN_USE] = PHRASE_STORE_IN_USE,
        [STORE_E_EXISTS] = PHRASE_STORE_EXISTS,       [STORE_E_DAMAGED] = PHRASE_STORE_DAMAGED,
    };

    ensure(refusal > 0 && (size_t)refusal < COUNT_OF(phrases));
    return phrases[refusal];
}

static Store *new_store(Str path, const StoreSchema *schema, StoreOptions options)
{
    Arena arena = arena_open(STORE_BYTES);
    Store *store = NEW(&arena, Store);

    store->path = arena_c(&arena, path);
    store->schema = schema;
    store->options = options;
    store->options.vfs = arena_str(&arena, options.vfs);
    store->lock = -1;
    store->scratch = arena_open(SCRATCH_BYTES);
    store->arena = arena;
    readers_open(store);
    return store;
}

static void forget(Store *store)
{
    Arena arena = store->arena;

    if (store->lock >= 0)
        world_unlock(store->lock);
    readers_done(store);
    arena_close(&store->scratch);
    arena_close(&arena);
}

/* Locked before the first byte is read: two writers at once could damage the log. The file that is
 * locked lies beside the database, whose own locks are SQLite's. */
static int lock(Store *store)
{
    Text beside = text_open(&store->arena, 4096);
    int64_t size;
    int r = 0;

    if (!store->options.create)
        r = world_file_size(store->scratch, str_from_c(store->path), &size);
    if (r)
        return r == WORLD_E_NOT_FOUND ? STORE_E_NOT_FOUND : r < 0 ? trace(r) : STORE_E_FOREIGN;
    text_all(&beside, str_from_c(store->path), S(".lock"));
    r = world_lock(store->scratch, text_str(&beside), &store->lock);
    if (r > 0)
        return r == WORLD_E_IN_USE ? STORE_E_IN_USE : STORE_E_NOT_FOUND;
    return r ? trace(r) : 0;
}

/* SQLite would make the file, but neither keep others from reading it nor see to it that its name
 * is on the disk before what is in it. */
static int make_file(Store *store)
{
    int r = store->options.create
                ? world_write_private(store->scratch, str_from_c(store->path), S(""))
                : 0;

    return r == WORLD_E_EXISTS ? 0 : r < 0 ? trace(r) : r > 0 ? STORE_E_NOT_FOUND : 0;
}

static int open_to_write(Store *store)
{
    int r = lock(store);

    if (!r)
        r = make_file(store);
    if (!r)
        r = writer_open(store);
    store->options.create =
        false; /* a file that is gone when it is opened anew is not made again */
    if (!r) {
        r = writer_start(store);
        if (r)
            connection_close(&store->writer);
    }
    return r < 0 ? trace(r) : r;
}

/* Looked at once; the connection is closed again, readers open their own. */
static int open_to_read(Store *store)
{
    Db *db = &store->writer;
    int r = connection_open(db, store->path, store->options, false);

    if (!r)
        r = migrate(db, store->schema, store->options);
    connection_close(db);
    return r < 0 ? trace(r) : r;
}

/* SQLite would take one lock for the whole program at every piece of memory to count it, and nobody
 * asks. Where it has begun before the first store, it goes on as it did. The writer's pages come
 * one by one: its heap grows by many at a time, not by a call to the system for each. */
static void set_up_memory(void)
{
    (void)sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    (void)mallopt(M_TOP_PAD, HEAP_STEP);
}

int store_open(Str path, const StoreSchema *schema, StoreOptions options, Store **ret_store)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;

    ensure(!(options.create && options.read_only));
    pthread_once(&once, set_up_memory);
    Store *store = new_store(path, schema, options);
    int r = options.read_only ? open_to_read(store) : open_to_write(store);

    if (r)
        forget(store);
    else
        *ret_store = store;
    return r < 0 ? trace(r) : r;
}

void store_close(Store *store)
{
    if (!store)
        return;
    if (!store->options.read_only) {
        writer_stop(store);
        readers_close(store);
        connection_close(&store->writer); /* last: it takes the log with it */
    }
    forget(store);
}

StoreState store_state(Store *store)
{
    if (store->options.read_only)
        return STORE_READING;
    if (atomic_load(&store->stopped))
        return STORE_STOPPED;
    return atomic_load(&store->low) ? STORE_LOW : STORE_WRITABLE;
}
