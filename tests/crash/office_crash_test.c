/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The whole write path when the disk fails, the power is cut, memory runs out or the process is
 * killed, at every operation in turn. Afterwards the record is opened again and asked the same
 * requests once more: what was acknowledged is answered with its first reply, what failed is done
 * now, nothing was done twice or by halves; every row is hashed again, and the log goes on being
 * signed under the checkpoints it published.
 *
 *     SEKISHO_LONG=1   at every operation, and 1,000 kills; else at some
 */
#include "tests/crash/disk.h"
#include "tests/crash/memory.h"
#include "tests/office_sample.h"

#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <sys/wait.h>
#include <unistd.h>

enum { CALLS = 8, SEAL_AT = 3, KILLS = 1000, KILLERS = 3, KILLED_MAX = 2000 };

extern const StoreSchema action_schema;

static const Room *const rooms_list[] = { &action_room };
static const Rooms rooms = { rooms_list, COUNT_OF(rooms_list), &action_schema };

static OfficeSample sample; /* of which each trial works on a copy */
static Str trial;
static int64_t size_before;
static Id requests[KILLED_MAX];

typedef struct Told {
    bool opened;
    OfficeOutcome outcomes[CALLS]; /* those never reached are OFFICE_UNAVAILABLE */
} Told;

/* ---- A copy of the record for each trial ---- */

static int copy_one(const char *path, const struct stat *status, int kind, struct FTW *depth)
{
    Arena scratch = sample.arena;
    Text to = text_open(&scratch, 1000);
    Str bytes;

    (void)status, (void)depth;
    text_all(&to, trial, str_cut(str_from_c(path), sample.record.len, 1000));
    if (kind == FTW_D)
        return mkdir(arena_c(&scratch, text_str(&to)), 0700);
    ensure(world_read_file(&scratch, str_from_c(path), WORLD_FILE_MAX, &bytes) == 0);
    FILE *copy = fopen(arena_c(&scratch, text_str(&to)), "wb");
    ensure(copy && fwrite(bytes.at, 1, bytes.len, copy) == bytes.len && fclose(copy) == 0);
    return 0;
}

static void begin_trial(void)
{
    Arena scratch = sample.arena;

    nftw(arena_c(&scratch, trial), office_sample_remove, 10, FTW_DEPTH | FTW_PHYS);
    ensure(nftw(arena_c(&scratch, sample.record), copy_one, 10, FTW_PHYS) == 0);
}

static int open_trial(Arena *boot, Office **ret_office)
{
    Arena scratch = sample.arena;
    Findings findings = { .arena = &scratch };
    OfficeOptions options = { .vfs = S(DISK_NAME) };

    arena_reset(boot);
    return office_open(boot, trial, S("."), &rooms, options, ret_office, &findings);
}

/* ---- The work ---- */

/* Adds organisation `i` under the request that is its own. */
static OfficeReply add(Office *office, Arena *arena, int64_t i)
{
    char json[200];
    Findings findings = { .arena = arena };

    snprintf(json, sizeof(json),
             "{\"handle\":\"o%" PRId64 "\",\"name\":{\"ja\":\"\xe5\xbe\x8c\",\"en\":\"Later\"}}",
             i);
    const Json *params = json_read(arena, str_from_c(json), S(""), &findings);
    if (!params) /* no memory */
        return (OfficeReply){ .outcome = OFFICE_UNAVAILABLE };
    Call call = { .operation = S("organisation.add"),
                  .as = sample.admin,
                  .request = requests[i],
                  .params = params };
    return office_call(office, arena, &call);
}

static Told work(void)
{
    Told told = { 0 };
    Office *office = NULL;

    for (size_t i = 0; i < CALLS; i++)
        told.outcomes[i] = OFFICE_UNAVAILABLE;
    told.opened = open_trial(&sample.boot, &office) == 0;
    for (int64_t i = 0; i < CALLS && told.opened; i++) {
        Arena arena = sample.arena;

        told.outcomes[i] = add(office, &arena, i).outcome;
        if (i == SEAL_AT && office_seal(office))
            continue; /* sealed later */
    }
    if (told.opened)
        office_close(office);
    return told;
}

/* ---- What must hold afterwards ---- */

typedef struct Verifying {
    Arena arena;
    VerifyReport report;
} Verifying;

static int verify_work(Db *db, void *context)
{
    Verifying *verifying = context;
    VerifyOptions options = { 0 };
    Findings findings = { .arena = &verifying->arena };

    int r = journal_verify(db, &options, &findings, &verifying->report);
    if (!r && verifying->report.wrong > 0)
        office_sample_print(&sample, &findings);
    return r;
}

