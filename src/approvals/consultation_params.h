/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * consultation_params - what the operations on consultations take and reply
 *
 * Bodies and people are named by handle or id, the subject by its reference or id.
 */
#pragma once

#include "approvals/consultation_events.h"

enum { CONSULT_ROWS_MAX = 200 };

typedef struct BodyParams {
    Str organisation;
    Date due;             /* or */
    int64_t working_days; /* from the day after this one */
    Str escalates_to;
} BodyParams;

typedef struct ConsultationOpenParams { /* consultation.open */
    Str subject_kind, subject, subject_text;
    Label question;
    int32_t countersigned;
    const ConsultEntity *entities;
    size_t entity_count;
    const BodyParams *bodies;
    size_t body_count;
} ConsultationOpenParams;

typedef struct ConsultationAnswerParams { /* consultation.answer */
    Id consultation;
    Str reason;
    const ConsultOpinion *opinions; /* one for each entity */
    size_t opinion_count;
} ConsultationAnswerParams;

typedef struct ConsultationSignParams { /* consultation.countersign */
    Id consultation;
    int64_t version; /* of the answer of the signer's own body */
} ConsultationSignParams;

typedef struct ConsultationResolveParams { /* consultation.resolve */
    Id consultation;
    int64_t entity;
    int32_t opinion;
    Str proviso, reason;
} ConsultationResolveParams;

typedef struct ConsultationParams { /* consultation.close */
    Id consultation;
} ConsultationParams;

typedef struct ConsultationShowParams { /* consultation.show */
    Id consultation;
    Str body;        /* with the next: this answer, in full, instead of those that stand */
    int64_t version; /* INT64_MIN: none */
} ConsultationShowParams;

typedef struct ConsultationWithdrawParams { /* consultation.withdraw */
    Id consultation;
    Str reason;
} ConsultationWithdrawParams;

typedef enum ConsultationQueue {
    QUEUE_ANSWER,    /* what waits for the organisation of whoever asks, overdue first */
    QUEUE_ESCALATED, /* what came to whoever asks because it is overdue */
    QUEUE_ASKED,     /* what that organisation asked and has not closed */
    QUEUES
} ConsultationQueue;
extern const Str consultation_queue_words[QUEUES];

typedef struct ConsultationListParams { /* consultation.list */
    int32_t queue;
    int64_t limit;
    Str after;
} ConsultationListParams;

typedef struct ConsultationReply { /* of every change */
    Id consultation;
    Str reference;
    int32_t state;
    int64_t version; /* of the answer it was about; 0: none */
} ConsultationReply;

typedef struct OpinionShown {
    int64_t entity;
    int32_t opinion;
    Str proviso;
} OpinionShown;

typedef struct AnswerShown {
    Id body;
    Str body_name;
    int64_t version;
    bool stands; /* no later one took its place */
    Moment at;
    Id by;
    Str by_name, reason;  /* of one that stands; of an older one when it is asked for */
    Moment countersigned; /* MOMENT_NONE: not */
    Id countersigner;
    Str countersigner_name;
    const OpinionShown *opinions;
    size_t opinion_count;
} AnswerShown;

typedef struct BodyShown {
    Id organisation;
    Str organisation_name;
    Date due;
    int64_t working_days;
    int32_t waits;
    bool overdue;
    Id escalates_to;
    Str escalates_to_name;
    Moment escalated; /* MOMENT_NONE: not, or not told yet */
} BodyShown;

typedef struct EntityShown {
    int64_t entity;
    Str item, destination;
    int32_t combined;
    const Str *provisos; /* of everybody who made one */
    size_t proviso_count;
    bool resolved;
    Id resolver;
    Str resolver_name, resolution;
    Moment resolved_at;
} EntityShown;

typedef struct ConsultationShown { /* consultation.show */
    Id consultation;
    Str reference;
    int32_t state;
    Str subject_kind, subject_text, question;
    Id subject, organisation;
    Str organisation_name;
    Id opener;
    Str opener_name;
    Date on;
    bool countersigned;
    Moment ended;
    Str ended_reason;
    const EntityShown *entities;
    size_t entity_count;
    const BodyShown *bodies;
    size_t body_count;
    const AnswerShown *answers; /* those that stand in full, the older ones in short */
    size_t answer_count;
} ConsultationShown;

typedef struct ConsultationListed {
    Id consultation;
    Str reference, subject_kind, subject_text, question;
    Id body; /* that is waited for; none: several */
    Str body_name;
    Date due;
    bool overdue;
    int32_t waits;
} ConsultationListed;

typedef struct ConsultationListReply {
    const ConsultationListed *consultations;
    size_t consultation_count;
    Str next; /* "" at the end */
} ConsultationListReply;

extern const Shape consultation_open_params_shape, consultation_answer_params_shape,
    consultation_sign_params_shape, consultation_resolve_params_shape, consultation_params_shape,
    consultation_show_params_shape, consultation_withdraw_params_shape,
    consultation_list_params_shape;
extern const Shape consultation_reply_shape, consultation_shown_shape,
    consultation_list_reply_shape;
