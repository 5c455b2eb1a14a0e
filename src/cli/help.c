/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/help.h"
#include "phrases_cli.h"

#include "cli/params.h"

const OptionId help_common[3] = { OPTION_LANG, OPTION_DATA, OPTION_HELP };

/* Help texts are columns: the name, then what it does from here on. */
enum { HELP_COLUMN = 34 };

static void put_padded(Text *text, Str first, Str second)
{
    size_t width = first.len + (second.len ? second.len + 1 : 0);
    text_all(text, S("  "), first, second.len ? S(" ") : S(""), second);
    if (width + 2 < HELP_COLUMN)
        text_repeat(text, ' ', HELP_COLUMN - width - 2);
    else
        text_put(text, S("  "));
}

static void put_option(Text *text, OptionId id, Lang lang)
{
    put_padded(text, option_table[id].name, option_table[id].value);
    text_all(text, phrase(option_table[id].help, lang), S("\n"));
}

static void put_command(Text *text, const Command *command, Lang lang)
{
    put_padded(text, command->name, command->arguments);
    text_all(text, phrase(command->help, lang), S("\n"));
}

int help_all(Cli *cli)
{
    Text text = text_open(cli->arena, TEXT_MAX);

    text_all(&text, phrase(PHRASE_CLI_ABOUT, cli->lang), S("\n\n"),
             phrase(PHRASE_CLI_USAGE, cli->lang), S(" sekisho "),
             phrase(PHRASE_CLI_USAGE_WORDS, cli->lang), S("\n\n"));
    for (size_t i = 0; i < cli->command_count; i++)
        put_command(&text, cli->commands[i], cli->lang);
    text_char(&text, '\n');
    for (size_t i = 0; i < COUNT_OF(help_common); i++)
        put_option(&text, help_common[i], cli->lang);
    put_option(&text, OPTION_VERSION, cli->lang);
    text_all(&text, S("\n"), phrase(PHRASE_CLI_EXIT_CODES, cli->lang), S("\n"));
    cli_out(cli, &text);
    return CLI_OK;
}

int help_version(Cli *cli)
{
    Text text = text_open(cli->arena, 100);
    text_put(&text, S("sekisho " SEKISHO_VERSION "\n"));
    cli_out(cli, &text);
    return CLI_OK;
}

/* What a shape describes comes last: it is the longest. */
static void put_parameters(Cli *cli, Text *text, const Command *command)
{
    size_t count;
    const Parameter *list = params_list(cli->arena, command, &count);

    text_put(text, count > 0 ? S("\n") : S(""));
    for (size_t i = 0; i < count; i++) {
        put_padded(text, list[i].option, list[i].value);
        text_all(text, params_help(cli->arena, &list[i], cli->lang), S("\n"));
    }
}

int help_command(Cli *cli, const Command *command)
{
    Text text = text_open(cli->arena, TEXT_MAX);

    text_all(&text, phrase(PHRASE_CLI_EXAMPLE, cli->lang), S(" "), command->example, S("\n\n"));
    text_all(&text, phrase(PHRASE_CLI_USAGE, cli->lang), S(" sekisho "), command->name, S(" "),
             command->arguments, S("\n"), phrase(command->help, cli->lang), S("\n\n"));
    for (size_t i = 0; i < CLI_OPTIONS_MAX; i++)
        if (command->options[i] != OPTION_NONE)
            put_option(&text, command->options[i], cli->lang);
    for (size_t i = 0; i < COUNT_OF(help_common); i++)
        put_option(&text, help_common[i], cli->lang);
    put_parameters(cli, &text, command);
    cli_out(cli, &text);
    return CLI_OK;
}

/* The commands of a noun. False: there are none. */
static bool help_noun(Cli *cli, Str wanted)
{
    Text text = text_open(cli->arena, TEXT_MAX);
    for (size_t i = 0; i < cli->command_count; i++) {
        Str verb;
        Str noun = str_split(cli->commands[i]->name, ' ', &verb);
        if (str_eq(noun, wanted) && verb.len)
            put_command(&text, cli->commands[i], cli->lang);
    }
    cli_out(cli, &text);
    return text.len > 0;
}

int cmd_help(Cli *cli)
{
    Text wanted = text_open(cli->arena, 1000);
    for (size_t i = 0; i < cli->arg_count; i++)
        text_all(&wanted, i ? S(" ") : S(""), cli->args[i]);
    for (size_t i = 0; i < cli->command_count; i++)
        if (str_eq(cli->commands[i]->name, text_str(&wanted)))
            return help_command(cli, cli->commands[i]);
    if (!cli->arg_count)
        return help_all(cli);
    if (cli->arg_count == 1 && help_noun(cli, cli->args[0]))
        return CLI_OK;
    return cli_unknown_command(cli, cli->args, cli->arg_count);
}
