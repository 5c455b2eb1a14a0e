/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Backup, which counts only when it was restored and proven; and restoring.
 */
#include "action/action_sql.h"
#include "action/document.h"
#include "action/keep_event.h"
#include "phrases_action.h"
#include "phrases_practice.h"

#include "world/world.h"

enum { KEY_FILE_MAX = 1 << 20, COMPLAINT_MAX = 4000, DOCUMENTS_PAGE = 200 };

/* ---- Documents: those that the copied rows name ---- */

typedef struct Papers {
    Str from, to; /* to "": only looked at */
    Arena scratch;
    BackupReport *report;
} Papers;

static int copy_paper(Papers *papers, const DocumentPageRow *row)
{
    Arena scratch = papers->scratch;
    Str bytes;
    int r = paper_read(&scratch, papers->from, row->hash, &bytes);

    if (r)
        return trace(r);
    if (bytes.len == 0 && !row->erased)
        return fault(FAULT_DISK, "a document that the record names is not there");
    if (bytes.len == 0)
        return 0;
    papers->report->documents++;
    papers->report->bytes += (int64_t)bytes.len;
    r = papers->to.len > 0 ? paper_keep(scratch, papers->to, row->hash, bytes) : 0;
    return r < 0 ? trace(r) : r;
}

static int copy_papers(Db *db, void *context)
{
    Papers *papers = context;
    Id after = id_none();
    size_t count = DOCUMENTS_PAGE;
    int r = 0;

    papers->report->documents = papers->report->bytes = 0;
    while (count == DOCUMENTS_PAGE && !r) {
        Arena page = papers->scratch;
        const DocumentPageRow *rows;
        Papers each = *papers;
        r = document_page(db, &page, after, DOCUMENTS_PAGE, &rows, &count);
        each.scratch = page;
        for (size_t i = 0; i < count && !r; i++)
            r = copy_paper(&each, &rows[i]);
        if (!r && count > 0)
            after = rows[count - 1].id;
    }
    if (!r)
        r = kept_copy(papers->scratch, papers->from, papers->to, &papers->report->documents,
                      &papers->report->bytes);
    return r < 0 ? trace(r) : r;
}

static int copy_keys(Arena scratch, Str from, Str to)
{
    const Str *paths;
    size_t count;
    Str keys = record_path(&scratch, from, S("keys"));
    int r = world_list_files(&scratch, keys, S(""), &paths, &count);

    for (size_t i = 0; i < count && !r; i++) {
        Arena inner = scratch;
        Str bytes, name = str_cut(paths[i], keys.len + 1, paths[i].len);
        r = world_read_file(&inner, paths[i], KEY_FILE_MAX, &bytes);
        if (!r) {
            Str folder = record_path(&inner, to, S("keys"));
            Str path = record_path(&inner, folder, name);
            r = world_write_private(inner, path, bytes);
        }
    }
    return r < 0 ? trace(r) : r ? fault(FAULT_DISK, "a key could not be copied") : 0;
}

/* ---- Proving ---- */

typedef struct Proving {
    Arena *arena;
    Checkpoint wanted; /* what the live record signed before the copy was made */
    BackupReport *report;
} Proving;

static int prove_root(Db *db, Proving *proof)
{
    Hash root;
    int r = tree_root(journal_nodes(db, proof->arena), proof->wanted.size, &root);

    if (!r && !hash_eq(root, proof->wanted.root))
        proof->report->complaint = S("another root");
    return r < 0 ? trace(r) : r;
}

static int prove_journal(Db *db, void *context)
{
    Proving *proof = context;
    Findings findings = { .arena = proof->arena };
    VerifyReport verified;
    int r = journal_verify(db, &(VerifyOptions){ 0 }, &findings, &verified);

    if (r)
        return trace(r);
    proof->report->size = proof->wanted.size;
    proof->report->root = proof->wanted.root;
    if (verified.wrong > 0 || verified.sealed < proof->wanted.size) {
        Text words = text_open(proof->arena, COMPLAINT_MAX);
        findings_write(&words, &findings, LANG_EN);
        proof->report->complaint = text_str(&words);
        return 0;
    }
    r = prove_root(db, proof);
    return r < 0 ? trace(r) : r;
}

static int prove_store(Store *store, Proving *proof, Papers *papers)
{
    Text said = text_open(proof->arena, COMPLAINT_MAX);
    int r = store_check(store, &said);

    if (r == STORE_E_DAMAGED) {
        proof->report->complaint = text_str(&said);
        return 0;
    }
    if (!r)
        r = store_read(store, prove_journal, proof);
    if (!r)
        r = store_read(store, copy_papers, papers);
    return r < 0 ? trace(r) : r;
}

