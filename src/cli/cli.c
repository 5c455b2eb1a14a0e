/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/command.h"
#include "phrases_cli.h"

#include "cli/help.h"

#include <stdlib.h>
#include <string.h>

enum { CLI_ARENA_BYTES = 1 << 30 }; /* reserved, not committed */
enum { PORT_DEFAULT = 8470 };
enum { TYPED_WORD_MAX = 64, TYPED_BYTES_MAX = 200 }; /* of a command nobody knows */

/* ---- finding the command --------------------------------------------------------------------- */

/* "pack check" is two words of the command line; the longest name that fits wins. */
static const Command *find_command(const Cli *cli, const Str *words, size_t count, size_t *ret_used)
{
    for (size_t i = 0; i < cli->command_count; i++) {
        Str second;
        Str first = str_split(cli->commands[i]->name, ' ', &second);
        bool fits = count >= 1 && str_eq(words[0], first) &&
                    (!second.len || (count >= 2 && str_eq(words[1], second)));
        if (fits) {
            *ret_used = second.len ? 2 : 1;
            return cli->commands[i];
        }
    }
    return NULL;
}

/* Is the word the noun of commands like "pack check"? */
static bool is_noun(const Cli *cli, Str word)
{
    for (size_t i = 0; i < cli->command_count; i++) {
        Str verb;
        Str noun = str_split(cli->commands[i]->name, ' ', &verb);
        if (verb.len && str_eq(noun, word))
            return true;
    }
    return false;
}

/* "list, check, fmt": the verbs of a noun. */
static Str verbs_of(Cli *cli, Str word)
{
    Text verbs = text_open(cli->arena, 400);
    for (size_t i = 0; i < cli->command_count; i++) {
        Str verb;
        Str noun = str_split(cli->commands[i]->name, ' ', &verb);
        if (str_eq(noun, word))
            text_all(&verbs, verbs.len ? S(", ") : S(""), verb);
    }
    return text_str(&verbs);
}

/* What was probably meant: the command whose name is nearest to what was typed. */
int cli_unknown_command(Cli *cli, const Str *words, size_t count)
{
    Str *names = NEW_ARRAY(cli->arena, Str, cli->command_count);
    Text typed = text_open(cli->arena, TYPED_BYTES_MAX);
    bool noun = is_noun(cli, words[0]);

    if (noun && (count == 1 || words[1].at[0] == '-')) {
        cli_say(cli, PHRASE_CLI_NOUN_ALONE, words[0], verbs_of(cli, words[0]));
        return CLI_USAGE;
    }
    for (size_t i = 0; i < cli->command_count; i++)
        names[i] = cli->commands[i]->name;
    text_put(&typed, str_cut(words[0], 0, TYPED_WORD_MAX));
    if (count > 1)
        text_all(&typed, S(" "), str_cut(words[1], 0, TYPED_WORD_MAX));
    Str near = str_nearest(text_str(&typed), names, cli->command_count);
    if (!near.len && !noun)
        near = str_nearest(words[0], names, cli->command_count);
    if (!near.len && noun)
        cli_say(cli, PHRASE_CLI_UNKNOWN_VERB, text_str(&typed), verbs_of(cli, words[0]));
    else
        cli_say(cli, near.len ? PHRASE_CLI_UNKNOWN_COMMAND_NEAR : PHRASE_CLI_UNKNOWN_COMMAND,
                noun ? text_str(&typed) : words[0], near);
    return CLI_USAGE;
}

/* ---- running --------------------------------------------------------------------------------- */

static int run_command(Cli *cli, const Command *command)
{
    cli->command = command;
    if (cli->set[OPTION_HELP])
        return help_command(cli, command);
    if (cli->arg_count < command->args_min || cli->arg_count > command->args_max) {
        cli_say(cli, PHRASE_CLI_WRONG_ARGUMENTS, command->name, command->arguments);
        return CLI_USAGE;
    }
    int code = command->run(cli);
    if (cli->set[OPTION_JSON] && !cli->printed && (cli->findings.count || code == CLI_OK)) {
        cli_findings_out(cli); /* a check has no other result; a bad input has none at all */
    } else if (cli->findings.count && !cli->set[OPTION_JSON]) {
        Text text = text_open(cli->arena, TEXT_MAX);
        findings_write(&text, &cli->findings, cli->lang);
        cli_err(&text);
    }
    if (cli->gate)
        gate_close(cli->gate);
    return code;
}

