/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Does changing one fact alone ever change the result? The cone stands once for the case before the
 * change; what the facts in question reach stands a second time for the case after it.
 */
#include "rules/solve_parts.h"

typedef struct Query {
    Arena scratch;
    const Solve *solve;
    const Cone *cone;
    const bool *slots; /* in question */
    Workshop workshop;
    Z3_solver solver;
    Z3_ast *terms[2]; /* by slot, before and after; NULL until used */
    Z3_ast *said;     /* by slot */
    Z3_ast *chosen;   /* by slot in question: it is the one that changes */
    Z3_ast *nodes[2]; /* by cone node */
    bool *reached;    /* by cone node: it could differ */
} Query;

static void tell(const Query *query, Z3_ast fact)
{
    Z3_solver_assert(query->solve->z3, query->solver, fact);
}

/* As in the reach engine, but over the values this case gives the slot. */
static bool by_list(const Query *query, int32_t slot)
{
    const Slot *about = &query->cone->inquiry->map->slots[slot];

    return !about->compared && about->values_complete && about->fact->type != FACT_YESNO;
}

static unsigned term_bits(const Query *query, int32_t slot)
{
    size_t count = query->cone->inquiry->states[slot].value_count;
    unsigned bits = 1;

    if (!by_list(query, slot))
        return slot_bits(&query->cone->inquiry->map->slots[slot]);
    while (bits < 32 && (count - 1) >> bits > 0)
        bits++;
    return bits;
}

static Z3_ast open_term(const Query *query, int32_t slot)
{
    const Workshop *workshop = &query->workshop;
    const Slot *about = &query->cone->inquiry->map->slots[slot];
    unsigned bits = term_bits(query, slot);

    if (about->fact->type == FACT_YESNO)
        return fresh_bool(workshop);
    Z3_ast term = fresh_bits(workshop, bits);
    int64_t last = (int64_t)query->cone->inquiry->states[slot].value_count - 1;
    tell(query,
         by_list(query, slot)
             ? keep(workshop, Z3_mk_bvule(workshop->z3, term, bits_number(workshop, bits, last)))
             : real_range(workshop, about, term));
    return term;
}

/* The two terms of a slot: the same, unless it is in question; then the second may differ if chosen. */
static void make_terms(Query *query, int32_t slot)
{
    const Workshop *workshop = &query->workshop;
    const SlotState *state = &query->cone->inquiry->states[slot];

    if (query->terms[0][slot])
        return;
    if (state->status == SLOT_FIXED) /* real values: it is compared with an open one */
        query->terms[0][slot] = bits_number(workshop, term_bits(query, slot), state->number);
    else
        query->terms[0][slot] = open_term(query, slot);
    query->terms[1][slot] = query->terms[0][slot];
    if (!query->slots[slot])
        return;
    query->chosen[slot] = fresh_bool(workshop);
    query->terms[1][slot] = open_term(query, slot);
    Z3_ast alike = same(workshop, query->terms[0][slot], query->terms[1][slot]);
    tell(query, either_of(workshop, query->chosen[slot], alike));
}

/* The values of which the row is true. */
static Z3_ast row_term(const Query *query, int32_t slot, const uint8_t *row, int copy)
{
    const SlotState *state = &query->cone->inquiry->states[slot];
    const Workshop *workshop = &query->workshop;
    Arena scratch = query->scratch;
    Z3_ast *parts = NEW_ARRAY(&scratch, Z3_ast, state->value_count);
    unsigned bits = term_bits(query, slot);
    size_t count = 0;

    for (size_t i = 0; i < state->value_count; i++)
        if (row[i])
            parts[count++] =
                same(workshop, query->terms[copy][slot], bits_number(workshop, bits, (int64_t)i));
    return some_of(workshop, count, parts);
}

