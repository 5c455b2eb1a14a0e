/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "rules/solve.h"
#include "tests/check.h"
#include "tests/random_pack.h"

enum { ARENA_BYTES = 256 << 20, FACTS_MAX = 5, DOMAIN_MAX = 10, INVARIANTS = 6 };

/* A pack of few facts, and invariants of every kind about whatever its conditions say. */
typedef struct Scene {
    Arena arena;
    const Rulebook *book;
    const Pack *pack;
} Scene;

static Invariant random_invariant(Rng *rng, const Pack *pack)
{
    Invariant invariant = {
        .kind = (ProveKind)rng_between(rng, PROVE_NEVER_OUTCOME, PROVE_ALWAYS_LEVEL),
        .outcome = (Outcome)rng_between(rng, 0, OUTCOME_COUNT - 1),
        .when = (int32_t)random_below(rng, pack->node_count),
    };

    do
        invariant.mark = (int32_t)random_below(rng, pack->mark_count);
    while (invariant.kind != PROVE_NEVER_OUTCOME &&
           (pack->marks[invariant.mark].kind == MARK_LEVEL) !=
               (invariant.kind == PROVE_ALWAYS_LEVEL));
    return invariant;
}

static Scene scene_open(Rng *rng)
{
    Scene scene = { .arena = arena_open(ARENA_BYTES) };
    RandomShape shape = random_shape(rng);
    Pack *pack = NEW(&scene.arena, Pack);
    Invariant *invariants = NEW_ARRAY(&scene.arena, Invariant, INVARIANTS);

    shape.facts = (int)rng_between(rng, 1, FACTS_MAX);
    shape.yesno_only = shape.facts > 3;
    scene.book = random_rulebook(&scene.arena, rng, shape);
    *pack = scene.book->packs[0];
    for (size_t i = 0; i < INVARIANTS; i++)
        invariants[i] = random_invariant(rng, pack);
    pack->invariants = invariants;
    pack->invariant_count = INVARIANTS;
    scene.pack = pack;
    return scene;
}

/* A complete case against the header's words. */
static bool breaks(Arena scratch, const Pack *pack, const Invariant *invariant,
                   const FactState *facts)
{
    Decision decision = pack_decide(&scratch, pack, facts);
    Outcome outcome = OUTCOME_COUNT;

    if (!decision_outcome(&decision, &outcome) || decision.truths[invariant->when] != TRUTH_YES)
        return false;
    if (invariant->kind == PROVE_NEVER_OUTCOME)
        return outcome == invariant->outcome;
    if (outcome != OUTCOME_PERMITTED && outcome != OUTCOME_LICENCE)
        return false;
    if (invariant->kind == PROVE_ALWAYS_MARK)
        return decision.marks[invariant->mark] == MARK_EXCLUDED;
    return decision.level_high < invariant->mark;
}

static size_t domain_size(const Fact *fact)
{
    if (fact->type == FACT_COUNTRY)
        return 7;
    return fact->type >= FACT_DATE ? DOMAIN_MAX : random_domain_size(fact);
}

/* Tries every complete case, the facts from `at` on being still to choose. */
static bool some_case_breaks(const Scene *scene, const Invariant *invariant, FactState *facts,
                             size_t at)
{
    if (at == scene->book->fact_count)
        return breaks(scene->arena, scene->pack, invariant, facts);
    const Fact *fact = &scene->book->facts[at];
    int64_t low = fact->type >= FACT_DATE ? -3 : 0;
    for (size_t i = 0; i < domain_size(fact); i++) {
        facts[at].value = (Value){ .number = low + (int64_t)i, .state = VALUE_KNOWN };
        if (some_case_breaks(scene, invariant, facts, at + 1))
            return true;
    }
    return false;
}

/*
 * It breaks the invariant as it stands, and without any one of its facts it no longer surely does.
 */
static void check_witness(const Scene *scene, const Invariant *invariant, const FactState *witness)
{
    Arena scratch = scene->arena;
    FactState *facts = NEW_ARRAY(&scratch, FactState, scene->book->fact_count);

    check_true("breaks it", breaks(scratch, scene->pack, invariant, witness));
    for (size_t i = 0; i < scene->book->fact_count; i++) {
        for (size_t j = 0; j < scene->book->fact_count; j++)
            facts[j] = witness[j];
        facts[i].value = (Value){ .state = VALUE_MISSING };
        if (witness[i].value.state == VALUE_KNOWN)
            check_true("needs each fact", !breaks(scratch, scene->pack, invariant, facts));
    }
}

static void prop_proofs_are_exhaustive(Rng *rng)
{
    Scene scene = scene_open(rng);
    Asker *asker = asker_open(&scene.arena, scene.book, scene.pack, NULL, 0);
    FactState *facts = NEW_ARRAY(&scene.arena, FactState, scene.book->fact_count);
    const InvariantProof *proofs = asker_prove(asker, &scene.arena);

    for (size_t i = 0; i < INVARIANTS; i++) {
        const Invariant *invariant = &scene.pack->invariants[i];
        bool broken = some_case_breaks(&scene, invariant, facts, 0);
        check_int("which", proofs[i].invariant, i);
        check_int("holds, or fails", proofs[i].result, broken ? PROOF_FAILS : PROOF_HOLDS);
        check_true("a witness if it fails", (proofs[i].witness != NULL) == broken);
        if (proofs[i].witness)
            check_witness(&scene, invariant, proofs[i].witness);
    }
    asker_close(asker);
    arena_close(&scene.arena);
}

/*
 * Past its limit the solver says "not known", never "holds", and shows no witness it has not found.
 */
static void prop_out_of_time_proves_nothing(Rng *rng)
{
    Scene scene = scene_open(rng);
    Asker *asker = asker_open(&scene.arena, scene.book, scene.pack, NULL, 0);
    FactState *facts = NEW_ARRAY(&scene.arena, FactState, scene.book->fact_count);

    solve_limit(asker->solve, ASK_TIMEOUT_MS, 1);
    const InvariantProof *proofs = asker_prove(asker, &scene.arena);
    for (size_t i = 0; i < INVARIANTS; i++)
        if (some_case_breaks(&scene, &scene.pack->invariants[i], facts, 0))
            check_true("not proved", proofs[i].result != PROOF_HOLDS);
    asker_close(asker);
    arena_close(&scene.arena);
}

int main(void)
{
    RUN_PROP(prop_proofs_are_exhaustive, 2000);
    RUN_PROP(prop_out_of_time_proves_nothing, 500);
    return check_done();
}
