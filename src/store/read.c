/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "store/parts.h"

void readers_open(Store *store)
{
    pthread_rwlockattr_t fair;

    /* Else readers that follow each other closely would keep a stopped store from coming back. */
    pthread_rwlockattr_init(&fair);
    pthread_rwlockattr_setkind_np(&fair, PTHREAD_RWLOCK_PREFER_WRITER_NONRECURSIVE_NP);
    pthread_rwlock_init(&store->file, &fair);
    pthread_rwlockattr_destroy(&fair);
    pthread_mutex_init(&store->readers_mutex, NULL);
    pthread_cond_init(&store->reader_idle, NULL);
}

void readers_close(Store *store)
{
    for (size_t i = 0; i < store->reader_count; i++)
        connection_close(&store->readers[i]);
}

void readers_done(Store *store)
{
    readers_close(store);
    pthread_cond_destroy(&store->reader_idle);
    pthread_mutex_destroy(&store->readers_mutex);
    pthread_rwlock_destroy(&store->file);
}

/* An idle reader, else a new one, else the first that comes back. */
static Db *wait_for_reader(Store *store)
{
    pthread_mutex_lock(&store->readers_mutex);
    while (!store->idle && store->reader_count == STORE_READERS_MAX)
        pthread_cond_wait(&store->reader_idle, &store->readers_mutex);
    Db *db = store->idle;
    if (db)
        store->idle = db->next_idle;
    else
        db = &store->readers[store->reader_count++];
    pthread_mutex_unlock(&store->readers_mutex);
    return db;
}

static int begin(Store *store, Db *db)
{
    StoreOptions options = store->options;
    int r = 0;

    options.create = false;
    if (!db->handle)
        r = connection_open(db, store->path, options, false);
    if (r > 0)
        r = fault(FAULT_STORE, "the database file is gone");
    if (!r)
        r = connection_run(db, "BEGIN");
    return r ? trace(r) : 0;
}

/* After a commit whose outcome is not known nobody reads what might be gone after the next power
 * cut, nor signs it: first the file is opened anew, and what is in its log brought to the disk. */
int reader_take(Store *store, Db **ret_db)
{
    if (atomic_load(&store->stopped)) {
        int stopped = writer_come_back(store);

        if (stopped)
            return trace(stopped);
    }
    pthread_rwlock_rdlock(&store->file);
    if (atomic_load(&store->stopped)) {
        pthread_rwlock_unlock(&store->file);
        return fault(FAULT_STORE, "the database has stopped: it cannot be opened and checked");
    }
    Db *db = wait_for_reader(store);
    int r = begin(store, db);

    if (r) {
        reader_give(store, db);
        return trace(r);
    }
    db->working = true;
    db->failure = 0;
    *ret_db = db;
    return 0;
}

/* A reader that cannot even end its transaction is opened anew next time. */
void reader_give(Store *store, Db *db)
{
    db->working = false;
    if (db->handle && !sqlite3_get_autocommit(db->handle) &&
        sqlite3_exec(db->handle, "ROLLBACK", NULL, NULL, NULL) != SQLITE_OK)
        connection_close(db);
    pthread_mutex_lock(&store->readers_mutex);
    db->next_idle = store->idle;
    store->idle = db;
    pthread_cond_signal(&store->reader_idle);
    pthread_mutex_unlock(&store->readers_mutex);
    pthread_rwlock_unlock(&store->file);
}

int store_read(Store *store, StoreWork work, void *context)
{
    Db *db;
    int r = reader_take(store, &db);

    if (r)
        return trace(r);
    r = work(db, context);
    if (r >= 0 && db->failure)
        r = db->failure; /* a work may not make good what a statement could not */
    reader_give(store, db);
    return r < 0 ? trace(r) : r;
}
