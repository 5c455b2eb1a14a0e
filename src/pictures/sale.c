/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_pictures.h"
#include "pictures/parts.h"

/* One sale: what its price is made of way by way, and one way's cash by the quarter. */

enum { PRICE_COLUMNS = 7, PARTS = 3, TICKS_WANTED = 3 };

enum { KIND_GOODS, KIND_ADDED, KIND_INTEREST, KINDS };

Str picture_way(const SaleWay *way, Lang lang)
{
    return way->way ? label_in(way->way->route->label, lang, way->way->route->id)
                    : phrase(PHRASE_PICTURES_HYBRID, lang);
}

static Str verdict_words(const SaleWay *way, Lang lang)
{
    static const Phrase words[] = { [SALE_GOES] = PHRASE_PICTURES_SALE_GOES,
                                    [SALE_UNTOLD] = PHRASE_PICTURES_SALE_UNTOLD,
                                    [SALE_REFUSED] = PHRASE_PICTURES_SALE_REFUSED };

    return phrase(words[way->verdict], lang);
}

Str picture_months(Arena *arena, const SaleWay *way)
{
    Text text = text_open(arena, 60);

    if (!way->all_told && way->least == 0)
        return S("?");
    text_int(&text, way->least);
    if (!way->all_told)
        text_c(&text, "-?");
    else if (way->most != way->least)
        text_all(&text, S("-"), picture_number(arena, way->most));
    return text_str(&text);
}

/* ---- the price ------------------------------------------------------------------------------- */

/* What is saved is not paid: the goods are shorter by it. */
static BarsRow price_row(Arena *arena, const SaleWay *way, Lang lang)
{
    BarsPiece *bars = NEW_ARRAY(arena, BarsPiece, PARTS);
    BarsRow row = { .words = picture_way(way, lang), .bars = bars };
    int64_t goods = way->goods - way->saves;

    if (way->verdict == SALE_REFUSED)
        return row;
    bars[row.count++] = (BarsPiece){ 0, goods > 0 ? goods : 0, KIND_GOODS };
    if (way->adds > 0)
        bars[row.count++] = (BarsPiece){ goods > 0 ? goods : 0, way->price, KIND_ADDED };
    if (way->interest > 0)
        bars[row.count++] = (BarsPiece){ way->price, way->price + way->interest, KIND_INTEREST };
    return row;
}

static PlotTable price_table(Arena *arena, const PictureSale *sale, Lang lang)
{
    static const Phrase heads[PRICE_COLUMNS] = {
        PHRASE_PICTURES_WAY,      PHRASE_PICTURES_MAY,  PHRASE_PICTURES_MONTHS,
        PHRASE_PICTURES_SAVES,    PHRASE_PICTURES_ADDS, PHRASE_PICTURES_PRICE,
        PHRASE_PICTURES_INTEREST,
    };
    Currency currency = sale->sale->currency;
    PlotTable table = picture_table(arena, heads, PRICE_COLUMNS, 2, sale->count, lang);

    for (size_t i = 0; i < sale->count; i++) {
        const SaleWay *way = &sale->ways[i];
        Str cells[PRICE_COLUMNS] = { picture_way(way, lang), verdict_words(way, lang) };
        if (way->verdict != SALE_REFUSED) {
            cells[2] = picture_months(arena, way);
            cells[3] = picture_amount(arena, way->saves, currency);
            cells[4] = picture_amount(arena, way->adds, currency);
            cells[5] = picture_amount(arena, way->price, currency);
            cells[6] = picture_amount(arena, way->interest, currency);
        }
        picture_row(&table, cells);
    }
    return table;
}

/* Without what is behind the point, where steps are whole. */
static Str tick_words(Arena *arena, int64_t minor, int64_t step, Currency currency)
{
    Text text = text_open(arena, 60);
    int64_t whole = 1;

    for (int i = currency_exponent(currency); i > 0; i--)
        whole *= 10;
    if (step % whole)
        return picture_amount(arena, minor, currency);
    plot_figure(&text, minor / whole, 0);
    return text_str(&text);
}

