/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/command.h"
#include "phrases_cli.h"

#include "cli/params.h"

enum { PORT_MAX = 65535 };

/* Reading what follows the command: its options and its arguments. */

static const OptionId common_options[] = { OPTION_HELP, OPTION_LANG, OPTION_DATA };

static bool has_option(const Command *command, OptionId id)
{
    for (size_t i = 0; i < COUNT_OF(common_options); i++)
        if (common_options[i] == id)
            return true;
    for (size_t i = 0; command && i < CLI_OPTIONS_MAX; i++)
        if (command->options[i] == id)
            return true;
    return false;
}

static OptionId find_option(const Command *command, Str name)
{
    for (int id = OPTION_NONE + 1; id < OPTION_COUNT; id++)
        if (str_eq(option_table[id].name, name) && has_option(command, (OptionId)id))
            return (OptionId)id;
    return OPTION_NONE;
}

OptionId options_common(Str name)
{
    return find_option(NULL, name);
}

static bool unknown_option(Cli *cli, const Command *command, Str name)
{
    Str names[OPTION_COUNT];
    size_t count = 0;

    for (int id = OPTION_NONE + 1; id < OPTION_COUNT; id++)
        if (has_option(command, (OptionId)id))
            names[count++] = option_table[id].name;
    Str near = str_nearest(name, names, count);
    cli_say(cli, near.len ? PHRASE_CLI_UNKNOWN_OPTION_NEAR : PHRASE_CLI_UNKNOWN_OPTION, name, near);
    return false;
}

static bool read_date(Cli *cli, OptionId id, Date *ret_date)
{
    if (!cli->set[id] || date_read_person(cli->value[id], ret_date))
        return true;
    cli_say(cli, PHRASE_CLI_NOT_A_DATE, option_table[id].name, cli->value[id]);
    return false;
}

/* A number from 0 to `max`. */
static bool read_number(Cli *cli, OptionId id, int64_t max, int64_t *ret_number)
{
    int64_t number;
    if (!cli->set[id])
        return true;
    if (str_int(cli->value[id], &number) && number >= 0 && number <= max) {
        *ret_number = number;
        return true;
    }
    Text upper = text_open(cli->arena, 20);
    text_int(&upper, max);
    cli_say(cli, PHRASE_CLI_NOT_A_NUMBER, option_table[id].name, text_str(&upper));
    return false;
}

/* The values that every command reads alike. */
static bool read_values(Cli *cli)
{
    if (cli->set[OPTION_LANG] && !lang_read(cli->value[OPTION_LANG], &cli->lang)) {
        cli_say(cli, PHRASE_CLI_NOT_A_LANGUAGE, cli->value[OPTION_LANG], S(""));
        return false;
    }
    return read_number(cli, OPTION_PORT, PORT_MAX, &cli->port) &&
           read_date(cli, OPTION_ON, &cli->on) && read_date(cli, OPTION_KNOWN_ON, &cli->known_on) &&
           read_date(cli, OPTION_UNTIL, &cli->until);
}

/* A word of the command line that begins with "-", cut at "=". */
typedef struct Written {
    Str name, value;
    bool has_value;
    const Str *next; /* the word behind it, when that may be its value */
} Written;

/* An option that the command's shape describes: kept as a path and its text. */
static bool read_parameter(Cli *cli, PathValue *values, const Written *written, bool *ret_used)
{
    if (!written->has_value && !written->next) {
        cli_say(cli, PHRASE_CLI_OPTION_NEEDS_VALUE, written->name, PARAMS_VALUE_WORD);
        return false;
    }
    if (cli->value_count == CLI_VALUES_MAX) {
        cli_say(cli, PHRASE_CLI_TOO_MANY_OPTIONS, written->name, S(""));
        return false;
    }
    values[cli->value_count++] = (PathValue){
        .path = str_cut(written->name, 2, written->name.len),
        .text = written->has_value ? written->value : *written->next,
    };
    *ret_used = !written->has_value;
    return true;
}

