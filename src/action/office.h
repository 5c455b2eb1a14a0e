/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * office - a record, opened with its law: the one write path
 *
 * The directory of a record holds sekisho.db, documents/, keys/, lock and, once somebody was
 * invited to sign in, vault.db. office_call() is the only way to change or read it. Inside a
 * change, in this order: bind the parameters; take the head of the journal; has this request been
 * answered before; is the law loaded the law adopted; does access allow it; run; append the
 * events, apply them, keep the request; commit. A call that is
 * refused leaves the journal byte for byte as it was; that it was refused is kept beside it and
 * told by the next change.
 *
 * Any number of threads may call.
 */
#pragma once

#include "action/table.h"
#include "action/work.h"
#include "vault/vault.h"

typedef struct Office Office;

enum { OFFICE_E_NOT_FOUND = 1, OFFICE_E_EXISTS, OFFICE_E_IN_USE, OFFICE_E_INVALID };

/* How a call ended. One table gives its word, exit code and HTTP status. */
typedef enum OfficeOutcome {
    OFFICE_DONE,
    OFFICE_REPLAYED,    /* the same request before: its first reply again */
    OFFICE_INVALID,     /* findings; also: the request id was used for something else */
    OFFICE_NO_RIGHT,    /* the access document refuses; the finding says which rules were open */
    OFFICE_NOT_FOUND,   /* or must not be known to exist */
    OFFICE_CONFLICT,    /* not in this state */
    OFFICE_REFUSED,     /* a rule says no */
    OFFICE_UNAVAILABLE, /* nothing was written: disk below its floor, or a fault */
    OFFICE_STALE,       /* something happened to it since Call.expects */
    OFFICE_UNEXPLAINED, /* a protected reading, and nobody said yet why (reading.explain) */
    OFFICE_UNKNOWN,     /* cannot tell whether it was written: ask again with the same request id */
    OFFICE_OUTCOMES
} OfficeOutcome;

typedef struct OutcomeFacts {
    Str word; /* "done", "no-right" */
    int http_status, exit_code;
} OutcomeFacts;
const OutcomeFacts *office_outcome(OfficeOutcome outcome);

typedef struct Call {
    Str operation;
    Id as;              /* who acts */
    Id principal;       /* for whom; zero: for oneself */
    Id request;         /* made by the asking side, never expires. A CHANGE needs one */
    const Json *params; /* an object; NULL: {} */
    Str document;       /* bytes beside the parameters (Operation.takes_document) */
    Lang lang;
    /* READ: the leaf that already tells this visit's reading of the same subject by the same
     * person, a moment ago; 0: none. One page then leaves one event. */
    int64_t read_as;
    /* CHANGE of something that is there: only as it stood after this leaf (OfficeReply.version); 0:
     * however it stands. */
    int64_t expects;
    bool proven;  /* they signed in, or showed a token of theirs; else it is but asserted */
    bool inner;   /* a room of the program asks: operations that say so can be called */
    bool dry_run; /* everything but writing: would it be done, and what would the reply be? */
    /* READ: the reply is wanted as its struct (OfficeReply.made), and not written as JSON. */
    bool unwritten;
} Call;

typedef struct OfficeReply {
    OfficeOutcome outcome;
    Str reply;                /* JSON; "" unless DONE or REPLAYED */
    const void *made;         /* of the operation's reply shape, in the call's arena; NULL unless it
                               * is unwritten, DONE and not in part */
    bool in_part;             /* what whoever asked may not see was left out: shape_bind_seen() */
    const Findings *findings; /* why not; in the call's arena */
    Str subject_kind;         /* of a READ: what it is about, for reading.explain */
    Id subject;
    Str document;    /* bytes beside the reply (work_give_document) */
    int64_t seq;     /* leaf of its last event; -1: no event */
    int64_t version; /* leaf of what happened to its subject last, readings aside; 0: it
                               * has no subject, or was not done */
} OfficeReply;

typedef struct OfficeOptions {
    int64_t disk_floor_bytes; /* below it the record can only be read; 0: the usual floor */
    bool keep_sealed;         /* a thread seals at least every second (servers); else office_seal */
    Str vfs;                  /* for tests of a failing disk */
    /* Opened to look at it, whoever holds it: nothing is locked, written, sealed or moved out of
     * the database's log. For office_status, office_replay, office_backup and looking up who or
     * what is meant; calling is a bug. */
    bool beside;
    /* What main opened for rooms above, to be had by work_companion(); lives as long. */
    void *companion;
} OfficeOptions;

/* What a new record begins with. */
struct OfficeStart {
    Str origin; /* the log's name for ever: "record.example.go.jp/sekisho" */
    Str organisation;
    Label organisation_name;
    Str person; /* the first administrator's handle */
    Label person_name;
    Str reason;            /* why this law is adopted */
    Str without_screening; /* why nobody is screened; "": everybody is (lists) */
    bool practice;         /* nothing in it is to be real, ever: its origin says so (note.h) */
    Str practice_file; /* of the data directory, by name, what it is filled with; "": the first */
    Lang lang;         /* of whoever makes it, for what is entered in one language; no field */
};

extern const Shape office_start_shape; /* of OfficeStart: asked for at the terminal and on a page */

/* What its shape does not tell: would a record begin with it? Findings at the shape's fields. */
bool office_start_check(const OfficeStart *start, Findings *findings);

/* Makes the directory (which may be there, empty), its keys and its first events: all of it, or
 * the directory is as it was. 0, OFFICE_E_EXISTS, OFFICE_E_INVALID with findings, or a fault. */
