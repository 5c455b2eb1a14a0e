/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * loan - what the files about loans share; private to the room
 */
#pragma once

#include "lending/lend.h"
#include "lending/loan_record.h"

/* The steps as credit/ sees them, up to and on the day. A bug if it does not take them: each was
 * judged by it before it was written. 0 or a fault. */
LoanAccount loan_account(Work *work, const Lending *lending, Date on);

/* May this happen to it? 0; or WORK_E_RULE with findings, at `pointer` where credit/ names none. */
MUST_USE int loan_judge(Work *work, const Lending *lending, const LoanEvent *event, Str pointer);

LoanProposed loan_proposed(Work *work, const Lending *lending);
LoanTerms loan_terms_of(Work *work, const LendingStepsRow *step);

/* What its schedule is made of on that day: what was drawn, or, as long as nothing is, what may be
 * (*ret_planned). */
LoanSchedule loan_schedule_of(Work *work, const Lending *lending, const LoanAccount *account,
                              bool *ret_planned);

/* The rest of what is shown: estimates, stress, both kinds of credit. 0, or WORK_E_INVALID. */
MUST_USE int loan_show_sides(Work *work, const LoanShowParams *wanted, const LoanSchedule *schedule,
                             LoanShown *shown);

int loan_propose(Work *work, const void *params, void *reply);
int loan_reschedule(Work *work, const void *params, void *reply);
int loan_approve(Work *work, const void *params, void *reply);
int loan_decline(Work *work, const void *params, void *reply);
int loan_draw(Work *work, const void *params, void *reply);
int loan_receive(Work *work, const void *params, void *reply);
int loan_close(Work *work, const void *params, void *reply);
int loan_show(Work *work, const void *params, void *reply);
int loan_list(Work *work, const void *params, void *reply);
