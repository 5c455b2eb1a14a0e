/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * witness - the other side of a log: cosigns what only ever grew, and keeps what did not
 *
 * A partner runs `sekisho witness` with its own key and its own database. A log sends each new
 * checkpoint with a proof that it continues the one cosigned before (C2SP tlog-witness,
 * add-checkpoint); the witness signs it with the time, or refuses. So whoever trusts the witness
 * knows that the log showed it one history and never took anything back, without trusting the log.
 *
 * Promises: per log (origin) the cosigned size never shrinks, and two requests at once cannot both
 * win: looking and moving on are one transaction. A cosignature leaves only when the row that it
 * stands for is on the disk. What speaks against a log under its own signature is kept as
 * evidence, once each; hints, which anybody can send in, never crowd out proofs. Anybody may send a
 * request: bytes are limited and the parser is fuzzed.
 *
 * The witness owns a directory: `witness.db` (tables witness_log and witness_evidence: witness.sql,
 * witness/0001-witness.sql) and `witness.key` (mode 0600). The step itself is pure. What the log's
 * side does is in witness_client.h.
 */
#pragma once

#include "journal/note.h"
#include "journal/tree.h"

enum {
    WITNESS_BODY_MAX = 64 << 10, /* bytes of a request */
    WITNESS_PROOF_MAX = 63,      /* hashes, as C2SP says */
    WITNESS_KEYS_MAX = 8,        /* keys of one log, old and new */
    WITNESS_EVIDENCE_MAX = 1000, /* hints kept of one log, and as many proofs */
};

/* ---- The step: request and state in, reply and state out. Pure ---- */

typedef struct WitnessRequest {
    int64_t old_size;
    TreeProof proof;
    Note note;
    Checkpoint checkpoint; /* its text */
} WitnessRequest;

/* False: not the body of an add-checkpoint. What is returned points into `body` and the arena. */
MUST_USE bool witness_request_read(Arena *arena, Str body, WitnessRequest *ret_request);
void witness_request_write(Text *body, int64_t old_size, const TreeProof *proof, Str note);

/* What the witness knows of one log. */
typedef struct WitnessLog {
    Str origin;
    const NoteKey *keys; /* whose signature it takes for the log's */
    size_t key_count;
    int64_t size; /* last cosigned; 0: nothing yet */
    Hash root;    /* of that size; hash_of("") when it is 0 */
    int64_t at;   /* when, in seconds; 0: never */
} WitnessLog;

typedef struct WitnessReply {
    int64_t status; /* of HTTP */
    Str content_type, body;
} WitnessReply;

/* What a request says against the log whose signature it bears. */
typedef enum WitnessDoubt {
    WITNESS_DOUBT_NONE,
    WITNESS_DOUBT_HINT,  /* a smaller tree, or a proof that does not hold: whoever passed it on may
                            have cut it, or an old checkpoint may have come late */
    WITNESS_DOUBT_PROOF, /* two roots of one size under the log's own signature */
} WitnessDoubt;

typedef struct WitnessStep {
    WitnessReply reply;
    WitnessDoubt doubt;
    bool cosigned; /* then size, root, at are the log's new state */
    int64_t size, at;
    Hash root;
} WitnessStep;

/* `log` is the one of the request's origin, or NULL when there is none. A clock that went back does
 * not: a cosignature is never older than the one before it. */
WitnessStep witness_step(Arena *arena, const WitnessLog *log, const WitnessRequest *request,
                         const NoteSigner *signer, int64_t now);

/* ---- The witness with its store ---- */

typedef struct Witness Witness;

enum {
    WITNESS_E_NOT_FOUND = 1, /* no witness in this directory */
    WITNESS_E_EXISTS,        /* there is one already */
    WITNESS_E_STORE,         /* the database is in use, foreign or newer */
    WITNESS_E_KEY,           /* a key is ill written, of another kind, or one too many */
};

/* Makes key and database in `dir`, which is there and has none. `name` names the witness for good
 * (note_name_fits). WITNESS_E_EXISTS, WITNESS_E_KEY (the name does not fit), or a fault. */
MUST_USE int witness_create(Arena scratch, Str dir, Str name);

MUST_USE int witness_open(Arena *arena, Str dir, Witness **ret_witness);
void witness_close(Witness *witness); /* and wipes the key. NULL is fine */

/* Takes this key for one of the log it is named after; a log is known from its first key on. The
 * same key again is fine. WITNESS_E_KEY, or a fault. */
MUST_USE int witness_trust(Witness *witness, Arena scratch, Str key);

void witness_key(const Witness *witness, Text *text); /* as note_key_write; to be handed out */

/*
 * One HTTP request, whoever sent it; any thread. POST /add-checkpoint; GET /checkpoint/<SHA-256 of
 * the origin, hex> answers the checkpoint last cosigned, for whoever wants to compare (ours: C2SP
 * leaves that open). 503 when it could not be kept.
 */
WitnessReply witness_handle(Witness *witness, Arena *arena, Str method, Str path, Str body);

typedef struct WitnessKnown {
    Str origin;
    int64_t size, at;      /* as in WitnessLog */
    int64_t hints, proofs; /* pieces of evidence kept */
} WitnessKnown;

/* Every log, in order of origin. */
MUST_USE int witness_logs(Witness *witness, Arena *arena, const WitnessKnown **ret_logs,
                          size_t *ret_count);

typedef struct WitnessEvidence {
    WitnessDoubt doubt;
    int64_t at;
    Str cosigned; /* the note the witness had signed */
    Str request;  /* the body that speaks against it */
} WitnessEvidence;

/* The pieces of one log, oldest first. */
MUST_USE int witness_evidence(Witness *witness, Arena *arena, Str origin,
                              const WitnessEvidence **ret_pieces, size_t *ret_count);
