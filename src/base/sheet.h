/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * sheet - the cells of an XLSX workbook, as text
 *
 * Shared and inline strings (readings above kanji left out), numbers as written, dates by their
 * style as ISO days, formulas by the value last computed. A row's cells are dense from column A; of
 * merged cells the first holds the value. Empty rows are left out; each row knows its number.
 * Macros, pictures, comments and links are not looked at.
 */
#pragma once

#include "base/csv.h"

enum {
    SHEET_COLUMNS_MAX = 256,
    SHEET_ROWS_MAX = 200000,
    SHEETS_MAX = 200,
    SHEET_STRINGS_MAX = 2000000,
    SHEET_CELLS_MAX = 4000000, /* of the whole workbook, empty ones before a value included */
};

typedef struct Sheet {
    Str name;
    const CsvRow *rows;
    const bool *struck; /* one a row: what it says is struck through */
    size_t row_count;
    bool hidden;
} Sheet;

typedef struct Workbook {
    const Sheet *sheets; /* in the order of their tabs */
    size_t count;
} Workbook;

bool workbook_is(Str bytes); /* a ZIP file whose members are those of a workbook? */

MUST_USE bool workbook_read(Arena *arena, Str bytes, Str file, Workbook *ret_book,
                            Findings *findings);