static void check_whole(const char *why, Office *office, int64_t events)
{
    Verifying verifying = { .arena = arena_open(64 << 20) };
    Text said = text_open(&verifying.arena, 10000);

    check_int(why, store_check(office_store(office), &said), 0);
    check_int(why, store_read(office_store(office), verify_work, &verifying), 0);
    check_int(why, verifying.report.wrong, 0);
    if (events >= 0)
        check_int(why, verifying.report.events, events);
    arena_close(&verifying.arena);
}

/* Every request once more. */
static void ask_again(const char *why, Office *office, const Told *told)
{
    for (int64_t i = 0; i < CALLS; i++) {
        Arena arena = sample.arena;
        OfficeReply reply = add(office, &arena, i);
        OfficeOutcome was = told->outcomes[i];

        if (was == OFFICE_DONE)
            check_int(why, reply.outcome, OFFICE_REPLAYED);
        else if (was == OFFICE_UNAVAILABLE)
            check_int(why, reply.outcome, OFFICE_DONE);
        else
            check_true(why, was == OFFICE_UNKNOWN &&
                                (reply.outcome == OFFICE_DONE || reply.outcome == OFFICE_REPLAYED));
    }
}

static void check_replay(const char *why, Office *office)
{
    Arena arena = arena_open((size_t)256 << 20);
    Str into = office_sample_at(&sample, "replayed");
    ReplayReport report = { 0 };

    check_int(why, office_replay(office, &arena, into, NULL, NULL, &report), 0);
    check_str(why, report.table, S(""));
    nftw(arena_c(&arena, into), office_sample_remove, 10, FTW_DEPTH | FTW_PHYS);
    arena_close(&arena);
}

static void check_next_start(const char *why, const Told *told)
{
    Office *office = NULL;
    int r = open_trial(&sample.boot, &office);

    check_int(why, r, 0);
    if (r)
        return;
    check_whole(why, office, -1);
    ask_again(why, office, told);
    check_int(why, office_seal(office), 0);
    check_whole(why, office, size_before + CALLS);
    check_replay(why, office);
    office_close(office);
}

/* What passes is over with the next call. */
static void check_came_back(const char *why, const Told *told)
{
    bool failed = false;

    for (size_t i = 0; i < CALLS && told->opened; i++) {
        if (failed)
            check_int(why, told->outcomes[i], OFFICE_DONE);
        failed = failed || told->outcomes[i] != OFFICE_DONE;
    }
}

static int64_t step(int64_t otherwise)
{
    return getenv("SEKISHO_LONG") ? 1 : otherwise;
}

/* ---- The disk ---- */

typedef struct Mode {
    const char *why;
    DiskFault fault;
    bool for_ever, cut; /* cut: and at the end the power */
} Mode;

static bool try_disk(const Mode *mode, int64_t at)
{
    char why[100];
    Rng rng = { (uint64_t)at * CHECK_SPREAD };

    snprintf(why, sizeof(why), "%s, operation %" PRId64, mode->why, at);
    disk_start((DiskPlan){ 0 });
    begin_trial();
    disk_start((DiskPlan){ .fault = mode->fault, .at = at, .for_ever = mode->for_ever });
    Told told = work();
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
        n += step(23);
    check_true("more than the opening", n > CALLS);
    printf("# %s: up to operation %" PRId64 "\n", mode->why, n - 1);
}

static void test_disk_error(void)
{
    try_every_operation(&(Mode){ "an error", DISK_ERROR, false, false });
    try_every_operation(&(Mode){ "an error, then the power", DISK_ERROR, false, true });
    try_every_operation(&(Mode){ "errors for ever, then the power", DISK_ERROR, true, true });
}

static void test_disk_full(void)
{
    try_every_operation(&(Mode){ "full", DISK_FULL, false, true });
    try_every_operation(&(Mode){ "full for ever", DISK_FULL, true, false });
}

static void test_power_cut(void)
{
    try_every_operation(&(Mode){ "power", DISK_CUT, false, true });
}

/* ---- Memory ---- */

static bool try_memory(bool for_ever, int64_t at)
{
    char why[100];

    snprintf(why, sizeof(why), "memory%s, asking %" PRId64, for_ever ? " for ever" : "", at);
    begin_trial();
    memory_start((MemoryPlan){ at, for_ever });
    Told told = work();
    bool struck = memory_struck();
    memory_start((MemoryPlan){ 0 });
    if (!for_ever)
        check_came_back(why, &told);
    check_next_start(why, &told);
    return struck;
}

