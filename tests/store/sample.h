/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * sample - what the tests of the store share: a scratch directory, the schema of sample.sql, and a
 * few works on it
 */
#pragma once

#include "store/store.h"

#include "store/sample_sql.h"
#include "tests/check.h"

#include <dirent.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

extern const StoreSchema sample_schema;

static Arena arena; /* of the main thread */
static char dir[] = "/tmp/sekisho-store-XXXXXX";

static inline Str at(const char *name)
{
    Text path = text_open(&arena, 1000);

    text_all(&path, str_from_c(dir), S("/"), str_from_c(name));
    return text_str(&path);
}

static inline const char *at_c(const char *name)
{
    return arena_c(&arena, at(name));
}

static inline void tell_fault(int r)
{
    if (r < 0)
        printf("# %.*s\n", (int)fault_text().len, fault_text().at);
}

/* A new file of this name, or the one that is there. */
static inline Store *open_sample(const char *name, StoreOptions options)
{
    Store *store = NULL;

    options.create = !options.read_only;
    int r = store_open(at(name), &sample_schema, options, &store);
    check_int("opens", r, 0);
    tell_fault(r);
    ensure(store);
    return store;
}

/* ---- Works ---- */

typedef struct Put {
    int64_t seq, tally;
    int answer;  /* what the work returns when nothing failed: 0, or a refusal before writing */
    int64_t ran; /* how often */
} Put;

/* One operation: a row, the counter, a projection. */
static inline int put_work(Db *db, void *context)
{
    Put *put = context;

    put->ran++;
    if (put->answer)
        return put->answer;
    Id thing = { 0 };
    memcpy(thing.bytes, &put->seq, sizeof(put->seq));
    int r = sample_put(db, put->seq, S("関所"), S("\0\1"), thing, hash_of(S("x")));
    if (!r)
        r = counter_set(db, put->seq);
    db_apply_begin(db);
    if (!r)
        r = tally_put(db, S("last"), put->seq);
    db_apply_end(db);
    return r;
}

static inline StoreCommit put(Store *store, int64_t seq)
{
    Put work = { .seq = seq };
    int result;

    return store_write(store, put_work, &work, &result);
}

typedef struct Seen {
    Arena arena; /* of the thread that reads */
    int64_t rows, last, counter, tally;
} Seen;

static inline int see_work(Db *db, void *context)
{
    Seen *seen = context;
    Arena scratch = seen->arena;
    SampleCountRow count = { 0 };
    SampleLastRow last = { 0 };
    CounterGetRow counter = { 0 };
    TallyGetRow tally = { 0 };
    bool found;
    int r = sample_count(db, &scratch, &count, &found);

    if (!r)
        r = sample_last(db, &scratch, &last, &found);
    if (!r)
        r = counter_get(db, &scratch, &counter, &found);
    if (!r)
        r = tally_get(db, &scratch, S("last"), &tally, &found);
    seen->rows = count.n;
    seen->last = last.seq;
    seen->counter = counter.value;
    seen->tally = tally.value;
    return r;
}

static inline Seen see(Store *store)
{
    Seen seen = { .arena = arena };
    int r = store_read(store, see_work, &seen);

    check_int("reads", r, 0);
    tell_fault(r);
    return seen;
}

/* ---- The directory, and what must not happen ---- */

/* Does `bug` end the program by an ensure()? Tried in a child. */
static inline bool aborts(void (*bug)(void))
{
    int status = 0;

    fflush(stdout);
    pid_t child = fork();
    if (child == 0) {
        ensure(freopen("/dev/null", "w", stderr));
        bug();
        _exit(0);
    }
    ensure(child > 0 && waitpid(child, &status, 0) == child);
    return WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT;
}

static inline void begin_tests(void)
{
    arena = arena_open(256 << 20);
    ensure(mkdtemp(dir));
}

static inline int end_tests(void)
{
    DIR *stream = opendir(dir);

    for (struct dirent *entry; stream && (entry = readdir(stream));)
        unlink(at_c(entry->d_name));
    if (stream)
        closedir(stream);
    rmdir(dir);
    arena_close(&arena);
    return check_done();
}
