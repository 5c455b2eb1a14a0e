/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "journal/witness_client.h"
#include "phrases_witness.h"

#include "journal/journal.h"
#include "journal/witness_client_sql.h"
#include "store/store.h"

enum { SCRATCH_BYTES = 16 << 20 };

/* ---- The list of witnesses ---- */

bool witness_addresses_read(Arena *arena, Str bytes, Str file, Findings *findings,
                            const WitnessAddress **ret_addresses, size_t *ret_count)
{
    WitnessAddress *addresses = NEW_ARRAY(arena, WitnessAddress, WITNESS_ADDRESSES_MAX);
    size_t count = 0, errors = findings->error_count;
    uint32_t number = 0;

    for (Str rest = bytes; rest.len > 0;) {
        Str line = str_trim(str_split(rest, '\n', &rest)), vkey;
        Place place = { .file = file, .line = ++number, .source = line };

        if (line.len == 0 || line.at[0] == '#')
            continue;
        WitnessAddress address = { .url = str_split(line, ' ', &vkey), .vkey = str_trim(vkey) };

        if (count == WITNESS_ADDRESSES_MAX)
            finding_error(findings, place, PHRASE_WITNESS_TOO_MANY, PHRASE_NONE, S(""));
        else if (!note_key_read(*arena, address.vkey, &address.key) ||
                 address.key.kind != NOTE_COSIGNATURE)
            finding_error(findings, place, PHRASE_WITNESS_LINE, PHRASE_WITNESS_LINE_REMEDY, S(""));
        else
            addresses[count++] = address;
    }
    *ret_addresses = addresses;
    *ret_count = count;
    return findings->error_count == errors;
}

/* ---- One call ---- */

typedef struct Submission {
    Arena *arena;
    const WitnessAddress *address;
    Str note; /* ours, the newest */
    Checkpoint checkpoint;
    int64_t cosigned; /* the largest size the witness is known to have signed */
    bool sealed;
    int64_t old_size; /* the proof's */
    TreeProof proof;
    Str line; /* what came back */
} Submission;

/* Our newest checkpoint, and how far the witness has followed. */
static int look_work(Db *db, void *context)
{
    Submission *of = context;
    WitnessCosignedRow row = { 0 };
    bool found = false;
    Note note;
    int r = journal_checkpoint(db, of->arena, &of->note, &of->sealed);

    if (r == 0)
        r = witness_cosigned(db, of->arena, of->address->vkey, &row, &found);
    if (r != 0)
        return trace(r);
    of->cosigned = found ? row.size : 0;
    if (of->sealed && (!note_read(of->arena, of->note, &note) ||
                       !checkpoint_read(*of->arena, note.text, &of->checkpoint)))
        return fault(FAULT_STORE, "the stored checkpoint is none; verify the record");
    return 0;
}

static int prove_work(Db *db, void *context)
{
    Submission *of = context;
    int r = tree_consistency(journal_nodes(db, of->arena), of->old_size, of->checkpoint.size,
                             &of->proof);

    return r != 0 ? trace(r) : 0;
}

/* The checkpoint without what others have signed: a witness needs the log's own line. */
static int post(Submission *of, Store *store, HttpReply *ret_reply)
{
    Text url = text_open(of->arena, 4000), body = text_open(of->arena, NOTE_BYTES_MAX);

    of->proof.count = 0;
    int r = of->old_size > 0 ? store_read(store, prove_work, of) : 0;

    if (r != 0)
        return trace(r);
    text_all(&url, of->address->url, S("/add-checkpoint"));
    witness_request_write(&body, of->old_size, &of->proof, of->note);
    return world_http(of->arena, S("POST"), text_str(&url), S("text/plain; charset=utf-8"),
                      text_str(&body), WITNESS_REPLY_MAX, ret_reply);
}

/* ---- What came back ---- */

/* The witness's line among those of the reply, if it holds. */
static bool find_line(Submission *of, Str reply)
{
    Text whole = text_open(of->arena, NOTE_BYTES_MAX);
    Note note, ours;

    if (!note_read(of->arena, of->note, &ours))
        return false;
    note_begin(&whole, ours.text);
    text_put(&whole, reply);
    if (!note_read(of->arena, text_str(&whole), &note) ||
        note_verify(*of->arena, &note, &of->address->key, NULL) != 0)
        return false;
    for (size_t i = 0; i < note.signature_count; i++)
        if (note.signatures[i].key_id == of->address->key.id &&
            str_eq(note.signatures[i].name, of->address->key.name))
            of->line = note.signatures[i].line;
    return true;
}

typedef struct Keep {
    Arena scratch;
    const Submission *of;
} Keep;

static int keep_work(Db *db, void *context)
{
    const Keep *keep = context;

    return journal_cosigned(db, keep->scratch, keep->of->checkpoint.size, keep->of->address->vkey,
                            keep->of->line);
}

static int keep_line(Submission *of, Store *store)
{
    Keep keep = { .of = of };
    int result = 0;

    keep.scratch = *of->arena;
    StoreCommit commit = store_write(store, keep_work, &keep, &result);

    if (commit == STORE_DONE)
        return 0;
    return result < 0 ? trace(result) : fault(FAULT_DISK, "the cosignature was not kept");
}

