/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "verify/bytes.h"

#include <sodium.h>
#include <string.h>

Bytes bytes_of(const char *text)
{
    return (Bytes){ text, strlen(text) };
}

bool bytes_eq(Bytes a, Bytes b)
{
    return a.len == b.len && (a.len == 0 || memcmp(a.at, b.at, a.len) == 0);
}

bool bytes_start(Bytes bytes, Bytes head)
{
    return bytes.len >= head.len && bytes_eq((Bytes){ bytes.at, head.len }, head);
}

/* How many bytes the letter that begins with `first` has, and the least letter that needs so many
 * (RFC 3629). 0: nothing begins so. */
static size_t letter_length(uint8_t first, uint32_t *ret_least, uint32_t *ret_bits)
{
    static const struct {
        uint8_t mask, mark;
        uint32_t least;
    } lengths[] = {
        { 0x80, 0x00, 0x01 }, { 0xe0, 0xc0, 0x80 }, { 0xf0, 0xe0, 0x800 }, { 0xf8, 0xf0, 0x10000 }
    };

    for (size_t i = 0; i < sizeof lengths / sizeof lengths[0]; i++)
        if ((first & lengths[i].mask) == lengths[i].mark) {
            *ret_least = lengths[i].least;
            *ret_bits = first & (uint8_t)~lengths[i].mask;
            return i + 1;
        }
    return 0;
}

bool bytes_letter(Bytes *rest, uint32_t *ret_letter)
{
    uint32_t least = 0, letter = 0;
    size_t length = rest->len > 0 ? letter_length((uint8_t)rest->at[0], &least, &letter) : 0;

    if (length == 0 || length > rest->len)
        return false;
    for (size_t i = 1; i < length; i++) {
        uint8_t more = (uint8_t)rest->at[i];

        if ((more & 0xc0) != 0x80)
            return false;
        letter = letter << 6 | (more & 0x3f);
    }
    if (letter < least || letter > 0x10ffff || (letter >= 0xd800 && letter <= 0xdfff))
        return false;
    *rest = (Bytes){ rest->at + length, rest->len - length };
    *ret_letter = letter;
    return true;
}

bool bytes_utf8(Bytes bytes)
{
    uint32_t letter;

    while (bytes.len > 0)
        if (!bytes_letter(&bytes, &letter))
            return false;
    return true;
}

bool bytes_cut(Bytes *rest, char mark, Bytes *ret_part)
{
    const char *end = rest->len > 0 ? memchr(rest->at, mark, rest->len) : NULL;

    if (!end)
        return false;
    size_t len = (size_t)(end - rest->at);

    *ret_part = (Bytes){ rest->at, len };
    *rest = (Bytes){ end + 1, rest->len - len - 1 };
    return true;
}

bool bytes_number(Bytes bytes, int64_t *ret_number)
{
    int64_t number = 0;

    if (bytes.len == 0 || (bytes.at[0] == '0' && bytes.len > 1))
        return false;
    for (size_t i = 0; i < bytes.len; i++) {
        int digit = bytes.at[i] - '0';

        if (digit < 0 || digit > 9 || number > (INT64_MAX - digit) / 10)
            return false;
        number = number * 10 + digit;
    }
    *ret_number = number;
    return true;
}

bool bytes_hex(Bytes bytes, Hash *ret_hash)
{
    size_t len = 0;

    for (size_t i = 0; i < bytes.len; i++)
        if (bytes.at[i] >= 'A' && bytes.at[i] <= 'F')
            return false;
    return bytes.len == 2 * sizeof(Hash) && sodium_hex2bin(ret_hash->bytes, sizeof(Hash), bytes.at,
                                                           bytes.len, NULL, &len, NULL) == 0;
}

/* libsodium refuses loose bits, missing padding and whatever stands behind; but version 1.0.18
 * takes every byte beyond ASCII for a "/". */
bool bytes_base64(Bytes bytes, uint8_t *ret, size_t max, size_t *ret_len)
{
    for (size_t i = 0; i < bytes.len; i++)
        if ((uint8_t)bytes.at[i] > 0x7f)
            return false;
    return sodium_base642bin(ret, max, bytes.at, bytes.len, NULL, ret_len, NULL,
                             sodium_base64_VARIANT_ORIGINAL) == 0;
}

bool bytes_base64_hash(Bytes bytes, Hash *ret_hash)
{
    size_t len = 0;

    return bytes_base64(bytes, ret_hash->bytes, sizeof(Hash), &len) && len == sizeof(Hash);
}

bool hash_eq(const Hash *a, const Hash *b)
{
    return memcmp(a->bytes, b->bytes, sizeof(Hash)) == 0;
}

Hash hash_two(Bytes first, Bytes second)
{
    crypto_hash_sha256_state state;
    Hash hash;

    crypto_hash_sha256_init(&state);
    crypto_hash_sha256_update(&state, (const uint8_t *)first.at, first.len);
    crypto_hash_sha256_update(&state, (const uint8_t *)second.at, second.len);
    crypto_hash_sha256_final(&state, hash.bytes);
    return hash;
}
