/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * state - where a loan, a surety or a support stands, and what can have happened to it
 */
#pragma once

#include "base/base.h"

typedef enum LendingKind { /* in the column lending.kind for good: new ones stand last */
                           LENDING_LOAN,
                           LENDING_SURETY,
                           LENDING_FUND,    /* support of a firm */
                           LENDING_FUNDING, /* who pays which line */
                           LENDING_COVER,   /* what insurance would cover */
                           LENDING_KINDS
} LendingKind;

extern const Str lending_kind_words[LENDING_KINDS];
extern const Phrase lending_kind_phrases[LENDING_KINDS];

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
    LEND_CALLED, /* the State has paid the lender */
    LEND_RECOVERED,
    LEND_RELEASED,
    LEND_CERTIFIED, /* of a milestone */
    LEND_DISBURSED,
    LEND_SOLD,
    LEND_PAID_BACK,
    LEND_STEPS
} LendStep;

extern const Str lend_step_words[LEND_STEPS];
extern const Phrase lend_step_phrases[LEND_STEPS];

typedef struct LendStepShown {
    int32_t kind; /* LendStep */
    Date on;
    int64_t minor;
    Str text, by;
} LendStepShown;

extern const Shape lend_step_shown_shape;

/* ---- what loans, sureties and supports have alike -------------------------------------------- */

typedef struct LendMoneyParams { /* money of it moves */
    Id id;
    Str amount;
    Date on; /* absent: today */
    Str text;
} LendMoneyParams;

typedef struct LendReply {
    Id id;
    int32_t state; /* LendingState */
} LendReply;
