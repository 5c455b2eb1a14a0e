/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "journal/parts.h"

#include <time.h>

enum {
    ROUND_LEAVES = 65536, /* sealed at once, so that memory stays small */
    PAGE_LEAVES = 4096,
    LOOK_MS = 250,
    SEALER_MEMORY = 256 << 20,
};
#define HEARTBEAT (3600 * MOMENT_SECOND)

typedef struct SealTile {
    struct SealTile *next;
    int level;
    int64_t number;
    Hash root, hashes[TREE_TILE];
} SealTile;

/* One checkpoint in the making: read from a snapshot, signed, written. */
typedef struct Sealing {
    Journal *journal;
    Arena *arena;
    bool again; /* sign the newest once more when nothing is new */

    /* From the snapshot: */
    LogKeys keys;
    bool first; /* nothing was ever sealed */
    CheckpointLastRow before;
    Checkpoint last; /* what `before` says; of the first, nothing */
    int64_t recorded;
    Checkpoint remembered; /* the last that was signed, as kept beside the key */
    bool remembers;
    int64_t cosigned;
    Hash chain;

    /* Made from it: */
    TreeGrowth *growth;
    SealTile *tiles, **tiles_end;
    int64_t number;
    Moment at;
    Str origin, note;
    uint8_t seal[SEAL_BYTES];
} Sealing;

/* ---- Looking ---- */

static bool note_checkpoint(Arena *arena, Str bytes, const NoteKey *key, Checkpoint *ret_checkpoint)
{
    Note note;

    return note_read(arena, bytes, &note) && note_verify(*arena, &note, key, NULL) == 0 &&
           checkpoint_read(*arena, note.text, ret_checkpoint);
}

/* The checkpoint before: it must be what we signed then. */
static int look_at_last(Sealing *sealing, Db *db)
{
    bool found = false;
    int r = checkpoint_last(db, sealing->arena, &sealing->before, &found);

    if (r)
        return trace(r);
    sealing->first = !found;
    sealing->last = (Checkpoint){ .root = hash_of(S("")) };
    if (!found)
        return 0;
    const LogKey *key = log_key_for(sealing->keys, sealing->before.size);

    if (!key || !note_checkpoint(sealing->arena, sealing->before.note, &key->key, &sealing->last) ||
        sealing->last.size != sealing->before.size)
        return JOURNAL_E_ALTERED;
    return 0;
}

static int look_at_cosignatures(Sealing *sealing, Db *db)
{
    CosignatureLastRow row;
    bool found = false;
    int r = cosignature_last(db, sealing->arena, &row, &found);

    if (r)
        return trace(r);
    if (found && !hash_of_bytes(row.chain, &sealing->chain))
        return JOURNAL_E_ALTERED;
    sealing->cosigned = found ? row.number : 0;
    return 0;
}

/* ---- Growing ---- */

static int keep_tile(void *context, const TreeTile *tile)
{
    Sealing *sealing = context;
    SealTile *kept = NEW(sealing->arena, SealTile);

    *kept = (SealTile){ .level = tile->level, .number = tile->number, .root = tile->root };
    for (size_t i = 0; i < TREE_TILE; i++)
        kept->hashes[i] = tile->hashes[i];
    *sealing->tiles_end = kept;
    sealing->tiles_end = &kept->next;
    return 0;
}

/* Is the tree, where it stands, the one that was signed at this size? */
static bool agrees(const TreeEdge *edge, const Checkpoint *checkpoint)
{
    return edge->size != checkpoint->size || hash_eq(tree_edge_root(edge), checkpoint->root);
}

static int push_leaves(Sealing *sealing, const LeafRowsRow *rows, size_t count)
{
    TreeGrowth *growth = sealing->growth;

    for (size_t i = 0; i < count; i++) {
        if (rows[i].seq != growth->edge.size)
            return JOURNAL_E_ALTERED;
        int r = tree_growth_push(growth, rows[i].leaf, keep_tile, sealing);

        if (r)
            return trace(r);
        if (sealing->remembers && !agrees(&growth->edge, &sealing->remembered))
            return JOURNAL_E_ALTERED;
    }
    return 0;
}

