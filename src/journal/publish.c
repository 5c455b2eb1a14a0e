/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "journal/parts.h"

/* ---- How far each event is ---- */

static int size_of_last(Db *db, Arena *arena, int64_t *ret_size)
{
    CheckpointLastRow row;
    bool found = false;
    int r = checkpoint_last(db, arena, &row, &found);

    *ret_size = !r && found ? row.size : 0;
    return r ? trace(r) : 0;
}

int journal_marks(Db *db, JournalMarks *ret_marks)
{
    Arena scratch = arena_open(4 * NOTE_BYTES_MAX);
    CosignatureLargestRow row;
    bool found = false;
    int r = journal_size(db, &ret_marks->recorded);

    if (!r)
        r = size_of_last(db, &scratch, &ret_marks->sealed);
    if (!r)
        r = cosignature_largest(db, &scratch, &row, &found);
    ret_marks->witnessed = found ? row.size : 0;
    arena_close(&scratch);
    return r ? trace(r) : 0;
}

JournalState journal_state(const JournalMarks *marks, int64_t seq)
{
    ensure(seq >= 0 && seq < marks->recorded);
    return seq < marks->witnessed ? JOURNAL_WITNESSED
           : seq < marks->sealed  ? JOURNAL_SEALED
                                  : JOURNAL_RECORDED;
}

/* ---- Cosignatures ---- */

/* Does the witness's line hold for this checkpoint? */
static bool line_holds(Arena *arena, Str checkpoint, Str vkey, Str line)
{
    Text whole = text_open(arena, 2 * NOTE_BYTES_MAX);
    NoteKey key;
    Note note;

    text_all(&whole, checkpoint, line);
    return note_key_read(*arena, vkey, &key) && note_read(arena, text_str(&whole), &note) &&
           note_verify(*arena, &note, &key, NULL) == 0;
}

int journal_cosigned(Db *db, Arena scratch, int64_t size, Str vkey, Str line)
{
    CheckpointOfSizeRow checkpoint;
    CosignatureLastRow last;
    Hash chain = hash_none();
    bool found = false, any = false;
    int r = checkpoint_of_size(db, &scratch, size, &checkpoint, &found);

    if (!r)
        r = cosignature_last(db, &scratch, &last, &any);
    if (r)
        return trace(r);
    ensure(found && line_holds(&scratch, checkpoint.note, vkey, line));
    if (any && !hash_of_bytes(last.chain, &chain))
        return fault(FAULT_STORE, "a stored cosignature was altered; verify the record");
    int64_t number = any ? last.number + 1 : 1;

    r = cosignature_put(db, number, size, vkey, line,
                        cosignature_chain(scratch, chain, number, size, vkey, line));
    return r ? trace(r) : 0;
}

/* The lines of this checkpoint, each once: a witness that was asked again repeats itself. */
static void put_lines(Text *note, const CosignatureOfSizeRow *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        bool newest = true;

        for (size_t k = i + 1; k < count; k++)
            newest = newest && !str_eq(rows[k].vkey, rows[i].vkey);
        if (newest)
            text_put(note, rows[i].line);
    }
}

int journal_checkpoint(Db *db, Arena *arena, Str *ret_note, bool *ret_found)
{
    CheckpointLastRow row;
    const CosignatureOfSizeRow *lines;
    size_t count;
    int r = checkpoint_last(db, arena, &row, ret_found);

    if (r || !*ret_found)
        return r ? trace(r) : 0;
    r = cosignature_of_size(db, arena, row.size, &lines, &count);
    if (r)
        return trace(r);
    Text note = text_open(arena, TEXT_MAX);

    text_put(&note, row.note);
    put_lines(&note, lines, count);
    *ret_note = text_str(&note);
    return 0;
}

/* ---- Tiles and entries ---- */

typedef struct TilePath {
    bool entries;
    int level;
    int64_t number;
    size_t width;
} TilePath;

static bool read_number(Str text, size_t digits_max, int64_t *ret_number)
{
    if (text.len == 0 || text.len > digits_max)
        return false;
    for (size_t i = 0; i < text.len; i++)
        if (text.at[i] < '0' || text.at[i] > '9')
            return false;
    return str_int(text, ret_number) && (text.len == 1 || text.at[0] != '0');
}