/* One that may be given again: kept under its name. */
static bool keep_value(Cli *cli, PathValue *values, OptionId id)
{
    if (cli->value_count == CLI_VALUES_MAX) {
        cli_say(cli, PHRASE_CLI_TOO_MANY_OPTIONS, option_table[id].name, S(""));
        return false;
    }
    values[cli->value_count++] =
        (PathValue){ .path = option_table[id].name, .text = cli->value[id] };
    return true;
}

static bool read_known(Cli *cli, OptionId id, PathValue *values, const Written *written,
                       bool *ret_used)
{
    bool again = cli->set[id] && !option_table[id].repeated;
    bool wants = option_table[id].value.len > 0;
    bool lacks = wants && !written->has_value && !written->next;

    if (again || lacks || (!wants && written->has_value)) {
        cli_say(cli,
                again   ? PHRASE_CLI_OPTION_TWICE
                : wants ? PHRASE_CLI_OPTION_NEEDS_VALUE
                        : PHRASE_CLI_OPTION_TAKES_NONE,
                written->name, option_table[id].value);
        return false;
    }
    cli->set[id] = true;
    cli->value[id] = written->has_value || !wants ? written->value : *written->next;
    *ret_used = wants && !written->has_value;
    return !option_table[id].repeated || keep_value(cli, values, id);
}

/* One option, with its value from "--on=DATE" or the next word. False: explained. */
static bool read_option(Cli *cli, const Command *command, PathValue *values, Str word,
                        const Str *next, bool *ret_used)
{
    Written written = { .next = next && !str_starts(*next, S("--")) ? next : NULL };

    *ret_used = false;
    written.name = str_split(word, '=', &written.value);
    written.has_value = written.name.len < word.len;
    bool help = str_eq(written.name, S("-h"));
    OptionId id = find_option(command, help ? option_table[OPTION_HELP].name : written.name);
    if (id != OPTION_NONE)
        return read_known(cli, id, values, &written, ret_used);
    if (command && command->params && str_starts(word, S("--")))
        return read_parameter(cli, values, &written, ret_used);
    return unknown_option(cli, command, written.name);
}

/* Do the paths lead to fields? What is wrong with their values is told later, all at once. */
static bool check_parameters(Cli *cli, const Command *command)
{
    Findings findings = { .arena = cli->arena };

    if (!command || !command->params)
        return true;
    (void)shape_tree(cli->arena, command->params, cli->values, cli->value_count, &findings);
    if (!findings.first)
        return true;
    Str path = findings.first->args[0], near = findings.first->args[1];
    Text name = text_open(cli->arena, path.len + 2), meant = text_open(cli->arena, near.len + 2);
    text_all(&name, S("--"), path);
    text_all(&meant, S("--"), near);
    if (near.len == 0)
        return unknown_option(cli, command, text_str(&name));
    cli_say(cli, PHRASE_CLI_UNKNOWN_OPTION_NEAR, text_str(&name), text_str(&meant));
    return false;
}

bool options_read(Cli *cli, const Command *command, const Str *words, size_t count)
{
    Str *args = NEW_ARRAY(cli->arena, Str, count);
    PathValue *values = NEW_ARRAY(cli->arena, PathValue, CLI_VALUES_MAX);
    bool options_over = false;

    for (size_t i = 0; i < count; i++) {
        bool used = false;
        if (!options_over && str_eq(words[i], S("--"))) {
            options_over = true;
        } else if (!options_over && words[i].len > 1 && words[i].at[0] == '-') {
            const Str *next = i + 1 < count ? &words[i + 1] : NULL;
            if (!read_option(cli, command, values, words[i], next, &used))
                return false;
            i += used;
        } else {
            args[cli->arg_count++] = words[i];
        }
    }
    cli->args = args;
    cli->values = values;
    return read_values(cli) && check_parameters(cli, command);
}
