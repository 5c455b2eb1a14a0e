/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * explain - why a decision is what it is
 *
 * A Proof is an object, not prose: for every rule what it says, whether it holds, the conditions
 * behind it down to facts and their witnesses, the exceptions that fired and those considered, and
 * whether it bears on the result. Text, JSON and HTML are rendered from the same object in both
 * languages. Building a proof takes microseconds; rendering is separate.
 */
#pragma once

#include "rules/ask.h"
#include "rules/decide.h"

/* A node of the document's graph in words, one line: "deposit received: at least …". */
void condition_write(Text *text, const Fact *facts, size_t fact_count, const Pack *pack, int32_t at,
                     Lang lang);

typedef enum MeaningKind {
    MEANING_DEFINITION,
    MEANING_LIST,
    MEANING_NOT,
    MEANING_ATOM
} MeaningKind;

typedef struct Meaning {
    MeaningKind kind;
    Truth truth;
    int32_t node;       /* of the pack */
    int32_t definition; /* MEANING_DEFINITION; else -1 */
    bool bears;         /* its parent's truth rests on it */
    const struct Meaning *children;
    size_t child_count;
} Meaning;

typedef struct RuleReason {
    int32_t rule;
    Truth condition, holds;
    bool bears; /* the result rests on it: it decides, or it could still change what is open */
    const Meaning *reason;     /* of its IF; NULL when it has none */
    const int32_t *exceptions; /* rules considered as exceptions; see their own RuleReason */
    size_t exception_count;
} RuleReason;

typedef struct Proof {
    const Decision *decision;
    const RuleReason *rules; /* by rule of the pack, same index */
    size_t rule_count;
    const Meaning *meanings;    /* by node of the pack, those the rules' conditions are made of */
    const bool *node_bears;     /* by node: a rule that bears rests on it */
    Confidence confidence;      /* the weakest citation among rules and definitions that bear */
    Confidence fact_confidence; /* the weakest witness among facts that bear and say one */
    const int32_t *open;        /* the open facts that what is open rests on */
    size_t open_count;
    /* Set by whoever ran the exact layer: what still matters, best first, and open facts that no
     * longer do. */
    const Question *questions;
    size_t question_count;
    const int32_t *settled;
    size_t settled_count;
} Proof;

/*
 * Which rules bear. Decided: those that make the outcome; where no rule permits, every permission.
 * Open: those that may still hold. Conditions bear while a permission is possible, findings always;
 * an exception bears where it takes something, or may take it, from a rule that has to do with the
 * result.
 */
Proof proof_make(Arena *arena, const Decision *decision);

/* The words the outcome set amounts to: "permitted", "undecided". For JSON and the command line. */
Str decision_word(const Decision *decision);
Phrase outcome_phrase(Outcome outcome);

/* Rendering. Each prints the whole explanation: result, marks, level, reasons, sources, notes. */
void explain_text(Text *text, const Proof *proof, const Rulebook *book, Lang lang);
void explain_json(Text *text, const Proof *proof, const Rulebook *book, Lang lang);
void explain_html(Text *text, const Proof *proof, const Rulebook *book, Lang lang);
