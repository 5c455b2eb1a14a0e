/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/shape_parts.h"
#include "phrases_record.h"
#include "phrases_shape.h"

typedef struct Binder {
    Arena *arena;
    Str file;
    Findings *findings;
    bool seen; /* what is missing was not to be seen, or is still to be written */
} Binder;

static Str number(Binder *binder, int64_t value)
{
    Text digits = text_open(binder->arena, 32);

    text_int(&digits, value);
    return text_str(&digits);
}

static void complain(Binder *binder, const Json *node, Phrase message, Phrase remedy, Str first,
                     Str second)
{
    finding_error(binder->findings, json_place(node, binder->file), message, remedy, first, second);
}

static bool is_type(Binder *binder, const Json *node, JsonType type)
{
    static const Phrase wanted[] = {
        [JSON_NULL] = PHRASE_RECORD_WANT_OBJECT, [JSON_BOOL] = PHRASE_RECORD_WANT_BOOL,
        [JSON_INT] = PHRASE_RECORD_WANT_INT,     [JSON_STRING] = PHRASE_RECORD_WANT_TEXT,
        [JSON_ARRAY] = PHRASE_RECORD_WANT_ARRAY, [JSON_OBJECT] = PHRASE_RECORD_WANT_OBJECT,
    };

    if (node->type == type)
        return true;
    complain(binder, node, wanted[type], PHRASE_NONE, S(""), S(""));
    return false;
}

static Str letter_name(Binder *binder, uint32_t letter)
{
    Text name = text_open(binder->arena, 16);

    text_c(&name, "U+");
    text_hex(&name, letter, letter > 0xffff ? 6 : 4);
    return text_str(&name);
}

static void complain_text(Binder *binder, const Json *node, TextDefect defect, TextLimits limits,
                          uint32_t letter)
{
    static const struct {
        Phrase message, remedy;
    } rows[] = {
        [TEXT_EMPTY] = { PHRASE_SHAPE_EMPTY, PHRASE_SHAPE_EMPTY_REMEDY },
        [TEXT_SHORT] = { PHRASE_SHAPE_SHORT, PHRASE_SHAPE_SHORT_REMEDY },
        [TEXT_LONG] = { PHRASE_SHAPE_LONG, PHRASE_SHAPE_LONG_REMEDY },
        [TEXT_NOT_UTF8] = { PHRASE_SHAPE_NOT_UTF8, PHRASE_SHAPE_NOT_UTF8_REMEDY },
        [TEXT_LETTER] = { PHRASE_SHAPE_LETTER, PHRASE_SHAPE_LETTER_REMEDY },
    };
    Str first = defect == TEXT_LETTER ? letter_name(binder, letter)
                                      : number(binder, (int64_t)node->string.len);
    Str second = number(binder, defect == TEXT_SHORT ? limits.min : limits.max);

    complain(binder, node, rows[defect].message, rows[defect].remedy, first, second);
}

static void bind_text(Binder *binder, TextLimits limits, const Json *node, Str *ret)
{
    uint32_t letter;

    if (!is_type(binder, node, JSON_STRING))
        return;
    TextDefect defect = shape_text_defect(limits, node->string, &letter);
    if (defect)
        complain_text(binder, node, defect, limits, letter);
    else
        *ret = node->string;
}

static void bind_int(Binder *binder, const Field *field, const Json *node, int64_t *ret)
{
    if (!is_type(binder, node, JSON_INT))
        return;
    if (node->number < field->min || node->number > field->max)
        complain(binder, node, PHRASE_SHAPE_INT_RANGE, PHRASE_NONE, number(binder, field->min),
                 number(binder, field->max));
    else
        *ret = node->number;
}

static void bind_bool(Binder *binder, const Json *node, bool *ret)
{
    if (is_type(binder, node, JSON_BOOL))
        *ret = node->number != 0;
}

static void bind_date(Binder *binder, const Json *node, Date *ret)
{
    if (is_type(binder, node, JSON_STRING) && !date_read(node->string, ret))
        complain(binder, node, PHRASE_RECORD_NO_SUCH_DATE, PHRASE_RECORD_DATE_REMEDY, node->string,
                 S(""));
}

