/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * book_fuzz - a workbook from text, for fuzzers of lists that come as workbooks
 *
 * Checksums would keep nearly every change of a real workbook out. So bytes that begin with "=" are
 * rows of text: "=NAME" begins a sheet, a line is a row, a tab stands between its cells, a vertical
 * tab is a line's end within a cell, and "~" before a cell strikes it through.
 */
#pragma once

#include "tests/zip_sample.h"

enum { BOOK_FUZZ_SHEETS_MAX = 8, BOOK_FUZZ_TEXT_MAX = 8 << 20 };

static const Str book_fuzz_styles = STR("<styleSheet><fonts><font/><font><strike/></font></fonts>"
                                        "<cellXfs><xf/><xf fontId='1'/></cellXfs></styleSheet>");

/* What XML cannot say becomes a question mark. */
static inline void book_fuzz_text(Text *xml, Str text)
{
    size_t bad;
    bool good = utf8_check(text, &bad);

    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.at[i];
        if (c == '<' || c == '&' || c == '\'')
            text_c(xml, c == '<' ? "&lt;" : c == '&' ? "&amp;" : "&#39;");
        else if (c == '\v')
            text_c(xml, "\n");
        else
            text_char(xml, c < ' ' || c == 0x7f || (c >= 0x80 && !good) ? '?' : (char)c);
    }
}

static inline void book_fuzz_row(Text *xml, Str line)
{
    text_c(xml, "<row>");
    for (Str rest = line; rest.len > 0;) {
        Str cell = str_split(rest, '\t', &rest);
        bool struck = str_starts(cell, S("~"));
        text_c(xml, struck ? "<c s='1' t='inlineStr'><is><t>" : "<c t='inlineStr'><is><t>");
        book_fuzz_text(xml, str_cut(cell, struck, cell.len));
        text_c(xml, "</t></is></c>");
    }
    text_c(xml, "</row>");
}

typedef struct BookFuzz {
    Arena *arena;
    ZipSample parts[BOOK_FUZZ_SHEETS_MAX + 5];
    size_t count; /* of sheets, which are the first parts */
    Text sheet, list, links;
} BookFuzz;

static inline void book_fuzz_begin(BookFuzz *book, Str name)
{
    Text file = text_open(book->arena, 100), id = text_open(book->arena, 20);

    text_int(&id, (int64_t)++book->count);
    text_all(&file, S("worksheets/sheet"), text_str(&id), S(".xml"));
    text_all(&book->list, S("<sheet id='s"), text_str(&id), S("' name='"));
    book_fuzz_text(&book->list, name);
    text_c(&book->list, "'/>");
    text_all(&book->links, S("<Relationship Type='x/worksheet' Id='s"), text_str(&id),
             S("' Target='"), text_str(&file), S("'/>"));
    Text path = text_open(book->arena, 100);
    text_all(&path, S("xl/"), text_str(&file));
    book->parts[book->count - 1].name = text_str(&path);
    book->sheet = text_open(book->arena, BOOK_FUZZ_TEXT_MAX);
    text_c(&book->sheet, "<worksheet><sheetData>");
}

static inline void book_fuzz_end(BookFuzz *book)
{
    text_c(&book->sheet, "</sheetData></worksheet>");
    book->parts[book->count - 1].bytes = text_str(&book->sheet);
}

static inline Str book_fuzz_zip(BookFuzz *book)
{
    text_c(&book->list, "</sheets></workbook>");
    text_c(&book->links, "</r>");
    const ZipSample rest[] = {
        { S("[Content_Types].xml"), S("<Types/>"), false },
        { S("xl/workbook.xml"), text_str(&book->list), false },
        { S("xl/_rels/workbook.xml.rels"), text_str(&book->links), false },
        { S("xl/styles.xml"), book_fuzz_styles, false },
        { S("_rels/.rels"),
          S("<r><Relationship Id='r' Type='x/officeDocument' Target='xl/workbook.xml'/></r>"),
          false },
    };

    for (size_t i = 0; i < COUNT_OF(rest); i++)
        book->parts[book->count + i] = rest[i];
    return zip_sample(book->arena, book->parts, book->count + COUNT_OF(rest));
}

static inline bool book_fuzz_is(Str bytes)
{
    return str_starts(bytes, S("="));
}

/* The bytes of a workbook; rows of too many sheets stand in the last one. */
static inline Str book_fuzz(Arena *arena, Str bytes)
{
    BookFuzz *book = NEW(arena, BookFuzz);

    book->arena = arena;
    book->list = text_open(arena, BOOK_FUZZ_TEXT_MAX);
    book->links = text_open(arena, BOOK_FUZZ_TEXT_MAX);
    text_c(&book->list, "<workbook><sheets>");
    text_c(&book->links, "<r><Relationship Id='x' Type='x/styles' Target='styles.xml'/>");
    for (Str rest = bytes; rest.len > 0;) {
        Str line = str_split(rest, '\n', &rest);
        if (!book_fuzz_is(line) || book->count == BOOK_FUZZ_SHEETS_MAX) {
            book_fuzz_row(&book->sheet, line);
            continue;
        }
        if (book->count > 0)
            book_fuzz_end(book);
        book_fuzz_begin(book, str_cut(line, 1, line.len));
    }
    book_fuzz_end(book);
    return book_fuzz_zip(book);
}
