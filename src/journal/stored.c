/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "journal/parts.h"

#include <string.h>

/* ---- Reading tiles ---- */

bool tile_of_bytes(Str bytes, StoredTile *ret_tile)
{
    if (bytes.len != sizeof ret_tile->hashes)
        return false;
    memcpy(ret_tile->hashes, bytes.at, bytes.len);
    ret_tile->count = TREE_TILE;
    return true;
}

/* A full tile's row. */
static int read_full(Db *db, Arena scratch, int level, StoredTile *tile)
{
    TileRowRow row;
    bool found = false;
    int r = tile_row(db, &scratch, level, tile->number, &row, &found);

    if (r)
        return trace(r);
    if (!found)
        return 0;
    if (!tile_of_bytes(row.hashes, tile))
        return fault(FAULT_STORE, "a stored tile is no tile; verify the record");
    return 0;
}

/* The lowest tiles being filled: from the events. Up to the first gap. */
static int read_leaves(Db *db, Arena scratch, StoredTile *tile)
{
    const LeafRowsRow *rows;
    size_t count;
    int64_t first = tile->number * TREE_TILE;
    int r = leaf_rows(db, &scratch, first, TREE_TILE, &rows, &count);

    if (r)
        return trace(r);
    for (size_t i = 0; i < count && rows[i].seq == first + (int64_t)i; i++)
        tile->hashes[tile->count++] = rows[i].leaf;
    return 0;
}

/* A tile above them: from the roots of the full tiles below. */
static int read_roots(Db *db, Arena scratch, int level, StoredTile *tile)
{
    const TileRootsRow *rows;
    size_t count;
    int64_t first = tile->number * TREE_TILE;
    int r = tile_roots(db, &scratch, level - 1, first, TREE_TILE, &rows, &count);

    if (r)
        return trace(r);
    for (size_t i = 0; i < count && rows[i].number == first + (int64_t)i; i++)
        if (!hash_of_bytes(rows[i].root, &tile->hashes[tile->count++]))
            return fault(FAULT_STORE, "a stored tile's root is none; verify the record");
    return 0;
}

int stored_tile(Stored *stored, int level, int64_t number, const StoredTile **ret_tile)
{
    StoredTile *tile = stored->tiles[level];

    if (!tile)
        tile = stored->tiles[level] = NEW(stored->arena, StoredTile);
    *ret_tile = tile;
    if (tile->count > 0 && tile->number == number)
        return 0;
    *tile = (StoredTile){ .number = number };
    int r = read_full(stored->db, *stored->arena, level, tile);

    if (!r && tile->count == 0)
        r = level == 0 ? read_leaves(stored->db, *stored->arena, tile)
                       : read_roots(stored->db, *stored->arena, level, tile);
    return r ? trace(r) : 0;
}

/* ---- Nodes ---- */

/* The node over complete neighbours; their number is a power of two. */
static Hash join(const Hash *hashes, size_t count)
{
    Hash nodes[TREE_TILE];

    for (size_t i = 0; i < count; i++)
        nodes[i] = hashes[i];
    for (; count > 1; count /= 2)
        for (size_t i = 0; i < count / 2; i++)
            nodes[i] = tree_hash_nodes(nodes[2 * i], nodes[2 * i + 1]);
    return nodes[0];
}

static int get_node(void *context, int level, int64_t number, Hash *ret_node)
{
    const StoredTile *tile;
    int above = level % TREE_TILE_HEIGHT;
    int64_t first = number << above; /* on the tile's own level */
    size_t at = (size_t)(first % TREE_TILE), count = (size_t)1 << above;
    int r = stored_tile(context, level / TREE_TILE_HEIGHT, first / TREE_TILE, &tile);

    if (r)
        return trace(r);
    if (at + count > tile->count)
        return fault(FAULT_STORE, "the stored tree has a gap; verify the record");
    *ret_node = join(tile->hashes + at, count);
    return 0;
}

TreeNodes journal_nodes(Db *db, Arena *arena)
{
    Stored *stored = NEW(arena, Stored);

    *stored = (Stored){ .db = db, .arena = arena };
    return (TreeNodes){ get_node, stored };
}

int stored_growth(Db *db, Arena *arena, int64_t size, TreeGrowth *ret_growth)
{
    Stored stored = { .db = db, .arena = arena };
    const StoredTile *tile;
    int r = tree_edge((TreeNodes){ get_node, &stored }, size, &ret_growth->edge);

    for (int level = 0; level < TREE_TILE_LEVELS && !r; level++) {
        int64_t nodes = size >> (TREE_TILE_HEIGHT * level);
        size_t count = (size_t)(nodes % TREE_TILE);

        if (count == 0)
            continue;
        r = stored_tile(&stored, level, nodes / TREE_TILE, &tile);
        if (!r && tile->count < count)
            r = fault(FAULT_STORE, "the stored tree has a gap; verify the record");
        for (size_t i = 0; i < count && !r; i++)
            ret_growth->open[level][i] = tile->hashes[i];
    }
    return r ? trace(r) : 0;
}
