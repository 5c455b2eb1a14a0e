/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/csv_reading.h"
#include "phrases_base.h"

bool csv_open(Arena *arena, Str bytes, Str file, Findings *findings, CsvReading *ret_reading)
{
    CsvReading reading = { .arena = arena,
                           .findings = findings,
                           .file = file,
                           .bytes = bytes,
                           .errors_before = findings->error_count };

    if (!csv_read(arena, bytes, file, &reading.table, findings))
        return false;
    *ret_reading = reading;
    return true;
}

static Str number(const CsvReading *reading, size_t value)
{
    Text text = text_open(reading->arena, 24);

    text_int(&text, (int64_t)value);
    return text_str(&text);
}

static void split_head(CsvReading *reading, Str head)
{
    Str *columns = NEW_ARRAY(reading->arena, Str, CSV_COLUMNS_MAX);

    reading->column_count = 0;
    while (head.len > 0) {
        ensure(reading->column_count < CSV_COLUMNS_MAX);
        columns[reading->column_count++] = str_split(head, ',', &head);
    }
    reading->columns = columns;
}

static bool names_the_columns(const CsvReading *reading)
{
    const CsvRow *row = reading->row;
    bool same = row->cell_count == reading->column_count;

    for (size_t i = 0; same && i < reading->column_count; i++)
        same = str_eq(str_trim(row->cells[i]), reading->columns[i]);
    return same;
}

bool csv_head(CsvReading *reading, Str head, size_t rows_max)
{
    static const CsvRow nothing = { .line = 1 };
    bool there = reading->next < reading->table.row_count;

    split_head(reading, head);
    reading->row = there ? &reading->table.rows[reading->next++] : &nothing;
    if (!names_the_columns(reading)) {
        csv_refuse(reading, CSV_ROW, PHRASE_BASE_CSV_HEAD, PHRASE_BASE_CSV_HEAD_REMEDY, head);
        return false;
    }
    reading->row_count = reading->table.row_count - reading->next;
    if (reading->row_count >= 1 && reading->row_count <= rows_max)
        return true;
    csv_refuse(reading, CSV_ROW, PHRASE_BASE_CSV_COUNT, PHRASE_BASE_CSV_COUNT_REMEDY,
               number(reading, rows_max));
    return false;
}

static bool take_cells(CsvReading *reading)
{
    const CsvRow *row = reading->row;
    Str *cells = NEW_ARRAY(reading->arena, Str, reading->column_count);

    if (row->cell_count != reading->column_count) {
        finding_error(reading->findings, ((Place){ .file = reading->file, .line = row->line }),
                      PHRASE_BASE_CSV_CELLS, PHRASE_BASE_CSV_CELLS_REMEDY,
                      number(reading, row->cell_count), number(reading, reading->column_count));
        return false;
    }
    for (size_t i = 0; i < reading->column_count; i++)
        cells[i] = str_trim(row->cells[i]);
    reading->cells = cells;
    return true;
}

bool csv_next(CsvReading *reading)
{
    while (reading->next < reading->table.row_count &&
           reading->findings->error_count < FINDINGS_MAX) {
        reading->row = &reading->table.rows[reading->next++];
        reading->errors_before_row = reading->findings->error_count;
        if (take_cells(reading))
            return true;
    }
    return false;
}

bool csv_row_good(const CsvReading *reading)
{
    return reading->findings->error_count == reading->errors_before_row;
}

bool csv_good(const CsvReading *reading)
{
    return reading->findings->error_count == reading->errors_before;
}

void csv_refuse(const CsvReading *reading, size_t column, Phrase message, Phrase remedy,
                Str argument)
{
    Place place = csv_place(reading->file, reading->bytes, reading->row, column);
    bool cell = column < reading->column_count && column < reading->row->cell_count;

    finding_error(reading->findings, place, message, remedy,
                  cell ? str_trim(reading->row->cells[column]) : S(""),
                  cell ? reading->columns[column] : S(""), argument);
}
