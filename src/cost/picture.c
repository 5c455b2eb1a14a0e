/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cost/cost.h"
#include "phrases_cost.h"

#include <math.h>

enum { PATH_POINTS = 200, SCALE_DECIMALS_MAX = 6, PATH_POINTS_MAX = 2 * PATH_POINTS + 32 };

static const double SCALED_ENOUGH = 1e9; /* so fine that no eye sees the rounding */
static const double SCALED_MAX = 1e18;   /* as far as whole numbers tell it */

typedef enum Series { SERIES_UNIT, SERIES_MEAN, SERIES_FIXED, SERIES_COUNT } Series;

static const Phrase series_words[SERIES_COUNT] = {
    [SERIES_UNIT] = PHRASE_COST_PICTURE_UNIT,
    [SERIES_MEAN] = PHRASE_COST_PICTURE_MEAN,
    [SERIES_FIXED] = PHRASE_COST_PICTURE_FIXED,
};

/* Columns of the table: the number, the unit, the total, and a mean or two. */
enum { TABLE_NUMBER, TABLE_UNIT, TABLE_TOTAL, TABLE_MEAN, TABLE_FIXED, TABLE_COLUMNS };

static const Phrase table_heads[TABLE_COLUMNS] = {
    PHRASE_COST_PICTURE_NUMBER, PHRASE_COST_PICTURE_UNIT,  PHRASE_COST_PICTURE_TOTAL,
    PHRASE_COST_PICTURE_MEAN,   PHRASE_COST_PICTURE_FIXED,
};

typedef struct Drawing {
    const CurvePicture *picture;
    Arena *arena;
    Lang lang;
    double scale; /* 10 to the decimals of the plot */
} Drawing;

/* ---- what is shown --------------------------------------------------------------------------- */

size_t curve_shown(int64_t count, int64_t ret_units[CURVE_SHOWN_MAX])
{
    size_t shown = 0;

    for (int64_t n = 1; n <= count; n = count <= CURVE_SHOWN_MAX ? n + 1 : n * 2)
        ret_units[shown++] = n;
    if (ret_units[shown - 1] < count)
        ret_units[shown++] = count;
    return shown;
}

static double value_at(const CurvePicture *picture, Series series, int64_t n)
{
    const CurvePoint *point = &picture->points[n - 1];

    return series == SERIES_UNIT   ? point->unit
           : series == SERIES_MEAN ? point->mean
                                   : average_with_fixed(point->total, picture->fixed, n);
}

static Series series_count(const CurvePicture *picture)
{
    return picture->fixed > 0 ? SERIES_COUNT : SERIES_FIXED;
}

/* ---- the plot -------------------------------------------------------------------------------- */

static void scale(Drawing *drawing, Plot *plot)
{
    const CurvePicture *picture = drawing->picture;
    double most = 0;

    for (Series series = SERIES_UNIT; series < series_count(picture); series++)
        for (int64_t n = 1; n <= picture->count; n++)
            most = fmax(most, value_at(picture, series, n));
    for (size_t i = 0; i < picture->seen_count; i++)
        most = fmax(most, picture->seen[i].mean);
    ensure(most < SCALED_MAX);
    drawing->scale = 1;
    while (plot->decimals < SCALE_DECIMALS_MAX && most * drawing->scale < SCALED_ENOUGH) {
        drawing->scale *= 10;
        plot->decimals++;
    }
}

/* Every unit where they are few; else so many that the eye sees no corner, dense where it bends. */
static int64_t next_unit(int64_t n, int64_t count)
{
    int64_t step = count / PATH_POINTS, near = n / 16;

    step = step < near ? step : near;
    return n == count ? count + 1 : n + step >= count ? count : n + (step > 1 ? step : 1);
}

static PlotPoint point_at(const Drawing *drawing, int64_t x, double value)
{
    return (PlotPoint){ x, (int64_t)round(value * drawing->scale) };
}

static PlotSeries curve_of(const Drawing *drawing, Series series)
{
    const CurvePicture *picture = drawing->picture;
    PlotPoint *points = NEW_ARRAY(drawing->arena, PlotPoint, PATH_POINTS_MAX);
    size_t count = 0;

    for (int64_t n = 1; n <= picture->count; n = next_unit(n, picture->count)) {
        ensure(count < PATH_POINTS_MAX);
        points[count++] = point_at(drawing, n, value_at(picture, series, n));
    }
    return (PlotSeries){ .words = phrase(series_words[series], drawing->lang),
                         .points = points,
                         .count = count };
}

