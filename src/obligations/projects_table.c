/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "obligations/fields.h"
#include "obligations/obligation.h"
#include "obligations/obligations.h"
#include "obligations/project.h"
#include "obligations/projects_sql.h"
#include "phrases_projects.h"

/* What projects bring to the record. */

#define PROJECT_ID(Struct) \
    ID(Struct, project, "project", .help = PHRASE_OBLIGATIONS_FIELD_PROJECT, MUST)
#define NAMED(Struct) \
    TEXT(Struct, name, "name", NAME, .help = PHRASE_OBLIGATIONS_FIELD_PROJECT_NAME)
#define WHOSE(Struct) \
    TEXT(Struct, party, "party", NAME, .help = PHRASE_OBLIGATIONS_FIELD_WHOSE_SHARE)
#define PARTY(Struct) TEXT(Struct, party, "party", NAME, .help = PHRASE_OBLIGATIONS_FIELD_PARTY)
#define PACKAGE(Struct) \
    TEXT(Struct, package, "package", NAME, .help = PHRASE_OBLIGATIONS_FIELD_PACKAGE)
#define VALUE(Struct) \
    TEXT(Struct, value, "value", NAME, .help = PHRASE_OBLIGATIONS_FIELD_PACKAGE_VALUE)
#define LEAST(Struct) TEXT(Struct, least, "least", NAME, .help = PHRASE_OBLIGATIONS_FIELD_LEAST)
#define FROM(Struct, member, name) \
    DATE(Struct, member, name, .help = PHRASE_OBLIGATIONS_FIELD_FROM, MUST)
#define SHARE(Struct) \
    TEXT(Struct, share, "share", NAME, .help = PHRASE_OBLIGATIONS_SHOWN_SHARE, OPTIONAL)
#define REACHED(Struct) BOOL(Struct, reached, "reached", .help = PHRASE_OBLIGATIONS_SHOWN_REACHED)

/* ---- what partners agree --------------------------------------------------------------------- */

static const Str how_words[DECIDES_HOWS] = { STR("one"), STR("most"), STR("all") };
static const Phrase how_phrases[DECIDES_HOWS] = { PHRASE_PROJECTS_DECIDES_ONE,
                                                  PHRASE_PROJECTS_DECIDES_MOST,
                                                  PHRASE_PROJECTS_DECIDES_ALL };
static const Str ground_words[GROUNDS] = { STR("background"), STR("foreground") };
static const Phrase ground_phrases[GROUNDS] = { PHRASE_PROJECTS_BACKGROUND,
                                                PHRASE_PROJECTS_FOREGROUND };
static const Str note_words[PROJECT_NOTE_KINDS] = { STR("agreement"), STR("component"),
                                                    STR("claim") };
static const Phrase note_phrases[PROJECT_NOTE_KINDS] = { PHRASE_PROJECTS_NOTE_AGREEMENT,
                                                         PHRASE_PROJECTS_NOTE_COMPONENT,
                                                         PHRASE_PROJECTS_NOTE_CLAIM };

#define CONSENTS(Struct) BOOL(Struct, consents, "consents", .help = PHRASE_PROJECTS_FIELD_CONSENTS)
#define PARTNER(Struct) TEXT(Struct, party, "party", NAME, .help = PHRASE_PROJECTS_FIELD_PARTNER)
#define OF_WORK(Struct) TEXT(Struct, work, "work", CODE, .help = PHRASE_PROJECTS_FIELD_WORK)
#define OF_COST(Struct) TEXT(Struct, cost, "cost", CODE, .help = PHRASE_PROJECTS_FIELD_COST)

static const Field right_fields[] = {
    TEXT(DecisionRight, matter, "matter", NAME, .help = PHRASE_PROJECTS_FIELD_MATTER),
    CHOICE(DecisionRight, how, "how", how_words, .choice_labels = how_phrases,
           .help = PHRASE_PROJECTS_FIELD_HOW, MUST),
    TEXT(DecisionRight, party, "party", NAME, .help = PHRASE_PROJECTS_FIELD_LEADS, OPTIONAL),
};
static const Shape right_shape = SHAPE(DecisionRight, "decision-right", right_fields);

static const Field property_fields[] = {
    TEXT(Property, what, "what", NAME, .help = PHRASE_PROJECTS_FIELD_PROPERTY_WHAT),
    CHOICE(Property, ground, "ground", ground_words, .choice_labels = ground_phrases,
           .help = PHRASE_PROJECTS_FIELD_GROUND, MUST),
    TEXT(Property, owner, "owner", NAME, .help = PHRASE_PROJECTS_FIELD_OWNER, OPTIONAL),
    TEXT(Property, funded, "funded-by", NAME, .help = PHRASE_PROJECTS_FIELD_FUNDED, OPTIONAL),
    TEXT(Property, licence, "licence", WORDS, .help = PHRASE_PROJECTS_FIELD_LICENCE, OPTIONAL),
};
static const Shape property_shape = SHAPE(Property, "project-property", property_fields);

