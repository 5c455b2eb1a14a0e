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

/* What every erasable text of a copy is swapped for. */
typedef struct Swap {
    Arena *arena;
    Marks *marks; /* texts become marks, which are added here */
    Db *db;       /* marks become texts, which are kept here; NULL: the first */
} Swap;

static int swap_text(const Swap *swap, Str *text)
{
    if (swap->db) {
        bool erased;
        int r = mark_text(swap->db, swap->arena, *text, text, &erased);
        return r < 0 ? trace(r) : r;
    }
    Erasable value = erasable_make(*text);
    add_value(swap->arena, swap->marks, value);
    *text = hash_str(swap->arena, value.commitment);
    return 0;
}

static int swap_fields(const Swap *swap, const Shape *shape, char *copy);

/* The list's members are the caller's: copied before one is changed. */
static int swap_list(const Swap *swap, const Field *field, char *copy)
{
    size_t count = *(const size_t *)(copy + field->count_offset), size = item_size(field);
    const void **list = (const void **)(copy + field->offset);
    int r = 0;

    if (count == 0)
        return 0;
    char *items = arena_take(swap->arena, size, _Alignof(max_align_t), count);
    memcpy(items, *list, count * size);
    for (size_t i = 0; i < count && field->item == FIELD_RECORD && !r; i++)
        r = swap_fields(swap, field->shape, items + i * size);
    *list = items;
    return r < 0 ? trace(r) : r;
}

static int swap_fields(const Swap *swap, const Shape *shape, char *copy)
{
    int r = 0;

    for (size_t i = 0; i < shape->field_count && !r; i++) {
        const Field *field = &shape->fields[i];
        Str *text = (Str *)(copy + field->offset);

        if (field->type == FIELD_LIST)
            r = swap_list(swap, field, copy);
        else if (field->type == FIELD_RECORD)
            r = swap_fields(swap, field->shape, copy + field->offset);
        else if (field->erasable && text->len > 0)
            r = swap_text(swap, text);
    }
    return r < 0 ? trace(r) : r;
}

static char *copy_data(Arena *arena, const Shape *shape, const void *data)
{
    char *copy = arena_take(arena, shape->size, _Alignof(max_align_t), 1);

    memcpy(copy, data, shape->size);
    return copy;
}

const void *mark_data(Arena *arena, const Shape *shape, const void *data, Marks *marks)
{
    char *copy = copy_data(arena, shape, data);
    int r = swap_fields(&(Swap){ .arena = arena, .marks = marks }, shape, copy);

    ensure(!r); /* nothing is read */
    return copy;
}

int unmark_data(Db *db, Arena *arena, const Shape *shape, const void *data, const void **ret_data)
{
    char *copy = copy_data(arena, shape, data);
    int r = swap_fields(&(Swap){ .arena = arena, .db = db }, shape, copy);

    *ret_data = copy;
    return r < 0 ? trace(r) : r;
}

static bool place_in_list(Text *pointer, const Field *field, const char *at, Str mark)
{
    size_t count = *(const size_t *)(at + field->count_offset), size = item_size(field);
    const char *const *list = (const char *const *)(at + field->offset);

    for (size_t i = 0; i < count && field->item == FIELD_RECORD; i++) {
        size_t before = pointer->len;
        text_c(pointer, "/");
        text_int(pointer, (int64_t)i);
        if (mark_place(pointer, field->shape, *list + i * size, mark))
            return true;
        pointer->len = before;
    }
    return false;
}

bool mark_place(Text *pointer, const Shape *shape, const void *data, Str mark)
{
    for (size_t i = 0; i < shape->field_count; i++) {
        const Field *field = &shape->fields[i];
        const char *at = (const char *)data + field->offset;
        size_t before = pointer->len;

        text_all(pointer, S("/"), field->name);
        if (field->type == FIELD_LIST ? place_in_list(pointer, field, data, mark)
            : field->type == FIELD_RECORD
                ? mark_place(pointer, field->shape, at, mark)
                : field->erasable && str_eq(*(const Str *)(const void *)at, mark))
            return true;
        pointer->len = before;
    }
    return false;
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
