/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/shape.h"
#include "phrases_record.h"
#include "phrases_shape.h"

#include "base/unicode.h"

#include <stdlib.h>

/* A value as given, and whether a field wanted it. */
typedef struct Given {
    Str path, text;
    size_t order;
    bool used;
} Given;

typedef struct Grower {
    Arena *arena;
    Given *given; /* in order of path, then as given */
    size_t count;
    Findings *findings;
    bool partial; /* what is empty is not there yet */
} Grower;

/* Where a node stands, in both ways of writing it. */
typedef struct Spot {
    Str path, pointer, key;
} Spot;

static Spot spot_below(Grower *grower, Spot parent, Str key)
{
    size_t room = parent.pointer.len + 1 + key.len;
    Text path = text_open(grower->arena, room), pointer = text_open(grower->arena, room);

    text_all(&path, parent.path, parent.path.len > 0 ? S(".") : S(""), key);
    text_all(&pointer, parent.pointer, S("/"), key);
    return (Spot){ text_str(&path), text_str(&pointer), key };
}

static Spot spot_at(Grower *grower, Spot list, size_t index)
{
    Text digits = text_open(grower->arena, 20);

    text_int(&digits, (int64_t)index);
    Spot spot = spot_below(grower, list, text_str(&digits));
    spot.key = (Str){ 0 };
    return spot;
}

static Json *node_at(Grower *grower, Spot spot, JsonType type)
{
    Json *node = NEW(grower->arena, Json);

    *node = (Json){ .type = type, .key = spot.key, .pointer = spot.pointer };
    return node;
}

/* Adds the child behind *last, which it becomes. */
static void append(Json *parent, Json **last, Json *child)
{
    if (*last)
        (*last)->next = child;
    else
        parent->first = child;
    *last = child;
    parent->count++;
}

