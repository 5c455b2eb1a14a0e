/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * views_books - what the templates of pages about money show; private to the room
 */
#pragma once

#include "web/views.h"

/* ---- figures: a table that goes out as CSV and as a workbook too ---- */

typedef struct FigureView {
    Str words;
    Url address;        /* empty: no link */
    bool number, wordy; /* wordy: its words may be broken into lines */
} FigureView;

typedef struct FigureHead {
    Str lang, words;
    bool number; /* stands over numbers */
} FigureHead;

typedef struct FigureRow {
    const FigureView *cells;
    size_t cell_count;
} FigureRow;

typedef struct FiguresView {
    Str id, caption;
    bool worded; /* it has no figures: heads too may be broken into lines */
    const FigureHead *heads;
    size_t head_count;
    const FigureRow *rows;
    size_t row_count;
    Url csv, xlsx; /* empty: taken away by a form */
} FiguresView;

/* ---- the books ---- */

typedef struct BooksView {
    Url self;
    Str country, case_code, on; /* as asked */
    const ChoiceView *countries;
    size_t country_count;
    const ChoiceView *programmes;
    size_t programme_count;
    ErrorsView errors;
    FiguresView accounts;
    const ValueView *sums; /* of all that is shown, by currency */
    size_t sum_count;
    const LinkView *cases;
    size_t case_count;
    bool more;
    RecordedView recorded;
    NowView now;
    FiguresView lines; /* of bank statements, that meet nothing yet */
} BooksView;

typedef struct AccountView {
    Str title;
    Url self;
    const ValueView *facts;
    size_t fact_count;
    const FieldView *keeps;
    size_t keep_count;
    Str from, until; /* as asked */
    ErrorsView errors;
    bool shown, more;
    Html picture;
    FiguresView rows;
    Url position; /* of its case; empty: it is of none */
} AccountView;

typedef struct CaseMoneyView {
    Str title;
    Url accounts;
    const ValueView *facts;
    size_t fact_count;
    bool scheduled, more;
    Html cash, reserve;
    FiguresView quarters;
    RecordedView recorded;
    NowView now;
    FiguresView bills, invoices, payments;
} CaseMoneyView;

typedef struct CostView {
    Url self, example;
    Str lots, units, currency; /* as sent */
    ErrorsView errors;
    bool shown, some; /* some: not every unit is in the table */
    Str model, rounding;
    const WordsView *facts;
    size_t fact_count;
    const WordsView *assumptions;
    size_t assumption_count;
    Html picture;
    FiguresView seen, curve;
} CostView;

/* ---- planning ---- */

typedef struct PlanFieldView {
    Str name, label, hint, value;
    bool area;
} PlanFieldView;

typedef struct PlanView {
    Str title, lead;
    Url self;
    ErrorsView errors;
    bool shown, example;
    Str caption, note;
    Html picture;
    FiguresView table;
    const PlanFieldView *fields;
    size_t field_count;
} PlanView;

typedef struct PlanLinkView {
    Url address;
    Str words, lead;
} PlanLinkView;

typedef struct PlansView {
    Url briefing;
    const PlanLinkView *links;
    size_t link_count;
} PlansView;
