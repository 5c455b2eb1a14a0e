/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_cli.h"
#include "phrases_cost.h"
#include "phrases_web.h"
#include "web/books.h"

#include "cost/cost.h"
#include "templates.h"

/* The learning curve that lots already built lie on: a table of lots goes in, the curve comes back
 * as a picture and a table. Nothing of it is kept, so nobody has to act, and the form needs no
 * token: whoever sends it in another's name learns and changes nothing. */

enum { LOTS_BYTES_MAX = 1 << 20, UNITS_SHOWN_MAX = 10000, RATE_DECIMALS = 4, FACTS_MAX = 8 };

/* An invented example, for who wants to see what a table looks like. */
static const Str example = STR("from,to,mean,yearly,source\n"
                               "1,10,102450000,,\"Hinode Works (invented), lot 1\"\n"
                               "11,30,77320000,,\"Hinode Works (invented), lot 2\"\n"
                               "31,60,66890000,,\"Hinode Works (invented), lot 3\"\n"
                               "61,100,60410000,,\"Hinode Works (invented), lot 4\"\n");

typedef struct CostAsked {
    Str bytes, file;
    Currency currency;
    int64_t units;
    FigureForm form;
    const LotSeen *lots;
    size_t count;
    bool with_rate;
    Fit fit;
    CurvePoint *points;
} CostAsked;

static void find_error(Findings *findings, Str field, Phrase message, Phrase remedy, Str value)
{
    finding_error(findings, ((Place){ .pointer = field }), message, remedy, value);
}

/* ---- what is asked --------------------------------------------------------------------------- */

/* What is wrong with the table, with the line where it is. */
static void find_line(const Visit *visit, const Finding *found, Findings *findings)
{
    Text message = text_open(visit->arena, URL_MAX);

    phrase_write(&message, found->message, visit->lang, found->args, FINDING_ARGS_MAX);
    finding_error(findings, ((Place){ .pointer = S("lots") }),
                  found->place.line ? PHRASE_WEB_COST_AT_LINE : PHRASE_WEB_COST_AT_TABLE,
                  found->remedy, visit_number(visit, found->place.line), text_str(&message));
}

/* The file, where one is chosen; else what stands in the box. */
static void read_lots(const Visit *visit, CostAsked *asked, Findings *findings)
{
    const Upload *upload = &visit->form.upload;
    Findings of_table = { .arena = visit->arena };

    asked->bytes = upload->bytes.len ? upload->bytes : query_get(&visit->form.fields, S("lots"));
    asked->file = upload->bytes.len ? upload->name : phrase(PHRASE_WEB_COST_LOTS, visit->lang);
    if (!str_trim(asked->bytes).len) {
        find_error(findings, S("lots"), PHRASE_WEB_COST_NO_LOTS, PHRASE_NONE, S(""));
        return;
    }
    if (asked->bytes.len > LOTS_BYTES_MAX) {
        find_error(findings, S("file"), PHRASE_WEB_COST_LONG_FILE, PHRASE_NONE, S(""));
        asked->bytes = S("");
        return;
    }
    if (!lots_read(visit->arena, asked->bytes, asked->file, &asked->lots, &asked->count, &of_table))
        asked->lots = NULL;
    for (const Finding *f = of_table.first; f; f = f->next)
        find_line(visit, f, findings);
}

static void read_currency(const Visit *visit, CostAsked *asked, Findings *findings)
{
    Str code = str_trim(query_get(&visit->form.fields, S("currency")));

    if (!currency_find(code, &asked->currency))
        find_error(findings, S("currency"), PHRASE_CLI_COST_NOT_A_CURRENCY,
                   PHRASE_CLI_COST_NOT_A_CURRENCY_REMEDY, code);
}

