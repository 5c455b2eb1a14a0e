/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* The solver's life, and the questions put to the whole pack: can this be reached? */
#include "rules/solve_parts.h"

enum {
    NEVER = 1 << 30,
    SOLVE_BYTES = 64 << 20 /* the engine on the largest pack */
};

/* A Boolean and its negation, ready to be assumed. */
typedef struct Switch {
    Z3_ast on, off;
} Switch;

/* The whole pack in one solver. */
typedef struct Engine {
    Z3_solver solver;
    Z3_ast *facts;    /* by slot: a Bool for yes/no, else bits */
    Switch **bits;    /* by slot: each bit of the fact */
    Switch *follows;  /* by slot: on while it follows its key; empty if it never can */
    Z3_ast *silent;   /* by slot: what people say where the register is silent */
    Z3_ast *nodes;    /* by node: its expression */
    Switch *names;    /* by node: equal to it, once somebody asked */
    Switch *mismatch; /* by node: on where it compares two currencies; empty if it never can */
    Z3_ast *assumed;
    size_t assumed_count, assumed_room;
} Engine;

static void solver_failed(Z3_context z3, Z3_error_code code)
{
    (void)z3;
    (void)code;
    ensure(!"the solver was called rightly");
}

Solve *solve_open(Arena *arena, const PackMap *map)
{
    Solve *solve = NEW(arena, Solve);
    Z3_config config = Z3_mk_config();

    *solve = (Solve){ .own = arena_open(SOLVE_BYTES), .map = map, .timeout_ms = ASK_TIMEOUT_MS };
    solve->z3 = Z3_mk_context_rc(config);
    Z3_del_config(config);
    Z3_set_error_handler(solve->z3, solver_failed);
    solve->lasting = workshop_open(solve->z3);
    return solve;
}

void solve_close(Solve *solve)
{
    if (solve->reach)
        Z3_solver_dec_ref(solve->z3, solve->reach->solver);
    workshop_close(&solve->lasting);
    Z3_del_context(solve->z3);
    arena_close(&solve->own);
}

void solver_limit(const Solve *solve, Z3_solver solver)
{
    Z3_context z3 = solve->z3;
    Z3_params params = Z3_mk_params(z3);

    Z3_params_inc_ref(z3, params);
    Z3_params_set_uint(z3, params, Z3_mk_string_symbol(z3, "timeout"), solve->timeout_ms);
    Z3_params_set_uint(z3, params, Z3_mk_string_symbol(z3, "rlimit"), solve->steps);
    /* Simplifying the clauses of a pack takes longer than any one question on it. */
    Z3_params_set_uint(z3, params, Z3_mk_string_symbol(z3, "simplify.delay"), NEVER);
    Z3_solver_set_params(z3, solver, params);
    Z3_params_dec_ref(z3, params);
}

void solve_limit(Solve *solve, unsigned timeout_ms, unsigned steps)
{
    solve->timeout_ms = timeout_ms;
    solve->steps = steps;
    if (solve->reach)
        solver_limit(solve, solve->reach->solver);
}

SolveAnswer solver_answer(Z3_lbool answer)
{
    return answer == Z3_L_TRUE ? SOLVE_YES : answer == Z3_L_FALSE ? SOLVE_NO : SOLVE_TIMEOUT;
}

Model model_make(Arena *arena, const PackMap *map)
{
    return (Model){ NEW_ARRAY(arena, int64_t, map->slot_count),
                    NEW_ARRAY(arena, bool, map->slot_count), -1 };
}

/* --- The pack, asserted once --- */

/*
 * A fact compared with no other is a number in its short list of values, each of which stands for all
 * that the pack cannot tell from it. Only facts compared with each other need their real values, and
 * sets of very many sorts.
 */
static bool by_list(const Slot *slot)
{
    return !slot->compared && slot->values_complete && slot->fact->type != FACT_YESNO;
}

static unsigned bits_for(size_t count)
{
    unsigned bits = 1;

    while (bits < 32 && (count - 1) >> bits > 0)
        bits++;
    return bits;
}

