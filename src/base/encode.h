/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * encode - bytes written as text: hexadecimal and base64
 *
 * Reading is strict: one text a value, so that no two texts of a log or an address mean the same
 * bytes. Base64 is RFC 4648 section 4, with padding; hexadecimal is written in lower case.
 */
#pragma once

#include "base/text.h"

void text_hex_bytes(Text *text, Str bytes);

/* Exactly `count` bytes from twice as many lower-case digits; false for anything else. */
MUST_USE bool hex_read(Str text, uint8_t *ret_bytes, size_t count);

void text_base64(Text *text, Str bytes);

/* False: a letter that is none of the 64, missing padding, bits left over. */
MUST_USE bool base64_read(Arena *arena, Str text, Str *ret_bytes);
