/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "rules/solve.h"

#include <z3.h>

enum {
    OPTION_BITS = 12, /* of every ONE OF, so that any two compare; RULES_LIST_MAX options */
    NEVER = 1 << 30,
    SOLVE_BYTES = 64 << 20 /* two engines on the largest pack */
};

/* A Boolean and its negation, ready to be assumed. */
typedef struct Switch {
    Z3_ast on, off;
} Switch;

/* The variables and nodes of one copy of the pack. */
typedef struct Copy {
    Z3_ast *facts; /* by slot: Bool for yes/no, else a bit vector */
    Z3_ast *nodes; /* by node: its expression */
} Copy;

/* One solver with one copy (what can be reached), or two (what matters). */
typedef struct Engine {
    Z3_solver solver;
    Copy copies[2];
    size_t copy_count;
    Switch **bits;     /* by slot: equal to the bits of the fact in the first copy */
    Switch *names;     /* by node: equal to it in the first copy, once somebody asked */
    Switch *follows;   /* by slot: on while it follows its key; empty if it never can */
    Z3_ast *silent;    /* by slot: what people say where the register is silent */
    Switch *mismatch;  /* by node: on where it compares two currencies; empty if it never can */
    Z3_ast *either;    /* by node: what it then is */
    Switch *selected;  /* by slot: it is the one that differs between the copies */
    Switch differs[2]; /* by scope: the copies come to different results */
} Engine;

struct Solve {
    Arena own, *arena; /* its own: engines grow while a caller's scratch lies in his */
    const PackMap *map;
    Z3_context z3;
    unsigned timeout_ms, steps;
    Engine *reach, *matters; /* NULL until needed */
    Z3_ast *assumed;
    size_t assumed_count, assumed_room;
};

static void solver_failed(Z3_context z3, Z3_error_code code)
{
    (void)z3;
    (void)code;
    ensure(!"the solver was called wrongly");
}

Solve *solve_open(Arena *arena, const PackMap *map)
{
    Solve *solve = NEW(arena, Solve);
    Z3_config config = Z3_mk_config();

    *solve = (Solve){ .own = arena_open(SOLVE_BYTES), .map = map, .timeout_ms = ASK_TIMEOUT_MS };
    solve->arena = &solve->own;
    solve->z3 = Z3_mk_context_rc(config);
    Z3_del_config(config);
    Z3_set_error_handler(solve->z3, solver_failed);
    solve->assumed_room = map->slot_count * 66 + map->pack->node_count + 64;
    solve->assumed = NEW_ARRAY(solve->arena, Z3_ast, solve->assumed_room);
    return solve;
}

void solve_close(Solve *solve)
{
    Z3_context z3 = solve->z3;

    if (solve->reach)
        Z3_solver_dec_ref(z3, solve->reach->solver);
    if (solve->matters)
        Z3_solver_dec_ref(z3, solve->matters->solver);
    Z3_del_context(z3);
    arena_close(&solve->own);
}

static void limit_engine(const Solve *solve, const Engine *engine)
{
    Z3_context z3 = solve->z3;
    Z3_params params = Z3_mk_params(z3);

    Z3_params_inc_ref(z3, params);
    Z3_params_set_uint(z3, params, Z3_mk_string_symbol(z3, "timeout"), solve->timeout_ms);
    Z3_params_set_uint(z3, params, Z3_mk_string_symbol(z3, "rlimit"), solve->steps);
    /* Simplifying the clauses of a pack takes longer than any one question on it. */
    Z3_params_set_uint(z3, params, Z3_mk_string_symbol(z3, "simplify.delay"), NEVER);
    Z3_solver_set_params(z3, engine->solver, params);
    Z3_params_dec_ref(z3, params);
}

void solve_limit(Solve *solve, unsigned timeout_ms, unsigned steps)
{
    solve->timeout_ms = timeout_ms;
    solve->steps = steps;
    if (solve->reach)
        limit_engine(solve, solve->reach);
    if (solve->matters)
        limit_engine(solve, solve->matters);
}

