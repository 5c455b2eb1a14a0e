/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * svg - what pictures are drawn of: words, lines, boxes, a table, and the frame around them
 *
 * Private to the room: plot.h, bars.h and matrix.h are its users. All places are whole pixels, and
 * a letter is taken to be as wide as a digit, so that the same picture makes the same bytes
 * wherever it is drawn.
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
    Lang lang;
} SvgFrame;

void svg_open(Text *text, const SvgFrame *frame);
void svg_close(Text *text);

void svg_words(Text *text, int x, int y, const char *anchor, int size, Str words);
void svg_line(Text *text, int x, int y, int to_x, int to_y, const char *style);
int svg_width(Str words); /* of words in the size SVG_WORDS */
int svg_greater(int a, int b);

/* Where columns end, and that of the last; `left` where there is no column. */
int svg_table_ends(const PlotTable *table, int left, int ends[SVG_TABLE_COLUMNS_MAX]);
/* The heads or one row of cells, standing on the line `y`. */
void svg_table_row(Text *text, const PlotTable *table, int left, const int *ends, const Str *cells,
                   int y);

/* A box of a kind, from 0; kinds differ in how they are filled, and so without colours too. The
 * hatched one uses a pattern that svg_patterns defines once in the picture. */
enum { SVG_KINDS = 4 };
void svg_patterns(Text *text, Str id);
void svg_box(Text *text, Str id, size_t kind, int x, int y, int width, int height);
