/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * project - joint programmes and licence productions of a case: who does which share of the work
 * (row E5), and what the partners agreed (row E7)
 *
 * A work package is done by a party for a value from a day on, until another row of it. Shares are
 * those of src/offset (workshare.h), tested in whole numbers. Who does it is named: a firm on which
 * a foreign stake waits is given none (stake.h), and of nobody it could be told.
 *
 * An agreement names the partners with their shares of the work and of the cost, each exactly the
 * whole together; who decides what; whose consent a transfer to others needs; whose property is
 * what. It holds until the next one, and is shown beside what the work packages of the day say.
 * Notes keep what agreements, claims and sources on components say, also where they contradict.
 */
#pragma once

#include "action/action.h"
#include "offset/offset.h"

enum {
    PROJECT_NAME_MAX = 200,
    PROJECT_WORDS_MAX = 4000,
    PROJECT_PACKAGES_MAX = 5000,
    PROJECT_PARTNERS_MAX = 50,
    PROJECT_TERMS_MAX = 200, /* rights, or property, of one agreement */
    PROJECT_NOTES_MAX = 100000,
};

typedef enum DecidesHow { DECIDES_ONE, DECIDES_MOST, DECIDES_ALL, DECIDES_HOWS } DecidesHow;
typedef enum Ground { GROUND_BACK, GROUND_FORE, GROUNDS } Ground; /* made before it, or in it */
typedef enum ProjectNoteKind {
    NOTE_AGREEMENT,
    NOTE_COMPONENT,
    NOTE_CLAIM,
    PROJECT_NOTE_KINDS
} ProjectNoteKind;

typedef struct ProjectOpened { /* project.opened 1 */
    Id file;
    Str name, currency, party; /* party: whose share must reach the least */
    int64_t least_ppm;
    Str source;
} ProjectOpened;

typedef struct ProjectShared { /* project.shared 1: a work package from this day on */
    Date day;
    Str package, party;
    int64_t value_minor; /* 0: it ends */
    Str source;
    int32_t confidence;
    Id firm; /* that does it; absent: it ends, or is of a time when none was asked for */
    Str handle;
} ProjectShared;

typedef struct PartnerAgreed {
    Str party;
    int64_t work_ppm, cost_ppm;
    bool consents; /* a transfer to others needs its consent */
} PartnerAgreed;

typedef struct DecisionRight {
    Str matter;
    int32_t how; /* DecidesHow */
    Str party;   /* who decides alone */
} DecisionRight;

typedef struct Property {
    Str what;
    int32_t ground; /* Ground */
    Str owner;      /* absent: all partners together */
    Str funded;     /* by whom */
    Str licence;    /* who may use it for what; absent: nobody else */
} Property;

typedef struct ProjectAgreed { /* project.agreed 1: from this day until the next one */
    Date from;
    const PartnerAgreed *partners;
    const DecisionRight *rights;
    const Property *property;
    size_t partner_count, right_count, property_count;
    Str source;
    int32_t confidence;
} ProjectAgreed;

typedef struct ProjectNoted { /* project.noted 1 */
    int32_t kind;
    Str what, country, day, source; /* day: as the source gives it, "1999-08" */
    int32_t confidence;
} ProjectNoted;

typedef struct ProjectOpenParams {
    Str case_file, name, currency, party, least, source;
} ProjectOpenParams;

typedef struct ProjectShareParams {
    Id project;
    Date day;
    Str package, party, value, source;
    int32_t confidence;
    Str firm; /* absent: none is named */
} ProjectShareParams;

typedef struct PartnerSaid {
    Str party, work, cost;
    bool consents;
} PartnerSaid;

typedef struct ProjectAgreeParams {
    Id project;
    Date from;
    const PartnerSaid *partners;
    const DecisionRight *rights;
    const Property *property;
    size_t partner_count, right_count, property_count;
    Str source;
    int32_t confidence;
} ProjectAgreeParams;

typedef struct ProjectNoteParams {
    Id project;
    int32_t kind;
    Str what, country, day, source;
    int32_t confidence;
} ProjectNoteParams;

typedef struct ProjectShowParams {
    Id project;
    Date on; /* absent: today */
} ProjectShowParams;

typedef struct ProjectReply {
    Id project;
    Str share; /* of the party, on the day of the last row; absent: no work is given */
    bool reached;
} ProjectReply;

typedef struct ProjectNamed {
    Id project;
    Str name;
} ProjectNamed;

typedef struct ShownPartner {
    Str party, work, cost;
    Str has, drift; /* of the work on the day, and against what was agreed; absent: none is given */
    bool consents;
} ShownPartner;

typedef struct ShownProjectNote {
    int32_t kind;
    Str what, country, day, source;
    bool contested; /* another source says that another country makes it */
    int32_t confidence;
} ShownProjectNote;

typedef struct ShownDrift {
    Date from;
    Str part, whole, share, drift; /* drift: absent on the first day */
    bool reached;
} ShownDrift;

typedef struct ShownPackage {
    Date from;
    Str package, party, firm, value, source;
    int32_t confidence;
} ShownPackage;

typedef struct ProjectShown {
    Id project, file;
    Str name, currency, party, least, source;
    Date on;
    Str share; /* on the day; absent: no work is given */
    bool reached;
    const ShownDrift *days;
    const ShownPackage *packages;
    size_t day_count, package_count;
    Date agreed; /* since when what follows holds; absent: nothing was agreed by the day */
    const ShownPartner *partners;
    const Str *others; /* who do work on the day and are no partners */
    const DecisionRight *rights;
    const Property *property;
    size_t partner_count, other_count, right_count, property_count;
    Str agreed_source;
    int32_t agreed_confidence;
    const ShownProjectNote *notes;
    size_t note_count;
} ProjectShown;

extern const Shape project_opened_shape, project_shared_shape, project_open_params_shape,
    project_share_params_shape, project_agreed_shape, project_noted_shape,
    project_agree_params_shape, project_note_params_shape, project_named_shape,
    project_show_params_shape, project_reply_shape, project_shown_shape;

int project_open(Work *work, const void *params, void *reply);
int project_share(Work *work, const void *params, void *reply);
int project_agree(Work *work, const void *params, void *reply);
int project_note(Work *work, const void *params, void *reply);
int project_show(Work *work, const void *params, void *reply);
