/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cost/cost.h"
#include "phrases_cost.h"

#include <math.h>

enum { /* pixels */
       MARGIN = 16,
       HEAD = 62,       /* title and basis */
       TICK_WORDS = 84, /* left of the axis */
       PLOT_WIDTH = 520,
       PLOT_HEIGHT = 340,
       BELOW_PLOT = 44, /* ticks and name of the axis */
       LEGEND_LINE = 20,
       TABLE_GAP = 40,
       TABLE_LINE = 18,
       LETTER = 7, /* as wide as a digit is taken to be */
       COLUMN_GAP = 18,
       TICK = 5,
       WORDS = 12, /* size of letters */
       TITLE = 16,
};

enum { PATH_POINTS = 200, TICKS_WANTED = 5, TICK_DECIMALS_MAX = 6 };

typedef enum Series { SERIES_UNIT, SERIES_MEAN, SERIES_FIXED, SERIES_COUNT } Series;

static const struct {
    Phrase words;
    const char *style;
} series_table[SERIES_COUNT] = {
    [SERIES_UNIT] = { PHRASE_COST_PICTURE_UNIT, " stroke-width=\"2\"" },
    [SERIES_MEAN] = { PHRASE_COST_PICTURE_MEAN, " stroke-width=\"2\" stroke-dasharray=\"8 4\"" },
    [SERIES_FIXED] = { PHRASE_COST_PICTURE_FIXED, " stroke-width=\"2\" stroke-dasharray=\"2 3\"" },
};

/* Columns of the table: the number, the unit, the total, and a mean or two. */
enum { TABLE_NUMBER, TABLE_UNIT, TABLE_TOTAL, TABLE_MEAN, TABLE_FIXED, TABLE_COLUMNS };

static const Phrase table_heads[TABLE_COLUMNS] = {
    PHRASE_COST_PICTURE_NUMBER, PHRASE_COST_PICTURE_UNIT,  PHRASE_COST_PICTURE_TOTAL,
    PHRASE_COST_PICTURE_MEAN,   PHRASE_COST_PICTURE_FIXED,
};

