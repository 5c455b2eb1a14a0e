/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "tests/journal_sample.h"

#include <sqlite3.h>
#include <string.h>
#include <unistd.h>

enum { SEALED = 601, UNSEALED = 3 };

/* A record with a row of everything, and what others hold of it. */
typedef struct Victim {
    Sample sample;
    Str base;      /* a copy of its database, as it should be */
    Str witnessed; /* its last checkpoint, as a witness holds it */
    Str witness_key;
    Erasable kept, erased;
} Victim;

static Victim victim; /* made once; what is altered is copies */

/* ---- Making it ---- */

typedef struct Cosigning {
    Sample *sample;
    NoteSigner signer;
    Str vkey, checkpoint;
} Cosigning;

static int cosign(Db *db, void *context)
{
    Cosigning *work = context;
    Arena *arena = &work->sample->arena;
    Text line = text_open(arena, NOTE_BYTES_MAX), vkey = text_open(arena, NOTE_KEY_MAX);
    Checkpoint checkpoint;
    bool found = false;
    Str bytes;
    Note note;
    int r = journal_checkpoint(db, arena, &bytes, &found);

    if (r)
        return r;
    ensure(found && note_read(arena, bytes, &note) &&
           checkpoint_read(*arena, note.text, &checkpoint));
    note_key_write(&vkey, &work->signer.key);
    work->vkey = text_str(&vkey);
    Arena scratch = arena_open(1 << 20);

    note_cosign(scratch, &line, note.text, &work->signer, 1700000000);
    arena_close(&scratch);
    return journal_cosigned(db, *arena, checkpoint.size, work->vkey, text_str(&line));
}

static int read_checkpoint(Db *db, void *context)
{
    Cosigning *work = context;
    bool found;

    return journal_checkpoint(db, &work->sample->arena, &work->checkpoint, &found);
}

static void seal(Sample *sample)
{
    ensure(journal_seal(sample->journal) == 0);
}

static void fill(Sample *sample)
{
    Hash document = hash_of(S("a document"));
    Event event = sample_event(0);

    victim.kept = erasable_make(S("a name that is kept"));
    victim.erased = erasable_make(S("a name that is erased"));
    const Erasable values[] = { victim.kept, victim.erased };

    event.documents = &document;
    event.values = values;
    event.document_count = 1;
    event.value_count = 2;
    sample_put(sample, &event);
    event = sample_event(1);
    event.erased = &victim.erased.commitment;
    event.erased_count = 1;
    sample_put(sample, &event);
}

static void victim_open(void)
{
    Sample *sample = &victim.sample;
    Cosigning work = { .sample = sample };
    uint8_t seed[NOTE_SEED_BYTES] = { 9 };

    sample_open(sample);
    work.signer = note_signer_make(S("witness.example"), NOTE_COSIGNATURE, seed);
    fill(sample);
    seal(sample);
    sample_write(sample, cosign, &work);
    JournalBy by = sample_by("changed");

    ensure(journal_rotate(sample->journal, sample->arena, &by) == 0);
    sample_append(sample, SEALED - 4 - 100);
    seal(sample);
    sample_write(sample, cosign, &work);
    sample_append(sample, 100);
    seal(sample);
    sample_write(sample, cosign, &work);
    ensure(store_read(sample->store, read_checkpoint, &work) == 0);
    victim.witnessed = work.checkpoint;
    victim.witness_key = work.vkey;
    sample_append(sample, UNSEALED);
    victim.base = sample_at(sample, "base.db");
    ensure(store_backup(sample->store, victim.base, NULL, NULL) == 0);
}

/* ---- Altering a copy of it ---- */

/* Not durable: there are hundreds of them. */
static void copy_file(Str from, Str to)
{
    Arena scratch = arena_open(1 << 28);
    Str bytes;

    ensure(world_read_file(&scratch, from, 1 << 27, &bytes) == 0);
    FILE *file = fopen(arena_c(&scratch, to), "wb");

    ensure(file && fwrite(bytes.at, 1, bytes.len, file) == bytes.len && fclose(file) == 0);
    arena_close(&scratch);
}

