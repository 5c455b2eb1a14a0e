/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * sums - the same questions answered by plain SQL over the same tables (bench/ledger/run)
 *
 *     sums balances DATABASE DAYS COUNT OUT
 *     sums trial DATABASE VALUE POSTED OUT      days counted from 1970-01-01
 *
 * OUT has an amount a line. Prints how many, and microseconds.
 */
#include "bench/ledger/sums.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { ACCOUNTS_MAX = 100000 };

static sqlite3 *db;

static _Noreturn void give_up(const char *why)
{
    fprintf(stderr, "sums: %s: %s\n", why, db ? sqlite3_errmsg(db) : "");
    exit(1);
}

static sqlite3_stmt *prepare(const char *sql)
{
    sqlite3_stmt *statement;
    if (sqlite3_prepare_v3(db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL) != SQLITE_OK)
        give_up(sql);
    return statement;
}

static FILE *create(const char *path)
{
    FILE *file = fopen(path, "w");
    if (!file)
        give_up("a file cannot be written");
    return file;
}

static int64_t microseconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

static void balances(int64_t days, int64_t count, FILE *out)
{
    static int64_t accounts[ACCOUNTS_MAX];
    int64_t account_count = 0, spent = 0;
    sqlite3_stmt *all = prepare("SELECT id FROM ledger_account WHERE programme = 'TRUST' "
                                "ORDER BY country, case_code, purpose, currency, line");
    sqlite3_stmt *sum = prepare("SELECT coalesce(sum(minor), 0) FROM posting "
                                "WHERE account = ?1 AND value <= ?2 AND posted <= ?3");
    while (sqlite3_step(all) == SQLITE_ROW && account_count < ACCOUNTS_MAX)
        accounts[account_count++] = sqlite3_column_int64(all, 0);
    for (int64_t i = 0; i < count; i++) {
        SumsQuestion question = sums_question(i, account_count, days);
        int64_t before = microseconds();
        sqlite3_bind_int64(sum, 1, accounts[question.account]);
        sqlite3_bind_int64(sum, 2, question.value);
        sqlite3_bind_int64(sum, 3, question.posted);
        if (sqlite3_step(sum) != SQLITE_ROW)
            give_up("no sum");
        fprintf(out, "%lld\n", sqlite3_column_int64(sum, 0));
        sqlite3_reset(sum);
        spent += microseconds() - before;
    }
    printf("%lld %lld\n", (long long)count, (long long)spent);
}

static void trial(int64_t value, int64_t posted, FILE *out)
{
    sqlite3_stmt *sums = prepare(
        "SELECT coalesce(s.minor, 0) FROM ledger_account a LEFT JOIN (SELECT account, sum(minor) "
        "AS minor FROM posting WHERE value <= ?1 AND posted <= ?2 GROUP BY account) s "
        "ON s.account = a.id WHERE a.programme = 'TRUST' "
        "ORDER BY a.country, a.case_code, a.purpose, a.currency, a.line");
    int64_t before = microseconds(), count = 0;
    sqlite3_bind_int64(sums, 1, value);
    sqlite3_bind_int64(sums, 2, posted);
    for (; sqlite3_step(sums) == SQLITE_ROW; count++)
        fprintf(out, "%lld\n", sqlite3_column_int64(sums, 0));
    printf("%lld %lld\n", (long long)count, (long long)(microseconds() - before));
}

int main(int argc, char **argv)
{
    if (argc != 6)
        give_up("usage: sums balances DATABASE DAYS COUNT OUT, or trial DATABASE VALUE POSTED OUT");
    if (sqlite3_open_v2(argv[2], &db, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK)
        give_up(argv[2]);
    FILE *out = create(argv[5]);
    if (strcmp(argv[1], "balances") == 0)
        balances(atoll(argv[3]), atoll(argv[4]), out);
    else
        trial(atoll(argv[3]), atoll(argv[4]), out);
    (void)fclose(out);
    return 0; /* what is open ends with the process */
}
