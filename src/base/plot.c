/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/plot.h"

#include "base/svg.h"

enum {                  /* pixels */
       TICK_WORDS = 84, /* left of the axis, at least */
       PLOT_WIDTH = 520,
       PLOT_HEIGHT = 340,
       BELOW_PLOT = 44, /* ticks and name of the axis */
       MARK = 3,
};

enum { TICKS_WANTED = 5, DAY_TICKS_MAX = 9 };

/* Wider than what is drawn, so that the end of the axis is not the end of what can be told. */
__extension__ typedef __int128 Wide;

static const int dashes[PLOT_SERIES_MAX][STROKE_DASHES_MAX] = {
    { 0 }, { 8, 4 }, { 2, 3 }, { 14, 3, 2, 3 }, { 4, 2 }, { 18, 6 }, { 3, 9 },
};

typedef struct Drawing {
    const Plot *plot;
    Arena *arena;
    Strokes strokes;
    Wide step, top, bottom; /* of the axis of values */
    int left;               /* where that axis stands */
    int ends[SVG_TABLE_COLUMNS_MAX];
} Drawing;

/* ---- figures --------------------------------------------------------------------------------- */

static void put_figure(Text *text, Wide value, int decimals)
{
    char letters[64]; /* backward */
    size_t count = 0;
    Wide rest = value < 0 ? -value : value;

    for (int digit = 0; rest > 0 || digit <= decimals; digit++) {
        int whole = digit - decimals;
        if (whole == 0 && decimals > 0)
            letters[count++] = '.';
        if (whole > 0 && whole % 3 == 0)
            letters[count++] = ',';
        letters[count++] = (char)('0' + (int)(rest % 10));
        rest /= 10;
    }
    if (value < 0)
        text_char(text, '-');
    while (count > 0)
        text_char(text, letters[--count]);
}

void plot_figure(Text *text, int64_t value, int decimals)
{
    put_figure(text, value, decimals);
}

/* 1, 2 or 5 times a power of ten, so that a handful of them make the whole; at least one. */
static Wide nice_step(Wide whole)
{
    static const int times[] = { 1, 2, 5 };
    Wide power = 1;

    for (;; power *= 10)
        for (size_t i = 0; i < sizeof times / sizeof *times; i++)
            if (power * times[i] * TICKS_WANTED >= whole)
                return power * times[i];
}

static void scale(Drawing *drawing)
{
    const Plot *plot = drawing->plot;
    Wide most = 0, least = 0;

    for (size_t s = 0; s < plot->series_count; s++)
        for (size_t i = 0; i < plot->series[s].count; i++) {
            Wide y = plot->series[s].points[i].y;
            most = y > most ? y : most;
            least = y < least ? y : least;
        }
    drawing->step = nice_step(most - least);
    drawing->top = (most + drawing->step - 1) / drawing->step * drawing->step;
    drawing->bottom = (least - drawing->step + 1) / drawing->step * drawing->step;
    if (drawing->top == drawing->bottom)
        drawing->top = drawing->step;
}

static Wide half_up(Wide number, Wide divisor)
{
    return (2 * number + divisor) / (2 * divisor);
}

static int x_of(const Drawing *drawing, int64_t x)
{
    const Plot *plot = drawing->plot;
    Wide span = plot->until > plot->from ? (Wide)plot->until - plot->from : 1;

    return drawing->left + (int)half_up(((Wide)x - plot->from) * PLOT_WIDTH, span);
}

static int y_of(const Drawing *drawing, Wide y)
{
    Wide span = drawing->top - drawing->bottom;

    return SVG_HEAD + SVG_MARGIN + PLOT_HEIGHT -
           (int)half_up((y - drawing->bottom) * PLOT_HEIGHT, span);
}

/* ---- words and lines ------------------------------------------------------------------------- */

/* How a series is drawn, in the plot and in the legend. */
static void begin_series(Drawing *drawing, size_t series)
{
    StrokeLook look = { .weight = 2, .series = series + 1 };

    for (size_t i = 0; drawing->plot->series[series].form != PLOT_MARKS && i < STROKE_DASHES_MAX;
         i++)
        look.dashes[i] = dashes[series][i];
    strokes_path(&drawing->strokes, look);
}

/* ---- the plot -------------------------------------------------------------------------------- */

/* Decimals that the labels of the axis need. */
static int label_decimals(const Drawing *drawing)
{
    int decimals = drawing->plot->decimals;
    Wide step = drawing->step;

    for (; decimals > 0 && step % 10 == 0; step /= 10)
        decimals--;
    return decimals;
}

