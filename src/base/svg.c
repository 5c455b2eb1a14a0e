/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/svg.h"

#include "base/unicode.h"

/* ---- words and lines ------------------------------------------------------------------------- */

static void put_number(Text *text, const char *name, int number)
{
    text_c(text, name);
    text_int(text, number);
}

void svg_words(Text *text, int x, int y, const char *anchor, int size, Str words)
{
    put_number(text, "<text fill=\"currentColor\" font-size=\"", size);
    text_all(text, S("\" text-anchor=\""), str_from_c(anchor));
    put_number(text, "\" x=\"", x);
    put_number(text, "\" y=\"", y);
    text_c(text, "\">");
    text_html(text, words);
    text_c(text, "</text>\n");
}

void svg_line(Text *text, int x, int y, int to_x, int to_y, const char *style)
{
    text_all(text, S("<path fill=\"none\" stroke=\"currentColor\""), str_from_c(style), S(" d=\""));
    put_number(text, "M", x);
    put_number(text, ",", y);
    put_number(text, " L", to_x);
    put_number(text, ",", to_y);
    text_c(text, "\"/>\n");
}

int svg_width(Str words)
{
    return (int)utf8_columns(words) * SVG_LETTER;
}

int svg_greater(int a, int b)
{
    return a > b ? a : b;
}

/* ---- boxes ----------------------------------------------------------------------------------- */

void svg_patterns(Text *text, Str id)
{
    text_all(text, S("<defs><pattern id=\""), id,
             S("-hatched\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">"
               "<path fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\" "
               "d=\"M-1,1 L1,-1 M0,6 L6,0 M5,7 L7,5\"/></pattern></defs>\n"));
}

void svg_box(Text *text, Str id, size_t kind, int x, int y, int width, int height)
{
    static const Str fills[SVG_KINDS] = {
        STR("currentColor\" fill-opacity=\"0.85"),
        STR("currentColor\" fill-opacity=\"0.25"),
        STR("url(#"),
        STR("none"),
    };

    ensure(kind < SVG_KINDS);
    put_number(text, "<rect class=\"bar-", (int)kind + 1);
    text_all(text, S("\" stroke=\"currentColor\" fill=\""), fills[kind]);
    if (str_ends(fills[kind], S("#")))
        text_all(text, id, S("-hatched)"));
    put_number(text, "\" x=\"", x);
    put_number(text, "\" y=\"", y);
    put_number(text, "\" width=\"", width);
    put_number(text, "\" height=\"", height);
    text_c(text, "\"/>\n");
}

/* ---- the table ------------------------------------------------------------------------------- */

int svg_table_ends(const PlotTable *table, int left, int ends[SVG_TABLE_COLUMNS_MAX])
{
    int end = left;

    ensure(table->columns <= SVG_TABLE_COLUMNS_MAX);
    for (size_t column = 0; column < table->columns; column++) {
        int width = svg_width(table->heads[column]);
        for (size_t row = 0; row < table->rows; row++)
            width = svg_greater(width, svg_width(table->cells[row * table->columns + column]));
        end += width + (column > 0 ? SVG_COLUMN_GAP : 0);
        ends[column] = end;
    }
    return end;
}

void svg_table_row(Text *text, const PlotTable *table, int left, const int *ends, const Str *cells,
                   int y)
{
    for (size_t column = 0; column < table->columns; column++)
        if (column < table->words)
            svg_words(text, column ? ends[column - 1] + SVG_COLUMN_GAP : left, y, "start",
                      SVG_WORDS, cells[column]);
        else
            svg_words(text, ends[column], y, "end", SVG_WORDS, cells[column]);
}

/* ---- the frame ------------------------------------------------------------------------------- */

static void put_alternative(Text *text, const SvgFrame *frame)
{
    text_all(text, S("<title id=\""), frame->id, S("-title\">"));
    text_html(text, frame->title);
    text_all(text, S("</title>\n<desc id=\""), frame->id, S("-words\">"));
    text_html(text, frame->words);
    text_c(text, "</desc>\n");
}

static int width_of(const SvgFrame *frame)
{
    int words = SVG_MARGIN + svg_width(frame->basis);
    int title = SVG_MARGIN + (int)utf8_columns(frame->title) * (SVG_TITLE * SVG_LETTER / SVG_WORDS);

    return svg_greater(frame->right, svg_greater(words, title)) + SVG_MARGIN;
}

void svg_open(Text *text, const SvgFrame *frame)
{
    int width = width_of(frame);

    text_all(text, S("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" lang=\""),
             lang_code(frame->lang), S("\" aria-labelledby=\""), frame->id,
             S("-title\" aria-describedby=\""), frame->id,
             S("-words\" font-family=\"sans-serif\""));
    put_number(text, " width=\"", width);
    put_number(text, "\" height=\"", frame->bottom);
    put_number(text, "\" viewBox=\"0 0 ", width);
    put_number(text, " ", frame->bottom);
    text_c(text, "\">\n");
    put_alternative(text, frame);
    svg_words(text, SVG_MARGIN, SVG_MARGIN + SVG_TITLE / 2, "start", SVG_TITLE, frame->title);
    svg_words(text, SVG_MARGIN, SVG_MARGIN + 2 * SVG_TITLE, "start", SVG_WORDS, frame->basis);
}

void svg_close(Text *text)
{
    text_c(text, "</svg>\n");
}