/* As far as the lots go, unless told otherwise. */
static void read_units(const Visit *visit, CostAsked *asked, Findings *findings)
{
    Str typed = str_trim(query_get(&visit->form.fields, S("units")));

    if (asked->lots && asked->count)
        asked->units = asked->lots[asked->count - 1].to;
    if (typed.len &&
        (!str_int(typed, &asked->units) || asked->units < 1 || asked->units > COST_UNITS_MAX)) {
        find_error(findings, S("units"), PHRASE_CLI_COST_NOT_UNITS,
                   PHRASE_CLI_COST_NOT_UNITS_REMEDY, typed);
        return;
    }
    if (asked->units > UNITS_SHOWN_MAX)
        find_error(findings, S("units"), PHRASE_CLI_COST_LONG_TABLE,
                   PHRASE_CLI_COST_LONG_TABLE_REMEDY, visit_number(visit, asked->units));
}

static void find_fit(const Visit *visit, CostAsked *asked, Findings *findings)
{
    Findings of_fit = { .arena = visit->arena };
    Arena scratch = *visit->scratch;

    asked->with_rate = asked->count > 0 && asked->lots[0].yearly > 0;
    if (!learn_fit(&scratch, asked->lots, asked->count, asked->with_rate, &asked->fit, &of_fit))
        for (const Finding *f = of_fit.first; f; f = f->next)
            findings_add(findings, f->severity, (Place){ .pointer = S("lots") }, f->message,
                         f->remedy, f->args, FINDING_ARGS_MAX);
    else if (!slope_valid(asked->fit.slope)) /* dearer by practice: no learning curve */
        find_error(findings, S("lots"), PHRASE_CLI_COST_ROSE, PHRASE_CLI_COST_ROSE_REMEDY, S(""));
    else if (asked->fit.rate_exponent > 0)
        find_error(findings, S("lots"), PHRASE_WEB_COST_RATE_ROSE, PHRASE_CLI_COST_ROSE_REMEDY,
                   S(""));
}

/* At the rate of the last lot, where rates are told. */
static void make_points(const Visit *visit, CostAsked *asked, Findings *findings)
{
    Crawford curve = { asked->fit.first, asked->fit.slope };
    Money most;
    double rate = 1;

    if (asked->with_rate)
        rate = rated_unit((Crawford){ 1, curve.slope }, asked->fit.rate_exponent, 1,
                          asked->lots[asked->count - 1].yearly);
    asked->points = NEW_ARRAY(visit->arena, CurvePoint, (size_t)asked->units);
    crawford_points(curve, rate, asked->units, asked->points);
    if (!cost_money(asked->points[asked->units - 1].total, asked->currency, &most))
        find_error(findings, S("lots"), PHRASE_CLI_COST_TOO_LARGE, PHRASE_CLI_COST_TOO_LARGE_REMEDY,
                   S(""));
}

static bool read_asked(const Visit *visit, CostAsked *asked, Findings *findings)
{
    read_lots(visit, asked, findings);
    read_currency(visit, asked, findings);
    read_units(visit, asked, findings);
    if (!findings->error_count)
        find_fit(visit, asked, findings);
    if (!findings->error_count)
        make_points(visit, asked, findings);
    return findings->error_count == 0;
}

/* ---- tables ---------------------------------------------------------------------------------- */

/* Rounded once, to the currency; make_points saw that the greatest can be. */
static Cell cost_cell(const CostAsked *asked, double amount)
{
    Money money;

    return cost_money(amount, asked->currency, &money) ? cell_amount(money) : (Cell){ 0 };
}

static Figures curve_figures(const Visit *visit, const CostAsked *asked, const int64_t *units,
                             size_t count)
{
    static const Phrase heads[] = { PHRASE_COST_PICTURE_NUMBER, PHRASE_COST_PICTURE_UNIT,
                                    PHRASE_COST_PICTURE_TOTAL, PHRASE_COST_PICTURE_MEAN,
                                    PHRASE_WEB_BOOKS_CURRENCY };
    Figures figures =
        figures_open(visit, S("curve"), PHRASE_WEB_COST_CURVE, heads, COUNT_OF(heads), count);

    figures.caption = phrase(PHRASE_WEB_COST_CURVE_IS, visit->lang);
    for (size_t i = 0; i < count; i++) {
        int64_t n = units ? units[i] : (int64_t)i + 1;
        const CurvePoint *point = &asked->points[n - 1];
        Cell *cells = figures_row(&figures);
        cells[0] = cell_number(n);
        cells[1] = cost_cell(asked, point->unit);
        cells[2] = cost_cell(asked, point->total);
        cells[3] = cost_cell(asked, point->mean);
        cells[4] = cell_text(currency_code(asked->currency));
    }
    return figures;
}

