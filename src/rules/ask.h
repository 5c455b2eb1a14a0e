/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * ask - the exact layer: which open facts still matter, and proofs about packs
 *
 * An Asker holds one pack, made once and used again for every question on it; it is not shared
 * between threads. A look-up is known to it as a table: for each value of the key fact what the
 * register answers, so that "which country?" is reasoned about exactly.
 *
 * A result is the outcome; with ASK_EVERYTHING also, where the outcome is PERMITTED or a licence,
 * the marks, the alternatives open to a condition, and the highest level. An open fact matters when
 * some completion of the other open facts exists in which changing it changes the result.
 * Completions are sampled first (one that shows it settles it); only the rest goes to the solver. A
 * solver time-out never closes anything: the fact stays asked, `proved` is false.
 *
 * Registers are asked before people. While the key of a looked-up fact is open the fact is neither
 * asked nor settled, unless the register is silent for every value of the key. Nothing is missed:
 * where such a fact matters, its key does too, and once the key is known the register has answered
 * or is silent, and the fact is asked like any other. A disputed looked-up fact is asked at once.
 */
#pragma once

#include "rules/decide.h"

enum { ASK_TIMEOUT_MS = 2000 }; /* one solver call */

/*
 * What the register answers for one looked-up fact, by value of its key fact (a Country or option).
 */
typedef struct LookupTable {
    int32_t fact;        /* the looked-up fact */
    const Truth *answer; /* YES, NO or UNKNOWN, by key value */
    size_t count;
} LookupTable;

typedef enum AskScope { ASK_OUTCOME, ASK_EVERYTHING } AskScope;

typedef struct Question {
    int32_t fact;
    bool changes_outcome; /* else it only changes marks or the level of a permission */
    bool decides;         /* for some answer the outcome is decided at once */
    bool disputed;        /* the evidence is contradictory: the question is which is right */
    uint32_t influence; /* share of sampled completions in which it changes the result, per mille */
} Question;

typedef struct Questions {
    const Question *list; /* best first: those someone called unobtainable come last; else outcome
                             before marks; what decides at once; influence by cost; pack order */
    size_t count;
    const int32_t *settled; /* open facts of the pack that can no longer change anything */
    size_t settled_count;
    OutcomeSet outcomes; /* exactly the reachable outcomes */
    bool proved;
} Questions;

/* Book, pack and tables are borrowed until it is closed. */
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
