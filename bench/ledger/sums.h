/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * sums - what is asked of large books, by us and by plain SQL alike
 *
 * The same questions in the same order, made of their number alone.
 */
#pragma once

#include <stdint.h>

enum {
    SUMS_FIRST_DAY = 20819, /* 2027-01-01, from 1970-01-01 */
    SUMS_DAYS_ROUND = 100,  /* questions reach that far past the first and last day */
};

typedef struct SumsQuestion {
    int64_t account; /* its place, by country, case, purpose, currency, line */
    int64_t value, posted;
} SumsQuestion;

static inline int64_t sums_chance(uint64_t *state, int64_t below)
{
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return (int64_t)(*state % (uint64_t)below);
}

static inline SumsQuestion sums_question(int64_t number, int64_t accounts, int64_t days)
{
    uint64_t state = (uint64_t)number * UINT64_C(0x9e3779b97f4a7c15) + 1;
    int64_t first = SUMS_FIRST_DAY - SUMS_DAYS_ROUND, span = days + 2 * SUMS_DAYS_ROUND;
    (void)sums_chance(&state, 1);
    return (SumsQuestion){ sums_chance(&state, accounts), first + sums_chance(&state, span),
                           first + sums_chance(&state, span) };
}
