/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Completions by the hundred: every node of the cone is a row of bits, one bit a completion, so one
 * pass evaluates them all; changing one fact re-evaluates only what it reaches.
 */
#include "rules/ask_parts.h"

/* What `row` says at the value picked in each lane. */
static Lanes lanes_pick(const uint8_t *row, const uint16_t *picks)
{
    Lanes lanes = lanes_all(false);

    for (size_t lane = 0; lane < LANES; lane++)
        lanes.word[lane / 64] |= (uint64_t)row[picks[lane]] << lane % 64;
    return lanes;
}

/* An evaluation in progress: slot `changed` (-1: none) takes the values of `other`. */
typedef struct Run {
    Arena scratch;
    const Sample *sample;
    int32_t changed;
    const Lanes *base, *moved; /* a dirty node's row stands in `moved` */
} Run;

static Lanes run_row(const Run *run, int32_t at)
{
    bool dirty = run->sample->dirty[at / 64] >> at % 64 & 1;

    return dirty ? run->moved[at] : run->base[at];
}

static const uint16_t *run_picks(const Run *run, int32_t slot)
{
    return slot == run->changed ? run->sample->other : run->sample->picks + (size_t)slot * LANES;
}

static int64_t run_value(const Run *run, int32_t slot, size_t lane)
{
    const Inquiry *inquiry = run->sample->cone->inquiry;
    const SlotState *state = &inquiry->states[slot];

    if (state->status == SLOT_FIXED)
        return state->number;
    if (state->status == SLOT_OPEN)
        return state->values[run_picks(run, slot)[lane]];
    int64_t key = run_value(run, inquiry->map->slots[slot].key, lane);
    Truth answer = table_answer(inquiry->map->slots[slot].table, key);
    if (answer == TRUTH_YES || answer == TRUTH_NO)
        return answer == TRUTH_YES;
    return run->sample->said[slot].word[lane / 64] >> lane % 64 & 1;
}

/* Two facts compared: lane by lane. */
static Lanes compare_slots(const Run *run, const ConeNode *leaf)
{
    const Node *node = &run->sample->cone->inquiry->map->pack->nodes[leaf->node];
    Lanes lanes = lanes_all(false);

    for (size_t lane = 0; lane < LANES; lane++) {
        bool holds =
            leaf_holds(node, run_value(run, leaf->slot, lane), run_value(run, leaf->other, lane));
        lanes.word[lane / 64] |= (uint64_t)holds << lane % 64;
    }
    return lanes;
}

static Lanes run_leaf(const Run *run, const ConeNode *leaf, int32_t at)
{
    const Inquiry *inquiry = run->sample->cone->inquiry;

    if (leaf->mismatch)
        return run->base[at]; /* drawn, and nothing changes it */
    if (leaf->other >= 0)
        return compare_slots(run, leaf);
    if (!leaf->silent)
        return lanes_pick(leaf->holds, run_picks(run, leaf->slot));
    const uint16_t *picks = run_picks(run, inquiry->map->slots[leaf->slot].key);
    Lanes said = run->sample->said[leaf->slot];
    return lanes_or(lanes_pick(leaf->holds, picks),
                    lanes_and(lanes_pick(leaf->silent, picks), said));
}

/* Lanes in which at least `need` children are set. */
static Lanes run_count(const Run *run, const ConeNode *node)
{
    Arena scratch = run->scratch;
    Lanes *reached = NEW_ARRAY(&scratch, Lanes, (size_t)node->need + 1);

    reached[0] = lanes_all(true);
    for (size_t i = 0; i < node->child_count; i++) {
        Lanes child = run_row(run, node->children[i]);
        for (int64_t n = node->need; n > 0; n--)
            reached[n] = lanes_or(reached[n], lanes_and(reached[n - 1], child));
    }
    return reached[node->need];
}

static Lanes run_list(const Run *run, const ConeNode *node)
{
    Lanes lanes = lanes_all(node->kind == NODE_ALL);

    for (size_t i = 0; i < node->child_count; i++) {
        Lanes child = run_row(run, node->children[i]);
        lanes = node->kind == NODE_ALL ? lanes_and(lanes, child) : lanes_or(lanes, child);
    }
    return lanes;
}

static Lanes run_inner(const Run *run, const ConeNode *node)
{
    if (node->kind == NODE_NOT)
        return lanes_not(run_row(run, node->children[0]));
    return node->kind == NODE_COUNT ? run_count(run, node) : run_list(run, node);
}

