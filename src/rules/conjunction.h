/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * conjunction - the nodes that must all be true for a node to be true; private to the room
 *
 * What can be read off the graph without a solver. It errs towards silence: what it calls
 * impossible is impossible, but not the other way round.
 */
#pragma once

#include "rules/book.h"

enum {
    CONJUNCTION_MAX = 256
}; /* literals; of longer ones the rest is left out, which is silence */

typedef struct Conjunction {
    int32_t
        *literals; /* ascending, each once: twice a node's index, plus one when it must be false */
    size_t count;
    bool impossible; /* two of them exclude each other */
} Conjunction;

/* `node` taken apart: what ALL and NOT ANY ask of their children. `seen`: two a node, all false. */
Conjunction conjunction_of(Arena *arena, const Pack *pack, int32_t node, bool *seen);

/* Does the truth of all of `a` make all of `b` true? */
bool conjunction_implies(const Conjunction *a, const Conjunction *b);

/* Can the two never be true together? */
bool conjunctions_clash(const Pack *pack, const Conjunction *a, const Conjunction *b);
