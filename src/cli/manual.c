/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/help.h"
#include "phrases_cli.h"

#include "cli/params.h"

/* The manual page sekisho(1). */

/* Each sentence begins a line. */
void help_put_mdoc(Text *text, Str words)
{
    if (str_starts(words, S(".")) || str_starts(words, S("'")))
        text_put(text, S("\\&"));
    for (size_t i = 0; i < words.len; i++) {
        if (words.at[i] == '\\')
            text_put(text, S("\\e"));
        else if (words.at[i] == ' ' && i && words.at[i - 1] == '.' && i + 1 < words.len)
            text_char(text, '\n');
        else if (words.at[i] == '-')
            text_put(text, S("\\-"));
        else
            text_char(text, words.at[i]);
    }
    text_char(text, '\n');
}

static void put_mdoc_option(Text *text, OptionId id, Lang lang)
{
    const Option *option = &option_table[id];
    text_all(text, S(".It Fl "), S("\\-"), str_cut(option->name, 2, option->name.len));
    if (option->value.len)
        text_all(text, S(" Ar "), option->value);
    text_char(text, '\n');
    help_put_mdoc(text, phrase(option->help, lang));
}

static void put_mdoc_parameter(Cli *cli, Text *text, const Parameter *parameter)
{
    text_all(text, S(".It Fl "), S("\\-"), str_cut(parameter->option, 2, parameter->option.len),
             S(" Ar "), parameter->value, S("\n"));
    help_put_mdoc(text, params_help(cli->arena, parameter, cli->lang));
}

static void put_mdoc_options(Cli *cli, Text *text, const Command *command)
{
    size_t count;
    const Parameter *list = params_list(cli->arena, command, &count);

    if (command->options[0] == OPTION_NONE && count == 0)
        return;
    text_put(text, S(".Bl -tag -width Ds -compact\n"));
    for (size_t i = 0; i < CLI_OPTIONS_MAX; i++)
        if (command->options[i] != OPTION_NONE)
            put_mdoc_option(text, command->options[i], cli->lang);
    for (size_t i = 0; i < count; i++)
        put_mdoc_parameter(cli, text, &list[i]);
    text_put(text, S(".El\n"));
}

static void put_mdoc_command(Cli *cli, Text *text, const Command *command)
{
    text_all(text, S(".It Ic "), command->name);
    if (command->arguments.len)
        text_all(text, S(" Ar "), command->arguments);
    text_char(text, '\n');
    help_put_mdoc(text, phrase(command->help, cli->lang));
    put_mdoc_options(cli, text, command);
    text_put(text, S(".Pp\n.Dl "));
    help_put_mdoc(text, command->example);
}

int cmd_manual(Cli *cli)
{
    Text text = text_open(cli->arena, TEXT_MAX);

    /* REUSE-IgnoreStart */
    text_put(&text, S(".\\\" SPDX-FileCopyrightText: 2026 The Sekisho Authors\n"
                      ".\\\" SPDX-License-Identifier: Apache-2.0\n"
                      ".Dd November 21, 2026\n.Dt SEKISHO 1\n.Os\n.Sh NAME\n.Nm sekisho\n.Nd "));
    /* REUSE-IgnoreEnd */
    help_put_mdoc(&text, phrase(PHRASE_CLI_ABOUT, cli->lang));
    text_put(&text, S(".Sh SYNOPSIS\n.Nm\n.Ar command\n.Op Ar argument ...\n.Op Ar option ...\n"
                      ".Sh DESCRIPTION\n"));
    help_put_mdoc(&text, phrase(PHRASE_CLI_MANUAL_INTRODUCTION, cli->lang));
    text_put(&text, S(".Bl -tag -width Ds\n"));
    for (size_t i = 0; i < cli->command_count; i++)
        put_mdoc_command(cli, &text, cli->commands[i]);
    text_put(&text, S(".El\n.Pp\n"));
    help_put_mdoc(&text, phrase(PHRASE_CLI_MANUAL_COMMON, cli->lang));
    text_put(&text, S(".Bl -tag -width Ds -compact\n"));
    for (size_t i = 0; i < COUNT_OF(help_common); i++)
        put_mdoc_option(&text, help_common[i], cli->lang);
    text_put(&text, S(".El\n.Sh ENVIRONMENT\n.Bl -tag -width Ds -compact\n.It Ev SEKISHO_DATA\n"));
    help_put_mdoc(&text, phrase(PHRASE_CLI_MANUAL_DATA, cli->lang));
    text_put(&text, S(".It Ev SEKISHO_RECORD\n"));
    help_put_mdoc(&text, phrase(PHRASE_CLI_MANUAL_RECORD, cli->lang));
    text_put(&text, S(".It Ev SEKISHO_TOKEN\n"));
    help_put_mdoc(&text, phrase(PHRASE_CLI_MANUAL_TOKEN, cli->lang));
    text_put(&text, S(".It Ev SEKISHO_TODAY\n"));
    help_put_mdoc(&text, phrase(PHRASE_CLI_MANUAL_TODAY, cli->lang));
    text_put(&text, S(".El\n.Sh EXIT STATUS\n"));
    help_put_mdoc(&text, phrase(PHRASE_CLI_EXIT_CODES, cli->lang));
    text_put(
        &text,
        S(".Sh SEE ALSO\n.Xr sekisho-access 5 ,\n.Xr sekisho-case 5 ,\n.Xr sekisho-register 5 ,\n"
          ".Xr sekisho-rules 5 ,\n.Xr sekisho-story 5 ,\n.Xr sekisho-texts 5\n"));
    cli_out(cli, &text);
    return CLI_OK;
}
