/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/svg.h"

#include "base/unicode.h"

/* ---- laying out ------------------------------------------------------------------------------ */

int svg_width(Str words)
{
    return (int)utf8_columns(words) * SVG_LETTER;
}

int svg_greater(int a, int b)
{
    return a > b ? a : b;
}

static int width_of(const SvgFrame *frame)
{
    int words = SVG_MARGIN + svg_width(frame->basis);
    int title = SVG_MARGIN + (int)utf8_columns(frame->title) * (SVG_TITLE * SVG_LETTER / SVG_WORDS);

    return svg_greater(frame->right, svg_greater(words, title)) + SVG_MARGIN;
}

Strokes strokes_open(Arena *arena, const SvgFrame *frame)
{
    return (Strokes){ .arena = arena,
                      .id = frame->id,
                      .title = frame->title,
                      .basis = frame->basis,
                      .words = frame->words,
                      .top = SVG_HEAD - SVG_WORDS, /* the name of an axis stands there */
                      .width = width_of(frame),
                      .height = frame->bottom,
                      .boxed = frame->boxed };
}

static Stroke *stroke_add(Strokes *strokes, Stroke stroke)
{
    GROW(strokes->arena, strokes->at, strokes->count, &strokes->room);
    strokes->at[strokes->count] = stroke;
    return &strokes->at[strokes->count++];
}

void strokes_words(Strokes *strokes, int x, int y, StrokeAnchor anchor, Str words)
{
    stroke_add(strokes, (Stroke){ .kind = STROKE_WORDS,
                                  .x = x,
                                  .y = y,
                                  .anchor = anchor,
                                  .size = SVG_WORDS,
                                  .words = words });
}

void strokes_leaning(Strokes *strokes, int x, int y, Str words)
{
    strokes_words(strokes, x, y, STROKE_START, words);
    strokes->at[strokes->count - 1].leaning = true;
}

void strokes_path(Strokes *strokes, StrokeLook look)
{
    stroke_add(strokes, (Stroke){ .kind = STROKE_PATH, .look = look });
}

void strokes_to(Strokes *strokes, int x, int y, bool begins)
{
    Stroke *path = &strokes->at[strokes->count - 1];

    GROW(strokes->arena, path->places, path->place_count, &path->place_room);
    path->places[path->place_count++] = (StrokePlace){ x, y, begins };
}

void strokes_line(Strokes *strokes, int x, int y, int to_x, int to_y, StrokeLook look)
{
    strokes_path(strokes, look);
    strokes_to(strokes, x, y, true);
    strokes_to(strokes, to_x, to_y, false);
}

