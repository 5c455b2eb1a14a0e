/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * sql - the statement compiler: schema and statements to C, checked on the way
 *
 *     sql statements OUTPUT STATEMENTS MIGRATION...        x.sql to OUTPUT/x_sql.h and x_sql.c
 *     sql schema NAME OUTPUT MIGRATION...                  C: const StoreSchema NAME_schema
 *     sql postgres OUTPUT STATEMENTS... : MIGRATION...     for psql: everything, as a test
 *
 * A statement stands under a comment that declares it. An SQLite database in memory, with the
 * migrations applied, is asked whether it is what it declares:
 *
 *     -- read  event_page(after int64, n int64) -> many (seq int64, leaf bytes)
 *     SELECT seq, leaf FROM event WHERE seq > :after ORDER BY seq LIMIT :n;
 *
 *   read   only reads                        -> many (..) or -> one (..): at most one row
 *   lock   reads, and keeps others from changing the rows it returns until the transaction ends
 *   write  writes
 *   apply  writes a table that events alone write, live and on replay
 *
 * A long declaration goes on in the next comment line. Types: int64, text, bytes, id, hash; nothing
 * is ever NULL. A migration (NNNN-name.sql) writes the same words as column types; tables become
 * STRICT, and those whose key is not one int64 WITHOUT ROWID: their rows lie in the key's order.
 * What the two engines understand differently is refused (refused[] in sql_read.c).
 */
#include "tools/sql.h"

#include <stdlib.h>

static void add_migration(Arena *arena, Migrations *migrations, Str file)
{
    SqlMigration migration = sql_read_migration(arena, file);
    size_t at = migrations->count++;

    ensure(migrations->count <= SQL_MIGRATIONS_MAX);
    for (; at > 0 && migrations->at[at - 1].number >= migration.number; at--) {
        if (migrations->at[at - 1].number == migration.number)
            tool_error(file, 0, "another migration has this number: %.*s",
                       (int)migrations->at[at - 1].file.len, migrations->at[at - 1].file.at);
        migrations->at[at] = migrations->at[at - 1];
    }
    migrations->at[at] = migration;
}

/* Ends the program when an input was found wanting: nothing is made of it. */
static void stop_at_defects(void)
{
    if (tool_errors() > 0)
        exit(1);
}

static int usage(void)
{
    tool_die(S("sql"), 0,
             "usage: sql statements OUTPUT STATEMENTS MIGRATION... | "
             "schema NAME OUTPUT MIGRATION... | postgres OUTPUT STATEMENTS... : MIGRATION...");
}

int main(int argc, char **argv)
{
    Arena arena = arena_open(TOOL_MEMORY);
    Str command = argc > 3 ? str_from_c(argv[1]) : S(""), first = str_from_c(argv[2]);
    Migrations migrations = { .at = NEW_ARRAY(&arena, SqlMigration, SQL_MIGRATIONS_MAX + 1) };
    Statements statements = { .at = NEW_ARRAY(&arena, SqlStatement, SQL_STATEMENTS_MAX) };
    int at = 3;

    if (str_eq(command, S("statements")))
        sql_read_statements(&arena, str_from_c(argv[at++]), &statements);
    else if (str_eq(command, S("postgres")))
        for (; at < argc && !str_eq(str_from_c(argv[at++]), S(":"));)
            sql_read_statements(&arena, str_from_c(argv[at - 1]), &statements);
    else if (str_eq(command, S("schema")))
        at++;
    else
        return usage();
    for (; at < argc; at++)
        add_migration(&arena, &migrations, str_from_c(argv[at]));
    stop_at_defects();
    sql_check(&arena, migrations, statements);
    stop_at_defects();

    if (str_eq(command, S("statements")))
        sql_write_statements(&arena, statements, str_from_c(argv[3]), first);
    else if (str_eq(command, S("schema")))
        sql_write_schema(&arena, migrations, first, str_from_c(argv[3]));
    else
        sql_write_postgres(&arena, migrations, statements, first);
    return 0;
}
