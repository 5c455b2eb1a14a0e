/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * record - what writing to the record costs (bench/record/run)
 *
 *     record solo DATA NEW COUNT BEFORE LOG  statements one by one; then as many again, copying the
 *                                         database to BEFORE and writing to LOG what is written
 *     record group DATA NEW COUNT WRITERS the same by so many threads at once
 *     record seal DATA NEW COUNT          how long a commit waits for its checkpoint, at worst
 *     record verify DATA RECORD           every row hashed again
 *     record replay DATA RECORD NEW       every row made again
 *
 * NEW is a directory that is made. Prints how many, and microseconds.
 */
#include "action/action.h"
#include "casework/casework.h"
#include "world/world.h"

#include <pthread.h>
#define SQLITE_ENABLE_PREUPDATE_HOOK /* Debian's library has it, its header hides it */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { ITEMS = 100, WRITERS_MAX = 256, NANO = 1000000000, SEAL_SECONDS_MAX = 10 };
#define OFFICE_BYTES ((size_t)4 << 30)
#define CALL_BYTES ((size_t)256 << 20)

static _Noreturn void give_up(const char *why)
{
    Str what = fault_text();
    fprintf(stderr, "record: %s %.*s\n", why, (int)what.len, what.len ? what.at : "");
    exit(1);
}

static int64_t microseconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
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
            give_up("a row that is written cannot be seen");
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
        give_up("the log cannot be written");
    sqlite3_preupdate_hook(watched, note_row, NULL);
    sqlite3_commit_hook(watched, note_commit, NULL);
}

/* ---- an office to write to ------------------------------------------------------------------- */

typedef struct Bench {
    Arena arena, call;
    Office *office;
    Id clerk;
    char items[ITEMS][32];
} Bench;

static void open_office(Bench *bench, Str data, Str dir, bool keep_sealed)
{
    Findings findings = { .arena = &bench->call };
    OfficeOptions options = { .keep_sealed = keep_sealed };
    bench->arena = arena_open(OFFICE_BYTES);
    watched = NULL;
    if (office_open(&bench->arena, dir, data, &docket_rooms, options, &bench->office, &findings))
        give_up("the record cannot be opened");
}

/* The reply's member, as text. */
static Str ask(Bench *bench, Id as, const char *operation, const Text *params, Str member)
{
    Findings findings = { .arena = &bench->call };
    Call call = { .operation = str_from_c(operation), .as = as, .lang = LANG_EN };
    call.request = world_id();
    call.params = json_read(&bench->call, text_str(params), S("params"), &findings);
    OfficeReply reply = office_call(bench->office, &bench->call, &call);
    if (reply.outcome != OFFICE_DONE)
        give_up(operation);
    const Json *root = json_read(&bench->call, reply.reply, S("reply"), &findings);
    const Json *found = json_member(root, member);
    return found ? found->string : S("");
}

static void hire_clerk(Bench *bench)
{
    Id administrator;
    Text params = text_open(&bench->call, 4096);
    if (office_person(bench->office, &bench->call, S("admin"), &administrator))
        give_up("the administrator is missing");
    Id organisation;
    if (office_subject(bench->office, &bench->call, S("organisation"), S("meti"), &organisation))
        give_up("the organisation is missing");
    text_c(&params, "{\"handle\":\"clerk\",\"organisation\":\"");
    id_write(&params, organisation);
    text_c(&params, "\",\"name-en\":\"An invented clerk\",\"roles\":[\"clerk\",\"examiner\"],"
                    "\"clearance\":\"open\",\"from\":\"2020-01-01\"}");
    (void)ask(bench, administrator, "person.add", &params, S("person"));
    if (office_person(bench->office, &bench->call, S("clerk"), &bench->clerk))
        give_up("the clerk is missing");
}

