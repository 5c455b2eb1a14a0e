/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/announcement.h"
#include "screening/brackets.h"
#include "screening/reader.h"

/*
 * The foreign end user list of the Ministry of Economy, Trade and Industry: one sheet, its columns
 * headed in both languages. Each edition numbers its rows anew, so that an entry has a key of its
 * own (announced_key).
 */

typedef enum Column {
    COLUMN_NUMBER,
    COLUMN_COUNTRY,
    COLUMN_NAME,
    COLUMN_ALIASES,
    COLUMN_WEAPONS,
    COLUMNS_NEEDED,
    COLUMN_CONVENTIONAL = COLUMNS_NEEDED, /* since 2025 */
    COLUMNS
} Column;

/* What a head contains. */
static const Str column_parts[COLUMNS] = {
    [COLUMN_NUMBER] = STR("No"),    [COLUMN_COUNTRY] = STR("Country"),
    [COLUMN_NAME] = STR("Company"), [COLUMN_ALIASES] = STR("Also Known"),
    [COLUMN_WEAPONS] = STR("WMD"),  [COLUMN_CONVENTIONAL] = STR("Conventional"),
};

static bool find_columns(const CsvRow *head, int *ret_columns)
{
    for (size_t i = 0; i < COLUMNS; i++) {
        ret_columns[i] = -1;
        for (uint32_t k = 0; k < head->cell_count && ret_columns[i] < 0; k++)
            if (str_find(head->cells[k], column_parts[i], &(size_t){ 0 }))
                ret_columns[i] = (int)k;
        if (ret_columns[i] < 0 && i < COLUMNS_NEEDED)
            return false;
    }
    return true;
}

/* ---- rows ---------------------------------------------------------------------------------- */

/* A cell says it in Japanese and, on the next line, in English. */
static Str country_of(Str cell)
{
    Str english, japanese = str_split(cell, '\n', &english);

    return str_trim(english.len > 0 ? english : japanese);
}

/* Aliases begin with a point; a line without one goes on with the name before it, unless it says it
 * in another script or is a name by itself. */
static void tell_aliases(ListReading *reading, Str cell)
{
    Str point = S("・");
    Text name = text_open(reading->arena, LIST_TEXT_BYTES_MAX);

    for (Str rest = cell; rest.len > 0;) {
        Str line = str_trim(str_split(rest, '\n', &rest));
        bool pointed = str_starts(line, point);
        bool bracket = str_starts(width_folded(reading->arena, line, false), S("("));
        bool word = !str_find(line, S(" "), &(size_t){ 0 }) &&
                    script_of(line) == script_of(text_str(&name));

        if (pointed || (!bracket && !word)) {
            reading_bracketed(reading, text_str(&name), NAME_ALIAS);
            name = text_open(reading->arena, LIST_TEXT_BYTES_MAX);
        }
        text_all(&name, S(" "), str_cut(line, pointed ? point.len : 0, line.len));
    }
    reading_bracketed(reading, text_str(&name), NAME_ALIAS);
}

/* "ミサイル、核\nM,N" with the conventional weapons beside it. */
static void tell_weapons(ListReading *reading, Str mass, Str conventional)
{
    reading_programme(reading, width_folded(reading->arena, mass, false));
    reading_programme(reading, width_folded(reading->arena, conventional, false));
}

static void tell_row(ListReading *reading, const Sheet *sheet, const CsvRow *row,
                     const int *columns)
{
    Str country = country_of(row_cell(row, columns[COLUMN_COUNTRY]));
    Str name = row_cell(row, columns[COLUMN_NAME]);

    reading_entry(reading, row_cell(row, columns[COLUMN_NUMBER]), ENTITY_ORGANISATION, row->line,
                  sheet->name);
    reading_bracketed(reading, name, NAME_PRIMARY);
    announced_key(reading, country);
    tell_aliases(reading, row_cell(row, columns[COLUMN_ALIASES]));
    reading_country(reading, country);
    tell_weapons(reading, row_cell(row, columns[COLUMN_WEAPONS]),
                 row_cell(row, columns[COLUMN_CONVENTIONAL]));
}

/* The first sheet with such a head row; rows above the head are titles. */
static bool read_sheet(ListReading *reading, const Sheet *sheet)
{
    int columns[COLUMNS];
    bool headed = false;

    for (size_t i = 0; i < sheet->row_count; i++) {
        const CsvRow *row = &sheet->rows[i];

        if (!headed)
            headed = find_columns(row, columns);
        else
            tell_row(reading, sheet, row, columns);
    }
    return headed;
}

static bool read_book(ListReading *reading, Str bytes, Str file)
{
    Workbook book;

    if (!workbook_read(reading->arena, bytes, file, &book, reading->findings))
        return false;
    for (size_t i = 0; i < book.count; i++)
        if (read_sheet(reading, &book.sheets[i]))
            return true;
    return reading_other_kind(reading, S("Company or Organization"));
}

bool read_meti(ListReading *reading, Str bytes, Str file)
{
    if (list_form(bytes) == LIST_FORM_WORKBOOK)
        return read_book(reading, bytes, file);
    return announcement_read(reading, bytes, file);
}
