/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * passkey - the pages' part of passkeys; private to the room
 */
#pragma once

#include "web/call.h"

/* Where this visit's pages stand for a browser. Without an address where they have none that a
 * passkey could belong to: numbers are no name. */
PasskeyPlace passkey_place(const Visit *visit);
Str passkey_named(const Visit *visit); /* then: where they would have one; "": here */

/* What the page to sign in asks an authenticator for; 0 or a fault. */
MUST_USE int passkey_put_challenge(const Visit *visit, SignInView *view);
/* The form of that page that a passkey came with. */
int passkey_enter(const Visit *visit, SignedIn *ret_signed);

/* The passkeys of one's own. False: the page that says why not. */
MUST_USE bool passkey_put_rows(const Visit *visit, SignInMineView *view, Reply *ret_refusal);

/* Password and code were right: the page on which the browser makes one; and what it made. 0: it is
 * added, or *ret_reply is the page to show. */
int passkey_page_offer(const Visit *visit, int64_t *ret_wait, Reply *ret_reply);
bool passkey_page_add(const Visit *visit, Reply *ret_reply);
