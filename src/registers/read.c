/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_registers.h"
#include "registers/reader.h"

bool kebab_check(Str text)
{
    char before = '-';

    for (size_t i = 0; i < text.len; i++) {
        char c = text.at[i];
        bool letter = c >= 'a' && c <= 'z', digit = c >= '0' && c <= '9';

        if (!letter && !(digit && i > 0) && !(c == '-' && before != '-'))
            return false;
        before = c;
    }
    return before != '-';
}

/* Cells are views into the bytes, save empty ones and those whose doubled quotes were undone. */
static bool offset_of(const Reader *reader, Str cell, size_t *ret_offset)
{
    uintptr_t start = (uintptr_t)reader->bytes.at, at = (uintptr_t)cell.at;

    if (!cell.at || at < start || at > start + reader->bytes.len)
        return false;
    *ret_offset = at - start;
    return true;
}

static bool byte_is(const Reader *reader, size_t at, char c)
{
    return at < reader->bytes.len && reader->bytes.at[at] == c;
}

/* Where the cell stands; an empty one is found by stepping on from the cells before it. */
static bool locate(const Reader *reader, const CsvRow *row, size_t cell, size_t *ret_offset)
{
    size_t known = cell;

    while (known > 0 && row->cells[known].len == 0)
        known--;
    if (!offset_of(reader, row->cells[known], ret_offset))
        return false;
    for (; known < cell; known++) {
        *ret_offset += row->cells[known].len;
        *ret_offset += byte_is(reader, *ret_offset, '"'); /* that closes the cell */
        *ret_offset += byte_is(reader, *ret_offset, ',');
        *ret_offset += byte_is(reader, *ret_offset, '"'); /* that opens the next */
    }
    return true;
}

static size_t line_start(Str bytes, size_t at)
{
    while (at > 0 && bytes.at[at - 1] != '\n')
        at--;
    return at;
}

/* A quoted cell may begin lines below its row. */
static uint32_t lines_between(Str bytes, size_t from, size_t to)
{
    uint32_t lines = 0;

    for (size_t i = from; i < to; i++)
        lines += bytes.at[i] == '\n';
    return lines;
}

Place reader_place(const Reader *reader, const CsvRow *row, size_t cell)
{
    size_t first, at, shown = cell < row->cell_count ? cell : 0;
    Place place = { .file = reader->reg->file, .line = row->line, .column = 1, .length = 1 };

    if (!locate(reader, row, shown, &at))
        return place;
    if (!locate(reader, row, 0, &first))
        first = at;

    size_t start = line_start(reader->bytes, at);
    Str rest, source = str_split(str_cut(reader->bytes, start, reader->bytes.len), '\n', &rest);
    uint32_t line = row->line + lines_between(reader->bytes, first, at);
    size_t from = at - start, to = from + row->cells[shown].len;

    return place_in_line(reader->reg->file, line, source, from, to);
}

Place reader_top(const Reader *reader)
{
    return (Place){ .file = reader->reg->file, .line = 1, .column = 1, .length = 1 };
}

Str reader_number(const Reader *reader, size_t number)
{
    Text text = text_open(reader->arena, 24);

    text_int(&text, (int64_t)number);
    return text_str(&text);
}

Str reader_day(const Reader *reader, Date day)
{
    Text text = text_open(reader->arena, 16);

    date_write(&text, day);
    return text_str(&text);
}

bool reader_date(Reader *reader, const CsvRow *row, size_t cell, Date *ret_date)
{
    if (date_read(row->cells[cell], ret_date))
        return true;
    finding_error(reader->findings, reader_place(reader, row, cell), PHRASE_REGISTERS_DATE,
                  PHRASE_REGISTERS_DATE_REMEDY, row->cells[cell]);
    return false;
}

static Str list_words(const Reader *reader, const Str *words, size_t count)
{
    Text text = text_open(reader->arena, 512);

    for (size_t i = 0; i < count; i++)
        text_all(&text, i > 0 ? S(", ") : S(""), words[i]);
    return text_str(&text);
}

bool reader_word(Reader *reader, const CsvRow *row, size_t cell, const Str *words, size_t count,
                 size_t *ret_index)
{
    Str word = row->cells[cell];

    for (size_t i = 0; i < count; i++) {
        if (str_eq(words[i], word)) {
            *ret_index = i;
            return true;
        }
    }
    Str near = str_nearest(word, words, count);
    Phrase remedy = near.len > 0 ? PHRASE_REGISTERS_DID_YOU_MEAN : PHRASE_REGISTERS_WORD_REMEDY;

    finding_error(reader->findings, reader_place(reader, row, cell), PHRASE_REGISTERS_WORD, remedy,
                  word, near.len > 0 ? near : list_words(reader, words, count));
    return false;
}

/* Head rows up to the first other row, which is the header; then data. Nobody reads more findings
 * than are kept, so a hopeless file is left early. */
static void read_table(Reader *reader, const CsvTable *table)
{
    size_t at = 0;

    while (at < table->row_count && str_starts(table->rows[at].cells[0], S("#")) &&
           reader->findings->count < FINDINGS_MAX)
        reader_head_row(reader, &table->rows[at++]);
    reader_head_end(reader);
    if (at == table->row_count) {
        finding_error(reader->findings, reader_top(reader), PHRASE_REGISTERS_NO_HEADER,
                      PHRASE_REGISTERS_NO_HEADER_REMEDY, S(""));
        return;
    }
    if (!reader_header(reader, &table->rows[at]))
        return;
    while (++at < table->row_count && reader->findings->count < FINDINGS_MAX)
        reader_row(reader, &table->rows[at]);
    reader_check(reader);
}

const Register *register_read(Arena *arena, Str bytes, Str file, Findings *findings)
{
    size_t errors = findings->error_count;
    CsvTable table;

    if (bytes.len > REGISTER_BYTES_MAX) {
        Place place = { .file = file };

        finding_error(findings, place, PHRASE_REGISTERS_TOO_LARGE,
                      PHRASE_REGISTERS_TOO_LARGE_REMEDY, S(""));
        return NULL;
    }
    if (!csv_read(arena, bytes, file, &table, findings))
        return NULL;

    if (str_starts(bytes, S("\xef\xbb\xbf")))
        bytes = str_cut(bytes, 3, bytes.len); /* columns are counted behind the byte order mark */

    Register *reg = NEW(arena, Register);
    Reader reader = {
        .arena = arena,
        .bytes = bytes,
        .findings = findings,
        .reg = reg,
        .columns = NEW_ARRAY(arena, RegisterColumn, REGISTER_COLUMNS_MAX),
        .rows = NEW_ARRAY(arena, RegisterRow, table.row_count),
        .absences = NEW_ARRAY(arena, RegisterAbsence, REGISTER_HEADS_MAX),
        .notes = NEW_ARRAY(arena, Label, REGISTER_HEADS_MAX),
    };

    reg->file = file;
    reg->columns = reader.columns;
    reg->rows = reader.rows;
    reg->absences = reader.absences;
    reg->notes = reader.notes;
    read_table(&reader, &table);
    return findings->error_count > errors ? NULL : reg;
}
