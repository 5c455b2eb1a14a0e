/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * program - a pack as one flat list of tests and jumps; private to the room
 *
 * ALL, ANY and NOT leave no trace: they become the jumps between the tests of facts. A condition
 * that is used twice (and a COUNT, and every so many floors of a tall condition) becomes a routine
 * that runs at most once a case; what it found is kept in two bits. Routines call each other no
 * deeper than CALLS_MAX: taller towers of them are run from the beginning of the program, lowest
 * first.
 *
 * The strata (is there a prohibition? a permission?) are told apart first, as a tree: each is asked
 * at most once, and not at all once the outcome is certain.
 */
#pragma once

#include "rules/decide.h"

enum {
    CALLS_MAX = 16, /* routines within routines while running */
    WORD_BITS = 64
};

/* Tests of facts first, up to STEP_NOT_ABOVE. */
typedef enum StepKind {
    STEP_ONE_OF,    /* fact is a set bit of the list at word `number`, `other` bits long */
    STEP_SAME,      /* fact is other fact */
    STEP_INCLUDES,  /* fact shares a bit with number */
    STEP_AT_LEAST,  /* fact >= number, in unit `other` */
    STEP_AT_MOST,   /* fact <= number, in unit `other` */
    STEP_NOT_BELOW, /* fact >= other fact */
    STEP_NOT_ABOVE, /* fact <= other fact */
    STEP_ROUTINE,   /* what routine `other` found; it begins at `number` if it has not run */
    STEP_FOUND,     /* the running routine found `number`: back to its caller */
    STEP_COUNTED    /* one more child is YES: are they `number` now? */
} StepKind;

typedef struct Step {
    StepKind kind;
    int32_t fact, other;
    int32_t on_yes, on_no; /* steps; below zero answers */
    int64_t number;
} Step;

struct Program {
    const Step *steps;
    const uint64_t *bits; /* the lists of STEP_ONE_OF, one after another */
    int32_t start;
    size_t memo_words;
};
