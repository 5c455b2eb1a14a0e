/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "journal/witness.h"

#include "journal/witness_sql.h"
#include "store/store.h"

#include <sodium.h>

extern const StoreSchema witness_schema;

struct Witness {
    Store *store;
    NoteSigner signer;
};

enum { KEY_FILE_MAX = 1024, SCRATCH_BYTES = 8 << 20 };

/* ---- The directory ---- */

static Str path_in(Arena *arena, Str dir, Str name)
{
    Text path = text_open(arena, dir.len + name.len + 1);

    text_all(&path, dir, S("/"), name);
    return text_str(&path);
}

static int make_key(Arena scratch, Str dir, Str name)
{
    uint8_t seed[NOTE_SEED_BYTES];

    world_random(seed, sizeof seed);
    NoteSigner signer = note_signer_make(name, NOTE_COSIGNATURE, seed);
    Str path = path_in(&scratch, dir, S("witness.key"));
    Text text = text_open(&scratch, NOTE_KEY_MAX);

    note_signer_write(&text, &signer);
    text_char(&text, '\n');
    int r = world_write_private(scratch, path, text_str(&text));

    sodium_memzero(seed, sizeof seed);
    sodium_memzero(text.at, text.len);
    note_signer_wipe(&signer);
    return r;
}

/* The key last: a directory that has one has its database, too. */
int witness_create(Arena scratch, Str dir, Str name)
{
    Store *store = NULL;

    if (!note_name_fits(name))
        return WITNESS_E_KEY;
    int r = store_open(path_in(&scratch, dir, S("witness.db")), &witness_schema,
                       (StoreOptions){ .create = true }, &store);

    if (r < 0)
        return trace(r);
    if (r > 0)
        return WITNESS_E_STORE;
    store_close(store);
    r = make_key(scratch, dir, name);
    if (r < 0)
        return trace(r);
    return r == 0 ? 0 : WITNESS_E_EXISTS;
}

static int read_key(Arena scratch, Str dir, Arena *arena, NoteSigner *ret_signer)
{
    Str bytes;
    int r =
        world_read_file(&scratch, path_in(&scratch, dir, S("witness.key")), KEY_FILE_MAX, &bytes);

    if (r < 0)
        return trace(r);
    if (r > 0)
        return WITNESS_E_NOT_FOUND;
    bool read = str_ends(bytes, S("\n")) &&
                note_signer_read(scratch, str_cut(bytes, 0, bytes.len - 1), ret_signer) &&
                ret_signer->key.kind == NOTE_COSIGNATURE;

    if (read)
        ret_signer->key.name = arena_str(arena, ret_signer->key.name);
    return read ? 0 : WITNESS_E_KEY;
}

int witness_open(Arena *arena, Str dir, Witness **ret_witness)
{
    Witness *witness = NEW(arena, Witness);
    Arena scratch = arena_open(SCRATCH_BYTES);
    int r = read_key(scratch, dir, arena, &witness->signer);

    if (r == 0) {
        r = store_open(path_in(&scratch, dir, S("witness.db")), &witness_schema,
                       (StoreOptions){ 0 }, &witness->store);
        if (r != 0)
            note_signer_wipe(&witness->signer);
        r = r > 0 ? WITNESS_E_STORE : r;
    }
    arena_close(&scratch);
    if (r == 0)
        *ret_witness = witness;
    return r < 0 ? trace(r) : r;
}

void witness_close(Witness *witness)
{
    if (!witness)
        return;
    store_close(witness->store);
    note_signer_wipe(&witness->signer);
}

void witness_key(const Witness *witness, Text *text)
{
    note_key_write(text, &witness->signer.key);
}

/* ---- The logs it knows ---- */

/* The keys of a row, one a line. */
static size_t read_keys(Arena scratch, Str vkeys, NoteKey keys[WITNESS_KEYS_MAX])
{
    size_t count = 0;

    for (Str rest = vkeys, line; rest.len > 0 && count < WITNESS_KEYS_MAX;) {
        line = str_split(rest, '\n', &rest);
        if (note_key_read(scratch, line, &keys[count]))
            count++;
    }
    return count;
}

typedef struct Trust {
    Arena scratch;
    Str origin, line; /* the key with a newline */
} Trust;

