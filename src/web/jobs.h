/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * jobs - files of names that are being screened; private to the room
 *
 * A file is answered a slice at a time, so that no request lasts and whoever sent it sees how far
 * it has come. The names and the answers are in memory alone, belong to whoever sent them, and are
 * gone JOB_KEPT_SECONDS after they were last looked at, or when told so, or with the server.
 *
 * Promises: all answers of a job come from one set of lists; when another comes into force
 * meanwhile, the job begins anew and says so. At most JOBS_MAX jobs of bounded size are kept, and
 * JOBS_OF_ONE of one person: an older one of theirs that is done gives way.
 *
 * Any thread may call; a job that was taken is one thread's until it is given back. `now` is in
 * seconds of any clock that only runs forward.
 */
#pragma once

#include "screening/screening.h"

enum {
    JOBS_MAX = 8,
    JOBS_OF_ONE = 2,
    JOB_KEPT_SECONDS = 3600,
    JOB_ROWS_MAX = 20000,
    JOB_NAMES_BYTES_MAX = 16 << 20,   /* what is asked */
    JOB_ANSWERS_BYTES_MAX = 48 << 20, /* of either file of answers */
    JOB_ALERTS_SHOWN = 100,
    JOB_SLICE_ROWS = 2000,
};

typedef struct Jobs Jobs;

/* A row whose name met an alert, and the best of its hits. */
typedef struct JobAlert {
    size_t row;
    const Asking *asking;
    Str entry, list;
    ListKind kind;
    int32_t score;
} JobAlert;

typedef struct Job {
    Id id;
    Str file; /* its name */
    Lang lang;
    AskingTable table;
    bool restarted, too_long; /* too_long: its answers are more than may be kept */
    size_t done;              /* rows */
    size_t hits, hit_rows, alert_rows, refused;
    const IndexedList *lists; /* searched */
    size_t list_count;
    const JobAlert *alerts; /* the first of them */
    size_t alert_count;
    Text csv, jsonl;
} Job;

Jobs *jobs_open(Arena *arena);
void jobs_close(Jobs *jobs); /* nobody may hold a job any more */

enum { JOBS_E_FULL = 1, JOBS_E_OWN, JOBS_E_TOO_LONG };

/* Keeps a copy of what is asked: id, file, lang and table, of at most JOB_ROWS_MAX rows. 0,
 * JOBS_E_TOO_LONG, JOBS_E_OWN (JOBS_OF_ONE of theirs are not done yet), or JOBS_E_FULL. */
MUST_USE int jobs_add(Jobs *jobs, Str owner, const Job *job, int64_t now);

/* Those of an owner, as they stood when they were last given back; at most JOBS_OF_ONE. */
typedef struct JobBrief {
    Id id;
    Str file;
    size_t done, total;
} JobBrief;

size_t jobs_of(Jobs *jobs, Arena *arena, Str owner, JobBrief ret_briefs[JOBS_OF_ONE]);

/* The job, for this thread alone until it is given back; waits for another that has it. NULL: the
 * owner has none of this id. */
Job *jobs_take(Jobs *jobs, Str owner, Id id, int64_t now);

/* The same without waiting: 0, JOBS_E_TAKEN while another thread has it, or JOBS_E_NONE. */
enum { JOBS_E_TAKEN = 1, JOBS_E_NONE };
MUST_USE int jobs_try(Jobs *jobs, Str owner, Id id, int64_t now, Job **ret_job);

void jobs_give(Jobs *jobs, Job *job);
void jobs_drop(Jobs *jobs, Job *job); /* instead of giving it back: it is forgotten */

/* Forgets what nobody looked at for too long. */
void jobs_sweep(Jobs *jobs, int64_t now);

bool job_is_done(const Job *job);

/* Answers the next rows, at most JOB_SLICE_ROWS, from an index of this set of lists, for as long as
 * `may_go_on` says. */
void job_advance(Job *job, const Index *index, Hash lists, Arena scratch,
                 bool (*may_go_on)(void *context), void *context);