static unsigned fact_bits(const Slot *slot)
{
    return by_list(slot) ? bits_for(slot->value_count) : slot_bits(slot);
}

static Switch switch_of(const Solve *solve, Z3_ast on)
{
    return (Switch){ on, not_of(&solve->lasting, on) };
}

/* A new Boolean that stands for the expression. */
static Switch switch_for(const Solve *solve, const Engine *engine, Z3_ast meaning)
{
    Switch made = switch_of(solve, fresh_bool(&solve->lasting));

    Z3_solver_assert(solve->z3, engine->solver, same(&solve->lasting, made.on, meaning));
    return made;
}

/* The values in the slot's list of which `row` (a leaf, or an answer of a register) is true. */
static Z3_ast values_where(const Solve *solve, const Engine *engine, const Slot *slot,
                           const Node *leaf, const LookupTable *table, Truth wanted)
{
    const Workshop *workshop = &solve->lasting;
    Arena scratch = solve->own;
    Z3_ast *parts = NEW_ARRAY(&scratch, Z3_ast, slot->value_count);
    Z3_ast term = engine->facts[slot - solve->map->slots];
    size_t count = 0;

    for (size_t i = 0; i < slot->value_count; i++) {
        bool is = leaf ? leaf_holds(leaf, slot->values[i], 0)
                       : table_answer(table, slot->values[i]) == wanted;
        if (is)
            parts[count++] =
                same(workshop, term, bits_number(workshop, fact_bits(slot), (int64_t)i));
    }
    return some_of(workshop, count, parts);
}

static Z3_ast make_fact(const Solve *solve, const Engine *engine, const Slot *slot)
{
    const Workshop *workshop = &solve->lasting;

    if (slot->fact->type == FACT_YESNO)
        return fresh_bool(workshop);
    Z3_ast term = fresh_bits(workshop, fact_bits(slot));
    Z3_ast last = bits_number(workshop, fact_bits(slot), (int64_t)slot->value_count - 1);
    Z3_ast range = by_list(slot) ? keep(workshop, Z3_mk_bvule(solve->z3, term, last))
                                 : real_range(workshop, slot, term);
    Z3_solver_assert(solve->z3, engine->solver, range);
    return term;
}

/* Booleans that stand for the fact's bits, so that any known value is a list of assumptions. */
static void name_bits(Solve *solve, Engine *engine, size_t at)
{
    const Workshop *workshop = &solve->lasting;
    const Slot *slot = &solve->map->slots[at];
    unsigned count = fact_bits(slot);
    Switch *bits = NEW_ARRAY(&solve->own, Switch, count);

    engine->bits[at] = bits;
    if (slot->fact->type == FACT_YESNO) {
        bits[0] = switch_of(solve, engine->facts[at]);
        return;
    }
    Z3_ast one = bits_number(workshop, 1, 1);
    for (unsigned i = 0; i < count; i++) {
        Z3_ast bit = keep(workshop, Z3_mk_extract(solve->z3, i, i, engine->facts[at]));
        bits[i] = switch_for(solve, engine, same(workshop, bit, one));
    }
}

/* A key compared with other facts: the register's answer by its real value. */
static Z3_ast answered(const Solve *solve, const Engine *engine, const Slot *slot, Truth wanted)
{
    const Slot *key = &solve->map->slots[slot->key];
    const Workshop *workshop = &solve->lasting;
    Arena scratch = solve->own;
    Z3_ast *parts = NEW_ARRAY(&scratch, Z3_ast, slot->table->count);
    size_t count = 0;

    if (by_list(key))
        return values_where(solve, engine, key, NULL, slot->table, wanted);
    for (size_t value = 0; value < slot->table->count; value++)
        if (slot->table->answer[value] == wanted && slot_fits(key, (int64_t)value))
            parts[count++] = same(workshop, engine->facts[slot->key],
                                  bits_number(workshop, fact_bits(key), (int64_t)value));
    return some_of(workshop, count, parts);
}

