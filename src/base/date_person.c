/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/date.h"

#include "base/unicode.h"

enum { WRITTEN_MAX = 64 }; /* bytes; no way of writing a day comes near */

typedef struct Era {
    Str name;
    DateParts first, next; /* the day the next era began is no longer in this one */
    int year_one;
} Era;

/*
 * Each era begins on the day its own ordinance says, which is the day the one before it ends. Japan
 * reckons by the Gregorian calendar since 1873-01-01; earlier Meiji dates are of another calendar.
 */
static const Era eras[] = {
    { STR("明治"), { 1873, 1, 1 }, { 1912, 7, 30 }, 1868 },
    { STR("大正"), { 1912, 7, 30 }, { 1926, 12, 25 }, 1912 },
    { STR("昭和"), { 1926, 12, 25 }, { 1989, 1, 8 }, 1926 },
    { STR("平成"), { 1989, 1, 8 }, { 2019, 5, 1 }, 1989 },
    { STR("令和"), { 2019, 5, 1 }, { DATE_YEAR_MAX + 1, 1, 1 }, 2019 },
};

/* Full-width digits and marks become ASCII, so that the reader below knows one kind. */
static char narrow(uint32_t letter)
{
    bool wide = letter >= 0xff01 && letter <= 0xff5e;
    uint32_t code = wide ? letter - 0xff01 + '!' : letter;

    return (code >= '0' && code <= '9') || code == '-' || code == '/' ? (char)code : '\0';
}

static bool narrow_all(Str text, char *buffer, Str *ret_narrow)
{
    size_t len = 0;

    for (size_t at = 0; at < text.len;) {
        size_t from = at;
        char c = narrow(utf8_next(text, &at));
        Str part = c ? (Str){ &c, 1 } : str_cut(text, from, at);
        if (len + part.len > WRITTEN_MAX)
            return false;
        for (size_t i = 0; i < part.len; i++)
            buffer[len++] = part.at[i];
    }
    *ret_narrow = (Str){ buffer, len };
    return true;
}

/* Steps over `mark` when the text starts with it. */
static bool take(Str *text, Str mark)
{
    if (!str_starts(*text, mark))
        return false;
    *text = str_cut(*text, mark.len, text->len);
    return true;
}

/* One to `digits_max` digits. */
static bool take_number(Str *text, int digits_max, int *ret_number)
{
    int number = 0, digits = 0;

    while (digits < digits_max && text->len > 0 && text->at[0] >= '0' && text->at[0] <= '9') {
        number = number * 10 + (text->at[0] - '0');
        *text = str_cut(*text, 1, text->len);
        digits++;
    }
    *ret_number = number;
    return digits > 0;
}

static bool take_month_and_day(Str *text, Str after_month, Str after_day, DateParts *parts)
{
    return take_number(text, 2, &parts->month) && take(text, after_month) &&
           take_number(text, 2, &parts->day) && take(text, after_day) && text->len == 0;
}

static bool read_western(Str text, DateParts *ret_parts)
{
    static const struct {
        Str after_year, after_month, after_day;
    } ways[] = {
        { STR("-"), STR("-"), STR("") },
        { STR("/"), STR("/"), STR("") },
        { STR("年"), STR("月"), STR("日") },
    };

    if (!take_number(&text, 4, &ret_parts->year))
        return false;
    for (size_t i = 0; i < COUNT_OF(ways); i++)
        if (take(&text, ways[i].after_year))
            return take_month_and_day(&text, ways[i].after_month, ways[i].after_day, ret_parts);
    return false;
}

static bool has_begun(DateParts first, DateParts day)
{
    if (first.year != day.year)
        return first.year < day.year;
    return first.month != day.month ? first.month < day.month : first.day <= day.day;
}

bool date_era(Date date, Str *ret_name, int *ret_year)
{
    DateParts day = date_parts(date);

    for (size_t i = 0; i < COUNT_OF(eras); i++) {
        if (has_begun(eras[i].next, day) || !has_begun(eras[i].first, day))
            continue;
        *ret_name = eras[i].name;
        *ret_year = day.year - eras[i].year_one + 1;
        return true;
    }
    return false;
}

static const Era *take_era(Str *text)
{
    for (size_t i = 0; i < COUNT_OF(eras); i++)
        if (take(text, eras[i].name))
            return &eras[i];
    return NULL;
}

/* The year the era calls by this number; the first is 元年 or 1年. (0年 lies before the era.) */
static bool take_era_year(Str *text, const Era *era, int *ret_year)
{
    int number = 1;

    if (!take(text, S("元")) && !take_number(text, 3, &number))
        return false;
    *ret_year = era->year_one + number - 1;
    return take(text, S("年"));
}

static bool parts_exist(DateParts parts)
{
    return parts.year >= DATE_YEAR_MIN && parts.year <= DATE_YEAR_MAX &&
           date_exists(parts.year, parts.month, parts.day);
}

static Date day_of(DateParts parts)
{
    return date_make(parts.year, parts.month, parts.day);
}

static bool in_era(const Era *era, DateParts parts)
{
    return day_of(era->first) <= day_of(parts) && day_of(parts) < day_of(era->next);
}

bool date_read_person(Str text, Date *ret_date)
{
    char buffer[WRITTEN_MAX];
    DateParts parts;
    Str written;

    if (!narrow_all(str_trim(text), buffer, &written))
        return false;
    const Era *era = take_era(&written);
    bool read = era ? take_era_year(&written, era, &parts.year) &&
                          take_month_and_day(&written, S("月"), S("日"), &parts)
                    : read_western(written, &parts);
    if (!read || !parts_exist(parts) || (era && !in_era(era, parts)))
        return false;
    *ret_date = day_of(parts);
    return true;
}
