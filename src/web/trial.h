/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * trial - a transfer someone tries, as it stands in the address of the page; private to the room
 *
 * Every field that no page reserves is a fact: destination=PHL. "?" says that nobody can tell now;
 * it leaves the fact open and puts its question behind the others.
 */
#pragma once

#include "web/site.h"

#define TRIAL_PASS S("?")

typedef struct Trial {
    CaseLine line;
    const Str *given; /* by fact: the answer as fact_answer accepts it; wrong ones as typed */
    Request request;
    bool is_start;      /* the address says nothing yet */
    bool one_at_a_time; /* mode=step */
    int32_t ask;        /* the fact whose question was asked for, or -1 */
    Findings findings;  /* each at the fact's id, where there is one */
} Trial;

/* False: the address names a regime, a day, a mode or a question that does not exist. */
MUST_USE bool trial_read(const Visit *visit, Trial *ret_trial);

/* What is given for a fact: the values of a set stand in a field each, any other fact has one. */
Str trial_answer(const Visit *visit, const UrlQuery *fields, const Fact *fact, Findings *findings);

bool trial_is_wrong(const Trial *trial, Str fact); /* is there a finding at this fact? */

/* The trial as a query: its facts, then what else is not empty. */
Str trial_query(const Visit *visit, const Trial *trial, Str mode, Str ask, bool with_day);

/* ---- its questions as controls --------------------------------------------------------------- */

/* `question` NULL: it can no longer change anything. */
InputView input_view(const Visit *visit, const Trial *trial, int32_t fact,
                     const Question *question);
