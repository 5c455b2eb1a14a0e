/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/date.h"
#include "base/sheet_parts.h"
#include "phrases_base.h"

#include <string.h>

/* One worksheet. Rows and cells must come in their order, as every program writes them: of two
 * cells in one place nobody could say which is meant. */

enum { ROW_NUMBER_MAX = 1 << 20, CELL_NAME_MAX = 12 };

typedef struct Reader {
    Arena *arena;
    const SheetContext *context;
    Sheet *sheet;
    Findings *findings;
    CsvRow *rows;
    bool *struck;
    size_t row_count, row_room, struck_room;
    int64_t row;  /* the number of the row that is read or was read last */
    int64_t last; /* column of the cell read last, from 0; -1: none yet */
    Str cells[SHEET_COLUMNS_MAX];
    size_t width; /* of cells */
    size_t *cell_count;
    bool row_struck;
    bool in_row, in_cell; /* neither stands in another of its kind, nor a cell outside a row */
    /* The cell that is read. */
    int64_t column;
    Str type, value;
    size_t style;
    SheetText text;
    bool in_text;
    bool broken; /* and told */
} Reader;

static void complain(Reader *reader, Phrase message, Phrase remedy, Str about)
{
    Place place = { .file = reader->context->file,
                    .line = (uint32_t)reader->row,
                    .pointer = reader->sheet->name };

    if (!reader->broken)
        finding_error(reader->findings, place, message, remedy, about);
    reader->broken = true;
}

static void complain_limit(Reader *reader, Phrase message, int64_t limit)
{
    Text number = text_open(reader->findings->arena, 32);

    text_int(&number, limit);
    complain(reader, message, PHRASE_BASE_SHEET_LIMIT_REMEDY, text_str(&number));
}

static void complain_cell(Reader *reader, Str about)
{
    complain(reader, PHRASE_BASE_SHEET_CELL, PHRASE_BASE_SHEET_PART_REMEDY, about);
}

static void open_row(Reader *reader, const XmlElement *element)
{
    Str said = xml_attribute(element, S("r"));
    int64_t row = reader->row + 1;

    if (reader->in_row ||
        (said.len > 0 && (!str_int(said, &row) || row <= reader->row || row > ROW_NUMBER_MAX))) {
        complain_cell(reader, said);
        return;
    }
    reader->in_row = true;
    reader->row = row;
    reader->last = -1;
    reader->width = 0;
    reader->row_struck = false;
}

static void close_row(Reader *reader)
{
    reader->in_row = false;
    if (reader->width == 0)
        return;
    if (reader->row_count == SHEET_ROWS_MAX) {
        complain_limit(reader, PHRASE_BASE_SHEET_ROWS, SHEET_ROWS_MAX);
        return;
    }
    *reader->cell_count += reader->width;
    if (*reader->cell_count > SHEET_CELLS_MAX) {
        complain_limit(reader, PHRASE_BASE_SHEET_CELLS, SHEET_CELLS_MAX);
        return;
    }
    Str *cells = NEW_ARRAY(reader->arena, Str, reader->width);
    memcpy(cells, reader->cells, reader->width * sizeof(Str));
    GROW(reader->arena, reader->rows, reader->row_count, &reader->row_room);
    GROW(reader->arena, reader->struck, reader->row_count, &reader->struck_room);
    reader->struck[reader->row_count] = reader->row_struck;
    reader->rows[reader->row_count++] =
        (CsvRow){ cells, (uint32_t)reader->width, (uint32_t)reader->row, 0 };
}

/* "AB12": its column, from 0; -1: no such name. */
static int64_t column_of(Str name)
{
    int64_t column = 0;
    size_t at = 0;

    if (name.len > CELL_NAME_MAX)
        return -1;
    for (; at < name.len && name.at[at] >= 'A' && name.at[at] <= 'Z'; at++)
        column = 26 * column + name.at[at] - 'A' + 1;
    return column - 1;
}

static void open_cell(Reader *reader, const XmlElement *element)
{
    Str name = xml_attribute(element, S("r"));
    int64_t style = 0;

    reader->column = name.len > 0 ? column_of(name) : reader->last + 1;
    if (!reader->in_row || reader->in_cell || reader->column <= reader->last) {
        complain_cell(reader, name);
        return;
    }
    reader->in_cell = true;
    reader->last = reader->column;
    reader->type = arena_str(reader->arena, xml_attribute(element, S("t")));
    reader->value = S("");
    reader->style =
        str_int(xml_attribute(element, S("s")), &style) && style >= 0 ? (size_t)style : 0;
    sheet_text_begin(&reader->text);
}

