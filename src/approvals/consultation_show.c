/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "approvals/consultation.h"
#include "phrases_approvals.h"

/* consultation.show: what was asked, of whom until when, and what everybody has said. */

static Moment moment_of(int64_t at)
{
    return at ? at : MOMENT_NONE;
}

static int name_of(Work *work, Id person, Str *ret_name)
{
    if (id_is_none(person))
        return 0;
    int r = work_person_name(work, person, ret_name);
    return r ? trace(r) : 0;
}

static int body_name(Work *work, Id body, Str *ret_name)
{
    Organisation organisation;
    int r = work_organisation(work, body, &organisation);
    if (r)
        return r < 0 ? trace(r) : fault(FAULT_STORE, "a body that was asked is gone");
    *ret_name = named_in(work, organisation.name.in[LANG_JA], organisation.name.in[LANG_EN]);
    return 0;
}

/* ---- entities -------------------------------------------------------------------------------- */

static int show_resolution(Work *work, const ConsultationResolutionsRow *row, EntityShown *shown)
{
    shown->resolved = true;
    shown->resolver = row->person;
    shown->resolved_at = row->at;
    int r = name_of(work, row->person, &shown->resolver_name);
    if (!r)
        r = named_value(work, row->reason, &shown->resolution);
    return r ? trace(r) : 0;
}

/* All that anybody made a condition, so that none is lost on the way: of a resolution its own. */
static int show_provisos(Work *work, const Consultation *consultation, Combination combination,
                         EntityShown *shown)
{
    Str *provisos = NEW_ARRAY(work_arena(work), Str, consultation->body_count + 1);
    size_t count = 0;
    int r = 0;

    if (combination.resolution && combination.resolution->proviso.len)
        r = named_value(work, combination.resolution->proviso, &provisos[count++]);
    for (size_t i = 0; i < consultation->body_count && !combination.resolution && !r; i++) {
        const ConsultationOpinionsRow *said =
            consultation_opinion(consultation, &consultation->bodies[i], shown->entity);
        if (said && said->proviso.len)
            r = named_value(work, said->proviso, &provisos[count++]);
    }
    shown->provisos = provisos;
    shown->proviso_count = count;
    return r ? trace(r) : 0;
}

static int show_entities(Work *work, const Consultation *consultation, ConsultationShown *shown)
{
    EntityShown *entities = NEW_ARRAY(work_arena(work), EntityShown, consultation->entity_count);
    int r = 0;

    for (size_t i = 0; i < consultation->entity_count && !r; i++) {
        const ConsultationEntitiesRow *row = &consultation->entities[i];
        Combination combination = consultation_combine(consultation, row->entity);
        entities[i] = (EntityShown){ .entity = row->entity,
                                     .item = row->item,
                                     .destination = row->destination,
                                     .combined = (int32_t)combination.says,
                                     .resolved_at = MOMENT_NONE };
        r = show_provisos(work, consultation, combination, &entities[i]);
        if (!r && combination.resolution)
            r = show_resolution(work, combination.resolution, &entities[i]);
    }
    shown->entities = entities;
    shown->entity_count = consultation->entity_count;
    return r ? trace(r) : 0;
}

/* ---- bodies ---------------------------------------------------------------------------------- */

static int show_bodies(Work *work, const Consultation *consultation, ConsultationShown *shown)
{
    BodyShown *bodies = NEW_ARRAY(work_arena(work), BodyShown, consultation->body_count);
    int r = 0;

    for (size_t i = 0; i < consultation->body_count && !r; i++) {
        const ConsultationBodiesRow *row = &consultation->bodies[i];
        bodies[i] = (BodyShown){
            .organisation = row->organisation,
            .due = (Date)row->due,
            .working_days = row->days ? row->days : INT64_MIN,
            .waits = (int32_t)row->waits,
            .overdue = consultation_is_overdue(consultation, row, work_today(work)),
            .escalates_to = row->escalates_to,
            .escalated = moment_of(row->escalated),
        };
        r = body_name(work, row->organisation, &bodies[i].organisation_name);
        if (!r)
            r = name_of(work, row->escalates_to, &bodies[i].escalates_to_name);
    }
    shown->bodies = bodies;
    shown->body_count = consultation->body_count;
    return r ? trace(r) : 0;
}

/* ---- answers --------------------------------------------------------------------------------- */

