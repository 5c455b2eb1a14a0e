/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * bill_make - what bills of a case and bills of a country have in common (private to the room)
 *
 * Each answers 0, a WORK_E_ refusal with findings, or a fault.
 */
#pragma once

#include "books/prices.h"

Date bill_quarter(Date day); /* the first day of its calendar quarter */

/* The schedule in force, which must make what the lines are worth. Findings at `pointer`. */
MUST_USE int bill_schedule(Work *work, Str programme, Str case_code, Str pointer,
                           ScheduleLastRow *ret_schedule);

/* Does no bill stand for the quarter? One of the country stands for each of its cases. case_code
 * "": for the country. */
MUST_USE int bill_not_twice(Work *work, Str programme, Str country, Str currency, Date quarter,
                            Str case_code);

/* The day asked for, else the usual one; refused when that has passed. */
MUST_USE int bill_due(Work *work, Date asked, Date usual, Date *ret_due);

/* Numbers, posts and tells it: everything but reference, day and entry is there. */
MUST_USE int bill_make(Work *work, BillIssued *bill, BillReply *reply);
