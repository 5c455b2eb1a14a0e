/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * raw - the same rows written by SQLite alone (bench/record/run)
 *
 *     raw each|batch RECORD LOG NEW [TABLE]...
 *
 * RECORD is a database Sekisho wrote, LOG what it wrote in each transaction (record.c). Makes NEW
 * with the same tables and indexes and writes the same rows again with prepared statements and
 * nothing else: one durable transaction for each of theirs (each), or 256 of theirs in one (batch).
 * Tables named at the end are left out. Prints transactions and microseconds.
 */
#include <sqlite3.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { TABLES_MAX = 128, COLUMNS_MAX = 64, NAME_MAX_BYTES = 64, BATCH = 256 };

typedef struct Table {
    char name[NAME_MAX_BYTES];
    int columns;
    sqlite3_stmt *insert, *update, *delete;
} Table;

typedef struct Step {
    char kind; /* I, U, D, or C: the transaction ends */
    Table *table;
    sqlite3_int64 rowid;
    sqlite3_value **values;
} Step;

typedef struct Run {
    sqlite3 *from, *into;
    Table tables[TABLES_MAX];
    size_t table_count;
    Step *steps;
    size_t step_count, step_room;
} Run;

static _Noreturn void give_up(const char *why, sqlite3 *db)
{
    fprintf(stderr, "raw: %s%s%s\n", why, db ? ": " : "", db ? sqlite3_errmsg(db) : "");
    exit(1);
}

static void must(int result, const char *why, sqlite3 *db)
{
    if (result != SQLITE_OK && result != SQLITE_DONE && result != SQLITE_ROW)
        give_up(why, db);
}

static sqlite3_stmt *prepare(sqlite3 *db, const char *sql)
{
    sqlite3_stmt *statement = NULL;
    must(sqlite3_prepare_v3(db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL), sql, db);
    return statement;
}

/* "?1, ?2, ..." or "a = ?1, b = ?2, ...", and the names alone. */
static void add(char *list, size_t room, const char *item)
{
    size_t length = strlen(list);
    snprintf(list + length, room - length, "%s%s", length ? ", " : "", item);
}

static void learn_columns(Run *run, Table *table)
{
    enum { LIST = 8192 };
    static char names[LIST], marks[LIST], sets[LIST], sql[4 * LIST];
    char one[2 * NAME_MAX_BYTES];

    names[0] = marks[0] = sets[0] = '\0';
    snprintf(sql, sizeof sql, "SELECT name FROM pragma_table_info('%s')", table->name);
    sqlite3_stmt *info = prepare(run->from, sql);
    for (table->columns = 0; sqlite3_step(info) == SQLITE_ROW; table->columns++) {
        const char *name = (const char *)sqlite3_column_text(info, 0);
        add(names, sizeof names, name);
        snprintf(one, sizeof one, "?%d", table->columns + 1);
        add(marks, sizeof marks, one);
        snprintf(one, sizeof one, "%s = ?%d", name, table->columns + 1);
        add(sets, sizeof sets, one);
    }
    sqlite3_finalize(info);
    int id = table->columns + 1;
    snprintf(sql, sizeof sql, "INSERT INTO %s (%s, rowid) VALUES (%s, ?%d)", table->name, names,
             marks, id);
    table->insert = prepare(run->into, sql);
    snprintf(sql, sizeof sql, "UPDATE %s SET %s WHERE rowid = ?%d", table->name, sets, id);
    table->update = prepare(run->into, sql);
    snprintf(sql, sizeof sql, "DELETE FROM %s WHERE rowid = ?%d", table->name, id);
    table->delete = prepare(run->into, sql);
}

/* Tables first, then indexes, as they were declared. */
static void copy_schema(Run *run)
{
    sqlite3_stmt *all = prepare(run->from, "SELECT sql, type = 'table', name FROM sqlite_master "
                                           "WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' "
                                           "ORDER BY type = 'table' DESC, rowid");
    while (sqlite3_step(all) == SQLITE_ROW) {
        must(sqlite3_exec(run->into, (const char *)sqlite3_column_text(all, 0), NULL, NULL, NULL),
             "the schema cannot be copied", run->into);
        if (!sqlite3_column_int(all, 1))
            continue;
        if (run->table_count == TABLES_MAX)
            give_up("too many tables", NULL);
        snprintf(run->tables[run->table_count++].name, NAME_MAX_BYTES, "%s",
                 (const char *)sqlite3_column_text(all, 2));
    }
    sqlite3_finalize(all);
    for (size_t i = 0; i < run->table_count; i++)
        learn_columns(run, &run->tables[i]);
}

