/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "action/step.h"
#include "action/inside.h"
#include "phrases_action.h"

Value step_yes_no(bool yes)
{
    return (Value){ .number = yes, .state = VALUE_KNOWN };
}

Value step_number(int64_t number)
{
    return (Value){ .number = number, .state = VALUE_KNOWN };
}

Value step_date(Date date)
{
    return (Value){ .number = date, .state = date == DATE_NONE ? VALUE_MISSING : VALUE_KNOWN };
}

Value step_money(Money money)
{
    return (Value){ .number = money.minor, .unit = money.currency, .state = VALUE_KNOWN };
}

Str work_step_name(const Work *work)
{
    ensure(work->step);
    return work->step->operation;
}

Str work_step_into(const Work *work)
{
    ensure(work->step);
    return work->step->into < 0 ? S("") : work->route->states[work->step->into].id;
}

/* One step of one subject on its way to an answer. */
typedef struct Guarding {
    Work *work;
    const Route *route;
    int32_t state;
    Str subject_kind;
    StepAsk ask;
    FactState *facts;
    bool *asked;
} Guarding;

/* ---- facts ---- */

static const StepFact *teller_of(const Work *work, Str subject_kind, Str fact)
{
    const Rooms *rooms = work->office->table.rooms;

    for (size_t r = 0; r < rooms->count; r++)
        for (size_t i = 0; i < rooms->rooms[r]->step_fact_count; i++) {
            const StepFact *row = &rooms->rooms[r]->step_facts[i];

            if (str_eq(row->subject_kind, subject_kind) && str_eq(row->fact, fact))
                return row;
        }
    return NULL;
}

static int tell_fact(Guarding *guarding, int32_t fact)
{
    Str id = guarding->route->facts[fact].id;
    Value *value = &guarding->facts[fact].value;
    const StepFact *teller = teller_of(guarding->work, guarding->subject_kind, id);

    guarding->asked[fact] = true;
    if (str_eq(id, S("today")))
        *value = step_date(guarding->work->today);
    else if (teller)
        return teller->tell(guarding->work, &guarding->ask, value);
    return 0;
}

/* What the step hangs on is told, until nothing is open that was not asked for. */
static int decide(Guarding *guarding, RouteAnswer *ret_answer)
{
    bool told = true;

    while (told) {
        *ret_answer = route_decide(guarding->work->arena, guarding->route, guarding->state,
                                   guarding->ask.operation, guarding->facts);
        told = false;
        for (size_t i = 0; i < ret_answer->open_count; i++) {
            int32_t fact = ret_answer->open[i].fact;

            if (guarding->asked[fact])
                continue;
            int r = tell_fact(guarding, fact);
            if (r)
                return trace(r);
            told = true;
        }
    }
    return 0;
}

/* ---- the answer ---- */

static void findings_cut(Findings *findings, Findings kept)
{
    *findings = kept;
    if (kept.last)
        kept.last->next = NULL;
}

static bool is_same(const Finding *a, const Finding *b)
{
    bool same = a->message == b->message && str_eq(a->place.pointer, b->place.pointer);

    for (size_t i = 0; i < FINDING_ARGS_MAX; i++)
        same = same && str_eq(a->args[i], b->args[i]);
    return same;
}

/* Two facts may hang on the same thing: it is told once. */
static void tell_once(Findings *findings, const Finding *why)
{
    for (const Finding *at = why; at; at = at->next) {
        const Finding *seen = why;

        while (seen != at && !is_same(seen, at))
            seen = seen->next;
        if (seen == at)
            findings_add(findings, at->severity, at->place, at->message, at->remedy, at->args,
                         FINDING_ARGS_MAX);
    }
}

/* What is refused comes first, and then why, fact by fact. */
static int refuse(Work *work, const RouteAnswer *answer, Findings before)
{
    Text lines = text_open(work->arena, FINDING_ARG_BYTES_MAX);
    Finding *why = before.last ? before.last->next : work->findings->first;

    findings_cut(work->findings, before);
    route_explain(&lines, answer, work->call->lang);
    work_finding(work, S(""), PHRASE_ACTION_STEP_REFUSED, PHRASE_NONE, work->operation->name,
                 lines_as_one(work->arena, text_str(&lines)));
    tell_once(work->findings, why);
    return answer->verdict == ROUTE_NOT_MET || answer->verdict == ROUTE_OPEN ? WORK_E_RULE
                                                                             : WORK_E_CONFLICT;
}

static int refuse_route(Work *work, const Standing *standing)
{
    work_finding(work, S(""), PHRASE_ACTION_STEP_OTHER_ROUTE, PHRASE_ACTION_STEP_OTHER_ROUTE_REMEDY,
                 standing->route);
    return WORK_E_CONFLICT;
}

static int guard_subject(Work *work, const SubjectKind *kind, Id subject, const void *params,
                         bool own)
{
    Standing standing;
    int r = kind->stands(work, subject, &standing);
    if (r)
        return r < 0 ? trace(r) : r;
    const Rulebook *book = work->office->law.library.routes;
    const Route *route = rulebook_route(book, standing.route);
    int32_t state = route ? route_state(route, standing.state) : -1;
    if (state < 0 || route->hash != standing.hash || !str_eq(route->subject, kind->name))
        return refuse_route(work, &standing);

    Guarding guarding = { work,
                          route,
                          state,
                          kind->name,
                          { subject, work->operation->name, params },
                          NEW_ARRAY(work->arena, FactState, book->fact_count),
                          NEW_ARRAY(work->arena, bool, book->fact_count) };
    Findings before = *work->findings;
    RouteAnswer answer;
    r = decide(&guarding, &answer);
    if (r)
        return trace(r);
    if (answer.verdict != ROUTE_ALLOWED)
        return refuse(work, &answer, before);
    findings_cut(work->findings, before); /* why a fact is as it is matters to a refusal alone */
    if (own) {
        work->route = route;
        work->step = answer.step;
    }
    return 0;
}

static int guard_step_of(Work *work, const StepOf *row, const void *params)
{
    const SubjectKind *kind = table_subject(&work->office->table, row->subject_kind);
    Id subject;
    int r = row->subject(work, params, &subject);

    if (r == WORK_E_NOT_FOUND)
        return 0;
    if (!r)
        r = guard_subject(work, kind, subject, params, false);
    return r < 0 ? trace(r) : r;
}

int step_guard_call(Work *work, Id subject, const void *params)
{
    const Rooms *rooms = work->office->table.rooms;
    const SubjectKind *own = table_subject(&work->office->table, work->operation->subject_kind);
    int r = 0;

    if (work->operation->kind != OPERATION_CHANGE)
        return 0;
    if (own && own->stands && !work->operation->off_route)
        r = guard_subject(work, own, subject, params, true);
    for (size_t i = 0; i < rooms->count && !r; i++)
        for (size_t k = 0; k < rooms->rooms[i]->step_of_count && !r; k++) {
            const StepOf *row = &rooms->rooms[i]->steps_of[k];

            if (str_eq(row->operation, work->operation->name))
                r = guard_step_of(work, row, params);
        }
    return r < 0 ? trace(r) : r;
}
