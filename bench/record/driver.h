/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * driver - a record that is written to and measured, whatever is entered
 *
 * A benchmark says with a Workload what is entered; its program is then told what to measure:
 *
 *     solo DATA NEW COUNT BEFORE LOG   calls one by one; then as many again, copying the database
 *                                      to BEFORE and writing to LOG what is written
 *     group DATA NEW COUNT WRITERS     the same by so many threads at once
 *     seal DATA NEW COUNT              how long a commit waits for its checkpoint, at worst
 *     verify DATA RECORD               every row hashed again
 *     replay DATA RECORD NEW           every row made again
 *
 * NEW is a directory that is made. Prints how many, and microseconds. What is wrong ends the
 * process.
 * To add a benchmark of what is entered: its Workload, and a main that calls bench_run. To add what
 * is measured of every workload: its row in driver.c.
 */
#pragma once

#include "action/action.h"

enum { BENCH_LANES = 64 };

/* What is entered in lanes that do not meet: of a lane, one step after the other. */
typedef struct Bench Bench;
typedef struct Workload {
    const char *name; /* of the program, in what it says */
    const Rooms *rooms;
    const char *roles;        /* of who enters it: "\"clerk\",\"examiner\"" */
    void (*prepare)(Bench *); /* once, in a new record */
    const char *operation;    /* that enters */
    void (*params)(Text *, size_t lane, int64_t step);
} Workload;

struct Bench {
    const Workload *workload;
    Arena arena, call; /* the office's; of what is asked of it */
    Office *office;
    Id clerk; /* who enters */
};

_Noreturn void bench_give_up(const char *why);
int64_t bench_now(void); /* microseconds */
void bench_print(int64_t count, int64_t spent);

void bench_make(Bench *bench, Str data, Str dir, bool keep_sealed);
void bench_open(Bench *bench, Str data, Str dir);

/* Done, or the process ends. The reply lies in the arena. */
OfficeReply bench_ask(Bench *bench, Arena *arena, Id as, const char *operation, const Text *params);

/* So many steps of each lane, from this one on, by a thread for each lane. The time it took. */
int64_t bench_enter_together(Bench *bench, size_t lanes, int64_t step, int64_t steps);

void bench_start(const Workload *workload); /* before all else, where bench_run is not called */
int bench_run(const Workload *workload, int argc, char **argv);
