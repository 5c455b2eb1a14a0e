/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "store/parts.h"
#include "tests/crash/disk.h"
#include "tests/store/sample.h"

#include <pthread.h>
#include <semaphore.h>

/* Many commits: on a disk that synchronises nothing. */
static const StoreOptions plain = { .vfs = STR(DISK_NAME) };

/* ---- What a work may answer ---- */

static void test_outcomes(void)
{
    Store *store = open_sample("outcomes.db", plain);
    Put refused = { .seq = 2, .answer = 42 };
    int result = 9;

    check_int("done", put(store, 1), STORE_DONE);
    check_int("refused", store_write(store, put_work, &refused, &result), STORE_REFUSED);
    check_int("its own word", result, 42);
    check_int("the same row again", put(store, 1), STORE_FAILED);
    check_int("nothing of it stays", see(store).rows, 1);
    check_int("the next is fine", put(store, 2), STORE_DONE);
    check_int("state", store_state(store), STORE_WRITABLE);
    store_close(store);
}

/* The fault is told on the thread that asked, though it happened on the writer's. */
static void test_fault_text(void)
{
    Store *store = open_sample("fault.db", plain);
    Put work = { .seq = 1 };
    int result = 0;
    size_t found;

    check_int("done", put(store, 1), STORE_DONE);
    fault(FAULT_NETWORK, "something else");
    check_int("fails", store_write(store, put_work, &work, &result), STORE_FAILED);
    check_int("a fault", result, -FAULT_STORE);
    check_true("what SQLite said", str_starts(fault_text(), S("store: UNIQUE constraint failed")));
    check_true("how it came here", str_find(fault_text(), S("write.c"), &found));
    store_close(store);
}

static int swallow_work(Db *db, void *context)
{
    (void)context;
    int r = sample_put(db, 1, S(""), S(""), id_none(), hash_none());

    (void)r;
    return 0;
}

/* A work that goes on after a fault as if nothing had been is not believed. */
static void test_swallowed_fault(void)
{
    Store *store = open_sample("fault.db", plain);
    int result = 0;

    check_int("fails", store_write(store, swallow_work, NULL, &result), STORE_FAILED);
    check_int("a fault", result, -FAULT_STORE);
    check_int("nothing of it stays", see(store).rows, 1);
    store_close(store);
}

/* ---- Bugs end the program ---- */

static int refuse_after_writing(Db *db, void *context)
{
    (void)context;
    return counter_set(db, 7) ? -1 : 1;
}

static int apply_outside(Db *db, void *context)
{
    (void)context;
    return tally_put(db, S("x"), 1);
}

static int write_inside_apply(Db *db, void *context)
{
    (void)context;
    db_apply_begin(db);
    return counter_set(db, 7);
}

static int stay_in_apply(Db *db, void *context)
{
    (void)context;
    db_apply_begin(db);
    return 0;
}

static int write_while_reading(Db *db, void *context)
{
    (void)context;
    return counter_set(db, 7);
}

static int lock_while_reading(Db *db, void *context)
{
    CounterTakeRow row;
    bool found;

    (void)context;
    return counter_take(db, &arena, &row, &found);
}

static int one_of_two(Db *db, void *context)
{
    TallyAnyRow row;
    bool found;

    (void)context;
    db_apply_begin(db);
    int r = tally_put(db, S("a"), 1);
    if (!r)
        r = tally_put(db, S("b"), 1);
    db_apply_end(db);
    return r ? r : tally_any(db, &arena, &row, &found);
}

static int write_within(Db *db, void *context)
{
    Put work = { .seq = 1 };
    int result;

    (void)db;
    return store_write(context, put_work, &work, &result) == STORE_DONE ? 0 : -1;
}

static int write_afterwards(Db *db, void *context)
{
    *(Db **)context = db;
    return 0;
}

static StoreWork bug_work;