static const Field partner_fields[] = { PARTNER(PartnerSaid), OF_WORK(PartnerSaid),
                                        OF_COST(PartnerSaid), CONSENTS(PartnerSaid) };
static const Shape partner_shape = SHAPE(PartnerSaid, "project-partner", partner_fields);

static const Field partner_agreed_fields[] = {
    PARTNER(PartnerAgreed),
    INT(PartnerAgreed, work_ppm, "work-ppm", .min = 0, .max = PPM_WHOLE),
    INT(PartnerAgreed, cost_ppm, "cost-ppm", .min = 0, .max = PPM_WHOLE),
    CONSENTS(PartnerAgreed),
};
static const Shape partner_agreed_shape =
    SHAPE(PartnerAgreed, "partner-agreed", partner_agreed_fields);

/* Of the parameters, of what happened and of what is shown alike. */
#define RIGHTS(Struct) \
    LIST(Struct, rights, right_count, "rights", DecisionRight, right_shape, \
         .max = PROJECT_TERMS_MAX, .help = PHRASE_PROJECTS_FIELD_RIGHTS, OPTIONAL)
#define PROPERTY(Struct) \
    LIST(Struct, property, property_count, "property", Property, property_shape, \
         .max = PROJECT_TERMS_MAX, .help = PHRASE_PROJECTS_FIELD_PROPERTY, OPTIONAL)
#define PARTNERS(Struct, Type, shape, ...) \
    LIST(Struct, partners, partner_count, "partners", Type, shape, .max = PROJECT_PARTNERS_MAX, \
         .help = PHRASE_PROJECTS_FIELD_PARTNERS, __VA_ARGS__)
#define AGREED_FROM(Struct) \
    DATE(Struct, from, "from", .help = PHRASE_PROJECTS_FIELD_AGREED_FROM, MUST)

static const Field agree_fields[] = {
    PROJECT_ID(ProjectAgreeParams),
    AGREED_FROM(ProjectAgreeParams),
    PARTNERS(ProjectAgreeParams, PartnerSaid, partner_shape, .min = 2),
    RIGHTS(ProjectAgreeParams),
    PROPERTY(ProjectAgreeParams),
    SOURCE(ProjectAgreeParams, MUST),
    SURE(ProjectAgreeParams),
};
const Shape project_agree_params_shape = SHAPE(ProjectAgreeParams, "project-agree", agree_fields);

static const Field agreed_fields[] = {
    AGREED_FROM(ProjectAgreed),
    PARTNERS(ProjectAgreed, PartnerAgreed, partner_agreed_shape, .min = 2),
    RIGHTS(ProjectAgreed),
    PROPERTY(ProjectAgreed),
    SOURCE(ProjectAgreed, MUST),
    SURE(ProjectAgreed),
};
const Shape project_agreed_shape = SHAPE(ProjectAgreed, "project-agreed", agreed_fields);

#define OF_NOTE(Struct) \
    CHOICE(Struct, kind, "kind", note_words, .choice_labels = note_phrases, \
           .help = PHRASE_PROJECTS_FIELD_NOTE_KIND, MUST), \
        TEXT(Struct, what, "what", WORDS, .help = PHRASE_PROJECTS_FIELD_NOTE_WHAT), \
        TEXT(Struct, country, "country", .max = 3, .help = PHRASE_PROJECTS_FIELD_MAKER, OPTIONAL), \
        TEXT(Struct, day, "day", CODE, .help = PHRASE_PROJECTS_FIELD_NOTE_DAY, OPTIONAL), \
        SOURCE(Struct, MUST), SURE(Struct)

static const Field note_fields[] = { PROJECT_ID(ProjectNoteParams), OF_NOTE(ProjectNoteParams) };
const Shape project_note_params_shape = SHAPE(ProjectNoteParams, "project-note", note_fields);

static const Field noted_fields[] = { OF_NOTE(ProjectNoted) };
const Shape project_noted_shape = SHAPE(ProjectNoted, "project-noted", noted_fields);

static const Field named_fields[] = { PROJECT_ID(ProjectNamed), NAMED(ProjectNamed) };
const Shape project_named_shape = SHAPE(ProjectNamed, "project-named", named_fields);