/* A key compared with other facts has real values: the register's answers by each of them. */
static Z3_ast answer_term(const Query *query, const Slot *slot, Truth wanted, int copy)
{
    const Workshop *workshop = &query->workshop;
    const Slot *key = &query->cone->inquiry->map->slots[slot->key];
    Arena scratch = query->scratch;
    Z3_ast *parts = NEW_ARRAY(&scratch, Z3_ast, slot->table->count);
    size_t count = 0;

    for (size_t value = 0; value < slot->table->count; value++)
        if (slot->table->answer[value] == wanted && slot_fits(key, (int64_t)value))
            parts[count++] = same(workshop, query->terms[copy][slot->key],
                                  bits_number(workshop, slot_bits(key), (int64_t)value));
    return some_of(workshop, count, parts);
}

/* What the following slot is: the register's YES, or people's word where it says neither. */
static Z3_ast following_leaf(Query *query, const ConeNode *leaf, int copy)
{
    const PackMap *map = query->cone->inquiry->map;
    const Slot *slot = &map->slots[leaf->slot];
    const Workshop *workshop = &query->workshop;
    bool if_yes = leaf_holds(&map->pack->nodes[leaf->node], 1, 0);

    make_terms(query, slot->key);
    if (!query->said[leaf->slot])
        query->said[leaf->slot] = fresh_bool(workshop);
    Z3_ast said = query->said[leaf->slot];
    if (by_list(query, slot->key)) {
        Z3_ast silent = row_term(query, slot->key, leaf->silent, copy);
        Z3_ast people = both_of(workshop, silent, if_yes ? said : not_of(workshop, said));
        return either_of(workshop, row_term(query, slot->key, leaf->holds, copy), people);
    }
    Z3_ast yes = answer_term(query, slot, TRUTH_YES, copy);
    Z3_ast not_no = not_of(workshop, answer_term(query, slot, TRUTH_NO, copy));
    Z3_ast value = either_of(workshop, yes, both_of(workshop, said, not_no));
    return if_yes ? value : not_of(workshop, value);
}

static Z3_ast leaf_term(Query *query, const ConeNode *leaf, int copy)
{
    const PackMap *map = query->cone->inquiry->map;
    const Node *node = &map->pack->nodes[leaf->node];

    if (leaf->mismatch)
        return fresh_bool(&query->workshop);
    if (leaf->silent)
        return following_leaf(query, leaf, copy);
    make_terms(query, leaf->slot);
    if (by_list(query, leaf->slot))
        return row_term(query, leaf->slot, leaf->holds, copy);
    if (leaf->other >= 0)
        make_terms(query, leaf->other);
    return real_leaf(query->scratch, &query->workshop, &map->slots[leaf->slot], node,
                     query->terms[copy][leaf->slot],
                     leaf->other >= 0 ? query->terms[copy][leaf->other] : NULL);
}

static Z3_ast node_term(Query *query, const ConeNode *node, int copy)
{
    Arena scratch = query->scratch;
    const Workshop *workshop = &query->workshop;
    Z3_ast *parts = NEW_ARRAY(&scratch, Z3_ast, node->child_count);

    if (node->slot >= 0)
        return leaf_term(query, node, copy);
    for (size_t i = 0; i < node->child_count; i++)
        parts[i] = query->nodes[copy][node->children[i]];
    if (node->kind == NODE_NOT)
        return not_of(workshop, parts[0]);
    if (node->kind == NODE_COUNT)
        return at_least_of(workshop, node->child_count, parts, node->need);
    return node->kind == NODE_ALL ? all_of(workshop, node->child_count, parts)
                                  : some_of(workshop, node->child_count, parts);
}

