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

static const char *const mark_dashes[BARS_MARKS_MAX] = {
    " stroke-width=\"2\"",
    " stroke-width=\"2\" stroke-dasharray=\"6 3\"",
    " stroke-width=\"2\" stroke-dasharray=\"2 3\"",
};

typedef struct Drawing {
    const Bars *bars;
    Text *text;
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

static void put_row(const Drawing *drawing, size_t at)
{
    const BarsRow *row = &drawing->bars->rows[at];
    int top = row_top(at), words = top + ROW / 2 + SVG_WORDS / 3;

    svg_words(drawing->text, drawing->left - NAME_GAP, words, "end", SVG_WORDS, row->words);
    for (size_t i = 0; i < row->count; i++) {
        const BarsPiece *bar = &row->bars[i];
        int from = x_of(drawing, bar->from), until = x_of(drawing, bar->until);

        ensure(bar->kind < drawing->bars->kind_count && bar->until >= bar->from);
        if (until > from || bar->until == bar->from) /* less than a pixel is not drawn, a day is */
            svg_box(drawing->text, drawing->bars->id, bar->kind, from, top + (ROW - BAR) / 2,
                    svg_greater(until - from, 1), BAR);
    }
    if (drawing->bars->table.rows)
        svg_table_row(drawing->text, &drawing->bars->table, drawing->left + WIDTH + SVG_TABLE_GAP,
                      drawing->ends, &drawing->bars->table.cells[at * drawing->bars->table.columns],
                      words);
}

static void put_heads(const Drawing *drawing)
{
    const PlotTable *table = &drawing->bars->table;
    int left = drawing->left + WIDTH + SVG_TABLE_GAP, line = row_top(0) - 2;

    if (!table->rows)
        return;
    svg_table_row(drawing->text, table, left, drawing->ends, table->heads,
                  row_top(0) - SVG_WORDS / 2);
    svg_line(drawing->text, left, line, drawing->ends[table->columns - 1], line, "");
}

/* ---- the axis -------------------------------------------------------------------------------- */

static void put_axis(const Drawing *drawing)
{
    const Bars *bars = drawing->bars;
    int left = drawing->left, bottom = drawing->bottom, top = row_top(0);

    for (size_t i = 0; i < bars->tick_count; i++) {
        int x = x_of(drawing, bars->ticks[i].x);
        svg_line(drawing->text, x, top, x, bottom, " stroke-opacity=\"0.2\"");
        svg_line(drawing->text, x, bottom, x, bottom + SVG_TICK, "");
        svg_words(drawing->text, x, bottom + SVG_TICK + SVG_WORDS, "middle", SVG_WORDS,
                  bars->ticks[i].words);
    }
    svg_line(drawing->text, left, top, left, bottom, "");
    svg_line(drawing->text, left, bottom, left + WIDTH, bottom, "");
    svg_words(drawing->text, left + WIDTH, bottom + 3 * SVG_WORDS, "end", SVG_WORDS, bars->x_name);
}

/* Behind the bars they would be lost. */
static void put_marks(const Drawing *drawing)
{
    for (size_t i = 0; i < drawing->bars->mark_count; i++) {
        int x = x_of(drawing, drawing->bars->marks[i].x);
        svg_line(drawing->text, x, row_top(0) - SVG_TICK, x, drawing->bottom, mark_dashes[i]);
    }
}

/* ---- the legend ------------------------------------------------------------------------------ */

static int legend_at(const Drawing *drawing, size_t at)
{
    return drawing->bottom + BELOW + (int)(at + 1) * SVG_LEGEND_LINE;
}

static void put_legend(const Drawing *drawing)
{
    const Bars *bars = drawing->bars;
    int left = drawing->left, words = left + KEY + NAME_GAP;
    size_t at = 0;

    for (size_t i = 0; i < bars->kind_count; i++, at++) {
        int y = legend_at(drawing, at);
        svg_box(drawing->text, bars->id, i, left, y - SVG_WORDS, KEY, BAR);
        svg_words(drawing->text, words, y, "start", SVG_WORDS, bars->kinds[i]);
    }
    for (size_t i = 0; i < bars->mark_count; i++, at++) {
        int y = legend_at(drawing, at), x = left + KEY / 2;
        svg_line(drawing->text, x, y - SVG_WORDS, x, y + 2, mark_dashes[i]);
        svg_words(drawing->text, words, y, "start", SVG_WORDS, bars->marks[i].words);
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

static void put_head(Drawing *drawing, Lang lang)
{
    const Bars *bars = drawing->bars;
    SvgFrame frame = { bars->id, bars->title, bars->basis, bars->words, 0, 0, lang };
    int right = drawing->left + WIDTH + SVG_TABLE_GAP;

    frame.right = bars->table.rows ? svg_table_ends(&bars->table, right, drawing->ends) : right;
    for (size_t i = 0; i < bars->kind_count; i++)
        frame.right =
            svg_greater(frame.right, drawing->left + KEY + NAME_GAP + svg_width(bars->kinds[i]));
    frame.bottom = legend_at(drawing, bars->kind_count + bars->mark_count);
    svg_open(drawing->text, &frame);
    svg_patterns(drawing->text, bars->id);
}

void bars_write(Text *text, const Bars *bars, Lang lang)
{
    Drawing drawing = { .bars = bars, .text = text };

    ensure(bars->until > bars->from && bars->kind_count <= BARS_KINDS_MAX &&
           bars->mark_count <= BARS_MARKS_MAX);
    ensure(bars->table.rows == 0 || bars->table.rows == bars->row_count);
    drawing.left = SVG_MARGIN + widest_name(bars) + NAME_GAP;
    drawing.bottom = row_top(bars->row_count);
    put_head(&drawing, lang);
    put_axis(&drawing);
    put_heads(&drawing);
    for (size_t i = 0; i < bars->row_count; i++)
        put_row(&drawing, i);
    put_marks(&drawing);
    put_legend(&drawing);
    svg_close(text);
}
