/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "approvals/approvals.h"
#include "phrases_approvals.h"

#include "approvals/consultation.h"

/* ---- loading --------------------------------------------------------------------------------- */

static int read_consultation(Work *work, Id id, void *ret_consultation)
{
    Db *db = work_db(work);
    Arena *arena = work_arena(work);
    Consultation *c = ret_consultation;
    bool found;

    *c = (Consultation){ .id = id };
    int r = consultation_get(db, arena, id, &c->row, &found);
    if (r || !found)
        return r ? trace(r) : WORK_E_NOT_FOUND;
    r = consultation_entities(db, arena, id, &c->entities, &c->entity_count);
    if (!r)
        r = consultation_bodies(db, arena, id, &c->bodies, &c->body_count);
    if (!r)
        r = consultation_answers(db, arena, id, &c->answers, &c->answer_count);
    if (!r)
        r = consultation_opinions(db, arena, id, &c->opinions, &c->opinion_count);
    if (!r)
        r = consultation_resolutions(db, arena, id, &c->resolutions, &c->resolution_count);
    return r ? trace(r) : 0;
}

int consultation_load(Work *work, Id id, Consultation *ret_consultation)
{
    int r = named_load(work, S("consultation"), id, read_consultation, ret_consultation,
                       sizeof(*ret_consultation));
    return r < 0 ? trace(r) : r;
}

int consultation_enter(Work *work, Id id, ConsultationState state, Consultation *ret_consultation)
{
    int r = consultation_load(work, id, ret_consultation);
    if (!r)
        r = named_leads(work, consultation_state_words[state]);
    return r < 0 ? trace(r) : r;
}

void consultation_reply(ConsultationReply *reply, const Consultation *consultation,
                        ConsultationState state, int64_t version)
{
    *reply = (ConsultationReply){ consultation->id, consultation->row.reference, (int32_t)state,
                                  version };
}

/* ---- what was said --------------------------------------------------------------------------- */

const ConsultationBodiesRow *consultation_body_of(const Consultation *consultation, Id body)
{
    for (size_t i = 0; i < consultation->body_count; i++)
        if (id_eq(consultation->bodies[i].organisation, body))
            return &consultation->bodies[i];
    return NULL;
}

const ConsultationAnswersRow *consultation_standing(const Consultation *consultation,
                                                    const ConsultationBodiesRow *body)
{
    for (size_t i = 0; i < consultation->answer_count; i++)
        if (id_eq(consultation->answers[i].organisation, body->organisation) &&
            consultation->answers[i].version == body->version)
            return &consultation->answers[i];
    return NULL;
}

const ConsultationOpinionsRow *consultation_opinion(const Consultation *consultation,
                                                    const ConsultationBodiesRow *body,
                                                    int64_t entity)
{
    for (size_t i = 0; i < consultation->opinion_count; i++) {
        const ConsultationOpinionsRow *row = &consultation->opinions[i];
        if (id_eq(row->organisation, body->organisation) && row->entity == entity)
            return row;
    }
    return NULL;
}

/* Does the body's opinion count: is it there, and signed where that is asked? */
static bool has_said(const Consultation *consultation, const ConsultationBodiesRow *body)
{
    const ConsultationAnswersRow *answer = consultation_standing(consultation, body);
    return answer && (!consultation->row.countersigned || answer->signed_at);
}

/* One opinion beside another: the same stays; with conditions wins over without; anything else
 * nobody can add up. */
static Opinion join(Opinion one, Opinion other)
{
    bool agreeable = (one == OPINION_APPROVE || one == OPINION_PROVISO) &&
                     (other == OPINION_APPROVE || other == OPINION_PROVISO);

    if (one == other)
        return one;
    return agreeable ? OPINION_PROVISO : COMBINED_CONFLICTING;
}

static Opinion said_together(const Consultation *consultation, int64_t entity)
{
    Opinion together = COMBINED_MISSING;

    for (size_t i = 0; i < consultation->body_count; i++) {
        const ConsultationBodiesRow *body = &consultation->bodies[i];
        const ConsultationOpinionsRow *row = consultation_opinion(consultation, body, entity);
        if (!row || !has_said(consultation, body))
            return COMBINED_MISSING;
        Opinion opinion = (Opinion)row->opinion;
        together = i == 0 ? opinion : join(together, opinion);
    }
    return together;
}

/* The last resolution, unless somebody has answered since. */
static const ConsultationResolutionsRow *resolution_of(const Consultation *consultation,
                                                       int64_t entity)
{
    int64_t answered =
        consultation->answer_count ? consultation->answers[consultation->answer_count - 1].seq : 0;

    for (size_t i = consultation->resolution_count; i-- > 0;)
        if (consultation->resolutions[i].entity == entity)
            return consultation->resolutions[i].seq > answered ? &consultation->resolutions[i]
                                                               : NULL;
    return NULL;
}

