/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "store/parts.h"

#include <string.h>

enum { ROWS_FIRST = 16 };

/* The transaction ends here, whatever the work makes of it. */
static int fail(Db *db, int r)
{
    if (!db->failure)
        db->failure = r;
    return r;
}

/* Whoever runs a statement in a place it was not declared for has made a mistake; a transaction
 * that failed, or that SQLite ended after a failing disk, takes no more. */
static int check(Db *db, const DbStatement *statement)
{
    ensure(db->working);
    ensure(db->writer || statement->kind == DB_READ);
    ensure(statement->kind != DB_APPLY || db->applying);
    ensure(statement->kind != DB_WRITE || !db->applying);
    if (db->failure)
        return trace(db->failure);
    if (sqlite3_get_autocommit(db->handle))
        return fail(db, fault(FAULT_STORE, "the transaction is gone"));
    return 0;
}

static Prepared *slot_of(Db *db, const DbStatement *statement)
{
    size_t at = (size_t)((uintptr_t)statement >> 4) * 0x9e3779b1u % PREPARED_SLOTS;

    while (db->prepared[at].statement && db->prepared[at].statement != statement)
        at = (at + 1) % PREPARED_SLOTS;
    return &db->prepared[at];
}

/* Prepared once a connection. */
static int prepare(Db *db, const DbStatement *statement, sqlite3_stmt **ret_ready)
{
    Prepared *slot = slot_of(db, statement);

    if (!slot->statement) {
        ensure(db->prepared_count < PREPARED_SLOTS / 2);
        if (sqlite3_prepare_v3(db->handle, statement->text.at, (int)statement->text.len,
                               SQLITE_PREPARE_PERSISTENT, &slot->ready, NULL) != SQLITE_OK)
            return connection_fault(db);
        slot->statement = statement;
        db->prepared_count++;
    }
    *ret_ready = slot->ready;
    return 0;
}

/* Nothing is ever NULL: SQLite takes the empty text for that when it has no place. */
static int bind_one(sqlite3_stmt *ready, int at, const DbValue *value)
{
    const char *bytes = value->bytes.at ? value->bytes.at : "";

    switch (value->type) {
    case DB_INT64:
        return sqlite3_bind_int64(ready, at, value->number);
    case DB_TEXT:
        return sqlite3_bind_text64(ready, at, bytes, value->bytes.len, SQLITE_STATIC, SQLITE_UTF8);
    case DB_BYTES:
    case DB_ID:
    case DB_HASH:
        return sqlite3_bind_blob64(ready, at, bytes, value->bytes.len, SQLITE_STATIC);
    }
    ensure(!"an unknown type");
    return SQLITE_ERROR;
}

/* Ready to be stepped through, or a fault. */
static int start(Db *db, const DbStatement *statement, const DbValue *values, size_t count,
                 sqlite3_stmt **ret_ready)
{
    int r = check(db, statement);

    if (r)
        return trace(r);
    r = prepare(db, statement, ret_ready);
    for (size_t i = 0; i < count && !r; i++)
        if (bind_one(*ret_ready, (int)i + 1, &values[i]) != SQLITE_OK)
            r = connection_fault(db);
    return r ? fail(db, trace(r)) : 0;
}

/* The parameters were borrowed from the caller. */
static void stop(sqlite3_stmt *ready)
{
    sqlite3_reset(ready);
    sqlite3_clear_bindings(ready);
}

/* ---- Rows ---- */

/* Values are looked at as they are, which needs no lock: a connection is one thread's at a time. */
static Str value_bytes(sqlite3_value *value)
{
    const char *bytes = sqlite3_value_blob(value);

    return (Str){ bytes, (size_t)sqlite3_value_bytes(value) };
}

/* A row that was written through us has its declared type; one changed by other hands may not. */
static int bad_column(const DbStatement *statement)
{
    Arena scratch = arena_open(4096);
    Text what = text_open(&scratch, 1000);

    text_all(&what, S("a stored value is not of its type: "), statement->name);
    int r = fault_born(FAULT_STORE, text_str(&what), __FILE__, __LINE__);
    arena_close(&scratch);
    return r;
}

static bool read_fixed(sqlite3_value *value, void *ret_bytes, size_t size)
{
    Str bytes = value_bytes(value);

    if (sqlite3_value_type(value) != SQLITE_BLOB || bytes.len != size || !bytes.at)
        return false;
    memcpy(ret_bytes, bytes.at, size);
    return true;
}

