/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* The strata: from rules that hold to one node an outcome and one a mark. */
#include "phrases_book.h"
#include "rules/build.h"

typedef bool RuleTest(const Rule *rule);

static bool is_absolute(const Rule *rule)
{
    return rule->effect == EFFECT_PROHIBITED && rule->absolute;
}

static bool is_prohibition(const Rule *rule)
{
    return rule->effect == EFFECT_PROHIBITED && !rule->absolute;
}

static bool is_permission(const Rule *rule)
{
    return rule->effect == EFFECT_PERMITTED;
}

static bool is_need(const Rule *rule)
{
    return rule->effect == EFFECT_NEEDS;
}

/* Some rule of this sort holds. */
static int32_t some_holds(Build *build, Draft *draft, RuleTest *test)
{
    int32_t *parts = NEW_ARRAY(build->arena, int32_t, draft->pack->rule_count + 1);
    size_t count = 0;

    for (size_t i = 0; i < draft->pack->rule_count; i++)
        if (test(&draft->rule_list[i]))
            parts[count++] = draft->rule_list[i].holds;
    return graph_any(&draft->graph, parts, count);
}

static int32_t applies(Draft *draft)
{
    bool stated = draft->pack->rule_count > 0 && draft->rule_list[0].effect == EFFECT_APPLIES;

    return stated ? draft->rule_list[0].holds : graph_const(&draft->graph, true);
}

/*
 * Exactly one of these is true of every complete case. In the order of their force:
 *   OUTSIDE      the pack does not apply
 *   PROHIBITED   absolutely, or by a prohibition that no permission contradicts
 *   CONFLICT     a prohibition and a permission
 *   PERMITTED, LICENCE   nothing prohibits
 *   NOT COVERED, or OUTSIDE when the pack closes so   nothing at all
 */
static void set_outcomes(Build *build, Draft *draft)
{
    Graph *graph = &draft->graph;
    int32_t *outcomes = draft->pack->outcomes;
    int32_t within = applies(draft), outside = graph_not(graph, within);
    int32_t absolute = some_holds(build, draft, is_absolute);
    int32_t prohibited = some_holds(build, draft, is_prohibition);
    int32_t permitted = some_holds(build, draft, is_permission);
    int32_t needed = some_holds(build, draft, is_need);
    int32_t disputed = graph_and(graph, within, graph_not(graph, absolute));
    int32_t free = graph_and(graph, disputed, graph_not(graph, prohibited));
    int32_t silent = graph_and(
        graph, free, graph_and(graph, graph_not(graph, permitted), graph_not(graph, needed)));
    int32_t refused =
        graph_or(graph, absolute, graph_and(graph, prohibited, graph_not(graph, permitted)));
    bool closes_outside = draft->pack->otherwise_outside;

    outcomes[OUTCOME_OUTSIDE] = closes_outside ? graph_or(graph, outside, silent) : outside;
    outcomes[OUTCOME_NOT_COVERED] = closes_outside ? graph_const(graph, false) : silent;
    outcomes[OUTCOME_PROHIBITED] = graph_and(graph, within, refused);
    outcomes[OUTCOME_CONFLICT] =
        graph_and(graph, disputed, graph_and(graph, prohibited, permitted));
    outcomes[OUTCOME_PERMITTED] = graph_and(graph, free, permitted);
    outcomes[OUTCOME_LICENCE] = graph_and(graph, free, needed);
}

static bool sets(const Rule *rule, int32_t mark)
{
    for (size_t i = 0; i < rule->mark_count; i++)
        if (rule->marks[i] == mark)
            return true;
    return false;
}

static void set_mark_nodes(Build *build, Draft *draft)
{
    size_t count = draft->pack->mark_count;
    int32_t *nodes = NEW_ARRAY(build->arena, int32_t, draft->pack->rule_count + 1);

    for (size_t m = 0; m < count; m++) {
        size_t used = 0;

        for (size_t i = 0; i < draft->pack->rule_count; i++) {
            const Rule *rule = &draft->rule_list[i];

            if (sets(rule, (int32_t)m))
                nodes[used++] = rule->holds;
        }
        draft->mark_list[m].node = graph_any(&draft->graph, nodes, used);
    }
}

static void read_fact(const Build *build, bool *reads, int32_t fact)
{
    const Lookup *lookup = build->fact_list[fact].lookup;

    reads[fact] = true;
    if (lookup != NULL) {
        reads[lookup->key_fact] = true;
        if (lookup->at_fact >= 0)
            reads[lookup->at_fact] = true;
    }
}

/* What the nodes read, and what their look-ups go by. */
static void set_facts(Build *build, Draft *draft)
{
    bool *reads = NEW_ARRAY(build->arena, bool, build->facts.count + 1);
    int32_t *facts = NEW_ARRAY(build->arena, int32_t, build->facts.count + 1);

    for (size_t i = 0; i < draft->graph.count; i++) {
        const Node *node = &draft->graph.nodes[i];

        if (node->fact >= 0)
            read_fact(build, reads, node->fact);
        if (node->other >= 0)
            read_fact(build, reads, node->other);
    }
    for (size_t i = 0; i < build->facts.count; i++)
        if (reads[i])
            facts[draft->pack->fact_count++] = (int32_t)i;
    draft->pack->facts = facts;
}

void build_outcomes(Build *build, Draft *draft)
{
    set_outcomes(build, draft);
    set_mark_nodes(build, draft);
}

void build_finish(Build *build, Draft *draft)
{
    if (draft->graph.full)
        build_error(build, draft->head->id.place, PHRASE_BOOK_TOO_MANY_NODES,
                    PHRASE_BOOK_TOO_MANY_NODES_REMEDY, draft->head->id.text);
    draft->pack->nodes = draft->graph.nodes;
    draft->pack->node_count = draft->graph.count;
    set_facts(build, draft);
}
