/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "approvals/consultation_events.h"
#include "phrases_approvals.h"

const Str consultation_state_words[CONSULT_STATES] = { STR("open"), STR("closed"),
                                                       STR("withdrawn") };
const Phrase consultation_state_phrases[CONSULT_STATES] = { PHRASE_APPROVALS_CONSULT_OPEN,
                                                            PHRASE_APPROVALS_CONSULT_CLOSED,
                                                            PHRASE_APPROVALS_CONSULT_WITHDRAWN };

#define OPINION_WORDS \
    [OPINION_APPROVE] = STR("approve"), [OPINION_PROVISO] = STR("proviso"), \
    [OPINION_REFUSE] = STR("refuse"), [OPINION_NOT_NEEDED] = STR("not-needed"), \
    [OPINION_NOT_APPLICABLE] = STR("not-applicable")

const Str opinion_words[OPINIONS] = { OPINION_WORDS };
const Str combined_words[COMBINED] = {
    OPINION_WORDS,
    [COMBINED_MISSING] = STR("missing"),
    [COMBINED_CONFLICTING] = STR("conflicting"),
};
const Phrase opinion_phrases[COMBINED] = {
    [OPINION_APPROVE] = PHRASE_APPROVALS_OPINION_APPROVE,
    [OPINION_PROVISO] = PHRASE_APPROVALS_OPINION_PROVISO,
    [OPINION_REFUSE] = PHRASE_APPROVALS_OPINION_REFUSE,
    [OPINION_NOT_NEEDED] = PHRASE_APPROVALS_OPINION_NOT_NEEDED,
    [OPINION_NOT_APPLICABLE] = PHRASE_APPROVALS_OPINION_NOT_APPLICABLE,
    [COMBINED_MISSING] = PHRASE_APPROVALS_OPINION_MISSING,
    [COMBINED_CONFLICTING] = PHRASE_APPROVALS_OPINION_CONFLICTING,
};
const Str body_waits_words[BODY_WAITS] = { STR("done"), STR("answers"), STR("countersigns") };
const Phrase body_waits_phrases[BODY_WAITS] = { PHRASE_APPROVALS_BODY_DONE,
                                                PHRASE_APPROVALS_BODY_ANSWERS,
                                                PHRASE_APPROVALS_BODY_COUNTERSIGNS };

#define OPTIONAL .optional = true
#define NUMBER .min = 0, .max = INT64_MAX
#define NAME .max = CONSULT_NAME_MAX, .erasable = true
#define WORDS .max = CONSULT_WORDS_MAX, .long_text = true, .erasable = true
#define ENTITY(Struct, member) INT(Struct, member, "entity", .min = 1, .max = CONSULT_ENTITIES_MAX)
#define VERSION(Struct) INT(Struct, version, "version", .min = 1, .max = CONSULT_VERSIONS_MAX)

static const Field entity_fields[] = {
    TEXT(ConsultEntity, item, "item", .max = CONSULT_NAME_MAX),
    TEXT(ConsultEntity, destination, "destination", .max = CONSULT_NAME_MAX),
};
static const Shape entity_shape = SHAPE(ConsultEntity, "consult-entity-told", entity_fields);

static const Field body_fields[] = {
    ID(ConsultBody, organisation, "organisation", .optional = false),
    DATE(ConsultBody, due, "due", .optional = false),
    INT(ConsultBody, days, "days", .min = 0, .max = CONSULT_DAYS_MAX),
    ID(ConsultBody, escalates_to, "escalates-to", .optional = false),
};
static const Shape body_shape = SHAPE(ConsultBody, "consult-body-told", body_fields);

