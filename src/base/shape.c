/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/shape_parts.h"

#include "base/unicode.h"

const Shape nothing_shape = { .name = STR("nothing"), .size = sizeof(Nothing) };

static bool is_kebab(Str name)
{
    for (size_t i = 0; i < name.len; i++) {
        char c = name.at[i];
        bool letter = c >= 'a' && c <= 'z';
        bool behind = (c >= '0' && c <= '9') || (c == '-' && i + 1 < name.len);
        if (!letter && !(behind && i > 0))
            return false;
    }
    return name.len > 0;
}

static void check_shape(const Shape *shape, int depth);

static void check_choices(const Field *field)
{
    ensure(field->choice_count > 0);
    for (size_t i = 0; i < field->choice_count; i++)
        ensure(field->choices[i].len > 0);
}

static void check_list(const Field *field, int depth)
{
    ensure(field->max > 0 && field->min >= 0 && field->min <= field->max);
    ensure((field->item == FIELD_RECORD) == (field->shape != NULL));
    ensure((field->item == FIELD_TEXT) == (field->item_max > 0));
    if (field->item == FIELD_RECORD)
        check_shape(field->shape, depth + 1);
    else
        ensure(field->item == FIELD_TEXT || field->item == FIELD_ID || field->item == FIELD_HASH);
}

/* What is left out cannot be told from what is false: it would be bound to something else. */
static void check_may_be_absent(const Shape *shape)
{
    for (size_t i = 0; i < shape->field_count; i++)
        ensure(shape->fields[i].type != FIELD_BOOL);
}

static void check_field(const Field *field, int depth)
{
    bool text = field->type == FIELD_TEXT || field->type == FIELD_LABEL;

    ensure(is_kebab(field->name));
    ensure(!field->erasable || field->type == FIELD_TEXT);
    ensure(!field->long_text || text || (field->type == FIELD_LIST && field->item == FIELD_TEXT));
    ensure(!text || (field->max > 0 && field->min >= 0 && field->min <= field->max));
    ensure(field->type != FIELD_INT || (field->min < field->max && field->min > INT64_MIN));
    ensure(field->type != FIELD_BOOL || !field->optional);
    ensure(field->type == FIELD_RECORD || !field->partial);
    if (field->type == FIELD_CHOICE)
        check_choices(field);
    if (field->type == FIELD_LIST)
        check_list(field, depth);
    if (field->type == FIELD_RECORD)
        check_shape(field->shape, depth + 1);
    if (field->type == FIELD_RECORD && field->optional)
        check_may_be_absent(field->shape);
}

static void check_shape(const Shape *shape, int depth)
{
    ensure(shape != NULL && depth <= SHAPE_DEPTH_MAX);
    for (size_t i = 0; i < shape->field_count; i++) {
        ensure(shape->fields[i].offset < shape->size);
        check_field(&shape->fields[i], depth);
        for (size_t j = 0; j < i; j++)
            ensure(!str_eq(shape->fields[i].name, shape->fields[j].name));
    }
}

void shape_check(const Shape *shape)
{
    check_shape(shape, 1);
}

size_t shape_item_size(const Field *field)
{
    switch (field->item) {
    case FIELD_RECORD:
        return field->shape->size;
    case FIELD_ID:
        return sizeof(Id);
    case FIELD_HASH:
        return sizeof(Hash);
    case FIELD_TEXT:
    case FIELD_INT:
    case FIELD_BOOL:
    case FIELD_DATE:
    case FIELD_MOMENT:
    case FIELD_LABEL:
    case FIELD_CHOICE:
    case FIELD_LIST:
        break;
    }
    return sizeof(Str);
}

const char *shape_list(const Field *field, const char *base, size_t *ret_count)
{
    *ret_count = *(const size_t *)(const void *)(base + field->count_offset);
    return *(const char *const *)(const void *)(base + field->offset);
}

static void clear_list(const Field *field, char *base)
{
    *(const void **)(void *)(base + field->offset) = NULL;
    *(size_t *)(void *)(base + field->count_offset) = 0;
}

