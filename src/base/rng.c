/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/rng.h"
#include "base/str.h"

/* splitmix64: a counter with an odd step, and a finisher that mixes every bit into every other.
 * Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014. */
uint64_t rng_next(Rng *rng)
{
    uint64_t z = rng->state += 0x9e3779b97f4a7c15;

    z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9;
    z = (z ^ z >> 27) * 0x94d049bb133111eb;
    return z ^ z >> 31;
}

/* The remainder favours small numbers by less than one part in 2^64 / range: nothing for sampling.
 */
int64_t rng_between(Rng *rng, int64_t low, int64_t high)
{
    ensure(low <= high);
    uint64_t range = (uint64_t)high - (uint64_t)low + 1; /* 0: all of int64_t */
    uint64_t offset = range == 0 ? rng_next(rng) : rng_next(rng) % range;

    return (int64_t)((uint64_t)low + offset);
}
