/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* What an access document says of itself: its examples run, its promises proved. */
#include "phrases_access.h"
#include "rules/access.h"
#include "rules/solve.h"

/* ---- examples ---- */

static const FactState *given_facts(Arena *arena, const Access *access,
                                    const AccessExample *example)
{
    FactState *facts = NEW_ARRAY(arena, FactState, access->fact_count + 1);

    for (size_t i = 0; example->rest_no && i < access->fact_count; i++)
        if (access->facts[i].type == FACT_YESNO)
            facts[i].value = (Value){ .state = VALUE_KNOWN };
    for (size_t i = 0; i < example->given_count; i++)
        facts[example->given[i].fact].value = example->given[i].value;
    return facts;
}

/* The rules the answer rests on and the facts it misses, by id. */
static Str grounds_of(Arena *arena, const AccessAnswer *answer)
{
    Text text = text_open(arena, TEXT_MAX);

    for (size_t i = 0; i < answer->rule_count; i++)
        text_all(&text, text.len > 0 ? S(", ") : S(""), answer->rules[i]->id);
    for (size_t i = 0; i < answer->open_count; i++)
        text_all(&text, text.len > 0 ? S(", ") : S(""),
                 answer->access->facts[answer->open[i].fact].id);
    return text.len > 0 ? text_str(&text) : S("-");
}

static void run_example(Arena scratch, const Access *access, const AccessExample *example,
                        Findings *findings)
{
    const FactState *facts = given_facts(&scratch, access, example);
    AccessAnswer answer = access_decide(&scratch, access, example->operation, facts);
    Phrase message =
        example->allowed ? PHRASE_ACCESS_EXAMPLE_REFUSED : PHRASE_ACCESS_EXAMPLE_ALLOWED;

    if (answer.allowed != example->allowed)
        finding_error(findings, example->place, message, PHRASE_ACCESS_EXAMPLE_REMEDY,
                      example->title, example->operation, grounds_of(&scratch, &answer));
}

void access_examples(Arena scratch, const Access *access, Findings *findings)
{
    ensure(scratch.base != findings->arena->base);
    for (size_t i = 0; i < access->example_count; i++)
        run_example(scratch, access, &access->examples[i], findings);
}

/* ---- proofs ---- */

static bool breaks(Arena scratch, const Access *access, const AccessProof *proof,
                   const FactState *facts)
{
    Truth *truths = NEW_ARRAY(&scratch, Truth, access->body->node_count + 1);

    pack_truths(access->body, facts, truths);
    return truths[proof->promise->when] == TRUTH_YES && truths[proof->right->granted] == TRUTH_YES;
}

static void try_value(Arena scratch, const Access *access, const AccessProof *proof,
                      FactState *facts, int32_t fact, Value value)
{
    Value before = facts[fact].value;

    facts[fact].value = value;
    if (!breaks(scratch, access, proof, facts))
        facts[fact].value = before;
}

static bool is_set(FactType type)
{
    return type == FACT_SET_OF || fact_is_identity_set(type);
}

/* Fewer members of sets, then fewer facts at all. */
static void make_small(Arena scratch, const Access *access, const AccessProof *proof,
                       FactState *facts)
{
    for (size_t i = 0; i < access->body->fact_count; i++) {
        int32_t fact = access->body->facts[i];
        uint64_t rest = is_set(access->facts[fact].type) ? (uint64_t)facts[fact].value.number : 0;

        for (; rest != 0; rest &= rest - 1) {
            uint64_t less = (uint64_t)facts[fact].value.number & ~(rest & -rest);
            try_value(scratch, access, proof, facts, fact,
                      (Value){ .number = (int64_t)less, .state = VALUE_KNOWN });
        }
    }
    for (size_t i = access->body->fact_count; i-- > 0;)
        try_value(scratch, access, proof, facts, access->body->facts[i],
                  (Value){ .state = VALUE_MISSING });
}

static const FactState *witness_of(Arena *arena, const Access *access, const AccessProof *proof,
                                   const PackMap *map, const Model *model)
{
    FactState *facts = NEW_ARRAY(arena, FactState, access->fact_count + 1);

    for (size_t i = 0; i < map->slot_count; i++)
        facts[map->slots[i].index].value =
            (Value){ .number = model->values[i], .state = VALUE_KNOWN };
    if (!breaks(*arena, access, proof, facts))
        return NULL;
    make_small(*arena, access, proof, facts);
    return facts;
}

