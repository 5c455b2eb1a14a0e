/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * authenticator_sample - an authenticator in software, for tests
 *
 * It makes and signs what the standard says, and whatever else a test wants of it: what a browser
 * would never send is what has to be refused.
 */
#pragma once

#include "signin/cbor.h"
#include "signin/webauthn.h"
#include "tests/check.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>
#include <string.h>

enum {
    SAMPLE_ID_BYTES = 24,
    SAMPLE_BYTES_MAX = 8 << 10,
    SAYS_PRESENT = 0x01,
    SAYS_VERIFIED = 0x04,
    SAYS_CREDENTIAL = 0x40,
    SAYS_EXTENSIONS = 0x80,
    SAYS_ALL = SAYS_PRESENT | SAYS_VERIFIED,
};

typedef struct SampleKey {
    EVP_PKEY *key;
    PasskeyAlgorithm algorithm;
    uint8_t id[SAMPLE_ID_BYTES];
} SampleKey;

/* What it says, and what the browser says around it. */
typedef struct SampleSays {
    Str type, challenge, origin, rp; /* the challenge in base 64 for addresses */
    const char *more;                /* members of the client data, with a comma before */
    uint8_t flags;
    uint32_t count;
    Attestation attestation;
    Str format; /* another one than that of the attestation */
} SampleSays;

static inline SampleKey sample_key(PasskeyAlgorithm algorithm, uint8_t name)
{
    SampleKey made = { .algorithm = algorithm };

    memset(made.id, name, sizeof made.id);
    made.key = algorithm == ALGORITHM_ES256   ? EVP_EC_gen("P-256")
               : algorithm == ALGORITHM_EDDSA ? EVP_PKEY_Q_keygen(NULL, NULL, "ED25519")
                                              : EVP_RSA_gen(2048);
    ensure(made.key);
    return made;
}

static inline Str sample_id(const SampleKey *key)
{
    return (Str){ (const char *)key->id, sizeof key->id };
}

/* ---- CBOR ------------------------------------------------------------------------------------ */

static inline void sample_head(Text *text, CborKind kind, size_t number)
{
    char first = (char)((unsigned)kind << 5);

    if (number < 24) {
        text_char(text, (char)(first | (char)number));
    } else if (number < 256) {
        text_char(text, (char)(first | 24));
        text_char(text, (char)number);
    } else {
        text_char(text, (char)(first | 25));
        text_char(text, (char)(number >> 8));
        text_char(text, (char)(number & 0xff));
    }
}

static inline void sample_put(Text *text, CborKind kind, Str bytes)
{
    sample_head(text, kind, bytes.len);
    text_put(text, bytes);
}

static inline void sample_number(Text *text, int number)
{
    if (number >= 0)
        sample_head(text, CBOR_UINT, (size_t)number);
    else
        sample_head(text, CBOR_NEGATIVE, (size_t)(-1 - number));
}

static inline void sample_cose(Text *text, const SampleKey *key)
{
    static const int types[ALGORITHMS] = { 2, 1, 3 }, names[ALGORITHMS] = { -7, -8, -257 };
    unsigned char bytes[300];
    size_t len = sizeof bytes;
    BIGNUM *modulus = NULL;

    sample_head(text, CBOR_MAP, key->algorithm == ALGORITHM_ES256 ? 5 : 4);
    sample_number(text, 1);
    sample_number(text, types[key->algorithm]);
    sample_number(text, 3);
    sample_number(text, names[key->algorithm]);
    sample_number(text, -1);
    if (key->algorithm == ALGORITHM_RS256) {
        ensure(EVP_PKEY_get_bn_param(key->key, OSSL_PKEY_PARAM_RSA_N, &modulus));
        len = (size_t)BN_bn2bin(modulus, bytes);
        BN_free(modulus);
        sample_put(text, CBOR_BYTES, (Str){ (const char *)bytes, len });
        sample_number(text, -2);
        sample_put(text, CBOR_BYTES, S("\x01\x00\x01"));
    } else if (key->algorithm == ALGORITHM_EDDSA) {
        ensure(EVP_PKEY_get_raw_public_key(key->key, bytes, &len) == 1);
        sample_number(text, 6);
        sample_number(text, -2);
        sample_put(text, CBOR_BYTES, (Str){ (const char *)bytes, len });
    } else {
        ensure(EVP_PKEY_get_octet_string_param(key->key, OSSL_PKEY_PARAM_PUB_KEY, bytes,
                                               sizeof bytes, &len) &&
               len == 65);
        sample_number(text, 1);
        sample_number(text, -2);
        sample_put(text, CBOR_BYTES, (Str){ (const char *)bytes + 1, 32 });
        sample_number(text, -3);
        sample_put(text, CBOR_BYTES, (Str){ (const char *)bytes + 33, 32 });
    }
}

/* ---- what is said ---------------------------------------------------------------------------- */

