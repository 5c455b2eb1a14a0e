/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * guard - does a request come from where it may come from? Private to the room
 *
 * Three checks that a page of elsewhere cannot pass for its visitor: the host must be this machine
 * by name and port, or the one address we are served under (else a name of elsewhere could be made
 * to point here); what changes the record
 * must name no other origin; and a form must carry a token that only our own pages carry: a hash,
 * keyed with a secret that is drawn at every start, over the visitor's cookie.
 */
#pragma once

#include "web/wire.h"

enum { GUARD_SECRET_BYTES = 32 };

typedef struct Guard {
    unsigned char secret[GUARD_SECRET_BYTES];
    uint16_t port;
    Str host; /* "desk.example.jp", by which a proxy serves us over https; "": nobody does */
} Guard;

typedef enum GuardAnswer { GUARD_PASS, GUARD_HOST, GUARD_ORIGIN } GuardAnswer;

void guard_make(Guard *guard, uint16_t port); /* draws its secret */

/* Host always; origin, referrer and fetch site of everything but GET and HEAD. `is_form`: one of
 * the three must be there, as every browser sends them. */
GuardAnswer guard_check(const Guard *guard, const Wire *wire, bool is_form);

/* "https://desk.example.jp", with nothing behind it but a port: its host. False: anything else. */
MUST_USE bool guard_address(Str address, Str *ret_host);

/* Did the visit come to the address we are served under? Then its cookies go over https alone. */
bool guard_is_secure(const Guard *guard, const Wire *wire);

/* Where it comes from, as the proxy says who was last before it; "" without one. */
Str guard_source(const Guard *guard, const Wire *wire);

/* The value of a cookie; "" without. Borrowed from the header. */
Str guard_cookie(Str header, Str name);

/* A fresh name for a visitor whose cookie is missing or not of our making. */
Str guard_visitor(Arena *arena, Str header, bool *ret_is_new);

/* The name of a visitor who has signed in: it follows from the session's cookie, so that forms of
 * before, or of another session, do not fit. */
Str guard_visitor_of(Arena *arena, Str cookie);

Str guard_token(const Guard *guard, Arena *arena, Str visitor);
bool guard_token_fits(const Guard *guard, Str visitor, Str token);