/* From the last checkpoint to at most ROUND_LEAVES further. */
static int grow(Sealing *sealing, Db *db)
{
    TreeGrowth *growth = sealing->growth;
    int64_t end = sealing->recorded - growth->edge.size > ROUND_LEAVES
                      ? growth->edge.size + ROUND_LEAVES
                      : sealing->recorded;

    while (growth->edge.size < end) {
        const LeafRowsRow *rows;
        size_t count;
        int64_t left = end - growth->edge.size;
        int r = leaf_rows(db, sealing->arena, growth->edge.size,
                          left < PAGE_LEAVES ? left : PAGE_LEAVES, &rows, &count);

        if (!r)
            r = count > 0 ? push_leaves(sealing, rows, count) : JOURNAL_E_ALTERED;
        if (r)
            return r < 0 ? trace(r) : r;
    }
    /* One round after a crash reaches as far as the round that was lost. */
    return growth->edge.size < sealing->remembered.size ? JOURNAL_E_BEHIND : 0;
}

/* A tree that was signed and is kept in full must have the root that was signed. */
static int look_back(Sealing *sealing, Db *db)
{
    const Checkpoint *remembered = &sealing->remembered;
    Hash root;

    if (sealing->recorded < sealing->last.size || sealing->recorded < remembered->size)
        return JOURNAL_E_BEHIND;
    int r = stored_growth(db, sealing->arena, sealing->last.size, sealing->growth);

    if (r)
        return trace(r);
    if (!agrees(&sealing->growth->edge, &sealing->last))
        return JOURNAL_E_ALTERED;
    if (!sealing->remembers || remembered->size > sealing->last.size)
        return 0;
    r = tree_root(journal_nodes(db, sealing->arena), remembered->size, &root);
    if (r)
        return trace(r);
    return hash_eq(root, remembered->root) ? 0 : JOURNAL_E_ALTERED;
}

static int look(Db *db, void *context)
{
    Sealing *sealing = context;
    int r = log_keys(db, sealing->arena, &sealing->keys);

    if (r)
        return trace(r);
    if (sealing->keys.count == 0)
        return JOURNAL_E_NOT_FOUND;
    r = look_at_last(sealing, db);
    if (!r)
        r = last_signed_load(sealing->arena, sealing->journal->key_dir, sealing->keys,
                             &sealing->remembered, &sealing->remembers);
    if (!r)
        r = look_at_cosignatures(sealing, db);
    if (!r)
        r = journal_size(db, &sealing->recorded);
    if (!r)
        r = look_back(sealing, db);
    if (!r)
        r = grow(sealing, db);
    return r < 0 ? trace(r) : r;
}

/* ---- Signing ---- */

static int sign_by(Sealing *sealing, const LogKey *key, Text *note, Str text, NoteSigner *signer)
{
    int r = key_load(sealing->arena, sealing->journal->key_dir, &key->key, signer);

    if (r)
        return r < 0 ? trace(r) : r;
    note_sign(note, text, signer);
    return 0;
}

/* The first checkpoint that covers a new key is signed by the one before it too, so that whoever
 * knows that one is led to the new. */
static int sign_note(Sealing *sealing, Text *note, Str text, NoteSigner *signer)
{
    const LogKey *key = log_key_for(sealing->keys, sealing->growth->edge.size);
    NoteSigner before;
    int r = sign_by(sealing, key, note, text, signer);

    if (!r && key->follows && sealing->last.size <= key->since) {
        r = sign_by(sealing, key - 1, note, text, &before);
        note_signer_wipe(&before);
    }
    return r < 0 ? trace(r) : r;
}

