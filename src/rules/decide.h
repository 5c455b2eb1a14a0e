/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * decide - a pack and what is known, to what is still possible
 *
 * pack_decide() is the Kleene layer: fast, never wrong, sometimes undecided where the exact layer
 * (ask.h) can do better; the exact layer only ever removes outcomes. program_run() is the same
 * decision for complete cases, compiled flat, for batches.
 */
#pragma once

#include "rules/book.h"

typedef uint32_t OutcomeSet; /* bit 1 << Outcome */

typedef enum Possibility { MARK_EXCLUDED, MARK_POSSIBLE, MARK_CERTAIN } Possibility;

typedef struct Decision {
    const Pack *pack;
    const FactState *facts;        /* borrowed: the whole universe, by fact index */
    const Truth *truths;           /* by node of the pack */
    OutcomeSet outcomes;           /* never empty; one bit: decided */
    const Possibility *marks;      /* by mark: if permitted (or licensed), or found */
    int32_t level_low, level_high; /* marks; -1: no level set */
    bool contradictory;            /* some open outcome hangs on contradictory evidence */
    bool exact;                    /* outcomes were narrowed by the exact layer */
    bool proved;                   /* exact, and no solver time-out left anything open by caution */
} Decision;

/* The truth of every node, by node; `facts` by fact of the universe. */
void pack_truths(const Pack *pack, const FactState *facts, Truth *ret_truths);

/* The truth of every node, by node; `facts` by fact of the universe. */
void pack_truths(const Pack *pack, const FactState *facts, Truth *ret_truths);

/* Everything in `arena`; facts must outlive the decision. */
Decision pack_decide(Arena *arena, const Pack *pack, const FactState *facts);

bool decision_outcome(const Decision *decision, Outcome *ret_outcome); /* false: undecided */

/* Whether `exception` (with ALLOWS) opens its mark to the examiner instead of what its targets
 * require. */
Possibility decision_alternative(const Decision *decision, const Rule *exception);

/*
 * The flat program of a pack for complete cases: values by fact index. Answers the outcome alone,
 * reads only the facts it needs, and takes no memory. Made once, used by many threads.
 *
 * OUTCOME_COUNT: the case is not complete; a fact that was needed is open, or money of two
 * currencies was compared. It never guesses: ask pack_decide(), which may still find the outcome.
 */
typedef struct Program Program;
const Program *program_make(Arena *arena, const Pack *pack);
Outcome program_run(const Program *program, const Value *values);
