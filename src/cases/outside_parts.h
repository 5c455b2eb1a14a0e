/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * outside_parts - what the files about outsiders share with the case; private to the room
 */
#pragma once

#include "cases/case.h"
#include "cases/outside.h"
#include "cases/outside_sql.h"

/* The relations a reader's letters, and the questions that wait for an answer, are read from. */
#define LETTER_LIST "letter"
#define QUESTION_LIST "question"

/* What access may ask about who is let in from outside. 0 or a fault. */
MUST_USE int outside_facts(Work *work, Id case_file, AccessFacts *facts);

/* For apply(): the lists of those who are let in, beside `relation` of the case. */
MUST_USE int outside_list(Db *db, Arena *arena, Relation relation);

/* For apply(): its list again, from what its row says. */
MUST_USE int case_list_again(Db *db, Arena *arena, Id case_file);

MUST_USE int letter_load(Work *work, Id id, LetterGetRow *ret_row);
MUST_USE int outside_handle(Work *work, Id organisation, Str *ret_handle);

/* An organisation that says it is let in to the case; how. WORK_E_INVALID with a finding. */
MUST_USE int outside_admitted(Work *work, Id case_file, Str said, Id *ret_organisation,
                              CasePartyGetRow *ret_row);

int case_admit(Work *work, const void *params, void *reply);
int case_shut_out(Work *work, const void *params, void *reply);
int case_admitted(Work *work, const void *params, void *reply);
int offer_show(Work *work, const void *params, void *reply);
MUST_USE int question_load(Work *work, Id id, CaseQuestionGetRow *ret_row);

int offer_sign(Work *work, const void *params, void *reply);
int question_put(Work *work, const void *params, void *reply);
int question_settle(Work *work, const void *params, void *reply);
int question_show(Work *work, const void *params, void *reply);
int question_waiting(Work *work, const void *params, void *reply);
int question_list(Work *work, const void *params, void *reply);
int letter_submit(Work *work, const void *params, void *reply);
int letter_take_up(Work *work, const void *params, void *reply);
int letter_decline(Work *work, const void *params, void *reply);
int letter_show(Work *work, const void *params, void *reply);
int letter_list(Work *work, const void *params, void *reply);