/* The language of the terminal; --lang is more. */
static Lang terminal_lang(void)
{
    static const char *const names[] = { "LC_ALL", "LC_MESSAGES", "LANG" };
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        Str value = str_from_c(getenv(names[i]));
        if (value.len)
            return str_starts(value, S("ja")) ? LANG_JA : LANG_EN;
    }
    return LANG_EN;
}

/* How many words stand before the command: options that every command has, with their values. */
static size_t leading_options(const Str *words, size_t count)
{
    size_t at = 0;
    while (at < count && words[at].len > 1 && words[at].at[0] == '-') {
        Str value;
        Str name = str_split(words[at], '=', &value);
        OptionId id = options_common(name);
        bool takes_next =
            id != OPTION_NONE && option_table[id].value.len && name.len == words[at].len;
        at += takes_next ? 2 : 1;
    }
    return at < count ? at : count;
}

/* The language first: what is wrong with the rest is told in it. A bad one is told later. */
static void read_lang(Cli *cli, const Str *words, size_t count)
{
    Str name = option_table[OPTION_LANG].name;

    for (size_t i = 0; i < count && !str_eq(words[i], S("--")); i++) {
        Str value;
        if (!str_eq(str_split(words[i], '=', &value), name))
            continue;
        if (words[i].len == name.len && i + 1 < count)
            value = words[i + 1];
        (void)lang_read(value, &cli->lang);
    }
}

/* All words are text that can be shown, or none of them is looked at. */
static bool check_words(const Cli *cli, const Str *words, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        size_t bad;
        if (utf8_check(words[i], &bad))
            continue;
        cli_say(cli, PHRASE_CLI_NOT_UTF8, S(""), S(""));
        return false;
    }
    return true;
}

static int dispatch(Cli *cli, const Str *words, size_t count)
{
    size_t used = 0, leading = leading_options(words, count);
    const Command *command = find_command(cli, words + leading, count - leading, &used);
    Str *rest = NEW_ARRAY(cli->arena, Str, count);

    if (count == 1 && str_eq(words[0], option_table[OPTION_VERSION].name))
        return help_version(cli);
    if (!command && leading < count)
        return cli_unknown_command(cli, words + leading, count - leading);
    for (size_t i = 0; i < leading; i++)
        rest[i] = words[i];
    for (size_t i = leading + used; i < count; i++)
        rest[i - used] = words[i];
    if (!options_read(cli, command, rest, count - used))
        return CLI_USAGE;
    return command ? run_command(cli, command) : help_all(cli);
}

int cli_run(int argc, char **argv, const CliDoors *doors)
{
    Arena arena = arena_open(CLI_ARENA_BYTES);
    Arena scratch = arena_open(CLI_ARENA_BYTES);
    Cli cli = {
        .arena = &arena,
        .scratch = &scratch,
        .lang = terminal_lang(),
        .on = DATE_NONE,
        .known_on = DATE_FOREVER,
        .until = DATE_NONE,
        .port = PORT_DEFAULT,
        .findings = { .arena = &arena },
        .doors = doors,
    };
    size_t count = argc > 1 ? (size_t)argc - 1 : 0;
    Str *words = NEW_ARRAY(&arena, Str, count + 1);

    for (size_t i = 0; i < count; i++)
        words[i] = str_from_c(argv[i + 1]);
    read_lang(&cli, words, count);
    int code = CLI_USAGE;
    if (check_words(&cli, words, count)) {
        catalogue_make(&cli);
        code = dispatch(&cli, words, count);
    }
    arena_close(&scratch);
    arena_close(&arena);
    return code;
}
