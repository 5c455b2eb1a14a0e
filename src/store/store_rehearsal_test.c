/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "tests/crash/disk.h"
#include "tests/store/sample.h"

static const StoreOptions plain = { .vfs = STR(DISK_NAME) };

enum { ROWS = 5, MANY = 40 };

/* ---- What is rehearsed: one reading of each sort ---- */

typedef struct Rehearsal {
    Arena arena;
    DbReads *reads;
    int64_t times; /* how often everything is read */
    bool hold;
} Rehearsal;

static int read_everything(Db *db, Arena *room)
{
    const SamplePageRow *page;
    size_t count;
    SampleGetRow row;
    TallyGetRow tally;
    bool found;
    int r = sample_page(db, room, 0, ROWS, &page, &count);

    if (!r)
        r = sample_get(db, room, 2, &row, &found);
    if (!r)
        r = sample_get(db, room, ROWS + 1, &row, &found); /* there is none yet */
    if (!r)
        r = tally_get(db, room, S("x"), &tally, &found);
    return r;
}

static int rehearse(Db *db, void *context)
{
    Rehearsal *rehearsal = context;
    int r = 0;

    rehearsal->reads = db_reads_note(db, &rehearsal->arena);
    for (int64_t i = 0; i < rehearsal->times && !r; i++)
        r = read_everything(db, &rehearsal->arena);
    return r;
}

static int ask_again(Db *db, void *context)
{
    Rehearsal *rehearsal = context;
    return db_reads_hold(db, rehearsal->reads, &rehearsal->hold);
}

/* ---- What may happen in between ---- */

static int change_nothing(Db *db, void *context)
{
    (void)db;
    (void)context;
    return 0;
}

static int change_elsewhere(Db *db, void *context)
{
    (void)context;
    return counter_set(db, 99);
}

static int change_text(Db *db, void *context)
{
    (void)context;
    return sample_erase(db, 2, S("関門")); /* as long as it was */
}

static int change_length(Db *db, void *context)
{
    (void)context;
    return sample_erase(db, ROWS, S("")); /* only its page was read */
}

static int add_row(Db *db, void *context)
{
    Put put = { .seq = ROWS + 1 };
    (void)context;
    return put_work(db, &put); /* behind the page, but asked for by name */
}

static int change_number(Db *db, void *context)
{
    (void)context;
    db_apply_begin(db);
    int r = tally_put(db, S("x"), 8);
    db_apply_end(db);
    return r;
}

static int fill(Db *db, void *context)
{
    int r = 0;

    (void)context;
    for (int64_t seq = 1; seq <= ROWS && !r; seq++) {
        Put put = { .seq = seq };
        r = put_work(db, &put);
    }
    db_apply_begin(db);
    if (!r)
        r = tally_put(db, S("x"), 7);
    db_apply_end(db);
    return r;
}

static void write_done(Store *store, StoreWork work, void *context)
{
    int result;
    check_int("written", store_write(store, work, context, &result), STORE_DONE);
}

static bool holds_after(StoreWork change, int64_t times, bool in_write)
{
    Store *store = open_sample("rehearsal.db", plain);
    Rehearsal rehearsal = { .arena = arena_open(16 << 20), .times = times };

    write_done(store, fill, NULL);
    check_int("rehearsed", store_read(store, rehearse, &rehearsal), 0);
    write_done(store, change, NULL);
    if (in_write)
        write_done(store, ask_again, &rehearsal);
    else
        check_int("read", store_read(store, ask_again, &rehearsal), 0);
    store_close(store);
    arena_close(&rehearsal.arena);
    unlink(at_c("rehearsal.db"));
    return rehearsal.hold;
}

static void test_holds(void)
{
    static const struct {
        const char *why;
        StoreWork change;
        bool holds;
    } rows[] = {
        { "nothing happened", change_nothing, true },
        { "something that was not read", change_elsewhere, true },
        { "a text of the same length", change_text, false },
        { "a text of another length", change_length, false },
        { "a row where there was none", add_row, false },
        { "a number", change_number, false },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        check_int(rows[i].why, holds_after(rows[i].change, 1, true), rows[i].holds);
        check_int(rows[i].why, holds_after(rows[i].change, 1, false), rows[i].holds);
        check_int(rows[i].why, holds_after(rows[i].change, MANY, true), rows[i].holds);
    }
    check_true("more than can be noted is not believed", !holds_after(change_nothing, 10000, true));
}

/* What is noted ends with the reading; the next on that connection notes nothing. */
static void test_end(void)
{
    Store *store = open_sample("end.db", plain);
    Rehearsal rehearsal = { .arena = arena_open(16 << 20), .times = 1 };

    write_done(store, fill, NULL);
    check_int("rehearsed", store_read(store, rehearse, &rehearsal), 0);
    for (int i = 0; i < MANY; i++)
        (void)see(store);
    write_done(store, change_elsewhere, NULL);
    write_done(store, ask_again, &rehearsal);
    check_true("what others read is not among it", rehearsal.hold);
    store_close(store);
    arena_close(&rehearsal.arena);
}

static void test_crowded(void)
{
    Store *store = open_sample("crowd.db", plain);

    check_true("at first nobody", !store_crowded(store));
    write_done(store, fill, NULL);
    check_true("one is no crowd", !store_crowded(store));
    store_close(store);
}

int main(void)
{
    begin_tests();
    disk_start((DiskPlan){ 0 });
    RUN(test_holds);
    RUN(test_end);
    RUN(test_crowded);
    return end_tests();
}