static Str label(const Drawing *drawing, Wide value)
{
    Text words = text_open(drawing->arena, 64);
    int decimals = label_decimals(drawing);

    for (int i = decimals; i < drawing->plot->decimals; i++)
        value /= 10;
    put_figure(&words, value, decimals);
    return text_str(&words);
}

static void put_values(Drawing *drawing)
{
    int right = drawing->left + PLOT_WIDTH;

    for (Wide value = drawing->bottom; value <= drawing->top; value += drawing->step) {
        int y = y_of(drawing, value);
        strokes_line(&drawing->strokes, drawing->left, y, right, y, STROKE_FAINT);
        strokes_line(&drawing->strokes, drawing->left - SVG_TICK, y, drawing->left, y, STROKE_THIN);
        strokes_words(&drawing->strokes, drawing->left - 2 * SVG_TICK, y + SVG_WORDS / 3,
                      STROKE_END, label(drawing, value));
    }
}

static void put_axes(Drawing *drawing)
{
    const Plot *plot = drawing->plot;
    int left = drawing->left, right = left + PLOT_WIDTH;
    int bottom = y_of(drawing, drawing->bottom), zero = y_of(drawing, 0);

    put_values(drawing);
    strokes_line(&drawing->strokes, left, y_of(drawing, drawing->top), left, bottom, STROKE_THIN);
    strokes_line(&drawing->strokes, left, zero, right, zero, STROKE_THIN);
    for (size_t i = 0; i < plot->tick_count; i++) {
        int x = x_of(drawing, plot->ticks[i].x);
        strokes_line(&drawing->strokes, x, bottom, x, bottom + SVG_TICK, STROKE_THIN);
        strokes_words(&drawing->strokes, x, bottom + SVG_TICK + SVG_WORDS, STROKE_MIDDLE,
                      plot->ticks[i].words);
    }
    strokes_words(&drawing->strokes, left, SVG_HEAD + SVG_MARGIN - 10, STROKE_START, plot->y_name);
    strokes_words(&drawing->strokes, right, bottom + 3 * SVG_WORDS, STROKE_END, plot->x_name);
}

static void put_mark(Drawing *drawing, int x, int y)
{
    strokes_to(&drawing->strokes, x - MARK, y - MARK, true);
    strokes_to(&drawing->strokes, x + MARK, y + MARK, false);
    strokes_to(&drawing->strokes, x - MARK, y + MARK, true);
    strokes_to(&drawing->strokes, x + MARK, y - MARK, false);
}

static void put_curve(Drawing *drawing, const PlotSeries *series)
{
    int before = 0;

    for (size_t i = 0; i < series->count; i++) {
        int x = x_of(drawing, series->points[i].x), y = y_of(drawing, series->points[i].y);
        if (series->form == PLOT_STEPS && i > 0)
            strokes_to(&drawing->strokes, x, before, false);
        if (series->form == PLOT_MARKS)
            put_mark(drawing, x, y);
        else
            strokes_to(&drawing->strokes, x, y, i == 0);
        before = y;
    }
    /* What stands, stands until the end. */
    if (series->form == PLOT_STEPS && series->count > 0)
        strokes_to(&drawing->strokes, drawing->left + PLOT_WIDTH, before, false);
}

static int legend_at(size_t series)
{
    return SVG_HEAD + SVG_MARGIN + PLOT_HEIGHT + BELOW_PLOT + (int)(series + 1) * SVG_LEGEND_LINE;
}

static void put_legend(Drawing *drawing, size_t at)
{
    int y = legend_at(at), left = drawing->left;

    begin_series(drawing, at);
    if (drawing->plot->series[at].form == PLOT_MARKS) {
        put_mark(drawing, left + 24, y - 4);
    } else {
        strokes_to(&drawing->strokes, left, y - 4, true);
        strokes_to(&drawing->strokes, left + 48, y - 4, false);
    }
    strokes_words(&drawing->strokes, left + 58, y, STROKE_START, drawing->plot->series[at].words);
}

static void put_plot(Drawing *drawing)
{
    put_axes(drawing);
    for (size_t i = 0; i < drawing->plot->series_count; i++) {
        const PlotSeries *series = &drawing->plot->series[i];
        if (series->count > 0) {
            begin_series(drawing, i);
            put_curve(drawing, series);
        }
        put_legend(drawing, i);
    }
}

/* ---- the table ------------------------------------------------------------------------------- */

static int table_left(const Drawing *drawing)
{
    return drawing->left + PLOT_WIDTH + SVG_TABLE_GAP;
}

