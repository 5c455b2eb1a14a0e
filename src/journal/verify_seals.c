/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "journal/verify.h"
#include "phrases_journal.h"

#include <stdlib.h>

/* ---- Keys ---- */

/* Up to the first row that is no key of this log; what it signed cannot be checked. */
int verify_keys_read(Verify *verify)
{
    const SignerRowsRow *rows;
    size_t count, good = 0;
    int r = signer_rows(verify->db, &verify->held, &rows, &count);

    if (r)
        return trace(r);
    LogKey *keys = NEW_ARRAY(&verify->held, LogKey, count + 1);

    verify->report->keys = (int64_t)count;
    for (bool reads = true; good < count && reads;) {
        reads = log_key_read(&verify->held, &rows[good], good > 0 ? &keys[good - 1] : NULL,
                             &keys[good]);
        if (reads)
            good++;
    }
    for (size_t i = good; i < count; i++)
        verify_wrong(verify, "signer", rows[i].number, PHRASE_JOURNAL_KEY_ALTERED,
                     verify_number(verify, rows[i].number));
    verify->keys = (LogKeys){ keys, good };
    return 0;
}

/* What a journal.key or journal.restored says of the key it brings. */
static bool event_names_key(Arena *arena, const Event *event, const LogKey *key)
{
    Findings findings = { .arena = arena };
    JournalKeyed keyed;
    JournalRestored restored;
    bool rotates = str_eq(event->kind, S("journal.key"));
    const Json *data = json_member(json_read(arena, event->payload, S(""), &findings), S("data"));

    if (!data)
        return false;
    if (rotates)
        return shape_bind(arena, &journal_key_shape, data, S(""), &keyed, &findings) &&
               keyed.number == key->number && str_eq(keyed.key, key->vkey) &&
               str_eq(keyed.note, key->note);
    return shape_bind(arena, &journal_restored_shape, data, S(""), &restored, &findings) &&
           restored.number == key->number && str_eq(restored.key, key->vkey) &&
           str_eq(restored.note, key->note) && !key->follows;
}

void verify_key_event(Verify *verify, const Event *event)
{
    const LogKey *key = &verify->keys.at[verify->keys_seen];

    arena_reset(&verify->value);
    if (verify->keys_seen < verify->keys.count && key->since == event->seq &&
        event_names_key(&verify->value, event, key))
        verify->keys_seen++;
    else
        verify_wrong(verify, "signer", event->seq, PHRASE_JOURNAL_KEY_MISSING,
                     verify_number(verify, event->seq));
}

void verify_keys_end(Verify *verify)
{
    for (size_t i = verify->keys_seen; i < verify->keys.count; i++)
        verify_wrong(verify, "signer", verify->keys.at[i].number, PHRASE_JOURNAL_KEY_ADDED,
                     verify_number(verify, verify->keys.at[i].number));
}

/* ---- Cosignatures ---- */

static bool witness_known(const VerifyOptions *options, Str vkey)
{
    bool known = !options->witnesses;

    for (size_t i = 0; i < options->witness_count; i++)
        known = known || str_eq(options->witnesses[i], vkey);
    return known;
}

/* Does the line hold for the checkpoint of its size? */
static int cosignature_holds(Verify *verify, const CosignatureRowsRow *row, bool *ret_holds)
{
    Arena *arena = &verify->rows;
    CheckpointOfSizeRow checkpoint;
    NoteKey key;
    Note note;
    bool found = false;
    int r = checkpoint_of_size(verify->db, arena, row->size, &checkpoint, &found);

    *ret_holds = false;
    if (r || !found)
        return r ? trace(r) : 0;
    Text whole = text_open(arena, 2 * NOTE_BYTES_MAX);

    text_all(&whole, checkpoint.note, row->line);
    *ret_holds =
        witness_known(verify->options, row->vkey) && note_key_read(*arena, row->vkey, &key) &&
        note_read(arena, text_str(&whole), &note) && note_verify(*arena, &note, &key, NULL) == 0;
    return 0;
}

