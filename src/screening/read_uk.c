/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_screening.h"
#include "screening/uk.h"

/*
 * The United Kingdom's sanctions list as CSV: a line with the day of the report, the head, then a
 * row for each name of a designation; rows of one Unique ID belong together, wherever they stand.
 * read_uk_xml.c reads the same as XML.
 */

typedef enum Column {
    COLUMN_ID,
    COLUMN_NAME_1,
    COLUMN_NAME_2,
    COLUMN_NAME_3,
    COLUMN_NAME_4,
    COLUMN_NAME_5,
    COLUMN_NAME_6,
    COLUMN_NAME_TYPE,
    COLUMN_REGIME,
    COLUMNS_NEEDED,
    COLUMN_QUALITY = COLUMNS_NEEDED,
    COLUMN_TITLE,
    COLUMN_OTHER_SCRIPT,
    COLUMN_TYPE,
    COLUMN_TYPE_BEFORE, /* what the column was called before 2026 */
    COLUMN_SANCTIONS,
    COLUMN_NOTE,
    COLUMN_REASONS,
    COLUMN_LINE_1,
    COLUMN_LINE_2,
    COLUMN_LINE_3,
    COLUMN_LINE_4,
    COLUMN_LINE_5,
    COLUMN_LINE_6,
    COLUMN_POST,
    COLUMN_COUNTRY,
    COLUMN_DESIGNATED,
    COLUMN_BIRTH,
    COLUMN_NATIONALITY,
    COLUMN_NATIONAL,
    COLUMN_PASSPORT,
    COLUMN_POSITION,
    COLUMN_REGISTRATION,
    COLUMN_IMO,
    COLUMN_FLAG,
    COLUMNS
} Column;

static const Str column_names[COLUMNS] = {
    [COLUMN_ID] = STR("Unique ID"),
    [COLUMN_NAME_1] = STR("Name 1"),
    [COLUMN_NAME_2] = STR("Name 2"),
    [COLUMN_NAME_3] = STR("Name 3"),
    [COLUMN_NAME_4] = STR("Name 4"),
    [COLUMN_NAME_5] = STR("Name 5"),
    [COLUMN_NAME_6] = STR("Name 6"),
    [COLUMN_NAME_TYPE] = STR("Name type"),
    [COLUMN_REGIME] = STR("Regime Name"),
    [COLUMN_QUALITY] = STR("Alias strength"),
    [COLUMN_TITLE] = STR("Title"),
    [COLUMN_OTHER_SCRIPT] = STR("Name non-latin script"),
    [COLUMN_TYPE] = STR("Designation Type"),
    [COLUMN_TYPE_BEFORE] = STR("Individual, Entity, Ship"),
    [COLUMN_SANCTIONS] = STR("Sanctions Imposed"),
    [COLUMN_NOTE] = STR("Other Information"),
    [COLUMN_REASONS] = STR("UK Statement of Reasons"),
    [COLUMN_LINE_1] = STR("Address Line 1"),
    [COLUMN_LINE_2] = STR("Address Line 2"),
    [COLUMN_LINE_3] = STR("Address Line 3"),
    [COLUMN_LINE_4] = STR("Address Line 4"),
    [COLUMN_LINE_5] = STR("Address Line 5"),
    [COLUMN_LINE_6] = STR("Address Line 6"),
    [COLUMN_POST] = STR("Address Postal Code"),
    [COLUMN_COUNTRY] = STR("Address Country"),
    [COLUMN_DESIGNATED] = STR("Date Designated"),
    [COLUMN_BIRTH] = STR("D.O.B"),
    [COLUMN_NATIONALITY] = STR("Nationality(/ies)"),
    [COLUMN_NATIONAL] = STR("National Identifier number"),
    [COLUMN_PASSPORT] = STR("Passport number"),
    [COLUMN_POSITION] = STR("Position"),
    [COLUMN_REGISTRATION] = STR("Business registration number (s)"),
    [COLUMN_IMO] = STR("IMO number"),
    [COLUMN_FLAG] = STR("Current believed flag of ship"),
};

typedef struct UkRow {
    ListReading *reading;
    const CsvRow *row;
    const int *columns;
} UkRow;

static Str cell(const UkRow *uk, Column column)
{
    return row_cell(uk->row, uk->columns[column]);
}

typedef void Tell(ListReading *reading, Str value);

static void tell_national(ListReading *reading, Str value)
{
    reading_identifier(reading, IDENTIFIER_NATIONAL, value);
}

static void tell_passport(ListReading *reading, Str value)
{
    reading_identifier(reading, IDENTIFIER_PASSPORT, value);
}

static void tell_registration(ListReading *reading, Str value)
{
    reading_identifier(reading, IDENTIFIER_CORPORATE, value);
}

static void tell_imo(ListReading *reading, Str value)
{
    reading_identifier(reading, IDENTIFIER_IMO, value);
}

/* Several values in a cell stand between bars. A designation's rows repeat what is not a name:
 * what was told already says nothing new. */
