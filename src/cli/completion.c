/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/help.h"
#include "phrases_cli.h"

#include "cli/params.h"

/* Completion for shells. */

enum { SHELL_WORDS_MAX = 1 << 18 };

/* Rows of a list have to be counted by whoever writes them. */
static void put_parameters(const Cli *cli, Text *text, const Command *command)
{
    size_t count, at;
    const Parameter *list = params_list(cli->arena, command, &count);

    for (size_t i = 0; i < count; i++)
        if (!str_find(list[i].option, S(".N."), &at))
            text_all(text, list[i].option, S(" "));
}

/* All words of a command: its name's words and its options; for both shells. */
static void put_case(const Cli *cli, Text *text, const Command *command)
{
    text_all(text, S("    '"), command->name, S("') words=\"$words \"'"));
    for (size_t i = 0; i < CLI_OPTIONS_MAX; i++)
        if (command->options[i] != OPTION_NONE)
            text_all(text, option_table[command->options[i]].name, S(" "));
    put_parameters(cli, text, command);
    text_put(text, S("--lang --data --help' ;;\n"));
}

static void put_first_words(const Cli *cli, Text *text)
{
    Str last = S("");
    for (size_t i = 0; i < cli->command_count; i++) {
        Str rest;
        Str first = str_split(cli->commands[i]->name, ' ', &rest);
        if (!str_eq(first, last))
            text_all(text, last.len ? S(" ") : S(""), first);
        last = first;
    }
}

static void put_verbs(const Cli *cli, Text *text, Str noun)
{
    for (size_t i = 0; i < cli->command_count; i++) {
        Str verb;
        Str first = str_split(cli->commands[i]->name, ' ', &verb);
        if (str_eq(first, noun) && verb.len)
            text_all(text, S(" "), verb);
    }
}

static void put_nouns(const Cli *cli, Text *text)
{
    Str last = S("");
    for (size_t i = 0; i < cli->command_count; i++) {
        Str verb;
        Str noun = str_split(cli->commands[i]->name, ' ', &verb);
        if (!verb.len || str_eq(noun, last))
            continue;
        text_all(text, S("    '"), noun, S("') words='"));
        put_verbs(cli, text, noun);
        text_put(text, S("' ;;\n"));
        last = noun;
    }
}

static void put_bash(const Cli *cli, Text *text)
{
    text_put(text, S("# bash completion for sekisho, written by: sekisho completion bash\n"
                     "_sekisho() {\n"
                     "  local cur=${COMP_WORDS[COMP_CWORD]} words=''\n"
                     "  local noun=${COMP_WORDS[1]} two=\"${COMP_WORDS[1]} ${COMP_WORDS[2]}\"\n"
                     "  if [ \"$COMP_CWORD\" -eq 1 ]; then\n    words='"));
    put_first_words(cli, text);
    text_put(text, S("'\n  else\n    case $noun in\n"));
    put_nouns(cli, text);
    text_put(text, S("    esac\n    [ \"$COMP_CWORD\" -gt 2 ] && words=''\n    case $two in\n"));
    for (size_t i = 0; i < cli->command_count; i++)
        put_case(cli, text, cli->commands[i]);
    text_put(text, S("    esac\n    case $noun in\n"));
    for (size_t i = 0; i < cli->command_count; i++) {
        Str verb;
        (void)str_split(cli->commands[i]->name, ' ', &verb);
        if (!verb.len)
            put_case(cli, text, cli->commands[i]);
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
    put_bash(cli, &text);
    cli_out(cli, &text);
    return CLI_OK;
}
