/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * json - reads one line whose shape is known, piece by piece
 *
 * A bundle's lines have one spelling: members in their order, no blanks, integers without sign,
 * fraction or exponent, and in texts an escape only where JSON needs one. So nothing is built: the
 * caller asks for what must come next, and texts are decoded where they lie.
 */
#pragma once

#include "verify/bytes.h"

typedef struct Json {
    char *at, *end; /* borrowed; decoding writes between them */
} Json;

bool json_word(Json *json, const char *word); /* exactly these bytes, and over them */
bool json_number(Json *json, int64_t *ret_number);
bool json_text(Json *json, Bytes *ret_text); /* a text in its quotes; UTF-8 without NUL */
bool json_done(const Json *json);            /* nothing is left */
