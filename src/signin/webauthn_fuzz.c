/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* What browsers and authenticators send, after one letter: c(lient data), m(ade), u(sed), b (any
 * CBOR). What is taken has what it says. */
#include "signin/cbor.h"
#include "signin/webauthn.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void take_made(Arena *arena, Str bytes)
{
    Credential made;

    if (attestation_check(arena, bytes, hash_of(S("client")), S("localhost"), &made) != PHRASE_NONE)
        return;
    ensure(made.id.len > 0 && made.id.len <= CREDENTIAL_ID_MAX && made.model.len == MODEL_BYTES);
    ensure(made.key.len > 0 && made.algorithm < ALGORITHMS && made.count >= 0);
}

static void take_used(Arena *arena, Str bytes)
{
    const Credential of = { .algorithm = ALGORITHM_EDDSA,
                            .key = S("0123456789abcdef0123456789abcdef") };
    const Assertion assertion = { bytes, S("0123456789abcdef0123456789abcdef"
                                           "0123456789abcdef0123456789abcdef") };
    int64_t count;

    ensure(assertion_check(arena, &assertion, hash_of(S("client")), S("localhost"), &of, &count) !=
           PHRASE_NONE);
}

static void take_cbor(Str bytes)
{
    Str rest = bytes;
    Cbor item;

    if (cbor_take(&rest, &item))
        ensure(item.whole.len + rest.len == bytes.len && item.inner.len < item.whole.len);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    Arena arena = arena_open(8 << 20);
    Str bytes = { (const char *)data, size };
    char kind = size > 0 ? bytes.at[0] : ' ';
    ClientData client;

    bytes = str_cut(bytes, 1, size);
    if (kind == 'c')
        (void)client_data_read(&arena, bytes, S("webauthn.get"), S("http://localhost:1"), &client);
    else if (kind == 'm')
        take_made(&arena, bytes);
    else if (kind == 'u')
        take_used(&arena, bytes);
    else
        take_cbor(bytes);
    arena_close(&arena);
    return 0;
}
