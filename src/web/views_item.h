/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * views_item - what the templates of an item's pages show; private to the room
 */
#pragma once

#include "web/views.h"

/* ---- an item ---- */

typedef struct HoldView {
    Str reason, authority, since, by, until, release_reason, release_authority, released,
        released_by;
    Url release; /* its form; empty: it is released */
    int64_t leaf;
} HoldView;

/* What stands above every page of an item. */
typedef struct IdentityView {
    Str reference, title, countries, state, state_kind, marking, changed;
    Url address;
    RecordedView recorded;
    int64_t round;
    bool unscreened; /* this record screens nobody */
    int64_t read_as; /* the leaf that tells of this reading; 0: reading it leaves none */
    Url read_proof;
    const HoldView *holds; /* open ones */
    size_t hold_count;
    const TabView *tabs;
    size_t tab_count;
} IdentityView;

typedef struct TaskView {
    Str name, status, kind, detail;
    Url address;
} TaskView;

typedef struct StepView { /* an operation this state allows */
    Str name, help;
    Url address;
} StepView;

typedef struct ItemView {
    IdentityView identity;
    Str summary, opened, assigned, task, origin, origin_reference;
    Url status, bundle;
    const TaskView *tasks;
    size_t task_count;
    const StepView *steps;
    size_t step_count;
    const WordsView *organisations;
    size_t organisation_count;
    const WordsView *hands;
    size_t hand_count;
    const HoldView *past_holds;
    size_t past_hold_count;
} ItemView;

typedef struct StatementView {
    Str words, by, entered, entered_by, said_on, source, confidence, ending, end_reason, ended;
    Url correct, retract, proof, document;
    bool stands;
} StatementView;

typedef struct ItemFactView {
    Str name, id;
    bool disputed;
    const StatementView *statements;
    size_t statement_count;
} ItemFactView;

typedef struct ItemLineView {
    Str title; /* empty: of all lines */
    const ItemFactView *facts;
    size_t fact_count;
} ItemLineView;

/* What the law asks about an item, all at once. */
typedef struct ItemAnswersView {
    IdentityView identity;
    Url self;
    ErrorsView errors;
    BesideView beside;
    bool may_state;
    const FieldView *keeps;
    size_t keep_count;
    const EntryView *entries; /* who says so, by which source: the same for all answers */
    size_t entry_count;
    const InputView *inputs;
    size_t input_count;
} ItemAnswersView;

typedef struct ItemFactsView {
    IdentityView identity;
    Url answers;
    const ItemLineView *lines;
    size_t line_count;
    bool may_state;
    OpView state;
} ItemFactsView;

typedef struct ItemQuestionView {
    Str agency, about, words, due, asked, asked_by, answer, answered, answered_by;
    bool is_answered, late;
    Url proof, answer_address;
} ItemQuestionView;

typedef struct AgencyView {
    Str name;
    int64_t open;
    const ItemQuestionView *questions;
    size_t question_count;
} AgencyView;

typedef struct ItemQuestionsView {
    IdentityView identity;
    const AgencyView *agencies;
    size_t agency_count;
    bool may_ask;
    OpView ask;
} ItemQuestionsView;

typedef struct LineJudgedView {
    Str title, regime;
    JudgedView judged;
    const LinkView *asks; /* a form for each open question */
    size_t ask_count;
} LineJudgedView;

typedef struct PastFindingView { /* an assessment, a draft or a decision */
    Str kind, verdict, reason, made, by, on, end_reason, ended, explanation;
    Url proof;
    const WordsView *results;
    size_t result_count;
} PastFindingView;

typedef struct ItemAssessmentView {
    IdentityView identity;
    Url self;
    Str on, known;
    const LineJudgedView *lines;
    size_t line_count;
    bool may_assess;
    OpView assess;
    const PastFindingView *findings;
    size_t finding_count;
} ItemAssessmentView;

typedef struct ItemDecisionView {
    IdentityView identity;
    bool is_open, is_drafted, is_decided, on_hold, is_hand;
    bool may_draft, may_approve, may_return;
    const WordsView *hands;
    size_t hand_count;
    OpView draft, approve, give_back;
    const PastFindingView *findings;
    size_t finding_count;
} ItemDecisionView;

typedef struct EventView {
    Str when, sentence, kind, day; /* day: at its first event */
    Url proof;
    int64_t leaf;
} EventView;

typedef struct ItemTimelineView {
    IdentityView identity;
    Url self, next;
    const ChoiceView *kinds;
    size_t kind_count;
    const EventView *events;
    size_t event_count;
} ItemTimelineView;

typedef struct ItemChangeView {
    Str name, kind, kind_words, before, after;
} ItemChangeView;

typedef struct ItemCompareView {
    IdentityView identity;
    Str from_words, to_words;
    BetweenView between;
    bool chosen;
    const ItemChangeView *changes;
    size_t change_count;
} ItemCompareView;

typedef struct PrecedentView {
    Url address;
    Str reference, title, verdict, decided;
    const WordsView *same;
    size_t same_count;
} PrecedentView;

typedef struct ItemPrecedentsView {
    IdentityView identity;
    const WordsView *likes;
    size_t like_count;
    const PrecedentView *precedents;
    size_t precedent_count;
} ItemPrecedentsView;

typedef struct DocumentView {
    Url address;
    Str title, type, bytes, added, hash;
    bool erased;
} DocumentView;

/* The documents about something, and the form that adds one. */
typedef struct DocumentsView {
    const DocumentView *documents;
    size_t document_count;
    OpView add;
} DocumentsView;

typedef struct ItemDocumentsView {
    IdentityView identity;
    DocumentsView about;
} ItemDocumentsView;

typedef struct ItemProofView {
    IdentityView identity;
    Url bundle, checkpoint;
    const LeafRow *leaves;
    size_t leaf_count;
} ItemProofView;

typedef struct StageView {
    Str name, when;
    bool done, current;
} StageView;

typedef struct ItemStatusView {
    Str reference, title, state, state_kind, opened, changed, as_of, verdict, decided;
    const StageView *stages;
    size_t stage_count;
    const HoldView *holds;
    size_t hold_count;
    const ItemQuestionView *waits;
    size_t wait_count;
} ItemStatusView;
