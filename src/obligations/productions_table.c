/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "obligations/fields.h"
#include "obligations/obligation.h"
#include "obligations/obligations.h"
#include "obligations/production.h"
#include "obligations/productions_sql.h"
#include "phrases_productions.h"

/* What plans of production bring to the record. */

const Str stage_kind_words[STAGE_KINDS] = { STR("parts"), STR("assembly"), STR("full") };
static const Phrase stage_kind_phrases[STAGE_KINDS] = { PHRASE_PRODUCTIONS_KIND_PARTS,
                                                        PHRASE_PRODUCTIONS_KIND_ASSEMBLY,
                                                        PHRASE_PRODUCTIONS_KIND_FULL };
static const Str stage_phase_words[STAGE_PHASES] = { STR("planned"), STR("running"), STR("over") };
static const Phrase stage_phase_phrases[STAGE_PHASES] = { PHRASE_PRODUCTIONS_PHASE_PLANNED,
                                                          PHRASE_PRODUCTIONS_PHASE_RUNNING,
                                                          PHRASE_PRODUCTIONS_PHASE_OVER };

#define PRODUCTION(Struct) \
    ID(Struct, production, "production", .help = PHRASE_PRODUCTIONS_FIELD_PRODUCTION, MUST)
#define STAGE(Struct, ...) \
    ID(Struct, stage, "stage", .help = PHRASE_PRODUCTIONS_FIELD_STAGE, __VA_ARGS__)
#define NAMED(Struct) TEXT(Struct, name, "name", NAME, .help = PHRASE_PRODUCTIONS_FIELD_NAME)
#define UNITS(Struct) \
    INT(Struct, units, "units", .min = 1, .max = PRODUCTION_UNITS_MAX, \
        .help = PHRASE_PRODUCTIONS_FIELD_UNITS)
#define LICENSEE(Struct) \
    TEXT(Struct, country, "country", .max = 3, .help = PHRASE_PRODUCTIONS_FIELD_LICENSEE)
#define WHAT(Struct) TEXT(Struct, what, "what", NAME, .help = PHRASE_PRODUCTIONS_FIELD_WHAT)
#define LEG(Struct) ID(Struct, leg, "leg", .help = PHRASE_PRODUCTIONS_FIELD_LEG, MUST)
#define DECIDED(Struct) \
    DATE(Struct, decided, "permitted-on", .help = PHRASE_PRODUCTIONS_SHOWN_DECIDED, MUST)

/* What a stage is, however it is told. */
#define OF_STAGE(Struct) \
    TEXT(Struct, site, "site", NAME, .help = PHRASE_PRODUCTIONS_FIELD_SITE), \
        COUNTRY(Struct, MUST), \
        CHOICE(Struct, kind, "kind", stage_kind_words, .choice_labels = stage_kind_phrases, \
               .help = PHRASE_PRODUCTIONS_FIELD_KIND, MUST), \
        INT(Struct, units, "units", .min = 0, .max = PRODUCTION_UNITS_MAX, \
            .help = PHRASE_PRODUCTIONS_FIELD_STAGE_UNITS, OPTIONAL), \
        DATE(Struct, from, "from", .help = PHRASE_PRODUCTIONS_FIELD_FROM, MUST), \
        DATE(Struct, until, "until", .help = PHRASE_PRODUCTIONS_FIELD_UNTIL, OPTIONAL), \
        INT(Struct, people, "people", .min = 0, .max = PRODUCTION_PEOPLE_MAX, \
            .help = PHRASE_PRODUCTIONS_FIELD_PEOPLE, OPTIONAL), \
        TEXT(Struct, licensed, "licensed", WORDS, .help = PHRASE_PRODUCTIONS_FIELD_LICENSED), \
        TEXT(Struct, withheld, "not-licensed", WORDS, .help = PHRASE_PRODUCTIONS_FIELD_WITHHELD), \
        SOURCE(Struct, MUST), SURE(Struct)
#define KNOWLEDGE(Struct, Type, shape) \
    LIST(Struct, knowledge, knowledge_count, "knowledge", Type, shape, \
         .max = PRODUCTION_KNOWLEDGE_MAX, .help = PHRASE_PRODUCTIONS_FIELD_KNOWLEDGE, OPTIONAL)

/* ---- shapes ---------------------------------------------------------------------------------- */

static const Field open_fields[] = {
    CASE_SAID(ProductionOpenParams, MUST), NAMED(ProductionOpenParams),
    UNITS(ProductionOpenParams),           LICENSEE(ProductionOpenParams),
    SOURCE(ProductionOpenParams, MUST),
};
const Shape production_open_params_shape =
    SHAPE(ProductionOpenParams, "production-open", open_fields);

static const Field said_fields[] = { WHAT(KnowledgeSaid), LEG(KnowledgeSaid) };
static const Shape said_shape = SHAPE(KnowledgeSaid, "knowledge", said_fields);