/* --- The pack as formulas. What is made is kept as long as the context: questions make nothing.
 * --- */

static Z3_ast keep(const Solve *solve, Z3_ast made)
{
    Z3_inc_ref(solve->z3, made);
    return made;
}

static Z3_ast fresh(const Solve *solve, const char *what, Z3_sort sort)
{
    return keep(solve, Z3_mk_fresh_const(solve->z3, what, sort));
}

static Z3_ast fresh_bool(const Solve *solve, const char *what)
{
    return fresh(solve, what, Z3_mk_bool_sort(solve->z3));
}

static Z3_ast not_of(const Solve *solve, Z3_ast a)
{
    return keep(solve, Z3_mk_not(solve->z3, a));
}

static Z3_ast both_of(const Solve *solve, Z3_ast a, Z3_ast b)
{
    return keep(solve, Z3_mk_and(solve->z3, 2, (Z3_ast[]){ a, b }));
}

static Z3_ast either_of(const Solve *solve, Z3_ast a, Z3_ast b)
{
    return keep(solve, Z3_mk_or(solve->z3, 2, (Z3_ast[]){ a, b }));
}

static Z3_ast some_of(const Solve *solve, size_t count, const Z3_ast *parts)
{
    return keep(solve, Z3_mk_or(solve->z3, (unsigned)count, parts));
}

static Z3_ast same(const Solve *solve, Z3_ast a, Z3_ast b)
{
    return keep(solve, Z3_mk_eq(solve->z3, a, b));
}

static Switch switch_of(const Solve *solve, Z3_ast on)
{
    return (Switch){ on, not_of(solve, on) };
}

/* A new Boolean that stands for the expression. */
static Switch switch_for(const Solve *solve, const Engine *engine, Z3_ast meaning)
{
    Switch made = switch_of(solve, fresh_bool(solve, "s"));

    Z3_solver_assert(solve->z3, engine->solver, same(solve, made.on, meaning));
    return made;
}

static Z3_sort bits_sort(const Solve *solve, unsigned bits)
{
    Z3_sort sort = Z3_mk_bv_sort(solve->z3, bits);

    keep(solve, Z3_sort_to_ast(solve->z3, sort));
    return sort;
}

/*
 * A fact compared with no other is a number in its short list of values, each of which stands for all
 * that the pack cannot tell from it. Only facts compared with each other need their real values, and
 * sets of very many sorts.
 */
static bool by_list(const Slot *slot)
{
    return !slot->compared && slot->value_count > 0 &&
           (slot->fact->type != FACT_SET_OF || slot->values_complete);
}

static unsigned list_bits(size_t count)
{
    unsigned bits = 1;

    while (bits < 32 && (count - 1) >> bits > 0)
        bits++;
    return bits;
}

/* Bits enough for every value; signed for what has a sign. */
static unsigned fact_bits(const Slot *slot)
{
    int64_t low, high;
    unsigned bits = 1;

    if (by_list(slot))
        return list_bits(slot->value_count);
    slot_range(slot, &low, &high);
    if (slot->fact->type == FACT_SET_OF)
        return slot->fact->option_count ? (unsigned)slot->fact->option_count : 1;
    if (slot->fact->type == FACT_ONE_OF)
        return OPTION_BITS;
    if (low < 0)
        return high == INT64_MAX ? 64 : 32;
    while (bits < 63 && high >> bits > 0)
        bits++;
    return bits;
}

static bool fact_signed(const Slot *slot)
{
    return slot->fact->type >= FACT_DATE;
}

static Z3_ast number(const Solve *solve, const Slot *slot, int64_t value)
{
    return keep(solve, Z3_mk_int64(solve->z3, value, bits_sort(solve, fact_bits(slot))));
}

