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
    VALUE_CONFIDENCE,
    VALUE_COLUMNS
};

#define VALUE_HEAD \
    "option,what,kind,year,currency,least,most,years_least,years_most,source,confidence"

typedef struct ValueReading {
    Str file;
    Findings *findings;
    uint32_t line;
    Currency currency; /* of the first line that has one */
    bool currency_known;
} ValueReading;

static void refuse(const ValueReading *reading, Phrase message, Phrase remedy, Str what)
{
    Place place = { .file = reading->file, .line = reading->line };

    finding_error(reading->findings, place, message, remedy, what);
}

static bool head_is_ours(const ValueReading *reading, const CsvTable *table)
{
    Str rest = S(VALUE_HEAD);
    bool ours = table->row_count > 0 && table->rows[0].cell_count == VALUE_COLUMNS;

    for (size_t i = 0; i < VALUE_COLUMNS && ours; i++)
        ours = str_eq(str_trim(table->rows[0].cells[i]), str_split(rest, ',', &rest));
    if (!ours)
        refuse(reading, PHRASE_COST_VALUE_HEAD, PHRASE_COST_VALUE_HEAD_REMEDY, S(VALUE_HEAD));
    return ours;
}

/* ---- cells ----------------------------------------------------------------------------------- */

static void read_words(const ValueReading *reading, const Str *cells, ValueLine *line)
{
    size_t bad;

    line->option = cells[VALUE_OPTION];
    line->what = cells[VALUE_WHAT];
    line->source = cells[VALUE_SOURCE];
    line->assumed = str_eq(cells[VALUE_CONFIDENCE], S("assumption"));
    line->confidence = CONFIDENCE_UNVERIFIED;
    if (line->option.len == 0 || line->what.len == 0 || !utf8_check(line->option, &bad) ||
        !utf8_check(line->what, &bad))
        refuse(reading, PHRASE_COST_VALUE_NO_NAME, PHRASE_COST_VALUE_NO_NAME_REMEDY, S(""));
    if (line->source.len == 0 || !utf8_check(line->source, &bad))
        refuse(reading, PHRASE_COST_VALUE_NO_SOURCE, PHRASE_COST_VALUE_NO_SOURCE_REMEDY, S(""));
    if (!line->assumed && !confidence_read(cells[VALUE_CONFIDENCE], &line->confidence))
        refuse(reading, PHRASE_COST_VALUE_CONFIDENCE, PHRASE_COST_VALUE_CONFIDENCE_REMEDY,
               cells[VALUE_CONFIDENCE]);
    line->delay = str_eq(cells[VALUE_KIND], S("delay"));
    if (!line->delay && !str_eq(cells[VALUE_KIND], S("cost")))
        refuse(reading, PHRASE_COST_VALUE_KIND, PHRASE_COST_VALUE_KIND_REMEDY, cells[VALUE_KIND]);
}

/* Amounts of two currencies are not added, nor exchanged at a rate that nobody stated. */
static bool read_currency(ValueReading *reading, Str code, Currency *ret_currency)
{
    if (!currency_find(code, ret_currency)) {
        refuse(reading, PHRASE_COST_VALUE_CURRENCY, PHRASE_COST_VALUE_CURRENCY_REMEDY, code);
        return false;
    }
    if (reading->currency_known && *ret_currency != reading->currency) {
        refuse(reading, PHRASE_COST_VALUE_TWO_CURRENCIES, PHRASE_COST_VALUE_TWO_CURRENCIES_REMEDY,
               code);
        return false;
    }
    reading->currency = *ret_currency;
    reading->currency_known = true;
    return true;
}

/* A gain is no cost line: it would hide in a sum what it was set against. */
static bool amount_read(Str text, Currency currency, Money *ret_money)
{
    return money_read(text, currency, ret_money) == 0 && ret_money->minor >= 0;
}