static void put_axis(Arena *arena, const PictureSale *sale, Bars *bars)
{
    int64_t most = 1, step = 1;
    PlotTick *ticks = NEW_ARRAY(arena, PlotTick, PLOT_TICKS_MAX);

    for (size_t i = 0; i < sale->count; i++) {
        int64_t paid = sale->ways[i].price + sale->ways[i].interest;
        if (sale->ways[i].verdict != SALE_REFUSED && paid > most)
            most = paid;
    }
    for (size_t i = 0; most / step > TICKS_WANTED; i++)
        step = i % 3 == 1 ? step / 2 * 5 : step * 2; /* 1, 2, 5, 10 */
    bars->until = most;
    for (int64_t x = 0; x <= most && bars->tick_count < PLOT_TICKS_MAX; x += step)
        ticks[bars->tick_count++] =
            (PlotTick){ x, tick_words(arena, x, step, sale->sale->currency) };
    bars->ticks = ticks;
}

/* What the sale rests on, and what of it no price is quoted for. */
static Str sale_note(Arena *arena, const PictureSale *sale, Lang lang)
{
    Text note = text_open(arena, TEXT_MAX);
    int64_t market = 0;

    for (size_t i = 0; i < sale->count; i++)
        market = sale->ways[i].market > market ? sale->ways[i].market : market;
    text_put(&note, sale->sale->file.basis);
    if (market)
        text_all(&note, note.len ? S("\n") : S(""),
                 PICTURE_SAY(arena, lang, PHRASE_PICTURES_MARKET,
                             picture_amount(arena, market, sale->sale->currency)));
    return text_str(&note);
}

Picture picture_of_sale(Arena *arena, const PictureSale *sale, Lang lang)
{
    Picture picture = { .form = PICTURE_BARS,
                        .title = phrase(PHRASE_PICTURES_SALE, lang),
                        .note = sale_note(arena, sale, lang),
                        .table = price_table(arena, sale, lang) };
    BarsRow *rows = NEW_ARRAY(arena, BarsRow, sale->count + 1);
    Bars *bars = &picture.bars;

    for (size_t i = 0; i < sale->count; i++)
        rows[i] = price_row(arena, &sale->ways[i], lang);
    bars->id = S("sale");
    bars->title = picture.title;
    bars->basis = PICTURE_SAY(arena, lang, PHRASE_PICTURES_SALE_BASIS, picture_day(arena, sale->on),
                              currency_code(sale->sale->currency));
    bars->words = picture_words(arena, bars->basis, &picture.table);
    bars->x_name = currency_code(sale->sale->currency);
    put_axis(arena, sale, bars);
    bars->kinds[KIND_GOODS] = phrase(PHRASE_PICTURES_GOODS, lang);
    bars->kinds[KIND_ADDED] = phrase(PHRASE_PICTURES_ADDED, lang);
    bars->kinds[KIND_INTEREST] = phrase(PHRASE_PICTURES_SALE_INTEREST, lang);
    bars->kind_count = KINDS;
    bars->rows = rows;
    bars->row_count = sale->count;
    return picture;
}

/* ---- the cash -------------------------------------------------------------------------------- */

/* Received above zero, paid below: all that came and went until the end of the quarter. */
static PlotSeries cash_line(Arena *arena, const SaleWay *way, SaleParty party, Lang lang)
{
    PlotPoint *points = NEW_ARRAY(arena, PlotPoint, way->quarter_count + 1);
    size_t count = 0;
    int64_t sum = 0;

    if (way->quarter_count > 0)
        points[count++] = (PlotPoint){ way->quarters[0].from, 0 };
    for (size_t i = 0; i < way->quarter_count; i++) {
        sum += way->quarters[i].minor[party];
        points[count++] = (PlotPoint){ sale_months_on(way->quarters[i].from, SALE_QUARTER), sum };
    }
    return (PlotSeries){ phrase(sale_party_phrases[party], lang), PLOT_LINE, points, count };
}

/* Quarters in which anybody pays; between them nothing happens for years. */
static const SaleQuarter *const *moving(Arena *arena, const SaleWay *way, size_t *ret_count)
{
    const SaleQuarter **quarters = NEW_ARRAY(arena, const SaleQuarter *, way->quarter_count + 1);

    *ret_count = 0;
    for (size_t i = 0; i < way->quarter_count; i++) {
        const int64_t *minor = way->quarters[i].minor;
        if (minor[SALE_BUYER] || minor[SALE_STATE] || minor[SALE_MAKER] || minor[SALE_LENDER])
            quarters[(*ret_count)++] = &way->quarters[i];
    }
    return quarters;
}