static int check_cosignature(Verify *verify, const CosignatureRowsRow *row)
{
    Hash chain;
    bool holds;
    int r = cosignature_holds(verify, row, &holds);

    if (r)
        return trace(r);
    verify->chain = cosignature_chain(verify->rows, verify->chain, row->number, row->size,
                                      row->vkey, row->line);
    if (!holds || !hash_of_bytes(row->chain, &chain) || !hash_eq(chain, verify->chain))
        verify_wrong(verify, "cosignature", row->number, PHRASE_JOURNAL_COSIGNATURE_ALTERED,
                     verify_number(verify, row->number));
    verify->report->cosignatures++;
    return 0;
}

/* On to cosignature `number`, or as far as they go. */
static int walk_cosignatures(Verify *verify, int64_t number)
{
    while (verify->cosigned < number) {
        const CosignatureRowsRow *rows;
        size_t count;

        arena_reset(&verify->rows);
        int r = cosignature_rows(verify->db, &verify->rows, verify->cosigned + 1, 1, &rows, &count);

        if (r || count == 0)
            return r ? trace(r) : 0;
        if (rows[0].number != verify->cosigned + 1)
            verify_wrong(verify, "cosignature", rows[0].number, PHRASE_JOURNAL_COSIGNATURE_MISSING,
                         verify_number(verify, verify->cosigned + 1));
        verify->cosigned = rows[0].number;
        r = check_cosignature(verify, &rows[0]);
        if (r)
            return trace(r);
    }
    return 0;
}

/* ---- Checkpoints ---- */

/* The text is what the row and the tree say. */
static bool text_holds(Verify *verify, const CheckpointRowsRow *row, const LogKey *key, Str text)
{
    Checkpoint checkpoint;

    return checkpoint_read(verify->rows, text, &checkpoint) && checkpoint.extension.len == 0 &&
           checkpoint.size == row->size && str_eq(checkpoint.origin, row->origin) &&
           str_eq(checkpoint.origin, key->key.name);
}

/* Signed by the key of its size and, where that is new, by the one before. */
static bool signatures_hold(Verify *verify, const LogKey *key, const Note *note)
{
    bool new_key = key->follows && verify->checkpoint_size <= key->since;

    return note->signature_count == (new_key ? 2 : 1) &&
           note_verify(verify->rows, note, &key->key, NULL) == 0 &&
           (!new_key || note_verify(verify->rows, note, &key[-1].key, NULL) == 0);
}

static bool seal_row_holds(Verify *verify, const CheckpointRowsRow *row, const LogKey *key)
{
    Seal seal = { .number = row->number,
                  .at = row->at,
                  .note = row->note,
                  .cosigned = row->cosigned,
                  .chain = verify->chain,
                  .previous = { verify->seal, verify->seal_len } };

    return seal_holds(verify->rows, &seal, &key->key, row->seal);
}

static bool root_holds(Verify *verify, Str text)
{
    Checkpoint checkpoint;
    Hash root = tree_edge_root(&verify->growth->edge);

    if (!checkpoint_read(verify->rows, text, &checkpoint) || !hash_eq(root, checkpoint.root))
        return false;
    verify->report->sealed = checkpoint.size;
    verify->report->root = root;
    return true;
}