/* Is `value` one that the fact's bits can hold? A pack may compare with days nobody could write. */
static bool number_fits(const Slot *slot, int64_t value)
{
    unsigned bits = fact_bits(slot);

    if (bits == 64 || slot->fact->type == FACT_SET_OF)
        return true;
    if (fact_signed(slot))
        return value >= -(INT64_C(1) << (bits - 1)) && value < INT64_C(1) << (bits - 1);
    return value >= 0 && value < INT64_C(1) << bits;
}

static void assert_range(const Solve *solve, const Engine *engine, const Slot *slot, Z3_ast fact)
{
    Z3_context z3 = solve->z3;
    int64_t low, high;

    slot_range(slot, &low, &high);
    if (by_list(slot)) {
        Z3_ast last = number(solve, slot, (int64_t)slot->value_count - 1);
        Z3_solver_assert(z3, engine->solver, keep(solve, Z3_mk_bvule(z3, fact, last)));
    } else if (slot->fact->type == FACT_DATE) {
        Z3_ast first = number(solve, slot, low), last = number(solve, slot, high);
        Z3_solver_assert(z3, engine->solver, keep(solve, Z3_mk_bvsge(z3, fact, first)));
        Z3_solver_assert(z3, engine->solver, keep(solve, Z3_mk_bvsle(z3, fact, last)));
    } else if (slot->fact->type == FACT_ONE_OF || slot->fact->type == FACT_COUNTRY) {
        Z3_ast last = number(solve, slot, high);
        Z3_solver_assert(z3, engine->solver, keep(solve, Z3_mk_bvule(z3, fact, last)));
    }
}

static Z3_ast make_fact(const Solve *solve, const Engine *engine, const Slot *slot)
{
    if (slot->fact->type == FACT_YESNO)
        return fresh_bool(solve, "f");
    Z3_ast fact = fresh(solve, "f", bits_sort(solve, fact_bits(slot)));
    assert_range(solve, engine, slot, fact);
    return fact;
}

static Z3_ast constant(const Solve *solve, bool value)
{
    return keep(solve, value ? Z3_mk_true(solve->z3) : Z3_mk_false(solve->z3));
}

static Z3_ast fact_equals(const Solve *solve, const Slot *slot, Z3_ast fact, int64_t value)
{
    if (slot->fact->type == FACT_YESNO)
        return value ? fact : not_of(solve, fact);
    if (!number_fits(slot, value))
        return constant(solve, false);
    return same(solve, fact, number(solve, slot, value));
}

/* The values in the slot's list that the leaf says YES to. */
static Z3_ast leaf_by_list(const Solve *solve, const Slot *slot, Z3_ast fact, const Node *node)
{
    Arena scratch = *solve->arena;
    Z3_ast *parts = NEW_ARRAY(&scratch, Z3_ast, slot->value_count);
    size_t count = 0;

    for (size_t i = 0; i < slot->value_count; i++)
        if (leaf_holds(node, slot->values[i], 0))
            parts[count++] = same(solve, fact, number(solve, slot, (int64_t)i));
    return some_of(solve, count, parts);
}

static Z3_ast one_of(const Solve *solve, const Slot *slot, Z3_ast fact, const Node *node)
{
    Arena scratch = *solve->arena;
    Z3_ast *parts = NEW_ARRAY(&scratch, Z3_ast, node->number_count);

    for (size_t i = 0; i < node->number_count; i++)
        parts[i] = fact_equals(solve, slot, fact, node->numbers[i]);
    return some_of(solve, node->number_count, parts);
}

static Z3_ast shares_member(const Solve *solve, const Slot *slot, Z3_ast fact, int64_t members)
{
    Z3_ast named = number(solve, slot, members);
    Z3_ast common = keep(solve, Z3_mk_bvand(solve->z3, fact, named));

    return not_of(solve, same(solve, common, number(solve, slot, 0)));
}