static void open_items(Bench *bench)
{
    for (int i = 0; i < ITEMS; i++) {
        Text params = text_open(&bench->call, 4096);
        text_c(&params, "{\"title\":{\"ja\":\"架空の案件\",\"en\":\"An invented item\"},"
                        "\"marking\":\"open\",\"regimes\":[\"transfer\"]}");
        Str item = ask(bench, bench->clerk, "item.open", &params, S("item"));
        snprintf(bench->items[i], sizeof bench->items[i], "%.*s", (int)item.len, item.at);
    }
}

static void make_office(Bench *bench, Str data, Str dir, bool keep_sealed)
{
    static const OfficeStart start = {
        .origin = STR("record.example/bench"),
        .organisation = STR("meti"),
        .organisation_name = { { STR("架空の省"), STR("An invented ministry") } },
        .person = STR("admin"),
        .person_name_ja = STR("架空の管理者"),
        .person_name_en = STR("An invented administrator"),
        .reason = STR("for a benchmark"),
    };
    bench->call = arena_open(CALL_BYTES);
    Arena scratch = arena_open(OFFICE_BYTES);
    Findings findings = { .arena = &bench->call };
    if (office_create(&scratch, dir, data, &docket_rooms, &start, &findings))
        give_up("the record cannot be made");
    arena_close(&scratch);
    open_office(bench, data, dir, keep_sealed);
    hire_clerk(bench);
    open_items(bench);
}

/* ---- entering statements --------------------------------------------------------------------- */

static void enter(Office *office, Arena *arena, Id clerk, const char *item, Id request)
{
    Findings findings = { .arena = arena };
    Text params = text_open(arena, 4096);
    text_all(&params, S("{\"item\":\""), str_from_c(item),
             S("\",\"fact\":\"destination\",\"value\":\"PHL\",\"by\":\"An invented desk\","
               "\"said-on\":\"2026-05-01\",\"source\":\"letter 17 (invented)\"}"));
    Call call = { .operation = S("item.state"), .as = clerk, .request = request, .lang = LANG_EN };
    call.params = json_read(arena, text_str(&params), S("params"), &findings);
    OfficeReply reply = office_call(office, arena, &call);
    if (reply.outcome != OFFICE_DONE)
        give_up("item.state");
}

static int64_t enter_many(Bench *bench, int64_t count)
{
    int64_t before = microseconds();
    for (int64_t i = 0; i < count; i++) {
        Arena arena = bench->call;
        enter(bench->office, &arena, bench->clerk, bench->items[i % ITEMS], world_id());
    }
    return microseconds() - before;
}

typedef struct Writer {
    pthread_t thread;
    const Bench *bench;
    int64_t count;
    size_t number;
} Writer;

static void *write_some(void *writer_)
{
    const Writer *writer = writer_;
    const Bench *bench = writer->bench;
    Arena arena = arena_open(CALL_BYTES);
    for (int64_t i = 0; i < writer->count; i++) {
        arena_reset(&arena);
        enter(bench->office, &arena, bench->clerk,
              bench->items[(writer->number + (size_t)i) % ITEMS], world_id());
    }
    arena_close(&arena);
    return NULL;
}

static int64_t enter_together(const Bench *bench, int64_t count, size_t writers)
{
    static Writer all[WRITERS_MAX];
    int64_t before = microseconds();
    for (size_t i = 0; i < writers; i++) {
        all[i] = (Writer){ .bench = bench, .count = count / (int64_t)writers, .number = i };
        if (pthread_create(&all[i].thread, NULL, write_some, &all[i]) != 0)
            give_up("no thread");
    }
    for (size_t i = 0; i < writers; i++)
        (void)pthread_join(all[i].thread, NULL);
    return microseconds() - before;
}

/* ---- sealing, verifying, replaying ----------------------------------------------------------- */

