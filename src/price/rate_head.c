/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* rate_head - the rows that begin with #: what the table is, and what it leaves out */
#include "phrases_price.h"
#include "price/rate_reader.h"

#define SAMPLE_ENDING S("-sample")

/* May the row say this, or was it said before at *line? */
static bool say_once(RateReader *reader, const CsvRow *row, uint32_t *line)
{
    if (*line > 0) {
        finding_error(reader->findings, reader_cell_place(reader, row, 0), PHRASE_PRICE_HEAD_TWICE,
                      PHRASE_PRICE_HEAD_TWICE_REMEDY, row->cells[0],
                      price_number(reader->arena, *line));
        return false;
    }
    *line = row->line;
    return true;
}

static void read_name(RateReader *reader, const CsvRow *row)
{
    if (!say_once(reader, row, &reader->name_line))
        return;
    reader->table->name = row->cells[1];
    if (!csv_file_holds(reader->table->file, row->cells[1]))
        reader_complain(reader, row, 1, PHRASE_PRICE_FILE_NAME, PHRASE_PRICE_FILE_NAME_REMEDY);
}

static void read_ja(RateReader *reader, const CsvRow *row)
{
    if (say_once(reader, row, &reader->ja_line))
        reader->table->label.in[LANG_JA] = row->cells[1];
}

static void read_en(RateReader *reader, const CsvRow *row)
{
    if (say_once(reader, row, &reader->en_line))
        reader->table->label.in[LANG_EN] = row->cells[1];
}

/* To be said either way: a table of which the row was lost must not pass for one to be used. */
static void read_sample(RateReader *reader, const CsvRow *row)
{
    static const Str words[] = { STR("no"), STR("yes") };
    size_t index;

    if (say_once(reader, row, &reader->sample_line) &&
        reader_choice(reader, row, 1, words, COUNT_OF(words), &index))
        reader->table->sample = index == 1;
}

static bool has_room(RateReader *reader, const CsvRow *row, size_t count)
{
    if (count < RATE_HEADS_MAX)
        return true;
    reader_complain(reader, row, 0, PHRASE_PRICE_HEADS_MANY, PHRASE_PRICE_SPLIT_REMEDY);
    return false;
}

static void read_gap(RateReader *reader, const CsvRow *row)
{
    RateGap gap = { .place = reader_cell_place(reader, row, 0) };
    bool good = reader_key(reader, row, 1, &gap.component, &gap.qualifier);

    good = reader_open_day(reader, row, 3, DATE_NONE, &gap.from) && good;
    good = reader_open_day(reader, row, 4, DATE_FOREVER, &gap.until) && good;
    if (good && has_room(reader, row, reader->table->gap_count))
        reader->gaps[reader->table->gap_count++] = gap;
}

static void read_note(RateReader *reader, const CsvRow *row)
{
    if (has_room(reader, row, reader->table->note_count))
        reader->notes[reader->table->note_count++] =
            (Label){ .in = { [LANG_JA] = row->cells[1], [LANG_EN] = row->cells[2] } };
}

static const struct {
    Str word, form;
    size_t cells;
    bool may_be_empty; /* cells in it */
    void (*read)(RateReader *reader, const CsvRow *row);
} directives[] = {
    { STR("#rates"), STR("#rates,NAME"), 2, false, read_name },
    { STR("#ja"), STR("#ja,TITLE"), 2, false, read_ja },
    { STR("#en"), STR("#en,TITLE"), 2, false, read_en },
    { STR("#sample"), STR("#sample,yes|no"), 2, false, read_sample },
    { STR("#gap"), STR("#gap,COMPONENT,QUALIFIER,FROM,UNTIL"), 5, true, read_gap },
    { STR("#note"), STR("#note,JAPANESE,ENGLISH"), 3, false, read_note },
};

void reader_head(RateReader *reader, const CsvRow *row)
{
    Str words[COUNT_OF(directives)];
    size_t index;

    for (size_t i = 0; i < COUNT_OF(directives); i++)
        words[i] = directives[i].word;
    if (!reader_choice(reader, row, 0, words, COUNT_OF(words), &index))
        return;
    if (csv_row_has(row, directives[index].cells, directives[index].may_be_empty))
        directives[index].read(reader, row);
    else
        finding_error(reader->findings, reader_cell_place(reader, row, 0), PHRASE_PRICE_HEAD_FORM,
                      PHRASE_PRICE_HEAD_FORM_REMEDY, row->cells[0], directives[index].form);
}

void reader_head_done(RateReader *reader)
{
    const RateTable *table = reader->table;
    Place top = { .file = table->file, .line = 1 };
    Place said = { .file = table->file, .line = reader->sample_line };
    const uint32_t lines[] = { reader->name_line, reader->ja_line, reader->en_line,
                               reader->sample_line };

    for (size_t i = 0; i < COUNT_OF(lines); i++)
        if (lines[i] == 0)
            finding_error(reader->findings, top, PHRASE_PRICE_HEAD_MISSING,
                          PHRASE_PRICE_HEAD_MISSING_REMEDY, directives[i].form);
    if (reader->name_line > 0 && reader->sample_line > 0 &&
        table->sample != str_ends(table->name, SAMPLE_ENDING))
        finding_error(reader->findings, said, PHRASE_PRICE_SAMPLE_NAME,
                      PHRASE_PRICE_SAMPLE_NAME_REMEDY, table->name);
}
