/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* rows - the header row and the data rows */
#include "phrases_registers.h"
#include "registers/reader.h"

/* The columns every register ends with, after its own. */
enum { FROM, UNTIL, UNKNOWN_AFTER, KNOWN_FROM, SOURCE, CONFIDENCE, NOTE, ENDING };

static const Str ending[ENDING] = {
    STR("from"),   STR("until"),      STR("unknown_after"), STR("known_from"),
    STR("source"), STR("confidence"), STR("note"),
};

static const Str key_words[] = {
    [REGISTER_COUNTRY] = STR("country"),
    [REGISTER_ITEM] = STR("item"),
    [REGISTER_INSTRUMENT] = STR("instrument"),
    [REGISTER_TERM] = STR("term"),
};

Str register_key_word(RegisterKey key)
{
    return key_words[key];
}

static size_t width(const Register *reg)
{
    return 1 + reg->column_count + ENDING;
}

/* The cell of a standard column. */
static size_t end_cell(const Register *reg, size_t which)
{
    return 1 + reg->column_count + which;
}

static Str header_word(const Register *reg, size_t cell)
{
    if (cell == 0)
        return S("key");
    return cell <= reg->column_count ? reg->columns[cell - 1].name
                                     : ending[cell - 1 - reg->column_count];
}

static Str whole_header(const Reader *reader)
{
    Text text = text_open(reader->arena, 4096);

    for (size_t i = 0; i < width(reader->reg); i++)
        text_all(&text, i > 0 ? S(",") : S(""), header_word(reader->reg, i));
    return text_str(&text);
}

bool reader_header(Reader *reader, const CsvRow *row)
{
    size_t cells = row->cell_count < width(reader->reg) ? row->cell_count : width(reader->reg);

    for (size_t i = 0; i < cells; i++) {
        if (!str_eq(row->cells[i], header_word(reader->reg, i))) {
            finding_error(reader->findings, reader_place(reader, row, i), PHRASE_REGISTERS_HEADER,
                          PHRASE_REGISTERS_HEADER_REMEDY, row->cells[i],
                          header_word(reader->reg, i), whole_header(reader));
            return false;
        }
    }
    if (row->cell_count != width(reader->reg)) {
        finding_error(reader->findings, reader_place(reader, row, 0), PHRASE_REGISTERS_CELLS,
                      PHRASE_REGISTERS_HEADER_REMEDY, reader_number(reader, row->cell_count),
                      reader_number(reader, width(reader->reg)), whole_header(reader));
        return false;
    }
    return true;
}

static bool read_key(Reader *reader, const CsvRow *row)
{
    Str key = row->cells[0];
    Place place = reader_place(reader, row, 0);
    Country country;

    if (reader->reg->key != REGISTER_COUNTRY) {
        if (kebab_check(key))
            return true;
        finding_error(reader->findings, place, PHRASE_REGISTERS_ID, PHRASE_REGISTERS_ID_REMEDY,
                      key);
        return false;
    }
    if (country_find(key, &country))
        return true;

    Str near = country_suggest(key);
    Phrase remedy = near.len > 0 ? PHRASE_REGISTERS_DID_YOU_MEAN : PHRASE_REGISTERS_COUNTRY_REMEDY;
    finding_error(reader->findings, place, PHRASE_REGISTERS_COUNTRY, remedy, key, near);
    return false;
}

static bool read_cells(Reader *reader, const CsvRow *row, RegisterRow *filled)
{
    const Register *reg = reader->reg;
    bool good = true;

    filled->cells = row->cells + 1;
    for (size_t i = 0; i < reg->column_count; i++) {
        const RegisterColumn *column = &reg->columns[i];
        size_t index;

        if (column->value_count == 0)
            continue;
        if (!reader_word(reader, row, 1 + i, column->values, column->value_count, &index))
            good = false;
        else if (str_eq(column->name, REGISTER_ANSWER_COLUMN))
            filled->denies = str_eq(column->values[index], S("no"));
    }
    return good;
}

