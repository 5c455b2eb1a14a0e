/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "action/keep_event.h"
#include "action/small_room.h"
#include "tests/office_sample.h"

#include <pthread.h>

enum { ITEMS_MAX = 40 };

/* Whatever comes: most calls are done, some refused, some repeat an old request. */
static void do_something(OfficeSample *sample, Rng *rng, Id *items, size_t *count)
{
    const Id actors[] = { sample->clerk, sample->far, sample->reviewer, sample->auditor };
    const Id as = actors[rng_between(rng, 0, COUNT_OF(actors) - 1)];
    char json[200];

    if (*count == 0 || (*count < ITEMS_MAX && rng_between(rng, 0, 3) == 0)) {
        snprintf(json, sizeof json, "{\"title\":\"item %d\",\"marking\":%d}", (int)*count,
                 (int)rng_between(rng, 0, 1));
        OfficeReply reply = office_sample_call(sample, "item.open", as, json, NULL, 0);
        if (reply.outcome == OFFICE_DONE)
            items[(*count)++] = office_sample_id(sample, reply, "item");
        return;
    }
    const Id item = items[rng_between(rng, 0, (int64_t)*count - 1)];
    const char *operation = rng_between(rng, 0, 4) ? "item.state" : "item.export";
    snprintf(json, sizeof json,
             operation[5] == 's' ? "{\"item\":\"%%\",\"note\":\"note %d\"}" : "{\"item\":\"%%\"}",
             (int)rng_between(rng, 0, 1000));
    const Json *params = office_sample_params(sample, json, OFFICE_IDS(item));
    const Id request = world_id();
    office_sample_request(sample, operation, as, request, params);
    if (rng_between(rng, 0, 5) == 0)
        office_sample_request(sample, operation, as, request, params);
}

static void do_much(OfficeSample *sample, Rng *rng, int times)
{
    Id items[ITEMS_MAX];
    size_t count = 0;

    for (int i = 0; i < times; i++) {
        do_something(sample, rng, items, &count);
        if (i % 64 == 0)
            arena_reset(&sample->arena);
    }
}

static ReplayReport replay(OfficeSample *sample, const char *name)
{
    ReplayReport report;
    int r = office_replay(sample->office, &sample->arena, office_sample_at(sample, name), NULL,
                          NULL, &report);
    if (r < 0)
        printf("# %.*s\n", (int)fault_text().len, fault_text().at);
    check_int("replayed", r, 0);
    if (report.table.len > 0)
        printf("# %.*s\n#  live %.*s\n#  replayed %.*s\n", (int)report.table.len, report.table.at,
               (int)report.live.len, report.live.at, (int)report.replayed.len, report.replayed.at);
    return report;
}

static Hash root_of(OfficeSample *sample)
{
    OfficeStatus status;
    ensure(office_seal(sample->office) == 0);
    ensure(office_status(sample->office, &sample->arena, &status) == 0);
    check_int("all sealed", status.sealed, status.size);
    return status.root;
}

static void prop_replay_and_root(Rng *rng)
{
    OfficeSample a, b;
    const uint64_t seed = rng_next(rng);
    Rng first = { seed }, second = { seed };

    office_sample_open(&a, &small_house, seed);
    do_much(&a, &first, 150);
    ReplayReport report = replay(&a, "replay");
    check_str("every table equal", report.table, S(""));
    check_true("rows were compared", report.rows > 100);
    const Hash root = root_of(&a);
    office_sample_close(&a);

    office_sample_open(&b, &small_house, seed);
    do_much(&b, &second, 150);
    const Hash again = root_of(&b);
    check_true("the same seed gives the same root", hash_eq(root, again));
    office_sample_close(&b);
}

/* SEKISHO_LONG=1: the hundred thousand operations that a release is tested with. */
static void test_replay_of_many(void)
{
    OfficeSample sample;
    Rng rng = { 20 };

    office_sample_open(&sample, &small_house, 20);
    do_much(&sample, &rng, getenv("SEKISHO_LONG") ? 100000 : 1000);
    check_str("every table equal", replay(&sample, "replay").table, S(""));
    office_sample_close(&sample);
}

/* Rows changed behind the record's back are found. */
static int spoil(Db *db, void *context)
{
    const OfficeSample *sample = context;
    db_apply_begin(db);
    int r = small_put(db, sample->clerk, S(""), sample->north, 0);
    db_apply_end(db);
    return r;
}

static void test_replay_finds_a_row_too_many(void)
{
    OfficeSample sample;
    int result;
    office_sample_open(&sample, &small_house, 21);
    ensure(store_write(office_store(sample.office), spoil, &sample, &result) == STORE_DONE);
    check_str("found", replay(&sample, "replay").table, S("small_item"));
    office_sample_close(&sample);
}

static OfficeOutcome note_by(OfficeSample *sample, Id by, BackupNote note)
{
    const Call call = { .operation = S("record.note-backup"),
                        .as = by,
                        .request = world_id(),
                        .params = call_params(&sample->arena, &backup_note_shape, &note),
                        .lang = LANG_EN };

    return office_call(sample->office, &sample->arena, &call).outcome;
}