/* "x001/x234/067": three digits a part, an x before all but the last. Takes it off `rest`. */
static bool read_tile_number(Str *rest, int64_t *ret_number)
{
    enum { PARTS_MAX = 6 };
    int64_t number = 0, part;
    bool more = true;

    for (int parts = 0; more; parts++) {
        Str digits = str_split(*rest, '/', rest);
        bool ends = str_ends(digits, S(".p"));

        if (ends)
            digits.len -= 2;
        more = str_starts(digits, S("x"));
        if (more)
            digits = str_cut(digits, 1, digits.len);
        if (parts == PARTS_MAX || digits.len != 3 || (more && ends) ||
            (parts == 0 && more && str_eq(digits, S("000"))) || !str_int(digits, &part) || part < 0)
            return false;
        number = number * 1000 + part;
        if (!more && ends != (rest->len > 0))
            return false;
    }
    *ret_number = number;
    return true;
}

static bool read_tile_path(Str path, TilePath *ret_path)
{
    TilePath read = { .width = TREE_TILE };
    int64_t level = 0, width;
    Str rest;

    if (!str_eq(str_split(path, '/', &rest), S("tile")))
        return false;
    Str kind = str_split(rest, '/', &rest);

    read.entries = str_eq(kind, S("entries"));
    if ((!read.entries && !read_number(kind, 2, &level)) || !read_tile_number(&rest, &read.number))
        return false;
    if (rest.len > 0) {
        if (!read_number(rest, 3, &width) || width < 1 || width >= TREE_TILE)
            return false;
        read.width = (size_t)width;
    }
    read.level = (int)level;
    *ret_path = read;
    return str_ends(path, S("/")) ? false : level < TREE_TILE_LEVELS;
}

static int put_hashes(Db *db, Arena *arena, const TilePath *path, Text *text)
{
    Stored stored = { .db = db, .arena = arena };
    const StoredTile *tile;
    int r = stored_tile(&stored, path->level, path->number, &tile);

    if (r)
        return trace(r);
    if (tile->count < path->width)
        return fault(FAULT_STORE, "the stored tree has a gap; verify the record");
    for (size_t i = 0; i < path->width; i++)
        text_put(text, hash_bytes(&tile->hashes[i]));
    return 0;
}

/* Each leaf behind its length in two bytes. */
static int put_entries(Db *db, Arena *arena, const TilePath *path, Text *text)
{
    const EventRowsRow *rows;
    size_t count;
    EventText event;
    int r = event_rows(db, arena, path->number * TREE_TILE, (int64_t)path->width, &rows, &count);

    if (r)
        return trace(r);
    for (size_t i = 0; i < path->width; i++) {
        Text leaf = text_open(arena, LEAF_BYTES_MAX);

        if (i >= count || rows[i].seq != path->number * TREE_TILE + (int64_t)i ||
            !event_of_row(&rows[i], &event))
            return fault(FAULT_STORE, "an event is missing or altered; verify the record");
        leaf_write(&leaf, &event);
        text_char(text, (char)(leaf.len >> 8));
        text_char(text, (char)(leaf.len & 0xff));
        text_put(text, text_str(&leaf));
    }
    return 0;
}

int journal_published(Db *db, Arena *arena, Str path, Str *ret_bytes)
{
    TilePath tile;
    Text text = text_open(arena, TEXT_MAX);
    bool found = false;
    int64_t sealed;
    int r;

    if (str_eq(path, S("checkpoint"))) {
        r = journal_checkpoint(db, arena, ret_bytes, &found);
        return r ? trace(r) : found ? 0 : JOURNAL_E_NOT_FOUND;
    }
    if (!read_tile_path(path, &tile))
        return JOURNAL_E_NOT_FOUND;
    r = size_of_last(db, arena, &sealed);
    if (r)
        return trace(r);
    int64_t nodes = sealed >> (TREE_TILE_HEIGHT * tile.level);

    if (tile.number > nodes / TREE_TILE || tile.number * TREE_TILE + (int64_t)tile.width > nodes)
        return JOURNAL_E_NOT_FOUND;
    r = tile.entries ? put_entries(db, arena, &tile, &text) : put_hashes(db, arena, &tile, &text);
    *ret_bytes = text_str(&text);
    return r ? trace(r) : 0;
}
