/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * views_tutorial - what the template of the lessons shows; private to the room
 */
#pragma once

#include "web/views.h"

typedef struct LessonStepView {
    Str id, words, as, state, kind; /* kind: of the state, for its colour */
    Url open;                       /* the page where it is done; empty: not yet */
    Str back;                       /* the same, for the form that acts as somebody */
    bool believed;                  /* nobody signs in: one click acts as them */
    Url file;                       /* what is needed for it; empty: nothing */
} LessonStepView;

typedef struct LessonView {
    Str id, title, why, state, kind;
    int64_t number;
    const LessonStepView *steps;
    size_t step_count;
} LessonView;

typedef struct TutorialView {
    bool practises, real; /* real: a record of real work; neither: there is no record */
    Str lead, carried, token;
    Url actor;
    const LessonView *lessons;
    size_t lesson_count;
} TutorialView;
