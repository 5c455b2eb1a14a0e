/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/json.h"

const Json *json_member(const Json *object, Str key)
{
    if (!object || object->type != JSON_OBJECT)
        return NULL;
    for (const Json *member = object->first; member; member = member->next)
        if (str_eq(member->key, key))
            return member;
    return NULL;
}

Place json_place(const Json *node, Str file)
{
    return (Place){ .file = file, .pointer = node->pointer };
}

static void write_children(Text *text, const Json *node)
{
    for (const Json *child = node->first; child; child = child->next) {
        text_put(text, child == node->first ? S("") : S(","));
        if (node->type == JSON_OBJECT) {
            text_json(text, child->key);
            text_char(text, ':');
        }
        json_write(text, child);
    }
}

void json_write(Text *text, const Json *node)
{
    switch (node->type) {
    case JSON_NULL:
        text_c(text, "null");
        break;
    case JSON_BOOL:
        text_c(text, node->number ? "true" : "false");
        break;
    case JSON_INT:
        text_int(text, node->number);
        break;
    case JSON_STRING:
        text_json(text, node->string);
        break;
    case JSON_ARRAY:
        text_char(text, '[');
        write_children(text, node);
        text_char(text, ']');
        break;
    case JSON_OBJECT:
        text_char(text, '{');
        write_children(text, node);
        text_char(text, '}');
        break;
    }
}
