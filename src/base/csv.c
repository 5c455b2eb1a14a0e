/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/csv.h"
#include "phrases_base.h"

#include "base/input.h"

#include <string.h>

typedef struct Reader {
    Arena *arena;
    Str bytes, file;
    Findings *findings;
    size_t at, line_start;
    uint32_t line;
    Str *cells; /* of the row that is read; room for CSV_COLUMNS_MAX */
} Reader;

static char peek(const Reader *reader)
{
    return reader->at < reader->bytes.len ? reader->bytes.at[reader->at] : '\0';
}

static Str line_of(const Reader *reader)
{
    Str rest = str_cut(reader->bytes, reader->line_start, reader->bytes.len);

    return str_split(rest, '\n', &rest);
}

static Place place_of(const Reader *reader, size_t from, size_t to)
{
    return place_in_line(reader->file, reader->line, line_of(reader), from - reader->line_start,
                         to - reader->line_start);
}

static void complain(Reader *reader, size_t at, Phrase message, Phrase remedy)
{
    finding_error(reader->findings, place_of(reader, at, at + 1), message, remedy, S(""));
}

/* To the beginning of the line behind the newline at `newline`. */
static void begin_line(Reader *reader, size_t newline)
{
    reader->at = newline + 1;
    reader->line_start = newline + 1;
    reader->line++;
}

static void skip_line(Reader *reader)
{
    begin_line(reader, reader->line_start + line_of(reader).len);
}

/* CRLF, LF or the end of the bytes. */
static bool at_line_end(const Reader *reader)
{
    const char *at = reader->bytes.at + reader->at;
    size_t left = reader->bytes.len - reader->at;

    return left == 0 || at[0] == '\n' || (at[0] == '\r' && (left == 1 || at[1] == '\n'));
}

/* What a plain cell may end at. */
static bool may_end(char c)
{
    return c == ',' || c == '"' || c == '\n' || c == '\r';
}

static bool read_plain(Reader *reader, Str *ret_cell)
{
    size_t from = reader->at;

    for (;;) {
        while (reader->at < reader->bytes.len && !may_end(reader->bytes.at[reader->at]))
            reader->at++;
        if (at_line_end(reader) || peek(reader) == ',')
            break;
        if (peek(reader) == '"') {
            complain(reader, reader->at, PHRASE_BASE_CSV_STRAY_QUOTE,
                     PHRASE_BASE_CSV_STRAY_QUOTE_REMEDY);
            return false;
        }
        reader->at++;
    }
    *ret_cell = str_cut(reader->bytes, from, reader->at);
    return true;
}

/* To the next quote or newline; false: there is none. */
static bool next_in_quotes(Reader *reader)
{
    while (reader->at < reader->bytes.len && reader->bytes.at[reader->at] != '"' &&
           reader->bytes.at[reader->at] != '\n')
        reader->at++;
    return reader->at < reader->bytes.len;
}

/* Steps behind the closing quote and counts the doubled ones. */
static bool close_quote(Reader *reader, size_t *ret_doubled)
{
    Reader open = *reader;

    *ret_doubled = 0;
    for (reader->at++; next_in_quotes(reader);) {
        if (peek(reader) == '\n') {
            begin_line(reader, reader->at);
            continue;
        }
        reader->at++;
        if (peek(reader) != '"')
            return true;
        reader->at++;
        ++*ret_doubled;
    }
    complain(&open, open.at, PHRASE_BASE_CSV_OPEN_QUOTE, PHRASE_BASE_CSV_OPEN_QUOTE_REMEDY);
    return false;
}

static Str undouble(Arena *arena, Str cell, size_t doubled)
{
    char *bytes = NEW_ARRAY(arena, char, cell.len - doubled);
    size_t len = 0;

    for (size_t i = 0; i < cell.len; i++) {
        bytes[len++] = cell.at[i];
        i += cell.at[i] == '"';
    }
    return (Str){ bytes, len };
}

