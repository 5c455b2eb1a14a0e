/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * mutate - law broken on purpose, one word at a time
 *
 * A mutant is a document with one statement changed: a rule, exception, definition or scope that
 * never holds (or, for the scope, always does); a prohibition that permits, a permission or a
 * licence that prohibits; one mark, level, report class or alternative less; one term of a
 * condition negated or left out; a REPLACE or REPEAL of an amendment not made. Whoever tests packs
 * puts each in the place of the document it comes from, makes the rulebook again, and runs
 * examples, invariants and stories: a mutant that nothing notices shows what nothing tests.
 *
 * A statement that never holds keeps its place, so that what refers to it still stands. A few
 * mutants the checker refuses all the same; they are no law and count neither as noticed nor as
 * missed.
 */
#pragma once

#include "rules/syntax.h"

typedef struct Mutant {
    const Document *document; /* shares everything but one statement with the one it comes from */
    Place place;              /* of what was changed */
    Phrase what;              /* says what was done, with these arguments: the rule, the word */
    Str args[2];
} Mutant;

size_t mutants_count(const Document *document);

/* Mutant number `index`, below mutants_count(); the same one every time. */
Mutant mutant_make(Arena *arena, const Document *document, size_t index);