static void write_bug(void)
{
    Store *store = open_sample("bug.db", plain);
    int result;

    check_int("unreached", store_write(store, bug_work, store, &result), STORE_DONE);
}

static void read_bug(void)
{
    Store *store = open_sample("bug.db", plain);

    check_int("unreached", store_read(store, bug_work, NULL), 0);
}

static void late_bug(void)
{
    Store *store = open_sample("bug.db", plain);
    Db *kept = NULL;
    int result;

    check_int("done", store_write(store, write_afterwards, &kept, &result), STORE_DONE);
    check_int("unreached", counter_set(kept, 7), 0);
}

static void no_bug(void)
{
    Store *store = open_sample("bug.db", plain);

    check_int("done", put(store, see(store).last + 1), STORE_DONE);
}

static void test_bugs(void)
{
    static const struct {
        const char *why;
        StoreWork work;
        void (*in)(void);
    } rows[] = {
        { "a refusal that has written", refuse_after_writing, write_bug },
        { "a projection written by no event", apply_outside, write_bug },
        { "an event that writes more than projections", write_inside_apply, write_bug },
        { "an apply without an end", stay_in_apply, write_bug },
        { "a work that asks for another", write_within, write_bug },
        { "a reader that writes", write_while_reading, read_bug },
        { "a reader that locks", lock_while_reading, read_bug },
        { "a statement for one row that finds two", one_of_two, write_bug },
        { "a transaction used when it is over", NULL, late_bug },
    };

    check_true("no bug", !aborts(no_bug));
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        bug_work = rows[i].work;
        check_true(rows[i].why, aborts(rows[i].in));
    }
    Store *store = open_sample("bug.db", plain);
    check_int("nothing of them stays", see(store).rows, 1);
    store_close(store);
}

/* ---- Batches ---- */

/* Holds the writer's thread until the others have queued behind it. */
typedef struct Gate {
    sem_t reached, open;
} Gate;

static int gate_work(Db *db, void *context)
{
    Gate *gate = context;

    (void)db;
    sem_post(&gate->reached);
    sem_wait(&gate->open);
    return 0;
}

typedef struct Caller {
    pthread_t thread;
    Store *store;
    StoreWork work;
    void *context;
    StoreCommit outcome;
    int result;
} Caller;

static void *call_main(void *context)
{
    Caller *caller = context;

    caller->outcome = store_write(caller->store, caller->work, caller->context, &caller->result);
    return NULL;
}

static void start_caller(Caller *caller)
{
    ensure(pthread_create(&caller->thread, NULL, call_main, caller) == 0);
}

/* Until so many wait: they are served in the order in which they came. */
static void wait_for_queued(Store *store, size_t count)
{
    size_t queued = 0;

    while (queued < count) {
        usleep(100);
        pthread_mutex_lock(&store->queue.mutex);
        queued = store->queue.count;
        pthread_mutex_unlock(&store->queue.mutex);
    }
}

/* All of them in one batch: they queue while a gate keeps the writer busy. */
static void call_together(Store *store, Caller *callers, size_t count)
{
    Gate gate;
    Caller keeper = { .store = store, .work = gate_work, .context = &gate };

    ensure(!sem_init(&gate.reached, 0, 0) && !sem_init(&gate.open, 0, 0));
    start_caller(&keeper);
    sem_wait(&gate.reached);
    for (size_t i = 0; i < count; i++) {
        callers[i].store = store;
        start_caller(&callers[i]);
        wait_for_queued(store, i + 1);
    }
    sem_post(&gate.open);
    pthread_join(keeper.thread, NULL);
    for (size_t i = 0; i < count; i++)
        pthread_join(callers[i].thread, NULL);
    sem_destroy(&gate.reached);
    sem_destroy(&gate.open);
}

