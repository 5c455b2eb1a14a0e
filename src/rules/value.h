/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * value - what is known about a fact
 */
#pragma once

#include "base/base.h"

/*
 * UNKNOWN and CONTRADICTORY both mean "open": the fact could be either. They differ in what must be
 * done (ask, or settle the dispute). In AND: NO wins, then CONTRADICTORY, then UNKNOWN; OR is the
 * dual. This is not Belnap's table, where UNKNOWN AND CONTRADICTORY is NO: that would let two
 * doubts remove a prohibition.
 */
typedef enum Truth { TRUTH_UNKNOWN, TRUTH_YES, TRUTH_NO, TRUTH_CONTRADICTORY } Truth;

Truth truth_not(Truth a);
Truth truth_and(Truth a, Truth b);
Truth truth_or(Truth a, Truth b);

enum { IDENTITY_HANDLES_MAX = 63, IDENTITY_ELSEWHERE = 63 };

typedef enum ValueState { VALUE_MISSING, VALUE_KNOWN, VALUE_CONTRADICTORY } ValueState;

/* number: YES/NO 1 or 0; ONE OF: index of the value; SET OF: bit set of value indexes; COUNTRY:
 * Country; PERSON, ORGANISATION, UNIT: a handle 0..62, given out by the caller for one decision, or
 * IDENTITY_ELSEWHERE for somebody who has none; SET OF them: bit set of handles; DATE: Date;
 * NUMBER: itself; MONEY: minor units, with unit = Currency. */
typedef struct Value {
    int64_t number;
    int32_t unit;
    ValueState state;
} Value;

/* One witness to a fact: a statement in the case file, or a row of a register. */
typedef struct Evidence {
    Value value;    /* VALUE_KNOWN, or VALUE_MISSING for "unobtainable" and a silent register */
    Str by;         /* who says so: agency id, name, or register name */
    Label by_label; /* how people call the register; may be empty */
    Date on;        /* when; DATE_NONE if not said */
    Str source;     /* may be empty */
    bool has_confidence;
    Confidence confidence;
    bool from_register; /* by is a register; place is its row */
    bool stale;         /* a silent register that nobody has looked after since the day below */
    Date checked;
    bool unobtainable; /* the witness says the fact cannot be had */
    Place place;
} Evidence;

/* A fact with its witnesses. `value` is what they amount to (value_from_evidence). */
typedef struct FactState {
    Value value;
    const Evidence *evidence;
    size_t evidence_count;
    bool unobtainable;
} FactState;

/* No known witness: missing. All known ones agree: that value. They differ: contradictory. */
Value value_from_evidence(const Evidence *evidence, size_t count);
