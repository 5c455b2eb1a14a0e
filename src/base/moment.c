/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/moment.h"

static const int64_t day_length = 86400 * MOMENT_SECOND;
static const int64_t japan_offset = 9 * 3600 * MOMENT_SECOND;

enum { DECIMALS = 6 };

/* The moment as a day and what has passed of it, in UTC. */
static Date split(Moment moment, int64_t *ret_rest)
{
    int64_t rest = moment % day_length;

    *ret_rest = rest < 0 ? rest + day_length : rest;
    return (Date)((moment - *ret_rest) / day_length);
}

/* The same years in UTC and in Japan, so that whatever exists has a day that exists. */
bool moment_exists(Moment moment)
{
    int64_t first = date_make(DATE_YEAR_MIN, 1, 1) * day_length;
    int64_t end = date_make(DATE_YEAR_MAX + 1, 1, 1) * day_length;

    return moment >= first && moment < end - japan_offset;
}

static void put_digits(Text *text, int64_t value, int digits)
{
    int64_t unit = 1;

    for (int i = 1; i < digits; i++)
        unit *= 10;
    for (; unit > 0; unit /= 10)
        text_char(text, (char)('0' + value / unit % 10));
}

static void put_hour_minute(Text *text, int64_t rest)
{
    put_digits(text, rest / (3600 * MOMENT_SECOND), 2);
    text_char(text, ':');
    put_digits(text, rest / (60 * MOMENT_SECOND) % 60, 2);
}

void moment_write(Text *text, Moment moment)
{
    int64_t rest;

    if (!moment_exists(moment))
        return;
    date_write(text, split(moment, &rest));
    text_char(text, 'T');
    put_hour_minute(text, rest);
    text_char(text, ':');
    put_digits(text, rest / MOMENT_SECOND % 60, 2);
    text_char(text, '.');
    put_digits(text, rest % MOMENT_SECOND, DECIMALS);
    text_char(text, 'Z');
}

/* `digits` decimal digits at `from`, all of them. */
static bool read_digits(Str text, size_t from, size_t digits, int64_t *ret_value)
{
    Str part = str_cut(text, from, from + digits);

    return part.len == digits && part.at[0] != '-' && str_int(part, ret_value);
}

/* "hh:mm:ss" as seconds. A leap second has no place of its own in this count: refused. */
static bool read_clock(Str text, int64_t *ret_seconds)
{
    int64_t hour, minute, second;

    if (text.len != 8 || text.at[2] != ':' || text.at[5] != ':')
        return false;
    if (!read_digits(text, 0, 2, &hour) || !read_digits(text, 3, 2, &minute) ||
        !read_digits(text, 6, 2, &second))
        return false;
    *ret_seconds = hour * 3600 + minute * 60 + second;
    return hour < 24 && minute < 60 && second < 60;
}

/* "" or ".5" as microseconds. */
static bool read_fraction(Str text, int64_t *ret_microseconds)
{
    size_t digits = text.len > 0 ? text.len - 1 : 0;
    int64_t value = 0;

    if (text.len > 0 && (text.at[0] != '.' || digits < 1 || digits > DECIMALS ||
                         !read_digits(text, 1, digits, &value)))
        return false;
    for (size_t i = digits; i < DECIMALS; i++)
        value *= 10;
    *ret_microseconds = value;
    return true;
}

bool moment_read(Str text, Moment *ret_moment)
{
    Date date;
    int64_t seconds, microseconds;

    if (!str_ends(text, S("Z")) || !date_read(str_cut(text, 0, 10), &date))
        return false;
    if (!str_eq(str_cut(text, 10, 11), S("T")) || !read_clock(str_cut(text, 11, 19), &seconds) ||
        !read_fraction(str_cut(text, 19, text.len - 1), &microseconds))
        return false;
    Moment moment = date * day_length + seconds * MOMENT_SECOND + microseconds;
    if (!moment_exists(moment))
        return false;
    *ret_moment = moment;
    return true;
}

Date moment_date(Moment moment)
{
    int64_t rest;

    return moment_exists(moment) ? split(moment + japan_offset, &rest) : DATE_NONE;
}

Moment moment_of_date(Date date)
{
    ensure(date != DATE_NONE && date != DATE_FOREVER);
    return date * day_length - japan_offset;
}

void moment_write_person(Text *text, Moment moment, Lang lang)
{
    int64_t rest;

    if (!moment_exists(moment))
        return;
    date_write(text, split(moment + japan_offset, &rest));
    text_char(text, ' ');
    put_hour_minute(text, rest);
    text_put(text, lang == LANG_JA ? S("") : S(" JST"));
}
