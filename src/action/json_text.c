/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "action/json_text.h"

static void put_children(Text *text, const Json *node, const char *open, const char *close)
{
    text_c(text, open);
    for (const Json *child = node->first; child; child = child->next) {
        if (child != node->first)
            text_c(text, ",");
        if (node->type == JSON_OBJECT) {
            text_json(text, child->key);
            text_c(text, ":");
        }
        json_put(text, child);
    }
    text_c(text, close);
}

void json_put(Text *text, const Json *node)
{
    switch (node->type) {
    case JSON_NULL:
        text_c(text, "null");
        return;
    case JSON_BOOL:
        text_c(text, node->number ? "true" : "false");
        return;
    case JSON_INT:
        text_int(text, node->number);
        return;
    case JSON_STRING:
        text_json(text, node->string);
        return;
    case JSON_ARRAY:
        put_children(text, node, "[", "]");
        return;
    case JSON_OBJECT:
        put_children(text, node, "{", "}");
        return;
    }
    ensure(!"a JSON value has one of these types");
}