static void try_every_asking(bool for_ever)
{
    int64_t n = 1;

    while (try_memory(for_ever, n) && !checks.failing)
        n += step(311);
    check_true("more than the opening", n > CALLS);
    printf("# memory%s: up to asking %" PRId64 "\n", for_ever ? " for ever" : "", n - 1);
}

static void test_memory(void)
{
    disk_start((DiskPlan){ 0 });
    try_every_asking(false);
    try_every_asking(true);
}

/* ---- Kills ---- */

typedef struct Killed {
    Office *office;
    _Atomic int64_t *next;
    int told_to;
} Killed;

static void *call_until_killed(void *context)
{
    Killed *killed = context;
    Arena arena = arena_open(64 << 20);

    for (;;) {
        Arena scratch = arena;
        int64_t i = atomic_fetch_add(killed->next, 1);

        if (i >= KILLED_MAX)
            return NULL;
        if (add(killed->office, &scratch, i).outcome == OFFICE_DONE)
            ensure(write(killed->told_to, &i, sizeof(i)) == sizeof(i));
    }
}

static void be_killed(int told_to)
{
    Office *office = NULL;
    pthread_t threads[KILLERS];
    _Atomic int64_t next = 0;
    int64_t opened = -1;

    if (open_trial(&sample.boot, &office))
        _exit(1);
    Killed killed = { office, &next, told_to };
    ensure(journal_start(office_journal(office)) == 0);
    ensure(write(told_to, &opened, sizeof(opened)) == sizeof(opened));
    for (size_t i = 0; i < KILLERS; i++)
        ensure(pthread_create(&threads[i], NULL, call_until_killed, &killed) == 0);
    pause();
}

static size_t kill_and_read(pid_t child, int from, Rng *rng, int64_t *ret_done)
{
    size_t count = 0;
    int64_t opened = 0;
    int status;

    ensure(read(from, &opened, sizeof(opened)) == sizeof(opened) && opened == -1);
    usleep((useconds_t)rng_between(rng, 0, 60000));
    kill(child, SIGKILL);
    while (count < KILLED_MAX && read(from, &ret_done[count], sizeof(int64_t)) == sizeof(int64_t))
        count++;
    close(from);
    ensure(waitpid(child, &status, 0) == child && WIFSIGNALED(status));
    return count;
}

/* Three threads and the sealer work as fast as they can, and somewhere in it the process is killed.
 */
static void prop_kill(Rng *rng)
{
    static int64_t done[KILLED_MAX];
    Office *office = NULL;
    int ends[2];

    begin_trial();
    ensure(pipe(ends) == 0);
    fflush(stdout);
    pid_t child = fork();
    ensure(child >= 0);
    if (child == 0)
        be_killed(ends[1]);
    close(ends[1]);
    size_t count = kill_and_read(child, ends[0], rng, done);
    ensure(open_trial(&sample.boot, &office) == 0);
    check_whole("killed", office, -1);
    for (size_t i = 0; i < count; i++) {
        Arena arena = sample.arena;

        check_int("acknowledged", add(office, &arena, done[i]).outcome, OFFICE_REPLAYED);
    }
    check_int("sealed", office_seal(office), 0);
    check_whole("killed", office, -1);
    office_close(office);
}

/* A data directory that holds no more than a record needs to be opened: every trial reads it twice.
 * The program goes there, since the law is read from where it is. */
static char data[] = "/tmp/sekisho-data-XXXXXX";

static void go_to_small_data(void)
{
    char *here = realpath(".", NULL), path[4096];

    ensure(here && mkdtemp(data) && chdir(data) == 0);
    ensure(mkdir("packs", 0700) == 0 && mkdir("registers", 0700) == 0);
    snprintf(path, sizeof(path), "%s/access", here);
    ensure(symlink(path, "access") == 0);
    snprintf(path, sizeof(path), "%s/registers/instruments.csv", here);
    ensure(symlink(path, "registers/instruments.csv") == 0);
    free(here);
}

int main(void)
{
    memory_install();
    disk_start((DiskPlan){ 0 });
    go_to_small_data();
    office_sample_open(&sample, &rooms, 7);
    for (size_t i = 0; i < KILLED_MAX; i++)
        requests[i] = world_id();
    OfficeStatus status = { 0 };
    ensure(office_status(sample.office, &sample.arena, &status) == 0);
    size_before = status.size;
    office_close(sample.office);
    trial = office_sample_at(&sample, "trial");
    RUN(test_disk_error);
    RUN(test_disk_full);
    RUN(test_power_cut);
    RUN(test_memory);
    RUN_PROP(prop_kill, KILLS);
    sample.office = NULL;
    office_sample_close(&sample);
    nftw(data, office_sample_remove, 10, FTW_DEPTH | FTW_PHYS);
    return check_done();
}
