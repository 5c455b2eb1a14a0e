/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * stake - what foreigners hold of a firm that works with secrets, and what is done about it (E8)
 *
 * A stake is what one holder has of one firm, as its office knows it; each later share is told of
 * the same stake. On the day on which a holder from another country reaches the threshold of the
 * register foreign-stakes (for the firm's country, listed or not; without a row any share does),
 * or holds more than was answered for, a task is open. It stays open until a second person answers
 * with what holds the holder off, or with why nothing need; and as long as it is open the firm is
 * given no work package and no stage of production, by whichever office. What was put in place is
 * reported on once a year, and a report that is late says so.
 */
#pragma once

#include "action/action.h"
#include "offset/offset.h"

enum { STAKE_REPORT_DAYS = 365, STAKE_SHARES_MAX = 10000 };

typedef enum Instrument {                 /* Herman (2016) tells of the first three */
                          INSTRUMENT_SSA, /* special security agreement */
                          INSTRUMENT_PROXY,
                          INSTRUMENT_SCA, /* security control agreement */
                          INSTRUMENT_NONE,
                          INSTRUMENTS
} Instrument;

typedef enum StakeTask { TASK_NONE, TASK_OPEN, TASK_ANSWERED, STAKE_TASKS } StakeTask;

/* ---- events ---------------------------------------------------------------------------------- */

typedef struct StakeRecorded { /* stake.recorded 1: of a stake; also its later shares */
    Id organisation, firm;     /* the office that keeps it; the firm that is held */
    Str handle, home;          /* of the firm */
    Str holder, country;
    int32_t listed;
    int64_t ppm;
    Date day;
    bool opens; /* a task */
    Date opened;
    int64_t threshold_ppm; /* reached; of a task that it opens */
    Str rule;              /* who says so; absent: no row does, and any share counts */
    Str source;
    int32_t confidence;
} StakeRecorded;

typedef struct StakeAnswered { /* stake.answered 1 */
    int32_t instrument;
    Date day;
    Str words;
    Str source;
} StakeAnswered;

typedef struct StakeReported { /* stake.reported 1 */
    Date day;
    Str source;
} StakeReported;

/* ---- parameters ------------------------------------------------------------------------------ */

typedef struct StakeRecordParams {
    Str firm, home, holder, country;
    int32_t listed;
    Str share;
    Date day;
    Str source;
    int32_t confidence;
} StakeRecordParams;

typedef struct StakeAnswerParams {
    Id stake;
    int32_t instrument;
    Str words, source;
} StakeAnswerParams;

typedef struct StakeReportParams {
    Id stake;
    Date day;
    Str source;
} StakeReportParams;

typedef struct StakeParams {
    Id stake;
} StakeParams;

typedef struct StakeListParams {
    Str firm;
    int32_t task; /* absent: all */
    Str after;
    int64_t limit;
} StakeListParams;

/* ---- replies --------------------------------------------------------------------------------- */

typedef struct StakeReply {
    Id stake;
    Str share;
    int32_t task;
} StakeReply;

typedef struct ShownHeldShare {
    Date day;
    Str share, source;
    int32_t confidence;
} ShownHeldShare;

typedef struct StakeShown {
    Id stake;
    Str firm, home, holder, country;
    int32_t listed;
    Str share;
    Date day;
    int32_t task;
    Date opened; /* of the task */
    Str opened_share, threshold, rule;
    int32_t instrument;
    Date answered;
    Str words, answer_source;
    Date report_due; /* absent: none is */
    bool report_late;
    const ShownHeldShare *shares; /* oldest first */
    size_t share_count;
} StakeShown;

typedef struct StakesReply {
    const StakeShown *stakes;
    size_t stake_count;
    Str next;
} StakesReply;

extern const Shape stake_recorded_shape, stake_answered_shape, stake_reported_shape,
    stake_record_params_shape, stake_answer_params_shape, stake_report_params_shape,
    stake_params_shape, stake_list_params_shape, stake_reply_shape, stake_shown_shape,
    stakes_reply_shape;

/* Does a task stand in the way of giving the firm work? 0; WORK_E_RULE with a finding; or a
 * fault. */
MUST_USE int stake_stops(Work *work, Str pointer, const Organisation *firm);

int stake_record(Work *work, const void *params, void *reply);
int stake_answer(Work *work, const void *params, void *reply);
int stake_report(Work *work, const void *params, void *reply);
int stake_show(Work *work, const void *params, void *reply);
int stake_list(Work *work, const void *params, void *reply);