/* Every node before the change; after it, those that a slot in question reaches. */
static void fill_nodes(Query *query)
{
    const Cone *cone = query->cone;
    size_t slot_count = cone->inquiry->map->slot_count;

    for (size_t slot = 0; slot < slot_count; slot++)
        for (size_t i = 0; query->slots[slot] && i < cone->entry_count[slot]; i++)
            query->reached[cone->entry[slot][i]] = true;
    for (size_t i = 0; i < cone->count; i++) {
        const ConeNode *node = &cone->nodes[i];
        for (size_t j = 0; j < node->child_count; j++)
            query->reached[i] |= query->reached[node->children[j]];
        query->nodes[0][i] = node_term(query, node, 0);
        query->nodes[1][i] = query->reached[i] ? node_term(query, node, 1) : query->nodes[0][i];
    }
}

static Z3_ast result_term(const Query *query, int32_t node, int copy)
{
    int32_t at = query->cone->place[node];

    return at >= 0 ? query->nodes[copy][at]
                   : constant(&query->workshop, query->cone->inquiry->truths[node] == TRUTH_YES);
}

static bool is_reached(const Query *query, int32_t node)
{
    int32_t at = query->cone->place[node];

    return at >= 0 && query->reached[at];
}

static Z3_ast nodes_differ(const Query *query, const int32_t *nodes, size_t count)
{
    Arena scratch = query->scratch;
    Z3_ast *parts = NEW_ARRAY(&scratch, Z3_ast, count);
    size_t used = 0;

    for (size_t i = 0; i < count; i++)
        if (is_reached(query, nodes[i]))
            parts[used++] = unlike(&query->workshop, result_term(query, nodes[i], 0),
                                   result_term(query, nodes[i], 1));
    return some_of(&query->workshop, used, parts);
}

/* The highest level differs: "at least this level" does, for some level. */
static Z3_ast levels_differ(const Query *query, const Result *result)
{
    const Workshop *workshop = &query->workshop;
    Z3_ast high[2] = { constant(workshop, false), constant(workshop, false) };
    Z3_ast differ = constant(workshop, false);

    for (size_t i = result->level_count; i-- > 0;) {
        for (int copy = 0; copy < 2; copy++)
            high[copy] =
                either_of(workshop, high[copy], result_term(query, result->levels[i], copy));
        differ = either_of(workshop, differ, unlike(workshop, high[0], high[1]));
    }
    return differ;
}

/* The exception opens its alternative: some rule it excepts holds. */
static Z3_ast alternative_open(const Query *query, const Rule *exception, int copy)
{
    const Rule *rules = query->cone->inquiry->map->pack->rules;
    const Workshop *workshop = &query->workshop;
    Z3_ast target = constant(workshop, false);

    for (size_t i = 0; i < exception->target_count; i++)
        target = either_of(workshop, target,
                           result_term(query, rules[exception->targets[i]].holds, copy));
    return both_of(workshop, target, result_term(query, exception->holds, copy));
}

static Z3_ast alternatives_differ(const Query *query, const Result *result)
{
    const Workshop *workshop = &query->workshop;
    Z3_ast differ = constant(workshop, false);

    for (size_t i = 0; i < result->alternative_count; i++)
        differ = either_of(workshop, differ,
                           unlike(workshop, alternative_open(query, result->alternatives[i], 0),
                                  alternative_open(query, result->alternatives[i], 1)));
    return differ;
}

static Z3_ast permits(const Query *query, int copy)
{
    const int32_t *outcomes = query->cone->inquiry->map->pack->outcomes;

    return either_of(&query->workshop, result_term(query, outcomes[OUTCOME_PERMITTED], copy),
                     result_term(query, outcomes[OUTCOME_LICENCE], copy));
}

static Z3_ast results_differ(const Query *query, const Result *result)
{
    const Workshop *workshop = &query->workshop;
    const int32_t *outcomes = query->cone->inquiry->map->pack->outcomes;
    Z3_ast outcome = nodes_differ(query, outcomes, OUTCOME_COUNT);

    if (result->scope == ASK_OUTCOME)
        return outcome;
    Z3_ast parts[] = { nodes_differ(query, result->marks, result->mark_count),
                       levels_differ(query, result), alternatives_differ(query, result) };
    Z3_ast marks = some_of(workshop, COUNT_OF(parts), parts);
    Z3_ast permitted = both_of(workshop, permits(query, 0), permits(query, 1));
    return either_of(workshop, outcome, both_of(workshop, permitted, marks));
}

