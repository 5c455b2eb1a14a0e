/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/arena.h"

#include <string.h>
#include <sys/mman.h>

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define POISONING 1
#endif
#elif defined(__SANITIZE_ADDRESS__)
#define POISONING 1
#endif

/*
 * With the address sanitizer every taking starts on one of its 8-byte cells and ends in a poisoned
 * gap, so that one byte too far is caught. Poison costs an eighth of what it covers, in real
 * memory, and so does taking it away: a huge reservation is poisoned at its beginning only, and how
 * far poison ever reached stands in its head, which all copies of the arena share.
 */
#ifdef POISONING
#include <sanitizer/asan_interface.h>
enum { GAP = 16, ALIGN_MIN = 8, HEAD = sizeof(char *), POISONED_AT_OPEN_MAX = 8 << 20 };

static void poison(const Arena *arena, char *at, size_t size)
{
    char **reached = (char **)(void *)arena->base;

    ASAN_POISON_MEMORY_REGION(at, size);
    if (*reached < at + size)
        *reached = at + size;
}

static void unpoison(char *at, size_t size)
{
    ASAN_UNPOISON_MEMORY_REGION(at, size);
}

static void unpoison_all(const Arena *arena)
{
    char *reached = *(char **)(void *)arena->base;

    unpoison(arena->base, (size_t)(reached - arena->base));
}
#else
enum { GAP = 0, ALIGN_MIN = 1, HEAD = 0, POISONED_AT_OPEN_MAX = 8 << 20 };
#define poison(arena, at, size) ((void)(arena), (void)(at), (void)(size))
#define unpoison(at, size) ((void)(at), (void)(size))
#define unpoison_all(arena) ((void)(arena))
#endif

static size_t room_of(const Arena *arena)
{
    return (size_t)(arena->end - arena->at);
}

/* Whoever reserves this much takes tens of megabytes at a stretch. */
#define RESERVED_LARGE ((size_t)2 << 30)

Arena arena_open(size_t reserve_bytes)
{
    int flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE;
    void *base = mmap(NULL, reserve_bytes, PROT_READ | PROT_WRITE, flags, -1, 0);

    ensure(base != MAP_FAILED);
    if (reserve_bytes >= RESERVED_LARGE) /* a wish: fewer, larger pages are touched quicker */
        (void)madvise(base, reserve_bytes, MADV_HUGEPAGE);
    Arena arena = { base, (char *)base + HEAD, (char *)base + reserve_bytes };
    poison(&arena, arena.at,
           room_of(&arena) < POISONED_AT_OPEN_MAX ? room_of(&arena) : POISONED_AT_OPEN_MAX);
    return arena;
}

void arena_close(Arena *arena)
{
    unpoison_all(arena);
    ensure(munmap(arena->base, (size_t)(arena->end - arena->base)) == 0);
    *arena = (Arena){ 0 };
}

void arena_reset(Arena *arena)
{
    char *first = arena->base + HEAD;

    poison(arena, first, (size_t)(arena->at - first));
    arena->at = first;
}

void *arena_take(Arena *arena, size_t size, size_t align, size_t count)
{
    size_t step = align > ALIGN_MIN ? align : ALIGN_MIN;
    size_t padding = -(uintptr_t)arena->at & (step - 1);
    size_t bytes;

    ensure(!__builtin_mul_overflow(size, count, &bytes));
    ensure(room_of(arena) >= padding + GAP && bytes <= room_of(arena) - padding - GAP);
    char *taken = arena->at + padding;
    arena->at = taken + bytes + GAP;
    unpoison(taken, bytes);
    poison(arena, taken + bytes, GAP);
    /* Always: a scratch arena may have written here before. */
    return memset(taken, 0, bytes);
}

bool arena_extend(Arena *arena, void *last, size_t size, size_t more)
{
    char *end = (char *)last + size;

    if (end + GAP != arena->at || more > room_of(arena))
        return false;
    unpoison(end, more);
    memset(end, 0, more);
    poison(arena, end + more, GAP);
    arena->at += more;
    return true;
}

void *arena_grow(Arena *arena, void *things, size_t size, size_t count, size_t *room)
{
    enum { FIRST_ROOM = 2 };

    size_t before = *room;

    ensure(count <= before);
    if (count < before)
        return things;
    *room = before > 0 ? 2 * before : FIRST_ROOM;
    if (before > 0 && arena_extend(arena, things, before * size, before * size))
        return things;
    void *more = arena_take(arena, size, _Alignof(max_align_t), *room);
    if (count > 0)
        memcpy(more, things, count * size);
    return more;
}

Str arena_str(Arena *arena, Str text)
{
    return (Str){ arena_c(arena, text), text.len };
}

const char *arena_c(Arena *arena, Str text)
{
    char *copy = NEW_ARRAY(arena, char, text.len + 1);

    if (text.len > 0)
        memcpy(copy, text.at, text.len);
    return copy;
}
