/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "tests/crash/disk.h"
#include "tests/store/sample.h"

#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <sys/stat.h>

/* Many commits: on a disk that synchronises nothing. */
static const StoreOptions plain = { .vfs = STR(DISK_NAME) };

static void fill(Store *store, int64_t from, int64_t to)
{
    for (int64_t i = from; i <= to; i++)
        check_int("put", put(store, i), STORE_DONE);
}

/* ---- Backup ---- */

typedef struct Progress {
    int64_t done, total, calls;
    Store *store; /* written to meanwhile */
} Progress;

static void see_progress(void *context, int64_t done, int64_t total)
{
    Progress *progress = context;

    check_true("onward", done >= progress->done && done <= total);
    progress->done = done;
    progress->total = total;
    progress->calls++;
    if (progress->store)
        check_int("written meanwhile", put(progress->store, 10000 + progress->calls), STORE_DONE);
}

static void test_backup(void)
{
    Store *store = open_sample("live.db", plain);
    Progress progress = { .store = store };
    struct stat status;

    fill(store, 1, 3000);
    check_int("copied", store_backup(store, at("copy.db"), see_progress, &progress), 0);
    check_true("in steps", progress.calls > 1);
    check_int("to the end", progress.done, progress.total);
    check_int("with what was written meanwhile", see(store).rows, 3000 + progress.calls);
    check_true("for its owner only",
               stat(at_c("copy.db"), &status) == 0 && (status.st_mode & 0777) == 0600);
    store_close(store);

    Store *copy = open_sample("copy.db", plain);
    Seen seen = see(copy);
    check_int("as it was when it began", seen.rows, 3000);
    check_int("whole", seen.counter, 3000);
    check_int("and written to", put(copy, 4000), STORE_DONE);
    store_close(copy);
}

static void test_backup_refused(void)
{
    Store *store = open_sample("live.db", plain);
    Str before, after;

    check_int("before", world_read_file(&arena, at("copy.db"), WORLD_FILE_MAX, &before), 0);
    check_int("there is one", store_backup(store, at("copy.db"), NULL, NULL), STORE_E_EXISTS);
    check_int("over itself", store_backup(store, at("live.db"), NULL, NULL), STORE_E_EXISTS);
    check_int("after", world_read_file(&arena, at("copy.db"), WORLD_FILE_MAX, &after), 0);
    check_true("untouched", str_eq(before, after));
    check_int("no such directory", store_backup(store, at("none/copy.db"), NULL, NULL),
              STORE_E_NOT_FOUND);
    store_close(store);
}

/* ---- Check ---- */

static Str said_by_check(Store *store, int want)
{
    Text said = text_open(&arena, 100000);

    check_int("check", store_check(store, &said), want);
    return text_str(&said);
}

static void test_check(void)
{
    Store *store = open_sample("check.db", plain);

    fill(store, 1, 1000);
    check_str("whole", said_by_check(store, 0), S(""));
    store_close(store);

    /* A page in the middle loses its bytes. */
    int file = open(at_c("check.db"), O_WRONLY | O_CLOEXEC);
    char zeros[4096] = { 0 };
    check_int("damage", pwrite(file, zeros, sizeof(zeros), 4096 * 9), sizeof(zeros));
    close(file);
    store = open_sample("check.db", plain);
    check_true("damaged", said_by_check(store, STORE_E_DAMAGED).len > 0);
    store_close(store);
}

/* ---- Erasing ---- */

static int erase_work(Db *db, void *context)
{
    return sample_erase(db, 7, *(Str *)context);
}

static bool holds(const char *name, Str what)
{
    Str bytes = S("");
    size_t found;
    int r = world_read_file(&arena, at(name), WORLD_FILE_MAX, &bytes);

    return r == 0 && str_find(bytes, what, &found);
}

/* What was overwritten is in no file any more, once the log was emptied. */
static void test_settle(void)
{
    Store *store = open_sample("settle.db", plain);
    Str secret = S("a name that must be forgotten"), blank = S("erased");
    int result;

    fill(store, 1, 50);
    check_int("written", store_write(store, erase_work, &secret, &result), STORE_DONE);
    check_true("in the log", holds("settle.db-wal", secret));
    check_int("settled", store_settle(store), 0);
    check_true("in the file", holds("settle.db", secret));
    check_int("overwritten", store_write(store, erase_work, &blank, &result), STORE_DONE);
    check_true("still in the file", holds("settle.db", secret));
    check_int("settled", store_settle(store), 0);
    check_true("not in the file", !holds("settle.db", secret));
    check_true("not in the log", !holds("settle.db-wal", secret));
    check_true("the file holds the other", holds("settle.db", blank));
    store_close(store);
}

/* ---- The log stays short ---- */

static void test_log_stays_short(void)
{
    Store *store = open_sample("log.db", plain);
    struct stat status;

    fill(store, 1, 4000);
    check_int("log", stat(at_c("log.db-wal"), &status), 0);
    check_true("at most some tens of megabytes", status.st_size < 40 << 20);
    store_close(store);
    check_true("none when closed", stat(at_c("log.db-wal"), &status) != 0);
}

int main(void)
{
    begin_tests();
    disk_start((DiskPlan){ 0 });
    RUN(test_backup);
    RUN(test_backup_refused);
    RUN(test_check);
    RUN(test_settle);
    RUN(test_log_stays_short);
    return end_tests();
}
