/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "rules/promise.h"
#include "phrases_access.h"
#include "rules/solve.h"

/* ---- proofs ---- */

static bool breaks(Arena scratch, const Pack *body, const PromiseProof *proof,
                   const FactState *facts)
{
    Truth *truths = NEW_ARRAY(&scratch, Truth, body->node_count + 1);

    pack_truths(body, facts, truths);
    return truths[proof->promise->when] == TRUTH_YES && truths[proof->never->node] == TRUTH_YES;
}

static void try_value(Arena scratch, const Pack *body, const PromiseProof *proof, FactState *facts,
                      int32_t fact, Value value)
{
    Value before = facts[fact].value;

    facts[fact].value = value;
    if (!breaks(scratch, body, proof, facts))
        facts[fact].value = before;
}

static bool is_set(FactType type)
{
    return type == FACT_SET_OF || fact_is_identity_set(type);
}

/* Fewer members of sets, then fewer facts at all. */
static void make_small(Arena scratch, const PackMap *map, const PromiseProof *proof,
                       FactState *facts)
{
    const Pack *body = map->pack;

    for (size_t i = 0; i < body->fact_count; i++) {
        int32_t fact = body->facts[i];
        bool set = is_set(map->book->facts[fact].type);
        uint64_t rest = set ? (uint64_t)facts[fact].value.number : 0;

        for (; rest != 0; rest &= rest - 1) {
            uint64_t less = (uint64_t)facts[fact].value.number & ~(rest & -rest);
            try_value(scratch, body, proof, facts, fact,
                      (Value){ .number = (int64_t)less, .state = VALUE_KNOWN });
        }
    }
    for (size_t i = body->fact_count; i-- > 0;)
        try_value(scratch, body, proof, facts, body->facts[i], (Value){ .state = VALUE_MISSING });
}

static const FactState *witness_of(Arena *arena, const PackMap *map, const PromiseProof *proof,
                                   const Model *model)
{
    FactState *facts = NEW_ARRAY(arena, FactState, map->book->fact_count + 1);

    for (size_t i = 0; i < map->slot_count; i++)
        facts[map->slots[i].index].value =
            (Value){ .number = model->values[i], .state = VALUE_KNOWN };
    if (!breaks(*arena, map->pack, proof, facts))
        return NULL;
    make_small(*arena, map, proof, facts);
    return facts;
}

static void prove_one(Arena *arena, const PackMap *map, Reach *reach, PromiseProof *proof)
{
    const NodeWish wishes[] = { { proof->promise->when, true }, { proof->never->node, true } };
    Model model = model_make(arena, map);
    SolveAnswer answer = reach_ask(reach, wishes, COUNT_OF(wishes), &model);

    proof->result = answer == SOLVE_NO ? PROMISE_HOLDS : PROMISE_NOT_PROVED;
    if (answer != SOLVE_YES)
        return;
    proof->witness = witness_of(arena, map, proof, &model);
    if (proof->witness != NULL)
        proof->result = PROMISE_FAILS;
}

/* What the promises speak of, with every fact free. */
static Cone open_cone(Arena *arena, const PackMap *map, const PromiseProof *proofs, size_t count)
{
    FactState *free_facts = NEW_ARRAY(arena, FactState, map->book->fact_count + 1);
    int32_t *roots = NEW_ARRAY(arena, int32_t, 2 * count + 1);
    Inquiry *anything = NEW(arena, Inquiry);

    for (size_t i = 0; i < map->book->fact_count; i++)
        free_facts[i].value.state = VALUE_CONTRADICTORY;
    *anything = inquiry_make(arena, map, free_facts);
    for (size_t i = 0; i < count; i++) {
        roots[2 * i] = proofs[i].promise->when;
        roots[2 * i + 1] = proofs[i].never->node;
    }
    return cone_make(arena, anything, roots, 2 * count);
}

static PromiseProof *list_proofs(Arena *arena, const Promise *promises, size_t count,
                                 size_t *ret_count)
{
    size_t room = 0;

    for (size_t i = 0; i < count; i++)
        room += promises[i].never_count;
    PromiseProof *proofs = NEW_ARRAY(arena, PromiseProof, room + 1);

    *ret_count = 0;
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < promises[i].never_count; k++)
            proofs[(*ret_count)++] =
                (PromiseProof){ .promise = &promises[i], .never = &promises[i].never[k] };
    return proofs;
}

const PromiseProof *promises_prove(Arena *arena, const Rulebook *book, const Pack *body,
                                   const Promise *promises, size_t count, size_t *ret_count)
{
    PromiseProof *proofs = list_proofs(arena, promises, count, ret_count);
    const PackMap *map = pack_map(arena, book, body, NULL, 0);
    Cone cone = open_cone(arena, map, proofs, *ret_count);
    Solve *solve = solve_open(arena);
    Reach *reach = reach_open(arena, solve, &cone);

    for (size_t i = 0; i < *ret_count; i++)
        prove_one(arena, map, reach, &proofs[i]);
    reach_close(reach);
    solve_close(solve);
    return proofs;
}

