/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "approvals/consultation_params.h"
#include "phrases_approvals.h"

static const Str yes_no_words[] = { STR("no"), STR("yes") };
const Str consultation_queue_words[QUEUES] = { STR("answer"), STR("escalated"), STR("asked") };
static const Phrase queue_phrases[QUEUES] = { PHRASE_APPROVALS_QUEUE_ANSWER,
                                              PHRASE_APPROVALS_QUEUE_ESCALATED,
                                              PHRASE_APPROVALS_QUEUE_ASKED };

#define OPTIONAL .optional = true
#define NUMBER .min = 0, .max = INT64_MAX
#define WORD .max = CONSULT_WORD_MAX
#define NAME .max = CONSULT_NAME_MAX
#define WORDS .max = CONSULT_WORDS_MAX, .long_text = true
#define CONSULTATION(Struct) \
    ID(Struct, consultation, "consultation", .help = PHRASE_APPROVALS_FIELD_CONSULTATION)
#define ENTITY(Struct) \
    INT(Struct, entity, "entity", .min = 1, .max = CONSULT_ENTITIES_MAX, \
        .help = PHRASE_APPROVALS_FIELD_ENTITY)
#define OPINION(Struct) \
    CHOICE(Struct, opinion, "opinion", opinion_words, .choice_labels = opinion_phrases, \
           .help = PHRASE_APPROVALS_FIELD_OPINION)
#define PROVISO(Struct) \
    TEXT(Struct, proviso, "proviso", .max = CONSULT_PROVISO_MAX, .long_text = true, OPTIONAL, \
         .help = PHRASE_APPROVALS_FIELD_PROVISO)
#define REASON(Struct) TEXT(Struct, reason, "reason", WORDS, .help = PHRASE_APPROVALS_FIELD_REASON)

/* ---- parameters ------------------------------------------------------------------------------ */

static const Field entity_fields[] = {
    TEXT(ConsultEntity, item, "item", NAME, .help = PHRASE_APPROVALS_FIELD_ENTITY_ITEM),
    TEXT(ConsultEntity, destination, "destination", NAME,
         .help = PHRASE_APPROVALS_FIELD_DESTINATION),
};
static const Shape entity_shape = SHAPE(ConsultEntity, "consult-entity", entity_fields);

static const Field body_fields[] = {
    TEXT(BodyParams, organisation, "organisation", WORD, .help = PHRASE_APPROVALS_FIELD_BODY),
    DATE(BodyParams, due, "due", OPTIONAL, .help = PHRASE_APPROVALS_FIELD_DUE),
    INT(BodyParams, working_days, "working-days", .min = 1, .max = CONSULT_DAYS_MAX, OPTIONAL,
        .help = PHRASE_APPROVALS_FIELD_WORKING_DAYS),
    TEXT(BodyParams, escalates_to, "escalates-to", WORD,
         .help = PHRASE_APPROVALS_FIELD_ESCALATES_TO),
};
static const Shape body_shape = SHAPE(BodyParams, "consult-body", body_fields);

static const Field open_fields[] = {
    TEXT(ConsultationOpenParams, subject_kind, "subject-kind", WORD,
         .help = PHRASE_APPROVALS_FIELD_SUBJECT_KIND),
    TEXT(ConsultationOpenParams, subject, "subject", WORD, .help = PHRASE_APPROVALS_FIELD_SUBJECT),
    TEXT(ConsultationOpenParams, subject_text, "subject-text", NAME, OPTIONAL,
         .help = PHRASE_APPROVALS_FIELD_SUBJECT_TEXT),
    LABEL(ConsultationOpenParams, question, "question", .max = CONSULT_WORDS_MAX,
          .help = PHRASE_APPROVALS_FIELD_QUESTION),
    CHOICE(ConsultationOpenParams, countersigned, "countersigned", yes_no_words,
           .help = PHRASE_APPROVALS_FIELD_COUNTERSIGNED),
    LIST(ConsultationOpenParams, entities, entity_count, "entities", ConsultEntity, entity_shape,
         .min = 1, .max = CONSULT_ENTITIES_MAX, .help = PHRASE_APPROVALS_FIELD_ENTITIES),
    LIST(ConsultationOpenParams, bodies, body_count, "bodies", BodyParams, body_shape, .min = 1,
         .max = CONSULT_BODIES_MAX, .help = PHRASE_APPROVALS_FIELD_BODIES),
};
const Shape consultation_open_params_shape =
    SHAPE(ConsultationOpenParams, "consultation-open", open_fields);

static const Field opinion_fields[] = {
    ENTITY(ConsultOpinion),
    OPINION(ConsultOpinion),
    PROVISO(ConsultOpinion),
};
static const Shape opinion_shape = SHAPE(ConsultOpinion, "consult-opinion", opinion_fields);

