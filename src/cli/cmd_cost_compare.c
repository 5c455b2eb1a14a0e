/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/estimate.h"
#include "phrases_cli.h"

#include <math.h>

/* sekisho cost compare: options for value for money; delay is a line of cost. */

enum { COMPARE_BYTES_MAX = 16 << 20, OPTION_CELLS = 6, LINE_CELLS = 6 };

typedef struct Comparing {
    Estimate estimate;
    const ValueLine *lines;
    size_t line_count;
    const ValueOption *options;
    size_t option_count;
    int32_t rate_ppm; /* 0: not discounted */
} Comparing;

/* ---- what is asked --------------------------------------------------------------------------- */

/* A whole number of millionths, up to the whole. */
static int32_t read_discount(Estimate *estimate)
{
    Str typed = estimate->cli->value[OPTION_DISCOUNT];
    double rate = 0, ppm;

    if (!estimate->cli->set[OPTION_DISCOUNT])
        return 0;
    bool good = percent_read(str_trim(typed), &rate) && rate > 0 && rate <= 1;
    ppm = round(rate * PPM_WHOLE);
    if (good && fabs(rate * PPM_WHOLE - ppm) < 0.001)
        return (int32_t)ppm;
    estimate_refuse(estimate, OPTION_DISCOUNT, PHRASE_CLI_COST_NOT_A_DISCOUNT,
                    PHRASE_CLI_COST_NOT_A_DISCOUNT_REMEDY, typed);
    return 0;
}

static void tell_basis(Comparing *comparing)
{
    Estimate *estimate = &comparing->estimate;
    bool discounted = comparing->rate_ppm > 0;

    estimate->has_currency = true;
    estimate->currency = comparing->lines[0].least.currency;
    estimate->decimals = currency_exponent(estimate->currency);
    estimate_input(estimate, "file", PHRASE_CLI_COST_INPUT_FILE, estimate->cli->args[0]);
    estimate_input(estimate, "currency", PHRASE_CLI_COST_INPUT_CURRENCY,
                   currency_code(estimate->currency));
    if (discounted)
        estimate_input(estimate, "discount", PHRASE_CLI_COST_INPUT_DISCOUNT,
                       estimate_percent(estimate, (double)comparing->rate_ppm / PPM_WHOLE));
    estimate_assume(estimate, PHRASE_CLI_COST_ASSUME_DELAY, S(""));
    estimate_assume(
        estimate, discounted ? PHRASE_CLI_COST_ASSUME_PRESENT : PHRASE_CLI_COST_ASSUME_UNDISCOUNTED,
        S(""));
    estimate_assume(estimate, PHRASE_CLI_COST_ASSUME_RANGES, S(""));
}

static int read_table(Comparing *comparing)
{
    Cli *cli = comparing->estimate.cli;
    Str bytes, path = cli->args[0];

    comparing->rate_ppm = read_discount(&comparing->estimate);
    if (cli->set[OPTION_JSON] && cli->set[OPTION_CSV])
        estimate_refuse(&comparing->estimate, OPTION_CSV, PHRASE_CLI_COST_TWO_FORMS,
                        PHRASE_CLI_COST_TWO_FORMS_REMEDY, S(""));
    if (estimate_stops(&comparing->estimate))
        return CLI_USAGE;
    int code = cli_file(cli, path, COMPARE_BYTES_MAX, &bytes);
    if (code)
        return code;
    if (!value_read(cli->arena, bytes, path, &comparing->lines, &comparing->line_count,
                    &cli->findings) ||
        !value_compare(cli->arena, comparing->lines, comparing->line_count, comparing->rate_ppm,
                       &comparing->options, &comparing->option_count, &cli->findings))
        return CLI_INVALID;
    tell_basis(comparing);
    return CLI_OK;
}

/* ---- words ----------------------------------------------------------------------------------- */

/* Without the currency, which stands above all of them. */
static Str amount_words(const Comparing *comparing, Money money)
{
    Text text = text_open(comparing->estimate.cli->arena, 40);
    Str rest;

    money_write(&text, money);
    return str_split(text_str(&text), ' ', &rest);
}

static Str range_words(const Comparing *comparing, Str least, Str most)
{
    Text text = text_open(comparing->estimate.cli->arena, 100);

    if (str_eq(least, most))
        return least;
    phrase_put(&text, PHRASE_CLI_COST_RANGE, comparing->estimate.cli->lang, least, most);
    return text_str(&text);
}

