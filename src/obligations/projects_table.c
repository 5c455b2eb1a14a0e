/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "obligations/obligations.h"
#include "obligations/project.h"
#include "obligations/projects_sql.h"
#include "phrases_obligations.h"

#include "casework/casework.h"

/* What projects bring to the record. */

#define MUST .optional = false
#define OPTIONAL .optional = true
#define NAME .max = PROJECT_NAME_MAX
#define WORDS .max = PROJECT_WORDS_MAX, .long_text = true
#define PROJECT_ID(Struct) \
    ID(Struct, project, "project", .help = PHRASE_OBLIGATIONS_FIELD_PROJECT, MUST)
#define NAMED(Struct) \
    TEXT(Struct, name, "name", NAME, .help = PHRASE_OBLIGATIONS_FIELD_PROJECT_NAME)
#define CURRENCY(Struct) \
    TEXT(Struct, currency, "currency", .max = 3, .help = PHRASE_OBLIGATIONS_FIELD_CURRENCY)
#define WHOSE(Struct) \
    TEXT(Struct, party, "party", NAME, .help = PHRASE_OBLIGATIONS_FIELD_WHOSE_SHARE)
#define PARTY(Struct) TEXT(Struct, party, "party", NAME, .help = PHRASE_OBLIGATIONS_FIELD_PARTY)
#define PACKAGE(Struct) \
    TEXT(Struct, package, "package", NAME, .help = PHRASE_OBLIGATIONS_FIELD_PACKAGE)
#define VALUE(Struct) \
    TEXT(Struct, value, "value", NAME, .help = PHRASE_OBLIGATIONS_FIELD_PACKAGE_VALUE)
#define LEAST(Struct) TEXT(Struct, least, "least", NAME, .help = PHRASE_OBLIGATIONS_FIELD_LEAST)
#define SOURCE(Struct) \
    TEXT(Struct, source, "source", WORDS, .help = PHRASE_OBLIGATIONS_FIELD_SOURCE)
#define SURE(Struct) \
    CHOICE(Struct, confidence, "confidence", confidence_words, MUST, \
           .help = PHRASE_OBLIGATIONS_FIELD_CONFIDENCE)
#define FROM(Struct, member, name) \
    DATE(Struct, member, name, .help = PHRASE_OBLIGATIONS_FIELD_FROM, MUST)
#define SHARE(Struct) \
    TEXT(Struct, share, "share", NAME, .help = PHRASE_OBLIGATIONS_SHOWN_SHARE, OPTIONAL)
#define REACHED(Struct) BOOL(Struct, reached, "reached", .help = PHRASE_OBLIGATIONS_SHOWN_REACHED)

static const Field opened_fields[] = {
    ID(ProjectOpened, file, "case", MUST),
    NAMED(ProjectOpened),
    CURRENCY(ProjectOpened),
    WHOSE(ProjectOpened),
    INT(ProjectOpened, least_ppm, "least-ppm", .min = 0, .max = PPM_WHOLE),
    SOURCE(ProjectOpened),
};
const Shape project_opened_shape = SHAPE(ProjectOpened, "project-opened", opened_fields);

static const Field shared_fields[] = {
    FROM(ProjectShared, day, "day"),
    PACKAGE(ProjectShared),
    PARTY(ProjectShared),
    INT(ProjectShared, value_minor, "value-minor", .min = 0, .max = OFFSET_AMOUNT_MAX),
    SOURCE(ProjectShared),
    SURE(ProjectShared),
};
const Shape project_shared_shape = SHAPE(ProjectShared, "project-shared", shared_fields);

static const Field open_fields[] = {
    TEXT(ProjectOpenParams, case_file, "case", NAME, .help = PHRASE_OBLIGATIONS_FIELD_CASE),
    NAMED(ProjectOpenParams),
    CURRENCY(ProjectOpenParams),
    WHOSE(ProjectOpenParams),
    LEAST(ProjectOpenParams),
    SOURCE(ProjectOpenParams),
};
const Shape project_open_params_shape = SHAPE(ProjectOpenParams, "project-open", open_fields);

static const Field share_fields[] = {
    PROJECT_ID(ProjectShareParams), FROM(ProjectShareParams, day, "from"),
    PACKAGE(ProjectShareParams),    PARTY(ProjectShareParams),
    VALUE(ProjectShareParams),      SOURCE(ProjectShareParams),
    SURE(ProjectShareParams),
};
const Shape project_share_params_shape = SHAPE(ProjectShareParams, "project-share", share_fields);

static const Field show_fields[] = {
    PROJECT_ID(ProjectShowParams),
    DATE(ProjectShowParams, on, "on", .help = PHRASE_OBLIGATIONS_FIELD_ON, OPTIONAL),
};
const Shape project_show_params_shape = SHAPE(ProjectShowParams, "project-show", show_fields);

static const Field reply_fields[] = { PROJECT_ID(ProjectReply), SHARE(ProjectReply),
                                      REACHED(ProjectReply) };
const Shape project_reply_shape = SHAPE(ProjectReply, "project-reply", reply_fields);

