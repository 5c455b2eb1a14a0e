/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cost/cost.h"
#include "phrases_cost.h"

/* The table of lots seen, from its file. */

enum { LOT_FROM, LOT_TO, LOT_MEAN, LOT_YEARLY, LOT_SOURCE, LOT_COLUMNS };

static const Str lot_columns[LOT_COLUMNS] = { STR("from"), STR("to"), STR("mean"), STR("yearly"),
                                              STR("source") };

typedef struct LotsReading {
    Str file;
    Findings *findings;
} LotsReading;

static void refuse(const LotsReading *reading, uint32_t line, Phrase message, Str what)
{
    Place place = { .file = reading->file, .line = line };

    finding_error(reading->findings, place, message, PHRASE_COST_LOTS_REMEDY, what);
}

static bool head_is_ours(const LotsReading *reading, const CsvTable *table)
{
    bool ours = table->row_count > 0 && table->rows[0].cell_count == LOT_COLUMNS;

    for (size_t i = 0; i < LOT_COLUMNS && ours; i++)
        ours = str_eq(str_trim(table->rows[0].cells[i]), lot_columns[i]);
    if (!ours)
        refuse(reading, 1, PHRASE_COST_LOTS_HEAD, S("from,to,mean,yearly,source"));
    return ours;
}

static bool unit_read(Str text, int64_t *ret_unit)
{
    return str_int(text, ret_unit) && *ret_unit >= 1 && *ret_unit <= COST_UNITS_MAX;
}

static bool cost_read(Str text, double *ret_cost)
{
    return figure_read(text, ret_cost) && *ret_cost > 0;
}

static void read_row(const LotsReading *reading, const CsvRow *row, LotSeen *ret_lot)
{
    Str cells[LOT_COLUMNS];

    if (row->cell_count != LOT_COLUMNS) {
        refuse(reading, row->line, PHRASE_COST_LOTS_CELLS, S(""));
        return;
    }
    for (size_t i = 0; i < LOT_COLUMNS; i++)
        cells[i] = str_trim(row->cells[i]);
    ret_lot->source = cells[LOT_SOURCE];
    if (!unit_read(cells[LOT_FROM], &ret_lot->from))
        refuse(reading, row->line, PHRASE_COST_LOTS_NOT_A_UNIT, cells[LOT_FROM]);
    else if (!unit_read(cells[LOT_TO], &ret_lot->to))
        refuse(reading, row->line, PHRASE_COST_LOTS_NOT_A_UNIT, cells[LOT_TO]);
    else if (ret_lot->to < ret_lot->from)
        refuse(reading, row->line, PHRASE_COST_LOTS_BACKWARDS, cells[LOT_TO]);
    if (!cost_read(cells[LOT_MEAN], &ret_lot->mean))
        refuse(reading, row->line, PHRASE_COST_LOTS_NOT_A_COST, cells[LOT_MEAN]);
    if (cells[LOT_YEARLY].len > 0 && !cost_read(cells[LOT_YEARLY], &ret_lot->yearly))
        refuse(reading, row->line, PHRASE_COST_LOTS_NOT_A_RATE, cells[LOT_YEARLY]);
}

/* In order and apart, so that no unit counts twice; the rate in all or in none. */
static void check_order(const LotsReading *reading, const CsvTable *table, const LotSeen *lots,
                        size_t count)
{
    for (size_t i = 1; i < count; i++) {
        uint32_t line = table->rows[i + 1].line;
        if (lots[i].from <= lots[i - 1].to)
            refuse(reading, line, PHRASE_COST_LOTS_ORDER, table->rows[i + 1].cells[LOT_FROM]);
        if ((lots[i].yearly > 0) != (lots[0].yearly > 0))
            refuse(reading, line, PHRASE_COST_LOTS_SOME_RATES, S(""));
    }
}

bool lots_read(Arena *arena, Str bytes, Str file, const LotSeen **ret_lots, size_t *ret_count,
               Findings *findings)
{
    LotsReading reading = { .file = file, .findings = findings };
    size_t before = findings->error_count;
    CsvTable table;

    if (!csv_read(arena, bytes, file, &table, findings) || !head_is_ours(&reading, &table))
        return false;
    size_t count = table.row_count - 1;
    if (count > LOTS_MAX) {
        refuse(&reading, table.rows[LOTS_MAX + 1].line, PHRASE_COST_LOTS_TOO_MANY, S(""));
        return false;
    }
    LotSeen *lots = NEW_ARRAY(arena, LotSeen, count);
    for (size_t i = 0; i < count; i++)
        read_row(&reading, &table.rows[i + 1], &lots[i]);
    if (findings->error_count == before)
        check_order(&reading, &table, lots, count);
    *ret_lots = lots;
    *ret_count = count;
    return findings->error_count == before;
}
