/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "rules/conjunction.h"

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

/* From bits to the list, and the quadratic look for two that exclude each other. */
static Conjunction collect(Arena *arena, const Pack *pack, const bool *wanted, size_t literals)
{
    Conjunction made = { .nodes = NEW_ARRAY(arena, int32_t, literals + 1) };

    for (size_t i = 0; i < literals; i++) {
        if (!wanted[i])
            continue;
        made.impossible = made.impossible || is_false(pack, (int32_t)i);
        for (size_t k = 0; k < made.count && !made.impossible; k++)
            made.impossible = exclude(pack, made.nodes[k], (int32_t)i);
        made.nodes[made.count++] = (int32_t)i;
    }
    return made;
}

/* What a literal asks of its children: ALL and a denied ANY ask the same, NOT the opposite. */
static void spread(const Pack *pack, bool *wanted, size_t literal)
{
    const Node *node = &pack->nodes[literal / 2];
    size_t sign = literal % 2;

    if (node->kind == NODE_NOT)
        sign = 1 - sign;
    else if (node->kind != (sign == 0 ? NODE_ALL : NODE_ANY))
        return;
    for (size_t k = 0; k < node->child_count; k++)
        wanted[(size_t)node->children[k] * 2 + sign] = true;
}

Conjunction conjunction_of(Arena *arena, const Pack *pack, int32_t node)
{
    size_t literals = ((size_t)node + 1) * 2;
    bool *wanted = NEW_ARRAY(arena, bool, literals);

    wanted[node * 2] = true;
    for (size_t i = literals; i-- > 0;)
        if (wanted[i])
            spread(pack, wanted, i);
    return collect(arena, pack, wanted, literals);
}

bool conjunction_implies(const Conjunction *a, const Conjunction *b)
{
    size_t at = 0;

    for (size_t i = 0; i < b->count; i++) {
        while (at < a->count && a->nodes[at] < b->nodes[i])
            at++;
        if (at == a->count || a->nodes[at] != b->nodes[i])
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
            if (exclude(pack, a->nodes[i], b->nodes[k]))
                return true;
    return false;
}