static Str amounts(const Comparing *comparing, Money least, Money most)
{
    return range_words(comparing, amount_words(comparing, least), amount_words(comparing, most));
}

static Str years_figure(const Comparing *comparing, int32_t hundredths)
{
    int decimals = hundredths % VALUE_YEAR == 0 ? 0 : 2;

    return estimate_figure(&comparing->estimate, (double)hundredths / VALUE_YEAR, decimals);
}

/* "radar; delay of 15 to 20 years, each 100 to 200" */
static Str what_words(const Comparing *comparing, const ValueLine *line)
{
    Text text = text_open(comparing->estimate.cli->arena, TEXT_MAX);

    if (!line->delay)
        return line->what;
    phrase_put(&text, PHRASE_CLI_COST_DELAY_LINE, comparing->estimate.cli->lang, line->what,
               range_words(comparing, years_figure(comparing, line->years_least),
                           years_figure(comparing, line->years_most)),
               amounts(comparing, line->least, line->most));
    return text_str(&text);
}

static Str line_amount(const Comparing *comparing, const ValueLine *line)
{
    Money least, most;

    ensure(value_amount(line, &least, &most)); /* it was summed up */
    return amounts(comparing, least, most);
}

/* ---- as text --------------------------------------------------------------------------------- */

static void put_options(const Comparing *comparing, Text *text)
{
    const Estimate *estimate = &comparing->estimate;
    Lang lang = estimate->cli->lang;
    bool discounted = comparing->rate_ppm > 0;
    Grid grid =
        grid_open(estimate->cli->arena, OPTION_CELLS - !discounted, comparing->option_count + 1);

    grid.words[0] = true;
    grid_row(&grid,
             (Str[]){ phrase(PHRASE_CLI_COST_OPTION, lang), phrase(PHRASE_CLI_COST_SUM, lang),
                      phrase(PHRASE_CLI_COST_OF_WHICH_DELAY, lang),
                      phrase(PHRASE_CLI_COST_LINES_ASSUMED, lang),
                      phrase(PHRASE_CLI_COST_LINES_UNVERIFIED, lang),
                      phrase(PHRASE_CLI_COST_PRESENT, lang) });
    for (size_t i = 0; i < comparing->option_count; i++) {
        const ValueOption *option = &comparing->options[i];
        grid_row(&grid, (Str[]){ option->option, amounts(comparing, option->least, option->most),
                                 amounts(comparing, option->delay_least, option->delay_most),
                                 estimate_number(estimate, (int64_t)option->assumed),
                                 estimate_number(estimate, (int64_t)option->unverified),
                                 amounts(comparing, option->present_least, option->present_most) });
    }
    grid_write(&grid, text);
}

static void put_lines(const Comparing *comparing, Text *text)
{
    const Estimate *estimate = &comparing->estimate;
    Lang lang = estimate->cli->lang;
    Grid grid = grid_open(estimate->cli->arena, LINE_CELLS, comparing->line_count + 1);

    grid.words[0] = grid.words[1] = grid.words[4] = grid.words[5] = true;
    grid_row(&grid,
             (Str[]){ phrase(PHRASE_CLI_COST_OPTION, lang), phrase(PHRASE_CLI_COST_WHAT, lang),
                      phrase(PHRASE_CLI_COST_YEAR, lang), phrase(PHRASE_CLI_COST_AMOUNT, lang),
                      phrase(PHRASE_CLI_COST_CONFIDENCE, lang),
                      phrase(PHRASE_CLI_COST_SOURCE, lang) });
    for (size_t i = 0; i < comparing->line_count; i++) {
        const ValueLine *line = &comparing->lines[i];
        grid_row(&grid,
                 (Str[]){ line->option, what_words(comparing, line),
                          estimate_number(estimate, line->year), line_amount(comparing, line),
                          cli_basis(comparing->estimate.cli, &line->basis), line->basis.source });
    }
    text_char(text, '\n');
    grid_write(&grid, text);
}

/* ---- as data --------------------------------------------------------------------------------- */

