/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * graph - the nodes of one pack while it is compiled; private to the room
 *
 * Equal conditions are one node. The makers below fold what is plain: NOT NOT x is x, a list of one
 * is its item, constants vanish. All these hold in the four-valued tables too.
 */
#pragma once

#include "rules/book.h"

typedef struct Graph {
    Arena *arena;
    Node *nodes;
    size_t count, room;
    int32_t *slots; /* node index plus one; 0 is free */
    size_t slot_count;
    bool full; /* BOOK_NODES_MAX was met; what was made since is wrong */
} Graph;

Graph graph_open(Arena *arena);

int32_t graph_const(Graph *graph, bool yes);
int32_t graph_leaf(Graph *graph, Node leaf); /* comparisons; kind, fact, other, number(s), unit */
int32_t graph_not(Graph *graph, int32_t child);
int32_t graph_all(Graph *graph, const int32_t *children, size_t count);
int32_t graph_any(Graph *graph, const int32_t *children, size_t count);
int32_t graph_at_least(Graph *graph, int64_t number, const int32_t *children, size_t count);
int32_t graph_and(Graph *graph, int32_t a, int32_t b);
int32_t graph_or(Graph *graph, int32_t a, int32_t b);

/* A node of its own that means what `meaning` means and carries the definition's name. */
int32_t graph_definition(Graph *graph, int32_t meaning, int32_t definition);