static bool read_quoted(Reader *reader, Str *ret_cell)
{
    size_t from = reader->at + 1, doubled;

    if (!close_quote(reader, &doubled))
        return false;
    if (peek(reader) != ',' && !at_line_end(reader)) {
        complain(reader, reader->at, PHRASE_BASE_CSV_AFTER_QUOTE,
                 PHRASE_BASE_CSV_AFTER_QUOTE_REMEDY);
        return false;
    }
    Str cell = str_cut(reader->bytes, from, reader->at - 1);
    *ret_cell = doubled > 0 ? undouble(reader->arena, cell, doubled) : cell;
    return true;
}

static void complain_limit(Reader *reader, Phrase message, int64_t limit)
{
    Text number = text_open(reader->arena, 32);

    text_int(&number, limit);
    finding_error(reader->findings, place_of(reader, reader->at, reader->at + 1), message,
                  PHRASE_BASE_CSV_LIMIT_REMEDY, text_str(&number));
}

static Str *copy_cells(Arena *arena, const Str *cells, size_t count)
{
    Str *copy = NEW_ARRAY(arena, Str, count);

    memcpy(copy, cells, count * sizeof(Str));
    return copy;
}

static bool read_row(Reader *reader, CsvRow *ret_row)
{
    uint32_t count = 0, line = reader->line, at = (uint32_t)reader->at;

    for (;;) {
        if (count == CSV_COLUMNS_MAX) {
            complain_limit(reader, PHRASE_BASE_CSV_COLUMNS, CSV_COLUMNS_MAX);
            return false;
        }
        Str *cell = &reader->cells[count++];
        if (!(peek(reader) == '"' ? read_quoted(reader, cell) : read_plain(reader, cell)))
            return false;
        if (at_line_end(reader))
            break;
        reader->at++; /* the comma */
    }
    *ret_row = (CsvRow){ copy_cells(reader->arena, reader->cells, count), count, line, at };
    return true;
}

/* No file has more rows than lines; the last may lack its newline. */
static size_t count_lines(Str bytes)
{
    size_t lines = 1;

    for (Str rest = bytes; rest.len > 0; lines++)
        str_split(rest, '\n', &rest);
    return lines;
}

static size_t rows_possible(Str bytes)
{
    size_t lines = count_lines(bytes);

    return lines < CSV_ROWS_MAX ? lines : CSV_ROWS_MAX;
}

/* A broken row ends its line: the next may tell more. */
static void read_rows(Reader *reader, CsvTable *table)
{
    CsvRow *rows = NEW_ARRAY(reader->arena, CsvRow, rows_possible(reader->bytes));

    table->rows = rows;
    while (reader->at < reader->bytes.len) {
        if (at_line_end(reader)) {
            skip_line(reader);
            continue;
        }
        if (table->row_count == CSV_ROWS_MAX) {
            complain_limit(reader, PHRASE_BASE_CSV_ROWS, CSV_ROWS_MAX);
            return;
        }
        if (read_row(reader, &rows[table->row_count]))
            table->row_count++;
        skip_line(reader);
    }
}

bool csv_read(Arena *arena, Str bytes, Str file, CsvTable *ret_table, Findings *findings)
{
    Reader reader = { .arena = arena, .file = file, .findings = findings, .line = 1 };
    size_t errors = findings->error_count;
    CsvTable table = { 0 };

    if (!input_check(bytes, CSV_BYTES_MAX, file, findings))
        return false;
    reader.bytes = input_without_mark(bytes);
    reader.cells = NEW_ARRAY(arena, Str, CSV_COLUMNS_MAX);
    read_rows(&reader, &table);
    if (findings->error_count > errors)
        return false;
    *ret_table = table;
    return true;
}

/* ---- what a table says of itself ------------------------------------------------------------- */

bool csv_row_has(const CsvRow *row, size_t cells, bool may_be_empty)
{
    if (row->cell_count < cells)
        return false;
    for (size_t i = 0; i < row->cell_count; i++)
        if (i < cells ? !may_be_empty && row->cells[i].len == 0 : row->cells[i].len > 0)
            return false;
    return true;
}

bool csv_file_holds(Str file, Str name)
{
    size_t at;

    while (str_find(file, S("/"), &at))
        file = str_cut(file, at + 1, file.len);
    return file.len == 0 || (str_starts(file, name) && str_ends(file, S(".csv")) &&
                             file.len == name.len + S(".csv").len);
}
