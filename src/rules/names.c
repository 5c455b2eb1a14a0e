/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "rules/names.h"

Names names_open(Arena *arena, size_t room)
{
    size_t slot_count = 8;

    while (slot_count < room * 2)
        slot_count *= 2;
    return (Names){
        .keys = NEW_ARRAY(arena, Str, room + 1),
        .values = NEW_ARRAY(arena, int32_t, room + 1),
        .room = room,
        .slots = NEW_ARRAY(arena, int32_t, slot_count),
        .slot_count = slot_count,
    };
}

/* The slot that holds the key, or the free one where it belongs. */
static size_t slot_of(const Names *names, Str key)
{
    size_t slot = (size_t)str_hash(key) & (names->slot_count - 1);

    while (names->slots[slot] != 0 && !str_eq(names->keys[names->slots[slot] - 1], key))
        slot = (slot + 1) & (names->slot_count - 1);
    return slot;
}

static void fill(Names *names, size_t slot, Str key, int32_t value)
{
    ensure(names->count < names->room);
    names->keys[names->count] = key;
    names->values[names->count] = value;
    names->slots[slot] = (int32_t)++names->count;
}

bool names_add(Names *names, Str key, int32_t value)
{
    size_t slot = slot_of(names, key);

    if (names->slots[slot] != 0)
        return false;
    fill(names, slot, key, value);
    return true;
}

void names_put(Names *names, Str key, int32_t value)
{
    size_t slot = slot_of(names, key);

    if (names->slots[slot] != 0)
        names->values[names->slots[slot] - 1] = value;
    else
        fill(names, slot, key, value);
}

int32_t names_find(const Names *names, Str key)
{
    if (names->slot_count == 0)
        return -1;
    int32_t at = names->slots[slot_of(names, key)];

    return at == 0 ? -1 : names->values[at - 1];
}
