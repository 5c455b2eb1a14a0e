/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "bench/record/driver.h"

#include "world/world.h"

#include <pthread.h>
#define SQLITE_ENABLE_PREUPDATE_HOOK /* Debian's library has it, its header hides it */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { NANO = 1000000000, SEAL_SECONDS_MAX = 10, PARAMS_BYTES = 1 << 16 };
#define OFFICE_BYTES ((size_t)4 << 30)
#define CALL_BYTES ((size_t)4 << 30)
#define WRITER_BYTES ((size_t)256 << 20)

static const char *program; /* its name, in what it says */

_Noreturn void bench_give_up(const char *why)
{
    Str what = fault_text();
    fprintf(stderr, "%s: %s %.*s\n", program, why, (int)what.len, what.len ? what.at : "");
    exit(1);
}

int64_t bench_now(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

void bench_print(int64_t count, int64_t spent)
{
    printf("%lld %lld\n", (long long)count, (long long)spent);
}

/* ---- what was written: hooks on the writer's connection ----------------------------------- */

static sqlite3 *watched; /* the first connection an office opens */
static FILE *written;

/* i and digits, t or b and hexadecimal: "-" where there are no bytes. */
static void note_value(sqlite3_value *value)
{
    int type = sqlite3_value_type(value);

    if (type == SQLITE_INTEGER) {
        fprintf(written, " i%lld", sqlite3_value_int64(value));
        return;
    }
    const unsigned char *bytes = sqlite3_value_blob(value);
    int count = sqlite3_value_bytes(value);
    fprintf(written, " %c%s", type == SQLITE_TEXT ? 't' : 'b', count ? "" : "-");
    for (int i = 0; i < count; i++)
        fprintf(written, "%02x", bytes[i]);
}

/* The row as it will stand; of a deleted one, as it stood. */
static void note_row(void *context, sqlite3 *db, int kind, const char *database, const char *table,
                     sqlite3_int64 before, sqlite3_int64 after)
{
    (void)context;
    (void)database;
    (void)before;
    (void)after;
    fprintf(written, "%c %s",
            kind == SQLITE_INSERT   ? 'I'
            : kind == SQLITE_UPDATE ? 'U'
                                    : 'D',
            table);
    for (int i = 0; i < sqlite3_preupdate_count(db); i++) {
        sqlite3_value *value;
        if ((kind == SQLITE_DELETE ? sqlite3_preupdate_old(db, i, &value)
                                   : sqlite3_preupdate_new(db, i, &value)) != SQLITE_OK)
            bench_give_up("a row that is written cannot be seen");
        note_value(value);
    }
    fputc('\n', written);
}

static int note_commit(void *context)
{
    (void)context;
    fprintf(written, "C\n");
    return 0;
}

static int note_connection(sqlite3 *db, const char **error, const struct sqlite3_api_routines *api)
{
    (void)error;
    (void)api;
    if (!watched)
        watched = db;
    return SQLITE_OK;
}

/* From here on, while nothing is being written; before, a hook would cost what is measured. */
static void watch(const char *log)
{
    written = fopen(log, "w");
    if (!written)
        bench_give_up("the log cannot be written");
    sqlite3_preupdate_hook(watched, note_row, NULL);
    sqlite3_commit_hook(watched, note_commit, NULL);
}

/* ---- an office to write to ------------------------------------------------------------------- */

static void open_office(Bench *bench, Str data, Str dir, bool keep_sealed)
{
    bench->call = arena_open(CALL_BYTES);
    bench->arena = arena_open(OFFICE_BYTES);
    Findings findings = { .arena = &bench->call };
    OfficeOptions options = { .keep_sealed = keep_sealed };
    watched = NULL;
    if (office_open(&bench->arena, dir, data, bench->workload->rooms, options, &bench->office,
                    &findings))
        bench_give_up("the record cannot be opened");
}

static void find_clerk(Bench *bench)
{
    if (office_person(bench->office, &bench->call, S("clerk"), &bench->clerk))
        bench_give_up("the clerk is missing");
}

void bench_open(Bench *bench, Str data, Str dir)
{
    open_office(bench, data, dir, false);
    find_clerk(bench);
}

OfficeReply bench_ask(Bench *bench, Arena *arena, Id as, const char *operation, const Text *params)
{
    Findings findings = { .arena = arena };
    Call call = {
        .operation = str_from_c(operation), .as = as, .request = world_id(), .lang = LANG_EN
    };
    call.params = json_read(arena, text_str(params), S("params"), &findings);
    OfficeReply reply = office_call(bench->office, arena, &call);
    if (reply.outcome == OFFICE_DONE)
        return reply;
    Text why = text_open(arena, PARAMS_BYTES);
    text_all(&why, str_from_c(operation), S(": "));
    if (reply.findings)
        findings_write(&why, reply.findings, LANG_EN);
    bench_give_up(arena_c(arena, text_str(&why)));
}

static void hire_clerk(Bench *bench)
{
    Id administrator, organisation;
    Text params = text_open(&bench->call, PARAMS_BYTES);
    if (office_person(bench->office, &bench->call, S("admin"), &administrator))
        bench_give_up("the administrator is missing");
    if (office_subject(bench->office, &bench->call, S("organisation"), S("meti"), &organisation))
        bench_give_up("the organisation is missing");
    text_c(&params, "{\"handle\":\"clerk\",\"organisation\":\"");
    id_write(&params, organisation);
    text_c(&params, "\",\"name-en\":\"An invented clerk\",\"roles\":[");
    text_c(&params, bench->workload->roles);
    text_c(&params, "],\"clearance\":\"open\",\"from\":\"2020-01-01\"}");
    (void)bench_ask(bench, &bench->call, administrator, "person.add", &params);
}

void bench_make(Bench *bench, Str data, Str dir, bool keep_sealed)
{
    static const OfficeStart start = {
        .origin = STR("record.example/bench"),
        .organisation = STR("meti"),
        .organisation_name = { { STR("架空の省"), STR("An invented ministry") } },
        .person = STR("admin"),
        .person_name = { { STR("架空の管理者"), STR("An invented administrator") } },
        .reason = STR("for a benchmark"),
    };
    Arena scratch = arena_open(OFFICE_BYTES);
    Findings findings = { .arena = &scratch };
    if (office_create(&scratch, dir, data, bench->workload->rooms, &start, &findings))
        bench_give_up("the record cannot be made");
    arena_close(&scratch);
    open_office(bench, data, dir, keep_sealed);
    hire_clerk(bench);
    find_clerk(bench);
    bench->workload->prepare(bench);
}

/* ---- entering -------------------------------------------------------------------------------- */

static void enter(Bench *bench, Arena *arena, size_t lane, int64_t step)
{
    Text params = text_open(arena, PARAMS_BYTES);
    bench->workload->params(&params, lane, step);
    (void)bench_ask(bench, arena, bench->clerk, bench->workload->operation, &params);
}

/* From call number `first` on: lane after lane takes its next step. */
static int64_t enter_many(Bench *bench, int64_t first, int64_t count)
{
    int64_t before = bench_now();
    for (int64_t i = first; i < first + count; i++) {
        Arena arena = bench->call;
        enter(bench, &arena, (size_t)(i % BENCH_LANES), i / BENCH_LANES);
    }
    return bench_now() - before;
}

typedef struct Writer {
    pthread_t thread;
    Bench *bench;
    Arena arena;
    size_t lane;
    int64_t step, end;
} Writer;

static void *write_lane(void *writer_)
{
    Writer *writer = writer_;
    for (int64_t step = writer->step; step < writer->end; step++) {
        arena_reset(&writer->arena);
        enter(writer->bench, &writer->arena, writer->lane, step);
    }
    return NULL;
}

int64_t bench_enter_together(Bench *bench, size_t lanes, int64_t step, int64_t steps)
{
    static Writer all[BENCH_LANES]; /* with arenas that the next call takes up again */
    int64_t before = bench_now();
    ensure(lanes <= BENCH_LANES);
    for (size_t i = 0; i < lanes; i++) {
        Arena arena = all[i].arena.base ? all[i].arena : arena_open(WRITER_BYTES);
        all[i] = (Writer){
            .bench = bench, .arena = arena, .lane = i, .step = step, .end = step + steps
        };
        if (pthread_create(&all[i].thread, NULL, write_lane, &all[i]) != 0)
            bench_give_up("no thread");
    }
    for (size_t i = 0; i < lanes; i++)
        (void)pthread_join(all[i].thread, NULL);
    return bench_now() - before;
}

/* ---- what is measured ------------------------------------------------------------------------ */

static void measure_solo(Bench *bench, char **args)
{
    int64_t count = atoll(args[0]), warm = count / 10; /* until everything is warm */
    (void)enter_many(bench, 0, warm);
    int64_t spent = enter_many(bench, warm, count);
    if (store_backup(office_store(bench->office), str_from_c(args[1]), NULL, NULL))
        bench_give_up("the record cannot be copied");
    watch(args[2]);
    (void)enter_many(bench, warm + count, count); /* watched: for the peer to write */
    fflush(written);
    bench_print(count, spent);
}

static void measure_group(Bench *bench, char **args)
{
    int64_t count = atoll(args[0]), writers = atoll(args[1]);
    int64_t steps = count / writers;
    int64_t spent = bench_enter_together(bench, (size_t)writers, 0, steps);
    bench_print(steps * writers, spent);
}

/* The longest that a commit waited for the checkpoint that covers it. */
static void measure_seal(Bench *bench, char **args)
{
    int64_t count = atoll(args[0]), slowest = 0, entered = 0;
    for (int64_t i = 0; i < count; i++) {
        (void)enter_many(bench, entered, 1 + i % 7);
        entered += 1 + i % 7;
        int64_t committed = bench_now(), waited = 0;
        OfficeStatus status;
        Arena arena = bench->call;
        if (office_status(bench->office, &arena, &status))
            bench_give_up("no status");
        while (journal_health(office_journal(bench->office)).sealed < status.size) {
            (void)nanosleep(&(struct timespec){ .tv_nsec = NANO / 1000 }, NULL);
            waited = bench_now() - committed;
            if (waited > SEAL_SECONDS_MAX * INT64_C(1000000))
                bench_give_up("nothing is sealed");
        }
        slowest = waited > slowest ? waited : slowest;
    }
    bench_print(count, slowest);
}

static int verify(Db *db, void *report)
{
    Arena arena = arena_open(CALL_BYTES);
    Findings findings = { .arena = &arena };
    int r = journal_verify(db, &(VerifyOptions){ 0 }, &findings, report);
    arena_close(&arena);
    return r;
}

static void measure_verify(Bench *bench, char **args)
{
    VerifyReport report;
    int64_t before = bench_now();
    (void)args;
    if (store_read(office_store(bench->office), verify, &report) || report.wrong)
        bench_give_up("the record does not hold");
    bench_print(report.events, bench_now() - before);
}

static void note_last(void *when, int64_t done, int64_t total)
{
    if (done == total && *(int64_t *)when == 0)
        *(int64_t *)when = bench_now();
}

/* Until the last event was applied: the comparison that follows is no part of making rows. */
static void measure_replay(Bench *bench, char **args)
{
    ReplayReport report;
    int64_t before = bench_now(), applied = 0;
    if (office_replay(bench->office, &bench->call, str_from_c(args[0]), note_last, &applied,
                      &report) ||
        report.table.len || !applied)
        bench_give_up("the replay differs");
    bench_print(report.events, applied - before);
}

static const struct {
    const char *mode;
    int args; /* behind DATA and the record's directory */
    bool makes, keeps_sealed;
    void (*measure)(Bench *, char **);
} measures[] = {
    { "solo", 3, true, false, measure_solo },      { "group", 2, true, false, measure_group },
    { "seal", 1, true, true, measure_seal },       { "verify", 0, false, false, measure_verify },
    { "replay", 1, false, false, measure_replay },
};

enum { ARGS_BEFORE = 4 }; /* the program, the measure, DATA, the record */

void bench_start(const Workload *workload)
{
    program = workload->name;
    /* As the store does: after the hook it would come too late. */
    (void)sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    (void)sqlite3_auto_extension((void (*)(void))note_connection);
}

int bench_run(const Workload *workload, int argc, char **argv)
{
    Bench bench = { .workload = workload };
    bench_start(workload);
    for (size_t i = 0; i < COUNT_OF(measures); i++) {
        if (argc != ARGS_BEFORE + measures[i].args || strcmp(argv[1], measures[i].mode) != 0)
            continue;
        Str data = str_from_c(argv[2]), dir = str_from_c(argv[3]);
        if (measures[i].makes)
            bench_make(&bench, data, dir, measures[i].keeps_sealed);
        else
            bench_open(&bench, data, dir);
        measures[i].measure(&bench, argv + ARGS_BEFORE);
        office_close(bench.office);
        return 0;
    }
    bench_give_up("usage: solo|group|seal|verify|replay DATA RECORD ...");
}
