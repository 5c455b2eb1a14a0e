/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "journal/parts.h"

enum { KEY_FILE_MAX = 4096, KEY_STATEMENT_MAX = 2048 };

/* ---- The keys the log was signed with ---- */

Str key_statement(Arena *arena, Str origin, int64_t seq, Str before, Str vkey)
{
    Text text = text_open(arena, KEY_STATEMENT_MAX);

    text_all(&text, S("sekisho-key 1\norigin "), origin, S("\nevent "));
    text_int(&text, seq);
    text_all(&text, S("\nbefore "), before.len > 0 ? before : S("-"), S("\nkey "), vkey, S("\n"));
    ensure(!text.full);
    return text_str(&text);
}

bool log_key_read(Arena *arena, const SignerRowsRow *row, const LogKey *before, LogKey *ret_key)
{
    LogKey key = {
        .number = row->number, .since = row->since, .vkey = row->vkey, .note = row->note
    };
    Note note;

    if (!note_key_read(*arena, row->vkey, &key.key) || key.key.kind != NOTE_ED25519 ||
        !note_read(arena, row->note, &note) || note_verify(*arena, &note, &key.key, NULL) != 0)
        return false;
    key.follows = before && note_verify(*arena, &note, &before->key, NULL) == 0;
    if (key.follows && !str_eq(key.key.name, before->key.name))
        return false;
    Str says =
        key_statement(arena, key.key.name, key.since, key.follows ? before->vkey : S(""), key.vkey);

    *ret_key = key;
    return str_eq(note.text, says) && note.signature_count == (key.follows ? 2 : 1) &&
           key.number == (before ? before->number + 1 : 1) && key.since >= 0 &&
           (!before || key.since > before->since);
}

int log_keys(Db *db, Arena *arena, LogKeys *ret_keys)
{
    const SignerRowsRow *rows;
    size_t count;
    int r = signer_rows(db, arena, &rows, &count);

    if (r)
        return trace(r);
    if (count > LOG_KEYS_MAX)
        return fault(FAULT_STORE, "the record has more signing keys than can be; verify it");
    LogKey *keys = NEW_ARRAY(arena, LogKey, count + 1);

    for (size_t i = 0; i < count; i++)
        if (!log_key_read(arena, &rows[i], i > 0 ? &keys[i - 1] : NULL, &keys[i]))
            return fault(FAULT_STORE, "a stored signing key was altered; verify the record");
    *ret_keys = (LogKeys){ keys, count };
    return 0;
}

const LogKey *log_key_for(LogKeys keys, int64_t size)
{
    for (size_t i = keys.count; i > 0; i--)
        if (keys.at[i - 1].since < size)
            return &keys.at[i - 1];
    return NULL;
}

bool log_key_reaches(LogKeys keys, const LogKey *key, int64_t size)
{
    for (const LogKey *next = key + 1; next < keys.at + keys.count; next++)
        if (!next->follows && size > next->since)
            return false;
    return true;
}

int journal_keys(Db *db, Arena *arena, const Str **ret_keys, size_t *ret_count)
{
    LogKeys keys;
    int r = log_keys(db, arena, &keys);

    if (r)
        return trace(r);
    Str *vkeys = NEW_ARRAY(arena, Str, keys.count + 1);

    for (size_t i = 0; i < keys.count; i++)
        vkeys[i] = keys.at[i].vkey;
    *ret_keys = vkeys;
    *ret_count = keys.count;
    return 0;
}

int journal_practises(Db *db, Arena scratch, bool *ret_practises)
{
    const SignerRowsRow *rows;
    size_t count;
    int r = signer_rows(db, &scratch, &rows, &count);

    /* An altered key is told where keys are used: such a record can still be opened to see it. */
    *ret_practises = !r && count > 0 && note_name_practises(rows[0].vkey);
    return r ? trace(r) : 0;
}

/* ---- Files ---- */

static Str path_in(Arena *arena, Str dir, Str name)
{
    Text path = text_open(arena, dir.len + name.len + 1);

    text_all(&path, dir, S("/"), name);
    return text_str(&path);
}

static Str key_path(Arena *arena, Str dir, const NoteKey *key, Str ending)
{
    Text name = text_open(arena, 32);

    text_hex(&name, key->id, 8);
    text_put(&name, ending);
    return path_in(arena, dir, text_str(&name));
}

int key_save(Arena scratch, Str dir, const NoteSigner *signer)
{
    Text text = text_open(&scratch, KEY_FILE_MAX);
    Str path = key_path(&scratch, dir, &signer->key, S(".key"));

    note_signer_write(&text, signer);
    text_char(&text, '\n');
    int r = world_write_private(scratch, path, text_str(&text));

    return r > 0 ? fault(FAULT_DISK, "a signing key cannot be written") : r ? trace(r) : 0;
}

int key_load(Arena *arena, Str dir, const NoteKey *key, NoteSigner *ret_signer)
{
    Str bytes, path = key_path(arena, dir, key, S(".key"));
    int r = world_read_file(arena, path, KEY_FILE_MAX, &bytes);

    if (r < 0)
        return trace(r);
    if (r > 0 || !str_ends(bytes, S("\n")) ||
        !note_signer_read(*arena, str_cut(bytes, 0, bytes.len - 1), ret_signer) ||
        !note_key_eq(&ret_signer->key, key))
        return JOURNAL_E_KEY;
    return 0;
}

/* One file for each name of the log: a copy of the record from before it got its last name finds
 * what was signed under the name it knows. */
static Str last_path(Arena *arena, Str dir, LogKeys keys)
{
    size_t i = keys.count - 1;

    while (keys.at[i].follows)
        i--;
    return key_path(arena, dir, &keys.at[i].key, S(".last"));
}

int last_signed_save(Arena scratch, Str dir, LogKeys keys, Str note)
{
    Str path = last_path(&scratch, dir, keys);
    int r = world_keep(scratch, path, note);

    if (r > 0)
        return fault(FAULT_DISK, "the last checkpoint cannot be kept beside the key");
    return r ? trace(r) : 0;
}

int last_signed_load(Arena *arena, Str dir, LogKeys keys, Checkpoint *ret_checkpoint,
                     bool *ret_found)
{
    Str bytes, path = last_path(arena, dir, keys);
    Note note;
    int r = world_read_file(arena, path, NOTE_BYTES_MAX, &bytes);

    *ret_found = r == 0;
    if (r < 0)
        return trace(r);
    if (r == WORLD_E_NOT_FOUND)
        return 0;
    /* Whoever may write here may also sign: the signature is not asked again. */
    if (r > 0 || !note_read(arena, bytes, &note) ||
        !checkpoint_read(*arena, note.text, ret_checkpoint))
        return fault(FAULT_DISK, "the last checkpoint beside the key cannot be read");
    return 0;
}
