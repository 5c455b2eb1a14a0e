/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Completions made on purpose. Chance rarely meets the one case in which forty prohibitions fall
 * and a permission stands; walking down from the node wanted, and giving each leaf the value that
 * helps, does. What comes out need not be right: it is evaluated like any other sample, and only
 * what is seen counts.
 */
#include "rules/ask_parts.h"

enum {
    AIM_DEPTH_MAX = 64,   /* of nested definitions; deeper is left to chance */
    AIM_VISITS_MAX = 4096 /* nodes visited for one completion */
};

typedef struct Aim {
    Sample *sample;
    size_t lane;
    bool *taken; /* by slot: its value in this lane is fixed by now */
    int visits;
} Aim;

static size_t chance(Aim *aim, size_t count)
{
    return (size_t)(rng_next(&aim->sample->rng) % count);
}

/* The first value from a random start of which the row says `wanted`. */
static bool pick_value(Aim *aim, int32_t slot, const uint8_t *row, bool wanted)
{
    size_t count = aim->sample->cone->inquiry->states[slot].value_count, start = chance(aim, count);

    for (size_t i = 0; i < count; i++) {
        size_t value = start + i < count ? start + i : start + i - count;
        if ((row[value] != 0) != wanted)
            continue;
        aim->sample->picks[(size_t)slot * LANES + aim->lane] = (uint16_t)value;
        aim->taken[slot] = true;
        return true;
    }
    return false;
}

/* A following slot: by its own word where the register is silent, else by the key's value. */
static void aim_following(Aim *aim, const ConeNode *leaf, int32_t key, bool want)
{
    Sample *sample = aim->sample;
    uint64_t bit = UINT64_C(1) << aim->lane % 64,
             *word = &sample->said[leaf->slot].word[aim->lane / 64];

    if (!aim->taken[leaf->slot])
        *word = want ? *word | bit : *word & ~bit;
    aim->taken[leaf->slot] = true;
    if (aim->taken[key])
        return;
    if (!pick_value(aim, key, leaf->holds, want))
        pick_value(aim, key, leaf->silent, true);
}

static void aim_leaf(Aim *aim, const ConeNode *leaf, bool want)
{
    const Inquiry *inquiry = aim->sample->cone->inquiry;

    if (leaf->mismatch || leaf->other >= 0)
        return; /* left as it was drawn */
    if (leaf->silent)
        aim_following(aim, leaf, inquiry->map->slots[leaf->slot].key, want);
    else if (!aim->taken[leaf->slot])
        pick_value(aim, leaf->slot, leaf->holds, want);
}

static void aim_node(Aim *aim, int32_t at, bool want, int depth);

/* `count` children, from a random start. */
static void aim_some(Aim *aim, const ConeNode *node, size_t count, bool want, int depth)
{
    size_t start = chance(aim, node->child_count);

    for (size_t i = 0; i < count; i++)
        aim_node(aim, node->children[(start + i) % node->child_count], want, depth);
}

static void aim_inner(Aim *aim, const ConeNode *node, bool want, int depth)
{
    size_t all = node->child_count;

    switch (node->kind) {
    case NODE_NOT:
        aim_some(aim, node, 1, !want, depth);
        return;
    case NODE_ALL:
        aim_some(aim, node, want ? all : 1, want, depth);
        return;
    case NODE_ANY:
        aim_some(aim, node, want ? 1 : all, want, depth);
        return;
    case NODE_COUNT:
        aim_some(aim, node, want ? (size_t)node->need : all - (size_t)node->need + 1, want, depth);
        return;
    case NODE_CONST:
    case NODE_FACT:
    case NODE_EQUAL:
    case NODE_ONE_OF:
    case NODE_INCLUDES:
    case NODE_SAME:
    case NODE_MEMBER:
    case NODE_AT_LEAST:
    case NODE_AT_MOST:
        break;
    }
    ensure(!"an inner node");
}

static void aim_node(Aim *aim, int32_t at, bool want, int depth)
{
    const ConeNode *node = &aim->sample->cone->nodes[at];

    if (depth > AIM_DEPTH_MAX || ++aim->visits > AIM_VISITS_MAX)
        return;
    if (node->slot >= 0)
        aim_leaf(aim, node, want);
    else
        aim_inner(aim, node, want, depth + 1);
}

static void aim_open(Aim *aim, size_t lane)
{
    size_t slot_count = aim->sample->cone->inquiry->map->slot_count;

    aim->lane = lane;
    aim->visits = 0;
    for (size_t i = 0; i < slot_count; i++)
        aim->taken[i] = false;
}

static Aim aim_make(Arena *scratch, Sample *sample)
{
    return (Aim){ sample, 0, NEW_ARRAY(scratch, bool, sample->cone->inquiry->map->slot_count), 0 };
}

void sample_aim(Arena scratch, Sample *sample, int32_t node, bool want, size_t from, size_t to)
{
    Aim aim = aim_make(&scratch, sample);
    int32_t at = sample->cone->place[node];

    for (size_t lane = from; lane < to && at >= 0; lane++) {
        aim_open(&aim, lane);
        aim_node(&aim, at, want, 0);
    }
}

/* Gives the siblings of a child the values under which the parent shows what the child does. */
static void open_way(Aim *aim, const ConeNode *parent, int32_t child)
{
    int64_t still = parent->need - 1; /* NODE_COUNT: siblings that must be YES */

    for (size_t i = 0; i < parent->child_count; i++) {
        int32_t sibling = parent->children[i];
        if (sibling == child)
            continue;
        bool want = parent->kind == NODE_COUNT ? still-- > 0 : parent->kind == NODE_ALL;
        aim_node(aim, sibling, want, 0);
    }
}

void sample_expose(Arena scratch, Sample *sample, int32_t slot, size_t from, size_t to)
{
    const Cone *cone = sample->cone;
    Aim aim = aim_make(&scratch, sample);

    for (size_t lane = from; lane < to && cone->entry_count[slot] > 0; lane++) {
        aim_open(&aim, lane);
        aim.taken[slot] = true;
        int32_t at = cone->entry[slot][chance(&aim, cone->entry_count[slot])];
        while (cone->nodes[at].parent_count > 0) {
            const ConeNode *node = &cone->nodes[at];
            int32_t parent = node->parents[chance(&aim, node->parent_count)];
            open_way(&aim, &cone->nodes[parent], at);
            at = parent;
        }
    }
}

void sample_around(Sample *sample, const int64_t *values, const bool *said)
{
    const Inquiry *inquiry = sample->cone->inquiry;
    const PackMap *map = inquiry->map;

    for (size_t slot = 0; slot < map->slot_count; slot++) {
        const SlotState *state = &inquiry->states[slot];
        size_t nearest = 0;
        if (state->status == SLOT_FOLLOWS)
            sample->said[slot] = lanes_all(said[slot]);
        if (state->status != SLOT_OPEN)
            continue;
        while (nearest + 1 < state->value_count &&
               !values_alike(map, &map->slots[slot], state->values[nearest], values[slot]))
            nearest++;
        for (size_t lane = 0; lane < LANES; lane++)
            sample->picks[slot * LANES + lane] =
                lane > 0 && rng_next(&sample->rng) % 8 == 0
                    ? (uint16_t)(rng_next(&sample->rng) % state->value_count)
                    : (uint16_t)nearest;
    }
}
