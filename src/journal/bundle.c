/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "journal/bundle.h"

#include "journal/bundle_sql.h"
#include "journal/journal.h"
#include "journal/journal_sql.h"
#include "store/store.h"

enum {
    NODES_BYTES = 4 << 20, /* what reading the stored tree takes */
    HEAD_MAX = 2 * NOTE_BYTES_MAX,
};

/* ---- The checkpoint, with the signatures of those whose keys we know ---- */

typedef struct Sealed {
    Checkpoint checkpoint;
    BundleHead head;
} Sealed;

/* The last line of the note by this key. */
static Str line_of(const Note *note, const NoteKey *key)
{
    for (size_t i = note->signature_count; i-- > 0;)
        if (note->signatures[i].key_id == key->id && str_eq(note->signatures[i].name, key->name))
            return note->signatures[i].line;
    return S("");
}

static bool is_listed(const BundleHead *head, Str vkey)
{
    for (size_t i = 0; i < head->key_count; i++)
        if (str_eq(head->keys[i], vkey))
            return true;
    return false;
}

/* Its line goes out if the key has signed, and is not there already. */
static void list_key(Arena scratch, const Note *note, Str vkey, Text *lines, BundleHead *head,
                     Str *keys)
{
    NoteKey key;

    if (head->key_count == BUNDLE_KEYS_MAX || is_listed(head, vkey) ||
        !note_key_read(scratch, vkey, &key) || note_verify(scratch, note, &key, NULL) != 0)
        return;
    text_put(lines, line_of(note, &key));
    keys[head->key_count++] = vkey;
}

static int list_keys(Db *db, Arena *arena, const Note *note, Sealed *sealed)
{
    Str *keys = NEW_ARRAY(arena, Str, BUNDLE_KEYS_MAX);
    Text whole = text_open(arena, NOTE_BYTES_MAX);
    const CosignatureOfSizeRow *cosigned;
    const Str *own;
    size_t own_count, cosigned_count;
    int r = journal_keys(db, arena, &own, &own_count);

    if (r == 0)
        r = cosignature_of_size(db, arena, sealed->checkpoint.size, &cosigned, &cosigned_count);
    if (r != 0)
        return trace(r);
    Arena scratch = arena_open(HEAD_MAX + NOTE_BYTES_MAX);

    sealed->head.keys = keys;
    note_begin(&whole, note->text);
    for (size_t i = 0; i < own_count; i++)
        list_key(scratch, note, own[i], &whole, &sealed->head, keys);
    for (size_t i = 0; i < cosigned_count; i++)
        list_key(scratch, note, cosigned[i].vkey, &whole, &sealed->head, keys);
    arena_close(&scratch);
    sealed->head.note = text_str(&whole);
    return 0;
}

/* 0, BUNDLE_E_NOT_SEALED when nothing was sealed yet, or a fault. */
static int read_sealed(Db *db, Arena *arena, Sealed *ret_sealed)
{
    Sealed sealed = { 0 };
    bool found;
    Note note;
    Str bytes;
    int r = journal_checkpoint(db, arena, &bytes, &found);

    if (r != 0)
        return trace(r);
    if (!found)
        return BUNDLE_E_NOT_SEALED;
    if (!note_read(arena, bytes, &note) || !checkpoint_read(*arena, note.text, &sealed.checkpoint))
        return fault(FAULT_STORE, "the stored checkpoint is none; verify the record");
    sealed.head.origin = sealed.checkpoint.origin;
    r = list_keys(db, arena, &note, &sealed);
    *ret_sealed = sealed;
    return r != 0 ? trace(r) : 0;
}

/* ---- Events ---- */

/* The values that are still kept, in the order of the leaf. */
static int read_values(Db *db, Arena *arena, const Event *event, BundleLine *line)
{
    Erasable *values = NEW_ARRAY(arena, Erasable, event->value_count + 1);

    for (size_t i = 0; i < event->value_count; i++) {
        ErasableState state;
        int r = erasable_get(db, arena, event->values[i].commitment, &values[line->value_count],
                             &state);

        if (r != 0)
            return trace(r);
        line->value_count += state == ERASABLE_KEPT;
    }
    line->values = values;
    return 0;
}

static int read_line(Db *db, Arena *arena, TreeNodes nodes, int64_t size, int64_t seq,
                     BundleLine *ret_line)
{
    Event event;
    bool found;
    int r = journal_event(db, arena, seq, &event, &found);

    if (r != 0)
        return trace(r);
    if (!found)
        return BUNDLE_E_NOT_FOUND;
    if (seq >= size)
        return BUNDLE_E_NOT_SEALED;
    *ret_line = (BundleLine){ .index = seq, .payload = event.payload };
    ret_line->leaf = journal_leaf(arena, &event);
    ret_line->salt = arena_str(arena, (Str){ (const char *)event.salt, EVENT_SALT_BYTES });
    r = tree_inclusion(nodes, seq, size, &ret_line->proof);
    if (r == 0)
        r = read_values(db, arena, &event, ret_line);
    return r != 0 ? trace(r) : 0;
}

