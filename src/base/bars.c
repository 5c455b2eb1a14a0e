/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/bars.h"

#include "base/svg.h"

enum { /* pixels */
       WIDTH = 420,
       ROW = 24,
       BAR = 14,
       NAME_GAP = 12,
       BELOW = 44, /* ticks and name of the axis */
       KEY = 36,   /* a sample in the legend */
};

/* Wide enough for any two numbers and the width of the picture. */
__extension__ typedef __int128 Wide;

static const StrokeLook mark_looks[BARS_MARKS_MAX] = {
    { .weight = 2 },
    { .weight = 2, .dashes = { 6, 3 } },
    { .weight = 2, .dashes = { 2, 3 } },
};

typedef struct Drawing {
    const Bars *bars;
    Strokes strokes;
    int left, bottom; /* of where bars are drawn */
    int ends[SVG_TABLE_COLUMNS_MAX];
} Drawing;

static int x_of(const Drawing *drawing, int64_t x)
{
    const Bars *bars = drawing->bars;
    Wide span = (Wide)bars->until - bars->from, at = (Wide)x - bars->from;

    at = at < 0 ? 0 : at > span ? span : at;
    return drawing->left + (int)((2 * at * WIDTH + span) / (2 * span));
}

static int row_top(size_t row)
{
    return SVG_HEAD + SVG_MARGIN + SVG_TABLE_LINE + (int)row * ROW;
}

/* ---- the rows -------------------------------------------------------------------------------- */

static void put_row(Drawing *drawing, size_t at)
{
    const BarsRow *row = &drawing->bars->rows[at];
    int top = row_top(at), words = top + ROW / 2 + SVG_WORDS / 3;

    strokes_words(&drawing->strokes, drawing->left - NAME_GAP, words, STROKE_END, row->words);
    for (size_t i = 0; i < row->count; i++) {
        const BarsPiece *bar = &row->bars[i];
        int from = x_of(drawing, bar->from), until = x_of(drawing, bar->until);

        ensure(bar->kind < drawing->bars->kind_count && bar->until >= bar->from);
        if (until > from || bar->until == bar->from) /* less than a pixel is not drawn, a day is */
            strokes_box(&drawing->strokes, bar->kind, from, top + (ROW - BAR) / 2,
                        svg_greater(until - from, 1), BAR);
    }
    if (drawing->bars->table.rows)
        svg_table_row(&drawing->strokes, &drawing->bars->table,
                      drawing->left + WIDTH + SVG_TABLE_GAP, drawing->ends,
                      &drawing->bars->table.cells[at * drawing->bars->table.columns], words);
}

static void put_heads(Drawing *drawing)
{
    const PlotTable *table = &drawing->bars->table;
    int left = drawing->left + WIDTH + SVG_TABLE_GAP, line = row_top(0) - 2;

    if (!table->rows)
        return;
    svg_table_row(&drawing->strokes, table, left, drawing->ends, table->heads,
                  row_top(0) - SVG_WORDS / 2);
    strokes_line(&drawing->strokes, left, line, drawing->ends[table->columns - 1], line,
                 STROKE_THIN);
}

/* ---- the axis -------------------------------------------------------------------------------- */

static void put_axis(Drawing *drawing)
{
    const Bars *bars = drawing->bars;
    int left = drawing->left, bottom = drawing->bottom, top = row_top(0);

    for (size_t i = 0; i < bars->tick_count; i++) {
        int x = x_of(drawing, bars->ticks[i].x);
        strokes_line(&drawing->strokes, x, top, x, bottom, STROKE_FAINT);
        strokes_line(&drawing->strokes, x, bottom, x, bottom + SVG_TICK, STROKE_THIN);
        strokes_words(&drawing->strokes, x, bottom + SVG_TICK + SVG_WORDS, STROKE_MIDDLE,
                      bars->ticks[i].words);
    }
    strokes_line(&drawing->strokes, left, top, left, bottom, STROKE_THIN);
    strokes_line(&drawing->strokes, left, bottom, left + WIDTH, bottom, STROKE_THIN);
    strokes_words(&drawing->strokes, left + WIDTH, bottom + 3 * SVG_WORDS, STROKE_END,
                  bars->x_name);
}

/* Behind the bars they would be lost. */
static void put_marks(Drawing *drawing)
{
    for (size_t i = 0; i < drawing->bars->mark_count; i++) {
        int x = x_of(drawing, drawing->bars->marks[i].x);
        strokes_line(&drawing->strokes, x, row_top(0) - SVG_TICK, x, drawing->bottom,
                     mark_looks[i]);
    }
}

/* ---- the legend ------------------------------------------------------------------------------ */

static int legend_at(const Drawing *drawing, size_t at)
{
    return drawing->bottom + BELOW + (int)(at + 1) * SVG_LEGEND_LINE;
}

static void put_legend(Drawing *drawing)
{
    const Bars *bars = drawing->bars;
    int left = drawing->left, words = left + KEY + NAME_GAP;
    size_t at = 0;

    for (size_t i = 0; i < bars->kind_count; i++, at++) {
        int y = legend_at(drawing, at);
        strokes_box(&drawing->strokes, i, left, y - SVG_WORDS, KEY, BAR);
        strokes_words(&drawing->strokes, words, y, STROKE_START, bars->kinds[i]);
    }
    for (size_t i = 0; i < bars->mark_count; i++, at++) {
        int y = legend_at(drawing, at), x = left + KEY / 2;
        strokes_line(&drawing->strokes, x, y - SVG_WORDS, x, y + 2, mark_looks[i]);
        strokes_words(&drawing->strokes, words, y, STROKE_START, bars->marks[i].words);
    }
}

/* ---- the whole ------------------------------------------------------------------------------- */

static int widest_name(const Bars *bars)
{
    int widest = 0;

    for (size_t i = 0; i < bars->row_count; i++)
        widest = svg_greater(widest, svg_width(bars->rows[i].words));
    return widest;
}

static void open_strokes(Arena *arena, Drawing *drawing)
{
    const Bars *bars = drawing->bars;
    SvgFrame frame = { bars->id, bars->title, bars->basis, bars->words, 0, 0, true };
    int right = drawing->left + WIDTH + SVG_TABLE_GAP;

    frame.right = bars->table.rows ? svg_table_ends(&bars->table, right, drawing->ends) : right;
    for (size_t i = 0; i < bars->kind_count; i++)
        frame.right =
            svg_greater(frame.right, drawing->left + KEY + NAME_GAP + svg_width(bars->kinds[i]));
    frame.bottom = legend_at(drawing, bars->kind_count + bars->mark_count);
    drawing->strokes = strokes_open(arena, &frame);
}

Strokes bars_draw(Arena *arena, const Bars *bars)
{
    Drawing drawing = { .bars = bars };

    ensure(bars->until > bars->from && bars->kind_count <= BARS_KINDS_MAX &&
           bars->mark_count <= BARS_MARKS_MAX);
    ensure(bars->table.rows == 0 || bars->table.rows == bars->row_count);
    drawing.left = SVG_MARGIN + widest_name(bars) + NAME_GAP;
    drawing.bottom = row_top(bars->row_count);
    open_strokes(arena, &drawing);
    put_axis(&drawing);
    put_heads(&drawing);
    for (size_t i = 0; i < bars->row_count; i++)
        put_row(&drawing, i);
    put_marks(&drawing);
    put_legend(&drawing);
    return drawing.strokes;
}

void bars_write(Text *text, const Bars *bars, Lang lang)
{
    Strokes strokes = bars_draw(text->arena, bars);

    svg_write(text, &strokes, lang);
}
