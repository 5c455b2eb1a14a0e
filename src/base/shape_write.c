/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/shape_parts.h"

#include <string.h>

/* Where writing stands: what may be seen, and the path of the record being written. */
typedef struct Pen {
    const ShapeSight *sight; /* NULL: everything */
    Str path;
    bool partial; /* what is not there yet is left out, owed or not */
} Pen;

static void write_record(Text *text, Pen pen, const Shape *shape, const char *base);

static void write_text(Text *text, TextLimits limits, Str value)
{
    uint32_t letter;

    ensure(shape_text_defect(limits, value, &letter) == TEXT_FINE);
    text_json(text, value);
}

static void write_label(Text *text, const Field *field, Label label)
{
    bool first = true;

    text_char(text, '{');
    for (Lang lang = 0; lang < LANG_COUNT; lang++) {
        if (label.in[lang].len == 0)
            continue;
        text_all(text, first ? S("\"") : S(",\""), lang_code(lang), S("\":"));
        write_text(text, shape_text_limits(field), label.in[lang]);
        first = false;
    }
    text_char(text, '}');
}

/* The path of a member of what lies at `path`. */
static Str path_of(Str path, Str name, char room[SHAPE_PATH_MAX])
{
    size_t at = path.len + (path.len > 0);

    ensure(at + name.len <= SHAPE_PATH_MAX);
    if (path.len > 0) {
        memcpy(room, path.at, path.len);
        room[path.len] = '.';
    }
    memcpy(room + at, name.at, name.len);
    return (Str){ room, at + name.len };
}

/* A value that is written between quotes by a function of its own. */
#define write_quoted(text, write, value) \
    (text_char((text), '"'), write((text), (value)), text_char((text), '"'))

static void write_id(Text *text, Id id)
{
    ensure(!id_is_none(id));
    write_quoted(text, id_write, id);
}

static void write_hash(Text *text, Hash hash)
{
    ensure(!hash_is_none(hash));
    write_quoted(text, hash_write, hash);
}

static void write_item(Text *text, Pen pen, const Field *field, const void *at)
{
    if (field->item == FIELD_RECORD)
        write_record(text, pen, field->shape, at);
    else if (field->item == FIELD_ID)
        write_id(text, *(const Id *)at);
    else if (field->item == FIELD_HASH)
        write_hash(text, *(const Hash *)at);
    else
        write_text(text, shape_text_limits(field), *(const Str *)at);
}

/* Is the row one of those that this member picks? */
static bool picks(const ShapeSight *sight, const Field *field, const char *row)
{
    const void *at = row + field->offset;

    if (field->type == FIELD_BOOL)
        return *(const bool *)at;
    for (size_t i = 0; i < sight->own_count; i++)
        if (field->type == FIELD_INT && *(const int64_t *)at == sight->own[i])
            return true;
    return false;
}

static bool row_seen(Pen pen, const Field *list, const char *row)
{
    for (size_t i = 0; pen.sight && list->item == FIELD_RECORD && i < list->shape->field_count;
         i++) {
        const Field *field = &list->shape->fields[i];
        char room[SHAPE_PATH_MAX];
        Str path = path_of(pen.path, field->name, room);

        if (pen.sight->picks(pen.sight->context, path) && !picks(pen.sight, field, row))
            return false;
    }
    return true;
}

static void write_list(Text *text, Pen pen, const Field *field, const char *base)
{
    size_t count, size = shape_item_size(field), written = 0;
    const char *items = shape_list(field, base, &count);

    ensure(count <= (size_t)field->max && (count >= (size_t)field->min));
    text_char(text, '[');
    for (size_t i = 0; i < count; i++) {
        if (!row_seen(pen, field, items + size * i))
            continue;
        text_put(text, written++ > 0 ? S(",") : S(""));
        write_item(text, pen, field, items + size * i);
    }
    text_char(text, ']');
}

static void write_int(Text *text, const Field *field, int64_t value)
{
    ensure(value >= field->min && value <= field->max);
    text_int(text, value);
}

static void write_moment(Text *text, Moment moment)
{
    ensure(moment_exists(moment));
    write_quoted(text, moment_write, moment);
}

