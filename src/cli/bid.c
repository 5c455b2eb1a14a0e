/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/bid.h"
#include "phrases_cli.h"

enum { NUMBER_BYTES = 24 };

void bid_put_basis(const Cli *cli, Text *text, Str what, Basis basis)
{
    text_put(text, S("  - "));
    text_terminal(text, what);
    text_put(text, S(": "));
    text_terminal(text, basis.source);
    text_all(text, S(" ("), cli_basis(cli, &basis), S(")\n"));
}

bool bid_day(Cli *cli, OptionId id, Date *ret_day)
{
    Place place = { .pointer = option_table[id].name };

    if (cli->set[id] && date_read_person(cli->value[id], ret_day))
        return true;
    finding_error(&cli->findings, place, PHRASE_CLI_BID_DAY, PHRASE_CLI_BID_DAY_REMEDY,
                  option_table[id].name);
    return false;
}

void bid_json_basis(Text *text, Basis basis)
{
    text_put(text, S(",\"source\":"));
    text_json(text, basis.source);
    text_all(text, S(",\"confidence\":\""), basis_word(&basis), S("\""));
}

void bid_json_day(const Cli *cli, Text *text, const char *key, Date day)
{
    text_all(text, S(",\""), str_from_c(key), S("\":"));
    if (day == DATE_NONE)
        text_put(text, S("null"));
    else
        text_all(text, S("\""), tally_day(cli, day), S("\""));
}

void bid_json_number(Text *text, const char *key, int64_t number)
{
    text_all(text, S(",\""), str_from_c(key), S("\":"));
    text_int(text, number);
}

Str bid_number(const Cli *cli, int64_t number)
{
    Text text = text_open(cli->arena, NUMBER_BYTES);

    text_int(&text, number);
    return text_str(&text);
}
