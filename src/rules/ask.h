/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * ask - the exact layer: which open facts still matter, and proofs about packs
 *
 * An Asker holds one pack translated for Z3, made once and used again for every question on it. It
 * is not shared between threads. A look-up is known to it as a table: for each value of the key
 * fact what the register answers, so that "which country?" is reasoned about exactly.
 *
 * A fact matters when some completion of the other open facts exists in which changing it changes
 * the result. Candidates are first tried on sampled completions (a witness settles it); only the
 * rest go to the solver. A solver time-out never closes anything: the fact stays asked, `proved` is
 * false.
 */
#pragma once

#include "rules/decide.h"

enum { ASK_TIMEOUT_MS = 2000 }; /* one solver call */

/* What the register answers for one looked-up fact, by value of its key fact (Country or option).
 */
typedef struct LookupTable {
    int32_t fact;        /* the looked-up fact */
    const Truth *answer; /* YES, NO or UNKNOWN, by key value */
    size_t count;
} LookupTable;

typedef enum AskScope {
    ASK_OUTCOME,
    ASK_EVERYTHING
} AskScope; /* outcome alone, or marks and level too */

typedef struct Question {
    int32_t fact;
    bool changes_outcome; /* else it only changes marks or the level of a permission */
    bool decides;         /* for some answer the outcome is decided at once */
    bool disputed;        /* the evidence is contradictory: the question is which is right */
    uint32_t influence; /* share of sampled completions in which it changes the result, per mille */
} Question;

typedef struct Questions {
    const Question *list; /* best first: outcome before marks; what decides at once; influence by
                             cost; facts someone called unobtainable last; pack order */
    size_t count;
    const int32_t *settled; /* open facts of the pack that can no longer change anything */
    size_t settled_count;
    OutcomeSet outcomes; /* exactly the reachable outcomes */
    bool proved;
} Questions;

typedef struct Asker Asker;
Asker *asker_open(Arena *arena, const Rulebook *book, const Pack *pack, const LookupTable *tables,
                  size_t table_count);
void asker_close(Asker *asker);

Questions asker_next(Asker *asker, Arena *arena, const FactState *facts, AskScope scope);

/* The decision with its outcomes, marks and levels narrowed to what is reachable; marks in `arena`.
 */
void asker_narrow(Asker *asker, Arena *arena, Decision *decision);

/* Proofs of the pack's invariants, look-ups free. */
typedef enum ProofResult { PROOF_HOLDS, PROOF_FAILS, PROOF_UNKNOWN } ProofResult;

typedef struct InvariantProof {
    int32_t invariant;
    ProofResult result;
    const FactState *witness; /* PROOF_FAILS: the smallest case found that breaks it, replayed
                                 through pack_decide before it is shown; universe order */
} InvariantProof;

const InvariantProof *asker_prove(Asker *asker, Arena *arena); /* pack->invariant_count of them */
