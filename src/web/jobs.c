/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "web/job_parts.h"

#include <pthread.h>

/* Where jobs are kept, and whose they are. */

struct Jobs {
    pthread_mutex_t mutex;
    pthread_cond_t given;
    KeptJob kept[JOBS_MAX];
};

Jobs *jobs_open(Arena *arena)
{
    Jobs *jobs = NEW(arena, Jobs);

    ensure(pthread_mutex_init(&jobs->mutex, NULL) == 0);
    ensure(pthread_cond_init(&jobs->given, NULL) == 0);
    return jobs;
}

/* ---- forgetting, under the lock -------------------------------------------------------------- */

static void forget(KeptJob *kept)
{
    arena_close(&kept->names);
    arena_close(&kept->shown);
    arena_close(&kept->csv);
    arena_close(&kept->jsonl);
    *kept = (KeptJob){ 0 };
}

static void forget_old(Jobs *jobs, int64_t now)
{
    for (size_t i = 0; i < JOBS_MAX; i++) {
        KeptJob *kept = &jobs->kept[i];
        if (kept->is_kept && !kept->is_taken && now - kept->seen >= JOB_KEPT_SECONDS)
            forget(kept);
    }
}

void jobs_close(Jobs *jobs)
{
    for (size_t i = 0; i < JOBS_MAX; i++) {
        ensure(!jobs->kept[i].is_taken);
        if (jobs->kept[i].is_kept)
            forget(&jobs->kept[i]);
    }
    ensure(pthread_cond_destroy(&jobs->given) == 0);
    ensure(pthread_mutex_destroy(&jobs->mutex) == 0);
}

void jobs_sweep(Jobs *jobs, int64_t now)
{
    (void)pthread_mutex_lock(&jobs->mutex);
    forget_old(jobs, now);
    (void)pthread_mutex_unlock(&jobs->mutex);
}

/* ---- keeping --------------------------------------------------------------------------------- */

/* NULL when it is more than is kept. The table is in `names`. */
static bool keep_table(Arena *names, const AskingTable *table, AskingTable *ret_table)
{
    size_t bytes = 0;

    for (size_t i = 0; i < table->count; i++)
        bytes += asking_bytes(&table->askings[i]);
    if (bytes > JOB_NAMES_BYTES_MAX)
        return false;
    Asking *askings = NEW_ARRAY(names, Asking, table->count);
    for (size_t i = 0; i < table->count; i++)
        askings[i] = asking_copy(names, &table->askings[i]);
    *ret_table = (AskingTable){ askings, table->count };
    return true;
}

static bool is_theirs(const KeptJob *kept, Str owner)
{
    return kept->is_kept && str_eq(kept->owner, owner);
}

/* What is taken is being worked on: it is not looked into. */
static bool can_give_way(const KeptJob *kept, Str owner)
{
    return is_theirs(kept, owner) && !kept->is_taken && job_is_done(&kept->job);
}

/* Room among the owner's own. False: all of theirs are still to be answered. */
static bool make_room(Jobs *jobs, Str owner)
{
    KeptJob *oldest = NULL;
    size_t theirs = 0;

    for (size_t i = 0; i < JOBS_MAX; i++) {
        KeptJob *kept = &jobs->kept[i];
        theirs += is_theirs(kept, owner);
        if (can_give_way(kept, owner) && (!oldest || kept->seen < oldest->seen))
            oldest = kept;
    }
    if (theirs < JOBS_OF_ONE)
        return true;
    if (oldest)
        forget(oldest);
    return oldest != NULL;
}

/* A place for it, under the lock; 0 or a refusal. */
static int place_for(Jobs *jobs, Str owner, int64_t now, KeptJob **ret_kept)
{
    forget_old(jobs, now);
    if (!make_room(jobs, owner))
        return JOBS_E_OWN;
    for (size_t i = 0; i < JOBS_MAX; i++)
        if (!jobs->kept[i].is_kept) {
            *ret_kept = &jobs->kept[i];
            return 0;
        }
    return JOBS_E_FULL;
}

