/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/arena.h"
#include "base/rng.h"
#include "tests/check.h"

#include <string.h>

enum { RESERVE = 1 << 20 };

static bool is_zero(const char *at, size_t len)
{
    for (size_t i = 0; i < len; i++)
        if (at[i] != 0)
            return false;
    return true;
}

/* What a scratch function took vanishes, and the next taking is clean again. */
static void dirty_scratch(Arena scratch)
{
    char *bytes = NEW_ARRAY(&scratch, char, 4096);

    memset(bytes, 0x5a, 4096);
}

static void test_zeroed(void)
{
    Arena arena = arena_open(RESERVE);

    dirty_scratch(arena);
    char *after_scratch = NEW_ARRAY(&arena, char, 4096);
    check_true("after scratch", is_zero(after_scratch, 4096));
    memset(after_scratch, 0x5a, 4096);
    arena_reset(&arena);
    check_true("after reset", is_zero(NEW_ARRAY(&arena, char, 4096), 4096));
    arena_close(&arena);
}

static void test_extend(void)
{
    Arena arena = arena_open(RESERVE);
    dirty_scratch(arena);
    char *first = NEW_ARRAY(&arena, char, 10);

    check_true("the newest grows", arena_extend(&arena, first, 10, 20));
    check_true("zeroed", is_zero(first, 30));
    char *second = NEW_ARRAY(&arena, char, 1);
    check_true("an older one does not", !arena_extend(&arena, first, 30, 1));
    check_true("beyond the end it does not", !arena_extend(&arena, second, 1, RESERVE));
    check_true("they do not overlap", second >= first + 30);
    arena_close(&arena);
}

static void test_arrays_grow(void)
{
    Arena arena = arena_open(RESERVE);
    int32_t *numbers = NULL;
    size_t room = 0, moved = 0;

    dirty_scratch(arena);
    for (int32_t i = 0; i < 1000; i++) {
        const int32_t *before = numbers;

        GROW(&arena, numbers, (size_t)i, &room);
        moved += numbers != before;
        check_int("room is zeroed", numbers[i], 0);
        numbers[i] = i;
    }
    for (int32_t i = 0; i < 1000; i++)
        check_int("kept", numbers[i], i);
    check_true("few moves", moved <= 10 && room >= 1000);
    arena_close(&arena);
}

static void test_copies(void)
{
    Arena arena = arena_open(RESERVE);
    char original[] = "radar";
    Str copy = arena_str(&arena, str_from_c(original));

    original[0] = 'R';
    check_str("own bytes", copy, S("radar"));
    check_int("ends in NUL", arena_c(&arena, S("abc"))[3], 0);
    check_str("of nothing", arena_str(&arena, (Str){ 0 }), S(""));
    arena_close(&arena);
}

#if CHECK_ADDRESSES
#include <sanitizer/asan_interface.h>

/* One byte too far is caught, and so is memory given back. */
static void test_poison(void)
{
    Arena arena = arena_open(RESERVE);

    for (size_t count = 1; count < 40; count++) {
        char *taken = NEW_ARRAY(&arena, char, count);
        check_true("all of it is usable", !__asan_region_is_poisoned(taken, count));
        check_true("one byte more is not", __asan_address_is_poisoned(taken + count));
    }
    char *last = NEW_ARRAY(&arena, char, 3);
    check_true("extended", arena_extend(&arena, last, 3, 7));
    check_true("all ten", !__asan_region_is_poisoned(last, 10));
    check_true("not eleven", __asan_address_is_poisoned(last + 10));
    arena_reset(&arena);
    check_true("given back", __asan_address_is_poisoned(last));
    arena_close(&arena);
}

/* Whoever is given the same addresses next finds no poison there, however far a copy went. */
static void test_closed(void)
{
    enum { HUGE_RESERVE = 1 << 30, FAR = 32 << 20 };
    Arena arena = arena_open(HUGE_RESERVE), copy = arena;
    char *base = arena.base, *far_end = NEW_ARRAY(&copy, char, FAR) + FAR;

    check_true("poison far out", __asan_address_is_poisoned(far_end));
    arena_close(&arena);
    check_true("none is left", !__asan_region_is_poisoned(base, HUGE_RESERVE));
}
#endif

/* Whatever is taken is aligned, zeroed, and apart from what was taken before it. */
static void prop_takings_are_apart(Rng *rng)
{
    Arena arena = arena_open(RESERVE);
    char *end = arena.base;

    for (int i = 0; i < 50; i++) {
        size_t align = (size_t)1 << rng_between(rng, 0, 6);
        size_t count = (size_t)rng_between(rng, 0, 300);
        char *taken = arena_take(&arena, align, align, count);
        check_true("aligned", (uintptr_t)taken % align == 0);
        check_true("apart", taken >= end);
        check_true("zeroed", is_zero(taken, align * count));
        end = taken + align * count;
        memset(taken, 0xff, align * count);
    }
    arena_close(&arena);
}

int main(void)
{
    RUN(test_zeroed);
    RUN(test_extend);
    RUN(test_arrays_grow);
    RUN(test_copies);
#if CHECK_ADDRESSES
    RUN(test_poison);
    RUN(test_closed);
#endif
    RUN_PROP(prop_takings_are_apart, 500);
    return check_done();
}
