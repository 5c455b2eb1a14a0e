/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * leaf - the text of an event, "sekisho-event 1", as sekisho-bundle(5) states it
 */
#pragma once

#include "verify/bytes.h"

enum { LEAF_BYTES_MAX = 65535 };

/* Every part is borrowed from the text and made of plain ASCII only. */
typedef struct Leaf {
    Bytes seq, id, at, kind, operation, part, request, fingerprint, actor, principal, asserted;
    Bytes subject, adopted, documents, values, erased, payload;
} Leaf;

/* False: a line is missing, doubled, out of order, unknown or ill written. */
bool leaf_read(Bytes text, Leaf *ret_leaf);

/* The next of a list of hashes ("-": none), and over it; false when there is none left. */
bool leaf_hash(Bytes *rest, Bytes *ret_hash);
