/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_screening.h"
#include "screening/reader.h"
#include "screening/uk.h"

/*
 * Australia's consolidated list, a workbook or CSV of one table. A row is a name; "101a", "101b"
 * are further names of 101 and stand somewhere below it.
 */

typedef enum Column {
    COLUMN_REFERENCE,
    COLUMN_NAME,
    COLUMN_TYPE,
    COLUMN_NAME_TYPE,
    COLUMNS_NEEDED,
    COLUMN_STRENGTH = COLUMNS_NEEDED,
    COLUMN_BIRTH,
    COLUMN_BIRTH_PLACE,
    COLUMN_CITIZENSHIP,
    COLUMN_ADDRESS,
    COLUMN_MORE,
    COLUMN_LISTING,
    COLUMN_IMO,
    COLUMN_COMMITTEES,
    COLUMN_CONTROL,
    COLUMNS
} Column;

static const Str column_names[COLUMNS] = {
    [COLUMN_REFERENCE] = STR("Reference"),
    [COLUMN_NAME] = STR("Name of Individual or Entity"),
    [COLUMN_TYPE] = STR("Type"),
    [COLUMN_NAME_TYPE] = STR("Name Type"),
    [COLUMN_STRENGTH] = STR("Alias Strength"),
    [COLUMN_BIRTH] = STR("Date of Birth"),
    [COLUMN_BIRTH_PLACE] = STR("Place of Birth"),
    [COLUMN_CITIZENSHIP] = STR("Citizenship"),
    [COLUMN_ADDRESS] = STR("Address"),
    [COLUMN_MORE] = STR("Additional Information"),
    [COLUMN_LISTING] = STR("Listing Information"),
    [COLUMN_IMO] = STR("IMO Number"),
    [COLUMN_COMMITTEES] = STR("Committees"),
    [COLUMN_CONTROL] = STR("Control Date"),
};

typedef struct AuRow {
    ListReading *reading;
    const CsvRow *row;
    const int *columns;
} AuRow;

static Str cell(const AuRow *au, Column column)
{
    return row_cell(au->row, au->columns[column]);
}

/* 101 of "101a". */
static Str number_of(Str reference)
{
    size_t end = 0;

    while (end < reference.len && reference.at[end] >= '0' && reference.at[end] <= '9')
        end++;
    return str_cut(reference, 0, end);
}

/* ---- cells of several values --------------------------------------------------------------- */

/* "a) ", "b) " before each, or semicolons and line breaks between. */
static size_t division_at(Str text, size_t at)
{
    bool begins = at == 0 || text.at[at - 1] == ' ' || text.at[at - 1] == '\n';
    bool letter = begins && at + 1 < text.len && text.at[at] >= 'a' && text.at[at] <= 'z' &&
                  text.at[at + 1] == ')';

    return letter ? 2 : text.at[at] == ';' || text.at[at] == '\n';
}

typedef void Tell(ListReading *reading, Str value);

static void tell_each(const AuRow *au, Column column, Tell *tell)
{
    Str text = cell(au, column);
    size_t from = 0;

    for (size_t at = 0; at <= text.len;) {
        size_t bytes = at < text.len ? division_at(text, at) : 1;

        if (bytes > 0 && str_trim(str_cut(text, from, at)).len > 0)
            tell(au->reading, str_trim(str_cut(text, from, at)));
        from = bytes > 0 ? at + bytes : from;
        at += bytes > 0 ? bytes : 1;
    }
}

/* Citizenships stand between commas as well. */
static void tell_citizenship(ListReading *reading, Str value)
{
    for (Str rest = value; rest.len > 0;)
        reading_country(reading, str_trim(str_split(rest, ',', &rest)));
}

static void tell_birth(ListReading *reading, Str value)
{
    for (Str rest = value; rest.len > 0;) {
        Str one = str_trim(str_split(rest, ',', &rest));
        bool day_first = str_find(one, S("/"), &(size_t){ 0 });

        if (day_first)
            uk_birth(reading, one);
        else if (one.len > 0)
            reading_birth(reading, one);
    }
}