/* Does the alteration change anything at all? */
static bool run_sql(const char *path, const char *sql)
{
    sqlite3 *handle;
    bool changed;

    ensure(sqlite3_open(path, &handle) == SQLITE_OK);
    ensure(sqlite3_exec(handle, "PRAGMA synchronous = OFF; PRAGMA ignore_check_constraints = ON",
                        NULL, NULL, NULL) == SQLITE_OK);
    changed = sqlite3_exec(handle, sql, NULL, NULL, NULL) == SQLITE_OK &&
              sqlite3_total_changes(handle) > 0;
    ensure(sqlite3_close(handle) == SQLITE_OK);
    return changed;
}

static SampleVerify verify_file(Str path, const VerifyOptions *options)
{
    SampleVerify verify = { .options = options, .findings = { .arena = &victim.sample.arena } };
    Store *store;

    ensure(store_open(path, &journal_schema, (StoreOptions){ .read_only = true }, &store) == 0);
    ensure(store_read(store, sample_verify_work, &verify) == 0);
    store_close(store);
    return verify;
}

/* What verification says of the record after this was done to it. */
static SampleVerify after(const char *sql, const VerifyOptions *options)
{
    Str copy = sample_at(&victim.sample, "altered.db");

    copy_file(victim.base, copy);
    check_true(sql, run_sql(arena_c(&victim.sample.arena, copy), sql));
    return verify_file(copy, options);
}

static VerifyOptions as_witness(void)
{
    return (VerifyOptions){ .remembered = &victim.witnessed,
                            .remembered_count = 1,
                            .witnesses = &victim.witness_key,
                            .witness_count = 1 };
}

static void test_untouched(void)
{
    VerifyOptions options = as_witness();
    SampleVerify verify = verify_file(victim.base, &options);

    sample_print(&victim.sample, &verify);
    check_int("whole", verify.report.wrong, 0);
    check_int("events", verify.report.events, SEALED + UNSEALED);
    check_int("sealed", verify.report.sealed, SEALED);
    check_int("keys", verify.report.keys, 2);
    check_int("cosignatures", verify.report.cosignatures, 3);
    check_int("tiles", verify.report.tiles, 2);
    check_int("values", verify.report.values, 2);
    check_int("erased", verify.report.erased, 1);
    check_int("no bad row", verify.report.first_bad, -1);
}

/* ---- Every column, every row ---- */

/* What a hand may write into a column instead; one that is no change is left out. */
static const struct {
    const char *type, *value;
} alterations[] = {
    { "INTEGER", "%s + 1" },
    { "INTEGER", "%s - 1" },
    { "INTEGER", "-1 - %s" },
    { "INTEGER", "%s + 1000000" },
    { "TEXT", "%s || 'x'" },
    { "TEXT", "''" },
    { "TEXT", "'-'" },
    { "TEXT", "%s || char(10)" },
    { "BLOB", "x''" },
    { "BLOB", "zeroblob(16)" },
    { "BLOB", "zeroblob(32)" },
    { "BLOB", "CAST(%s || x'00' AS BLOB)" },
    { "BLOB", "CAST(x'5a' || substr(%s, 2) AS BLOB)" },
};

static const struct {
    const char *name, *key; /* the key as one value */
} tables[] = {
    { "head", "one" },
    { "event", "seq" },
    { "erasable", "commitment" },
    { "tile", "level * 1000000 + number" },
    { "checkpoint", "number" },
    { "cosignature", "number" },
    { "signer", "number" },
};

/* The first row, the last, and one between them. */
static const char *const places[] = { "0", "COUNT(*) - 1", "COUNT(*) / 2" };

/* The condition that a row stands there. */
static const char *stands_at(size_t table, const char *place)
{
    static char sql[300];

    snprintf(sql, sizeof sql,
             "%s = (SELECT %s FROM %s ORDER BY 1 LIMIT 1 OFFSET (SELECT %s FROM %s))",
             tables[table].key, tables[table].key, tables[table].name, place, tables[table].name);
    return sql;
}

static int altered; /* so often something was really changed */

static void check_found(const char *sql)
{
    VerifyOptions options = as_witness();
    Str copy = sample_at(&victim.sample, "altered.db");

    copy_file(victim.base, copy);
    if (!run_sql(arena_c(&victim.sample.arena, copy), sql))
        return;
    altered++;
    check_true(sql, verify_file(copy, &options).report.wrong > 0);
}