static const Field shown_partner_fields[] = {
    PARTNER(ShownPartner),
    OF_WORK(ShownPartner),
    TEXT(ShownPartner, has, "has", CODE, .help = PHRASE_PROJECTS_SHOWN_HAS, OPTIONAL),
    TEXT(ShownPartner, drift, "drift", CODE, .help = PHRASE_PROJECTS_SHOWN_DRIFT, OPTIONAL),
    OF_COST(ShownPartner),
    CONSENTS(ShownPartner),
};
static const Shape shown_partner_shape =
    SHAPE(ShownPartner, "shown-project-partner", shown_partner_fields);

static const Field shown_note_fields[] = {
    OF_NOTE(ShownProjectNote),
    BOOL(ShownProjectNote, contested, "contested", .help = PHRASE_PROJECTS_SHOWN_CONTESTED),
};
static const Shape shown_note_shape =
    SHAPE(ShownProjectNote, "shown-project-note", shown_note_fields);

/* ---- who does what --------------------------------------------------------------------------- */

static const Field opened_fields[] = {
    CASE_ID(ProjectOpened),
    NAMED(ProjectOpened),
    CURRENCY(ProjectOpened),
    WHOSE(ProjectOpened),
    INT(ProjectOpened, least_ppm, "least-ppm", .min = 0, .max = PPM_WHOLE),
    SOURCE(ProjectOpened, MUST),
};
const Shape project_opened_shape = SHAPE(ProjectOpened, "project-opened", opened_fields);

static const Field shared_fields[] = {
    FROM(ProjectShared, day, "day"),
    PACKAGE(ProjectShared),
    PARTY(ProjectShared),
    INT(ProjectShared, value_minor, "value-minor", .min = 0, .max = OFFSET_AMOUNT_MAX),
    SOURCE(ProjectShared, MUST),
    SURE(ProjectShared),
    ID(ProjectShared, firm, "firm", OPTIONAL),
    TEXT(ProjectShared, handle, "handle", NAME, OPTIONAL),
};
const Shape project_shared_shape = SHAPE(ProjectShared, "project-shared", shared_fields);

static const Field open_fields[] = {
    CASE_SAID(ProjectOpenParams, MUST), NAMED(ProjectOpenParams), CURRENCY(ProjectOpenParams),
    WHOSE(ProjectOpenParams),           LEAST(ProjectOpenParams), SOURCE(ProjectOpenParams, MUST),
};
const Shape project_open_params_shape = SHAPE(ProjectOpenParams, "project-open", open_fields);

static const Field share_fields[] = {
    PROJECT_ID(ProjectShareParams), FROM(ProjectShareParams, day, "from"),
    PACKAGE(ProjectShareParams),    PARTY(ProjectShareParams),
    VALUE(ProjectShareParams),      SOURCE(ProjectShareParams, MUST),
    SURE(ProjectShareParams),       FIRM(ProjectShareParams, OPTIONAL),
};
const Shape project_share_params_shape = SHAPE(ProjectShareParams, "project-share", share_fields);

static const Field show_fields[] = {
    PROJECT_ID(ProjectShowParams),
    ON(ProjectShowParams),
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
    FIRM(ShownPackage, OPTIONAL),
    VALUE(ShownPackage),
    SOURCE(ShownPackage, MUST),
    SURE(ShownPackage),
};
static const Shape package_shape = SHAPE(ShownPackage, "shown-work-package", package_fields);

static const Field shown_fields[] = {
    PROJECT_ID(ProjectShown),
    CASE_ID(ProjectShown),
    NAMED(ProjectShown),
    CURRENCY(ProjectShown),
    WHOSE(ProjectShown),
    LEAST(ProjectShown),
    SOURCE(ProjectShown, MUST),
    SHOWN_ON(ProjectShown),
    SHARE(ProjectShown),
    REACHED(ProjectShown),
    LIST(ProjectShown, days, day_count, "days", ShownDrift, drift_shape,
         .max = PROJECT_PACKAGES_MAX, .help = PHRASE_OBLIGATIONS_SHOWN_DAYS, OPTIONAL),
    LIST(ProjectShown, packages, package_count, "packages", ShownPackage, package_shape,
         .max = PROJECT_PACKAGES_MAX, .help = PHRASE_OBLIGATIONS_SHOWN_PACKAGES, OPTIONAL),
    DATE(ProjectShown, agreed, "agreed", .help = PHRASE_PROJECTS_SHOWN_AGREED, OPTIONAL),
    PARTNERS(ProjectShown, ShownPartner, shown_partner_shape, OPTIONAL),
    TEXTS(ProjectShown, others, other_count, "others", .max = PROJECT_PACKAGES_MAX,
          .item_max = PROJECT_NAME_MAX, .help = PHRASE_PROJECTS_SHOWN_OTHERS, OPTIONAL),
    RIGHTS(ProjectShown),
    PROPERTY(ProjectShown),
    TEXT(ProjectShown, agreed_source, "agreed-source", WORDS,
         .help = PHRASE_PROJECTS_SHOWN_AGREED_SOURCE, OPTIONAL),
    CHOICE(ProjectShown, agreed_confidence, "agreed-confidence", confidence_words,
           .help = PHRASE_PROJECTS_SHOWN_AGREED_CONFIDENCE, OPTIONAL),
    LIST(ProjectShown, notes, note_count, "notes", ShownProjectNote, shown_note_shape,
         .max = PROJECT_NOTES_MAX, .help = PHRASE_PROJECTS_SHOWN_NOTES, OPTIONAL),
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
    if (!r && !id_is_none(shared->firm))
        r = project_package_firm_add(db, event->seq, shared->firm, shared->handle);
    return r ? trace(r) : 0;
}