void shape_clear_field(const Field *field, void *base)
{
    void *at = (char *)base + field->offset;

    switch (field->type) {
    case FIELD_TEXT:
        *(Str *)at = (Str){ 0 };
        break;
    case FIELD_INT:
    case FIELD_MOMENT:
        *(int64_t *)at = INT64_MIN;
        break;
    case FIELD_BOOL:
        *(bool *)at = false;
        break;
    case FIELD_DATE:
        *(Date *)at = DATE_NONE;
        break;
    case FIELD_ID:
        *(Id *)at = id_none();
        break;
    case FIELD_HASH:
        *(Hash *)at = hash_none();
        break;
    case FIELD_LABEL:
        *(Label *)at = (Label){ 0 };
        break;
    case FIELD_CHOICE:
        *(int32_t *)at = -1;
        break;
    case FIELD_RECORD:
        shape_clear(field->shape, at);
        break;
    case FIELD_LIST:
        clear_list(field, base);
        break;
    }
}

void shape_clear(const Shape *shape, void *ret)
{
    for (size_t i = 0; i < shape->field_count; i++)
        shape_clear_field(&shape->fields[i], ret);
}

bool shape_nothing(const Shape *shape, const void *base)
{
    for (size_t i = 0; i < shape->field_count; i++)
        if (!shape_absent(&shape->fields[i], base))
            return false;
    return true;
}

bool shape_absent(const Field *field, const void *base)
{
    const void *at = (const char *)base + field->offset;
    const Label *label = at;
    size_t count;

    switch (field->type) {
    case FIELD_TEXT:
        return ((const Str *)at)->len == 0;
    case FIELD_INT:
    case FIELD_MOMENT:
        return *(const int64_t *)at == INT64_MIN;
    case FIELD_BOOL:
        return false;
    case FIELD_DATE:
        return *(const Date *)at == DATE_NONE;
    case FIELD_ID:
        return id_is_none(*(const Id *)at);
    case FIELD_HASH:
        return hash_is_none(*(const Hash *)at);
    case FIELD_LABEL:
        return label->in[LANG_JA].len == 0 && label->in[LANG_EN].len == 0;
    case FIELD_CHOICE:
        return *(const int32_t *)at == -1;
    case FIELD_RECORD:
        return shape_nothing(field->shape, at);
    case FIELD_LIST:
        shape_list(field, base, &count);
        return count == 0;
    }
    ensure(!"a type of field");
}

TextLimits shape_text_limits(const Field *field)
{
    if (field->type == FIELD_LIST)
        return (TextLimits){ .max = field->item_max, .lines = field->long_text };
    return (TextLimits){
        .min = field->min,
        .max = field->max,
        .may_be_empty = field->optional && field->type == FIELD_TEXT,
        .lines = field->long_text,
    };
}

static const uint32_t ideographic_blank = 0x3000;

/* What a text holds besides white space, and the first letter that may not stand in it. */
static bool look_through(TextLimits limits, Str text, uint32_t *ret_letter)
{
    bool says_something = false;

    for (size_t at = 0; at < text.len;) {
        uint32_t letter = utf8_next(text, &at);
        bool line = letter == '\n' || letter == '\t';
        if (unicode_disturbs(letter) && !(line && limits.lines) && *ret_letter == 0)
            *ret_letter = letter;
        says_something |= letter != ' ' && !line && letter != ideographic_blank;
    }
    return says_something;
}

TextDefect shape_text_defect(TextLimits limits, Str text, uint32_t *ret_letter)
{
    size_t bad;

    *ret_letter = 0;
    if (text.len == 0)
        return limits.may_be_empty ? TEXT_FINE : TEXT_EMPTY;
    if (text.len > (size_t)limits.max)
        return TEXT_LONG;
    if (!utf8_check(text, &bad))
        return TEXT_NOT_UTF8;
    bool says_something = look_through(limits, text, ret_letter);
    if (*ret_letter != 0)
        return TEXT_LETTER;
    if (!says_something)
        return TEXT_EMPTY;
    return text.len < (size_t)limits.min ? TEXT_SHORT : TEXT_FINE;
}
