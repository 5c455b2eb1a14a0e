/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* names - what the texts with "@" of a practice file stand for, and trees as forms have them */
#include "record/practice.h"

#include "world/world.h"

enum { DAYS_MAX = 36500, DAY_LETTERS = 16, YEAR_LETTERS = 4, CELLS_MAX = 1 << 20 };

bool names_is_words(const Json *node)
{
    bool words = node->type == JSON_OBJECT && node->count > 0;

    for (const Json *member = node->first; words && member; member = member->next)
        words = str_eq(member->key, S("ja")) || str_eq(member->key, S("en"));
    return words;
}

/* ---- one name -------------------------------------------------------------------------------- */

static Str day_text(Arena *arena, int64_t days)
{
    Text day = text_open(arena, DAY_LETTERS);

    date_write(&day, world_today() + (Date)days);
    return text_str(&day);
}

/* "today", "today+30" */
static bool find_day(Arena *arena, Str name, Str *ret_value)
{
    Str behind = str_cut(name, S("today").len, name.len);
    int64_t days = 0;
    bool plus = str_starts(behind, S("+")) && str_int(str_cut(behind, 1, behind.len), &days) &&
                days >= 0 && days <= DAYS_MAX;

    if (!str_starts(name, S("today")) || (behind.len && !plus))
        return false;
    *ret_value = day_text(arena, days);
    return true;
}

/* "year-B-1" */
static bool find_year(Arena *arena, Str name, Str *ret_value)
{
    Text text = text_open(arena, name.len + DAY_LETTERS);

    if (!str_starts(name, S("year")))
        return false;
    text_all(&text, str_cut(day_text(arena, 0), 0, YEAR_LETTERS),
             str_cut(name, S("year").len, name.len));
    *ret_value = text_str(&text);
    return true;
}

static Str value_of(Names *names, const Json *at, Str text)
{
    Str name = str_cut(text, 1, text.len), value = text;

    if (str_starts(text, S("@")) && !find_day(names->arena, name, &value) &&
        !find_year(names->arena, name, &value) && !names->find(names->context, at, name, &value)) {
        names->lacking = true;
        return S("");
    }
    return value;
}

/* "@words/goods": the words themselves, which are there to be looked for only once. */
static const Json *words_of(const Names *names, const Json *node)
{
    Str rest, text = node->type == JSON_STRING ? node->string : S("");
    bool named = str_eq(str_split(text, '/', &rest), S("@words"));
    const Json *words = named ? json_member(names->words, rest) : NULL;

    return words ? words : node;
}

/* ---- a tree ---------------------------------------------------------------------------------- */

static const Field *field_of(const Shape *shape, Str name)
{
    for (size_t i = 0; shape && i < shape->field_count; i++)
        if (str_eq(shape->fields[i].name, name))
            return &shape->fields[i];
    return NULL;
}

static bool takes_text(const Field *field)
{
    return field &&
           (field->type == FIELD_TEXT || (field->type == FIELD_LIST && field->item == FIELD_TEXT));
}

static Json *resolve(Names *names, const Field *field, const Shape *shape, const Json *node);

/* Depth was checked when the file was read: this recursion ends. */
static void resolve_children(Names *names, const Field *field, const Shape *shape, const Json *from,
                             Json *to)
{
    Json **last = &to->first;

    for (const Json *child = from->first; child; child = child->next) {
        bool member = from->type == JSON_OBJECT;
        const Field *its = member ? field_of(shape, child->key) : field;
        *last = resolve(names, its, its ? its->shape : NULL, child);
        last = &(*last)->next;
    }
}

static Json *resolve(Names *names, const Field *field, const Shape *shape, const Json *node)
{
    const Json *from = words_of(names, node);
    Json *to = NEW(names->arena, Json);

    *to = *from;
    to->next = to->first = NULL;
    to->key = node->key;
    to->pointer = node->pointer;
    if (names_is_words(from) && takes_text(field)) {
        const Json *word = json_member(from, lang_code(names->lang));
        to->type = JSON_STRING;
        to->string = word && word->type == JSON_STRING ? word->string : S("");
        to->count = 0;
    } else if (from->type == JSON_STRING) {
        to->string = value_of(names, node, from->string);
    } else {
        resolve_children(names, field, shape, from, to);
    }
    return to;
}

const Json *names_resolve(Names *names, const Shape *shape, const Json *tree)
{
    names->lacking = false;
    Json *resolved = resolve(names, NULL, shape, tree);
    return names->lacking ? NULL : resolved;
}

bool names_table(Names *names, const Json *rows, Str *ret_csv)
{
    Text text = text_open(names->arena, CELLS_MAX);

    names->lacking = false;
    for (const Json *row = rows->first; row; row = row->next)
        for (const Json *cell = row->first; cell; cell = cell->next) {
            const Json *from = words_of(names, cell);
            if (names_is_words(from))
                from = json_member(from, lang_code(names->lang));
            text_csv(&text, from ? value_of(names, cell, from->string) : S(""));
            text_put(&text, cell->next ? S(",") : S("\n"));
        }
    *ret_csv = text_str(&text);
    return !names->lacking;
}

/* ---- as a form has it ------------------------------------------------------------------------ */

typedef struct Fields {
    Arena *arena;
    PathValue *rows;
    size_t count, max;
} Fields;

static Str text_of(Arena *arena, const Json *node)
{
    Text text = text_open(arena, 24);

    if (node->type == JSON_STRING)
        return node->string;
    if (node->type == JSON_BOOL)
        return node->number ? S("yes") : S("no");
    text_int(&text, node->number);
    return text_str(&text);
}

static void put_fields(Fields *fields, const Json *node, Str path)
{
    int64_t index = 0;

    if (node->type != JSON_OBJECT && node->type != JSON_ARRAY) {
        if (fields->count < fields->max)
            fields->rows[fields->count] = (PathValue){ path, text_of(fields->arena, node) };
        fields->count++;
        return;
    }
    for (const Json *child = node->first; child; child = child->next, index++) {
        Text below = text_open(fields->arena, path.len + child->key.len + 24);
        text_all(&below, path, path.len ? S(".") : S(""), child->key);
        if (node->type == JSON_ARRAY)
            text_int(&below, index);
        put_fields(fields, child, text_str(&below));
    }
}

size_t practice_fields(Arena *arena, const Json *tree, PathValue *ret_fields, size_t max)
{
    Fields fields = { arena, ret_fields, 0, max };

    put_fields(&fields, tree, S(""));
    return fields.count;
}
