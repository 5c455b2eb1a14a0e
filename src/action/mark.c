/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Texts that may have to be erased: an event holds their marks, the side table the texts.
 */
#include "action/inside.h"

#include <string.h>

Str hash_str(Arena *arena, Hash hash)
{
    Text text = text_open(arena, MARK_DIGITS);
    hash_write(&text, hash);
    return text_str(&text);
}

Str id_str(Arena *arena, Id id)
{
    Text text = text_open(arena, ID_LETTERS);
    id_write(&text, id);
    return text_str(&text);
}

static void add_value(Arena *arena, Marks *marks, Erasable value)
{
    if (marks->count == marks->room) {
        Erasable *longer = NEW_ARRAY(arena, Erasable, marks->room * 2 + 4);
        if (marks->count)
            memcpy(longer, marks->values, marks->count * sizeof *longer);
        marks->values = longer;
        marks->room = marks->room * 2 + 4;
    }
    marks->values[marks->count++] = value;
}

static size_t item_size(const Field *field)
{
    if (field->item == FIELD_RECORD)
        return field->shape->size;
    return field->item == FIELD_TEXT ? sizeof(Str)
           : field->item == FIELD_ID ? sizeof(Id)
                                     : sizeof(Hash);
}

static void mark_fields(Arena *arena, const Shape *shape, char *copy, Marks *marks);

/* The list's members are the caller's: copied before a mark is put into them. */
static void mark_list(Arena *arena, const Field *field, char *copy, Marks *marks)
{
    size_t count = *(const size_t *)(copy + field->count_offset), size = item_size(field);
    const void **list = (const void **)(copy + field->offset);

    if (count == 0)
        return;
    char *items = arena_take(arena, size, _Alignof(max_align_t), count);
    memcpy(items, *list, count * size);
    for (size_t i = 0; i < count && field->item == FIELD_RECORD; i++)
        mark_fields(arena, field->shape, items + i * size, marks);
    *list = items;
}

static void mark_fields(Arena *arena, const Shape *shape, char *copy, Marks *marks)
{
    for (size_t i = 0; i < shape->field_count; i++) {
        const Field *field = &shape->fields[i];
        Str *text = (Str *)(copy + field->offset);

        if (field->type == FIELD_LIST) {
            mark_list(arena, field, copy, marks);
        } else if (field->type == FIELD_RECORD) {
            mark_fields(arena, field->shape, copy + field->offset, marks);
        } else if (field->erasable && text->len > 0) {
            Erasable value = erasable_make(*text);
            add_value(arena, marks, value);
            *text = hash_str(arena, value.commitment);
        }
    }
}

const void *mark_data(Arena *arena, const Shape *shape, const void *data, Marks *marks)
{
    char *copy = arena_take(arena, shape->size, _Alignof(max_align_t), 1);

    memcpy(copy, data, shape->size);
    mark_fields(arena, shape, copy, marks);
    return copy;
}

int mark_text(Db *db, Arena *arena, Str mark, Str *ret_text, bool *ret_erased)
{
    Hash commitment;
    Erasable value;
    ErasableState state = ERASABLE_UNKNOWN;

    *ret_text = S("");
    *ret_erased = false;
    if (mark.len == 0)
        return 0;
    if (hash_read(mark, &commitment)) {
        int r = erasable_get(db, arena, commitment, &value, &state);
        if (r)
            return trace(r);
    }
    *ret_erased = state != ERASABLE_KEPT;
    if (!*ret_erased)
        *ret_text = value.value;
    return 0;
}
