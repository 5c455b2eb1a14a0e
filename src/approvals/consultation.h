/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * consultation - what the operations on consultations share; private to the room
 */
#pragma once

#include "approvals/consultation_params.h"
#include "approvals/named.h"

#include "approvals/consultation_sql.h"

#define CONSULT_LETTER 'C'
#define CONSULT_ROUTE "consultation" /* routes/consultation.route: the one in force */

typedef struct Consultation {
    Id id;
    ConsultationGetRow row;
    const ConsultationEntitiesRow *entities;
    const ConsultationBodiesRow *bodies;
    const ConsultationAnswersRow *answers;         /* in the order they came */
    const ConsultationOpinionsRow *opinions;       /* of the answers that stand */
    const ConsultationResolutionsRow *resolutions; /* in the order they came */
    size_t entity_count, body_count, answer_count, opinion_count, resolution_count;
} Consultation;

/* What all bodies say of one entity, and who resolved it if they differ. */
typedef struct Combination {
    Opinion says;
    const ConsultationResolutionsRow *resolution; /* NULL: as the bodies said it */
} Combination;

/* 0, WORK_E_NOT_FOUND, or a fault. */
MUST_USE int consultation_load(Work *work, Id id, Consultation *ret_consultation);

/* The same for an operation that changes it, as a step of the route that leads to `state`, or stays
 * there. WORK_E_CONFLICT with a finding when the route leads elsewhere. */
MUST_USE int consultation_enter(Work *work, Id id, ConsultationState state,
                                Consultation *ret_consultation);

/* NULL: not asked; none: not answered. */
const ConsultationBodiesRow *consultation_body_of(const Consultation *consultation, Id body);
const ConsultationAnswersRow *consultation_standing(const Consultation *consultation,
                                                    const ConsultationBodiesRow *body);

/* What a standing answer says of an entity; NULL: there is none. */
const ConsultationOpinionsRow *consultation_opinion(const Consultation *consultation,
                                                    const ConsultationBodiesRow *body,
                                                    int64_t entity);

Combination consultation_combine(const Consultation *consultation, int64_t entity);

bool consultation_is_overdue(const Consultation *consultation, const ConsultationBodiesRow *body,
                             Date today);

/* Of those that asked: 0, WORK_E_RULE with a finding, or a fault. */
MUST_USE int consultation_of_own(Work *work, const Consultation *consultation);

void consultation_reply(ConsultationReply *reply, const Consultation *consultation,
                        ConsultationState state, int64_t version);

enum { CONSULT_STEP_FACTS = 1 };
extern const StepFact consultation_step_facts[CONSULT_STEP_FACTS];
int consultation_stands(Work *work, Id subject, Standing *ret_standing);
int consultation_facts(Work *work, Id subject, AccessFacts *facts);
int consultation_find(Db *db, Arena *arena, Str reference, Id *ret_consultation);
int consultation_tend(Work *work, bool *ret_more);

int consultation_open(Work *work, const void *params, void *reply);
int consultation_answer(Work *work, const void *params, void *reply);
int consultation_countersign(Work *work, const void *params, void *reply);
int consultation_resolve(Work *work, const void *params, void *reply);
int consultation_close(Work *work, const void *params, void *reply);
int consultation_withdraw(Work *work, const void *params, void *reply);
int consultation_show(Work *work, const void *params, void *reply);
int consultation_list(Work *work, const void *params, void *reply);
