/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * work - what an operation's function works with
 *
 * One call, inside its one transaction: the head of the journal is locked (a CHANGE), the right has
 * been decided. Statements go through work_db(); nothing is written there: what happens is told by
 * work_event(), and the rows follow when the function has answered 0.
 */
#pragma once

#include "action/access_facts.h"
#include "action/relation.h"
#include "gate/gate.h"
#include "vault/vault.h"

enum {
    WORK_EVENTS_MAX = 20000,                  /* of one operation */
    WORK_DOCUMENTS_MAX = EVENT_DOCUMENTS_MAX, /* named by one operation */
};

Db *work_db(Work *work);
Arena *work_arena(Work *work); /* lives until the reply has been written */
Lang work_lang(const Work *work);
Id work_actor(const Work *work);     /* who does it */
Id work_principal(const Work *work); /* for whom; the actor when for nobody else */
Moment work_now(const Work *work);   /* the moment of the call, the same for all its events */
Date work_today(const Work *work);   /* that day in Japan */
Id work_new_id(Work *work);          /* for a new subject */

bool work_practises(const Work *work); /* a practice record: whatever leaves it says so */

/* OfficeOptions.companion; NULL: none. */
void *work_companion(const Work *work);

/* The record's directory, and whether this is only tried: then no file is written. */
Str work_dir(const Work *work);
bool work_is_trial(const Work *work);

/* office_vault(). What `run` puts there is good for nothing until an event names it, so it may be
 * put there before the call is done; never in a trial. */
MUST_USE int work_vault(Work *work, Vault **ret_vault);

/* May the subject go on, as far as other rooms know (Room.stops)? 0, WORK_E_RULE with the findings
 * of all of them, or a fault. */
MUST_USE int work_stopped(Work *work, Str subject_kind, Id subject);
/*
 * What a room read of one of its subjects, shared by what it does for this call: until the call's
 * events are applied nothing it read changes. The last one kept stays; NULL: it is not that
 * subject's. To be kept it lies in work_arena().
 */
void work_keep(Work *work, Str subject_kind, Id subject, const void *read);
const void *work_kept(const Work *work, Str subject_kind, Id subject);

/* The law in force for this call: it is the adopted set, and this is its hash. */
const Library *work_library(const Work *work);
Hash work_adopted(const Work *work);

/*
 * Something happened to `subject`. `data` is the struct of the kind's shape, read at once; the
 * event is written after the function has answered 0, in the order of the calls. The first event's
 * payload carries the reply.
 */
void work_event(Work *work, Str kind, Id subject, const void *data);

/* The same for what nobody did: it follows from what the call found, and stands in the name of the
 * system. Never the first event of a call. */
void work_event_of_system(Work *work, Str kind, Id subject, const void *data);

/* The documents this call is about, by hash: each event of the call names them. */
void work_names_document(Work *work, Hash document);

/* The bytes that came beside the parameters; empty unless the operation takes a document. */
Str work_document(const Work *work);

/* Bytes that go beside the reply (OfficeReply.document). */
void work_give_document(Work *work, Str bytes);

/*
 * The same, made when the call's transaction is over, so that nobody who writes waits for it: of a
 * READ alone. `from` lies in work_arena(); the record is out of reach by then. Fills of the reply
 * what hangs on the bytes; 0, WORK_E_RULE with findings, or a fault.
 */
typedef int WorkMake(const void *from, Arena *arena, void *reply, Str *ret_bytes,
                     Findings *findings);
void work_make_later(Work *work, WorkMake *make, const void *from);

/* Why it is refused, at a JSON pointer of the parameters ("" for the whole). */
void work_refuse(Work *work, Str pointer, Phrase message, Phrase remedy, const Str *args,
                 size_t count);
#define work_finding(work, pointer, message, remedy, ...) \
    work_refuse((work), (pointer), (message), (remedy), (const Str[]){ __VA_ARGS__ }, \
                COUNT_OF(((const Str[]){ __VA_ARGS__ })))

/* A finding about the file that came with the call, with its place there; texts are copied. */
void work_pass_on(Work *work, Str pointer, const Finding *finding);

/* May the person of this call do `operation` to `subject` too? For rows beside the subject's. */
MUST_USE int work_may(Work *work, Str operation, Id subject, bool *ret_may);

/* Is this member of a reply ("case.list.cases.holds") shown to whoever asks? What their view leaves
 * out is not to be found out by narrowing a list by it either. */
bool work_shows(const Work *work, Str path);

/* Do they see through a view, which leaves something out? */
bool work_sees_in_part(const Work *work);

/* Is it an operation on subjects of this kind? */
bool work_is_about(const Work *work, Str operation, Str subject_kind);

/*
 * May the person of this call do its operation to what the new thing will belong to? For operations
 * that make something about a subject of any kind. 0; WORK_E_INVALID with a finding at the pointer:
 * there is none that they may see; WORK_E_RULE with a finding; or a fault.
 */
MUST_USE int work_about(Work *work, Str pointer, Str subject_kind, Id subject);