Sample sample_make(Arena *arena, const Cone *cone, uint64_t seed)
{
    size_t slot_count = cone->inquiry->map->slot_count, words = cone->count / 64 + 1;

    return (Sample){
        .cone = cone,
        .picks = NEW_ARRAY(arena, uint16_t, slot_count * LANES),
        .said = NEW_ARRAY(arena, Lanes, slot_count),
        .lanes = NEW_ARRAY(arena, Lanes, cone->count),
        .moved = NEW_ARRAY(arena, Lanes, cone->count),
        .low = NEW_ARRAY(arena, Lanes, cone->count),
        .dirty = NEW_ARRAY(arena, uint64_t, words),
        .pending = NEW_ARRAY(arena, uint64_t, words),
        .other = NEW_ARRAY(arena, uint16_t, LANES),
        .rng = { seed },
    };
}

static Lanes draw_lanes(Rng *rng)
{
    Lanes lanes;

    for (size_t i = 0; i < LANE_WORDS; i++)
        lanes.word[i] = rng_next(rng);
    return lanes;
}

/* Even odds in half of the lanes; few YES in a quarter and many in the other, for rules of many
 * parts. */
static Lanes draw_leaning(Rng *rng)
{
    Lanes lanes = draw_lanes(rng), more = draw_lanes(rng);

    lanes.word[LANE_WORDS - 2] &= more.word[LANE_WORDS - 2];
    lanes.word[LANE_WORDS - 1] |= more.word[LANE_WORDS - 1];
    return lanes;
}

static void draw_picks(Rng *rng, const SlotState *state, FactType type, uint16_t *picks)
{
    Lanes lanes = draw_leaning(rng);

    for (size_t lane = 0; lane < LANES; lane++)
        picks[lane] = type == FACT_YESNO ? lanes.word[lane / 64] >> lane % 64 & 1
                                         : (uint16_t)(rng_next(rng) % state->value_count);
}

void sample_draw(Sample *sample)
{
    const Cone *cone = sample->cone;
    const PackMap *map = cone->inquiry->map;

    for (size_t slot = 0; slot < map->slot_count; slot++) {
        const SlotState *state = &cone->inquiry->states[slot];
        if (state->status == SLOT_FOLLOWS)
            sample->said[slot] = draw_leaning(&sample->rng);
        else if (state->status == SLOT_OPEN && cone->entry_count[slot] > 0)
            draw_picks(&sample->rng, state, map->slots[slot].fact->type,
                       sample->picks + slot * LANES);
    }
    for (size_t i = 0; i < cone->count; i++)
        if (cone->nodes[i].mismatch)
            sample->lanes[i] = draw_lanes(&sample->rng);
}

void sample_forget(Sample *sample)
{
    for (size_t i = 0; i <= sample->cone->count / 64; i++)
        sample->dirty[i] = 0;
}

void sample_run(Arena scratch, Sample *sample)
{
    const Cone *cone = sample->cone;
    Run run = { scratch, sample, -1, sample->lanes, sample->moved };

    sample_forget(sample);
    for (size_t i = 0; i < cone->count; i++)
        sample->lanes[i] = cone->nodes[i].slot >= 0 ? run_leaf(&run, &cone->nodes[i], (int32_t)i)
                                                    : run_inner(&run, &cone->nodes[i]);
}

Lanes sample_node(const Sample *sample, int32_t node)
{
    int32_t at = sample->cone->place[node];

    return at >= 0 ? sample->lanes[at]
                   : lanes_all(sample->cone->inquiry->truths[node] == TRUTH_YES);
}

static Lanes moved_node(const Sample *sample, int32_t node)
{
    int32_t at = sample->cone->place[node];
    bool dirty = at >= 0 && (sample->dirty[at / 64] >> at % 64 & 1);

    return dirty ? sample->moved[at] : sample_node(sample, node);
}

void sample_await(Sample *sample, const int32_t *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        sample->pending[list[i] / 64] |= UINT64_C(1) << list[i] % 64;
}

/* The next pending node at or after word *at, taken off the list; -1: none is left. Parents come
 * after their children, so the search never has to go back. */
int32_t sample_awaited(Sample *sample, size_t *at)
{
    for (; *at <= sample->cone->count / 64; ++*at) {
        uint64_t word = sample->pending[*at];
        if (word == 0)
            continue;
        sample->pending[*at] = word & (word - 1);
        return (int32_t)(*at * 64 + (size_t)__builtin_ctzll(word));
    }
    return -1;
}

