/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * bars - rows of bars over days or numbers as a picture (SVG), each with its table row beside it
 *
 * For what has names rather than a curve: tasks over days, countries against their ceilings, ways
 * and what their prices are made of. The bars of a row stand one behind the other on one line. As
 * in plot.h: kinds differ in how they are filled and are named in words, the same is said to who
 * does not see it, and the same figures make the same bytes.
 *
 * To add a kind of bar: its filling in svg.c.
 */
#pragma once

#include "base/plot.h"

enum { BARS_KINDS_MAX = 4, BARS_MARKS_MAX = 3 };

typedef struct BarsPiece {
    int64_t from, until; /* of x, until not before from; what is outside of the axis is cut off */
    size_t kind;         /* of Bars.kinds */
} BarsPiece;

typedef struct BarsRow {
    Str words;
    const BarsPiece *bars; /* may be none */
    size_t count;
} BarsRow;

typedef struct Bars {
    Str id, title, basis, words; /* as in Plot */
    Str x_name;
    int64_t from, until;   /* of x, until after from */
    const PlotTick *ticks; /* of x */
    size_t tick_count;
    const PlotTick *marks; /* lines across all rows; told in the legend */
    size_t mark_count;
    Str kinds[BARS_KINDS_MAX];
    size_t kind_count;
    const BarsRow *rows;
    size_t row_count;
    PlotTable table; /* as many rows, or none */
} Bars;

Strokes bars_draw(Arena *arena, const Bars *bars);
void bars_write(Text *text, const Bars *bars, Lang lang);
