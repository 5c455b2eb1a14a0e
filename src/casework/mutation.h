/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * mutation - is every word of the law held by a test?
 *
 * Puts a broken document (rules/mutate.h) in the place of the one it comes from and asks three
 * nets, the quickest first: the examples of the packs it changes, the stories, the proofs. The
 * first net that notices ends the trial. What no net notices survives: nothing tests it.
 *
 * One trial at a time; the memory of a trial is given back before the next.
 */
#pragma once

#include "casework/stories.h"

typedef enum MutantFate {
    MUTANT_REFUSED, /* the checker does not take it for law: neither noticed nor missed */
    MUTANT_BY_EXAMPLE,
    MUTANT_BY_STORY,
    MUTANT_BY_PROOF,
    MUTANT_SURVIVED,
    MUTANT_FATE_COUNT
} MutantFate;

typedef struct Trials Trials;

/* Trials of the documents of this library. The library must be sound by itself: no example, story
 * or proof of it fails. */
Trials *trials_open(const Library *library, const Stories *stories);
void trials_close(Trials *trials);

/* What becomes of mutant number `index` of document number `document` of the library. */
MutantFate trials_run(Trials *trials, size_t document, size_t index);

/* What a mutant is called in reports and in lists of known survivors: what was done to which word.
 * A second mutant of the document that would bear the same name has " (2)" behind it. */
typedef struct MutantName {
    Label name;
    Place place; /* of the word */
} MutantName;

/* The names of all mutants of a document, by number. */
const MutantName *trials_names(Arena *arena, const Library *library, size_t document,
                               size_t *ret_count);
