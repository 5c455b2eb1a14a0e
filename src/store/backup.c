/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "store/parts.h"

#include <string.h>
#include <unistd.h>

enum { STEP_PAGES = 64, PATH_BYTES = 64 << 10 };

/* ---- Backup ---- */

typedef struct Backup {
    const char *path;
    StoreProgress progress;
    void *context;
} Backup;

/* The reader's transaction holds one snapshot, so the copy never has to begin anew. */
static int copy_pages(sqlite3_backup *copy, const Backup *backup)
{
    int code;

    do {
        code = sqlite3_backup_step(copy, STEP_PAGES);
        if (backup->progress)
            backup->progress(backup->context,
                             sqlite3_backup_pagecount(copy) - sqlite3_backup_remaining(copy),
                             sqlite3_backup_pagecount(copy));
    } while (code == SQLITE_OK);
    return code == SQLITE_DONE ? 0 : fault(FAULT_STORE, sqlite3_errstr(code));
}

static int copy_into(Db *db, sqlite3 *target, const Backup *backup)
{
    int64_t tables;
    int r = connection_number(db, "SELECT count(*) FROM sqlite_schema", &tables);

    if (r)
        return trace(r);
    sqlite3_backup *copy = sqlite3_backup_init(target, "main", db->handle, "main");
    if (!copy)
        return fault(FAULT_STORE, sqlite3_errmsg(target));
    r = copy_pages(copy, backup);
    if (sqlite3_backup_finish(copy) != SQLITE_OK && !r)
        r = fault(FAULT_STORE, sqlite3_errmsg(target));
    return r ? trace(r) : 0;
}

/* Written with a rollback journal of its own and synchronised by its commit. */
static int copy_to_file(Store *store, Db *db, const Backup *backup)
{
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    const char *vfs = store->options.vfs.len > 0 ? store->options.vfs.at : NULL;
    sqlite3 *target = NULL;
    int r = sqlite3_open_v2(backup->path, &target, flags, vfs) == SQLITE_OK
                ? 0
                : fault(FAULT_STORE, "making the file of the backup");

    if (!r)
        r = copy_into(db, target, backup);
    if (sqlite3_close_v2(target) != SQLITE_OK && !r)
        r = fault(FAULT_STORE, "closing the file of the backup");
    return r ? trace(r) : 0;
}

int store_backup(Store *store, Str path, StoreProgress progress, void *context)
{
    Arena arena = arena_open(PATH_BYTES);
    Backup backup = { arena_c(&arena, path), progress, context };
    /* Made first, so that nothing that is there can be written over. */
    int r = world_write_private(arena, path, S(""));
    Db *db;

    if (!r) {
        r = reader_take(store, &db);
        if (!r) {
            r = copy_to_file(store, db, &backup);
            reader_give(store, db);
        }
        if (r)
            unlink(backup.path);
    }
    arena_close(&arena);
    if (r > 0)
        return r == WORLD_E_EXISTS ? STORE_E_EXISTS : STORE_E_NOT_FOUND;
    return r ? trace(r) : 0;
}

/* ---- Check ---- */

/* A file may be so damaged that looking for damage fails. */
static int tell_failure(Db *db, Text *said)
{
    if ((sqlite3_errcode(db->handle) & 0xff) != SQLITE_CORRUPT)
        return connection_fault(db);
    text_all(said, str_from_c(sqlite3_errmsg(db->handle)), S("\n"));
    return 0;
}

/* Every row that the pragma answers, unless it is the one "ok". */
static int collect(Db *db, const char *pragma, Text *said)
{
    sqlite3_stmt *rows = NULL;
    int code = sqlite3_prepare_v2(db->handle, pragma, -1, &rows, NULL);

    if (code == SQLITE_OK)
        while ((code = sqlite3_step(rows)) == SQLITE_ROW) {
            Str row = str_from_c((const char *)sqlite3_column_text(rows, 0));

            if (!str_eq(row, S("ok")))
                text_all(said, row, S("\n"));
        }
    int r = code == SQLITE_DONE ? 0 : tell_failure(db, said);
    sqlite3_finalize(rows);
    return r;
}

int store_check(Store *store, Text *said)
{
    size_t before = said->len;
    Db *db;
    int r = reader_take(store, &db);

    if (r)
        return trace(r);
    r = collect(db, "PRAGMA integrity_check", said);
    if (!r)
        r = collect(db, "PRAGMA foreign_key_check", said);
    reader_give(store, db);
    if (r)
        return trace(r);
    return said->len > before ? STORE_E_DAMAGED : 0;
}