static const Field answer_fields[] = {
    CONSULTATION(ConsultationAnswerParams),
    REASON(ConsultationAnswerParams),
    LIST(ConsultationAnswerParams, opinions, opinion_count, "opinions", ConsultOpinion,
         opinion_shape, .min = 1, .max = CONSULT_ENTITIES_MAX,
         .help = PHRASE_APPROVALS_FIELD_OPINIONS),
};
const Shape consultation_answer_params_shape =
    SHAPE(ConsultationAnswerParams, "consultation-answer", answer_fields);

static const Field sign_fields[] = {
    CONSULTATION(ConsultationSignParams),
    INT(ConsultationSignParams, version, "version", .min = 1, .max = CONSULT_VERSIONS_MAX,
        .help = PHRASE_APPROVALS_FIELD_ANSWER_VERSION),
};
const Shape consultation_sign_params_shape =
    SHAPE(ConsultationSignParams, "consultation-countersign", sign_fields);

static const Field resolve_fields[] = {
    CONSULTATION(ConsultationResolveParams), ENTITY(ConsultationResolveParams),
    OPINION(ConsultationResolveParams),      PROVISO(ConsultationResolveParams),
    REASON(ConsultationResolveParams),
};
const Shape consultation_resolve_params_shape =
    SHAPE(ConsultationResolveParams, "consultation-resolve", resolve_fields);

static const Field one_fields[] = { CONSULTATION(ConsultationParams) };
const Shape consultation_params_shape = SHAPE(ConsultationParams, "consultation-one", one_fields);

static const Field show_fields[] = {
    CONSULTATION(ConsultationShowParams),
    TEXT(ConsultationShowParams, body, "body", WORD, OPTIONAL,
         .help = PHRASE_APPROVALS_FIELD_SHOWN_BODY),
    INT(ConsultationShowParams, version, "version", .min = 1, .max = CONSULT_VERSIONS_MAX, OPTIONAL,
        .help = PHRASE_APPROVALS_FIELD_SHOWN_VERSION),
};
const Shape consultation_show_params_shape =
    SHAPE(ConsultationShowParams, "consultation-show", show_fields);

static const Field withdraw_fields[] = {
    CONSULTATION(ConsultationWithdrawParams),
    REASON(ConsultationWithdrawParams),
};
const Shape consultation_withdraw_params_shape =
    SHAPE(ConsultationWithdrawParams, "consultation-withdraw", withdraw_fields);

static const Field list_fields[] = {
    CHOICE(ConsultationListParams, queue, "queue", consultation_queue_words,
           .choice_labels = queue_phrases, .help = PHRASE_APPROVALS_FIELD_QUEUE),
    INT(ConsultationListParams, limit, "limit", .min = 1, .max = CONSULT_ROWS_MAX, OPTIONAL,
        .help = PHRASE_APPROVALS_FIELD_LIMIT),
    TEXT(ConsultationListParams, after, "after", WORD, OPTIONAL,
         .help = PHRASE_APPROVALS_FIELD_AFTER),
};
const Shape consultation_list_params_shape =
    SHAPE(ConsultationListParams, "consultation-list", list_fields);

/* ---- replies --------------------------------------------------------------------------------- */

#define STATE(Struct) \
    CHOICE(Struct, state, "state", consultation_state_words, \
           .choice_labels = consultation_state_phrases, .help = PHRASE_APPROVALS_SHOWN_STATE)
#define WAITS(Struct) \
    CHOICE(Struct, waits, "waits", body_waits_words, .choice_labels = body_waits_phrases, \
           OPTIONAL, .help = PHRASE_APPROVALS_SHOWN_BODY_WAITS)

static const Field reply_fields[] = {
    CONSULTATION(ConsultationReply),
    TEXT(ConsultationReply, reference, "reference", WORD, .help = PHRASE_APPROVALS_SHOWN_REFERENCE),
    STATE(ConsultationReply),
    INT(ConsultationReply, version, "version", NUMBER,
        .help = PHRASE_APPROVALS_FIELD_ANSWER_VERSION),
};
const Shape consultation_reply_shape = SHAPE(ConsultationReply, "consultation-reply", reply_fields);

static const Field opinion_shown_fields[] = {
    ENTITY(OpinionShown),
    OPINION(OpinionShown),
    PROVISO(OpinionShown),
};
static const Shape opinion_shown_shape =
    SHAPE(OpinionShown, "consult-opinion-shown", opinion_shown_fields);