void strokes_box(Strokes *strokes, size_t kind, int x, int y, int width, int height)
{
    ensure(kind < STROKE_FILLS);
    stroke_add(strokes, (Stroke){ .kind = STROKE_BOX,
                                  .fill = (StrokeFill)kind,
                                  .x = x,
                                  .y = y,
                                  .width = width,
                                  .height = height });
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

void svg_table_row(Strokes *strokes, const PlotTable *table, int left, const int *ends,
                   const Str *cells, int y)
{
    for (size_t column = 0; column < table->columns; column++)
        if (column < table->words)
            strokes_words(strokes, column ? ends[column - 1] + SVG_COLUMN_GAP : left, y,
                          STROKE_START, cells[column]);
        else
            strokes_words(strokes, ends[column], y, STROKE_END, cells[column]);
}

/* ---- as SVG ---------------------------------------------------------------------------------- */

static void put_number(Text *text, const char *name, int number)
{
    text_c(text, name);
    text_int(text, number);
}

static void put_words(Text *text, int x, int y, StrokeAnchor anchor, int size, Str words)
{
    static const Str anchors[] = {
        [STROKE_START] = STR("start"), [STROKE_MIDDLE] = STR("middle"), [STROKE_END] = STR("end")
    };

    put_number(text, "<text fill=\"currentColor\" font-size=\"", size);
    text_all(text, S("\" text-anchor=\""), anchors[anchor]);
    put_number(text, "\" x=\"", x);
    put_number(text, "\" y=\"", y);
    text_c(text, "\">");
    text_html(text, words);
    text_c(text, "</text>\n");
}

static void put_leaning(Text *text, const Stroke *stroke)
{
    put_number(text, "<g transform=\"translate(", stroke->x);
    put_number(text, " ", stroke->y);
    text_c(text, ") rotate(-45)\">");
    put_words(text, 0, 0, stroke->anchor, stroke->size, stroke->words);
    text_c(text, "</g>\n");
}

static void put_path(Text *text, const Stroke *stroke)
{
    const StrokeLook *look = &stroke->look;

    text_c(text, "<path");
    if (look->series) {
        put_number(text, " class=\"plot-", (int)look->series);
        text_char(text, '"');
    }
    text_c(text, " fill=\"none\" stroke=\"currentColor\"");
    if (look->faint)
        text_c(text, " stroke-opacity=\"0.2\"");
    if (look->weight) {
        put_number(text, " stroke-width=\"", look->weight);
        text_char(text, '"');
    }
    for (size_t i = 0; i < STROKE_DASHES_MAX && look->dashes[i]; i++)
        put_number(text, i ? " " : " stroke-dasharray=\"", look->dashes[i]);
    text_c(text, look->dashes[0] ? "\" d=\"" : " d=\"");
    for (size_t i = 0; i < stroke->place_count; i++) {
        const StrokePlace *place = &stroke->places[i];
        put_number(text, place->begins ? i ? " M" : "M" : " L", place->x);
        put_number(text, ",", place->y);
    }
    text_c(text, "\"/>\n");
}

/* Hatched boxes use a pattern that is defined once in the picture. */
static void put_patterns(Text *text, Str id)
{
    text_all(text, S("<defs><pattern id=\""), id,
             S("-hatched\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">"
               "<path fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\" "
               "d=\"M-1,1 L1,-1 M0,6 L6,0 M5,7 L7,5\"/></pattern></defs>\n"));
}

static void put_box(Text *text, Str id, const Stroke *stroke)
{
    static const Str fills[STROKE_FILLS] = {
        [STROKE_FULL] = STR("currentColor\" fill-opacity=\"0.85"),
        [STROKE_PALE] = STR("currentColor\" fill-opacity=\"0.25"),
        [STROKE_HATCHED] = STR("url(#"),
        [STROKE_EMPTY] = STR("none"),
    };

    put_number(text, "<rect class=\"bar-", (int)stroke->fill + 1);
    text_all(text, S("\" stroke=\"currentColor\" fill=\""), fills[stroke->fill]);
    if (stroke->fill == STROKE_HATCHED)
        text_all(text, id, S("-hatched)"));
    put_number(text, "\" x=\"", stroke->x);
    put_number(text, "\" y=\"", stroke->y);
    put_number(text, "\" width=\"", stroke->width);
    put_number(text, "\" height=\"", stroke->height);
    text_c(text, "\"/>\n");
}

static void put_alternative(Text *text, const Strokes *strokes)
{
    text_all(text, S("<title id=\""), strokes->id, S("-title\">"));
    text_html(text, strokes->title);
    text_all(text, S("</title>\n<desc id=\""), strokes->id, S("-words\">"));
    text_html(text, strokes->words);
    text_c(text, "</desc>\n");
}

static void put_head(Text *text, const Strokes *strokes, Lang lang)
{
    text_all(text, S("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" lang=\""),
             lang_code(lang), S("\" aria-labelledby=\""), strokes->id,
             S("-title\" aria-describedby=\""), strokes->id,
             S("-words\" font-family=\"sans-serif\""));
    put_number(text, " width=\"", strokes->width);
    put_number(text, "\" height=\"", strokes->height);
    put_number(text, "\" viewBox=\"0 0 ", strokes->width);
    put_number(text, " ", strokes->height);
    text_c(text, "\">\n");
    put_alternative(text, strokes);
    put_words(text, SVG_MARGIN, SVG_MARGIN + SVG_TITLE / 2, STROKE_START, SVG_TITLE,
              strokes->title);
    put_words(text, SVG_MARGIN, SVG_MARGIN + 2 * SVG_TITLE, STROKE_START, SVG_WORDS,
              strokes->basis);
    if (strokes->boxed)
        put_patterns(text, strokes->id);
}

void svg_write(Text *text, const Strokes *strokes, Lang lang)
{
    put_head(text, strokes, lang);
    for (size_t i = 0; i < strokes->count; i++) {
        const Stroke *stroke = &strokes->at[i];
        if (stroke->kind == STROKE_PATH)
            put_path(text, stroke);
        else if (stroke->kind == STROKE_BOX)
            put_box(text, strokes->id, stroke);
        else if (stroke->leaning)
            put_leaning(text, stroke);
        else
            put_words(text, stroke->x, stroke->y, stroke->anchor, stroke->size, stroke->words);
    }
    text_c(text, "</svg>\n");
}
