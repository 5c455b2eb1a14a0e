/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * inside - what the files of this room share and nobody else sees
 */
#pragma once

#include "action/action.h"

#include <pthread.h>
#include <stdatomic.h>

enum {
    MARK_DIGITS = 64,
    DENIALS_TOLD_MAX = 1000, /* one event tells so many one by one; the rest is a number */
    OFFICE_ARENA_BYTES = 1 << 30,
    VAULT_ARENA_BYTES = 1 << 20,
    DISK_FLOOR_BYTES = 256 << 20, /* with less free, a record can only be read */
};

/* Facts of whoever asks, by their place in the rulebook; -1: no rule names it. */
typedef struct AskerFacts {
    int32_t actor, principal, actor_organisation, principal_organisation;
    int32_t actor_roles, actor_active, actor_clearance, actor_said_why, today;
} AskerFacts;

struct Office {
    Arena *arena;
    Str dir;
    Table table;
    Law law;
    AskerFacts asker;
    const StoreSchema *schema;
    Store *store;
    Journal *journal;
    Hash secret;    /* what makes fingerprints of requests tell nothing; see office.c */
    bool practises; /* a practice record: nothing in it is real */
    int lock;
    atomic_llong denials_kept, denials_told; /* not equal: some wait to be told */
    OfficeOptions options;
    pthread_mutex_t rotating; /* one new key after the other */
    pthread_mutex_t opening;  /* of the vault */
    Arena vault_room;         /* base NULL: it was not asked for yet */
    Vault *vault;
};

/* An event that the function told of, ready to be written. */
typedef struct Told {
    struct Told *next;
    const EventKind *kind;
    Str subject_kind;
    Id subject;
    const void *data; /* erasable texts are marks */
    Str json;         /* of data */
    Str words;        /* what its subject is searched by: EventKind.words */
    const Erasable *values;
    size_t value_count;
    Hash erased;    /* a value of an earlier event that this one erases */
    bool of_system; /* nobody did it: it followed */
} Told;

typedef struct NamedDocument {
    struct NamedDocument *next;
    Hash hash;
} NamedDocument;

/* Views whoever asks sees through; none: everything. `own`: access_own_lines(). */
typedef struct Seeing {
    const AccessView *const *views;
    size_t view_count;
    const int64_t *own;
    size_t own_count;
} Seeing;

/* sight.c */
void sight_write(Text *text, const Operation *operation, const Seeing *seeing, const void *reply);
/* Do the views of the document name what there is? Findings say which do not. */
void sight_check(const Table *table, const Access *access, Findings *findings);

/* What a room read of a subject: work_keep(). */
typedef struct Kept {
    Str subject_kind;
    Id subject;
    const void *read;
} Kept;

struct Work {
    Office *office;
    Db *db;
    Arena *arena;
    const Call *call;
    const Operation *operation;
    bool begins;            /* a new record's first events */
    const Rulebook *rights; /* whose facts are asked for: the office's, or those adopted before */
    AskerFacts places;      /* in `rights` */
    const Access *access;   /* of today; NULL: none, and all is refused */
    int32_t adopted_by;     /* law.adopt: AdoptedBy */
    Hash fingerprint;
    Id actor, principal;
    Moment now;
    Date today;
    Findings *findings;
    Told *first, *last;
    size_t told_count;
    NamedDocument *documents;
    size_t document_count;
    Str given;      /* bytes beside the reply */
    WorkMake *make; /* makes them when the transaction is over; NULL: they are made */
    const void *make_from;
    Hash emptied;           /* the document whose bytes go when the event is written */
    long long denials_seen; /* denials_kept when this call told what waited */
    FactState *asker;       /* facts of whoever asks, read once a call; NULL: not yet */
    Person actor_row, principal_row;
    Kept kept;
    Seeing seeing;      /* what of the reply whoever asks may see */
    const Route *route; /* of the subject of this call, and the step it is: step_guard_call() */
    const RouteStep *step;
    bool part_denied; /* somebody asked for a part of this call without a right to it */
};

/* mark.c: a copy of `data` with marks instead of erasable texts, lists copied; texts borrowed. */
typedef struct Marks {
    Erasable *values;
    size_t count, room;
} Marks;
const void *mark_data(Arena *arena, const Shape *shape, const void *data, Marks *marks);
/* The other way: a copy with the texts that are kept under the marks; erased ones are empty. */
MUST_USE int unmark_data(Db *db, Arena *arena, const Shape *shape, const void *data,
                         const void **ret_data);
