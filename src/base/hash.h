/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * hash - SHA-256 through nettle
 *
 * The one hash of the record: documents, leaves, commitments, fingerprints, adopted data. The zero
 * Hash means that there is none; no known text has it.
 */
#pragma once

#include "base/text.h"

#include <nettle/sha2.h>

typedef struct Hash {
    uint8_t bytes[32];
} Hash;

Hash hash_of(Str bytes);

/* Of the parts one behind the other, without a mark between: whoever needs one brings it. */
Hash hash_of_parts(const Str *parts, size_t count);

Hash hash_none(void);
bool hash_is_none(Hash hash);
bool hash_eq(Hash a, Hash b);

void hash_write(Text *text, Hash hash);            /* 64 digits, lower case */
MUST_USE bool hash_read(Str text, Hash *ret_hash); /* exactly what hash_write wrote */
Str hash_bytes(const Hash *hash);                  /* its 32 bytes, borrowed */

/* For what comes in pieces: open, put any number of times, done once. */
typedef struct Hasher {
    struct sha256_ctx state;
} Hasher;

Hasher hasher_open(void);
void hasher_put(Hasher *hasher, Str bytes);
Hash hasher_done(Hasher *hasher);
