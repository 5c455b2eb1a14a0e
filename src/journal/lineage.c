/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "journal/parts.h"
#include "phrases_journal.h"

#include <sodium.h>

/* ---- What the events say ---- */

/* clang-format off */
static const Field key_fields[] = {
    INT(JournalKeyed, number, "number", .min = 1, .max = INT64_MAX,
        .help = PHRASE_JOURNAL_KEY_NUMBER),
    TEXT(JournalKeyed, key, "key", .max = NOTE_KEY_MAX, .help = PHRASE_JOURNAL_KEY),
    TEXT(JournalKeyed, note, "note", .max = NOTE_BYTES_MAX, .long_text = true,
         .help = PHRASE_JOURNAL_KEY_NOTE),
};
const Shape journal_key_shape = SHAPE(JournalKeyed, "journal-key", key_fields);

static const Field restored_fields[] = {
    INT(JournalRestored, number, "number", .min = 1, .max = INT64_MAX,
        .help = PHRASE_JOURNAL_KEY_NUMBER),
    TEXT(JournalRestored, origin, "origin", .max = NOTE_NAME_MAX, .help = PHRASE_JOURNAL_ORIGIN),
    TEXT(JournalRestored, key, "key", .max = NOTE_KEY_MAX, .help = PHRASE_JOURNAL_KEY),
    TEXT(JournalRestored, note, "note", .max = NOTE_BYTES_MAX, .long_text = true,
         .help = PHRASE_JOURNAL_KEY_NOTE),
    TEXT(JournalRestored, former, "former", .max = NOTE_NAME_MAX,
         .help = PHRASE_JOURNAL_FORMER_ORIGIN),
    TEXT(JournalRestored, checkpoint, "checkpoint", .max = NOTE_BYTES_MAX, .long_text = true,
         .optional = true, .help = PHRASE_JOURNAL_FORMER_CHECKPOINT),
};
const Shape journal_restored_shape =
    SHAPE(JournalRestored, "journal-restored", restored_fields);
/* clang-format on */

static Str payload(Arena *arena, const JournalBy *by, const Shape *shape, const void *data)
{
    Text text = text_open(arena, EVENT_PAYLOAD_MAX);

    text_c(&text, "{\"reason\":");
    text_json(&text, by->reason);
    text_c(&text, ",\"data\":");
    shape_write(&text, shape, data);
    if (!id_is_none(by->event.request)) {
        text_c(&text, ",\"reply\":");
        shape_write(&text, shape, data);
    }
    text_char(&text, '}');
    ensure(!text.full);
    return text_str(&text);
}

/* ---- A new key ---- */

typedef struct NewKey {
    Arena *arena;
    const JournalBy *by;
    NoteSigner signer;
    NoteSigner before; /* of a rotation */
    bool rotates, restores;
} NewKey;

static NoteSigner make_signer(Arena *arena, Str origin)
{
    uint8_t seed[NOTE_SEED_BYTES];

    world_random(seed, sizeof seed);
    NoteSigner signer = note_signer_make(arena_str(arena, origin), NOTE_ED25519, seed);

    sodium_memzero(seed, sizeof seed);
    return signer;
}

static Str vkey_of(Arena *arena, const NoteKey *key)
{
    Text text = text_open(arena, NOTE_KEY_MAX);

    note_key_write(&text, key);
    ensure(!text.full);
    return text_str(&text);
}

/* Who follows whom at event `seq`, signed by the new key and, in a rotation, by the old. */
static Str key_note(const NewKey *new_key, Arena *arena, int64_t seq)
{
    Str before = new_key->rotates ? vkey_of(arena, &new_key->before.key) : S("");
    Str text = key_statement(arena, new_key->signer.key.name, seq, before,
                             vkey_of(arena, &new_key->signer.key));
    Text note = text_open(arena, NOTE_BYTES_MAX);

    note_begin(&note, text);
    note_sign(&note, text, &new_key->signer);
    if (new_key->rotates)
        note_sign(&note, text, &new_key->before);
    return text_str(&note);
}

