/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * change - what the files on changes and on draws share; private to the room
 */
#pragma once

#include "cases/case.h"
#include "cases/change_events.h"
#include "cases/change_params.h"
#include "cases/changes_sql.h"
#include "cases/order_events.h"
#include "cases/order_params.h"

/* ---- terms ----------------------------------------------------------------------------------- */

/* The terms in force on the day; their version NULL: nothing was yet. 0, WORK_E_NOT_FOUND, or a
 * fault. */
MUST_USE int change_terms(Work *work, Id case_file, Date on, CaseTerms *ret_terms);

/* Those of the documents given, as if they were all there is. */
CaseTerms change_terms_of(Arena *arena, const CaseDocument *documents, size_t count, Date on);

/* The terms as one document, and its hash: what a change is drafted against. */
CaseVersion change_whole(Arena *arena, const CaseTerms *terms, Hash *ret_hash);

/* The difference in words, in the call's language: fields that differ, a text each. */
const Str *change_rows(Work *work, const CaseVersion *before, const CaseVersion *after,
                       bool accepted, size_t *ret_count);

/* ---- filing ---------------------------------------------------------------------------------- */

/* May the document be drafted as what it is, in place of what was sent before? 0; WORK_E_INVALID or
 * WORK_E_RULE with findings. */
int change_file_offer(Work *work, const CaseDocument *documents, size_t count,
                      const CaseVersion *version);

/* The same of a change of the terms in force, which `ret_basis` tells by hash. */
int change_file_change(Work *work, const CaseDocument *documents, size_t count,
                       const CaseVersion *version, Hash *ret_basis);

/* ---- a change -------------------------------------------------------------------------------- */

typedef struct ChangeFile {
    Id id;
    CaseFileDocumentGetRow row;
    CaseVersion version;
    CaseChangeGetRow change;
    const CaseFile *file;
    const Route *route; /* NULL: the one it is pinned to is not the one in force */
} ChangeFile;

/* 0, WORK_E_NOT_FOUND, or a fault. */
MUST_USE int change_load(Work *work, Id id, ChangeFile *ret_change);

/* The terms in force it was drafted against, and the document that brought them into force. 0 or a
 * fault. */
typedef struct ChangeBefore {
    CaseVersion version;
    Str designator;
    int32_t form; /* VersionForm of that document */
} ChangeBefore;
MUST_USE int change_before(Work *work, const ChangeFile *change, ChangeBefore *ret_before);

int change_draft(Work *work, const void *params, void *reply);
int change_step(Work *work, const void *params, void *reply);
int change_move(Work *work, const void *params, void *reply);
int change_show(Work *work, const void *params, void *reply);
int case_show_terms(Work *work, const void *params, void *reply);

enum { CHANGE_EVENT_KINDS = 3, CHANGE_PROJECTIONS = 2, CHANGE_STEP_FACTS = 13 };
extern const EventKind change_event_kinds[CHANGE_EVENT_KINDS];
extern const StepFact change_step_facts[CHANGE_STEP_FACTS];

/* ---- draws ----------------------------------------------------------------------------------- */

int order_place(Work *work, const void *params, void *reply);
int order_cancel(Work *work, const void *params, void *reply);
int order_list(Work *work, const void *params, void *reply);

enum { ORDER_EVENT_KINDS = 2, ORDER_STEP_FACTS = 2 };
extern const EventKind order_event_kinds[ORDER_EVENT_KINDS];
extern const StepFact order_step_facts[ORDER_STEP_FACTS];
