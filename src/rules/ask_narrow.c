/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* A decision made exact: outcomes, marks and levels that no completion of the case reaches fall
 * away. */
#include "rules/solve.h"

typedef struct Narrowing {
    Search *search;
    const Result *result;
    Model model;
} Narrowing;

/* Could this be, in a case that is permitted (or, with `anyhow`, in any)? Yes when it was not
 * proved. */
static bool could_be(Narrowing *narrowing, NodeWish *wishes, size_t count, bool anyhow)
{
    Search *search = narrowing->search;
    const Outcome permitting[] = { OUTCOME_PERMITTED, OUTCOME_LICENCE };
    bool could = false;

    for (size_t i = 0; i < COUNT_OF(permitting) && !could; i++) {
        wishes[count] = (NodeWish){ search->asker->map->pack->outcomes[permitting[i]], true };
        if (!anyhow && !(search->outcomes >> permitting[i] & 1))
            continue;
        SolveAnswer answer = solve_reach(search->asker->solve, &search->inquiry, wishes,
                                         anyhow ? count : count + 1, &narrowing->model);
        search->proved &= answer != SOLVE_TIMEOUT;
        could = answer != SOLVE_NO;
    }
    return could;
}

static Possibility narrow_mark(Narrowing *narrowing, const Mark *mark, Possibility was)
{
    bool anyhow = mark->kind == MARK_FINDING; /* found whatever the outcome */
    NodeWish wishes[2] = { { mark->node, true } };

    if (was != MARK_POSSIBLE)
        return was;
    bool with = could_be(narrowing, wishes, 1, anyhow);
    wishes[0].holds = false;
    bool without = could_be(narrowing, wishes, 1, anyhow);
    return with == without ? was : with ? MARK_CERTAIN : MARK_EXCLUDED;
}

/* Could the highest level be at most this one? With all higher ones wished away. */
static bool could_stop_at(Narrowing *narrowing, Arena scratch, int32_t level)
{
    const Pack *pack = narrowing->search->asker->map->pack;
    NodeWish *wishes = NEW_ARRAY(&scratch, NodeWish, pack->mark_count + 1);
    size_t count = 0;

    for (int32_t i = level + 1; i < (int32_t)pack->mark_count; i++)
        if (pack->marks[i].kind == MARK_LEVEL)
            wishes[count++] = (NodeWish){ pack->marks[i].node, false };
    return could_be(narrowing, wishes, count, false);
}

static void narrow_levels(Narrowing *narrowing, Arena scratch, Decision *decision)
{
    const Pack *pack = decision->pack;
    NodeWish wishes[2];

    for (int32_t i = decision->level_high; i > decision->level_low; i--) {
        wishes[0] = (NodeWish){ pack->marks[i].node, true };
        if (pack->marks[i].kind == MARK_LEVEL && could_be(narrowing, wishes, 1, false))
            break;
        decision->level_high = i - 1;
    }
    while (decision->level_low < decision->level_high &&
           !could_stop_at(narrowing, scratch, decision->level_low))
        decision->level_low++;
}

void asker_narrow(Asker *asker, Arena *arena, Decision *decision)
{
    const Pack *pack = decision->pack;
    OutcomeSet permitting = 1u << OUTCOME_PERMITTED | 1u << OUTCOME_LICENCE;
    Possibility *marks = NEW_ARRAY(arena, Possibility, pack->mark_count);
    Arena scratch = *arena;
    Search search = search_open(&scratch, asker, decision->facts);
    Narrowing narrowing = { .search = &search, .model = model_make(&scratch, asker->map) };

    ensure(pack == asker->map->pack);
    search_outcomes(scratch, &search);
    decision->outcomes = search.outcomes;
    for (size_t i = 0; i < pack->mark_count; i++) {
        bool judged = (search.outcomes & permitting) || pack->marks[i].kind == MARK_FINDING;
        marks[i] = judged ? narrow_mark(&narrowing, &pack->marks[i], decision->marks[i])
                          : decision->marks[i];
    }
    if (search.outcomes & permitting)
        narrow_levels(&narrowing, scratch, decision);
    decision->marks = marks;
    decision->contradictory &= __builtin_popcount(search.outcomes) > 1;
    decision->exact = true;
    decision->proved = search.proved;
}