/* While the slot follows, it is what the register answers for the key, or else what people say. */
static void bind_register(const Solve *solve, Engine *engine, size_t at)
{
    const Workshop *workshop = &solve->lasting;
    const Slot *slot = &solve->map->slots[at];

    if (slot->key < 0)
        return;
    engine->follows[at] = switch_of(solve, fresh_bool(workshop));
    engine->silent[at] = fresh_bool(workshop);
    Z3_ast yes = answered(solve, engine, slot, TRUTH_YES);
    Z3_ast not_no = not_of(workshop, answered(solve, engine, slot, TRUTH_NO));
    Z3_ast answer = either_of(workshop, yes, both_of(workshop, engine->silent[at], not_no));
    Z3_solver_assert(
        solve->z3, engine->solver,
        either_of(workshop, engine->follows[at].off, same(workshop, engine->facts[at], answer)));
}

static Z3_ast make_leaf(const Solve *solve, Engine *engine, size_t at)
{
    const PackMap *map = solve->map;
    const Workshop *workshop = &solve->lasting;
    const Node *node = &map->pack->nodes[at];
    const Slot *slot = &map->slots[map->slot_of[node->fact]];
    Z3_ast left = engine->facts[slot - map->slots];
    Z3_ast right = node->other >= 0 ? engine->facts[map->slot_of[node->other]] : NULL;
    Z3_ast leaf = by_list(slot) ? values_where(solve, engine, slot, node, NULL, TRUTH_YES)
                                : real_leaf(solve->own, workshop, slot, node, left, right);

    if (slot->fact->type != FACT_MONEY)
        return leaf;
    /* A comparison of two currencies could be either, whatever the amounts. */
    engine->mismatch[at] = switch_of(solve, fresh_bool(workshop));
    return keep(workshop,
                Z3_mk_ite(solve->z3, engine->mismatch[at].on, fresh_bool(workshop), leaf));
}

static Z3_ast make_node(const Solve *solve, Engine *engine, size_t at)
{
    const Node *node = &solve->map->pack->nodes[at];
    const Workshop *workshop = &solve->lasting;
    Arena scratch = solve->own;
    size_t count = node->child_count;
    Z3_ast *parts = NEW_ARRAY(&scratch, Z3_ast, count);

    for (size_t i = 0; i < count; i++)
        parts[i] = engine->nodes[node->children[i]];
    switch (node->kind) {
    case NODE_CONST:
        return constant(workshop, node->number != 0);
    case NODE_NOT:
        return not_of(workshop, parts[0]);
    case NODE_ALL:
        return all_of(workshop, count, parts);
    case NODE_ANY:
        return some_of(workshop, count, parts);
    case NODE_COUNT:
        return at_least_of(workshop, count, parts, node->number);
    case NODE_FACT:
    case NODE_EQUAL:
    case NODE_ONE_OF:
    case NODE_INCLUDES:
    case NODE_AT_LEAST:
    case NODE_AT_MOST:
        break;
    }
    return make_leaf(solve, engine, at);
}

static Engine *engine_take(Solve *solve)
{
    size_t slots = solve->map->slot_count, nodes = solve->map->pack->node_count;
    Engine *engine = NEW(&solve->own, Engine);

    engine->facts = NEW_ARRAY(&solve->own, Z3_ast, slots);
    engine->bits = NEW_ARRAY(&solve->own, Switch *, slots);
    engine->follows = NEW_ARRAY(&solve->own, Switch, slots);
    engine->silent = NEW_ARRAY(&solve->own, Z3_ast, slots);
    engine->nodes = NEW_ARRAY(&solve->own, Z3_ast, nodes);
    engine->names = NEW_ARRAY(&solve->own, Switch, nodes);
    engine->mismatch = NEW_ARRAY(&solve->own, Switch, nodes);
    engine->assumed_room = slots * 65 + nodes * 2;
    engine->assumed = NEW_ARRAY(&solve->own, Z3_ast, engine->assumed_room);
    return engine;
}

