/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/selling.h"
#include "phrases_cli.h"
#include "phrases_sale.h"

/* ---- figures and words ----------------------------------------------------------------------- */

Str selling_amount(const Selling *selling, int64_t minor)
{
    return sums_amount(selling->cli, minor, selling->sale.currency);
}

Str selling_money(const Selling *selling, int64_t minor)
{
    return sums_money(selling->cli, minor, selling->sale.currency);
}

Str selling_id(const SaleWay *way)
{
    return way->way ? way->way->route->id : S(SELLING_HYBRID);
}

Str selling_label(const Selling *selling, const SaleWay *way)
{
    Lang lang = selling->cli->lang;

    if (!way->way)
        return phrase(PHRASE_CLI_SALE_HYBRID, lang);
    return label_in(way->way->route->label, lang, way->way->route->id);
}

Str selling_addend(const Selling *selling, const SaleAddend *addend)
{
    Text text = text_open(selling->cli->arena, TEXT_MAX);
    Lang lang = selling->cli->lang;

    if (addend->what == PHRASE_NONE)
        return label_in(addend->label, lang, addend->name);
    text_put(&text, phrase(addend->what, lang));
    if (addend->name.len > 0)
        text_all(&text, S(": "), addend->name);
    return text_str(&text);
}

Str selling_quarter(const Selling *selling, Date from)
{
    Text text = text_open(selling->cli->arena, 40);
    int year, quarter;

    sale_quarter_of_year(&selling->sale, from, &year, &quarter);
    if (selling->sale.file.year_begins > 1)
        text_put(&text, S("FY"));
    text_int(&text, year);
    text_put(&text, S(" Q"));
    text_int(&text, quarter);
    return text_str(&text);
}

Str selling_bearers(const Selling *selling, const SaleBorne *risk)
{
    Text text = text_open(selling->cli->arena, TEXT_MAX);
    Lang lang = selling->cli->lang;
    bool first = true;

    if (!risk->told)
        return phrase(PHRASE_SALE_NOT_TOLD, lang);
    if (risk->by == 0)
        return phrase(PHRASE_CLI_SALE_NOBODY, lang);
    for (SaleParty party = SALE_BUYER; party < SALE_PARTIES; party++)
        if (risk->by >> party & 1) {
            text_all(&text,
                     first             ? S("")
                     : lang == LANG_JA ? S("、")
                                       : S(", "),
                     phrase(sale_party_phrases[party], lang));
            first = false;
        }
    return text_str(&text);
}

Str selling_bar(const Selling *selling, const SaleBar *bar)
{
    Text text = text_open(selling->cli->arena, TEXT_MAX);

    phrase_put(&text, bar->why, selling->cli->lang, selling->sale.file.lines[bar->line].name);
    return text_str(&text);
}

const Str selling_duty_words[] = {
    [DUTY_UNKNOWN] = STR("unknown"),
    [DUTY_OWED] = STR("owed"),
    [DUTY_BELOW] = STR("below-threshold"),
    [DUTY_NONE] = STR("none"),
};

/* A hybrid owes what its parts owe. */
Str selling_duty(const Selling *selling, const SaleWay *way)
{
    bool unknown = way->way && way->duty.answer == DUTY_UNKNOWN;

    for (size_t i = 0; i < way->part_count; i++)
        unknown = unknown || way->parts[i].duty.answer == DUTY_UNKNOWN;
    if (unknown)
        return phrase(PHRASE_SALE_NOT_TOLD, selling->cli->lang);
    return selling_amount(selling, way->duty.minor);
}

Str selling_months(const Selling *selling, int64_t least, int64_t most, bool told)
{
    Text text = text_open(selling->cli->arena, 60);

    text_int(&text, least);
    text_put(&text, S("-"));
    if (told)
        text_int(&text, most);
    else
        text_put(&text, S("?"));
    return text_str(&text);
}

Str selling_licence(const Selling *selling, const SaleWay *way)
{
    Text text = text_open(selling->cli->arena, TEXT_MAX);
    Lang lang = selling->cli->lang;

    text_all(
        &text,
        phrase(way->state_exports ? PHRASE_CLI_SALE_STATE_EXPORTS : PHRASE_CLI_SALE_MAKER_EXPORTS,
               lang),
        lang == LANG_JA ? S("") : S(" "),
        phrase(way->licence_needed == TRUTH_YES  ? PHRASE_CLI_SALE_LICENCE_NEEDED
               : way->licence_needed == TRUTH_NO ? PHRASE_CLI_SALE_LICENCE_FREE
                                                 : PHRASE_CLI_SALE_LICENCE_UNTOLD,
               lang));
    if (way->licence_needed == TRUTH_YES && !sale_licence(way))
        text_all(&text, lang == LANG_JA ? S("") : S(" "),
                 phrase(PHRASE_CLI_SALE_LICENCE_WHICH, lang));
    return text_str(&text);
}

bool selling_tells_continuity(const SaleWay *way)
{
    return way_continuity(way->way) != CONTINUITY_NOT_TOLD;
}

void selling_sure(const Selling *selling, Text *text, SaleSure sure)
{
    if (sure != SALE_OFFICIAL)
        text_all(text, S(" ["), phrase(sale_sure_phrases[sure], selling->cli->lang), S("]"));
}