MUST_USE int office_create(Arena *arena, Str dir, Str data_dir, const Rooms *rooms,
                           const OfficeStart *start, Findings *findings);

/* `arena` is kept by the office until it is closed and must not be used meanwhile. 0, OFFICE_E_*
 * (INVALID with findings), or a fault. Findings point into `arena`: tell them before it is closed.
 * IN_USE: office_address() tells where its holder listens. */
MUST_USE int office_open(Arena *arena, Str dir, Str data_dir, const Rooms *rooms,
                         OfficeOptions options, Office **ret_office, Findings *findings);
void office_close(Office *office); /* seals what is not sealed */

/* Writes where this process listens into the lock file, for others that find the record in use. */
MUST_USE int office_announce(Office *office, Str address);
MUST_USE int office_address(Arena *arena, Str dir, Str *ret_address); /* "" when nobody says */

/* Everything lies in `arena`. Never a fault: the outcome says it, fault_text() what it was. */
OfficeReply office_call(Office *office, Arena *arena, const Call *call);

/* OfficeReply.version of a subject, for a form about what was just read. 0: none, or a fault. */
int64_t office_version(Office *office, Arena *arena, Id subject);

/* Could somebody do it to anything at all, as far as rules about people alone tell? For what pages
 * offer: office_call() decides. False also for a fault. */
bool office_might(Office *office, Arena *arena, Id as, Id principal, Str operation);

/* The same about one thing, with all that the access document asks about it. */
typedef enum OfficeChance {
    CHANCE_NONE,    /* no; or there is no such thing, as far as they may know; or a fault */
    CHANCE_ANOTHER, /* no, for their hand in it alone (four eyes): another person has to */
    CHANCE_OPEN
} OfficeChance;
OfficeChance office_chance(Office *office, Arena *arena, Id as, Id principal, Str operation,
                           Id subject);

/* Operations called by their own program's structs instead of JSON: the tree is made from them. */
const Json *call_params(Arena *arena, const Shape *shape, const void *params);

bool office_practises(const Office *office); /* nothing in it is real; known once it is open */

const Table *office_table(const Office *office);
const Library *office_library(const Office *office);
/* The bytes of a document, for rooms above that do not ask for anybody; "": it was erased. 0 or a
 * fault. */
MUST_USE int office_document(Office *office, Arena *arena, Hash document, Str *ret_bytes);
Journal *office_journal(Office *office);
Store *office_store(Office *office);
Str office_dir(const Office *office);
/* What people's secrets are checked against; opened when it is first asked for. 0 or a fault. */
MUST_USE int office_vault(Office *office, Vault **ret_vault);
MUST_USE int office_seal(Office *office);

/* Who acts, by handle. 0, OFFICE_E_NOT_FOUND, or a fault. */
MUST_USE int office_person(Office *office, Arena *arena, Str handle, Id *ret_person);
/* Everyone, in order of handle; names as text in `lang`. For the choice of who acts. */
typedef struct PersonChoice {
    Id id;
    Str handle, name;
    bool active;
} PersonChoice;
MUST_USE int office_people(Office *office, Arena *arena, Lang lang, const PersonChoice **ret_people,
                           size_t *ret_count);
/* The subject meant by an id or a reference. 0, OFFICE_E_NOT_FOUND, or a fault. */
MUST_USE int office_subject(Office *office, Arena *arena, Str subject_kind, Str reference,
                            Id *ret_subject);

typedef struct OfficeStatus {
    Str origin;
    bool practises; /* nothing in it is real */
    int64_t size;   /* leaves */
    int64_t sealed; /* leaves under the newest checkpoint */
    Hash root;      /* of the newest checkpoint */
    int64_t witnessed;
    int64_t denials_pending;
    int64_t free_bytes;
    bool read_only;   /* the disk is below its floor */
    bool law_adopted; /* the law loaded is the law adopted */
    Hash law_loaded, law_in_force;
    Hash law_before;        /* what the law in force took the place of; none: the first */
    int32_t law_decided_by; /* who could adopt it was decided by (AdoptedBy); -1: the first */
    Moment law_at;
    Moment backup_at; /* of the newest backup that was restored and verified; MOMENT_NONE: none */
    int64_t backup_size;
} OfficeStatus;
MUST_USE int office_status(Office *office, Arena *arena, OfficeStatus *ret_status);
void office_status_write(Text *text, const OfficeStatus *status, Moment now, Lang lang);
void office_status_json(Text *text, const OfficeStatus *status);

/* What each witness that the record's file "witnesses" lists (witness_addresses_read) says to the
 * newest checkpoint; asked now, over the network. When one holds more than the record, or something
 * else, nothing is sealed from then on. 0, OFFICE_E_INVALID with findings, or a fault. */
typedef struct OfficeWitness {
    Str name;
    WitnessOutcome outcome;
    int64_t size; /* of the checkpoint; of the witness's when it holds more */
} OfficeWitness;
MUST_USE int office_witnesses(Office *office, Arena *arena, Findings *findings,
                              const OfficeWitness **ret_witnesses, size_t *ret_count);
void office_witness_write(Text *text, const OfficeWitness *witness, Lang lang); /* one line */

/* The minute's tick of a server: tells pending denials, so that they do not wait for a change, and
 * asks the witnesses. 0, OFFICE_E_INVALID (their list), or a fault. */
MUST_USE int office_tick(Office *office, Arena scratch);

/* Does a little of what the record has to do by itself (Room.tend): a server between requests, as
 * long as there is more. 0, or a fault. */
MUST_USE int office_tend(Office *office, Arena scratch, bool *ret_more);
