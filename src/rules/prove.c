/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Proofs of a pack's invariants. The solver looks for a case that breaks one; a case it finds is
 * played through pack_decide() and made as small as it will go before anybody sees it.
 */
#include "rules/solve.h"

static bool permits(OutcomeSet outcomes)
{
    return outcomes == 1u << OUTCOME_PERMITTED || outcomes == 1u << OUTCOME_LICENCE;
}

/* Does the case certainly break the invariant, whatever the facts left open? */
static bool case_breaks(Arena scratch, const Pack *pack, const Invariant *invariant,
                        const FactState *facts)
{
    Decision decision = pack_decide(&scratch, pack, facts);

    if (decision.truths[invariant->when] != TRUTH_YES)
        return false;
    switch (invariant->kind) {
    case PROVE_NEVER_OUTCOME:
        return decision.outcomes == 1u << invariant->outcome;
    case PROVE_ALWAYS_MARK:
        return permits(decision.outcomes) && decision.marks[invariant->mark] == MARK_EXCLUDED;
    case PROVE_ALWAYS_LEVEL:
        return permits(decision.outcomes) && decision.level_high < invariant->mark;
    }
    return false;
}

/* What must come true in a case that breaks the invariant, but for the outcome. */
static size_t breaking_wishes(const Pack *pack, const Invariant *invariant, NodeWish *wishes)
{
    size_t count = 0;

    wishes[count++] = (NodeWish){ invariant->when, true };
    if (invariant->kind == PROVE_ALWAYS_MARK)
        wishes[count++] = (NodeWish){ pack->marks[invariant->mark].node, false };
    for (size_t i = (size_t)invariant->mark;
         invariant->kind == PROVE_ALWAYS_LEVEL && i < pack->mark_count; i++)
        if (pack->marks[i].kind == MARK_LEVEL)
            wishes[count++] = (NodeWish){ pack->marks[i].node, false };
    return count;
}

static SolveAnswer find_breaking(Arena scratch, const Pack *pack, Reach *reach,
                                 const Invariant *invariant, Model *ret_model)
{
    NodeWish *wishes = NEW_ARRAY(&scratch, NodeWish, pack->mark_count + 2);
    size_t count = breaking_wishes(pack, invariant, wishes);
    bool one = invariant->kind == PROVE_NEVER_OUTCOME;
    const Outcome outcomes[] = { one ? invariant->outcome : OUTCOME_PERMITTED, OUTCOME_LICENCE };
    SolveAnswer worst = SOLVE_NO;

    for (size_t i = 0; i < (one ? 1 : COUNT_OF(outcomes)); i++) {
        wishes[count] = (NodeWish){ pack->outcomes[outcomes[i]], true };
        SolveAnswer answer = reach_ask(reach, wishes, count + 1, ret_model);
        if (answer == SOLVE_YES)
            return answer;
        worst = answer == SOLVE_TIMEOUT ? answer : worst;
    }
    return worst;
}

/* The currency a fact is compared with; the solver leaves it open. */
static int32_t unit_of(const PackMap *map, const Slot *slot)
{
    for (size_t i = 0; i < slot->reader_count; i++)
        if (map->pack->nodes[slot->readers[i]].other < 0)
            return map->pack->nodes[slot->readers[i]].unit;
    return 0;
}

static FactState *facts_of(Arena *arena, const PackMap *map, const Model *model)
{
    FactState *facts = NEW_ARRAY(arena, FactState, map->book->fact_count);

    for (size_t i = 0; i < map->slot_count; i++) {
        const Slot *slot = &map->slots[i];
        int32_t unit = slot->fact->type == FACT_MONEY ? unit_of(map, slot) : 0;
        facts[slot->index].value = (Value){ model->values[i], unit, VALUE_KNOWN };
    }
    return facts;
}

/* Takes the change back unless the case still breaks the invariant. */
static void try_value(Arena scratch, const Pack *pack, const Invariant *invariant, FactState *facts,
                      int32_t fact, Value value)
{
    Value before = facts[fact].value;

    facts[fact].value = value;
    if (!case_breaks(scratch, pack, invariant, facts))
        facts[fact].value = before;
}

/* Fewer facts that are YES, fewer members of sets, then fewer facts at all. */
static void make_small(Arena scratch, const PackMap *map, const Invariant *invariant,
                       FactState *facts)
{
    for (size_t i = 0; i < map->slot_count; i++) {
        const Slot *slot = &map->slots[i];
        int64_t was = facts[slot->index].value.number;
        for (uint64_t rest = (uint64_t)was; rest != 0 && slot->fact->type == FACT_SET_OF;
             rest &= rest - 1) {
            int64_t less = facts[slot->index].value.number & ~(int64_t)(rest & -rest);
            try_value(scratch, map->pack, invariant, facts, slot->index,
                      (Value){ .number = less, .state = VALUE_KNOWN });
        }
        if (slot->fact->type == FACT_YESNO && was != 0)
            try_value(scratch, map->pack, invariant, facts, slot->index,
                      (Value){ .state = VALUE_KNOWN });
    }
    for (size_t i = map->slot_count; i-- > 0;)
        try_value(scratch, map->pack, invariant, facts, map->slots[i].index,
                  (Value){ .state = VALUE_MISSING });
}

static InvariantProof prove_one(const PackMap *map, Arena *arena, Reach *reach, size_t at)
{
    const Invariant *invariant = &map->pack->invariants[at];
    InvariantProof proof = { .invariant = (int32_t)at, .result = PROOF_HOLDS };
    Model model = model_make(arena, map);
    SolveAnswer answer = find_breaking(*arena, map->pack, reach, invariant, &model);

    if (answer == SOLVE_TIMEOUT)
        proof.result = PROOF_UNKNOWN;
    if (answer != SOLVE_YES)
        return proof;
    FactState *facts = facts_of(arena, map, &model);
    proof.result = PROOF_UNKNOWN;
    if (!case_breaks(*arena, map->pack, invariant, facts))
        return proof; /* amounts in two currencies: no case that can be stated */
    make_small(*arena, map, invariant, facts);
    proof.result = PROOF_FAILS;
    proof.witness = facts;
    return proof;
}

/* Everything an invariant may speak of. */
static Cone whole_cone(Arena *arena, const Inquiry *anything)
{
    const Pack *pack = anything->map->pack;
    Result result = result_make(arena, pack, ASK_EVERYTHING);
    int32_t *roots = NEW_ARRAY(arena, int32_t, result.root_count + pack->invariant_count);
    size_t count = 0;

    for (; count < result.root_count; count++)
        roots[count] = result.roots[count];
    for (size_t i = 0; i < pack->invariant_count; i++)
        roots[count++] = pack->invariants[i].when;
    return cone_make(arena, anything, roots, count);
}

const InvariantProof *asker_prove(Asker *asker, Arena *arena)
{
    const PackMap *map = asker->map;
    InvariantProof *proofs = NEW_ARRAY(arena, InvariantProof, map->pack->invariant_count);
    FactState *free_facts = NEW_ARRAY(arena, FactState, map->book->fact_count);

    /* A disputed fact is free, and no register speaks for it. */
    for (size_t i = 0; i < map->book->fact_count; i++)
        free_facts[i].value.state = VALUE_CONTRADICTORY;
    Inquiry anything = inquiry_make(arena, map, free_facts);
    Cone cone = whole_cone(arena, &anything);
    Reach *reach = reach_open(arena, asker->solve, &cone);
    for (size_t i = 0; i < map->pack->invariant_count; i++)
        proofs[i] = prove_one(map, arena, reach, i);
    reach_close(reach);
    return proofs;
}
