/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "rules/conjunction.h"

#include <stdlib.h>

/* Do two atoms about one fact name different values? */
static bool exclude_values(const Node *a, const Node *b)
{
    if (a->fact != b->fact || a->other >= 0 || b->other >= 0)
        return false;
    if (a->kind == NODE_EQUAL && b->kind == NODE_EQUAL)
        return a->number != b->number;
    if (a->kind == NODE_AT_LEAST && b->kind == NODE_AT_MOST)
        return a->unit == b->unit && a->number > b->number;
    if (a->kind == NODE_EQUAL && b->kind == NODE_ONE_OF) {
        for (size_t i = 0; i < b->number_count; i++)
            if (b->numbers[i] == a->number)
                return false;
        return true;
    }
    return false;
}

/* A node that must be true, or false: twice its index, plus one for false. */
static int32_t denied(int32_t literal)
{
    return literal ^ 1;
}

static bool exclude(const Pack *pack, int32_t a, int32_t b)
{
    const Node *left = &pack->nodes[a / 2], *right = &pack->nodes[b / 2];

    if (a == denied(b))
        return true;
    return a % 2 == 0 && b % 2 == 0 && (exclude_values(left, right) || exclude_values(right, left));
}

static bool is_false(const Pack *pack, int32_t literal)
{
    const Node *node = &pack->nodes[literal / 2];

    return node->kind == NODE_CONST && node->number == literal % 2;
}

static void want(Conjunction *made, bool *seen, int32_t literal)
{
    if (seen[literal] || made->count == CONJUNCTION_MAX)
        return;
    seen[literal] = true;
    made->literals[made->count++] = literal;
}

/* What a literal asks of its children: ALL and a denied ANY ask the same, NOT the opposite. */
static void spread(const Pack *pack, Conjunction *made, bool *seen, int32_t literal)
{
    const Node *node = &pack->nodes[literal / 2];
    int32_t sign = literal % 2;

    if (node->kind == NODE_NOT)
        sign = 1 - sign;
    else if (node->kind != (sign == 0 ? NODE_ALL : NODE_ANY))
        return;
    for (size_t k = 0; k < node->child_count; k++)
        want(made, seen, node->children[k] * 2 + sign);
}

static int compare_literals(const void *a, const void *b)
{
    int32_t left = *(const int32_t *)a, right = *(const int32_t *)b;

    return (left > right) - (left < right);
}

static bool excludes_itself(const Pack *pack, const Conjunction *made)
{
    for (size_t i = 0; i < made->count; i++) {
        if (is_false(pack, made->literals[i]))
            return true;
        for (size_t k = 0; k < i; k++)
            if (exclude(pack, made->literals[k], made->literals[i]))
                return true;
    }
    return false;
}

Conjunction conjunction_of(Arena *arena, const Pack *pack, int32_t node, bool *seen)
{
    Conjunction made = { .literals = NEW_ARRAY(arena, int32_t, CONJUNCTION_MAX) };

    want(&made, seen, node * 2);
    for (size_t i = 0; i < made.count; i++)
        spread(pack, &made, seen, made.literals[i]);
    for (size_t i = 0; i < made.count; i++)
        seen[made.literals[i]] = false;
    qsort(made.literals, made.count, sizeof *made.literals, compare_literals);
    made.impossible = excludes_itself(pack, &made);
    return made;
}

bool conjunction_implies(const Conjunction *a, const Conjunction *b)
{
    size_t at = 0;

    for (size_t i = 0; i < b->count; i++) {
        while (at < a->count && a->literals[at] < b->literals[i])
            at++;
        if (at == a->count || a->literals[at] != b->literals[i])
            return false;
    }
    return true;
}

bool conjunctions_clash(const Pack *pack, const Conjunction *a, const Conjunction *b)
{
    if (a->impossible || b->impossible)
        return true;
    for (size_t i = 0; i < a->count; i++)
        for (size_t k = 0; k < b->count; k++)
            if (exclude(pack, a->literals[i], b->literals[k]))
                return true;
    return false;
}
