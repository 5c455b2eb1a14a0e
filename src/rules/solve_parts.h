/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * solve_parts - terms for Z3, shared by the solve_*.c files: the only ones that see it
 *
 * Whatever is made is kept in a list of the Workshop and let go with it.
 */
#pragma once

#include "rules/solve.h"

#include <z3.h>

/* A fact as its real value needs this many bits; `is_signed` as in two's complement. */
unsigned slot_bits(const Slot *slot);
bool slot_signed(const Slot *slot);
bool slot_fits(const Slot *slot, int64_t value); /* can that many bits hold it? */

typedef struct Workshop {
    Z3_context z3;
    Z3_ast_vector kept;
} Workshop;

Workshop workshop_open(Z3_context z3);
void workshop_close(Workshop *workshop);

Z3_ast keep(const Workshop *workshop, Z3_ast made);
Z3_ast fresh_bool(const Workshop *workshop);
Z3_ast fresh_bits(const Workshop *workshop, unsigned bits);
Z3_ast bits_number(const Workshop *workshop, unsigned bits, int64_t value);
Z3_ast constant(const Workshop *workshop, bool value);
Z3_ast not_of(const Workshop *workshop, Z3_ast a);
Z3_ast both_of(const Workshop *workshop, Z3_ast a, Z3_ast b);
Z3_ast either_of(const Workshop *workshop, Z3_ast a, Z3_ast b);
Z3_ast all_of(const Workshop *workshop, size_t count, const Z3_ast *parts);
Z3_ast some_of(const Workshop *workshop, size_t count, const Z3_ast *parts);
Z3_ast at_least_of(const Workshop *workshop, size_t count, const Z3_ast *parts, int64_t wanted);
Z3_ast same(const Workshop *workshop, Z3_ast a, Z3_ast b);
Z3_ast unlike(const Workshop *workshop, Z3_ast a, Z3_ast b);

/* A comparison of two facts, or of a fact with a literal, by real values. `left` and `right` are
 * the facts' terms; right is NULL for a literal. */
Z3_ast real_leaf(Arena scratch, const Workshop *workshop, const Slot *slot, const Node *node,
                 Z3_ast left, Z3_ast right);

/* What keeps the term of a slot within the values the fact can have. */
Z3_ast real_range(const Workshop *workshop, const Slot *slot, Z3_ast term);

int64_t model_number(const Workshop *workshop, Z3_model model, Z3_ast term);
bool model_bool(const Workshop *workshop, Z3_model model, Z3_ast term);
int64_t real_value(const Slot *slot, int64_t raw); /* the bits of a model as the fact's value */

struct Solve {
    Z3_context z3; /* NULL until needed */
    unsigned timeout_ms, steps;
};

Z3_context solver_context(Solve *solve);
void solver_limit(const Solve *solve, Z3_solver solver);
SolveAnswer solver_answer(Z3_lbool answer);

/*
 * A cone told to a solver: its nodes before a change, and those that the facts in question reach
 * once more after it.
 */
typedef struct Query {
    Arena scratch; /* good until the caller takes more from his arena */
    const Cone *cone;
    const bool *slots; /* by slot: in question; NULL: none is */
    Workshop workshop;
    Z3_solver solver;
    Z3_ast *terms[2]; /* by slot, before and after; NULL until used */
    Z3_ast *said;     /* by slot */
    Z3_ast *chosen;   /* by slot in question: it is the one that changes */
    Z3_ast *nodes[2]; /* by cone node */
    bool *reached;    /* by cone node: it could differ */
} Query;

Query query_open(Arena *arena, Solve *solve, const Cone *cone, const bool *slots);
void query_close(Query *query);
void query_tell(const Query *query, Z3_ast fact);
Z3_ast query_node(const Query *query, int32_t node, int copy); /* of the pack */
void query_model(const Query *query, Model *model);            /* after a YES */
