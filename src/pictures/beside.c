/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_pictures.h"
#include "pictures/parts.h"

/* What the buyer pays by each way, side by side: how much by the end of each quarter. */

typedef struct Beside {
    Arena *arena;
    const PictureSale *sale;
    Lang lang;
    size_t first[PLOT_SERIES_MAX]; /* which way of the sale each line is drawn of */
    size_t count, different;       /* lines; ways of paying, drawn or not */
    Date from, until;
} Beside;

static const SaleWay *way_at(const Beside *beside, size_t line)
{
    return &beside->sale->ways[beside->first[line]];
}

/* ---- which of them are one ------------------------------------------------------------------- */

static int64_t paid_from(const SaleWay *way, Date from)
{
    for (size_t i = 0; i < way->quarter_count; i++)
        if (way->quarters[i].from == from)
            return -way->quarters[i].minor[SALE_BUYER];
    return 0;
}

/* Are all quarters of the one in the other, and the same? */
static bool is_within(const SaleWay *one, const SaleWay *other)
{
    for (size_t i = 0; i < one->quarter_count; i++)
        if (paid_from(other, one->quarters[i].from) != -one->quarters[i].minor[SALE_BUYER])
            return false;
    return true;
}

static bool pays_alike(const SaleWay *one, const SaleWay *other)
{
    return is_within(one, other) && is_within(other, one);
}

/* Is there one before it that is alike? */
static bool is_again(const PictureSale *sale, size_t at)
{
    for (size_t i = 0; i < at; i++)
        if (sale->ways[i].quarter_count > 0 && pays_alike(&sale->ways[i], &sale->ways[at]))
            return true;
    return false;
}

static Beside beside_of(Arena *arena, const PictureSale *sale, Lang lang)
{
    Beside beside = {
        .arena = arena, .sale = sale, .lang = lang, .from = DATE_FOREVER, .until = DATE_NONE
    };

    for (size_t i = 0; i < sale->count; i++) {
        const SaleWay *way = &sale->ways[i];

        if (way->quarter_count == 0 || is_again(sale, i))
            continue;
        if (beside.different++ >= PLOT_SERIES_MAX)
            continue;
        Date from = way->quarters[0].from,
             until = sale_months_on(way->quarters[way->quarter_count - 1].from, SALE_QUARTER);
        beside.first[beside.count++] = i;
        beside.from = from < beside.from ? from : beside.from;
        beside.until = until > beside.until ? until : beside.until;
    }
    if (beside.count == 0)
        beside.from = beside.until = sale->sale->file.on;
    return beside;
}

/* ---- words ----------------------------------------------------------------------------------- */

/* Ways by which the buyer pays as by the line's, and how many they are. */
static Str alike_words(const Beside *beside, size_t line, size_t *ret_count)
{
    const PictureSale *sale = beside->sale;
    Text text = text_open(beside->arena, TEXT_MAX);

    *ret_count = 0;
    for (size_t i = beside->first[line] + 1; i < sale->count; i++) {
        if (sale->ways[i].quarter_count == 0 || !pays_alike(way_at(beside, line), &sale->ways[i]))
            continue;
        if ((*ret_count)++ > 0)
            text_put(&text, beside->lang == LANG_JA ? S("、") : S("; "));
        text_put(&text, picture_way(&sale->ways[i], beside->lang));
    }
    return text_str(&text);
}

static Str line_words(const Beside *beside, size_t line)
{
    Str name = picture_way(way_at(beside, line), beside->lang);
    size_t more;

    (void)alike_words(beside, line, &more);
    return more ? PICTURE_SAY(beside->arena, beside->lang, PHRASE_PICTURES_BESIDE_MORE, name,
                              picture_number(beside->arena, (int64_t)more))
                : name;
}

static void put_line(Text *note, Str words)
{
    text_all(note, note->len > 0 ? S("\n") : S(""), words);
}

/* What the sale rests on, and which ways the lines stand for. */
static Str note_of(const Beside *beside)
{
    Arena *arena = beside->arena;
    Text note = text_open(arena, TEXT_MAX);

    if (beside->sale->sale->file.basis.len)
        put_line(&note, beside->sale->sale->file.basis);
    for (size_t line = 0; line < beside->count; line++) {
        size_t more;
        Str alike = alike_words(beside, line, &more);
        if (more)
            put_line(&note, PICTURE_SAY(arena, beside->lang, PHRASE_PICTURES_BESIDE_ALIKE,
                                        picture_way(way_at(beside, line), beside->lang), alike));
    }
    if (beside->different > beside->count)
        put_line(&note, PICTURE_SAY(arena, beside->lang, PHRASE_PICTURES_BESIDE_SOME,
                                    picture_number(arena, (int64_t)beside->count),
                                    picture_number(arena, (int64_t)beside->different)));
    return text_str(&note);
}

