/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/hash.h"
#include "tools/sql.h"

const SqlTypeNames sql_types[SQL_TYPES] = {
    [SQL_INT64] = { STR("int64"), STR("INTEGER"), STR("BIGINT"), STR("bigint"), STR("int64_t "),
                    STR("DB_INT64"), STR("db_int64") },
    [SQL_TEXT] = { STR("text"), STR("TEXT"), STR("TEXT COLLATE \"C\""), STR("text"), STR("Str "),
                   STR("DB_TEXT"), STR("db_text") },
    [SQL_BYTES] = { STR("bytes"), STR("BLOB"), STR("BYTEA"), STR("bytea"), STR("Str "),
                    STR("DB_BYTES"), STR("db_bytes") },
    [SQL_ID] = { STR("id"), STR("BLOB"), STR("BYTEA"), STR("bytea"), STR("Id "), STR("DB_ID"),
                 STR("db_id") },
    [SQL_HASH] = { STR("hash"), STR("BLOB"), STR("BYTEA"), STR("bytea"), STR("Hash "),
                   STR("DB_HASH"), STR("db_hash") },
};

bool sql_type_read(Str name, SqlType *ret_type)
{
    for (size_t i = 0; i < SQL_TYPES; i++)
        if (str_eq(sql_types[i].name, name)) {
            *ret_type = (SqlType)i;
            return true;
        }
    return false;
}

/* ---- The text of an engine ---- */

static void put_blank(Text *text, const Token *token, bool first, SqlEngine engine)
{
    if (first)
        return;
    if (engine == ENGINE_CHECK && token->newlines > 0)
        text_repeat(text, '\n', token->newlines);
    else if (token->spaced)
        text_char(text, ' ');
}

static size_t parameter_number(const SqlStatement *statement, Str name)
{
    for (size_t i = 0; i < statement->parameter_count; i++)
        if (str_eq(statement->parameters[i].name, name))
            return i + 1;
    return 0; /* told of where it was read */
}

void sql_put_statement(Text *text, const SqlStatement *statement, SqlEngine engine)
{
    for (size_t i = 0; i < statement->body.count; i++) {
        const Token *token = &statement->body.at[i];

        put_blank(text, token, i == 0, engine);
        if (token->kind == TOKEN_PARAMETER) {
            text_char(text, engine == ENGINE_POSTGRES ? '$' : '?');
            text_int(text, (int64_t)parameter_number(statement, token->text));
        } else {
            text_put(text, token->text);
        }
    }
    if (statement->kind == SQL_LOCK && engine == ENGINE_POSTGRES)
        text_c(text, " FOR UPDATE");
}

static Str column_type(Str type, SqlEngine engine)
{
    SqlType read;

    if (engine == ENGINE_CHECK || !sql_type_read(type, &read))
        return type;
    return engine == ENGINE_SQLITE ? sql_types[read].sqlite : sql_types[read].postgres;
}

/* Has the table a key that is not one number? SQLite then keeps the rows in the key's own tree
 * instead of in a second one beside it. */
static bool is_keyed(Tokens table)
{
    bool key = false, number = false;

    for (size_t i = 0; i + 1 < table.count; i++) {
        bool begins = sql_same_word(table.at[i].text, S("primary"));
        key = key || begins;
        for (size_t c = i; begins && c > 0 && !str_eq(table.at[c].text, S(",")) && !number; c--)
            number = table.at[c].is_type && str_eq(table.at[c].text, S("int64"));
    }
    return key && !number;
}

void sql_put_migration_statement(Text *text, Tokens statement, SqlEngine engine)
{
    bool is_table = statement.count > 1 && sql_same_word(statement.at[1].text, S("table")) &&
                    sql_same_word(statement.at[0].text, S("create"));

    for (size_t i = 0; i < statement.count; i++) {
        const Token *token = &statement.at[i];

        put_blank(text, token, i == 0, engine);
        text_put(text, token->is_type ? column_type(token->text, engine) : token->text);
    }
    if (is_table && engine == ENGINE_SQLITE)
        text_c(text, is_keyed(statement) ? " STRICT, WITHOUT ROWID" : " STRICT");
}

/* ---- C ---- */

