/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * sheet_state - the life of an approval sheet: which operation is allowed in which state
 *
 * An allow-list: what has no row is refused. routes/approval.route says the same as a document, and
 * a test holds the two against each other.
 *
 *     routed ── decide ──> decided ── issue ──> issued ── close ──> closed
 *        ├── reject ──> rejected
 *        └── return, withdraw ──> with the drafter ── redraft ──> routed (next version)
 *
 * To add an operation on sheets: its rows here and its step in the route.
 */
#pragma once

#include "approvals/sheet_events.h"

typedef struct SheetTransition {
    SheetState from;
    Str operation;
    SheetState to;
} SheetTransition;

extern const SheetTransition sheet_transitions[];
extern const size_t sheet_transition_count;

/* NULL: not in this state. */
const SheetTransition *sheet_transition(SheetState from, Str operation);
