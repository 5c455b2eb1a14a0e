/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * event_kind - what can have happened, to what, and how rows follow from it
 *
 * A Room is what one room brings to the record: operations, kinds of events, kinds of subjects and
 * the tables its events fill. `main` composes the rooms.
 *
 * Projections are written only by apply(), live and on replay. It sees the event and nothing else:
 * no clock, no chance, no law, no ICU. The store refuses its statements anywhere else.
 *
 * Erasable texts: where a field of an event's data is marked `erasable`, apply() and everything
 * that reads events finds its *mark* there, the 64 hexadecimal digits of the commitment the value
 * is kept under. Rows keep marks; work_value() gives the text, or "erased". So nothing but the side
 * table ever holds such a value. (An erasable field's `max` is at least 64.)
 */
#pragma once

#include "action/operation.h"
#include "journal/journal.h"
#include "store/store.h"

typedef struct AccessFacts AccessFacts; /* access_facts.h */
typedef struct OfficeStart OfficeStart; /* office.h */
typedef struct Standing Standing;       /* step.h, as the next two */
typedef struct StepFact StepFact;
typedef struct StepOf StepOf;

typedef struct EventKind {
    Str name;         /* "item.opened" */
    int64_t version;  /* 1, 2 ...; an old version stays in the table as long as a journal has it */
    Str subject_kind; /* "item": what it happened to */
    const Shape *data;
    /* Writes projections through statements declared `apply`; 0 or a fault. */
    int (*apply)(Db *db, Arena *arena, const Event *event, const void *data);
    /* What its subject is searched by that the event brought, a line a text; erasable texts stand
     * in `data` themselves, not their marks. NULL: nothing. */
    void (*words)(Text *text, const void *data);
    Phrase sentence; /* {1}: who. "Case opened by {1}" */
} EventKind;

/* The day it says it is of; where it says none, the one it was recorded on. For apply(). */
Date event_day(const Event *event, Date said);

enum { EVENT_WORDS_MAX = 8 << 20 }; /* bytes a subject is searched by */

typedef struct SubjectKind {
    Str name; /* "item" */
    /* What access may ask about it, in the words of access/vocabulary.rules. 0, WORK_E_NOT_FOUND
     * for an unknown subject, or a fault. Facts left out stay unknown, and unknown refuses. What
     * was read for them may be kept for the operation: work_keep(). */
    int (*facts)(Work *work, Id subject, AccessFacts *facts);
    /* The subject people mean by a reference ("2026-0001", a handle). NULL: known by id only. */
    int (*find)(Db *db, Arena *arena, Str reference, Id *ret_subject);
    /* Something happened to it: adds to what is searched of it the words that one call's events
     * brought, the last of them `seq`; `anew`: a text of it was erased, and these are all that is
     * left (work_words()). Writes an index (statements declared `write`), never a projection.
     * NULL: nothing is searched. */
    int (*reindex)(Db *db, Arena *arena, Id subject, int64_t seq, bool anew, Str words);
    /* Does reading it leave an event, for the operations that say protected_read? NULL: always. */
    int (*guarded)(Db *db, Arena *arena, Id subject, bool *ret_guarded);
    /* What an approval of it covers, as it stands: a hash that is another one after every change of
     * substance. 0, WORK_E_NOT_FOUND, or a fault. NULL: whoever asks for an approval tells it. */
    int (*version)(Work *work, Id subject, Hash *ret_version);
    /* It follows a route, and every change of it is a step of that (step.h). 0, WORK_E_NOT_FOUND,
     * or a fault. NULL: it follows none. */
    int (*stands)(Work *work, Id subject, Standing *ret_standing);
    /* The leaf that what this READ operation shows of it rests on, as whoever may read it may know:
     * for receipts. 0 or a fault. NULL: the newest event that changed it. */
    int (*rests_on)(Work *work, Id subject, Str operation, int64_t *ret_seq);
    /* An event of it in one sentence, as its timeline tells it to whoever may see it: that of its
     * kind is since_sentence(). "": it is not told. 0 or a fault. NULL: the sentence of its kind,
     * of events that are named after the subject's kind. */
    int (*tell)(Work *work, const Event *event, Str *ret_sentence);
    Str shown_by; /* the READ operation whose right decides whether someone may know it exists */
} SubjectKind;

/* A table that apply() fills: replay compares it row by row in the order of its key. */
typedef struct Projection {
    Str table;
    Str key; /* columns, "item, line"; together they are unique */
} Projection;

typedef struct Room {
    const Operation *operations;
    size_t operation_count;
    const EventKind *events;
    size_t event_count;
    const SubjectKind *subjects;
    size_t subject_count;
    const Projection *projections;
    size_t projection_count;
    /* Event kinds that tell of a look only: their subject stands as it stood, and what somebody
     * began about it can still be sent (Call.expects). What a look finds are other events. */
    const Str *looks;
    size_t look_count;
    const StepFact *step_facts; /* what the guards of steps may ask it */
    size_t step_fact_count;
    const StepOf *steps_of; /* operations that are steps of subjects that are not their own */
    size_t step_of_count;
    /* What this room knows against the subject's going on, although the room it belongs to would
     * let it: 0, WORK_E_RULE with findings that say what and what to do, or a fault. NULL: nothing.
     * work_stopped() asks all rooms. */
    int (*stops)(Work *work, Str subject_kind, Id subject);
    /* What this room has to do by itself, a little of it: told by work_event(), as nobody's act.
     * *ret_more: there is more. 0, a WORK_E_ refusal (it cannot be done now, and nothing is told),
     * or a fault. NULL: nothing ever. office_tend() asks all rooms. */
    int (*tend)(Work *work, bool *ret_more);
    /* A new record begins: tells this room's first events, by work_event(). NULL: none. */
    void (*begin)(Work *work, const OfficeStart *start);
    /* A practice record was made in `dir`, and nobody knows of it yet: fills it with what is
     * invented, by calls of its people, the first of them whom `start` tells. 0, a refusal with
     * findings, or a fault. NULL: this room brings nothing. */
    int (*practise)(Str dir, Str data_dir, const OfficeStart *start, Findings *findings);
} Room;

/* What a room brings, each table with its length. */
#define ROOM_OPERATIONS(rows) .operations = rows, .operation_count = COUNT_OF(rows)
#define ROOM_EVENTS(rows) .events = rows, .event_count = COUNT_OF(rows)
#define ROOM_SUBJECTS(rows) .subjects = rows, .subject_count = COUNT_OF(rows)
#define ROOM_PROJECTIONS(rows) .projections = rows, .projection_count = COUNT_OF(rows)
#define ROOM_LOOKS(rows) .looks = rows, .look_count = COUNT_OF(rows)
#define ROOM_STEP_FACTS(rows) .step_facts = rows, .step_fact_count = COUNT_OF(rows)
#define ROOM_STEPS_OF(rows) .steps_of = rows, .step_of_count = COUNT_OF(rows)

/* All that a program composes, and the database it needs. */
typedef struct Rooms {
    const Room *const *rooms;
    size_t count;
    const StoreSchema *schema; /* of the highest room, which holds those of the rooms below */
} Rooms;