/* At most one slot may change. */
static void choose_one(const Query *query)
{
    size_t slot_count = query->cone->inquiry->map->slot_count, count = 0;
    Arena scratch = query->scratch;
    Z3_ast *chosen = NEW_ARRAY(&scratch, Z3_ast, slot_count);

    for (size_t i = 0; i < slot_count; i++)
        if (query->chosen[i])
            chosen[count++] = query->chosen[i];
    if (count > 1)
        tell(query,
             keep(&query->workshop, Z3_mk_atmost(query->solve->z3, (unsigned)count, chosen, 1)));
}

static int64_t slot_value(const Query *query, Z3_model found, int32_t slot, Z3_ast term)
{
    const SlotState *state = &query->cone->inquiry->states[slot];
    const Slot *about = &query->cone->inquiry->map->slots[slot];

    if (about->fact->type == FACT_YESNO)
        return model_bool(&query->workshop, found, term);
    int64_t raw = model_number(&query->workshop, found, term);
    return by_list(query, slot) ? state->values[raw] : real_value(about, raw);
}

static void read_model(const Query *query, Model *model)
{
    Z3_context z3 = query->solve->z3;
    Z3_model found = Z3_solver_get_model(z3, query->solver);

    Z3_model_inc_ref(z3, found);
    for (size_t i = 0; i < query->cone->inquiry->map->slot_count; i++) {
        const SlotState *state = &query->cone->inquiry->states[i];
        Z3_ast term = state->status == SLOT_OPEN ? query->terms[0][i] : NULL;
        model->values[i] = term ? slot_value(query, found, (int32_t)i, term) : 0;
        model->said[i] = query->said[i] && model_bool(&query->workshop, found, query->said[i]);
        if (query->chosen[i] && model_bool(&query->workshop, found, query->chosen[i]))
            model->slot = (int32_t)i;
    }
    Z3_model_dec_ref(z3, found);
}

static Query query_open(Arena scratch, const Solve *solve, const Cone *cone, const bool *slots)
{
    size_t slot_count = cone->inquiry->map->slot_count;
    Query query = { .solve = solve, .cone = cone, .slots = slots };

    query.workshop = workshop_open(solve->z3);
    query.solver = Z3_mk_solver_for_logic(solve->z3, Z3_mk_string_symbol(solve->z3, "QF_FD"));
    Z3_solver_inc_ref(solve->z3, query.solver);
    solver_limit(solve, query.solver);
    for (int copy = 0; copy < 2; copy++) {
        query.terms[copy] = NEW_ARRAY(&scratch, Z3_ast, slot_count);
        query.nodes[copy] = NEW_ARRAY(&scratch, Z3_ast, cone->count);
    }
    query.said = NEW_ARRAY(&scratch, Z3_ast, slot_count);
    query.chosen = NEW_ARRAY(&scratch, Z3_ast, slot_count);
    query.reached = NEW_ARRAY(&scratch, bool, cone->count);
    query.scratch = scratch;
    return query;
}

SolveAnswer solve_matters(Arena scratch, Solve *solve, const Cone *cone, const Result *result,
                          const bool *slots, Model *ret_model)
{
    Query query = query_open(scratch, solve, cone, slots);

    fill_nodes(&query);
    choose_one(&query);
    tell(&query, results_differ(&query, result));
    SolveAnswer answer = solver_answer(Z3_solver_check(solve->z3, query.solver));
    if (answer == SOLVE_YES)
        read_model(&query, ret_model);
    Z3_solver_dec_ref(solve->z3, query.solver);
    workshop_close(&query.workshop);
    return answer;
}
