/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "tools/sql.h"

#include <sqlite3.h>

#define SAID(str) (int)(str).len, (str).at ? (str).at : ""

static const Str tool = STR("sql");

static sqlite3 *open_memory(void)
{
    sqlite3 *handle;

    if (sqlite3_open(":memory:", &handle) != SQLITE_OK)
        tool_die(tool, 0, "SQLite does not start");
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
    return handle;
}

/* The line of a file on which SQLite stumbled, told a text that begins at `line`. */
static size_t stumbled_at(sqlite3 *handle, Str text, size_t line)
{
    int offset = sqlite3_error_offset(handle);

    for (int i = 0; i < offset && i < (int)text.len; i++)
        line += text.at[i] == '\n';
    return line;
}

static void apply(Arena scratch, sqlite3 *handle, const SqlMigration *migration, SqlEngine engine)
{
    for (size_t i = 0; i < migration->statement_count; i++) {
        Text text = text_open(&scratch, TEXT_MAX);

        sql_put_migration_statement(&text, migration->statements[i], engine);
        Str whole = text_str(&text);

        if (sqlite3_exec(handle, arena_c(&scratch, whole), NULL, NULL, NULL) != SQLITE_OK)
            tool_die(migration->file,
                     stumbled_at(handle, whole, migration->statements[i].at[0].line), "%s",
                     sqlite3_errmsg(handle));
    }
}

/* What a statement writes, as SQLite's authorizer tells while it is prepared. */
typedef struct Written {
    Arena names;
    const SqlStatement *statement;
    struct Table {
        Str name;
        const SqlStatement *by;
    } tables[1000];
    size_t count;
} Written;

static void note_table(Written *written, Str table)
{
    bool by_event = written->statement->kind == SQL_APPLY;

    for (size_t i = 0; i < written->count; i++) {
        const SqlStatement *other = written->tables[i].by;

        if (!str_eq(written->tables[i].name, table))
            continue;
        if ((other->kind == SQL_APPLY) != by_event)
            tool_error(written->statement->file, written->statement->line,
                       "\"%.*s\" is written by events (apply) or otherwise (write), not both: "
                       "%.*s:%zu",
                       SAID(table), SAID(other->file), other->line);
        return;
    }
    ensure(written->count < COUNT_OF(written->tables));
    written->tables[written->count].name = arena_str(&written->names, table);
    written->tables[written->count++].by = written->statement;
}

static int authorize(void *context, int action, const char *table, const char *column,
                     const char *database, const char *trigger)
{
    (void)column;
    (void)database;
    (void)trigger;
    if (action == SQLITE_INSERT || action == SQLITE_UPDATE || action == SQLITE_DELETE)
        note_table(context, str_from_c(table));
    return SQLITE_OK;
}

static bool kind_fits(const SqlStatement *statement, sqlite3_stmt *prepared)
{
    bool reads = statement->kind == SQL_READ || statement->kind == SQL_LOCK;

    if (reads && !sqlite3_stmt_readonly(prepared))
        tool_error(statement->file, statement->line, "this statement writes");
    if (!reads && sqlite3_stmt_readonly(prepared))
        tool_error(statement->file, statement->line, "this statement does not write");
    return reads == (bool)sqlite3_stmt_readonly(prepared);
}

/* SQLite says TEXT of what was written text. Ids and hashes may be read as the bytes they are, by
 * whoever looks for ones that were altered: reading them as ids and hashes would be a fault. */
static bool type_is(Str said, Str name)
{
    bool bytes = str_eq(said, S("id")) || str_eq(said, S("hash"));

    return str_eq(said, name) || (str_eq(said, S("TEXT")) && str_eq(name, S("text"))) ||
           (bytes && str_eq(name, S("bytes")));
}

/* A column taken from a table as it is has the type declared there; what is computed has none that
 * SQLite knew. */
static void check_column(const SqlStatement *statement, sqlite3_stmt *prepared, size_t i)
{
    const SqlField *column = &statement->columns[i];
    Str name = str_from_c(sqlite3_column_name(prepared, (int)i));
    Str type = str_from_c(sqlite3_column_decltype(prepared, (int)i));

    if (!str_eq(name, column->name))
        tool_error(statement->file, column->line, "column %zu is \"%.*s\", not \"%.*s\"", i + 1,
                   SAID(name), SAID(column->name));
    else if (type.len > 0 && !type_is(type, sql_types[column->type].name))
        tool_error(statement->file, column->line, "\"%.*s\" is of type %.*s, not %.*s", SAID(name),
                   SAID(type), SAID(sql_types[column->type].name));
}

static void check_columns(const SqlStatement *statement, sqlite3_stmt *prepared)
{
    size_t count = (size_t)sqlite3_column_count(prepared);

    if (count != statement->column_count) {
        tool_error(statement->file, statement->line, "%zu columns are declared, there are %zu",
                   statement->column_count, count);
        return;
    }
    for (size_t i = 0; i < count; i++)
        check_column(statement, prepared, i);
}

static void check_statement(Arena scratch, sqlite3 *handle, Written *written,
                            const SqlStatement *statement)
{
    Text text = text_open(&scratch, TEXT_MAX);
    sqlite3_stmt *prepared = NULL;

    sql_put_statement(&text, statement, ENGINE_CHECK);
    Str whole = text_str(&text);

    written->statement = statement;
    if (statement->body.count == 0) {
        tool_error(statement->file, statement->line, "the declaration has no statement");
    } else if (sqlite3_prepare_v2(handle, arena_c(&scratch, whole), -1, &prepared, NULL) !=
               SQLITE_OK) {
        tool_error(statement->file, stumbled_at(handle, whole, statement->body.at[0].line), "%s",
                   sqlite3_errmsg(handle));
    } else if (kind_fits(statement, prepared)) {
        check_columns(statement, prepared);
    }
    sqlite3_finalize(prepared);
}

void sql_check(Arena *arena, Migrations migrations, Statements statements)
{
    /* Types as they are written tell ids from hashes; the other database sees what is applied. */
    sqlite3 *raw = open_memory(), *real = open_memory();
    Written *written = NEW(arena, Written);

    written->names = arena_open(TOOL_MEMORY);
    for (size_t i = 0; i < migrations.count; i++) {
        apply(*arena, raw, &migrations.at[i], ENGINE_CHECK);
        apply(*arena, real, &migrations.at[i], ENGINE_SQLITE);
    }
    sqlite3_set_authorizer(raw, authorize, written);
    for (size_t i = 0; i < statements.count; i++)
        check_statement(*arena, raw, written, &statements.at[i]);
    arena_close(&written->names);
    sqlite3_close(raw);
    sqlite3_close(real);
}
