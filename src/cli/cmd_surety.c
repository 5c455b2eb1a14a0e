/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/picture.h"
#include "cli/sums.h"
#include "phrases_credit.h"

/* sekisho surety reckon: what the State stands behind, surety by surety and country by country. */

enum { SURETY_CELLS = 7, COUNTRY_CELLS = 7 };

/* ---- as text --------------------------------------------------------------------------------- */

static void put_sureties(const Cli *cli, Text *text, const SuretyLedger *ledger)
{
    Grid grid = grid_open(cli->arena, SURETY_CELLS, ledger->surety_count + 1);
    Lang lang = cli->lang;

    grid.words[0] = grid.words[1] = true;
    grid_row(
        &grid,
        (Str[]){ phrase(PHRASE_CREDIT_HEAD_SURETY, lang), phrase(PHRASE_CREDIT_HEAD_COUNTRY, lang),
                 phrase(PHRASE_CREDIT_HEAD_GIVEN, lang), phrase(PHRASE_CREDIT_HEAD_UNDRAWN, lang),
                 phrase(PHRASE_CREDIT_HEAD_CONTINGENT, lang), phrase(PHRASE_CREDIT_HEAD_LEFT, lang),
                 phrase(PHRASE_CREDIT_HEAD_OWED, lang) });
    for (size_t i = 0; i < ledger->surety_count; i++) {
        const Surety *at = &ledger->sureties[i];
        const SuretyCountry *country = &ledger->countries[at->country];
        grid_row(&grid,
                 (Str[]){ at->name, country->country, sums_money(cli, at->given, country->currency),
                          sums_amount(cli, surety_undrawn(at), country->currency),
                          sums_amount(cli, surety_lent(at), country->currency),
                          sums_amount(cli, surety_left(at), country->currency),
                          sums_amount(cli, surety_owed(at), country->currency) });
    }
    grid_write(&grid, text);
}

static void put_countries(const Cli *cli, Text *text, const SuretyLedger *ledger)
{
    Grid grid = grid_open(cli->arena, COUNTRY_CELLS, ledger->country_count + 1);
    Lang lang = cli->lang;

    grid.words[0] = grid.words[1] = true;
    grid_row(
        &grid,
        (Str[]){ phrase(PHRASE_CREDIT_HEAD_COUNTRY, lang),
                 phrase(PHRASE_CREDIT_HEAD_CURRENCY, lang), phrase(PHRASE_CREDIT_HEAD_LEFT, lang),
                 phrase(PHRASE_CREDIT_HEAD_OWED, lang), phrase(PHRASE_CREDIT_HEAD_AT_RISK, lang),
                 phrase(PHRASE_CREDIT_HEAD_CEILING, lang), phrase(PHRASE_CREDIT_HEAD_ROOM, lang) });
    for (size_t i = 0; i < ledger->country_count; i++) {
        const SuretyCountry *at = &ledger->countries[i];
        int64_t risk = at->left + at->owed;
        grid_row(&grid, (Str[]){ at->country, currency_code(at->currency),
                                 sums_amount(cli, at->left, at->currency),
                                 sums_amount(cli, at->owed, at->currency),
                                 sums_amount(cli, risk, at->currency),
                                 sums_amount(cli, at->ceiling, at->currency),
                                 sums_amount(cli, at->ceiling - risk, at->currency) });
    }
    text_all(text, S("\n"), phrase(PHRASE_CREDIT_SAY_AT_RISK, lang), S("\n"));
    grid_write(&grid, text);
}

static void put_text(const Cli *cli, Text *text, const SuretyBook *book, const SuretyLedger *ledger)
{
    sums_basis(cli, text, book->basis);
    if (cli->set[OPTION_ON])
        sums_say(cli, text, PHRASE_CREDIT_SAY_SURETIES, sums_day(cli, cli->on));
    else
        sums_say(cli, text, PHRASE_CREDIT_SAY_SURETIES_ALL, S(""));
    text_char(text, '\n');
    put_sureties(cli, text, ledger);
    put_countries(cli, text, ledger);
}

/* ---- as data --------------------------------------------------------------------------------- */

static void put_json_surety(Text *text, const SuretyLedger *ledger, const Surety *at)
{
    text_put(text, S("{\"surety\":"));
    text_json(text, at->name);
    sums_json_text(text, S("country"), ledger->countries[at->country].country);
    sums_json_number(text, S("given-minor"), at->given);
    sums_json_number(text, S("undrawn-minor"), surety_undrawn(at));
    sums_json_number(text, S("lent-minor"), surety_lent(at));
    sums_json_number(text, S("left-minor"), surety_left(at));
    sums_json_number(text, S("owed-minor"), surety_owed(at));
    text_char(text, '}');
}

static void put_json_country(Text *text, const SuretyCountry *at)
{
    text_put(text, S("{\"country\":"));
    text_json(text, at->country);
    sums_json_text(text, S("currency"), currency_code(at->currency));
    sums_json_number(text, S("left-minor"), at->left);
    sums_json_number(text, S("owed-minor"), at->owed);
    sums_json_number(text, S("at-risk-minor"), at->left + at->owed);
    sums_json_number(text, S("ceiling-minor"), at->ceiling);
    text_char(text, '}');
}

static void put_json(Text *text, const SuretyLedger *ledger)
{
    text_put(text, S("{\"format\":\"sekisho-sureties-1\",\"sureties\":["));
    for (size_t i = 0; i < ledger->surety_count; i++) {
        text_put(text, i ? S(",") : S(""));
        put_json_surety(text, ledger, &ledger->sureties[i]);
    }
    text_put(text, S("],\"countries\":["));
    for (size_t i = 0; i < ledger->country_count; i++) {
        text_put(text, i ? S(",") : S(""));
        put_json_country(text, &ledger->countries[i]);
    }
    text_put(text, S("]}\n"));
}

int cmd_surety_reckon(Cli *cli)
{
    Text text = text_open(cli->arena, TEXT_MAX);
    SuretyBook book;
    SuretyLedger ledger;
    Str bytes;
    int code = sums_file(cli, &bytes);
    Date on = cli->set[OPTION_ON] ? cli->on : DATE_FOREVER;

    if (code)
        return code;
    if (!surety_read(cli->arena, bytes, cli->args[0], &book, &cli->findings) ||
        !surety_fold(cli->arena, &book, on, &ledger, &cli->findings))
        return CLI_INVALID;
    if (cli->set[OPTION_JSON])
        put_json(&text, &ledger);
    else
        put_text(cli, &text, &book, &ledger);
    cli_out(cli, &text);
    if (!cli->set[OPTION_PLAN_PICTURE])
        return CLI_OK;
    Picture picture = picture_of_exposure(cli->arena, &book, &ledger, on, cli->lang);
    return cli_picture(cli, &picture);
}
