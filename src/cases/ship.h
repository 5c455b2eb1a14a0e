/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * ship - what the files about deliveries share; private to the room
 */
#pragma once

#include "cases/case.h"
#include "cases/deliveries_sql.h"
#include "cases/ship_params.h"

/* The terms in force today; NULL with a finding: none are. */
MUST_USE int ship_terms(Work *work, Id case_file, const CaseVersion **ret_version);

/* What became of a line so far. */
typedef struct Supplied {
    int64_t owed;      /* by the terms; under a ceiling, what was drawn */
    int64_t supplied;  /* title passed, or performed */
    int64_t under_way; /* in shipments that have not ended */
} Supplied;
MUST_USE int ship_supplied(Work *work, Id case_file, const CaseVersion *terms,
                           const VersionLine *line, Supplied *ret_supplied);

/* What title had passed to, or was performed, of a line by the end of a day, and on which day last;
 * DATE_NONE: nothing had. */
typedef struct SuppliedBy {
    int64_t quantity;
    Date last;
} SuppliedBy;
MUST_USE int ship_supplied_by(Work *work, Id case_file, int64_t line, Date on,
                              SuppliedBy *ret_supplied);

/* Do these terms leave room for all that was supplied or is under way? A finding names the first
 * line of which they do not. */
MUST_USE int ship_kept(Work *work, Id case_file, const CaseVersion *terms, bool *ret_kept);

/* The line that a step on a delivery or service moves; else as it was. */
MUST_USE int ship_asked_line(Work *work, const StepAsk *ask, int64_t *ret_line);

/* The route on which a new subject of that kind begins; NULL with a finding. */
const Route *ship_begin(Work *work, Str subject_kind);

/* Where it stands: the route only when it is the one pinned. */
Standing ship_standing(Work *work, Str route, Str route_hash, Str state);

/* 0, WORK_E_NOT_FOUND, or a fault. */
MUST_USE int ship_load(Work *work, Id id, ShipmentGetRow *ret_row);
MUST_USE int discrepancy_load(Work *work, Id id, DiscrepancyGetRow *ret_row);

/* As it stood at the end of the day: how it was answered, and whether it was at an end. */
MUST_USE int discrepancy_load_on(Work *work, Id id, Date on, DiscrepancyGetRow *ret_row);

/* "PHL-2026-00017-77/3-1-R" */
Str discrepancy_number(Work *work, const CaseFile *file, const DiscrepancyGetRow *row);

/* How it is judged by the figures in force. False with findings: by none. */
MUST_USE bool discrepancy_stands(Work *work, const CaseFile *file, const DiscrepancyGetRow *row,
                                 DiscrepancyAnswer *ret_answer);

/* ---- the operations' functions --------------------------------------------------------------- */

int shipment_open(Work *work, const void *params, void *reply);
int shipment_send(Work *work, const void *params, void *reply);
int shipment_transfer(Work *work, const void *params, void *reply);
int shipment_cancel(Work *work, const void *params, void *reply);
int shipment_show(Work *work, const void *params, void *reply);
int shipment_list(Work *work, const void *params, void *reply);
int inspection_record(Work *work, const void *params, void *reply);
int training_record(Work *work, const void *params, void *reply);
int service_record(Work *work, const void *params, void *reply);
int discrepancy_report(Work *work, const void *params, void *reply);
int discrepancy_answer(Work *work, const void *params, void *reply);
int discrepancy_ask_again(Work *work, const void *params, void *reply);
int discrepancy_contest(Work *work, const void *params, void *reply);
int discrepancy_credit(Work *work, const void *params, void *reply);
int discrepancy_close(Work *work, const void *params, void *reply);
int discrepancy_show(Work *work, const void *params, void *reply);
int discrepancy_list(Work *work, const void *params, void *reply);
int commitment_promise(Work *work, const void *params, void *reply);
int commitment_keep(Work *work, const void *params, void *reply);
int commitment_show(Work *work, const void *params, void *reply);
int commitment_list(Work *work, const void *params, void *reply);

/* A commitment with all of its days, and the leaf that told of it. 0, WORK_E_NOT_FOUND, or a
 * fault. */
MUST_USE int commitment_tasks(Work *work, Id commitment, ShownCommitment *ret_shown,
                              int64_t *ret_seq);

int commitment_facts(Work *work, Id subject, AccessFacts *facts);

/* The case it hangs on. 0, WORK_E_NOT_FOUND, or a fault. */
MUST_USE int commitment_case(Db *db, Arena *arena, Id commitment, Id *ret_case);

/* How many of its tasks were kept by the end of the day, and how many were due before and not. */
MUST_USE int commitment_tally(Work *work, Id commitment, Date on, int64_t *ret_kept,
                              int64_t *ret_missed);

/* ---- facts ----------------------------------------------------------------------------------- */

enum { SHIP_STEP_FACTS = 5, SHIP_STEPS_OF = 2 };
extern const StepFact ship_step_facts[SHIP_STEP_FACTS];
extern const StepOf ship_steps_of[SHIP_STEPS_OF];
