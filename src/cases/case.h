/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * case - what the files of this room share; private to the room
 */
#pragma once

#include "approvals/approvals.h"
#include "books/books.h"
#include "cases/case_events.h"
#include "cases/case_params.h"
#include "cases/cases_sql.h"

#include "journal/journal.h"
#include "registers/registers.h"

#define CASE_LIST "case" /* the relation a reader's list is read from */

typedef struct CaseFile {
    Id id;
    CaseFileGetRow row;
    const Route *route; /* NULL: the one it is pinned to is not the one in force */
} CaseFile;

/* 0, WORK_E_NOT_FOUND, or a fault. Kept for the call (work_keep). */
MUST_USE int case_load(Work *work, Id id, const CaseFile **ret_case);

/* The same by its number, as the books know it. */
MUST_USE int case_by_number(Work *work, Str number, const CaseFile **ret_case);

/* What was asked for, as its row keeps it. */
CaseRequest case_request(Work *work, const CaseFile *file);

/* The case to the books. */
CaseAccount case_account(const CaseFile *file);

/* The organisations that take part, the keeper first. */
const Id *case_takers(Work *work, const CaseFile *file, size_t *ret_count);

/* What access may ask about a case: of what hangs on it too. WORK_E_NOT_FOUND, or a fault. */
MUST_USE int case_access_facts(Work *work, Id id, AccessFacts *facts);

/* What of a case belongs to the organisation that keeps it alone, restricted at least: agents,
 * risks. WORK_E_NOT_FOUND, or a fault. */
MUST_USE int case_inner_facts(Work *work, Id id, AccessFacts *facts);

/* For apply(): puts such a thing into a list, by its key. */
MUST_USE int case_list_inner(Db *db, Arena *arena, Str list, int64_t key, Id subject, Id case_file);

/* A case by id or number, as parameters name it beside their subject, that whoever asks may be
 * shown. 0, WORK_E_INVALID with a finding, or a fault. */
MUST_USE int case_said(Work *work, Str said, Id *ret_case);

/* Refuses with one finding. */
int case_refuse(Work *work, int refusal, Str pointer, Phrase message, Phrase remedy, Str arg);

/* A handle's or a mark's text, in the call's language. */
MUST_USE int case_title(Work *work, const CaseFile *file, Str *ret_title);
/* In both languages, as far as they are there. */
MUST_USE int case_titles(Work *work, const CaseFile *file, Label *ret_titles);

/* May a case be given that model of cooperation today? Else a finding. */
MUST_USE bool case_model_check(Work *work, Str code);

/* Is there such a model today, named or not? Else a finding. */
MUST_USE bool case_model_known(Work *work, Str code);

/* As the register has it today; nothing, when it has it no more. */
void case_model_show(Work *work, CaseShown *shown);

/* What every change replies. `state`: "" as it was. */
void case_reply(CaseReply *reply, const CaseFile *file, Str state, Id made);

Str route_hash_text(Arena *arena, uint64_t hash);

/* What a row keeps as JSON of a shape: written by apply() from the same. */
void case_read_kept(Arena *arena, const Shape *shape, Str kept, void *ret);

/* Findings about the terms of a document, under "/terms". */
void case_pass_on_terms(Work *work, const Findings *findings);

/* Is it a document of this case, and sound in itself? Else findings; told to whoever asks. */
MUST_USE bool case_version_fits(const CaseFile *file, const CaseVersion *version,
                                Findings *findings);
MUST_USE bool case_check_version(Work *work, const CaseFile *file, const CaseVersion *version);

/* "B", "A1". */
Str case_designator(Work *work, const CaseVersion *version);

/* A document of the case. */
typedef struct CaseDocument {
    CaseFileDocumentsRow row;
    CaseVersion version;
} CaseDocument;

/* All of them, oldest first. */
MUST_USE int case_documents(Work *work, Id id, const CaseDocument **ret_documents,
                            size_t *ret_count);

/* The offer that stands: the last base or restated offer, or correction, that has not ended. NULL:
 * none. */
const CaseDocument *case_offer(const CaseDocument *documents, size_t count);

/* The consents of partners in development that its legs need, open or given: read from the legs and
 * the papers each time. */
MUST_USE int case_partner_needs(Work *work, Id id, const PartnerNeed **ret_needs,
                                size_t *ret_count);

/* The partner's country, or that nobody stated it. */
Str case_partner_words(Work *work, const PartnerNeed *need);

/* By which day it is to have left its state; DATE_NONE: no clock runs, or from an unknown day. */
MUST_USE int case_due(Work *work, const CaseFile *file, Date *ret_due);

/* ---- the operations' functions --------------------------------------------------------------- */

int case_open(Work *work, const void *params, void *reply);
int case_describe(Work *work, const void *params, void *reply);
int case_step(Work *work, const void *params, void *reply); /* of most steps */
int case_move(Work *work, const void *params, void *reply);
int case_hold(Work *work, const void *params, void *reply);
int case_hold_many(Work *work, const void *params, void *reply);
int case_release(Work *work, const void *params, void *reply);
int case_add_leg(Work *work, const void *params, void *reply);
int case_drop_leg(Work *work, const void *params, void *reply);
int case_need(Work *work, const void *params, void *reply);
int case_receive(Work *work, const void *params, void *reply);
int case_revoke(Work *work, const void *params, void *reply);
int case_show(Work *work, const void *params, void *reply);
int case_print(Work *work, const void *params, void *reply);
int case_list(Work *work, const void *params, void *reply);
int case_count(Work *work, const void *params, void *reply);
int offer_draft(Work *work, const void *params, void *reply);
int offer_send(Work *work, const void *params, void *reply);
int offer_withdraw(Work *work, const void *params, void *reply);
int offer_lapse(Work *work, const void *params, void *reply);
int offer_accept(Work *work, const void *params, void *reply);
int case_implement(Work *work, const void *params, void *reply);

/* ---- facts ----------------------------------------------------------------------------------- */

enum { CASE_STEP_FACTS = 23, CASE_STEPS_OF = 4 };
extern const StepFact case_step_facts[CASE_STEP_FACTS];
extern const StepOf case_steps_of[CASE_STEPS_OF];