static inline Str sample_client(Arena *arena, const SampleSays *says)
{
    Text text = text_open(arena, SAMPLE_BYTES_MAX);

    text_all(&text, S("{\"type\":\""), says->type, S("\",\"challenge\":\""), says->challenge,
             S("\",\"origin\":\""), says->origin, S("\""),
             str_from_c(says->more ? says->more : ",\"crossOrigin\":false"), S("}"));
    return text_str(&text);
}

static inline Str sample_data(Arena *arena, const SampleKey *key, const SampleSays *says)
{
    Text text = text_open(arena, SAMPLE_BYTES_MAX);
    Hash rp = hash_of(says->rp);

    text_put(&text, hash_bytes(&rp));
    text_char(&text, (char)says->flags);
    for (int i = 3; i >= 0; i--)
        text_char(&text, (char)(says->count >> (8 * i) & 0xff));
    if (says->flags & SAYS_CREDENTIAL) {
        text_put(&text, S("0123456789abcdef"));
        text_char(&text, 0);
        text_char(&text, SAMPLE_ID_BYTES);
        text_put(&text, sample_id(key));
        sample_cose(&text, key);
    }
    if (says->flags & SAYS_EXTENSIONS) {
        sample_head(&text, CBOR_MAP, 1);
        sample_put(&text, CBOR_TEXT, S("invented"));
        sample_head(&text, CBOR_SIMPLE, 21);
    }
    return text_str(&text);
}

static inline Str sample_sign(Arena *arena, const SampleKey *key, Str data, Str client)
{
    Hash hash = hash_of(client);
    Text text = text_open(arena, SAMPLE_BYTES_MAX);
    unsigned char bytes[600];
    size_t len = sizeof bytes;
    EVP_MD_CTX *state = EVP_MD_CTX_new();

    text_all(&text, data, hash_bytes(&hash));
    ensure(EVP_DigestSignInit(state, NULL, key->algorithm == ALGORITHM_EDDSA ? NULL : EVP_sha256(),
                              NULL, key->key) == 1);
    ensure(EVP_DigestSign(state, bytes, &len, (const unsigned char *)text_str(&text).at,
                          text_str(&text).len) == 1);
    EVP_MD_CTX_free(state);
    return arena_str(arena, (Str){ (const char *)bytes, len });
}

/* A certificate of the authenticator's over its own key, as good as any nobody asks about. */
static inline Str sample_certificate(Arena *arena, const SampleKey *key)
{
    X509 *made = X509_new();
    unsigned char *der = NULL;

    ensure(made && X509_set_version(made, 2) && X509_set_pubkey(made, key->key) &&
           X509_gmtime_adj(X509_getm_notBefore(made), 0) &&
           X509_gmtime_adj(X509_getm_notAfter(made), 3600) &&
           X509_sign(made, key->key, EVP_sha256()) > 0);
    int len = i2d_X509(made, &der);
    ensure(len > 0);
    Str bytes = arena_str(arena, (Str){ (const char *)der, (size_t)len });
    OPENSSL_free(der);
    X509_free(made);
    return bytes;
}

static inline void sample_statement(Text *text, Arena *arena, const SampleKey *key, Str data,
                                    Str client, Attestation attestation)
{
    static const int names[ALGORITHMS] = { -7, -8, -257 };

    if (attestation == ATTESTATION_NONE) {
        sample_head(text, CBOR_MAP, 0);
        return;
    }
    sample_head(text, CBOR_MAP, attestation == ATTESTATION_PACKED ? 3 : 2);
    sample_put(text, CBOR_TEXT, S("alg"));
    sample_number(text, names[key->algorithm]);
    sample_put(text, CBOR_TEXT, S("sig"));
    sample_put(text, CBOR_BYTES, sample_sign(arena, key, data, client));
    if (attestation == ATTESTATION_PACKED) {
        sample_put(text, CBOR_TEXT, S("x5c"));
        sample_head(text, CBOR_ARRAY, 1);
        sample_put(text, CBOR_BYTES, sample_certificate(arena, key));
    }
}

/* The attestation object of a new key; flags beside SAYS_CREDENTIAL. */
static inline Str sample_made(Arena *arena, const SampleKey *key, const SampleSays *says)
{
    Text text = text_open(arena, SAMPLE_BYTES_MAX);
    Str client = sample_client(arena, says), data = sample_data(arena, key, says);

    sample_head(&text, CBOR_MAP, 3);
    sample_put(&text, CBOR_TEXT, S("fmt"));
    sample_put(&text, CBOR_TEXT,
               says->format.len                        ? says->format
               : says->attestation == ATTESTATION_NONE ? S("none")
                                                       : S("packed"));
    sample_put(&text, CBOR_TEXT, S("attStmt"));
    sample_statement(&text, arena, key, data, client, says->attestation);
    sample_put(&text, CBOR_TEXT, S("authData"));
    sample_put(&text, CBOR_BYTES, data);
    return text_str(&text);
}

static inline Str sample_hex(Arena *arena, Str bytes)
{
    Text text = text_open(arena, 2 * bytes.len + 1);

    text_hex_bytes(&text, bytes);
    return text_str(&text);
}