static int sign(Sealing *sealing)
{
    Text text = text_open(sealing->arena, NOTE_BYTES_MAX);
    Text note = text_open(sealing->arena, NOTE_BYTES_MAX);
    const TreeEdge *edge = &sealing->growth->edge;
    NoteSigner signer = { 0 };

    sealing->origin = log_key_for(sealing->keys, edge->size)->key.name;
    checkpoint_write(&text, &(Checkpoint){ .origin = sealing->origin,
                                           .size = edge->size,
                                           .root = tree_edge_root(edge) });
    note_begin(&note, text_str(&text));
    int r = sign_note(sealing, &note, text_str(&text), &signer);

    if (!r) {
        sealing->note = text_str(&note);
        sealing->number = sealing->first ? 1 : sealing->before.number + 1;
        sealing->at = world_now();
        seal_sign(*sealing->arena,
                  &(Seal){ .number = sealing->number,
                           .at = sealing->at,
                           .note = sealing->note,
                           .cosigned = sealing->cosigned,
                           .chain = sealing->chain,
                           .previous = sealing->first ? S("") : sealing->before.seal },
                  &signer, sealing->seal);
    }
    note_signer_wipe(&signer);
    return r < 0 ? trace(r) : r;
}

/* ---- Writing ---- */

static int put_checkpoint(Db *db, void *context)
{
    Sealing *sealing = context;
    int r = 0;

    for (SealTile *tile = sealing->tiles; tile && !r; tile = tile->next)
        r = tile_put(db, tile->level, tile->number, tile->root,
                     (Str){ (const char *)tile->hashes, sizeof tile->hashes });
    if (!r)
        r = checkpoint_put(db, sealing->number, sealing->growth->edge.size, sealing->at,
                           sealing->origin, sealing->note, sealing->cosigned,
                           (Str){ (const char *)sealing->seal, SEAL_BYTES });
    return r ? trace(r) : 0;
}

/* Remembered before it is committed: what was signed once binds us even if the commit is lost. */
static int keep(Sealing *sealing)
{
    int result = 0;
    int r =
        last_signed_save(*sealing->arena, sealing->journal->key_dir, sealing->keys, sealing->note);

    if (r)
        return trace(r);
    if (store_write(sealing->journal->store, put_checkpoint, sealing, &result) != STORE_DONE)
        return result < 0 ? trace(result) : fault(FAULT_STORE, "a checkpoint cannot be written");
    return 0;
}

static void tell_health(Journal *journal, const Sealing *sealing, int r, bool sealed)
{
    pthread_mutex_lock(&journal->state);
    journal->health.refusal = r > 0 ? r : 0;
    journal->health.faulted = r < 0;
    if (r == 0) {
        journal->health.sealed = sealing->growth->edge.size;
        journal->health.at = sealed ? sealing->at : sealing->before.at;
    }
    pthread_mutex_unlock(&journal->state);
}

/* One checkpoint. *ret_more: events are left that it does not cover. */
static int seal_once(Journal *journal, bool again, bool *ret_more)
{
    Sealing sealing = { .journal = journal, .arena = &journal->arena, .again = again };

    arena_reset(&journal->arena);
    sealing.growth = NEW(sealing.arena, TreeGrowth);
    sealing.tiles_end = &sealing.tiles;
    int r = store_read(journal->store, look, &sealing);
    bool grown = !r && sealing.growth->edge.size > sealing.last.size;
    bool wanted = grown || (!r && again && !sealing.first);

    if (wanted)
        r = sign(&sealing);
    if (wanted && !r)
        r = keep(&sealing);
    *ret_more = !r && sealing.growth->edge.size < sealing.recorded;
    tell_health(journal, &sealing, r, wanted);
    return r < 0 ? trace(r) : r;
}

int seal_all(Journal *journal, bool again)
{
    bool more = true;
    int r = journal->halted;

    while (more && !r) {
        r = seal_once(journal, again, &more);
        again = false;
    }
    return r < 0 ? trace(r) : r;
}