static void tell_each(const UkRow *uk, Column column, Tell *tell)
{
    for (Str rest = cell(uk, column); rest.len > 0;)
        tell(uk->reading, str_trim(str_split(rest, '|', &rest)));
}

static void tell_names(const UkRow *uk)
{
    Str parts[UK_NAME_PARTS];

    for (size_t i = 0; i < UK_NAME_PARTS; i++)
        parts[i] = cell(uk, COLUMN_NAME_1 + (Column)i);
    uk_name(uk->reading, parts, cell(uk, COLUMN_NAME_TYPE), cell(uk, COLUMN_QUALITY));
    reading_name(uk->reading, cell(uk, COLUMN_OTHER_SCRIPT), S(""), NAME_ALIAS);
}

static void tell_address(const UkRow *uk)
{
    Text text = text_open(uk->reading->arena, XML_TEXT_MAX);

    for (Column i = COLUMN_LINE_1; i <= COLUMN_COUNTRY; i++)
        if (cell(uk, i).len > 0)
            text_all(&text, text.len > 0 ? S(", ") : S(""), cell(uk, i));
    reading_address(uk->reading, text_str(&text));
}

/* What each row of a designation may add to. */
static void tell_always(const UkRow *uk)
{
    tell_names(uk);
    tell_address(uk);
    uk_birth(uk->reading, cell(uk, COLUMN_BIRTH));
    tell_each(uk, COLUMN_COUNTRY, reading_country);
    tell_each(uk, COLUMN_NATIONALITY, reading_country);
    tell_each(uk, COLUMN_FLAG, reading_country);
    tell_each(uk, COLUMN_NATIONAL, tell_national);
    tell_each(uk, COLUMN_PASSPORT, tell_passport);
    tell_each(uk, COLUMN_REGISTRATION, tell_registration);
    tell_each(uk, COLUMN_IMO, tell_imo);
}

/* What its rows repeat word for word. */
static void tell_once(const UkRow *uk)
{
    static const Column remarks[] = { COLUMN_TITLE, COLUMN_POSITION, COLUMN_SANCTIONS, COLUMN_NOTE,
                                      COLUMN_REASONS };
    Date day;

    reading_programme(uk->reading, cell(uk, COLUMN_REGIME));
    for (size_t i = 0; i < COUNT_OF(remarks); i++)
        reading_remark(uk->reading, cell(uk, remarks[i]));
    if (uk_day(cell(uk, COLUMN_DESIGNATED), &day))
        reading_listed(uk->reading, day);
}

static void tell_row(const UkRow *uk)
{
    Str id = cell(uk, COLUMN_ID), type = cell(uk, COLUMN_TYPE);

    if (type.len == 0)
        type = cell(uk, COLUMN_TYPE_BEFORE);
    if (!reading_again(uk->reading, id)) {
        reading_entry(uk->reading, id, list_type_meant(type), uk->row->line, S(""));
        tell_once(uk);
    }
    tell_always(uk);
}

/* "Report Date: 22-Aug-2026" stands above the head. */
static size_t take_report_day(ListReading *reading, const CsvTable *table)
{
    Str first = table->row_count > 0 ? row_cell(&table->rows[0], 0) : S(""), said;
    Date day;

    if (!str_starts(first, S("Report Date")))
        return 0;
    str_split(first, ':', &said);
    if (uk_day(str_trim(said), &day))
        reading->issued = day;
    return 1;
}

static bool read_csv(ListReading *reading, Str bytes, Str file)
{
    CsvTable table;
    int columns[COLUMNS];
    bool whole = true;

    if (!csv_read(reading->arena, bytes, file, &table, reading->findings))
        return false;
    size_t head = take_report_day(reading, &table);
    if (table.row_count <= head)
        return reading_other_kind(reading, S("Unique ID"));
    if (!reading_columns(reading, &table.rows[head], column_names, COLUMNS, COLUMNS_NEEDED,
                         columns))
        return false;
    if (!str_ends(bytes, S("\n")))
        return reading_refuse(reading, 0, S(""), PHRASE_SCREENING_LIST_CUT,
                              PHRASE_SCREENING_LIST_DAMAGED_REMEDY, S(""));
    for (size_t i = head + 1; i < table.row_count; i++) {
        UkRow uk = { .reading = reading, .row = &table.rows[i], .columns = columns };

        if (uk.row->cell_count == table.rows[head].cell_count)
            tell_row(&uk);
        else
            whole = reading_refuse(reading, uk.row->line, S(""), PHRASE_SCREENING_LIST_CELLS,
                                   PHRASE_SCREENING_LIST_DAMAGED_REMEDY, S(""));
    }
    return whole;
}

bool read_uk(ListReading *reading, Str bytes, Str file)
{
    switch (list_form(bytes)) {
    case LIST_FORM_TEXT:
        return read_csv(reading, bytes, file);
    case LIST_FORM_XML:
        return read_uk_xml(reading, bytes, file);
    case LIST_FORM_WORKBOOK:
    default:
        return reading_other_kind(reading, S("Unique ID"));
    }
}
