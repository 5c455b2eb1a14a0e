/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * promise - what an access document or a route says can never happen, and why something stays open
 *
 * A promise names rights or steps and a condition: none of them is ever had, or taken, while the
 * condition holds. Z3 proves it for every case whatever, or a case is shown that breaks it.
 */
#pragma once

#include "rules/book.h"
#include "rules/decide.h"

/* A right that is had, a step that may be taken: when this node of the body holds. */
typedef struct Granted {
    Str id;
    int32_t node;
} Granted;

typedef struct Promise { /* PROVE id NEVER these WHEN the node holds */
    Str id;
    Label label;
    const Granted *never;
    size_t never_count;
    int32_t when; /* node */
    Place place;
} Promise;

typedef enum PromiseResult { PROMISE_HOLDS, PROMISE_FAILS, PROMISE_NOT_PROVED } PromiseResult;

typedef struct PromiseProof {
    const Promise *promise;
    const Granted *never;
    PromiseResult result;
    const FactState *witness; /* PROMISE_FAILS: a case that breaks it, small; by fact */
} PromiseProof;

/* Every promise for everything it names. `body` is the document's graph in the book. */
const PromiseProof *promises_prove(Arena *arena, const Rulebook *book, const Pack *body,
                                   const Promise *promises, size_t count, size_t *ret_count);

/* What to say of a promise that does not hold: {1} the promise, {2} what it names, {3} the case. */
typedef struct PromisePhrases {
    Phrase fails, remedy, open;
} PromisePhrases;

/* promises_prove() as findings: an error for each that is broken or could not be proved. The
 * findings must not keep their memory in `scratch`. */
void promises_check(Arena scratch, const Rulebook *book, const Pack *body, const Promise *promises,
                    size_t count, const PromisePhrases *phrases, Findings *findings);

/* The facts an EXAMPLE gives, by fact of the book; `rest_no`: every other yes/no fact is NO. */
const FactState *given_states(Arena *arena, const Fact *facts, size_t fact_count,
                              const GivenFact *given, size_t given_count, bool rest_no);

/* A fact that leaves something open: missing, disputed, or somebody without a handle. */
typedef struct OpenFact {
    int32_t fact;
    bool contradictory;
} OpenFact;

static inline bool truth_is_open(Truth truth)
{
    return truth == TRUTH_UNKNOWN || truth == TRUTH_CONTRADICTORY;
}

/* The facts on which it hangs that these nodes of the body cannot be told. */
const OpenFact *open_facts(Arena *arena, const Pack *body, const Fact *facts, size_t fact_count,
                           const FactState *states, const Truth *truths, const int32_t *nodes,
                           size_t node_count, size_t *ret_count);

/* What is missing or disputed, one sentence a line. */
void open_facts_write(Text *text, const Fact *facts, const OpenFact *open, size_t count, Lang lang);
