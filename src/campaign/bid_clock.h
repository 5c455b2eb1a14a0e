/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * bid_clock - the tasks of a bid worked back from the day it is handed in (row H7)
 *
 * The plan is CSV with the head
 *     task,takes,unit,waits,done,owner_ja,owner_en,ja,en,source,confidence
 * A task takes so many days, working-days or months. It waits for tasks named above it, apart by
 * spaces, and for the notice where "notice" is among them: the rest can be begun before anybody
 * knows of a competition. `done` is the day on which it was done, or empty.
 *
 * A task begun on a day is there when its time has gone by: 30 days from 1 to 31 January. It must
 * be there on the day of the bid at the latest, and so early that what waits for it still can be.
 * Nobody is taken to be busy with something else: that only makes it later.
 *
 * What cannot be reckoned, because nobody knows which days are worked, is BID_UNKNOWN and makes
 * whatever hangs on it so.
 */
#pragma once

#include "base/base.h"

enum { BID_TASKS_MAX = 100, BID_TAKES_MAX = 3650, BID_WAITS_MAX = 20 };

typedef enum BidUnit { BID_DAYS, BID_WORKING_DAYS, BID_MONTHS, BID_UNITS } BidUnit;

typedef struct BidTask {
    Str id;
    int32_t takes;
    BidUnit unit;
    bool after_notice;
    const size_t *waits; /* indexes of tasks before it */
    size_t wait_count;
    Date done; /* DATE_NONE: it is not */
    Label owner, words;
    Basis basis;
} BidTask;

typedef struct BidPlan {
    const BidTask *tasks;
    size_t count;
} BidPlan;

/* Which days are worked, of those from `from` on. */
typedef struct BidWorkdays {
    Date from;
    const bool *open; /* NULL where none is known */
    size_t count;
} BidWorkdays;

typedef struct BidDays {
    Date notice, bid; /* not after the bid */
    Date on;          /* what is done by its end counts, and nothing is begun before it */
    BidWorkdays workdays;
} BidDays;

typedef enum BidState { BID_DONE, BID_FITS, BID_RED, BID_UNKNOWN, BID_STATES } BidState;

typedef struct BidTime {
    BidState state;
    Date begin_by, ready_by; /* the last days; DATE_NONE: not known */
    Date begin, ready;       /* the first days it can be; DATE_NONE: not known. Done: that day */
    int32_t late_days;       /* RED: from ready_by to ready */
} BidTime;

/* What all of it comes to. */
typedef struct BidSum {
    size_t red, unknown;
    Date begin_by; /* of what is not done, the first: DATE_NONE where nothing is left or known */
    Date ready;    /* when all is there at the earliest; DATE_NONE: not known */
    int32_t late_days; /* from the bid to it, 0: in time */
} BidSum;

MUST_USE bool bid_plan_read(Arena *arena, Str bytes, Str file, BidPlan *ret_plan,
                            Findings *findings);

bool bid_plan_needs_workdays(const BidPlan *plan);

/* times: one for each task. */
BidSum bid_clock(const BidPlan *plan, const BidDays *days, BidTime *times);

/* The day a task begun on `begin` is there, and the last on which to begin it to be there on
 * `ready`; DATE_NONE: not known. */
Date bid_ready(const BidTask *task, const BidWorkdays *workdays, Date begin);
Date bid_begin(const BidTask *task, const BidWorkdays *workdays, Date ready);

Str bid_unit_word(BidUnit unit);    /* "working-days" */
Str bid_state_word(BidState state); /* "red" */
