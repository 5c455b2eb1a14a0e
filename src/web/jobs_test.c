/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Files of names: whose they are, how long they are kept, and what their answers come from. */
#include "web/jobs.h"

#include "tests/check.h"

#include <pthread.h>
#include <stdatomic.h>

/* Everyone named here is invented. */

enum { THREADS = 4, NOW = 1000 };

static Arena arena;
static Jobs *jobs;
static unsigned char last_id;

/* The list knows `name` alone; its hash is told. */
static const Index *index_of(Str name, Hash *ret_set)
{
    Text csv = text_open(&arena, 1 << 12);
    Findings findings = { .arena = &arena };

    text_all(&csv, S("id,name,type,birth_date,country,aliases,weak_aliases,ids\nW1,"), name,
             S(",person,,,,,\n"));
    const ListFile file = { LIST_PLAIN, S("watch"), text_str(&csv) };
    const List *list = list_read(&arena, &file, 1, &findings);
    ensure(list);
    *ret_set = list->hash;
    return index_open(&arena, index_image(&arena, &list, 1, &findings));
}

static Job job_of(size_t rows)
{
    Asking *askings = NEW_ARRAY(&arena, Asking, rows);
    Job job = { .id.bytes[0] = ++last_id, .file = S("names.csv"), .lang = LANG_EN };

    for (size_t i = 0; i < rows; i++)
        askings[i].query.name = i % 2 ? S("...") : S("Kasumi Invented");
    job.table = (AskingTable){ askings, rows };
    return job;
}

static bool always(void *context)
{
    (void)context;
    return true;
}

static bool never(void *context)
{
    (void)context;
    return false;
}

static size_t count_of(Str text, Str part)
{
    size_t count = 0, at;

    for (; str_find(text, part, &at); count++)
        text = str_cut(text, at + part.len, text.len);
    return count;
}

static Job *take(Id id)
{
    Job *job = jobs_take(jobs, S("hara"), id, NOW);
    ensure(job);
    return job;
}

static void test_slices(void)
{
    Hash set;
    const Index *index = index_of(S("Kasumi Invented"), &set);
    Job asked = job_of(JOB_SLICE_ROWS + 10);
    check_int("kept", jobs_add(jobs, S("hara"), &asked, NOW), 0);
    Job *job = take(asked.id);
    check_true("nothing yet", job->done == 0 && !job_is_done(job));
    job_advance(job, index, set, arena, never, NULL);
    check_int("one row at least", job->done, 1);
    job_advance(job, index, set, arena, always, NULL);
    check_int("then a slice", job->done, JOB_SLICE_ROWS + 1);
    check_true("not done", !job_is_done(job));
    job_advance(job, index, set, arena, always, NULL);
    check_true("done", job_is_done(job) && !job->restarted && !job->too_long);
    check_int("alerts", job->alert_rows, JOB_SLICE_ROWS / 2 + 5);
    check_int("hits", job->hits, JOB_SLICE_ROWS / 2 + 5);
    check_int("refused", job->refused, JOB_SLICE_ROWS / 2 + 5);
    check_int("alerts shown", job->alert_count, JOB_ALERTS_SHOWN);
    check_int("the third row", job->alerts[1].row, 3);
    check_int("a line each", count_of(text_str(&job->jsonl), S("\n")), JOB_SLICE_ROWS + 10);
    check_int("and a head", count_of(text_str(&job->csv), S("\r\n")), JOB_SLICE_ROWS + 11);
    jobs_drop(jobs, job);
    check_true("gone", !jobs_take(jobs, S("hara"), asked.id, NOW));
}

