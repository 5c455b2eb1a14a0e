/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* csv_place - where a cell stands in its file */
#include "base/csv.h"
#include "base/input.h"

/* From the beginning of a cell to what ends it. Only whole cells have quotes: they were read. */
static size_t cell_end(Str bytes, size_t at)
{
    bool quoted = false;

    for (; at < bytes.len; at++) {
        if (bytes.at[at] == '"')
            quoted = !quoted; /* a doubled one closes and opens */
        else if (!quoted && (bytes.at[at] == ',' || bytes.at[at] == '\n'))
            break;
    }
    return at;
}

static bool is_edge(char c)
{
    return c == '"' || c == ' ' || (c >= '\t' && c <= '\r');
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

Place csv_place(Str file, Str bytes, const CsvRow *row, size_t cell)
{
    Str whole = input_without_mark(bytes), rest; /* columns are counted behind the mark */
    size_t from = row->at;

    if (cell >= row->cell_count)
        return (Place){ .file = file, .line = row->line };
    for (size_t i = 0; i < cell; i++)
        from = cell_end(whole, from) + 1;

    size_t to = cell_end(whole, from), begin = from;
    while (from < to && is_edge(whole.at[from]))
        from++;
    while (from < to && is_edge(whole.at[to - 1]))
        to--;
    if (from == to) /* empty: where something should stand */
        from = to = begin;

    size_t start = line_start(whole, from);
    Str source = str_split(str_cut(whole, start, whole.len), '\n', &rest);
    return place_in_line(file, row->line + lines_between(whole, row->at, from), source,
                         from - start, to - start);
}