static Table *find_table(Run *run, const char *name)
{
    for (size_t i = 0; i < run->table_count; i++)
        if (strcmp(run->tables[i].name, name) == 0)
            return &run->tables[i];
    give_up("the log names a table that is not there", NULL);
}

/* The row as it stands at the end; NULL: it was deleted later. */
static sqlite3_value **row_values(Run *run, const Table *table, sqlite3_int64 rowid)
{
    char sql[256];
    sqlite3_value **values = NULL;

    snprintf(sql, sizeof sql, "SELECT * FROM %s WHERE rowid = %lld", table->name, rowid);
    sqlite3_stmt *row = prepare(run->from, sql);
    if (sqlite3_step(row) == SQLITE_ROW) {
        values = calloc((size_t)table->columns, sizeof *values);
        for (int i = 0; values && i < table->columns; i++)
            values[i] = sqlite3_value_dup(sqlite3_column_value(row, i));
    }
    sqlite3_finalize(row);
    return values;
}

static void push(Run *run, Step step)
{
    if (run->step_count == run->step_room) {
        run->step_room = run->step_room ? 2 * run->step_room : 4096;
        run->steps = realloc(run->steps, run->step_room * sizeof *run->steps);
        if (!run->steps)
            give_up("out of memory", NULL);
    }
    run->steps[run->step_count++] = step;
}

static bool left_out(const char *name, char **names, int count)
{
    for (int i = 0; i < count; i++)
        if (strcmp(names[i], name) == 0)
            return true;
    return false;
}

static void read_log(Run *run, const char *path, char **without, int without_count)
{
    char kind, name[NAME_MAX_BYTES];
    long long rowid;
    FILE *log = fopen(path, "r");

    if (!log)
        give_up("the log cannot be read", NULL);
    while (fscanf(log, " %c %63s %lld", &kind, name, &rowid) == 3) {
        if (kind == 'C') {
            push(run, (Step){ .kind = kind });
        } else if (!left_out(name, without, without_count)) {
            Table *table = find_table(run, name);
            sqlite3_value **values = kind == 'D' ? NULL : row_values(run, table, rowid);
            if (kind == 'D' || values)
                push(run, (Step){ kind, table, rowid, values });
        }
    }
    fclose(log);
}

static void run_step(Run *run, const Step *step)
{
    Table *table = step->table;
    sqlite3_stmt *statement = step->kind == 'I'   ? table->insert
                              : step->kind == 'U' ? table->update
                                                  : table->delete;

    for (int i = 0; step->values && i < table->columns; i++)
        must(sqlite3_bind_value(statement, i + 1, step->values[i]), "bind", run->into);
    must(sqlite3_bind_int64(statement, table->columns + 1, step->rowid), "bind", run->into);
    must(sqlite3_step(statement), table->name, run->into);
    sqlite3_reset(statement);
}

static int64_t run_all(Run *run, int64_t commits_each)
{
    sqlite3_stmt *begin = prepare(run->into, "BEGIN IMMEDIATE");
    sqlite3_stmt *commit = prepare(run->into, "COMMIT");
    int64_t transactions = 0;
    bool open = false;

    for (size_t i = 0; i < run->step_count; i++) {
        const Step *step = &run->steps[i];
        if (!open) {
            must(sqlite3_step(begin), "begin", run->into);
            sqlite3_reset(begin);
            open = true;
        }
        if (step->kind != 'C') {
            run_step(run, step);
        } else if (++transactions % commits_each == 0 || i + 1 == run->step_count) {
            must(sqlite3_step(commit), "commit", run->into);
            sqlite3_reset(commit);
            open = false;
        }
    }
    if (open)
        must(sqlite3_step(commit), "commit", run->into);
    sqlite3_finalize(begin);
    sqlite3_finalize(commit);
    return transactions;
}

static int64_t microseconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

int main(int argc, char **argv)
{
    static Run run;

    if (argc < 5 || (strcmp(argv[1], "each") != 0 && strcmp(argv[1], "batch") != 0))
        give_up("usage: raw each|batch RECORD LOG NEW [TABLE]...", NULL);
    must(sqlite3_open_v2(argv[2], &run.from, SQLITE_OPEN_READONLY, NULL), "open", run.from);
    must(sqlite3_open(argv[4], &run.into), "open", run.into);
    must(sqlite3_exec(run.into, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;", NULL, NULL,
                      NULL),
         "pragma", run.into);
    copy_schema(&run);
    read_log(&run, argv[3], argv + 5, argc - 5);
    int64_t before = microseconds();
    int64_t transactions = run_all(&run, strcmp(argv[1], "each") == 0 ? 1 : BATCH);
    printf("%lld %lld\n", (long long)transactions, (long long)(microseconds() - before));
    return 0; /* what is open ends with the process */
}
