/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "world/world.h"

#include <errno.h>
#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <time.h>

static const Moment seeded_start = INT64_C(1780272000) * MOMENT_SECOND; /* 2026-06-01 in UTC */
static const Moment seeded_step = MOMENT_SECOND / 1000;

/* Tests seed before they start a thread; afterwards any thread may draw. */
static atomic_bool seeded;
static _Atomic Moment seeded_now;
static atomic_ulong seeded_draws;
static uint64_t seed_given;

void world_seed(uint64_t seed)
{
    seed_given = seed;
    atomic_store(&seeded_draws, 0);
    atomic_store(&seeded_now, seeded_start);
    atomic_store(&seeded, true);
}

void world_pass(int64_t seconds)
{
    ensure(atomic_load(&seeded));
    atomic_fetch_add(&seeded_now, seconds * MOMENT_SECOND);
}

static Moment real_now(void)
{
    struct timespec now;

    ensure(clock_gettime(CLOCK_REALTIME, &now) == 0);
    return now.tv_sec * MOMENT_SECOND + now.tv_nsec / 1000;
}

Moment world_now(void)
{
    return atomic_load(&seeded) ? atomic_fetch_add(&seeded_now, seeded_step) : real_now();
}

Date world_today(void)
{
    const char *fixed = getenv("SEKISHO_TODAY");
    Date date;

    if (fixed && date_read(str_from_c(fixed), &date))
        return date;
    return moment_date(atomic_load(&seeded) ? atomic_load(&seeded_now) : real_now());
}

/* Draw number n of a seed is the same whichever thread makes it. */
static void draw_seeded(unsigned char *ret_bytes, size_t count)
{
    while (count > 0) {
        uint64_t draw = atomic_fetch_add(&seeded_draws, 1);
        uint64_t chance = rng_next(&(Rng){ .state = rng_next(&(Rng){ seed_given }) + draw });
        size_t part = count < sizeof(chance) ? count : sizeof(chance);
        memcpy(ret_bytes, &chance, part);
        ret_bytes += part;
        count -= part;
    }
}

static void draw(unsigned char *ret_bytes, size_t count)
{
    while (count > 0) {
        ssize_t got = getrandom(ret_bytes, count, 0);
        ensure(got > 0 || errno == EINTR); /* without chance there are no keys: nothing goes on */
        size_t part = got > 0 ? (size_t)got : 0;
        ret_bytes += part;
        count -= part;
    }
}

/* Ids and salts are small and many, and asking the kernel costs more than its bytes: they are drawn
 * ahead, each thread its own, and wiped as they are given out. Keys are longer: always fresh. */
enum { AHEAD_BYTES = 256, AHEAD_EACH_MAX = 16 };

static _Thread_local struct {
    unsigned char bytes[AHEAD_BYTES];
    size_t left;
} ahead;

static pthread_once_t once = PTHREAD_ONCE_INIT;

/* A child starts with a copy of its parent's bytes. */
static void forget_ahead(void)
{
    explicit_bzero(ahead.bytes, sizeof(ahead.bytes));
    ahead.left = 0;
}

static void forget_in_children(void)
{
    ensure(pthread_atfork(NULL, NULL, forget_ahead) == 0);
}

static void draw_ahead(unsigned char *ret_bytes, size_t count)
{
    ensure(pthread_once(&once, forget_in_children) == 0);
    if (ahead.left < count) {
        draw(ahead.bytes, sizeof(ahead.bytes));
        ahead.left = sizeof(ahead.bytes);
    }
    ahead.left -= count;
    memcpy(ret_bytes, ahead.bytes + ahead.left, count);
    explicit_bzero(ahead.bytes + ahead.left, count);
}

void world_random(void *ret_bytes, size_t count)
{
    if (atomic_load(&seeded))
        draw_seeded(ret_bytes, count);
    else if (count <= AHEAD_EACH_MAX)
        draw_ahead(ret_bytes, count);
    else
        draw(ret_bytes, count);
}

Id world_id(void)
{
    uint8_t random[ID_RANDOM_BYTES];
    Moment now = world_now();

    world_random(random, sizeof(random));
    return id_make(now > 0 ? now / 1000 : 0, random);
}

size_t world_processors(void)
{
    cpu_set_t allowed;
    int count = sched_getaffinity(0, sizeof(allowed), &allowed) == 0 ? CPU_COUNT(&allowed) : 1;

    return count > 0 ? (size_t)count : 1;
}
