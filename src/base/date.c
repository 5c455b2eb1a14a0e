/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/date.h"

/*
 * Months are counted from March, so that the leap day is the last day of the counted year and the
 * months before it follow one line: (153 * month + 2) / 5 days lie before the month.
 */
enum {
    DAYS_PER_YEAR = 365,
    DAYS_PER_400_YEARS = 146097,
    DAYS_BEFORE_1970 = 719468, /* from 0000-03-01 */
    YEAR_FIRST = 1,
    YEAR_LAST = 9999,
};

static bool is_leap(int year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static int days_in_month(int year, int month)
{
    static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

    return days[month - 1] + (month == 2 && is_leap(year));
}

bool date_exists(int year, int month, int day)
{
    return year >= YEAR_FIRST && year <= YEAR_LAST && month >= 1 && month <= 12 && day >= 1 &&
           day <= days_in_month(year, month);
}

/* From 0000-03-01 to the first of March of the year. */
static int days_before(int year)
{
    return year * DAYS_PER_YEAR + year / 4 - year / 100 + year / 400;
}

Date date_make(int year, int month, int day)
{
    ensure(date_exists(year, month, day));
    int march_year = month > 2 ? year : year - 1;
    int march_month = month > 2 ? month - 3 : month + 9;

    return days_before(march_year) + (153 * march_month + 2) / 5 + day - 1 - DAYS_BEFORE_1970;
}

int date_weekday(Date date)
{
    int from_thursday = (int)(date % 7); /* 1970-01-01 was one */

    return (from_thursday + 7 + 3) % 7;
}

DateParts date_parts(Date date)
{
    ensure(date != DATE_NONE && date != DATE_FOREVER);
    int days = date + DAYS_BEFORE_1970;
    int year = (int)((int64_t)days * 400 / DAYS_PER_400_YEARS) + 1; /* right, or one or two late */

    while (days_before(year) > days)
        year--;
    int day_of_year = days - days_before(year);
    int month = (5 * day_of_year + 2) / 153;
    int day = day_of_year - (153 * month + 2) / 5 + 1;

    return (DateParts){ month < 10 ? year : year + 1, month < 10 ? month + 3 : month - 9, day };
}

/* `digits` digits at `from`, all of them. */
static bool read_digits(Str text, size_t from, size_t digits, int *ret_value)
{
    int64_t value;
    Str part = str_cut(text, from, from + digits);

    if (part.len != digits || part.at[0] == '-' || !str_int(part, &value))
        return false;
    *ret_value = (int)value;
    return true;
}

bool date_read(Str text, Date *ret_date)
{
    int year, month, day;

    if (text.len != 10 || text.at[4] != '-' || text.at[7] != '-')
        return false;
    if (!read_digits(text, 0, 4, &year) || !read_digits(text, 5, 2, &month) ||
        !read_digits(text, 8, 2, &day))
        return false;
    if (year < DATE_YEAR_MIN || year > DATE_YEAR_MAX || !date_exists(year, month, day))
        return false;
    *ret_date = date_make(year, month, day);
    return true;
}

static void put_padded(Text *text, int value, int digits)
{
    for (int unit = digits == 4 ? 1000 : 10; unit > 0; unit /= 10)
        text_char(text, (char)('0' + value / unit % 10));
}

void date_write(Text *text, Date date)
{
    if (date == DATE_NONE || date == DATE_FOREVER)
        return;
    DateParts parts = date_parts(date);

    put_padded(text, parts.year, 4);
    text_char(text, '-');
    put_padded(text, parts.month, 2);
    text_char(text, '-');
    put_padded(text, parts.day, 2);
}