static const Field answer_shown_fields[] = {
    ID(AnswerShown, body, "body", .help = PHRASE_APPROVALS_FIELD_BODY),
    TEXT(AnswerShown, body_name, "body-name", NAME, .help = PHRASE_APPROVALS_SHOWN_BODY_NAME),
    INT(AnswerShown, version, "version", NUMBER, .help = PHRASE_APPROVALS_FIELD_ANSWER_VERSION),
    BOOL(AnswerShown, stands, "stands", .help = PHRASE_APPROVALS_SHOWN_STANDS),
    MOMENT(AnswerShown, at, "at", .help = PHRASE_APPROVALS_SHOWN_AT),
    ID(AnswerShown, by, "by", .help = PHRASE_APPROVALS_SHOWN_BY),
    TEXT(AnswerShown, by_name, "by-name", NAME, .help = PHRASE_APPROVALS_SHOWN_BY_NAME),
    TEXT(AnswerShown, reason, "reason", WORDS, OPTIONAL, .help = PHRASE_APPROVALS_FIELD_REASON),
    MOMENT(AnswerShown, countersigned, "countersigned", OPTIONAL,
           .help = PHRASE_APPROVALS_SHOWN_COUNTERSIGNED),
    ID(AnswerShown, countersigner, "countersigner", OPTIONAL,
       .help = PHRASE_APPROVALS_SHOWN_COUNTERSIGNER),
    TEXT(AnswerShown, countersigner_name, "countersigner-name", NAME, OPTIONAL,
         .help = PHRASE_APPROVALS_SHOWN_COUNTERSIGNER_NAME),
    LIST(AnswerShown, opinions, opinion_count, "opinions", OpinionShown, opinion_shown_shape,
         .max = CONSULT_ENTITIES_MAX, OPTIONAL, .help = PHRASE_APPROVALS_SHOWN_GIVEN),
};
static const Shape answer_shown_shape =
    SHAPE(AnswerShown, "consult-answer-shown", answer_shown_fields);

static const Field body_shown_fields[] = {
    ID(BodyShown, organisation, "organisation", .help = PHRASE_APPROVALS_FIELD_BODY),
    TEXT(BodyShown, organisation_name, "organisation-name", NAME,
         .help = PHRASE_APPROVALS_SHOWN_BODY_NAME),
    DATE(BodyShown, due, "due", .help = PHRASE_APPROVALS_SHOWN_DUE),
    INT(BodyShown, working_days, "working-days", NUMBER, OPTIONAL,
        .help = PHRASE_APPROVALS_SHOWN_WORKING_DAYS),
    WAITS(BodyShown),
    BOOL(BodyShown, overdue, "overdue", .help = PHRASE_APPROVALS_SHOWN_OVERDUE),
    ID(BodyShown, escalates_to, "escalates-to", .help = PHRASE_APPROVALS_SHOWN_ESCALATES),
    TEXT(BodyShown, escalates_to_name, "escalates-to-name", NAME,
         .help = PHRASE_APPROVALS_SHOWN_ESCALATES_NAME),
    MOMENT(BodyShown, escalated, "escalated", OPTIONAL, .help = PHRASE_APPROVALS_SHOWN_ESCALATED),
};
static const Shape body_shown_shape = SHAPE(BodyShown, "consult-body-shown", body_shown_fields);

static const Field entity_shown_fields[] = {
    ENTITY(EntityShown),
    TEXT(EntityShown, item, "item", NAME, .help = PHRASE_APPROVALS_FIELD_ENTITY_ITEM),
    TEXT(EntityShown, destination, "destination", NAME, .help = PHRASE_APPROVALS_FIELD_DESTINATION),
    CHOICE(EntityShown, combined, "combined", combined_words, .choice_labels = opinion_phrases,
           .help = PHRASE_APPROVALS_SHOWN_COMBINED),
    TEXTS(EntityShown, provisos, proviso_count, "provisos", .max = CONSULT_BODIES_MAX + 1,
          .item_max = CONSULT_PROVISO_MAX, .long_text = true, OPTIONAL,
          .help = PHRASE_APPROVALS_SHOWN_PROVISOS),
    BOOL(EntityShown, resolved, "resolved", .help = PHRASE_APPROVALS_SHOWN_RESOLVED),
    ID(EntityShown, resolver, "resolver", OPTIONAL, .help = PHRASE_APPROVALS_SHOWN_BY),
    TEXT(EntityShown, resolver_name, "resolver-name", NAME, OPTIONAL,
         .help = PHRASE_APPROVALS_SHOWN_BY_NAME),
    TEXT(EntityShown, resolution, "resolution", WORDS, OPTIONAL,
         .help = PHRASE_APPROVALS_FIELD_REASON),
    MOMENT(EntityShown, resolved_at, "resolved-at", OPTIONAL, .help = PHRASE_APPROVALS_SHOWN_AT),
};
static const Shape entity_shown_shape =
    SHAPE(EntityShown, "consult-entity-shown", entity_shown_fields);

