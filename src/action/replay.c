/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Replay: every event applied again, in order, to an empty store; then table by table, row by row,
 * what came out is held against what is there. Both are of one snapshot of the record.
 */
#include "action/action_sql.h"
#include "action/keep_event.h"

#include "world/world.h"

enum { REPLAY_PAGE = 500, ROW_BYTES_MAX = 32 << 20 };

typedef struct Replay {
    Office *office;
    Store *into;
    Db *live;
    Arena *arena; /* the report's */
    KeepProgress *progress;
    void *context;
    ReplayReport report;
    Db *replayed;
    const Event *events; /* the page being applied */
    size_t event_count;
    Arena scratch;
} Replay;

static int apply_events(Db *db, void *context)
{
    Replay *replay = context;
    int r = 0;

    db_apply_begin(db);
    for (size_t i = 0; i < replay->event_count && !r; i++) {
        Arena scratch = replay->scratch;
        const Event *event = &replay->events[i];
        const EventKind *kind;
        const void *data;
        r = event_data(&scratch, &replay->office->table, event, &kind, &data);
        if (!r)
            r = apply_event(db, scratch, kind, event, data);
    }
    if (!r && replay->event_count > 0)
        r = applied_set(db, replay->events[replay->event_count - 1].seq + 1);
    db_apply_end(db);
    return r < 0 ? trace(r) : r;
}

static int replay_page(Replay *replay, int64_t from, Arena scratch)
{
    int result = 0;
    int r = journal_page(replay->live, &scratch, from, REPLAY_PAGE, &replay->events,
                         &replay->event_count);
    if (r)
        return trace(r);
    replay->scratch = scratch;
    if (store_write(replay->into, apply_events, replay, &result) != STORE_DONE)
        return result < 0 ? trace(result) : fault(FAULT_STORE, "the replay could not be written");
    return 0;
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

static int replay_events(Replay *replay, Arena scratch)
{
    int64_t size;
    int r = size_to_replay(replay, scratch, &size);

    for (int64_t from = 0; from < size && !r; from += REPLAY_PAGE) {
        r = replay_page(replay, from, scratch);
        replay->report.events += (int64_t)replay->event_count;
        if (replay->progress)
            replay->progress(replay->context, replay->report.events, size);
    }
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
