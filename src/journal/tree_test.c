/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "journal/journal.h"
#include "tests/check.h"

enum { LEAVES_MAX = 700 };

/* The naive tree of RFC 6962, 2.1, as the oracle. */
static Hash naive_root(const Hash *leaves, int64_t count)
{
    int64_t left = 1;

    if (count == 0)
        return hash_of(S(""));
    if (count == 1)
        return leaves[0];
    while (left * 2 < count)
        left *= 2;
    return tree_hash_nodes(naive_root(leaves, left), naive_root(leaves + left, count - left));
}

static int naive_node(void *context, int level, int64_t number, Hash *ret_node)
{
    const Hash *leaves = context;

    *ret_node = naive_root(leaves + (number << level), (int64_t)1 << level);
    return 0;
}

static const Hash *sample_leaves(Rng *rng)
{
    static Hash leaves[LEAVES_MAX];

    for (size_t i = 0; i < LEAVES_MAX; i++)
        for (size_t k = 0; k < sizeof leaves[i].bytes; k++)
            leaves[i].bytes[k] = (uint8_t)rng_next(rng);
    return leaves;
}

static TreeNodes nodes_of(const Hash *leaves)
{
    return (TreeNodes){ naive_node, (void *)(uintptr_t)leaves };
}

/* The leaves and roots the Certificate Transparency project tests its trees with. */
static void test_known_roots(void)
{
    static const struct {
        Str leaf;
        const char *root;
    } rows[] = {
        { STR(""), "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d" },
        { { "\0", 1 }, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125" },
        { STR("\x10"), "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77" },
        { STR("\x20\x21"), "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7" },
        { STR("\x30\x31"), "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4" },
        { STR("\x40\x41\x42\x43"),
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef" },
        { STR("\x50\x51\x52\x53\x54\x55\x56\x57"),
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c" },
        { STR("\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f"),
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328" },
    };
    TreeEdge edge = { 0 };
    Hash want = hash_of(S(""));

    check_true("the empty tree", hash_eq(tree_edge_root(&edge), want));
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        tree_edge_push(&edge, tree_hash_leaf(rows[i].leaf));
        check_true("a known root", hash_read(str_from_c(rows[i].root), &want));
        check_true(rows[i].root, hash_eq(tree_edge_root(&edge), want));
    }
}

/* The growing edge, the stored nodes and the naive tree have one root at every size. */
static void test_roots_agree(void)
{
    const Hash *leaves = sample_leaves(&(Rng){ 1 });
    TreeEdge edge = { 0 };

    for (int64_t size = 0; size < 300; size++) {
        Hash want = naive_root(leaves, size), root;
        TreeEdge loaded;

        check_true("of the edge", hash_eq(tree_edge_root(&edge), want));
        check_int("readable", tree_root(nodes_of(leaves), size, &root), 0);
        check_true("of the nodes", hash_eq(root, want));
        check_int("readable", tree_edge(nodes_of(leaves), size, &loaded), 0);
        check_true("of an edge that was loaded", hash_eq(tree_edge_root(&loaded), want));
        tree_edge_push(&loaded, leaves[size]);
        check_true("which goes on", hash_eq(tree_edge_root(&loaded), naive_root(leaves, size + 1)));
        tree_edge_push(&edge, leaves[size]);
    }
}

static void spoil(Hash *hash, Rng *rng)
{
    hash->bytes[rng_between(rng, 0, 31)] ^= (uint8_t)(1 << rng_between(rng, 0, 7));
}

static void check_inclusion_refusals(TreeProof *proof, int64_t leaf, Hash hash, int64_t size,
                                     Hash root, Rng *rng)
{
    TreeProof other = *proof;
    Hash wrong = hash, wrong_root = root;

    spoil(&wrong, rng);
    spoil(&wrong_root, rng);
    check_true("another leaf", !tree_inclusion_check(proof, leaf, wrong, size, root));
    check_true("another root", !tree_inclusion_check(proof, leaf, hash, size, wrong_root));
    if (leaf + 1 < size)
        check_true("another place", !tree_inclusion_check(proof, leaf + 1, hash, size, root));
    check_true("behind the end", !tree_inclusion_check(proof, size, hash, size, root));
    check_true("before the beginning", !tree_inclusion_check(proof, -1, hash, size, root));
    other.count++;
    check_true("too long", !tree_inclusion_check(&other, leaf, hash, size, root));
    if (proof->count == 0)
        return;
    other.count -= 2;
    check_true("too short", !tree_inclusion_check(&other, leaf, hash, size, root));
    other = *proof;
    spoil(&other.nodes[rng_between(rng, 0, (int64_t)other.count - 1)], rng);
    check_true("an altered proof", !tree_inclusion_check(&other, leaf, hash, size, root));
}

static void prop_inclusion(Rng *rng)
{
    const Hash *leaves = sample_leaves(rng);
    int64_t size = rng_between(rng, 1, LEAVES_MAX), leaf = rng_between(rng, 0, size - 1);
    Hash root = naive_root(leaves, size);
    TreeProof proof = { 0 };

    check_int("readable", tree_inclusion(nodes_of(leaves), leaf, size, &proof), 0);
    check_true("holds", tree_inclusion_check(&proof, leaf, leaves[leaf], size, root));
    check_inclusion_refusals(&proof, leaf, leaves[leaf], size, root, rng);
}

static void check_consistency_refusals(TreeProof *proof, int64_t old_size, Hash old_root,
                                       int64_t size, Hash root, Rng *rng)
{
    TreeProof other = *proof;
    Hash wrong = old_root, wrong_root = root;

    spoil(&wrong, rng);
    spoil(&wrong_root, rng);
    check_true("another past", !tree_consistency_check(proof, old_size, wrong, size, root));
    if (old_size > 0)
        check_true("another root",
                   !tree_consistency_check(proof, old_size, old_root, size, wrong_root));
    check_true("a shrunken log", !tree_consistency_check(proof, size + 1, old_root, size, root));
    other.count++;
    check_true("too long", !tree_consistency_check(&other, old_size, old_root, size, root));
    if (proof->count == 0)
        return;
    other.count -= 2;
    check_true("too short", !tree_consistency_check(&other, old_size, old_root, size, root));
    other = *proof;
    spoil(&other.nodes[rng_between(rng, 0, (int64_t)other.count - 1)], rng);
    check_true("altered", !tree_consistency_check(&other, old_size, old_root, size, root));
}

static void prop_consistency(Rng *rng)
{
    const Hash *leaves = sample_leaves(rng);
    int64_t size = rng_between(rng, 1, LEAVES_MAX), old_size = rng_between(rng, 0, size);
    Hash root = naive_root(leaves, size), old_root = naive_root(leaves, old_size);
    TreeProof proof = { 0 };

    check_int("readable", tree_consistency(nodes_of(leaves), old_size, size, &proof), 0);
    check_true("holds", tree_consistency_check(&proof, old_size, old_root, size, root));
    check_consistency_refusals(&proof, old_size, old_root, size, root, rng);
}

/* Every pair of small sizes: where the borders of complete nodes lie, slips hide. */
static void test_small_trees(void)
{
    const Hash *leaves = sample_leaves(&(Rng){ 2 });
    TreeProof proof = { 0 };

    for (int64_t size = 1; size <= 40; size++) {
        Hash root = naive_root(leaves, size);

        for (int64_t at = 0; at < size; at++) {
            check_int("readable", tree_inclusion(nodes_of(leaves), at, size, &proof), 0);
            check_true("included", tree_inclusion_check(&proof, at, leaves[at], size, root));
            check_int("readable", tree_consistency(nodes_of(leaves), at, size, &proof), 0);
            check_true("consistent",
                       tree_consistency_check(&proof, at, naive_root(leaves, at), size, root));
        }
    }
}

/* A proof whose count is nonsense is refused before its nodes are looked at. */
static void test_nonsense_proofs(void)
{
    Hash hash = hash_of(S("x"));

    check_true("too many nodes",
               !tree_inclusion_check(&(TreeProof){ .count = 65 }, 0, hash, INT64_MAX, hash));
    check_true("too many nodes",
               !tree_consistency_check(&(TreeProof){ .count = 65 }, 1, hash, INT64_MAX, hash));
    check_true("no proof at all", !tree_consistency_check(&(TreeProof){ 0 }, 3, hash, 5, hash));
    check_true("a negative past", !tree_consistency_check(&(TreeProof){ 0 }, -1, hash, 5, hash));
}

typedef struct Made {
    const Hash *leaves;
    int64_t tiles[TREE_TILE_LEVELS];
} Made;

static int tile_made(void *context, const TreeTile *tile)
{
    Made *made = context;
    int height = TREE_TILE_HEIGHT * tile->level;
    Hash want;

    check_int("in order", tile->number, made->tiles[tile->level]++);
    (void)naive_node((void *)(uintptr_t)made->leaves, height + TREE_TILE_HEIGHT, tile->number,
                     &want);
    check_true("its root", hash_eq(tile->root, want));
    (void)naive_node((void *)(uintptr_t)made->leaves, height, tile->number * TREE_TILE + 255,
                     &want);
    check_true("its last node", hash_eq(tile->hashes[255], want));
    return 0;
}

/* All leaves alike, so that a tile of the second level, over 65,536 leaves, is soon checked. */
static int alike_node(void *context, int level, int64_t number, Hash *ret_node)
{
    const Hash *leaf = context;

    (void)number;
    *ret_node = *leaf;
    for (int i = 0; i < level; i++)
        *ret_node = tree_hash_nodes(*ret_node, *ret_node);
    return 0;
}

static int alike_made(void *context, const TreeTile *tile)
{
    Made *made = context;
    Hash want;

    made->tiles[tile->level]++;
    (void)alike_node((void *)(uintptr_t)made->leaves, TREE_TILE_HEIGHT * (tile->level + 1), 0,
                     &want);
    check_true("its root", hash_eq(tile->root, want));
    return 0;
}

static void test_tiles(void)
{
    static TreeGrowth growth;
    const Hash *leaves = sample_leaves(&(Rng){ 3 });
    Made made = { .leaves = leaves };

    for (int64_t i = 0; i < 600; i++)
        check_int("pushed", tree_growth_push(&growth, leaves[i], tile_made, &made), 0);
    check_int("full tiles", made.tiles[0], 2);
    check_true("the tile being filled", hash_eq(growth.open[0][600 - 513], leaves[599]));

    growth = (TreeGrowth){ 0 };
    made = (Made){ .leaves = leaves };
    for (int64_t i = 0; i < 65536; i++)
        check_int("pushed", tree_growth_push(&growth, leaves[0], alike_made, &made), 0);
    check_int("of leaves", made.tiles[0], 256);
    check_int("of tiles", made.tiles[1], 1);
    check_int("none above", made.tiles[2], 0);
}

int main(void)
{
    RUN(test_known_roots);
    RUN(test_roots_agree);
    RUN(test_small_trees);
    RUN(test_nonsense_proofs);
    RUN_PROP(prop_inclusion, 2000);
    RUN_PROP(prop_consistency, 2000);
    RUN(test_tiles);
    return check_done();
}
