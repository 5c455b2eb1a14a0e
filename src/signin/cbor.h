/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * cbor - the shape of what authenticators write (RFC 8949); private to the room
 *
 * Hostile input comes in here, and only what has this shape is handed on to libfido2: lengths told
 * beforehand and no longer than what follows, little nesting, no tags, no floating point. Pure.
 */
#pragma once

#include "base/base.h"

enum { CBOR_DEPTH_MAX = 6 };

typedef enum CborKind {
    CBOR_UINT,
    CBOR_NEGATIVE, /* -1 - number */
    CBOR_BYTES,
    CBOR_TEXT,
    CBOR_ARRAY,
    CBOR_MAP,
    CBOR_SIMPLE = 7 /* false, true, null */
} CborKind;

typedef struct Cbor {
    CborKind kind;
    uint64_t number; /* its value, its length, or how many it holds */
    Str bytes;       /* of bytes and text */
    Str inner;       /* of arrays and maps: what they hold, one after the other */
    Str whole;       /* the item as it was written */
} Cbor;

/* Takes one item off the front, all that is in it looked at too. False: it is none. */
MUST_USE bool cbor_take(Str *rest, Cbor *ret_item);

/* What a map holds under a text, or under a small number. False: nothing, or two of it. */
MUST_USE bool cbor_under(const Cbor *map, Str key, Cbor *ret_item);
MUST_USE bool cbor_under_number(const Cbor *map, int64_t key, Cbor *ret_item);

/* A number of either sign that fits. */
MUST_USE bool cbor_int(const Cbor *item, int64_t *ret_number);