/* The lots as they were told, and what the curve says of each. */
static Figures seen_figures(const Visit *visit, const CostAsked *asked)
{
    static const Phrase heads[] = { PHRASE_CLI_COST_LOT_FROM,   PHRASE_CLI_COST_LOT_TO,
                                    PHRASE_CLI_COST_LOT_MEAN,   PHRASE_WEB_COST_FITTED,
                                    PHRASE_CLI_COST_LOT_YEARLY, PHRASE_CLI_COST_SOURCE };
    Figures figures =
        figures_open(visit, S("lots"), PHRASE_WEB_COST_LOTS, heads, COUNT_OF(heads), asked->count);
    Crawford curve = { asked->fit.first, asked->fit.slope };

    figures.caption = phrase(PHRASE_WEB_COST_LOTS_ARE, visit->lang);
    for (size_t i = 0; i < asked->count; i++) {
        const LotSeen *lot = &asked->lots[i];
        Text yearly = text_open(visit->arena, 64);
        Cell *cells = figures_row(&figures);
        double fitted = crawford_lot(curve, lot->from, lot->to) / (double)(lot->to - lot->from + 1);
        if (asked->with_rate) {
            fitted *=
                rated_unit((Crawford){ 1, curve.slope }, asked->fit.rate_exponent, 1, lot->yearly);
            figure_write(&yearly, lot->yearly, 2);
        }
        cells[0] = cell_number(lot->from);
        cells[1] = cell_number(lot->to);
        cells[2] = cost_cell(asked, lot->mean);
        cells[3] = cost_cell(asked, fitted);
        cells[4] = cell_text(text_str(&yearly));
        cells[5] = cell_text(lot->source);
    }
    return figures;
}

/* ---- the answer ------------------------------------------------------------------------------ */

static Str figure_words(const Visit *visit, double value, int decimals)
{
    Text words = text_open(visit->arena, 64);

    figure_write(&words, value, decimals);
    return text_str(&words);
}

static void put_facts(const Visit *visit, const CostAsked *asked, CostView *view)
{
    const Fit *fit = &asked->fit;
    int decimals = currency_exponent(asked->currency);
    WordsView *facts = NEW_ARRAY(visit->arena, WordsView, FACTS_MAX);
    const struct {
        Phrase words;
        Str first, second;
        bool told;
    } rows[] = {
        { PHRASE_CLI_COST_FIT_SLOPE, figure_words(visit, fit->slope * 100, 2),
          figure_words(visit, fit->slope_error * 100, 2), true },
        { PHRASE_CLI_COST_FIT_FIRST, figure_words(visit, fit->first, decimals), S(""), true },
        { PHRASE_CLI_COST_FIT_RATE, figure_words(visit, fit->rate_exponent, RATE_DECIMALS), S(""),
          asked->with_rate },
        { PHRASE_CLI_COST_FIT_ERROR, figure_words(visit, fit->error, RATE_DECIMALS), S(""), true },
        { PHRASE_CLI_COST_FIT_LOTS, visit_number(visit, (int64_t)fit->lots), S(""), true },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++)
        if (rows[i].told)
            facts[view->fact_count++] =
                (WordsView){ lang_code(visit->lang),
                             visit_say(visit, rows[i].words, rows[i].first, rows[i].second) };
    view->facts = facts;
}

