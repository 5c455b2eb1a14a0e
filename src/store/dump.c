/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "store/parts.h"

enum { QUERY_BYTES_MAX = 1000 };

struct DbRows {
    Db *db;
    sqlite3_stmt *ready;
};

/* Table and key are words of the program, never of a person; all the same nothing but names gets
 * into the text of a statement. */
static bool is_names(Str text)
{
    bool fits = text.len > 0;
    for (size_t i = 0; i < text.len && fits; i++) {
        char c = text.at[i];
        fits = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == ',' || c == ' ';
    }
    return fits;
}

int db_rows_open(Db *db, Arena *arena, Str table, Str key, DbRows **ret_rows)
{
    Text query = text_open(arena, QUERY_BYTES_MAX);
    DbRows *rows = NEW(arena, DbRows);

    ensure(db->working && is_names(table) && is_names(key));
    text_all(&query, S("SELECT * FROM "), table, S(" ORDER BY "), key);
    ensure(!query.full);
    rows->db = db;
    if (sqlite3_prepare_v2(db->handle, query.at, (int)query.len, &rows->ready, NULL) != SQLITE_OK)
        return connection_fault(db);
    *ret_rows = rows;
    return 0;
}

static void put_column(Text *row, sqlite3_stmt *ready, int at)
{
    const char *bytes = sqlite3_column_blob(ready, at);
    Str value = { bytes, (size_t)sqlite3_column_bytes(ready, at) };

    text_all(row, at > 0 ? S(" ") : S(""), str_from_c(sqlite3_column_name(ready, at)), S("="));
    switch (sqlite3_column_type(ready, at)) {
    case SQLITE_INTEGER:
        text_int(row, sqlite3_column_int64(ready, at));
        return;
    case SQLITE_TEXT:
        text_json(row, value);
        return;
    default:
        text_hex_bytes(row, value);
    }
}

int db_rows_next(DbRows *rows, Text *row, bool *ret_found)
{
    int step = sqlite3_step(rows->ready);

    *ret_found = step == SQLITE_ROW;
    if (step != SQLITE_ROW && step != SQLITE_DONE)
        return connection_fault(rows->db);
    for (int i = 0; *ret_found && i < sqlite3_column_count(rows->ready); i++)
        put_column(row, rows->ready, i);
    return 0;
}

void db_rows_close(DbRows *rows)
{
    if (rows)
        sqlite3_finalize(rows->ready);
}
