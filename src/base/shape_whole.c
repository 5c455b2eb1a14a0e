/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/shape_parts.h"
#include "phrases_shape.h"

/* What a value that was written in part still lacks. */

enum { POINTER_MAX = 512 };

static void look(const Shape *shape, const char *base, Str pointer, Findings *findings);

static Str below(const Findings *findings, Str pointer, Str name)
{
    Text text = text_open(findings->arena, POINTER_MAX);

    text_all(&text, pointer, S("/"), name);
    return text_str(&text);
}

static void look_at_items(const Field *field, const char *base, Str pointer, Findings *findings)
{
    size_t count;
    const char *items = shape_list(field, base, &count);

    for (size_t i = 0; field->item == FIELD_RECORD && i < count; i++) {
        Text number = text_open(findings->arena, 24);
        text_int(&number, (int64_t)i);
        look(field->shape, items + shape_item_size(field) * i,
             below(findings, pointer, text_str(&number)), findings);
    }
}

static void look(const Shape *shape, const char *base, Str pointer, Findings *findings)
{
    for (size_t i = 0; i < shape->field_count; i++) {
        const Field *field = &shape->fields[i];
        Str at = below(findings, pointer, field->name);

        if (field->type == FIELD_LIST)
            look_at_items(field, base, at, findings);
        else if (field->type == FIELD_RECORD && !(field->optional && shape_absent(field, base)))
            look(field->shape, base + field->offset, at, findings);
        else if (!field->optional && field->type != FIELD_RECORD && shape_absent(field, base))
            finding_error(findings, ((Place){ .pointer = at }), PHRASE_SHAPE_MISSING,
                          PHRASE_SHAPE_MISSING_REMEDY, field->name);
    }
}

bool shape_whole(const Shape *shape, const void *value, Findings *findings)
{
    size_t errors = findings->error_count;

    look(shape, value, S(""), findings);
    return findings->error_count == errors;
}
