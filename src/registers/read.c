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

Place reader_place(const Reader *reader, const CsvRow *row, size_t cell)
{
    return csv_place(reader->reg->file, reader->bytes, row, cell < row->cell_count ? cell : 0);
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
