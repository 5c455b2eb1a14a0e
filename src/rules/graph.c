/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "rules/graph.h"

#include <string.h>

enum { FIRST_ROOM = 256 };

Graph graph_open(Arena *arena)
{
    return (Graph){
        .arena = arena,
        .nodes = NEW_ARRAY(arena, Node, FIRST_ROOM),
        .room = FIRST_ROOM,
        .slots = NEW_ARRAY(arena, int32_t, FIRST_ROOM * 2),
        .slot_count = (size_t)FIRST_ROOM * 2,
    };
}

static uint64_t mix(uint64_t hash, uint64_t more)
{
    hash = (hash ^ more) * 0x9e3779b97f4a7c15u;
    return hash ^ (hash >> 29);
}

static uint64_t node_hash(const Node *node)
{
    uint64_t hash = mix((uint64_t)node->kind, (uint64_t)node->number);

    hash = mix(mix(hash, (uint64_t)node->fact), (uint64_t)node->other);
    hash = mix(hash, (uint64_t)node->unit);
    for (size_t i = 0; i < node->number_count; i++)
        hash = mix(hash, (uint64_t)node->numbers[i]);
    for (size_t i = 0; i < node->child_count; i++)
        hash = mix(hash, (uint64_t)node->children[i]);
    return hash;
}

static bool equal_bytes(const void *a, const void *b, size_t size)
{
    return size == 0 || memcmp(a, b, size) == 0;
}

static bool node_eq(const Node *a, const Node *b)
{
    return a->kind == b->kind && a->fact == b->fact && a->other == b->other &&
           a->number == b->number && a->unit == b->unit && a->definition == b->definition &&
           a->number_count == b->number_count && a->child_count == b->child_count &&
           equal_bytes(a->numbers, b->numbers, a->number_count * sizeof *a->numbers) &&
           equal_bytes(a->children, b->children, a->child_count * sizeof *a->children);
}

static size_t slot_of(const Graph *graph, const Node *node)
{
    size_t slot = (size_t)node_hash(node) & (graph->slot_count - 1);

    while (graph->slots[slot] != 0 && !node_eq(&graph->nodes[graph->slots[slot] - 1], node))
        slot = (slot + 1) & (graph->slot_count - 1);
    return slot;
}

static void grow(Graph *graph)
{
    size_t room = graph->room * 2;
    Node *nodes = NEW_ARRAY(graph->arena, Node, room);

    memcpy(nodes, graph->nodes, graph->count * sizeof *nodes);
    graph->nodes = nodes;
    graph->room = room;
    graph->slot_count = room * 2;
    graph->slots = NEW_ARRAY(graph->arena, int32_t, graph->slot_count);
    for (size_t i = 0; i < graph->count; i++)
        graph->slots[slot_of(graph, &nodes[i])] = (int32_t)i + 1;
}

static int32_t add(Graph *graph, Node node)
{
    size_t slot = slot_of(graph, &node);

    if (graph->slots[slot] != 0)
        return graph->slots[slot] - 1;
    if (graph->count == BOOK_NODES_MAX) {
        graph->full = true;
        return 0;
    }
    if (graph->count == graph->room) {
        grow(graph);
        slot = slot_of(graph, &node);
    }
    if (node.child_count > 0) {
        int32_t *children = NEW_ARRAY(graph->arena, int32_t, node.child_count);

        memcpy(children, node.children, node.child_count * sizeof *children);
        node.children = children;
    }
    graph->nodes[graph->count] = node;
    graph->slots[slot] = (int32_t)++graph->count;
    return (int32_t)graph->count - 1;
}

int32_t graph_const(Graph *graph, bool yes)
{
    return add(
        graph,
        (Node){
            .kind = NODE_CONST, .fact = -1, .other = -1, .number = yes ? 1 : 0, .definition = -1 });
}

int32_t graph_leaf(Graph *graph, Node leaf)
{
    leaf.definition = -1;
    return add(graph, leaf);
}

static bool is_const(const Graph *graph, int32_t node, bool yes)
{
    return graph->nodes[node].kind == NODE_CONST && graph->nodes[node].number == (yes ? 1 : 0);
}

static int32_t add_list(Graph *graph, NodeKind kind, int64_t number, const int32_t *children,
                        size_t count)
{
    return add(graph, (Node){ .kind = kind,
                              .fact = -1,
                              .other = -1,
                              .number = number,
                              .children = children,
                              .child_count = count,
                              .definition = -1 });
}

int32_t graph_not(Graph *graph, int32_t child)
{
    if (is_const(graph, child, true))
        return graph_const(graph, false);
    if (is_const(graph, child, false))
        return graph_const(graph, true);
    if (graph->nodes[child].kind == NODE_NOT)
        return graph->nodes[child].children[0];
    return add_list(graph, NODE_NOT, 0, &child, 1);
}

/* ALL and ANY are mirror images: `neutral` constants vanish, the other constant wins. */
static int32_t fold_list(Graph *graph, NodeKind kind, const int32_t *children, size_t count)
{
    int32_t *kept = NEW_ARRAY(graph->arena, int32_t, count + 1);
    bool neutral = kind == NODE_ALL;
    size_t kept_count = 0;

    for (size_t i = 0; i < count; i++) {
        if (is_const(graph, children[i], !neutral))
            return graph_const(graph, !neutral);
        if (!is_const(graph, children[i], neutral))
            kept[kept_count++] = children[i];
    }
    if (kept_count == 0)
        return graph_const(graph, neutral);
    if (kept_count == 1)
        return kept[0];
    return add_list(graph, kind, 0, kept, kept_count);
}

int32_t graph_all(Graph *graph, const int32_t *children, size_t count)
{
    return fold_list(graph, NODE_ALL, children, count);
}

int32_t graph_any(Graph *graph, const int32_t *children, size_t count)
{
    return fold_list(graph, NODE_ANY, children, count);
}

int32_t graph_at_least(Graph *graph, int64_t number, const int32_t *children, size_t count)
{
    return add_list(graph, NODE_COUNT, number, children, count);
}

int32_t graph_and(Graph *graph, int32_t a, int32_t b)
{
    const int32_t both[] = { a, b };

    return graph_all(graph, both, 2);
}

int32_t graph_or(Graph *graph, int32_t a, int32_t b)
{
    const int32_t both[] = { a, b };

    return graph_any(graph, both, 2);
}

static bool is_list(NodeKind kind)
{
    return kind == NODE_ALL || kind == NODE_ANY || kind == NODE_COUNT;
}

int32_t graph_definition(Graph *graph, int32_t meaning, int32_t definition)
{
    Node node = graph->nodes[meaning];

    if (!is_list(node.kind) || node.definition >= 0)
        node = (Node){ .kind = NODE_ALL,
                       .fact = -1,
                       .other = -1,
                       .children = &meaning,
                       .child_count = 1,
                       .definition = definition };
    node.definition = definition;
    return add(graph, node);
}
