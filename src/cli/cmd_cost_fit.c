/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/estimate.h"
#include "phrases_cli.h"

/* sekisho cost fit: the curve that lots already built lie on. */

enum { FIT_BYTES_MAX = 4 << 20, LOT_CELLS = 5, FACT_BYTES_MAX = 1000 };

enum { ERROR_DECIMALS = 4 }; /* of standard errors in logs and of exponents */

typedef struct Fitting {
    Estimate estimate;
    const LotSeen *lots;
    size_t count;
    bool with_rate;
    Fit fit;
} Fitting;

static int read_lots(Fitting *fitting)
{
    Cli *cli = fitting->estimate.cli;
    Str bytes, path = cli->args[0];
    int code = cli_file(cli, path, FIT_BYTES_MAX, &bytes);

    if (code)
        return code;
    if (!lots_read(cli->arena, bytes, path, &fitting->lots, &fitting->count, &cli->findings))
        return CLI_INVALID;
    fitting->with_rate = fitting->count > 0 && fitting->lots[0].yearly > 0;
    return learn_fit(cli->scratch, fitting->lots, fitting->count, fitting->with_rate, &fitting->fit,
                     &cli->findings)
               ? CLI_OK
               : CLI_INVALID;
}

static void tell_basis(Fitting *fitting)
{
    Estimate *estimate = &fitting->estimate;

    estimate_input(estimate, "file", PHRASE_CLI_COST_INPUT_FILE, estimate->cli->args[0]);
    estimate_input(estimate, "lots", PHRASE_CLI_COST_INPUT_LOTS,
                   estimate_number(estimate, (int64_t)fitting->count));
    estimate_assume(estimate, PHRASE_CLI_COST_ASSUME_ONE_SLOPE, S(""));
    estimate_assume(estimate, PHRASE_CLI_COST_ASSUME_CRAWFORD, S(""));
    estimate_assume(estimate, PHRASE_CLI_COST_ASSUME_LOGS, S(""));
    estimate_assume(
        estimate, fitting->with_rate ? PHRASE_CLI_COST_ASSUME_RATE : PHRASE_CLI_COST_ASSUME_NO_RATE,
        S(""));
    if (fitting->fit.slope > 1)
        finding_warning(&estimate->cli->findings, ((Place){ .file = estimate->cli->args[0] }),
                        PHRASE_CLI_COST_ROSE, PHRASE_CLI_COST_ROSE_REMEDY, S(""));
}

static void put_fact(const Fitting *fitting, Text *text, Phrase words, Str first, Str second)
{
    Text line = text_open(fitting->estimate.cli->arena, FACT_BYTES_MAX);

    phrase_put(&line, words, fitting->estimate.cli->lang, first, second);
    text_all(text, text_str(&line), S("\n"));
}

static void put_facts(const Fitting *fitting, Text *text)
{
    const Estimate *estimate = &fitting->estimate;
    const Fit *fit = &fitting->fit;

    put_fact(fitting, text, PHRASE_CLI_COST_FIT_SLOPE,
             estimate_figure(estimate, fit->slope * 100, 2),
             estimate_figure(estimate, fit->slope_error * 100, 2));
    put_fact(fitting, text, PHRASE_CLI_COST_FIT_FIRST,
             estimate_figure(estimate, fit->first, estimate->decimals), S(""));
    if (fitting->with_rate)
        put_fact(fitting, text, PHRASE_CLI_COST_FIT_RATE,
                 estimate_figure(estimate, fit->rate_exponent, ERROR_DECIMALS), S(""));
    put_fact(fitting, text, PHRASE_CLI_COST_FIT_ERROR,
             estimate_figure(estimate, fit->error, ERROR_DECIMALS), S(""));
    put_fact(fitting, text, PHRASE_CLI_COST_FIT_LOTS, estimate_number(estimate, (int64_t)fit->lots),
             S(""));
}

static void put_lots(const Fitting *fitting, Text *text)
{
    const Estimate *estimate = &fitting->estimate;
    Lang lang = estimate->cli->lang;
    Grid grid = grid_open(estimate->cli->arena, LOT_CELLS, fitting->count + 1);

    grid.words[LOT_CELLS - 1] = true;
    grid_row(&grid,
             (Str[]){ phrase(PHRASE_CLI_COST_LOT_FROM, lang), phrase(PHRASE_CLI_COST_LOT_TO, lang),
                      phrase(PHRASE_CLI_COST_LOT_MEAN, lang),
                      phrase(PHRASE_CLI_COST_LOT_YEARLY, lang),
                      phrase(PHRASE_CLI_COST_SOURCE, lang) });
    for (size_t i = 0; i < fitting->count; i++) {
        const LotSeen *lot = &fitting->lots[i];
        grid_row(&grid,
                 (Str[]){ estimate_number(estimate, lot->from), estimate_number(estimate, lot->to),
                          estimate_figure(estimate, lot->mean, estimate->decimals),
                          lot->yearly > 0 ? estimate_figure(estimate, lot->yearly, 2) : S("-"),
                          lot->source });
    }
    text_char(text, '\n');
    grid_write(&grid, text);
}

static void put_json(const Fitting *fitting, Text *text)
{
    const Estimate *estimate = &fitting->estimate;
    const Fit *fit = &fitting->fit;

    text_char(text, '{');
    estimate_json(estimate, text);
    text_all(text, S(",\"slope\":"), estimate_figure(estimate, fit->slope, 6),
             S(",\"slope_error\":"), estimate_figure(estimate, fit->slope_error, 6),
             S(",\"first\":"), estimate_figure(estimate, fit->first, estimate->decimals),
             S(",\"rate_exponent\":"),
             fitting->with_rate ? estimate_figure(estimate, fit->rate_exponent, 6) : S("null"),
             S(",\"error\":"), estimate_figure(estimate, fit->error, 6), S(",\"lots\":"),
             estimate_number(estimate, (int64_t)fit->lots), S("}\n"));
}

int cmd_cost_fit(Cli *cli)
{
    Fitting fitting = { .estimate = estimate_open(cli, PHRASE_CLI_COST_FIT_MODEL) };
    Text text = text_open(cli->scratch, TEXT_MAX);
    int code = read_lots(&fitting);

    if (code)
        return code;
    tell_basis(&fitting);
    if (cli->set[OPTION_JSON]) {
        put_json(&fitting, &text);
    } else {
        estimate_head(&fitting.estimate, &text);
        put_facts(&fitting, &text);
        put_lots(&fitting, &text);
    }
    cli_out(cli, &text);
    return CLI_OK;
}