static const Field opened_fields[] = {
    TEXT(ConsultationOpened, reference, "reference", .max = CONSULT_WORD_MAX),
    INT(ConsultationOpened, year, "year", NUMBER),
    INT(ConsultationOpened, number, "number", NUMBER),
    TEXT(ConsultationOpened, subject_kind, "subject-kind", .max = CONSULT_WORD_MAX),
    ID(ConsultationOpened, subject, "subject", .optional = false),
    ID(ConsultationOpened, organisation, "organisation", .optional = false),
    TEXT(ConsultationOpened, subject_text, "subject-text", NAME, OPTIONAL),
    TEXT(ConsultationOpened, question_ja, "question-ja", WORDS, OPTIONAL),
    TEXT(ConsultationOpened, question_en, "question-en", WORDS, OPTIONAL),
    BOOL(ConsultationOpened, countersigned, "countersigned", .optional = false),
    DATE(ConsultationOpened, on, "on", .optional = false),
    LIST(ConsultationOpened, entities, entity_count, "entities", ConsultEntity, entity_shape,
         .min = 1, .max = CONSULT_ENTITIES_MAX),
    LIST(ConsultationOpened, bodies, body_count, "bodies", ConsultBody, body_shape, .min = 1,
         .max = CONSULT_BODIES_MAX),
};
const Shape consultation_opened_shape =
    SHAPE(ConsultationOpened, "consultation-opened", opened_fields);

static const Field opinion_fields[] = {
    ENTITY(ConsultOpinion, entity),
    CHOICE(ConsultOpinion, opinion, "opinion", opinion_words, .optional = false),
    TEXT(ConsultOpinion, proviso, "proviso", .max = CONSULT_PROVISO_MAX, .long_text = true,
         .erasable = true, OPTIONAL),
};
static const Shape opinion_shape = SHAPE(ConsultOpinion, "consult-opinion-told", opinion_fields);

static const Field answered_fields[] = {
    ID(ConsultationAnswered, body, "body", .optional = false),
    VERSION(ConsultationAnswered),
    TEXT(ConsultationAnswered, reason, "reason", WORDS),
    LIST(ConsultationAnswered, opinions, opinion_count, "opinions", ConsultOpinion, opinion_shape,
         .min = 1, .max = CONSULT_ENTITIES_MAX),
};
const Shape consultation_answered_shape =
    SHAPE(ConsultationAnswered, "consultation-answered", answered_fields);

static const Field countersigned_fields[] = {
    ID(ConsultationCountersigned, body, "body", .optional = false),
    VERSION(ConsultationCountersigned),
};
const Shape consultation_countersigned_shape =
    SHAPE(ConsultationCountersigned, "consultation-countersigned", countersigned_fields);

static const Field resolved_fields[] = {
    RECORD(ConsultationResolved, opinion, "opinion", ConsultOpinion, opinion_shape,
           .optional = false),
    TEXT(ConsultationResolved, reason, "reason", WORDS),
};
const Shape consultation_resolved_shape =
    SHAPE(ConsultationResolved, "consultation-resolved", resolved_fields);

static const Field escalated_fields[] = {
    ID(ConsultationEscalated, body, "body", .optional = false),
    ID(ConsultationEscalated, person, "person", .optional = false),
    DATE(ConsultationEscalated, due, "due", .optional = false),
};
const Shape consultation_escalated_shape =
    SHAPE(ConsultationEscalated, "consultation-escalated", escalated_fields);

static const Field result_fields[] = {
    ENTITY(ConsultResult, entity),
    CHOICE(ConsultResult, opinion, "opinion", opinion_words, .optional = false),
    BOOL(ConsultResult, resolved, "resolved", .optional = false),
};
static const Shape result_shape = SHAPE(ConsultResult, "consult-result-told", result_fields);

static const Field closed_fields[] = {
    LIST(ConsultationClosed, results, result_count, "results", ConsultResult, result_shape,
         .min = 1, .max = CONSULT_ENTITIES_MAX),
};
const Shape consultation_closed_shape =
    SHAPE(ConsultationClosed, "consultation-closed", closed_fields);

static const Field withdrawn_fields[] = {
    TEXT(ConsultationWithdrawn, reason, "reason", WORDS),
};
const Shape consultation_withdrawn_shape =
    SHAPE(ConsultationWithdrawn, "consultation-withdrawn", withdrawn_fields);
