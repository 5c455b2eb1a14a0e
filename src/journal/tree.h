/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * tree - the Merkle tree of RFC 6962 over the leaves of the journal
 *
 * A leaf is hashed behind a byte 0, a node behind a byte 1. Whoever knows the root of `size` leaves
 * can be shown with a few hashes that a leaf is among them (inclusion), or that a smaller tree is
 * the beginning of theirs (consistency); this file makes both proofs and checks both. Hashes go out
 * in tiles of 256, as C2SP tlog-tiles cuts them: tile `number` of level L holds the nodes
 * [number * 256, number * 256 + 256) of the tree's level 8 * L.
 *
 * Pure. A node is named by its level (0: leaves) and its number within the level; only complete
 * nodes, over 2^level leaves, have a name.
 */
#pragma once

#include "base/base.h"

enum {
    TREE_LEVELS = 63, /* sizes are positive int64 */
    TREE_PROOF_MAX = 64,
    TREE_TILE = 256, /* nodes of a full tile */
    TREE_TILE_HEIGHT = 8,
    TREE_TILE_LEVELS = 8, /* of tiles: 256^8 leaves are more than an int64 counts */
};

Hash tree_hash_leaf(Str leaf);
Hash tree_hash_nodes(Hash left, Hash right);

/* The right edge of a growing tree: all that a new leaf and the root need. The zero value is the
 * empty tree. nodes[l] is the newest complete node of level l, once there is one. */
typedef struct TreeEdge {
    int64_t size;
    Hash nodes[TREE_LEVELS];
} TreeEdge;

void tree_edge_push(TreeEdge *edge, Hash leaf);
Hash tree_edge_root(const TreeEdge *edge);

/* An edge that also collects the tiles as they fill. Give each full one to `made` at once: what it
 * points at is used again. */
typedef struct TreeTile {
    int level;
    int64_t number;
    Hash root;          /* the node of level 8 * (level + 1) over all of them */
    const Hash *hashes; /* TREE_TILE of them */
} TreeTile;

typedef int TreeTileMade(void *context, const TreeTile *tile); /* 0 or a fault */

typedef struct TreeGrowth {
    TreeEdge edge;
    Hash open[TREE_TILE_LEVELS][TREE_TILE]; /* the tile being filled on each level */
} TreeGrowth;

MUST_USE int tree_growth_push(TreeGrowth *growth, Hash leaf, TreeTileMade *made, void *context);

/* Where the nodes of a stored tree come from. */
typedef struct TreeNodes {
    int (*get)(void *context, int level, int64_t number, Hash *ret_node); /* 0 or a fault */
    void *context;
} TreeNodes;

typedef struct TreeProof {
    size_t count;
    Hash nodes[TREE_PROOF_MAX]; /* in the order of RFC 6962 */
} TreeProof;

/* Each returns 0, or the fault that reading a node ended in. */
MUST_USE int tree_root(TreeNodes nodes, int64_t size, Hash *ret_root);
MUST_USE int tree_edge(TreeNodes nodes, int64_t size, TreeEdge *ret_edge);
MUST_USE int tree_inclusion(TreeNodes nodes, int64_t leaf, int64_t size, TreeProof *ret_proof);
MUST_USE int tree_consistency(TreeNodes nodes, int64_t old_size, int64_t size,
                              TreeProof *ret_proof); /* old_size 0 to size */

/* Does the proof show it? Proofs, sizes and roots may come from anybody. */
MUST_USE bool tree_inclusion_check(const TreeProof *proof, int64_t leaf, Hash leaf_hash,
                                   int64_t size, Hash root);
MUST_USE bool tree_consistency_check(const TreeProof *proof, int64_t old_size, Hash old_root,
                                     int64_t size, Hash root);
