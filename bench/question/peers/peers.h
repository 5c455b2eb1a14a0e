/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * peers - the same question put to others: which of these unknown facts can change the outcome?
 *
 * A peer is given the pack and the case in its own language, as a file, and its program is run once
 * a case. It is timed with everything it does: what counts for an interview is when the answer is
 * there.
 */
#pragma once

#include "rules/rules.h"

typedef struct Peer {
    const char *name, *ending;
    void (*write)(Text *text, const Pack *pack, const FactState *facts, size_t fact_count);
    const char *command[8]; /* the file's name follows the last word */
    /* Marks the facts that matter according to what the program printed. */
    void (*read)(Str printed, const FactState *facts, size_t fact_count, bool *ret_matters);
} Peer;

extern const Peer peer_clingo, peer_z3;