/* Only an administrator tells it, and only with a root that was the record's. */
static void note_backup(OfficeSample *sample, const BackupReport *report)
{
    BackupNote note = { report->size, report->root };

    check_int("no right", note_by(sample, sample->clerk, note), OFFICE_NO_RIGHT);
    note.size--;
    check_int("another size", note_by(sample, sample->admin, note), OFFICE_INVALID);
    note.size = INT64_MAX;
    check_int("a size to come", note_by(sample, sample->admin, note), OFFICE_INVALID);
    note.size = report->size;
    check_int("noted", note_by(sample, sample->admin, note), OFFICE_DONE);
}

static void test_backup_and_restore(void)
{
    OfficeSample sample;
    Rng rng = { 5 };
    BackupReport report;
    Findings findings;
    OfficeStatus status;

    office_sample_open(&sample, &small_house, 22);
    do_much(&sample, &rng, 60);
    findings = (Findings){ .arena = &sample.arena };
    int r = office_backup(sample.office, &sample.arena, office_sample_at(&sample, "backup"),
                          office_sample_at(&sample, "proof"), false, &report);
    if (r < 0)
        printf("# %.*s\n", (int)fault_text().len, fault_text().at);
    check_int("made", r, 0);
    check_str("no complaint", report.complaint, S(""));
    check_true("proven", report.proven);
    note_backup(&sample, &report);
    ensure(office_status(sample.office, &sample.arena, &status) == 0);
    check_int("known to the record", status.backup_size, report.size);
    check_true("told by an event", status.size > report.size);

    const RestoreOptions options = { S("record.example.jp/restored"), S("mori"), S("a fire") };
    office_close(sample.office);
    sample.office = NULL;
    r = office_restore(&sample.arena, office_sample_at(&sample, "backup"),
                       office_sample_at(&sample, "again"), &small_house, &options, &findings);
    if (r < 0)
        printf("# %.*s\n", (int)fault_text().len, fault_text().at);
    office_sample_print(&sample, &findings);
    check_int("restored", r, 0);
    sample.record = office_sample_at(&sample, "again");
    office_sample_reopen(&sample);
    OfficeReply reply = office_sample_call(&sample, "item.open", sample.clerk,
                                           "{\"title\":\"after\",\"marking\":0}", NULL, 0);
    check_int("goes on", reply.outcome, OFFICE_DONE);
    ensure(office_seal(sample.office) == 0);
    ensure(office_status(sample.office, &sample.arena, &status) == 0);
    check_str("under its new name", status.origin, S("record.example.jp/restored"));
    check_str("replays", replay(&sample, "replay").table, S(""));
    office_sample_close(&sample);
}

/* ---- Many at once ---- */

enum { CALLERS = 64, CALLS_EACH = 8 };

typedef struct Caller {
    OfficeSample *sample;
    Id shared; /* a request that all make */
    int done, replayed;
} Caller;

static void *call_often(void *context)
{
    Caller *caller = context;
    Arena arena = arena_open(64 << 20);

    for (int i = 0; i < CALLS_EACH; i++) {
        SmallOpen open = { S("at once"), 0 };
        const Call call = { .operation = S("item.open"),
                            .as = caller->sample->clerk,
                            .request = i == CALLS_EACH / 2 ? caller->shared : world_id(),
                            .params = call_params(&arena, &small_open_shape, &open),
                            .lang = LANG_EN };
        OfficeReply reply = office_call(caller->sample->office, &arena, &call);
        caller->done += reply.outcome == OFFICE_DONE;
        caller->replayed += reply.outcome == OFFICE_REPLAYED;
        arena_reset(&arena);
    }
    arena_close(&arena);
    return NULL;
}

static void test_callers_at_once(void)
{
    OfficeSample sample;
    pthread_t threads[CALLERS];
    Caller callers[CALLERS];
    OfficeStatus before, after;
    int done = 0, replayed = 0;

    office_sample_open(&sample, &small_house, 23);
    const Id shared = world_id();
    ensure(office_status(sample.office, &sample.arena, &before) == 0);
    for (int i = 0; i < CALLERS; i++) {
        callers[i] = (Caller){ .sample = &sample, .shared = shared };
        ensure(pthread_create(&threads[i], NULL, call_often, &callers[i]) == 0);
    }
    for (int i = 0; i < CALLERS; i++) {
        pthread_join(threads[i], NULL);
        done += callers[i].done;
        replayed += callers[i].replayed;
    }
    ensure(office_status(sample.office, &sample.arena, &after) == 0);
    check_int("one of all did the shared request", replayed, CALLERS - 1);
    check_int("all others were done", done, CALLERS * CALLS_EACH - (CALLERS - 1));
    check_int("each once in the journal", after.size - before.size, done);
    check_str("replays", replay(&sample, "replay").table, S(""));
    office_sample_close(&sample);
}

int main(void)
{
    RUN_PROP(prop_replay_and_root, 5);
    RUN(test_replay_of_many);
    RUN(test_replay_finds_a_row_too_many);
    RUN(test_backup_and_restore);
    RUN(test_callers_at_once);
    return check_done();
}