static void read_amounts(ValueReading *reading, const Str *cells, ValueLine *line)
{
    Currency currency;

    if (!read_currency(reading, cells[VALUE_CURRENCY], &currency))
        return;
    if (!amount_read(cells[VALUE_LEAST], currency, &line->least))
        refuse(reading, PHRASE_COST_VALUE_AMOUNT, PHRASE_COST_VALUE_AMOUNT_REMEDY,
               cells[VALUE_LEAST]);
    else if (!amount_read(cells[VALUE_MOST], currency, &line->most))
        refuse(reading, PHRASE_COST_VALUE_AMOUNT, PHRASE_COST_VALUE_AMOUNT_REMEDY,
               cells[VALUE_MOST]);
    else if (line->most.minor < line->least.minor)
        refuse(reading, PHRASE_COST_VALUE_RANGE, PHRASE_COST_VALUE_RANGE_REMEDY, cells[VALUE_MOST]);
}

/* "15", "1.25": hundredths of a year. */
static bool years_read(Str text, int32_t *ret_years)
{
    double years;
    Str fraction;

    (void)str_split(text, '.', &fraction);
    if (fraction.len > 2 || !figure_read(text, &years) || years > VALUE_YEAR_MAX)
        return false;
    *ret_years = (int32_t)(years * VALUE_YEAR + 0.5);
    return true;
}

static void read_years(const ValueReading *reading, const Str *cells, ValueLine *line)
{
    Str least = cells[VALUE_YEARS_LEAST], most = cells[VALUE_YEARS_MOST];
    int64_t year;

    if (!str_int(cells[VALUE_AT_YEAR], &year) || year < 0 || year > VALUE_YEAR_MAX)
        refuse(reading, PHRASE_COST_VALUE_YEAR, PHRASE_COST_VALUE_YEAR_REMEDY,
               cells[VALUE_AT_YEAR]);
    else
        line->year = (int32_t)year;
    if (!line->delay && (least.len > 0 || most.len > 0))
        refuse(reading, PHRASE_COST_VALUE_YEARS_OF_COST, PHRASE_COST_VALUE_YEARS_OF_COST_REMEDY,
               S(""));
    else if (line->delay && (!years_read(least, &line->years_least) ||
                             !years_read(most, &line->years_most) || line->years_most == 0))
        refuse(reading, PHRASE_COST_VALUE_YEARS, PHRASE_COST_VALUE_YEARS_REMEDY, S(""));
    else if (line->years_most < line->years_least)
        refuse(reading, PHRASE_COST_VALUE_RANGE, PHRASE_COST_VALUE_RANGE_REMEDY, most);
}

/* ---- rows ------------------------------------------------------------------------------------ */

static void read_row(ValueReading *reading, const CsvRow *row, ValueLine *line)
{
    Str cells[VALUE_COLUMNS];

    reading->line = row->line;
    if (row->cell_count != VALUE_COLUMNS) {
        refuse(reading, PHRASE_COST_VALUE_CELLS, PHRASE_COST_VALUE_CELLS_REMEDY, S(""));
        return;
    }
    for (size_t i = 0; i < VALUE_COLUMNS; i++)
        cells[i] = str_trim(row->cells[i]);
    read_words(reading, cells, line);
    read_amounts(reading, cells, line);
    read_years(reading, cells, line);
}

bool value_read(Arena *arena, Str bytes, Str file, const ValueLine **ret_lines, size_t *ret_count,
                Findings *findings)
{
    ValueReading reading = { .file = file, .findings = findings, .line = 1 };
    size_t before = findings->error_count;
    CsvTable table;

    if (!csv_read(arena, bytes, file, &table, findings) || !head_is_ours(&reading, &table))
        return false;
    size_t count = table.row_count - 1;
    if (count < 1 || count > VALUE_LINES_MAX) {
        refuse(&reading, PHRASE_COST_VALUE_COUNT, PHRASE_COST_VALUE_COUNT_REMEDY, S(""));
        return false;
    }
    ValueLine *lines = NEW_ARRAY(arena, ValueLine, count);
    for (size_t i = 0; i < count; i++)
        read_row(&reading, &table.rows[i + 1], &lines[i]);
    *ret_lines = lines;
    *ret_count = count;
    return findings->error_count == before;
}
