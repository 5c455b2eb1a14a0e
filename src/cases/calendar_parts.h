/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * calendar_parts - what the files of the calendar share; private to the room
 */
#pragma once

#include "cases/calendar.h"
#include "cases/case.h"

typedef struct DateWalk {
    Work *work;
    Date from, until;
    CaseDate *dates;
    size_t count, room;
} DateWalk;

/* The days of one open case that fall within the walk's. 0 or a fault. */
MUST_USE int calendar_of_case(DateWalk *walk, const CaseFile *file);

int case_calendar(Work *work, const void *params, void *reply);
