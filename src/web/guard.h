/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * guard - does a request come from where it may come from? Private to the room
 *
 * Three checks that a page of elsewhere cannot pass for its visitor: the host must be this machine
 * by name and port (else a name of elsewhere could be made to point here); what changes the record
 * must name no other origin; and a form must carry a token that only our own pages carry: a hash,
 * keyed with a secret that is drawn at every start, over the visitor's cookie.
 */
#pragma once

#include "web/wire.h"

enum { GUARD_SECRET_BYTES = 32 };

typedef struct Guard {
    unsigned char secret[GUARD_SECRET_BYTES];
    uint16_t port;
} Guard;

typedef enum GuardAnswer { GUARD_PASS, GUARD_HOST, GUARD_ORIGIN } GuardAnswer;

void guard_make(Guard *guard, uint16_t port); /* draws its secret */

/* Host always; origin, referrer and fetch site of everything but GET and HEAD. `is_form`: one of
 * the three must be there, as every browser sends them. */
GuardAnswer guard_check(const Guard *guard, const Wire *wire, bool is_form);

/* The value of a cookie; "" without. Borrowed from the header. */
Str guard_cookie(Str header, Str name);

/* A fresh name for a visitor whose cookie is missing or not of our making. */
Str guard_visitor(Arena *arena, Str header, bool *ret_is_new);

Str guard_token(const Guard *guard, Arena *arena, Str visitor);
bool guard_token_fits(const Guard *guard, Str visitor, Str token);