typedef struct Drawing {
    const CurvePicture *picture;
    Text *text;
    Lang lang;
    double top; /* of the axis of cost */
    double step, unit_step;
    int64_t shown[CURVE_SHOWN_MAX];
    size_t shown_count;
    int columns;
    int ends[TABLE_COLUMNS]; /* where a column's words end */
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

/* 1, 2 or 5 times a power of ten, so that a handful of them make the whole. */
static double nice_step(double whole)
{
    double rough = whole / TICKS_WANTED, power = pow(10, floor(log10(rough)));
    double times = rough / power;

    return power * (times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10);
}

static void scale(Drawing *drawing)
{
    const CurvePicture *picture = drawing->picture;
    double most = 0;

    for (int64_t n = 1; n <= picture->count; n++)
        for (Series series = SERIES_UNIT; series < series_count(picture); series++)
            most = fmax(most, value_at(picture, series, n));
    drawing->step = nice_step(most);
    drawing->top = drawing->step * ceil(most / drawing->step);
    drawing->unit_step = fmax(1, nice_step((double)picture->count));
}

static int x_of(const Drawing *drawing, double n)
{
    double span = drawing->picture->count > 1 ? (double)drawing->picture->count - 1 : 1;

    return MARGIN + TICK_WORDS + (int)round((n - 1) / span * PLOT_WIDTH);
}

static int y_of(const Drawing *drawing, double value)
{
    return HEAD + MARGIN + PLOT_HEIGHT - (int)round(value / drawing->top * PLOT_HEIGHT);
}

/* ---- words and lines ------------------------------------------------------------------------- */

static void put_words(const Drawing *drawing, int x, int y, const char *anchor, int size, Str words)
{
    Text *text = drawing->text;

    text_c(text, "<text fill=\"currentColor\" font-size=\"");
    text_int(text, size);
    text_all(text, S("\" text-anchor=\""), str_from_c(anchor), S("\" x=\""));
    text_int(text, x);
    text_c(text, "\" y=\"");
    text_int(text, y);
    text_c(text, "\">");
    text_html(text, words);
    text_c(text, "</text>\n");
}

static void put_line(const Drawing *drawing, int x, int y, int to_x, int to_y, const char *style)
{
    Text *text = drawing->text;

    text_c(text, "<path fill=\"none\" stroke=\"currentColor\"");
    text_c(text, style);
    text_c(text, " d=\"M");
    text_int(text, x);
    text_char(text, ',');
    text_int(text, y);
    text_c(text, " L");
    text_int(text, to_x);
    text_char(text, ',');
    text_int(text, to_y);
    text_c(text, "\"/>\n");
}

static Str figure(const Drawing *drawing, double value, int decimals)
{
    Text words = text_open(drawing->text->arena, 40);

    figure_write(&words, value, decimals);
    return text_str(&words);
}

static int step_decimals(double step)
{
    int decimals = step < 1 ? (int)ceil(-log10(step)) : 0;

    return decimals > TICK_DECIMALS_MAX ? TICK_DECIMALS_MAX : decimals;
}

/* ---- the plot -------------------------------------------------------------------------------- */

static void put_axes(const Drawing *drawing)
{
    int left = x_of(drawing, 1), right = left + PLOT_WIDTH;
    int bottom = y_of(drawing, 0), decimals = step_decimals(drawing->step);
    double last = (double)drawing->picture->count;

    put_line(drawing, left, y_of(drawing, drawing->top), left, bottom, "");
    put_line(drawing, left, bottom, right, bottom, "");
    for (int i = 0; drawing->step * i <= drawing->top * 1.0001; i++) {
        int y = y_of(drawing, drawing->step * i);
        put_line(drawing, left - TICK, y, left, y, "");
        put_words(drawing, left - 2 * TICK, y + WORDS / 3, "end", WORDS,
                  figure(drawing, drawing->step * i, decimals));
    }
    for (double n = 1; n <= last;
         n = n > 1 ? n + drawing->unit_step : fmax(2, drawing->unit_step)) {
        int x = x_of(drawing, n);
        put_line(drawing, x, bottom, x, bottom + TICK, "");
        put_words(drawing, x, bottom + TICK + WORDS, "middle", WORDS, figure(drawing, n, 0));
    }
    put_words(drawing, left, HEAD + MARGIN - 10, "middle", WORDS,
              phrase(PHRASE_COST_PICTURE_COST, drawing->lang));
    put_words(drawing, right, bottom + 3 * WORDS, "end", WORDS,
              phrase(PHRASE_COST_PICTURE_NUMBER, drawing->lang));
}

/* Every unit where they are few; else so many that the eye sees no corner, dense where it bends. */
static int64_t next_unit(int64_t n, int64_t count)
{
    int64_t step = count / PATH_POINTS, near = n / 16;

    step = step < near ? step : near;
    return n == count ? count + 1 : n + step >= count ? count : n + (step > 1 ? step : 1);
}

static void put_curve(const Drawing *drawing, Series series)
{
    const CurvePicture *picture = drawing->picture;
    Text *text = drawing->text;

    text_c(text, "<path fill=\"none\" stroke=\"currentColor\"");
    text_c(text, series_table[series].style);
    text_c(text, " d=\"");
    for (int64_t n = 1; n <= picture->count; n = next_unit(n, picture->count)) {
        text_c(text, n == 1 ? "M" : " L");
        text_int(text, x_of(drawing, (double)n));
        text_char(text, ',');
        text_int(text, y_of(drawing, value_at(picture, series, n)));
    }
    text_c(text, "\"/>\n");
}

static int legend_at(Series series)
{
    return HEAD + MARGIN + PLOT_HEIGHT + BELOW_PLOT + (int)(series + 1) * LEGEND_LINE;
}

static void put_plot(const Drawing *drawing)
{
    int left = x_of(drawing, 1);

    put_axes(drawing);
    for (Series series = SERIES_UNIT; series < series_count(drawing->picture); series++) {
        int y = legend_at(series);

        put_curve(drawing, series);
        put_line(drawing, left, y - 4, left + 48, y - 4, series_table[series].style);
        put_words(drawing, left + 58, y, "start", WORDS,
                  phrase(series_table[series].words, drawing->lang));
    }
}

/* ---- the table ------------------------------------------------------------------------------- */

static Str table_cell(const Drawing *drawing, int column, int64_t n)
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

static void measure_table(Drawing *drawing)
{
    int end = MARGIN + TICK_WORDS + PLOT_WIDTH + TABLE_GAP;

    drawing->shown_count = curve_shown(drawing->picture->count, drawing->shown);
    drawing->columns = drawing->picture->fixed > 0 ? TABLE_COLUMNS : TABLE_FIXED;
    for (int column = 0; column < drawing->columns; column++) {
        size_t width = utf8_columns(phrase(table_heads[column], drawing->lang));
        for (size_t i = 0; i < drawing->shown_count; i++) {
            size_t cell = table_cell(drawing, column, drawing->shown[i]).len;
            width = cell > width ? cell : width;
        }
        end += (int)width * LETTER + (column > 0 ? COLUMN_GAP : 0);
        drawing->ends[column] = end;
    }
}

static int table_line(size_t line)
{
    return HEAD + MARGIN + (int)line * TABLE_LINE;
}

static void put_table(const Drawing *drawing)
{
    int left = MARGIN + TICK_WORDS + PLOT_WIDTH + TABLE_GAP;
    int right = drawing->ends[drawing->columns - 1];

    for (int column = 0; column < drawing->columns; column++)
        put_words(drawing, drawing->ends[column], table_line(0), "end", WORDS,
                  phrase(table_heads[column], drawing->lang));
    put_line(drawing, left, table_line(0) + 5, right, table_line(0) + 5, "");
    for (size_t i = 0; i < drawing->shown_count; i++)
        for (int column = 0; column < drawing->columns; column++)
            put_words(drawing, drawing->ends[column], table_line(i + 1), "end", WORDS,
                      table_cell(drawing, column, drawing->shown[i]));
}

/* ---- the whole ------------------------------------------------------------------------------- */

static void put_alternative(const Drawing *drawing)
{
    Text words = text_open(drawing->text->arena, TEXT_MAX);

    text_put(&words, drawing->picture->basis);
    for (size_t i = 0; i < drawing->shown_count; i++) {
        text_char(&words, '\n');
        for (int column = 0; column < drawing->columns; column++)
            text_all(&words, column ? S("; ") : S(""), phrase(table_heads[column], drawing->lang),
                     S(" "), table_cell(drawing, column, drawing->shown[i]));
    }
    text_c(drawing->text, "<title id=\"curve-title\">");
    text_html(drawing->text, drawing->picture->title);
    text_c(drawing->text, "</title>\n<desc id=\"curve-words\">");
    text_html(drawing->text, text_str(&words));
    text_c(drawing->text, "</desc>\n");
}

static int greater(int a, int b)
{
    return a > b ? a : b;
}

static void put_head(const Drawing *drawing)
{
    const CurvePicture *picture = drawing->picture;
    Text *text = drawing->text;
    int words = (int)utf8_columns(picture->basis) * LETTER;
    int width = greater(drawing->ends[drawing->columns - 1], MARGIN + words) + MARGIN;
    int height = greater(legend_at(series_count(picture)), table_line(drawing->shown_count + 2));

    text_all(text, S("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" lang=\""),
             lang_code(drawing->lang), S("\" aria-labelledby=\"curve-title\" "),
             S("aria-describedby=\"curve-words\" font-family=\"sans-serif\" width=\""));
    text_int(text, width);
    text_c(text, "\" height=\"");
    text_int(text, height);
    text_c(text, "\" viewBox=\"0 0 ");
    text_int(text, width);
    text_char(text, ' ');
    text_int(text, height);
    text_c(text, "\">\n");
    put_alternative(drawing);
    put_words(drawing, MARGIN, MARGIN + TITLE / 2, "start", TITLE, picture->title);
    put_words(drawing, MARGIN, MARGIN + 2 * TITLE, "start", WORDS, picture->basis);
}

void curve_picture(Text *text, const CurvePicture *picture, Lang lang)
{
    Drawing drawing = { .picture = picture, .text = text, .lang = lang };

    ensure(picture->count >= 1 && picture->count <= COST_UNITS_MAX);
    scale(&drawing);
    measure_table(&drawing);
    put_head(&drawing);
    put_plot(&drawing);
    put_table(&drawing);
    text_c(text, "</svg>\n");
}
