/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * session - who visits; private to the room
 *
 * Where people sign in (`sekisho serve --sign-in`), the cookie of a session says who acts, and no
 * other does. Where they do not, a cookie names who acts and for whom: it is believed because the
 * server answers this machine alone, and everything done so is recorded as asserted.
 */
#pragma once

#include "signin/signin.h"

#include "web/guard.h"

typedef struct Session {
    Str visitor; /* what a form's token is made over; empty: without a record there is no need */
    bool visitor_is_new;
    Str token;
    const PersonChoice *people; /* everyone, in order of handle */
    size_t people_count;
    const PersonChoice *actor, *principal; /* of them; NULL: nobody chosen */
    bool proven;                           /* the actor has signed in */
    SessionFound found;                    /* then: their session */
} Session;

/* 0 or a fault. `sign_in`: nobody is believed. */
MUST_USE int session_open(Arena *arena, Office *office, const Guard *guard, const Wire *wire,
                          Lang lang, bool sign_in, Session *ret_session);

/* The name of the session's cookie: one that plain http cannot set, where we are served so. */
Str session_cookie_name(const Guard *guard, const Wire *wire);

/* A visitor of whom nobody asks who it is: a server of lists has forms, and no record. */
Session session_of_visitor(Arena *arena, const Guard *guard, const Wire *wire);

const PersonChoice *session_person(const Session *session, Str handle); /* NULL: none */
