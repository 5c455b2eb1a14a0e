/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * session - who visits, as they say themselves; private to the room
 *
 * Until people sign in, a cookie names who acts and for whom. It is believed because the server
 * answers this machine alone, and everything done so is recorded as asserted.
 */
#pragma once

#include "action/action.h"

#include "web/guard.h"

typedef struct Session {
    Str visitor; /* what a form's token is made over; empty: without a record there is no need */
    bool visitor_is_new;
    Str token;
    const PersonChoice *people; /* everyone, in order of handle */
    size_t people_count;
    const PersonChoice *actor, *principal; /* of them; NULL: nobody chosen */
} Session;

/* 0 or a fault. */
MUST_USE int session_open(Arena *arena, Office *office, const Guard *guard, const Wire *wire,
                          Lang lang, Session *ret_session);

/* A visitor of whom nobody asks who it is: a server of lists has forms, and no record. */
Session session_of_visitor(Arena *arena, const Guard *guard, const Wire *wire);

const PersonChoice *session_person(const Session *session, Str handle); /* NULL: none */
