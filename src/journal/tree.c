/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "journal/tree.h"

Hash tree_hash_leaf(Str leaf)
{
    const Str parts[] = { { "\0", 1 }, leaf };

    return hash_of_parts(parts, COUNT_OF(parts));
}

Hash tree_hash_nodes(Hash left, Hash right)
{
    const Str parts[] = { { "\1", 1 }, hash_bytes(&left), hash_bytes(&right) };

    return hash_of_parts(parts, COUNT_OF(parts));
}

/* ---- The right edge ---- */

void tree_edge_push(TreeEdge *edge, Hash leaf)
{
    int level = 0;
    Hash node = leaf;

    ensure(edge->size < INT64_MAX);
    /* A level with a node waiting for its right neighbour has its bit set in the size. */
    for (; (edge->size >> level) & 1; level++) {
        Hash left = edge->nodes[level];

        edge->nodes[level] = node;
        node = tree_hash_nodes(left, node);
    }
    edge->nodes[level] = node;
    edge->size++;
}

Hash tree_edge_root(const TreeEdge *edge)
{
    Hash root = hash_of(S(""));
    bool begun = false;

    for (int level = 0; level < TREE_LEVELS; level++) {
        if (!((edge->size >> level) & 1))
            continue;
        root = begun ? tree_hash_nodes(edge->nodes[level], root) : edge->nodes[level];
        begun = true;
    }
    return root;
}

int tree_growth_push(TreeGrowth *growth, Hash leaf, TreeTileMade *made, void *context)
{
    tree_edge_push(&growth->edge, leaf);
    for (int level = 0; level < TREE_TILE_LEVELS; level++) {
        int height = TREE_TILE_HEIGHT * level;
        int64_t nodes = growth->edge.size >> height;
        size_t slot = (size_t)((nodes - 1) & (TREE_TILE - 1));

        if (growth->edge.size != nodes << height)
            return 0;
        growth->open[level][slot] = growth->edge.nodes[height];
        if (slot + 1 < TREE_TILE)
            return 0;
        TreeTile tile = { .level = level,
                          .number = nodes / TREE_TILE - 1,
                          .root = growth->edge.nodes[height + TREE_TILE_HEIGHT],
                          .hashes = growth->open[level] };
        int r = made(context, &tile);

        if (r)
            return trace(r);
    }
    return 0;
}

/* ---- Of stored nodes ---- */

/* The highest level whose whole nodes fit into `count` leaves. */
static int level_within(int64_t count)
{
    return 63 - __builtin_clzll((unsigned long long)count);
}

/* Where RFC 6962 cuts more than one leaf: the left part is the largest power of two below. */
static int64_t cut(int64_t count)
{
    return (int64_t)1 << level_within(count - 1);
}

/* The hash over the leaves [from, to): complete nodes from the left, joined from the right. */
static int range_hash(TreeNodes nodes, int64_t from, int64_t to, Hash *ret_hash)
{
    Hash parts[TREE_LEVELS];
    int count = 0;

    while (from < to) {
        int level = level_within(to - from);
        int r = nodes.get(nodes.context, level, from >> level, &parts[count++]);

        if (r)
            return trace(r);
        from += (int64_t)1 << level;
    }
    *ret_hash = parts[count - 1];
    for (int i = count - 2; i >= 0; i--)
        *ret_hash = tree_hash_nodes(parts[i], *ret_hash);
    return 0;
}

int tree_root(TreeNodes nodes, int64_t size, Hash *ret_root)
{
    int r = 0;

    ensure(size >= 0);
    if (size == 0)
        *ret_root = hash_of(S(""));
    else
        r = range_hash(nodes, 0, size, ret_root);
    return r ? trace(r) : 0;
}

int tree_edge(TreeNodes nodes, int64_t size, TreeEdge *ret_edge)
{
    ensure(size >= 0);
    *ret_edge = (TreeEdge){ .size = size };
    for (int level = 0; level < TREE_LEVELS; level++) {
        if (!((size >> level) & 1))
            continue;
        int r = nodes.get(nodes.context, level, (size >> level) - 1, &ret_edge->nodes[level]);

        if (r)
            return trace(r);
    }
    return 0;
}

/* Proofs are made from the root down and written from the leaf up. */
static void turn_round(TreeProof *proof)
{
    for (size_t i = 0; i < proof->count / 2; i++) {
        Hash other = proof->nodes[proof->count - 1 - i];

        proof->nodes[proof->count - 1 - i] = proof->nodes[i];
        proof->nodes[i] = other;
    }
}

