/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * lend - what the files of this room share; private to the room
 */
#pragma once

#include "cases/cases.h"
#include "casework/casework.h"
#include "credit/credit.h"
#include "lending/lending_sql.h"
#include "lending/state.h"

#include "action/action.h"

enum {
    LENDING_STEPS_MAX = 5000,      /* of one loan, surety, support */
    LENDING_CONTENT_MAX = 4 << 20, /* JSON of what is proposed */
    LENDING_NAME_MAX = 200,
    LENDING_WORDS_MAX = 4000,
    LENDING_AMOUNT_MAX = 40,
    LENDING_CASE_MAX = 40, /* a case's number, or its id */
    LENDING_LISTED_MAX = 1000,
};

/* ---- events that all have -------------------------------------------------------------------- */

typedef struct LendMoved { /* loan.drawn 1, surety.given 1 and so on: lend_apply.c lists them */
    Date on;
    int64_t minor; /* absent where it is of no amount */
    Str text;
} LendMoved;

typedef struct LendDeclined { /* loan.declined 1, surety.declined 1, fund.declined 1 */
    Str reason;
} LendDeclined;

extern const Shape lend_moved_shape, lend_declined_shape;

/* For apply(): what happened, by the name of its event. */
MUST_USE int lend_apply_moved(Db *db, Arena *arena, const Event *event, const void *data);
MUST_USE int lend_apply_declined(Db *db, Arena *arena, const Event *event, const void *data);

/* Rows of a room's events: of a thing ("loan"), and of money of it that moved. */
#define LEND_EVENT(thing, name, shape, apply, sentence) \
    { \
        STR(name), 1, STR(thing), &(shape), (apply), NULL, (sentence) \
    }
#define LEND_MOVED(thing, name, sentence) \
    LEND_EVENT(thing, name, lend_moved_shape, lend_apply_moved, sentence)

/* One step of a thing, as the event tells it; `terms` may be empty. */
MUST_USE int lend_add_step(Db *db, const Event *event, LendStep step, Date on, int64_t minor,
                           Str words, Str terms);

/* The canonical JSON of a struct, for a column, and back. */
Str lend_json(Arena *arena, const Shape *shape, const void *value);
void lend_read(Arena *arena, const Shape *shape, Str kept, void *ret);

/* ---- what a function begins with ------------------------------------------------------------- */

typedef struct Lending {
    Id id;
    LendingGetRow row;
    const LendingStepsRow *steps;
    size_t step_count;
} Lending;

/* 0, WORK_E_NOT_FOUND (also when it is of another kind), or a fault. */
MUST_USE int lend_load(Work *work, LendingKind kind, Id id, Lending *ret_lending);

/* The same for a change: WORK_E_RULE with a finding when so much happened that no more is kept. */
MUST_USE int lend_change(Work *work, LendingKind kind, Id id, Lending *ret_lending);

/* The proposal nobody has decided about; NULL: none waits. */
const LendingStepsRow *lend_waiting(const Lending *lending);

/* It must be there. 0, or WORK_E_CONFLICT with a finding. */
MUST_USE int lend_find_waiting(Work *work, const Lending *lending,
                               const LendingStepsRow **ret_step);

/* Declines, or takes back, what waits for a second person. ret_lending: as it was before. 0, a
 * WORK_E_ refusal, or a fault. */
MUST_USE int lend_decline(Work *work, LendingKind kind, Id id, Str reason, Str event,
                          Lending *ret_lending);

/* Whoever decides is neither the one who proposed nor acts for him. Access refuses it too; an
 * office may adopt another document, and this stays. 0, or WORK_E_RULE with a finding. */
MUST_USE int lend_second(Work *work, const LendingStepsRow *proposal);

/* Access facts of a thing of that kind. */
MUST_USE int lend_facts(Work *work, LendingKind kind, Id id, AccessFacts *facts);

/* The case by number or id, where the asker may propose. 0, a refusal with a finding at "/case", or
 * a fault. */
MUST_USE int lend_case(Work *work, Str said, Id *ret_case, CaseOffered *ret_offered);

MUST_USE int lend_organisation(Work *work, Id *ret_organisation); /* of whoever asks */

/* Absent: today. WORK_E_INVALID with a finding: it has not come yet. */
MUST_USE int lend_day(Work *work, Str pointer, Date said, Date *ret_on);

/* Money of it moves: by how much, and on which day, as `judge` lets it. */
typedef struct LendMove {
    LendingKind kind;
    Str event;       /* "loan.drawn" */
    int32_t happens; /* as credit/ calls it */
    int (*judge)(Work *work, const Lending *lending, int32_t happens, const LendMoved *moved);
} LendMove;

/* 0, a WORK_E_ refusal, or a fault. */
MUST_USE int lend_move(Work *work, const LendMove *move, const LendMoneyParams *wanted,
                       LendReply *reply);

/* An amount as people write it, at least one unit. WORK_E_INVALID with a finding. */
MUST_USE int lend_amount(Work *work, Str said, Str currency, int64_t *ret_minor);

Str lend_money(Work *work, int64_t minor, Str currency);

/* How whoever did it is called. 0 or a fault. */
MUST_USE int lend_who(Work *work, Id actor, Str *ret_name);

/* All that happened to it, as it was recorded. 0 or a fault. */
MUST_USE int lend_show_steps(Work *work, const Lending *lending, const LendStepShown **ret_steps,
                             size_t *ret_count);

/* Findings of credit/ as refusals; those without a place of their own at `pointer`. */
int lend_refused(Work *work, int refusal, Str pointer, const Findings *findings);

/* The same of a record within the parameters: its places stand under `pointer`. */
int lend_refused_in(Work *work, int refusal, Str pointer, const Findings *findings);

int lend_refuse(Work *work, int refusal, Str pointer, Phrase message, Phrase remedy, Str arg);