static void put_method(const Visit *visit, const CostAsked *asked, CostView *view)
{
    const Phrase phrases[] = { PHRASE_CLI_COST_ASSUME_ONE_SLOPE, PHRASE_CLI_COST_ASSUME_CRAWFORD,
                               PHRASE_CLI_COST_ASSUME_LOGS,
                               asked->with_rate ? PHRASE_CLI_COST_ASSUME_RATE
                                                : PHRASE_CLI_COST_ASSUME_NO_RATE,
                               asked->with_rate ? PHRASE_WEB_COST_LAST_RATE : PHRASE_NONE };
    WordsView *words = NEW_ARRAY(visit->arena, WordsView, COUNT_OF(phrases));

    for (size_t i = 0; i < COUNT_OF(phrases); i++)
        if (phrases[i] != PHRASE_NONE)
            words[view->assumption_count++] =
                (WordsView){ lang_code(visit->lang), phrase(phrases[i], visit->lang) };
    view->assumptions = words;
    view->model = phrase(PHRASE_CLI_COST_FIT_MODEL, visit->lang);
    view->rounding = visit_say(visit, PHRASE_CLI_COST_ROUNDED_TO_MONEY,
                               visit_number(visit, currency_exponent(asked->currency)),
                               currency_code(asked->currency));
}

static size_t lots_within(const CostAsked *asked)
{
    size_t count = 0;

    while (count < asked->count && asked->lots[count].to <= asked->units)
        count++;
    return count;
}

static void put_picture(const Visit *visit, const CostAsked *asked, CostView *view)
{
    Text text = text_open(visit->arena, PAGE_BYTES_MAX);
    CurvePicture picture = { .title = view->model,
                             .basis = view->facts[0].words,
                             .points = asked->points,
                             .count = asked->units,
                             .decimals = currency_exponent(asked->currency),
                             .seen = asked->lots,
                             .seen_count = lots_within(asked),
                             .table_apart = true };

    curve_picture(&text, &picture, visit->lang);
    view->picture = (Html){ text_str(&text) };
}

static void put_answer(const Visit *visit, const CostAsked *asked, CostView *view)
{
    int64_t shown[CURVE_SHOWN_MAX];
    size_t count = curve_shown(asked->units, shown);
    Figures curve = curve_figures(visit, asked, shown, count);
    Figures seen = seen_figures(visit, asked);

    view->shown = true;
    view->some = (int64_t)count < asked->units;
    put_facts(visit, asked, view);
    put_method(visit, asked, view);
    put_picture(visit, asked, view);
    view->curve = figures_view(&curve, false);
    view->seen = figures_view(&seen, false);
}

/* ---- the page -------------------------------------------------------------------------------- */

static Reply cost_reply(const Visit *visit, CostView *view, const Findings *findings)
{
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);
    bool broken = findings && findings->error_count;

    view->self = visit_url(visit, S("/cost"), S(""));
    view->example = visit_url(visit, S("/cost"), S("?example=yes"));
    view->errors = errors_view(visit, PHRASE_WEB_COST_INVALID, findings);
    cost_page(&body, view, visit->lang);
    return page_reply(
        visit, broken ? STATUS_INVALID : STATUS_OK,
        (Frame){ .title = phrase(PHRASE_WEB_COST_TITLE, visit->lang), .broken = broken }, &body);
}

Reply cost_visit(const Visit *visit)
{
    CostView view = { .currency = S("JPY") };

    if (query_get(&visit->query, S("example")).len)
        view.lots = example;
    return cost_reply(visit, &view, NULL);
}

Reply cost_send(const Visit *visit)
{
    const UrlQuery *sent = &visit->form.fields;
    Findings findings = { .arena = visit->arena };
    CostAsked asked = { 0 };

    if (!figures_form(query_get(sent, S("form")), &asked.form))
        return not_found(visit);
    bool good = read_asked(visit, &asked, &findings);
    if (good && asked.form != FIGURES_PAGE) {
        Figures all = curve_figures(visit, &asked, NULL, (size_t)asked.units);
        return figures_reply(&all, asked.form);
    }
    size_t bad;
    CostView view = { .lots = utf8_check(asked.bytes, &bad) ? asked.bytes : S(""),
                      .units = str_trim(query_get(sent, S("units"))),
                      .currency = str_trim(query_get(sent, S("currency"))) };
    if (good)
        put_answer(visit, &asked, &view);
    return cost_reply(visit, &view, &findings);
}
