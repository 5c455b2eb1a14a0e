/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Replay: every event applied again, in order, to an empty store; then table by table, row by row,
 * what came out is held against what is there. Both are of one snapshot of the record. While one
 * page of events is written, the next is read and bound.
 */
#include "action/action_sql.h"
#include "action/keep_event.h"

#include "world/world.h"

#include <pthread.h>
#include <string.h>

enum {
    REPLAY_PAGE = 500,
    READY_BYTES_MAX = 256 << 20, /* what a page may take before it ends */
    ROW_BYTES_MAX = 32 << 20,
    FAULT_BYTES_MAX = 1024,
};

/* Events ready to be applied. */
typedef struct ReplayPage {
    const Table *table;
    Arena arena;
    Store *into;
    const Event *events;
    const EventKind **kinds;
    const void **data;
    size_t count;
    pthread_t writer;
    int result; /* of the writer, and its fault */
    char fault[FAULT_BYTES_MAX];
    size_t fault_len;
} ReplayPage;

typedef struct Replay {
    Office *office;
    Store *into;
    Db *live;
    Arena *arena; /* the report's */
    KeepProgress *progress;
    void *context;
    ReplayReport report;
    Db *replayed;
    ReplayPage pages[2]; /* one is read while the other is written */
    Arena scratch;
} Replay;

static int apply_events(Db *db, void *context)
{
    const ReplayPage *page = context;
    int r = 0;

    db_apply_begin(db);
    for (size_t i = 0; i < page->count && !r; i++)
        r = apply_event(page->table, db, page->arena, page->kinds[i], &page->events[i],
                        page->data[i]);
    if (!r)
        r = applied_set(db, page->events[page->count - 1].seq + 1);
    db_apply_end(db);
    return r < 0 ? trace(r) : r;
}

static void *write_page(void *context)
{
    ReplayPage *page = context;

    if (store_write(page->into, apply_events, page, &page->result) != STORE_DONE) {
        if (page->result >= 0)
            page->result = fault(FAULT_STORE, "the replay could not be written");
        Str said = str_cut(fault_text(), 0, FAULT_BYTES_MAX);
        memcpy(page->fault, said.at, said.len);
        page->fault_len = said.len;
    }
    return NULL;
}

static int write_begin(ReplayPage *page)
{
    if (pthread_create(&page->writer, NULL, write_page, page) != 0)
        return fault(FAULT_LIBRARY, "no thread to write the replay with");
    return 0;
}

/* The fault happened on the writer's thread; from here on it is this thread's. */
static int write_end(ReplayPage *page)
{
    (void)pthread_join(page->writer, NULL);
    Str said = { page->fault, page->fault_len };

    if (!page->result)
        return 0;
    str_split(said, ' ', &said); /* its kind, which is said again */
    return fault_born((FaultKind)-page->result, said, __FILE__, __LINE__);
}

/* Events from `from` on, below `size`; none when the count is 0. */
static int read_page(const Replay *replay, int64_t from, int64_t size, ReplayPage *page)
{
    int64_t wanted = size - from < REPLAY_PAGE ? size - from : REPLAY_PAGE;
    size_t count = 0;

    arena_reset(&page->arena);
    page->count = 0;
    int r = journal_page(replay->live, &page->arena, from, wanted, &page->events, &count);
    page->kinds = NEW_ARRAY(&page->arena, const EventKind *, count + 1);
    page->data = NEW_ARRAY(&page->arena, const void *, count + 1);
    for (size_t i = 0; i < count && !r && page->arena.at - page->arena.base < READY_BYTES_MAX;
         i++) {
        r = event_data(&page->arena, &replay->office->table, &page->events[i], &page->kinds[i],
                       &page->data[i]);
        page->count = i + 1;
    }
    return r < 0 ? trace(r) : r;
}

/* Beside the holder, what it has not applied yet (the journal's own events) waits here too. */
static int size_to_replay(Replay *replay, Arena scratch, int64_t *ret_size)
{
    AppliedGetRow row = { 0 };
    bool found;
    int r = replay->office->options.beside ? applied_get(replay->live, &scratch, &row, &found)
                                           : journal_size(replay->live, &row.size);

    *ret_size = row.size;
    return r < 0 ? trace(r) : r;
}

static int replay_pages(Replay *replay, int64_t size)
{
    ReplayPage *ready = &replay->pages[0], *ahead = &replay->pages[1];
    int64_t from = 0;
    int r = read_page(replay, from, size, ready);

    while (!r && ready->count > 0) {
        ReplayPage *written = ready;
        r = write_begin(written);
        if (r)
            break;
        from += (int64_t)written->count;
        int ahead_r = read_page(replay, from, size, ahead);
        r = write_end(written);
        r = r ? r : ahead_r;
        replay->report.events = from;
        if (replay->progress)
            replay->progress(replay->context, from, size);
        ready = ahead;
        ahead = written;
    }
    return r < 0 ? trace(r) : r;
}

