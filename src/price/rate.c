/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* rate - which row of a table is in force, and what it makes of an amount */
#include "phrases_price.h"
#include "price/parts.h"

const Str rate_component_words[RATE_COMPONENTS] = {
    [RATE_ADMIN] = STR("admin"),
    [RATE_ADMIN_EXTRA] = STR("admin-extra"),
    [RATE_CONTRACT_ADMIN] = STR("contract-admin"),
    [RATE_PACKING] = STR("packing"),
    [RATE_TRANSPORT] = STR("transport"),
    [RATE_RECOUPMENT] = STR("recoupment"),
    [RATE_SMALL_CASE] = STR("small-case"),
};

const Str rate_event_words[RATE_EVENTS] = {
    [RATE_SIGNED] = STR("signed"),
    [RATE_ACCEPTED] = STR("accepted"),
    [RATE_IMPLEMENTED] = STR("implemented"),
    [RATE_DELIVERED] = STR("delivered"),
};

const Str rate_element_words[RATE_ELEMENTS] = {
    STR("management"),
    STR("quality"),
    STR("audit"),
    [RATE_ELEMENT_OVERSEAS] = STR("overseas"),
};

bool price_part(int64_t minor, int64_t ppm, int64_t *ret_minor)
{
    return divide_half_away((Wide)minor * ppm, RATE_WHOLE, ret_minor);
}

bool divide_half_away(Wide number, int64_t divisor, int64_t *ret_quotient)
{
    ensure(divisor > 0);
    Wide half = number < 0 ? -(divisor / 2) : divisor / 2;
    Wide rest = number % divisor, quotient = number / divisor;

    /* Compared by what is left, so that an odd divisor has no half. */
    if (number < 0 ? rest < half || (rest == half && divisor % 2 == 0)
                   : rest > half || (rest == half && divisor % 2 == 0))
        quotient += number < 0 ? -1 : 1;
    if (quotient > INT64_MAX || quotient < INT64_MIN)
        return false;
    *ret_quotient = (int64_t)quotient;
    return true;
}

bool rate_is_estimate(const RateRow *row, const RateDays *days)
{
    return days->on[row->event] == DATE_NONE;
}

/* The earliest day that the event can have: its own, or that of the last before it. */
static Date earliest(const RateDays *days, RateEvent event)
{
    Date day = days->on[event];

    for (size_t i = 0; i < (size_t)event && days->on[event] == DATE_NONE; i++)
        if (days->on[i] > day)
            day = days->on[i];
    return day;
}

typedef enum Fit { FIT_NO, FIT_OPEN, FIT_YES } Fit;

static Fit row_fits(const RateRow *row, const RateQuery *query)
{
    Date day = earliest(&query->days, row->event);
    bool known = query->days.on[row->event] != DATE_NONE;

    if (!known && query->assumed != DATE_NONE) {
        day = query->assumed > day ? query->assumed : day;
        known = true;
    }
    if (known)
        return day >= row->from && day < row->until ? FIT_YES : FIT_NO;
    return row->until > day ? FIT_OPEN : FIT_NO;
}

static bool tier_holds(const RateRow *row, Money unit_price)
{
    return !row->is_tier ||
           (row->amount.currency == unit_price.currency && row->up_to >= unit_price.minor &&
            (row->above < unit_price.minor || (row->above == 0 && unit_price.minor == 0)));
}

int rate_compare_key(const RateRow *row, RateComponent component, Str qualifier)
{
    if (row->component != component)
        return row->component < component ? -1 : 1;
    return str_compare(row->qualifier, qualifier);
}

static size_t first_row(const RateTable *table, const RateQuery *query)
{
    size_t low = 0, high = table->row_count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (rate_compare_key(&table->rows[middle], query->component, query->qualifier) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static Str name_of(Arena *arena, const RateQuery *query)
{
    return rate_name(arena, query->component, query->qualifier);
}

static void tell_none(const RateTable *table, const RateQuery *query, const RateRow *open,
                      Findings *findings)
{
    Str name = name_of(findings->arena, query);

    if (open)
        finding_error(findings, query->place, PHRASE_PRICE_NO_DAY, PHRASE_PRICE_NO_DAY_REMEDY, name,
                      rate_event_words[open->event], price_number(findings->arena, open->id));
    else
        finding_error(findings, query->place, PHRASE_PRICE_NO_RATE, PHRASE_PRICE_NO_RATE_REMEDY,
                      name, table->name);
}

const RateRow *rate_find(const RateTable *table, const RateQuery *query, Findings *findings)
{
    const RateRow *found = NULL, *open = NULL, *second = NULL;

    for (size_t i = first_row(table, query);
         i < table->row_count &&
         rate_compare_key(&table->rows[i], query->component, query->qualifier) == 0;
         i++) {
        const RateRow *row = &table->rows[i];
        Fit fit = tier_holds(row, query->unit_price) ? row_fits(row, query) : FIT_NO;

        if (fit == FIT_OPEN)
            open = row;
        else if (fit == FIT_YES && found)
            second = row;
        else if (fit == FIT_YES)
            found = row;
    }
    if (found && second) {
        finding_error(findings, query->place, PHRASE_PRICE_TWO_RATES, PHRASE_PRICE_TWO_RATES_REMEDY,
                      name_of(findings->arena, query), price_number(findings->arena, found->id),
                      price_number(findings->arena, second->id), table->name);
        return NULL;
    }
    if (!found || open) {
        tell_none(table, query, open, findings);
        return NULL;
    }
    return found;
}
