/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/when.h"

When when_none(void)
{
    return (When){ DATE_NONE, DATE_NONE };
}

bool when_is_none(When when)
{
    return when.first == DATE_NONE;
}

When when_on(Date day)
{
    return (When){ day, day };
}

/* ---- reading and writing --------------------------------------------------------------------- */

static Date end_of_month(int year, int month)
{
    return month == 12 ? date_make(year, 12, 31) : date_make(year, month + 1, 1) - 1;
}

/* Digits alone: no sign, no blank. */
static bool digits(Str text, size_t from, size_t count, int *ret_number)
{
    *ret_number = 0;
    for (size_t i = from; i < from + count; i++) {
        if (text.at[i] < '0' || text.at[i] > '9')
            return false;
        *ret_number = *ret_number * 10 + (text.at[i] - '0');
    }
    return true;
}

bool when_read(Str text, When *ret_when)
{
    int year, month;
    Date day;

    if (text.len == 0)
        *ret_when = when_none();
    if (text.len == 0)
        return true;
    if (text.len == 10 && date_read(text, &day)) {
        *ret_when = when_on(day);
        return true;
    }
    if ((text.len != 4 && text.len != 7) || !digits(text, 0, 4, &year) || year < DATE_YEAR_MIN ||
        year > DATE_YEAR_MAX)
        return false;
    if (text.len == 4) {
        *ret_when = (When){ date_make(year, 1, 1), date_make(year, 12, 31) };
        return true;
    }
    if (text.at[4] != '-' || !digits(text, 5, 2, &month) || month < 1 || month > 12)
        return false;
    *ret_when = (When){ date_make(year, month, 1), end_of_month(year, month) };
    return true;
}

void when_write(Text *text, When when)
{
    if (when_is_none(when))
        return;
    DateParts first = date_parts(when.first);
    if (when.first == when.last) {
        date_write(text, when.first);
        return;
    }
    if (first.day == 1 && first.month == 1 && when.last == date_make(first.year, 12, 31)) {
        text_int(text, first.year);
        return;
    }
    if (first.day == 1 && when.last == end_of_month(first.year, first.month)) {
        text_int(text, first.year);
        text_c(text, first.month < 10 ? "-0" : "-");
        text_int(text, first.month);
        return;
    }
    date_write(text, when.first);
    text_c(text, "..");
    date_write(text, when.last);
}

/* ---- between two ----------------------------------------------------------------------------- */

static int64_t months_between(Date from, Date to)
{
    DateParts a = date_parts(from), b = date_parts(to);
    return ((int64_t)b.year - a.year) * 12 + b.month - a.month;
}

static int64_t months_gone(Date from, Date to)
{
    return months_between(from, to) - (date_parts(to).day < date_parts(from).day);
}

static int64_t days_gone(Date from, Date to)
{
    return (int64_t)to - from;
}

static Span between(When from, When to, int64_t count(Date from, Date to))
{
    ensure(!when_is_none(from) && !when_is_none(to));
    int64_t least = count(from.last, to.first), most = count(from.first, to.last);
    return (Span){ least < 0 ? 0 : least, most < 0 ? 0 : most };
}

Span when_days(When from, When to)
{
    return between(from, to, days_gone);
}

Span when_months(When from, When to)
{
    return between(from, to, months_gone);
}

Span when_calendar_months(When from, When to)
{
    return between(from, to, months_between);
}
