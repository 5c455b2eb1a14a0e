/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * sheet_parts - the parts of a workbook's reader that see each other
 *
 * A workbook is a ZIP file of XML parts. What says how cells are meant (styles, shared texts) is
 * read first, then each sheet.
 */
#pragma once

#include "base/sheet.h"
#include "base/xml.h"

/* What a cell's style says that matters here. */
typedef struct CellStyle {
    bool date, struck;
} CellStyle;

typedef struct SheetStyles {
    CellStyle *cells;
    size_t count, room;
} SheetStyles;

/* The rows of styles.xml that cells point to. */
MUST_USE bool sheet_styles_read(Arena *arena, Str bytes, Str file, SheetStyles *ret_styles,
                                Findings *findings);

typedef struct SheetTexts {
    Str *texts;
    size_t count, room;
} SheetTexts;

/* What cells of the whole workbook are read with. */
typedef struct SheetContext {
    Str file;
    SheetStyles styles;
    SheetTexts shared;
    bool from_1904; /* days are counted from there */
} SheetContext;

/* Joins the runs of a text that belong to it and leaves out readings above kanji: told of what
 * opens and closes between the ends of the text. */
typedef struct SheetText {
    Text text;       /* used again for each: what is kept is copied */
    size_t readings; /* how many are open */
} SheetText;

void sheet_text_begin(SheetText *text);
void sheet_text_opens(SheetText *text, Str name);
void sheet_text_closes(SheetText *text, Str name, Str inside);

/* One worksheet's XML: fills rows, row_count and struck; counts cells of the whole workbook. */
MUST_USE bool sheet_rows_read(Arena *arena, Str bytes, const SheetContext *context,
                              size_t *cell_count, Sheet *sheet, Findings *findings);
