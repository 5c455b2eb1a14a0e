/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "tests/store/sample.h"

#include <sqlite3.h>

/* ---- Opening ---- */

static int try_open(const char *name, const StoreSchema *schema, StoreOptions options)
{
    Store *store = NULL;
    int r = store_open(at(name), schema, options, &store);

    tell_fault(r);
    store_close(store);
    return r;
}

static void run_sql(const char *name, const char *sql)
{
    sqlite3 *handle = NULL;

    check_int(name, sqlite3_open(at_c(name), &handle), SQLITE_OK);
    check_int(sql, sqlite3_exec(handle, sql, NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(handle);
}

static const StoreOptions create = { .create = true };
static const StoreOptions look = { .read_only = true };

static void test_open(void)
{
    static const StoreOptions none;

    check_int("nothing there", try_open("a.db", &sample_schema, none), STORE_E_NOT_FOUND);
    check_int("to look at neither", try_open("a.db", &sample_schema, look), STORE_E_NOT_FOUND);
    check_int("no such directory", try_open("none/a.db", &sample_schema, create),
              STORE_E_NOT_FOUND);
    check_true("nothing was made", access(at_c("a.db"), F_OK) != 0);
    check_int("made", try_open("a.db", &sample_schema, create), 0);
    check_int("as it is", try_open("a.db", &sample_schema, none), 0);
    check_int("made when it is there", try_open("a.db", &sample_schema, create), 0);
    check_int("to look at", try_open("a.db", &sample_schema, look), 0);
}

static void test_in_use(void)
{
    Store *store = open_sample("b.db", create);

    check_int("twice", try_open("b.db", &sample_schema, create), STORE_E_IN_USE);
    check_int("the first still writes", put(store, 1), STORE_DONE);
    check_int("beside it, to look", try_open("b.db", &sample_schema, look), 0);
    store_close(store);
    check_int("afterwards", try_open("b.db", &sample_schema, create), 0);
}

static void test_foreign(void)
{
    check_int("a text", world_write_new(arena, at("text.db"), S("not a database, but a text")), 0);
    check_int("a text", try_open("text.db", &sample_schema, create), STORE_E_FOREIGN);
    run_sql("other.db", "CREATE TABLE other (a); PRAGMA user_version = 1");
    check_int("another's", try_open("other.db", &sample_schema, create), STORE_E_FOREIGN);
    check_int("a directory", try_open(".", &sample_schema, (StoreOptions){ 0 }), STORE_E_FOREIGN);
    check_int("nothing in it", world_write_new(arena, at("empty.db"), S("")), 0);
    check_int("is no database", try_open("empty.db", &sample_schema, (StoreOptions){ 0 }),
              STORE_E_NOT_FOUND);
    check_int("but may become one", try_open("empty.db", &sample_schema, create), 0);
}

/* The other's file is as it was, to the byte. */
static void test_foreign_untouched(void)
{
    Str before, after;

    check_int("before", world_read_file(&arena, at("other.db"), WORLD_FILE_MAX, &before), 0);
    check_int("another's", try_open("other.db", &sample_schema, create), STORE_E_FOREIGN);
    check_int("after", world_read_file(&arena, at("other.db"), WORLD_FILE_MAX, &after), 0);
    check_true("untouched", str_eq(before, after));
}

/* ---- Migrations ---- */

static StoreMigration step(int64_t number, const char *name, const char *checksum, const char *text)
{
    return (StoreMigration){ number, str_from_c(name), str_from_c(checksum), str_from_c(text) };
}

static void test_migrations(void)
{
    StoreMigration steps[] = {
        step(1, "first", "aa", "CREATE TABLE a (k INTEGER NOT NULL) STRICT;"),
        step(10, "tenth", "bb", "CREATE TABLE b (k INTEGER NOT NULL) STRICT;"),
        step(11, "next", "cc", "ALTER TABLE a ADD COLUMN l INTEGER NOT NULL DEFAULT 7;"),
    };
    StoreSchema old = { steps, 2 }, all = { steps, 3 }, late = { &steps[1], 2 };

    check_int("the first two", try_open("m.db", &old, create), 0);
    check_int("one is missing", try_open("m.db", &all, look), STORE_E_OLDER);
    check_int("one more", try_open("m.db", &all, (StoreOptions){ 0 }), 0);
    check_int("again", try_open("m.db", &all, (StoreOptions){ 0 }), 0);
    check_int("newer than we are", try_open("m.db", &old, (StoreOptions){ 0 }), STORE_E_NEWER);
    check_int("newer, to look", try_open("m.db", &old, look), STORE_E_NEWER);
    run_sql("m.db", "INSERT INTO a VALUES (1, 2)");

    steps[1].checksum = S("bc");
    check_int("edited", try_open("m.db", &all, (StoreOptions){ 0 }), STORE_E_CHANGED);
    steps[1] = step(10, "other", "bb", "");
    check_int("of another kind", try_open("m.db", &all, (StoreOptions){ 0 }), STORE_E_FOREIGN);

    /* A lower room that grows later. */
    late.count = 1;
    steps[1] = step(10, "tenth", "bb", "CREATE TABLE b (k INTEGER NOT NULL) STRICT;");
    check_int("the tenth", try_open("late.db", &late, create), 0);
    check_int("all", try_open("late.db", &all, (StoreOptions){ 0 }), 0);
}

/* Of a migration that fails nothing stays; those before it do. */
static void test_migration_fails(void)
{
    StoreMigration steps[] = {
        step(1, "good", "aa", "CREATE TABLE a (k INTEGER NOT NULL) STRICT;"),
        step(2, "bad", "bb",
             "CREATE TABLE b (k INTEGER NOT NULL) STRICT; INSERT INTO c VALUES (1);"),
    };
    StoreSchema schema = { steps, 2 };

    check_int("fails", try_open("bad.db", &schema, create), -FAULT_STORE);
    steps[1].text = S("CREATE TABLE b (k INTEGER NOT NULL) STRICT;");
    check_int("put right", try_open("bad.db", &schema, (StoreOptions){ 0 }), 0);
}

/* ---- Values ---- */

typedef struct Value {
    int64_t seq;
    Str title, raw;
    Id thing;
    Hash print;
} Value;

static int put_value(Db *db, void *context)
{
    Value *value = context;

    return sample_put(db, value->seq, value->title, value->raw, value->thing, value->print);
}

static int get_value(Db *db, void *context)
{
    Value *value = context;
    SampleGetRow row;
    bool found;
    int r = sample_get(db, &arena, value->seq, &row, &found);

    if (r)
        return r;
    if (!found)
        return 1;
    *value = (Value){ row.seq, row.title, row.raw, row.thing, row.print };
    return 0;
}

static Str repeat(char c, size_t len)
{
    char *bytes = NEW_ARRAY(&arena, char, len);

    memset(bytes, c, len);
    return (Str){ bytes, len };
}

static void test_values(void)
{
    Id id = { { 1, 2, 3, 0xff } }, other = { { 2 } }, third = { { 3 } };
    const Value rows[] = {
        { 0, S(""), S(""), id_none(), hash_none() },
        { INT64_MIN, S("関所\n'\";--"), S("\0\xff\0"), id, hash_of(S("a")) },
        { INT64_MAX, { "", 0 }, { NULL, 0 }, other, hash_of(S("b")) },
        { 7, repeat('x', 1 << 20), repeat('\0', 1 << 20), third, hash_of(S("c")) },
    };
    Store *store = open_sample("values.db", create);
    int result;

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Value value = rows[i], got = { .seq = rows[i].seq };

        check_int("write", store_write(store, put_value, &value, &result), STORE_DONE);
        check_int("read", store_read(store, get_value, &got), 0);
        check_str("text", got.title, value.title);
        check_str("bytes", got.raw, value.raw);
        check_true("id", id_eq(got.thing, value.thing));
        check_true("hash", hash_eq(got.print, value.print));
    }
    Value none = { .seq = 1 };
    check_int("not found", store_read(store, get_value, &none), 1);
    store_close(store);
}

/* What is too large is a fault, told before anything is written. */
static void test_too_large(void)
{
    Store *store = open_sample("values.db", create);
    Value value = { .seq = 100, .title = repeat('x', STORE_VALUE_MAX + 1), .thing = { { 100 } } };
    int result = 0;

    check_int("too large", store_write(store, put_value, &value, &result), STORE_FAILED);
    check_int("a fault", result, -FAULT_STORE);
    check_int("not there", store_read(store, get_value, &value), 1);
    value =
        (Value){ .seq = 100, .title = repeat('x', STORE_VALUE_MAX - 1000), .thing = { { 100 } } };
    check_int("large", store_write(store, put_value, &value, &result), STORE_DONE);
    store_close(store);
}

/* A value changed by other hands is a fault for whoever reads it, not a wrong answer. */
static void test_changed_by_hand(void)
{
    Value value = { .seq = 0 };

    run_sql("values.db", "UPDATE sample SET thing = x'0102' WHERE seq = 0");
    Store *store = open_sample("values.db", create);
    check_int("a short id", store_read(store, get_value, &value), -FAULT_STORE);
    store_close(store);
}

static void test_pages(void)
{
    Store *store = open_sample("pages.db", create);
    Seen seen = see(store);

    check_int("none", seen.rows, 0);
    for (int64_t i = 1; i <= 100; i++)
        check_int("put", put(store, i), STORE_DONE);
    seen = see(store);
    check_int("rows", seen.rows, 100);
    check_int("counter", seen.counter, 100);
    check_int("tally", seen.tally, 100);
    store_close(store);
}

static int page_work(Db *db, void *context)
{
    const SamplePageRow *rows = NULL;
    size_t count = 9;
    int r = sample_page(db, &arena, 40, *(int64_t *)context, &rows, &count);

    check_int("as many as asked for", (int64_t)count, *(int64_t *)context);
    for (size_t i = 0; i < count; i++)
        check_int("in order", rows[i].seq, 41 + (int64_t)i);
    return r;
}

static void test_many(void)
{
    Store *store = open_sample("pages.db", create);

    for (int64_t n = 0; n <= 60; n += 15)
        check_int("a page", store_read(store, page_work, &n), 0);
    store_close(store);
}

int main(void)
{
    begin_tests();
    RUN(test_open);
    RUN(test_in_use);
    RUN(test_foreign);
    RUN(test_foreign_untouched);
    RUN(test_migrations);
    RUN(test_migration_fails);
    RUN(test_values);
    RUN(test_too_large);
    RUN(test_changed_by_hand);
    RUN(test_pages);
    RUN(test_many);
    return end_tests();
}
