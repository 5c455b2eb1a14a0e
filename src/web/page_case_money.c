/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_books.h"
#include "phrases_web.h"
#include "web/books.h"
#include "web/item.h"

#include "templates.h"

/* The cash of a case against its schedule, and its reserve against what ending it would cost. */

enum {
    COLUMN_FROM,
    COLUMN_LAST,
    COLUMN_SCHEDULED,
    COLUMN_BILLED,
    COLUMN_RECEIVED,
    COLUMN_PAID,
    COLUMN_HELD,
    COLUMN_LIABILITY,
    COLUMN_RESERVE,
    COLUMN_CURRENCY,
    COLUMNS
};

static const Phrase heads[COLUMNS] = {
    [COLUMN_FROM] = PHRASE_WEB_MONEY_FROM,
    [COLUMN_LAST] = PHRASE_WEB_MONEY_LAST,
    [COLUMN_SCHEDULED] = PHRASE_WEB_MONEY_SCHEDULED,
    [COLUMN_BILLED] = PHRASE_WEB_MONEY_BILLED,
    [COLUMN_RECEIVED] = PHRASE_WEB_MONEY_RECEIVED,
    [COLUMN_PAID] = PHRASE_WEB_MONEY_PAID,
    [COLUMN_HELD] = PHRASE_WEB_MONEY_HELD,
    [COLUMN_LIABILITY] = PHRASE_WEB_MONEY_LIABILITY,
    [COLUMN_RESERVE] = PHRASE_WEB_MONEY_RESERVE,
    [COLUMN_CURRENCY] = PHRASE_WEB_BOOKS_CURRENCY,
};

/* A column of a quarter; absent: INT64_MIN. */
static int64_t figure_of(const PositionQuarter *quarter, int column)
{
    const int64_t figures[COLUMNS] = {
        [COLUMN_SCHEDULED] = quarter->scheduled, [COLUMN_BILLED] = quarter->billed,
        [COLUMN_RECEIVED] = quarter->received,   [COLUMN_PAID] = quarter->paid,
        [COLUMN_HELD] = quarter->held,           [COLUMN_LIABILITY] = quarter->liability,
        [COLUMN_RESERVE] = quarter->reserve,
    };
    return figures[column];
}

static Figures quarters_of(const Visit *visit, const CasePosition *position)
{
    Figures figures = figures_open(visit, S("position"), PHRASE_WEB_MONEY_POSITION, heads, COLUMNS,
                                   position->quarter_count);

    figures.caption = phrase(PHRASE_WEB_MONEY_TABLE, visit->lang);
    for (size_t i = 0; i < position->quarter_count; i++) {
        const PositionQuarter *quarter = &position->quarters[i];
        Cell *cells = figures_row(&figures);
        cells[COLUMN_FROM] = cell_day(quarter->from);
        cells[COLUMN_LAST] = cell_day(quarter->until - 1);
        cells[COLUMN_CURRENCY] = cell_text(position->currency);
        for (int column = COLUMN_SCHEDULED; column <= COLUMN_RESERVE; column++)
            if (figure_of(quarter, column) != INT64_MIN)
                cells[column] = amount_cell(figure_of(quarter, column), position->currency);
    }
    return figures;
}

/* ---- the pictures ---------------------------------------------------------------------------- */

/* What stands at the end of each quarter, joined; what must be there at its beginning stands at its
 * beginning. */
static PlotSeries series_of(const Visit *visit, const CasePosition *position, int column)
{
    PlotPoint *points = NEW_ARRAY(visit->arena, PlotPoint, position->quarter_count + 1);
    bool grows = column <= COLUMN_PAID, begins = column == COLUMN_RESERVE;
    size_t count = 0;

    if (grows)
        points[count++] = (PlotPoint){ position->quarters[0].from, 0 };
    for (size_t i = 0; i < position->quarter_count; i++) {
        const PositionQuarter *quarter = &position->quarters[i];
        points[count++] =
            (PlotPoint){ begins ? quarter->from : quarter->until, figure_of(quarter, column) };
    }
    return (PlotSeries){ .words = phrase(heads[column], visit->lang),
                         .form = begins ? PLOT_STEPS : PLOT_LINE,
                         .points = points,
                         .count = count };
}

static PlotSeries deposit_of(const Visit *visit, const CasePosition *position)
{
    PlotPoint *points = NEW_ARRAY(visit->arena, PlotPoint, 1);

    points[0] = (PlotPoint){ position->quarters[0].from, position->deposit };
    return (PlotSeries){ .words = phrase(PHRASE_BOOKS_POSITION_DEPOSIT, visit->lang),
                         .form = PLOT_STEPS,
                         .points = points,
                         .count = 1 };
}

