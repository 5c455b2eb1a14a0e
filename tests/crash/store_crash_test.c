/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What the store promises when the disk fails, the power is cut, memory runs out or the process is
 * killed, at every operation in turn: all that was answered with "done" is there, what failed is
 * not, nothing is there by halves, and the store comes back by itself.
 *
 *     SEKISHO_LONG=1   at every operation, and 1,000 kills; else at some
 */
#include "tests/crash/disk.h"
#include "tests/crash/memory.h"
#include "tests/store/sample.h"

#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>

enum { OPERATIONS = 12, SETTLE_AT = 5, STEP = 7, KILLS = 1000, KILLERS = 4 };

static const char file[] = "crash.db";

/* What each operation was told; those never reached stay STORE_FAILED. */
typedef struct Told {
    int opened;
    StoreCommit outcomes[OPERATIONS + 1];
} Told;

static void remove_files(void)
{
    static const char *const names[] = { "crash.db", "crash.db-wal", "crash.db-shm",
                                         "crash.db-journal" };

    for (size_t i = 0; i < COUNT_OF(names); i++)
        unlink(at_c(names[i]));
}

static int open_file(Store **ret_store)
{
    StoreOptions options = { .create = true, .vfs = S(DISK_NAME) };

    return store_open(at(file), &sample_schema, options, ret_store);
}

/* ---- The work ---- */

static Told work(int told_to)
{
    Told told = { 0 };
    Store *store = NULL;

    for (size_t i = 0; i <= OPERATIONS; i++)
        told.outcomes[i] = STORE_FAILED;
    told.opened = open_file(&store);
    for (int64_t i = 1; i <= OPERATIONS && !told.opened; i++) {
        Seen seen = { .arena = arena };

        told.outcomes[i] = put(store, i);
        if (told_to >= 0 && told.outcomes[i] == STORE_DONE)
            ensure(write(told_to, &i, sizeof(i)) == sizeof(i));
        if (i == SETTLE_AT && store_settle(store))
            continue;
        if (i % 3 == 0 && store_read(store, see_work, &seen))
            continue;
    }
    store_close(store);
    return told;
}

/* ---- What must hold afterwards ---- */

static int row_work(Db *db, void *context)
{
    SampleGetRow row;
    Arena scratch = arena;
    bool found;
    int r = sample_get(db, &scratch, *(int64_t *)context, &row, &found);

    return r ? r : found ? 0 : 1;
}

static void check_rows(const char *why, Store *store, const Told *told)
{
    int64_t newest = 0, rows = 0;

    for (int64_t i = 1; i <= OPERATIONS; i++) {
        bool there = store_read(store, row_work, &i) == 0;

        if (told->outcomes[i] == STORE_DONE && !there)
            check_str(why, S("lost"), S("there, as acknowledged"));
        if (told->outcomes[i] == STORE_FAILED && there)
            check_str(why, S("there"), S("not there, as it failed"));
        rows += there;
        newest = there ? i : newest;
    }
    Seen seen = see(store);
    check_int(why, seen.rows, rows);
    check_int(why, seen.counter, newest);
    check_int(why, seen.tally, newest);
}

/* The next start, on a sound disk. */
static void check_next_start(const char *why, const Told *told)
{
    Text said = text_open(&arena, 10000);
    Store *store = NULL;
    int r = open_file(&store);

    check_int(why, r, 0);
    tell_fault(r);
    if (r)
        return;
    check_int(why, store_check(store, &said), 0);
    check_rows(why, store, told);
    check_int(why, put(store, OPERATIONS + 1), STORE_DONE);
    store_close(store);
}

/* A failure that passes: what comes behind it is done again, without a new start. */
static void check_came_back(const char *why, const Told *told)
{
    bool failed = false;

    for (size_t i = 1; i <= OPERATIONS && !told->opened; i++) {
        if (failed)
            check_int(why, told->outcomes[i], STORE_DONE);
        failed = failed || told->outcomes[i] != STORE_DONE;
    }
}

static int64_t step(void)
{
    return getenv("SEKISHO_LONG") ? 1 : STEP;
}

/* ---- The disk ---- */

typedef struct Mode {
    const char *why;
    DiskFault fault;
    bool for_ever, cut; /* cut: and at the end the power */
} Mode;

static bool try_disk(const Mode *mode, int64_t at_operation)
{
    char why[100];
    Rng rng = { (uint64_t)at_operation * CHECK_SPREAD };

    snprintf(why, sizeof(why), "%s, operation %" PRId64, mode->why, at_operation);
    remove_files();
    disk_start((DiskPlan){ .fault = mode->fault, .at = at_operation, .for_ever = mode->for_ever });
    Told told = work(-1);
    bool struck = disk_struck();
    if (!mode->for_ever && mode->fault != DISK_CUT)
        check_came_back(why, &told);
    if (mode->cut)
        disk_cut_power(&rng);
    disk_start((DiskPlan){ 0 });
    check_next_start(why, &told);
    return struck;
}

