/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "terms/table.h"
#include "phrases_terms.h"
#include "terms/parts.h"

/* ---- findings ------------------------------------------------------------------------------ */

Place table_place(const TableReader *reader, const CsvRow *row)
{
    Str rest = reader->bytes, source = S("");

    for (uint32_t line = 0; line < row->line && rest.len > 0; line++)
        source = str_split(rest, '\n', &rest);
    return place_in_line(reader->file, row->line, source, 0, source.len);
}

void table_complain(TableReader *reader, const CsvRow *row, size_t cell, Phrase message,
                    Phrase remedy, Str argument)
{
    Str column = cell < reader->form.column_count ? reader->form.columns[cell] : S("");
    Str shown = cell < row->cell_count ? row->cells[cell] : S("");

    finding_error(reader->findings, csv_place(reader->file, reader->bytes, row, cell), message,
                  remedy, shown, column, argument);
}

/* ---- head rows ----------------------------------------------------------------------------- */

enum { HEAD_TABLE, HEAD_JA, HEAD_EN, HEAD_SAMPLE, HEAD_NOTE, HEADS };

static const struct {
    Str word, form;
    size_t cells;
} heads[HEADS] = {
    [HEAD_TABLE] = { STR("#table"), STR("#table,NAME"), 2 },
    [HEAD_JA] = { STR("#ja"), STR("#ja,TITLE"), 2 },
    [HEAD_EN] = { STR("#en"), STR("#en,TITLE"), 2 },
    [HEAD_SAMPLE] = { STR("#sample"), STR("#sample,yes|no"), 2 },
    [HEAD_NOTE] = { STR("#note"), STR("#note,JAPANESE,ENGLISH"), 3 },
};

static void take_head(TableReader *reader, const CsvRow *row, size_t head)
{
    static const Str yes_no[] = { STR("no"), STR("yes") };
    size_t index = 0;

    if (head == HEAD_TABLE)
        reader->name = row->cells[1];
    else if (head == HEAD_JA)
        reader->title.in[LANG_JA] = row->cells[1];
    else if (head == HEAD_EN)
        reader->title.in[LANG_EN] = row->cells[1];
    else if (head == HEAD_SAMPLE && table_word(reader, row, 1, yes_no, COUNT_OF(yes_no), &index))
        reader->sample = index == 1;
}

static void read_head(TableReader *reader, const CsvRow *row)
{
    Str words[HEADS];
    size_t head;

    for (size_t i = 0; i < HEADS; i++)
        words[i] = heads[i].word;
    if (!table_word(reader, row, 0, words, HEADS, &head))
        return;
    if (!csv_row_has(row, heads[head].cells, false)) {
        table_complain(reader, row, 0, PHRASE_TERMS_HEAD_FORM, PHRASE_TERMS_HEAD_FORM_REMEDY,
                       heads[head].form);
    } else if (head < TABLE_HEADS && reader->said[head] > 0) {
        table_complain(reader, row, 0, PHRASE_TERMS_HEAD_TWICE, PHRASE_TERMS_HEAD_TWICE_REMEDY,
                       terms_number(reader->arena, reader->said[head]));
    } else {
        if (head < TABLE_HEADS)
            reader->said[head] = row->line;
        take_head(reader, row, head);
    }
}

static void check_head(TableReader *reader)
{
    Place top = { .file = reader->file, .line = 1 };

    for (size_t i = 0; i < TABLE_HEADS; i++)
        if (reader->said[i] == 0)
            finding_error(reader->findings, top, PHRASE_TERMS_HEAD_MISSING,
                          PHRASE_TERMS_HEAD_MISSING_REMEDY, heads[i].form);
    if (reader->said[HEAD_TABLE] > 0 && !csv_file_holds(reader->file, reader->name))
        finding_error(reader->findings, top, PHRASE_TERMS_FILE_NAME, PHRASE_TERMS_FILE_NAME_REMEDY,
                      reader->name);
    if (reader->said[HEAD_TABLE] > 0 && reader->said[HEAD_SAMPLE] > 0 &&
        reader->sample != str_ends(reader->name, S("-sample")))
        finding_error(reader->findings, top, PHRASE_TERMS_SAMPLE_NAME,
                      PHRASE_TERMS_SAMPLE_NAME_REMEDY, reader->name);
}

/* ---- rows ---------------------------------------------------------------------------------- */

static Str header_of(const TableReader *reader)
{
    Text text = text_open(reader->arena, 512);

    for (size_t i = 0; i < reader->form.column_count; i++)
        text_all(&text, i > 0 ? S(",") : S(""), reader->form.columns[i]);
    return text_str(&text);
}

static bool check_columns(TableReader *reader, const CsvRow *row)
{
    bool same = row->cell_count == reader->form.column_count;

    for (size_t i = 0; same && i < row->cell_count; i++)
        same = str_eq(row->cells[i], reader->form.columns[i]);
    if (!same)
        table_complain(reader, row, 0, PHRASE_TERMS_COLUMNS, PHRASE_TERMS_COLUMNS_REMEDY,
                       header_of(reader));
    return same;
}

static void read_row(TableReader *reader, const CsvRow *row)
{
    if (row->cell_count == reader->form.column_count)
        reader->form.row(reader, row);
    else
        table_complain(reader, row, 0, PHRASE_TERMS_CELLS, PHRASE_TERMS_CELLS_REMEDY,
                       terms_number(reader->arena, (int64_t)reader->form.column_count));
}

static bool is_head(const CsvRow *row)
{
    return str_starts(row->cells[0], S("#"));
}

/* Nobody reads more findings than are kept, so a hopeless file is left early. */
static void read_rows(TableReader *reader, const CsvTable *table)
{
    size_t i = 0;

    while (i < table->row_count && is_head(&table->rows[i]))
        read_head(reader, &table->rows[i++]);
    check_head(reader);
    if (i == table->row_count) {
        finding_error(reader->findings, ((Place){ .file = reader->file, .line = 1 }),
                      PHRASE_TERMS_COLUMNS, PHRASE_TERMS_COLUMNS_REMEDY, S(""), S(""),
                      header_of(reader));
        return;
    }
    if (!check_columns(reader, &table->rows[i]))
        return;
    while (++i < table->row_count && reader->findings->error_count < FINDINGS_MAX)
        read_row(reader, &table->rows[i]);
}

bool table_read(TableReader *reader)
{
    size_t errors = reader->findings->error_count;
    CsvTable table;

    if (reader->bytes.len > TERMS_BYTES_MAX)
        finding_error(reader->findings, ((Place){ .file = reader->file, .line = 1 }),
                      PHRASE_TERMS_TABLE_LARGE, PHRASE_TERMS_TABLE_LARGE_REMEDY,
                      terms_number(reader->arena, TERMS_BYTES_MAX));
    else if (csv_read(reader->arena, reader->bytes, reader->file, &table, reader->findings))
        read_rows(reader, &table);
    return reader->findings->error_count == errors;
}
