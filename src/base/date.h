/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * date - calendar days
 *
 * A Date is a day of the proleptic Gregorian calendar, counted from 1970-01-01. It has no time and
 * no zone. Law and registers use half-open ranges [from, until).
 */
#pragma once

#include "base/text.h"

typedef int32_t Date;

#define DATE_NONE INT32_MIN                          /* no date given */
#define DATE_FOREVER INT32_MAX                       /* an open end */
enum { DATE_YEAR_MIN = 1868, DATE_YEAR_MAX = 2999 }; /* years a person may write */

typedef struct DateParts {
    int year, month, day;
} DateParts;

bool date_exists(int year, int month, int day); /* a real day of the years 1 to 9999 */
Date date_make(int year, int month, int day);   /* must exist */
DateParts date_parts(Date date);

enum { WEEKDAY_MONDAY, WEEKDAY_SATURDAY = 5, WEEKDAY_SUNDAY };
int date_weekday(Date date); /* 0 Monday to 6 Sunday */

/* ISO 8601 calendar date "2026-11-21"; false for any day that does not exist. Files use this. */
bool date_read(Str text, Date *ret_date);

/*
 * What a person types: ISO, "2026/11/21", "2026年11月21日", "令和8年11月21日" (明治 to 令和, 元年
 * too), digits of full or half width.
 */
bool date_read_person(Str text, Date *ret_date);

/* The era of Japan the day is in, and the year it calls it. False: before the first known here. */
bool date_era(Date date, Str *ret_name, int *ret_year);

void date_write(Text *text, Date date); /* 2026-11-21; "" for NONE and FOREVER */
