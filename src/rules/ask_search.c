/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The search: completions at random, then on purpose, then the solver for what neither has settled.
 * A sample can only show that something is possible; that it is not, only the solver says.
 */
#include "rules/solve.h"

enum {
    SAMPLE_SEED = 20140401, /* any number; the same every time, so that answers are */
    EXPOSE_ROUNDS = 2,      /* of samples made on purpose before the solver is asked */
    EXPOSE_LANES_MAX = 32   /* for one fact in one round */
};

Search search_open(Arena *arena, Asker *asker, const FactState *facts)
{
    size_t count = asker->map->slot_count;

    return (Search){
        .asker = asker,
        .inquiry = inquiry_make(arena, asker->map, facts),
        .proved = true,
        .outcome = NEW_ARRAY(arena, bool, count),
        .matters = NEW_ARRAY(arena, bool, count),
        .decides = NEW_ARRAY(arena, bool, count),
        .influence = NEW_ARRAY(arena, uint32_t, count),
        .read = NEW_ARRAY(arena, bool, count),
    };
}

/* One result under search: its cone, samples of it, and what has been found to change it. */
typedef struct Hunt {
    Search *search;
    Result result;
    Cone cone;
    Sample sample;
    bool *found;    /* by slot: its change was seen */
    OutcomeSet met; /* outcomes seen in samples */
} Hunt;

static Hunt *hunt_make(Arena *arena, Search *search, AskScope scope, bool *found)
{
    Hunt *hunt = NEW(arena, Hunt);

    hunt->search = search;
    hunt->found = found;
    hunt->result = result_make(arena, search->asker->map->pack, scope);
    hunt->cone = cone_make(arena, &search->inquiry, hunt->result.roots, hunt->result.root_count);
    hunt->sample = sample_make(arena, &hunt->cone, SAMPLE_SEED);
    return hunt;
}

static void meet_outcomes(Hunt *hunt)
{
    const int32_t *outcomes = hunt->search->asker->map->pack->outcomes;

    for (int i = 0; i < OUTCOME_COUNT; i++)
        if (lanes_any(sample_node(&hunt->sample, outcomes[i])))
            hunt->met |= 1u << i;
}

static void run_random(Arena scratch, Hunt *hunt)
{
    sample_draw(&hunt->sample);
    sample_run(scratch, &hunt->sample);
    meet_outcomes(hunt);
}

/* Some lanes for each outcome that is still open, so that none is missed for being rare. */
static void run_outcomes(Arena scratch, Hunt *hunt)
{
    const int32_t *outcomes = hunt->search->asker->map->pack->outcomes;
    OutcomeSet open = inquiry_outcomes(&hunt->search->inquiry);
    size_t share = LANES / (size_t)__builtin_popcount(open), from = 0;

    for (int i = 0; i < OUTCOME_COUNT; i++) {
        if (!(open >> i & 1))
            continue;
        sample_aim(scratch, &hunt->sample, outcomes[i], true, from, from + share);
        from += share;
    }
    sample_run(scratch, &hunt->sample);
    meet_outcomes(hunt);
}

/* The outcomes Kleene leaves open and no sample has met: is there a case at all? */
static void prove_outcomes(Arena scratch, Hunt *hunt, OutcomeSet *set)
{
    Search *search = hunt->search;
    const PackMap *map = search->asker->map;
    Model model = model_make(&scratch, map);
    OutcomeSet open = inquiry_outcomes(&search->inquiry);

    *set = hunt->met;
    if (open == hunt->met)
        return;
    Reach *reach = reach_open(&scratch, search->asker->solve, &hunt->cone);
    for (int i = 0; i < OUTCOME_COUNT; i++) {
        NodeWish wish = { map->pack->outcomes[i], true };
        if (!((open & ~hunt->met) >> i & 1))
            continue;
        SolveAnswer answer = reach_ask(reach, &wish, 1, &model);
        if (answer != SOLVE_NO)
            *set |= 1u << i;
        search->proved &= answer != SOLVE_TIMEOUT;
    }
    reach_close(reach);
}

void search_outcomes(Arena scratch, Search *search)
{
    OutcomeSet open = inquiry_outcomes(&search->inquiry);

    search->outcomes = open;
    if (__builtin_popcount(open) < 2)
        return;
    Hunt *hunt = hunt_make(&scratch, search, ASK_OUTCOME, search->outcome);
    run_random(scratch, hunt);
    if (hunt->met != open)
        run_outcomes(scratch, hunt);
    prove_outcomes(scratch, hunt, &search->outcomes);
}

static bool is_candidate(const Hunt *hunt, size_t slot)
{
    return hunt->cone.entry_count[slot] > 0;
}

