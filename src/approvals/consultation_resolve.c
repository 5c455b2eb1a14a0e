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
    int r = consultation_enter(work, wanted->consultation, &consultation);
    if (!r)
        r = check_resolves(work, &consultation, wanted);
    if (r)
        return r < 0 ? trace(r) : r;
    work_event(work, S("consultation.resolved"), consultation.id, &told);
    consultation_reply(reply, &consultation, CONSULT_OPEN, 0);
    return 0;
}

/* ---- ending ---------------------------------------------------------------------------------- */

/* Each entity with its result; those that have none are told one and all. */
static bool read_results(Work *work, const Consultation *consultation, ConsultationClosed *closed)
{
    ConsultResult *results = NEW_ARRAY(work_arena(work), ConsultResult, consultation->entity_count);
    bool good = true;

    for (size_t i = 0; i < consultation->entity_count; i++) {
        const ConsultationEntitiesRow *entity = &consultation->entities[i];
        Combination combination = consultation_combine(consultation, entity->entity);
        results[i] = (ConsultResult){ entity->entity, (int32_t)combination.says,
                                      combination.resolution != NULL };
        if (combination.says < OPINIONS)
            continue;
        work_finding(work, S("/consultation"), PHRASE_APPROVALS_NO_RESULT,
                     combination.says == COMBINED_MISSING
                         ? PHRASE_APPROVALS_NO_RESULT_MISSING_REMEDY
                         : PHRASE_APPROVALS_NO_RESULT_CONFLICT_REMEDY,
                     entity->item, entity->destination,
                     phrase(opinion_phrases[combination.says], work_lang(work)));
        good = false;
    }
    *closed = (ConsultationClosed){ results, consultation->entity_count };
    return good;
}

int consultation_close(Work *work, const void *params, void *reply)
{
    const ConsultationParams *wanted = params;
    ConsultationClosed closed;
    Consultation consultation;
    int r = consultation_enter(work, wanted->consultation, &consultation);
    if (!r)
        r = consultation_of_own(work, &consultation);
    if (!r && !read_results(work, &consultation, &closed))
        r = WORK_E_RULE;
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
    int r = consultation_enter(work, wanted->consultation, &consultation);
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