/* date_write leaves an open end out: a field of a shape has none. */
static void write_date(Text *text, Date date)
{
    ensure(date != DATE_NONE && date != DATE_FOREVER);
    write_quoted(text, date_write, date);
}

static void write_choice(Text *text, const Field *field, int32_t choice)
{
    ensure(choice >= 0 && (size_t)choice < field->choice_count);
    text_json(text, field->choices[choice]);
}

static void write_field(Text *text, Pen pen, const Field *field, const char *base)
{
    const void *at = base + field->offset;

    switch (field->type) {
    case FIELD_TEXT:
        write_text(text, shape_text_limits(field), *(const Str *)at);
        break;
    case FIELD_INT:
        write_int(text, field, *(const int64_t *)at);
        break;
    case FIELD_BOOL:
        text_put(text, *(const bool *)at ? S("true") : S("false"));
        break;
    case FIELD_DATE:
        write_date(text, *(const Date *)at);
        break;
    case FIELD_MOMENT:
        write_moment(text, *(const Moment *)at);
        break;
    case FIELD_ID:
        write_id(text, *(const Id *)at);
        break;
    case FIELD_HASH:
        write_hash(text, *(const Hash *)at);
        break;
    case FIELD_LABEL:
        write_label(text, field, *(const Label *)at);
        break;
    case FIELD_CHOICE:
        write_choice(text, field, *(const int32_t *)at);
        break;
    case FIELD_RECORD:
        write_record(text, pen, field->shape, at);
        break;
    case FIELD_LIST:
        write_list(text, pen, field, base);
        break;
    }
}

/* A list may be empty and required, and so may a record be that has only optional fields. */
static bool may_hold_nothing(const Field *field)
{
    return field->type == FIELD_RECORD || field->type == FIELD_LIST;
}

static void write_record(Text *text, Pen pen, const Shape *shape, const char *base)
{
    bool first = true;

    text_char(text, '{');
    for (size_t i = 0; i < shape->field_count; i++) {
        const Field *field = &shape->fields[i];
        bool absent = shape_absent(field, base);
        char room[SHAPE_PATH_MAX];
        Pen within = { .sight = pen.sight,
                       .path = pen.sight ? path_of(pen.path, field->name, room) : S(""),
                       .partial = pen.partial || field->partial };

        if (absent && (field->optional || pen.partial))
            continue;
        ensure(!absent || may_hold_nothing(field));
        if (pen.sight && !pen.sight->shows(pen.sight->context, within.path))
            continue;
        text_all(text, first ? S("\"") : S(",\""), field->name, S("\":"));
        write_field(text, within, field, base);
        first = false;
    }
    text_char(text, '}');
}

void shape_write(Text *text, const Shape *shape, const void *value)
{
    write_record(text, (Pen){ 0 }, shape, value);
}

void shape_write_seen(Text *text, const Shape *shape, const void *value, const ShapeSight *sight)
{
    write_record(text, (Pen){ .sight = sight }, shape, value);
}

bool shape_member(const Shape *shape, Str path, FieldType *ret_type)
{
    Str rest, name = str_split(path, '.', &rest);

    for (size_t i = 0; i < shape->field_count; i++) {
        const Field *field = &shape->fields[i];

        if (!str_eq(field->name, name))
            continue;
        if (rest.len)
            return field->shape && shape_member(field->shape, rest, ret_type);
        *ret_type = field->type == FIELD_LIST ? field->item : field->type;
        return true;
    }
    return false;
}

static bool field_holds(const Field *field, const char *base)
{
    const void *at = base + field->offset;
    uint32_t letter;

    if (shape_absent(field, base))
        return field->optional || may_hold_nothing(field);
    if (field->type == FIELD_TEXT)
        return shape_text_defect(shape_text_limits(field), *(const Str *)at, &letter) == TEXT_FINE;
    if (field->type == FIELD_INT)
        return *(const int64_t *)at >= field->min && *(const int64_t *)at <= field->max;
    return true;
}

bool shape_holds(const Shape *shape, const void *value)
{
    for (size_t i = 0; i < shape->field_count; i++)
        if (!field_holds(&shape->fields[i], value))
            return false;
    return true;
}
