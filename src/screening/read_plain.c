/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_screening.h"
#include "screening/reader.h"

/*
 * Sekisho's own list: a CSV file with a head row. Only id and name must be there, and a column of
 * another name is refused: a slip in "aliases" would lose them all. Every row has as many cells as
 * the head and every line its end, so that a file that was cut short shows.
 */

typedef enum Column {
    COLUMN_ID,
    COLUMN_NAME,
    COLUMNS_NEEDED,
    COLUMN_TYPE = COLUMNS_NEEDED,
    COLUMN_BIRTH,
    COLUMN_COUNTRY,
    COLUMN_ALIASES,
    COLUMN_WEAK,
    COLUMN_IDS,
    COLUMN_READING,
    COLUMN_ADDRESSES,
    COLUMN_PROGRAMME,
    COLUMN_REMARKS,
    COLUMN_LISTED,
    COLUMNS
} Column;

static const Str column_names[COLUMNS] = {
    [COLUMN_ID] = STR("id"),
    [COLUMN_NAME] = STR("name"),
    [COLUMN_TYPE] = STR("type"),
    [COLUMN_BIRTH] = STR("birth_date"),
    [COLUMN_COUNTRY] = STR("country"),
    [COLUMN_ALIASES] = STR("aliases"),
    [COLUMN_WEAK] = STR("weak_aliases"),
    [COLUMN_IDS] = STR("ids"),
    [COLUMN_READING] = STR("reading"),
    [COLUMN_ADDRESSES] = STR("addresses"),
    [COLUMN_PROGRAMME] = STR("programme"),
    [COLUMN_REMARKS] = STR("remarks"),
    [COLUMN_LISTED] = STR("listed_on"),
};

static bool check_head(ListReading *reading, const CsvRow *head, const int *columns)
{
    bool whole = true;

    for (uint32_t k = 0; k < head->cell_count; k++) {
        bool known = false;

        for (size_t i = 0; i < COLUMNS && !known; i++)
            known = columns[i] == (int)k;
        if (!known)
            whole = reading_refuse(reading, head->line, S(""), PHRASE_SCREENING_PLAIN_COLUMN,
                                   PHRASE_SCREENING_PLAIN_COLUMN_REMEDY, head->cells[k]);
    }
    return whole;
}

typedef void Tell(ListReading *reading, Str value);

/* Several values in one cell stand between semicolons. */
static void tell_each(ListReading *reading, Str cell, Tell *tell)
{
    for (Str rest = cell; rest.len > 0;)
        tell(reading, str_split(rest, ';', &rest));
}

static void tell_alias(ListReading *reading, Str value)
{
    reading_name(reading, value, S(""), NAME_ALIAS);
}

static void tell_weak(ListReading *reading, Str value)
{
    reading_name(reading, value, S(""), NAME_WEAK);
}

/* "imo:9123456", or a number alone. */
static void tell_id(ListReading *reading, Str value)
{
    Str number, word = str_trim(str_split(value, ':', &number));
    IdentifierKind kind;

    if (number.len > 0 && identifier_kind_read(word, &kind))
        reading_identifier(reading, kind, number);
    else
        reading_identifier(reading, IDENTIFIER_OTHER, value);
}

static void tell_listed(ListReading *reading, Str cell)
{
    Date day;

    if (date_read(cell, &day))
        reading_listed(reading, day);
    else
        reading_remark(reading, cell);
}

static void tell_row(ListReading *reading, const CsvRow *row, const int *columns)
{
    Str type = row_cell(row, columns[COLUMN_TYPE]);

    reading_entry(reading, row_cell(row, columns[COLUMN_ID]), list_type_meant(type), row->line,
                  S(""));
    reading_name(reading, row_cell(row, columns[COLUMN_NAME]),
                 row_cell(row, columns[COLUMN_READING]), NAME_PRIMARY);
    tell_each(reading, row_cell(row, columns[COLUMN_ALIASES]), tell_alias);
    tell_each(reading, row_cell(row, columns[COLUMN_WEAK]), tell_weak);
    tell_each(reading, row_cell(row, columns[COLUMN_BIRTH]), reading_birth);
    tell_each(reading, row_cell(row, columns[COLUMN_COUNTRY]), reading_country);
    tell_each(reading, row_cell(row, columns[COLUMN_IDS]), tell_id);
    tell_each(reading, row_cell(row, columns[COLUMN_ADDRESSES]), reading_address);
    reading_programme(reading, row_cell(row, columns[COLUMN_PROGRAMME]));
    reading_remark(reading, row_cell(row, columns[COLUMN_REMARKS]));
    tell_listed(reading, row_cell(row, columns[COLUMN_LISTED]));
}

bool read_plain(ListReading *reading, Str bytes, Str file)
{
    CsvTable table;
    int columns[COLUMNS];
    bool whole = true;

    if (!csv_read(reading->arena, bytes, file, &table, reading->findings))
        return false;
    if (table.row_count == 0)
        return reading_other_kind(reading, S("id,name"));
    if (!reading_columns(reading, &table.rows[0], column_names, COLUMNS, COLUMNS_NEEDED, columns) ||
        !check_head(reading, &table.rows[0], columns))
        return false;
    if (!str_ends(bytes, S("\n")))
        return reading_refuse(reading, table.rows[table.row_count - 1].line, S(""),
                              PHRASE_SCREENING_LIST_CUT, PHRASE_SCREENING_PLAIN_CUT_REMEDY, S(""));
    for (size_t i = 1; i < table.row_count; i++) {
        const CsvRow *row = &table.rows[i];

        if (row->cell_count == table.rows[0].cell_count)
            tell_row(reading, row, columns);
        else
            whole = reading_refuse(reading, row->line, S(""), PHRASE_SCREENING_LIST_CELLS,
                                   PHRASE_SCREENING_LIST_DAMAGED_REMEDY, S(""));
    }
    return whole;
}