/* The size in a 409's body. */
static bool read_size(const HttpReply *reply, int64_t *ret_size)
{
    return str_ends(reply->body, S("\n")) &&
           str_int(str_cut(reply->body, 0, reply->body.len - 1), ret_size) && *ret_size >= 0;
}

/* The checkpoint the witness holds; the journal looks whether the record contains it, and stops
 * sealing when it does not. */
static int fetch_seen(Submission *of, Journal *journal, int *ret_seen)
{
    Text url = text_open(of->arena, 4000);
    HttpReply reply;

    text_all(&url, of->address->url, S("/checkpoint/"));
    hash_write(&url, hash_of(of->checkpoint.origin));
    int r =
        world_http(of->arena, S("GET"), text_str(&url), S(""), S(""), WITNESS_REPLY_MAX, &reply);

    if (r < 0)
        return trace(r);
    if (r > 0 || reply.status != 200) {
        *ret_seen = JOURNAL_E_NOT_FOUND;
        return 0;
    }
    r = journal_seen(journal, *of->arena, reply.body);
    *ret_seen = r;
    return r < 0 ? trace(r) : 0;
}

/* It refused to go on from where we stand. With the checkpoint it holds that is proved, and the
 * journal stops; a witness that does not show one is believed as far as `otherwise`. */
static int judge(Submission *of, Journal *journal, WitnessOutcome otherwise,
                 WitnessOutcome *ret_outcome)
{
    int seen = 0;
    int r = fetch_seen(of, journal, &seen);

    if (r != 0)
        return trace(r);
    *ret_outcome = seen == JOURNAL_E_BEHIND    ? WITNESS_BEHIND
                   : seen == JOURNAL_E_ALTERED ? WITNESS_ALTERED
                   : seen == 0                 ? WITNESS_NONSENSE
                                               : otherwise;
    return 0;
}

static int read_reply(Submission *of, Journal *journal, Store *store, const HttpReply *reply,
                      WitnessOutcome *ret_outcome)
{
    switch (reply->status) {
    case 200:
        *ret_outcome = !find_line(of, reply->body)           ? WITNESS_NONSENSE
                       : of->cosigned == of->checkpoint.size ? WITNESS_CURRENT
                                                             : WITNESS_COSIGNED;
        return *ret_outcome == WITNESS_COSIGNED ? keep_line(of, store) : 0;
    case 403:
    case 404:
        *ret_outcome = WITNESS_REFUSED;
        return 0;
    case 409:
        return judge(of, journal,
                     of->old_size > of->checkpoint.size ? WITNESS_BEHIND : WITNESS_ALTERED,
                     ret_outcome);
    case 422:
        return judge(of, journal, WITNESS_ALTERED, ret_outcome);
    default:
        *ret_outcome = reply->status >= 500 ? WITNESS_UNREACHABLE : WITNESS_NONSENSE;
        return 0;
    }
}

static int submit(Submission *of, Journal *journal, Store *store, WitnessOutcome *ret_outcome)
{
    HttpReply reply;
    int64_t told;

    of->old_size = of->cosigned <= of->checkpoint.size ? of->cosigned : 0;
    int r = post(of, store, &reply);

    /* It has followed further, or less far, than we remember: once more from there. */
    if (r == 0 && reply.status == 409 && read_size(&reply, &told) && told != of->old_size) {
        of->old_size = told;
        if (told <= of->checkpoint.size)
            r = post(of, store, &reply);
    }
    if (r > 0) {
        *ret_outcome = r == WORLD_E_TOO_LARGE ? WITNESS_NONSENSE : WITNESS_UNREACHABLE;
        return 0;
    }
    if (r == 0)
        r = read_reply(of, journal, store, &reply, ret_outcome);
    return r != 0 ? trace(r) : 0;
}

int witness_submit(Journal *journal, Store *store, const WitnessAddress *address,
                   WitnessOutcome *ret_outcome, int64_t *ret_size)
{
    Arena arena = arena_open(SCRATCH_BYTES);
    Submission of = { .arena = &arena, .address = address };
    int r = store_read(store, look_work, &of);

    if (r == 0) {
        *ret_outcome = WITNESS_UNSEALED;
        /* Even when this size is cosigned already: of an older file that was put back, witnesses
         * and all, only the witness itself can tell. */
        if (of.sealed)
            r = submit(&of, journal, store, ret_outcome);
        *ret_size = *ret_outcome == WITNESS_BEHIND ? of.old_size : of.checkpoint.size;
    }
    arena_close(&arena);
    return r != 0 ? trace(r) : 0;
}

Phrase witness_outcome_phrase(WitnessOutcome outcome)
{
    static const Phrase phrases[WITNESS_OUTCOME_COUNT] = {
        [WITNESS_COSIGNED] = PHRASE_WITNESS_COSIGNED,
        [WITNESS_CURRENT] = PHRASE_WITNESS_CURRENT,
        [WITNESS_UNSEALED] = PHRASE_WITNESS_UNSEALED,
        [WITNESS_UNREACHABLE] = PHRASE_WITNESS_UNREACHABLE,
        [WITNESS_REFUSED] = PHRASE_WITNESS_REFUSED,
        [WITNESS_BEHIND] = PHRASE_WITNESS_BEHIND,
        [WITNESS_ALTERED] = PHRASE_WITNESS_ALTERED,
        [WITNESS_NONSENSE] = PHRASE_WITNESS_NONSENSE,
    };

    return phrases[outcome];
}
