/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * challenge - what an authenticator is asked to sign; private to the room
 *
 * Kept nowhere until it is answered: it says itself until when it is good, and a keyed hash binds
 * it to what it is for and to whoever was given it. So strangers who ask for thousands fill
 * nothing. Once an answer is good, it is spent.
 */
#pragma once

#include "signin/code.h"

#include "vault/vault.h"

enum { CHALLENGE_SECONDS = 10 * 60 };

/* Their numbers stand in what is signed: never renumbered. */
typedef enum ChallengePurpose {
    CHALLENGE_ENTER = 1,
    CHALLENGE_ADD,
    CHALLENGE_ISSUER
} ChallengePurpose;

/* Base 64 for addresses. `bound`: whose it is, to be given again. */
Str challenge_make(Vault *vault, Arena *arena, ChallengePurpose purpose, Str bound);

/* Of the bytes: is it ours, for this, theirs, and still good? Then which. */
bool challenge_fits(const Vault *vault, Arena *arena, ChallengePurpose purpose, Str bound,
                    Str bytes, Id *ret_id);

/* 0, VAULT_E_SPENT (it was answered before), or a fault. */
MUST_USE int challenge_spend(Vault *vault, Id id);
