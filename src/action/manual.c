/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The table as a section of the manual: an entry an operation, with its options.
 */
#include "action/describe.h"

/* troff: a line must not begin with a command, a backslash is one. */
static void put_words(Text *text, Str words)
{
    if (words.len > 0 && (words.at[0] == '.' || words.at[0] == '\''))
        text_c(text, "\\&");
    for (size_t i = 0; i < words.len; i++) {
        if (words.at[i] == '\\')
            text_c(text, "\\e");
        else if (words.at[i] == '-')
            text_c(text, "\\-");
        else
            text_char(text, words.at[i] == '\n' ? ' ' : words.at[i]);
    }
}

static void put_option(Text *text, Str prefix, const Field *field, Lang lang)
{
    text_c(text, ".TP\n.B ");
    put_words(text, S("--"));
    put_words(text, prefix);
    put_words(text, field->name);
    if (field->type == FIELD_LIST)
        put_words(text, S(".N"));
    text_c(text, "\n");
    put_words(text, field->help != PHRASE_NONE ? phrase(field->help, lang) : field->name);
    if (field->optional) {
        text_c(text, " ");
        put_words(text, phrase(PHRASE_ACTION_MANUAL_OPTIONAL, lang));
    }
    for (size_t i = 0; i < field->choice_count; i++) {
        put_words(text, i > 0 ? S(", ") : S(": "));
        put_words(text, field->choices[i]);
    }
    text_c(text, "\n");
}

static void put_options(Text *text, Arena *arena, Str prefix, const Shape *shape, Str skipped,
                        Lang lang)
{
    for (size_t i = 0; i < shape->field_count; i++) {
        const Field *field = &shape->fields[i];
        if (str_eq(field->name, skipped))
            continue;
        if (!field->shape) {
            put_option(text, prefix, field, lang);
            continue;
        }
        Text inner = text_open(arena, prefix.len + field->name.len + 4);
        text_all(&inner, prefix, field->name, field->type == FIELD_LIST ? S(".N.") : S("."));
        put_options(text, arena, text_str(&inner), field->shape, S(""), lang);
    }
}

static void put_operation(Text *text, Arena scratch, const Operation *operation, Lang lang)
{
    text_c(text, ".SS ");
    put_words(text, S("sekisho "));
    put_words(text, operation_noun(operation));
    text_c(text, " ");
    put_words(text, operation_verb(operation));
    if (operation->subject_field.len > 0) {
        text_c(text, " ");
        put_words(text, operation->subject_field);
    }
    text_c(text, "\n");
    put_words(text, phrase(operation->help, lang));
    text_c(text, "\n.br\n");
    put_words(text, phrase(PHRASE_ACTION_MANUAL_RIGHT, lang));
    text_c(text, " ");
    put_words(text, operation->right);
    text_c(text, "\n");
    put_options(text, &scratch, S(""), operation->params, operation->subject_field, lang);
}

void action_manual(Text *text, const Table *table, Lang lang)
{
    Arena scratch = arena_open(DESCRIBE_ARENA_BYTES);

    text_c(text, ".SH ");
    put_words(text, phrase(PHRASE_ACTION_MANUAL_OPERATIONS, lang));
    text_c(text, "\n");
    for (size_t i = 0; i < table->operation_count; i++)
        put_operation(text, scratch, table->operations[i], lang);
    arena_close(&scratch);
}
