/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Does changing one fact alone ever change the result? */
#include "rules/solve_parts.h"

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
            parts[used++] = unlike(&query->workshop, query_node(query, nodes[i], 0),
                                   query_node(query, nodes[i], 1));
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
                either_of(workshop, high[copy], query_node(query, result->levels[i], copy));
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
                           query_node(query, rules[exception->targets[i]].holds, copy));
    return both_of(workshop, target, query_node(query, exception->holds, copy));
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

    return either_of(&query->workshop, query_node(query, outcomes[OUTCOME_PERMITTED], copy),
                     query_node(query, outcomes[OUTCOME_LICENCE], copy));
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
        query_tell(query, keep(&query->workshop,
                               Z3_mk_atmost(query->workshop.z3, (unsigned)count, chosen, 1)));
}

SolveAnswer solve_matters(Arena scratch, Solve *solve, const Cone *cone, const Result *result,
                          const bool *slots, Model *ret_model)
{
    Query query = query_open(&scratch, solve, cone, slots);

    choose_one(&query);
    query_tell(&query, results_differ(&query, result));
    SolveAnswer answer = solver_answer(Z3_solver_check(query.workshop.z3, query.solver));
    if (answer == SOLVE_YES)
        query_model(&query, ret_model);
    query_close(&query);
    return answer;
}
