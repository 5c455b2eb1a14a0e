/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/params.h"

/* The list of all commands: the room's own table, and every operation of the record's table. */

enum { NAME_BYTES_MAX = 128, EXAMPLE_BYTES_MAX = 1000 };

/* "item.hold" as "item hold". */
static Str name_of(Arena *arena, const Operation *operation)
{
    Text name = text_open(arena, NAME_BYTES_MAX);

    text_all(&name, operation_noun(operation), S(" "), operation_verb(operation));
    return text_str(&name);
}

static Str capitals(Arena *arena, Str word)
{
    Text text = text_open(arena, word.len);

    for (size_t i = 0; i < word.len; i++) {
        char c = word.at[i];
        text_char(&text, c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c);
    }
    return text_str(&text);
}

/* One line that asks for what must be given, and no more. */
static Str example_of(Arena *arena, const Command *command)
{
    Text text = text_open(arena, EXAMPLE_BYTES_MAX);
    size_t count;
    const Parameter *list = params_list(arena, command, &count);

    text_all(&text, S("sekisho "), command->name, command->arguments.len ? S(" ") : S(""),
             command->arguments, S(" --as mori"));
    for (size_t i = 0; i < count; i++)
        if (list[i].required)
            text_all(&text, S(" "), list[i].option, S(" "), list[i].sample);
    if (command->operation->takes_document)
        text_put(&text, S(" --file letter.pdf"));
    return text_str(&text);
}

static void add_option(Command *command, OptionId id)
{
    size_t at = 0;

    while (command->options[at] != OPTION_NONE)
        at++;
    ensure(at + 1 < CLI_OPTIONS_MAX);
    command->options[at] = id;
}

/* A field named like an option of every operation could never be given: a bug of its room. */
static void check_names(const Command *command)
{
    for (size_t i = 0; i < command->params->field_count; i++)
        for (size_t k = 0; command->options[k] != OPTION_NONE; k++) {
            Str option = option_table[command->options[k]].name;
            Str field = command->params->fields[i].name;
            ensure(!str_eq(str_cut(option, 2, option.len), field));
        }
}

static const Command *command_of(Arena *arena, const Operation *operation)
{
    Command *command = NEW(arena, Command);
    bool change = operation->kind == OPERATION_CHANGE;
    bool subject = operation->subject_field.len > 0;

    *command = (Command){
        .name = name_of(arena, operation),
        .arguments = capitals(arena, operation->subject_field),
        .args_min = subject,
        .args_max = subject,
        .help = operation->help,
        .options = { OPTION_RECORD, OPTION_AS, OPTION_FOR, OPTION_PARAMS, OPTION_JSON },
        .run = cmd_operation,
        .params = operation->params,
        .subject = operation->subject_field,
        .operation = operation,
    };
    if (change) {
        add_option(command, OPTION_REQUEST);
        add_option(command, OPTION_DRY_RUN);
    } else {
        add_option(command, OPTION_SAVE_DOCUMENT);
        if (operation_rows(operation))
            add_option(command, OPTION_JSONL);
    }
    if (operation->takes_document)
        add_option(command, OPTION_FILE);
    check_names(command);
    command->example = example_of(arena, command);
    return command;
}

static bool same_noun(const Command *a, const Command *b)
{
    Str rest;

    return str_eq(str_split(a->name, ' ', &rest), str_split(b->name, ' ', &rest));
}

typedef struct Catalogue {
    const Command **commands;
    size_t count;
    const Command **made; /* from operations; NULL where it has its place already */
    size_t made_count;
} Catalogue;

/* The operations' commands of this noun, or all that are left. */
static void place(Catalogue *catalogue, const Command *noun)
{
    for (size_t i = 0; i < catalogue->made_count; i++) {
        const Command *made = catalogue->made[i];
        if (!made || (noun && !same_noun(made, noun)))
            continue;
        catalogue->commands[catalogue->count++] = made;
        catalogue->made[i] = NULL;
    }
}

static bool is_last_of_noun(size_t i)
{
    return i + 1 == command_table_count || !same_noun(&command_table[i], &command_table[i + 1]);
}

/* The verbs of one noun stand together, and what serves the program itself last. */
void catalogue_make(Cli *cli)
{
    Findings findings = { .arena = cli->arena };

    ensure(table_make(cli->arena, cli->doors->rooms, NULL, &cli->table, &findings));
    size_t made = cli->table.operation_count;
    Catalogue catalogue = {
        .commands = NEW_ARRAY(cli->arena, const Command *, command_table_count + made),
        .made = NEW_ARRAY(cli->arena, const Command *, made),
        .made_count = made,
    };

    for (size_t i = 0; i < made; i++)
        if (!cli->table.operations[i]->inner)
            catalogue.made[i] = command_of(cli->arena, cli->table.operations[i]);
    for (size_t i = 0; i < command_table_count; i++) {
        if (command_table[i].run == cmd_serve)
            place(&catalogue, NULL);
        catalogue.commands[catalogue.count++] = &command_table[i];
        if (is_last_of_noun(i))
            place(&catalogue, &command_table[i]);
    }
    cli->commands = catalogue.commands;
    cli->command_count = catalogue.count;
}
