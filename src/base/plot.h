/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * plot - figures over days or numbers as a picture (SVG), with their table beside it where asked
 *
 * The one way in which curves are drawn. Values are whole numbers with a place for the point, so a
 * picture of money is as exact as its table. The axis of values has zero on it; series are told
 * apart by their dashes and named in words: a picture loses nothing in black and white. Its title
 * and its words say the same to who does not see it. The same figures make the same bytes.
 *
 * Each series bears the class "plot-N" from 1, for a page that colours them. To add a series: its
 * dashes in plot.c.
 */
#pragma once

#include "base/date.h"
#include "base/phrase.h"
#include "base/strokes.h"

enum { PLOT_SERIES_MAX = 7, PLOT_TICKS_MAX = 24 };

typedef struct PlotPoint {
    int64_t x, y; /* y: in units of the last decimal */
} PlotPoint;

typedef enum PlotForm {
    PLOT_LINE,
    PLOT_STEPS, /* each value holds until the next */
    PLOT_MARKS, /* single figures */
} PlotForm;

typedef struct PlotSeries {
    Str words;
    PlotForm form;
    const PlotPoint *points; /* x never falls; may be none */
    size_t count;
} PlotSeries;

typedef struct PlotTick {
    int64_t x;
    Str words;
} PlotTick;

typedef struct PlotTable {
    const Str *heads, *cells; /* cells row by row */
    size_t columns, rows;
    size_t words; /* so many columns, the first, are not figures */
} PlotTable;

typedef struct Plot {
    Str id;                  /* a word of a-z, of its own in its page */
    Str title, basis, words; /* words: what is said instead of the picture; lines may be several */
    Str x_name, y_name;
    int64_t from, until;   /* of x, until not before from */
    int decimals;          /* of y */
    const PlotTick *ticks; /* of x */
    size_t tick_count;
    PlotSeries series[PLOT_SERIES_MAX];
    size_t series_count;
    PlotTable table; /* without rows: none */
} Plot;

Strokes plot_draw(Arena *arena, const Plot *plot);
void plot_write(Text *text, const Plot *plot, Lang lang);

/* Ticks for x: at most `most` numbers, the first and round ones; or the beginnings of months,
 * quarters or years, as many as fit. At least one. Both ranges as in Plot. */
const PlotTick *plot_number_ticks(Arena *arena, int64_t from, int64_t until, size_t *ret_count);
const PlotTick *plot_day_ticks(Arena *arena, Date from, Date until, size_t *ret_count);

/* "-1,234.50": grouped, with so many decimals. */
void plot_figure(Text *text, int64_t value, int decimals);