/* fact >= y, or fact <= y, for a literal y or another fact. */
static Z3_ast in_order(const Solve *solve, const Slot *slot, const Copy *copy, Z3_ast fact,
                       const Node *node)
{
    Z3_context z3 = solve->z3;
    bool least = node->kind == NODE_AT_LEAST;

    if (node->other < 0 && !number_fits(slot, node->number))
        return constant(solve, (node->number < 0) == least);
    Z3_ast against = node->other >= 0 ? copy->facts[solve->map->slot_of[node->other]]
                                      : number(solve, slot, node->number);
    return keep(solve, least ? Z3_mk_bvsge(z3, fact, against) : Z3_mk_bvsle(z3, fact, against));
}

static Z3_ast make_leaf(const Solve *solve, const Copy *copy, const Node *node)
{
    const Slot *slot = &solve->map->slots[solve->map->slot_of[node->fact]];
    Z3_ast fact = copy->facts[slot - solve->map->slots];

    if (by_list(slot) && slot->fact->type != FACT_YESNO)
        return leaf_by_list(solve, slot, fact, node);
    switch (node->kind) {
    case NODE_FACT:
        return fact;
    case NODE_EQUAL:
        if (node->other < 0)
            return fact_equals(solve, slot, fact, node->number);
        return same(solve, fact, copy->facts[solve->map->slot_of[node->other]]);
    case NODE_ONE_OF:
        return one_of(solve, slot, fact, node);
    case NODE_INCLUDES:
        return shares_member(solve, slot, fact, node->number);
    case NODE_AT_LEAST:
    case NODE_AT_MOST:
        return in_order(solve, slot, copy, fact, node);
    case NODE_CONST:
    case NODE_NOT:
    case NODE_ALL:
    case NODE_ANY:
    case NODE_COUNT:
        break;
    }
    ensure(!"a leaf");
    return NULL;
}

/* A comparison of two currencies could be either, whatever the amounts; both copies the same. */
static Z3_ast guard_currency(const Solve *solve, Engine *engine, size_t at, Z3_ast leaf)
{
    const Node *node = &solve->map->pack->nodes[at];

    if (solve->map->book->facts[node->fact].type != FACT_MONEY)
        return leaf;
    if (!engine->either[at]) {
        engine->mismatch[at] = switch_of(solve, fresh_bool(solve, "m"));
        engine->either[at] = fresh_bool(solve, "e");
    }
    return keep(solve, Z3_mk_ite(solve->z3, engine->mismatch[at].on, engine->either[at], leaf));
}

static Z3_ast at_least(const Solve *solve, size_t count, const Z3_ast *parts, int64_t wanted)
{
    if (wanted <= 0 || wanted > (int64_t)count)
        return constant(solve, wanted <= 0);
    return keep(solve, Z3_mk_atleast(solve->z3, (unsigned)count, parts, (unsigned)wanted));
}

static Z3_ast make_node(const Solve *solve, const Copy *copy, const Node *node)
{
    Arena scratch = *solve->arena;
    size_t count = node->child_count;
    Z3_ast *parts = NEW_ARRAY(&scratch, Z3_ast, count);

    for (size_t i = 0; i < count; i++)
        parts[i] = copy->nodes[node->children[i]];
    switch (node->kind) {
    case NODE_CONST:
        return constant(solve, node->number != 0);
    case NODE_NOT:
        return not_of(solve, parts[0]);
    case NODE_ALL:
        return keep(solve, Z3_mk_and(solve->z3, (unsigned)count, parts));
    case NODE_ANY:
        return some_of(solve, count, parts);
    case NODE_COUNT:
        return at_least(solve, count, parts, node->number);
    case NODE_FACT:
    case NODE_EQUAL:
    case NODE_ONE_OF:
    case NODE_INCLUDES:
    case NODE_AT_LEAST:
    case NODE_AT_MOST:
        break;
    }
    return make_leaf(solve, copy, node);
}