/* item_list is ItemList, and its rows are ItemListRow. */
static void put_row_type(Text *text, Str name)
{
    bool upper = true;

    for (size_t i = 0; i < name.len; i++) {
        char c = name.at[i];

        if (c != '_')
            text_char(text, upper && c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c);
        upper = c == '_';
    }
    text_c(text, "Row");
}

static void put_signature(Text *text, const SqlStatement *statement)
{
    text_all(text, S("int "), statement->name, S("(Db *db"));
    if (statement->rows != SQL_NONE)
        text_c(text, ", Arena *arena");
    for (size_t i = 0; i < statement->parameter_count; i++)
        text_all(text, S(", "), sql_types[statement->parameters[i].type].c,
                 statement->parameters[i].name);
    if (statement->rows == SQL_MANY) {
        text_c(text, ", const ");
        put_row_type(text, statement->name);
        text_c(text, " **ret_rows, size_t *ret_count");
    } else if (statement->rows == SQL_ONE) {
        text_c(text, ", ");
        put_row_type(text, statement->name);
        text_c(text, " *ret_row, bool *ret_found");
    }
    text_char(text, ')');
}

static void put_row(Text *text, const SqlStatement *statement)
{
    text_c(text, "typedef struct ");
    put_row_type(text, statement->name);
    text_c(text, " {\n");
    for (size_t i = 0; i < statement->column_count; i++)
        text_all(text, S("    "), sql_types[statement->columns[i].type].c,
                 statement->columns[i].name, S(";\n"));
    text_c(text, "} ");
    put_row_type(text, statement->name);
    text_c(text, ";\n");
}

static void put_header(Text *text, Statements statements)
{
    tool_put_head(text, S("tools/sql.c"));
    text_c(text, "#pragma once\n\n#include \"store/store.h\"\n");
    for (size_t i = 0; i < statements.count; i++) {
        text_char(text, '\n');
        if (statements.at[i].rows != SQL_NONE)
            put_row(text, &statements.at[i]);
        text_c(text, "MUST_USE ");
        put_signature(text, &statements.at[i]);
        text_c(text, ";\n");
    }
}

static void put_columns(Text *text, const SqlStatement *statement)
{
    text_all(text, S("static const DbColumn "), statement->name, S("_columns[] = {\n"));
    for (size_t i = 0; i < statement->column_count; i++) {
        text_all(text, S("    { "), sql_types[statement->columns[i].type].c_type, S(", offsetof("));
        put_row_type(text, statement->name);
        text_all(text, S(", "), statement->columns[i].name, S(") },\n"));
    }
    text_c(text, "};\n\n");
}

static void put_statement_table(Text *text, const SqlStatement *statement)
{
    static const Str kinds[SQL_KINDS] = { STR("DB_READ"), STR("DB_LOCK"), STR("DB_WRITE"),
                                          STR("DB_APPLY") };
    Text body = text_open(text->arena, TEXT_MAX);

    sql_put_statement(&body, statement, ENGINE_SQLITE);
    text_all(text, S("static const DbStatement "), statement->name, S("_statement = {\n"),
             S("    .name = STR(\""), statement->name, S("\"),\n    .text = STR("));
    tool_put_literal(text, text_str(&body));
    text_all(text, S("),\n    .kind = "), kinds[statement->kind], S(",\n"));
    if (statement->rows != SQL_NONE) {
        text_all(text, S("    .columns = "), statement->name, S("_columns,\n"),
                 S("    .column_count = COUNT_OF("), statement->name, S("_columns),\n"),
                 S("    .row_size = sizeof("));
        put_row_type(text, statement->name);
        text_c(text, "),\n    .row_align = _Alignof(");
        put_row_type(text, statement->name);
        text_c(text, "),\n");
    }
    text_c(text, "};\n\n");
}

static void put_values(Text *text, const SqlStatement *statement)
{
    if (statement->parameter_count == 0) {
        text_c(text, "    const DbValue *values = NULL;\n");
        return;
    }
    text_c(text, "    const DbValue values[] = {");
    for (size_t i = 0; i < statement->parameter_count; i++) {
        const SqlField *parameter = &statement->parameters[i];
        bool by_place = parameter->type == SQL_ID || parameter->type == SQL_HASH;

        text_all(text, i > 0 ? S(", ") : S(" "), sql_types[parameter->type].c_put, S("("),
                 by_place ? S("&") : S(""), parameter->name, S(")"));
    }
    text_c(text, " };\n");
}

