/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * sheet_events - what can have happened to an approval sheet, as it stands in the journal for good
 *
 * Whatever people wrote in their own words is erasable; who was named, what was covered and by
 * which authority is not.
 */
#pragma once

#include "action/action.h"

enum {
    SHEET_WORD_MAX = 100,   /* bytes: references, kinds of subjects */
    SHEET_NAME_MAX = 1000,  /* titles, names of papers, an authority */
    SHEET_WORDS_MAX = 8000, /* reasons, factors */
    SHEET_STEPS_MAX = 40,
    SHEET_DEPUTIES_MAX = 10,
    SHEET_READERS_MAX = 100, /* to whom it is circulated */
    SHEET_PAPERS_MAX = 60,
};

typedef enum SheetState {
    SHEET_ROUTED,    /* 回議中: with those named, one after the other */
    SHEET_RETURNED,  /* 差戻し: with the drafter, to be drafted anew on the same number */
    SHEET_WITHDRAWN, /* 取下げ: the drafter took it back to correct it */
    SHEET_DECIDED,   /* 決裁済み */
    SHEET_ISSUED,    /* 施行済み */
    SHEET_CLOSED,    /* 完結: everybody it was for has seen it */
    SHEET_REJECTED,  /* 否決: the paper has ended */
    SHEET_STATES
} SheetState;
extern const Str sheet_state_words[SHEET_STATES];
extern const Phrase sheet_state_phrases[SHEET_STATES];

typedef enum StepKind { STEP_CONSULT, STEP_DECIDE, STEP_KINDS } StepKind;
extern const Str step_kind_words[STEP_KINDS];
extern const Phrase step_kind_phrases[STEP_KINDS];

typedef enum StepVerdict { STEP_WAITS, STEP_AGREED, STEP_OBJECTED, STEP_VERDICTS } StepVerdict;
extern const Str step_verdict_words[STEP_VERDICTS];
extern const Phrase step_verdict_phrases[STEP_VERDICTS];

/* What is waited for, and from whom. */
typedef enum SheetDuty {
    DUTY_AGREE,
    DUTY_DECIDE,
    DUTY_CORRECT,
    DUTY_ISSUE,
    DUTY_VIEW_AFTER, /* 後閲: what a deputy decided */
    DUTY_SEE,        /* 供覧 */
    DUTY_CLOSE,
    DUTIES
} SheetDuty;
extern const Str sheet_duty_words[DUTIES];
extern const Phrase sheet_duty_phrases[DUTIES];

typedef struct SheetStep {
    int32_t kind;
    Id person;
    int64_t turn; /* those of one turn are asked together, the next when they have agreed */
} SheetStep;

typedef struct SheetDeputy { /* who may act for the decider, and by what */
    Id person;
    Str authority;
} SheetDeputy;

typedef struct SheetPaper {
    Hash document;
    Str name;
} SheetPaper;

/* What the one who decides has weighed. */
typedef struct SheetFactors {
    Str price, usage, performance, cooperation;
} SheetFactors;

/* One version of a sheet: frozen from the moment it is drafted. */
typedef struct SheetText {
    Str title_ja, title_en, reason;
    Str subject_text; /* which of the subject's papers: "offer, second version" */
    Hash covers;      /* the subject as it is approved: SubjectKind.version, or as told */
    SheetFactors factors;
    const SheetStep *steps;
    size_t step_count;
    const SheetDeputy *deputies;
    size_t deputy_count;
    const Id *readers;
    size_t reader_count;
    const SheetPaper *papers;
    size_t paper_count;
} SheetText;
extern const Shape sheet_text_shape;

typedef struct SheetDrafted { /* sheet.drafted 1 */
    Str reference;
    int64_t year, number;
    Str subject_kind;
    Id subject, organisation;
    SheetText text;
} SheetDrafted;

typedef struct SheetRedrafted { /* sheet.redrafted 1 */
    int64_t version;
    SheetText text;
} SheetRedrafted;

typedef struct SheetAttached { /* sheet.attached 1 */
    SheetPaper paper;
} SheetAttached;

/* sheet.agreed 1, sheet.objected 1, sheet.decided 1, sheet.rejected 1: `seal` is what lay before
 * whoever said it. */
typedef struct SheetSaid {
    Hash seal;
    Str reason;
} SheetSaid;

typedef struct SheetActed { /* sheet.decided-acting 1 */
    Id decider;
    Hash seal;
    Str authority, reason;
} SheetActed;

typedef struct SheetReason { /* sheet.returned 1, sheet.withdrawn 1, sheet.viewed-after 1 */
    Str reason;
} SheetReason;

typedef struct SheetIssued { /* sheet.issued 1 */
    Date on;
    Hash document;
    Str number; /* of the paper that went out */
} SheetIssued;

enum { SHEET_EVENT_KINDS = 14, SHEET_PROJECTIONS = 10 };
extern const EventKind sheet_event_kinds[SHEET_EVENT_KINDS];
extern const Projection sheet_projections[SHEET_PROJECTIONS];

extern const Shape sheet_drafted_shape, sheet_redrafted_shape, sheet_attached_shape,
    sheet_said_shape, sheet_acted_shape, sheet_reason_shape, sheet_issued_shape;
