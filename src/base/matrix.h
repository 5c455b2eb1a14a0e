/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * matrix - which of a few kinds holds in each row and column, as a picture (SVG)
 *
 * For who carries what: a box in each cell tells by its filling, with or without colours; a cell
 * of no kind has a stroke. What is said of a row in words may stand behind its cells. What it says
 * stands in words beside it for who does not see it.
 */
#pragma once

#include "base/plot.h"

enum { MATRIX_KINDS_MAX = 4, MATRIX_NOTHING = 255 };

typedef struct Matrix {
    Str id, title, basis, words; /* as in Plot */
    const Str *heads, *names;    /* of columns, of rows */
    size_t columns, rows;
    const uint8_t *cells; /* row by row: of `kinds`, or MATRIX_NOTHING */
    Str kinds[MATRIX_KINDS_MAX];
    size_t kind_count;
    Str nothing;     /* what the stroke means */
    PlotTable table; /* as many rows, drawn behind the cells; or none */
} Matrix;

Strokes matrix_draw(Arena *arena, const Matrix *matrix);
void matrix_write(Text *text, const Matrix *matrix, Lang lang);
