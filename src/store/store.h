/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * store - the one door to the database
 *
 * A Store is an open SQLite file (write-ahead log, full synchronisation, STRICT tables). One
 * connection with a thread of its own writes, and it alone moves the log into the file; up to
 * STORE_READERS_MAX others only read. What is done with it are statements kept in .sql files beside
 * their room and compiled to C functions by tools/sql.c; each takes a Db, which is a connection
 * inside one transaction and exists only while a StoreWork runs.
 *
 * Promises: what store_write answers STORE_DONE to is on the disk; whatever it answers, a work is
 * there whole or not at all. Many writers share one commit (group commit). A schema only moves
 * forward, and a file that is not ours, or newer, or whose past was edited, is left alone. Where
 * the outcome of a commit cannot be known, writing stops until the file was opened anew and
 * checked.
 *
 * Floor 4. Uses base, world. Owns the table store_migration. Libraries: SQLite.
 * To add a statement: x.sql in the room, listed in its meson.build; read tools/sql.c for the form,
 * include "room/x_sql.h". To add a table: schema/NNNN-name.sql, listed likewise; what has been
 * released is never edited.
 */
#pragma once

#include "world/world.h"

typedef struct Store Store;
typedef struct Db Db; /* a connection inside one transaction: what statements take */

enum {
    STORE_READERS_MAX = 16,
    STORE_BATCH_MAX = 256,      /* works that share one commit */
    STORE_VALUE_MAX = 16 << 20, /* bytes of one text or blob */
};

typedef struct StoreMigration {
    int64_t number;
    Str name;
    Str checksum; /* SHA-256 of its source, in hex */
    Str text;     /* for SQLite */
} StoreMigration;

/* Made by tools/sql.c: a room's `<room>_schema` holds the migrations of the room and of all it
 * stands on, in order of number. */
typedef struct StoreSchema {
    const StoreMigration *migrations;
    size_t count;
} StoreSchema;

typedef struct StoreOptions {
    bool create;         /* make the file when there is none */
    bool read_only;      /* beside another process that writes: no lock, no migration, no writing */
    int64_t floor_bytes; /* with less free on the disk nothing more is written */
    Str vfs;             /* SQLite's way to the disk; tests put a failing one in. "" is its own */
} StoreOptions;

/* store_open's refusals, and STORE_E_DAMAGED store_check's. */
enum {
    STORE_E_NOT_FOUND = 1,
    STORE_E_NEWER,   /* a later Sekisho applied a migration this one does not know */
    STORE_E_FOREIGN, /* not a database, or not one of this schema */
    STORE_E_CHANGED, /* a migration that was applied reads differently today */
    STORE_E_OLDER,   /* opened to read only, but a migration is missing */
    STORE_E_IN_USE,  /* another process, or another Store, writes it */
    STORE_E_EXISTS,
    STORE_E_DAMAGED,
};

/* What a person is told of such a refusal. */
Phrase store_refusal(int refusal);

/* Opens and brings the schema up to date. 0, a STORE_E_ refusal, or a fault. */
MUST_USE int store_open(Str path, const StoreSchema *schema, StoreOptions options,
                        Store **ret_store);

/* Nobody may be inside a call. NULL is fine. */
void store_close(Store *store);

/*
 * Work inside one transaction. 0: commit. Positive: refused, the caller's own enum; it must have
 * written nothing (ensured). Negative: fault, everything it wrote is undone. Runs on another thread
 * than the caller's while writing, so it reaches its data through `context` only; it calls no
 * store_ function of the same store. It MAY RUN TWICE, when others in its batch failed: reset
 * outputs first.
 */
typedef int (*StoreWork)(Db *db, void *context);

typedef enum StoreCommit {
    STORE_DONE,     /* durable */
    STORE_REFUSED,  /* the work said no; nothing written */
    STORE_FAILED,   /* fault; nothing written */
    STORE_UNKNOWN,  /* the disk failed during the commit: it may be there or not. Ask again */
    STORE_READ_ONLY /* opened so, or too little room on the disk; nothing written */
} StoreCommit;

/* Any thread, except inside a work. *ret_result is what the work returned; after a fault it is
 * negative and fault_text() of this thread tells it. */
MUST_USE StoreCommit store_write(Store *store, StoreWork work, void *context, int *ret_result);

/* One snapshot, as of the last commit; statements that write are refused (a bug). Any thread, not
 * nested. What the work returned, or a fault. */
MUST_USE int store_read(Store *store, StoreWork work, void *context);

typedef enum StoreState {
    STORE_WRITABLE,
    STORE_LOW,     /* too little room on the disk: reads only until there is more */
    STORE_STOPPED, /* after an unknown commit the file could not yet be opened and checked; every
                      call tries again, at most once a second, and faults */
    STORE_READING  /* opened to read only */
} StoreState;

StoreState store_state(Store *store);

/* Empties the write-ahead log into the file, so that nothing that was erased stays behind in it.
 * Waits for readers for up to five seconds; 0 or a fault. */
MUST_USE int store_settle(Store *store);

typedef void (*StoreProgress)(void *context, int64_t done, int64_t total); /* pages */

/* Copies one snapshot into a new file, while others read and write. 0, STORE_E_EXISTS, or a fault;
 * on a fault no file is left. `progress` may be NULL. */
MUST_USE int store_backup(Store *store, Str path, StoreProgress progress, void *context);

/* Does the file hold together? 0, STORE_E_DAMAGED with SQLite's words in `said`, or a fault. Reads
 * everything. */
MUST_USE int store_check(Store *store, Text *said);

/* Between these two, statements declared `apply` may run and those declared `write` may not:
 * projections are written by events alone. Only inside store_write. */
void db_apply_begin(Db *db);
void db_apply_end(Db *db);

/*
 * All rows of a table in the order of its key columns ("seq, number"), each as one line of
 * name=value: numbers in decimal, texts as in JSON, bytes in hexadecimal. Two databases hold the
 * same when the lines are the same. To be closed inside the same work.
 */
typedef struct DbRows DbRows;
MUST_USE int db_rows_open(Db *db, Arena *arena, Str table, Str key, DbRows **ret_rows);
MUST_USE int db_rows_next(DbRows *rows, Text *row, bool *ret_found);
void db_rows_close(DbRows *rows); /* NULL is fine */
