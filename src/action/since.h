/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * since - what happened to a subject after the leaf a call expects; private to the room
 *
 * The newest few events, each in a sentence as the subject's timeline tells it (SubjectKind.tell).
 */
#pragma once

#include "action/inside.h"

typedef struct Happened {
    Moment at;
    Str sentence;
} Happened;

typedef struct Since {
    const Happened *events; /* newest first */
    size_t count;
    bool more; /* before these */
} Since;

/* A READ that tells it, by the right that shows the subject of `change`; its parameters are those
 * of that operation, the leaf is Call.expects. False: nothing shows such a subject. */
bool since_operation(const Table *table, const Operation *change, Operation *ret_read);

void since_put(Findings *findings, Str pointer, const Since *since, Lang lang);

/* The same within a call, in its findings, of what is read without leaving an event. */
MUST_USE int since_tell(Work *work, Str pointer, Id subject, int64_t expects);