/* Changes each fact not yet found in every lane. */
static size_t change_each(Arena scratch, Hunt *hunt)
{
    size_t left = 0;

    for (size_t i = 0; i < hunt->search->asker->map->slot_count; i++) {
        if (!is_candidate(hunt, i) || hunt->found[i])
            continue;
        Lanes differ = sample_change(scratch, &hunt->sample, (int32_t)i, &hunt->result);
        hunt->found[i] = lanes_any(differ);
        left += !hunt->found[i];
    }
    return left;
}

/* Influence is counted on completions drawn at random alone, found already or not. */
static size_t measure_each(Arena scratch, Hunt *hunt)
{
    Search *search = hunt->search;
    size_t left = 0;

    for (size_t i = 0; i < search->asker->map->slot_count; i++) {
        if (!is_candidate(hunt, i))
            continue;
        Lanes differ = sample_change(scratch, &hunt->sample, (int32_t)i, &hunt->result);
        search->influence[i] = lanes_count(differ) * 1000 / LANES;
        hunt->found[i] |= lanes_any(differ);
        left += !hunt->found[i];
    }
    return left;
}

/* Lanes shared out among the facts not yet found. */
static void run_exposed(Arena scratch, Hunt *hunt, size_t left)
{
    size_t share = LANES / left, from = 0;

    share = share > EXPOSE_LANES_MAX ? EXPOSE_LANES_MAX : share > 0 ? share : 1;
    for (size_t i = 0; i < hunt->search->asker->map->slot_count && from + share <= LANES; i++) {
        if (!is_candidate(hunt, i) || hunt->found[i])
            continue;
        sample_expose(scratch, &hunt->sample, (int32_t)i, from, from + share);
        from += share;
    }
    sample_run(scratch, &hunt->sample);
}

/*
 * The rest is the solver's. It is asked about all of them at once: "none of these matters" is one
 * answer; a fact it shows to matter brings a case with it, around which others may be seen.
 */
static void prove_rest(Arena scratch, Hunt *hunt)
{
    Search *search = hunt->search;
    size_t count = search->asker->map->slot_count, left = 1;
    bool *rest = NEW_ARRAY(&scratch, bool, count);
    Model model = model_make(&scratch, search->asker->map);

    while (left > 0) {
        for (size_t i = 0; i < count; i++)
            rest[i] = is_candidate(hunt, i) && !hunt->found[i];
        SolveAnswer answer =
            solve_matters(scratch, search->asker->solve, &hunt->cone, &hunt->result, rest, &model);
        for (size_t i = 0; i < count && answer == SOLVE_TIMEOUT; i++)
            hunt->found[i] |= rest[i]; /* not proved: asked */
        search->proved &= answer != SOLVE_TIMEOUT;
        if (answer != SOLVE_YES)
            return;
        hunt->found[model.slot] = true;
        sample_around(&hunt->sample, model.values, model.said);
        sample_run(scratch, &hunt->sample);
        left = change_each(scratch, hunt);
    }
}

static void hunt_all(Arena scratch, Hunt *hunt)
{
    run_random(scratch, hunt);
    size_t left = measure_each(scratch, hunt);

    if (left > 0) {
        run_outcomes(scratch, hunt);
        left = change_each(scratch, hunt);
    }
    for (int round = 0; round < EXPOSE_ROUNDS && left > 0; round++) {
        run_exposed(scratch, hunt, left);
        left = change_each(scratch, hunt);
    }
    if (left > 0)
        prove_rest(scratch, hunt);
}

static void note_reading(const Hunt *hunt, bool *read)
{
    for (size_t i = 0; i < hunt->cone.count; i++) {
        if (hunt->cone.nodes[i].slot >= 0)
            read[hunt->cone.nodes[i].slot] = true;
        if (hunt->cone.nodes[i].other >= 0)
            read[hunt->cone.nodes[i].other] = true;
    }
}

static void hunt_outcome(Arena scratch, Search *search)
{
    Hunt *hunt = hunt_make(&scratch, search, ASK_OUTCOME, search->outcome);

    hunt_all(scratch, hunt);
    for (size_t i = 0; i < search->asker->map->slot_count; i++)
        search->decides[i] =
            search->outcome[i] && sample_decides(scratch, &hunt->sample, (int32_t)i);
    note_reading(hunt, search->read);
}

void search_matters(Arena scratch, Search *search, AskScope scope)
{
    OutcomeSet permitting = 1u << OUTCOME_PERMITTED | 1u << OUTCOME_LICENCE;

    if (__builtin_popcount(search->outcomes) > 1)
        hunt_outcome(scratch, search);
    for (size_t i = 0; i < search->asker->map->slot_count; i++)
        search->matters[i] = search->outcome[i];
    if (scope == ASK_OUTCOME || !(search->outcomes & permitting))
        return;
    Hunt *hunt = hunt_make(&scratch, search, ASK_EVERYTHING, search->matters);
    hunt_all(scratch, hunt);
    note_reading(hunt, search->read);
}