static int replay_events(Replay *replay, Arena scratch)
{
    int64_t size;
    int r = size_to_replay(replay, scratch, &size);

    for (size_t i = 0; i < COUNT_OF(replay->pages); i++) {
        replay->pages[i] = (ReplayPage){ .table = &replay->office->table,
                                         .arena = arena_open(OFFICE_ARENA_BYTES) };
        replay->pages[i].into = replay->into;
    }
    if (!r)
        r = replay_pages(replay, size);
    for (size_t i = 0; i < COUNT_OF(replay->pages); i++)
        arena_close(&replay->pages[i].arena);
    return r < 0 ? trace(r) : r;
}

/* One row of each; *ret_on false: both ended, or they differ and the report says so. */
static int compare_row(Replay *replay, DbRows *live, DbRows *replayed, const Projection *projection,
                       Arena scratch, bool *ret_on)
{
    Text a = text_open(&scratch, ROW_BYTES_MAX);
    bool a_found, b_found;
    int r = db_rows_next(live, &a, &a_found);
    Arena above = scratch; /* two texts do not grow in one place */
    Text b = text_open(&above, ROW_BYTES_MAX);

    if (!r)
        r = db_rows_next(replayed, &b, &b_found);
    if (r)
        return trace(r);
    *ret_on = a_found && b_found && str_eq(text_str(&a), text_str(&b));
    if (*ret_on) {
        replay->report.rows++;
    } else if (a_found || b_found) {
        replay->report.table = projection->table;
        replay->report.live = arena_str(replay->arena, text_str(&a));
        replay->report.replayed = arena_str(replay->arena, text_str(&b));
    }
    return 0;
}

static int compare_table(Replay *replay, const Projection *projection, Arena scratch)
{
    DbRows *live = NULL, *replayed = NULL;
    bool on = true;
    int r = db_rows_open(replay->live, &scratch, projection->table, projection->key, &live);

    if (!r)
        r = db_rows_open(replay->replayed, &scratch, projection->table, projection->key, &replayed);
    while (!r && on)
        r = compare_row(replay, live, replayed, projection, scratch, &on);
    db_rows_close(live);
    db_rows_close(replayed);
    return r < 0 ? trace(r) : r;
}

static int compare_all(Db *db, void *context)
{
    Replay *replay = context;
    const Table *table = &replay->office->table;
    int r = 0;

    replay->replayed = db;
    for (size_t i = 0; i < table->projection_count && !r && replay->report.table.len == 0; i++)
        r = compare_table(replay, table->projections[i], replay->scratch);
    return r < 0 ? trace(r) : r;
}

static int replay_snapshot(Db *db, void *context)
{
    Replay *replay = context;
    Arena scratch = replay->scratch;

    replay->live = db;
    int r = replay_events(replay, scratch);
    replay->scratch = scratch;
    if (!r)
        r = store_read(replay->into, compare_all, replay);
    return r < 0 ? trace(r) : r;
}

/* The journal's own events are applied with the next change; here nothing may be missing. */
static int apply_rest(Db *db, void *context)
{
    Replay *replay = context;
    int64_t size;
    int r = journal_lock(db, &size);
    if (!r)
        r = apply_missing(replay->office, db, replay->scratch, size);
    return r < 0 ? trace(r) : r;
}

static int catch_up(Replay *replay)
{
    int result = 0;

    if (store_write(replay->office->store, apply_rest, replay, &result) != STORE_DONE)
        return result < 0 ? trace(result) : fault(FAULT_STORE, "the record cannot be written");
    return 0;
}

int office_replay(Office *office, Arena *arena, Str into_dir, KeepProgress *progress, void *context,
                  ReplayReport *ret_report)
{
    Arena scratch = arena_open(OFFICE_ARENA_BYTES);
    Replay replay = { .office = office,
                      .arena = arena,
                      .progress = progress,
                      .context = context,
                      .scratch = scratch };
    int r = world_make_dir(scratch, into_dir);

    if (!r && !office->options.beside)
        r = catch_up(&replay);
    if (!r)
        r = store_open(record_path(&scratch, into_dir, S("sekisho.db")), office->schema,
                       (StoreOptions){ .create = true, .floor_bytes = DISK_FLOOR_BYTES },
                       &replay.into);
    replay.scratch = scratch;
    if (!r)
        r = store_read(office->store, replay_snapshot, &replay);
    store_close(replay.into);
    arena_close(&scratch);
    *ret_report = replay.report;
    return r < 0 ? trace(r) : r ? OFFICE_E_EXISTS : 0;
}
