/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_credit.h"
#include "phrases_pictures.h"
#include "pictures/parts.h"

/* A loan over its days: what is owed, the interest paid so far, and each payment. */

enum { LOAN_COLUMNS = 5 };

static PlotPoint *points_of(Arena *arena, const LoanSchedule *loan)
{
    return NEW_ARRAY(arena, PlotPoint, loan->count + 1);
}

static PlotSeries outstanding(Arena *arena, const LoanSchedule *loan, Lang lang)
{
    PlotPoint *points = points_of(arena, loan);

    points[0] = (PlotPoint){ loan->terms.lent_on, loan->lent };
    for (size_t i = 0; i < loan->count; i++) {
        const LoanRow *row = &loan->rows[i];
        points[i + 1] = (PlotPoint){ row->due_on, row->opening - row->principal };
    }
    return (PlotSeries){ phrase(PHRASE_PICTURES_LOAN_OWED, lang), PLOT_STEPS, points,
                         loan->count + 1 };
}

static PlotSeries interest(Arena *arena, const LoanSchedule *loan, Lang lang)
{
    PlotPoint *points = points_of(arena, loan);
    int64_t paid = 0;

    points[0] = (PlotPoint){ loan->terms.lent_on, 0 };
    for (size_t i = 0; i < loan->count; i++) {
        paid += loan->rows[i].interest;
        points[i + 1] = (PlotPoint){ loan->rows[i].due_on, paid };
    }
    return (PlotSeries){ phrase(PHRASE_PICTURES_LOAN_INTEREST, lang), PLOT_STEPS, points,
                         loan->count + 1 };
}

static PlotSeries payments(Arena *arena, const LoanSchedule *loan, Lang lang)
{
    PlotPoint *points = points_of(arena, loan);

    for (size_t i = 0; i < loan->count; i++)
        points[i] = (PlotPoint){ loan->rows[i].due_on, loan->rows[i].due };
    return (PlotSeries){ phrase(PHRASE_PICTURES_LOAN_PAYMENT, lang), PLOT_MARKS, points,
                         loan->count };
}

static PlotTable table_of(Arena *arena, const LoanSchedule *loan, Lang lang)
{
    static const Phrase heads[LOAN_COLUMNS] = { PHRASE_CREDIT_HEAD_DAY, PHRASE_CREDIT_HEAD_OPENING,
                                                PHRASE_CREDIT_HEAD_PRINCIPAL,
                                                PHRASE_CREDIT_HEAD_INTEREST,
                                                PHRASE_CREDIT_HEAD_DUE };
    PlotTable table =
        picture_table(arena, heads, LOAN_COLUMNS, 1, picture_rows(loan->count) + 1, lang);

    for (size_t i = 0; i < picture_rows(loan->count); i++) {
        const LoanRow *row = &loan->rows[picture_row_at(loan->count, i)];
        picture_row(&table, (Str[]){ picture_day(arena, row->due_on),
                                     picture_amount(arena, row->opening, loan->currency),
                                     picture_amount(arena, row->principal, loan->currency),
                                     picture_amount(arena, row->interest, loan->currency),
                                     picture_amount(arena, row->due, loan->currency) });
    }
    picture_row(&table, (Str[]){ phrase(PHRASE_CREDIT_SUM, lang), S(""),
                                 picture_amount(arena, loan->lent, loan->currency),
                                 picture_amount(arena, loan->interest, loan->currency),
                                 picture_amount(arena, loan->due, loan->currency) });
    return table;
}

Picture picture_of_loan(Arena *arena, const LoanQuestion *question, const LoanSchedule *loan,
                        Lang lang)
{
    const LoanTerms *terms = &loan->terms;
    Picture picture = { .title = phrase(PHRASE_PICTURES_LOAN, lang),
                        .note = question->basis,
                        .table = table_of(arena, loan, lang) };
    Plot *plot = &picture.plot;

    plot->id = S("loan");
    plot->title = picture.title;
    plot->basis = PICTURE_SAY(
        arena, lang, PHRASE_CREDIT_SAY_TERMS, phrase(loan_form_phrases[terms->form], lang),
        picture_number(arena, terms->payments), picture_number(arena, terms->payments_a_year),
        picture_share(arena, terms->rate_ppm));
    plot->words = picture_words(arena, plot->basis, &picture.table);
    plot->x_name =
        PICTURE_SAY(arena, lang, PHRASE_PICTURES_DAYS, picture_rows_note(arena, loan->count, lang));
    plot->y_name = currency_code(loan->currency);
    plot->from = terms->lent_on;
    plot->until = loan->rows[loan->count - 1].due_on;
    plot->decimals = currency_exponent(loan->currency);
    plot->ticks = plot_day_ticks(arena, (Date)plot->from, (Date)plot->until, &plot->tick_count);
    plot->series[plot->series_count++] = outstanding(arena, loan, lang);
    plot->series[plot->series_count++] = interest(arena, loan, lang);
    plot->series[plot->series_count++] = payments(arena, loan, lang);
    return picture;
}