static void try_every_operation(const Mode *mode)
{
    int64_t n = 1;

    while (try_disk(mode, n) && !checks.failing)
        n += step();
    check_true("more than the opening", n > OPERATIONS);
    printf("# %s: up to operation %" PRId64 "\n", mode->why, n - 1);
}

static void test_disk_error(void)
{
    try_every_operation(&(Mode){ "an error", DISK_ERROR, false, false });
    try_every_operation(&(Mode){ "an error, then the power", DISK_ERROR, false, true });
}

static void test_disk_error_for_ever(void)
{
    try_every_operation(&(Mode){ "errors for ever", DISK_ERROR, true, false });
    try_every_operation(&(Mode){ "errors for ever, then the power", DISK_ERROR, true, true });
}

static void test_disk_full(void)
{
    try_every_operation(&(Mode){ "full", DISK_FULL, false, false });
    try_every_operation(&(Mode){ "full for ever", DISK_FULL, true, true });
}

static void test_power_cut(void)
{
    try_every_operation(&(Mode){ "power", DISK_CUT, false, true });
}

/* The same cut, many times: what stayed differs. */
static void prop_power_cut(Rng *rng)
{
    remove_files();
    disk_start((DiskPlan){ .fault = DISK_CUT, .at = rng_between(rng, 1, 150) });
    Told told = work(-1);
    disk_cut_power(rng);
    disk_start((DiskPlan){ 0 });
    check_next_start("power", &told);
}

/* The power goes while the store comes back from an error, or soon afterwards. */
static void prop_error_then_power(Rng *rng)
{
    int64_t at_operation = rng_between(rng, 1, 150);

    remove_files();
    disk_start((DiskPlan){
        .fault = DISK_ERROR, .at = at_operation, .cut_after = rng_between(rng, 1, 40) });
    Told told = work(-1);
    disk_cut_power(rng);
    disk_start((DiskPlan){ 0 });
    check_next_start("an error, and soon the power", &told);
}

/* ---- Memory ---- */

static bool try_memory(bool for_ever, int64_t at_asking)
{
    char why[100];

    snprintf(why, sizeof(why), "memory%s, asking %" PRId64, for_ever ? " for ever" : "", at_asking);
    remove_files();
    disk_start((DiskPlan){ 0 });
    memory_start((MemoryPlan){ at_asking, for_ever });
    Told told = work(-1);
    bool struck = memory_struck();
    memory_start((MemoryPlan){ 0 });
    if (!for_ever)
        check_came_back(why, &told);
    check_next_start(why, &told);
    return struck;
}

static void try_every_asking(bool for_ever)
{
    int64_t n = 1, spread = getenv("SEKISHO_LONG") ? 1 : 41;

    while (try_memory(for_ever, n) && !checks.failing)
        n += spread;
    check_true("more than the opening", n > OPERATIONS);
    printf("# memory%s: up to asking %" PRId64 "\n", for_ever ? " for ever" : "", n - 1);
}

static void test_memory(void)
{
    try_every_asking(false);
}

static void test_memory_for_ever(void)
{
    try_every_asking(true);
}

/* ---- Kills ---- */

/* What a child that was killed acknowledged. */
static size_t read_told(int from, int64_t *told, size_t max)
{
    size_t count = 0;

    while (count < max && read(from, &told[count], sizeof(*told)) == sizeof(*told))
        count++;
    return count;
}

static bool was_killed(pid_t child)
{
    int status;

    ensure(waitpid(child, &status, 0) == child);
    return WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
}

/* Killed before the Nth operation on the disk. */
static bool try_kill_at(int64_t n)
{
    Told told = { 0 };
    int64_t done[OPERATIONS];
    int ends[2];

    remove_files();
    ensure(pipe(ends) == 0);
    fflush(stdout);
    pid_t child = fork();
    ensure(child >= 0);
    if (child == 0) {
        disk_start((DiskPlan){ .fault = DISK_KILL, .at = n });
        work(ends[1]);
        _exit(0);
    }
    close(ends[1]);
    size_t count = read_told(ends[0], done, OPERATIONS);
    close(ends[0]);
    bool killed = was_killed(child);
    for (size_t i = 1; i <= OPERATIONS; i++)
        told.outcomes[i] = i <= count ? STORE_DONE : i == count + 1 ? STORE_UNKNOWN : STORE_FAILED;
    check_next_start("killed", &told);
    return killed;
}

