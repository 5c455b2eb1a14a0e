/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "offset/offset.h"
#include "phrases_offset.h"

/* Products of amounts and millionths. */
__extension__ typedef __int128 Wide;

/* ---- figures --------------------------------------------------------------------------------- */

bool decimal_read(Str text, int decimals, int64_t max, int64_t *ret_value)
{
    Str fraction, whole = str_split(text, '.', &fraction);
    int64_t value = 0;
    bool pointed = whole.len != text.len;

    if (whole.len == 0 || (pointed && fraction.len == 0) || fraction.len > (size_t)decimals)
        return false;
    for (size_t i = 0; i < whole.len + (size_t)decimals; i++) {
        size_t behind = i - whole.len; /* of the point */
        char digit = i < whole.len           ? whole.at[i]
                     : behind < fraction.len ? fraction.at[behind]
                                             : '0';
        if (digit < '0' || digit > '9' || value > (max - (digit - '0')) / 10)
            return false;
        value = value * 10 + (digit - '0');
    }
    *ret_value = value;
    return true;
}

bool ppm_read(Str text, int64_t *ret_ppm)
{
    Str figure = str_ends(text, S("%")) ? str_trim(str_cut(text, 0, text.len - 1)) : text;

    return decimal_read(figure, 4, PPM, ret_ppm);
}

void decimal_write(Text *text, int64_t value, int decimals)
{
    int64_t unit = 1;

    for (int i = 0; i < decimals; i++)
        unit *= 10;
    text_int(text, value / unit);
    value %= unit;
    text_put(text, value > 0 ? S(".") : S(""));
    while (value > 0) {
        unit /= 10;
        text_int(text, value / unit);
        value %= unit;
    }
}

void ppm_write(Text *text, int64_t ppm)
{
    decimal_write(text, ppm, 4);
    text_put(text, S(" %"));
}

bool ppm_reached(int64_t part, int64_t whole, int64_t ppm)
{
    return (Wide)part * PPM >= (Wide)whole * ppm;
}

int64_t ppm_of(int64_t part, int64_t whole)
{
    return whole == 0 ? 0 : (int64_t)(((Wide)part * PPM * 2 + whole) / ((Wide)whole * 2));
}

int64_t ppm_down(int64_t amount, int64_t ppm)
{
    return (int64_t)((Wide)amount * ppm / PPM);
}

int64_t ppm_up(int64_t amount, int64_t ppm)
{
    return (int64_t)(((Wide)amount * ppm + PPM - 1) / PPM);
}

/* ---- rows ------------------------------------------------------------------------------------ */

void offset_table_refuse(const OffsetTable *reading, Phrase message, Phrase remedy, Str what)
{
    uint32_t line =
        reading->row < reading->csv.row_count ? reading->csv.rows[reading->row].line : 1;
    Place place = { .file = reading->file, .line = line };

    finding_error(reading->findings, place, message, remedy, what);
}

static bool row_trim(OffsetTable *reading)
{
    const CsvRow *row = &reading->csv.rows[reading->row];
    Str *cells = NEW_ARRAY(reading->arena, Str, reading->columns);

    if (row->cell_count != reading->columns) {
        offset_table_refuse(reading, PHRASE_OFFSET_TABLE_CELLS, PHRASE_OFFSET_TABLE_REMEDY, S(""));
        return false;
    }
    for (size_t i = 0; i < reading->columns; i++)
        cells[i] = str_trim(row->cells[i]);
    reading->cells = cells;
    return true;
}

static bool head_is(const OffsetTable *reading, Str head)
{
    Str rest = head;
    bool same = reading->csv.row_count > 0 && reading->csv.rows[0].cell_count == reading->columns;

    for (size_t i = 0; i < reading->columns && same; i++)
        same = str_eq(str_trim(reading->csv.rows[0].cells[i]), str_split(rest, ',', &rest));
    return same;
}

bool offset_table_open(Arena *arena, Str bytes, Str file, Str head, Findings *findings,
                       OffsetTable *ret_reading)
{
    OffsetTable reading = { .arena = arena,
                            .findings = findings,
                            .file = file,
                            .columns = 1,
                            .errors = findings->error_count };

    for (size_t i = 0; i < head.len; i++)
        reading.columns += head.at[i] == ',';
    if (!csv_read(arena, bytes, file, &reading.csv, findings))
        return false;
    if (!head_is(&reading, head)) {
        offset_table_refuse(&reading, PHRASE_OFFSET_TABLE_HEAD, PHRASE_OFFSET_TABLE_HEAD_REMEDY,
                            head);
        return false;
    }
    if (reading.csv.row_count < 2 || reading.csv.row_count - 1 > OFFSET_ROWS_MAX) {
        offset_table_refuse(&reading, PHRASE_OFFSET_TABLE_COUNT, PHRASE_OFFSET_TABLE_REMEDY, S(""));
        return false;
    }
    *ret_reading = reading;
    return true;
}

bool offset_table_next(OffsetTable *reading)
{
    while (++reading->row < reading->csv.row_count)
        if (row_trim(reading))
            return true;
    return false;
}

bool offset_table_good(const OffsetTable *reading)
{
    return reading->findings->error_count == reading->errors;
}

/* ---- cells ----------------------------------------------------------------------------------- */

bool offset_table_date(const OffsetTable *reading, size_t column, Date open, Date *ret_date)
{
    Str cell = reading->cells[column];

    if (cell.len == 0 && open != DATE_NONE) {
        *ret_date = open;
        return true;
    }
    if (date_read(cell, ret_date))
        return true;
    offset_table_refuse(reading, PHRASE_OFFSET_NOT_A_DAY, PHRASE_OFFSET_NOT_A_DAY_REMEDY, cell);
    return false;
}

bool offset_table_words(const OffsetTable *reading, size_t column, Str *ret_words)
{
    *ret_words = reading->cells[column];
    if (ret_words->len > 0)
        return true;
    offset_table_refuse(reading, PHRASE_OFFSET_EMPTY, PHRASE_OFFSET_EMPTY_REMEDY, S(""));
    return false;
}

bool offset_table_country(const OffsetTable *reading, size_t column, Str *ret_code)
{
    Country country;

    *ret_code = reading->cells[column];
    if (country_find(*ret_code, &country))
        return true;
    offset_table_refuse(reading, PHRASE_OFFSET_NO_COUNTRY, PHRASE_OFFSET_NO_COUNTRY_REMEDY,
                        *ret_code);
    return false;
}

bool offset_table_confidence(const OffsetTable *reading, size_t column, Confidence *ret_confidence)
{
    if (confidence_read(reading->cells[column], ret_confidence))
        return true;
    offset_table_refuse(reading, PHRASE_OFFSET_NO_CONFIDENCE, PHRASE_OFFSET_NO_CONFIDENCE_REMEDY,
                        reading->cells[column]);
    return false;
}

bool offset_table_money(const OffsetTable *reading, size_t currency, size_t amount,
                        Money *ret_money)
{
    Currency found;

    if (!currency_find(reading->cells[currency], &found)) {
        offset_table_refuse(reading, PHRASE_OFFSET_NO_CURRENCY, PHRASE_OFFSET_NO_CURRENCY_REMEDY,
                            reading->cells[currency]);
        return false;
    }
    if (money_read(reading->cells[amount], found, ret_money) == 0 && ret_money->minor >= 0 &&
        ret_money->minor <= OFFSET_AMOUNT_MAX)
        return true;
    offset_table_refuse(reading, PHRASE_OFFSET_NOT_MONEY, PHRASE_OFFSET_NOT_AN_AMOUNT_REMEDY,
                        reading->cells[amount]);
    return false;
}