static int append(Db *db, Arena scratch, const JournalBy *by, Str kind, Str data)
{
    Event event = by->event;

    event.id = world_id();
    event.kind = kind;
    event.version = 1;
    event.part = 0;
    event.subject_kind = S("");
    event.subject = id_none();
    event.documents = NULL;
    event.values = NULL;
    event.erased = NULL;
    event.document_count = event.value_count = event.erased_count = 0;
    event.payload = data;
    return journal_append(db, scratch, &event);
}

static int append_restored(Db *db, Arena *arena, const JournalBy *by, const LogKey *last,
                           JournalKeyed keyed, Str origin)
{
    CheckpointLastRow row = { 0 };
    bool found = false;
    int r = checkpoint_last(db, arena, &row, &found);

    if (r)
        return trace(r);
    JournalRestored restored = {
        .number = keyed.number,
        .origin = origin,
        .key = keyed.key,
        .note = keyed.note,
        .former = last->key.name,
        .checkpoint = found ? row.note : S(""),
    };
    Str data = payload(arena, by, &journal_restored_shape, &restored);

    return append(db, *arena, by, S("journal.restored"), data);
}

/* The work of all three: the event and the row of signer. */
static int put_key(Db *db, void *context)
{
    const NewKey *new_key = context;
    Arena scratch = *new_key->arena; /* it may run twice */
    Arena *arena = &scratch;
    int64_t seq;
    LogKeys keys;
    int r = journal_lock(db, &seq);

    if (!r)
        r = log_keys(db, arena, &keys);
    if (r)
        return trace(r);
    ensure((keys.count > 0) == (new_key->rotates || new_key->restores));
    JournalKeyed keyed = { .number = (int64_t)keys.count + 1,
                           .key = vkey_of(arena, &new_key->signer.key),
                           .note = key_note(new_key, arena, seq) };

    if (new_key->restores) {
        r = append_restored(db, arena, new_key->by, &keys.at[keys.count - 1], keyed,
                            new_key->signer.key.name);
    } else {
        Str data = payload(arena, new_key->by, &journal_key_shape, &keyed);
        r = append(db, *arena, new_key->by, S("journal.key"), data);
    }
    if (!r)
        r = signer_put(db, keyed.number, seq, keyed.key, keyed.note);
    return r ? trace(r) : 0;
}

/* The secret is on the disk before the record speaks of it. */
static int bring_key(Store *store, Arena *arena, Str key_dir, NewKey *new_key)
{
    int result = 0;
    int r = key_save(*arena, key_dir, &new_key->signer);

    if (!r && store_write(store, put_key, new_key, &result) != STORE_DONE)
        r = result < 0 ? trace(result) : fault(FAULT_STORE, "a new key cannot be recorded");
    note_signer_wipe(&new_key->signer);
    note_signer_wipe(&new_key->before);
    return r ? trace(r) : 0;
}

int journal_create(Arena scratch, Store *store, Str key_dir, Str origin, const JournalBy *by)
{
    NewKey new_key = { .arena = &scratch, .by = by, .signer = make_signer(&scratch, origin) };
    int r = bring_key(store, &scratch, key_dir, &new_key);

    return r ? trace(r) : 0;
}

typedef struct KeysWork {
    Arena *arena;
    LogKeys keys;
} KeysWork;

static int read_keys(Db *db, void *context)
{
    KeysWork *work = context;

    return log_keys(db, work->arena, &work->keys);
}

