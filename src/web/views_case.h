/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * views_case - what the templates of a case's pages show; private to the room
 */
#pragma once

#include "web/views_books.h"
#include "web/views_item.h"

/* ---- the docket of cases ---- */

typedef struct CaseRow {
    Url address;
    Str number, title, country, route, state, since, due;
    int64_t holds;
    bool overdue;
} CaseRow;

typedef struct CasesView {
    FiltersView kept;
    Url many;     /* where the ticked rows go; empty: they may do nothing to many at once */
    bool assigns; /* many are assigned there */
    Url hold;     /* where those to be held go; empty: none are */
    Str token;
    Url self, open, clear, next; /* next empty: there are no more */
    Str find, said, model, unit; /* model, unit: of a kept filter; "": any */
    const ChoiceView *countries;
    size_t country_count;
    const ChoiceView *routes;
    size_t route_count;
    const ChoiceView *states;
    size_t state_count;
    const ChoiceView *helds;
    size_t held_count;
    const ChoiceView *endeds;
    size_t ended_count;
    bool filtered, outside; /* outside: narrowed by what the list shows them alone */
    const CaseRow *rows;
    size_t row_count;
} CasesView;

/* ---- a case ---- */

/* What stands above every page of a case. */
typedef struct CaseBarView {
    Str number, title, country, route, state, marking, due, unit;
    Url address;
    bool overdue;
    Str moved; /* its route is not the one in force: what to do */
    RecordedView recorded;
    int64_t read_as; /* the leaf that tells of this reading; 0: reading it leaves none */
    Url read_proof;
    const HoldView *holds;
    size_t hold_count;
    const TabView *tabs;
    size_t tab_count;
} CaseBarView;

typedef struct CaseTaskView {
    Str name, status, kind, detail;
    Url address; /* empty: nothing to press */
    const FindingView *reasons;
    size_t reason_count;
} CaseTaskView;

typedef struct CaseView {
    CaseBarView bar;
    bool outside; /* it is shown to somebody at the other side of the table */
    const CaseTaskView *dones;
    size_t done_count;
    const CaseTaskView *tasks; /* that lead the case on, or are in the way of it */
    size_t task_count;
    const CaseTaskView *owns; /* outside: what is asked, and the offer that was sent */
    size_t own_count;
    const LinkView *others; /* what can be done at any time */
    size_t other_count;
    const WordsView *lacks;
    size_t lack_count;
    const ValueView *facts;
    size_t fact_count;
    FiguresView legs, papers, questions;
    bool has_legs, has_papers, has_questions;
    Url money;
    Url receipt; /* to take one of the case as it is shown */
} CaseView;

typedef struct CaseTermsView {
    CaseBarView bar;
    Url self;
    Str on, nothing; /* as asked; nothing: why there are no terms to show */
    Str offered;     /* these are terms offered, and not in force */
    const ValueView *facts;
    size_t fact_count;
    FiguresView lines, payments, chain;
    bool has_lines, has_payments, has_chain;
    const WordsView *notes;
    size_t note_count;
    BetweenView between;
    bool comparable, compared;
    Str compared_said;
    Url receipt; /* to take one of what is shown; empty: of another day */
    const WordsView *differences;
    size_t difference_count;
} CaseTermsView;

typedef struct CaseDocumentsView {
    CaseBarView bar;
    DocumentsView about;
} CaseDocumentsView;

typedef struct CaseSupplyView {
    CaseBarView bar;
    FiguresView lines, shipments, services, discrepancies, promises;
    bool has_lines, has_shipments, has_services, has_discrepancies, has_promises;
    NowView now;
    bool promising; /* whoever looks may know of promises */
    Url receipt;    /* to take one of what was supplied */
} CaseSupplyView;

typedef struct CaseAccountView {
    CaseBarView bar;
    const ValueView *facts;
    size_t fact_count;
    Str late;               /* bills that are: how much is owed on them, and since when */
    const TabView *choices; /* suppliers whose account it may be */
    size_t choice_count;
    Str note, bills_head, none; /* none: what is said where there is no bill */
    FiguresView bills, payments;
    bool has_bills, has_payments;
    Url receipt; /* to take one of the account as it is shown */
} CaseAccountView;

typedef struct CaseEventView {
    Str sentence, when, by, reason;
    Url proof;
    int64_t leaf;
} CaseEventView;

typedef struct CaseTimeView {
    CaseBarView bar;
    Str stalled;
    bool is_stalled;
    FiguresView stages, milestones;
    bool has_stages, has_milestones;
    const CaseEventView *events;
    size_t event_count;
} CaseTimeView;
