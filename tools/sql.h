/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * sql - what the parts of the statement compiler (tools/sql.c) share
 *
 * sql_read.c takes files apart, sql_check.c asks an SQLite database in memory what it thinks of
 * them, sql_write.c writes C and the text of each engine.
 */
#pragma once

#include "tools/tool.h"

enum { SQL_FIELDS_MAX = 64, SQL_MIGRATIONS_MAX = 1000, SQL_STATEMENTS_MAX = 2000 };

typedef enum SqlType { SQL_INT64, SQL_TEXT, SQL_BYTES, SQL_ID, SQL_HASH, SQL_TYPES } SqlType;

/* One type in every tongue it is told in. */
typedef struct SqlTypeNames {
    Str name;             /* as written in .sql files */
    Str sqlite, postgres; /* as a column */
    Str parameter;        /* as a parameter of PostgreSQL */
    Str c, c_type, c_put; /* in C; its DbType; the function that makes a DbValue of it */
} SqlTypeNames;

extern const SqlTypeNames sql_types[SQL_TYPES];

bool sql_type_read(Str name, SqlType *ret_type);

/* SQL's own words are written in either case. */
bool sql_same_word(Str text, Str lower);

typedef enum TokenKind { TOKEN_WORD, TOKEN_PARAMETER, TOKEN_OTHER, TOKEN_COMMENT } TokenKind;

typedef struct Token {
    TokenKind kind;
    Str text;              /* without the ":" of a parameter and the "--" of a comment */
    size_t line, newlines; /* newlines: how many stand before it */
    bool spaced;           /* something blank stands before it */
    bool is_type;          /* in a migration: a column's type */
} Token;

typedef struct Tokens {
    Token *at;
    size_t count;
} Tokens;

typedef enum SqlKind { SQL_READ, SQL_LOCK, SQL_WRITE, SQL_APPLY, SQL_KINDS } SqlKind;
typedef enum SqlRows { SQL_NONE, SQL_ONE, SQL_MANY } SqlRows;

typedef struct SqlField {
    Str name;
    SqlType type;
    size_t line;
} SqlField;

typedef struct SqlStatement {
    Str file;
    size_t line; /* of its declaration */
    SqlKind kind;
    Str name;
    SqlField parameters[SQL_FIELDS_MAX];
    size_t parameter_count;
    SqlRows rows;
    SqlField columns[SQL_FIELDS_MAX];
    size_t column_count;
    Tokens body; /* without the semicolon */
} SqlStatement;

typedef struct Statements {
    SqlStatement *at;
    size_t count;
} Statements;

typedef struct SqlMigration {
    Str file, name; /* src/journal/schema/0001-journal.sql, "journal" */
    int64_t number;
    Str bytes;
    Tokens *statements; /* each without its semicolon */
    size_t statement_count;
} SqlMigration;

typedef struct Migrations {
    SqlMigration *at; /* in order of number */
    size_t count;
} Migrations;

/* Defects are told of with tool_error; what could be read is read. */
SqlMigration sql_read_migration(Arena *arena, Str file);
void sql_read_statements(Arena *arena, Str file, Statements *statements);

/* Asks SQLite: does every migration apply, is every statement what it declares? */
void sql_check(Arena *arena, Migrations migrations, Statements statements);

typedef enum SqlEngine { ENGINE_SQLITE, ENGINE_POSTGRES, ENGINE_CHECK } SqlEngine;

/* One statement in an engine's words. ENGINE_CHECK leaves the types as they are written and every
 * line where it is. */
void sql_put_statement(Text *text, const SqlStatement *statement, SqlEngine engine);
void sql_put_migration_statement(Text *text, Tokens statement, SqlEngine engine);

/* What is made of them; nothing of it is written when it would be as before. */
void sql_write_statements(Arena *arena, Statements statements, Str file, Str output);
void sql_write_schema(Arena *arena, Migrations migrations, Str name, Str output);
void sql_write_postgres(Arena *arena, Migrations migrations, Statements statements, Str output);
