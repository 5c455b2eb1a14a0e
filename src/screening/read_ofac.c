/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_screening.h"
#include "screening/ofac.h"

/*
 * The list of specially designated nationals in CSV: the list itself, its aliases and its
 * addresses, three files without head rows whose first cell is the number of the entry. "-0-"
 * stands for nothing, and the last line is one character 0x1A: without it the file is cut short.
 */

enum { SDN_CELLS = 12, ALT_CELLS = 5, ADD_CELLS = 6 };

enum { SDN_ID, SDN_NAME, SDN_TYPE, SDN_PROGRAMME, SDN_TITLE, SDN_CALL_SIGN, SDN_FLAG = 9 };
enum { SDN_OWNER = 10, SDN_REMARKS = 11 };
enum { ALT_NAME = 3, ALT_REMARKS = 4 };
enum { ADD_STREET = 2, ADD_CITY = 3, ADD_COUNTRY = 4, ADD_REMARKS = 5 };

typedef void TellRow(ListReading *reading, const CsvRow *row);

static Str value(const CsvRow *row, int column)
{
    Str cell = row_cell(row, column);

    return str_eq(cell, S("-0-")) ? S("") : cell;
}

static bool is_number(Str cell)
{
    int64_t number;

    return str_int(cell, &number);
}

/* The rows before the last line. */
static bool read_rows(ListReading *reading, Str bytes, Str file, uint32_t cells, TellRow *tell)
{
    CsvTable table;
    bool whole = true;

    if (!csv_read(reading->arena, bytes, file, &table, reading->findings))
        return false;
    if (table.row_count == 0 || table.rows[0].cell_count != cells ||
        !is_number(row_cell(&table.rows[0], 0)))
        return reading_other_kind(reading, S("-0-"));
    const CsvRow *last = &table.rows[table.row_count - 1];
    if (last->cell_count != 1 || !str_eq(str_trim(last->cells[0]), S("\x1a")))
        return reading_refuse(reading, last->line, S(""), PHRASE_SCREENING_LIST_CUT,
                              PHRASE_SCREENING_LIST_DAMAGED_REMEDY, S(""));
    for (size_t i = 0; i + 1 < table.row_count; i++) {
        const CsvRow *row = &table.rows[i];

        if (row->cell_count == cells && is_number(row_cell(row, 0)))
            tell(reading, row);
        else
            whole = reading_refuse(reading, row->line, S(""), PHRASE_SCREENING_LIST_CELLS,
                                   PHRASE_SCREENING_LIST_DAMAGED_REMEDY, S(""));
    }
    return whole;
}

/* ---- the list ------------------------------------------------------------------------------ */

/* Several programmes stand as "NPWMD] [IFSR". */
static void tell_programmes(ListReading *reading, Str cell)
{
    for (Str rest = cell; rest.len > 0;) {
        Str programme = str_trim(str_split(rest, ']', &rest));

        reading_programme(reading, str_starts(programme, S("["))
                                       ? str_cut(programme, 1, programme.len)
                                       : programme);
    }
}

static void tell_entry(ListReading *reading, const CsvRow *row)
{
    Str type = value(row, SDN_TYPE);
    EntityType meant = type.len > 0 ? list_type_meant(type) : ENTITY_ORGANISATION;

    reading_entry(reading, value(row, SDN_ID), meant, row->line, S(""));
    reading_name(reading, value(row, SDN_NAME), S(""), NAME_PRIMARY);
    tell_programmes(reading, value(row, SDN_PROGRAMME));
    reading_remark(reading, value(row, SDN_TITLE));
    reading_identifier(reading, IDENTIFIER_CALL_SIGN, value(row, SDN_CALL_SIGN));
    reading_country(reading, value(row, SDN_FLAG));
    reading_remark(reading, value(row, SDN_OWNER));
    ofac_tell_remarks(reading, value(row, SDN_REMARKS));
}

bool read_ofac(ListReading *reading, Str bytes, Str file)
{
    if (list_form(bytes) == LIST_FORM_XML)
        return read_ofac_xml(reading, bytes, file);
    return read_rows(reading, bytes, file, SDN_CELLS, tell_entry);
}

/* ---- what joins it ------------------------------------------------------------------------- */

static void tell_alias(ListReading *reading, const CsvRow *row)
{
    if (!reading_join(reading, value(row, SDN_ID)))
        return;
    reading_name(reading, value(row, ALT_NAME), S(""), NAME_ALIAS);
    reading_remark(reading, value(row, ALT_REMARKS));
}

bool read_ofac_alt(ListReading *reading, Str bytes, Str file)
{
    return read_rows(reading, bytes, file, ALT_CELLS, tell_alias);
}

static void tell_address(ListReading *reading, const CsvRow *row)
{
    static const int columns[] = { ADD_STREET, ADD_CITY, ADD_COUNTRY };
    Text line = text_open(reading->arena, LIST_TEXT_BYTES_MAX);

    if (!reading_join(reading, value(row, SDN_ID)))
        return;
    for (size_t i = 0; i < COUNT_OF(columns); i++) {
        Str part = value(row, columns[i]);

        text_put(&line, line.len > 0 && part.len > 0 ? S(", ") : S(""));
        text_put(&line, part);
    }
    reading_address(reading, text_str(&line));
    reading_country(reading, value(row, ADD_COUNTRY));
    reading_remark(reading, value(row, ADD_REMARKS));
}

bool read_ofac_add(ListReading *reading, Str bytes, Str file)
{
    return read_rows(reading, bytes, file, ADD_CELLS, tell_address);
}
