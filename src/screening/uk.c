/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/uk.h"

static bool has(Str text, Str part)
{
    return str_find(text, part, &(size_t){ 0 });
}

void uk_name(ListReading *reading, const Str *parts, Str kind, Str quality)
{
    Text name = text_open(reading->arena, XML_TEXT_MAX);
    bool variation = has(kind, S("ariation"));
    bool primary = has(kind, S("rimary")) && !variation;
    bool weak = has(quality, S("ow quality")) || has(quality, S("ow Quality")) ||
                list_same_word(quality, S("low")) || list_same_word(quality, S("weak"));

    for (size_t i = 0; i < UK_NAME_PARTS; i++) {
        if (parts[i].len == 0)
            continue;
        text_all(&name, name.len > 0 ? S(" ") : S(""), parts[i]);
    }
    reading_name(reading, text_str(&name), S(""),
                 primary ? NAME_PRIMARY
                 : weak  ? NAME_WEAK
                         : NAME_ALIAS);
}

/* 0 where it is no number: "dd". */
static int number_of(Str text)
{
    int64_t value;

    return str_int(str_trim(text), &value) && value >= 0 && value <= DATE_YEAR_MAX ? (int)value : 0;
}

/* Day, month and year, of which the first two may be unknown. */
static bool day_month_year(Str text, DateParts *ret_parts)
{
    Str rest, day = str_split(str_trim(text), '/', &rest), month = str_split(rest, '/', &rest);

    *ret_parts =
        (DateParts){ .year = number_of(rest), .month = number_of(month), .day = number_of(day) };
    return ret_parts->year >= 1000 && ret_parts->month <= 12;
}

static void tell_birth(ListReading *reading, Str text)
{
    DateParts parts;

    if (!day_month_year(text, &parts)) {
        reading_birth(reading, text);
        return;
    }
    bool day = parts.month > 0 && parts.day > 0 && date_exists(parts.year, parts.month, parts.day);
    reading_born(reading, (Birth){ .first_year = (int16_t)parts.year,
                                   .last_year = (int16_t)parts.year,
                                   .month = (int8_t)parts.month,
                                   .day = (int8_t)(day ? parts.day : 0) });
}

void uk_birth(ListReading *reading, Str text)
{
    for (Str rest = text; rest.len > 0;) {
        Str one = str_trim(str_split(rest, '|', &rest));

        if (one.len > 0)
            tell_birth(reading, one);
    }
}

bool uk_day(Str text, Date *ret_day)
{
    DateParts parts;
    Birth birth;

    if (day_month_year(text, &parts) && date_exists(parts.year, parts.month, parts.day)) {
        *ret_day = date_make(parts.year, parts.month, parts.day);
        return true;
    }
    if (date_read(str_cut(text, 0, 10), ret_day))
        return true;
    if (!birth_read(text, &birth) || birth.day == 0)
        return false;
    *ret_day = date_make(birth.first_year, birth.month, birth.day);
    return true;
}
