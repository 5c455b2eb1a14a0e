/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "registers/clock.h"

Str closings_country(const Register *closings)
{
    if (closings == NULL || closings->row_count == 0)
        return S("");
    Str first = closings->rows[0].key; /* rows are by key */
    return str_eq(first, closings->rows[closings->row_count - 1].key) ? first : S("");
}

bool day_is_open(const Register *closings, Str country, Date day, bool *ret_open)
{
    RegisterQuery query = { .on = day, .known_on = DATE_FOREVER };

    *ret_open = false;
    if (date_weekday(day) >= WEEKDAY_SATURDAY)
        return true;
    if (closings == NULL || !register_has(closings, country))
        return false; /* of a country without a row, silence does not say that every day is open */
    RegisterAnswer closed = register_answer(closings, country, query, NULL);
    *ret_open = closed == REGISTER_NO;
    return closed != REGISTER_UNKNOWN;
}

/* The end of the pauses this day stands in; the day itself when it stands in none. */
static Date pause_end(const Clock *clock, Date day)
{
    for (size_t i = 0; i < clock->pause_count; i++)
        if (clock->pauses[i].from <= day && day < clock->pauses[i].until)
            day = clock->pauses[i].until; /* a later pause may go on from there */
    return day;
}

typedef enum Counting { COUNTS, COUNTS_NOT, COUNTS_UNTOLD } Counting;

static Counting day_counts(const Register *closings, Str country, const Clock *clock, Date day)
{
    bool open;

    if (!clock->working)
        return COUNTS;
    if (!day_is_open(closings, country, day, &open))
        return COUNTS_UNTOLD;
    return open ? COUNTS : COUNTS_NOT;
}

/* Walks the counting days up to the clock's last, or up to and with `until`. */
static ClockAnswer walk(const Register *closings, Str country, const Clock *clock, Date until,
                        Date *ret_last, int32_t *ret_count)
{
    Date day = clock->start;

    *ret_count = 0;
    *ret_last = clock->start;
    while (*ret_count < clock->days) {
        day = pause_end(clock, day + 1);
        if (day == DATE_FOREVER)
            return CLOCK_STANDS;
        if (day > until)
            return CLOCK_DUE;
        Counting counting = day_counts(closings, country, clock, day);
        if (counting == COUNTS_UNTOLD)
            return CLOCK_UNTOLD;
        if (counting == COUNTS_NOT)
            continue;
        ++*ret_count;
        *ret_last = day;
    }
    return CLOCK_DUE;
}

ClockAnswer clock_due(const Register *closings, Str country, const Clock *clock, Date *ret_due)
{
    int32_t count;

    ensure(clock->days > 0);
    return walk(closings, country, clock, DATE_FOREVER, ret_due, &count);
}

bool clock_spent(const Register *closings, Str country, const Clock *clock, Date today,
                 int32_t *ret_days)
{
    Date last;

    ensure(clock->days > 0);
    return walk(closings, country, clock, today, &last, ret_days) != CLOCK_UNTOLD;
}
