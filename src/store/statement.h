/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * statement - what the C made of .sql files stands on
 *
 * tools/sql.c writes one DbStatement and one typed function a statement; nobody else includes this.
 */
#pragma once

#include "store/store.h"

typedef enum DbType { DB_INT64, DB_TEXT, DB_BYTES, DB_ID, DB_HASH } DbType;

/* A parameter. Ids and hashes are borrowed where they lie. */
typedef struct DbValue {
    DbType type;
    int64_t number; /* DB_INT64 */
    Str bytes;      /* the others */
} DbValue;

static inline DbValue db_int64(int64_t number)
{
    return (DbValue){ .type = DB_INT64, .number = number };
}

static inline DbValue db_text(Str text)
{
    return (DbValue){ .type = DB_TEXT, .bytes = text };
}

static inline DbValue db_bytes(Str bytes)
{
    return (DbValue){ .type = DB_BYTES, .bytes = bytes };
}

static inline DbValue db_id(const Id *id)
{
    return (DbValue){ .type = DB_ID, .bytes = { (const char *)id->bytes, sizeof(id->bytes) } };
}

static inline DbValue db_hash(const Hash *hash)
{
    return (DbValue){ .type = DB_HASH, .bytes = hash_bytes(hash) };
}

/* A column: its type, and where in the row's struct it goes. */
typedef struct DbColumn {
    DbType type;
    size_t offset;
} DbColumn;

typedef enum DbKind { DB_READ, DB_LOCK, DB_WRITE, DB_APPLY } DbKind;

/* One of each in the program; a connection knows a prepared statement by its address. */
typedef struct DbStatement {
    Str name, text;
    DbKind kind;
    const DbColumn *columns;
    size_t column_count, row_size, row_align;
} DbStatement;

/* Each: 0 or a fault. Texts and bytes of rows live in the arena. */
MUST_USE int db_run(Db *db, const DbStatement *statement, const DbValue *values, size_t count);
MUST_USE int db_one(Db *db, Arena *arena, const DbStatement *statement, const DbValue *values,
                    size_t count, void *ret_row, bool *ret_found);
MUST_USE int db_many(Db *db, Arena *arena, const DbStatement *statement, const DbValue *values,
                     size_t count, const void **ret_rows, size_t *ret_count);