static int trust_work(Db *db, void *context)
{
    const Trust *trust = context;
    Arena scratch = trust->scratch;
    WitnessLogLockRow row;
    NoteKey keys[WITNESS_KEYS_MAX];
    bool found;
    size_t at;
    int r = witness_log_lock(db, &scratch, trust->origin, &row, &found);

    if (r < 0)
        return trace(r);
    if (!found)
        return witness_log_put(db, trust->origin, trust->line, hash_of(S("")));
    if (str_find(row.vkeys, trust->line, &at))
        return 0;
    if (read_keys(scratch, row.vkeys, keys) == WITNESS_KEYS_MAX)
        return WITNESS_E_KEY;
    Text vkeys = text_open(&scratch, NOTE_KEY_MAX * WITNESS_KEYS_MAX);

    text_all(&vkeys, row.vkeys, trust->line);
    return witness_log_keys(db, trust->origin, text_str(&vkeys));
}

int witness_trust(Witness *witness, Arena scratch, Str key)
{
    Text line = text_open(&scratch, NOTE_KEY_MAX);
    NoteKey read;
    int result = 0;

    if (!note_key_read(scratch, key, &read) || read.kind != NOTE_ED25519)
        return WITNESS_E_KEY;
    text_all(&line, key, S("\n"));
    Trust trust = { .origin = read.name, .line = text_str(&line) };

    trust.scratch = scratch; /* behind what lies in it */
    StoreCommit commit = store_write(witness->store, trust_work, &trust, &result);

    if (commit == STORE_DONE || commit == STORE_REFUSED)
        return result;
    return result < 0 ? trace(result) : fault(FAULT_DISK, "the key was not kept");
}

/* ---- Requests ---- */

typedef struct Add {
    const Witness *witness;
    Arena scratch;
    Str body;
    const WitnessRequest *request;
    Moment now;
    WitnessStep step;
} Add;

/* Once for each checkpoint; a proof takes the place of no hint and the other way round. */
static int keep_evidence(Db *db, Arena scratch, const Add *add, Str origin, Str cosigned)
{
    const int64_t doubt = add->step.doubt;
    Hash digest = hash_of(add->request->note.text);
    WitnessEvidenceThereRow there;
    WitnessEvidenceCountRow count;
    bool found, counted;
    int r = witness_evidence_there(db, &scratch, digest, &there, &found);

    if (r == 0 && !found)
        r = witness_evidence_count(db, &scratch, origin, doubt, &count, &counted);
    if (r < 0)
        return trace(r);
    if (found || count.n >= WITNESS_EVIDENCE_MAX)
        return 0;
    return witness_evidence_put(db, digest, origin, doubt, add->now, cosigned, add->body);
}

static int move_on(Db *db, Arena scratch, const Add *add, Str origin)
{
    const WitnessStep *step = &add->step;
    Text note = text_open(&scratch, WITNESS_BODY_MAX * 2);

    note_begin(&note, add->request->note.text);
    for (size_t i = 0; i < add->request->note.signature_count; i++)
        text_put(&note, add->request->note.signatures[i].line);
    text_put(&note, step->reply.body);
    return witness_log_move(db, origin, step->size, step->root, step->at, text_str(&note));
}

/* The row is looked at and moved on in one transaction, and the cosignature leaves after it. */
static int add_work(Db *db, void *context)
{
    Add *add = context;
    Arena scratch = add->scratch;
    Str origin = add->request->checkpoint.origin;
    WitnessLogLockRow row;
    NoteKey keys[WITNESS_KEYS_MAX];
    bool found;
    int r = witness_log_lock(db, &scratch, origin, &row, &found);

    if (r < 0)
        return trace(r);
    WitnessLog log = { .origin = origin, .keys = keys };

    if (found) {
        log.key_count = read_keys(scratch, row.vkeys, keys);
        log.size = row.size;
        log.root = row.root;
        log.at = row.at;
    }
    add->step = witness_step(&scratch, found ? &log : NULL, add->request, &add->witness->signer,
                             add->now / MOMENT_SECOND);
    if (add->step.cosigned)
        return move_on(db, scratch, add, origin);
    if (add->step.doubt != WITNESS_DOUBT_NONE)
        return keep_evidence(db, scratch, add, origin, row.note);
    return 0;
}

static WitnessReply status_only(int64_t status)
{
    return (WitnessReply){ .status = status };
}

static WitnessReply add_checkpoint(Witness *witness, Arena *arena, Str body)
{
    Arena scratch = arena_open(SCRATCH_BYTES);
    WitnessRequest request;
    Add add = { .witness = witness, .body = body, .request = &request, .now = world_now() };
    WitnessReply reply = status_only(400);
    int result = 0;

    if (witness_request_read(&scratch, body, &request)) {
        add.scratch = scratch; /* behind what lies in it */
        StoreCommit commit = store_write(witness->store, add_work, &add, &result);

        reply = commit == STORE_DONE ? add.step.reply : status_only(503);
        reply.body = arena_str(arena, reply.body);
    }
    arena_close(&scratch);
    return reply;
}