/* db_one(db, arena, &x_statement, values, 2, ret_row, ret_found) */
static void put_call(Text *text, const SqlStatement *statement, Str function, Str last)
{
    text_all(text, S("    int r = "), function, S("(db, "),
             statement->rows == SQL_NONE ? S("") : S("arena, "), S("&"), statement->name,
             S("_statement, values, "));
    text_int(text, (int64_t)statement->parameter_count);
    text_all(text, last, S(");\n\n"));
}

static void put_function(Text *text, const SqlStatement *statement)
{
    put_signature(text, statement);
    text_c(text, "\n{\n");
    put_values(text, statement);
    if (statement->rows == SQL_MANY) {
        text_c(text, "    const void *rows = NULL;\n");
        put_call(text, statement, S("db_many"), S(", &rows, ret_count"));
        text_c(text, "    if (!r)\n        *ret_rows = rows;\n");
    } else if (statement->rows == SQL_ONE) {
        put_call(text, statement, S("db_one"), S(", ret_row, ret_found"));
    } else {
        put_call(text, statement, S("db_run"), S(""));
    }
    text_c(text, "    return r < 0 ? trace(r) : r;\n}\n");
}

/* src/journal/journal.sql is journal_sql. */
static Str made_name(Arena *arena, Str file)
{
    Text name = text_open(arena, 512);
    size_t slash = file.len;

    while (slash > 0 && file.at[slash - 1] != '/')
        slash--;
    text_all(&name, str_cut(file, slash, file.len - 4), S("_sql"));
    return text_str(&name);
}

static Str made_path(Arena *arena, Str output, Str name, const char *ending)
{
    Text path = text_open(arena, 4096);

    text_all(&path, output, S("/"), name, str_from_c(ending));
    return text_str(&path);
}

void sql_write_statements(Arena *arena, Statements statements, Str file, Str output)
{
    Str name = made_name(arena, file);
    Text header = text_open(arena, TEXT_MAX), source = text_open(arena, TEXT_MAX);

    put_header(&header, statements);
    tool_put_head(&source, S("tools/sql.c"));
    text_all(&source, S("#include \""), name,
             S(".h\"\n\n#include \"store/statement.h\"\n\n#include <stddef.h>\n\n"));
    for (size_t i = 0; i < statements.count; i++) {
        if (statements.at[i].rows != SQL_NONE)
            put_columns(&source, &statements.at[i]);
        put_statement_table(&source, &statements.at[i]);
        put_function(&source, &statements.at[i]);
        text_char(&source, '\n');
    }
    tool_write(made_path(arena, output, name, ".h"), text_str(&header));
    tool_write(made_path(arena, output, name, ".c"), text_str(&source));
}

/* ---- The schema ---- */

static void put_migration(Text *text, const SqlMigration *migration)
{
    Text checksum = text_open(text->arena, 64);

    hash_write(&checksum, hash_of(migration->bytes));
    text_c(text, "    { ");
    text_int(text, migration->number);
    text_c(text, ", STR(");
    tool_put_literal(text, migration->name);
    text_all(text, S("), STR(\""), text_str(&checksum), S("\"),\n      STR("));
    for (size_t i = 0; i < migration->statement_count; i++) {
        Text statement = text_open(text->arena, TEXT_MAX);

        sql_put_migration_statement(&statement, migration->statements[i], ENGINE_SQLITE);
        text_c(&statement, ";\n");
        text_c(text, i > 0 ? "\n          " : "");
        tool_put_literal(text, text_str(&statement));
    }
    text_c(text, ") },\n");
}

void sql_write_schema(Arena *arena, Migrations migrations, Str name, Str output)
{
    Text text = text_open(arena, TEXT_MAX);

    tool_put_head(&text, S("tools/sql.c"));
    text_all(&text, S("#include \"store/store.h\"\n\nextern const StoreSchema "), name,
             S("_schema;\n\nstatic const StoreMigration migrations[] = {\n"));
    for (size_t i = 0; i < migrations.count; i++)
        put_migration(&text, &migrations.at[i]);
    text_all(&text, S("};\n\nconst StoreSchema "), name,
             S("_schema = { migrations, COUNT_OF(migrations) };\n"));
    tool_write(output, text_str(&text));
}