static int show_opinions(Work *work, const Consultation *consultation, AnswerShown *answer)
{
    const ConsultationOpinionsOfRow *rows;
    size_t count;
    int r = consultation_opinions_of(work_db(work), work_arena(work), consultation->id,
                                     answer->body, answer->version, &rows, &count);
    if (r)
        return trace(r);
    OpinionShown *opinions = NEW_ARRAY(work_arena(work), OpinionShown, count + 1);
    for (size_t i = 0; i < count && !r; i++) {
        opinions[i] =
            (OpinionShown){ .entity = rows[i].entity, .opinion = (int32_t)rows[i].opinion };
        r = named_value(work, rows[i].proviso, &opinions[i].proviso);
    }
    answer->opinions = opinions;
    answer->opinion_count = count;
    return r ? trace(r) : 0;
}

static int show_answer(Work *work, const Consultation *consultation,
                       const ConsultationAnswersRow *row, bool whole, AnswerShown *answer)
{
    *answer = (AnswerShown){
        .body = row->organisation,
        .version = row->version,
        .stands = consultation_body_of(consultation, row->organisation)->version == row->version,
        .at = row->at,
        .by = row->person,
        .countersigned = moment_of(row->signed_at),
        .countersigner = row->signer,
    };
    int r = body_name(work, row->organisation, &answer->body_name);
    if (!r)
        r = name_of(work, row->person, &answer->by_name);
    if (!r)
        r = name_of(work, row->signer, &answer->countersigner_name);
    if (!r && (whole || answer->stands))
        r = named_value(work, row->reason, &answer->reason);
    if (!r && (whole || answer->stands))
        r = show_opinions(work, consultation, answer);
    return r ? trace(r) : 0;
}

static int show_answers(Work *work, const Consultation *consultation, ConsultationShown *shown)
{
    AnswerShown *answers = NEW_ARRAY(work_arena(work), AnswerShown, consultation->answer_count + 1);
    int r = 0;

    for (size_t i = 0; i < consultation->answer_count && !r; i++)
        r = show_answer(work, consultation, &consultation->answers[i], false, &answers[i]);
    shown->answers = answers;
    shown->answer_count = consultation->answer_count;
    return r ? trace(r) : 0;
}

/* The one answer that is asked for. 0, WORK_E_*, or a fault. */
static int show_one(Work *work, const Consultation *consultation,
                    const ConsultationShowParams *wanted, ConsultationShown *shown)
{
    AnswerShown *answer = NEW(work_arena(work), AnswerShown);
    Organisation body;
    int r = named_body(work, S("/body"), wanted->body, &body);
    if (r)
        return r < 0 ? trace(r) : r;
    for (size_t i = 0; i < consultation->answer_count; i++) {
        const ConsultationAnswersRow *row = &consultation->answers[i];
        if (!id_eq(row->organisation, body.id) || row->version != wanted->version)
            continue;
        shown->answers = answer;
        shown->answer_count = 1;
        r = show_answer(work, consultation, row, true, answer);
        return r ? trace(r) : 0;
    }
    return named_refuse(work, WORK_E_NOT_FOUND, S("/version"), PHRASE_APPROVALS_NO_SUCH_ANSWER,
                        PHRASE_APPROVALS_NO_SUCH_ANSWER_REMEDY, wanted->body);
}

/* ---- the whole ------------------------------------------------------------------------------- */

static int show_head(Work *work, const Consultation *consultation, ConsultationShown *shown)
{
    const ConsultationGetRow *row = &consultation->row;
    *shown = (ConsultationShown){
        .consultation = consultation->id,
        .reference = row->reference,
        .state = (int32_t)row->state,
        .subject_kind = row->subject_kind,
        .subject = row->subject,
        .organisation = row->organisation,
        .opener = row->opener,
        .on = (Date)row->opened_on,
        .countersigned = row->countersigned != 0,
        .ended = moment_of(row->ended_at),
    };
    int r = named_value(work, row->subject_text, &shown->subject_text);
    if (!r)
        r = named_value_in(work, row->question_ja, row->question_en, &shown->question);
    if (!r)
        r = named_value(work, row->ended_reason, &shown->ended_reason);
    if (!r)
        r = body_name(work, row->organisation, &shown->organisation_name);
    if (!r)
        r = name_of(work, row->opener, &shown->opener_name);
    return r ? trace(r) : 0;
}

int consultation_show(Work *work, const void *params, void *reply)
{
    const ConsultationShowParams *wanted = params;
    ConsultationShown *shown = reply;
    Consultation consultation;
    int r = consultation_load(work, wanted->consultation, &consultation);
    if (!r)
        r = show_head(work, &consultation, shown);
    if (!r)
        r = show_entities(work, &consultation, shown);
    if (!r)
        r = show_bodies(work, &consultation, shown);
    if (!r)
        r = wanted->body.len ? show_one(work, &consultation, wanted, shown)
                             : show_answers(work, &consultation, shown);
    return r < 0 ? trace(r) : r;
}
