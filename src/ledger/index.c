/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "ledger/index.h"

enum { ROOM_FIRST = 64 };

/* The hashes asked with are weak in their high bits; the slot is taken from all of them. */
static uint32_t fold(uint64_t hash)
{
    return (uint32_t)((hash * 0x9e3779b97f4a7c15u) >> 32);
}

static void put(Index *index, IndexSlot slot)
{
    size_t at = slot.hash & (index->room - 1);

    while (index->slots[at].place != 0)
        at = (at + 1) & (index->room - 1);
    index->slots[at] = slot;
}

static void widen(Arena *arena, Index *index)
{
    Index old = *index;

    index->room = old.room > 0 ? old.room * 2 : ROOM_FIRST;
    index->slots = NEW_ARRAY(arena, IndexSlot, index->room);
    for (size_t i = 0; i < old.room; i++)
        if (old.slots[i].place != 0)
            put(index, old.slots[i]);
}

void index_add(Arena *arena, Index *index, uint64_t hash, size_t place)
{
    ensure(place < UINT32_MAX);
    if (index->count * 2 >= index->room)
        widen(arena, index);
    put(index, (IndexSlot){ fold(hash), (uint32_t)place + 1 });
    index->count++;
}

Probe probe_open(const Index *index, uint64_t hash)
{
    return (Probe){ index, fold(hash), fold(hash) };
}

bool probe_next(Probe *probe, size_t *ret_place)
{
    const Index *index = probe->index;

    if (index->room == 0)
        return false;
    for (;;) {
        IndexSlot slot = index->slots[probe->at++ & (index->room - 1)];
        if (slot.place == 0)
            return false;
        if (slot.hash == probe->hash) {
            *ret_place = slot.place - 1;
            return true;
        }
    }
}
