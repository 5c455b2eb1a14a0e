/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * views_many - what the template of one thing done to many rows shows; private to the room
 */
#pragma once

#include "web/views.h"

typedef struct ManyRow {
    Str reference, title; /* the title may be empty */
    Url address;
    const FindingView *reasons; /* why it cannot be done to it */
    size_t reason_count;
} ManyRow;

typedef struct ManyView {
    Str title, lead;
    ErrorsView errors;
    RecordedView recorded;
    Url self, back;
    const FieldView *fields;
    size_t field_count;
    bool choosing, checking, done;
    Str whom, words_label, words; /* the choice's label; the text's; what was typed */
    bool words_owed;
    bool typed;             /* the choice is a text */
    Str until_label, until; /* a day, where it may have one; else empty */
    Str check, act, acted;  /* in words: what is done to them */
    Str left_out;
    Str chosen; /* in words */
    const ChoiceView *choices;
    size_t choice_count;
    const ManyRow *rows; /* it is, or will be, done to */
    size_t row_count;
    const ManyRow *brokens; /* it cannot be done to */
    size_t broken_count;
    Str said;
} ManyView;
