/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The writer's thread: takes what is queued, runs it in one transaction, commits, answers.
 *
 * A batch in which one work fails is rolled back and each of its works runs alone. A commit that
 * fails leaves open whether it will be there after the next start: the frames may have reached the
 * log. Then nothing more is written, nor is the disk asked to synchronise once again, until every
 * connection was closed and the file opened anew, which reads the log afresh, and checked.
 */
#include "store/parts.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

enum {
    CHECKPOINT_PAGES = 8000, /* about 32 MB of log */
    RETRY_MS = 1000,         /* between two tries to come back */
};

static int64_t clock_ms(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* ---- Answers ---- */

static void answer(Request *request, StoreCommit outcome, int result)
{
    Str said = result < 0 ? fault_text() : S("");

    request->outcome = outcome;
    request->result = result;
    request->fault_len = said.len < FAULT_BYTES_MAX ? said.len : FAULT_BYTES_MAX;
    if (said.len > 0)
        memcpy(request->fault, said.at, request->fault_len);
}

static void answer_all(Batch *batch, StoreCommit outcome, int result)
{
    for (size_t i = 0; i < batch->count; i++)
        answer(batch->requests[i], outcome, result);
}

/* ---- One transaction ---- */

/* A refused work that wrote something, or one that goes on inside apply, is a bug. */
static int run_work(Db *db, Request *request)
{
    sqlite3_int64 before = sqlite3_total_changes64(db->handle);

    db->working = true;
    int r = request->work(db, request->context);
    db->working = false;
    if (r >= 0 && db->failure)
        r = db->failure; /* a work may not make good what a statement could not */
    ensure(r < 0 || !db->applying);
    ensure(r <= 0 || sqlite3_total_changes64(db->handle) == before);
    db->applying = false;
    return r < 0 ? trace(r) : r;
}

/* When even that fails the file is opened anew: no commit was written, so nothing stays. */
static void roll_back(Store *store)
{
    Db *db = &store->writer;

    if (!sqlite3_get_autocommit(db->handle) &&
        sqlite3_exec(db->handle, "ROLLBACK", NULL, NULL, NULL) != SQLITE_OK)
        atomic_store(&store->stopped, true);
    db->failure = 0;
}

/* After a fault: in a batch of one it is the answer, in a larger one each is to run alone. */
static bool settle_fault(Store *store, Batch *batch, int r)
{
    if (batch->count == 1)
        answer(batch->requests[0], STORE_FAILED, r);
    roll_back(store);
    return batch->count == 1;
}

static void settle_done(Batch *batch)
{
    for (size_t i = 0; i < batch->count; i++)
        batch->requests[i]->outcome = batch->requests[i]->result > 0 ? STORE_REFUSED : STORE_DONE;
}

/* Refusals may rest on works that are not known to be there, so they are not told. */
static void settle_unknown(Store *store, Batch *batch, int r)
{
    atomic_store(&store->stopped, true);
    for (size_t i = 0; i < batch->count; i++) {
        bool wrote = batch->requests[i]->result == 0;

        answer(batch->requests[i], wrote ? STORE_UNKNOWN : STORE_FAILED, r);
    }
}

/* Of all errors of a commit only an unmet foreign key is told before anything is written. */
static bool commit(Store *store, Batch *batch)
{
    Db *db = &store->writer;
    int r = connection_run_kept(db, &db->commit, "COMMIT");

    if (!r)
        settle_done(batch);
    else if ((sqlite3_errcode(db->handle) & 0xff) == SQLITE_CONSTRAINT)
        return settle_fault(store, batch, r);
    else
        settle_unknown(store, batch, r);
    return true;
}

/* Was every request answered? Else each is to run alone. */
static bool run_together(Store *store, Batch *batch)
{
    Db *db = &store->writer;
    int r = connection_run_kept(db, &db->begin, "BEGIN IMMEDIATE");

    db->failure = 0;
    if (r) {
        answer_all(batch, STORE_FAILED, r);
        roll_back(store);
        return true;
    }
    for (size_t i = 0; i < batch->count; i++) {
        r = run_work(db, batch->requests[i]);
        if (r < 0)
            return settle_fault(store, batch, r);
        batch->requests[i]->result = r;
    }
    return commit(store, batch);
}

/* ---- Coming back ---- */

/* What is in the log goes into the file, and to the disk. *ret_all: and nothing is left in it; else
 * a reader still looks at it. When the disk fails here, the part of the log that it failed on is as
 * uncertain as after a commit: nothing may be written behind it. */
static int empty_log(Store *store, int mode, bool *ret_all)
{
    Db *db = &store->writer;
    int code = sqlite3_wal_checkpoint_v2(db->handle, NULL, mode, NULL, NULL);

    *ret_all = code == SQLITE_OK;
    if (code == SQLITE_OK || (code & 0xff) == SQLITE_BUSY)
        return 0;
    atomic_store(&store->stopped, true);
    return connection_fault(db);
}

static int check_quickly(Db *db)
{
    int64_t whole = 0;
    int r = connection_number(db, "SELECT quick_check = 'ok' FROM pragma_quick_check(1)", &whole);

    if (r)
        return trace(r);
    return whole ? 0 : fault(FAULT_STORE, "the database file is damaged");
}

static int note_log(void *context, sqlite3 *handle, const char *name, int pages)
{
    (void)handle;
    (void)name;
    ((Db *)context)->log_pages = pages;
    return SQLITE_OK;
}

/* A process that was killed may have left in the log what no disk has confirmed: before anybody is
 * shown it, it is brought there. */
int writer_open(Store *store)
{
    Db *db = &store->writer;
    bool all;
    int r = connection_open(db, store->path, store->options, true);

    if (!r)
        r = migrate(db, store->schema, store->options);
    store->checkpoint_pages = CHECKPOINT_PAGES;
    if (!r) {
        sqlite3_wal_hook(db->handle, note_log, db);
        r = empty_log(store, SQLITE_CHECKPOINT_PASSIVE, &all);
    }
    if (r)
        connection_close(db);
    return r < 0 ? trace(r) : r;
}

/* A commit of its own: with it the emptied log, too, reaches the disk. How often that was needed
 * stays in the file. */
static int confirm(Db *db)
{
    enum { SQL_BYTES = 64 };
    char sql[SQL_BYTES];
    int64_t times = 0;
    int r = connection_number(db, "PRAGMA user_version", &times);

    if (!r) {
        snprintf(sql, sizeof sql, "PRAGMA user_version = %d", (int)(times + 1));
        r = connection_run(db, sql);
    }
    return r ? trace(r) : 0;
}

static int reopen(Store *store)
{
    bool all; /* readers of another process may look at it as long as they like */
    int r;

    pthread_rwlock_wrlock(&store->file);
    readers_close(store);
    connection_close(&store->writer);
    r = writer_open(store);
    if (r > 0)
        r = fault(FAULT_STORE, "the database file is gone or another");
    if (!r)
        r = check_quickly(&store->writer);
    if (!r)
        r = empty_log(store, SQLITE_CHECKPOINT_TRUNCATE, &all);
    if (!r)
        r = confirm(&store->writer);
    if (r)
        connection_close(&store->writer);
    pthread_rwlock_unlock(&store->file);
    return r ? trace(r) : 0;
}

/* 0 when the store writes, again or as before. */
static int come_back(Store *store)
{
    int64_t now = clock_ms();

    if (!atomic_load(&store->stopped))
        return 0;
    if (store->tried_ms && now - store->tried_ms < RETRY_MS)
        return fault(FAULT_STORE, "writing has stopped until the file can be opened and checked");
    int r = reopen(store);
    store->tried_ms = r ? now : 0;
    if (!r)
        atomic_store(&store->stopped, false);
    return r ? trace(r) : 0;
}

/* ---- Room on the disk ---- */

/* A disk that cannot be asked is taken for full. */
static bool has_room(Store *store)
{
    int64_t bytes = 0;

    if (store->options.floor_bytes <= 0)
        return true;
    bool room = world_free_bytes(store->scratch, str_from_c(store->path), &bytes) == 0 &&
                bytes >= store->options.floor_bytes;
    atomic_store(&store->low, !room);
    return room;
}

/* ---- Batches ---- */

/* May anything be written now? Else all were answered. */
static bool may_write(Store *store, Batch *batch)
{
    int r = come_back(store);

    if (r)
        answer_all(batch, STORE_FAILED, r);
    else if (!has_room(store))
        answer_all(batch, STORE_READ_ONLY, 0);
    else
        return true;
    return false;
}

/* The batch of one that store_settle asked for. */
static void settle(Store *store, Batch *batch)
{
    bool all = false;
    int r = come_back(store);

    if (!r)
        r = empty_log(store, SQLITE_CHECKPOINT_TRUNCATE, &all);
    if (!r && !all)
        r = fault(FAULT_STORE, "readers keep the log from being emptied");
    answer_all(batch, r ? STORE_FAILED : STORE_DONE, r);
}

static void run_works(Store *store, Batch *batch)
{
    if (!may_write(store, batch) || run_together(store, batch))
        return;
    for (size_t i = 0; i < batch->count; i++) {
        Batch alone = { .requests = { batch->requests[i] }, .count = 1 };

        if (may_write(store, &alone))
            ensure(run_together(store, &alone));
    }
}

/* Is it time to empty the log? While readers hold it, the next try comes after as many pages again.
 */
static bool log_is_long(Store *store)
{
    int pages = store->writer.log_pages;

    if (pages < store->checkpoint_pages - CHECKPOINT_PAGES)
        store->checkpoint_pages = CHECKPOINT_PAGES; /* it has begun anew */
    if (pages < store->checkpoint_pages)
        return false;
    store->checkpoint_pages = pages + CHECKPOINT_PAGES;
    return true;
}

/* When nobody waits: the log goes back into the file before it grows long. After a failure the
 * first try to come back is made here, the others when something is to be written. */
static void tend(Store *store)
{
    bool all;
    int r = 0;

    if (!atomic_load(&store->stopped) && log_is_long(store))
        r = empty_log(store, SQLITE_CHECKPOINT_PASSIVE, &all);
    if (!store->tried_ms)
        r = come_back(store);
    (void)r; /* store_state tells it */
}

static void run_batch(Store *store, Batch *batch)
{
    int r;

    switch (batch->requests[0]->kind) {
    case REQUEST_WORK:
        run_works(store, batch);
        break;
    case REQUEST_SETTLE:
        settle(store, batch);
        break;
    case REQUEST_COME_BACK:
        r = come_back(store);
        answer_all(batch, r ? STORE_FAILED : STORE_DONE, r);
        break;
    }
}

static void *writer_main(void *context)
{
    Store *store = context;
    Batch batch;

    while (queue_take(&store->queue, &batch)) {
        run_batch(store, &batch);
        queue_release(&batch);
        tend(store);
    }
    return NULL;
}

int writer_start(Store *store)
{
    queue_open(&store->queue);
    if (pthread_create(&store->thread, NULL, writer_main, store) == 0)
        return 0;
    queue_done(&store->queue);
    return fault(FAULT_LIBRARY, "starting the writer's thread");
}

void writer_stop(Store *store)
{
    queue_close(&store->queue);
    pthread_join(store->thread, NULL);
    queue_done(&store->queue);
}

/* ---- The caller's side ---- */

/* The fault happened on the writer's thread; from here on it is this thread's. */
static int adopt_fault(const Request *request)
{
    Str said = { request->fault, request->fault_len };

    str_split(said, ' ', &said); /* its kind, which is said again */
    return fault_born((FaultKind)-request->result, said, __FILE__, __LINE__);
}

static StoreCommit ask(Store *store, Request *request, int *ret_result)
{
    *ret_result = 0;
    if (store->options.read_only)
        return STORE_READ_ONLY;
    ensure(!pthread_equal(pthread_self(), store->thread)); /* it would wait for itself */
    queue_ask(&store->queue, request);
    *ret_result = request->result < 0 ? adopt_fault(request) : request->result;
    return request->outcome;
}

StoreCommit store_write(Store *store, StoreWork work, void *context, int *ret_result)
{
    Request request = { .work = work, .context = context };

    ensure(work);
    return ask(store, &request, ret_result);
}

int writer_come_back(Store *store)
{
    Request request = { .kind = REQUEST_COME_BACK };
    int r;

    (void)ask(store, &request, &r);
    return r ? trace(r) : 0;
}

int store_settle(Store *store)
{
    Request request = { .kind = REQUEST_SETTLE };
    int r;

    if (ask(store, &request, &r) == STORE_READ_ONLY)
        return fault(FAULT_STORE, "the store was opened to read only");
    return r ? trace(r) : 0;
}
