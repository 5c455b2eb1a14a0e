/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/sums.h"
#include "phrases_cli.h"
#include "phrases_credit.h"

enum { PPM_DECIMALS = 4 };

int sums_file(Cli *cli, Str *ret_bytes)
{
    if (!cli->set[OPTION_JSON] || !cli->set[OPTION_CSV])
        return cli_file(cli, cli->args[0], CREDIT_BYTES_MAX, ret_bytes);
    finding_error(&cli->findings, ((Place){ .file = option_table[OPTION_CSV].name }),
                  PHRASE_CLI_COST_TWO_FORMS, PHRASE_CLI_COST_TWO_FORMS_REMEDY, S(""));
    return CLI_USAGE;
}

void sums_basis(const Cli *cli, Text *text, Str basis)
{
    Text line = text_open(cli->arena, CREDIT_BYTES_MAX);

    if (basis.len == 0)
        return;
    sums_say(cli, &line, PHRASE_CREDIT_SAY_BASIS, basis);
    text_terminal(text, str_trim(text_str(&line)));
    text_char(text, '\n');
}

Str sums_amount(const Cli *cli, int64_t minor, Currency currency)
{
    Text text = text_open(cli->arena, 60);

    plot_figure(&text, minor, currency_exponent(currency));
    return text_str(&text);
}

Str sums_money(const Cli *cli, int64_t minor, Currency currency)
{
    Text text = text_open(cli->arena, 80);

    text_all(&text, sums_amount(cli, minor, currency), S(" "), currency_code(currency));
    return text_str(&text);
}

Str sums_day(const Cli *cli, Date day)
{
    Text text = text_open(cli->arena, 20);

    date_write(&text, day);
    return text_str(&text);
}

Str sums_number(const Cli *cli, int64_t number)
{
    Text text = text_open(cli->arena, 24);

    text_int(&text, number);
    return text_str(&text);
}

Str sums_rate(const Cli *cli, int64_t ppm)
{
    Text text = text_open(cli->arena, 60);
    Str figure;

    plot_figure(&text, ppm, PPM_DECIMALS); /* millionths are ten-thousandths of a per cent */
    for (figure = text_str(&text); str_ends(figure, S("0")); figure.len--)
        ;
    if (str_ends(figure, S(".")))
        figure.len--;
    text = text_open(cli->arena, 60);
    text_all(&text, figure, S(" %"));
    return text_str(&text);
}

void sums_json_text(Text *text, Str key, Str value)
{
    text_all(text, S(",\""), key, S("\":"));
    text_json(text, value);
}

void sums_json_number(Text *text, Str key, int64_t number)
{
    text_all(text, S(",\""), key, S("\":"));
    text_int(text, number);
}

void sums_json_day(const Cli *cli, Text *text, Str key, Date day)
{
    sums_json_text(text, key, sums_day(cli, day));
}