/* The subject as an approval of it covers it (SubjectKind.version). *ret_known false: its kind does
 * not say. 0, WORK_E_NOT_FOUND, or a fault. */
MUST_USE int work_version(Work *work, Str subject_kind, Id subject, Hash *ret_version,
                          bool *ret_known);

/* Is a document of this hash in the record, with its bytes? */
MUST_USE int work_has_document(Work *work, Hash hash, bool *ret_has);

/* Names a document that a person's paper rests on (work_names_document). WORK_E_INVALID with a
 * finding: the record never saw it, or erased it. */
MUST_USE int work_take_document(Work *work, Str pointer, Hash document);

/*
 * One of the operations that a call is made of: of the same person, at the same moment, under the
 * same law. It stands behind everything a call of its own would stand behind: its right, the
 * version of its subject, the steps of its route, its own refusals. What it tells (work_event) is
 * told with the rest of the call, under the name of the call's operation, so no part sees what
 * another one changes: parts are about different subjects. A READ that leaves an event is no part.
 */
typedef struct WorkPart {
    Str operation;
    const void *params; /* bound by its shape */
    int64_t expects;    /* Call.expects; 0: however it stands */
} WorkPart;

/* *ret_reply: of the operation's reply shape. 0; a WORK_E_ refusal with *ret_why, findings at
 * pointers of the part's parameters; or a fault. */
MUST_USE int work_part(Work *work, const WorkPart *part, void *ret_reply, Findings *ret_why);

enum { WORK_ROWS_MAX = 100 }; /* of an operation that does one thing to many */

/* A row of such an operation. */
typedef struct WorkRow {
    Id subject;
    int64_t version; /* WorkPart.expects; absent: however it stands */
} WorkRow;

/*
 * The same done to each row, by parts: all of them, or none. `parts` are as many as `rows`; replies
 * lie in *ret_replies, of the operation's reply shape each. What refuses a row is told at its place
 * under `pointer` ("/items": "/items/3"), of every row that is refused; so is a subject that stands
 * there twice. 0, a WORK_E_ refusal, or a fault.
 */
MUST_USE int work_parts(Work *work, Str pointer, const WorkRow *rows, const WorkPart *parts,
                        size_t count, const void *const **ret_replies);

/* The shape of an operation's parameters; NULL: there is no such operation. */
const Shape *work_params_of(const Work *work, Str operation);

/* The text kept under a mark (event_kind.h), or the word for "erased" in the call's language. An
 * empty mark is an absent text. */
MUST_USE int work_value(Work *work, Str mark, Str *ret_value);

typedef struct Person {
    Id id, organisation;
    Str handle;           /* "mori" */
    Str name_ja, name_en; /* marks: work_value() */
    Str roles;            /* words of the vocabulary's actor-roles, parted by blanks */
    int64_t clearance;    /* 0 open, 1 restricted, 2 closed circle */
    Date from, until;     /* active [from, until); until DATE_NONE: open */
} Person;

typedef struct Organisation {
    Id id;
    Str handle;
    Label name;
} Organisation;

/* The subject of this kind that goes by a reference ("2026-0001", a handle). 0,
 * WORK_E_NOT_FOUND, or a fault. */
MUST_USE int work_find(Work *work, Str subject_kind, Str reference, Id *ret_subject);

/* SubjectKind.find of persons, for kinds that are a person's one thing: by their handle. */
MUST_USE int person_find(Db *db, Arena *arena, Str reference, Id *ret_subject);

/* Is there an operation, or a right, of this name that somebody may ask for? */
bool work_is_scope(const Work *work, Str name);

/* 0, WORK_E_NOT_FOUND, or a fault. */
MUST_USE int work_person(Work *work, Id id, Person *ret_person);
MUST_USE int work_organisation(Work *work, Id id, Organisation *ret_organisation);
/* How a person is called in sentences, in the call's language: name, else handle, else id. */
MUST_USE int work_person_name(Work *work, Id id, Str *ret_name);

/* The name under which table trace has the leaves of everything that happened to a subject. What a
 * room keeps by leaf it finds by joining them: one list for all of its tables. */
Str trace_of_subject(Arena *arena, Id subject);
Str trace_of_kind(Arena *arena, Str kind); /* the same of all events of a kind */

/* What happened to a subject, oldest first, after leaf number `after` (-1: from the first). */
MUST_USE int work_history(Work *work, Id subject, int64_t after, size_t limit,
                          const Event **ret_events, size_t *ret_count);

/* What a subject is searched by, made from its events again (EventKind.words): for an index that is
 * missing, or of another maker. Taken from `arena`. */
MUST_USE int work_words(Work *work, Arena *arena, Id subject, Str *ret_words);

/* The sentence of an event's kind, with who did it. 0 or a fault. */
MUST_USE int since_sentence(Work *work, const Event *event, Str *ret_sentence);

/* The data of an event as its kind's struct, erasable texts as marks. */
MUST_USE int work_event_data(Work *work, const Event *event, const EventKind **ret_kind,
                             const void **ret_data);