/* The middle one of three breaks a rule of the database: it alone fails, and only it ran once. */
static void test_fault_in_batch(void)
{
    Store *store = open_sample("batch.db", plain);
    Put works[] = { { .seq = 11 }, { .seq = 1 }, { .seq = 12, .answer = 5 }, { .seq = 13 } };
    const StoreCommit wanted[] = { STORE_DONE, STORE_FAILED, STORE_REFUSED, STORE_DONE };
    const int64_t runs[] = { 2, 2, 1, 1 };
    Caller callers[COUNT_OF(works)];

    check_int("there before", put(store, 1), STORE_DONE);
    for (size_t i = 0; i < COUNT_OF(works); i++)
        callers[i] = (Caller){ .work = put_work, .context = &works[i] };
    call_together(store, callers, COUNT_OF(works));
    for (size_t i = 0; i < COUNT_OF(works); i++) {
        check_int("outcome", callers[i].outcome, wanted[i]);
        check_int("runs", works[i].ran, runs[i]);
    }
    check_int("the refusal's word", callers[2].result, 5);
    check_int("rows", see(store).rows, 3);
    check_int("the last one wrote last", see(store).counter, 13);
    store_close(store);
}

static int orphan_work(Db *db, void *context)
{
    Put *put = context;

    put->ran++;
    return part_put(db, 999, put->seq);
}

/* A rule that is looked at only when the transaction ends. */
static void test_fault_at_commit(void)
{
    Store *store = open_sample("batch.db", plain);
    Put works[] = { { .seq = 21 }, { .seq = 1 }, { .seq = 22 } };
    Caller callers[] = { { .work = put_work, .context = &works[0] },
                         { .work = orphan_work, .context = &works[1] },
                         { .work = put_work, .context = &works[2] } };

    call_together(store, callers, COUNT_OF(callers));
    check_int("before it", callers[0].outcome, STORE_DONE);
    check_int("it", callers[1].outcome, STORE_FAILED);
    check_int("behind it", callers[2].outcome, STORE_DONE);
    check_int("rows", see(store).rows, 5);
    check_int("writing goes on", store_state(store), STORE_WRITABLE);
    check_int("alone, too", store_write(store, orphan_work, &works[1], &callers[1].result),
              STORE_FAILED);
    store_close(store);
}

/* ---- Many threads ---- */

enum { CROWD = 24, EACH = 30 };

typedef struct Member {
    pthread_t thread;
    Store *store;
    Rng rng;
    int64_t number;
    bool done[EACH];
    int64_t wrong; /* outcomes that do not fit what was asked */
} Member;

/* A good one, a refused one, or one whose row is there already. */
static void member_write(Member *member, int64_t i)
{
    int64_t kind = rng_between(&member->rng, 0, 9);
    Put work = { .seq = 1000 * (member->number + 1) + i };
    int result;

    if (kind == 0)
        work.answer = 3;
    if (kind == 1)
        work.seq = 1;
    StoreCommit outcome = store_write(member->store, put_work, &work, &result);
    StoreCommit wanted = kind == 0 ? STORE_REFUSED : kind == 1 ? STORE_FAILED : STORE_DONE;

    member->wrong += outcome != wanted || work.ran < 1;
    member->done[i] = outcome == STORE_DONE;
}

static void *member_main(void *context)
{
    Member *member = context;
    Arena own = arena_open(1 << 20);

    for (int64_t i = 0; i < EACH; i++) {
        Seen seen = { .arena = own };

        member_write(member, i);
        member->wrong += store_read(member->store, see_work, &seen) != 0;
        member->wrong += seen.counter != seen.tally; /* two tables, one snapshot */
    }
    arena_close(&own);
    return NULL;
}

static int find_work(Db *db, void *context)
{
    SampleGetRow row;
    Arena scratch = arena;
    bool found;
    int r = sample_get(db, &scratch, *(int64_t *)context, &row, &found);

    return r ? r : found ? 0 : 1;
}

