/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * views_setup - what the templates of beginning a record show; private to the room
 */
#pragma once

#include "web/views.h"

typedef struct SetupView {
    ErrorsView errors;
    Url self;
    Str token, request, dir;
    bool sign_in;
    const EntryView *codes; /* of one */
    size_t code_count;
    const EntryView *purposes; /* of one */
    size_t purpose_count;
    const EntryView *offices;
    size_t office_count;
    const EntryView *officers;
    size_t officer_count;
    const EntryView *records;
    size_t record_count;
} SetupView;

/* Where people sign in. */
typedef struct SetupMadeView {
    Str person, invitation; /* invitation empty: the terminal has to invite */
    Url open, next;
} SetupMadeView;

typedef struct NextStepView {
    Url address;           /* empty: at the terminal */
    Str words, why, state; /* state empty: nobody can tell by a page */
} NextStepView;

typedef struct NextStepsView {
    bool nobody;
    Url actor;
    const NextStepView *steps;
    size_t step_count;
} NextStepsView;
