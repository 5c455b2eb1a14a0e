/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/params.h"
#include "phrases_cli.h"

enum { OPTION_BYTES_MAX = 400, HELP_BYTES_MAX = 2000 };

typedef struct Lister {
    Arena *arena;
    Parameter *list;
    size_t count, room;
} Lister;

static void add(Lister *lister, Parameter parameter)
{
    if (lister->count == lister->room) {
        size_t room = lister->room ? 2 * lister->room : 32;
        Parameter *list = NEW_ARRAY(lister->arena, Parameter, room);
        for (size_t i = 0; i < lister->count; i++)
            list[i] = lister->list[i];
        lister->list = list;
        lister->room = room;
    }
    lister->list[lister->count++] = parameter;
}

static Str joined(Arena *arena, Str first, Str second)
{
    Text text = text_open(arena, OPTION_BYTES_MAX);

    text_all(&text, first, second);
    return text_str(&text);
}

static Str choices_of(Arena *arena, const Field *field)
{
    Text text = text_open(arena, OPTION_BYTES_MAX);

    for (size_t i = 0; i < field->choice_count; i++)
        text_all(&text, i > 0 ? S("|") : S(""), field->choices[i]);
    return text_str(&text);
}

typedef struct ValueWords {
    Str word, sample;
} ValueWords;

static ValueWords words_of(Arena *arena, const Field *field, FieldType type)
{
    static const ValueWords words[] = {
        [FIELD_TEXT] = { STR("TEXT"), STR("'...'") },
        [FIELD_INT] = { STR("NUMBER"), STR("1") },
        [FIELD_BOOL] = { STR("yes|no"), STR("yes") },
        [FIELD_DATE] = { STR("DATE"), STR("2026-11-21") },
        [FIELD_MOMENT] = { STR("TIME"), STR("2026-11-21T09:00:00Z") },
        [FIELD_ID] = { STR("ID"), STR("ID") },
        [FIELD_HASH] = { STR("SHA-256"), STR("SHA-256") },
        [FIELD_LABEL] = { STR("TEXT"), STR("'...'") },
    };

    if (type == FIELD_CHOICE)
        return (ValueWords){ choices_of(arena, field), field->choices[0] };
    return words[type];
}

static void list_shape(Lister *lister, const Shape *shape, Str prefix, bool required, Str skip);

static Parameter *list_single(Lister *lister, const Field *field, FieldType type, Str option,
                              bool required)
{
    ValueWords words = words_of(lister->arena, field, type);

    add(lister, (Parameter){ .option = option,
                             .value = words.word,
                             .sample = words.sample,
                             .help = field->help,
                             .name = field->name,
                             .lang = LANG_COUNT,
                             .required = required,
                             .repeated = field->type == FIELD_LIST });
    return &lister->list[lister->count - 1];
}

static void list_label(Lister *lister, const Field *field, Str option, bool required)
{
    for (Lang lang = 0; lang < LANG_COUNT; lang++) {
        Text path = text_open(lister->arena, OPTION_BYTES_MAX);
        text_all(&path, option, S("."), lang_code(lang));
        list_single(lister, field, FIELD_LABEL, text_str(&path), required)->lang = lang;
    }
}

static void list_field(Lister *lister, const Field *field, Str option, bool required)
{
    if (field->type == FIELD_LABEL) {
        list_label(lister, field, option, required);
    } else if (field->type == FIELD_RECORD) {
        list_shape(lister, field->shape, joined(lister->arena, option, S(".")), required, S(""));
    } else if (field->type == FIELD_LIST && field->item == FIELD_RECORD) {
        list_shape(lister, field->shape, joined(lister->arena, option, S(".N.")), false, S(""));
    } else {
        FieldType type = field->type == FIELD_LIST ? field->item : field->type;
        (void)list_single(lister, field, type, option, required);
    }
}

static void list_shape(Lister *lister, const Shape *shape, Str prefix, bool required, Str skip)
{
    for (size_t i = 0; i < shape->field_count; i++) {
        const Field *field = &shape->fields[i];
        bool may_be_empty = field->type == FIELD_LIST && field->min == 0;
        if (!str_eq(field->name, skip))
            list_field(lister, field, joined(lister->arena, prefix, field->name),
                       required && !field->optional && !may_be_empty);
    }
}

const Parameter *params_list(Arena *arena, const Command *command, size_t *ret_count)
{
    Lister lister = { .arena = arena };

    if (command->params)
        list_shape(&lister, command->params, S("--"), true, command->subject);
    *ret_count = lister.count;
    return lister.list;
}

Str params_help(Arena *arena, const Parameter *parameter, Lang lang)
{
    static const Phrase languages[] = {
        [LANG_JA] = PHRASE_CLI_PARAM_JA, [LANG_EN] = PHRASE_CLI_PARAM_EN
    };
    Str help = parameter->help ? phrase(parameter->help, lang) : parameter->name;
    bool label = parameter->lang != LANG_COUNT;
    Text words = text_open(arena, HELP_BYTES_MAX), whole = text_open(arena, HELP_BYTES_MAX);

    if (label)
        phrase_put(&words, languages[parameter->lang], lang, help);
    else
        text_put(&words, help);
    phrase_put(&whole,
               parameter->required && label ? PHRASE_CLI_PARAM_ONE_LANGUAGE
               : parameter->required        ? PHRASE_CLI_PARAM_REQUIRED
               : parameter->repeated        ? PHRASE_CLI_PARAM_REPEATED
                                            : PHRASE_CLI_PARAM,
               lang, text_str(&words));
    return text_str(&whole);
}
