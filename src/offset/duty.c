/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "offset/offset.h"
#include "phrases_offset.h"

const Str offset_way_words[OFFSET_WAYS] = {
    [OFFSET_COMMERCIAL] = STR("commercial"),
    [OFFSET_BETWEEN_GOVERNMENTS] = STR("between-governments"),
    [OFFSET_SINGLE_VENDOR] = STR("single-vendor"),
};

static bool read_way(const OffsetTable *reading, size_t column, OffsetWay *ret_way)
{
    for (size_t i = 0; i < OFFSET_WAYS; i++)
        if (str_eq(reading->cells[column], offset_way_words[i])) {
            *ret_way = (OffsetWay)i;
            return true;
        }
    offset_table_refuse(reading, PHRASE_OFFSET_NO_WAY, PHRASE_OFFSET_NO_WAY_REMEDY,
                        reading->cells[column]);
    return false;
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

static bool rate_read(const OffsetTable *reading, int64_t *ret_ppm)
{
    if (ppm_read(reading->cells[DUTY_RATE], ret_ppm))
        return true;
    offset_table_refuse(reading, PHRASE_OFFSET_NOT_A_SHARE, PHRASE_OFFSET_NOT_A_SHARE_REMEDY,
                        reading->cells[DUTY_RATE]);
    return false;
}

static bool duty_read(const OffsetTable *reading, OffsetDuty *ret_row)
{
    OffsetDuty row = { .rate_ppm = 0 };
    bool good = offset_table_country(reading, DUTY_COUNTRY, &row.country);

    good &= offset_table_words(reading, DUTY_RULE, &row.rule);
    good &= read_way(reading, DUTY_WAY, &row.way);
    good &= offset_table_date(reading, DUTY_FROM, DATE_NONE, &row.from);
    good &= offset_table_date(reading, DUTY_UNTIL, DATE_FOREVER, &row.until);
    good &= rate_read(reading, &row.rate_ppm);
    good &= offset_table_money(reading, DUTY_CURRENCY, DUTY_THRESHOLD, &row.threshold);
    good &= offset_table_words(reading, DUTY_SOURCE, &row.source);
    good &= offset_table_confidence(reading, DUTY_SURE, &row.confidence);
    if (good && row.until <= row.from)
        offset_table_refuse(reading, PHRASE_OFFSET_BACKWARDS, PHRASE_OFFSET_BACKWARDS_REMEDY,
                            S(""));
    *ret_row = row;
    return good;
}

static bool overlaps(const OffsetDuty *a, const OffsetDuty *b)
{
    return str_eq(a->country, b->country) && a->way == b->way && a->from < b->until &&
           b->from < a->until;
}

bool offset_duties_read(Arena *arena, Str bytes, Str file, const OffsetDuty **ret_rows,
                        size_t *ret_count, Findings *findings)
{
    OffsetTable reading;
    size_t count = 0;

    if (!offset_table_open(arena, bytes, file, DUTY_HEAD, findings, &reading))
        return false;
    OffsetDuty *rows = NEW_ARRAY(arena, OffsetDuty, reading.csv.row_count);
    while (offset_table_next(&reading)) {
        if (!duty_read(&reading, &rows[count]))
            continue;
        for (size_t i = 0; i < count; i++)
            if (overlaps(&rows[i], &rows[count]))
                offset_table_refuse(&reading, PHRASE_OFFSET_TWO_ROWS, PHRASE_OFFSET_TWO_ROWS_REMEDY,
                                    offset_way_words[rows[count].way]);
        count++;
    }
    *ret_rows = rows;
    *ret_count = count;
    return offset_table_good(&reading);
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

static bool sale_read(const OffsetTable *reading, OffsetSale *ret_sale)
{
    OffsetSale sale = { .has_value = reading->cells[SALE_VALUE].len > 0 };
    bool good = offset_table_words(reading, SALE_NAME, &sale.sale);

    good &= offset_table_country(reading, SALE_COUNTRY, &sale.country);
    good &= read_way(reading, SALE_WAY, &sale.way);
    good &= offset_table_date(reading, SALE_DAY, DATE_NONE, &sale.day);
    good &= offset_table_money(reading, SALE_CURRENCY, SALE_BASE, &sale.base);
    good &= !sale.has_value ||
            offset_table_money(reading, SALE_VALUE_CURRENCY, SALE_VALUE, &sale.value);
    good &= offset_table_words(reading, SALE_SOURCE, &sale.source);
    good &= offset_table_confidence(reading, SALE_SURE, &sale.confidence);
    *ret_sale = sale;
    return good;
}

bool offset_sales_read(Arena *arena, Str bytes, Str file, const OffsetSale **ret_sales,
                       size_t *ret_count, Findings *findings)
{
    OffsetTable reading;
    size_t count = 0;

    if (!offset_table_open(arena, bytes, file, SALE_HEAD, findings, &reading))
        return false;
    OffsetSale *sales = NEW_ARRAY(arena, OffsetSale, reading.csv.row_count);
    while (offset_table_next(&reading))
        count += sale_read(&reading, &sales[count]);
    *ret_sales = sales;
    *ret_count = count;
    return offset_table_good(&reading);
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
