/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* A cone in the solver's terms. */
#include "rules/solve_parts.h"

void query_tell(const Query *query, Z3_ast fact)
{
    Z3_solver_assert(query->workshop.z3, query->solver, fact);
}

/*
 * A fact compared with no other is a number in its short list of values, each of which stands for
 * all that the pack cannot tell from it. Only facts compared with each other need their real
 * values, and sets of very many sorts.
 */
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
    query_tell(query, by_list(query, slot)
                          ? keep(workshop,
                                 Z3_mk_bvule(workshop->z3, term, bits_number(workshop, bits, last)))
                          : real_range(workshop, about, term));
    return term;
}

static bool in_question(const Query *query, size_t slot)
{
    return query->slots && query->slots[slot];
}

/*
 * The two terms of a slot: the same, unless it is in question; then the second may differ if
 * chosen.
 */
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
    if (!in_question(query, (size_t)slot))
        return;
    query->chosen[slot] = fresh_bool(workshop);
    query->terms[1][slot] = open_term(query, slot);
    Z3_ast alike = same(workshop, query->terms[0][slot], query->terms[1][slot]);
    query_tell(query, either_of(workshop, query->chosen[slot], alike));
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

static size_t count_answers(const Slot *slot, Truth wanted, int64_t last)
{
    size_t count = 0;

    for (int64_t value = 0; value <= last; value++)
        count += table_answer(slot->table, value) == wanted;
    return count;
}

/*
 * A key compared with other facts has real values: the register's answers by each of them, or by
 * each of the others where those are fewer.
 */
static Z3_ast answer_term(const Query *query, const Slot *slot, Truth wanted, int copy)
{
    const Workshop *workshop = &query->workshop;
    const Slot *key = &query->cone->inquiry->map->slots[slot->key];
    Arena scratch = query->scratch;
    int64_t first, last;
    size_t count = 0;

    slot_range(key, &first, &last);
    bool by_others = count_answers(slot, wanted, last) > (size_t)last / 2;
    Z3_ast *parts = NEW_ARRAY(&scratch, Z3_ast, (size_t)last + 1);
    for (int64_t value = 0; value <= last; value++)
        if ((table_answer(slot->table, value) == wanted) != by_others)
            parts[count++] = same(workshop, query->terms[copy][slot->key],
                                  bits_number(workshop, slot_bits(key), value));
    Z3_ast any = some_of(workshop, count, parts);
    return by_others ? not_of(workshop, any) : any;
}

/* What the following slot is: the register's YES, or people's word where it says neither. */
static Z3_ast following_leaf(Query *query, const ConeNode *leaf, int copy)
{
    const Slot *slot = &query->cone->inquiry->map->slots[leaf->slot];
    const Workshop *workshop = &query->workshop;

    make_terms(query, slot->key);
    if (!query->said[leaf->slot])
        query->said[leaf->slot] = fresh_bool(workshop);
    Z3_ast said = query->said[leaf->slot];
    if (by_list(query, slot->key)) {
        Z3_ast silent = row_term(query, slot->key, leaf->silent, copy);
        Z3_ast people = both_of(workshop, silent, said);
        return either_of(workshop, row_term(query, slot->key, leaf->holds, copy), people);
    }
    Z3_ast yes = answer_term(query, slot, TRUTH_YES, copy);
    Z3_ast not_no = not_of(workshop, answer_term(query, slot, TRUTH_NO, copy));
    return either_of(workshop, yes, both_of(workshop, said, not_no));
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
        for (size_t i = 0; in_question(query, slot) && i < cone->entry_count[slot]; i++)
            query->reached[cone->entry[slot][i]] = true;
    for (size_t i = 0; i < cone->count; i++) {
        const ConeNode *node = &cone->nodes[i];
        for (size_t j = 0; j < node->child_count; j++)
            query->reached[i] |= query->reached[node->children[j]];
        query->nodes[0][i] = node_term(query, node, 0);
        query->nodes[1][i] = query->reached[i] ? node_term(query, node, 1) : query->nodes[0][i];
    }
}

Z3_ast query_node(const Query *query, int32_t node, int copy)
{
    int32_t at = query->cone->place[node];

    return at >= 0 ? query->nodes[copy][at]
                   : constant(&query->workshop, query->cone->inquiry->truths[node] == TRUTH_YES);
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

void query_model(const Query *query, Model *model)
{
    Z3_context z3 = query->workshop.z3;
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

Query query_open(Arena *arena, Solve *solve, const Cone *cone, const bool *slots)
{
    Z3_context z3 = solver_context(solve);
    size_t slot_count = cone->inquiry->map->slot_count;
    Query query = { .cone = cone, .slots = slots, .workshop = workshop_open(z3) };

    query.solver = Z3_mk_solver_for_logic(z3, Z3_mk_string_symbol(z3, "QF_FD"));
    Z3_solver_inc_ref(z3, query.solver);
    solver_limit(solve, query.solver);
    for (int copy = 0; copy < 2; copy++) {
        query.terms[copy] = NEW_ARRAY(arena, Z3_ast, slot_count);
        query.nodes[copy] = NEW_ARRAY(arena, Z3_ast, cone->count);
    }
    query.said = NEW_ARRAY(arena, Z3_ast, slot_count);
    query.chosen = NEW_ARRAY(arena, Z3_ast, slot_count);
    query.reached = NEW_ARRAY(arena, bool, cone->count);
    query.scratch = *arena;
    fill_nodes(&query);
    return query;
}

void query_close(Query *query)
{
    Z3_solver_dec_ref(query->workshop.z3, query->solver);
    workshop_close(&query->workshop);
}
