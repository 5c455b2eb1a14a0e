/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* What an access document says of itself: its examples run, its promises proved. */
#include "phrases_access.h"
#include "rules/access.h"

/* ---- examples ---- */

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
    const FactState *facts = given_states(&scratch, access->facts, access->fact_count,
                                          example->given, example->given_count, example->rest_no);
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

void access_proofs(Arena scratch, const Rulebook *book, const Access *access, Findings *findings)
{
    static const PromisePhrases phrases = { PHRASE_ACCESS_PROOF_FAILS, PHRASE_ACCESS_PROOF_REMEDY,
                                            PHRASE_ACCESS_PROOF_OPEN };

    promises_check(scratch, book, access->body, access->promises, access->promise_count, &phrases,
                   findings);
}
