/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * views_desk - what the templates of the desk, of approval sheets and of consultations show;
 * private to the room
 */
#pragma once

#include "web/views_books.h"
#include "web/views_item.h"

/* ---- the desk: what waits for whoever acts ---- */

typedef struct DeskRow {
    Url address;
    Str name, about, since, due;
    bool overdue;
} DeskRow;

typedef struct DeskQueue {
    Str id, name, count, none; /* count: "3", or "50+"; none: what is said of an empty queue */
    Url all;                   /* the whole of it; empty: it is all here */
    const DeskRow *rows;
    size_t row_count;
} DeskQueue;

/* What is new since whoever acts looked last, and what falls due soon. */
typedef struct DeskNews {
    const DeskRow *rows;
    size_t row_count;
    bool more;   /* than are shown */
    bool broken; /* the last mail to them could not be delivered */
    OpView seen; /* the form that says they were looked at */
    Url choose;
} DeskNews;

typedef struct DeskView {
    RecordedView recorded;
    DeskNews news;
    bool outside; /* the desk of somebody at the other side of the table */
    Url submit;   /* the form of a letter of request; empty: there is no right to one */
    Url tutorial; /* the lessons of a practice record; empty: it is none */
    Url promises; /* all days on which something falls due */
    const DeskQueue *queues;
    size_t queue_count;
} DeskView;

/* ---- the days on which something falls due ---- */

typedef struct PromiseRow {
    Str day, weekday, kind, number, what;
    Url address;
    bool overdue;
} PromiseRow;

typedef struct PromiseMonth {
    Str id, name, count;
    bool overdue; /* not a month: all that is late */
    const PromiseRow *rows;
    size_t row_count;
} PromiseMonth;

typedef struct PromisesView {
    Url self, file; /* file: the same as iCalendar */
    Str unit, from, until, said;
    ErrorsView errors; /* why there is none */
    bool refused, narrowed;
    const ChoiceView *units; /* those of the organisation of whoever acts */
    size_t unit_count;
    const PromiseMonth *months; /* what is late first */
    size_t month_count;
} PromisesView;

/* ---- an approval sheet ---- */

typedef struct SheetStepView {
    Str kind, person, verdict, verdict_kind, when, reason;
} SheetStepView;

typedef struct SheetView {
    Str reference, title, state, subject, covers;
    Url subject_address; /* empty: no page of it */
    RecordedView recorded;
    int64_t read_as; /* the leaf that tells of this reading; 0: reading it leaves none */
    Url read_proof;
    bool changed;
    const LinkView *acts; /* what is waited for from whoever acts, and what they may do besides */
    size_t act_count;
    const WordsView *waits;
    size_t wait_count;
    Str reason;
    const ValueView *factors;
    size_t factor_count;
    const SheetStepView *steps;
    size_t step_count;
    const ValueView *decision;
    size_t decided_count;
    FiguresView papers, readers, versions;
    bool has_papers, has_readers, has_versions;
} SheetView;

/* ---- a consultation ---- */

typedef struct ConsultationView {
    Str reference, state, question, subject;
    Url subject_address;
    RecordedView recorded;
    const LinkView *acts;
    size_t act_count;
    FiguresView bodies, entities, opinions;
    bool has_opinions, conflicts;
} ConsultationView;