static const Field drift_fields[] = {
    FROM(ShownDrift, from, "from"),
    TEXT(ShownDrift, part, "part", NAME, .help = PHRASE_OBLIGATIONS_SHOWN_PART),
    TEXT(ShownDrift, whole, "whole", NAME, .help = PHRASE_OBLIGATIONS_SHOWN_WHOLE),
    SHARE(ShownDrift),
    TEXT(ShownDrift, drift, "drift", NAME, .help = PHRASE_OBLIGATIONS_SHOWN_DRIFT, OPTIONAL),
    REACHED(ShownDrift),
};
static const Shape drift_shape = SHAPE(ShownDrift, "shown-drift", drift_fields);

static const Field package_fields[] = {
    FROM(ShownPackage, from, "from"),
    PACKAGE(ShownPackage),
    PARTY(ShownPackage),
    VALUE(ShownPackage),
    SOURCE(ShownPackage),
    SURE(ShownPackage),
};
static const Shape package_shape = SHAPE(ShownPackage, "shown-work-package", package_fields);

static const Field shown_fields[] = {
    PROJECT_ID(ProjectShown),
    ID(ProjectShown, file, "case", .help = PHRASE_OBLIGATIONS_FIELD_CASE, MUST),
    NAMED(ProjectShown),
    CURRENCY(ProjectShown),
    WHOSE(ProjectShown),
    LEAST(ProjectShown),
    SOURCE(ProjectShown),
    DATE(ProjectShown, on, "on", .help = PHRASE_OBLIGATIONS_FIELD_ON, MUST),
    SHARE(ProjectShown),
    REACHED(ProjectShown),
    LIST(ProjectShown, days, day_count, "days", ShownDrift, drift_shape,
         .max = PROJECT_PACKAGES_MAX, .help = PHRASE_OBLIGATIONS_SHOWN_DAYS, OPTIONAL),
    LIST(ProjectShown, packages, package_count, "packages", ShownPackage, package_shape,
         .max = PROJECT_PACKAGES_MAX, .help = PHRASE_OBLIGATIONS_SHOWN_PACKAGES, OPTIONAL),
};
const Shape project_shown_shape = SHAPE(ProjectShown, "shown-project", shown_fields);

/* ---- events ---------------------------------------------------------------------------------- */

static int apply_opened(Db *db, Arena *arena, const Event *event, const void *data)
{
    const ProjectOpened *opened = data;
    (void)arena;
    int r = project_add(db, event->subject, event->seq, opened->file, opened->name,
                        opened->currency, opened->party, opened->least_ppm, opened->source);
    return r ? trace(r) : 0;
}

static int apply_shared(Db *db, Arena *arena, const Event *event, const void *data)
{
    const ProjectShared *shared = data;
    (void)arena;
    int r =
        project_package_add(db, event->seq, event->subject, shared->day, shared->package,
                            shared->party, shared->value_minor, shared->source, shared->confidence);
    return r ? trace(r) : 0;
}

static const EventKind events[] = {
    { STR("project.opened"), 1, STR("project"), &project_opened_shape, apply_opened, NULL,
      PHRASE_OBLIGATIONS_EVENT_PROJECT_OPENED },
    { STR("project.shared"), 1, STR("project"), &project_shared_shape, apply_shared, NULL,
      PHRASE_OBLIGATIONS_EVENT_PROJECT_SHARED },
};

static const Projection projections[] = { { STR("project"), STR("id") },
                                          { STR("project_package"), STR("seq") } };

/* ---- operations ------------------------------------------------------------------------------ */

static const Operation operations[] = {
    CHANGE("project.open", "enter", project_open_params_shape, project_reply_shape, project_open,
           PHRASE_OBLIGATIONS_HELP_PROJECT_OPEN, ABOUT_NOTHING),
    CHANGE("project.share", "enter", project_share_params_shape, project_reply_shape, project_share,
           PHRASE_OBLIGATIONS_HELP_PROJECT_SHARE, ABOUT("project")),
    READ("project.show", "read", project_show_params_shape, project_shown_shape, project_show,
         PHRASE_OBLIGATIONS_HELP_PROJECT_SHOW, ABOUT("project"), .protected_read = true),
};

/* Those of its case; what work costs is never open. */
static int project_facts(Work *work, Id subject, AccessFacts *facts)
{
    ProjectGetRow row;
    bool found;
    int r = project_get(work_db(work), work_arena(work), subject, &row, &found);

    if (r || !found)
        return r ? trace(r) : WORK_E_NOT_FOUND;
    r = access_fact_as(facts, S("case"), row.case_file);
    access_fact_at_least(facts, S("item-marking"), MARKING_RESTRICTED);
    return r < 0 ? trace(r) : r;
}

static const SubjectKind subjects[] = {
    { .name = STR("project"), .facts = project_facts, .shown_by = STR("project.show") },
};

const Room projects_room = {
    .operations = operations,
    .operation_count = COUNT_OF(operations),
    .events = events,
    .event_count = COUNT_OF(events),
    .subjects = subjects,
    .subject_count = COUNT_OF(subjects),
    .projections = projections,
    .projection_count = COUNT_OF(projections),
};
