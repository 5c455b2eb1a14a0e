/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * table - all rooms' operations, events and subjects together, checked
 *
 * Checked: no operation without a right the access document knows and that covers it; names well
 * formed and unique; the subject field is there and an id; both languages have help; replies that
 * are kept hold nothing erasable; every kind of event has a shape and a known subject; every
 * projection a key. The same checks run when a record is opened: a table that fails serves nobody.
 */
#pragma once

#include "action/event_kind.h"
#include "rules/rules.h"

typedef struct Access Access; /* rules/access.h */

typedef struct Table {
    const Rooms *rooms;                 /* it was made of */
    const Operation *const *operations; /* in order of name */
    size_t operation_count;
    const EventKind *const *events; /* in order of name, version */
    size_t event_count;
    const SubjectKind *const *subjects; /* in order of name */
    size_t subject_count;
    const Projection *const *projections; /* in order of table */
    size_t projection_count;
} Table;

/* Everything the rooms bring, in `arena`. False with findings when the table is not sound.
 * `access` NULL: rights are not compared with a document. */
MUST_USE bool table_make(Arena *arena, const Rooms *rooms, const Access *access, Table *ret_table,
                         Findings *findings);

const Operation *table_operation(const Table *table, Str name); /* NULL: none */
const EventKind *table_event(const Table *table, Str name, int64_t version);
const SubjectKind *table_subject(const Table *table, Str name);
bool table_is_look(const Table *table, Str kind); /* Room.looks has the event kind */

/* How many bytes may come beside an operation's parameters. */
int64_t operation_document_max(const Operation *operation);

/* The subject a call's bound parameters name; zero for an operation without one. */
Id operation_subject(const Operation *operation, const void *params);

/* The two halves of "item.hold". */
Str operation_noun(const Operation *operation);
Str operation_verb(const Operation *operation);
