/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * reading - reads that leave an event, and why they are made
 *
 * Who read what is protected is told by an event: who, when, and the leaf that says why. Who has to
 * say why is decided by the access document: it is asked whether it would let them read who said
 * nothing (the fact "actor-said-why"). A reason is said once for a matter (reading.explain), with
 * all that is part of it, and stands for READING_REASON_DAYS.
 */
#pragma once

#include "action/inside.h"

enum { READING_REASON_DAYS = 30 };

typedef struct Reading {
    bool must_tell;  /* it leaves an event */
    bool explained;  /* nobody has to say why, or they did */
    int64_t because; /* the leaf that says why; INT64_MIN: nobody has to */
} Reading;

/* What the call's operation, a READ, means for the subject. */
MUST_USE int reading_look(Work *work, Id subject, Reading *ret_reading);
/* Its event; inside a write. */
void reading_tell(Work *work, Id subject, const void *params, int64_t because);

/* Why the event's reading was made: "" where it is no reading, nobody had to say, or it was
 * erased. */
MUST_USE int reading_why(Work *work, const Event *event, Str *ret_why);

extern const Shape record_read_shape, reading_explain_shape, reading_reply_shape;
int record_read_apply(Db *db, Arena *arena, const Event *event, const void *data);
int reading_explain(Work *work, const void *params, void *reply);
