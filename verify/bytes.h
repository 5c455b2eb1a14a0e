/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * bytes - views of the file's bytes, and the four spellings that stand in them
 *
 * Every reader accepts one spelling only: no leading zero, no capital in hex, no loose bit at the
 * end of base64.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct Bytes {
    const char *at; /* borrowed */
    size_t len;
} Bytes;

#define B(literal) ((Bytes){ (literal), sizeof(literal) - 1 })

typedef struct Hash {
    uint8_t bytes[32]; /* SHA-256 */
} Hash;

Bytes bytes_of(const char *text);
bool bytes_eq(Bytes a, Bytes b);
bool bytes_start(Bytes bytes, Bytes head);

/* The first letter of UTF-8 (shortest form, no surrogate, no NUL), and over it; false: none. */
bool bytes_letter(Bytes *rest, uint32_t *ret_letter);
bool bytes_utf8(Bytes bytes); /* nothing but such letters */

/* The part before the first `mark`, and over it; false: there is none, nothing changed. */
bool bytes_cut(Bytes *rest, char mark, Bytes *ret_part);

bool bytes_number(Bytes bytes, int64_t *ret_number); /* 0 .. 2^63-1 */
bool bytes_hex(Bytes bytes, Hash *ret_hash);         /* 64 digits */
bool bytes_base64(Bytes bytes, uint8_t *ret, size_t max, size_t *ret_len);
bool bytes_base64_hash(Bytes bytes, Hash *ret_hash);

bool hash_eq(const Hash *a, const Hash *b);
Hash hash_two(Bytes first, Bytes second); /* of both, one after the other */