static void tell_imo(ListReading *reading, Str value)
{
    reading_identifier(reading, IDENTIFIER_IMO, value);
}

/* ---- rows ---------------------------------------------------------------------------------- */

static void tell_name(const AuRow *au)
{
    bool primary = str_starts(cell(au, COLUMN_NAME_TYPE), S("Primary"));
    bool weak = list_same_word(cell(au, COLUMN_STRENGTH), S("weak"));

    reading_name(au->reading, cell(au, COLUMN_NAME), S(""),
                 primary ? NAME_PRIMARY
                 : weak  ? NAME_WEAK
                         : NAME_ALIAS);
}

/* Rows of one reference repeat the rest. */
static void tell_rest(const AuRow *au)
{
    static const Column remarks[] = { COLUMN_BIRTH_PLACE, COLUMN_MORE, COLUMN_LISTING };
    Date day;

    tell_each(au, COLUMN_BIRTH, tell_birth);
    tell_each(au, COLUMN_CITIZENSHIP, tell_citizenship);
    tell_each(au, COLUMN_ADDRESS, reading_address);
    tell_each(au, COLUMN_IMO, tell_imo);
    reading_programme(au->reading, cell(au, COLUMN_COMMITTEES));
    for (size_t i = 0; i < COUNT_OF(remarks); i++)
        reading_remark(au->reading, cell(au, remarks[i]));
    if (uk_day(cell(au, COLUMN_CONTROL), &day))
        reading_listed(au->reading, day);
}

static void tell_row(const AuRow *au, Str sheet)
{
    Str id = number_of(cell(au, COLUMN_REFERENCE));

    if (!reading_again(au->reading, id)) {
        reading_entry(au->reading, id, list_type_meant(cell(au, COLUMN_TYPE)), au->row->line,
                      sheet);
        tell_rest(au);
    }
    tell_name(au);
}

static bool tell_rows(ListReading *reading, const CsvRow *rows, size_t count, Str sheet)
{
    int columns[COLUMNS];

    if (count == 0)
        return reading_other_kind(reading, S("Reference"));
    if (!reading_columns(reading, &rows[0], column_names, COLUMNS, COLUMNS_NEEDED, columns))
        return false;
    for (size_t i = 1; i < count; i++)
        tell_row(&(AuRow){ .reading = reading, .row = &rows[i], .columns = columns }, sheet);
    return true;
}

static bool read_csv(ListReading *reading, Str bytes, Str file)
{
    CsvTable table;

    if (!csv_read(reading->arena, bytes, file, &table, reading->findings))
        return false;
    if (!str_ends(bytes, S("\n")))
        return reading_refuse(reading, 0, S(""), PHRASE_SCREENING_LIST_CUT,
                              PHRASE_SCREENING_LIST_DAMAGED_REMEDY, S(""));
    return tell_rows(reading, table.rows, table.row_count, S(""));
}

static bool read_book(ListReading *reading, Str bytes, Str file)
{
    Workbook book;
    bool whole = true, any = false;

    if (!workbook_read(reading->arena, bytes, file, &book, reading->findings))
        return false;
    for (size_t i = 0; i < book.count; i++) {
        const Sheet *sheet = &book.sheets[i];

        if (sheet->row_count == 0)
            continue;
        any = true;
        whole = tell_rows(reading, sheet->rows, sheet->row_count, sheet->name) && whole;
    }
    return any ? whole : reading_other_kind(reading, S("Reference"));
}

bool read_au(ListReading *reading, Str bytes, Str file)
{
    switch (list_form(bytes)) {
    case LIST_FORM_TEXT:
        return read_csv(reading, bytes, file);
    case LIST_FORM_WORKBOOK:
        return read_book(reading, bytes, file);
    case LIST_FORM_XML:
    default:
        return reading_other_kind(reading, S("Reference"));
    }
}
