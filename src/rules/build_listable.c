/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Is reading listable? A list of what somebody may see is made by seeking, for each of his scopes,
 * the rows that stand under it. That works only where, once it is known who asks, a rule about
 * reading says at most: he, or his organisation, is in one set of the thing, and its marking is not
 * too high. Facts of whoever asks begin with actor or principal; `today` is known too.
 */
#include "phrases_book.h"
#include "rules/build.h"

enum { NOT_LISTABLE = 1 << 20 };

static bool of_who_asks(const Fact *fact)
{
    return str_starts(fact->id, S("actor")) || str_starts(fact->id, S("principal")) ||
           str_eq(fact->id, S("today"));
}

/* How many sets of the thing must be sought for this alone. */
static int32_t leaf_cost(const Build *build, const Node *node)
{
    const Fact *fact = &build->fact_list[node->fact];
    const Fact *other = node->other >= 0 ? &build->fact_list[node->other] : NULL;

    if (of_who_asks(fact) && (other == NULL || of_who_asks(other)))
        return 0;
    if (node->kind == NODE_MEMBER && of_who_asks(fact))
        return 1;
    bool marking =
        fact->type == FACT_NUMBER && (other == NULL || of_who_asks(fact) || of_who_asks(other));
    return marking ? 0 : NOT_LISTABLE;
}

/* What must hold together adds up; of alternatives each is sought by itself. */
static int32_t list_cost(const Node *node, const int32_t *costs)
{
    int32_t sum = 0, most = 0;

    for (size_t i = 0; i < node->child_count; i++) {
        int32_t cost = costs[node->children[i]];

        sum = sum + cost < NOT_LISTABLE ? sum + cost : NOT_LISTABLE;
        most = cost > most ? cost : most;
    }
    if (node->kind == NODE_NOT) /* what is outside a set cannot be sought */
        return sum > 0 ? NOT_LISTABLE : 0;
    return node->kind == NODE_ANY ? most : sum;
}

static int32_t cost_of(const Build *build, const Node *node, const int32_t *costs)
{
    switch (node->kind) {
    case NODE_CONST:
        return 0;
    case NODE_FACT:
    case NODE_EQUAL:
    case NODE_ONE_OF:
    case NODE_INCLUDES:
    case NODE_SAME:
    case NODE_MEMBER:
    case NODE_AT_LEAST:
    case NODE_AT_MOST:
        return leaf_cost(build, node);
    case NODE_NOT:
    case NODE_ALL:
    case NODE_ANY:
    case NODE_COUNT:
        break;
    }
    return list_cost(node, costs);
}

static bool about_reading(const Access *access, const AccessRule *rule)
{
    for (size_t i = 0; i < rule->right_count; i++)
        if (str_eq(access->rights[rule->rights[i]].id, S(ACCESS_READ)))
            return true;
    return false;
}

void build_listable(Build *build, const Draft *draft, const Access *access)
{
    const Pack *body = draft->pack;
    int32_t *costs = NEW_ARRAY(build->arena, int32_t, body->node_count + 1);

    for (size_t i = 0; i < body->node_count; i++)
        costs[i] = cost_of(build, &body->nodes[i], costs);
    for (size_t i = 0; i < access->rule_count; i++) {
        const AccessRule *rule = &access->rules[i];

        if (about_reading(access, rule) && costs[rule->condition] > 1)
            build_error(build, rule->place, PHRASE_BOOK_NOT_LISTABLE,
                        PHRASE_BOOK_NOT_LISTABLE_REMEDY, rule->id);
    }
}
