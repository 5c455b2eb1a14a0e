/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * agent - trading companies, advisers and former officials who act for somebody in a case
 *
 * What is said of one is said piece by piece, and only what was said counts: a fee nobody stated, a
 * recipient nobody disclosed and a question about conflicts nobody answered keep the offer back
 * (agents-disclosed). That an agent acts no longer ends the questions about conflicts and lists,
 * not the one about its fee. Who is screened are the parties of the docket: an agent that acts is
 * one of them, of an item the case moves.
 *
 * All of it belongs to the organisation that keeps the case, restricted at least, whoever else
 * takes part and whatever the case's marking.
 */
#pragma once

#include "cases/agents_sql.h"
#include "cases/case.h"

#define AGENT_LIST "agent" /* the relation a reader's list is read from, oldest first */

typedef enum AgentKind {
    AGENT_TRADING_COMPANY,
    AGENT_ADVISER,
    AGENT_FORMER_OFFICIAL, /* who advises */
    AGENT_KINDS
} AgentKind;

typedef enum ConflictAnswer { CONFLICT_NONE, CONFLICT_MANAGED, CONFLICT_ANSWERS } ConflictAnswer;

enum { UNSAID = -1 }; /* of a choice nobody made */

typedef struct AgentSaid { /* absent: nothing was said of it */
    int32_t paid;          /* a fee: 0 no, 1 yes */
    int64_t fee_minor;
    Str fee_currency;
    Str recipient;
    int32_t conflict; /* ConflictAnswer */
    Str measures;     /* against a conflict there is */
    Id party;
    Str source;
} AgentSaid;

/* ---- what happened --------------------------------------------------------------------------- */

typedef struct AgentDeclared { /* agent.declared 1 */
    Id file;
    int32_t kind;
    Str name, engaged_by;
    Date day;
    AgentSaid said;
} AgentDeclared;

typedef struct AgentDisclosed { /* agent.disclosed 1: what is now known beside, or otherwise */
    AgentSaid said;
} AgentDisclosed;

typedef struct AgentEnded { /* agent.ended 1 */
    Date on;
    Str reason;
} AgentEnded;

/* ---- parameters ------------------------------------------------------------------------------ */

typedef struct AgentTelling { /* AgentSaid, with the fee as a person writes it */
    int32_t paid;
    Str fee, currency;
    Str recipient;
    int32_t conflict;
    Str measures;
    Id party;
    Str source;
} AgentTelling;

typedef struct AgentDeclareParams {
    Id file;
    int32_t kind;
    Str name, engaged_by;
    AgentTelling told;
} AgentDeclareParams;

typedef struct AgentDiscloseParams {
    Id agent;
    AgentTelling told;
} AgentDiscloseParams;

typedef struct AgentEndParams {
    Id agent;
    Date on;
    Str reason;
} AgentEndParams;

typedef struct AgentShowParams {
    Id agent;
} AgentShowParams;

typedef struct AgentListParams {
    Str file; /* id or number; absent: of all cases */
    Str after;
    int64_t limit;
} AgentListParams;

/* ---- replies --------------------------------------------------------------------------------- */

typedef struct AgentReply {
    Id agent;
} AgentReply;

typedef struct ShownAgent {
    Id agent, file;
    Str number;
    int32_t kind;
    Str name, engaged_by;
    int32_t paid;
    Str fee; /* "1000000 JPY" */
    Str recipient;
    int32_t conflict;
    Str measures;
    Id party;
    Str source;
    Date declared, ended;
    Str reason;         /* why it ended */
    const Str *lacking; /* what keeps the offer back, in words */
    size_t lacking_count;
} ShownAgent;

typedef struct AgentsReply {
    const ShownAgent *agents;
    size_t agent_count;
    Str next;
} AgentsReply;

extern const Phrase agent_kind_phrases[AGENT_KINDS];

extern const Shape agent_declared_shape, agent_disclosed_shape, agent_ended_shape,
    agent_declare_params_shape, agent_disclose_params_shape, agent_end_params_shape,
    agent_show_params_shape, agent_list_params_shape, agent_reply_shape, shown_agent_shape,
    agents_reply_shape;

/* ---- what an agent lacks --------------------------------------------------------------------- */

typedef enum AgentLack {
    LACK_FEE,       /* nobody said whether one is paid */
    LACK_RECIPIENT, /* of a fee */
    LACK_CONFLICT,  /* the question was not answered */
    LACK_PARTY,     /* it is no party of an item the case moves: nobody screens it */
    AGENT_LACKS
} AgentLack;

/* 0 or a fault; in the order above. */
MUST_USE int agent_lacks(Work *work, const AgentGetRow *row, AgentLack *lacks, size_t *ret_count);

/* 0, WORK_E_NOT_FOUND, or a fault. */
MUST_USE int agent_load(Work *work, Id id, AgentGetRow *ret_row);

/* For the guards of steps: agents-disclosed. */
MUST_USE int agent_tell_disclosed(Work *work, const StepAsk *ask, Value *ret_value);

int agent_declare(Work *work, const void *params, void *reply);
int agent_disclose(Work *work, const void *params, void *reply);
int agent_stop_acting(Work *work, const void *params, void *reply);
int agent_show(Work *work, const void *params, void *reply);
int agent_list(Work *work, const void *params, void *reply);
