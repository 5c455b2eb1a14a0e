/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * arena - memory with few lifetimes
 *
 * An Arena is one address range reserved once; taking from it moves a mark. Three lifetimes are
 * used: `boot` (loaded data, frozen after start), `request` (reset after each request or command)
 * and scratch: a function that receives an Arena BY VALUE may take from it, and what it took
 * vanishes on return. A function that receives an Arena POINTER leaves its result there for the
 * caller.
 *
 * Taking never fails: edges enforce limits, so hitting the end is a bug and aborts. Memory is
 * zeroed. Under the address sanitizer unused arena and the gap after each taking are poisoned.
 */
#pragma once

#include "base/str.h"

typedef struct Arena {
    char *base, *at, *end;
} Arena;

/* Reserves (does not commit) `reserve_bytes`. Aborts when the machine refuses the address range. */
Arena arena_open(size_t reserve_bytes);
void arena_close(Arena *arena);
void arena_reset(Arena *arena); /* forget everything taken */

/* `count` zeroed objects of `size` bytes aligned to `align`. Never NULL. */
void *arena_take(Arena *arena, size_t size, size_t align, size_t count);

#define NEW(arena, Type) ((Type *)arena_take((arena), sizeof(Type), _Alignof(Type), 1))
#define NEW_ARRAY(arena, Type, count) \
    ((Type *)arena_take((arena), sizeof(Type), _Alignof(Type), (count)))

/* Makes the newest taking, of `size` bytes, `more` longer where it lies. False, and nothing has
 * changed: it is not the newest, or there is no room behind it. */
MUST_USE bool arena_extend(Arena *arena, void *last, size_t size, size_t more);

/*
 * An array that grows: room for one thing more than `count` of `size` bytes. The same memory, made
 * longer where it lies if it can be, or twice as much with the things copied; `things` may be NULL
 * when count is 0.
 */
void *arena_grow(Arena *arena, void *things, size_t size, size_t count, size_t *room);
#define GROW(arena, things, count, room) \
    ((things) = arena_grow((arena), (things), sizeof(*(things)), (count), (room)))

Str arena_str(Arena *arena, Str text);       /* a copy that lives in the arena */
const char *arena_c(Arena *arena, Str text); /* the same, NUL-terminated, for library calls */