/* The text under a mark; *ret_erased true: it was erased, or is not to be had. */
MUST_USE int mark_text(Db *db, Arena *arena, Str mark, Str *ret_text, bool *ret_erased);
/* Where in an event's data the mark stands, as a JSON pointer; false: nowhere. */
bool mark_place(Text *pointer, const Shape *shape, const void *data, Str mark);
void hash_text(Text *text, Hash hash);
Str hash_str(Arena *arena, Hash hash);
Str id_str(Arena *arena, Id id);
/* The lines of an explanation in one: a finding says one thing. */
Str lines_as_one(Arena *arena, Str lines);

/* decide.c */
typedef enum Permission { PERMITTED, FORBIDDEN, HIDDEN } Permission;
MUST_USE int decide_call(Work *work, Id subject, const void *params, Permission *ret_permission);
/* Would they be let to read it who did not say why? And the matter it is part of: a reason for that
 * is one for this. */
MUST_USE int decide_unexplained(Work *work, Str subject_kind, Id subject, bool *ret_may,
                                Id *ret_matter);
/* office_might() */
MUST_USE int decide_might(Work *work, bool *ret_might);
/* office_chance() */
MUST_USE int decide_chance(Work *work, Id subject, OfficeChance *ret_chance);
MUST_USE int decide_subject(Work *work, const Operation *operation, Id subject, bool *ret_may,
                            AccessAnswer *ret_answer);
/* The same, and what of the reply they may see. */
MUST_USE int decide_seeing(Work *work, const Operation *operation, Id subject, bool *ret_may,
                           AccessAnswer *ret_answer, Seeing *ret_seeing);
/* May they do it to something so marked, whomever it belongs to? */
MUST_USE int decide_belonging_to_none(Work *work, const Operation *operation, int64_t marking,
                                      bool *ret_may);
AskerFacts asker_facts(const Rulebook *book);
/* From here on the call is decided under other rights than the office's. */
void work_use_rights(Work *work, const Rulebook *rights);

/* apply.c: projections from an event, its own and those every event has. */
MUST_USE int apply_event(const Table *table, Db *db, Arena scratch, const EventKind *kind,
                         const Event *event, const void *data);
/* What events are found by. */
#define TRACE_OF_LOOKS "look" /* as migration 0145 has it */
Str trace_of_person(Arena *arena, Id person);
Str trace_of_document(Arena *arena, Hash document);

/* The event's data as bound from its payload. NULL kind: the table does not know it. */
MUST_USE int event_data(Arena *arena, const Table *table, const Event *event,
                        const EventKind **ret_kind, const void **ret_data);
/* Applies what is in the journal and not yet in the projections: the journal's own events. */
MUST_USE int apply_missing(Office *office, Db *db, Arena scratch, int64_t size);

/* write.c: appends and applies what was told; inside a write transaction. */
MUST_USE int write_told(Work *work, Str reply, int64_t *ret_seq);
void work_tell(Work *work, Str kind, Str subject_kind, Id subject, const void *data, Hash erased);

/* denial.c */
MUST_USE int denial_tell(Work *work); /* before a change's own events */
/* False: it could not be kept. */
bool denial_remember(Office *office, Arena scratch, const Call *call, Id subject, Moment now);
extern const Shape denials_counted_shape;
int denials_counted_apply(Db *db, Arena *arena, const Event *event, const void *data);

/* call.c: the newest leaf that changed a subject; looks do not. */
MUST_USE int subject_version(Db *db, Arena *arena, Id subject, int64_t *ret_version);
/* Whoever sees through a view is told that it cannot be done, and not what of the office's own
 * checks stands in the way. */
void hide_reasons(Work *work);

/* system.c: applies the journal's own events and tells the denials that wait. */
MUST_USE int system_catch_up(Office *office, Arena scratch);

/* office.c */
/* What erasures of before left on the disk: bytes of documents, texts in the database's log. */
MUST_USE int office_settle(Office *office, Arena scratch);
Office *office_new(Arena *arena, Str dir, OfficeOptions options);
MUST_USE int office_read_law(Office *office, Str data_dir, const Rooms *rooms, Findings *findings);
MUST_USE int office_open_store(Office *office, const Rooms *rooms, bool create, Findings *findings);

/* create.c: a work of the system's own. */
Work work_of_system(Office *office, Db *db, Arena *arena, const Operation *operation, Id actor);
