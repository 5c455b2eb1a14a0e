/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* head - the rows that begin with #: what the register is */
#include "phrases_registers.h"
#include "registers/reader.h"

static const Str standard_columns[] = {
    STR("key"),        STR("from"),   STR("until"),      STR("unknown_after"),
    STR("known_from"), STR("source"), STR("confidence"), STR("note"),
};

static void complain(Reader *reader, const CsvRow *row, size_t cell, Phrase message, Phrase remedy)
{
    Str shown = cell < row->cell_count ? row->cells[cell] : S("");

    finding_error(reader->findings, reader_place(reader, row, cell), message, remedy, shown);
}

/* May the row say this, or was it said before at *line? */
static bool say_once(Reader *reader, const CsvRow *row, uint32_t *line)
{
    if (*line > 0) {
        finding_error(reader->findings, reader_place(reader, row, 0), PHRASE_REGISTERS_HEAD_TWICE,
                      PHRASE_REGISTERS_HEAD_TWICE_REMEDY, row->cells[0],
                      reader_number(reader, *line));
        return false;
    }
    *line = row->line;
    return true;
}

static void read_name(Reader *reader, const CsvRow *row)
{
    if (!say_once(reader, row, &reader->name_line))
        return;
    reader->reg->name = row->cells[1];
    if (!kebab_check(row->cells[1]))
        complain(reader, row, 1, PHRASE_REGISTERS_ID, PHRASE_REGISTERS_ID_REMEDY);
    else if (!csv_file_holds(reader->reg->file, row->cells[1]))
        complain(reader, row, 1, PHRASE_REGISTERS_FILE_NAME, PHRASE_REGISTERS_FILE_NAME_REMEDY);
}

static void read_title(Reader *reader, const CsvRow *row, uint32_t *line, Lang lang)
{
    if (!say_once(reader, row, line))
        return;
    reader->reg->title.in[lang] = row->cells[1];
}

static void read_ja(Reader *reader, const CsvRow *row)
{
    read_title(reader, row, &reader->ja_line, LANG_JA);
}

static void read_en(Reader *reader, const CsvRow *row)
{
    read_title(reader, row, &reader->en_line, LANG_EN);
}

static void read_key(Reader *reader, const CsvRow *row)
{
    static const Str words[] = { STR("country"), STR("item"), STR("instrument"), STR("term") };
    size_t index;

    if (say_once(reader, row, &reader->key_line) &&
        reader_word(reader, row, 1, words, COUNT_OF(words), &index))
        reader->reg->key = (RegisterKey)index;
}

/* The column of the name in cell 1, or NULL with a finding. */
static RegisterColumn *new_column(Reader *reader, const CsvRow *row)
{
    Str name = row->cells[1];
    bool taken = register_column(reader->reg, name) != NULL;

    for (size_t i = 0; i < COUNT_OF(standard_columns); i++)
        taken = taken || str_eq(standard_columns[i], name);
    if (taken) {
        complain(reader, row, 1, PHRASE_REGISTERS_COLUMN_TAKEN, PHRASE_REGISTERS_COLUMN_REMEDY);
        return NULL;
    }
    if (!kebab_check(name)) {
        complain(reader, row, 1, PHRASE_REGISTERS_ID, PHRASE_REGISTERS_ID_REMEDY);
        return NULL;
    }
    if (reader->reg->column_count == REGISTER_COLUMNS_MAX) {
        complain(reader, row, 1, PHRASE_REGISTERS_COLUMNS_MANY, PHRASE_REGISTERS_HEADS_REMEDY);
        return NULL;
    }
    RegisterColumn *column = &reader->columns[reader->reg->column_count++];

    column->name = name;
    return column;
}

static void check_value(Reader *reader, const CsvRow *row, size_t cell)
{
    Str value = row->cells[cell];
    bool answers = str_eq(row->cells[1], REGISTER_ANSWER_COLUMN);

    if (!kebab_check(value))
        complain(reader, row, cell, PHRASE_REGISTERS_ID, PHRASE_REGISTERS_ID_REMEDY);
    else if (answers && !str_eq(value, S("yes")) && !str_eq(value, S("no")))
        complain(reader, row, cell, PHRASE_REGISTERS_ANSWER, PHRASE_REGISTERS_ANSWER_REMEDY);
    for (size_t i = 2; i < cell; i++)
        if (str_eq(row->cells[i], value))
            complain(reader, row, cell, PHRASE_REGISTERS_VALUE_TWICE,
                     PHRASE_REGISTERS_VALUE_TWICE_REMEDY);
}

static void read_column(Reader *reader, const CsvRow *row)
{
    RegisterColumn *column = new_column(reader, row);

    if (!column)
        return;
    column->values = row->cells + 2;
    column->value_count = row->cell_count - 2;
    for (size_t i = 2; i < row->cell_count; i++)
        check_value(reader, row, i);
}

