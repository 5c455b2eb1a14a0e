/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * views - what the templates of assets/pages/ show; private to the room
 *
 * A view holds what is on the page and nothing else: a page's function fills it, the template of
 * the same name writes it.
 */
#pragma once

#include "web/page.h"

/* Text with the language it is in. */
typedef struct WordsView {
    Str lang, words;
} WordsView;

typedef struct LinkView {
    Url address;
    Str words;
} LinkView;

typedef struct CrumbView {
    Url address;
    Str words;
} CrumbView;

typedef struct TabView {
    Url address;
    Str words;
    bool current;
} TabView;

typedef struct ChoiceView {
    Str value, words, lang;
    bool chosen;
} ChoiceView;

/* kind: the outcome's word, "undecided" or "lawless"; picks the colour and the pattern. */
typedef struct VerdictView {
    Str kind, sign, words;
    const WordsView *outcomes; /* undecided: those left */
    size_t outcome_count;
} VerdictView;

typedef struct FindingView {
    Str message, remedy;
    Url field; /* "#field" of the form; may be empty */
} FindingView;

typedef struct QuestionView {
    Str question, label, agencies;
    bool marks_only, disputed;
} QuestionView;

/* ---- around every page ---- */

typedef struct LayoutView {
    Str lang, other_lang, title;
    Html body;
    Url home, other_address;
    const TabView *tabs;
    size_t tab_count;
    const CrumbView *crumbs;
    size_t crumb_count;
} LayoutView;

typedef struct TroubleView {
    Str title, message;
    const FindingView *findings;
    size_t finding_count;
    Url home;
} TroubleView;

/* ---- docket ---- */

typedef struct BriefView {
    Str line; /* the line's title, when the case has several */
    VerdictView verdict;
    Str law, facts; /* confidence in words */
} BriefView;

typedef struct DocketRow {
    Url address;
    Str title, item, destination;
    PageDate day;
    const BriefView *briefs;
    size_t brief_count;
} DocketRow;

typedef struct DocketView {
    Url self;
    Str query;
    size_t count, total;
    const DocketRow *rows;
    size_t row_count;
} DocketView;
