/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * journal - the one order of all that happened, provable to an outsider
 *
 * Events are appended inside the transaction of the change they tell of, numbered densely by `seq`
 * from the head row, one RFC 6962 leaf each. A sealer signs the tree at least every second
 * (checkpoints, C2SP tlog-checkpoint, Ed25519) and witnesses may cosign. People see three states:
 * recorded (committed), sealed (a checkpoint covers it), witnessed (a cosigned one does).
 *
 * Promises: nothing here changes or deletes an event; an erasable value leaves only by an event
 * that names its commitment. A checkpoint is committed before it is published. Nothing is signed
 * that does not continue what was signed before: the sealer remembers its last checkpoint beside
 * the key, outside the database, so a rolled-back or rewritten record is refused until it goes on
 * under a new name (journal_restore). journal_verify hashes every stored row again.
 *
 * Floor 5. Uses store, world, base. Owns the tables head, event, erasable, tile, checkpoint,
 * cosignature, signer (journal.sql, schema/0001) and the files of the key directory: `<key id>.key`
 * (secret, mode 0600) and, for each name the log has had, `<its first key's id>.last`. To keep one
 * more member of an event: event.h, event.c, a new migration, journal.sql, append.c, and the next
 * number in the leaf's first line.
 */
#pragma once

#include "store/store.h"

#include "journal/bundle.h"
#include "journal/event.h"
#include "journal/note.h"
#include "journal/tree.h"
#include "journal/witness.h"
#include "journal/witness_client.h"

/* ---- Events; inside a transaction ---- */

/* The first statement of every write: takes the order. *ret_size is the next event's seq. */
MUST_USE int journal_lock(Db *db, int64_t *ret_size);

/* Appends: gives seq and salt, writes the row, keeps the values it brings and erases those it
 * erases. An event that does not fit (event_fits), or erases what is not kept, is a bug. */
MUST_USE int journal_append(Db *db, Arena scratch, Event *event);

MUST_USE int journal_size(Db *db, int64_t *ret_size);
MUST_USE int journal_event(Db *db, Arena *arena, int64_t seq, Event *ret_event, bool *ret_found);

/* At most `n` events from seq `from` on, in order. */
MUST_USE int journal_page(Db *db, Arena *arena, int64_t from, int64_t n, const Event **ret_events,
                          size_t *ret_count);

/* The leaf's text, of which tree_hash_leaf is the leaf hash. */
Str journal_leaf(Arena *arena, const Event *event);

/* ---- Values that may have to be erased ---- */

Erasable erasable_make(Str value); /* with a fresh salt; borrows the value */
Hash erasable_commitment(const Erasable *erasable);

typedef enum ErasableState { ERASABLE_UNKNOWN, ERASABLE_KEPT, ERASABLE_ERASED } ErasableState;

/* Commitments of the values kept that are this text, in order of the events that brought them; at
 * most `n`. Looks at every value there is. */
MUST_USE int erasable_same(Db *db, Arena *arena, Str value, int64_t n, const Hash **ret_same,
                           size_t *ret_count);

/* Salt and value are there when it is kept. */
MUST_USE int erasable_get(Db *db, Arena *arena, Hash commitment, Erasable *ret_erasable,
                          ErasableState *ret_state);

/* The event that brought it, whether or not it was erased since. */
MUST_USE int erasable_bringer(Db *db, Arena *arena, Hash commitment, Event *ret_event,
                              bool *ret_found);

/* ---- Sealing; from any thread ---- */

typedef struct Journal Journal;

enum {
    JOURNAL_E_NOT_FOUND = 1,
    JOURNAL_E_BEHIND,  /* the record is shorter than what was signed or witnessed: an older copy */
    JOURNAL_E_ALTERED, /* it does not continue what was signed or witnessed */
    JOURNAL_E_KEY,     /* the signing key is not in the key directory, or is another one */
    JOURNAL_E_PRACTICE /* a practice record stays one, and a real one never becomes one */
};

/*
 * Who asks for a new key or a new name. Of the event, actor, principal, asserted, request,
 * fingerprint, operation, adopted and at are used; the journal writes the rest. `reason` goes into
 * its payload, and the data once more as the reply when there is a request to answer.
 */
typedef struct JournalBy {
    Event event;
    Str reason;
} JournalBy;

/* Makes the key and event 0, kind `journal.key`. In an empty store, once. `origin` names the log
 * for good (note_name_fits); a host's name and a path are usual: "record.example.jp/office". */
MUST_USE int journal_create(Arena scratch, Store *store, Str key_dir, Str origin,
                            const JournalBy *by);

/* Opens even a journal that nothing can be sealed in; journal_seal says so then. 0 or a fault. */
MUST_USE int journal_open(Arena *arena, Store *store, Str key_dir, Journal **ret_journal);
void journal_close(Journal *journal); /* stops the sealer and wipes the key */

/* Signs what is not signed. 0 (also when there is nothing new), JOURNAL_E_BEHIND, _ALTERED, _KEY,
 * or a fault. */
MUST_USE int journal_seal(Journal *journal);

/* The data of the two events the journal itself makes. Their payload is
 * {"reason": .., "data": {..}}. */
