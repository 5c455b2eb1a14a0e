/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * csv - reading RFC 4180 tables
 *
 * UTF-8 (a byte order mark is skipped), CRLF or LF, quotes doubled inside quotes. Cells are views
 * into the bytes or arena copies where quotes had to be undone. Each row knows its line for
 * findings. Rows may differ in length: what that means is for the reader of the table to say.
 */
#pragma once

#include "base/finding.h"

enum { CSV_COLUMNS_MAX = 64, CSV_ROWS_MAX = 1000000, CSV_BYTES_MAX = 256 << 20 };

typedef struct CsvRow {
    const Str *cells;
    uint32_t cell_count, line; /* line: 1-based, where the row starts */
    uint32_t at; /* the byte it starts at, behind the byte order mark; 0 in a workbook */
} CsvRow;

typedef struct CsvTable {
    const CsvRow *rows;
    size_t row_count;
} CsvTable;

/* All rows (the header is row 0), or findings and false. Blank lines are skipped. */
MUST_USE bool csv_read(Arena *arena, Str bytes, Str file, CsvTable *ret_table, Findings *findings);

/* Where cell `cell` of a row of these bytes stands, without the space around it; the whole line
 * where the row has no such cell. */
Place csv_place(Str file, Str bytes, const CsvRow *row, size_t cell);

/* Of a row that says what its table is ("#name,x"): has it so many cells, and nothing behind them?
 * Spreadsheets fill every row up with empty cells to the width of the table. Its own may be empty
 * only where that is said. */
bool csv_row_has(const CsvRow *row, size_t cells, bool may_be_empty);

/* May the file hold the table of this name? "notes/x.csv" holds x; what has no file's name, any. */
bool csv_file_holds(Str file, Str name);