/* The first value whose path is not below `path`. */
static size_t seek(const Grower *grower, Str path)
{
    size_t low = 0, high = grower->count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (str_compare(grower->given[middle].path, path) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static void complain_twice(Grower *grower, Spot spot)
{
    finding_error(grower->findings, (Place){ .pointer = spot.pointer }, PHRASE_SHAPE_TWICE,
                  PHRASE_SHAPE_TWICE_REMEDY, spot.path);
}

/* The one value of a path; "" when there is none. */
static Str take(Grower *grower, Spot spot)
{
    Str text = { 0 };
    size_t first = seek(grower, spot.path), at = first;

    for (; at < grower->count && str_eq(grower->given[at].path, spot.path); at++) {
        grower->given[at].used = true;
        text = at == first ? grower->given[at].text : text;
    }
    if (at > first + 1)
        complain_twice(grower, spot);
    return text;
}

static Json *string_at(Grower *grower, Spot spot, Str string)
{
    Json *node = node_at(grower, spot, JSON_STRING);

    node->string = string;
    return node;
}

/* Browsers send CR LF. */
static Json *grow_text(Grower *grower, Spot spot, Str text)
{
    Text lines = text_open(grower->arena, text.len);

    for (size_t i = 0; i < text.len; i++)
        if (text.at[i] != '\r' || !str_starts(str_cut(text, i + 1, text.len), S("\n")))
            text_char(&lines, text.at[i]);
    return string_at(grower, spot, text_str(&lines));
}

static Json *grow_int(Grower *grower, Spot spot, Str text)
{
    int64_t number;
    size_t bad;

    if (!utf8_check(text, &bad) || text.len > 64 ||
        !str_int(unicode_search_form(grower->arena, text), &number))
        return string_at(grower, spot, text);
    Json *node = node_at(grower, spot, JSON_INT);
    node->number = number;
    return node;
}

static Json *grow_bool(Grower *grower, Spot spot, Str text)
{
    static const struct {
        Str word;
        bool means;
    } words[] = {
        { STR("yes"), true }, { STR("true"), true },   { STR("はい"), true },
        { STR("no"), false }, { STR("false"), false }, { STR("いいえ"), false },
    };

    for (size_t i = 0; i < COUNT_OF(words); i++)
        if (str_eq(words[i].word, str_trim(text))) {
            Json *node = node_at(grower, spot, JSON_BOOL);
            node->number = words[i].means;
            return node;
        }
    return string_at(grower, spot, text);
}

static Json *grow_date(Grower *grower, Spot spot, Str text)
{
    Date date;
    Text day = text_open(grower->arena, 10);

    if (!date_read_person(str_trim(text), &date))
        return string_at(grower, spot, text);
    date_write(&day, date);
    return string_at(grower, spot, text_str(&day));
}

/* One value of this type, or NULL when it is empty. */
static Json *grow_value(Grower *grower, FieldType type, Spot spot, Str text)
{
    if (text.len == 0)
        return NULL;
    switch (type) {
    case FIELD_TEXT:
        return grow_text(grower, spot, text);
    case FIELD_INT:
        return grow_int(grower, spot, text);
    case FIELD_BOOL:
        return grow_bool(grower, spot, text);
    case FIELD_DATE:
        return grow_date(grower, spot, text);
    case FIELD_MOMENT:
    case FIELD_ID:
    case FIELD_HASH:
    case FIELD_CHOICE:
        return string_at(grower, spot, str_trim(text));
    case FIELD_LABEL:
    case FIELD_RECORD:
    case FIELD_LIST:
        break;
    }
    ensure(!"a type with a value of its own");
}

static Json *grow_label(Grower *grower, Spot spot)
{
    Json *label = node_at(grower, spot, JSON_OBJECT), *last = NULL;

    for (Lang lang = 0; lang < LANG_COUNT; lang++) {
        Spot word = spot_below(grower, spot, lang_code(lang));
        Json *node = grow_value(grower, FIELD_TEXT, word, take(grower, word));
        if (node)
            append(label, &last, node);
    }
    return label;
}

static Json *grow_record(Grower *grower, const Shape *shape, Spot spot);

/* "12" at the start of `text`, followed by its end or by a dot. */
static bool read_index(Str text, size_t *ret_index)
{
    Str rest, digits = str_split(text, '.', &rest);
    int64_t index;
    bool plain = digits.len > 0 && digits.at[0] != '-' &&
                 (digits.len == 1 || digits.at[0] != '0') && str_int(digits, &index);

    if (plain)
        *ret_index = (size_t)index;
    return plain;
}

/*
 * How many rows the paths name. No index reaches the number of all values: rows are given one after
 * the other, and a large number must not ask for as much memory.
 */
static size_t count_rows(Grower *grower, const Field *field, Spot spot)
{
    size_t rows = 0, index;
    Spot prefix = spot_below(grower, spot, S(""));

    for (size_t i = seek(grower, prefix.path);
         i < grower->count && str_starts(grower->given[i].path, prefix.path); i++) {
        Str rest = str_cut(grower->given[i].path, prefix.path.len, grower->given[i].path.len);
        if (read_index(rest, &index) && index < (size_t)field->max && index < grower->count &&
            index >= rows)
            rows = index + 1;
    }
    return rows;
}

static Json *grow_item(Grower *grower, const Field *field, Spot spot)
{
    return field->item == FIELD_RECORD ? grow_record(grower, field->shape, spot)
                                       : grow_value(grower, field->item, spot, take(grower, spot));
}

/* Does no value stand in it, however deep? */
static bool is_empty(const Json *node)
{
    if (!node)
        return true;
    if (node->type != JSON_OBJECT && node->type != JSON_ARRAY)
        return false;
    for (const Json *child = node->first; child; child = child->next)
        if (!is_empty(child))
            return false;
    return true;
}

/* Rows up to the last that says something. */
static void grow_rows(Grower *grower, const Field *field, Json *list, Json **last, Spot spot)
{
    size_t rows = count_rows(grower, field, spot), filled = 0;
    Json **items = NEW_ARRAY(grower->arena, Json *, rows + 1);

    for (size_t i = 0; i < rows; i++) {
        items[i] = grow_item(grower, field, spot_at(grower, spot, i));
        filled = is_empty(items[i]) ? filled : i + 1;
    }
    for (size_t i = 0; i < filled; i++)
        append(list, last,
               items[i] ? items[i] : string_at(grower, spot_at(grower, spot, i), S("")));
}

/* Single values that all came under the path of their list. */
static void grow_repeated(Grower *grower, const Field *field, Json *list, Json **last, Spot spot)
{
    for (size_t i = seek(grower, spot.path);
         i < grower->count && str_eq(grower->given[i].path, spot.path); i++) {
        Given *given = &grower->given[i];
        Spot at = spot_at(grower, spot, list->count);
        Json *node = grow_value(grower, field->item, at, given->text);
        given->used = true;
        if (node)
            append(list, last, node);
    }
}

static Json *grow_list(Grower *grower, const Field *field, Spot spot)
{
    Json *list = node_at(grower, spot, JSON_ARRAY), *last = NULL;

    grow_rows(grower, field, list, &last, spot);
    if (field->item != FIELD_RECORD)
        grow_repeated(grower, field, list, &last, spot);
    return list;
}

static Json *grow_embedded(Grower *grower, const Field *field, Spot spot)
{
    bool before = grower->partial;

    grower->partial = before || field->partial;
    Json *record = grow_record(grower, field->shape, spot);
    grower->partial = before;
    return record;
}

static Json *grow_field(Grower *grower, const Field *field, Spot spot)
{
    switch (field->type) {
    case FIELD_LABEL:
        return grow_label(grower, spot);
    case FIELD_RECORD:
        return grow_embedded(grower, field, spot);
    case FIELD_LIST:
        return grow_list(grower, field, spot);
    case FIELD_TEXT:
    case FIELD_INT:
    case FIELD_BOOL:
    case FIELD_DATE:
    case FIELD_MOMENT:
    case FIELD_ID:
    case FIELD_HASH:
    case FIELD_CHOICE:
        break;
    }
    return grow_value(grower, field->type, spot, take(grower, spot));
}

/* A label without words is none; a record that must be there is, so that what it lacks is named. */
static bool is_left_out(const Grower *grower, const Field *field, const Json *node)
{
    return is_empty(node) &&
           (field->optional || grower->partial || !node || field->type == FIELD_LABEL);
}

static Json *grow_record(Grower *grower, const Shape *shape, Spot spot)
{
    Json *record = node_at(grower, spot, JSON_OBJECT), *last = NULL;

    for (size_t i = 0; i < shape->field_count; i++) {
        const Field *field = &shape->fields[i];
        Json *node = grow_field(grower, field, spot_below(grower, spot, field->name));
        if (!is_left_out(grower, field, node))
            append(record, &last, node);
    }
    return record;
}

static int by_path(const void *a, const void *b)
{
    const Given *first = a, *second = b;
    int order = str_compare(first->path, second->path);

    return order ? order : first->order < second->order ? -1 : 1;
}

static Given *sorted(Arena *arena, const PathValue *values, size_t count)
{
    Given *given = NEW_ARRAY(arena, Given, count + 1);

    for (size_t i = 0; i < count; i++)
        given[i] = (Given){ values[i].path, values[i].text, i, false };
    qsort(given, count, sizeof(*given), by_path);
    return given;
}

static const Field *field_named(const Shape *shape, Str name)
{
    for (size_t i = 0; i < shape->field_count; i++)
        if (str_eq(shape->fields[i].name, name))
            return &shape->fields[i];
    return NULL;
}

/* The record the path's last steps should be of, as far as the shape follows it; what comes before
 * them is cut from *path. */
static const Shape *follow(const Shape *shape, Str *path)
{
    for (;;) {
        Str rest, name = str_split(*path, '.', &rest);
        const Field *field = field_named(shape, name);
        if (!field || !field->shape || rest.len == 0)
            return shape;
        if (field->type == FIELD_LIST)
            str_split(rest, '.', &rest);
        if (rest.len == 0)
            return shape;
        shape = field->shape;
        *path = rest;
    }
}

static bool is_single(const Field *field)
{
    return field && field->type != FIELD_LABEL && field->type != FIELD_RECORD &&
           field->type != FIELD_LIST;
}

/* The path as it was probably meant; "" when nothing is near, or when it leads to something that is
 * no value. */
static Str nearest_path(Arena *arena, const Shape *shape, Str path)
{
    Str rest = path, behind;
    const Shape *inner = follow(shape, &rest);
    Str *names = NEW_ARRAY(arena, Str, inner->field_count + 1);
    Text meant = text_open(arena, path.len + 4096);

    for (size_t i = 0; i < inner->field_count; i++)
        names[i] = inner->fields[i].name;
    Str step = str_split(rest, '.', &behind);
    Str near = str_nearest(step, names, inner->field_count);
    if (near.len == 0 || (str_eq(near, step) && !is_single(field_named(inner, near))))
        return (Str){ 0 };
    text_all(&meant, str_cut(path, 0, path.len - rest.len), near);
    return str_eq(text_str(&meant), path) ? (Str){ 0 } : text_str(&meant);
}

static Str pointer_of(Arena *arena, Str path)
{
    Text pointer = text_open(arena, path.len + 1);

    text_char(&pointer, '/');
    for (size_t i = 0; i < path.len; i++)
        text_char(&pointer, path.at[i] == '.' ? '/' : path.at[i]);
    return text_str(&pointer);
}

static void complain_unknown(Grower *grower, const Shape *shape, Str path)
{
    Str near = nearest_path(grower->arena, shape, path);

    finding_error(grower->findings, (Place){ .pointer = pointer_of(grower->arena, path) },
                  PHRASE_SHAPE_UNKNOWN,
                  near.len == 0 ? PHRASE_SHAPE_UNKNOWN_PATH : PHRASE_RECORD_DID_YOU_MEAN, path,
                  near);
}

/* In the order in which they were given. */
static void refuse_unused(Grower *grower, const Shape *shape, const PathValue *values)
{
    size_t *places = NEW_ARRAY(grower->arena, size_t, grower->count + 1);

    for (size_t i = 0; i < grower->count; i++)
        places[grower->given[i].order] = i;
    for (size_t i = 0; i < grower->count; i++)
        if (!grower->given[places[i]].used)
            complain_unknown(grower, shape, values[i].path);
}

const Json *shape_tree(Arena *arena, const Shape *shape, const PathValue *values, size_t count,
                       Findings *findings)
{
    Grower grower = {
        .arena = arena, .given = sorted(arena, values, count), .count = count, .findings = findings
    };
    const Json *tree = grow_record(&grower, shape, (Spot){ 0 });

    refuse_unused(&grower, shape, values);
    return tree;
}

void shape_path(Text *text, Str pointer)
{
    for (size_t i = 1; i < pointer.len; i++)
        text_char(text, pointer.at[i] == '/' ? '.' : pointer.at[i]);
}