/* The longest that a commit waited for the checkpoint that covers it. */
static int64_t slowest_seal(Bench *bench, int64_t count)
{
    int64_t slowest = 0;
    for (int64_t i = 0; i < count; i++) {
        (void)enter_many(bench, 1 + i % 7);
        int64_t size = 0, committed = microseconds(), waited = 0;
        OfficeStatus status;
        Arena arena = bench->call;
        if (office_status(bench->office, &arena, &status))
            give_up("no status");
        size = status.size;
        while (journal_health(office_journal(bench->office)).sealed < size) {
            (void)nanosleep(&(struct timespec){ .tv_nsec = NANO / 1000 }, NULL);
            waited = microseconds() - committed;
            if (waited > SEAL_SECONDS_MAX * INT64_C(1000000))
                give_up("nothing is sealed");
        }
        slowest = waited > slowest ? waited : slowest;
    }
    return slowest;
}

static int verify(Db *db, void *report)
{
    Arena arena = arena_open(CALL_BYTES);
    Findings findings = { .arena = &arena };
    int r = journal_verify(db, &(VerifyOptions){ 0 }, &findings, report);
    arena_close(&arena);
    return r;
}

static void note_last(void *when, int64_t done, int64_t total)
{
    if (done == total && *(int64_t *)when == 0)
        *(int64_t *)when = microseconds();
}

static void print(int64_t count, int64_t spent)
{
    printf("%lld %lld\n", (long long)count, (long long)spent);
}

static void measure_verify(Bench *bench)
{
    VerifyReport report;
    int64_t before = microseconds();
    if (store_read(office_store(bench->office), verify, &report) || report.wrong)
        give_up("the record does not hold");
    print(report.events, microseconds() - before);
}

/* Until the last event was applied: the comparison that follows is no part of making rows. */
static void measure_replay(Bench *bench, Str into)
{
    ReplayReport report;
    int64_t before = microseconds(), applied = 0;
    if (office_replay(bench->office, &bench->call, into, note_last, &applied, &report) ||
        report.table.len || !applied)
        give_up("the replay differs");
    print(report.events, applied - before);
}

static void measure_solo(Bench *bench, int64_t count, Str before, const char *log)
{
    (void)enter_many(bench, count / 10); /* until everything is warm */
    int64_t spent = enter_many(bench, count);
    if (store_backup(office_store(bench->office), before, NULL, NULL))
        give_up("the record cannot be copied");
    watch(log);
    (void)enter_many(bench, count); /* the same again, watched: for the peer to write */
    fflush(written);
    print(count, spent);
}

int main(int argc, char **argv)
{
    Bench bench = { 0 };
    Str mode = str_from_c(argc > 3 ? argv[1] : NULL);
    int64_t count = argc > 4 ? atoll(argv[4]) : 0;

    if (argc < 4)
        give_up("usage: record solo|group|seal|verify|replay DATA RECORD ...");
    /* As the store does: after the hook it would come too late. */
    (void)sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    (void)sqlite3_auto_extension((void (*)(void))note_connection);
    Str data = str_from_c(argv[2]), dir = str_from_c(argv[3]);
    bool makes = !str_eq(mode, S("verify")) && !str_eq(mode, S("replay"));
    if (makes) {
        make_office(&bench, data, dir, str_eq(mode, S("seal")));
    } else {
        bench.call = arena_open(CALL_BYTES);
        open_office(&bench, data, dir, false);
    }
    if (str_eq(mode, S("solo")) && argc == 7)
        measure_solo(&bench, count, str_from_c(argv[5]), argv[6]);
    else if (str_eq(mode, S("group")) && argc == 6)
        print(count, enter_together(&bench, count, (size_t)atoll(argv[5])));
    else if (str_eq(mode, S("seal")) && argc == 5)
        print(count, slowest_seal(&bench, count));
    else if (str_eq(mode, S("verify")))
        measure_verify(&bench);
    else if (str_eq(mode, S("replay")) && argc == 5)
        measure_replay(&bench, str_from_c(argv[4]));
    else
        give_up("usage: record solo|group|seal|verify|replay DATA RECORD ...");
    office_close(bench.office);
    return 0;
}
