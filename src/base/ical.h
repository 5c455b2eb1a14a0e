/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * ical - writing a calendar of whole days (RFC 5545)
 *
 *     ical_begin(&text, name);
 *     for each: ical_day(&text, &day);
 *     ical_end(&text);
 *
 * Lines end in CRLF and are folded at 75 bytes, never inside a letter. Days are dates without a
 * time, those of Japan: the calendar names that zone, so that it is whole without a single day too
 * (3.6 asks for a component). The same days make the same bytes: no clock is read.
 */
#pragma once

#include "base/moment.h"

enum { ICAL_LINE_BYTES = 75 }; /* 3.1; without the end of the line */

typedef struct IcalDay {
    Str uid;           /* of what falls due: the same for ever, whatever the day becomes */
    Moment revised;    /* when it came to be so: DTSTAMP (3.8.7.2) */
    Date day;          /* an existing one */
    Str summary;       /* any text */
    Str description;   /* "": none */
    Str category;      /* "": none */
    bool confidential; /* CLASS: who shows the calendar to others does not show this */
} IcalDay;

void ical_begin(Text *text, Str name);
void ical_day(Text *text, const IcalDay *day);
void ical_end(Text *text);
