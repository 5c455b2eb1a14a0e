/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "approvals/consultation.h"
#include "phrases_approvals.h"

/* consultation.resolve, consultation.close, consultation.withdraw, and what the record does by
 * itself when an opinion does not come. */

/* ---- resolving ------------------------------------------------------------------------------- */

/* Did they answer or sign for a body, once? */
static bool has_answered(Work *work, const Consultation *consultation)
{
    for (size_t i = 0; i < consultation->answer_count; i++) {
        const ConsultationAnswersRow *answer = &consultation->answers[i];
        if (named_is_asking(work, answer->person) || named_is_asking(work, answer->principal) ||
            (answer->signed_at &&
             (named_is_asking(work, answer->signer) || named_is_asking(work, answer->signed_for))))
            return true;
    }
    return false;
}

static int check_resolves(Work *work, const Consultation *consultation,
                          const ConsultationResolveParams *wanted)
{
    Combination combination = { .says = COMBINED_MISSING };

    if (has_answered(work, consultation))
        return named_refuse(work, WORK_E_RULE, S("/consultation"), PHRASE_APPROVALS_ANSWERED_IT,
                            PHRASE_APPROVALS_ANSWERED_IT_REMEDY, consultation->row.reference);
    if (wanted->entity > (int64_t)consultation->entity_count)
        return named_refuse(work, WORK_E_INVALID, S("/entity"), PHRASE_APPROVALS_NO_SUCH_ENTITY,
                            PHRASE_APPROVALS_NO_SUCH_ENTITY_REMEDY, S(""));
    combination = consultation_combine(consultation, wanted->entity);
    if (combination.says != COMBINED_CONFLICTING)
        return named_refuse(work, WORK_E_CONFLICT, S("/entity"), PHRASE_APPROVALS_NO_CONFLICT,
                            PHRASE_APPROVALS_NO_CONFLICT_REMEDY,
                            phrase(opinion_phrases[combination.says], work_lang(work)));
    if ((wanted->opinion == OPINION_PROVISO) != (wanted->proviso.len > 0))
        return named_refuse(work, WORK_E_INVALID, S("/proviso"), PHRASE_APPROVALS_PROVISO_TEXT,
                            PHRASE_APPROVALS_PROVISO_TEXT_REMEDY, S(""));
    return 0;
}

int consultation_resolve(Work *work, const void *params, void *reply)
{
    const ConsultationResolveParams *wanted = params;
    ConsultationResolved told = { { wanted->entity, wanted->opinion, wanted->proviso },
                                  wanted->reason };
    Consultation consultation;
    int r = consultation_enter(work, wanted->consultation, CONSULT_OPEN, &consultation);
    if (!r)
        r = check_resolves(work, &consultation, wanted);
    if (r)
        return r < 0 ? trace(r) : r;
    work_event(work, S("consultation.resolved"), consultation.id, &told);
    consultation_reply(reply, &consultation, CONSULT_OPEN, 0);
    return 0;
}

/* ---- ending ---------------------------------------------------------------------------------- */

/* Entities that have no result are told one and all. */
static int tell_results(Work *work, const StepAsk *ask, Value *ret_value)
{
    Consultation consultation;
    bool good = true;
    int r = consultation_load(work, ask->subject, &consultation);
    if (r)
        return r < 0 ? trace(r) : fault(FAULT_STORE, "a consultation on a route is gone");
    for (size_t i = 0; i < consultation.entity_count; i++) {
        const ConsultationEntitiesRow *entity = &consultation.entities[i];
        Opinion says = consultation_combine(&consultation, entity->entity).says;
        if (says < OPINIONS)
            continue;
        work_finding(work, S("/consultation"), PHRASE_APPROVALS_NO_RESULT,
                     says == COMBINED_MISSING ? PHRASE_APPROVALS_NO_RESULT_MISSING_REMEDY
                                              : PHRASE_APPROVALS_NO_RESULT_CONFLICT_REMEDY,
                     entity->item, entity->destination,
                     phrase(opinion_phrases[says], work_lang(work)));
        good = false;
    }
    *ret_value = step_yes_no(good);
    return 0;
}