static void fill_copy(const Solve *solve, Engine *engine, Copy *copy)
{
    const PackMap *map = solve->map;

    copy->facts = NEW_ARRAY(solve->arena, Z3_ast, map->slot_count);
    copy->nodes = NEW_ARRAY(solve->arena, Z3_ast, map->pack->node_count);
    for (size_t i = 0; i < map->slot_count; i++)
        copy->facts[i] = make_fact(solve, engine, &map->slots[i]);
    for (size_t i = 0; i < map->pack->node_count; i++) {
        copy->nodes[i] = make_node(solve, copy, &map->pack->nodes[i]);
        if (node_is_leaf(&map->pack->nodes[i]))
            copy->nodes[i] = guard_currency(solve, engine, i, copy->nodes[i]);
    }
}

/* --- Facts as literals, registers, and the two copies side by side --- */

/* Booleans that stand for the fact's bits, so that any known value is a list of assumptions. */
static void name_bits(const Solve *solve, Engine *engine, size_t at)
{
    const Slot *slot = &solve->map->slots[at];
    Z3_ast fact = engine->copies[0].facts[at];
    unsigned count = fact_bits(slot);
    Switch *bits = NEW_ARRAY(solve->arena, Switch, count);

    engine->bits[at] = bits;
    if (slot->fact->type == FACT_YESNO) {
        bits[0] = switch_of(solve, fact);
        return;
    }
    Z3_ast one = keep(solve, Z3_mk_int64(solve->z3, 1, bits_sort(solve, 1)));
    for (unsigned i = 0; i < count; i++) {
        Z3_ast bit = keep(solve, Z3_mk_extract(solve->z3, i, i, fact));
        bits[i] = switch_for(solve, engine, same(solve, bit, one));
    }
}

static Z3_ast answered_by_list(const Solve *solve, const Slot *slot, Z3_ast key, Truth wanted)
{
    Arena scratch = *solve->arena;
    const Slot *key_slot = &solve->map->slots[slot->key];
    Z3_ast *parts = NEW_ARRAY(&scratch, Z3_ast, key_slot->value_count);
    size_t count = 0;

    for (size_t i = 0; i < key_slot->value_count; i++)
        if (table_answer(slot->table, key_slot->values[i]) == wanted)
            parts[count++] = same(solve, key, number(solve, key_slot, (int64_t)i));
    return some_of(solve, count, parts);
}

/* The values of the key for which the register gives this answer. */
static Z3_ast answered(const Solve *solve, const Slot *slot, Z3_ast key, Truth wanted)
{
    Arena scratch = *solve->arena;
    const Slot *key_slot = &solve->map->slots[slot->key];
    int64_t low, high;
    size_t count = 0;

    if (by_list(key_slot))
        return answered_by_list(solve, slot, key, wanted);
    slot_range(key_slot, &low, &high);
    Z3_ast *parts = NEW_ARRAY(&scratch, Z3_ast, (size_t)(high - low + 1));
    for (int64_t value = low; value <= high; value++)
        if (table_answer(slot->table, value) == wanted)
            parts[count++] = fact_equals(solve, key_slot, key, value);
    return some_of(solve, count, parts);
}

/* While the slot follows, it is what the register answers for the key of its own copy. */
static void bind_register(const Solve *solve, Engine *engine, size_t at)
{
    const Slot *slot = &solve->map->slots[at];

    if (slot->key < 0)
        return;
    engine->follows[at] = switch_of(solve, fresh_bool(solve, "l"));
    engine->silent[at] = fresh_bool(solve, "p");
    for (size_t i = 0; i < engine->copy_count; i++) {
        Z3_ast key = engine->copies[i].facts[slot->key], fact = engine->copies[i].facts[at];
        Z3_ast yes = answered(solve, slot, key, TRUTH_YES);
        Z3_ast not_no = not_of(solve, answered(solve, slot, key, TRUTH_NO));
        Z3_ast answer = either_of(solve, yes, both_of(solve, engine->silent[at], not_no));
        Z3_solver_assert(solve->z3, engine->solver,
                         either_of(solve, engine->follows[at].off, same(solve, fact, answer)));
    }
}