static const Field stage_fields[] = {
    PRODUCTION(ProductionStageParams),
    FIRM(ProductionStageParams, MUST),
    OF_STAGE(ProductionStageParams),
    KNOWLEDGE(ProductionStageParams, KnowledgeSaid, said_shape),
};
const Shape production_stage_params_shape =
    SHAPE(ProductionStageParams, "production-stage", stage_fields);

static const Field drop_fields[] = {
    PRODUCTION(ProductionDropParams),
    STAGE(ProductionDropParams, MUST),
    REASON(ProductionDropParams),
};
const Shape production_drop_params_shape =
    SHAPE(ProductionDropParams, "production-drop", drop_fields);

static const Field show_fields[] = { PRODUCTION(ProductionShowParams), ON(ProductionShowParams) };
const Shape production_show_params_shape =
    SHAPE(ProductionShowParams, "production-show", show_fields);

static const Field opened_fields[] = {
    CASE_ID(ProductionOpened),  NAMED(ProductionOpened),    UNITS(ProductionOpened),
    LICENSEE(ProductionOpened), SOURCE(ProductionOpened, ),
};
const Shape production_opened_shape = SHAPE(ProductionOpened, "production-opened", opened_fields);

static const Field given_fields[] = {
    WHAT(KnowledgeGiven),
    LEG(KnowledgeGiven),
    ID(KnowledgeGiven, item, "item", MUST),
    TEXT(KnowledgeGiven, item_line, "item-line", NAME, OPTIONAL),
    DECIDED(KnowledgeGiven),
};
static const Shape given_shape = SHAPE(KnowledgeGiven, "knowledge-given", given_fields);

static const Field staged_fields[] = {
    STAGE(ProductionStaged, MUST),
    ID(ProductionStaged, firm, "firm", MUST),
    TEXT(ProductionStaged, handle, "handle", NAME),
    OF_STAGE(ProductionStaged),
    KNOWLEDGE(ProductionStaged, KnowledgeGiven, given_shape),
};
const Shape production_staged_shape = SHAPE(ProductionStaged, "production-staged", staged_fields);

static const Field dropped_fields[] = {
    STAGE(ProductionDropped, MUST),
    TEXT(ProductionDropped, reason, "reason", WORDS, .erasable = true),
};
const Shape production_dropped_shape =
    SHAPE(ProductionDropped, "production-stage-dropped", dropped_fields);

static const Field reply_fields[] = {
    PRODUCTION(ProductionReply),
    STAGE(ProductionReply, OPTIONAL),
    INT(ProductionReply, placed, "placed", NUMBER, .help = PHRASE_PRODUCTIONS_SHOWN_PLACED),
    INT(ProductionReply, left, "left", NUMBER, .help = PHRASE_PRODUCTIONS_SHOWN_LEFT),
};
const Shape production_reply_shape = SHAPE(ProductionReply, "production-reply", reply_fields);

static const Field shown_knowledge_fields[] = {
    WHAT(ShownKnowledge),
    LEG(ShownKnowledge),
    TEXT(ShownKnowledge, reference, "item", NAME, .help = PHRASE_PRODUCTIONS_SHOWN_ITEM, OPTIONAL),
    TEXT(ShownKnowledge, item_line, "item-line", NAME, .help = PHRASE_PRODUCTIONS_SHOWN_ITEM_LINE,
         OPTIONAL),
    DECIDED(ShownKnowledge),
    CHOICE(ShownKnowledge, stand, "stand", leg_stand_words, .choice_labels = leg_stand_phrases,
           .help = PHRASE_PRODUCTIONS_SHOWN_STAND, OPTIONAL),
};
static const Shape shown_knowledge_shape =
    SHAPE(ShownKnowledge, "shown-knowledge", shown_knowledge_fields);

static const Field shown_stage_fields[] = {
    STAGE(ShownProductionStage, MUST),
    FIRM(ShownProductionStage, MUST),
    OF_STAGE(ShownProductionStage),
    CHOICE(ShownProductionStage, phase, "phase", stage_phase_words,
           .choice_labels = stage_phase_phrases, .help = PHRASE_PRODUCTIONS_SHOWN_PHASE, MUST),
    BOOL(ShownProductionStage, held, "held", .help = PHRASE_PRODUCTIONS_SHOWN_HELD),
    KNOWLEDGE(ShownProductionStage, ShownKnowledge, shown_knowledge_shape),
};
static const Shape shown_stage_shape =
    SHAPE(ShownProductionStage, "shown-stage", shown_stage_fields);

