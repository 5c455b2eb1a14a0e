/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * parts - what the files of the store share
 *
 * connection.c opens SQLite the one way we use it, statement.c runs statements, migrate.c brings
 * the schema up to date, queue.c and write.c are the writer's thread, read.c lends readers, store.c
 * the rest.
 */
#pragma once

#include "store/statement.h"

#include <pthread.h>
#include <semaphore.h>
#include <sqlite3.h>
#include <stdatomic.h>

enum { PREPARED_SLOTS = 2048, FAULT_BYTES_MAX = 1024 };

typedef struct Prepared {
    const DbStatement *statement;
    sqlite3_stmt *ready;
} Prepared;

struct Db {
    sqlite3 *handle; /* NULL: closed */
    bool writer;
    bool working;  /* inside a StoreWork */
    bool applying; /* inside an event's apply */
    int failure;   /* the first fault of this transaction: nothing more is done in it */
    int log_pages; /* of the writer: in the write-ahead log after the last commit */
    sqlite3_stmt *begin, *commit; /* the writer's; prepared when first run */
    Prepared prepared[PREPARED_SLOTS];
    size_t prepared_count;
    Db *next_idle;
};

/* ---- connection.c ---- */

/* Opens the file without changing it. 0, STORE_E_NOT_FOUND,
 * STORE_E_FOREIGN, or a fault; closed again unless 0. */
MUST_USE int connection_open(Db *db, const char *path, StoreOptions options, bool writer);
void connection_close(Db *db);

/* One or several fixed statements without a result. */
MUST_USE int connection_run(Db *db, const char *sql);

/* The same for one that is run again and again: kept in *ready until the connection closes. */
MUST_USE int connection_run_kept(Db *db, sqlite3_stmt **ready, const char *sql);

/* The one integer a fixed statement answers. */
MUST_USE int connection_number(Db *db, const char *sql, int64_t *ret_number);

/* What SQLite says went wrong on this connection, as a fault. */
#define connection_fault(db) fault(FAULT_STORE, sqlite3_errmsg((db)->handle))

/* ---- migrate.c ---- */

/* Is the file of this schema, and are all its migrations in it? Applies what is missing when the
 * connection may write. 0, a STORE_E_ refusal, or a fault. */
MUST_USE int migrate(Db *db, const StoreSchema *schema, StoreOptions options);

/* ---- queue.c ---- */

typedef enum RequestKind { REQUEST_WORK, REQUEST_SETTLE, REQUEST_COME_BACK } RequestKind;

/* What is asked of the writer's thread, on its caller's stack until it was answered. */
typedef struct Request {
    struct Request *next;
    RequestKind kind;
    StoreWork work; /* REQUEST_WORK */
    void *context;
    StoreCommit outcome;
    int result;
    char fault[FAULT_BYTES_MAX]; /* of the writer's thread, for the caller's */
    size_t fault_len;
    sem_t answered;
} Request;

typedef struct Batch {
    Request *requests[STORE_BATCH_MAX];
    size_t count;
} Batch;

typedef struct Queue {
    pthread_mutex_t mutex;
    pthread_cond_t filled; /* as many wait as are wanted, or the store closes */
    Request *first, *last;
    size_t count, wanted;
    size_t last_batch; /* how many shared the last commit */
    bool closing;
} Queue;

void queue_open(Queue *queue);
void queue_close(Queue *queue); /* what was asked is still taken */
void queue_done(Queue *queue);
void queue_ask(Queue *queue, Request *request); /* returns when it was answered */
bool queue_take(Queue *queue, Batch *batch);    /* false: the store closes, and nobody waits */
void queue_release(Batch *batch);

/* ---- write.c, read.c ---- */

struct Store {
    Arena arena, scratch; /* scratch: the writer's thread's */
    const char *path;
    const StoreSchema *schema;
    StoreOptions options;
    int lock;  /* keeps other writers out; -1 when opened to read only */
    Db writer; /* touched by its thread alone once that has started */
    pthread_t thread;
    Queue queue;
    int checkpoint_pages;     /* the log is emptied when it is this long */
    atomic_bool stopped, low; /* see StoreState */
    int64_t tried_ms;         /* when a stopped store last tried to come back; 0: not yet */

    pthread_rwlock_t file; /* held to read by every reader, to write while the file is reopened */
    pthread_mutex_t readers_mutex;
    pthread_cond_t reader_idle;
    Db readers[STORE_READERS_MAX];
    Db *idle;
    size_t reader_count; /* given out at least once */
};

/* Opens the file to write and brings its schema up to date. */
MUST_USE int writer_open(Store *store);
MUST_USE int writer_start(Store *store);

/* A store that has stopped is tried again: 0 when it goes on. */
MUST_USE int writer_come_back(Store *store);
void writer_stop(Store *store); /* after everything that was asked */

/* A reader with its snapshot open, and back. */
MUST_USE int reader_take(Store *store, Db **ret_db);
void reader_give(Store *store, Db *db);
void readers_open(Store *store);
void readers_close(Store *store);
void readers_done(Store *store);
