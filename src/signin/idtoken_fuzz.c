/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* A token, and behind a line's end the keys it is checked with: what nobody signed is not taken. */
#include "signin/idtoken.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const IdWanted wanted = { .issuer = STR("https://login.example.jp"),
                                     .client = STR("sekisho"),
                                     .nonce = STR("n-1"),
                                     .now = INT64_C(1790000000) * MOMENT_SECOND };
    Arena arena = arena_open(16 << 20);
    Str keys, subject, token = str_split((Str){ (const char *)data, size }, '\n', &keys);

    if (id_token_check(&arena, token, keys, &wanted, &subject) == PHRASE_NONE)
        ensure(subject.len > 0 && subject.len <= ID_SUBJECT_MAX);
    arena_close(&arena);
    return 0;
}
