/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/sums.h"
#include "phrases_credit.h"

/* sekisho funding check: who pays which part of which line, and what markets were once worth. */

enum { FUNDING_CELLS = FUNDING_KINDS + 2 };

static void put_lines(const Cli *cli, Text *text, const Funding *funding, Currency currency)
{
    Grid grid = grid_open(cli->arena, FUNDING_CELLS, funding->line_count + 1);
    Str cells[FUNDING_CELLS] = { phrase(PHRASE_CREDIT_FIELD_LINE, cli->lang),
                                 phrase(PHRASE_CREDIT_HEAD_PRICE, cli->lang) };

    for (FundingKind kind = FUNDING_OWN; kind < FUNDING_KINDS; kind++)
        cells[2 + kind] = phrase(funding_kind_phrases[kind], cli->lang);
    grid.words[0] = true;
    grid_row(&grid, cells);
    for (size_t i = 0; i < funding->line_count; i++) {
        const FundingLine *line = &funding->lines[i];
        cells[0] = line->name;
        cells[1] = sums_amount(cli, line->price, currency);
        for (FundingKind kind = FUNDING_OWN; kind < FUNDING_KINDS; kind++)
            cells[2 + kind] = sums_amount(cli, funding_of(line, kind), currency);
        grid_row(&grid, cells);
    }
    grid_write(&grid, text);
}

static bool is_aided(const Funding *funding)
{
    for (size_t i = 0; i < funding->line_count; i++)
        if (funding_of(&funding->lines[i], FUNDING_AID) > 0)
            return true;
    return false;
}

/* Never without the year. */
static void put_markets(Cli *cli, Text *text, const Funding *funding)
{
    for (size_t i = 0; i < funding->market_count; i++) {
        const FundingMarket *market = &funding->markets[i];
        Text line = text_open(cli->arena, TEXT_MAX);
        Currency currency;
        ensure(currency_find(market->currency, &currency)); /* it was read */
        sums_say(cli, &line, PHRASE_CREDIT_SAY_MARKET, market->name,
                 sums_money(cli, market->minor, currency), sums_number(cli, market->year),
                 sums_money(cli, funding_markets_of(funding, market), currency));
        text_all(&line, S("  "), cli_confidence(cli, (Confidence)market->confidence), S(": "),
                 market->source);
        text_put(text, i ? S("") : S("\n"));
        for (Str rest = text_str(&line); rest.len > 0;) {
            text_terminal(text, str_split(rest, '\n', &rest));
            text_char(text, '\n');
        }
    }
}

int cmd_funding_check(Cli *cli)
{
    Text text = text_open(cli->arena, TEXT_MAX);
    Funding funding;
    Currency currency;
    Str bytes;
    int code = sums_file(cli, &bytes);

    if (code)
        return code;
    if (!funding_read(cli->arena, bytes, cli->args[0], &funding, &cli->findings))
        return CLI_INVALID;
    ensure(currency_find(funding.currency, &currency)); /* it was read */
    sums_basis(cli, &text, funding.basis);
    sums_say(cli, &text, PHRASE_CREDIT_SAY_FUNDED, funding.currency);
    put_lines(cli, &text, &funding, currency);
    if (is_aided(&funding))
        sums_say(cli, &text, PHRASE_CREDIT_SAY_AIDED, S(""));
    put_markets(cli, &text, &funding);
    cli_out(cli, &text);
    return CLI_OK;
}
