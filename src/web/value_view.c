/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_web.h"
#include "web/entry.h"

/* A reply, which its own shape describes, as lines for people. */

static Str day_words(const Visit *visit, Str written)
{
    Text text = text_open(visit->arena, 64);
    Moment moment;

    if (!moment_read(written, &moment))
        return written;
    moment_write_person(&text, moment, visit->lang);
    return text_str(&text);
}

static Str choice_words(const Visit *visit, const Field *field, Str word)
{
    for (size_t i = 0; field->choice_labels && i < field->choice_count; i++)
        if (str_eq(field->choices[i], word))
            return phrase(field->choice_labels[i], visit->lang);
    return word;
}

static Str label_words(const Visit *visit, const Json *node)
{
    const Json *ja = json_member(node, S("ja")), *en = json_member(node, S("en"));
    Label label = { { [LANG_JA] = ja ? ja->string : S(""), [LANG_EN] = en ? en->string : S("") } };

    return label_in(label, visit->lang, S(""));
}

static Str single_words(const Visit *visit, const Field *field, FieldType type, const Json *node)
{
    switch (type) {
    case FIELD_INT:
        return visit_number(visit, node->number);
    case FIELD_BOOL:
        return phrase(node->number ? PHRASE_WEB_YES : PHRASE_WEB_NO, visit->lang);
    case FIELD_MOMENT:
        return day_words(visit, node->string);
    case FIELD_CHOICE:
        return choice_words(visit, field, node->string);
    case FIELD_LABEL:
        return label_words(visit, node);
    case FIELD_TEXT:
    case FIELD_DATE:
    case FIELD_ID:
    case FIELD_HASH:
    case FIELD_RECORD:
    case FIELD_LIST:
        break;
    }
    return node->string;
}

static ValueView member_view(const Visit *visit, const Field *field, const Json *node,
                             int64_t number)
{
    ValueView view = { .label =
                           visit_say(visit, PHRASE_WEB_ROW, visit_number(visit, number), S("")) };

    if (field->item == FIELD_RECORD)
        view.values = value_views(visit, field->shape, node, &view.value_count);
    else
        view.words = single_words(visit, field, field->item, node);
    return view;
}

static ValueView value_view(const Visit *visit, const Field *field, const Json *node)
{
    ValueView view = { 0 };
    int64_t number = 1;

    view.label = field->help == PHRASE_NONE ? field->name : phrase(field->help, visit->lang);
    if (field->type == FIELD_RECORD) {
        view.values = value_views(visit, field->shape, node, &view.value_count);
    } else if (field->type == FIELD_LIST) {
        ValueView *rows = NEW_ARRAY(visit->arena, ValueView, node->count);
        for (const Json *row = node->first; row; row = row->next)
            rows[view.value_count++] = member_view(visit, field, row, number++);
        view.values = rows;
    } else {
        view.words = single_words(visit, field, field->type, node);
        view.lines = field->type == FIELD_TEXT && field->long_text;
    }
    return view;
}

const ValueView *value_views(const Visit *visit, const Shape *shape, const Json *tree,
                             size_t *ret_count)
{
    ValueView *views = NEW_ARRAY(visit->arena, ValueView, shape->field_count);
    size_t count = 0;

    for (size_t i = 0; i < shape->field_count; i++) {
        const Json *node = json_member(tree, shape->fields[i].name);
        if (node)
            views[count++] = value_view(visit, &shape->fields[i], node);
    }
    *ret_count = count;
    return views;
}