static CellStyle style_of(const Reader *reader)
{
    const SheetStyles *styles = &reader->context->styles;

    return reader->style < styles->count ? styles->cells[reader->style] : (CellStyle){ 0 };
}

/* The day of a number of days, as ISO; what is no day stays as it is written. */
static Str day_of(Reader *reader, Str number)
{
    enum { FROM_1900 = -25569, FROM_1904 = -24107, NEVER = 60, LAST = 2958465 };
    Str rest, whole = str_split(number, '.', &rest);
    int64_t days;

    if (!str_int(whole, &days) || days < 1 || days > LAST)
        return number;
    if (reader->context->from_1904)
        days += FROM_1904;
    else if (days == NEVER) /* 1900-02-29, which the format has and the calendar has not */
        return number;
    else
        days += days > NEVER ? FROM_1900 : FROM_1900 + 1;

    Text text = text_open(reader->arena, sizeof("9999-12-31"));
    date_write(&text, (Date)days);
    return text_str(&text);
}

static Str shared_text(Reader *reader)
{
    int64_t at;

    if (!str_int(reader->value, &at) || at < 0 || at >= (int64_t)reader->context->shared.count) {
        complain_cell(reader, reader->value);
        return S("");
    }
    return reader->context->shared.texts[at];
}

static Str text_of(Reader *reader)
{
    if (reader->value.len == 0)
        return arena_str(reader->arena, text_str(&reader->text.text));
    if (str_eq(reader->type, S("s")))
        return shared_text(reader);
    if (str_eq(reader->type, S("b")))
        return str_eq(reader->value, S("1")) ? S("TRUE") : S("FALSE");
    bool number = reader->type.len == 0 || str_eq(reader->type, S("n"));
    return number && style_of(reader).date ? day_of(reader, reader->value) : reader->value;
}

static void close_cell(Reader *reader)
{
    Str text = text_of(reader);

    reader->in_cell = false;
    if (text.len == 0)
        return;
    if (reader->column >= SHEET_COLUMNS_MAX) {
        complain_limit(reader, PHRASE_BASE_SHEET_COLUMNS, SHEET_COLUMNS_MAX);
        return;
    }
    while (reader->width < (size_t)reader->column)
        reader->cells[reader->width++] = S("");
    reader->cells[reader->width++] = text;
    reader->row_struck |= style_of(reader).struck;
}

static void on_open(void *context, const XmlElement *element)
{
    Reader *reader = context;

    if (reader->broken)
        return;
    if (reader->in_text)
        sheet_text_opens(&reader->text, element->name);
    else if (str_eq(element->name, S("row")))
        open_row(reader, element);
    else if (str_eq(element->name, S("c")))
        open_cell(reader, element);
    else
        reader->in_text = str_eq(element->name, S("is"));
}

static void on_close(void *context, Str name, Str text)
{
    Reader *reader = context;

    if (reader->broken)
        return;
    if (str_eq(name, S("is")))
        reader->in_text = false;
    else if (reader->in_text)
        sheet_text_closes(&reader->text, name, text);
    else if (str_eq(name, S("v")))
        reader->value = arena_str(reader->arena, text);
    else if (str_eq(name, S("c")))
        close_cell(reader);
    else if (str_eq(name, S("row")))
        close_row(reader);
}

bool sheet_rows_read(Arena *arena, Str bytes, const SheetContext *context, size_t *cell_count,
                     Sheet *sheet, Findings *findings)
{
    Reader *reader = NEW(arena, Reader);

    *reader = (Reader){ .arena = arena,
                        .context = context,
                        .sheet = sheet,
                        .findings = findings,
                        .cell_count = cell_count,
                        .text = { .text = text_open(arena, XML_TEXT_MAX) } };
    if (!xml_read(arena, bytes, context->file, &(XmlVisitor){ reader, on_open, on_close },
                  findings))
        return false;
    sheet->rows = reader->rows;
    sheet->struck = reader->struck;
    sheet->row_count = reader->row_count;
    return !reader->broken;
}
