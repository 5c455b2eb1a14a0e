/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "pictures/parts.h"
#include "phrases_pictures.h"

enum { AMOUNT_BYTES = 60 };

Str picture_amount(Arena *arena, int64_t minor, Currency currency)
{
    Text text = text_open(arena, AMOUNT_BYTES);

    plot_figure(&text, minor, currency_exponent(currency));
    return text_str(&text);
}

Str picture_day(Arena *arena, Date day)
{
    Text text = text_open(arena, AMOUNT_BYTES);

    date_write(&text, day);
    return text_str(&text);
}

Str picture_number(Arena *arena, int64_t number)
{
    Text text = text_open(arena, AMOUNT_BYTES);

    text_int(&text, number);
    return text_str(&text);
}

Str picture_share(Arena *arena, int64_t ppm)
{
    Text text = text_open(arena, AMOUNT_BYTES);

    ppm_write(&text, ppm);
    return text_str(&text);
}

Str picture_say(Arena *arena, Lang lang, Phrase key, const Str *args, size_t count)
{
    Text text = text_open(arena, TEXT_MAX);

    phrase_write(&text, key, lang, args, count);
    return text_str(&text);
}

/* ---- tables ---------------------------------------------------------------------------------- */

PlotTable picture_table(Arena *arena, const Phrase *heads, size_t columns, size_t words,
                        size_t rows_max, Lang lang)
{
    Str *all = NEW_ARRAY(arena, Str, columns + 1);

    for (size_t i = 0; i < columns; i++)
        all[i] = phrase(heads[i], lang);
    return (PlotTable){ .heads = all,
                        .cells = NEW_ARRAY(arena, Str, columns * rows_max + 1),
                        .columns = columns,
                        .words = words };
}

void picture_row(PlotTable *table, const Str *cells)
{
    Str *all = (Str *)(uintptr_t)table->cells; /* made above, to be filled */

    for (size_t i = 0; i < table->columns; i++)
        all[table->rows * table->columns + i] = cells[i];
    table->rows++;
}

size_t picture_rows(size_t count)
{
    return count < PICTURE_ROWS_MAX ? count : PICTURE_ROWS_MAX;
}

size_t picture_row_at(size_t count, size_t at)
{
    return count <= PICTURE_ROWS_MAX ? at : at * (count - 1) / (PICTURE_ROWS_MAX - 1);
}

Str picture_rows_note(Arena *arena, size_t count, Lang lang)
{
    if (count <= PICTURE_ROWS_MAX)
        return S("");
    return PICTURE_SAY(arena, lang, PHRASE_PICTURES_SOME_ROWS,
                       picture_number(arena, PICTURE_ROWS_MAX),
                       picture_number(arena, (int64_t)count));
}

/* ---- words ----------------------------------------------------------------------------------- */

Str picture_words(Arena *arena, Str basis, const PlotTable *table)
{
    Text words = text_open(arena, TEXT_MAX);

    text_put(&words, basis);
    for (size_t row = 0; row < table->rows; row++) {
        text_char(&words, '\n');
        for (size_t column = 0; column < table->columns; column++)
            text_all(&words, column ? S("; ") : S(""), table->heads[column], S(" "),
                     table->cells[row * table->columns + column]);
    }
    return text_str(&words);
}

/* The columns behind the first so many, which are drawn themselves: names, cells of a matrix. */
static PlotTable behind(Arena *arena, const PlotTable *table, size_t drawn)
{
    if (table->columns <= drawn)
        return (PlotTable){ 0 };
    PlotTable rest = { .columns = table->columns - drawn,
                       .rows = table->rows,
                       .words = table->words > drawn ? table->words - drawn : 0 };
    Str *cells = NEW_ARRAY(arena, Str, rest.columns * rest.rows + 1);

    for (size_t row = 0; row < rest.rows; row++)
        for (size_t column = 0; column < rest.columns; column++)
            cells[row * rest.columns + column] =
                table->cells[row * table->columns + column + drawn];
    rest.heads = table->heads + drawn;
    rest.cells = cells;
    return rest;
}

void picture_write(Text *text, const Picture *picture, bool with_table, Lang lang)
{
    Plot plot = picture->plot;
    Bars bars = picture->bars;
    Matrix matrix = picture->matrix;

    switch (picture->form) {
    case PICTURE_CURVES:
        plot.table = with_table ? picture->table : (PlotTable){ 0 };
        plot_write(text, &plot, lang);
        break;
    case PICTURE_BARS:
        bars.table = with_table ? behind(text->arena, &picture->table, 1) : (PlotTable){ 0 };
        bars_write(text, &bars, lang);
        break;
    case PICTURE_MATRIX:
        matrix.table = with_table ? behind(text->arena, &picture->table, matrix.columns + 1)
                                  : (PlotTable){ 0 };
        matrix_write(text, &matrix, lang);
        break;
    }
}

Strokes picture_draw(Arena *arena, const Picture *picture)
{
    if (picture->form == PICTURE_BARS)
        return bars_draw(arena, &picture->bars);
    if (picture->form == PICTURE_MATRIX)
        return matrix_draw(arena, &picture->matrix);
    return plot_draw(arena, &picture->plot);
}
