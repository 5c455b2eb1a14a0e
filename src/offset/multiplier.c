/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "offset/offset.h"
#include "phrases_offset.h"

enum {
    MULT_RULE,
    MULT_TYPE,
    MULT_FROM,
    MULT_UNTIL,
    MULT_PPM,
    MULT_CEILING,
    MULT_SOURCE,
    MULT_SURE
};

#define MULTIPLIER_HEAD S("rule,type,from,until,multiplier,ceiling,source,confidence")

static bool factor_read(const OffsetTable *reading, size_t column, int64_t *ret_ppm)
{
    Str cell = reading->cells[column];

    if (decimal_read(cell, 6, MULTIPLIER_MAX, ret_ppm) && *ret_ppm > 0)
        return true;
    offset_table_refuse(reading, PHRASE_OFFSET_NOT_A_FACTOR, PHRASE_OFFSET_NOT_A_FACTOR_REMEDY,
                        cell);
    return false;
}

static bool row_read(const OffsetTable *reading, Multiplier *ret_row)
{
    Multiplier row = { .ppm = 0 };
    bool good = offset_table_words(reading, MULT_RULE, &row.rule);

    good &= offset_table_words(reading, MULT_TYPE, &row.type);
    good &= offset_table_date(reading, MULT_FROM, DATE_NONE, &row.from);
    good &= offset_table_date(reading, MULT_UNTIL, DATE_FOREVER, &row.until);
    good &= factor_read(reading, MULT_PPM, &row.ppm);
    good &= factor_read(reading, MULT_CEILING, &row.ceiling_ppm);
    good &= offset_table_words(reading, MULT_SOURCE, &row.source);
    good &= offset_table_confidence(reading, MULT_SURE, &row.confidence);
    if (!good)
        return false;
    if (row.until <= row.from)
        offset_table_refuse(reading, PHRASE_OFFSET_BACKWARDS, PHRASE_OFFSET_BACKWARDS_REMEDY,
                            S(""));
    if (row.ppm > row.ceiling_ppm)
        offset_table_refuse(reading, PHRASE_OFFSET_ABOVE_CEILING,
                            PHRASE_OFFSET_ABOVE_CEILING_REMEDY, reading->cells[MULT_PPM]);
    *ret_row = row;
    return true;
}

static bool overlaps(const Multiplier *a, const Multiplier *b)
{
    return str_eq(a->rule, b->rule) && str_eq(a->type, b->type) && a->from < b->until &&
           b->from < a->until;
}

bool multipliers_read(Arena *arena, Str bytes, Str file, const Multiplier **ret_rows,
                      size_t *ret_count, Findings *findings)
{
    OffsetTable reading;
    size_t count = 0;

    if (!offset_table_open(arena, bytes, file, MULTIPLIER_HEAD, findings, &reading))
        return false;
    Multiplier *rows = NEW_ARRAY(arena, Multiplier, reading.csv.row_count);
    while (offset_table_next(&reading)) {
        if (!row_read(&reading, &rows[count]))
            continue;
        for (size_t i = 0; i < count; i++)
            if (overlaps(&rows[i], &rows[count]))
                offset_table_refuse(&reading, PHRASE_OFFSET_TWO_ROWS, PHRASE_OFFSET_TWO_ROWS_REMEDY,
                                    rows[count].type);
        count++;
    }
    *ret_rows = rows;
    *ret_count = count;
    return offset_table_good(&reading);
}

const Multiplier *multiplier_find(const Multiplier *rows, size_t count, Str rule, Str type, Date on)
{
    for (size_t i = 0; i < count; i++)
        if (str_eq(rows[i].rule, rule) && str_eq(rows[i].type, type) && rows[i].from <= on &&
            on < rows[i].until)
            return &rows[i];
    return NULL;
}