static Engine *engine_make(Solve *solve)
{
    const PackMap *map = solve->map;
    Engine *engine = engine_take(solve);

    engine->solver = Z3_mk_solver_for_logic(solve->z3, Z3_mk_string_symbol(solve->z3, "QF_FD"));
    Z3_solver_inc_ref(solve->z3, engine->solver);
    for (size_t i = 0; i < map->slot_count; i++) {
        engine->facts[i] = make_fact(solve, engine, &map->slots[i]);
        name_bits(solve, engine, i);
    }
    for (size_t i = 0; i < map->slot_count; i++)
        bind_register(solve, engine, i);
    for (size_t i = 0; i < map->pack->node_count; i++)
        engine->nodes[i] = make_node(solve, engine, i);
    solver_limit(solve, engine->solver);
    return engine;
}

/* --- A case as assumptions --- */

static void assume(Engine *engine, Switch literal, bool on)
{
    ensure(engine->assumed_count < engine->assumed_room);
    engine->assumed[engine->assumed_count++] = on ? literal.on : literal.off;
}

static void assume_fixed(const Solve *solve, Engine *engine, size_t at, int64_t value)
{
    const Slot *slot = &solve->map->slots[at];
    uint64_t raw = by_list(slot) ? slot_alike(solve->map, slot, value) : (uint64_t)value;

    for (unsigned bit = 0; bit < fact_bits(slot); bit++)
        assume(engine, engine->bits[at][bit], raw >> bit & 1);
}

static void assume_case(const Solve *solve, Engine *engine, const Inquiry *inquiry)
{
    const PackMap *map = solve->map;

    engine->assumed_count = 0;
    for (size_t i = 0; i < map->slot_count; i++) {
        const SlotState *state = &inquiry->states[i];
        if (state->status == SLOT_FIXED)
            assume_fixed(solve, engine, i, state->number);
        if (engine->follows[i].on)
            assume(engine, engine->follows[i], state->status == SLOT_FOLLOWS);
    }
    for (size_t i = 0; i < map->pack->node_count; i++)
        if (engine->mismatch[i].on)
            assume(engine, engine->mismatch[i], inquiry_mismatch(inquiry, &map->pack->nodes[i]));
}

/* A Boolean equal to the node; made when first asked for. */
static Switch node_name(const Solve *solve, Engine *engine, int32_t node)
{
    if (!engine->names[node].on)
        engine->names[node] = switch_for(solve, engine, engine->nodes[node]);
    return engine->names[node];
}

static void read_model(const Solve *solve, const Engine *engine, Model *model)
{
    Z3_model found = Z3_solver_get_model(solve->z3, engine->solver);
    const Workshop *workshop = &solve->lasting;

    Z3_model_inc_ref(solve->z3, found);
    for (size_t i = 0; i < solve->map->slot_count; i++) {
        const Slot *slot = &solve->map->slots[i];
        Z3_ast term = engine->facts[i];
        if (slot->fact->type == FACT_YESNO)
            model->values[i] = model_bool(workshop, found, term);
        else if (by_list(slot))
            model->values[i] = slot->values[model_number(workshop, found, term)];
        else
            model->values[i] = real_value(slot, model_number(workshop, found, term));
        model->said[i] = engine->silent[i] && model_bool(workshop, found, engine->silent[i]);
    }
    Z3_model_dec_ref(solve->z3, found);
}

SolveAnswer solve_reach(Solve *solve, const Inquiry *inquiry, const NodeWish *wishes, size_t count,
                        Model *ret_model)
{
    if (!solve->reach)
        solve->reach = engine_make(solve);
    Engine *engine = solve->reach;
    assume_case(solve, engine, inquiry);
    for (size_t i = 0; i < count; i++)
        assume(engine, node_name(solve, engine, wishes[i].node), wishes[i].holds);
    SolveAnswer answer = solver_answer(Z3_solver_check_assumptions(
        solve->z3, engine->solver, (unsigned)engine->assumed_count, engine->assumed));
    if (answer == SOLVE_YES)
        read_model(solve, engine, ret_model);
    return answer;
}