/* In every place with SEKISHO_LONG, else in one each, by turns. */
static void alter_column(size_t table, const char *column, const char *type)
{
    static size_t turn;

    for (size_t i = 0; i < COUNT_OF(alterations); i++) {
        if (strcmp(alterations[i].type, type) != 0)
            continue;
        for (size_t k = 0; k < COUNT_OF(places); k++) {
            if (!getenv("SEKISHO_LONG") && k != turn % COUNT_OF(places))
                continue;
            char value[200], sql[900];
            const char *star = strstr(alterations[i].value, "%s");

            if (star)
                snprintf(value, sizeof value, "%.*s%s%s", (int)(star - alterations[i].value),
                         alterations[i].value, column, star + 2);
            else
                snprintf(value, sizeof value, "%s", alterations[i].value);
            snprintf(sql, sizeof sql, "UPDATE %s SET %s = %s WHERE %s IS NOT %s AND %s",
                     tables[table].name, column, value, column, value, stands_at(table, places[k]));
            check_found(sql);
        }
        turn++;
    }
}

/* The columns are asked of the database: a new one is altered too. */
static int alter_columns(size_t table)
{
    char sql[200];
    sqlite3 *handle;
    sqlite3_stmt *rows;
    int columns = 0;

    snprintf(sql, sizeof sql, "SELECT name, type FROM pragma_table_info('%s')", tables[table].name);
    ensure(sqlite3_open(arena_c(&victim.sample.arena, victim.base), &handle) == SQLITE_OK);
    ensure(sqlite3_prepare_v2(handle, sql, -1, &rows, NULL) == SQLITE_OK);
    while (sqlite3_step(rows) == SQLITE_ROW) {
        alter_column(table, (const char *)sqlite3_column_text(rows, 0),
                     (const char *)sqlite3_column_text(rows, 1));
        columns++;
    }
    sqlite3_finalize(rows);
    ensure(sqlite3_close(handle) == SQLITE_OK);
    return columns;
}

static void test_every_column(void)
{
    int columns = 0;

    for (size_t i = 0; i < COUNT_OF(tables); i++)
        columns += alter_columns(i);
    check_int("columns", columns, 48);
    check_true("most alterations are possible", altered > 150);
    printf("# %d alterations\n", altered);
}

static void test_every_row_removed(void)
{
    for (size_t i = 0; i < COUNT_OF(tables); i++)
        for (size_t k = 0; k < COUNT_OF(places); k++) {
            VerifyOptions options = as_witness();
            char sql[600];

            snprintf(sql, sizeof sql, "DELETE FROM %s WHERE %s", tables[i].name,
                     stands_at(i, places[k]));
            check_true(sql, after(sql, &options).report.wrong > 0);
        }
}