/* A value for each lane that differs from the one the lane has, where the slot has two at all. */
static void draw_other(Sample *sample, int32_t slot)
{
    const uint16_t *picks = sample->picks + (size_t)slot * LANES;
    size_t count = sample->cone->inquiry->states[slot].value_count;

    for (size_t lane = 0; lane < LANES; lane++) {
        uint64_t step = count < 2 ? 0 : count == 2 ? 1 : 1 + rng_next(&sample->rng) % (count - 1);
        sample->other[lane] = (uint16_t)((picks[lane] + step) % count);
    }
}

/* Re-evaluates what the slot reaches; rows that came out the same stop there. */
static void run_changed(Arena scratch, Sample *sample, int32_t slot)
{
    const Cone *cone = sample->cone;
    Run run = { scratch, sample, slot, sample->lanes, sample->moved };
    size_t at = 0;

    sample_forget(sample);
    sample_await(sample, cone->entry[slot], cone->entry_count[slot]);
    for (int32_t i = sample_awaited(sample, &at); i >= 0; i = sample_awaited(sample, &at)) {
        const ConeNode *node = &cone->nodes[i];
        Lanes row = node->slot >= 0 ? run_leaf(&run, node, i) : run_inner(&run, node);
        if (!lanes_any(lanes_xor(row, sample->lanes[i])))
            continue;
        sample->moved[i] = row;
        sample->dirty[i / 64] |= UINT64_C(1) << i % 64;
        sample_await(sample, node->parents, node->parent_count);
    }
}

/* Lanes in which the outcome permits, before and after. */
static Lanes permitted_both(const Sample *sample)
{
    const int32_t *outcomes = sample->cone->inquiry->map->pack->outcomes;
    Lanes before = lanes_or(sample_node(sample, outcomes[OUTCOME_PERMITTED]),
                            sample_node(sample, outcomes[OUTCOME_LICENCE]));
    Lanes after = lanes_or(moved_node(sample, outcomes[OUTCOME_PERMITTED]),
                           moved_node(sample, outcomes[OUTCOME_LICENCE]));

    return lanes_and(before, after);
}

/* Lanes in which the exception opens its alternative: some rule it excepts holds. */
static Lanes alternative_open(const Sample *sample, const Rule *exception,
                              Lanes (*row)(const Sample *, int32_t))
{
    const Rule *rules = sample->cone->inquiry->map->pack->rules;
    Lanes target = lanes_all(false);

    for (size_t i = 0; i < exception->target_count; i++)
        target = lanes_or(target, row(sample, rules[exception->targets[i]].holds));
    return lanes_and(target, row(sample, exception->holds));
}

static Lanes alternatives_differ(const Sample *sample, const Result *result)
{
    Lanes differ = lanes_all(false);

    for (size_t i = 0; i < result->alternative_count; i++) {
        const Rule *exception = result->alternatives[i];
        differ = lanes_or(differ, lanes_xor(alternative_open(sample, exception, sample_node),
                                            alternative_open(sample, exception, moved_node)));
    }
    return differ;
}

/* Lanes in which the marks differ, or the highest level that is set. */
static Lanes marks_differ(const Sample *sample, const Result *result)
{
    Lanes differ = lanes_all(false), before = differ, after = differ;

    for (size_t i = 0; i < result->mark_count; i++)
        differ = lanes_or(differ, lanes_xor(sample_node(sample, result->marks[i]),
                                            moved_node(sample, result->marks[i])));
    for (size_t i = result->level_count; i-- > 0;) {
        before = lanes_or(before, sample_node(sample, result->levels[i]));
        after = lanes_or(after, moved_node(sample, result->levels[i]));
        differ = lanes_or(differ, lanes_xor(before, after));
    }
    return differ;
}

Lanes sample_change(Arena scratch, Sample *sample, int32_t slot, const Result *result)
{
    const int32_t *outcomes = sample->cone->inquiry->map->pack->outcomes;
    Lanes differ = lanes_all(false);

    draw_other(sample, slot);
    run_changed(scratch, sample, slot);
    for (int i = 0; i < OUTCOME_COUNT; i++)
        differ = lanes_or(
            differ, lanes_xor(sample_node(sample, outcomes[i]), moved_node(sample, outcomes[i])));
    if (result->scope == ASK_OUTCOME)
        return differ;
    Lanes marks = lanes_or(marks_differ(sample, result), alternatives_differ(sample, result));
    return lanes_or(differ, lanes_and(permitted_both(sample), marks));
}