/* What is wrong with the row, or PHRASE_NONE. The tree has its size, or cannot have it. */
static Phrase judge(Verify *verify, const CheckpointRowsRow *row)
{
    const LogKey *key = log_key_for(verify->keys, row->size);
    Note note;

    if (row->number != verify->checkpoint_number + 1)
        return PHRASE_JOURNAL_CHECKPOINT_MISSING;
    if (row->cosigned != verify->cosigned)
        return PHRASE_JOURNAL_COSIGNATURE_CUT;
    if (!key || row->size < verify->checkpoint_size ||
        !note_read(&verify->rows, row->note, &note) || !text_holds(verify, row, key, note.text) ||
        !signatures_hold(verify, key, &note) || !seal_row_holds(verify, row, key))
        return PHRASE_JOURNAL_CHECKPOINT_ALTERED;
    if (row->size > verify->growth->edge.size)
        return PHRASE_JOURNAL_CHECKPOINT_BEYOND;
    return root_holds(verify, note.text) ? PHRASE_NONE : PHRASE_JOURNAL_CHECKPOINT_ROOT;
}

static int check_checkpoint(Verify *verify)
{
    const CheckpointRowsRow *row = &verify->next;
    int r = walk_cosignatures(verify, row->cosigned);

    if (r)
        return trace(r);
    arena_reset(&verify->rows);
    Phrase wrong = judge(verify, row);

    if (wrong != PHRASE_NONE)
        verify_wrong(verify, "checkpoint", row->number, wrong, verify_number(verify, row->number),
                     verify_number(verify, row->size),
                     verify_number(verify, verify->growth->edge.size));
    verify->checkpoint_number = row->number;
    verify->checkpoint_size = row->size;
    verify->seal_len = row->seal.len == SEAL_BYTES ? SEAL_BYTES : 0;
    for (size_t i = 0; i < verify->seal_len; i++)
        verify->seal[i] = row->seal.at[i];
    verify->report->checkpoints++;
    verify->next_read = false;
    return 0;
}

static int read_next(Verify *verify)
{
    const CheckpointRowsRow *rows;
    size_t count;
    int64_t from = verify->report->checkpoints > 0 ? verify->checkpoint_number + 1 : INT64_MIN;

    if (verify->next_read)
        return 0;
    arena_reset(&verify->next_bytes);
    int r = checkpoint_rows(verify->db, &verify->next_bytes, from, 1, &rows, &count);

    if (r)
        return trace(r);
    verify->next_read = true;
    verify->next_found = count > 0;
    if (count > 0)
        verify->next = rows[0];
    return 0;
}

int verify_checkpoints(Verify *verify)
{
    int r = read_next(verify);

    while (!r && verify->next_found && verify->next.size <= verify->growth->edge.size) {
        r = check_checkpoint(verify);
        if (!r)
            r = read_next(verify);
    }
    return r ? trace(r) : 0;
}

/* Cosignatures under numbers that were never given. */
static int count_cosignatures(Verify *verify)
{
    CosignatureCountRow row = { 0 };
    bool found;
    int r = cosignature_count(verify->db, &verify->held, &row, &found);

    if (r)
        return trace(r);
    if (row.n != verify->report->cosignatures)
        verify_wrong(verify, "cosignature", 0, PHRASE_JOURNAL_COSIGNATURES_ADDED,
                     verify_number(verify, row.n - verify->report->cosignatures));
    return 0;
}

int verify_seals_end(Verify *verify)
{
    int r = read_next(verify);

    while (!r && verify->next_found) {
        r = check_checkpoint(verify);
        if (!r)
            r = read_next(verify);
    }
    if (!r)
        r = walk_cosignatures(verify, INT64_MAX);
    if (!r)
        r = count_cosignatures(verify);
    return r ? trace(r) : 0;
}

/* ---- What others hold ---- */

static int compare_sizes(const void *a, const void *b)
{
    const Remembered *left = a, *right = b;

    return (left->checkpoint.size > right->checkpoint.size) -
           (left->checkpoint.size < right->checkpoint.size);
}

