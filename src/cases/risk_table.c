/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/cases.h"
#include "cases/risk.h"
#include "phrases_cases.h"
#include "phrases_risks.h"

/* What the risks of cases bring to the record. */

enum { RISKS_SHOWN_MAX = 100000 };

#define OPTIONAL .optional = true
#define OWED .optional = false
#define WORDS_TEXT .max = CASE_WORDS_MAX, .long_text = true

static const Str group_words[RISK_GROUPS] = { STR("political"), STR("geopolitical"),
                                              STR("economic"), STR("technological") };
const Phrase risk_group_phrases[RISK_GROUPS] = { PHRASE_RISKS_POLITICAL, PHRASE_RISKS_GEOPOLITICAL,
                                                 PHRASE_RISKS_ECONOMIC,
                                                 PHRASE_RISKS_TECHNOLOGICAL };
static const Str seen_words[] = { STR("no"), STR("yes") };
static const Phrase seen_phrases[] = { PHRASE_RISKS_SEEN_NO, PHRASE_RISKS_SEEN_YES };

#define RISK_OF(Struct) ID(Struct, risk, "risk", OWED, .help = PHRASE_RISKS_FIELD_RISK)
#define CASE_OF(Struct) ID(Struct, file, "case", OWED, .help = PHRASE_CASES_FIELD_CASE)
#define GROUP(Struct, ...) \
    CHOICE(Struct, group, "group", group_words, .choice_labels = risk_group_phrases, \
           .help = PHRASE_RISKS_FIELD_GROUP, __VA_ARGS__)
#define SEEN(Struct, ...) \
    CHOICE(Struct, seen, "seen", seen_words, .choice_labels = seen_phrases, \
           .help = PHRASE_RISKS_FIELD_SEEN, __VA_ARGS__)
#define WHAT(Struct, ...) \
    TEXT(Struct, what, "what", WORDS_TEXT, .help = PHRASE_RISKS_FIELD_WHAT, __VA_ARGS__)
#define OWNER(Struct) \
    TEXT(Struct, owner, "owner", .max = CASE_WORD_MAX, OPTIONAL, .help = PHRASE_RISKS_FIELD_OWNER)
#define ACTION(Struct, ...) \
    TEXT(Struct, action, "action", WORDS_TEXT, OPTIONAL, .help = PHRASE_RISKS_FIELD_ACTION, \
         __VA_ARGS__)
#define DUE(Struct) DATE(Struct, due, "due", OPTIONAL, .help = PHRASE_RISKS_FIELD_DUE)

/* ---- the event ------------------------------------------------------------------------------- */

static const Field weighed_fields[] = {
    RISK_OF(RiskWeighed),
    GROUP(RiskWeighed, OWED),
    SEEN(RiskWeighed, OWED),
    WHAT(RiskWeighed, .erasable = true),
    ID(RiskWeighed, owner, "owner", OPTIONAL),
    ACTION(RiskWeighed, .erasable = true),
    DUE(RiskWeighed),
};
static const Shape weighed_shape = SHAPE(RiskWeighed, "risk-weighed", weighed_fields);

static const Field event_fields[] = {
    LIST(RisksWeighed, answers, answer_count, "answers", RiskWeighed, weighed_shape, .min = 1,
         .max = RISK_GROUPS),
    DATE(RisksWeighed, day, "day", OWED),
};
const Shape risks_weighed_shape = SHAPE(RisksWeighed, "risks-weighed", event_fields);

/* ---- parameters ------------------------------------------------------------------------------ */

static const Field answer_fields[] = {
    GROUP(RiskAnswer, OWED), SEEN(RiskAnswer, OWED), WHAT(RiskAnswer, OWED),
    OWNER(RiskAnswer),       ACTION(RiskAnswer, ),   DUE(RiskAnswer),
};
static const Shape answer_shape = SHAPE(RiskAnswer, "risk-answer", answer_fields);

static const Field weigh_fields[] = {
    CASE_OF(WeighRisksParams),
    LIST(WeighRisksParams, answers, answer_count, "answers", RiskAnswer, answer_shape, .min = 1,
         .max = RISK_GROUPS, .help = PHRASE_RISKS_FIELD_ANSWERS),
};
const Shape weigh_risks_params_shape = SHAPE(WeighRisksParams, "case-weigh-risks", weigh_fields);

static const Field show_fields[] = { RISK_OF(RiskShowParams) };
const Shape risk_show_params_shape = SHAPE(RiskShowParams, "risk-show", show_fields);

static const Field list_fields[] = {
    TEXT(RiskListParams, file, "case", .max = CASE_WORD_MAX, OPTIONAL,
         .help = PHRASE_CASES_FIELD_CASE),
    GROUP(RiskListParams, OPTIONAL),
    SEEN(RiskListParams, OPTIONAL),
    CHOICE(RiskListParams, overdue, "overdue", seen_words, OPTIONAL,
           .help = PHRASE_RISKS_FIELD_OVERDUE),
    OWNER(RiskListParams),
    CASE_PAGE(RiskListParams),
};
const Shape risk_list_params_shape = SHAPE(RiskListParams, "risk-list", list_fields);

/* ---- replies --------------------------------------------------------------------------------- */