static void prove_one(Arena *arena, const Access *access, const PackMap *map, Reach *reach,
                      AccessProof *proof)
{
    const NodeWish wishes[] = { { proof->promise->when, true }, { proof->right->granted, true } };
    Model model = model_make(arena, map);
    SolveAnswer answer = reach_ask(reach, wishes, COUNT_OF(wishes), &model);

    proof->result = answer == SOLVE_NO ? ACCESS_HOLDS : ACCESS_NOT_PROVED;
    if (answer != SOLVE_YES)
        return;
    proof->witness = witness_of(arena, access, proof, map, &model);
    if (proof->witness != NULL)
        proof->result = ACCESS_FAILS;
}

/* What the promises speak of, with every fact free. */
static Cone open_cone(Arena *arena, const Access *access, const PackMap *map)
{
    FactState *free_facts = NEW_ARRAY(arena, FactState, access->fact_count + 1);
    int32_t *roots = NEW_ARRAY(arena, int32_t, access->promise_count + access->right_count + 1);
    Inquiry *anything = NEW(arena, Inquiry);
    size_t count = 0;

    for (size_t i = 0; i < access->fact_count; i++)
        free_facts[i].value.state = VALUE_CONTRADICTORY;
    *anything = inquiry_make(arena, map, free_facts);
    for (size_t i = 0; i < access->promise_count; i++)
        roots[count++] = access->promises[i].when;
    for (size_t i = 0; i < access->right_count; i++)
        roots[count++] = access->rights[i].granted;
    return cone_make(arena, anything, roots, count);
}

static AccessProof *list_proofs(Arena *arena, const Access *access, size_t *ret_count)
{
    size_t count = 0;

    for (size_t i = 0; i < access->promise_count; i++)
        count += access->promises[i].right_count;
    AccessProof *proofs = NEW_ARRAY(arena, AccessProof, count + 1);

    *ret_count = 0;
    for (size_t i = 0; i < access->promise_count; i++)
        for (size_t k = 0; k < access->promises[i].right_count; k++)
            proofs[(*ret_count)++] =
                (AccessProof){ .promise = &access->promises[i],
                               .right = &access->rights[access->promises[i].rights[k]] };
    return proofs;
}

const AccessProof *access_prove(Arena *arena, const Rulebook *book, const Access *access,
                                size_t *ret_count)
{
    AccessProof *proofs = list_proofs(arena, access, ret_count);
    const PackMap *map = pack_map(arena, book, access->body, NULL, 0);
    Cone cone = open_cone(arena, access, map);
    Solve *solve = solve_open(arena);
    Reach *reach = reach_open(arena, solve, &cone);

    for (size_t i = 0; i < *ret_count; i++)
        prove_one(arena, access, map, reach, &proofs[i]);
    reach_close(reach);
    solve_close(solve);
    return proofs;
}

/* "actor: A; hands: A" */
static Str witness_text(Arena *arena, const Access *access, const AccessProof *proof, Lang lang)
{
    Text text = text_open(arena, TEXT_MAX);

    for (size_t i = 0; proof->witness != NULL && i < access->fact_count; i++) {
        if (proof->witness[i].value.state != VALUE_KNOWN)
            continue;
        text_all(&text, text.len > 0 ? S("; ") : S(""), access->facts[i].id, S(": "));
        value_write(&text, &access->facts[i], proof->witness[i].value, lang);
    }
    return text_str(&text);
}

void access_proofs(Arena scratch, const Rulebook *book, const Access *access, Findings *findings)
{
    size_t count;
    const AccessProof *proofs;

    ensure(scratch.base != findings->arena->base);
    proofs = access_prove(&scratch, book, access, &count);
    for (size_t i = 0; i < count; i++) {
        if (proofs[i].result == ACCESS_HOLDS)
            continue;
        bool fails = proofs[i].result == ACCESS_FAILS;

        finding_error(findings, proofs[i].promise->place,
                      fails ? PHRASE_ACCESS_PROOF_FAILS : PHRASE_ACCESS_PROOF_OPEN,
                      fails ? PHRASE_ACCESS_PROOF_REMEDY : PHRASE_NONE, proofs[i].promise->id,
                      proofs[i].right->id, witness_text(&scratch, access, &proofs[i], LANG_EN));
    }
}
