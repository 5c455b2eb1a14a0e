/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * named - what sheets and consultations share: people, bodies and subjects by the names people give
 * them; private to the room
 */
#pragma once

#include "action/action.h"

enum { NAMED_POINTER_MAX = 60, NAMED_ROWS_USUAL = 50 };

/* "/steps/3/person" */
Str named_pointer(Work *work, Str list, size_t place, Str field);

/* Refuses with one finding: `return named_refuse(work, WORK_E_RULE, pointer, message, ...)`. */
int named_refuse(Work *work, int refusal, Str pointer, Phrase message, Phrase remedy, Str arg);

/* By handle or id, in office today. 0, WORK_E_INVALID with a finding, or a fault. */
MUST_USE int named_person(Work *work, Str pointer, Str reference, Person *ret_person);
MUST_USE int named_body(Work *work, Str pointer, Str reference, Organisation *ret_body);

/* By reference or id, about which this call's operation may make something (work_about). */
MUST_USE int named_subject(Work *work, Str kind, Str reference, Id *ret_subject);

/* "K-2026-0001": a letter, the year, and the number behind the last one given. */
Str named_reference(Work *work, char letter, int64_t year, int64_t number);

/* Does whoever acts act for himself? Else a finding says that nobody stands in here. */
bool named_acts_himself(Work *work);

/* Is it the actor of this call, or the one acted for? */
bool named_is_asking(Work *work, Id person);

/* The step of this call leads to this state, or stays in it. A route may be written otherwise: it
 * is not followed to where this room does not go. 0, or WORK_E_CONFLICT with a finding. */
MUST_USE int named_leads(Work *work, Str state);

/* It is read once a call: for access, the guard of the step, and the operation. `read` fills the
 * `size` bytes at ret; what it refuses is passed on. */
typedef int (*NamedRead)(Work *work, Id id, void *ret);
MUST_USE int named_load(Work *work, Str kind, Id id, NamedRead read, void *ret, size_t size);
void named_keep(Work *work, Str kind, Id id, const void *value, size_t size); /* a copy of it */

Str named_in(Work *work, Str ja, Str en); /* the one of the call's language, else the other */

/* A value kept as a mark, "" when there is none. 0 or a fault. */
MUST_USE int named_value(Work *work, Str mark, Str *ret_value);
MUST_USE int named_value_in(Work *work, Str mark_ja, Str mark_en, Str *ret_value);

/* Where the next page begins: a number and an id. */
Str named_cursor(Work *work, int64_t number, Id id);
/* 0, or WORK_E_INVALID with a finding. */
MUST_USE int named_after(Work *work, Str after, int64_t *ret_number, Id *ret_id);
