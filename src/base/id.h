/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * id - what names a thing of the record for good
 *
 * 128 bits: six bytes of milliseconds since 1970, big-endian, the rest random. Ids sort by the time
 * they were made; two made in one millisecond sort by chance. Made by the program, never by a
 * database. People see 26 letters of Crockford's base32 in lower case.
 */
#pragma once

#include "base/text.h"

typedef struct Id {
    uint8_t bytes[16];
} Id;

enum { ID_LETTERS = 26, ID_RANDOM_BYTES = 10 };

/* `ms` from 0 to 2^48 - 1. Pure: the world brings clock and chance (world_id). */
Id id_make(int64_t ms, const uint8_t random[ID_RANDOM_BYTES]);
Id id_none(void); /* all zero: no thing */
bool id_is_none(Id id);
bool id_eq(Id a, Id b);
int id_compare(Id a, Id b); /* the order of the bytes, and so of the texts; <0, 0, >0 */

void id_write(Text *text, Id id);

/* What id_write wrote, in either case; i and l are not read as 1, nor o as 0. */
MUST_USE bool id_read(Str text, Id *ret_id);