static void put_job(KeptJob *kept, Arena names, const Job *job, Str owner, int64_t now)
{
    *kept = (KeptJob){ .job = *job, .is_kept = true, .names = names, .seen = now };
    kept->owner = arena_str(&kept->names, owner);
    kept->job.file = arena_str(&kept->names, job->file);
    kept->shown = arena_open(JOB_SHOWN_RESERVE);
    kept->csv = arena_open(JOB_ANSWERS_RESERVE);
    kept->jsonl = arena_open(JOB_ANSWERS_RESERVE);
    kept->job.csv = text_open(&kept->csv, JOB_ANSWERS_BYTES_MAX);
    kept->job.jsonl = text_open(&kept->jsonl, JOB_ANSWERS_BYTES_MAX);
}

int jobs_add(Jobs *jobs, Str owner, const Job *job, int64_t now)
{
    Arena names = arena_open(JOB_NAMES_RESERVE);
    Job made = *job;
    KeptJob *kept = NULL;

    ensure(job->table.count <= JOB_ROWS_MAX);
    if (!keep_table(&names, &job->table, &made.table)) {
        arena_close(&names);
        return JOBS_E_TOO_LONG;
    }
    (void)pthread_mutex_lock(&jobs->mutex);
    int refusal = place_for(jobs, owner, now, &kept);
    if (!refusal)
        put_job(kept, names, &made, owner, now);
    (void)pthread_mutex_unlock(&jobs->mutex);
    if (refusal)
        arena_close(&names);
    return refusal;
}

/* ---- one at a time --------------------------------------------------------------------------- */

static KeptJob *find(Jobs *jobs, Str owner, Id id)
{
    for (size_t i = 0; i < JOBS_MAX; i++)
        if (is_theirs(&jobs->kept[i], owner) && id_eq(jobs->kept[i].job.id, id))
            return &jobs->kept[i];
    return NULL;
}

Job *jobs_take(Jobs *jobs, Str owner, Id id, int64_t now)
{
    (void)pthread_mutex_lock(&jobs->mutex);
    forget_old(jobs, now);
    KeptJob *kept = find(jobs, owner, id);
    while (kept && kept->is_taken) {
        (void)pthread_cond_wait(&jobs->given, &jobs->mutex);
        kept = find(jobs, owner, id);
    }
    if (kept) {
        kept->is_taken = true;
        kept->seen = now;
    }
    (void)pthread_mutex_unlock(&jobs->mutex);
    return kept ? &kept->job : NULL;
}

int jobs_try(Jobs *jobs, Str owner, Id id, int64_t now, Job **ret_job)
{
    int refusal = 0;

    (void)pthread_mutex_lock(&jobs->mutex);
    forget_old(jobs, now);
    KeptJob *kept = find(jobs, owner, id);
    if (!kept) {
        refusal = JOBS_E_NONE;
    } else if (kept->is_taken) {
        refusal = JOBS_E_TAKEN;
    } else {
        kept->is_taken = true;
        kept->seen = now;
        *ret_job = &kept->job;
    }
    (void)pthread_mutex_unlock(&jobs->mutex);
    return refusal;
}

size_t jobs_of(Jobs *jobs, Arena *arena, Str owner, JobBrief ret_briefs[JOBS_OF_ONE])
{
    size_t count = 0;

    (void)pthread_mutex_lock(&jobs->mutex);
    for (size_t i = 0; i < JOBS_MAX && count < JOBS_OF_ONE; i++) {
        const KeptJob *kept = &jobs->kept[i];
        if (is_theirs(kept, owner))
            ret_briefs[count++] = (JobBrief){ .id = kept->job.id,
                                              .file = arena_str(arena, kept->job.file),
                                              .done = kept->done,
                                              .total = kept->job.table.count };
    }
    (void)pthread_mutex_unlock(&jobs->mutex);
    return count;
}

/* Of several who wait for different jobs any may have been meant. */
static void give_back(Jobs *jobs, Job *job, bool to_forget)
{
    KeptJob *kept = kept_job(job);

    (void)pthread_mutex_lock(&jobs->mutex);
    ensure(kept->is_taken);
    kept->is_taken = false;
    kept->done = job->done;
    if (to_forget)
        forget(kept);
    (void)pthread_cond_broadcast(&jobs->given);
    (void)pthread_mutex_unlock(&jobs->mutex);
}

void jobs_give(Jobs *jobs, Job *job)
{
    give_back(jobs, job, false);
}

void jobs_drop(Jobs *jobs, Job *job)
{
    give_back(jobs, job, true);
}
