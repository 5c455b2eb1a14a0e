/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * sheet - what the operations on approval sheets share; private to the room
 */
#pragma once

#include "approvals/named.h"
#include "approvals/sheet_params.h"

#include "approvals/sheet_sql.h"

#define SHEET_ROUTE "approval" /* routes/approval.route: the one in force, as rights are */

#define SHEET_LETTER 'K'

typedef struct SheetNow {
    Id id;
    SheetGetRow row;
    SheetVersionGetRow text; /* of the version it has reached */
    const SheetStepsRow *steps;
    size_t step_count;
    const SheetPapersRow *papers;
    size_t paper_count;
    Hash seal; /* of all that lies before whoever agrees or decides */
} SheetNow;

/* 0, WORK_E_NOT_FOUND, or a fault. */
MUST_USE int sheet_load(Work *work, Id id, SheetNow *ret_sheet);

/* The same for an operation that changes it, as a step of the route that leads to `state`: what is
 * told of it does just that. WORK_E_CONFLICT with a finding when the route leads elsewhere. */
MUST_USE int sheet_enter(Work *work, Id id, SheetState state, SheetNow *ret_sheet);

/* The same for a step after which it stays where it is. */
MUST_USE int sheet_enter_here(Work *work, Id id, SheetNow *ret_sheet);

/* What every change replies: the state the operation leads to. */
void sheet_reply(SheetReply *reply, const SheetNow *sheet, SheetState state);

/* The step of whoever decides. */
const SheetStepsRow *sheet_decider(const SheetStepsRow *steps, size_t count);

/* The turn that is waited for: all before it have agreed; the decider's when everybody has. */
int64_t sheet_turn(const SheetStepsRow *steps, size_t count);
bool sheet_is_turn(const SheetStepsRow *step, int64_t turn);

/* Did they draft this version or add to it, or draft one before? 0 or a fault. */
MUST_USE int sheet_has_hand(Work *work, const SheetNow *sheet, bool *ret_has);

/* Is the subject another one than the sheet was drafted about? 0 or a fault. */
MUST_USE int sheet_is_changed(Work *work, const SheetNow *sheet, bool *ret_changed);

/* Colleagues of the drafter go on with what the organisation drafted: 0, WORK_E_RULE with a
 * finding, or a fault. */
MUST_USE int sheet_of_own(Work *work, const SheetNow *sheet);

/* For apply(): who is waited for from now on, held against who was (sheet_wait.c). */
MUST_USE int sheet_wait_anew(Db *db, Arena *arena, Id sheet, Moment now);

enum { SHEET_STEP_FACTS = 4 };
extern const StepFact sheet_step_facts[SHEET_STEP_FACTS];
int sheet_stands(Work *work, Id subject, Standing *ret_standing);
int sheet_facts(Work *work, Id subject, AccessFacts *facts);
int sheet_find(Db *db, Arena *arena, Str reference, Id *ret_sheet);

int sheet_draft(Work *work, const void *params, void *reply);
int sheet_redraft(Work *work, const void *params, void *reply);
int sheet_attach(Work *work, const void *params, void *reply);
int sheet_agree(Work *work, const void *params, void *reply);
int sheet_object(Work *work, const void *params, void *reply);
int sheet_return(Work *work, const void *params, void *reply);
int sheet_withdraw(Work *work, const void *params, void *reply);
int sheet_reject(Work *work, const void *params, void *reply);
int sheet_decide(Work *work, const void *params, void *reply);
int sheet_decide_acting(Work *work, const void *params, void *reply);
int sheet_view_after(Work *work, const void *params, void *reply);
int sheet_issue(Work *work, const void *params, void *reply);
int sheet_circulate(Work *work, const void *params, void *reply);
int sheet_close(Work *work, const void *params, void *reply);
int sheet_show(Work *work, const void *params, void *reply);
int sheet_list(Work *work, const void *params, void *reply);