static const Field shown_fields[] = {
    RISK_OF(ShownRisk),
    CASE_OF(ShownRisk),
    TEXT(ShownRisk, number, "number", .max = CASE_CODE_MAX, .help = PHRASE_CASES_SHOWN_NUMBER),
    GROUP(ShownRisk, OWED),
    SEEN(ShownRisk, OWED),
    WHAT(ShownRisk, OWED),
    OWNER(ShownRisk),
    TEXT(ShownRisk, owner_name, "owner-name", .max = CASE_NAME_MAX, OPTIONAL,
         .help = PHRASE_RISKS_SHOWN_OWNER_NAME),
    ACTION(ShownRisk, ),
    DUE(ShownRisk),
    BOOL(ShownRisk, overdue, "overdue", .help = PHRASE_CASES_SHOWN_OVERDUE),
    DATE(ShownRisk, answered, "answered", OWED, .help = PHRASE_RISKS_SHOWN_ANSWERED),
    BOOL(ShownRisk, stands, "stands", .help = PHRASE_RISKS_SHOWN_STANDS),
};
const Shape shown_risk_shape = SHAPE(ShownRisk, "shown-risk", shown_fields);

static const Field risks_fields[] = {
    LIST(RisksReply, risks, risk_count, "risks", ShownRisk, shown_risk_shape,
         .max = RISKS_SHOWN_MAX, OPTIONAL, .help = PHRASE_RISKS_SHOWN_RISKS),
    CASE_PAGE_NEXT(RisksReply),
};
const Shape risks_reply_shape = SHAPE(RisksReply, "risks-reply", risks_fields);

/* ---- events ---------------------------------------------------------------------------------- */

static int replace(Db *db, Arena *arena, const Event *event, int32_t group)
{
    CaseRiskStandingRow before;
    bool found;
    int r = case_risk_standing(db, arena, event->subject, group, &before, &found);

    if (!r && found)
        r = case_risk_replace(db, before.id, event->seq);
    if (!r && found)
        r = relation_drop(db, S(RISK_LIST), before.id);
    return r ? trace(r) : 0;
}

enum { KEY_DAYS = 9999999, KEY_ANSWERS = 1000000000 }; /* 7 and 9 digits of a key */

/* By day, then in the order of the answers. Where none is seen nothing is due: it stands behind
 * everything that is. */
static int64_t key_of(const Event *event, const RiskWeighed *one)
{
    int64_t day = one->seen ? one->due : KEY_DAYS;
    int64_t answer = event->seq * RISK_GROUPS + one->group;

    return day * KEY_ANSWERS + answer % KEY_ANSWERS;
}

static int apply_weighed(Db *db, Arena *arena, const Event *event, const void *data)
{
    const RisksWeighed *weighed = data;
    int r = 0;

    for (size_t i = 0; !r && i < weighed->answer_count; i++) {
        const RiskWeighed *one = &weighed->answers[i];

        r = replace(db, arena, event, one->group);
        if (!r)
            r = case_risk_add(db, one->risk, event->seq, event->subject, one->group, one->seen,
                              one->what, one->owner, one->action, one->due, weighed->day);
        if (!r)
            r = case_list_inner(db, arena, S(RISK_LIST), key_of(event, one), one->risk,
                                event->subject);
    }
    if (!r)
        r = case_file_changed(db, event->subject, event->seq);
    return r ? trace(r) : 0;
}

static const EventKind events[] = {
    { STR("case.risks-weighed"), 1, STR("case"), &risks_weighed_shape, apply_weighed, NULL,
      PHRASE_RISKS_EVENT_WEIGHED },
};

static const Projection projections[] = { { STR("case_risk"), STR("id") } };

/* ---- operations ------------------------------------------------------------------------------ */

static const Operation operations[] = {
    CHANGE("case.weigh-risks", "enter", weigh_risks_params_shape, case_reply_shape,
           case_weigh_risks, PHRASE_RISKS_HELP_WEIGH, ABOUT("case")),
    READ("risk.show", "read", risk_show_params_shape, shown_risk_shape, risk_show,
         PHRASE_RISKS_HELP_SHOW, ABOUT("risk"), .protected_read = true),
    READ("risk.list", "read", risk_list_params_shape, risks_reply_shape, risk_list,
         PHRASE_RISKS_HELP_LIST, ABOUT_NOTHING),
};

static int risk_facts(Work *work, Id subject, AccessFacts *facts)
{
    CaseRiskGetRow row;
    bool found;
    int r = case_risk_get(work_db(work), work_arena(work), subject, &row, &found);

    if (r || !found)
        return r ? trace(r) : WORK_E_NOT_FOUND;
    r = case_inner_facts(work, row.case_file, facts);
    return r < 0 ? trace(r) : r;
}

static const SubjectKind subjects[] = {
    { .name = STR("risk"), .facts = risk_facts, .shown_by = STR("risk.show") },
};

static const StepFact step_facts[] = {
    STEP_FACT("case", "risks-answered", risk_tell_answered, SUBJECT),
};

const Room risks_room = {
    ROOM_OPERATIONS(operations),   ROOM_EVENTS(events),         ROOM_SUBJECTS(subjects),
    ROOM_PROJECTIONS(projections), ROOM_STEP_FACTS(step_facts),
};