/* An empty cell means an open end. */
static bool read_open_date(Reader *reader, const CsvRow *row, size_t cell, Date *ret_date)
{
    *ret_date = DATE_FOREVER;
    return row->cells[cell].len == 0 || reader_date(reader, row, cell, ret_date);
}

static bool check_dates(Reader *reader, const CsvRow *row, const RegisterRow *filled)
{
    Place until = reader_place(reader, row, end_cell(reader->reg, UNTIL));
    Place after = reader_place(reader, row, end_cell(reader->reg, UNKNOWN_AFTER));
    Date unknown = filled->unknown_after;

    if (filled->from >= filled->until) {
        finding_error(reader->findings, until, PHRASE_REGISTERS_UNTIL,
                      PHRASE_REGISTERS_UNTIL_REMEDY, reader_day(reader, filled->until));
        return false;
    }
    if (unknown != DATE_FOREVER && (unknown < filled->from || unknown > filled->until)) {
        finding_error(reader->findings, after, PHRASE_REGISTERS_UNKNOWN_AFTER,
                      PHRASE_REGISTERS_UNKNOWN_AFTER_REMEDY, reader_day(reader, unknown));
        return false;
    }
    return true;
}

static bool read_dates(Reader *reader, const CsvRow *row, RegisterRow *filled)
{
    const Register *reg = reader->reg;
    bool good = reader_date(reader, row, end_cell(reg, FROM), &filled->from);

    good = read_open_date(reader, row, end_cell(reg, UNTIL), &filled->until) && good;
    good =
        read_open_date(reader, row, end_cell(reg, UNKNOWN_AFTER), &filled->unknown_after) && good;
    good = reader_date(reader, row, end_cell(reg, KNOWN_FROM), &filled->known_from) && good;
    return good && check_dates(reader, row, filled);
}

static bool read_source(Reader *reader, const CsvRow *row, RegisterRow *filled)
{
    size_t cell = end_cell(reader->reg, CONFIDENCE), index;
    bool good = reader_word(reader, row, cell, confidence_words, CONFIDENCE_COUNT, &index);

    if (good)
        filled->confidence = (Confidence)index;
    filled->source = row->cells[end_cell(reader->reg, SOURCE)];
    filled->note = row->cells[end_cell(reader->reg, NOTE)];
    if (filled->source.len == 0) {
        finding_error(reader->findings, reader_place(reader, row, end_cell(reader->reg, SOURCE)),
                      PHRASE_REGISTERS_SOURCE, PHRASE_REGISTERS_SOURCE_REMEDY, S(""));
        good = false;
    }
    return good;
}

void reader_row(Reader *reader, const CsvRow *row)
{
    RegisterRow filled = { .key = row->cells[0], .place = reader_place(reader, row, 0) };

    if (str_starts(row->cells[0], S("#"))) {
        finding_error(reader->findings, filled.place, PHRASE_REGISTERS_LATE_HEAD,
                      PHRASE_REGISTERS_LATE_HEAD_REMEDY, row->cells[0]);
        return;
    }
    if (row->cell_count != width(reader->reg)) {
        finding_error(reader->findings, filled.place, PHRASE_REGISTERS_CELLS,
                      PHRASE_REGISTERS_CELLS_REMEDY, reader_number(reader, row->cell_count),
                      reader_number(reader, width(reader->reg)));
        return;
    }
    if (reader->reg->row_count == REGISTER_ROWS_MAX) {
        finding_error(reader->findings, filled.place, PHRASE_REGISTERS_ROWS_MANY,
                      PHRASE_REGISTERS_HEADS_REMEDY, reader_number(reader, REGISTER_ROWS_MAX));
        return;
    }
    bool good = read_key(reader, row);

    good = read_cells(reader, row, &filled) && good;
    good = read_dates(reader, row, &filled) && good;
    good = read_source(reader, row, &filled) && good;
    if (good)
        reader->rows[reader->reg->row_count++] = filled;
}
