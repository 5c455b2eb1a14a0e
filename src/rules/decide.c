/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "rules/decide.h"

typedef struct Judge {
    const Pack *pack;
    const FactState *facts;
    Truth *truths;
} Judge;

static Truth truth_of(bool holds)
{
    return holds ? TRUTH_YES : TRUTH_NO;
}

static Truth openness(ValueState state)
{
    return state == VALUE_CONTRADICTORY ? TRUTH_CONTRADICTORY : TRUTH_UNKNOWN;
}

/* The value an order or equality is with: the other fact's, or the literal's. */
static Value right_side(const Judge *judge, const Node *node)
{
    if (node->other >= 0)
        return judge->facts[node->other].value;
    return (Value){ .number = node->number, .unit = node->unit, .state = VALUE_KNOWN };
}

static bool has_handle(Value value)
{
    return value.number >= 0 && value.number < IDENTITY_HANDLES_MAX;
}

/* Of two people without a handle nobody knows whether they are one. */
static Truth identity(Value left, Value right)
{
    if (!has_handle(left) && !has_handle(right))
        return TRUTH_UNKNOWN;
    return truth_of(left.number == right.number);
}

static Truth member(Value one, Value set)
{
    if (!has_handle(one))
        return TRUTH_UNKNOWN;
    return truth_of((uint64_t)set.number >> one.number & 1);
}

static Truth compare(const Judge *judge, const Node *node)
{
    Value left = judge->facts[node->fact].value;
    Value right = right_side(judge, node);

    if (left.state == VALUE_CONTRADICTORY || right.state == VALUE_CONTRADICTORY)
        return TRUTH_CONTRADICTORY;
    if (left.state != VALUE_KNOWN || right.state != VALUE_KNOWN)
        return TRUTH_UNKNOWN;
    if (node->kind == NODE_MEMBER)
        return member(left, right);
    if (node->kind == NODE_SAME)
        return identity(left, right);
    if (node->kind == NODE_EQUAL)
        return truth_of(left.number == right.number);
    if (left.unit != right.unit) /* money of two currencies has no order */
        return TRUTH_UNKNOWN;
    return truth_of(node->kind == NODE_AT_LEAST ? left.number >= right.number
                                                : left.number <= right.number);
}

static bool node_lists(const Node *node, int64_t number)
{
    for (size_t i = 0; i < node->number_count; i++) {
        if (node->numbers[i] == number)
            return true;
    }
    return false;
}

static Truth membership(const Judge *judge, const Node *node)
{
    Value value = judge->facts[node->fact].value;

    if (value.state != VALUE_KNOWN)
        return openness(value.state);
    if (node->kind == NODE_FACT)
        return truth_of(value.number != 0);
    if (node->kind == NODE_INCLUDES)
        return truth_of((value.number & node->number) != 0);
    return truth_of(node_lists(node, value.number));
}

static Truth together(const Judge *judge, const Node *node)
{
    bool all = node->kind == NODE_ALL;
    Truth truth = truth_of(all);

    for (size_t i = 0; i < node->child_count; i++) {
        Truth child = judge->truths[node->children[i]];
        truth = all ? truth_and(truth, child) : truth_or(truth, child);
    }
    return truth;
}

/* Enough certain ones: YES. Too few even if every open one turned out well: NO. */
static Truth at_least_so_many(const Judge *judge, const Node *node)
{
    int64_t of[4] = { 0 };

    for (size_t i = 0; i < node->child_count; i++)
        of[judge->truths[node->children[i]]]++;
    if (of[TRUTH_YES] >= node->number)
        return TRUTH_YES;
    if (of[TRUTH_YES] + of[TRUTH_UNKNOWN] + of[TRUTH_CONTRADICTORY] < node->number)
        return TRUTH_NO;
    return of[TRUTH_CONTRADICTORY] > 0 ? TRUTH_CONTRADICTORY : TRUTH_UNKNOWN;
}

static Truth node_truth(const Judge *judge, const Node *node)
{
    switch (node->kind) {
    case NODE_CONST:
        return truth_of(node->number != 0);
    case NODE_FACT:
    case NODE_ONE_OF:
    case NODE_INCLUDES:
        return membership(judge, node);
    case NODE_EQUAL:
    case NODE_SAME:
    case NODE_MEMBER:
    case NODE_AT_LEAST:
    case NODE_AT_MOST:
        return compare(judge, node);
    case NODE_NOT:
        return truth_not(judge->truths[node->children[0]]);
    case NODE_ALL:
    case NODE_ANY:
        return together(judge, node);
    case NODE_COUNT:
        return at_least_so_many(judge, node);
    }
    ensure(!"a kind of node");
    return TRUTH_UNKNOWN;
}

static void gather_outcomes(Decision *decision)
{
    for (int outcome = 0; outcome < OUTCOME_COUNT; outcome++) {
        Truth truth = decision->truths[decision->pack->outcomes[outcome]];
        if (truth == TRUTH_NO)
            continue;
        decision->outcomes |= (OutcomeSet)1 << outcome;
        decision->contradictory |= truth == TRUTH_CONTRADICTORY;
    }
    ensure(decision->outcomes !=
           0); /* every complete case has exactly one, by the checker's doing */
    if ((decision->outcomes & (decision->outcomes - 1)) == 0)
        decision->contradictory = false; /* the dispute no longer decides anything */
}

static Possibility possibility(Truth truth)
{
    if (truth == TRUTH_YES)
        return MARK_CERTAIN;
    return truth == TRUTH_NO ? MARK_EXCLUDED : MARK_POSSIBLE;
}

/* Levels stand in rising order among the marks. */
static void gather_marks(Decision *decision, Possibility *marks)
{
    for (size_t i = 0; i < decision->pack->mark_count; i++) {
        const Mark *mark = &decision->pack->marks[i];
        marks[i] = possibility(decision->truths[mark->node]);
        if (mark->kind != MARK_LEVEL || marks[i] == MARK_EXCLUDED)
            continue;
        decision->level_high = (int32_t)i;
        if (marks[i] == MARK_CERTAIN)
            decision->level_low = (int32_t)i;
    }
    decision->marks = marks;
}

void pack_truths(const Pack *pack, const FactState *facts, Truth *ret_truths)
{
    Judge judge = { pack, facts, ret_truths };

    for (size_t i = 0; i < pack->node_count; i++)
        ret_truths[i] = node_truth(&judge, &pack->nodes[i]);
}

Decision pack_decide(Arena *arena, const Pack *pack, const FactState *facts)
{
    Truth *truths = NEW_ARRAY(arena, Truth, pack->node_count);
    Decision decision = {
        .pack = pack,
        .facts = facts,
        .truths = truths,
        .level_low = -1,
        .level_high = -1,
    };

    pack_truths(pack, facts, truths);
    gather_outcomes(&decision);
    gather_marks(&decision, NEW_ARRAY(arena, Possibility, pack->mark_count));
    return decision;
}

bool decision_outcome(const Decision *decision, Outcome *ret_outcome)
{
    if ((decision->outcomes & (decision->outcomes - 1)) != 0)
        return false;
    *ret_outcome = (Outcome)__builtin_ctz(decision->outcomes);
    return true;
}

Possibility decision_alternative(const Decision *decision, const Rule *exception)
{
    Truth truth = TRUTH_NO;

    if (exception->instead < 0)
        return MARK_EXCLUDED;
    for (size_t i = 0; i < exception->target_count; i++) {
        const Rule *target = &decision->pack->rules[exception->targets[i]];
        truth = truth_or(truth, decision->truths[target->holds]);
    }
    return possibility(truth_and(truth, decision->truths[exception->holds]));
}
