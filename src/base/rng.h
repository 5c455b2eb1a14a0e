/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * rng - a small seeded generator (splitmix64), the same on every machine
 *
 * For sampling and tests. Never for secrets, and never seeded from the clock in pure code.
 */
#pragma once

#include <stdint.h>

typedef struct Rng {
    uint64_t state;
} Rng;

uint64_t rng_next(Rng *rng);
int64_t rng_between(Rng *rng, int64_t low, int64_t high); /* both included; low <= high */
