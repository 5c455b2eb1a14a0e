/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * judge - one line of a case under the law in force on a day
 *
 * Law time (`on`) picks the pack and the register rows; knowledge time (`known_on`) leaves out what
 * was not known by then: packs made later, rows known later, statements made later.
 */
#pragma once

#include "gate/casefile.h"

typedef struct Request {
    Str regime;       /* "transfer", "export-control" */
    Date on;          /* law time; DATE_NONE: the day the case itself states */
    Date known_on;    /* knowledge time; DATE_FOREVER: everything known */
    const Pack *pack; /* NULL: the pack in force; else this one whatever the day (what-if) */
} Request;

typedef struct Judgement {
    const CaseLine *line;
    Date on; /* the day judged; DATE_NONE: the case states none */
    Date known_on;
    const Pack *pack; /* NULL: the day is not known, or no pack of the regime was in force on it */
    OutcomeSet outcomes;      /* pack NULL and day unknown: over every day from the first pack on;
                            0: no law of this regime was in force */
    const FactState *facts;   /* pack not NULL from here on */
    const Decision *decision; /* NULL without a pack; in the arena, as the proof is */
    Proof proof;
    Questions questions; /* day unknown: the question for it, alone */
} Judgement;

typedef struct Gate Gate;

/* A gate keeps solver state for the packs it has judged with: one a thread. */
Gate *gate_open(const Library *library);
void gate_close(Gate *gate);
const Library *gate_library(const Gate *gate);

/* Everything in `arena`; the library must outlive it. */
Judgement gate_judge(Gate *gate, Arena *arena, const CaseLine *line, Request request);

/* A register that nobody has looked after since a day, where a question of the judgement is open
 * because of it. */
typedef struct StaleRegister {
    Str name;
    Date checked;
} StaleRegister;

/* Each once, in the order of the questions; `stale` has room for as many as there are questions. */
size_t judgement_stale(const Judgement *judgement, StaleRegister *stale);

/* The outcomes that are possible on a day that is known, and nothing of why: those of gate_judge,
 * or more where only its exactness can leave one out. Needs no solver. 0: no law was in force. */
OutcomeSet gate_outcomes(const Library *library, Arena scratch, const CaseLine *line,
                         Request request);

/* The facts as they stand on the days of the request, register rows beside the statements. */
const FactState *gate_facts(const Library *library, Arena *arena, const CaseLine *line,
                            const Pack *pack, Date on, Date known_on);
