/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * verify - one verification at work (verify.c and its parts)
 *
 * Events are read once, in order, and hashed into a growing tree. Beside them walk two cursors:
 * over the checkpoints, each compared when the tree has its size, and over the cosignatures, each
 * looked at when a seal speaks of it. Tiles are compared as the tree fills them.
 */
#pragma once

#include "journal/parts.h"

typedef struct Remembered {
    Str note;
    Checkpoint checkpoint;
} Remembered;

enum { VALUES_AT_ONCE = 16 };

/* Erasable values some rows at a time, in order of place. */
typedef struct ValueReader {
    Arena arena;
    const ErasableRowsRow *rows;
    size_t count, at;
    bool ended;
} ValueReader;

typedef struct Verify {
    Db *db;
    const VerifyOptions *options;
    Findings *findings;
    VerifyReport *report;
    Arena held;  /* as long as the verification */
    Arena value; /* one key, or one erasable value beside those read in order */
    Arena rows;  /* one tile, checkpoint or cosignature, and what is made of it */
    Arena words; /* one finding's arguments */

    int64_t head;   /* what the head row says */
    int64_t sealed; /* what the last checkpoint's row says */
    TreeGrowth *growth;
    int64_t values_named;
    ValueReader values;
    int64_t tiles_found;

    StoredTile *tile; /* the lowest tile at hand, as it was stored */
    Hash tile_root;
    bool tile_found, tile_suspect; /* suspect: its own root does not fit it */

    LogKeys keys;
    size_t keys_seen; /* whose events came by */

    Arena next_bytes;       /* of `next` */
    CheckpointRowsRow next; /* the checkpoint that waits for the tree to grow */
    bool next_read, next_found;
    int64_t checkpoint_number, checkpoint_size; /* of the one before */
    char seal[SEAL_BYTES];                      /* its seal */
    size_t seal_len;

    int64_t cosigned; /* cosignatures looked at */
    Hash chain;       /* of the last of them */

    Remembered *remembered;                 /* in order of size */
    size_t remembered_count, remembered_at; /* at: the first that waits */
} Verify;

/* A defect: table and row, what is wrong, at most four numbers or texts in it. */
void verify_tell(Verify *verify, const char *table, int64_t row, Phrase message, const Str *args,
                 size_t count);
#define verify_wrong(verify, table, row, message, ...) \
    verify_tell((verify), (table), (row), (message), (const Str[]){ __VA_ARGS__ }, \
                COUNT_OF(((const Str[]){ __VA_ARGS__ })))
Str verify_number(Verify *verify, int64_t number); /* for one verify_tell */

/* A defect of an event, for the count of bad rows. */
void verify_bad_row(Verify *verify, int64_t seq, int64_t count);

/* ---- verify_pages.c: events by the page, each hashed by another thread as the next is read -- */

/* A row as an event, its leaf as stored, and whether the two agree; then also its lists. */
typedef struct EventCheck {
    EventText text;
    Hash leaf;
    const Hash *brought, *erased;
    size_t brought_count, erased_count;
    bool good;
} EventCheck;

typedef struct EventPage {
    Arena arena;
    const EventRowsRow *rows;
    EventCheck *checks;
    size_t count;
} EventPage;

typedef struct PageReader {
    Db *db;
    int64_t from; /* the next page's first seq */
    bool ended;
    EventPage pages[2];
    int at; /* the page that is given out next */

    pthread_t thread;
    pthread_mutex_t mutex;
    pthread_cond_t turn;
    EventPage *job; /* what the thread hashes; NULL: it waits */
    bool running, stopping;
} PageReader;

/* To be closed even after a fault. */
MUST_USE int page_reader_open(PageReader *reader, Db *db);

/* The next page, until the one after it is asked for; at the end one without rows. */
MUST_USE int page_reader_next(PageReader *reader, const EventPage **ret_page);
void page_reader_close(PageReader *reader);

/* ---- verify_events.c ---- */

MUST_USE int verify_events(Verify *verify);

/* ---- verify_values.c ---- */

/* What a good event brought is there and fits; what it erased is gone. */
MUST_USE int verify_values(Verify *verify, const EventCheck *check);

/* ---- verify_seals.c ---- */

MUST_USE int verify_keys_read(Verify *verify);
void verify_key_event(Verify *verify, const Event *event); /* journal.key, journal.restored */
void verify_keys_end(Verify *verify);

/* The checkpoints of the size the tree has now. */
MUST_USE int verify_checkpoints(Verify *verify);
MUST_USE int verify_seals_end(Verify *verify); /* what stands behind the last event */

MUST_USE int verify_remembered_read(Verify *verify);
MUST_USE int verify_remembered(Verify *verify);
void verify_remembered_end(Verify *verify);
