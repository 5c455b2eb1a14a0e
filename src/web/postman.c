/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "web/postman.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <time.h>

enum { ROUND_SECONDS = 10, POSTMAN_BYTES = 16 << 20 };

struct PostmanThread {
    Office *office;
    Lang lang;
    pthread_t thread;
    pthread_mutex_t lock;
    pthread_cond_t wakes;
    atomic_bool ends;
    bool told; /* what is wrong with the settings */
};

/* Once, until they were right again: whoever looks after the server reads it there. */
static void tell(PostmanThread *postman, Arena *arena, int result, const Findings *findings)
{
    if (result == OFFICE_E_INVALID && !postman->told) {
        Text text = text_open(arena, 1 << 20);
        findings_write(&text, findings, postman->lang);
        (void)fwrite(text.at, 1, text.len, stderr);
        (void)fflush(stderr);
    }
    postman->told = result == OFFICE_E_INVALID;
}

/* What could not be done waits for the next round. */
static void go_round(PostmanThread *postman, Postman *known, Arena *arena)
{
    Findings findings = { .arena = arena };
    PostRound done;

    tell(postman, arena, post_round(postman->office, known, &findings, &done), &findings);
    arena_reset(arena);
}

static bool wait_for_round(PostmanThread *postman)
{
    struct timespec until;

    ensure(clock_gettime(CLOCK_REALTIME, &until) == 0);
    until.tv_sec += ROUND_SECONDS;
    (void)pthread_mutex_lock(&postman->lock);
    int r = 0;
    while (!atomic_load(&postman->ends) && r == 0)
        r = pthread_cond_timedwait(&postman->wakes, &postman->lock, &until);
    (void)pthread_mutex_unlock(&postman->lock);
    return !atomic_load(&postman->ends);
}

static void *run(void *postman_)
{
    PostmanThread *postman = postman_;
    Postman known = { .ends = &postman->ends };
    Arena arena = arena_open(POSTMAN_BYTES);

    while (wait_for_round(postman))
        go_round(postman, &known, &arena);
    arena_close(&arena);
    return NULL;
}

PostmanThread *postman_start(Arena *arena, Office *office, Lang lang)
{
    PostmanThread *postman = NEW(arena, PostmanThread);

    postman->office = office;
    postman->lang = lang;
    ensure(pthread_mutex_init(&postman->lock, NULL) == 0);
    ensure(pthread_cond_init(&postman->wakes, NULL) == 0);
    if (pthread_create(&postman->thread, NULL, run, postman) == 0)
        return postman;
    ensure(pthread_cond_destroy(&postman->wakes) == 0);
    ensure(pthread_mutex_destroy(&postman->lock) == 0);
    return NULL;
}

void postman_stop(PostmanThread *postman)
{
    (void)pthread_mutex_lock(&postman->lock);
    atomic_store(&postman->ends, true);
    (void)pthread_cond_signal(&postman->wakes);
    (void)pthread_mutex_unlock(&postman->lock);
    ensure(pthread_join(postman->thread, NULL) == 0);
    ensure(pthread_cond_destroy(&postman->wakes) == 0);
    ensure(pthread_mutex_destroy(&postman->lock) == 0);
}