static int rotate(Journal *journal, Arena *arena, const JournalBy *by)
{
    KeysWork work = { .arena = arena };
    int r = seal_all(journal, false); /* nobody gets a new key who could not sign with the old */

    if (!r)
        r = store_read(journal->store, read_keys, &work);
    if (r)
        return r < 0 ? trace(r) : r;
    const LogKey *last = &work.keys.at[work.keys.count - 1];
    NewKey new_key = {
        .arena = arena, .by = by, .signer = make_signer(arena, last->key.name), .rotates = true
    };

    r = key_load(arena, journal->key_dir, &last->key, &new_key.before);
    if (!r)
        r = bring_key(journal->store, arena, journal->key_dir, &new_key);
    if (!r)
        r = seal_all(journal, false);
    return r < 0 ? trace(r) : r;
}

int journal_rotate(Journal *journal, Arena scratch, const JournalBy *by)
{
    pthread_mutex_lock(&journal->work);
    int r = rotate(journal, &scratch, by);
    pthread_mutex_unlock(&journal->work);
    return r < 0 ? trace(r) : r;
}

typedef struct Stays {
    Arena scratch;
    bool practises;
} Stays;

static int read_practises(Db *db, void *context)
{
    Stays *stays = context;
    int r = journal_practises(db, stays->scratch, &stays->practises);

    return r ? trace(r) : 0;
}

int journal_restore(Journal *journal, Arena scratch, Str origin, const JournalBy *by)
{
    Stays stays = { .scratch = scratch };
    int read = store_read(journal->store, read_practises, &stays);

    if (read)
        return trace(read);
    if (stays.practises != note_name_practises(origin))
        return JOURNAL_E_PRACTICE;
    NewKey new_key = {
        .arena = &scratch, .by = by, .signer = make_signer(&scratch, origin), .restores = true
    };

    pthread_mutex_lock(&journal->work);
    int r = bring_key(journal->store, &scratch, journal->key_dir, &new_key);
    if (!r) {
        journal->halted = 0; /* what others hold of the former log binds this one no more */
        r = seal_all(journal, false);
    }
    pthread_mutex_unlock(&journal->work);
    return r < 0 ? trace(r) : r;
}

/* ---- What outsiders hold ---- */

typedef struct Seen {
    Arena *arena;
    Str bytes;
} Seen;

/* The key that signed the note, if it is one of ours. */
static const LogKey *signed_by(Arena scratch, LogKeys keys, const Note *note)
{
    for (size_t i = 0; i < keys.count; i++)
        if (note_verify(scratch, note, &keys.at[i].key, NULL) == 0)
            return &keys.at[i];
    return NULL;
}

static int look_for_seen(Db *db, void *context)
{
    const Seen *seen = context;
    LogKeys keys;
    Note note;
    Checkpoint checkpoint;
    int64_t size;
    Hash root;
    int r = log_keys(db, seen->arena, &keys);

    if (!r)
        r = journal_size(db, &size);
    if (r)
        return trace(r);
    if (!note_read(seen->arena, seen->bytes, &note) ||
        !checkpoint_read(*seen->arena, note.text, &checkpoint))
        return JOURNAL_E_NOT_FOUND;
    const LogKey *key = signed_by(*seen->arena, keys, &note);

    if (!key || !str_eq(key->key.name, checkpoint.origin) ||
        !log_key_reaches(keys, key, checkpoint.size))
        return JOURNAL_E_NOT_FOUND;
    if (checkpoint.size > size)
        return JOURNAL_E_BEHIND;
    r = tree_root(journal_nodes(db, seen->arena), checkpoint.size, &root);
    if (r)
        return trace(r);
    return hash_eq(root, checkpoint.root) ? 0 : JOURNAL_E_ALTERED;
}

int journal_seen(Journal *journal, Arena scratch, Str note)
{
    Seen seen = { .arena = &scratch, .bytes = note };

    pthread_mutex_lock(&journal->work);
    int r = seal_all(journal, false); /* the stored tree reaches as far as it is sealed */
    if (!r)
        r = store_read(journal->store, look_for_seen, &seen);
    if (r == JOURNAL_E_BEHIND || r == JOURNAL_E_ALTERED)
        journal->halted = r;
    pthread_mutex_unlock(&journal->work);
    return r < 0 ? trace(r) : r;
}