const StepFact consultation_step_facts[CONSULT_STEP_FACTS] = {
    STEP_FACT("consultation", "every-result-in", tell_results, SUBJECT),
};

int consultation_stands(Work *work, Id subject, Standing *ret_standing)
{
    const Route *route = rulebook_route(work_library(work)->routes, S(CONSULT_ROUTE));
    Consultation consultation;
    int r = consultation_load(work, subject, &consultation);
    if (r)
        return r < 0 ? trace(r) : r;
    *ret_standing = (Standing){ S(CONSULT_ROUTE), route ? route->hash : 0,
                                consultation_state_words[consultation.row.state] };
    return 0;
}

static ConsultationClosed results_of(Work *work, const Consultation *consultation)
{
    ConsultResult *results = NEW_ARRAY(work_arena(work), ConsultResult, consultation->entity_count);

    for (size_t i = 0; i < consultation->entity_count; i++) {
        int64_t entity = consultation->entities[i].entity;
        Combination combination = consultation_combine(consultation, entity);
        results[i] =
            (ConsultResult){ entity, (int32_t)combination.says, combination.resolution != NULL };
    }
    return (ConsultationClosed){ results, consultation->entity_count };
}

/* A route without that guard closes nothing either: results are written as opinions. */
static int check_results(Work *work, const ConsultationClosed *closed)
{
    for (size_t i = 0; i < closed->result_count; i++)
        if (closed->results[i].opinion >= OPINIONS)
            return named_refuse(work, WORK_E_RULE, S("/consultation"),
                                PHRASE_APPROVALS_RESULT_MISSING, PHRASE_NONE, S(""));
    return 0;
}

int consultation_close(Work *work, const void *params, void *reply)
{
    const ConsultationParams *wanted = params;
    ConsultationClosed closed;
    Consultation consultation;
    int r = consultation_enter(work, wanted->consultation, CONSULT_CLOSED, &consultation);
    if (!r)
        r = consultation_of_own(work, &consultation);
    if (!r) {
        closed = results_of(work, &consultation);
        r = check_results(work, &closed);
    }
    if (r)
        return r < 0 ? trace(r) : r;
    work_event(work, S("consultation.closed"), consultation.id, &closed);
    consultation_reply(reply, &consultation, CONSULT_CLOSED, 0);
    return 0;
}

int consultation_withdraw(Work *work, const void *params, void *reply)
{
    const ConsultationWithdrawParams *wanted = params;
    ConsultationWithdrawn told = { wanted->reason };
    Consultation consultation;
    int r = consultation_enter(work, wanted->consultation, CONSULT_WITHDRAWN, &consultation);
    if (!r)
        r = consultation_of_own(work, &consultation);
    if (r)
        return r < 0 ? trace(r) : r;
    work_event(work, S("consultation.withdrawn"), consultation.id, &told);
    consultation_reply(reply, &consultation, CONSULT_WITHDRAWN, 0);
    return 0;
}

/* ---- by itself ------------------------------------------------------------------------------- */

enum { ESCALATED_AT_ONCE = 50 };

/* An opinion that has not come by its day is told to whoever was named for that, once. */
int consultation_tend(Work *work, bool *ret_more)
{
    const BodiesOverdueRow *rows;
    size_t count;
    int r = bodies_overdue(work_db(work), work_arena(work), work_today(work), ESCALATED_AT_ONCE,
                           &rows, &count);
    if (r)
        return trace(r);
    for (size_t i = 0; i < count; i++) {
        ConsultationEscalated told = { rows[i].organisation, rows[i].escalates_to,
                                       (Date)rows[i].due };
        work_event(work, S("consultation.escalated"), rows[i].consultation, &told);
    }
    *ret_more = count == ESCALATED_AT_ONCE;
    return 0;
}
