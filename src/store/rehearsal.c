/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What a work has read: each statement with its values and every row it answered, packed one behind
 * the other, so that the same can be asked again and compared without taking any memory.
 */
#include "store/parts.h"

#include <string.h>

enum { NOTES_BYTES = 64 << 10, NOTED_VALUES_MAX = 32 };

struct DbReads {
    size_t used;
    bool full; /* of no use: more was read than could be noted */
    char bytes[NOTES_BYTES];
};

DbReads *db_reads_note(Db *db, Arena *arena)
{
    ensure(db->working && !db->writer);
    db->reads = arena_take(arena, sizeof *db->reads, _Alignof(DbReads), 1);
    db->reads->used = 0;
    db->reads->full = false;
    return db->reads;
}

/* ---- Noting ---- */

static void put(DbReads *reads, const void *bytes, size_t size)
{
    reads->full = reads->full || size > NOTES_BYTES - reads->used;
    if (reads->full)
        return;
    memcpy(reads->bytes + reads->used, bytes, size);
    reads->used += size;
}

static void put_string(DbReads *reads, Str string)
{
    put(reads, &string.len, sizeof string.len);
    if (string.len > 0)
        put(reads, string.at, string.len);
}

void reads_begin(DbReads *reads, const DbStatement *statement, const DbValue *values, size_t count)
{
    reads->full = reads->full || count > NOTED_VALUES_MAX;
    put(reads, &statement, sizeof(const DbStatement *));
    put(reads, &count, sizeof count);
    for (size_t i = 0; i < count; i++) {
        put(reads, &values[i].type, sizeof values[i].type);
        put(reads, &values[i].number, sizeof values[i].number);
        put_string(reads, values[i].bytes);
    }
}

static void put_column(DbReads *reads, DbType type, const char *place)
{
    switch (type) {
    case DB_INT64:
        put(reads, place, sizeof(int64_t));
        break;
    case DB_TEXT:
    case DB_BYTES:
        put_string(reads, *(const Str *)(const void *)place);
        break;
    case DB_ID:
        put_string(reads, (Str){ place, sizeof(Id) });
        break;
    case DB_HASH:
        put_string(reads, (Str){ place, sizeof(Hash) });
        break;
    }
}

void reads_row(DbReads *reads, const DbStatement *statement, const char *row)
{
    put(reads, &(bool){ true }, sizeof(bool));
    for (size_t i = 0; i < statement->column_count; i++)
        put_column(reads, statement->columns[i].type, row + statement->columns[i].offset);
}

void reads_end(DbReads *reads)
{
    put(reads, &(bool){ false }, sizeof(bool));
}

/* ---- Asking again ---- */

/* A place in the notes. */
typedef struct Cursor {
    const DbReads *reads;
    size_t at;
} Cursor;

static void get(Cursor *cursor, void *ret_bytes, size_t size)
{
    ensure(size <= cursor->reads->used - cursor->at);
    memcpy(ret_bytes, cursor->reads->bytes + cursor->at, size);
    cursor->at += size;
}

static Str get_string(Cursor *cursor)
{
    size_t len;

    get(cursor, &len, sizeof len);
    ensure(len <= cursor->reads->used - cursor->at);
    cursor->at += len;
    return (Str){ cursor->reads->bytes + cursor->at - len, len };
}

static size_t get_values(Cursor *cursor, DbValue values[NOTED_VALUES_MAX])
{
    size_t count;

    get(cursor, &count, sizeof count);
    for (size_t i = 0; i < count; i++) {
        get(cursor, &values[i].type, sizeof values[i].type);
        get(cursor, &values[i].number, sizeof values[i].number);
        values[i].bytes = get_string(cursor);
    }
    return count;
}

/* Compared whole, so that the cursor comes to the next column either way. */
static bool same_column(Cursor *cursor, sqlite3_stmt *ready, int at, DbType type)
{
    if (type == DB_INT64) {
        int64_t number;
        get(cursor, &number, sizeof number);
        return sqlite3_column_type(ready, at) == SQLITE_INTEGER &&
               sqlite3_column_int64(ready, at) == number;
    }
    int stored = type == DB_TEXT ? SQLITE_TEXT : SQLITE_BLOB;
    Str was = get_string(cursor);
    const char *bytes = sqlite3_column_blob(ready, at);

    return sqlite3_column_type(ready, at) == stored &&
           (size_t)sqlite3_column_bytes(ready, at) == was.len &&
           (was.len == 0 || (bytes && memcmp(bytes, was.at, was.len) == 0));
}

static bool same_row(Cursor *cursor, const DbStatement *statement, sqlite3_stmt *ready)
{
    bool noted;

    get(cursor, &noted, sizeof noted);
    for (size_t i = 0; i < statement->column_count && noted; i++)
        if (!same_column(cursor, ready, (int)i, statement->columns[i].type))
            return false;
    return noted;
}

/* The rows from the cursor on, and no more. */
static int same_rows(Db *db, Cursor *cursor, const DbStatement *statement, sqlite3_stmt *ready,
                     bool *ret_same)
{
    int code;
    bool more = true;

    *ret_same = true;
    while ((code = sqlite3_step(ready)) == SQLITE_ROW && *ret_same)
        *ret_same = same_row(cursor, statement, ready);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        return connection_fault(db);
    if (*ret_same)
        get(cursor, &more, sizeof more);
    *ret_same = *ret_same && !more;
    return 0;
}

static int same_answer(Db *db, Cursor *cursor, bool *ret_same)
{
    DbValue values[NOTED_VALUES_MAX];
    const DbStatement *statement;
    sqlite3_stmt *ready;

    get(cursor, &statement, sizeof(const DbStatement *));
    size_t count = get_values(cursor, values);
    int r = statement_start(db, statement, values, count, &ready);
    if (r)
        return trace(r);
    r = same_rows(db, cursor, statement, ready, ret_same);
    statement_stop(ready);
    return r ? statement_fail(db, trace(r)) : 0;
}

int db_reads_hold(Db *db, const DbReads *reads, bool *ret_hold)
{
    Cursor cursor = { .reads = reads };

    *ret_hold = !reads->full;
    while (*ret_hold && cursor.at < reads->used) {
        int r = same_answer(db, &cursor, ret_hold);
        if (r)
            return trace(r);
    }
    return 0;
}
