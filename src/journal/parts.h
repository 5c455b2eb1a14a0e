/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * parts - what the files of the journal share
 *
 * append.c writes and reads events, stored.c reads the tree out of tiles, publish.c shows it,
 * keys.c keeps keys, seal.c says what a seal signs, sealer.c seals, lineage.c makes, changes and
 * continues a log, verify.c and verify_*.c look for what was altered.
 */
#pragma once

#include "journal/journal.h"
#include "journal/journal_sql.h"

#include <pthread.h>

/* ---- append.c ---- */

/* False: a column does not even have the shape of its member. The lists stay texts. */
MUST_USE bool event_of_row(const EventRowsRow *row, EventText *ret_text);

enum { ERASABLE_STEP = 256 }; /* places of one event in table erasable */
_Static_assert((int)EVENT_VALUES_MAX <= (int)ERASABLE_STEP, "the values of one event");

/* Where value `number` of event `seq` stands. */
int64_t erasable_place(int64_t seq, size_t number);

/* ---- stored.c ---- */

typedef struct StoredTile {
    int64_t number;
    size_t count; /* of hashes; TREE_TILE: it is full */
    Hash hashes[TREE_TILE];
} StoredTile;

typedef struct Stored {
    Db *db;
    Arena *arena;
    StoredTile *tiles[TREE_TILE_LEVELS]; /* the last read of each level */
} Stored;

/* The tile as far as it is filled; from its row, or else from what stands below it. */
MUST_USE int stored_tile(Stored *stored, int level, int64_t number, const StoredTile **ret_tile);

/* The growing tree as it was at `size`, which was sealed. */
MUST_USE int stored_growth(Db *db, Arena *arena, int64_t size, TreeGrowth *ret_growth);

MUST_USE bool hash_of_bytes(Str bytes, Hash *ret_hash); /* 32 bytes */

/* The hashes of a full tile; false: there are not as many bytes. */
MUST_USE bool tile_of_bytes(Str bytes, StoredTile *ret_tile);

/* ---- keys.c ---- */

/* A row of signer. */
typedef struct LogKey {
    int64_t number, since;
    NoteKey key;
    Str vkey, note;
    bool follows; /* the key before signed it too: a rotation, not a new log */
} LogKey;

typedef struct LogKeys {
    const LogKey *at;
    size_t count;
} LogKeys;

enum { LOG_KEYS_MAX = 10000 };

/* Is the row what lineage.c writes behind the key `before` (NULL: the first)? */
MUST_USE bool log_key_read(Arena *arena, const SignerRowsRow *row, const LogKey *before,
                           LogKey *ret_key);
MUST_USE int log_keys(Db *db, Arena *arena, LogKeys *ret_keys);

/* What `key` must have signed of a tree of `size` leaves: the newest key whose event it covers;
 * NULL when it covers none. */
const LogKey *log_key_for(LogKeys keys, int64_t size);

/* Is a checkpoint of this size by `key` about the log as it is? What a former log signed beyond the
 * point that was restored is not. */
bool log_key_reaches(LogKeys keys, const LogKey *key, int64_t size);

/* The text that a new key's note signs. `before` is "" when none does. */
Str key_statement(Arena *arena, Str origin, int64_t seq, Str before, Str vkey);

/* Secret keys in the key directory. Loading: 0, JOURNAL_E_KEY, or a fault. */
MUST_USE int key_save(Arena scratch, Str dir, const NoteSigner *signer);
MUST_USE int key_load(Arena *arena, Str dir, const NoteKey *key, NoteSigner *ret_signer);

/* The last checkpoint signed under the newest name, kept beside the key. None: *ret_found is
 * false. */
MUST_USE int last_signed_save(Arena scratch, Str dir, LogKeys keys, Str note);
MUST_USE int last_signed_load(Arena *arena, Str dir, LogKeys keys, Checkpoint *ret_checkpoint,
                              bool *ret_found);

/* ---- seal.c ---- */

/* What a row of checkpoint says besides its note, and how it hangs on the row before. */
typedef struct Seal {
    int64_t number;
    Moment at;
    Str note;
    int64_t cosigned; /* cosignatures there were */
    Hash chain;       /* of the last of them; hash_none: there were none */
    Str previous;     /* the seal before; "" for the first */
} Seal;

enum { SEAL_BYTES = 64 };

void seal_sign(Arena scratch, const Seal *seal, const NoteSigner *signer,
               uint8_t ret_bytes[SEAL_BYTES]);
MUST_USE bool seal_holds(Arena scratch, const Seal *seal, const NoteKey *key, Str bytes);

/* The chain with one more cosignature. */
Hash cosignature_chain(Arena scratch, Hash before, int64_t number, int64_t size, Str vkey,
                       Str line);

/* ---- sealer.c ---- */

struct Journal {
    Store *store;
    Str key_dir;
    Arena arena;           /* of the sealing at work; reset before each */
    pthread_mutex_t work;  /* one sealing, or change of keys, at a time */
    pthread_mutex_t state; /* of what follows */
    pthread_cond_t wake;
    pthread_t thread;
    bool running, stopping;
    int halted; /* an outsider holds a checkpoint we cannot continue */
    JournalHealth health;
    bool health_known;
};

/* Signs what is not signed, and when `again` the newest once more. Holding `work`. */
MUST_USE int seal_all(Journal *journal, bool again);