void selling_source(const Selling *selling, Text *text, Str source, SaleSure sure)
{
    text_put(text, S(" ("));
    text_terminal(text, source);
    text_all(text, S("; "), phrase(sale_sure_phrases[sure], selling->cli->lang), S(")"));
}

Grid selling_grid(const Selling *selling, size_t columns, size_t rows, size_t words,
                  const Phrase *heads)
{
    Grid grid = grid_open(selling->cli->arena, columns, rows + 1);
    Str cells[GRID_COLUMNS_MAX];

    for (size_t i = 0; i < columns; i++) {
        grid.words[i] = i < words;
        cells[i] = phrase(heads[i], selling->cli->lang);
    }
    grid_row(&grid, cells);
    return grid;
}

void selling_market(const Selling *selling, Text *text, const SaleWay *way)
{
    if (way->market)
        sums_say(selling->cli, text, PHRASE_CLI_SALE_MARKET, selling_money(selling, way->market));
}

/* ---- what is sold ---------------------------------------------------------------------------- */

enum { LINE_CELLS = 6 };

static Str line_amount(const Selling *selling, const SaleLine *line)
{
    const SaleFile *file = &selling->sale.file;
    Currency currency = selling->sale.currency;

    if (line->unit == INT64_MIN)
        return line->curve;
    if (line->currency.len > 0 && !str_eq(line->currency, file->currency) &&
        currency_find(line->currency, &currency))
        return sums_money(selling->cli, line->unit, currency);
    return selling_amount(selling, line->unit);
}

/* "spare parts (left to the market)" */
static Str line_name(const Selling *selling, const SaleLine *line)
{
    Text text = text_open(selling->cli->arena, TEXT_MAX);

    if (line->pricing != SALE_MARKET)
        return line->name;
    bool ja = selling->cli->lang == LANG_JA;
    text_all(&text, line->name, ja ? S("（") : S(" ("),
             phrase(PHRASE_SALE_MARKET, selling->cli->lang), ja ? S("）") : S(")"));
    return text_str(&text);
}

static void put_lines(const Selling *selling, Text *text)
{
    static const Phrase heads[LINE_CELLS] = {
        PHRASE_CLI_SALE_LINE, PHRASE_CLI_SALE_STOCK,    PHRASE_CLI_SALE_ITEM,
        PHRASE_CLI_SALE_SURE, PHRASE_CLI_SALE_QUANTITY, PHRASE_CLI_SALE_UNIT,
    };
    const SaleFile *file = &selling->sale.file;
    Lang lang = selling->cli->lang;
    Grid grid = selling_grid(selling, LINE_CELLS, file->line_count, 4, heads);

    for (size_t i = 0; i < file->line_count; i++) {
        const SaleLine *line = &file->lines[i];

        grid_row(&grid,
                 (Str[]){ line_name(selling, line),
                          line->stock < 0 ? phrase(PHRASE_SALE_NOT_TOLD, lang)
                                          : phrase(sale_stock_phrases[line->stock], lang),
                          line->item < 0 ? phrase(PHRASE_SALE_NOT_TOLD, lang)
                                         : phrase(sale_item_phrases[line->item], lang),
                          phrase(sale_sure_phrases[line->sure], lang),
                          sums_number(selling->cli, line->quantity), line_amount(selling, line) });
    }
    grid_write(&grid, text);
}

/* "- 60 INR = 1 USD (source; assumed)" */
static void put_rates(const Selling *selling, Text *text)
{
    const SaleFile *file = &selling->sale.file;

    for (size_t i = 0; i < file->rate_count; i++) {
        const SaleRate *rate = &file->rates[i];
        Currency currency;

        ensure(currency_find(rate->currency, &currency)); /* the file was read */
        text_all(text, S("- "), sums_money(selling->cli, rate->minor, currency), S(" = "),
                 selling_money(selling, rate->is));
        selling_source(selling, text, rate->source, (SaleSure)rate->sure);
        text_char(text, '\n');
    }
}

static void put_sources(const Selling *selling, Text *text)
{
    const SaleFile *file = &selling->sale.file;

    for (size_t i = 0; i < file->line_count; i++) {
        text_put(text, S("- "));
        text_terminal(text, file->lines[i].name);
        selling_source(selling, text, file->lines[i].source, (SaleSure)file->lines[i].sure);
        text_char(text, '\n');
    }
    put_rates(selling, text);
    if (file->loan.lender.len > 0) {
        phrase_put(text, PHRASE_CLI_SALE_LOAN, selling->cli->lang,
                   sums_rate(selling->cli, file->loan.down_ppm),
                   sums_number(selling->cli, file->loan.payments),
                   sums_number(selling->cli, file->loan.payments_a_year),
                   sums_rate(selling->cli, file->loan.rate_ppm));
        text_char(text, ' ');
        text_terminal(text, file->loan.lender);
        selling_source(selling, text, file->loan.source, (SaleSure)file->loan.sure);
        text_char(text, '\n');
    }
}

void selling_head(const Selling *selling, Text *text)
{
    const SaleFile *file = &selling->sale.file;
    const Cli *cli = selling->cli;
    Country country;

    sums_basis(cli, text, file->basis);
    ensure(country_find(file->buyer, &country));
    sums_say(cli, text, PHRASE_CLI_SALE_HEAD,
             label_in(country_get(country)->name, cli->lang, file->buyer),
             sums_day(cli, selling->on), file->currency);
    put_lines(selling, text);
    put_sources(selling, text);
}