static void prop_crowd(Rng *rng)
{
    static Member members[CROWD];
    Store *store = open_sample("crowd.db", plain);
    int64_t done = 1, base = see(store).rows;

    check_int("the row in the way", put(store, 1), base ? STORE_FAILED : STORE_DONE);
    for (size_t i = 0; i < CROWD; i++) {
        members[i] =
            (Member){ .store = store, .rng = { rng_next(rng) }, .number = base + (int64_t)i };
        ensure(!pthread_create(&members[i].thread, NULL, member_main, &members[i]));
    }
    for (size_t i = 0; i < CROWD; i++) {
        pthread_join(members[i].thread, NULL);
        check_int("outcomes as asked for", members[i].wrong, 0);
        for (int64_t k = 0; k < EACH; k++) {
            int64_t seq = 1000 * (members[i].number + 1) + k;

            done += members[i].done[k];
            check_int("there when done", store_read(store, find_work, &seq), !members[i].done[k]);
        }
    }
    check_int("and no other", see(store).rows, (base ? base - 1 : 0) + done);
    store_close(store);
}

/* ---- Snapshots, room on the disk, reading only ---- */

typedef struct Twice {
    Seen before, after;
    Store *store;
    StoreCommit outcome;
} Twice;

static void *write_meanwhile(void *context)
{
    Twice *twice = context;

    twice->outcome = put(twice->store, 500);
    return NULL;
}

static int see_twice(Db *db, void *context)
{
    Twice *twice = context;
    pthread_t other;
    int r = see_work(db, &twice->before);

    ensure(!pthread_create(&other, NULL, write_meanwhile, twice));
    pthread_join(other, NULL);
    return r ? r : see_work(db, &twice->after);
}

static void test_snapshot(void)
{
    Store *store = open_sample("snapshot.db", plain);
    Twice twice = { .before = { .arena = arena }, .after = { .arena = arena }, .store = store };

    check_int("reads", store_read(store, see_twice, &twice), 0);
    check_int("written meanwhile", twice.outcome, STORE_DONE);
    check_int("not seen within", twice.after.rows, twice.before.rows);
    check_int("seen afterwards", see(store).rows, twice.before.rows + 1);
    store_close(store);
}

static void test_floor(void)
{
    Store *store = open_sample("floor.db", plain);

    check_int("room", put(store, 1), STORE_DONE);
    store_close(store);
    store =
        open_sample("floor.db", (StoreOptions){ .vfs = S(DISK_NAME), .floor_bytes = INT64_MAX });
    check_int("too little room", put(store, 2), STORE_READ_ONLY);
    check_int("state", store_state(store), STORE_LOW);
    check_int("reading goes on", see(store).rows, 1);
    store_close(store);
    store = open_sample("floor.db", (StoreOptions){ .vfs = S(DISK_NAME), .floor_bytes = 1 });
    check_int("enough", put(store, 2), STORE_DONE);
    store_close(store);
}

static void test_read_only(void)
{
    Store *writer = open_sample("look.db", plain);
    Store *store = open_sample("look.db", (StoreOptions){ .vfs = S(DISK_NAME), .read_only = true });

    check_int("nothing yet", see(store).rows, 0);
    check_int("the other writes", put(writer, 1), STORE_DONE);
    check_int("seen here", see(store).rows, 1);
    check_int("no writing here", put(store, 2), STORE_READ_ONLY);
    check_int("state", store_state(store), STORE_READING);
    check_int("nor settling", store_settle(store), -FAULT_STORE);
    store_close(store);
    check_int("the other still writes", put(writer, 2), STORE_DONE);
    store_close(writer);
}

int main(void)
{
    begin_tests();
    disk_start((DiskPlan){ 0 });
    RUN(test_outcomes);
    RUN(test_fault_text);
    RUN(test_swallowed_fault);
    RUN(test_bugs);
    RUN(test_fault_in_batch);
    RUN(test_fault_at_commit);
    RUN_PROP(prop_crowd, 50);
    RUN(test_snapshot);
    RUN(test_floor);
    RUN(test_read_only);
    return end_tests();
}
