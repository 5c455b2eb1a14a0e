/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * solve - a case as a satisfiability problem, put to Z3. Private to the room
 *
 * Only the cone of a case is told to the solver: what is settled already is left out. For "what
 * matters" the nodes that the facts in question reach stand there twice, and only those, so that
 * all the rest is equal by being the same. (The whole pack asserted once, with cases as
 * assumptions, was tried: it took five to ten times as long.)
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

Solve *solve_open(Arena *arena); /* Z3 itself is called up when it is first needed */
void solve_close(Solve *solve);

/* One call may take this long and this many of the solver's own steps (0: any number). */
void solve_limit(Solve *solve, unsigned timeout_ms, unsigned steps);

/* One cone told to the solver, to ask several things of. */
typedef struct Reach Reach;
Reach *reach_open(Arena *arena, Solve *solve, const Cone *cone);
void reach_close(Reach *reach);

/* Is there a completion in which every wish comes true? A node outside the cone is what it is. */
SolveAnswer reach_ask(Reach *reach, const NodeWish *wishes, size_t count, Model *ret_model);

/* Is there a completion in which changing one of these slots (by slot) alone changes the result? */
SolveAnswer solve_matters(Arena scratch, Solve *solve, const Cone *cone, const Result *result,
                          const bool *slots, Model *ret_model);

Model model_make(Arena *arena, const PackMap *map);
