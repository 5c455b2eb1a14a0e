/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "approvals/consultation.h"
#include "phrases_approvals.h"

/* consultation.answer, consultation.countersign: what a body says, and that a second person of it
 * stands by it. */

/* The body whoever acts belongs to, if it was asked. 0, WORK_E_RULE with a finding, or a fault. */
static int own_body(Work *work, const Consultation *consultation,
                    const ConsultationBodiesRow **ret_body)
{
    Person person;
    int r = work_person(work, work_principal(work), &person);
    if (r < 0)
        return trace(r);
    *ret_body = r ? NULL : consultation_body_of(consultation, person.organisation);
    if (*ret_body)
        return 0;
    return named_refuse(work, WORK_E_RULE, S("/consultation"), PHRASE_APPROVALS_WRONG_BODY,
                        PHRASE_APPROVALS_WRONG_BODY_REMEDY, consultation->row.reference);
}

/* ---- answering ------------------------------------------------------------------------------- */

static bool refuse(Work *work, size_t place, Str field, Phrase message, Phrase remedy)
{
    work_finding(work, named_pointer(work, S("opinions"), place, field), message, remedy, S(""));
    return false;
}

static bool check_opinion(Work *work, const Consultation *consultation,
                          const ConsultationAnswerParams *answer, size_t place)
{
    const ConsultOpinion *opinion = &answer->opinions[place];
    bool conditional = opinion->opinion == OPINION_PROVISO, good = true;

    if (opinion->entity > (int64_t)consultation->entity_count)
        good = refuse(work, place, S("entity"), PHRASE_APPROVALS_NO_SUCH_ENTITY,
                      PHRASE_APPROVALS_NO_SUCH_ENTITY_REMEDY);
    for (size_t i = 0; i < place && good; i++)
        if (answer->opinions[i].entity == opinion->entity)
            good = refuse(work, place, S("entity"), PHRASE_APPROVALS_ENTITY_TWICE, PHRASE_NONE);
    if (conditional != (opinion->proviso.len > 0))
        good = refuse(work, place, S("proviso"), PHRASE_APPROVALS_PROVISO_TEXT,
                      PHRASE_APPROVALS_PROVISO_TEXT_REMEDY);
    return good;
}

/* Every entity once: what is left out would be silence. */
static bool check_opinions(Work *work, const Consultation *consultation,
                           const ConsultationAnswerParams *answer)
{
    bool good = true;

    for (size_t i = 0; i < answer->opinion_count; i++)
        good = check_opinion(work, consultation, answer, i) && good;
    if (good && answer->opinion_count < consultation->entity_count) {
        work_finding(work, S("/opinions"), PHRASE_APPROVALS_NOT_EVERY_ENTITY,
                     PHRASE_APPROVALS_NOT_EVERY_ENTITY_REMEDY, S(""));
        good = false;
    }
    return good;
}

static const ConsultOpinion *given_of(const ConsultationAnswerParams *answer, int64_t entity)
{
    for (size_t i = 0; i < answer->opinion_count; i++)
        if (answer->opinions[i].entity == entity)
            return &answer->opinions[i];
    return NULL;
}

/* Does it say what the body says already? */
static int says_the_same(Work *work, const Consultation *consultation,
                         const ConsultationBodiesRow *body, const ConsultationAnswerParams *answer,
                         bool *ret_same)
{
    *ret_same = body->version > 0;
    for (size_t i = 0; i < consultation->entity_count && *ret_same; i++) {
        int64_t entity = consultation->entities[i].entity;
        const ConsultationOpinionsRow *said = consultation_opinion(consultation, body, entity);
        const ConsultOpinion *given = given_of(answer, entity);
        Str proviso = S("");
        int r = said ? named_value(work, said->proviso, &proviso) : 0;
        if (r)
            return trace(r);
        *ret_same =
            said && given && said->opinion == given->opinion && str_eq(proviso, given->proviso);
    }
    return 0;
}

static int check_new(Work *work, const Consultation *consultation,
                     const ConsultationBodiesRow *body, const ConsultationAnswerParams *answer)
{
    bool same;
    int r = says_the_same(work, consultation, body, answer, &same);
    if (r)
        return trace(r);
    if (same)
        return named_refuse(work, WORK_E_CONFLICT, S("/opinions"), PHRASE_APPROVALS_SAYS_THE_SAME,
                            PHRASE_NONE, consultation->row.reference);
    if (body->version == CONSULT_VERSIONS_MAX)
        return named_refuse(work, WORK_E_RULE, S("/consultation"), PHRASE_APPROVALS_ANSWERS_MANY,
                            PHRASE_NONE, consultation->row.reference);
    return 0;
}

int consultation_answer(Work *work, const void *params, void *reply)
{
    const ConsultationAnswerParams *wanted = params;
    const ConsultationBodiesRow *body = NULL;
    Consultation consultation;
    int r = consultation_enter(work, wanted->consultation, CONSULT_OPEN, &consultation);
    if (!r)
        r = own_body(work, &consultation, &body);
    if (!r && !check_opinions(work, &consultation, wanted))
        r = WORK_E_INVALID;
    if (!r)
        r = check_new(work, &consultation, body, wanted);
    if (r)
        return r < 0 ? trace(r) : r;
    ConsultationAnswered answered = { body->organisation, body->version + 1, wanted->reason,
                                      wanted->opinions, wanted->opinion_count };
    work_event(work, S("consultation.answered"), consultation.id, &answered);
    consultation_reply(reply, &consultation, CONSULT_OPEN, answered.version);
    return 0;
}

/* ---- countersigning -------------------------------------------------------------------------- */

/* A second person, by who they are and for whom they act. */
static int check_second(Work *work, const Consultation *consultation,
                        const ConsultationAnswersRow *answer, int64_t version)
{
    if (!answer || answer->version != version)
        return named_refuse(work, WORK_E_CONFLICT, S("/version"), PHRASE_APPROVALS_NOT_THE_ANSWER,
                            PHRASE_APPROVALS_NOT_THE_ANSWER_REMEDY, consultation->row.reference);
    if (named_is_asking(work, answer->person) || named_is_asking(work, answer->principal))
        return named_refuse(work, WORK_E_RULE, S("/consultation"), PHRASE_APPROVALS_OWN_ANSWER,
                            PHRASE_APPROVALS_OWN_ANSWER_REMEDY, consultation->row.reference);
    if (answer->signed_at)
        return named_refuse(work, WORK_E_CONFLICT, S("/version"), PHRASE_APPROVALS_SIGNED_BEFORE,
                            PHRASE_NONE, consultation->row.reference);
    return 0;
}

int consultation_countersign(Work *work, const void *params, void *reply)
{
    const ConsultationSignParams *wanted = params;
    const ConsultationBodiesRow *body = NULL;
    Consultation consultation;
    int r = consultation_enter(work, wanted->consultation, CONSULT_OPEN, &consultation);
    if (!r)
        r = own_body(work, &consultation, &body);
    if (!r)
        r = check_second(work, &consultation, consultation_standing(&consultation, body),
                         wanted->version);
    if (r)
        return r < 0 ? trace(r) : r;
    ConsultationCountersigned told = { body->organisation, wanted->version };
    work_event(work, S("consultation.countersigned"), consultation.id, &told);
    consultation_reply(reply, &consultation, CONSULT_OPEN, wanted->version);
    return 0;
}
