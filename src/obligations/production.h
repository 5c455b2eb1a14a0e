/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * production - what of a case is built where, and what knowledge goes there (row E6)
 *
 * A plan divides a number of units among stages: a firm at a site makes parts, assembles or builds
 * whole, from a day on; so many people are trained for it, this is licensed to it and that is not.
 * What a stage is taught names the technology leg of the case that lets it go: a stage that begins
 * before that leg was permitted is refused, and so is one in the country of the licensee that
 * names none. A permission that falls away later holds the stage, visibly, in every showing.
 */
#pragma once

#include "action/action.h"
#include "cases/cases.h"

enum {
    PRODUCTION_UNITS_MAX = 1000000,
    PRODUCTION_PEOPLE_MAX = 1000000,
    PRODUCTION_STAGES_MAX = 500,
    PRODUCTION_KNOWLEDGE_MAX = 200, /* of one stage */
};

typedef enum StageKind { STAGE_PARTS, STAGE_ASSEMBLY, STAGE_FULL, STAGE_KINDS } StageKind;
typedef enum StagePhase { STAGE_PLANNED, STAGE_RUNNING, STAGE_OVER, STAGE_PHASES } StagePhase;

/* ---- parameters ------------------------------------------------------------------------------ */

typedef struct ProductionOpenParams {
    Str case_file, name;
    int64_t units;
    Str country; /* of the licensee: whose share is told */
    Str source;
} ProductionOpenParams;

typedef struct KnowledgeSaid {
    Str what;
    Id leg; /* of the case */
} KnowledgeSaid;

typedef struct ProductionStageParams {
    Id production;
    Str site, firm, country;
    int32_t kind;
    int64_t units; /* whole units that leave it; absent: none (parts) */
    Date from, until;
    int64_t people; /* to be trained; absent: none */
    Str licensed, withheld;
    const KnowledgeSaid *knowledge;
    size_t knowledge_count;
    Str source;
    int32_t confidence;
} ProductionStageParams;

typedef struct ProductionDropParams {
    Id production, stage;
    Str reason;
} ProductionDropParams;

typedef struct ProductionShowParams {
    Id production;
    Date on; /* absent: today */
} ProductionShowParams;

/* ---- events ---------------------------------------------------------------------------------- */

typedef struct ProductionOpened { /* production.opened 1 */
    Id file;
    Str name;
    int64_t units;
    Str country, source;
} ProductionOpened;

typedef struct KnowledgeGiven {
    Str what;
    Id leg, item;
    Str item_line;
    Date decided; /* the permission it rests on */
} KnowledgeGiven;

typedef struct ProductionStaged { /* production.staged 1 */
    Id stage, firm;
    Str site, handle, country;
    int32_t kind;
    int64_t units;
    Date from, until;
    int64_t people;
    Str licensed, withheld;
    const KnowledgeGiven *knowledge;
    size_t knowledge_count;
    Str source;
    int32_t confidence;
} ProductionStaged;

typedef struct ProductionDropped { /* production.stage-dropped 1 */
    Id stage;
    Str reason;
} ProductionDropped;

/* ---- replies --------------------------------------------------------------------------------- */

typedef struct ProductionReply {
    Id production, stage;
    int64_t placed, left; /* units */
} ProductionReply;

typedef struct ShownKnowledge {
    Str what;
    Id leg;
    Str reference, item_line;
    Date decided;
    int32_t stand; /* today */
} ShownKnowledge;

typedef struct ShownProductionStage {
    Id stage;
    Str site, firm, country;
    int32_t kind, phase;
    int64_t units;
    Date from, until;
    int64_t people;
    Str licensed, withheld;
    const ShownKnowledge *knowledge;
    size_t knowledge_count;
    bool held; /* something it is taught may no longer go */
    Str source;
    int32_t confidence;
} ShownProductionStage;

typedef struct ProductionShown {
    Id production, file;
    Str number, name, country;
    int64_t units, placed, left, local;
    Str share; /* of the licensee's country in what is placed; absent: nothing is */
    int64_t people;
    Date on;
    const ShownProductionStage *stages;
    size_t stage_count;
    Str source;
} ProductionShown;

extern const Str stage_kind_words[STAGE_KINDS];

extern const Shape production_open_params_shape, production_stage_params_shape,
    production_drop_params_shape, production_show_params_shape, production_opened_shape,
    production_staged_shape, production_dropped_shape, production_reply_shape,
    production_shown_shape;

int production_open(Work *work, const void *params, void *reply);
int production_stage(Work *work, const void *params, void *reply);
int production_drop(Work *work, const void *params, void *reply);
int production_show(Work *work, const void *params, void *reply);
