/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * order - things sorted so that whatever one needs stands before it; private to the room
 *
 * Definitions need definitions, rules need their exceptions, amendments need what they amend. The
 * walk keeps its own stack: hostile chains are as long as a file allows.
 */
#pragma once

#include "base/base.h"

/* Item i needs needs[first[i]] up to needs[first[i + 1]]; `first` has count + 1 entries. */
typedef struct Needs {
    size_t count;
    const size_t *first;
    const int32_t *needs;
} Needs;

typedef struct Order {
    const int32_t *items; /* all of them, what is needed first */
    const int32_t *depth; /* by item: 1 needs nothing */
    const int32_t *ring; /* the first cycle met, in its direction; its items stand in `items` too */
    size_t ring_count;
} Order;

Order order_make(Arena *arena, const Needs *needs);