/* One step down, into the part of [*from, *to) that holds `leaf`; the other part goes into the
 * proof. */
static int step_down(TreeNodes nodes, int64_t leaf, int64_t *from, int64_t *to, TreeProof *proof)
{
    int64_t middle = *from + cut(*to - *from);
    bool left = leaf < middle;
    int r =
        range_hash(nodes, left ? middle : *from, left ? *to : middle, &proof->nodes[proof->count]);

    if (r)
        return trace(r);
    proof->count++;
    *from = left ? *from : middle;
    *to = left ? middle : *to;
    return 0;
}

int tree_inclusion(TreeNodes nodes, int64_t leaf, int64_t size, TreeProof *ret_proof)
{
    int64_t from = 0, to = size;

    ensure(leaf >= 0 && leaf < size);
    ret_proof->count = 0;
    while (to - from > 1) {
        int r = step_down(nodes, leaf, &from, &to, ret_proof);

        if (r)
            return trace(r);
    }
    turn_round(ret_proof);
    return 0;
}

int tree_consistency(TreeNodes nodes, int64_t old_size, int64_t size, TreeProof *ret_proof)
{
    int64_t from = 0, to = size;
    int r = 0;

    ensure(old_size >= 0 && old_size <= size);
    ret_proof->count = 0;
    if (old_size == 0)
        return 0;
    /* Down to the node that ends where the old tree ended. */
    while (to != old_size && !r)
        r = step_down(nodes, old_size - 1, &from, &to, ret_proof);
    if (r)
        return trace(r);
    /* The old root is known to whoever asks; a smaller node is not. */
    if (from > 0)
        r = range_hash(nodes, from, to, &ret_proof->nodes[ret_proof->count++]);
    if (r)
        return trace(r);
    turn_round(ret_proof);
    return 0;
}

/* ---- Checking ---- */

/* Where a check stands: the numbers, on the level reached, of the node proved and of the last. */
typedef struct Climb {
    int64_t node, last;
} Climb;

/* Steps past one hash of a proof. True: the hash is the left neighbour. */
static bool climb(Climb *at)
{
    bool left = (at->node & 1) || at->node == at->last;

    /* A last node without a neighbour rises alone until it is a right one. */
    while (left && !(at->node & 1) && at->node != 0) {
        at->node >>= 1;
        at->last >>= 1;
    }
    at->node >>= 1;
    at->last >>= 1;
    return left;
}

bool tree_inclusion_check(const TreeProof *proof, int64_t leaf, Hash leaf_hash, int64_t size,
                          Hash root)
{
    Climb at = { .node = leaf, .last = size - 1 };
    Hash hash = leaf_hash;

    if (leaf < 0 || leaf >= size || proof->count > TREE_PROOF_MAX)
        return false;
    for (size_t i = 0; i < proof->count; i++) {
        if (at.last == 0)
            return false;
        hash = climb(&at) ? tree_hash_nodes(proof->nodes[i], hash)
                          : tree_hash_nodes(hash, proof->nodes[i]);
    }
    return at.last == 0 && hash_eq(hash, root);
}

/* 0 < old_size < size. */
static bool growth_check(const TreeProof *proof, int64_t old_size, Hash old_root, int64_t size,
                         Hash root)
{
    Climb at = { .node = old_size - 1, .last = size - 1 };
    bool whole = (old_size & (old_size - 1)) == 0; /* the old tree is one node of the new */
    size_t used = whole ? 0 : 1;

    if (proof->count < used)
        return false;
    while (at.node & 1) {
        at.node >>= 1;
        at.last >>= 1;
    }
    Hash old_hash = whole ? old_root : proof->nodes[0], hash = old_hash;

    for (size_t i = used; i < proof->count; i++) {
        if (at.last == 0)
            return false;
        if (climb(&at)) {
            old_hash = tree_hash_nodes(proof->nodes[i], old_hash);
            hash = tree_hash_nodes(proof->nodes[i], hash);
        } else {
            hash = tree_hash_nodes(hash, proof->nodes[i]);
        }
    }
    return at.last == 0 && hash_eq(old_hash, old_root) && hash_eq(hash, root);
}

bool tree_consistency_check(const TreeProof *proof, int64_t old_size, Hash old_root, int64_t size,
                            Hash root)
{
    if (old_size < 0 || old_size > size || proof->count > TREE_PROOF_MAX)
        return false;
    if (old_size == size)
        return proof->count == 0 && hash_eq(old_root, root);
    if (old_size == 0)
        return proof->count == 0 && hash_eq(old_root, hash_of(S("")));
    return growth_check(proof, old_size, old_root, size, root);
}