/* Lists that come into force meanwhile: no answer of the ones before is left. */
static void test_other_lists(void)
{
    Hash before, after;
    const Index *first = index_of(S("Kasumi Invented"), &before);
    const Index *second = index_of(S("Somebody Quite Other"), &after);
    Job asked = job_of(20);
    check_int("kept", jobs_add(jobs, S("hara"), &asked, NOW), 0);
    Job *job = take(asked.id);
    job_advance(job, first, before, arena, never, NULL);
    check_int("a hit", job->hits, 1);
    job_advance(job, second, after, arena, never, NULL);
    check_true("begun anew", job->restarted && job->done == 1 && job->hits == 0);
    check_true("nothing of before", job->alert_count == 0 &&
                                        count_of(text_str(&job->jsonl), S("\n")) == 1 &&
                                        count_of(text_str(&job->jsonl), S("W1")) == 0);
    check_true("its lists", hash_eq(job->lists[0].hash, after));
    job_advance(job, second, after, arena, always, NULL);
    check_true("done", job_is_done(job) && job->hits == 0 && job->refused == 10);
    jobs_drop(jobs, job);
}

static void finish(Id id, const Index *index, Hash set)
{
    Job *job = take(id);
    job_advance(job, index, set, arena, always, NULL);
    jobs_give(jobs, job);
}

static void test_whose_and_how_long(void)
{
    Hash set;
    const Index *index = index_of(S("Kasumi Invented"), &set);
    Job one = job_of(2), two = job_of(2), three = job_of(2);
    JobBrief briefs[JOBS_OF_ONE];
    check_int("one", jobs_add(jobs, S("hara"), &one, NOW), 0);
    check_int("two", jobs_add(jobs, S("hara"), &two, NOW + 1), 0);
    check_true("not another's", !jobs_take(jobs, S("mori"), one.id, NOW));
    check_int("nothing of another", jobs_of(jobs, &arena, S("mori"), briefs), 0);
    check_int("both are told", jobs_of(jobs, &arena, S("hara"), briefs), 2);
    check_int("no third", jobs_add(jobs, S("hara"), &three, NOW + 2), JOBS_E_OWN);
    finish(two.id, index, set);
    check_int("now it is", jobs_add(jobs, S("hara"), &three, NOW + 3), 0);
    check_true("in the place of the done one", !jobs_take(jobs, S("hara"), two.id, NOW + 3));
    jobs_sweep(jobs, NOW + JOB_KEPT_SECONDS + 2);
    check_true("the first is forgotten",
               !jobs_take(jobs, S("hara"), one.id, NOW + JOB_KEPT_SECONDS + 2));
    Job *job = jobs_take(jobs, S("hara"), three.id, NOW + JOB_KEPT_SECONDS + 2);
    check_true("the last is not", job != NULL);
    jobs_drop(jobs, job);
}

/* Whoever does not want to wait is told which it is. */
static void test_without_waiting(void)
{
    Job asked = job_of(2), *job = NULL;
    check_int("kept", jobs_add(jobs, S("hara"), &asked, NOW), 0);
    check_int("not another's", jobs_try(jobs, S("mori"), asked.id, NOW, &job), JOBS_E_NONE);
    check_int("free", jobs_try(jobs, S("hara"), asked.id, NOW, &job), 0);
    check_true("it", job && id_eq(job->id, asked.id));
    check_int("taken", jobs_try(jobs, S("hara"), asked.id, NOW, &job), JOBS_E_TAKEN);
    jobs_give(jobs, job);
    check_int("looked at", jobs_try(jobs, S("hara"), asked.id, NOW + JOB_KEPT_SECONDS - 1, &job),
              0);
    jobs_give(jobs, job);
    check_int("so kept", jobs_try(jobs, S("hara"), asked.id, NOW + JOB_KEPT_SECONDS + 1, &job), 0);
    jobs_give(jobs, job);
    check_int("until nobody does",
              jobs_try(jobs, S("hara"), asked.id, NOW + 3 * JOB_KEPT_SECONDS, &job), JOBS_E_NONE);
}

