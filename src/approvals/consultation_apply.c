/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "approvals/consultation.h"
#include "phrases_approvals.h"

/* Rows that follow from events. */

static int apply_opened(Db *db, Arena *arena, const Event *event, const void *data)
{
    const ConsultationOpened *opened = data;
    Id id = event->subject;
    (void)arena;
    int r = consultation_add(db, id, opened->reference, opened->subject_kind, opened->subject,
                             opened->subject_text, opened->question_ja, opened->question_en,
                             opened->organisation, event->actor, opened->on, opened->countersigned,
                             event->seq);
    if (!r)
        r = consultation_year_put(db, opened->year, opened->number);
    for (size_t i = 0; i < opened->entity_count && !r; i++)
        r = consultation_entity_add(db, id, (int64_t)i + 1, opened->entities[i].item,
                                    opened->entities[i].destination);
    for (size_t i = 0; i < opened->body_count && !r; i++)
        r = consultation_body_add(db, id, opened->bodies[i].organisation, (int64_t)i + 1,
                                  opened->bodies[i].due, opened->bodies[i].days,
                                  opened->bodies[i].escalates_to, BODY_ANSWERS);
    return r ? trace(r) : 0;
}

static int get(Db *db, Arena *arena, const Event *event, ConsultationGetRow *ret_row)
{
    bool found;
    int r = consultation_get(db, arena, event->subject, ret_row, &found);
    if (r)
        return trace(r);
    ensure(found);
    return 0;
}

/* A later answer takes the place of the one before, and nobody has signed it yet. */
static int apply_answered(Db *db, Arena *arena, const Event *event, const void *data)
{
    const ConsultationAnswered *answer = data;
    ConsultationGetRow row;
    int r = get(db, arena, event, &row);
    if (!r)
        r = consultation_answer_add(db, event->subject, answer->body, answer->version, event->seq,
                                    event->at, event->actor, event->principal, answer->reason,
                                    id_none());
    for (size_t i = 0; i < answer->opinion_count && !r; i++)
        r = consultation_opinion_add(db, event->subject, answer->body, answer->version,
                                     answer->opinions[i].entity, answer->opinions[i].opinion,
                                     answer->opinions[i].proviso);
    if (!r)
        r = consultation_body_set(db, event->subject, answer->body, row.countersigned,
                                  row.countersigned ? BODY_COUNTERSIGNS : BODY_DONE,
                                  answer->version);
    return r ? trace(r) : 0;
}

static int apply_countersigned(Db *db, Arena *arena, const Event *event, const void *data)
{
    const ConsultationCountersigned *told = data;
    (void)arena;
    int r = consultation_answer_sign(db, event->subject, told->body, told->version, event->at,
                                     event->actor, event->principal);
    if (!r)
        r = consultation_body_set(db, event->subject, told->body, false, BODY_DONE, told->version);
    return r ? trace(r) : 0;
}

static int apply_resolved(Db *db, Arena *arena, const Event *event, const void *data)
{
    const ConsultationResolved *told = data;
    (void)arena;
    int r = consultation_resolution_add(db, event->subject, told->opinion.entity, event->seq,
                                        told->opinion.opinion, told->opinion.proviso, told->reason,
                                        event->actor, event->at);
    return r ? trace(r) : 0;
}

static int apply_escalated(Db *db, Arena *arena, const Event *event, const void *data)
{
    const ConsultationEscalated *told = data;
    (void)arena;
    int r = consultation_body_escalate(db, event->subject, told->body, event->at);
    return r ? trace(r) : 0;
}

static int end(Db *db, const Event *event, ConsultationState state, Str reason)
{
    int r = consultation_end(db, event->subject, state, event->at, reason);
    if (!r)
        r = consultation_bodies_end(db, event->subject);
    return r ? trace(r) : 0;
}

static int apply_closed(Db *db, Arena *arena, const Event *event, const void *data)
{
    (void)arena, (void)data;
    int r = end(db, event, CONSULT_CLOSED, S(""));
    return r ? trace(r) : 0;
}

static int apply_withdrawn(Db *db, Arena *arena, const Event *event, const void *data)
{
    (void)arena;
    int r = end(db, event, CONSULT_WITHDRAWN, ((const ConsultationWithdrawn *)data)->reason);
    return r ? trace(r) : 0;
}

#define TOLD(kind, shape_of, apply_it, told) \
    { \
        .name = STR(kind), .version = 1, .subject_kind = STR("consultation"), .data = &(shape_of), \
        .apply = (apply_it), .sentence = (told) \
    }

const EventKind consultation_event_kinds[CONSULT_EVENT_KINDS] = {
    TOLD("consultation.opened", consultation_opened_shape, apply_opened, PHRASE_APPROVALS_DID_OPEN),
    TOLD("consultation.answered", consultation_answered_shape, apply_answered,
         PHRASE_APPROVALS_DID_ANSWER),
    TOLD("consultation.countersigned", consultation_countersigned_shape, apply_countersigned,
         PHRASE_APPROVALS_DID_COUNTERSIGN),
    TOLD("consultation.resolved", consultation_resolved_shape, apply_resolved,
         PHRASE_APPROVALS_DID_RESOLVE),
    TOLD("consultation.escalated", consultation_escalated_shape, apply_escalated,
         PHRASE_APPROVALS_DID_ESCALATE),
    TOLD("consultation.closed", consultation_closed_shape, apply_closed,
         PHRASE_APPROVALS_DID_CLOSE_CONSULTATION),
    TOLD("consultation.withdrawn", consultation_withdrawn_shape, apply_withdrawn,
         PHRASE_APPROVALS_DID_GIVE_UP),
};

const Projection consultation_projections[CONSULT_PROJECTIONS] = {
    { STR("consultation"), STR("id") },
    { STR("consultation_answer"), STR("consultation, organisation, version") },
    { STR("consultation_body"), STR("consultation, organisation") },
    { STR("consultation_entity"), STR("consultation, entity") },
    { STR("consultation_opinion"), STR("consultation, organisation, version, entity") },
    { STR("consultation_resolution"), STR("consultation, entity, seq") },
    { STR("consultation_year"), STR("year") },
};