/* The two ends of an option's sums, in the order of the keys below. */
static void option_amounts(const Comparing *comparing, const ValueOption *option, Str *cells)
{
    cells[0] = amount_words(comparing, option->least);
    cells[1] = amount_words(comparing, option->most);
    cells[2] = amount_words(comparing, option->delay_least);
    cells[3] = amount_words(comparing, option->delay_most);
    cells[4] = amount_words(comparing, option->present_least);
    cells[5] = amount_words(comparing, option->present_most);
    cells[6] = estimate_number(&comparing->estimate, (int64_t)option->lines);
    cells[7] = estimate_number(&comparing->estimate, (int64_t)option->assumed);
    cells[8] = estimate_number(&comparing->estimate, (int64_t)option->unverified);
}

static const Str option_keys[] = {
    STR("least"),        STR("most"),  STR("delay_least"), STR("delay_most"), STR("present_least"),
    STR("present_most"), STR("lines"), STR("assumed"),     STR("unverified"),
};

enum { AMOUNT_KEYS = 6 };

static void put_json_option(const Comparing *comparing, const ValueOption *option, Text *text)
{
    Str cells[COUNT_OF(option_keys)];

    option_amounts(comparing, option, cells);
    text_put(text, S("{\"option\":"));
    text_json(text, option->option);
    for (size_t i = 0; i < COUNT_OF(cells); i++) {
        text_all(text, S(",\""), option_keys[i], S("\":"));
        if (i <
            AMOUNT_KEYS) /* amounts are exact: as text, so that no reader makes doubles of them */
            text_json(text, cells[i]);
        else
            text_put(text, cells[i]);
    }
    text_char(text, '}');
}

static void put_json_line(const Comparing *comparing, const ValueLine *line, Text *text)
{
    Money least, most;

    ensure(value_amount(line, &least, &most));
    text_put(text, S("{\"option\":"));
    text_json(text, line->option);
    text_put(text, S(",\"what\":"));
    text_json(text, line->what);
    text_all(text, S(",\"kind\":"), line->delay ? S("\"delay\"") : S("\"cost\""), S(",\"year\":"),
             estimate_number(&comparing->estimate, line->year), S(",\"least\":\""),
             amount_words(comparing, least), S("\",\"most\":\""), amount_words(comparing, most),
             S("\",\"confidence\":\""), basis_word(&line->basis), S("\",\"source\":"));
    text_json(text, line->basis.source);
    text_char(text, '}');
}

static void put_json(const Comparing *comparing, Text *text)
{
    text_char(text, '{');
    estimate_json(&comparing->estimate, text);
    text_put(text, S(",\"options\":["));
    for (size_t i = 0; i < comparing->option_count; i++) {
        text_put(text, i ? S(",") : S(""));
        put_json_option(comparing, &comparing->options[i], text);
    }
    text_put(text, S("],\"lines\":["));
    for (size_t i = 0; i < comparing->line_count; i++) {
        text_put(text, i ? S(",") : S(""));
        put_json_line(comparing, &comparing->lines[i], text);
    }
    text_put(text, S("]}\n"));
}

/* One row an option, each with the basis of its figures: rows are copied apart. */
static void put_csv(const Comparing *comparing, Text *text)
{
    Str cells[COUNT_OF(option_keys)];

    text_put(text, S("option,"));
    for (size_t i = 0; i < COUNT_OF(cells); i++)
        text_all(text, option_keys[i], S(","));
    text_all(text, ESTIMATE_CSV_HEAD, S("\n"));
    for (size_t i = 0; i < comparing->option_count; i++) {
        option_amounts(comparing, &comparing->options[i], cells);
        text_csv(text, comparing->options[i].option);
        for (size_t k = 0; k < COUNT_OF(cells); k++)
            text_all(text, S(","), cells[k]);
        text_char(text, ',');
        estimate_csv(&comparing->estimate, text);
        text_char(text, '\n');
    }
}

int cmd_cost_compare(Cli *cli)
{
    Comparing comparing = { .estimate = estimate_open(cli, PHRASE_CLI_COST_COMPARE_MODEL) };
    Text text = text_open(cli->scratch, TEXT_MAX);
    int code = read_table(&comparing);

    if (code)
        return code;
    if (cli->set[OPTION_JSON]) {
        put_json(&comparing, &text);
    } else if (cli->set[OPTION_CSV]) {
        put_csv(&comparing, &text);
    } else {
        estimate_head(&comparing.estimate, &text);
        put_options(&comparing, &text);
        put_lines(&comparing, &text);
    }
    cli_out(cli, &text);
    return CLI_OK;
}
