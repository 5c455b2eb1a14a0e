/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * solve - a pack as a satisfiability problem, put to Z3. Private to the room
 *
 * What can be reached is asked of one solver that holds the whole pack, asserted once; a case comes as
 * assumptions. What matters is asked of the cone alone: a second copy of the nodes that the facts in
 * question reach, and only of those, stands beside the first, so that all the rest is equal by being
 * the same. (Two whole copies under assumptions took ten times as long.)
 */
#pragma once

#include "rules/ask_parts.h"

typedef struct Solve Solve;

typedef enum SolveAnswer { SOLVE_NO, SOLVE_YES, SOLVE_TIMEOUT } SolveAnswer;

/* A completion the solver found, by slot. */
typedef struct Model {
    int64_t *values;
    bool *said;   /* of a following slot: its value where the register is silent */
    int32_t slot; /* solve_matters: the slot whose change shows */
} Model;

typedef struct NodeWish { /* a node of the pack and the truth it is to have */
    int32_t node;
    bool holds;
} NodeWish;

Solve *solve_open(Arena *arena, const PackMap *map);
void solve_close(Solve *solve);

/* One call may take this long and this many of the solver's own steps (0: any number). */
void solve_limit(Solve *solve, unsigned timeout_ms, unsigned steps);

/* Is there a completion of the case in which every wish comes true? */
SolveAnswer solve_reach(Solve *solve, const Inquiry *inquiry, const NodeWish *wishes, size_t count,
                        Model *ret_model);

/* Is there a completion in which changing one of these slots (by slot) alone changes the result? */
SolveAnswer solve_matters(Arena scratch, Solve *solve, const Cone *cone, const Result *result,
                          const bool *slots, Model *ret_model);

Model model_make(Arena *arena, const PackMap *map);
