/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A decision made exact: outcomes, marks and levels that no completion of the case reaches fall
 * away.
 */
#include "rules/solve.h"

enum { NARROW_SEED = 1967 };

typedef struct Narrowing {
    Arena scratch;
    Search *search;
    Cone cone;
    Sample sample;
    Reach *reach; /* NULL until needed */
    Model model;
} Narrowing;

/* Half of the lanes at random, half where the case is permitted. */
static void draw_sample(Narrowing *narrowing)
{
    const int32_t *outcomes = narrowing->search->asker->map->pack->outcomes;
    Sample *sample = &narrowing->sample;

    sample_draw(sample);
    sample_aim(narrowing->scratch, sample, outcomes[OUTCOME_LICENCE], true, LANES / 2, LANES);
    sample_aim(narrowing->scratch, sample, outcomes[OUTCOME_PERMITTED], true, LANES / 2, LANES);
    sample_run(narrowing->scratch, sample);
}

static void narrowing_open(Arena scratch, Search *search, Narrowing *narrowing)
{
    Result result = result_make(&scratch, search->asker->map->pack, ASK_EVERYTHING);

    *narrowing = (Narrowing){ .search = search };
    narrowing->cone = cone_make(&scratch, &search->inquiry, result.roots, result.root_count);
    narrowing->sample = sample_make(&scratch, &narrowing->cone, NARROW_SEED);
    narrowing->model = model_make(&scratch, search->asker->map);
    narrowing->scratch = scratch;
    draw_sample(narrowing);
}

static bool was_sampled(const Narrowing *narrowing, const NodeWish *wishes, size_t count)
{
    Lanes lanes = lanes_all(true);

    for (size_t i = 0; i < count; i++) {
        Lanes node = sample_node(&narrowing->sample, wishes[i].node);
        lanes = lanes_and(lanes, wishes[i].holds ? node : lanes_not(node));
    }
    return lanes_any(lanes);
}

/* Could all wishes come true in one case? Yes, too, when that was not proved. */
static bool could_all(Narrowing *narrowing, const NodeWish *wishes, size_t count)
{
    if (was_sampled(narrowing, wishes, count))
        return true;
    if (!narrowing->reach)
        narrowing->reach =
            reach_open(&narrowing->scratch, narrowing->search->asker->solve, &narrowing->cone);
    SolveAnswer answer = reach_ask(narrowing->reach, wishes, count, &narrowing->model);
    narrowing->search->proved &= answer != SOLVE_TIMEOUT;
    return answer != SOLVE_NO;
}

/* The same, in a case that is permitted. There is room for one wish more. */
static bool could_be(Narrowing *narrowing, NodeWish *wishes, size_t count)
{
    const int32_t *outcomes = narrowing->search->asker->map->pack->outcomes;

    wishes[count] = (NodeWish){ outcomes[OUTCOME_PERMITTED], true };
    if (could_all(narrowing, wishes, count + 1))
        return true;
    wishes[count] = (NodeWish){ outcomes[OUTCOME_LICENCE], true };
    return could_all(narrowing, wishes, count + 1);
}

static Possibility narrow_mark(Narrowing *narrowing, const Mark *mark, Possibility was)
{
    bool found = mark->kind == MARK_FINDING; /* whatever the outcome */
    NodeWish wishes[2] = { { mark->node, true } };

    if (was != MARK_POSSIBLE)
        return was;
    bool with = found ? could_all(narrowing, wishes, 1) : could_be(narrowing, wishes, 1);
    wishes[0].holds = false;
    bool without = found ? could_all(narrowing, wishes, 1) : could_be(narrowing, wishes, 1);
    return with == without ? was : with ? MARK_CERTAIN : MARK_EXCLUDED;
}

/* Could the highest level be this one or a lower one? With all higher ones wished away. */
static bool could_stop_at(Narrowing *narrowing, int32_t level)
{
    const Pack *pack = narrowing->search->asker->map->pack;
    NodeWish *wishes = NEW_ARRAY(&narrowing->scratch, NodeWish, pack->mark_count + 1);
    size_t count = 0;

    for (int32_t i = level + 1; i < (int32_t)pack->mark_count; i++)
        if (pack->marks[i].kind == MARK_LEVEL)
            wishes[count++] = (NodeWish){ pack->marks[i].node, false };
    return could_be(narrowing, wishes, count);
}

static void narrow_levels(Narrowing *narrowing, Decision *decision)
{
    const Pack *pack = decision->pack;
    NodeWish wishes[2];

    for (int32_t i = decision->level_high; i > decision->level_low; i--) {
        wishes[0] = (NodeWish){ pack->marks[i].node, true };
        if (pack->marks[i].kind == MARK_LEVEL && could_be(narrowing, wishes, 1))
            break;
        decision->level_high = i - 1;
    }
    while (decision->level_low < decision->level_high &&
           !could_stop_at(narrowing, decision->level_low))
        decision->level_low++;
}

static void narrow_marks(Arena scratch, Search *search, Decision *decision, Possibility *marks)
{
    const Pack *pack = decision->pack;
    bool permits = search->outcomes & (1u << OUTCOME_PERMITTED | 1u << OUTCOME_LICENCE);
    Narrowing narrowing;

    narrowing_open(scratch, search, &narrowing);
    for (size_t i = 0; i < pack->mark_count; i++)
        if (permits || pack->marks[i].kind == MARK_FINDING)
            marks[i] = narrow_mark(&narrowing, &pack->marks[i], marks[i]);
    if (permits)
        narrow_levels(&narrowing, decision);
    if (narrowing.reach)
        reach_close(narrowing.reach);
}

static bool marks_open(const Decision *decision)
{
    for (size_t i = 0; i < decision->pack->mark_count; i++)
        if (decision->marks[i] == MARK_POSSIBLE)
            return true;
    return false;
}

void asker_narrow(Asker *asker, Arena *arena, Decision *decision)
{
    const Pack *pack = decision->pack;
    Possibility *marks = NEW_ARRAY(arena, Possibility, pack->mark_count);
    Arena scratch = *arena;
    Search search = search_open(&scratch, asker, decision->facts);

    ensure(pack == asker->map->pack);
    search_outcomes(scratch, &search);
    decision->outcomes = search.outcomes;
    for (size_t i = 0; i < pack->mark_count; i++)
        marks[i] = decision->marks[i];
    if (marks_open(decision))
        narrow_marks(scratch, &search, decision, marks);
    decision->marks = marks;
    decision->contradictory &= __builtin_popcount(search.outcomes) > 1;
    decision->exact = true;
    decision->proved = search.proved;
}