static void test_bounds(void)
{
    static const Str owners[] = { STR("a"), STR("b"), STR("c"), STR("d") };
    Job made[JOBS_MAX];
    for (size_t i = 0; i < JOBS_MAX; i++) {
        made[i] = job_of(1);
        check_int("kept", jobs_add(jobs, owners[i / JOBS_OF_ONE], &made[i], NOW), 0);
    }
    Job more = job_of(1);
    check_int("full", jobs_add(jobs, S("hara"), &more, NOW), JOBS_E_FULL);
    for (size_t i = 0; i < JOBS_MAX; i++)
        jobs_drop(jobs, jobs_take(jobs, owners[i / JOBS_OF_ONE], made[i].id, NOW));
    Asking *askings = NEW_ARRAY(&arena, Asking, 2);
    char *letters = arena_take(&arena, 1, 1, JOB_NAMES_BYTES_MAX / 2);
    askings[0].query.name = askings[1].query.name = (Str){ letters, JOB_NAMES_BYTES_MAX / 2 };
    more.table = (AskingTable){ askings, 2 };
    check_int("too long", jobs_add(jobs, S("hara"), &more, NOW), JOBS_E_TOO_LONG);
    more.table.count = 1;
    check_int("long", jobs_add(jobs, S("hara"), &more, NOW), 0);
    jobs_drop(jobs, take(more.id));
}

/* What is kept borrows nothing of where it was read. */
static void test_copies(void)
{
    char name[] = "Kasumi", unread[] = "type: robot";
    Str told = { unread, sizeof unread - 1 };
    Identifier number;
    ensure(identifier_read(&arena, S("imo:9999993"), &number));
    Asking asking = { .query = { .name = { name, sizeof name - 1 },
                                 .identifiers = &number,
                                 .identifier_count = 1 },
                      .unread = &told,
                      .unread_count = 1 };
    Asking copy = asking_copy(&arena, &asking);
    name[0] = unread[0] = 'X';
    check_true("name", str_eq(copy.query.name, S("Kasumi")));
    check_true("what was not understood", str_eq(copy.unread[0], S("type: robot")));
    check_true("number", copy.query.identifiers != &number &&
                             identifier_eq(&copy.query.identifiers[0], &number));
    check_true("bytes", asking_bytes(&asking) >= sizeof name + sizeof unread);
}

/* ---- several threads ------------------------------------------------------------------------- */

typedef struct Shared {
    const Index *index;
    Hash set;
    Id id;
    atomic_int holders, overlaps;
} Shared;

static void *work(void *shared_)
{
    Shared *shared = shared_;
    Arena scratch = arena_open(1 << 28);
    bool done = false;

    while (!done) {
        Job *job = jobs_take(jobs, S("hara"), shared->id, NOW);
        if (!job)
            break;
        if (atomic_fetch_add(&shared->holders, 1) > 0)
            atomic_fetch_add(&shared->overlaps, 1);
        job_advance(job, shared->index, shared->set, scratch, never, NULL);
        done = job_is_done(job);
        atomic_fetch_sub(&shared->holders, 1);
        jobs_give(jobs, job);
    }
    arena_close(&scratch);
    return NULL;
}

static void test_one_at_a_time(void)
{
    Shared shared = { 0 };
    pthread_t threads[THREADS];
    Job asked = job_of(200);

    shared.index = index_of(S("Kasumi Invented"), &shared.set);
    shared.id = asked.id;
    check_int("kept", jobs_add(jobs, S("hara"), &asked, NOW), 0);
    for (size_t i = 0; i < THREADS; i++)
        ensure(pthread_create(&threads[i], NULL, work, &shared) == 0);
    for (size_t i = 0; i < THREADS; i++)
        ensure(pthread_join(threads[i], NULL) == 0);
    check_int("never two", atomic_load(&shared.overlaps), 0);
    Job *job = take(asked.id);
    check_true("each row once", job_is_done(job) && job->hits == 100 && job->refused == 100);
    jobs_drop(jobs, job);
}

int main(void)
{
    arena = arena_open(1 << 30);
    jobs = jobs_open(&arena);
    RUN(test_slices);
    RUN(test_other_lists);
    RUN(test_whose_and_how_long);
    RUN(test_without_waiting);
    RUN(test_bounds);
    RUN(test_copies);
    RUN(test_one_at_a_time);
    jobs_close(jobs);
    arena_close(&arena);
    return check_done();
}
