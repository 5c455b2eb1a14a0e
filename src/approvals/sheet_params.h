/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * sheet_params - what the operations on approval sheets take and reply
 *
 * People are named by handle or id, the subject by its reference or id.
 */
#pragma once

#include "approvals/sheet_events.h"

enum { SHEET_LIST_MAX = 200, SHEET_VERSIONS_MAX = 100, SHEET_OPINIONS_MAX = 100 };

typedef struct StepParams {
    int32_t kind;
    Str person;
    int32_t together; /* yes: with the step before it, not after; -1: after it */
} StepParams;

typedef struct DeputyParams {
    Str person, authority;
} DeputyParams;

/* The words of a version, as they are drafted. */
typedef struct SheetTextParams {
    Label title;
    Str reason, subject_text;
    Hash version; /* none: as the subject says (SubjectKind.version) */
    SheetFactors factors;
    const StepParams *steps;
    size_t step_count;
    const DeputyParams *deputies;
    size_t deputy_count;
    const Str *readers;
    size_t reader_count;
    const SheetPaper *papers;
    size_t paper_count;
} SheetTextParams;

typedef struct SheetDraftParams { /* sheet.draft */
    Str subject_kind, subject;
    SheetTextParams text;
} SheetDraftParams;

typedef struct SheetRedraftParams { /* sheet.redraft */
    Id sheet;
    SheetTextParams text;
} SheetRedraftParams;

typedef struct SheetAttachParams { /* sheet.attach */
    Id sheet;
    Hash document;
    Str name;
} SheetAttachParams;

typedef struct SheetSayParams { /* agree, object, decide, decide-acting, reject */
    Id sheet;
    Hash seal; /* what lies before the person: sheet.show tells it */
    Str reason;
} SheetSayParams;

typedef struct SheetReasonParams { /* return, withdraw, view-after */
    Id sheet;
    Str reason;
} SheetReasonParams;

typedef struct SheetIssueParams { /* sheet.issue */
    Id sheet;
    Date on; /* absent: today */
    Hash document;
    Str number;
} SheetIssueParams;

typedef struct SheetParams { /* circulate, close, show */
    Id sheet;
} SheetParams;

typedef struct SheetListParams { /* sheet.list */
    Str subject_kind, subject;   /* absent: what waits for whoever asks */
    int64_t limit;
    Str after;
} SheetListParams;

typedef struct SheetReply { /* of every change */
    Id sheet;
    Str reference;
    int64_t version;
    int32_t state;
} SheetReply;

typedef struct StepShown {
    int32_t kind;
    Id person;
    Str person_name;
    int64_t turn;
    int32_t verdict;
    bool waiting; /* it is this one's turn */
    Moment at;    /* of the verdict; MOMENT_NONE: none */
    Str reason;
    int64_t papers_since; /* attached after this was said */
} StepShown;

typedef struct DeputyShown {
    Id person;
    Str person_name, authority;
} DeputyShown;

typedef struct PaperShown {
    int64_t number;
    Hash document;
    Str name;
    Moment at;
    bool later; /* attached while the sheet was on its way */
    Id by;
    Str by_name;
} PaperShown;

typedef struct ReaderShown {
    Id person;
    Str person_name;
    Moment seen; /* MOMENT_NONE: not yet */
} ReaderShown;

typedef struct SheetWaits {
    Id person;
    Str person_name;
    int32_t duty;
    Moment since;
} SheetWaits;

typedef struct SheetDecisionShown {
    Moment at; /* MOMENT_NONE: not decided */
    Id by;
    Str by_name;
    Id acting_for; /* none: the decider himself */
    Str acting_for_name, authority, reason;
    Hash seal; /* what it covers */
    Moment viewed_after;
    Str viewed_words;
} SheetDecisionShown;

/* A version that came back, ended, or went through. */
typedef struct SheetVersionShown {
    int64_t version;
    Moment at;
    Id drafter;
    Str drafter_name;
    int32_t ended; /* SheetState; -1: it is on its way */
    Moment ended_at;
    Id ended_by;
    Str ended_by_name, ended_reason;
} SheetVersionShown;

typedef struct SheetOpinionShown { /* what was said last, whatever took its place */
    int64_t version;
    Id person;
    Str person_name;
    int32_t verdict;
    Str reason;
    Moment at;
} SheetOpinionShown;

typedef struct SheetShown { /* sheet.show: the whole of it on one page */
    Id sheet;
    Str reference;
    int32_t state;
    int64_t version;
    Moment since; /* in this state */
    Str title, subject_kind, subject_text, reason;
    Id subject;
    Hash covers;  /* the subject as it is to be approved */
    bool changed; /* the subject is another one by now: this covers it no more */
    SheetFactors factors;
    Hash seal; /* of all that lies before whoever agrees or decides */
    Date issued_on;
    Hash issued_document;
    Str issued_number;
    SheetDecisionShown decision;
    const SheetWaits *waits;
    size_t wait_count;
    const StepShown *steps;
    size_t step_count;
    const DeputyShown *deputies;
    size_t deputy_count;
    const ReaderShown *readers;
    size_t reader_count;
    const PaperShown *papers;
    size_t paper_count;
    const SheetVersionShown *versions;
    size_t version_count;
    const SheetOpinionShown *opinions;
    size_t opinion_count;
} SheetShown;

typedef struct SheetListed {
    Id sheet;
    Str reference, title, subject_kind, subject_text;
    int64_t version;
    int32_t state;
    int32_t duty; /* of whoever asks; -1: none */
    Moment since;
} SheetListed;

typedef struct SheetListReply {
    const SheetListed *sheets;
    size_t sheet_count;
    Str next; /* "" at the end */
} SheetListReply;

extern const Shape sheet_draft_params_shape, sheet_redraft_params_shape, sheet_attach_params_shape,
    sheet_agree_params_shape, sheet_object_params_shape, sheet_acting_params_shape,
    sheet_return_params_shape, sheet_view_params_shape, sheet_issue_params_shape,
    sheet_params_shape, sheet_list_params_shape;
extern const Shape sheet_reply_shape, sheet_shown_shape, sheet_list_reply_shape;