int journal_seal(Journal *journal)
{
    pthread_mutex_lock(&journal->work);
    int r = seal_all(journal, false);
    pthread_mutex_unlock(&journal->work);
    return r < 0 ? trace(r) : r;
}

/* ---- The thread ---- */

JournalHealth journal_health(Journal *journal)
{
    pthread_mutex_lock(&journal->state);
    JournalHealth health = journal->health;
    pthread_mutex_unlock(&journal->state);
    return health;
}

static int look_at_size(Db *db, void *context)
{
    return journal_size(db, context);
}

static void seal_if_due(Journal *journal)
{
    JournalHealth health = journal_health(journal);
    int64_t size = 0;
    bool due = world_now() - health.at >= HEARTBEAT;

    if (!due && store_read(journal->store, look_at_size, &size) == 0 && size == health.sealed)
        return;
    pthread_mutex_lock(&journal->work);
    int r = seal_all(journal, due);
    pthread_mutex_unlock(&journal->work);
    (void)r; /* its health tells */
}

/* False: it is time to stop. */
static bool wait_a_little(Journal *journal)
{
    struct timespec until;

    clock_gettime(CLOCK_MONOTONIC, &until);
    until.tv_nsec += LOOK_MS * 1000000L;
    until.tv_sec += until.tv_nsec / 1000000000L;
    until.tv_nsec %= 1000000000L;
    pthread_mutex_lock(&journal->state);
    if (!journal->stopping)
        pthread_cond_timedwait(&journal->wake, &journal->state, &until);
    bool go_on = !journal->stopping;
    pthread_mutex_unlock(&journal->state);
    return go_on;
}

static void *run_sealer(void *context)
{
    while (wait_a_little(context))
        seal_if_due(context);
    return NULL;
}

int journal_start(Journal *journal)
{
    ensure(!journal->running);
    journal->stopping = false;
    if (pthread_create(&journal->thread, NULL, run_sealer, journal) != 0)
        return fault(FAULT_LIBRARY, "the sealer's thread cannot be started");
    journal->running = true;
    return 0;
}

void journal_stop(Journal *journal)
{
    if (!journal->running)
        return;
    pthread_mutex_lock(&journal->state);
    journal->stopping = true;
    pthread_cond_signal(&journal->wake);
    pthread_mutex_unlock(&journal->state);
    pthread_join(journal->thread, NULL);
    journal->running = false;
}

/* ---- Opening ---- */

static int look_at_health(Db *db, void *context)
{
    Journal *journal = context;
    CheckpointLastRow row;
    bool found = false;
    int r = checkpoint_last(db, &journal->arena, &row, &found);

    if (r)
        return trace(r);
    if (found)
        journal->health = (JournalHealth){ .sealed = row.size, .at = row.at };
    return 0;
}

int journal_open(Arena *arena, Store *store, Str key_dir, Journal **ret_journal)
{
    Journal *journal = NEW(arena, Journal);
    pthread_condattr_t attributes;

    *journal = (Journal){ .store = store, .key_dir = arena_str(arena, key_dir) };
    journal->arena = arena_open(SEALER_MEMORY);
    ensure(pthread_condattr_init(&attributes) == 0);
    ensure(pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC) == 0);
    ensure(pthread_mutex_init(&journal->work, NULL) == 0);
    ensure(pthread_mutex_init(&journal->state, NULL) == 0);
    ensure(pthread_cond_init(&journal->wake, &attributes) == 0);
    pthread_condattr_destroy(&attributes);
    int r = store_read(store, look_at_health, journal);

    if (r) {
        journal_close(journal);
        return trace(r);
    }
    *ret_journal = journal;
    return 0;
}

void journal_close(Journal *journal)
{
    journal_stop(journal);
    pthread_cond_destroy(&journal->wake);
    pthread_mutex_destroy(&journal->state);
    pthread_mutex_destroy(&journal->work);
    arena_close(&journal->arena);
}