static bool read_string(sqlite3_value *value, int type, Arena *arena, Str *ret_string)
{
    if (sqlite3_value_type(value) != type)
        return false;
    Str bytes = value_bytes(value);

    if (bytes.len > 0 && !bytes.at)
        return false; /* out of memory */
    *ret_string = arena_str(arena, bytes);
    return true;
}

static bool read_column(sqlite3_value *value, DbType type, Arena *arena, char *place)
{
    switch (type) {
    case DB_INT64:
        if (sqlite3_value_type(value) != SQLITE_INTEGER)
            return false;
        *(int64_t *)(void *)place = sqlite3_value_int64(value);
        return true;
    case DB_TEXT:
        return read_string(value, SQLITE_TEXT, arena, (Str *)(void *)place);
    case DB_BYTES:
        return read_string(value, SQLITE_BLOB, arena, (Str *)(void *)place);
    case DB_ID:
        return read_fixed(value, place, sizeof(Id));
    case DB_HASH:
        return read_fixed(value, place, sizeof(Hash));
    }
    ensure(!"an unknown type");
    return false;
}

static int read_row(sqlite3_stmt *ready, const DbStatement *statement, Arena *arena, char *row)
{
    for (size_t i = 0; i < statement->column_count; i++) {
        const DbColumn *column = &statement->columns[i];

        if (!read_column(sqlite3_column_value(ready, (int)i), column->type, arena,
                         row + column->offset))
            return bad_column(statement);
    }
    return 0;
}

/* Rows taken from the arena, with room for more. */
typedef struct Rows {
    Arena *arena;
    const DbStatement *statement;
    char *at;
    size_t count, room;
} Rows;

static char *next_row(Rows *rows)
{
    size_t size = rows->statement->row_size;

    if (rows->count == rows->room) {
        size_t room = rows->room ? rows->room * 2 : ROWS_FIRST;
        char *moved = arena_take(rows->arena, size, rows->statement->row_align, room);

        if (rows->count > 0)
            memcpy(moved, rows->at, rows->count * size);
        rows->at = moved;
        rows->room = room;
    }
    return rows->at + rows->count++ * size;
}

/* Steps to the end, or until `max` rows were read. */
static int read_rows(Db *db, sqlite3_stmt *ready, Rows *rows, size_t max)
{
    int code;

    while ((code = sqlite3_step(ready)) == SQLITE_ROW) {
        ensure(rows->count < max); /* a statement declared "one" found two */
        int r = read_row(ready, rows->statement, rows->arena, next_row(rows));
        if (r)
            return trace(r);
    }
    return code == SQLITE_DONE ? 0 : connection_fault(db);
}

static int read_all(Db *db, Rows *rows, const DbValue *values, size_t count, size_t max)
{
    sqlite3_stmt *ready;
    int r = start(db, rows->statement, values, count, &ready);

    if (r)
        return trace(r);
    r = read_rows(db, ready, rows, max);
    stop(ready);
    return r ? fail(db, trace(r)) : 0;
}

int db_many(Db *db, Arena *arena, const DbStatement *statement, const DbValue *values, size_t count,
            const void **ret_rows, size_t *ret_count)
{
    Rows rows = { .arena = arena, .statement = statement };
    int r = read_all(db, &rows, values, count, SIZE_MAX);

    if (r)
        return trace(r);
    *ret_rows = rows.at;
    *ret_count = rows.count;
    return 0;
}

int db_one(Db *db, Arena *arena, const DbStatement *statement, const DbValue *values, size_t count,
           void *ret_row, bool *ret_found)
{
    Rows rows = { .arena = arena, .statement = statement, .at = ret_row, .room = 1 };
    int r = read_all(db, &rows, values, count, 1);

    if (r)
        return trace(r);
    *ret_found = rows.count > 0;
    return 0;
}

int db_run(Db *db, const DbStatement *statement, const DbValue *values, size_t count)
{
    sqlite3_stmt *ready;
    int r = start(db, statement, values, count, &ready);

    if (r)
        return trace(r);
    if (sqlite3_step(ready) != SQLITE_DONE)
        r = fail(db, connection_fault(db));
    stop(ready);
    return r;
}

void db_apply_begin(Db *db)
{
    ensure(db->working && db->writer && !db->applying);
    db->applying = true;
}

void db_apply_end(Db *db)
{
    ensure(db->working && db->applying);
    db->applying = false;
}
