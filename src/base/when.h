/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * when - a day in the past as far as it is known: the day, its month, or only its year
 *
 * "2011" is some day of that year and stays so: what lies between two such days is a span from the
 * least to the most it can have been. Nothing is guessed, and nothing is rounded to its middle.
 */
#pragma once

#include "base/date.h"

enum { WHEN_BYTES_MAX = 10 };

typedef struct When {
    Date first, last; /* some day from first to last; DATE_NONE: none is given */
} When;

typedef struct Span {
    int64_t least, most;
} Span;

When when_none(void);
bool when_is_none(When when);
When when_on(Date day); /* DATE_NONE: none */

/* "2011", "2011-07", "2011-07-08"; "" is none. False: it is no such text. */
MUST_USE bool when_read(Str text, When *ret_when);

/* As it is read; "" for none, "2011-07-08..2011-07-20" for days that are no whole month or year. */
void when_write(Text *text, When when);

/*
 * From one to the other, both given. One that may lie before the other counts as no time at all.
 * Months are those gone by: from the 31st to the 1st of the month after next is one.
 */
Span when_days(When from, When to);
Span when_months(When from, When to);

/* The same by the calendar: from any day of July to any day of September are two. */
Span when_calendar_months(When from, When to);