static void test_rows_added(void)
{
    static const char *const rows[] = {
        "INSERT INTO head SELECT one + 1, size FROM head",
        "INSERT INTO event SELECT seq + 1, leaf, id, at, kind, version, operation, part, request, "
        "fingerprint, actor, principal, asserted, subject_kind, subject, adopted, salt, documents, "
        "brought, erases, payload FROM event ORDER BY seq DESC LIMIT 1",
        "INSERT INTO event SELECT -1, leaf, id, at, kind, version, operation, part, request, "
        "fingerprint, actor, principal, asserted, subject_kind, subject, adopted, salt, documents, "
        "brought, erases, payload FROM event ORDER BY seq DESC LIMIT 1",
        "INSERT INTO erasable VALUES (999, zeroblob(32), -1, zeroblob(16), 'x')",
        "INSERT INTO erasable VALUES (-1, zeroblob(32), -1, zeroblob(16), 'x')",
        "INSERT INTO tile SELECT level, number + 1, root, hashes FROM tile WHERE number = 1",
        "INSERT INTO tile SELECT level + 1, number, root, hashes FROM tile WHERE number = 1",
        "INSERT INTO checkpoint SELECT number + 1, size, at, origin, note, cosigned, seal "
        "FROM checkpoint ORDER BY number DESC LIMIT 1",
        "INSERT INTO checkpoint SELECT 0, size, at, origin, note, cosigned, seal "
        "FROM checkpoint ORDER BY number DESC LIMIT 1",
        "INSERT INTO cosignature SELECT number + 1, size, vkey, line, chain "
        "FROM cosignature ORDER BY number DESC LIMIT 1",
        "INSERT INTO signer SELECT number + 1, since + 1, vkey, note "
        "FROM signer ORDER BY number DESC LIMIT 1",
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        check_true(rows[i], after(rows[i], &(VerifyOptions){ 0 }).report.wrong > 0);
}

/* ---- Named ---- */

/* The report names the first bad event and counts them. */
static void test_named(void)
{
    static const struct {
        const char *sql;
        int64_t first, rows;
    } rows[] = {
        { "UPDATE event SET payload = '{}' WHERE seq = 5", 5, 1 },
        { "UPDATE event SET at = at + 1 WHERE seq IN (300, 600, 602)", 300, 3 },
        { "UPDATE event SET leaf = zeroblob(32) WHERE seq = 0", 0, 1 },
        { "DELETE FROM event WHERE seq BETWEEN 100 AND 109", 100, 10 },
        { "DELETE FROM event WHERE seq >= 602", 602, 2 },
        { "UPDATE event SET seq = 9000 WHERE seq = 50", 50, 2 },
        { "UPDATE event SET seq = 4611686018427387904 WHERE seq = 50", 50, 2 },
        { "DELETE FROM event", 0, SEALED + UNSEALED },
        /* Two events change places, leaves and all. */
        { "UPDATE event SET seq = -7 WHERE seq = 10; UPDATE event SET seq = 10 WHERE seq = 11; "
          "UPDATE event SET seq = 11 WHERE seq = -7",
          10, 2 },
        { "UPDATE tile SET hashes = zeroblob(8192) WHERE number = 1", -1, 0 },
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        SampleVerify verify = after(rows[i].sql, &(VerifyOptions){ 0 });

        check_true(rows[i].sql, verify.report.wrong > 0);
        check_int(rows[i].sql, verify.report.first_bad, rows[i].first);
        check_int(rows[i].sql, verify.report.bad_rows, rows[i].rows);
    }
}

/* ---- By someone who knows how it is made ---- */

/* Sets the row's payload and its leaf as journal_append would have. */
static void forge_row(Str path, int64_t seq, bool tile_too)
{
    Arena *arena = &victim.sample.arena;
    sqlite3 *handle;
    sqlite3_stmt *put;
    Event event = { 0 };

    ensure(sqlite3_open(arena_c(arena, path), &handle) == SQLITE_OK);
    ensure(sqlite3_prepare_v2(handle,
                              "SELECT id, at, request, fingerprint, salt FROM event "
                              "WHERE seq = ?1",
                              -1, &put, NULL) == SQLITE_OK);
    sqlite3_bind_int64(put, 1, seq);
    ensure(sqlite3_step(put) == SQLITE_ROW);
    event = sample_event(0);
    event.seq = seq;
    memcpy(event.id.bytes, sqlite3_column_blob(put, 0), 16);
    event.at = sqlite3_column_int64(put, 1);
    memcpy(event.request.bytes, sqlite3_column_blob(put, 2), 16);
    memcpy(event.fingerprint.bytes, sqlite3_column_blob(put, 3), 32);
    memcpy(event.salt, sqlite3_column_blob(put, 4), 16);
    sqlite3_finalize(put);
    event.payload = S("{\"reason\":\"another\",\"data\":{}}");
    Hash leaf = tree_hash_leaf(journal_leaf(arena, &event));

    ensure(sqlite3_prepare_v2(handle, "UPDATE event SET payload = ?2, leaf = ?3 WHERE seq = ?1", -1,
                              &put, NULL) == SQLITE_OK);
    sqlite3_bind_int64(put, 1, seq);
    sqlite3_bind_text(put, 2, event.payload.at, (int)event.payload.len, SQLITE_STATIC);
    sqlite3_bind_blob(put, 3, leaf.bytes, 32, SQLITE_STATIC);
    ensure(sqlite3_step(put) == SQLITE_DONE);
    sqlite3_finalize(put);
    if (tile_too) {
        ensure(
            sqlite3_prepare_v2(handle,
                               "UPDATE tile SET hashes = CAST(substr(hashes, 1, ?2) || ?3 || "
                               "substr(hashes, ?2 + 33) AS BLOB) WHERE level = 0 AND number = ?1",
                               -1, &put, NULL) == SQLITE_OK);
        sqlite3_bind_int64(put, 1, seq / TREE_TILE);
        sqlite3_bind_int64(put, 2, seq % TREE_TILE * 32);
        sqlite3_bind_blob(put, 3, leaf.bytes, 32, SQLITE_STATIC);
        ensure(sqlite3_step(put) == SQLITE_DONE);
        sqlite3_finalize(put);
    }
    ensure(sqlite3_close(handle) == SQLITE_OK);
}

static void test_forged_rows(void)
{
    static const struct {
        int64_t seq;
        bool tile_too;
        int64_t first; /* what the report can name */
    } rows[] = { { 100, false, 100 }, { 100, true, -1 }, { 550, false, -1 } };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Str copy = sample_at(&victim.sample, "forged.db");

        copy_file(victim.base, copy);
        forge_row(copy, rows[i].seq, rows[i].tile_too);
        SampleVerify verify = verify_file(copy, &(VerifyOptions){ 0 });

        check_true("found", verify.report.wrong > 0);
        check_int("named", verify.report.first_bad, rows[i].first);
    }
}

