/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * webauthn - what a browser brings of an authenticator (W3C Web Authentication, level 2); private
 *
 * Hostile input comes in here. Ours is what the standard leaves to whoever relies on a passkey:
 * type, challenge, origin, address, presence, verification; libfido2 parses the data of the
 * authenticator and checks every signature. What is wrong is told as a phrase; PHRASE_NONE: it is
 * good. The numbers of sections are the standard's.
 */
#pragma once

#include "signin/code.h"

enum {
    CLIENT_DATA_MAX = 4 << 10,
    ATTESTATION_MAX = 16 << 10,
    AUTHENTICATOR_DATA_MAX = 4 << 10,
    SIGNATURE_MAX = 1 << 10,
    CREDENTIAL_ID_MAX = 1023, /* 6.5.1 */
    MODEL_BYTES = 16,
};

/* Their numbers stand in rows and events: never renumbered. */
typedef enum PasskeyAlgorithm {
    ALGORITHM_ES256,
    ALGORITHM_EDDSA,
    ALGORITHM_RS256,
    ALGORITHMS
} PasskeyAlgorithm;
typedef enum Attestation {
    ATTESTATION_NONE,
    ATTESTATION_SELF,
    ATTESTATION_PACKED,
    ATTESTATIONS
} Attestation;

/* 5.8.1: what the browser says was asked of it. `origin`: where our page stood. */
typedef struct ClientData {
    Str challenge; /* bytes */
    Hash hash;     /* what authenticators sign of it */
} ClientData;
Phrase client_data_read(Arena *arena, Str bytes, Str type, Str origin, ClientData *ret_data);

typedef struct Credential {
    Str id, model; /* bytes; the model is what the authenticator says it is */
    Str key;       /* as libfido2 takes it */
    PasskeyAlgorithm algorithm;
    Attestation attestation;
    int64_t count; /* signatures made with it; 0 for ever: it does not count */
} Credential;

/* 7.1: a new one, for the address `rp`. */
Phrase attestation_check(Arena *arena, Str object, Hash client, Str rp, Credential *ret_made);

/* 7.2: it has signed. */
typedef struct Assertion {
    Str data, signature; /* of the authenticator */
} Assertion;
Phrase assertion_check(Arena *arena, const Assertion *assertion, Hash client, Str rp,
                       const Credential *of, int64_t *ret_count);
