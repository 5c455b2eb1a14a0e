/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "approvals/consultation.h"
#include "phrases_approvals.h"

/* consultation.open: several bodies are asked at once, each until a day of its own. */

typedef struct Opening {
    Work *work;
    const ConsultationOpenParams *params;
    ConsultBody *bodies;
    bool good;
} Opening;

static void refuse(Opening *opening, size_t place, Str field, Phrase message, Phrase remedy,
                   Str arg)
{
    (void)named_refuse(opening->work, WORK_E_INVALID,
                       named_pointer(opening->work, S("bodies"), place, field), message, remedy,
                       arg);
    opening->good = false;
}

/* By the register of days on which offices are closed; where it does not reach, nobody knows. */
static void reckon_due(Opening *opening, size_t place, const BodyParams *params, ConsultBody *body)
{
    const Register *closings = library_register(work_library(opening->work), S(CLOSINGS_REGISTER));
    const Clock clock = { .start = work_today(opening->work),
                          .days = (int32_t)params->working_days,
                          .working = true };

    body->days = params->working_days;
    if (clock_due(closings, closings_country(closings), &clock, &body->due) != CLOCK_DUE)
        refuse(opening, place, S("working-days"), PHRASE_APPROVALS_DAYS_UNTOLD,
               PHRASE_APPROVALS_DAYS_UNTOLD_REMEDY, S(CLOSINGS_REGISTER));
}

static void read_due(Opening *opening, size_t place, const BodyParams *params, ConsultBody *body)
{
    bool by_days = params->working_days != INT64_MIN;

    if (by_days == (params->due != DATE_NONE)) {
        refuse(opening, place, S("due"), PHRASE_APPROVALS_DUE_ONE, PHRASE_APPROVALS_DUE_ONE_REMEDY,
               S(""));
        return;
    }
    if (by_days) {
        reckon_due(opening, place, params, body);
        return;
    }
    body->due = params->due;
    if (params->due < work_today(opening->work))
        refuse(opening, place, S("due"), PHRASE_APPROVALS_DUE_PAST,
               PHRASE_APPROVALS_DUE_PAST_REMEDY, S(""));
}

static int read_body(Opening *opening, size_t place)
{
    const BodyParams *params = &opening->params->bodies[place];
    ConsultBody *body = &opening->bodies[place];
    Work *work = opening->work;
    Organisation organisation = { 0 };
    Person person = { 0 };
    int r = named_body(work, named_pointer(work, S("bodies"), place, S("organisation")),
                       params->organisation, &organisation);
    int s = r < 0 ? r
                  : named_person(work, named_pointer(work, S("bodies"), place, S("escalates-to")),
                                 params->escalates_to, &person);
    if (s < 0)
        return trace(s);
    opening->good = opening->good && !r && !s;
    body->organisation = organisation.id;
    body->escalates_to = person.id;
    read_due(opening, place, params, body);
    for (size_t i = 0; i < place && !r; i++)
        if (id_eq(opening->bodies[i].organisation, organisation.id))
            refuse(opening, place, S("organisation"), PHRASE_APPROVALS_BODY_TWICE, PHRASE_NONE,
                   organisation.handle);
    return 0;
}

static int read_bodies(Opening *opening, ConsultationOpened *opened)
{
    size_t count = opening->params->body_count;
    int r = 0;

    opening->bodies = NEW_ARRAY(work_arena(opening->work), ConsultBody, count);
    for (size_t i = 0; i < count && !r; i++)
        r = read_body(opening, i);
    opened->bodies = opening->bodies;
    opened->body_count = count;
    if (r)
        return trace(r);
    return opening->good ? 0 : WORK_E_INVALID;
}

static int next_number(Work *work, ConsultationOpened *opened)
{
    ConsultationYearGetRow row;
    bool found;
    opened->year = date_parts(opened->on).year;
    int r = consultation_year_get(work_db(work), work_arena(work), opened->year, &row, &found);
    if (r)
        return trace(r);
    opened->number = (found ? row.last : 0) + 1;
    opened->reference = named_reference(work, CONSULT_LETTER, opened->year, opened->number);
    return 0;
}

int consultation_open(Work *work, const void *params, void *reply)
{
    const ConsultationOpenParams *wanted = params;
    ConsultationOpened *opened = NEW(work_arena(work), ConsultationOpened);
    Opening opening = { .work = work, .params = wanted, .good = true };
    Person person;

    *opened = (ConsultationOpened){
        .subject_kind = wanted->subject_kind,
        .subject_text = wanted->subject_text,
        .question_ja = wanted->question.in[LANG_JA],
        .question_en = wanted->question.in[LANG_EN],
        .countersigned = wanted->countersigned > 0,
        .on = work_today(work),
        .entities = wanted->entities,
        .entity_count = wanted->entity_count,
    };
    int r = named_subject(work, wanted->subject_kind, wanted->subject, &opened->subject);
    if (!r)
        r = work_person(work, work_principal(work), &person);
    if (!r)
        r = read_bodies(&opening, opened);
    if (!r)
        r = next_number(work, opened);
    if (r)
        return r < 0 ? trace(r) : r;
    opened->organisation = person.organisation;
    Id consultation = work_new_id(work);
    work_event(work, S("consultation.opened"), consultation, opened);
    *(ConsultationReply *)reply =
        (ConsultationReply){ consultation, opened->reference, CONSULT_OPEN, 0 };
    return 0;
}
