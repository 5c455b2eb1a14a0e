/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * change_params - what the operations on changes, and on terms, take and reply
 *
 * A change is named by its id, or by the number of its case and its designator:
 * "PHL-2026-00001-77/A1".
 */
#pragma once

#include "cases/case_params.h"

/* ---- parameters ------------------------------------------------------------------------------ */

typedef struct ChangeDraftParams { /* change.draft: a step of the case */
    Id file;
    CaseVersion version; /* whole, as it is to be */
} ChangeDraftParams;

typedef struct ChangeStepParams {
    Id change;
    Str reason;
} ChangeStepParams;

typedef struct ChangeMoveParams { /* to the route of its form as it stands now */
    Id change;
    Str state; /* the state it stands in there */
    Str reason;
} ChangeMoveParams;

typedef struct CaseTermsParams {
    Id file;
    Date on;           /* absent: today */
    Str before, after; /* designators: their difference is told; absent: none is asked for */
} CaseTermsParams;

extern const Shape change_draft_params_shape, change_step_params_shape, change_reason_params_shape,
    change_move_params_shape, change_show_params_shape, case_terms_params_shape;

/* ---- replies --------------------------------------------------------------------------------- */

typedef struct ChangeReply { /* of whatever changes a change */
    Id change;
    Str number, designator, state;
} ChangeReply;

typedef struct ChangeStepShown {
    int64_t leaf;
    Date day;
    Str operation, state, by, reason;
} ChangeStepShown;

typedef struct ChangeShown {
    Id change, file;
    Str number, designator, route, state, state_title;
    int32_t form;
    Hash hash;
    int64_t received; /* from the buyer when it was sent; absent: it was not */
    Date sent, signed_on, implemented;
    const Str *differences; /* from the terms it was drafted against */
    size_t difference_count;
    CaseVersion terms;
    const ChangeStepShown *steps;
    size_t step_count;
    const ShownNext *next;
    size_t next_count;
} ChangeShown;

typedef struct ChainShown { /* a document of the case, in the order in which they were drafted */
    Id document;
    Str designator, state;
    int32_t form;
    Hash hash;
    Date from;              /* in force from; absent: it is not */
    const Str *differences; /* in force: from the terms before it */
    size_t difference_count;
} ChainShown;

typedef struct CaseTermsShown {
    Id file;
    Str number;
    Date on;
    Str designator;      /* of the last document in force */
    Date since;          /* from when */
    Hash hash;           /* of the terms whole */
    const Str *wordings; /* the notes that stand, filled in */
    size_t wording_count;
    CaseVersion terms; /* whole */
    const ChainShown *chain;
    size_t chain_count;
    const Str *differences; /* of the two documents asked for */
    size_t difference_count;
} CaseTermsShown;

extern const Shape change_reply_shape, change_shown_shape, case_terms_shown_shape;