/* ---- Copies ---- */

/* One directory of a record into another that was just made: rows and documents. */
static int copy_record(Arena scratch, Store *store, Str from, Str to, BackupReport *report)
{
    Papers papers = { from, to, scratch, report };
    int r = store_backup(store, record_path(&papers.scratch, to, S("sekisho.db")), NULL, NULL);

    if (!r)
        r = world_make_dir(papers.scratch, record_path(&papers.scratch, to, S("documents")));
    if (r)
        return r < 0 ? trace(r) : fault(FAULT_DISK, "the directory of a copy is not empty");
    r = store_read(store, copy_papers, &papers);
    if (!r)
        r = vault_copy(scratch, from, to);
    return r < 0 ? trace(r) : r;
}

static int copy_stored(Arena scratch, const StoreSchema *schema, Str from, Str to,
                       BackupReport *report)
{
    Store *store = NULL;
    int r = store_open(record_path(&scratch, from, S("sekisho.db")), schema,
                       (StoreOptions){ .read_only = true }, &store);

    if (!r)
        r = copy_record(scratch, store, from, to, report);
    store_close(store);
    return r < 0 ? trace(r) : r;
}

/* The backup restored somewhere else, opened, and looked at whole. */
static int prove_copy(Arena scratch, const StoreSchema *schema, Str dir, Proving *proof)
{
    Store *store = NULL;
    Papers papers = { dir, S(""), scratch, proof->report };
    int r = store_open(record_path(&papers.scratch, dir, S("sekisho.db")), schema,
                       (StoreOptions){ .read_only = true }, &store);

    if (r)
        return r < 0 ? trace(r) : fault(FAULT_STORE, "a restored backup does not open");
    r = prove_store(store, proof, &papers);
    store_close(store);
    proof->report->proven = !r && proof->report->complaint.len == 0;
    return r < 0 ? trace(r) : r;
}

static int read_checkpoint(Db *db, void *context)
{
    Proving *proof = context;
    bool found;
    int r = newest_checkpoint(db, proof->arena, &proof->wanted, &found);

    if (!r && !found)
        return fault(FAULT_STORE, "nothing of the record has been sealed yet");
    return r < 0 ? trace(r) : r;
}

static int make_dir(Arena scratch, Str dir)
{
    int r = world_make_dir(scratch, dir);
    return r < 0 ? trace(r) : r ? OFFICE_E_EXISTS : 0;
}

static int back_up(Office *office, Proving *proof, Str to_dir, Str scratch_dir, bool with_keys,
                   Arena scratch)
{
    /* Beside the holder: that one seals, and what it has not sealed yet is not in the promise. */
    int r = office->journal ? journal_seal(office->journal) : 0;

    if (r > 0)
        return fault(FAULT_STORE, "the record cannot be sealed; verify it before copying it");
    if (!r)
        r = store_read(office->store, read_checkpoint, proof);
    if (!r)
        r = copy_record(scratch, office->store, office->dir, to_dir, proof->report);
    if (!r && with_keys)
        r = make_dir(scratch, record_path(&scratch, to_dir, S("keys")));
    if (!r && with_keys)
        r = copy_keys(scratch, office->dir, to_dir);
    if (!r)
        r = copy_stored(scratch, office->schema, to_dir, scratch_dir, proof->report);
    if (!r)
        r = prove_copy(scratch, office->schema, scratch_dir, proof);
    return r < 0 ? trace(r) : r ? fault(FAULT_DISK, "the backup could not be made") : 0;
}

int office_backup(Office *office, Arena *arena, Str to_dir, Str scratch_dir, bool with_keys,
                  BackupReport *ret_report)
{
    Arena scratch = arena_open(OFFICE_ARENA_BYTES);
    BackupReport report = { 0 };
    Proving proof = { .arena = arena, .report = &report };
    int r = make_dir(scratch, to_dir);

    if (!r)
        r = make_dir(scratch, scratch_dir);
    if (!r)
        r = back_up(office, &proof, to_dir, scratch_dir, with_keys, scratch);
    arena_close(&scratch);
    *ret_report = report;
    return r < 0 ? trace(r) : r;
}

/* ---- Restoring ---- */

typedef struct Restoring {
    Arena scratch;
    Str by;
    Event event;
} Restoring;