static int apply_agreed(Db *db, Arena *arena, const Event *event, const void *data)
{
    const ProjectAgreed *agreed = data;
    Text terms = text_open(arena, TEXT_MAX);

    shape_write(&terms, &project_agreed_shape, agreed);
    ensure(!terms.full);
    int r = project_agreement_add(db, event->seq, event->subject, agreed->from, text_str(&terms));
    return r ? trace(r) : 0;
}

static int apply_noted(Db *db, Arena *arena, const Event *event, const void *data)
{
    const ProjectNoted *noted = data;
    (void)arena;
    int r = project_note_add(db, event->seq, event->subject, noted->kind, noted->what,
                             noted->country, noted->day, noted->source, noted->confidence);
    return r ? trace(r) : 0;
}

static const EventKind events[] = {
    { STR("project.opened"), 1, STR("project"), &project_opened_shape, apply_opened, NULL,
      PHRASE_OBLIGATIONS_EVENT_PROJECT_OPENED },
    { STR("project.shared"), 1, STR("project"), &project_shared_shape, apply_shared, NULL,
      PHRASE_OBLIGATIONS_EVENT_PROJECT_SHARED },
    { STR("project.agreed"), 1, STR("project"), &project_agreed_shape, apply_agreed, NULL,
      PHRASE_PROJECTS_EVENT_AGREED },
    { STR("project.noted"), 1, STR("project"), &project_noted_shape, apply_noted, NULL,
      PHRASE_PROJECTS_EVENT_NOTED },
};

static const Projection projections[] = { { STR("project"), STR("id") },
                                          { STR("project_package"), STR("seq") },
                                          { STR("project_package_firm"), STR("seq") },
                                          { STR("project_agreement"), STR("seq") },
                                          { STR("project_note"), STR("seq") } };

/* ---- operations ------------------------------------------------------------------------------ */

static const Operation operations[] = {
    CHANGE("project.open", "enter", project_open_params_shape, project_reply_shape, project_open,
           PHRASE_OBLIGATIONS_HELP_PROJECT_OPEN, ABOUT_NOTHING),
    CHANGE("project.share", "enter", project_share_params_shape, project_reply_shape, project_share,
           PHRASE_OBLIGATIONS_HELP_PROJECT_SHARE, ABOUT("project")),
    CHANGE("project.agree", "enter", project_agree_params_shape, project_named_shape, project_agree,
           PHRASE_PROJECTS_HELP_AGREE, ABOUT("project")),
    CHANGE("project.note", "enter", project_note_params_shape, project_named_shape, project_note,
           PHRASE_PROJECTS_HELP_NOTE, ABOUT("project")),
    READ("project.show", "read", project_show_params_shape, project_shown_shape, project_show,
         PHRASE_OBLIGATIONS_HELP_PROJECT_SHOW, ABOUT("project"), .protected_read = true),
};

static int project_facts(Work *work, Id subject, AccessFacts *facts)
{
    ProjectGetRow row;
    bool found;
    int r = project_get(work_db(work), work_arena(work), subject, &row, &found);

    if (r || !found)
        return r ? trace(r) : WORK_E_NOT_FOUND;
    r = hanging_facts(row.case_file, facts);
    return r < 0 ? trace(r) : r;
}

static const SubjectKind subjects[] = {
    { .name = STR("project"), .facts = project_facts, .shown_by = STR("project.show") },
};

const Room projects_room = { ROOM_OPERATIONS(operations), ROOM_EVENTS(events),
                             ROOM_PROJECTIONS(projections), ROOM_SUBJECTS(subjects) };
