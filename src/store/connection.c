/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "store/parts.h"

#include <errno.h>

enum { BUSY_MS = 5000 };

static void set(Db *db, int option, int value)
{
    ensure(sqlite3_db_config(db->handle, option, value, NULL) == SQLITE_OK);
}

/*
 * Nothing here writes to the file: it may turn out not to be ours. In the log's mode EXTRA is FULL;
 * before that, when a new file is given its log, it also takes care that the journal of that change
 * stays deleted: one that came back after a power cut would undo the file from under its log.
 */
static int set_up(Db *db)
{
    set(db, SQLITE_DBCONFIG_DQS_DDL, 0);
    set(db, SQLITE_DBCONFIG_DQS_DML, 0);
    set(db, SQLITE_DBCONFIG_DEFENSIVE, 1);
    set(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0);
    set(db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0);
    set(db, SQLITE_DBCONFIG_ENABLE_VIEW, 0);
    /* The writer's thread empties the log itself, when nobody waits for it (write.c). */
    set(db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, !db->writer);
    sqlite3_wal_autocheckpoint(db->handle, 0);
    sqlite3_limit(db->handle, SQLITE_LIMIT_LENGTH, STORE_VALUE_MAX);
    sqlite3_busy_timeout(db->handle, BUSY_MS);
    int r = connection_run(db, "PRAGMA mmap_size = 0; PRAGMA cell_size_check = ON;"
                               "PRAGMA temp_store = MEMORY; PRAGMA synchronous = EXTRA;"
                               "PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;");
    /* KiB: with the default the writer forgets too soon, and readers are many. */
    if (!r && db->writer)
        r = connection_run(db, "PRAGMA cache_size = -65536;");
    if (!r && !db->writer)
        r = connection_run(db, "PRAGMA cache_size = -8192; PRAGMA query_only = ON;");
    return r;
}

/* The first statement reads the file's head. */
static int open_refusal(Db *db)
{
    int code = sqlite3_errcode(db->handle) & 0xff;

    if (code == SQLITE_NOTADB)
        return STORE_E_FOREIGN;
    if (code == SQLITE_CANTOPEN && sqlite3_system_errno(db->handle) == ENOENT)
        return STORE_E_NOT_FOUND;
    return connection_fault(db);
}

int connection_open(Db *db, const char *path, StoreOptions options, bool writer)
{
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;

    ensure(!db->handle);
    db->writer = writer;
    int code =
        sqlite3_open_v2(path, &db->handle, flags, options.vfs.len > 0 ? options.vfs.at : NULL);
    if (!db->handle)
        return fault(FAULT_MEMORY, "opening a database");
    if (code == SQLITE_OK && set_up(db) == 0)
        return 0;
    int r = open_refusal(db);
    connection_close(db);
    return r < 0 ? trace(r) : r;
}

void connection_close(Db *db)
{
    for (size_t i = 0; i < PREPARED_SLOTS && db->prepared_count > 0; i++)
        if (db->prepared[i].ready)
            sqlite3_finalize(db->prepared[i].ready);
    sqlite3_finalize(db->begin);
    sqlite3_finalize(db->commit);
    /* With every statement finalized it closes, whatever it answers about the log. */
    sqlite3_close_v2(db->handle);
    *db = (Db){ .writer = db->writer };
}

int connection_run(Db *db, const char *sql)
{
    return sqlite3_exec(db->handle, sql, NULL, NULL, NULL) == SQLITE_OK ? 0 : connection_fault(db);
}

int connection_run_kept(Db *db, sqlite3_stmt **ready, const char *sql)
{
    int r = 0;

    if (!*ready && sqlite3_prepare_v3(db->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, ready,
                                      NULL) != SQLITE_OK)
        return connection_fault(db);
    if (sqlite3_step(*ready) != SQLITE_DONE)
        r = connection_fault(db);
    sqlite3_reset(*ready);
    return r;
}

int connection_number(Db *db, const char *sql, int64_t *ret_number)
{
    sqlite3_stmt *ready = NULL;
    int r = 0;

    if (sqlite3_prepare_v2(db->handle, sql, -1, &ready, NULL) != SQLITE_OK ||
        sqlite3_step(ready) != SQLITE_ROW)
        r = connection_fault(db);
    else
        *ret_number = sqlite3_column_int64(ready, 0);
    sqlite3_finalize(ready);
    return r;
}
