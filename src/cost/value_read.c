/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cost/cost.h"
#include "phrases_cost.h"

/* The table of options, from its file. */

enum {
    VALUE_OPTION,
    VALUE_WHAT,
    VALUE_KIND,
    VALUE_AT_YEAR,
    VALUE_CURRENCY,
    VALUE_LEAST,
    VALUE_MOST,
    VALUE_YEARS_LEAST,
    VALUE_YEARS_MOST,
    VALUE_SOURCE,
    VALUE_CONFIDENCE
};

#define VALUE_HEAD \
    S("option,what,kind,year,currency,least,most,years_least,years_most,source,confidence")

enum { KIND_COST, KIND_DELAY, KINDS };

static const Str kinds[KINDS] = { [KIND_COST] = STR("cost"), [KIND_DELAY] = STR("delay") };

enum { NO_CURRENCY = -1 };

/* Amounts of two currencies are not added, nor exchanged at a rate that nobody stated: `first` is
 * that of the first line that has one. */
static void check_currency(const CsvReading *reading, Currency *first)
{
    Currency currency;

    if (!currency_find(reading->cells[VALUE_CURRENCY], &currency))
        return;
    if (*first == NO_CURRENCY)
        *first = currency;
    if (currency != *first)
        csv_refuse(reading, VALUE_CURRENCY, PHRASE_COST_VALUE_TWO_CURRENCIES,
                   PHRASE_COST_VALUE_TWO_CURRENCIES_REMEDY, S(""));
}

static void read_amounts(const CsvReading *reading, Currency *first, ValueLine *line)
{
    line->least = csv_money(reading, VALUE_LEAST, VALUE_CURRENCY, INT64_MAX);
    check_currency(reading, first);
    if (!csv_row_good(reading))
        return;
    line->most = csv_money(reading, VALUE_MOST, VALUE_CURRENCY, INT64_MAX);
    if (csv_row_good(reading) && line->most.minor < line->least.minor)
        csv_refuse(reading, VALUE_MOST, PHRASE_COST_VALUE_RANGE, PHRASE_COST_VALUE_RANGE_REMEDY,
                   S(""));
}

/* "15", "1.25": hundredths of a year. */
static int32_t years_of(const CsvReading *reading, size_t column, int64_t least)
{
    return (int32_t)csv_decimal(reading, column, 2, least, VALUE_YEAR_MAX * VALUE_YEAR);
}

static void read_years(const CsvReading *reading, ValueLine *line)
{
    const Str *cells = reading->cells;

    if (!line->delay) {
        if (cells[VALUE_YEARS_LEAST].len > 0 || cells[VALUE_YEARS_MOST].len > 0)
            csv_refuse(reading, CSV_ROW, PHRASE_COST_VALUE_YEARS_OF_COST,
                       PHRASE_COST_VALUE_YEARS_OF_COST_REMEDY, S(""));
        return;
    }
    line->years_least = years_of(reading, VALUE_YEARS_LEAST, 0);
    line->years_most = years_of(reading, VALUE_YEARS_MOST, 1);
    if (csv_row_good(reading) && line->years_most < line->years_least)
        csv_refuse(reading, VALUE_YEARS_MOST, PHRASE_COST_VALUE_RANGE,
                   PHRASE_COST_VALUE_RANGE_REMEDY, S(""));
}

/* A gain is no line: it would hide in a sum what it was set against. */
static ValueLine read_line(const CsvReading *reading, Currency *first)
{
    ValueLine line = { .delay = false };

    line.delay = csv_word(reading, VALUE_KIND, kinds, KINDS) == KIND_DELAY;
    bool kind_known = csv_row_good(reading);
    line.option = csv_words(reading, VALUE_OPTION);
    line.what = csv_words(reading, VALUE_WHAT);
    line.year = (int32_t)csv_number(reading, VALUE_AT_YEAR, 0, VALUE_YEAR_MAX);
    read_amounts(reading, first, &line);
    if (kind_known)
        read_years(reading, &line);
    line.basis = csv_basis(reading, VALUE_SOURCE, VALUE_CONFIDENCE);
    return line;
}

bool value_read(Arena *arena, Str bytes, Str file, const ValueLine **ret_lines, size_t *ret_count,
                Findings *findings)
{
    CsvReading reading;
    Currency currency = NO_CURRENCY;
    size_t count = 0;

    if (!csv_open(arena, bytes, file, findings, &reading) ||
        !csv_head(&reading, VALUE_HEAD, VALUE_LINES_MAX))
        return false;
    ValueLine *lines = NEW_ARRAY(arena, ValueLine, reading.row_count);
    while (csv_next(&reading)) {
        lines[count] = read_line(&reading, &currency);
        count += csv_row_good(&reading);
    }
    *ret_lines = lines;
    *ret_count = count;
    return csv_good(&reading);
}
