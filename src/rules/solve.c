/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "rules/solve_parts.h"

enum { NEVER = 1 << 30 };

static void solver_failed(Z3_context z3, Z3_error_code code)
{
    (void)z3;
    (void)code;
    ensure(!"the solver was called rightly");
}

Solve *solve_open(Arena *arena)
{
    Solve *solve = NEW(arena, Solve);

    solve->timeout_ms = ASK_TIMEOUT_MS;
    return solve;
}

void solve_close(Solve *solve)
{
    if (solve->z3)
        Z3_del_context(solve->z3);
}

Z3_context solver_context(Solve *solve)
{
    if (solve->z3)
        return solve->z3;
    Z3_config config = Z3_mk_config();
    solve->z3 = Z3_mk_context_rc(config);
    Z3_del_config(config);
    Z3_set_error_handler(solve->z3, solver_failed);
    return solve->z3;
}

void solver_limit(const Solve *solve, Z3_solver solver)
{
    Z3_context z3 = solve->z3;
    Z3_params params = Z3_mk_params(z3);

    Z3_params_inc_ref(z3, params);
    Z3_params_set_uint(z3, params, Z3_mk_string_symbol(z3, "timeout"), solve->timeout_ms);
    Z3_params_set_uint(z3, params, Z3_mk_string_symbol(z3, "rlimit"), solve->steps);
    /* Simplifying the clauses of a case takes longer than the question put to it. */
    Z3_params_set_uint(z3, params, Z3_mk_string_symbol(z3, "simplify.delay"), NEVER);
    Z3_solver_set_params(z3, solver, params);
    Z3_params_dec_ref(z3, params);
}

void solve_limit(Solve *solve, unsigned timeout_ms, unsigned steps)
{
    solve->timeout_ms = timeout_ms;
    solve->steps = steps;
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