typedef struct JournalKeyed { /* `journal.key`, version 1 */
    int64_t number;           /* 1: the log's first */
    Str key;                  /* as written by note_key_write */
    Str note;                 /* who follows whom, signed by this key and the one before */
} JournalKeyed;

typedef struct JournalRestored { /* `journal.restored`, version 1 */
    int64_t number;
    Str origin;     /* the log's name from here on */
    Str key, note;  /* its key, and the same as a note signed by it */
    Str former;     /* the name before */
    Str checkpoint; /* the last one under that name which this record holds; "" if none */
} JournalRestored;

extern const Shape journal_key_shape, journal_restored_shape;

/* A thread that seals within a second of every commit, and once an hour when nothing happened. */
MUST_USE int journal_start(Journal *journal);
void journal_stop(Journal *journal);

/* An outsider holds this checkpoint of ours: JOURNAL_E_BEHIND or _ALTERED when the record does not
 * contain it, and from then on nothing is sealed. JOURNAL_E_NOT_FOUND: it is none of ours. */
MUST_USE int journal_seen(Journal *journal, Arena scratch, Str note);

/* A new signing key: an event `journal.key`, and the checkpoint that covers it signed by both. */
MUST_USE int journal_rotate(Journal *journal, Arena scratch, const JournalBy *by);

/* Goes on after a backup was put back: an event `journal.restored` cites the last checkpoint the
 * record holds; the log has a new name and key from there on. JOURNAL_E_PRACTICE: not under
 * that name. */
MUST_USE int journal_restore(Journal *journal, Arena scratch, Str origin, const JournalBy *by);

typedef struct JournalHealth {
    int64_t sealed; /* size of the newest checkpoint */
    Moment at;      /* when it was signed, or signed again */
    int refusal;    /* the last JOURNAL_E_, or 0 */
    bool faulted;   /* the last sealing ended in a fault */
} JournalHealth;

JournalHealth journal_health(Journal *journal);

/* ---- What outsiders are shown; inside a transaction ---- */

typedef struct JournalMarks {
    int64_t recorded, sealed, witnessed; /* sizes: an event below is that far */
} JournalMarks;

typedef enum JournalState { JOURNAL_RECORDED, JOURNAL_SEALED, JOURNAL_WITNESSED } JournalState;

MUST_USE int journal_marks(Db *db, JournalMarks *ret_marks);
JournalState journal_state(const JournalMarks *marks, int64_t seq);

/* The newest checkpoint as a signed note, with the lines of those who cosigned it. */
MUST_USE int journal_checkpoint(Db *db, Arena *arena, Str *ret_note, bool *ret_found);

/* The keys (as written by note_key_write) the log was signed with, the newest last. */
MUST_USE int journal_keys(Db *db, Arena *arena, const Str **ret_keys, size_t *ret_count);

/* Is it a practice record's? By the name in its first event; a log keeps what it is for ever. */
MUST_USE int journal_practises(Db *db, Arena scratch, bool *ret_practises);

/* The stored tree, for tree_root and the proofs; good for sizes up to the last sealed one, inside
 * this transaction. */
TreeNodes journal_nodes(Db *db, Arena *arena);

/* C2SP tlog-tiles: "checkpoint", "tile/<L>/<N>[.p/<W>]", "tile/entries/<N>[.p/<W>]". 0,
 * JOURNAL_E_NOT_FOUND, or a fault. What is behind the last checkpoint is not there. */
MUST_USE int journal_published(Db *db, Arena *arena, Str path, Str *ret_bytes);

/* Keeps a witness's signature line for the newest checkpoint of this size. The line was checked:
 * one that does not hold under `key` (as written by note_key_write) is a bug. */
MUST_USE int journal_cosigned(Db *db, Arena scratch, int64_t size, Str key, Str line);

/* ---- Verification ---- */

typedef struct VerifyOptions {
    const Str *remembered; /* signed checkpoints that others hold, with any cosignatures */
    size_t remembered_count;
    const Str *witnesses; /* keys of known witnesses; NULL: any */
    size_t witness_count;
    void (*progress)(void *context, int64_t done, int64_t total); /* events; may be NULL */
    void *context;
} VerifyOptions;

typedef struct VerifyReport {
    int64_t events, tiles, checkpoints, cosignatures, keys, values, erased; /* looked at */
    int64_t wrong;     /* defects of any kind */
    int64_t bad_rows;  /* events altered, missing or added */
    int64_t first_bad; /* seq of the first of them, or -1 */
    int64_t sealed;    /* size of the last checkpoint that holds */
    Hash root;         /* its root */
} VerifyReport;

/*
 * Hashes every stored row again and compares: the order, each leaf, the tiles, every checkpoint's
 * root and signatures, the keys, the cosignatures, the head, the erasable values. Memory does not
 * grow with the record. 0 when it could be read: then the record is whole if `wrong` is 0, and the
 * findings name the first FINDINGS_MAX defects.
 */
MUST_USE int journal_verify(Db *db, const VerifyOptions *options, Findings *findings,
                            VerifyReport *ret_report);

/* The report in a few lines, for a terminal. */
void verify_report_write(Text *text, const VerifyReport *report, Lang lang);
