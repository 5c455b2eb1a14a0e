/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* A case as the asker sees it: facts fixed, open, or following their key; and what Kleene makes of
 * it. */
#include "rules/ask_parts.h"

/*
 * A missing fact with a register behind it follows its key: where the key is known the register has
 * spoken, or is silent and the fact is asked like any other. A disputed fact is free: the dispute
 * is not the register's to settle.
 */
static SlotState slot_state(const PackMap *map, const Slot *slot, const FactState *facts)
{
    Value value = facts[slot->index].value;
    SlotState state = { SLOT_OPEN, value.number, value.unit, slot->values, slot->value_count };

    if (value.state == VALUE_KNOWN)
        state.status = SLOT_FIXED;
    if (value.state != VALUE_MISSING || slot->key < 0)
        return state;
    Value key = facts[map->slots[slot->key].index].value;
    if (key.state != VALUE_KNOWN) {
        state.status = SLOT_FOLLOWS;
        return state;
    }
    Truth answer = table_answer(slot->table, key.number);
    if (answer == TRUTH_YES || answer == TRUTH_NO) {
        state.status = SLOT_FIXED;
        state.number = answer == TRUTH_YES;
    }
    return state;
}

/* The known values an open slot is compared with, and their neighbours, join its own list. */
static void add_partners(Arena *arena, const PackMap *map, size_t at, SlotState *states)
{
    const Slot *slot = &map->slots[at];
    int64_t low, high;
    int64_t *values = NEW_ARRAY(arena, int64_t, slot->value_count + 3 * slot->reader_count);
    size_t count = 0;

    slot_range(slot, &low, &high);
    for (; count < slot->value_count; count++)
        values[count] = slot->values[count];
    for (size_t i = 0; i < slot->reader_count; i++) {
        const Node *node = &map->pack->nodes[slot->readers[i]];
        int32_t partner = node->fact == slot->index ? node->other : node->fact;
        if (node->other < 0 || states[map->slot_of[partner]].status != SLOT_FIXED)
            continue;
        int64_t known = states[map->slot_of[partner]].number;
        for (int64_t step = -1; step <= 1; step++) {
            int64_t near;
            if (!__builtin_add_overflow(known, step, &near) && near >= low && near <= high)
                values[count++] = near;
        }
    }
    states[at].values = values;
    states[at].value_count = count;
}

bool inquiry_mismatch(const Inquiry *inquiry, const Node *node)
{
    const PackMap *map = inquiry->map;

    if (map->book->facts[node->fact].type != FACT_MONEY)
        return false;
    const SlotState *state = &inquiry->states[map->slot_of[node->fact]];
    if (state->status != SLOT_FIXED)
        return false;
    if (node->other < 0)
        return state->unit != node->unit;
    const SlotState *other = &inquiry->states[map->slot_of[node->other]];
    return other->status == SLOT_FIXED && state->unit != other->unit;
}

static Truth leaf_truth(const Inquiry *inquiry, const Node *node)
{
    const SlotState *state = &inquiry->states[inquiry->map->slot_of[node->fact]];
    int64_t other = 0;

    if (state->status != SLOT_FIXED || inquiry_mismatch(inquiry, node))
        return TRUTH_UNKNOWN;
    if (node->other >= 0) {
        const SlotState *partner = &inquiry->states[inquiry->map->slot_of[node->other]];
        if (partner->status != SLOT_FIXED)
            return TRUTH_UNKNOWN;
        other = partner->number;
    }
    return leaf_holds(node, state->number, other) ? TRUTH_YES : TRUTH_NO;
}

static Truth count_truth(const Node *node, const Truth *truths)
{
    int64_t yes = 0, open = 0;

    for (size_t i = 0; i < node->child_count; i++) {
        yes += truths[node->children[i]] == TRUTH_YES;
        open += truths[node->children[i]] == TRUTH_UNKNOWN;
    }
    return yes >= node->number ? TRUTH_YES : yes + open < node->number ? TRUTH_NO : TRUTH_UNKNOWN;
}

/* ALL is NO, and ANY is YES, as soon as one child is; else open if a child is. */
static Truth list_truth(const Node *node, const Truth *truths)
{
    Truth decisive = node->kind == NODE_ALL ? TRUTH_NO : TRUTH_YES;
    bool open = false;

    for (size_t i = 0; i < node->child_count; i++) {
        Truth child = truths[node->children[i]];
        if (child == decisive)
            return decisive;
        open |= child == TRUTH_UNKNOWN;
    }
    return open ? TRUTH_UNKNOWN : truth_not(decisive);
}

static Truth node_truth(const Inquiry *inquiry, const Node *node, const Truth *truths)
{
    switch (node->kind) {
    case NODE_CONST:
        return node->number ? TRUTH_YES : TRUTH_NO;
    case NODE_NOT:
        return truth_not(truths[node->children[0]]);
    case NODE_ALL:
    case NODE_ANY:
        return list_truth(node, truths);
    case NODE_COUNT:
        return count_truth(node, truths);
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
    return leaf_truth(inquiry, node);
}

Inquiry inquiry_make(Arena *arena, const PackMap *map, const FactState *facts)
{
    SlotState *states = NEW_ARRAY(arena, SlotState, map->slot_count);
    Truth *truths = NEW_ARRAY(arena, Truth, map->pack->node_count);
    Inquiry inquiry = { map, states, truths };

    for (size_t i = 0; i < map->slot_count; i++)
        states[i] = slot_state(map, &map->slots[i], facts);
    for (size_t i = 0; i < map->slot_count; i++)
        if (map->slots[i].compared && states[i].status == SLOT_OPEN)
            add_partners(arena, map, i, states);
    for (size_t i = 0; i < map->pack->node_count; i++)
        truths[i] = node_truth(&inquiry, &map->pack->nodes[i], truths);
    return inquiry;
}

OutcomeSet inquiry_outcomes(const Inquiry *inquiry)
{
    OutcomeSet set = 0;

    for (int i = 0; i < OUTCOME_COUNT; i++) {
        Truth truth = inquiry->truths[inquiry->map->pack->outcomes[i]];
        if (truth == TRUTH_YES)
            return 1u << i;
        if (truth == TRUTH_UNKNOWN)
            set |= 1u << i;
    }
    return set;
}
