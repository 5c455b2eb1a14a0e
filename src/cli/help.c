/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/help.h"

static const OptionId common_options[] = { OPTION_LANG, OPTION_DATA, OPTION_HELP };

/* Help texts are columns: the name, then what it does from here on. */
enum { HELP_COLUMN = 34, SHELL_WORDS_MAX = 1 << 16 };

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
    for (size_t i = 0; i < command_count; i++)
        put_command(&text, &command_table[i], cli->lang);
    text_char(&text, '\n');
    for (size_t i = 0; i < COUNT_OF(common_options); i++)
        put_option(&text, common_options[i], cli->lang);
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

int help_command(Cli *cli, const Command *command)
{
    Text text = text_open(cli->arena, TEXT_MAX);

    text_all(&text, phrase(PHRASE_CLI_EXAMPLE, cli->lang), S(" "), command->example, S("\n\n"));
    text_all(&text, phrase(PHRASE_CLI_USAGE, cli->lang), S(" sekisho "), command->name, S(" "),
             command->arguments, S("\n"), phrase(command->help, cli->lang), S("\n\n"));
    for (size_t i = 0; i < CLI_OPTIONS_MAX; i++)
        if (command->options[i] != OPTION_NONE)
            put_option(&text, command->options[i], cli->lang);
    for (size_t i = 0; i < COUNT_OF(common_options); i++)
        put_option(&text, common_options[i], cli->lang);
    cli_out(cli, &text);
    return CLI_OK;
}

/* The commands of a noun. False: there are none. */
static bool help_noun(Cli *cli, Str wanted)
{
    Text text = text_open(cli->arena, TEXT_MAX);
    for (size_t i = 0; i < command_count; i++) {
        Str verb;
        Str noun = str_split(command_table[i].name, ' ', &verb);
        if (str_eq(noun, wanted) && verb.len)
            put_command(&text, &command_table[i], cli->lang);
    }
    cli_out(cli, &text);
    return text.len > 0;
}

int cmd_help(Cli *cli)
{
    Text wanted = text_open(cli->arena, 1000);
    for (size_t i = 0; i < cli->arg_count; i++)
        text_all(&wanted, i ? S(" ") : S(""), cli->args[i]);
    for (size_t i = 0; i < command_count; i++)
        if (str_eq(command_table[i].name, text_str(&wanted)))
            return help_command(cli, &command_table[i]);
    if (!cli->arg_count)
        return help_all(cli);
    if (cli->arg_count == 1 && help_noun(cli, cli->args[0]))
        return CLI_OK;
    return cli_unknown_command(cli, cli->args, cli->arg_count);
}

/* ---- the manual page sekisho(1) -------------------------------------------------------------- */

/* Text for mdoc: a leading dot or quote and any backslash must not be taken for a command, and each
 * sentence begins a line. */
static void put_mdoc(Text *text, Str words)
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
    put_mdoc(text, phrase(option->help, lang));
}

static void put_mdoc_command(Text *text, const Command *command, Lang lang)
{
    text_all(text, S(".It Ic "), command->name);
    if (command->arguments.len)
        text_all(text, S(" Ar "), command->arguments);
    text_char(text, '\n');
    put_mdoc(text, phrase(command->help, lang));
    if (command->options[0] != OPTION_NONE) {
        text_put(text, S(".Bl -tag -width Ds -compact\n"));
        for (size_t i = 0; i < CLI_OPTIONS_MAX; i++)
            if (command->options[i] != OPTION_NONE)
                put_mdoc_option(text, command->options[i], lang);
        text_put(text, S(".El\n"));
    }
    text_put(text, S(".Pp\n.Dl "));
    put_mdoc(text, command->example);
}

int cmd_manual(Cli *cli)
{
    Text text = text_open(cli->arena, TEXT_MAX);

    text_put(&text, S(".\\\" SPDX-FileCopyrightText: 2026 The Sekisho Authors\n"
                      ".\\\" SPDX-License-Identifier: Apache-2.0\n"
                      ".Dd November 21, 2026\n.Dt SEKISHO 1\n.Os\n.Sh NAME\n.Nm sekisho\n.Nd "));
    put_mdoc(&text, phrase(PHRASE_CLI_ABOUT, cli->lang));
    text_put(&text, S(".Sh SYNOPSIS\n.Nm\n.Ar command\n.Op Ar argument ...\n.Op Ar option ...\n"
                      ".Sh DESCRIPTION\n"));
    put_mdoc(&text, phrase(PHRASE_CLI_MANUAL_INTRODUCTION, cli->lang));
    text_put(&text, S(".Bl -tag -width Ds\n"));
    for (size_t i = 0; i < command_count; i++)
        put_mdoc_command(&text, &command_table[i], cli->lang);
    text_put(&text, S(".El\n.Pp\n"));
    put_mdoc(&text, phrase(PHRASE_CLI_MANUAL_COMMON, cli->lang));
    text_put(&text, S(".Bl -tag -width Ds -compact\n"));
    for (size_t i = 0; i < COUNT_OF(common_options); i++)
        put_mdoc_option(&text, common_options[i], cli->lang);
    text_put(&text, S(".El\n.Sh ENVIRONMENT\n.Bl -tag -width Ds -compact\n.It Ev SEKISHO_DATA\n"));
    put_mdoc(&text, phrase(PHRASE_CLI_MANUAL_DATA, cli->lang));
    text_put(&text, S(".It Ev SEKISHO_TODAY\n"));
    put_mdoc(&text, phrase(PHRASE_CLI_MANUAL_TODAY, cli->lang));
    text_put(&text, S(".El\n.Sh EXIT STATUS\n"));
    put_mdoc(&text, phrase(PHRASE_CLI_EXIT_CODES, cli->lang));
    text_put(
        &text,
        S(".Sh SEE ALSO\n.Xr sekisho-access 5 ,\n.Xr sekisho-case 5 ,\n.Xr sekisho-register 5 ,\n"
          ".Xr sekisho-rules 5 ,\n.Xr sekisho-story 5 ,\n.Xr sekisho-texts 5\n"));
    cli_out(cli, &text);
    return CLI_OK;
}