/* ---- PostgreSQL ---- */

/* "7 - statement item_list", the next point of TAP. */
static Str next_point(Text *text, size_t *point, Str what, Str name)
{
    Text said = text_open(text->arena, 4096);

    text_int(&said, (int64_t)++ * point);
    text_all(&said, S(" - "), what, S(" "), name, S("\n"));
    return text_str(&said);
}

/* A point for what a variable of psql says, "ERROR" or "fits". */
static void put_point(Text *text, Str point, const char *variable, Str if_true, Str if_false)
{
    text_all(text, S("\\if :"), str_from_c(variable), S("\n\\echo "), if_true, S(" "), point,
             S("\\else\n\\echo "), if_false, S(" "), point, S("\\endif\n"));
}

/* Asks what a statement answers, by making a table of it, and compares that with what is declared.
 * PostgreSQL makes, for one, a numeric of the sum of bigints. */
static void put_result_check(Text *text, const SqlStatement *statement)
{
    text_all(text, S("CREATE TEMP TABLE answer AS EXECUTE "), statement->name);
    for (size_t i = 0; i < statement->parameter_count; i++)
        text_c(text, i > 0 ? ", NULL" : " (NULL");
    text_all(text, statement->parameter_count > 0 ? S(")") : S(""),
             S(" WITH NO DATA;\nSELECT string_agg(attname || ' ' || format_type(atttypid, NULL), "
               "', ' ORDER BY attnum)\n    = '"));
    for (size_t i = 0; i < statement->column_count; i++)
        text_all(text, i > 0 ? S(", ") : S(""), statement->columns[i].name, S(" "),
                 sql_types[statement->columns[i].type].parameter);
    text_c(text, "' AS fits FROM pg_attribute\n    WHERE attrelid = 'answer'::regclass AND "
                 "attnum > 0 \\gset\nDROP TABLE answer;\n");
}

/* One query of several statements: all or nothing, and one answer. */
static void put_postgres_migration(Text *text, const SqlMigration *migration, size_t *point)
{
    text_all(text, S("-- "), migration->file, S("\n"));
    for (size_t i = 0; i < migration->statement_count; i++) {
        sql_put_migration_statement(text, migration->statements[i], ENGINE_POSTGRES);
        text_c(text, i + 1 < migration->statement_count ? " \\;\n" : ";\n");
    }
    put_point(text, next_point(text, point, S("migration"), migration->name), "ERROR", S("not ok"),
              S("ok"));
}

static void put_postgres_statement(Text *text, const SqlStatement *statement, size_t *point)
{
    text_all(text, S("-- "), statement->file, S(":"));
    text_int(text, (int64_t)statement->line);
    text_all(text, S("\nPREPARE "), statement->name);
    for (size_t i = 0; i < statement->parameter_count; i++)
        text_all(text, i > 0 ? S(", ") : S(" ("),
                 sql_types[statement->parameters[i].type].parameter);
    text_c(text, statement->parameter_count > 0 ? ") AS\n" : " AS\n");
    sql_put_statement(text, statement, ENGINE_POSTGRES);
    text_c(text, ";\n");
    Str said = next_point(text, point, S("statement"), statement->name);

    if (statement->rows == SQL_NONE) {
        put_point(text, said, "ERROR", S("not ok"), S("ok"));
        return;
    }
    text_all(text, S("\\if :ERROR\n\\echo not ok "), said, S("\\else\n\\set fits false\n"));
    put_result_check(text, statement);
    put_point(text, said, "fits", S("ok"), S("not ok"));
    text_c(text, "\\endif\n");
}

void sql_write_postgres(Arena *arena, Migrations migrations, Statements statements, Str output)
{
    Text text = text_open(arena, TEXT_MAX);
    size_t point = 0;

    text_c(&text, "-- Made by tools/sql.c; change its input instead.\n\\set QUIET on\n"
                  "\\set VERBOSITY terse\n\n");
    for (size_t i = 0; i < migrations.count; i++)
        put_postgres_migration(&text, &migrations.at[i], &point);
    for (size_t i = 0; i < statements.count; i++)
        put_postgres_statement(&text, &statements.at[i], &point);
    text_c(&text, "\\echo 1..");
    text_int(&text, (int64_t)point);
    text_c(&text, "\n");
    tool_write(output, text_str(&text));
}