/* The copies agree on every fact but the selected one and those that follow their key. */
static void join_copies(const Solve *solve, Engine *engine)
{
    size_t count = solve->map->slot_count;
    unsigned bits = 1;

    while (bits < 32 && count >> bits > 0)
        bits++;
    Z3_sort sort = bits_sort(solve, bits);
    Z3_ast choice = fresh(solve, "choice", sort);
    engine->selected = NEW_ARRAY(solve->arena, Switch, count);
    for (size_t i = 0; i < count; i++) {
        Z3_ast this_one = keep(solve, Z3_mk_int64(solve->z3, (int64_t)i, sort));
        engine->selected[i] = switch_for(solve, engine, same(solve, choice, this_one));
        Z3_ast alike = same(solve, engine->copies[0].facts[i], engine->copies[1].facts[i]);
        Z3_ast free = engine->selected[i].on;
        if (engine->follows[i].on)
            free = either_of(solve, free, engine->follows[i].on);
        Z3_solver_assert(solve->z3, engine->solver, either_of(solve, alike, free));
    }
}

static Z3_ast unlike(const Solve *solve, Z3_ast a, Z3_ast b)
{
    return keep(solve, Z3_mk_xor(solve->z3, a, b));
}

static Z3_ast node_differs(const Solve *solve, const Engine *engine, int32_t node)
{
    return unlike(solve, engine->copies[0].nodes[node], engine->copies[1].nodes[node]);
}

static Z3_ast outcome_differs(const Solve *solve, const Engine *engine)
{
    Z3_ast parts[OUTCOME_COUNT];

    for (int i = 0; i < OUTCOME_COUNT; i++)
        parts[i] = node_differs(solve, engine, solve->map->pack->outcomes[i]);
    return some_of(solve, OUTCOME_COUNT, parts);
}

static Z3_ast permits(const Solve *solve, const Copy *copy)
{
    const int32_t *outcomes = solve->map->pack->outcomes;

    return either_of(solve, copy->nodes[outcomes[OUTCOME_PERMITTED]],
                     copy->nodes[outcomes[OUTCOME_LICENCE]]);
}

/* The exception opens its alternative: some rule it excepts holds. */
static Z3_ast alternative_open(const Solve *solve, const Copy *copy, const Rule *exception)
{
    Z3_ast target = constant(solve, false);

    for (size_t i = 0; i < exception->target_count; i++) {
        const Rule *rule = &solve->map->pack->rules[exception->targets[i]];
        target = either_of(solve, target, copy->nodes[rule->holds]);
    }
    return both_of(solve, target, copy->nodes[exception->holds]);
}

static Z3_ast alternatives_differ(const Solve *solve, const Engine *engine, const Result *result)
{
    Z3_ast differ = constant(solve, false);

    for (size_t i = 0; i < result->alternative_count; i++) {
        const Rule *exception = result->alternatives[i];
        Z3_ast before = alternative_open(solve, &engine->copies[0], exception);
        Z3_ast after = alternative_open(solve, &engine->copies[1], exception);
        differ = either_of(solve, differ, unlike(solve, before, after));
    }
    return differ;
}

/* Some mark differs, or the highest level: "at least this level" differs for some level. */
static Z3_ast marks_differ(const Solve *solve, const Engine *engine, const Result *result)
{
    Arena scratch = *solve->arena;
    Z3_ast *parts = NEW_ARRAY(&scratch, Z3_ast, result->mark_count + result->level_count);
    Z3_ast high[2] = { constant(solve, false), constant(solve, false) };
    size_t count = 0;

    for (size_t i = 0; i < result->mark_count; i++)
        parts[count++] = node_differs(solve, engine, result->marks[i]);
    for (size_t i = result->level_count; i-- > 0;) {
        for (size_t copy = 0; copy < 2; copy++)
            high[copy] =
                either_of(solve, high[copy], engine->copies[copy].nodes[result->levels[i]]);
        parts[count++] = unlike(solve, high[0], high[1]);
    }
    return some_of(solve, count, parts);
}

