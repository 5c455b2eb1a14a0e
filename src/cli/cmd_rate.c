/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/command.h"
#include "phrases_cli.h"
#include "price/price.h"

/* sekisho rate check: a rate table by itself, before a record takes it in. */

static void put_table(Cli *cli, Text *text, const RateTable *table)
{
    Text rows = text_open(cli->arena, 20), gaps = text_open(cli->arena, 20);
    text_int(&rows, (int64_t)table->row_count);
    text_int(&gaps, (int64_t)table->gap_count);
    phrase_put(text, PHRASE_CLI_RATES_GOOD, cli->lang,
               label_in(table->label, cli->lang, table->name), text_str(&rows), text_str(&gaps));
    text_char(text, '\n');
    if (!table->sample)
        return;
    phrase_put(text, PHRASE_CLI_RATES_SAMPLE, cli->lang, table->name);
    text_char(text, '\n');
}

static int check_file(Cli *cli, Str path, Text *text)
{
    Str bytes;
    int code = cli_file(cli, path, RATE_BYTES_MAX, &bytes);
    if (code)
        return code;
    const RateTable *table = rate_table_read(cli->arena, bytes, path, &cli->findings);
    if (table)
        put_table(cli, text, table);
    return table ? CLI_OK : CLI_INVALID;
}

int cmd_rate_check(Cli *cli)
{
    Text text = text_open(cli->arena, TEXT_MAX);
    int code = CLI_OK;

    for (size_t i = 0; i < cli->arg_count; i++) {
        int one = check_file(cli, cli->args[i], &text);
        code = one > code ? one : code;
    }
    if (!cli->set[OPTION_JSON])
        cli_out(cli, &text);
    if (!code && !cli->set[OPTION_JSON])
        cli_say(cli, PHRASE_CLI_CHECK_GOOD, S(""), S(""));
    return code;
}