/* A cut that leaves no trace in the record itself is seen by whoever holds a checkpoint. */
static void test_tail_cut(void)
{
    static const char cut[] =
        "DELETE FROM event WHERE seq >= 501; UPDATE head SET size = 501;"
        "DELETE FROM checkpoint WHERE size > 501;"
        "DELETE FROM cosignature WHERE size > 501; DELETE FROM tile WHERE number = 1";
    VerifyOptions options = as_witness();

    check_int("nothing to be seen from inside", after(cut, &(VerifyOptions){ 0 }).report.wrong, 0);
    check_int("from outside", after(cut, &options).report.wrong, 1);
}

/* A whole older file in the place of the newer. */
static void test_older_file(void)
{
    Str older;

    VerifyOptions options = as_witness();

    older = victim.base;
    sample_append(&victim.sample, 10);
    seal(&victim.sample);
    Cosigning work = { .sample = &victim.sample };

    ensure(store_read(victim.sample.store, read_checkpoint, &work) == 0);
    check_int("it is whole", verify_file(older, &options).report.wrong, 0);
    options.remembered = &work.checkpoint;
    check_int("and too short", verify_file(older, &options).report.wrong, 1);
}

/* Another log in the place of ours, whole in itself. */
static void test_other_log(void)
{
    Sample other;

    sample_open(&other);
    sample_append(&other, 700);
    seal(&other);
    VerifyOptions options = { .remembered = &victim.witnessed, .remembered_count = 1 };

    check_int("whole", sample_verify(&other, &(VerifyOptions){ 0 }).report.wrong, 0);
    /* Seeded alike it has the key of ours, and other events. */
    check_int("not ours", sample_verify(&other, &options).report.wrong, 1);
    sample_close(&other);
}

/* A witness nobody knows is no witness. */
static void test_unknown_witness(void)
{
    Str nobody = S("nobody");

    VerifyOptions options = { .witnesses = &nobody, .witness_count = 1 };

    check_int("three lines", verify_file(victim.base, &options).report.wrong, 3);
}

/* ---- Values ---- */

static void test_values(void)
{
    static const struct {
        const char *why, *sql;
    } rows[] = {
        { "erased without an event",
          "UPDATE erasable SET erased = 2, salt = x'', value = '' WHERE erased = -1" },
        { "erased by an event that is none",
          "UPDATE erasable SET erased = 99999, salt = x'', value = '' WHERE erased = -1" },
        { "back again", "UPDATE erasable SET erased = -1, salt = zeroblob(16), value = 'a name' "
                        "WHERE erased <> -1" },
        { "gone and not said so", "UPDATE erasable SET value = '' WHERE erased = -1" },
        { "of another event", "UPDATE erasable SET place = 768 WHERE erased = -1" },
        { "in another place", "UPDATE erasable SET place = place + 7 WHERE erased = -1" },
        { "two changed about", "UPDATE erasable SET place = place + 1000;"
                               "UPDATE erasable SET place = 256 + 257 + 1000 - place" },
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        check_true(rows[i].why, after(rows[i].sql, &(VerifyOptions){ 0 }).report.wrong > 0);
}

int main(void)
{
    victim_open();
    RUN(test_untouched);
    RUN(test_every_column);
    RUN(test_every_row_removed);
    RUN(test_rows_added);
    RUN(test_named);
    RUN(test_forged_rows);
    RUN(test_tail_cut);
    RUN(test_other_log);
    RUN(test_unknown_witness);
    RUN(test_values);
    RUN(test_older_file);
    sample_close(&victim.sample);
    return check_done();
}
