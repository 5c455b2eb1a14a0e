/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/matrix.h"

#include "base/svg.h"

enum { /* pixels */
       COLUMN = 40,
       ROW = 26,
       BOX_WIDTH = 26,
       BOX = 16,
       STROKE = 8,
       NAME_GAP = 14,
};

/* Heads lean to the right by 45 degrees: of what is so wide, so much stands upright. */
enum { LEAN_PARTS = 71, LEAN_WHOLE = 100 };

typedef struct Drawing {
    const Matrix *matrix;
    Strokes strokes;
    int left, top; /* of the cells */
    int lean;      /* of the widest head, in either direction */
    int ends[SVG_TABLE_COLUMNS_MAX];
} Drawing;

static int column_middle(const Drawing *drawing, size_t column)
{
    return drawing->left + (int)column * COLUMN + COLUMN / 2;
}

static int row_middle(const Drawing *drawing, size_t row)
{
    return drawing->top + (int)row * ROW + ROW / 2;
}

static int cells_end(const Drawing *drawing)
{
    return drawing->left + (int)drawing->matrix->columns * COLUMN;
}

static void put_heads(Drawing *drawing)
{
    for (size_t i = 0; i < drawing->matrix->columns; i++)
        strokes_leaning(&drawing->strokes, column_middle(drawing, i) + SVG_WORDS / 3,
                        drawing->top - SVG_TICK, drawing->matrix->heads[i]);
}

static void put_cell(Drawing *drawing, uint8_t kind, int x, int y)
{
    if (kind == MATRIX_NOTHING)
        strokes_line(&drawing->strokes, x - STROKE / 2, y, x + STROKE / 2, y, STROKE_THIN);
    else
        strokes_box(&drawing->strokes, kind, x - BOX_WIDTH / 2, y - BOX / 2, BOX_WIDTH, BOX);
}

static void put_rows(Drawing *drawing)
{
    const Matrix *matrix = drawing->matrix;
    int right = cells_end(drawing);

    for (size_t row = 0; row < matrix->rows; row++) {
        int y = row_middle(drawing, row), line = drawing->top + (int)row * ROW;
        strokes_line(&drawing->strokes, SVG_MARGIN, line, right, line, STROKE_FAINT);
        strokes_words(&drawing->strokes, SVG_MARGIN, y + SVG_WORDS / 3, STROKE_START,
                      matrix->names[row]);
        for (size_t column = 0; column < matrix->columns; column++)
            put_cell(drawing, matrix->cells[row * matrix->columns + column],
                     column_middle(drawing, column), y);
    }
}

static void put_table(Drawing *drawing)
{
    const PlotTable *table = &drawing->matrix->table;
    int left = cells_end(drawing) + SVG_TABLE_GAP;

    if (!table->rows)
        return;
    svg_table_row(&drawing->strokes, table, left, drawing->ends, table->heads,
                  drawing->top - SVG_WORDS / 2);
    for (size_t row = 0; row < table->rows; row++)
        svg_table_row(&drawing->strokes, table, left, drawing->ends,
                      &table->cells[row * table->columns],
                      row_middle(drawing, row) + SVG_WORDS / 3);
}

/* ---- the legend ------------------------------------------------------------------------------ */

static int legend_at(const Drawing *drawing, size_t at)
{
    return drawing->top + (int)drawing->matrix->rows * ROW + (int)(at + 2) * SVG_LEGEND_LINE;
}

static void put_legend(Drawing *drawing)
{
    const Matrix *matrix = drawing->matrix;
    int x = SVG_MARGIN + BOX_WIDTH / 2;

    for (size_t i = 0; i <= matrix->kind_count; i++) {
        bool last = i == matrix->kind_count;
        int y = legend_at(drawing, i);
        put_cell(drawing, last ? MATRIX_NOTHING : (uint8_t)i, x, y - SVG_WORDS / 3);
        strokes_words(&drawing->strokes, SVG_MARGIN + BOX_WIDTH + NAME_GAP, y, STROKE_START,
                      last ? matrix->nothing : matrix->kinds[i]);
    }
}

/* ---- the whole ------------------------------------------------------------------------------- */

static int widest_of(const Str *words, size_t count)
{
    int widest = 0;

    for (size_t i = 0; i < count; i++)
        widest = svg_greater(widest, svg_width(words[i]));
    return widest;
}

Strokes matrix_draw(Arena *arena, const Matrix *matrix)
{
    Drawing drawing = { .matrix = matrix };
    SvgFrame frame = { matrix->id, matrix->title, matrix->basis, matrix->words, 0, 0, true };

    ensure(matrix->kind_count <= MATRIX_KINDS_MAX);
    ensure(matrix->table.rows == 0 || matrix->table.rows == matrix->rows);
    drawing.lean = widest_of(matrix->heads, matrix->columns) * LEAN_PARTS / LEAN_WHOLE;
    drawing.left = SVG_MARGIN + widest_of(matrix->names, matrix->rows) + NAME_GAP;
    drawing.top = SVG_HEAD + SVG_MARGIN + drawing.lean;
    frame.right = cells_end(&drawing) + drawing.lean;
    if (matrix->table.rows)
        frame.right = svg_greater(
            frame.right,
            svg_table_ends(&matrix->table, cells_end(&drawing) + SVG_TABLE_GAP, drawing.ends));
    frame.bottom = legend_at(&drawing, matrix->kind_count + 1);
    drawing.strokes = strokes_open(arena, &frame);
    put_heads(&drawing);
    put_rows(&drawing);
    put_table(&drawing);
    put_legend(&drawing);
    return drawing.strokes;
}

void matrix_write(Text *text, const Matrix *matrix, Lang lang)
{
    Strokes strokes = matrix_draw(text->arena, matrix);

    svg_write(text, &strokes, lang);
}
