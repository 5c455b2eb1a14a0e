/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "verify/tree.h"

#include <sodium.h>

Hash tree_leaf(Bytes leaf)
{
    return hash_two((Bytes){ "\0", 1 }, leaf);
}

/* SHA-256(0x01 || left || right), RFC 6962 2.1. */
static Hash node(const Hash *left, const Hash *right)
{
    crypto_hash_sha256_state state;
    Hash hash;

    crypto_hash_sha256_init(&state);
    crypto_hash_sha256_update(&state, (const uint8_t *)"\1", 1);
    crypto_hash_sha256_update(&state, left->bytes, sizeof(Hash));
    crypto_hash_sha256_update(&state, right->bytes, sizeof(Hash));
    crypto_hash_sha256_final(&state, hash.bytes);
    return hash;
}

/*
 * From the leaf upwards. `place` is the number of the subtree on its level, `last` that of the last
 * one there. A last subtree with an even number has no sibling on its level and rises unchanged.
 */
bool tree_includes(Hash leaf, int64_t index, int64_t size, const Hash *proof, size_t count,
                   const Hash *root)
{
    if (index < 0 || index >= size)
        return false;
    int64_t place = index, last = size - 1;
    Hash hash = leaf;

    for (size_t i = 0; i < count; i++) {
        while (last > 0 && place == last && place % 2 == 0) {
            place /= 2;
            last /= 2;
        }
        if (last == 0)
            return false; /* the root is reached, and there is proof left */
        hash = place % 2 == 1 ? node(&proof[i], &hash) : node(&hash, &proof[i]);
        place /= 2;
        last /= 2;
    }
    while (last > 0 && place == last && place % 2 == 0) {
        place /= 2;
        last /= 2;
    }
    return last == 0 && hash_eq(&hash, root);
}
