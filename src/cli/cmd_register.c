/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/command.h"
#include "phrases_cli.h"

/* sekisho register list|check|show */

static void put_date(Text *text, Date date)
{
    if (date != DATE_FOREVER && date != DATE_NONE)
        date_write(text, date);
}

static Str key_name(const Register *reg, Str key, Lang lang)
{
    Country country;
    if (reg->key == REGISTER_COUNTRY && country_find(key, &country))
        return label_in(country_get(country)->name, lang, key);
    return S("");
}

int cmd_register_list(Cli *cli)
{
    int code = cli_library(cli);
    Text text = text_open(cli->arena, TEXT_MAX);
    if (code)
        return code;
    if (cli->set[OPTION_JSON])
        text_put(&text, S("{\"format\":\"sekisho-registers-1\",\"registers\":["));
    for (size_t i = 0; i < cli->library.register_count; i++) {
        const Register *reg = cli->library.registers[i];
        Str title = label_in(reg->title, cli->lang, reg->name);
        if (cli->set[OPTION_JSON]) {
            text_put(&text, i ? S(",{\"name\":") : S("{\"name\":"));
            text_json(&text, reg->name);
            text_put(&text, S(",\"title\":"));
            text_json(&text, title);
            text_put(&text, S(",\"rows\":"));
            text_int(&text, (int64_t)reg->row_count);
            text_char(&text, '}');
        } else {
            Text rows = text_open(cli->arena, 20);
            text_int(&rows, (int64_t)reg->row_count);
            text_all(&text, reg->name, S("  "), title, S("  "));
            phrase_put(&text, PHRASE_CLI_ROWS, cli->lang, text_str(&rows));
            text_char(&text, '\n');
        }
    }
    if (cli->set[OPTION_JSON])
        text_put(&text, S("]}\n"));
    cli_out(cli, &text);
    return CLI_OK;
}

/* ---- check ----------------------------------------------------------------------------------- */

static void put_gaps(Cli *cli, Text *text, const Register *reg)
{
    size_t count;
    const RegisterGap *gaps = register_gaps(cli->arena, reg, &count);
    for (size_t i = 0; i < count; i++) {
        Text from = text_open(cli->arena, 16), until = text_open(cli->arena, 16);
        Text where = text_open(cli->arena, 400);
        put_date(&from, gaps[i].before->until);
        put_date(&until, gaps[i].after->from);
        text_all(&where, reg->name, S(" "), gaps[i].before->key);
        phrase_put(text, PHRASE_CLI_REGISTER_GAP, cli->lang, text_str(&where), text_str(&from),
                   text_str(&until));
        text_char(text, '\n');
    }
}

static int check_file(Cli *cli, Str path, Text *text)
{
    Str bytes;
    int code = cli_file(cli, path, REGISTER_BYTES_MAX, &bytes);
    if (code)
        return code;
    const Register *reg = register_read(cli->arena, bytes, path, &cli->findings);
    if (reg)
        put_gaps(cli, text, reg);
    return reg ? CLI_OK : CLI_INVALID;
}

int cmd_register_check(Cli *cli)
{
    Text text = text_open(cli->arena, TEXT_MAX);
    int code = cli->arg_count ? CLI_OK : cli_library(cli);

    for (size_t i = 0; i < cli->arg_count; i++) {
        int one = check_file(cli, cli->args[i], &text);
        code = one > code ? one : code;
    }
    for (size_t i = 0; !cli->arg_count && !code && i < cli->library.register_count; i++)
        put_gaps(cli, &text, cli->library.registers[i]);
    if (!cli->set[OPTION_JSON])
        cli_out(cli, &text);
    if (!code && !cli->set[OPTION_JSON])
        cli_say(cli, PHRASE_CLI_CHECK_GOOD, S(""), S(""));
    return code;
}

/* ---- show ------------------------------------------------------------------------------------ */