/* Each lot at the middle of its units. */
static PlotSeries lots_of(const Drawing *drawing)
{
    const CurvePicture *picture = drawing->picture;
    PlotPoint *points = NEW_ARRAY(drawing->arena, PlotPoint, picture->seen_count);

    for (size_t i = 0; i < picture->seen_count; i++) {
        const LotSeen *lot = &picture->seen[i];
        points[i] = point_at(drawing, lot->from + (lot->to - lot->from) / 2, lot->mean);
    }
    return (PlotSeries){ .words = phrase(PHRASE_COST_PICTURE_LOTS, drawing->lang),
                         .form = PLOT_MARKS,
                         .points = points,
                         .count = picture->seen_count };
}

/* ---- the table ------------------------------------------------------------------------------- */

static Str figure(const Drawing *drawing, double value, int decimals)
{
    Text words = text_open(drawing->arena, 40);

    figure_write(&words, value, decimals);
    return text_str(&words);
}

static Str table_cell(const Drawing *drawing, size_t column, int64_t n)
{
    const CurvePicture *picture = drawing->picture;
    const CurvePoint *point = &picture->points[n - 1];

    if (column == TABLE_NUMBER)
        return figure(drawing, (double)n, 0);
    return figure(drawing,
                  column == TABLE_UNIT    ? point->unit
                  : column == TABLE_TOTAL ? point->total
                  : column == TABLE_MEAN  ? point->mean
                                          : value_at(picture, SERIES_FIXED, n),
                  picture->decimals);
}

PlotTable curve_table(Arena *arena, const CurvePicture *picture, Lang lang)
{
    Drawing drawing = { .picture = picture, .arena = arena, .lang = lang };
    int64_t shown[CURVE_SHOWN_MAX];
    PlotTable table = { .columns = picture->fixed > 0 ? TABLE_COLUMNS : TABLE_FIXED };
    Str *heads = NEW_ARRAY(arena, Str, TABLE_COLUMNS);

    table.rows = curve_shown(picture->count, shown);
    Str *cells = NEW_ARRAY(arena, Str, table.columns * table.rows);
    for (size_t column = 0; column < table.columns; column++) {
        heads[column] = phrase(table_heads[column], lang);
        for (size_t row = 0; row < table.rows; row++)
            cells[row * table.columns + column] = table_cell(&drawing, column, shown[row]);
    }
    table.heads = heads;
    table.cells = cells;
    return table;
}

/* ---- the whole ------------------------------------------------------------------------------- */

static Str words_of(const Drawing *drawing, const PlotTable *table)
{
    Text words = text_open(drawing->arena, TEXT_MAX);

    text_put(&words, drawing->picture->basis);
    for (size_t row = 0; row < table->rows; row++) {
        text_char(&words, '\n');
        for (size_t column = 0; column < table->columns; column++)
            text_all(&words, column ? S("; ") : S(""), table->heads[column], S(" "),
                     table->cells[row * table->columns + column]);
    }
    return text_str(&words);
}

void curve_picture(Text *text, const CurvePicture *picture, Lang lang)
{
    Drawing drawing = { .picture = picture, .arena = text->arena, .lang = lang };
    PlotTable table = curve_table(text->arena, picture, lang);
    Plot plot = { .id = S("curve"), .title = picture->title, .basis = picture->basis };

    ensure(picture->count >= 1 && picture->count <= COST_UNITS_MAX);
    plot.words = words_of(&drawing, &table);
    plot.x_name = phrase(PHRASE_COST_PICTURE_NUMBER, lang);
    plot.y_name = phrase(PHRASE_COST_PICTURE_COST, lang);
    plot.from = 1;
    plot.until = picture->count;
    scale(&drawing, &plot);
    plot.ticks = plot_number_ticks(text->arena, 1, picture->count, &plot.tick_count);
    for (Series series = SERIES_UNIT; series < series_count(picture); series++)
        plot.series[plot.series_count++] = curve_of(&drawing, series);
    if (picture->seen_count)
        plot.series[plot.series_count++] = lots_of(&drawing);
    if (!picture->table_apart)
        plot.table = table;
    plot_write(text, &plot, lang);
}
