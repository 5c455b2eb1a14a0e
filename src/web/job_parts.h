/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * job_parts - a job as it is kept: what jobs.c and job_answers.c share
 */
#pragma once

#include "web/jobs.h"

enum { /* address space, most of it never used */
       JOB_NAMES_RESERVE = 256 << 20,
       JOB_SHOWN_RESERVE = 64 << 20,
       JOB_ANSWERS_RESERVE = 128 << 20,
};

typedef struct KeptJob {
    Job job; /* first: a Job that was taken is one of these */
    bool is_kept, is_taken;
    Str owner;
    int64_t seen;
    size_t done; /* when it was last given back: the job's own is whose it was taken by */
    Arena names, shown, csv, jsonl; /* shown: what the page says of answers */
    JobAlert *alerts;               /* JOB_ALERTS_SHOWN of them */
    Hash set;                       /* of the lists the answers come from */
} KeptJob;

static inline KeptJob *kept_job(Job *job)
{
    return (KeptJob *)(void *)job;
}
