/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * raw - the same rows written by SQLite alone (bench/record/run)
 *
 *     raw each|batch BEFORE LOG NEW [TABLE]...
 *
 * BEFORE is a database as Sekisho had it, LOG what it then wrote in each transaction (record.c).
 * Makes NEW as a copy of BEFORE and writes the same into it with prepared statements and nothing
 * else: one durable transaction for each of theirs (each), or 256 of theirs in one (batch). Tables
 * named at the end are left out. As durable as the record (write-ahead log, synchronised at each
 * commit), with as large a cache, its log emptied as seldom. Prints transactions and microseconds.
 */
#include <sqlite3.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { TABLES_MAX = 128, NAME_BYTES = 64, LIST_BYTES = 8192, BATCH = 256 };

typedef struct Table {
    char name[NAME_BYTES];
    int columns;
    bool left_out;
    sqlite3_stmt *insert, *update, *delete;
} Table;

typedef struct Value {
    char type; /* i, t, b */
    sqlite3_int64 number;
    char *bytes;
    int count;
} Value;

typedef struct Step {
    char kind; /* I, U, D, or C: the transaction ends */
    Table *table;
    Value *values; /* one for each column */
} Step;

typedef struct Run {
    sqlite3 *db;
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

static void *have(void *memory)
{
    if (!memory)
        give_up("out of memory", NULL);
    return memory;
}

static sqlite3_stmt *prepare(sqlite3 *db, const char *sql)
{
    sqlite3_stmt *statement = NULL;
    must(sqlite3_prepare_v3(db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL), sql, db);
    return statement;
}

/* ---- tables and their statements ------------------------------------------------------------- */

static void copy_database(Run *run, const char *before, const char *path)
{
    sqlite3 *from = NULL;

    must(sqlite3_open_v2(before, &from, SQLITE_OPEN_READONLY, NULL), "open", from);
    must(sqlite3_open(path, &run->db), "open", run->db);
    sqlite3_backup *copy = sqlite3_backup_init(run->db, "main", from, "main");
    if (!copy || sqlite3_backup_step(copy, -1) != SQLITE_DONE)
        give_up("the database cannot be copied", run->db);
    must(sqlite3_backup_finish(copy), "copy", run->db);
    sqlite3_close(from);
    must(sqlite3_exec(run->db,
                      "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; "
                      "PRAGMA wal_autocheckpoint=8000; PRAGMA cache_size=-65536;",
                      NULL, NULL, NULL),
         "pragma", run->db);
}

static void add(char list[LIST_BYTES], const char *between, const char *item)
{
    size_t length = strlen(list);
    snprintf(list + length, LIST_BYTES - length, "%s%s", length ? between : "", item);
}

/* A parameter has the number of its column in all three. */
static void prepare_table(Run *run, Table *table)
{
    static char marks[LIST_BYTES], sets[LIST_BYTES], keys[LIST_BYTES], sql[3 * LIST_BYTES];
    char one[2 * NAME_BYTES];

    marks[0] = sets[0] = keys[0] = '\0';
    snprintf(sql, sizeof sql, "SELECT name, pk FROM pragma_table_info('%s')", table->name);
    sqlite3_stmt *info = prepare(run->db, sql);
    for (table->columns = 0; sqlite3_step(info) == SQLITE_ROW; table->columns++) {
        snprintf(one, sizeof one, "?%d", table->columns + 1);
        add(marks, ", ", one);
        snprintf(one, sizeof one, "%s = ?%d", (const char *)sqlite3_column_text(info, 0),
                 table->columns + 1);
        bool key = sqlite3_column_int(info, 1) > 0;
        add(key ? keys : sets, key ? " AND " : ", ", one);
    }
    sqlite3_finalize(info);
    snprintf(sql, sizeof sql, "INSERT INTO %s VALUES (%s)", table->name, marks);
    table->insert = prepare(run->db, sql);
    snprintf(sql, sizeof sql, "UPDATE %s SET %s WHERE %s", table->name, sets, keys);
    table->update = sets[0] ? prepare(run->db, sql) : NULL;
    snprintf(sql, sizeof sql, "DELETE FROM %s WHERE %s", table->name, keys);
    table->delete = prepare(run->db, sql);
}

static void prepare_tables(Run *run, char **without, int without_count)
{
    sqlite3_stmt *all = prepare(run->db, "SELECT name FROM sqlite_master WHERE type = 'table' "
                                         "AND name NOT LIKE 'sqlite_%'");
    while (sqlite3_step(all) == SQLITE_ROW) {
        if (run->table_count == TABLES_MAX)
            give_up("too many tables", NULL);
        Table *table = &run->tables[run->table_count++];
        snprintf(table->name, NAME_BYTES, "%s", (const char *)sqlite3_column_text(all, 0));
        for (int i = 0; i < without_count; i++)
            table->left_out = table->left_out || strcmp(table->name, without[i]) == 0;
    }
    sqlite3_finalize(all);
    for (size_t i = 0; i < run->table_count; i++)
        prepare_table(run, &run->tables[i]);
}

static Table *find_table(Run *run, const char *name)
{
    for (size_t i = 0; i < run->table_count; i++)
        if (strcmp(run->tables[i].name, name) == 0)
            return &run->tables[i];
    give_up("the log names a table that is not there", NULL);
}

/* ---- the log --------------------------------------------------------------------------------- */

static int digit(char c)
{
    return c <= '9' ? c - '0' : c - 'a' + 10;
}

/* As record.c writes it: i and digits, t or b and hexadecimal, "-" where there are no bytes. */
static Value read_value(const char *word)
{
    Value value = { .type = word[0] };

    if (value.type == 'i') {
        value.number = atoll(word + 1);
        return value;
    }
    value.count = word[1] == '-' ? 0 : (int)(strlen(word + 1) / 2);
    value.bytes = have(malloc((size_t)value.count + 1));
    for (int i = 0; i < value.count; i++)
        value.bytes[i] = (char)(digit(word[1 + 2 * i]) * 16 + digit(word[2 + 2 * i]));
    return value;
}

static void push(Run *run, Step step)
{
    if (run->step_count == run->step_room) {
        run->step_room = run->step_room ? 2 * run->step_room : 4096;
        run->steps = have(realloc(run->steps, run->step_room * sizeof *run->steps));
    }
    run->steps[run->step_count++] = step;
}

static void read_line(Run *run, char *line)
{
    Step step = { .kind = line[0] };
    char *rest = NULL;

    (void)strtok_r(line, " \n", &rest);
    if (step.kind != 'C') {
        step.table = find_table(run, strtok_r(NULL, " \n", &rest));
        step.values = have(calloc((size_t)step.table->columns, sizeof *step.values));
        for (int i = 0; i < step.table->columns; i++)
            step.values[i] = read_value(have(strtok_r(NULL, " \n", &rest)));
    }
    if (step.kind == 'C' || !step.table->left_out)
        push(run, step);
}

static void read_log(Run *run, const char *path)
{
    char *line = NULL;
    size_t room = 0;
    FILE *log = fopen(path, "r");

    if (!log)
        give_up("the log cannot be read", NULL);
    while (getline(&line, &room, log) > 0)
        read_line(run, line);
    free(line);
    fclose(log);
}

/* ---- writing --------------------------------------------------------------------------------- */

static int bind(sqlite3_stmt *statement, int at, const Value *value)
{
    if (value->type == 'i')
        return sqlite3_bind_int64(statement, at, value->number);
    if (value->type == 't')
        return sqlite3_bind_text(statement, at, value->bytes, value->count, SQLITE_STATIC);
    return sqlite3_bind_blob(statement, at, value->bytes, value->count, SQLITE_STATIC);
}

static void run_step(Run *run, const Step *step)
{
    const Table *table = step->table;
    sqlite3_stmt *statement = step->kind == 'I'   ? table->insert
                              : step->kind == 'U' ? table->update
                                                  : table->delete;

    for (int i = 0; i < table->columns; i++)
        if (step->kind != 'D' || i < sqlite3_bind_parameter_count(statement))
            must(bind(statement, i + 1, &step->values[i]), "bind", run->db);
    must(sqlite3_step(statement), table->name, run->db);
    if (sqlite3_changes(run->db) != 1)
        give_up("a row that was written there is not written here", NULL);
    sqlite3_reset(statement);
}

static int64_t run_all(Run *run, int64_t commits_each)
{
    sqlite3_stmt *begin = prepare(run->db, "BEGIN IMMEDIATE");
    sqlite3_stmt *commit = prepare(run->db, "COMMIT");
    int64_t transactions = 0;
    bool open = false;

    for (size_t i = 0; i < run->step_count; i++) {
        const Step *step = &run->steps[i];
        if (!open) {
            must(sqlite3_step(begin), "begin", run->db);
            sqlite3_reset(begin);
            open = true;
        }
        if (step->kind != 'C') {
            run_step(run, step);
        } else if (++transactions % commits_each == 0 || i + 1 == run->step_count) {
            must(sqlite3_step(commit), "commit", run->db);
            sqlite3_reset(commit);
            open = false;
        }
    }
    if (open)
        must(sqlite3_step(commit), "commit", run->db);
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
        give_up("usage: raw each|batch BEFORE LOG NEW [TABLE]...", NULL);
    copy_database(&run, argv[2], argv[4]);
    prepare_tables(&run, argv + 5, argc - 5);
    read_log(&run, argv[3]);
    int64_t before = microseconds();
    int64_t transactions = run_all(&run, strcmp(argv[1], "each") == 0 ? 1 : BATCH);
    printf("%lld %lld\n", (long long)transactions, (long long)(microseconds() - before));
    return 0; /* what is open ends with the process */
}
