/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_signin.h"
#include "signin/parts.h"

#include "world/world.h"

#include <sodium.h>
#include <string.h>

/* How many kinds of letter a password has at least: twelve times the same is none. */
enum {
    PASSWORD_FORM = 1,
    SALT_BYTES = crypto_pwhash_SALTBYTES,
    HASH_BYTES = 32,
    DIFFERENT_MIN = 5
};

_Static_assert(1 + (int)SALT_BYTES + (int)HASH_BYTES == (int)PASSWORD_KEPT_BYTES, "what is kept");

static int hash_into(uint8_t *ret_hash, Str password, const uint8_t *salt)
{
    if (crypto_pwhash(ret_hash, HASH_BYTES, password.at ? password.at : "", password.len, salt,
                      crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE,
                      crypto_pwhash_ALG_ARGON2ID13) != 0)
        return fault(FAULT_LIBRARY, "no memory to check a password with");
    return 0;
}

int password_make(Arena *arena, Str password, Str *ret_bytes)
{
    uint8_t *bytes = NEW_ARRAY(arena, uint8_t, PASSWORD_KEPT_BYTES);

    bytes[0] = PASSWORD_FORM;
    world_random(bytes + 1, SALT_BYTES);
    int r = hash_into(bytes + 1 + SALT_BYTES, password, bytes + 1);
    if (r)
        return trace(r);
    *ret_bytes = (Str){ (const char *)bytes, PASSWORD_KEPT_BYTES };
    return 0;
}

int password_fits(Str kept, Str password, bool *ret_fits)
{
    static const uint8_t nothing[PASSWORD_KEPT_BYTES] = { 0 };
    bool known = kept.len == PASSWORD_KEPT_BYTES && kept.at[0] == PASSWORD_FORM &&
                 password.len <= PASSWORD_BYTES_MAX;
    const uint8_t *bytes = known ? (const uint8_t *)kept.at : nothing;
    uint8_t hash[HASH_BYTES];
    int r = hash_into(hash, known ? password : S(""), bytes + 1);

    if (r)
        return trace(r);
    *ret_fits = sodium_memcmp(hash, bytes + 1 + SALT_BYTES, HASH_BYTES) == 0 && known;
    sodium_memzero(hash, sizeof hash);
    return 0;
}

static size_t different_letters(Str password)
{
    uint32_t seen[DIFFERENT_MIN];
    size_t count = 0;

    for (size_t at = 0; at < password.len && count < DIFFERENT_MIN;) {
        uint32_t letter = utf8_next(password, &at);
        size_t i = 0;
        while (i < count && seen[i] != letter)
            i++;
        if (i == count)
            seen[count++] = letter;
    }
    return count;
}

Phrase password_weak(Str password, Str handle)
{
    size_t at;

    if (utf8_check(password, &at) == false || password.len > PASSWORD_BYTES_MAX)
        return PHRASE_SIGNIN_PASSWORD_LONG;
    if (utf8_count(password) < PASSWORD_LETTERS_MIN)
        return PHRASE_SIGNIN_PASSWORD_SHORT;
    if (different_letters(password) < DIFFERENT_MIN ||
        (handle.len > 0 && str_find(password, handle, &at)))
        return PHRASE_SIGNIN_PASSWORD_PLAIN;
    return PHRASE_NONE;
}
