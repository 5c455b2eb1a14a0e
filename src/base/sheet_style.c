/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/sheet_parts.h"

/* Styles of cells: cellXfs points to number formats and fonts, which stand before it. */

enum { FORMATS_MAX = 2000, FONTS_MAX = 20000, STYLES_MAX = 100000 };

typedef struct Format {
    int64_t id;
    bool date;
} Format;

typedef struct Reader {
    Arena *arena;
    SheetStyles *styles;
    Format formats[FORMATS_MAX];
    size_t format_count;
    bool struck[FONTS_MAX];
    size_t font_count;
    bool in_fonts, in_cells;
} Reader;

/* Formats that every workbook has without saying so. */
static bool known_date_format(int64_t id)
{
    return (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || (id >= 34 && id <= 36) ||
           (id >= 50 && id <= 58);
}

/* Steps over what stands for itself at *at: quoted, bracketed or escaped. */
static bool skip_literal(Str code, size_t *at)
{
    char c = code.at[*at], close = c == '"' ? '"' : c == '[' ? ']' : '\0';

    if (c == '\\' || c == '_' || c == '*') {
        *at += 2;
        return true;
    }
    if (close == '\0')
        return false;
    for (++*at; *at < code.len && code.at[*at] != close; ++*at)
        ;
    ++*at;
    return true;
}

/* Its first section names a year or a day. */
static bool date_format(Str code)
{
    for (size_t at = 0; at < code.len && code.at[at] != ';';) {
        if (skip_literal(code, &at))
            continue;
        char c = code.at[at++];
        if (c == 'y' || c == 'Y' || c == 'd' || c == 'D')
            return true;
    }
    return false;
}

static int64_t number_of(const XmlElement *element, Str name)
{
    int64_t value = -1;

    return str_int(xml_attribute(element, name), &value) ? value : -1;
}

static bool format_is_date(const Reader *reader, int64_t id)
{
    for (size_t i = 0; i < reader->format_count; i++)
        if (reader->formats[i].id == id)
            return reader->formats[i].date;
    return known_date_format(id);
}

static void take_style(Reader *reader, const XmlElement *element)
{
    SheetStyles *styles = reader->styles;
    int64_t font = number_of(element, S("fontId"));

    if (styles->count == STYLES_MAX)
        return;
    GROW(reader->arena, styles->cells, styles->count, &styles->room);
    styles->cells[styles->count++] = (CellStyle){
        .date = format_is_date(reader, number_of(element, S("numFmtId"))),
        .struck = font >= 0 && font < (int64_t)reader->font_count && reader->struck[font],
    };
}

static bool is_off(Str value)
{
    return str_eq(value, S("0")) || str_eq(value, S("false"));
}

static void on_open(void *context, const XmlElement *element)
{
    Reader *reader = context;

    if (str_eq(element->name, S("numFmt")) && reader->format_count < FORMATS_MAX)
        reader->formats[reader->format_count++] =
            (Format){ number_of(element, S("numFmtId")),
                      date_format(xml_attribute(element, S("formatCode"))) };
    else if (str_eq(element->name, S("fonts")))
        reader->in_fonts = true;
    else if (str_eq(element->name, S("cellXfs")))
        reader->in_cells = true;
    else if (reader->in_fonts && str_eq(element->name, S("font")))
        reader->font_count += reader->font_count < FONTS_MAX;
    else if (reader->in_fonts && str_eq(element->name, S("strike")) && reader->font_count > 0)
        reader->struck[reader->font_count - 1] = !is_off(xml_attribute(element, S("val")));
    else if (reader->in_cells && str_eq(element->name, S("xf")))
        take_style(reader, element);
}

static void on_close(void *context, Str name, Str text)
{
    Reader *reader = context;

    (void)text;
    if (str_eq(name, S("fonts")))
        reader->in_fonts = false;
    else if (str_eq(name, S("cellXfs")))
        reader->in_cells = false;
}

bool sheet_styles_read(Arena *arena, Str bytes, Str file, SheetStyles *ret_styles,
                       Findings *findings)
{
    Reader *reader = NEW(arena, Reader);

    *reader = (Reader){ .arena = arena, .styles = ret_styles };
    return xml_read(arena, bytes, file, &(XmlVisitor){ reader, on_open, on_close }, findings);
}
