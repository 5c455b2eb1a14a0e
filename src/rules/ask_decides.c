/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Would one answer decide? Every lane is one value of the fact, all else stays open, and each node
 * has two rows: could it be YES (`moved`), could it be NO (`low`). A node that has not moved could
 * be both.
 */
#include "rules/ask_parts.h"

typedef struct Planes {
    Lanes yes, no;
} Planes;

static Planes planes_of(const Sample *sample, int32_t at)
{
    bool dirty = sample->dirty[at / 64] >> at % 64 & 1;

    return dirty ? (Planes){ sample->moved[at], sample->low[at] }
                 : (Planes){ lanes_all(true), lanes_all(true) };
}

/* Lane i: the i-th value of the slot. The other side must be known for a comparison to be. */
static Planes leaf_planes(const Sample *sample, const ConeNode *leaf, int32_t slot)
{
    const Inquiry *inquiry = sample->cone->inquiry;
    const Node *node = &inquiry->map->pack->nodes[leaf->node];
    const SlotState *state = &inquiry->states[slot];
    Planes planes = { lanes_all(true), lanes_all(true) };
    int32_t partner = leaf->slot == slot ? leaf->other : leaf->slot;

    if (leaf->other >= 0 && inquiry->states[partner].status != SLOT_FIXED)
        return planes;
    for (size_t i = 0; i < state->value_count && i < LANES; i++) {
        bool holds;
        if (leaf->silent && leaf->silent[i])
            continue;
        if (leaf->other < 0)
            holds = leaf->holds[i];
        else if (leaf->slot == slot)
            holds = leaf_holds(node, state->values[i], inquiry->states[partner].number);
        else
            holds = leaf_holds(node, inquiry->states[partner].number, state->values[i]);
        Lanes *never = holds ? &planes.no : &planes.yes;
        never->word[i / 64] &= ~(UINT64_C(1) << i % 64);
    }
    return planes;
}

static Planes list_planes(const Sample *sample, const ConeNode *node)
{
    bool all = node->kind == NODE_ALL;
    Planes planes = { lanes_all(all), lanes_all(!all) };

    for (size_t i = 0; i < node->child_count; i++) {
        Planes child = planes_of(sample, node->children[i]);
        planes.yes = all ? lanes_and(planes.yes, child.yes) : lanes_or(planes.yes, child.yes);
        planes.no = all ? lanes_or(planes.no, child.no) : lanes_and(planes.no, child.no);
    }
    return planes;
}

/* It could be YES where enough children could, and NO where not enough must. */
static Planes count_planes(Arena scratch, const Sample *sample, const ConeNode *node)
{
    Lanes *could = NEW_ARRAY(&scratch, Lanes, (size_t)node->need + 1);
    Lanes *must = NEW_ARRAY(&scratch, Lanes, (size_t)node->need + 1);

    could[0] = must[0] = lanes_all(true);
    for (size_t i = 0; i < node->child_count; i++) {
        Planes child = planes_of(sample, node->children[i]);
        for (int64_t n = node->need; n > 0; n--) {
            could[n] = lanes_or(could[n], lanes_and(could[n - 1], child.yes));
            must[n] = lanes_or(must[n], lanes_and(must[n - 1], lanes_not(child.no)));
        }
    }
    return (Planes){ could[node->need], lanes_not(must[node->need]) };
}

static Planes node_planes(Arena scratch, const Sample *sample, int32_t at, int32_t slot)
{
    const ConeNode *node = &sample->cone->nodes[at];

    if (node->slot >= 0)
        return leaf_planes(sample, node, slot);
    if (node->kind == NODE_COUNT)
        return count_planes(scratch, sample, node);
    if (node->kind != NODE_NOT)
        return list_planes(sample, node);
    Planes child = planes_of(sample, node->children[0]);
    return (Planes){ child.no, child.yes };
}

static Lanes could_be(const Sample *sample, int32_t node)
{
    int32_t at = sample->cone->place[node];

    return at >= 0 ? planes_of(sample, at).yes
                   : lanes_all(sample->cone->inquiry->truths[node] == TRUTH_YES);
}

/* Is there a value under which exactly one outcome could be? */
static bool one_outcome_left(const Sample *sample, size_t value_count)
{
    const int32_t *outcomes = sample->cone->inquiry->map->pack->outcomes;
    Lanes one = lanes_all(false), more = lanes_all(false);

    for (int i = 0; i < OUTCOME_COUNT; i++) {
        Lanes could = could_be(sample, outcomes[i]);
        more = lanes_or(more, lanes_and(one, could));
        one = lanes_or(one, could);
    }
    for (size_t i = value_count; i < LANES; i++)
        more.word[i / 64] |= UINT64_C(1) << i % 64;
    return lanes_any(lanes_not(more));
}

bool sample_decides(Arena scratch, Sample *sample, int32_t slot)
{
    const Cone *cone = sample->cone;
    size_t at = 0;

    sample_forget(sample);
    sample_await(sample, cone->entry[slot], cone->entry_count[slot]);
    for (int32_t i = sample_awaited(sample, &at); i >= 0; i = sample_awaited(sample, &at)) {
        Planes planes = node_planes(scratch, sample, i, slot);
        if (!lanes_any(lanes_not(lanes_and(planes.yes, planes.no))))
            continue;
        sample->moved[i] = planes.yes;
        sample->low[i] = planes.no;
        sample->dirty[i / 64] |= UINT64_C(1) << i % 64;
        sample_await(sample, cone->nodes[i].parents, cone->nodes[i].parent_count);
    }
    return one_outcome_left(sample, cone->inquiry->states[slot].value_count);
}