static void bind_moment(Binder *binder, const Json *node, Moment *ret)
{
    if (is_type(binder, node, JSON_STRING) && !moment_read(node->string, ret))
        complain(binder, node, PHRASE_SHAPE_NO_MOMENT, PHRASE_SHAPE_NO_MOMENT_REMEDY, node->string,
                 S(""));
}

static void bind_id(Binder *binder, const Json *node, Id *ret)
{
    if (is_type(binder, node, JSON_STRING) && (!id_read(node->string, ret) || id_is_none(*ret)))
        complain(binder, node, PHRASE_SHAPE_NO_ID, PHRASE_SHAPE_NO_ID_REMEDY, node->string, S(""));
}

static void bind_hash(Binder *binder, const Json *node, Hash *ret)
{
    if (is_type(binder, node, JSON_STRING) && (!hash_read(node->string, ret) || hash_is_none(*ret)))
        complain(binder, node, PHRASE_SHAPE_NO_HASH, PHRASE_SHAPE_NO_HASH_REMEDY, node->string,
                 S(""));
}

static Str join(Binder *binder, const Str *words, size_t count)
{
    Text joined = text_open(binder->arena, 4096);

    for (size_t i = 0; i < count; i++)
        text_all(&joined, i > 0 ? S(", ") : S(""), words[i]);
    return text_str(&joined);
}

static void bind_choice(Binder *binder, const Field *field, const Json *node, int32_t *ret)
{
    if (!is_type(binder, node, JSON_STRING))
        return;
    for (size_t i = 0; i < field->choice_count; i++)
        if (str_eq(field->choices[i], node->string))
            *ret = (int32_t)i;
    if (*ret < 0)
        complain(binder, node, PHRASE_SHAPE_NO_CHOICE, PHRASE_SHAPE_NO_CHOICE_REMEDY, node->string,
                 join(binder, field->choices, field->choice_count));
}

static void complain_unknown(Binder *binder, const Json *node, const Str *names, size_t count)
{
    Str nearest = str_nearest(node->key, names, count);
    bool near = nearest.len > 0;

    complain(binder, node, PHRASE_SHAPE_UNKNOWN,
             near        ? PHRASE_RECORD_DID_YOU_MEAN
             : count > 0 ? PHRASE_SHAPE_UNKNOWN_REMEDY
                         : PHRASE_SHAPE_UNKNOWN_NONE,
             node->key, near ? nearest : join(binder, names, count));
}

static bool is_one_of(Str name, const Str *names, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (str_eq(names[i], name))
            return true;
    return false;
}

static void refuse_undeclared(Binder *binder, const Json *object, const Str *names, size_t count)
{
    for (const Json *member = object->first; member; member = member->next)
        if (!is_one_of(member->key, names, count))
            complain_unknown(binder, member, names, count);
}

static Json missing_at(Binder *binder, const Json *parent, Str name)
{
    Text pointer = text_open(binder->arena, parent->pointer.len + 1 + name.len);

    text_all(&pointer, parent->pointer, S("/"), name);
    return (Json){ .key = name, .pointer = text_str(&pointer) };
}

static void complain_missing(Binder *binder, const Json *parent, Str name)
{
    Json place = missing_at(binder, parent, name);

    complain(binder, &place, PHRASE_SHAPE_MISSING, PHRASE_SHAPE_MISSING_REMEDY, name, S(""));
}

static void bind_label(Binder *binder, const Field *field, const Json *node, Label *ret)
{
    static const Str names[] = { STR("ja"), STR("en") };

    if (!is_type(binder, node, JSON_OBJECT))
        return;
    refuse_undeclared(binder, node, names, COUNT_OF(names));
    for (Lang lang = 0; lang < LANG_COUNT; lang++) {
        const Json *word = json_member(node, lang_code(lang));
        if (word)
            bind_text(binder, shape_text_limits(field), word, &ret->in[lang]);
    }
    if (!field->optional && !binder->seen && node->count == 0)
        complain(binder, node, PHRASE_SHAPE_EMPTY, PHRASE_SHAPE_EMPTY_REMEDY, S(""), S(""));
}

