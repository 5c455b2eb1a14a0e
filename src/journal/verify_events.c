/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "journal/verify.h"
#include "phrases_journal.h"

enum { GAP_MAX = 1 << 20 /* missing events, behind which nothing can be said any more */ };

/* ---- Tiles ---- */

/* Was the tile that holds this event full when it was last sealed? */
static bool tile_sealed(const Verify *verify, int level, int64_t number)
{
    int height = TREE_TILE_HEIGHT * (level + 1);

    return number < verify->sealed >> height;
}

static bool tile_of_row(const TileRowRow *row, Hash *ret_root, StoredTile *ret_tile)
{
    return hash_of_bytes(row->root, ret_root) && tile_of_bytes(row->hashes, ret_tile);
}

/* The stored tile that holds event `seq`, to compare its leaf with. */
static int read_tile(Verify *verify, int64_t seq)
{
    int64_t number = seq / TREE_TILE;
    TileRowRow row;
    bool found = false;

    if (seq > 0 && verify->tile->number == number)
        return 0;
    *verify->tile = (StoredTile){ .number = number };
    verify->tile_found = verify->tile_suspect = false;
    if (!tile_sealed(verify, 0, number))
        return 0;
    arena_reset(&verify->rows);
    int r = tile_row(verify->db, &verify->rows, 0, number, &row, &found);

    if (r)
        return trace(r);
    verify->tile_found = found && tile_of_row(&row, &verify->tile_root, verify->tile);
    verify->tiles_found += found;
    return 0;
}

static Hash tile_root_of(const StoredTile *tile)
{
    TreeEdge edge = { 0 };

    for (size_t i = 0; i < TREE_TILE; i++)
        tree_edge_push(&edge, tile->hashes[i]);
    return tree_edge_root(&edge);
}

/* The leaf hash that the stored tile has for the event; false: it has none, or is no witness. */
static bool tile_leaf(Verify *verify, int64_t seq, Hash *ret_leaf)
{
    if (!verify->tile_found || verify->tile_suspect)
        return false;
    *ret_leaf = verify->tile->hashes[seq % TREE_TILE];
    return true;
}

/* A row that agrees with itself and not with the tile: was it altered, or the tile? One that does
 * not fit its own root convicts itself. */
static bool tile_convicts(Verify *verify, int64_t seq, Hash leaf)
{
    Hash stored;

    if (!tile_leaf(verify, seq, &stored) || hash_eq(stored, leaf))
        return false;
    verify->tile_suspect = !hash_eq(tile_root_of(verify->tile), verify->tile_root);
    return !verify->tile_suspect;
}

static bool same_tile(const TreeTile *made, const StoredTile *stored, Hash root)
{
    bool same = hash_eq(made->root, root);

    for (size_t i = 0; i < TREE_TILE && same; i++)
        same = hash_eq(made->hashes[i], stored->hashes[i]);
    return same;
}

/* The tree has filled a tile: is it the stored one? */
static int compare_tile(void *context, const TreeTile *made)
{
    Verify *verify = context;
    StoredTile stored = *verify->tile;
    Hash root = verify->tile_root;
    bool found = verify->tile_found;
    TileRowRow row;

    if (!tile_sealed(verify, made->level, made->number))
        return 0;
    if (made->level > 0) {
        arena_reset(&verify->rows);
        int r = tile_row(verify->db, &verify->rows, made->level, made->number, &row, &found);

        if (r)
            return trace(r);
        verify->tiles_found += found;
        found = found && tile_of_row(&row, &root, &stored);
    }
    if (!found || !same_tile(made, &stored, root))
        verify_wrong(verify, "tile", made->number,
                     found ? PHRASE_JOURNAL_TILE_ALTERED : PHRASE_JOURNAL_TILE_MISSING,
                     verify_number(verify, made->number), verify_number(verify, made->level));
    return 0;
}

/* ---- Events ---- */

