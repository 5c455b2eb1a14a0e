/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "signin/challenge.h"

#include "world/world.h"

#include <sodium.h>
#include <string.h>

/* Its id, the second it ends in (big-endian), and the keyed hash. */
enum { SECOND_BYTES = 8, NAME_BYTES = sizeof(Id) + SECOND_BYTES };

static Hash mac_of(const Vault *vault, Arena *arena, ChallengePurpose purpose, Str bound, Str name)
{
    Text text = text_open(arena, bound.len + 200);

    text_put(&text, S("challenge\n"));
    text_char(&text, (char)('0' + (int)purpose));
    text_all(&text, name, bound); /* the name is always as long */
    return vault_mac(vault, text_str(&text));
}

Str challenge_make(Vault *vault, Arena *arena, ChallengePurpose purpose, Str bound)
{
    Text text = text_open(arena, 200), bytes = text_open(arena, 100);
    Id id = world_id();
    uint64_t until = (uint64_t)(world_now() / MOMENT_SECOND + CHALLENGE_SECONDS);

    text_put(&bytes, (Str){ (const char *)id.bytes, sizeof id.bytes });
    for (int i = SECOND_BYTES - 1; i >= 0; i--)
        text_char(&bytes, (char)(until >> (8 * i) & 0xff));
    Hash mac = mac_of(vault, arena, purpose, bound, text_str(&bytes));
    text_put(&bytes, hash_bytes(&mac));
    text_base64url(&text, text_str(&bytes));
    return text_str(&text);
}

bool challenge_fits(const Vault *vault, Arena *arena, ChallengePurpose purpose, Str bound,
                    Str bytes, Id *ret_id)
{
    Str name = str_cut(bytes, 0, NAME_BYTES), tail = str_cut(bytes, NAME_BYTES, bytes.len);
    uint64_t until = 0;

    if (bytes.len != NAME_BYTES + sizeof(Hash))
        return false;
    Hash mac = mac_of(vault, arena, purpose, bound, name);
    if (sodium_memcmp(tail.at, mac.bytes, sizeof mac.bytes) != 0)
        return false;
    for (size_t i = sizeof(Id); i < NAME_BYTES; i++)
        until = until << 8 | (uint8_t)bytes.at[i];
    memcpy(ret_id->bytes, bytes.at, sizeof ret_id->bytes);
    return (uint64_t)(world_now() / MOMENT_SECOND) < until;
}

int challenge_spend(Vault *vault, Id id)
{
    int r = vault_raise(vault, id, 1);
    return r < 0 ? trace(r) : r;
}
