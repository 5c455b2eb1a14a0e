/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* What is left of a pack's graph once everything settled is cut away. */
#include "rules/ask_parts.h"

/* Marks what open results rest on; counts it. */
static size_t mark_cone(const Inquiry *inquiry, const int32_t *roots, size_t count, bool *in_cone)
{
    const Pack *pack = inquiry->map->pack;
    size_t size = 0;

    for (size_t i = 0; i < count; i++)
        in_cone[roots[i]] = inquiry->truths[roots[i]] == TRUTH_UNKNOWN;
    for (size_t i = pack->node_count; i-- > 0;) {
        if (!in_cone[i])
            continue;
        size++;
        for (size_t j = 0; j < pack->nodes[i].child_count; j++) {
            int32_t child = pack->nodes[i].children[j];
            in_cone[child] |= inquiry->truths[child] == TRUTH_UNKNOWN;
        }
    }
    return size;
}

/* A leaf of one slot, tabled by the values the slot (or its key) may take. */
static void table_leaf(Arena *arena, const Inquiry *inquiry, const Node *node, ConeNode *leaf)
{
    const Slot *slot = &inquiry->map->slots[leaf->slot];
    bool follows = inquiry->states[leaf->slot].status == SLOT_FOLLOWS;
    const SlotState *state = &inquiry->states[follows ? slot->key : leaf->slot];
    uint8_t *holds = NEW_ARRAY(arena, uint8_t, state->value_count);
    uint8_t *silent = follows ? NEW_ARRAY(arena, uint8_t, state->value_count) : NULL;

    for (size_t i = 0; i < state->value_count; i++) {
        Truth answer = follows ? table_answer(slot->table, state->values[i]) : TRUTH_UNKNOWN;
        int64_t value = follows ? answer == TRUTH_YES : state->values[i];
        if (follows)
            silent[i] = answer != TRUTH_YES && answer != TRUTH_NO;
        holds[i] = leaf_holds(node, value, 0);
    }
    leaf->holds = holds;
    leaf->silent = silent;
}

static void fill_leaf(Arena *arena, const Inquiry *inquiry, const Node *node, ConeNode *leaf)
{
    leaf->slot = inquiry->map->slot_of[node->fact];
    leaf->other = node->other >= 0 ? inquiry->map->slot_of[node->other] : -1;
    leaf->mismatch = inquiry_mismatch(inquiry, node);
    if (leaf->other < 0 && !leaf->mismatch)
        table_leaf(arena, inquiry, node, leaf);
}

static void fill_inner(Arena *arena, const Inquiry *inquiry, const Node *node, const int32_t *place,
                       ConeNode *inner)
{
    int32_t *children = NEW_ARRAY(arena, int32_t, node->child_count);

    inner->need = node->number;
    for (size_t i = 0; i < node->child_count; i++) {
        int32_t child = node->children[i];
        if (inquiry->truths[child] == TRUTH_UNKNOWN)
            children[inner->child_count++] = place[child];
        else
            inner->need -= inquiry->truths[child] == TRUTH_YES;
    }
    inner->children = children;
}

static void link_parents(Arena *arena, ConeNode *nodes, size_t count)
{
    int32_t **parents = NEW_ARRAY(arena, int32_t *, count);

    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < nodes[i].child_count; j++)
            nodes[nodes[i].children[j]].parent_count++;
    for (size_t i = 0; i < count; i++) {
        nodes[i].parents = parents[i] = NEW_ARRAY(arena, int32_t, nodes[i].parent_count);
        nodes[i].parent_count = 0;
    }
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < nodes[i].child_count; j++) {
            int32_t child = nodes[i].children[j];
            parents[child][nodes[child].parent_count++] = (int32_t)i;
        }
}

/* The slot that an asked question about this leaf's slot would be about: its key while it follows.
 */
static int32_t asked_slot(const Inquiry *inquiry, int32_t slot)
{
    return inquiry->states[slot].status == SLOT_FOLLOWS ? inquiry->map->slots[slot].key : slot;
}

static bool leaf_changes_with(const Inquiry *inquiry, const ConeNode *leaf, int32_t slot)
{
    if (leaf->mismatch || inquiry->states[slot].status != SLOT_OPEN)
        return false;
    return asked_slot(inquiry, leaf->slot) == slot ||
           (leaf->other >= 0 && asked_slot(inquiry, leaf->other) == slot);
}

static void link_entries(Arena *arena, Cone *cone, size_t leaf_count, const int32_t *leaves)
{
    size_t slot_count = cone->inquiry->map->slot_count;
    const int32_t **entry = NEW_ARRAY(arena, const int32_t *, slot_count);
    size_t *entry_count = NEW_ARRAY(arena, size_t, slot_count);
    size_t *wanted = NEW_ARRAY(arena, size_t, slot_count);

    for (size_t i = 0; i < leaf_count; i++) {
        const ConeNode *leaf = &cone->nodes[leaves[i]];
        wanted[asked_slot(cone->inquiry, leaf->slot)]++;
        if (leaf->other >= 0)
            wanted[asked_slot(cone->inquiry, leaf->other)]++;
    }
    for (size_t slot = 0; slot < slot_count; slot++) {
        int32_t *list = NEW_ARRAY(arena, int32_t, wanted[slot]);
        for (size_t i = 0; i < leaf_count && entry_count[slot] < wanted[slot]; i++)
            if (leaf_changes_with(cone->inquiry, &cone->nodes[leaves[i]], (int32_t)slot))
                list[entry_count[slot]++] = leaves[i];
        entry[slot] = list;
    }
    cone->entry = entry;
    cone->entry_count = entry_count;
}

static void fill_nodes(Arena *arena, const Inquiry *inquiry, const bool *in_cone, int32_t *place,
                       ConeNode *nodes)
{
    const Pack *pack = inquiry->map->pack;
    size_t at = 0;

    for (size_t i = 0; i < pack->node_count; i++) {
        place[i] = -1;
        if (!in_cone[i])
            continue;
        nodes[at] =
            (ConeNode){ .kind = pack->nodes[i].kind, .node = (int32_t)i, .slot = -1, .other = -1 };
        if (node_is_leaf(&pack->nodes[i]))
            fill_leaf(arena, inquiry, &pack->nodes[i], &nodes[at]);
        else
            fill_inner(arena, inquiry, &pack->nodes[i], place, &nodes[at]);
        place[i] = (int32_t)at++;
    }
}

Cone cone_make(Arena *arena, const Inquiry *inquiry, const int32_t *roots, size_t count)
{
    size_t node_count = inquiry->map->pack->node_count;
    bool *in_cone = NEW_ARRAY(arena, bool, node_count);
    size_t size = mark_cone(inquiry, roots, count, in_cone);
    ConeNode *nodes = NEW_ARRAY(arena, ConeNode, size);
    int32_t *place = NEW_ARRAY(arena, int32_t, node_count);
    int32_t *leaves = NEW_ARRAY(arena, int32_t, size);
    Cone cone = { .inquiry = inquiry, .nodes = nodes, .count = size, .place = place };
    size_t leaf_count = 0;

    fill_nodes(arena, inquiry, in_cone, place, nodes);
    link_parents(arena, nodes, size);
    for (size_t i = 0; i < size; i++)
        if (nodes[i].slot >= 0)
            leaves[leaf_count++] = (int32_t)i;
    link_entries(arena, &cone, leaf_count, leaves);
    return cone;
}
