/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * moment - points in time
 *
 * A Moment counts microseconds since 1970-01-01T00:00:00Z. The record keeps moments; a day is asked
 * for in Japan (UTC+9, without summer time), where the offices are.
 */
#pragma once

#include "base/date.h"
#include "base/phrase.h"

typedef int64_t Moment;

#define MOMENT_NONE INT64_MIN /* no time given */
#define MOMENT_SECOND INT64_C(1000000)

bool moment_exists(Moment moment); /* of the years a person may write (date.h) */

/* RFC 3339: "2026-11-21T22:09:14.000001Z", always six decimals. "" when it does not exist: a
 * damaged record must be printable. */
void moment_write(Text *text, Moment moment);

/* RFC 3339 in UTC: "Z", with no or up to six decimals, "T" and "Z" in upper case. */
MUST_USE bool moment_read(Str text, Moment *ret_moment);

Date moment_date(Moment moment);  /* the day in Japan; DATE_NONE when it does not exist */
Moment moment_of_date(Date date); /* midnight in Japan, with which the day begins */

/* The time in Japan to the minute: "2026-11-22 07:09", in English with "JST" behind it. */
void moment_write_person(Text *text, Moment moment, Lang lang);