typedef struct Writer {
    Db *db;
    TreeNodes nodes;
    int64_t size;
    BundlePut *put;
    void *context;
} Writer;

static int write_event(const Writer *writer, Arena scratch, int64_t seq)
{
    Text text = text_open(&scratch, BUNDLE_LINE_MAX);
    BundleLine line;
    int r = read_line(writer->db, &scratch, writer->nodes, writer->size, seq, &line);

    if (r != 0)
        return r < 0 ? trace(r) : r;
    bundle_line_write(&text, &line);
    if (text.full)
        return fault(FAULT_STORE, "an event is too large for a line of a bundle");
    r = writer->put(writer->context, text_str(&text));
    return r != 0 ? trace(r) : 0;
}

static int write_head(const Writer *writer, Arena scratch, const BundleHead *head)
{
    Text text = text_open(&scratch, HEAD_MAX);

    bundle_head_write(&text, head);
    int r = writer->put(writer->context, text_str(&text));

    return r != 0 ? trace(r) : 0;
}

/* Everything is looked for before the first line goes out, as far as that is cheap. */
static int check_seqs(Db *db, const int64_t *seqs, size_t count, int64_t size)
{
    int64_t recorded;
    int r = journal_size(db, &recorded);

    if (r != 0)
        return trace(r);
    for (size_t i = 0; i < count; i++) {
        ensure(i == 0 || seqs[i] > seqs[i - 1]);
        if (seqs[i] < 0 || seqs[i] >= recorded)
            return BUNDLE_E_NOT_FOUND;
        if (seqs[i] >= size)
            return BUNDLE_E_NOT_SEALED;
    }
    return 0;
}

int bundle_write(Db *db, Arena scratch, const int64_t *seqs, size_t count, BundlePut *put,
                 void *context)
{
    Sealed sealed;
    int r = read_sealed(db, &scratch, &sealed);

    ensure(count <= BUNDLE_EVENTS_MAX);
    if (r == 0)
        r = check_seqs(db, seqs, count, sealed.checkpoint.size);
    if (r != 0)
        return r < 0 ? trace(r) : r;
    /* Of its own: what reads the tree keeps what it read, while an event's memory is let go. */
    Arena tree = arena_open(NODES_BYTES);
    Writer writer = { .db = db,
                      .nodes = journal_nodes(db, &tree),
                      .size = sealed.checkpoint.size,
                      .put = put,
                      .context = context };

    sealed.head.count = (int64_t)count;
    r = write_head(&writer, scratch, &sealed.head);
    for (size_t i = 0; i < count && r == 0; i++)
        r = write_event(&writer, scratch, seqs[i]);
    arena_close(&tree);
    return r < 0 ? trace(r) : r;
}

int bundle_subject(Db *db, Arena *arena, Str subject_kind, Id subject, const int64_t **ret_seqs,
                   size_t *ret_count)
{
    const BundleSubjectRowsRow *rows;
    size_t count;
    int r =
        bundle_subject_rows(db, arena, subject_kind, subject, -1, BUNDLE_EVENTS_MAX, &rows, &count);

    if (r != 0)
        return trace(r);
    int64_t *seqs = NEW_ARRAY(arena, int64_t, count + 1);

    for (size_t i = 0; i < count; i++)
        seqs[i] = rows[i].seq;
    *ret_seqs = seqs;
    *ret_count = count;
    return 0;
}

/* ---- One event, as others write it ---- */

int bundle_proof(Db *db, Arena *arena, int64_t seq, Str *ret_proof)
{
    Text text = text_open(arena, HEAD_MAX);
    Sealed sealed;
    BundleLine line;
    int r = read_sealed(db, arena, &sealed);

    if (r == 0)
        r = read_line(db, arena, journal_nodes(db, arena), sealed.checkpoint.size, seq, &line);
    if (r != 0)
        return r < 0 ? trace(r) : r;
    text_c(&text, "c2sp.org/tlog-proof@v1\nextra ");
    text_base64(&text, line.leaf);
    text_c(&text, "\nindex ");
    text_int(&text, seq);
    for (size_t i = 0; i < line.proof.count; i++) {
        text_char(&text, '\n');
        text_base64(&text, hash_bytes(&line.proof.nodes[i]));
    }
    text_all(&text, S("\n\n"), sealed.head.note);
    *ret_proof = text_str(&text);
    return 0;
}
