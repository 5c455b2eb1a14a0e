/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "rules/order.h"

typedef enum Colour { COLOUR_NEW, COLOUR_OPEN, COLOUR_DONE } Colour;

typedef struct Walk {
    Arena *arena;
    const Needs *needs;
    Colour *colours;
    size_t *next;   /* by item: the next of its needs to look at */
    int32_t *stack; /* the open items, each needed by the one below it */
    size_t height;
    int32_t *items, *depth;
    size_t done;
    Order order;
} Walk;

/* The open items from `start` upwards need one another. */
static void keep_ring(Walk *walk, int32_t start)
{
    size_t from = walk->height;

    if (walk->order.ring_count > 0)
        return;
    while (walk->stack[from - 1] != start)
        from--;
    int32_t *ring = NEW_ARRAY(walk->arena, int32_t, walk->height - from + 1);

    for (size_t i = from - 1; i < walk->height; i++)
        ring[walk->order.ring_count++] = walk->stack[i];
    walk->order.ring = ring;
}

static void open_item(Walk *walk, int32_t item)
{
    walk->colours[item] = COLOUR_OPEN;
    walk->next[item] = walk->needs->first[item];
    walk->depth[item] = 1;
    walk->stack[walk->height++] = item;
}

static void close_item(Walk *walk, int32_t item)
{
    walk->colours[item] = COLOUR_DONE;
    walk->items[walk->done++] = item;
    walk->height--;
    if (walk->height > 0) {
        int32_t below = walk->stack[walk->height - 1];

        if (walk->depth[below] <= walk->depth[item])
            walk->depth[below] = walk->depth[item] + 1;
    }
}

static void step(Walk *walk)
{
    int32_t item = walk->stack[walk->height - 1];

    if (walk->next[item] == walk->needs->first[item + 1]) {
        close_item(walk, item);
        return;
    }
    int32_t need = walk->needs->needs[walk->next[item]++];

    if (walk->colours[need] == COLOUR_NEW)
        open_item(walk, need);
    else if (walk->colours[need] == COLOUR_OPEN)
        keep_ring(walk, need);
    else if (walk->depth[item] <= walk->depth[need])
        walk->depth[item] = walk->depth[need] + 1;
}

Order order_make(Arena *arena, const Needs *needs)
{
    Walk walk = {
        .arena = arena,
        .needs = needs,
        .colours = NEW_ARRAY(arena, Colour, needs->count + 1),
        .next = NEW_ARRAY(arena, size_t, needs->count + 1),
        .stack = NEW_ARRAY(arena, int32_t, needs->count + 1),
        .items = NEW_ARRAY(arena, int32_t, needs->count + 1),
        .depth = NEW_ARRAY(arena, int32_t, needs->count + 1),
    };

    for (size_t i = 0; i < needs->count; i++) {
        if (walk.colours[i] == COLOUR_NEW)
            open_item(&walk, (int32_t)i);
        while (walk.height > 0)
            step(&walk);
    }
    walk.order.items = walk.items;
    walk.order.depth = walk.depth;
    return walk.order;
}
