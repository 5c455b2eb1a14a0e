/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "offset/offset.h"
#include "phrases_offset.h"

const Str offset_way_words[OFFSET_WAYS] = {
    [OFFSET_COMMERCIAL] = STR("commercial"),
    [OFFSET_BETWEEN_GOVERNMENTS] = STR("between-governments"),
    [OFFSET_SINGLE_VENDOR] = STR("single-vendor"),
};

static OffsetWay read_way(const CsvReading *reading, size_t column)
{
    return (OffsetWay)csv_word(reading, column, offset_way_words, OFFSET_WAYS);
}

/* ---- the register ---------------------------------------------------------------------------- */

enum {
    DUTY_COUNTRY,
    DUTY_RULE,
    DUTY_WAY,
    DUTY_FROM,
    DUTY_UNTIL,
    DUTY_RATE,
    DUTY_CURRENCY,
    DUTY_THRESHOLD,
    DUTY_SOURCE,
    DUTY_SURE
};

#define DUTY_HEAD S("country,rule,way,from,until,rate,currency,threshold,source,confidence")

static OffsetDuty read_duty(const CsvReading *reading)
{
    OffsetDuty row = { .rate_ppm = 0 };

    row.country = csv_country(reading, DUTY_COUNTRY);
    row.rule = csv_words(reading, DUTY_RULE);
    row.way = read_way(reading, DUTY_WAY);
    row.from = csv_day(reading, DUTY_FROM);
    row.until = csv_until(reading, DUTY_UNTIL, row.from);
    row.rate_ppm = csv_share(reading, DUTY_RATE);
    row.threshold = csv_money(reading, DUTY_THRESHOLD, DUTY_CURRENCY, OFFSET_AMOUNT_MAX);
    row.source = csv_source(reading, DUTY_SOURCE);
    row.confidence = csv_confidence(reading, DUTY_SURE);
    return row;
}

static bool overlaps(const OffsetDuty *a, const OffsetDuty *b)
{
    return str_eq(a->country, b->country) && a->way == b->way && a->from < b->until &&
           b->from < a->until;
}

bool offset_duties_read(Arena *arena, Str bytes, Str file, const OffsetDuty **ret_rows,
                        size_t *ret_count, Findings *findings)
{
    CsvReading reading;
    size_t count = 0;

    if (!csv_open(arena, bytes, file, findings, &reading) ||
        !csv_head(&reading, DUTY_HEAD, OFFSET_ROWS_MAX))
        return false;
    OffsetDuty *rows = NEW_ARRAY(arena, OffsetDuty, reading.row_count);
    while (csv_next(&reading)) {
        rows[count] = read_duty(&reading);
        for (size_t i = 0; i < count && csv_row_good(&reading); i++)
            if (overlaps(&rows[i], &rows[count]))
                csv_refuse(&reading, DUTY_WAY, PHRASE_OFFSET_TWO_ROWS,
                           PHRASE_OFFSET_TWO_ROWS_REMEDY, S(""));
        count += csv_row_good(&reading);
    }
    *ret_rows = rows;
    *ret_count = count;
    return csv_good(&reading);
}

/* ---- sales ----------------------------------------------------------------------------------- */

enum {
    SALE_NAME,
    SALE_COUNTRY,
    SALE_WAY,
    SALE_DAY,
    SALE_CURRENCY,
    SALE_BASE,
    SALE_VALUE_CURRENCY,
    SALE_VALUE,
    SALE_SOURCE,
    SALE_SURE
};

#define SALE_HEAD S("sale,country,way,day,currency,base,value_currency,value,source,confidence")

static OffsetSale read_sale(const CsvReading *reading)
{
    OffsetSale sale = { .has_value = reading->cells[SALE_VALUE].len > 0 };

    sale.sale = csv_words(reading, SALE_NAME);
    sale.country = csv_country(reading, SALE_COUNTRY);
    sale.way = read_way(reading, SALE_WAY);
    sale.day = csv_day(reading, SALE_DAY);
    sale.base = csv_money(reading, SALE_BASE, SALE_CURRENCY, OFFSET_AMOUNT_MAX);
    if (sale.has_value)
        sale.value = csv_money(reading, SALE_VALUE, SALE_VALUE_CURRENCY, OFFSET_AMOUNT_MAX);
    sale.source = csv_source(reading, SALE_SOURCE);
    sale.confidence = csv_confidence(reading, SALE_SURE);
    return sale;
}

bool offset_sales_read(Arena *arena, Str bytes, Str file, const OffsetSale **ret_sales,
                       size_t *ret_count, Findings *findings)
{
    CsvReading reading;
    size_t count = 0;

    if (!csv_open(arena, bytes, file, findings, &reading) ||
        !csv_head(&reading, SALE_HEAD, OFFSET_ROWS_MAX))
        return false;
    OffsetSale *sales = NEW_ARRAY(arena, OffsetSale, reading.row_count);
    while (csv_next(&reading)) {
        sales[count] = read_sale(&reading);
        count += csv_row_good(&reading);
    }
    *ret_sales = sales;
    *ret_count = count;
    return csv_good(&reading);
}

/* ---- the answer ------------------------------------------------------------------------------ */

static const OffsetDuty *row_of(const OffsetDuty *rows, size_t count, const OffsetSale *sale)
{
    for (size_t i = 0; i < count; i++)
        if (str_eq(rows[i].country, sale->country) && rows[i].way == sale->way &&
            rows[i].from <= sale->day && sale->day < rows[i].until)
            return &rows[i];
    return NULL;
}

DutyAnswer offset_duty_of(const OffsetDuty *rows, size_t count, const OffsetSale *sale,
                          const OffsetDuty **ret_row)
{
    const OffsetDuty *row = row_of(rows, count, sale);
    Money value = sale->has_value ? sale->value : sale->base;

    *ret_row = row;
    if (!row)
        return DUTY_UNKNOWN;
    if (row->rate_ppm == 0)
        return DUTY_NONE;
    if (row->threshold.minor > 0 && value.currency != row->threshold.currency)
        return DUTY_UNKNOWN;
    return value.minor >= row->threshold.minor ? DUTY_OWED : DUTY_BELOW;
}

Money offset_duty_amount(const OffsetDuty *row, const OffsetSale *sale)
{
    return (Money){ ppm_up(sale->base.minor, row->rate_ppm), sale->base.currency };
}
