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

static Multiplier read_row(const CsvReading *reading)
{
    Multiplier row = { .ppm = 0 };

    row.rule = csv_words(reading, MULT_RULE);
    row.type = csv_words(reading, MULT_TYPE);
    row.from = csv_day(reading, MULT_FROM);
    row.until = csv_until(reading, MULT_UNTIL, row.from);
    row.ppm = csv_decimal(reading, MULT_PPM, 6, 1, MULTIPLIER_MAX);
    row.ceiling_ppm = csv_decimal(reading, MULT_CEILING, 6, 1, MULTIPLIER_MAX);
    row.source = csv_source(reading, MULT_SOURCE);
    row.confidence = csv_confidence(reading, MULT_SURE);
    if (csv_row_good(reading) && row.ppm > row.ceiling_ppm)
        csv_refuse(reading, MULT_PPM, PHRASE_OFFSET_ABOVE_CEILING,
                   PHRASE_OFFSET_ABOVE_CEILING_REMEDY, S(""));
    return row;
}

static bool overlaps(const Multiplier *a, const Multiplier *b)
{
    return str_eq(a->rule, b->rule) && str_eq(a->type, b->type) && a->from < b->until &&
           b->from < a->until;
}

bool multipliers_read(Arena *arena, Str bytes, Str file, const Multiplier **ret_rows,
                      size_t *ret_count, Findings *findings)
{
    CsvReading reading;
    size_t count = 0;

    if (!csv_open(arena, bytes, file, findings, &reading) ||
        !csv_head(&reading, MULTIPLIER_HEAD, OFFSET_ROWS_MAX))
        return false;
    Multiplier *rows = NEW_ARRAY(arena, Multiplier, reading.row_count);
    while (csv_next(&reading)) {
        rows[count] = read_row(&reading);
        for (size_t i = 0; i < count && csv_row_good(&reading); i++)
            if (overlaps(&rows[i], &rows[count]))
                csv_refuse(&reading, MULT_TYPE, PHRASE_OFFSET_TWO_ROWS,
                           PHRASE_OFFSET_TWO_ROWS_REMEDY, S(""));
        count += csv_row_good(&reading);
    }
    *ret_rows = rows;
    *ret_count = count;
    return csv_good(&reading);
}

const Multiplier *multiplier_find(const Multiplier *rows, size_t count, Str rule, Str type, Date on)
{
    for (size_t i = 0; i < count; i++)
        if (str_eq(rows[i].rule, rule) && str_eq(rows[i].type, type) && rows[i].from <= on &&
            on < rows[i].until)
            return &rows[i];
    return NULL;
}
