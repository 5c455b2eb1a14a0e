/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * rotate - a new signing key, by the operation journal.rotate
 *
 * The event of a new key names its own place in the journal and is signed by two keys, and the
 * checkpoint over it follows at once: only the journal can write it. So the call is decided like
 * any other, and the journal appends the event in the caller's name, with request and reply.
 */
#pragma once

#include "action/inside.h"

typedef struct Rotate {
    Str reason;
} Rotate;

extern const Shape rotate_shape, rotate_reply_shape;
int rotate_settle(Work *work, const void *params, void *reply);

/* 0, JOURNAL_E_ (nothing can be sealed, so no key is given), or a fault. */
MUST_USE int rotate_key(Office *office, Arena scratch, const Call *call, Hash fingerprint,
                        const Rotate *rotate);