static PlotTable cash_table(Arena *arena, const Sale *sale, const SaleWay *way, Lang lang)
{
    const Phrase heads[SALE_PARTIES + 1] = {
        PHRASE_PICTURES_QUARTER, sale_party_phrases[SALE_BUYER], sale_party_phrases[SALE_STATE],
        sale_party_phrases[SALE_MAKER], sale_party_phrases[SALE_LENDER]
    };
    size_t moved;
    const SaleQuarter *const *quarters = moving(arena, way, &moved);
    PlotTable table =
        picture_table(arena, heads, SALE_PARTIES + 1, 1, picture_rows(moved) + 1, lang);
    Str cells[SALE_PARTIES + 1];

    for (size_t i = 0; i < picture_rows(moved); i++) {
        const SaleQuarter *quarter = quarters[picture_row_at(moved, i)];
        cells[0] = picture_day(arena, quarter->from);
        for (SaleParty party = SALE_BUYER; party < SALE_PARTIES; party++)
            cells[party + 1] = picture_amount(arena, quarter->minor[party], sale->currency);
        picture_row(&table, cells);
    }
    cells[0] = phrase(PHRASE_PICTURES_SUM, lang);
    for (SaleParty party = SALE_BUYER; party < SALE_PARTIES; party++)
        cells[party + 1] = picture_amount(arena, way->totals[party], sale->currency);
    if (way->quarter_count > 0)
        picture_row(&table, cells);
    return table;
}

Picture picture_of_cash(Arena *arena, const Sale *sale, const SaleWay *way, Lang lang)
{
    bool any = way->quarter_count > 0;
    Picture picture = { .title =
                            PICTURE_SAY(arena, lang, PHRASE_PICTURES_CASH, picture_way(way, lang)),
                        .note = sale->file.basis,
                        .table = cash_table(arena, sale, way, lang) };
    Plot *plot = &picture.plot;

    plot->id = S("cash");
    plot->title = picture.title;
    plot->basis = phrase(any ? PHRASE_PICTURES_CASH_BASIS : PHRASE_PICTURES_SALE_REFUSED, lang);
    plot->words = picture_words(arena, plot->basis, &picture.table);
    plot->x_name = phrase(PHRASE_PICTURES_DAY, lang);
    plot->y_name = currency_code(sale->currency);
    plot->from = any ? way->quarters[0].from : sale->file.on;
    plot->until = any ? sale_months_on(way->quarters[way->quarter_count - 1].from, SALE_QUARTER)
                      : sale->file.on;
    plot->decimals = currency_exponent(sale->currency);
    plot->ticks = plot_day_ticks(arena, (Date)plot->from, (Date)plot->until, &plot->tick_count);
    for (SaleParty party = SALE_BUYER; party < SALE_PARTIES; party++)
        plot->series[plot->series_count++] = cash_line(arena, way, party, lang);
    return picture;
}

/* ---- ways on which everybody is paid alike --------------------------------------------------- */

static bool pays_alike(const SaleWay *a, const SaleWay *b)
{
    bool alike = a->quarter_count == b->quarter_count;

    for (size_t i = 0; i < a->quarter_count && alike; i++) {
        alike = a->quarters[i].from == b->quarters[i].from;
        for (SaleParty party = SALE_BUYER; party < SALE_PARTIES; party++)
            alike = alike && a->quarters[i].minor[party] == b->quarters[i].minor[party];
    }
    return alike;
}

static Str names_alike(Arena *arena, const PictureSale *sale, size_t at, Lang lang)
{
    Text text = text_open(arena, TEXT_MAX);

    text_put(&text, picture_way(&sale->ways[at], lang));
    for (size_t i = at + 1; i < sale->count; i++)
        if (pays_alike(&sale->ways[at], &sale->ways[i]))
            text_all(&text, lang == LANG_JA ? S("／") : S(" / "),
                     picture_way(&sale->ways[i], lang));
    return text_str(&text);
}

bool picture_of_cash_alike(Arena *arena, const PictureSale *sale, size_t at, Lang lang,
                           Picture *ret_picture)
{
    const SaleWay *way = &sale->ways[at];

    for (size_t i = 0; i < at; i++)
        if (pays_alike(&sale->ways[i], way))
            return false;
    if (way->quarter_count == 0)
        return false;
    *ret_picture = picture_of_cash(arena, sale->sale, way, lang);
    ret_picture->title =
        PICTURE_SAY(arena, lang, PHRASE_PICTURES_CASH, names_alike(arena, sale, at, lang));
    return true;
}
