/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * bundle_sample - a journal with all that a bundle can hold, and its bundles in memory
 */
#pragma once

#include "store/store.h"
#include "tests/journal_sample.h"

enum { BUNDLE_SAMPLE_EVENTS = 300 }; /* more than a tile */

typedef struct BundleSample {
    Sample journal;
    Str key;            /* of the log */
    NoteSigner witness; /* has cosigned it */
} BundleSample;

typedef struct BundleWork {
    Arena *arena;
    const int64_t *seqs;
    size_t count;
    int64_t seq;
    Text text; /* what came of it */
    Str key;
    const NoteSigner *witness;
    int result;
} BundleWork;

static inline int bundle_sample_put(void *context, Str bytes)
{
    text_put(context, bytes);
    return 0;
}

/* A refusal is passed on in `result`: readers return faults only. */
static inline int bundle_sample_write(Db *db, void *context)
{
    BundleWork *work = context;
    Arena scratch = arena_open((size_t)1 << 30);

    work->result =
        bundle_write(db, scratch, work->seqs, work->count, bundle_sample_put, &work->text);
    arena_close(&scratch);
    return work->result < 0 ? work->result : 0;
}

static inline int bundle_sample_key(Db *db, void *context)
{
    BundleWork *work = context;
    const Str *keys;
    size_t count;
    int r = journal_keys(db, work->arena, &keys, &count);

    work->key = keys[count - 1];
    return r;
}

static inline int bundle_sample_cosign(Db *db, void *context)
{
    BundleWork *work = context;
    Text line = text_open(work->arena, 1000), key = text_open(work->arena, NOTE_KEY_MAX);
    Checkpoint checkpoint;
    Note note;
    Str bytes;
    bool found;

    ensure(journal_checkpoint(db, work->arena, &bytes, &found) == 0 && found);
    ensure(note_read(work->arena, bytes, &note));
    ensure(checkpoint_read(*work->arena, note.text, &checkpoint));
    Arena scratch = arena_open(1 << 20);

    note_cosign(scratch, &line, note.text, work->witness, 1700000000);
    arena_close(&scratch);
    note_key_write(&key, &work->witness->key);
    return journal_cosigned(db, *work->arena, checkpoint.size, text_str(&key), text_str(&line));
}

/* Every third brings two values, of which the second is erased by the event after. */
static inline void bundle_sample_event(BundleSample *sample, int64_t i, Hash *erase)
{
    Erasable values[2] = { erasable_make(S("言葉\t\"one\"\n")), erasable_make(S("two")) };
    Hash document = hash_of(S("a document"));
    Event event = sample_event(i);
    const Hash erased = *erase;

    event.subject.bytes[0] = (uint8_t)(3 + i % 2);
    event.payload = S("{\"reason\":\"理由 \\\"x\\\"\\u0001\",\"data\":{\"n\":1}}");
    if (i % 3 == 0) {
        event.values = values;
        event.value_count = 2;
        event.documents = &document;
        event.document_count = 1;
        *erase = values[1].commitment;
    } else if (i % 3 == 1) {
        event.erased = &erased;
        event.erased_count = 1;
    }
    sample_put(&sample->journal, &event);
}

/* Event 0 brings the key; the others are samples. All are sealed and cosigned. */
static inline void bundle_sample_open(BundleSample *sample)
{
    BundleWork work = { .arena = &sample->journal.arena, .witness = &sample->witness };
    Hash erase = hash_none();

    sample_open(&sample->journal);
    for (int64_t i = 0; i < BUNDLE_SAMPLE_EVENTS - 1; i++)
        bundle_sample_event(sample, i, &erase);
    ensure(journal_seal(sample->journal.journal) == 0);
    sample->witness =
        note_signer_make(S("witness.example/w"), NOTE_COSIGNATURE, (uint8_t[NOTE_SEED_BYTES]){ 2 });
    sample_write(&sample->journal, bundle_sample_cosign, &work);
    ensure(store_read(sample->journal.store, bundle_sample_key, &work) == 0);
    sample->key = work.key;
}

/* The bundle of these events; *ret_result is what bundle_write answered. */
static inline Str bundle_sample_of(BundleSample *sample, const int64_t *seqs, size_t count,
                                   int *ret_result)
{
    BundleWork work = { .arena = &sample->journal.arena, .seqs = seqs, .count = count };

    work.text = text_open(&sample->journal.arena, 16 << 20);
    ensure(store_read(sample->journal.store, bundle_sample_write, &work) == 0);
    ensure(!work.text.full);
    *ret_result = work.result;
    return text_str(&work.text);
}
