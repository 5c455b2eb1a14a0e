/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/hash.h"

#include "tests/check.h"

#include <sodium.h>

static Arena arena;

static Str written(Hash hash)
{
    Text text = text_open(&arena, 64);
    hash_write(&text, hash);
    return text_str(&text);
}

/* The examples of FIPS 180-4 for SHA-256, and the empty message. */
static void test_known(void)
{
    check_str("empty", written(hash_of(S(""))),
              S("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    check_str("one block", written(hash_of(S("abc"))),
              S("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    check_str("two blocks",
              written(hash_of(S("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"))),
              S("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"));
}

static void test_read(void)
{
    Hash hash = hash_of(S("abc")), again = hash_none();

    check_true("none", hash_is_none(again));
    check_true("one", !hash_is_none(hash));
    check_true("read", hash_read(written(hash), &again));
    check_true("the same", hash_eq(hash, again));
    again.bytes[31] ^= 1;
    check_true("another", !hash_eq(hash, again));
    check_true("short", !hash_read(str_cut(written(hash), 0, 62), &again));
    check_true("upper case", !hash_read(S("BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61"
                                          "F20015AD"),
                                        &again));
}

/* However a text is cut, its parts hash as the whole. */
static void prop_parts(Rng *rng)
{
    static const Str whole = STR("a record of what was done, by whom, and why, for twenty years");
    size_t first = (size_t)rng_between(rng, 0, (int64_t)whole.len);
    size_t second = (size_t)rng_between(rng, (int64_t)first, (int64_t)whole.len);
    Str parts[] = { str_cut(whole, 0, first), str_cut(whole, first, second),
                    str_cut(whole, second, whole.len) };
    Hasher hasher = hasher_open();

    for (size_t i = 0; i < COUNT_OF(parts); i++)
        hasher_put(&hasher, parts[i]);
    check_true("in pieces", hash_eq(hasher_done(&hasher), hash_of(whole)));
    check_true("of parts", hash_eq(hash_of_parts(parts, COUNT_OF(parts)), hash_of(whole)));
}

/* What sekisho-verify hashes with must find the same, wherever a block ends. */
static void prop_as_libsodium(Rng *rng)
{
    char bytes[400];
    Str whole = { bytes, (size_t)rng_between(rng, 0, sizeof bytes) };
    size_t cut = (size_t)rng_between(rng, 0, (int64_t)whole.len);
    Str parts[] = { str_cut(whole, 0, cut), str_cut(whole, cut, whole.len) };
    Hash theirs;

    for (size_t i = 0; i < sizeof bytes; i++)
        bytes[i] = (char)rng_next(rng);
    crypto_hash_sha256(theirs.bytes, (const unsigned char *)whole.at, whole.len);
    check_true("the same hash", hash_eq(hash_of_parts(parts, COUNT_OF(parts)), theirs));
}

int main(void)
{
    arena = arena_open(1 << 20);
    RUN(test_known);
    RUN(test_read);
    RUN_PROP(prop_parts, 500);
    RUN_PROP(prop_as_libsodium, 500);
    arena_close(&arena);
    return check_done();
}