static void test_kill_at_every_operation(void)
{
    int64_t n = 1;

    while (try_kill_at(n) && !checks.failing)
        n += step();
    check_true("more than the opening", n > OPERATIONS);
    printf("# killed: up to operation %" PRId64 "\n", n - 1);
}

typedef struct Killed {
    Store *store;
    _Atomic int64_t *next;
    int told_to;
} Killed;

static void *write_until_killed(void *context)
{
    Killed *killed = context;

    for (;;) {
        int64_t seq = atomic_fetch_add(killed->next, 1);
        Put one = { .seq = seq };
        int result;

        if (store_write(killed->store, put_work, &one, &result) == STORE_DONE)
            ensure(write(killed->told_to, &seq, sizeof(seq)) == sizeof(seq));
    }
    return NULL;
}

static void be_killed(int64_t first, int told_to)
{
    Store *store = NULL;
    pthread_t threads[KILLERS];
    _Atomic int64_t next = first;

    if (open_file(&store))
        _exit(1);
    Killed killed = { store, &next, told_to };
    for (size_t i = 0; i < KILLERS; i++)
        ensure(pthread_create(&threads[i], NULL, write_until_killed, &killed) == 0);
    pthread_join(threads[0], NULL);
}

/* Four threads write as fast as they can, and somewhere in it the process is killed. */
static void prop_kill(Rng *rng)
{
    enum { DONE_MAX = 8000 };
    static int64_t done[DONE_MAX];
    static int64_t first = 1000;
    int ends[2];

    ensure(pipe(ends) == 0);
    fflush(stdout);
    pid_t child = fork();
    ensure(child >= 0);
    if (child == 0)
        be_killed(first, ends[1]);
    close(ends[1]);
    usleep((useconds_t)rng_between(rng, 500, 40000));
    kill(child, SIGKILL);
    size_t count = read_told(ends[0], done, DONE_MAX);
    close(ends[0]);
    check_true("killed", was_killed(child));
    Store *store = open_sample(file, (StoreOptions){ .vfs = S(DISK_NAME) });
    for (size_t i = 0; i < count; i++)
        check_int("acknowledged", store_read(store, row_work, &done[i]), 0);
    Seen seen = see(store);
    check_int("whole", seen.counter, seen.tally);
    first = seen.last + 1;
    store_close(store);
}

/* ---- The one writer ---- */

static void *look_on(void *context)
{
    Seen seen = { .arena = arena_open(1 << 20) };

    for (size_t i = 0; i < 200; i++)
        ensure(store_read(context, see_work, &seen) == 0);
    arena_close(&seen.arena);
    return NULL;
}

/* Whoever reads never writes to the file or its log, nor empties it, not even when the last reader
 * leaves: Debian's SQLite could damage a log that two connections write at once. */
static void test_one_writer(void)
{
    pthread_t readers[3];
    Store *store = NULL;

    remove_files();
    disk_start((DiskPlan){ 0 });
    ensure(open_file(&store) == 0);
    disk_start((DiskPlan){ 0 }); /* opening writes on this thread */
    for (size_t i = 0; i < COUNT_OF(readers); i++)
        ensure(pthread_create(&readers[i], NULL, look_on, store) == 0);
    for (int64_t i = 1; i <= 2500; i++) /* more than the log holds */
        check_int("done", put(store, i), STORE_DONE);
    for (size_t i = 0; i < COUNT_OF(readers); i++)
        pthread_join(readers[i], NULL);
    check_true("the log was emptied meanwhile", disk_database_writes() > 0);
    check_true("by the one thread that writes", disk_one_writer());

    /* Looked at by another store, as another process would, that outlives the writer. */
    Store *other = open_sample(file, (StoreOptions){ .read_only = true, .vfs = S(DISK_NAME) });
    Seen seen = see(other);
    check_int("seen", seen.rows, 2500);
    store_close(store);
    disk_start((DiskPlan){ 0 });
    check_int("still seen", see(other).rows, 2500);
    store_close(other);
    check_int("nothing was written", disk_operations(), 0);
}

int main(void)
{
    memory_install();
    begin_tests();
    disk_start((DiskPlan){ 0 });
    RUN(test_one_writer);
    RUN(test_disk_error);
    RUN(test_disk_error_for_ever);
    RUN(test_disk_full);
    RUN(test_power_cut);
    RUN_PROP(prop_power_cut, 1000);
    RUN_PROP(prop_error_then_power, 1000);
    RUN(test_memory);
    RUN(test_memory_for_ever);
    RUN(test_kill_at_every_operation);
    remove_files();
    RUN_PROP(prop_kill, KILLS);
    return end_tests();
}
