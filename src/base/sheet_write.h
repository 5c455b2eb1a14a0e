/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * sheet_write - a table as an XLSX workbook of one sheet, and as CSV
 *
 * Cells know what they hold. Text is text whatever it begins with: nothing written here is ever a
 * formula. Amounts stand digit by digit as they are in minor units, in the format of their
 * currency, and pass through no floating point; what has more digits than spreadsheet programs
 * keep is written as text, so that no program shows another amount. Days are days. The same cells
 * make the same bytes: no time, no author, no program is named.
 *
 * The first row is the head: set in bold, always in sight, repeated on every printed page.
 * To add a kind of cell: its row in sheet_write.c and a format in put_styles.
 */
#pragma once

#include "base/money.h"

enum {
    CELL_BYTES_MAX = 32000, /* programs keep so many letters in a cell */
    CELL_DIGITS_MAX = 15,   /* and so many digits of a number */
};

typedef enum CellKind { CELL_EMPTY, CELL_TEXT, CELL_NUMBER, CELL_AMOUNT, CELL_DAY } CellKind;

typedef struct Cell {
    CellKind kind;
    Str text;       /* CELL_TEXT; at most CELL_BYTES_MAX */
    int64_t number; /* CELL_NUMBER; minor units of CELL_AMOUNT */
    Currency currency;
    Date day;
} Cell;

Cell cell_text(Str text);
Cell cell_number(int64_t number);
Cell cell_amount(Money money);
Cell cell_day(Date day); /* none, or an open end: an empty cell */

typedef struct SheetTable {
    Str name;             /* of the sheet: 1 to 31 letters, none of []:*?/\ */
    const Cell *cells;    /* row by row; the first is the head */
    size_t columns, rows; /* within the limits of sheet.h */
} SheetTable;

/* Writes the file into the empty text. */
void sheet_write(Text *text, const SheetTable *table);

/* The same table as CSV: what a cell holds, without its currency; text that looks like a formula
 * with the mark that makes it text. */
void sheet_csv(Text *text, const SheetTable *table);

/* What a cell says without its currency: "-10.50", "2026-11-22". */
void cell_write(Text *text, const Cell *cell);
