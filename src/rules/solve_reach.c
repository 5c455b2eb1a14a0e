/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Is there a completion in which all of this comes true? One cone, told once, asked many things. */
#include "rules/solve_parts.h"

struct Reach {
    Query query;
    Z3_ast
        *names[2]; /* by cone node: a Boolean that is NO / YES when the node is; NULL until asked */
    Z3_ast *wished; /* of one question; as many as there are cone nodes */
};

Reach *reach_open(Arena *arena, Solve *solve, const Cone *cone)
{
    Reach *reach = NEW(arena, Reach);

    for (int holds = 0; holds < 2; holds++)
        reach->names[holds] = NEW_ARRAY(arena, Z3_ast, cone->count);
    reach->wished = NEW_ARRAY(arena, Z3_ast, cone->count + 1);
    reach->query = query_open(arena, solve, cone, NULL);
    return reach;
}

void reach_close(Reach *reach)
{
    query_close(&reach->query);
}

/* Only a plain Boolean can be assumed. */
static Z3_ast name_of(Reach *reach, int32_t at, bool holds)
{
    const Workshop *workshop = &reach->query.workshop;

    if (!reach->names[1][at]) {
        Z3_ast name = fresh_bool(workshop);
        query_tell(&reach->query, same(workshop, name, reach->query.nodes[0][at]));
        reach->names[1][at] = name;
        reach->names[0][at] = not_of(workshop, name);
    }
    return reach->names[holds][at];
}

SolveAnswer reach_ask(Reach *reach, const NodeWish *wishes, size_t count, Model *ret_model)
{
    const Cone *cone = reach->query.cone;
    size_t wished = 0;

    for (size_t i = 0; i < count; i++) {
        int32_t at = cone->place[wishes[i].node];
        Truth truth = cone->inquiry->truths[wishes[i].node];
        if (at < 0 && (truth == TRUTH_YES) != wishes[i].holds)
            return SOLVE_NO;
        if (at >= 0 && wished <= cone->count)
            reach->wished[wished++] = name_of(reach, at, wishes[i].holds);
    }
    SolveAnswer answer = solver_answer(Z3_solver_check_assumptions(
        reach->query.workshop.z3, reach->query.solver, (unsigned)wished, reach->wished));
    if (answer == SOLVE_YES)
        query_model(&reach->query, ret_model);
    return answer;
}
