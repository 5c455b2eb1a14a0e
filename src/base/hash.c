/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/hash.h"

#include "base/encode.h"

#include <string.h>

Hasher hasher_open(void)
{
    Hasher hasher;

    sha256_init(&hasher.state);
    return hasher;
}

void hasher_put(Hasher *hasher, Str bytes)
{
    if (bytes.len > 0)
        sha256_update(&hasher->state, bytes.len, (const uint8_t *)bytes.at);
}

Hash hasher_done(Hasher *hasher)
{
    Hash hash;

    sha256_digest(&hasher->state, sizeof(hash.bytes), hash.bytes);
    return hash;
}

Hash hash_of_parts(const Str *parts, size_t count)
{
    Hasher hasher = hasher_open();

    for (size_t i = 0; i < count; i++)
        hasher_put(&hasher, parts[i]);
    return hasher_done(&hasher);
}

Hash hash_of(Str bytes)
{
    return hash_of_parts(&bytes, 1);
}

Hash hash_none(void)
{
    return (Hash){ 0 };
}

bool hash_is_none(Hash hash)
{
    return hash_eq(hash, hash_none());
}

bool hash_eq(Hash a, Hash b)
{
    return memcmp(a.bytes, b.bytes, sizeof(a.bytes)) == 0;
}

void hash_write(Text *text, Hash hash)
{
    text_hex_bytes(text, hash_bytes(&hash));
}

bool hash_read(Str text, Hash *ret_hash)
{
    return hex_read(text, ret_hash->bytes, sizeof(ret_hash->bytes));
}

Str hash_bytes(const Hash *hash)
{
    return (Str){ (const char *)hash->bytes, sizeof(hash->bytes) };
}