Combination consultation_combine(const Consultation *consultation, int64_t entity)
{
    Combination combination = { .says = said_together(consultation, entity) };

    if (combination.says == COMBINED_CONFLICTING)
        combination.resolution = resolution_of(consultation, entity);
    if (combination.resolution)
        combination.says = (Opinion)combination.resolution->opinion;
    return combination;
}

bool consultation_is_overdue(const Consultation *consultation, const ConsultationBodiesRow *body,
                             Date today)
{
    return consultation->row.state == CONSULT_OPEN && body->waits != BODY_DONE && body->due < today;
}

int consultation_of_own(Work *work, const Consultation *consultation)
{
    Person person;
    int r = work_person(work, work_principal(work), &person);
    if (r < 0)
        return trace(r);
    if (!r && id_eq(person.organisation, consultation->row.organisation))
        return 0;
    return named_refuse(work, WORK_E_RULE, S("/consultation"), PHRASE_APPROVALS_NOT_ASKED_BY,
                        PHRASE_APPROVALS_NOT_ASKED_BY_REMEDY, consultation->row.reference);
}

/* ---- the consultation as a subject ----------------------------------------------------------- */

static void put_hands(Work *work, const Consultation *consultation, AccessFacts *facts)
{
    Id *hands = NEW_ARRAY(work_arena(work), Id, 4 * consultation->answer_count + 1);
    size_t count = 0;

    for (size_t i = 0; i < consultation->answer_count; i++) {
        const ConsultationAnswersRow *answer = &consultation->answers[i];
        hands[count++] = answer->person;
        hands[count++] = answer->principal;
        if (!answer->signed_at)
            continue;
        hands[count++] = answer->signer;
        hands[count++] = answer->signed_for;
    }
    access_fact_persons(facts, S("hands"), hands, count);
}

/* What is asked about the subject counts for its consultations, which are the bodies' own too; the
 * hands are those that answered. */
int consultation_facts(Work *work, Id subject, AccessFacts *facts)
{
    Consultation consultation;
    int r = consultation_load(work, subject, &consultation);
    if (!r)
        r = access_fact_as(facts, consultation.row.subject_kind, consultation.row.subject);
    if (r)
        return r < 0 ? trace(r) : r;
    Id *bodies = NEW_ARRAY(work_arena(work), Id, consultation.body_count + 1);
    for (size_t i = 0; i < consultation.body_count; i++)
        bodies[i] = consultation.bodies[i].organisation;
    bodies[consultation.body_count] = consultation.row.organisation;
    access_fact_organisations_too(facts, S("item-organisations"), bodies,
                                  consultation.body_count + 1);
    put_hands(work, &consultation, facts);
    /* What it is about was kept in its place. */
    named_keep(work, S("consultation"), subject, &consultation, sizeof(consultation));
    return 0;
}

int consultation_find(Db *db, Arena *arena, Str reference, Id *ret_consultation)
{
    ConsultationByReferenceRow row;
    bool found;
    int r = consultation_by_reference(db, arena, reference, &row, &found);
    if (r || !found)
        return r ? trace(r) : WORK_E_NOT_FOUND;
    *ret_consultation = row.id;
    return 0;
}

/* ---- for other rooms ------------------------------------------------------------------------- */

static void add_up(const Consultation *consultation, Date today, Consulted *consulted)
{
    consulted->consultations++;
    consulted->open += consultation->row.state == CONSULT_OPEN;
    for (size_t i = 0; i < consultation->body_count; i++)
        consulted->overdue +=
            consultation_is_overdue(consultation, &consultation->bodies[i], today);
    for (size_t i = 0; i < consultation->entity_count; i++) {
        Opinion says = consultation_combine(consultation, consultation->entities[i].entity).says;
        consulted->refused += says == OPINION_REFUSE;
        consulted->provisos += says == OPINION_PROVISO;
        consulted->conflicting += says == COMBINED_CONFLICTING;
    }
}

int consulted_about(Work *work, Str subject_kind, Id subject, Consulted *ret_consulted)
{
    const ConsultationsAboutRow *rows;
    size_t count;
    int r = consultations_about(work_db(work), work_arena(work), subject, &rows, &count);
    if (r)
        return trace(r);
    *ret_consulted = (Consulted){ 0 };
    for (size_t i = 0; i < count && !r; i++) {
        Consultation consultation;
        if (rows[i].state == CONSULT_WITHDRAWN || !str_eq(rows[i].subject_kind, subject_kind))
            continue;
        r = consultation_load(work, rows[i].id, &consultation);
        if (!r)
            add_up(&consultation, work_today(work), ret_consulted);
    }
    return r < 0 ? trace(r) : 0;
}