static void put_row(Cli *cli, Text *text, const Register *reg, const RegisterRow *row)
{
    text_all(text, row->key, S("  "), key_name(reg, row->key, cli->lang), S("  "));
    cli_range(cli, text, row->from, row->until);
    for (size_t i = 0; i < reg->column_count; i++)
        if (row->cells[i].len)
            text_all(text, S("  "), reg->columns[i].name, S("="), row->cells[i]);
    if (row->unknown_after != DATE_FOREVER) {
        Text day = text_open(cli->arena, 16);
        put_date(&day, row->unknown_after);
        text_put(text, S("  "));
        phrase_put(text, PHRASE_CLI_UNKNOWN_AFTER, cli->lang, text_str(&day));
    }
    text_all(text, S("  ("), row->source, S("; "), cli_confidence(cli, row->confidence), S(")\n"));
}

static void put_json_text(Text *text, Str key, Str value, bool first)
{
    text_all(text, first ? S("\"") : S(",\""), key, S("\":"));
    text_json(text, value);
}

static void put_json_date(Text *text, Str key, Date date)
{
    text_all(text, S(",\""), key, S("\":"));
    if (date == DATE_FOREVER || date == DATE_NONE) {
        text_put(text, S("null"));
        return;
    }
    text_char(text, '"');
    date_write(text, date);
    text_char(text, '"');
}

static void put_row_json(Text *text, const Register *reg, const RegisterRow *row)
{
    text_char(text, '{');
    put_json_text(text, S("key"), row->key, true);
    for (size_t i = 0; i < reg->column_count; i++)
        put_json_text(text, reg->columns[i].name, row->cells[i], false);
    put_json_date(text, S("from"), row->from);
    put_json_date(text, S("until"), row->until);
    put_json_date(text, S("unknown_after"), row->unknown_after);
    put_json_date(text, S("known_from"), row->known_from);
    put_json_text(text, S("source"), row->source, false);
    put_json_text(text, S("confidence"), confidence_word(row->confidence), false);
    put_json_text(text, S("note"), row->note, false);
    text_char(text, '}');
}

static const Register *find_register(Cli *cli, Str name)
{
    const Register *reg = library_register(&cli->library, name);
    if (reg)
        return reg;
    Str *names = NEW_ARRAY(cli->arena, Str, cli->library.register_count);
    for (size_t i = 0; i < cli->library.register_count; i++)
        names[i] = cli->library.registers[i]->name;
    Str near = str_nearest(name, names, cli->library.register_count);
    cli_say(cli, near.len ? PHRASE_CLI_NO_SUCH_REGISTER_NEAR : PHRASE_CLI_NO_SUCH_REGISTER, name,
            near);
    return NULL;
}

/* A slip in a country's code must not read as "not on the list". */
static bool key_exists(Cli *cli, const Register *reg)
{
    Country country;
    if (cli->arg_count < 2 || reg->key != REGISTER_COUNTRY || country_find(cli->args[1], &country))
        return true;
    Str near = country_suggest(cli->args[1]);
    cli_say(cli, near.len ? PHRASE_CLI_NO_SUCH_COUNTRY_NEAR : PHRASE_CLI_NO_SUCH_COUNTRY,
            cli->args[1], near);
    return false;
}

int cmd_register_show(Cli *cli)
{
    int code = cli_library(cli);
    if (code)
        return code;
    const Register *reg = find_register(cli, cli->args[0]);
    if (!reg || !key_exists(cli, reg))
        return CLI_NOT_FOUND;

    size_t count;
    const RegisterRow *const *rows =
        register_rows_on(cli->arena, reg, cli->on, cli->known_on, &count);
    Text text = text_open(cli->arena, TEXT_MAX);
    bool json = cli->set[OPTION_JSON], first = true;
    text_put(&text, json ? S("{\"format\":\"sekisho-register-1\",\"rows\":[") : S(""));
    for (size_t i = 0; i < count; i++) {
        if (cli->arg_count > 1 && !str_eq(rows[i]->key, cli->args[1]))
            continue;
        if (json) {
            text_put(&text, first ? S("") : S(","));
            put_row_json(&text, reg, rows[i]);
        } else {
            put_row(cli, &text, reg, rows[i]);
        }
        first = false;
    }
    text_put(&text, json ? S("]}\n") : S(""));
    cli_out(cli, &text);
    if (first && !json)
        cli_say(cli, PHRASE_CLI_NO_ROWS, reg->name, S(""));
    return CLI_OK;
}
