/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * asked - what is asked of a large docket, by us and by plain SQL alike
 *
 * The same questions in the same order, made of their number alone; and how time is taken: the
 * processor's, so that what else runs on the machine is none of it.
 */
#pragma once

#include <stdint.h>
#include <time.h>

#define ASKED_READER "meti.clerk" /* who reads */
enum { ASKED_PAGE = 50 /* rows of a queue's page */, ASKED_CASES_MAX = 1000000 };

/* All there are, as they were opened. */
#define ASKED_CASES "SELECT id, opened FROM case_file ORDER BY opened"

static inline int64_t asked_case(int64_t number, int64_t cases)
{
    uint64_t state = (uint64_t)number * UINT64_C(0x9e3779b97f4a7c15) + 1;

    state ^= state >> 31;
    state *= UINT64_C(0xbf58476d1ce4e5b9);
    state ^= state >> 29;
    return (int64_t)(state % (uint64_t)cases);
}

/* Microseconds. */
static inline int64_t asked_time(void)
{
    struct timespec now;

    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}