/* ---- completion ------------------------------------------------------------------------------ */

/* All words of a command: its name's words and its options; for both shells. */
static void put_case(Text *text, const Command *command)
{
    text_all(text, S("    '"), command->name, S("') words='"));
    for (size_t i = 0; i < CLI_OPTIONS_MAX; i++)
        if (command->options[i] != OPTION_NONE)
            text_all(text, option_table[command->options[i]].name, S(" "));
    text_put(text, S("--lang --data --help' ;;\n"));
}

static void put_first_words(Text *text)
{
    Str last = S("");
    for (size_t i = 0; i < command_count; i++) {
        Str rest;
        Str first = str_split(command_table[i].name, ' ', &rest);
        if (!str_eq(first, last))
            text_all(text, last.len ? S(" ") : S(""), first);
        last = first;
    }
}

static void put_verbs(Text *text, Str noun)
{
    for (size_t i = 0; i < command_count; i++) {
        Str verb;
        Str first = str_split(command_table[i].name, ' ', &verb);
        if (str_eq(first, noun) && verb.len)
            text_all(text, S(" "), verb);
    }
}

static void put_nouns(Text *text)
{
    Str last = S("");
    for (size_t i = 0; i < command_count; i++) {
        Str verb;
        Str noun = str_split(command_table[i].name, ' ', &verb);
        if (!verb.len || str_eq(noun, last))
            continue;
        text_all(text, S("    '"), noun, S("') words='"));
        put_verbs(text, noun);
        text_put(text, S("' ;;\n"));
        last = noun;
    }
}

static void put_bash(Text *text)
{
    text_put(text, S("# bash completion for sekisho, written by: sekisho completion bash\n"
                     "_sekisho() {\n"
                     "  local cur=${COMP_WORDS[COMP_CWORD]} words=''\n"
                     "  local noun=${COMP_WORDS[1]} two=\"${COMP_WORDS[1]} ${COMP_WORDS[2]}\"\n"
                     "  if [ \"$COMP_CWORD\" -eq 1 ]; then\n    words='"));
    put_first_words(text);
    text_put(text, S("'\n  else\n    case $noun in\n"));
    put_nouns(text);
    text_put(text, S("    esac\n    [ \"$COMP_CWORD\" -gt 2 ] && words=''\n    case $two in\n"));
    for (size_t i = 0; i < command_count; i++)
        put_case(text, &command_table[i]);
    text_put(text, S("    esac\n    case $noun in\n"));
    for (size_t i = 0; i < command_count; i++) {
        Str verb;
        (void)str_split(command_table[i].name, ' ', &verb);
        if (!verb.len)
            put_case(text, &command_table[i]);
    }
    text_put(text, S("    esac\n  fi\n"
                     "  COMPREPLY=( $(compgen -W \"$words\" -- \"$cur\") )\n"
                     "  [ ${#COMPREPLY[@]} -eq 0 ] && COMPREPLY=( $(compgen -f -- \"$cur\") )\n"
                     "}\ncomplete -o filenames -F _sekisho sekisho\n"));
}

int cmd_completion(Cli *cli)
{
    Text text = text_open(cli->arena, SHELL_WORDS_MAX);
    bool zsh = str_eq(cli->args[0], S("zsh"));

    if (!zsh && !str_eq(cli->args[0], S("bash"))) {
        cli_say(cli, PHRASE_CLI_NO_SUCH_SHELL, cli->args[0], S(""));
        return CLI_USAGE;
    }
    if (zsh) /* zsh runs bash completions by itself */
        text_put(&text, S("#compdef sekisho\nautoload -U +X bashcompinit && bashcompinit\n"));
    put_bash(&text);
    cli_out(cli, &text);
    return CLI_OK;
}