static void name_differences(const Solve *solve, Engine *engine)
{
    Result result = result_make(solve->arena, solve->map->pack, ASK_EVERYTHING);
    Z3_ast permitted =
        both_of(solve, permits(solve, &engine->copies[0]), permits(solve, &engine->copies[1]));
    Z3_ast marks = both_of(solve, permitted,
                           either_of(solve, marks_differ(solve, engine, &result),
                                     alternatives_differ(solve, engine, &result)));
    Z3_ast outcome = outcome_differs(solve, engine);

    engine->differs[ASK_OUTCOME] = switch_for(solve, engine, outcome);
    engine->differs[ASK_EVERYTHING] = switch_for(solve, engine, either_of(solve, outcome, marks));
}

static Engine *engine_make(Solve *solve, size_t copy_count)
{
    const PackMap *map = solve->map;
    Engine *engine = NEW(solve->arena, Engine);

    engine->solver = Z3_mk_solver_for_logic(solve->z3, Z3_mk_string_symbol(solve->z3, "QF_FD"));
    Z3_solver_inc_ref(solve->z3, engine->solver);
    engine->copy_count = copy_count;
    engine->bits = NEW_ARRAY(solve->arena, Switch *, map->slot_count);
    engine->names = NEW_ARRAY(solve->arena, Switch, map->pack->node_count);
    engine->follows = NEW_ARRAY(solve->arena, Switch, map->slot_count);
    engine->silent = NEW_ARRAY(solve->arena, Z3_ast, map->slot_count);
    engine->mismatch = NEW_ARRAY(solve->arena, Switch, map->pack->node_count);
    engine->either = NEW_ARRAY(solve->arena, Z3_ast, map->pack->node_count);
    for (size_t i = 0; i < copy_count; i++)
        fill_copy(solve, engine, &engine->copies[i]);
    for (size_t i = 0; i < map->slot_count; i++) {
        name_bits(solve, engine, i);
        bind_register(solve, engine, i);
    }
    if (copy_count == 2) {
        join_copies(solve, engine);
        name_differences(solve, engine);
    }
    limit_engine(solve, engine);
    return engine;
}

/* --- Questions --- */

static void assume(Solve *solve, Switch literal, bool on)
{
    ensure(solve->assumed_count < solve->assumed_room);
    solve->assumed[solve->assumed_count++] = on ? literal.on : literal.off;
}

static void assume_fixed(Solve *solve, const Engine *engine, size_t at, int64_t value)
{
    const Slot *slot = &solve->map->slots[at];
    uint64_t raw = (uint64_t)value;

    if (by_list(slot))
        raw = slot_alike(solve->map, slot, value);
    for (unsigned bit = 0; bit < fact_bits(slot); bit++)
        assume(solve, engine->bits[at][bit], raw >> bit & 1);
}

static void assume_case(Solve *solve, const Engine *engine, const Inquiry *inquiry)
{
    const PackMap *map = solve->map;

    solve->assumed_count = 0;
    for (size_t i = 0; i < map->slot_count; i++) {
        const SlotState *state = &inquiry->states[i];
        if (state->status == SLOT_FIXED)
            assume_fixed(solve, engine, i, state->number);
        if (engine->follows[i].on)
            assume(solve, engine->follows[i], state->status == SLOT_FOLLOWS);
    }
    for (size_t i = 0; i < map->pack->node_count; i++)
        if (engine->either[i])
            assume(solve, engine->mismatch[i], inquiry_mismatch(inquiry, &map->pack->nodes[i]));
}