/* Who restores it, and under which law, as the restored rows know them. */
static int read_restorer(Db *db, void *context)
{
    Restoring *restoring = context;
    Arena scratch = restoring->scratch;
    PersonByHandleRow person = { 0 };
    AdoptionLastRow adoption;
    bool known, adopted;
    int r = person_by_handle(db, &scratch, restoring->by, &person, &known);

    if (!r)
        r = adoption_last(db, &scratch, &adoption, &adopted);
    if (r || !known)
        return r ? trace(r) : OFFICE_E_INVALID;
    restoring->event = (Event){
        .at = world_now(),
        .operation = S("record.restore"),
        .actor = person.id,
        .principal = person.id,
        .asserted = true,
        .adopted = adopted ? adoption.law : hash_none(),
    };
    return 0;
}

static int go_on(Arena *arena, const StoreSchema *schema, Str dir, const RestoreOptions *options)
{
    Store *store = NULL;
    Journal *journal = NULL;
    Restoring restoring = { .scratch = *arena, .by = options->by };
    int r =
        store_open(record_path(arena, dir, S("sekisho.db")), schema, (StoreOptions){ 0 }, &store);

    if (!r)
        r = make_dir(*arena, record_path(arena, dir, S("keys")));
    restoring.scratch = *arena;
    if (!r)
        r = store_read(store, read_restorer, &restoring);
    if (!r)
        r = journal_open(arena, store, record_path(arena, dir, S("keys")), &journal);
    if (!r) {
        JournalBy by = { restoring.event, options->reason };
        r = journal_restore(journal, *arena, options->origin, &by);
    }
    if (journal)
        journal_close(journal);
    store_close(store);
    return r < 0 ? trace(r) : r ? OFFICE_E_INVALID : 0;
}

/* Without it nobody signs in before they were invited anew: what the vault holds opens no more. */
static int restore_vault_key(Arena scratch, Str from, Str to)
{
    Str bytes, name = S("keys/vault.secret");
    int r = world_read_file(&scratch, record_path(&scratch, from, name), KEY_FILE_MAX, &bytes);

    if (r == WORLD_E_NOT_FOUND)
        return 0;
    if (!r)
        r = world_write_private(scratch, record_path(&scratch, to, name), bytes);
    return r < 0 ? trace(r) : r ? fault(FAULT_DISK, "the key of the vault was not copied") : 0;
}

typedef struct Stays {
    Arena scratch;
    bool practises;
} Stays;

static int read_practises(Db *db, void *context)
{
    Stays *stays = context;
    int r = journal_practises(db, stays->scratch, &stays->practises);

    return r ? trace(r) : 0;
}

/* A practice record stays one under every name, and a real one never becomes one: known before
 * anything is copied. */
static int check_stays(Arena scratch, const StoreSchema *schema, Str backup_dir, Str origin,
                       Findings *findings)
{
    Stays stays = { .scratch = scratch };
    Store *store = NULL;
    int r = store_open(record_path(&stays.scratch, backup_dir, S("sekisho.db")), schema,
                       (StoreOptions){ .read_only = true }, &store);

    if (!r)
        r = store_read(store, read_practises, &stays);
    store_close(store);
    if (r)
        return r < 0 ? trace(r) : fault(FAULT_DISK, "the backup could not be copied");
    if (stays.practises == note_name_practises(origin))
        return 0;
    finding_error(findings, (Place){ .pointer = S("/origin") },
                  stays.practises ? PHRASE_PRACTICE_STAYS : PHRASE_PRACTICE_NEVER,
                  stays.practises ? PHRASE_PRACTICE_STAYS_REMEDY : PHRASE_PRACTICE_NEVER_REMEDY,
                  origin);
    return OFFICE_E_INVALID;
}

int office_restore(Arena *arena, Str backup_dir, Str dir, const Rooms *rooms,
                   const RestoreOptions *options, Findings *findings)
{
    Arena scratch = arena_open(OFFICE_ARENA_BYTES);
    BackupReport report = { 0 };
    int r = OFFICE_E_INVALID;

    if (!note_name_fits(options->origin) || options->reason.len == 0)
        finding_error(findings, (Place){ 0 }, PHRASE_ACTION_ORIGIN_FORM, PHRASE_NONE,
                      options->origin);
    else
        r = check_stays(scratch, rooms->schema, backup_dir, options->origin, findings);
    if (!r)
        r = make_dir(scratch, dir);
    if (!r && copy_stored(scratch, rooms->schema, backup_dir, dir, &report))
        r = fault(FAULT_DISK, "the backup could not be copied");
    if (!r)
        r = go_on(arena, rooms->schema, dir, options);
    if (!r)
        r = restore_vault_key(scratch, backup_dir, dir);
    if (r == OFFICE_E_INVALID && findings->error_count == 0)
        finding_error(findings, (Place){ 0 }, PHRASE_ACTION_NO_PERSON, PHRASE_NONE, options->by);
    arena_close(&scratch);
    return r < 0 ? trace(r) : r;
}
