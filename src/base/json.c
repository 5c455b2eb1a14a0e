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