/* A note that one of the log's keys signed, about the log as it is. */
static bool read_remembered(Verify *verify, Str bytes, Remembered *ret_remembered)
{
    Note note;
    const LogKey *key = NULL;

    ret_remembered->note = bytes;
    if (!note_read(&verify->held, bytes, &note) ||
        !checkpoint_read(verify->held, note.text, &ret_remembered->checkpoint))
        return false;
    for (size_t i = 0; i < verify->keys.count && !key; i++)
        if (note_verify(verify->held, &note, &verify->keys.at[i].key, NULL) == 0)
            key = &verify->keys.at[i];
    return key && str_eq(key->key.name, ret_remembered->checkpoint.origin) &&
           log_key_reaches(verify->keys, key, ret_remembered->checkpoint.size);
}

int verify_remembered_read(Verify *verify)
{
    size_t count = verify->options->remembered_count;

    verify->remembered = NEW_ARRAY(&verify->held, Remembered, count + 1);
    for (size_t i = 0; i < count; i++) {
        Remembered *one = &verify->remembered[verify->remembered_count];

        if (read_remembered(verify, verify->options->remembered[i], one))
            verify->remembered_count++;
        else
            verify_wrong(verify, "remembered", (int64_t)i, PHRASE_JOURNAL_REMEMBERED_FOREIGN,
                         verify_number(verify, (int64_t)i + 1));
    }
    if (verify->remembered_count > 1)
        qsort(verify->remembered, verify->remembered_count, sizeof(Remembered), compare_sizes);
    return 0;
}

/* Is the line among those the record holds for this checkpoint? */
static bool line_kept(const CosignatureOfSizeRow *rows, size_t count,
                      const NoteSignature *signature)
{
    for (size_t i = 0; i < count; i++)
        if (str_eq(rows[i].line, signature->line))
            return true;
    return false;
}

/* The record must still hold what it gave out: the checkpoint and the lines under it. */
static int check_kept(Verify *verify, const Remembered *remembered, bool *ret_kept)
{
    Arena *arena = &verify->rows;
    CheckpointOfSizeRow row;
    const CosignatureOfSizeRow *lines;
    size_t count;
    Note theirs;
    bool found = false;
    int r;

    arena_reset(arena);
    r = checkpoint_of_size(verify->db, arena, remembered->checkpoint.size, &row, &found);
    if (!r)
        r = cosignature_of_size(verify->db, arena, remembered->checkpoint.size, &lines, &count);
    if (r)
        return trace(r);
    *ret_kept = found && note_read(arena, remembered->note, &theirs);
    for (size_t i = 0; *ret_kept && i < theirs.signature_count; i++) {
        const NoteSignature *signature = &theirs.signatures[i];

        if (!str_eq(signature->name, remembered->checkpoint.origin))
            *ret_kept = line_kept(lines, count, signature);
    }
    return 0;
}

static int compare_remembered(Verify *verify, int64_t number)
{
    const Remembered *one = &verify->remembered[number];
    bool kept = false;
    int r = check_kept(verify, one, &kept);

    if (r)
        return trace(r);
    bool same = hash_eq(tree_edge_root(&verify->growth->edge), one->checkpoint.root);

    if (!same || !kept)
        verify_wrong(verify, "remembered", number,
                     same ? PHRASE_JOURNAL_REMEMBERED_LOST : PHRASE_JOURNAL_REMEMBERED_FORK,
                     verify_number(verify, one->checkpoint.size));
    return 0;
}

int verify_remembered(Verify *verify)
{
    int r = 0;

    while (!r && verify->remembered_at < verify->remembered_count &&
           verify->remembered[verify->remembered_at].checkpoint.size <= verify->growth->edge.size)
        r = compare_remembered(verify, (int64_t)verify->remembered_at++);
    return r ? trace(r) : 0;
}

void verify_remembered_end(Verify *verify)
{
    for (size_t i = verify->remembered_at; i < verify->remembered_count; i++)
        verify_wrong(verify, "remembered", (int64_t)i, PHRASE_JOURNAL_REMEMBERED_BEYOND,
                     verify_number(verify, verify->remembered[i].checkpoint.size),
                     verify_number(verify, verify->growth->edge.size));
}
