/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * consultation_events - what can have happened to a consultation, as it stands in the journal for
 * good
 */
#pragma once

#include "action/action.h"

enum {
    CONSULT_WORD_MAX = 100,   /* bytes: references, kinds of subjects */
    CONSULT_NAME_MAX = 1000,  /* items, destinations, a subject in words */
    CONSULT_WORDS_MAX = 8000, /* questions, provisos, reasons */
    CONSULT_PROVISO_MAX = 2000,
    CONSULT_BODIES_MAX = 20, /* with the two below: one consultation is shown on one page */
    CONSULT_ENTITIES_MAX = 40,
    CONSULT_VERSIONS_MAX = 30, /* of one body's answer */
    CONSULT_DAYS_MAX = 366,
};

typedef enum ConsultationState {
    CONSULT_OPEN,
    CONSULT_CLOSED,    /* every entity has its result */
    CONSULT_WITHDRAWN, /* given up by those who asked */
    CONSULT_STATES
} ConsultationState;
extern const Str consultation_state_words[CONSULT_STATES];
extern const Phrase consultation_state_phrases[CONSULT_STATES];

typedef enum Opinion {
    OPINION_APPROVE,
    OPINION_PROVISO, /* with conditions */
    OPINION_REFUSE,
    OPINION_NOT_NEEDED,     /* no licence, or no opinion, is needed */
    OPINION_NOT_APPLICABLE, /* none of this body's business */
    OPINIONS,
    /* What several bodies say together, beside the above. */
    COMBINED_MISSING = OPINIONS, /* somebody has not answered */
    COMBINED_CONFLICTING,        /* a person must resolve it */
    COMBINED
} Opinion;
extern const Str opinion_words[OPINIONS];
extern const Str combined_words[COMBINED]; /* opinion_words, and the two */
extern const Phrase opinion_phrases[COMBINED];

/* What is waited for from a body. */
typedef enum BodyWaits { BODY_DONE, BODY_ANSWERS, BODY_COUNTERSIGNS, BODY_WAITS } BodyWaits;
extern const Str body_waits_words[BODY_WAITS];
extern const Phrase body_waits_phrases[BODY_WAITS];

/* What is asked about: an item and where it would go. */
typedef struct ConsultEntity {
    Str item, destination;
} ConsultEntity;

typedef struct ConsultBody {
    Id organisation;
    Date due;        /* the last day in time */
    int64_t days;    /* working days it was reckoned from; 0: a date was named */
    Id escalates_to; /* who is told when nothing has come by then */
} ConsultBody;

typedef struct ConsultationOpened { /* consultation.opened 1 */
    Str reference;
    int64_t year, number;
    Str subject_kind;
    Id subject, organisation; /* that asks */
    Str subject_text, question_ja, question_en;
    bool countersigned; /* an answer counts when a second person of the body has signed it */
    Date on;
    const ConsultEntity *entities;
    size_t entity_count;
    const ConsultBody *bodies;
    size_t body_count;
} ConsultationOpened;

typedef struct ConsultOpinion {
    int64_t entity; /* by number, from 1 */
    int32_t opinion;
    Str proviso;
} ConsultOpinion;

typedef struct ConsultationAnswered { /* consultation.answered 1: takes the place of the last */
    Id body;
    int64_t version;
    Str reason;
    const ConsultOpinion *opinions;
    size_t opinion_count;
} ConsultationAnswered;

typedef struct ConsultationCountersigned { /* consultation.countersigned 1 */
    Id body;
    int64_t version; /* of the answer; a later one is not signed by it */
} ConsultationCountersigned;

typedef struct ConsultationResolved { /* consultation.resolved 1: falls with the next answer */
    ConsultOpinion opinion;
    Str reason;
} ConsultationResolved;

typedef struct ConsultationEscalated { /* consultation.escalated 1, by nobody */
    Id body, person;
    Date due;
} ConsultationEscalated;

typedef struct ConsultResult {
    int64_t entity;
    int32_t opinion;
    bool resolved; /* by a person, of answers that differed */
} ConsultResult;

typedef struct ConsultationClosed { /* consultation.closed 1 */
    const ConsultResult *results;
    size_t result_count;
} ConsultationClosed;

typedef struct ConsultationWithdrawn { /* consultation.withdrawn 1 */
    Str reason;
} ConsultationWithdrawn;

enum { CONSULT_EVENT_KINDS = 7, CONSULT_PROJECTIONS = 7 };
extern const EventKind consultation_event_kinds[CONSULT_EVENT_KINDS];
extern const Projection consultation_projections[CONSULT_PROJECTIONS];

extern const Shape consultation_opened_shape, consultation_answered_shape,
    consultation_countersigned_shape, consultation_resolved_shape, consultation_escalated_shape,
    consultation_closed_shape, consultation_withdrawn_shape;