static void read_text(Reader *reader, const CsvRow *row)
{
    if (str_eq(row->cells[1], REGISTER_ANSWER_COLUMN))
        complain(reader, row, 1, PHRASE_REGISTERS_ANSWER, PHRASE_REGISTERS_ANSWER_REMEDY);
    else
        (void)new_column(reader, row);
}

static void read_absent(Reader *reader, const CsvRow *row)
{
    static const Str words[] = { STR("no") };
    RegisterAbsence absence = { .place = reader_place(reader, row, 0) };
    size_t index;
    bool good = reader_word(reader, row, 1, words, COUNT_OF(words), &index);

    good = reader_date(reader, row, 2, &absence.from) && good;
    good = reader_date(reader, row, 3, &absence.until) && good;
    good = reader_date(reader, row, 4, &absence.known_from) && good;
    if (good && absence.from >= absence.until)
        complain(reader, row, 3, PHRASE_REGISTERS_UNTIL, PHRASE_REGISTERS_UNTIL_REMEDY);
    else if (good && reader->reg->absence_count == REGISTER_HEADS_MAX)
        complain(reader, row, 0, PHRASE_REGISTERS_HEADS_MANY, PHRASE_REGISTERS_HEADS_REMEDY);
    else if (good)
        reader->absences[reader->reg->absence_count++] = absence;
}

static void read_note(Reader *reader, const CsvRow *row)
{
    if (reader->reg->note_count == REGISTER_HEADS_MAX) {
        complain(reader, row, 0, PHRASE_REGISTERS_HEADS_MANY, PHRASE_REGISTERS_HEADS_REMEDY);
        return;
    }
    Label *note = &reader->notes[reader->reg->note_count++];

    note->in[LANG_JA] = row->cells[1];
    note->in[LANG_EN] = row->cells[2];
}

static const struct {
    Str word, form;
    size_t cells_min, cells_max;
    void (*read)(Reader *reader, const CsvRow *row);
} directives[] = {
    { STR("#register"), STR("#register,NAME"), 2, 2, read_name },
    { STR("#ja"), STR("#ja,TITLE"), 2, 2, read_ja },
    { STR("#en"), STR("#en,TITLE"), 2, 2, read_en },
    { STR("#key"), STR("#key,country|item|instrument|term"), 2, 2, read_key },
    { STR("#column"), STR("#column,NAME,VALUE,..."), 3, REGISTER_VALUES_MAX + 2, read_column },
    { STR("#text"), STR("#text,NAME"), 2, 2, read_text },
    { STR("#absent"), STR("#absent,no,FROM,UNTIL,KNOWN-FROM"), 5, 5, read_absent },
    { STR("#note"), STR("#note,JAPANESE,ENGLISH"), 3, 3, read_note },
};

/* Spreadsheets fill every row up with empty cells to the width of the table. */
static CsvRow without_padding(const CsvRow *row)
{
    CsvRow kept = *row;

    while (kept.cell_count > 1 && kept.cells[kept.cell_count - 1].len == 0)
        kept.cell_count--;
    return kept;
}

static bool has_empty_cell(const CsvRow *row)
{
    for (size_t i = 0; i < row->cell_count; i++)
        if (row->cells[i].len == 0)
            return true;
    return false;
}

void reader_head_row(Reader *reader, const CsvRow *padded)
{
    Str words[COUNT_OF(directives)];
    CsvRow row = without_padding(padded);
    size_t index;

    for (size_t i = 0; i < COUNT_OF(directives); i++)
        words[i] = directives[i].word;
    if (!reader_word(reader, &row, 0, words, COUNT_OF(words), &index))
        return;
    if (row.cell_count < directives[index].cells_min ||
        row.cell_count > directives[index].cells_max || has_empty_cell(&row))
        finding_error(reader->findings, reader_place(reader, &row, 0), PHRASE_REGISTERS_HEAD_FORM,
                      PHRASE_REGISTERS_HEAD_FORM_REMEDY, row.cells[0], directives[index].form);
    else
        directives[index].read(reader, &row);
}

void reader_head_end(Reader *reader)
{
    const struct {
        uint32_t line;
        Str form;
    } needed[] = {
        { reader->name_line, directives[0].form },
        { reader->ja_line, directives[1].form },
        { reader->en_line, directives[2].form },
        { reader->key_line, directives[3].form },
    };

    for (size_t i = 0; i < COUNT_OF(needed); i++)
        if (needed[i].line == 0)
            finding_error(reader->findings, reader_top(reader), PHRASE_REGISTERS_HEAD_MISSING,
                          PHRASE_REGISTERS_HEAD_MISSING_REMEDY, needed[i].form);
}
