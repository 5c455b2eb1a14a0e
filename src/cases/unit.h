/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * unit - units of an organisation, what they became, and the cases given to them
 *
 * Nothing is rewritten when units become part of another: each keeps its id, its name, its history
 * and what was given to it. Whose a case is on a day follows from what was given and from what had
 * become part of what by then, so any past day can be asked about. Access goes by organisations,
 * not by units: a unit says whose work a case is, not who may see it.
 */
#pragma once

#include "cases/case.h"
#include "cases/units_sql.h"

enum { UNITS_MAX = 10000, UNITS_MERGED_MAX = 100 };

/* ---- what happened --------------------------------------------------------------------------- */

typedef struct UnitOpened { /* unit.opened 1 */
    Id organisation;
    Label name;
    Date from;
} UnitOpened;

typedef struct UnitMerged { /* unit.merged 1: of each unit that became part of another */
    Id into;
    Date on;
    Str reason, authority;
} UnitMerged;

typedef struct CaseAssigned { /* case.assigned 1 */
    Id unit;
    Date day;
    Str reason;
} CaseAssigned;

/* ---- parameters ------------------------------------------------------------------------------ */

typedef struct UnitOpenParams {
    Str organisation; /* handle or id */
    Label name;
    Date from;
} UnitOpenParams;

typedef struct UnitMergeParams {
    Id into;
    const Id *units;
    size_t unit_count;
    Date on;
    Str reason, authority;
} UnitMergeParams;

typedef struct UnitShowParams {
    Id unit;
} UnitShowParams;

typedef struct UnitListParams {
    Str organisation; /* absent: that of whoever asks */
    Date on;          /* absent: those of all days */
} UnitListParams;

typedef struct CaseAssignParams {
    Id file, unit;
    Str reason;
} CaseAssignParams;

typedef struct CaseAssignManyParams {
    const WorkRow *cases;
    size_t case_count;
    Id unit;
    Str reason;
} CaseAssignManyParams;

typedef struct AssignedCase {
    Id file;
    Str number;
} AssignedCase;

typedef struct CaseAssignManyReply {
    const AssignedCase *cases; /* in the order they were named in */
    size_t case_count;
} CaseAssignManyReply;

typedef struct CaseQueueParams {
    Id unit;
    Str on;        /* absent: today */
    int64_t after; /* the leaf the page before ended with */
    int64_t limit;
} CaseQueueParams;

/* ---- replies --------------------------------------------------------------------------------- */

typedef struct UnitReply {
    Id unit;
} UnitReply;

typedef struct ShownUnit {
    Id unit;
    Label name;
    Date from, merged; /* merged absent: it stands */
    Id into;
    Str reason, authority; /* of the merger */
} ShownUnit;

typedef struct UnitShown {
    Str organisation; /* handle */
    ShownUnit unit;
    const ShownUnit *became; /* what it became part of, the nearest first */
    size_t became_count;
    const ShownUnit *parts; /* what became part of it, directly or by another, oldest first */
    size_t part_count;
} UnitShown;

typedef struct UnitsReply {
    Str organisation;
    const ShownUnit *units;
    size_t unit_count;
} UnitsReply;

typedef struct QueuedCase {
    Id file;
    Str number, title, country, state; /* the state of the day asked about */
    Id unit;                           /* to which it was given */
    Str unit_name;
    Date since;
} QueuedCase;

typedef struct CaseQueueReply {
    Str on;
    const QueuedCase *cases;
    size_t case_count;
    int64_t next; /* absent: there are no more */
} CaseQueueReply;

extern const Shape unit_opened_shape, unit_merged_shape, case_assigned_shape,
    unit_open_params_shape, unit_merge_params_shape, unit_show_params_shape, unit_list_params_shape,
    case_assign_params_shape, case_assign_many_params_shape, case_assign_many_shape,
    case_queue_params_shape, unit_reply_shape, unit_shown_shape, units_reply_shape,
    case_queue_reply_shape;

/* ---- the units of an organisation ------------------------------------------------------------ */

typedef struct Units {
    Id organisation;
    const UnitsOfRow *rows; /* in the order in which they were recorded */
    size_t count;
} Units;

/* All of the organisation a unit is of. 0, WORK_E_NOT_FOUND: there is no such unit; or a fault. */
MUST_USE int units_around(Work *work, Id unit, Units *ret_units);

/* NULL: none of them. */
const UnitsOfRow *units_find(const Units *units, Id id);

/* What it had become part of by the end of a day, step by step. NULL: it stood alone. */
const UnitsOfRow *units_next(const Units *units, const UnitsOfRow *unit, Date on);

/* Is it that unit, or had it become part of it by the end of the day? */
bool units_within(const Units *units, const UnitsOfRow *unit, Id whole, Date on);

Str unit_name(Work *work, const UnitsOfRow *unit);

/* The unit that has a case today: the one it was given to last, or what that became part of. False:
 * it was given to none. */
MUST_USE int case_unit(Work *work, Id case_file, const UnitsOfRow **ret_unit, bool *ret_given);

/* By handle or id. 0, WORK_E_INVALID with a finding, or a fault. */
MUST_USE int unit_organisation(Work *work, Str said, Id *ret_organisation);

/* What a unit and its parts have by the end of a day, ended cases and those that may not be seen
 * too, in the order they were given. 0, WORK_E_NOT_FOUND: there is no such unit; or a fault. */
MUST_USE int unit_cases(Work *work, Id unit, Date on, const Id **ret_cases, size_t *ret_count);

int unit_open(Work *work, const void *params, void *reply);
int unit_merge(Work *work, const void *params, void *reply);
int unit_show(Work *work, const void *params, void *reply);
int unit_list(Work *work, const void *params, void *reply);
int case_assign(Work *work, const void *params, void *reply);
int case_assign_many(Work *work, const void *params, void *reply);
int case_queue(Work *work, const void *params, void *reply);