/* ---- lines and rows -------------------------------------------------------------------------- */

static PlotSeries line_of(const Beside *beside, size_t line)
{
    const SaleWay *way = way_at(beside, line);
    PlotPoint *points = NEW_ARRAY(beside->arena, PlotPoint, way->quarter_count + 1);
    int64_t sum = 0;

    points[0] = (PlotPoint){ way->quarters[0].from, 0 };
    for (size_t i = 0; i < way->quarter_count; i++) {
        sum -= way->quarters[i].minor[SALE_BUYER];
        points[i + 1] = (PlotPoint){ sale_months_on(way->quarters[i].from, SALE_QUARTER), sum };
    }
    return (PlotSeries){ line_words(beside, line), PLOT_LINE, points, way->quarter_count + 1 };
}

/* Quarters in which the buyer pays by any of the ways. */
static const Date *paying(const Beside *beside, size_t *ret_count)
{
    size_t room = 0;

    for (Date from = beside->from; from < beside->until; from = sale_months_on(from, SALE_QUARTER))
        room++;
    Date *quarters = NEW_ARRAY(beside->arena, Date, room + 1);
    *ret_count = 0;
    for (Date from = beside->from; from < beside->until; from = sale_months_on(from, SALE_QUARTER))
        for (size_t line = 0; line < beside->count; line++)
            if (paid_from(way_at(beside, line), from)) {
                quarters[(*ret_count)++] = from;
                break;
            }
    return quarters;
}

static PlotTable table_of(const Beside *beside)
{
    Arena *arena = beside->arena;
    Currency currency = beside->sale->sale->currency;
    Phrase named[PLOT_SERIES_MAX + 1] = { PHRASE_PICTURES_QUARTER };
    Str *heads = NEW_ARRAY(arena, Str, PLOT_SERIES_MAX + 1), cells[PLOT_SERIES_MAX + 1];
    size_t count;
    const Date *quarters = paying(beside, &count);

    for (size_t line = 0; line < beside->count; line++)
        named[line + 1] = PHRASE_PICTURES_WAY;
    PlotTable table =
        picture_table(arena, named, beside->count + 1, 1, picture_rows(count) + 1, beside->lang);
    heads[0] = table.heads[0];
    for (size_t line = 0; line < beside->count; line++)
        heads[line + 1] = line_words(beside, line);
    table.heads = heads;
    for (size_t i = 0; i < picture_rows(count); i++) {
        Date from = quarters[picture_row_at(count, i)];
        cells[0] = picture_day(arena, from);
        for (size_t line = 0; line < beside->count; line++)
            cells[line + 1] =
                picture_amount(arena, paid_from(way_at(beside, line), from), currency);
        picture_row(&table, cells);
    }
    cells[0] = phrase(PHRASE_PICTURES_SUM, beside->lang);
    for (size_t line = 0; line < beside->count; line++)
        cells[line + 1] =
            picture_amount(arena, -way_at(beside, line)->totals[SALE_BUYER], currency);
    if (beside->count > 0)
        picture_row(&table, cells);
    return table;
}

Picture picture_of_cash_beside(Arena *arena, const PictureSale *sale, Lang lang)
{
    Beside beside = beside_of(arena, sale, lang);
    Picture picture = { .title = phrase(PHRASE_PICTURES_BESIDE, lang),
                        .note = note_of(&beside),
                        .table = table_of(&beside) };
    Plot *plot = &picture.plot;

    plot->id = S("beside");
    plot->title = picture.title;
    plot->basis = beside.count == 0 ? phrase(PHRASE_PICTURES_BESIDE_NONE, lang)
                                    : PICTURE_SAY(arena, lang, PHRASE_PICTURES_BESIDE_BASIS,
                                                  picture_day(arena, sale->on));
    plot->words = picture_words(arena, plot->basis, &picture.table);
    plot->x_name = phrase(PHRASE_PICTURES_DAY, lang);
    plot->y_name = currency_code(sale->sale->currency);
    plot->from = beside.from;
    plot->until = beside.until;
    plot->decimals = currency_exponent(sale->sale->currency);
    plot->ticks = plot_day_ticks(arena, beside.from, beside.until, &plot->tick_count);
    for (size_t line = 0; line < beside.count; line++)
        plot->series[plot->series_count++] = line_of(&beside, line);
    return picture;
}