static void bind_record(Binder *binder, const Shape *shape, const Json *node, void *ret);

static void bind_item(Binder *binder, const Field *field, const Json *node, void *at)
{
    if (field->item == FIELD_RECORD) {
        shape_clear(field->shape, at);
        bind_record(binder, field->shape, node, at);
    } else if (field->item == FIELD_ID) {
        bind_id(binder, node, at);
    } else if (field->item == FIELD_HASH) {
        bind_hash(binder, node, at);
    } else {
        bind_text(binder, shape_text_limits(field), node, at);
    }
}

static void bind_list(Binder *binder, const Field *field, const Json *node, char *base)
{
    size_t size = shape_item_size(field), at = 0;

    if (!is_type(binder, node, JSON_ARRAY))
        return;
    if (node->count > (size_t)field->max || node->count < (size_t)field->min) {
        complain(binder, node, PHRASE_SHAPE_COUNT, PHRASE_NONE,
                 number(binder, (int64_t)node->count),
                 number(binder, node->count > (size_t)field->max ? field->max : field->min));
        return;
    }
    if (node->count == 0)
        return;
    char *items = arena_take(binder->arena, size, _Alignof(max_align_t), node->count);
    for (const Json *item = node->first; item; item = item->next)
        bind_item(binder, field, item, items + size * at++);
    *(const void **)(void *)(base + field->offset) = items;
    *(size_t *)(void *)(base + field->count_offset) = node->count;
}

static void bind_embedded(Binder *binder, const Field *field, const Json *node, void *at)
{
    bool before = binder->seen;

    binder->seen = before || field->partial;
    bind_record(binder, field->shape, node, at);
    binder->seen = before;
}

static void bind_field(Binder *binder, const Field *field, const Json *node, char *base)
{
    void *at = base + field->offset;

    switch (field->type) {
    case FIELD_TEXT:
        bind_text(binder, shape_text_limits(field), node, at);
        break;
    case FIELD_INT:
        bind_int(binder, field, node, at);
        break;
    case FIELD_BOOL:
        bind_bool(binder, node, at);
        break;
    case FIELD_DATE:
        bind_date(binder, node, at);
        break;
    case FIELD_MOMENT:
        bind_moment(binder, node, at);
        break;
    case FIELD_ID:
        bind_id(binder, node, at);
        break;
    case FIELD_HASH:
        bind_hash(binder, node, at);
        break;
    case FIELD_LABEL:
        bind_label(binder, field, node, at);
        break;
    case FIELD_CHOICE:
        bind_choice(binder, field, node, at);
        break;
    case FIELD_RECORD:
        bind_embedded(binder, field, node, at);
        break;
    case FIELD_LIST:
        bind_list(binder, field, node, base);
        break;
    }
}

static void bind_record(Binder *binder, const Shape *shape, const Json *node, void *ret)
{
    Str *names = NEW_ARRAY(binder->arena, Str, shape->field_count + 1);

    if (!is_type(binder, node, JSON_OBJECT))
        return;
    for (size_t i = 0; i < shape->field_count; i++)
        names[i] = shape->fields[i].name;
    refuse_undeclared(binder, node, names, shape->field_count);
    for (size_t i = 0; i < shape->field_count; i++) {
        const Field *field = &shape->fields[i];
        const Json *member = json_member(node, field->name);
        if (member)
            bind_field(binder, field, member, ret);
        else if (!field->optional && !binder->seen)
            complain_missing(binder, node, field->name);
    }
}

static bool bind_all(Binder binder, const Shape *shape, const Json *tree, void *ret)
{
    size_t errors = binder.findings->error_count;

    shape_clear(shape, ret);
    bind_record(&binder, shape, tree, ret);
    return binder.findings->error_count == errors;
}

bool shape_bind(Arena *arena, const Shape *shape, const Json *tree, Str file, void *ret,
                Findings *findings)
{
    return bind_all((Binder){ arena, file, findings, .seen = false }, shape, tree, ret);
}

bool shape_bind_seen(Arena *arena, const Shape *shape, const Json *tree, Str file, void *ret,
                     Findings *findings)
{
    return bind_all((Binder){ arena, file, findings, .seen = true }, shape, tree, ret);
}
