/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * index - from a hash to the places of an array (private to the room)
 *
 * Open addressing, at most half full. Whoever asks compares: two things may share a hash.
 */
#pragma once

#include "base/base.h"

typedef struct IndexSlot {
    uint32_t hash, place; /* place + 1; 0: empty */
} IndexSlot;

typedef struct Index {
    IndexSlot *slots;
    size_t room, count; /* room: a power of two, or 0 */
} Index;

void index_add(Arena *arena, Index *index, uint64_t hash, size_t place);

/* All places of a hash: for (Probe probe = probe_open(i, h); probe_next(&probe, &at);) */
typedef struct Probe {
    const Index *index;
    uint32_t hash;
    size_t at;
} Probe;

Probe probe_open(const Index *index, uint64_t hash);
bool probe_next(Probe *probe, size_t *ret_place);