static int push(Verify *verify, Hash leaf)
{
    int r = tree_growth_push(verify->growth, leaf, compare_tile, verify);

    if (!r)
        r = verify_checkpoints(verify);
    if (!r)
        r = verify_remembered(verify);
    return r ? trace(r) : 0;
}

static bool about_keys(Str kind)
{
    return str_eq(kind, S("journal.key")) || str_eq(kind, S("journal.restored"));
}

/* A bad row's place in the tree is taken by what was sealed, so that what follows is still
 * compared. */
static int check_row(Verify *verify, const EventRowsRow *row, const EventCheck *check)
{
    Hash leaf = check->leaf;
    int r = read_tile(verify, row->seq);

    if (r)
        return trace(r);
    if (!check->good || tile_convicts(verify, row->seq, leaf)) {
        (void)tile_leaf(verify, row->seq, &leaf);
        verify_bad_row(verify, row->seq, 1);
        verify_wrong(verify, "event", row->seq, PHRASE_JOURNAL_EVENT_ALTERED,
                     verify_number(verify, row->seq));
    } else {
        r = verify_values(verify, check);
        if (!r && about_keys(check->text.event.kind))
            verify_key_event(verify, &check->text.event);
    }
    if (!r)
        r = push(verify, leaf);
    return r ? trace(r) : 0;
}

/* Events up to `seq` are not there. */
static int skip_gap(Verify *verify, int64_t seq)
{
    int64_t first = verify->growth->edge.size;
    int r = 0;

    verify_bad_row(verify, first, seq - first);
    verify_wrong(verify, "event", first, PHRASE_JOURNAL_EVENTS_MISSING,
                 verify_number(verify, first), verify_number(verify, seq - 1));
    for (int64_t missing = first; missing < seq && !r; missing++) {
        Hash leaf = hash_none();

        r = read_tile(verify, missing);
        (void)tile_leaf(verify, missing, &leaf);
        if (!r)
            r = push(verify, leaf);
    }
    return r ? trace(r) : 0;
}

/* *ret_lost: so much is missing that the rest cannot be compared. */
static int take_row(Verify *verify, const EventRowsRow *row, const EventCheck *check,
                    bool *ret_lost)
{
    int64_t expected = verify->growth->edge.size;
    bool beyond = row->seq >= verify->head && verify->head >= verify->sealed;

    if (row->seq < 0 || beyond) {
        verify_bad_row(verify, row->seq, 1);
        verify_wrong(verify, "event", row->seq, PHRASE_JOURNAL_EVENT_ADDED,
                     verify_number(verify, row->seq), verify_number(verify, verify->head));
        return 0;
    }
    *ret_lost = row->seq - expected > GAP_MAX;
    if (*ret_lost) {
        verify_bad_row(verify, expected, row->seq - expected);
        verify_wrong(verify, "event", expected, PHRASE_JOURNAL_EVENTS_MISSING,
                     verify_number(verify, expected), verify_number(verify, row->seq - 1));
        return 0;
    }
    int r = row->seq > expected ? skip_gap(verify, row->seq) : 0;

    if (!r)
        r = check_row(verify, row, check);
    return r ? trace(r) : 0;
}

static int take_pages(Verify *verify, PageReader *reader)
{
    const EventPage *page;
    bool lost = false;
    int r = page_reader_next(reader, &page);

    while (!r && page->count > 0 && !lost) {
        for (size_t i = 0; i < page->count && !lost && !r; i++)
            r = take_row(verify, &page->rows[i], &page->checks[i], &lost);
        if (!r && verify->options->progress)
            verify->options->progress(verify->options->context, verify->growth->edge.size,
                                      verify->head);
        if (!r)
            r = page_reader_next(reader, &page);
    }
    return r ? trace(r) : 0;
}

int verify_events(Verify *verify)
{
    PageReader reader;
    int r = verify_checkpoints(verify); /* of the empty log */

    if (!r)
        r = verify_remembered(verify);
    if (r)
        return trace(r);
    r = page_reader_open(&reader, verify->db);
    if (!r)
        r = take_pages(verify, &reader);
    page_reader_close(&reader);
    return r ? trace(r) : 0;
}
