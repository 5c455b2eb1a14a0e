/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * bundle - events with their proofs, to carry away (sekisho-bundle(5))
 *
 * A bundle is a file of JSON lines: the newest checkpoint with its signatures, then each chosen
 * event with its leaf, salt, payload, erasable values and the proof that it is in the checkpoint's
 * tree. sekisho-verify, which shares no code with this, checks it; another record imports it. Of a
 * single event there is also C2SP's tlog-proof, with the leaf as its extra data.
 *
 * Promises: one bundle has one spelling, so reading refuses whatever writing would not have
 * written. Only signatures by keys the record knows go out, and every key that signed is named.
 * Writing takes constant memory. What was erased is left out; its commitment stays in the leaf.
 */
#pragma once

#include "journal/event.h"
#include "journal/note.h"
#include "journal/tree.h"

typedef struct Db Db;

enum {
    BUNDLE_EVENTS_MAX = 1000000,
    BUNDLE_LINE_MAX = TEXT_MAX,  /* bytes of one event's line */
    BUNDLE_READ_MAX = 256 << 20, /* bytes of a bundle that is read back */
    BUNDLE_KEYS_MAX = 64,
};

enum {
    BUNDLE_E_NOT_FOUND = 1, /* an event that does not exist */
    BUNDLE_E_NOT_SEALED,    /* an event that no checkpoint covers yet: seal first */
};

/* ---- Writing; inside a transaction ---- */

typedef int BundlePut(void *context, Str bytes); /* whole lines, in order; 0 or a fault */

/* The events of these numbers, which rise. `scratch` needs room for one event and its line. */
MUST_USE int bundle_write(Db *db, Arena scratch, const int64_t *seqs, size_t count, BundlePut *put,
                          void *context);

/* The numbers of the events about one subject, at most BUNDLE_EVENTS_MAX. Reads every event's row:
 * for an export, not for a page. */
MUST_USE int bundle_subject(Db *db, Arena *arena, Str subject_kind, Id subject,
                            const int64_t **ret_seqs, size_t *ret_count);

/* The proof of one event as tlog-proof@v1. */
MUST_USE int bundle_proof(Db *db, Arena *arena, int64_t seq, Str *ret_proof);

/* ---- Reading ---- */

typedef struct BundleEvent {
    Event event;      /* its values that the bundle does not bring have no text and a zero salt */
    const bool *kept; /* which of event.values it brings */
} BundleEvent;

typedef struct Bundle {
    Checkpoint checkpoint;
    Str note; /* the checkpoint as signed */
    const BundleEvent *events;
    size_t event_count;
} Bundle;

/* A bundle of the log with this key, checked throughout, or false with the first defect of each
 * line. Lines beyond JSON_BYTES_MAX are refused. What is returned lies in the arena, which needs
 * room for `bytes` again; `scratch` for one line a few times over. */
MUST_USE bool bundle_read(Arena *arena, Arena scratch, Str bytes, Str file, const NoteKey *key,
                          Findings *findings, Bundle *ret_bundle);

/* ---- One line; for this room ---- */

typedef struct BundleHead {
    Str origin, note;
    const Str *keys; /* as written by note_key_write */
    size_t key_count;
    int64_t count;
} BundleHead;

typedef struct BundleLine {
    int64_t index;
    Str leaf, salt, payload;
    TreeProof proof;
    const Erasable *values; /* those it brings */
    size_t value_count;
} BundleLine;

/* Each with its newline. */
void bundle_head_write(Text *text, const BundleHead *head);
void bundle_line_write(Text *text, const BundleLine *line);

/* Back, if it was written so; without the newline. */
MUST_USE bool bundle_head_read(Arena *arena, Str line, BundleHead *ret_head);
MUST_USE bool bundle_line_read(Arena *arena, Str line, BundleLine *ret_line);