/* A Boolean equal to the node; made when first asked for. */
static Switch node_name(Solve *solve, Engine *engine, int32_t node)
{
    if (!engine->names[node].on)
        engine->names[node] = switch_for(solve, engine, engine->copies[0].nodes[node]);
    return engine->names[node];
}

static Z3_ast model_of(const Solve *solve, Z3_model found, Z3_ast term)
{
    Z3_ast value = NULL;

    ensure(Z3_model_eval(solve->z3, found, term, true, &value));
    return value;
}

static bool model_bool(const Solve *solve, Z3_model found, Z3_ast term)
{
    return Z3_get_bool_value(solve->z3, model_of(solve, found, term)) == Z3_L_TRUE;
}

static int64_t model_number(const Solve *solve, Z3_model found, const Slot *slot, Z3_ast term)
{
    uint64_t raw = 0;
    unsigned bits = fact_bits(slot);

    if (slot->fact->type == FACT_YESNO)
        return model_bool(solve, found, term);
    ensure(Z3_get_numeral_uint64(solve->z3, model_of(solve, found, term), &raw));
    if (by_list(slot))
        return slot->values[raw];
    if (fact_signed(slot) && bits < 64 && raw >> (bits - 1))
        raw |= UINT64_MAX << bits;
    return (int64_t)raw;
}

static void read_model(Solve *solve, const Engine *engine, Model *model)
{
    Z3_context z3 = solve->z3;
    Z3_model found = Z3_solver_get_model(z3, engine->solver);

    Z3_model_inc_ref(z3, found);
    model->slot = -1;
    for (size_t i = 0; i < solve->map->slot_count; i++) {
        const Slot *slot = &solve->map->slots[i];
        model->values[i] = model_number(solve, found, slot, engine->copies[0].facts[i]);
        model->said[i] = engine->silent[i] && model_bool(solve, found, engine->silent[i]);
        if (engine->selected && model_bool(solve, found, engine->selected[i].on))
            model->slot = (int32_t)i;
    }
    Z3_model_dec_ref(z3, found);
}

static SolveAnswer check(Solve *solve, const Engine *engine, Model *ret_model)
{
    Z3_lbool answer = Z3_solver_check_assumptions(solve->z3, engine->solver,
                                                  (unsigned)solve->assumed_count, solve->assumed);

    if (answer == Z3_L_FALSE)
        return SOLVE_NO;
    if (answer == Z3_L_UNDEF)
        return SOLVE_TIMEOUT;
    read_model(solve, engine, ret_model);
    return SOLVE_YES;
}

SolveAnswer solve_reach(Solve *solve, const Inquiry *inquiry, const NodeWish *wishes, size_t count,
                        Model *ret_model)
{
    if (!solve->reach)
        solve->reach = engine_make(solve, 1);
    assume_case(solve, solve->reach, inquiry);
    for (size_t i = 0; i < count; i++)
        assume(solve, node_name(solve, solve->reach, wishes[i].node), wishes[i].holds);
    return check(solve, solve->reach, ret_model);
}

SolveAnswer solve_matters(Solve *solve, const Inquiry *inquiry, AskScope scope, const bool *slots,
                          Model *ret_model)
{
    if (!solve->matters)
        solve->matters = engine_make(solve, 2);
    assume_case(solve, solve->matters, inquiry);
    for (size_t i = 0; i < solve->map->slot_count; i++)
        if (!slots[i])
            assume(solve, solve->matters->selected[i], false);
    assume(solve, solve->matters->differs[scope], true);
    return check(solve, solve->matters, ret_model);
}

Model model_make(Arena *arena, const PackMap *map)
{
    return (Model){ NEW_ARRAY(arena, int64_t, map->slot_count),
                    NEW_ARRAY(arena, bool, map->slot_count), -1 };
}