typedef struct Look {
    Arena *arena;
    Hash digest; /* of the origin */
    Str note;
    const WitnessKnown *logs;
    size_t log_count;
} Look;

static int look_work(Db *db, void *context)
{
    Look *look = context;
    const WitnessLogRowsRow *rows;
    WitnessLogNoteRow row;
    bool found = false;
    size_t count;
    int r = witness_log_rows(db, look->arena, &rows, &count);

    for (size_t i = 0; r == 0 && i < count; i++) {
        if (!hash_eq(hash_of(rows[i].origin), look->digest))
            continue;
        r = witness_log_note(db, look->arena, rows[i].origin, &row, &found);
        if (r == 0 && found)
            look->note = row.note;
    }
    return r < 0 ? trace(r) : 0;
}

static WitnessReply show_checkpoint(Witness *witness, Arena *arena, Str name)
{
    Look look = { .arena = arena };

    if (!hash_read(name, &look.digest))
        return status_only(404);
    if (store_read(witness->store, look_work, &look) != 0)
        return status_only(503);
    if (look.note.len == 0)
        return status_only(404);
    return (WitnessReply){ 200, S("text/plain; charset=utf-8"), look.note };
}

WitnessReply witness_handle(Witness *witness, Arena *arena, Str method, Str path, Str body)
{
    Str shown = S("/checkpoint/");

    if (str_eq(path, S("/add-checkpoint")))
        return str_eq(method, S("POST")) ? add_checkpoint(witness, arena, body) : status_only(405);
    if (!str_starts(path, shown))
        return status_only(404);
    return str_eq(method, S("GET"))
               ? show_checkpoint(witness, arena, str_cut(path, shown.len, path.len))
               : status_only(405);
}

/* ---- What it tells its own people ---- */

static int logs_work(Db *db, void *context)
{
    Look *look = context;
    const WitnessLogRowsRow *rows;
    int r = witness_log_rows(db, look->arena, &rows, &look->log_count);
    WitnessKnown *logs = NEW_ARRAY(look->arena, WitnessKnown, look->log_count + 1);

    for (size_t i = 0; r == 0 && i < look->log_count; i++) {
        WitnessEvidenceCountRow hints = { 0 }, proofs = { 0 };
        bool found;

        r = witness_evidence_count(db, look->arena, rows[i].origin, WITNESS_DOUBT_HINT, &hints,
                                   &found);
        if (r == 0)
            r = witness_evidence_count(db, look->arena, rows[i].origin, WITNESS_DOUBT_PROOF,
                                       &proofs, &found);
        logs[i] = (WitnessKnown){ rows[i].origin, rows[i].size, rows[i].at, hints.n, proofs.n };
    }
    look->logs = logs;
    return r < 0 ? trace(r) : 0;
}

int witness_logs(Witness *witness, Arena *arena, const WitnessKnown **ret_logs, size_t *ret_count)
{
    Look look = { .arena = arena };
    int r = store_read(witness->store, logs_work, &look);

    if (r != 0)
        return trace(r);
    *ret_logs = look.logs;
    *ret_count = look.log_count;
    return 0;
}

typedef struct Pieces {
    Arena *arena;
    Str origin;
    const WitnessEvidence *pieces;
    size_t count;
} Pieces;

static int evidence_work(Db *db, void *context)
{
    Pieces *wanted = context;
    const WitnessEvidenceRowsRow *rows;
    int r = witness_evidence_rows(db, wanted->arena, wanted->origin, &rows, &wanted->count);

    if (r < 0)
        return trace(r);
    WitnessEvidence *pieces = NEW_ARRAY(wanted->arena, WitnessEvidence, wanted->count + 1);

    for (size_t i = 0; i < wanted->count; i++)
        pieces[i] = (WitnessEvidence){ (WitnessDoubt)rows[i].doubt, rows[i].at, rows[i].cosigned,
                                       rows[i].request };
    wanted->pieces = pieces;
    return 0;
}

int witness_evidence(Witness *witness, Arena *arena, Str origin, const WitnessEvidence **ret_pieces,
                     size_t *ret_count)
{
    Pieces wanted = { .arena = arena, .origin = origin };
    int r = store_read(witness->store, evidence_work, &wanted);

    if (r != 0)
        return trace(r);
    *ret_pieces = wanted.pieces;
    *ret_count = wanted.count;
    return 0;
}
