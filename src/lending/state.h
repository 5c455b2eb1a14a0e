/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * state - where a loan, a surety or a support stands, and what can have happened to it
 */
#pragma once

#include "base/base.h"

typedef enum LendingState {
    LENDING_PROPOSED,
    LENDING_AGREED,
    LENDING_DECLINED,
    LENDING_CLOSED,
    LENDING_STATES
} LendingState;

extern const Str lending_state_words[LENDING_STATES];
extern const Phrase lending_state_phrases[LENDING_STATES];

/* What can have happened, in the column lending_step.kind for good: new ones stand last. */
typedef enum LendStep {
    LEND_PROPOSED, /* for the first time, or anew */
    LEND_DECLINED, /* the proposal */
    LEND_AGREED,
    LEND_DRAWN,
    LEND_PAID,
    LEND_RESCHEDULED,
    LEND_CLOSED,
    LEND_STEPS
} LendStep;

extern const Str lend_step_words[LEND_STEPS];
extern const Phrase lend_step_phrases[LEND_STEPS];
