/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * journal_sample - a small journal in a directory of its own, for tests
 *
 * Clock, chance and keys are seeded: the same calls make the same journal.
 */
#pragma once

#include "journal/journal.h"
#include "tests/check.h"

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>

extern const StoreSchema journal_schema;

typedef struct Sample {
    char dir[64];
    Str path, keys; /* of the database, and the key directory */
    Arena arena;
    Store *store;
    Journal *journal;
} Sample;

static inline Str sample_at(Sample *sample, const char *name)
{
    Text path = text_open(&sample->arena, 256);

    text_all(&path, str_from_c(sample->dir), S("/"), str_from_c(name));
    return text_str(&path);
}

static inline JournalBy sample_by(const char *reason)
{
    return (JournalBy){ .event = { .at = world_now(), .operation = S("sample.run") },
                        .reason = str_from_c(reason) };
}

static inline void sample_connect(Sample *sample)
{
    ensure(store_open(sample->path, &journal_schema, (StoreOptions){ .create = true },
                      &sample->store) == 0);
    ensure(journal_open(&sample->arena, sample->store, sample->keys, &sample->journal) == 0);
}

static inline void sample_disconnect(Sample *sample)
{
    journal_close(sample->journal);
    store_close(sample->store);
}

/* A journal with its first event. */
static inline void sample_open(Sample *sample)
{
    *sample =
        (Sample){ .dir = "/tmp/sekisho-journal-XXXXXX", .arena = arena_open((size_t)4 << 30) };
    world_seed(7);
    ensure(mkdtemp(sample->dir));
    sample->path = sample_at(sample, "sekisho.db");
    sample->keys = sample_at(sample, "keys");
    ensure(world_make_dir(sample->arena, sample->keys) == 0);
    sample_connect(sample);
    JournalBy by = sample_by("the beginning");

    ensure(journal_create(sample->arena, sample->store, sample->keys, S("example.jp/record"),
                          &by) == 0);
}

static inline int sample_remove(const char *path, const struct stat *status, int kind,
                                struct FTW *depth)
{
    (void)status;
    (void)kind;
    (void)depth;
    return remove(path);
}

static inline void sample_close(Sample *sample)
{
    sample_disconnect(sample);
    arena_close(&sample->arena);
    ensure(nftw(sample->dir, sample_remove, 10, FTW_DEPTH | FTW_PHYS) == 0);
}

/* ---- Events ---- */

static inline Event sample_event(int64_t number)
{
    return (Event){
        .id = world_id(),
        .at = world_now(),
        .kind = S("sample.noted"),
        .version = 1,
        .operation = S("sample.note"),
        .request = world_id(),
        .fingerprint = hash_of((Str){ (const char *)&number, sizeof number }),
        .actor = { { 1 } },
        .principal = { { 2 } },
        .asserted = true,
        .subject_kind = S("sample"),
        .subject = { { 3 } },
        .adopted = hash_of(S("law")),
        .payload = S("{\"reason\":\"a sample\",\"data\":{}}"),
    };
}

typedef struct SampleWork {
    Sample *sample;
    int64_t count;
    const Event *event;
} SampleWork;

static inline int sample_append_one(Db *db, void *context)
{
    const SampleWork *work = context;
    Event event = *work->event;
    int64_t size;
    int r = journal_lock(db, &size);

    return r ? r : journal_append(db, work->sample->arena, &event);
}

static inline int sample_append_many(Db *db, void *context)
{
    const SampleWork *work = context;
    int64_t size;
    int r = journal_lock(db, &size);

    for (int64_t i = 0; i < work->count && !r; i++) {
        Event event = sample_event(i);

        r = journal_append(db, work->sample->arena, &event);
    }
    return r;
}

static inline void sample_write(Sample *sample, StoreWork work, void *context)
{
    int result = 0;

    ensure(store_write(sample->store, work, context, &result) == STORE_DONE);
}

/* `count` events in one commit. */
static inline void sample_append(Sample *sample, int64_t count)
{
    SampleWork work = { .sample = sample, .count = count };

    sample_write(sample, sample_append_many, &work);
}

static inline void sample_put(Sample *sample, const Event *event)
{
    SampleWork work = { .sample = sample, .event = event };

    sample_write(sample, sample_append_one, &work);
}

/* ---- Verification ---- */

typedef struct SampleVerify {
    const VerifyOptions *options;
    Findings findings;
    VerifyReport report;
} SampleVerify;

static inline int sample_verify_work(Db *db, void *context)
{
    SampleVerify *verify = context;

    return journal_verify(db, verify->options, &verify->findings, &verify->report);
}

static inline SampleVerify sample_verify(Sample *sample, const VerifyOptions *options)
{
    SampleVerify verify = { .options = options, .findings = { .arena = &sample->arena } };

    ensure(store_read(sample->store, sample_verify_work, &verify) == 0);
    return verify;
}

/* As a comment of the test's output. */
static inline void sample_print(Sample *sample, const SampleVerify *verify)
{
    Text text = text_open(&sample->arena, TEXT_MAX);
    Str rest, line;

    findings_write(&text, &verify->findings, LANG_EN);
    for (rest = text_str(&text); rest.len > 0;) {
        line = str_split(rest, '\n', &rest);
        printf("# %.*s\n", (int)line.len, line.at);
    }
}
