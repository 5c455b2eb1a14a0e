/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * svg - the strokes pictures are laid out with, and their writing as SVG
 *
 * Private to the room: plot.h, bars.h and matrix.h are its users.
 */
#pragma once

#include "base/plot.h"

enum { /* pixels */
       SVG_MARGIN = 16,
       SVG_HEAD = 62, /* title and basis */
       SVG_TABLE_LINE = 18,
       SVG_TABLE_GAP = 40,
       SVG_LEGEND_LINE = 20,
       SVG_LETTER = 7,
       SVG_COLUMN_GAP = 18,
       SVG_TICK = 5,
       SVG_WORDS = 12, /* size of letters */
       SVG_TITLE = 16,
};

enum { SVG_TABLE_COLUMNS_MAX = 8 };

typedef struct SvgFrame {
    Str id, title, basis, words; /* as in Plot */
    int right, bottom;           /* of what is drawn; the title may make it wider */
    bool boxed;
} SvgFrame;

Strokes strokes_open(Arena *arena, const SvgFrame *frame);
void strokes_words(Strokes *strokes, int x, int y, StrokeAnchor anchor, Str words);
void strokes_leaning(Strokes *strokes, int x, int y, Str words);
void strokes_line(Strokes *strokes, int x, int y, int to_x, int to_y, StrokeLook look);
void strokes_path(Strokes *strokes, StrokeLook look);         /* begins one, without a place */
void strokes_to(Strokes *strokes, int x, int y, bool begins); /* the next place of the last path */
void strokes_box(Strokes *strokes, size_t kind, int x, int y, int width, int height);

#define STROKE_THIN ((StrokeLook){ 0 })
#define STROKE_FAINT ((StrokeLook){ .faint = true })

int svg_width(Str words); /* of words in the size SVG_WORDS */
int svg_greater(int a, int b);

/* Where columns end, and that of the last; `left` where there is no column. */
int svg_table_ends(const PlotTable *table, int left, int ends[SVG_TABLE_COLUMNS_MAX]);
/* The heads or one row of cells, standing on the line `y`. */
void svg_table_row(Strokes *strokes, const PlotTable *table, int left, const int *ends,
                   const Str *cells, int y);

void svg_write(Text *text, const Strokes *strokes, Lang lang);
