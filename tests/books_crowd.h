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
    if (reply.outcome == OFFICE_DONE) {
        const Json *tree = json_read(&arena, reply.reply, S(""), &findings);
        const Json *entry = tree ? json_member(tree, S("entry")) : NULL;
        ensure(!entry || id_read(entry->string, &caller->entry));
    }
    arena_close(&arena);
    return NULL;
}

static Caller callers[CALLERS];

/* All call the same, in turns as one or the other; with the same request id: all as the first. How
 * many were done? */
static inline int all_call(const char *operation, const char *params, Id one, Id other,
                           bool same_request)
{
    Id request = world_id();
    const char *json = arena_c(&office.arena, quoted(params));
    int done = 0;
    for (int i = 0; i < CALLERS; i++) {
        callers[i] = (Caller){ .operation = operation,
                               .params = json,
                               .as = i % 2 && !same_request ? other : one,
                               .request = same_request ? request : world_id() };
        ensure(pthread_create(&callers[i].thread, NULL, call_once, &callers[i]) == 0);
    }
    for (int i = 0; i < CALLERS; i++) {
        pthread_join(callers[i].thread, NULL);
        done += callers[i].outcome == OFFICE_DONE;
    }
    return done;
}