/* "actor: A; hands: A" */
static Str witness_text(Arena *arena, const Rulebook *book, const PromiseProof *proof, Lang lang)
{
    Text text = text_open(arena, TEXT_MAX);

    for (size_t i = 0; proof->witness != NULL && i < book->fact_count; i++) {
        if (proof->witness[i].value.state != VALUE_KNOWN)
            continue;
        text_all(&text, text.len > 0 ? S("; ") : S(""), book->facts[i].id, S(": "));
        value_write(&text, &book->facts[i], proof->witness[i].value, lang);
    }
    return text_str(&text);
}

void promises_check(Arena scratch, const Rulebook *book, const Pack *body, const Promise *promises,
                    size_t count, const PromisePhrases *phrases, Findings *findings)
{
    size_t proof_count;
    const PromiseProof *proofs;

    ensure(scratch.base != findings->arena->base);
    proofs = promises_prove(&scratch, book, body, promises, count, &proof_count);
    for (size_t i = 0; i < proof_count; i++) {
        if (proofs[i].result == PROMISE_HOLDS)
            continue;
        bool fails = proofs[i].result == PROMISE_FAILS;

        finding_error(findings, proofs[i].promise->place, fails ? phrases->fails : phrases->open,
                      fails ? phrases->remedy : PHRASE_NONE, proofs[i].promise->id,
                      proofs[i].never->id, witness_text(&scratch, book, &proofs[i], LANG_EN));
    }
}

/* ---- examples ---- */

const FactState *given_states(Arena *arena, const Fact *facts, size_t fact_count,
                              const GivenFact *given, size_t given_count, bool rest_no)
{
    FactState *states = NEW_ARRAY(arena, FactState, fact_count + 1);

    for (size_t i = 0; rest_no && i < fact_count; i++)
        if (facts[i].type == FACT_YESNO)
            states[i].value = (Value){ .state = VALUE_KNOWN };
    for (size_t i = 0; i < given_count; i++)
        states[given[i].fact].value = given[i].value;
    return states;
}

/* ---- what stays open ---- */

static bool is_elsewhere(const Fact *fact, Value value)
{
    if (fact_is_identity(fact->type))
        return value.number == IDENTITY_ELSEWHERE;
    return fact_is_identity_set(fact->type) && value.number >> IDENTITY_ELSEWHERE != 0;
}

typedef struct Opening {
    const Fact *facts;
    const FactState *states;
    bool *noted; /* by fact */
    OpenFact *open;
    size_t count;
} Opening;

static void note_fact(Opening *opening, int32_t index)
{
    if (index < 0 || opening->noted[index])
        return;
    Value value = opening->states[index].value;

    if (value.state == VALUE_KNOWN && !is_elsewhere(&opening->facts[index], value))
        return;
    opening->noted[index] = true;
    opening->open[opening->count++] =
        (OpenFact){ .fact = index, .contradictory = value.state == VALUE_CONTRADICTORY };
}

/* Children come before parents, so one pass downwards. */
const OpenFact *open_facts(Arena *arena, const Pack *body, const Fact *facts, size_t fact_count,
                           const FactState *states, const Truth *truths, const int32_t *nodes,
                           size_t node_count, size_t *ret_count)
{
    bool *reached = NEW_ARRAY(arena, bool, body->node_count + 1);
    Opening opening = { .facts = facts,
                        .states = states,
                        .noted = NEW_ARRAY(arena, bool, fact_count + 1),
                        .open = NEW_ARRAY(arena, OpenFact, body->fact_count + 1) };

    for (size_t i = 0; i < node_count; i++)
        reached[nodes[i]] = true;
    for (size_t i = body->node_count; i-- > 0;) {
        const Node *node = &body->nodes[i];

        if (!reached[i] || !truth_is_open(truths[i]))
            continue;
        for (size_t k = 0; k < node->child_count; k++)
            reached[node->children[k]] = true;
        note_fact(&opening, node->fact);
        note_fact(&opening, node->other);
    }
    *ret_count = opening.count;
    return opening.open;
}

void open_facts_write(Text *text, const Fact *facts, const OpenFact *open, size_t count, Lang lang)
{
    for (size_t i = 0; i < count; i++) {
        const Fact *fact = &facts[open[i].fact];

        phrase_put(text, open[i].contradictory ? PHRASE_ACCESS_DISPUTED : PHRASE_ACCESS_MISSING,
                   lang, label_in(fact->label, lang, fact->id), fact->id);
        text_char(text, '\n');
    }
}
