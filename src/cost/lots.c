/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cost/cost.h"
#include "phrases_cost.h"

/* The table of lots seen, from its file. */

enum { LOT_FROM, LOT_TO, LOT_MEAN, LOT_YEARLY, LOT_SOURCE };

static void refuse(const CsvReading *reading, size_t column, Phrase message)
{
    csv_refuse(reading, column, message, PHRASE_COST_LOTS_REMEDY, S(""));
}

static double read_figure(const CsvReading *reading, size_t column, Phrase message)
{
    double figure = 0;

    if (!figure_read(reading->cells[column], &figure) || figure <= 0)
        refuse(reading, column, message);
    return figure;
}

static LotSeen read_lot(const CsvReading *reading)
{
    LotSeen lot = { .source = reading->cells[LOT_SOURCE] };

    lot.from = csv_number(reading, LOT_FROM, 1, COST_UNITS_MAX);
    lot.to = csv_number(reading, LOT_TO, 1, COST_UNITS_MAX);
    if (csv_row_good(reading) && lot.to < lot.from)
        refuse(reading, LOT_TO, PHRASE_COST_LOTS_BACKWARDS);
    lot.mean = read_figure(reading, LOT_MEAN, PHRASE_COST_LOTS_NOT_A_COST);
    if (reading->cells[LOT_YEARLY].len > 0)
        lot.yearly = read_figure(reading, LOT_YEARLY, PHRASE_COST_LOTS_NOT_A_RATE);
    return lot;
}

/* In order and apart, so that no unit counts twice; the rate in all or in none. */
static void check_order(const CsvReading *reading, const LotSeen *lots, size_t count)
{
    if (count == 0)
        return;
    if (lots[count].from <= lots[count - 1].to)
        refuse(reading, LOT_FROM, PHRASE_COST_LOTS_ORDER);
    if ((lots[count].yearly > 0) != (lots[0].yearly > 0))
        refuse(reading, LOT_YEARLY, PHRASE_COST_LOTS_SOME_RATES);
}

bool lots_read(Arena *arena, Str bytes, Str file, const LotSeen **ret_lots, size_t *ret_count,
               Findings *findings)
{
    CsvReading reading;
    size_t count = 0;

    if (!csv_open(arena, bytes, file, findings, &reading) ||
        !csv_head(&reading, S("from,to,mean,yearly,source"), LOTS_MAX))
        return false;
    LotSeen *lots = NEW_ARRAY(arena, LotSeen, reading.row_count);
    while (csv_next(&reading)) {
        lots[count] = read_lot(&reading);
        if (csv_row_good(&reading))
            check_order(&reading, lots, count);
        count += csv_row_good(&reading);
    }
    *ret_lots = lots;
    *ret_count = count;
    return csv_good(&reading);
}
