/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * issuer - the pages' part of organisations' own sign-in; private to the room
 *
 * The answer of an issuer comes by a link of another site: browsers then keep back cookies that no
 * other site may send, as ours of sessions. So one cookie that is good for nothing else goes along
 * (SameSite=Lax), and the page that answers leads on by itself, as a page of ours.
 */
#pragma once

#include "web/call.h"

/* What the page to sign in offers; 0 or a fault. */
MUST_USE int issuer_put_choices(const Visit *visit, SignInView *view);

/* The page to sign in with what is wrong. */
Reply sign_in_wrong(const Visit *visit, unsigned status, Phrase title, Phrase why, Str first);
/* The cookies of a session that begins. */
void sign_in_cookies(const Visit *visit, Reply *reply, const SignedIn *in);
Reply sign_in_refused(const Visit *visit, const OfficeReply *refused);
