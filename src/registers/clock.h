/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * clock - by which day something is due, in days or in working days, standing while a question is
 * open
 *
 * Nothing is counted as time goes by: what is due is reckoned anew from its days, so no run that
 * was missed loses one. The day a clock starts from does not count; the first that does is the next
 * one. A day within a pause, and in working days a Saturday, a Sunday or a day of the register of
 * closings, does not count.
 *
 * Working days are those of one key of that register, a country's. Past the days it covers nobody
 * knows which are closed, so nothing is due there: CLOCK_UNTOLD.
 */
#pragma once

#include "registers/registers.h"

#define CLOSINGS_REGISTER "office-closings" /* the register a data directory has for this */

/* Whose offices the register is about: the one country it has rows of; "" when there is none, or
 * several, so that nobody knows whose days count (and every working day is untold). */
Str closings_country(const Register *closings);

typedef struct ClockPause {
    Date from, until; /* [from, until); DATE_FOREVER: it still stands */
} ClockPause;

typedef struct Clock {
    Date start;
    int32_t days; /* at least 1 */
    bool working;
    const ClockPause *pauses; /* by from; they may overlap */
    size_t pause_count;
} Clock;

typedef enum ClockAnswer {
    CLOCK_DUE,    /* *ret_due: the last day in time */
    CLOCK_STANDS, /* in a pause without an end */
    CLOCK_UNTOLD  /* the register does not say which days are closed */
} ClockAnswer;

/* `closings` may be NULL when no clock is in working days: CLOCK_UNTOLD then. */
ClockAnswer clock_due(const Register *closings, Str country, const Clock *clock, Date *ret_due);

/* How many of its days are over when `today` begins to count: 0 on the first day. False: untold. */
bool clock_spent(const Register *closings, Str country, const Clock *clock, Date today,
                 int32_t *ret_days);

/* Is the office open on this day? False: untold. */
bool day_is_open(const Register *closings, Str country, Date day, bool *ret_open);