static const Field shown_fields[] = {
    CONSULTATION(ConsultationShown),
    TEXT(ConsultationShown, reference, "reference", WORD, .help = PHRASE_APPROVALS_SHOWN_REFERENCE),
    STATE(ConsultationShown),
    TEXT(ConsultationShown, subject_kind, "subject-kind", WORD,
         .help = PHRASE_APPROVALS_SHOWN_SUBJECT_KIND),
    ID(ConsultationShown, subject, "subject", .help = PHRASE_APPROVALS_SHOWN_SUBJECT),
    TEXT(ConsultationShown, subject_text, "subject-text", NAME, OPTIONAL,
         .help = PHRASE_APPROVALS_SHOWN_SUBJECT_TEXT),
    TEXT(ConsultationShown, question, "question", WORDS, OPTIONAL,
         .help = PHRASE_APPROVALS_FIELD_QUESTION),
    ID(ConsultationShown, organisation, "organisation", .help = PHRASE_APPROVALS_SHOWN_ASKING),
    TEXT(ConsultationShown, organisation_name, "organisation-name", NAME,
         .help = PHRASE_APPROVALS_SHOWN_ASKING_NAME),
    ID(ConsultationShown, opener, "opener", .help = PHRASE_APPROVALS_SHOWN_BY),
    TEXT(ConsultationShown, opener_name, "opener-name", NAME,
         .help = PHRASE_APPROVALS_SHOWN_BY_NAME),
    DATE(ConsultationShown, on, "on", .help = PHRASE_APPROVALS_SHOWN_ASKED_ON),
    BOOL(ConsultationShown, countersigned, "countersigned",
         .help = PHRASE_APPROVALS_SHOWN_ASKED_SIGNED),
    LIST(ConsultationShown, entities, entity_count, "entities", EntityShown, entity_shown_shape,
         .max = CONSULT_ENTITIES_MAX, OPTIONAL, .help = PHRASE_APPROVALS_SHOWN_ENTITIES),
    LIST(ConsultationShown, bodies, body_count, "bodies", BodyShown, body_shown_shape,
         .max = CONSULT_BODIES_MAX, OPTIONAL, .help = PHRASE_APPROVALS_FIELD_BODIES),
    LIST(ConsultationShown, answers, answer_count, "answers", AnswerShown, answer_shown_shape,
         .max = CONSULT_BODIES_MAX * CONSULT_VERSIONS_MAX, OPTIONAL,
         .help = PHRASE_APPROVALS_SHOWN_ANSWERS),
    MOMENT(ConsultationShown, ended, "ended", OPTIONAL, .help = PHRASE_APPROVALS_SHOWN_ENDED_AT),
    TEXT(ConsultationShown, ended_reason, "ended-reason", WORDS, OPTIONAL,
         .help = PHRASE_APPROVALS_FIELD_REASON),
};
const Shape consultation_shown_shape = SHAPE(ConsultationShown, "consultation-shown", shown_fields);

static const Field listed_fields[] = {
    CONSULTATION(ConsultationListed),
    TEXT(ConsultationListed, reference, "reference", WORD,
         .help = PHRASE_APPROVALS_SHOWN_REFERENCE),
    TEXT(ConsultationListed, subject_kind, "subject-kind", WORD,
         .help = PHRASE_APPROVALS_SHOWN_SUBJECT_KIND),
    TEXT(ConsultationListed, subject_text, "subject-text", NAME, OPTIONAL,
         .help = PHRASE_APPROVALS_SHOWN_SUBJECT_TEXT),
    TEXT(ConsultationListed, question, "question", WORDS, OPTIONAL,
         .help = PHRASE_APPROVALS_FIELD_QUESTION),
    ID(ConsultationListed, body, "body", OPTIONAL, .help = PHRASE_APPROVALS_FIELD_BODY),
    TEXT(ConsultationListed, body_name, "body-name", NAME, OPTIONAL,
         .help = PHRASE_APPROVALS_SHOWN_BODY_NAME),
    DATE(ConsultationListed, due, "due", OPTIONAL, .help = PHRASE_APPROVALS_SHOWN_FIRST_DUE),
    BOOL(ConsultationListed, overdue, "overdue", .help = PHRASE_APPROVALS_SHOWN_OVERDUE),
    WAITS(ConsultationListed),
};
static const Shape listed_shape = SHAPE(ConsultationListed, "consultation-listed", listed_fields);

static const Field list_reply_fields[] = {
    LIST(ConsultationListReply, consultations, consultation_count, "consultations",
         ConsultationListed, listed_shape, .max = CONSULT_ROWS_MAX, OPTIONAL,
         .help = PHRASE_APPROVALS_SHOWN_CONSULTATIONS),
    TEXT(ConsultationListReply, next, "next", WORD, OPTIONAL, .help = PHRASE_APPROVALS_FIELD_AFTER),
};
const Shape consultation_list_reply_shape =
    SHAPE(ConsultationListReply, "consultation-list-reply", list_reply_fields);