static const Field shown_fields[] = {
    PRODUCTION(ProductionShown),
    CASE_ID(ProductionShown),
    CASE_NUMBER(ProductionShown),
    NAMED(ProductionShown),
    LICENSEE(ProductionShown),
    SHOWN_ON(ProductionShown),
    UNITS(ProductionShown),
    INT(ProductionShown, placed, "placed", NUMBER, .help = PHRASE_PRODUCTIONS_SHOWN_PLACED),
    INT(ProductionShown, left, "left", NUMBER, .help = PHRASE_PRODUCTIONS_SHOWN_LEFT),
    INT(ProductionShown, local, "local", NUMBER, .help = PHRASE_PRODUCTIONS_SHOWN_LOCAL),
    TEXT(ProductionShown, share, "local-share", CODE, .help = PHRASE_PRODUCTIONS_SHOWN_SHARE,
         OPTIONAL),
    INT(ProductionShown, people, "people", NUMBER, .help = PHRASE_PRODUCTIONS_FIELD_PEOPLE),
    LIST(ProductionShown, stages, stage_count, "stages", ShownProductionStage, shown_stage_shape,
         .max = PRODUCTION_STAGES_MAX, .help = PHRASE_PRODUCTIONS_SHOWN_STAGES, OPTIONAL),
    SOURCE(ProductionShown, MUST),
};
const Shape production_shown_shape = SHAPE(ProductionShown, "shown-production", shown_fields);

/* ---- events ---------------------------------------------------------------------------------- */

static int apply_opened(Db *db, Arena *arena, const Event *event, const void *data)
{
    const ProductionOpened *opened = data;
    (void)arena;
    int r = production_add(db, event->subject, event->seq, opened->file, opened->name,
                           opened->units, opened->country, opened->source);
    return r ? trace(r) : 0;
}

static int64_t or_none(int64_t number)
{
    return number == INT64_MIN ? 0 : number;
}

static int apply_staged(Db *db, Arena *arena, const Event *event, const void *data)
{
    const ProductionStaged *staged = data;
    (void)arena;
    int r = production_stage_add(db, staged->stage, event->seq, event->subject, staged->site,
                                 staged->firm, staged->handle, staged->country, staged->kind,
                                 or_none(staged->units), staged->from, staged->until,
                                 or_none(staged->people), staged->licensed, staged->withheld,
                                 staged->source, staged->confidence);

    for (size_t i = 0; !r && i < staged->knowledge_count; i++)
        r = production_knowledge_add(db, staged->stage, (int64_t)i, staged->knowledge[i].what,
                                     staged->knowledge[i].leg, staged->knowledge[i].decided);
    return r ? trace(r) : 0;
}

static int apply_dropped(Db *db, Arena *arena, const Event *event, const void *data)
{
    const ProductionDropped *dropped = data;
    (void)arena;
    int r = production_stage_end(db, dropped->stage, event->seq);
    return r ? trace(r) : 0;
}

static const EventKind events[] = {
    { STR("production.opened"), 1, STR("production"), &production_opened_shape, apply_opened, NULL,
      PHRASE_PRODUCTIONS_EVENT_OPENED },
    { STR("production.staged"), 1, STR("production"), &production_staged_shape, apply_staged, NULL,
      PHRASE_PRODUCTIONS_EVENT_STAGED },
    { STR("production.stage-dropped"), 1, STR("production"), &production_dropped_shape,
      apply_dropped, NULL, PHRASE_PRODUCTIONS_EVENT_DROPPED },
};

static const Projection projections[] = {
    { STR("production"), STR("id") },
    { STR("production_stage"), STR("id") },
    { STR("production_knowledge"), STR("stage, number") },
};

/* ---- operations ------------------------------------------------------------------------------ */

static const Operation operations[] = {
    CHANGE("production.open", "enter", production_open_params_shape, production_reply_shape,
           production_open, PHRASE_PRODUCTIONS_HELP_OPEN, ABOUT_NOTHING),
    CHANGE("production.stage", "enter", production_stage_params_shape, production_reply_shape,
           production_stage, PHRASE_PRODUCTIONS_HELP_STAGE, ABOUT("production")),
    CHANGE("production.drop", "enter", production_drop_params_shape, production_reply_shape,
           production_drop, PHRASE_PRODUCTIONS_HELP_DROP, ABOUT("production")),
    READ("production.show", "read", production_show_params_shape, production_shown_shape,
         production_show, PHRASE_PRODUCTIONS_HELP_SHOW, ABOUT("production"),
         .protected_read = true),
};

static int production_facts(Work *work, Id subject, AccessFacts *facts)
{
    ProductionGetRow row;
    bool found;
    int r = production_get(work_db(work), work_arena(work), subject, &row, &found);

    if (r || !found)
        return r ? trace(r) : WORK_E_NOT_FOUND;
    r = hanging_facts(row.case_file, facts);
    return r < 0 ? trace(r) : r;
}

static const SubjectKind subjects[] = {
    { .name = STR("production"), .facts = production_facts, .shown_by = STR("production.show") },
};

const Room productions_room = { ROOM_OPERATIONS(operations), ROOM_EVENTS(events),
                                ROOM_PROJECTIONS(projections), ROOM_SUBJECTS(subjects) };
