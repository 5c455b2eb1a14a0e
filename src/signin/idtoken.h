/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * idtoken - what an organisation's own sign-in says of somebody (OpenID Connect Core 1.0, 3.1.3.7)
 *
 * Hostile input comes in here. The two algorithms that are taken are those written here, whatever a
 * token says: one that asks for another, for none, or for a shared secret finds no way to be
 * checked. Signatures are OpenSSL's work. Pure. Private to the room.
 */
#pragma once

#include "signin/code.h"

enum { ID_TOKEN_MAX = 32 << 10, ID_SUBJECT_MAX = 255, CLOCKS_APART_SECONDS = 60 };

/* What it has to say. */
typedef struct IdWanted {
    Str issuer, client, nonce;
    Str acr, amr; /* one of these words each, apart by blanks; "": whatever it is */
    Moment now;
} IdWanted;

/* `keys`: the issuer's, a JSON Web Key Set. PHRASE_NONE: it is good, and *ret_subject is who. */
Phrase id_token_check(Arena *arena, Str token, Str keys, const IdWanted *wanted, Str *ret_subject);