static Html drawn(const Visit *visit, const CasePosition *position, Plot *plot)
{
    Text text = text_open(visit->arena, PAGE_BYTES_MAX);
    const PositionQuarter *last = &position->quarters[position->quarter_count - 1];
    Currency currency;

    ensure(currency_find(position->currency, &currency));
    plot->from = position->quarters[0].from;
    plot->until = last->until;
    plot->decimals = currency_exponent(currency);
    plot->x_name = phrase(PHRASE_BOOKS_FIELD_VALUE, visit->lang);
    plot->y_name = position->currency;
    plot->basis = visit_say(visit, PHRASE_WEB_BOOKS_DAYS, visit_day(visit, (Date)plot->from),
                            visit_day(visit, last->until - 1));
    plot->words = visit_say(visit, PHRASE_WEB_MONEY_SAID, plot->title, plot->basis);
    plot->ticks =
        plot_day_ticks(visit->arena, (Date)plot->from, (Date)plot->until, &plot->tick_count);
    plot_write(&text, plot, visit->lang);
    return (Html){ text_str(&text) };
}

static Html cash_picture(const Visit *visit, const CasePosition *position)
{
    Plot plot = { .id = S("cash"), .title = phrase(PHRASE_WEB_MONEY_CASH, visit->lang) };
    bool scheduled = position->version != INT64_MIN;

    for (int column = scheduled ? COLUMN_SCHEDULED : COLUMN_BILLED; column <= COLUMN_PAID; column++)
        plot.series[plot.series_count++] = series_of(visit, position, column);
    return drawn(visit, position, &plot);
}

static Html reserve_picture(const Visit *visit, const CasePosition *position)
{
    Plot plot = { .id = S("reserve"),
                  .title = phrase(PHRASE_WEB_MONEY_RESERVES, visit->lang),
                  .series = { series_of(visit, position, COLUMN_LIABILITY),
                              series_of(visit, position, COLUMN_RESERVE),
                              series_of(visit, position, COLUMN_HELD),
                              deposit_of(visit, position) },
                  .series_count = 4 };

    return drawn(visit, position, &plot);
}

/* ---- the page -------------------------------------------------------------------------------- */

static void put_facts(const Visit *visit, const CasePosition *position, CaseMoneyView *view)
{
    ValueView *facts = NEW_ARRAY(visit->arena, ValueView, 7);
    const struct {
        Phrase label;
        int64_t minor;
    } amounts[] = { { PHRASE_BOOKS_POSITION_PRICE, position->price },
                    { PHRASE_BOOKS_POSITION_DEPOSIT, position->deposit },
                    { PHRASE_BOOKS_POSITION_LETTER, position->letter } };
    Currency currency;

    ensure(currency_find(position->currency, &currency));
    facts[view->fact_count++] = value_of(visit, PHRASE_WEB_BOOKS_PROGRAMME, position->programme);
    facts[view->fact_count++] = value_of(visit, PHRASE_WEB_BOOKS_CURRENCY, position->currency);
    if (position->version != INT64_MIN)
        facts[view->fact_count++] =
            value_of(visit, PHRASE_BOOKS_POSITION_VERSION, visit_number(visit, position->version));
    for (size_t i = 0; i < COUNT_OF(amounts) && position->version != INT64_MIN; i++)
        facts[view->fact_count++] =
            value_of(visit, amounts[i].label, amount_words(visit, amounts[i].minor, currency));
    view->facts = facts;
}

static Url accounts_url(const Visit *visit, const CasePosition *position)
{
    Text query = text_open(visit->arena, URL_MAX);

    query_put(&query, S("programme"), position->programme);
    query_put(&query, S("case"), position->case_code);
    return visit_url(visit, S("/books"), text_str(&query));
}

static CaseMoneyView case_view(const Visit *visit, const CasePosition *position)
{
    CaseMoneyView view = { .title =
                               visit_say(visit, PHRASE_WEB_MONEY_TITLE, position->case_code, S("")),
                           .accounts = accounts_url(visit, position),
                           .recorded = recorded_view(visit),
                           .scheduled = position->version != INT64_MIN,
                           .more = position->more };
    Figures figures = quarters_of(visit, position);

    put_facts(visit, position, &view);
    view.quarters = figures_view(&figures, true);
    if (!position->quarter_count)
        return view;
    view.cash = cash_picture(visit, position);
    if (view.scheduled)
        view.reserve = reserve_picture(visit, position);
    return view;
}

Reply case_money_visit(const Visit *visit)
{
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);
    const PathValue values[] = { { S("programme"), query_get(&visit->query, S("programme")) },
                                 { S("case"), query_get(&visit->query, S("case")) },
                                 { S("currency"), query_get(&visit->query, S("currency")) } };
    CrumbView crumbs[] = { { visit_url(visit, S("/books"), S("")),
                             phrase(PHRASE_WEB_TAB_BOOKS, visit->lang) } };
    CasePosition position;
    FigureForm form;
    Reply refusal;

    if (!visit_read_values(visit, S("case.position"), values, COUNT_OF(values), &position,
                           &refusal))
        return refusal;
    if (!figures_form(query_get(&visit->query, S("form")), &form))
        return not_found(visit);
    if (form != FIGURES_PAGE) {
        Figures figures = quarters_of(visit, &position);
        return figures_reply(&figures, form);
    }
    CaseMoneyView view = case_view(visit, &position);
    if (!put_case_payments(visit, &position, &view, &refusal))
        return refusal;
    case_money_page(&body, &view, visit->lang);
    Frame frame = { .title = view.title, .crumbs = crumbs, .crumb_count = COUNT_OF(crumbs) };
    return page_reply(visit, STATUS_OK, frame, &body);
}