static int table_line(size_t line)
{
    return SVG_HEAD + SVG_MARGIN + (int)line * SVG_TABLE_LINE;
}

static void put_table(Drawing *drawing)
{
    const PlotTable *table = &drawing->plot->table;
    int line = table_line(0) + 5, left = table_left(drawing);

    if (!table->rows)
        return;
    svg_table_row(&drawing->strokes, table, left, drawing->ends, table->heads, table_line(0));
    strokes_line(&drawing->strokes, left, line, drawing->ends[table->columns - 1], line,
                 STROKE_THIN);
    for (size_t row = 0; row < table->rows; row++)
        svg_table_row(&drawing->strokes, table, left, drawing->ends,
                      &table->cells[row * table->columns], table_line(row + 1));
}

/* ---- the whole ------------------------------------------------------------------------------- */

static void open_strokes(Drawing *drawing)
{
    const Plot *plot = drawing->plot;
    SvgFrame frame = { plot->id, plot->title, plot->basis, plot->words, 0, 0, false };

    frame.right = plot->table.rows ? drawing->ends[plot->table.columns - 1]
                                   : drawing->left + PLOT_WIDTH + SVG_TABLE_GAP;
    frame.bottom = legend_at(plot->series_count);
    if (plot->table.rows)
        frame.bottom = svg_greater(frame.bottom, table_line(plot->table.rows + 2));
    drawing->strokes = strokes_open(drawing->arena, &frame);
}

static int widest_label(const Drawing *drawing)
{
    size_t top = label(drawing, drawing->top).len, bottom = label(drawing, drawing->bottom).len;

    return (int)(top > bottom ? top : bottom) * SVG_LETTER + 2 * SVG_TICK;
}

Strokes plot_draw(Arena *arena, const Plot *plot)
{
    Drawing drawing = { .plot = plot, .arena = arena };

    ensure(plot->series_count <= PLOT_SERIES_MAX && plot->until >= plot->from);
    scale(&drawing);
    drawing.left = SVG_MARGIN + svg_greater(TICK_WORDS, widest_label(&drawing));
    (void)svg_table_ends(&plot->table, table_left(&drawing), drawing.ends);
    open_strokes(&drawing);
    put_plot(&drawing);
    put_table(&drawing);
    return drawing.strokes;
}

void plot_write(Text *text, const Plot *plot, Lang lang)
{
    Strokes strokes = plot_draw(text->arena, plot);

    svg_write(text, &strokes, lang);
}

/* ---- ticks ----------------------------------------------------------------------------------- */

const PlotTick *plot_number_ticks(Arena *arena, int64_t from, int64_t until, size_t *ret_count)
{
    PlotTick *ticks = NEW_ARRAY(arena, PlotTick, PLOT_TICKS_MAX);
    int64_t step = (int64_t)nice_step((Wide)until - from + 1);
    size_t count = 0;

    for (int64_t x = from; x <= until && count < PLOT_TICKS_MAX;
         x += step - (count == 1 ? from % step : 0)) {
        Text words = text_open(arena, 32);
        plot_figure(&words, x, 0);
        ticks[count++] = (PlotTick){ x, text_str(&words) };
    }
    *ret_count = count;
    return ticks;
}

static int month_of(Date day)
{
    DateParts parts = date_parts(day);

    return parts.year * 12 + parts.month - 1;
}

static Date first_of(int month)
{
    return date_make(month / 12, month % 12 + 1, 1);
}

/* The fewest months between ticks that leave no more of them than fit. */
static int months_between(int months)
{
    static const int steps[] = { 1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000 };
    size_t i = 0;

    while (i + 1 < sizeof steps / sizeof *steps && months / steps[i] >= DAY_TICKS_MAX)
        i++;
    return steps[i];
}

const PlotTick *plot_day_ticks(Arena *arena, Date from, Date until, size_t *ret_count)
{
    PlotTick *ticks = NEW_ARRAY(arena, PlotTick, PLOT_TICKS_MAX);
    int first = month_of(from), last = month_of(until), step = months_between(last - first);
    size_t count = 0;

    for (int month = (first + step - 1) / step * step; month <= last; month += step) {
        Text words = text_open(arena, 24);
        if (first_of(month) < from)
            continue;
        date_write(&words, first_of(month));
        ticks[count++] = (PlotTick){ first_of(month), str_cut(text_str(&words), 0, 7) };
    }
    if (count == 0) {
        Text words = text_open(arena, 24);
        date_write(&words, from);
        ticks[count++] = (PlotTick){ from, text_str(&words) };
    }
    *ret_count = count;
    return ticks;
}
