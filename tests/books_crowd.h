/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * books_crowd - sixty-four at once call the same operation of a record with books
 */
#pragma once

#include "tests/books_room_sample.h"

#include <pthread.h>

enum { CALLERS = 64 };

typedef struct Caller {
    pthread_t thread;
    const char *operation, *params;
    Id as, request;
    OfficeOutcome outcome;
    Id entry;
} Caller;

static inline void *call_once(void *context)
{
    Caller *caller = context;
    Arena arena = arena_open(64 << 20);
    Findings findings = { .arena = &arena };
    const Json *params = json_read(&arena, str_from_c(caller->params), S(""), &findings);
    const Call call = { .operation = str_from_c(caller->operation),
                        .as = caller->as,
                        .request = caller->request,
                        .params = params,
                        .lang = LANG_EN };
    OfficeReply reply = office_call(office.office, &arena, &call);
    caller->outcome = reply.outcome;
    if (reply.outcome == OFFICE_DONE || reply.outcome == OFFICE_REPLAYED) {
        const Json *tree = json_read(&arena, reply.reply, S(""), &findings);
        const Json *entry = tree ? json_member(tree, S("entry")) : NULL;
        ensure(!entry || !entry->string.len || id_read(entry->string, &caller->entry));
    }
    arena_close(&arena);
    return NULL;
}

static Caller callers[CALLERS];

typedef struct Wish {
    const char *operation, *params;
} Wish;

/* Wish after wish in turn, as one or the other in turn; with the same request id: all as the first.
 * How many were done? */
static inline int all_wish(const Wish *wishes, size_t count, Id one, Id other, bool same_request)
{
    Id request = world_id();
    int done = 0;
    for (size_t i = 0; i < CALLERS; i++) {
        const Wish *wish = &wishes[i % count];
        callers[i] = (Caller){ .operation = wish->operation,
                               .params = arena_c(&office.arena, quoted(wish->params)),
                               .as = i / count % 2 && !same_request ? other : one,
                               .request = same_request ? request : world_id() };
        ensure(pthread_create(&callers[i].thread, NULL, call_once, &callers[i]) == 0);
    }
    for (size_t i = 0; i < CALLERS; i++) {
        pthread_join(callers[i].thread, NULL);
        done += callers[i].outcome == OFFICE_DONE;
    }
    return done;
}

/* All the same. */
static inline int all_call(const char *operation, const char *params, Id one, Id other,
                           bool same_request)
{
    return all_wish(&(Wish){ operation, params }, 1, one, other, same_request);
}

/* How many ended so, the last time? */
static inline int callers_told(OfficeOutcome outcome)
{
    int count = 0;
    for (size_t i = 0; i < CALLERS; i++)
        count += callers[i].outcome == outcome;
    return count;
}
