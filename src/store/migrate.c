/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "store/parts.h"

#define MARK "1397441353" /* "SKSI", where file(1) and we look for whose database this is */

static const char make_table[] = "CREATE TABLE store_migration (number INTEGER NOT NULL PRIMARY "
                                 "KEY, name TEXT NOT NULL, checksum TEXT NOT NULL) STRICT;"
                                 "PRAGMA application_id = " MARK ";";

static Str column_str(sqlite3_stmt *ready, int at)
{
    const char *bytes = sqlite3_column_blob(ready, at);

    return (Str){ bytes, (size_t)sqlite3_column_bytes(ready, at) };
}

/* ---- Whose file is it? ---- */

/* 0 with *ret_fresh, STORE_E_FOREIGN, or a fault. A file without any table is as good as none. */
static int identify(Db *db, bool *ret_fresh)
{
    int64_t mark = 0, tables = 0;
    int r = connection_number(db, "SELECT count(*) FROM sqlite_schema", &tables);

    if (!r)
        r = connection_number(db, "SELECT application_id = " MARK " FROM pragma_application_id",
                              &mark);
    if (r)
        return trace(r);
    if (tables > 0 && !mark)
        return STORE_E_FOREIGN;
    *ret_fresh = tables == 0;
    return 0;
}

static const StoreMigration *find_migration(const StoreSchema *schema, int64_t number)
{
    for (size_t i = 0; i < schema->count; i++)
        if (schema->migrations[i].number == number)
            return &schema->migrations[i];
    return NULL;
}

static int compare(sqlite3_stmt *row, const StoreSchema *schema, bool *applied)
{
    const StoreMigration *known = find_migration(schema, sqlite3_column_int64(row, 0));

    if (!known)
        return STORE_E_NEWER;
    if (!str_eq(known->name, column_str(row, 1)))
        return STORE_E_FOREIGN;
    if (!str_eq(known->checksum, column_str(row, 2)))
        return STORE_E_CHANGED;
    applied[known - schema->migrations] = true;
    return 0;
}

/* Marks in `applied` which migrations are in the file; each must be as we know it. */
static int compare_all(Db *db, const StoreSchema *schema, bool *applied)
{
    sqlite3_stmt *rows = NULL;
    int r = 0, code;

    if (sqlite3_prepare_v2(db->handle,
                           "SELECT number, name, checksum FROM store_migration ORDER BY number", -1,
                           &rows, NULL) != SQLITE_OK)
        return connection_fault(db);
    while ((code = sqlite3_step(rows)) == SQLITE_ROW && !r)
        r = compare(rows, schema, applied);
    if (!r && code != SQLITE_DONE)
        r = connection_fault(db);
    sqlite3_finalize(rows);
    return r;
}

/* ---- Applying ---- */

static int note(Db *db, const StoreMigration *migration)
{
    sqlite3_stmt *row = NULL;
    int r = 0;

    if (sqlite3_prepare_v2(db->handle,
                           "INSERT INTO store_migration (number, name, checksum) VALUES (?, ?, ?)",
                           -1, &row, NULL) != SQLITE_OK ||
        sqlite3_bind_int64(row, 1, migration->number) != SQLITE_OK ||
        sqlite3_bind_text(row, 2, migration->name.at, (int)migration->name.len, SQLITE_STATIC) !=
            SQLITE_OK ||
        sqlite3_bind_text(row, 3, migration->checksum.at, (int)migration->checksum.len,
                          SQLITE_STATIC) != SQLITE_OK ||
        sqlite3_step(row) != SQLITE_DONE)
        r = connection_fault(db);
    sqlite3_finalize(row);
    return r;
}

/* Whole or not at all. */
static int apply(Db *db, const StoreMigration *migration, bool first)
{
    int r = connection_run(db, "BEGIN IMMEDIATE");

    if (!r && first)
        r = connection_run(db, make_table);
    if (!r)
        r = connection_run(db, migration->text.at);
    if (!r)
        r = note(db, migration);
    if (!r)
        r = connection_run(db, "COMMIT");
    if (r && !sqlite3_get_autocommit(db->handle))
        sqlite3_exec(db->handle, "ROLLBACK", NULL, NULL, NULL);
    return r ? trace(r) : 0;
}

/* The log is chosen once; the file remembers. */
static int use_log(Db *db)
{
    sqlite3_stmt *mode = NULL;
    int r = 0;

    if (sqlite3_prepare_v2(db->handle, "PRAGMA journal_mode = WAL", -1, &mode, NULL) != SQLITE_OK ||
        sqlite3_step(mode) != SQLITE_ROW)
        r = connection_fault(db);
    else if (!str_eq(column_str(mode, 0), S("wal")))
        r = fault(FAULT_STORE, "this disk takes no write-ahead log");
    sqlite3_finalize(mode);
    return r;
}

static int apply_missing(Db *db, const StoreSchema *schema, const bool *applied, bool fresh)
{
    int r = 0;

    for (size_t i = 0; i < schema->count && !r; i++) {
        if (applied[i])
            continue;
        if (!db->writer)
            return STORE_E_OLDER;
        r = apply(db, &schema->migrations[i], fresh);
        fresh = false;
    }
    return r < 0 ? trace(r) : r;
}

int migrate(Db *db, const StoreSchema *schema, StoreOptions options)
{
    enum { MIGRATIONS_MAX = 1000 };
    bool applied[MIGRATIONS_MAX] = { false }, fresh = false;
    int r = identify(db, &fresh);

    ensure(schema->count > 0 && schema->count <= MIGRATIONS_MAX);
    if (!r && fresh && !options.create)
        return STORE_E_NOT_FOUND;
    if (!r && !fresh)
        r = compare_all(db, schema, applied);
    if (!r && db->writer)
        r = use_log(db);
    if (!r)
        r = apply_missing(db, schema, applied, fresh);
    return r < 0 ? trace(r) : r;
}
