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

/* What was told of a fact, and why it is so. */
typedef struct FactTold {
    bool is_told;
    Value value;
    Findings why;
} FactTold;

/* A subject where it stands on its route, and what was told of it; by fact of the book. */
typedef struct Standpoint {
    Work *work;
    const Route *route;
    int32_t state;
    Str subject_kind;
    size_t fact_count;
    FactTold *told;
} Standpoint;

/* One step on its way to an answer. */
typedef struct Guarding {
    const Standpoint *at;
    StepAsk ask;
    FactState *facts;
    bool *asked;
    int32_t *order; /* in which they were asked */
    size_t order_count;
    bool hangs; /* on what nobody said yet */
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

/* Why a fact is as it is matters to a refusal alone: it is kept apart until then. */
static int ask_teller(const Guarding *guarding, const StepFact *teller, FactTold *told)
{
    Work *work = guarding->at->work;
    Findings *findings = work->findings;

    *told = (FactTold){ .is_told = true, .why = { .arena = work->arena } };
    work->findings = &told->why;
    int r = teller->tell(work, &guarding->ask, &told->value);
    work->findings = findings;
    return r < 0 ? trace(r) : r;
}

static int tell_fact(Guarding *guarding, int32_t fact)
{
    const Standpoint *at = guarding->at;
    Str id = at->route->facts[fact].id;
    FactTold *told = &at->told[fact];
    const StepFact *teller = teller_of(at->work, at->subject_kind, id);
    int r = 0;

    guarding->asked[fact] = true;
    guarding->order[guarding->order_count++] = fact;
    if (str_eq(id, S("today")))
        *told = (FactTold){ .is_told = true, .value = step_date(at->work->today) };
    else if (teller && teller->of == STEP_FACT_OF_PARAMS && !guarding->ask.params)
        guarding->hangs = true;
    else if (teller && (!told->is_told || teller->of != STEP_FACT_OF_SUBJECT))
        r = ask_teller(guarding, teller, told);
    guarding->facts[fact].value = told->value;
    return r < 0 ? trace(r) : r;
}

/* What the step hangs on is told, until nothing is open that was not asked for. */
static int decide(Guarding *guarding, RouteAnswer *ret_answer)
{
    const Standpoint *at = guarding->at;
    bool told = true;

    while (told) {
        *ret_answer = route_decide(at->work->arena, at->route, at->state, guarding->ask.operation,
                                   guarding->facts);
        told = false;
        for (size_t i = 0; i < ret_answer->open_count; i++) {
            int32_t fact = ret_answer->open[i].fact;

            if (guarding->asked[fact])
                continue;
            int r = tell_fact(guarding, fact);
            if (r)
                return r < 0 ? trace(r) : r;
            told = true;
        }
    }
    return 0;
}

static Guarding guarding_of(const Standpoint *at, StepAsk ask)
{
    Arena *arena = at->work->arena;

    return (Guarding){ .at = at,
                       .ask = ask,
                       .facts = NEW_ARRAY(arena, FactState, at->fact_count),
                       .asked = NEW_ARRAY(arena, bool, at->fact_count),
                       .order = NEW_ARRAY(arena, int32_t, at->fact_count) };
}

/* ---- the answer ---- */

static bool is_same(const Finding *a, const Finding *b)
{
    bool same = a->message == b->message && str_eq(a->place.pointer, b->place.pointer);

    for (size_t i = 0; i < FINDING_ARGS_MAX; i++)
        same = same && str_eq(a->args[i], b->args[i]);
    return same;
}

static bool holds_same(const Finding *at, const Finding *finding)
{
    while (at && !is_same(at, finding))
        at = at->next;
    return at != NULL;
}

/* Why, fact by fact, in the order in which they were asked. Two facts may hang on the same thing:
 * it is told once. */
static void tell_why(const Guarding *guarding, Findings *findings)
{
    const Finding *before = findings->last;

    for (size_t i = 0; i < guarding->order_count; i++)
        for (const Finding *at = guarding->at->told[guarding->order[i]].why.first; at;
             at = at->next)
            if (!holds_same(before ? before->next : findings->first, at))
                findings_add(findings, at->severity, at->place, at->message, at->remedy, at->args,
                             FINDING_ARGS_MAX);
}

static Str lines_of(Work *work, const RouteAnswer *answer)
{
    Text lines = text_open(work->arena, FINDING_ARG_BYTES_MAX);

    route_explain(&lines, answer, work->call->lang);
    return text_str(&lines);
}

/* What is refused comes first, and then why. */
static int refuse(const Guarding *guarding, const RouteAnswer *answer)
{
    Work *work = guarding->at->work;

    work_finding(work, S(""), PHRASE_ACTION_STEP_REFUSED, PHRASE_NONE, work->operation->name,
                 lines_as_one(work->arena, lines_of(work, answer)));
    tell_why(guarding, work->findings);
    return answer->verdict == ROUTE_NOT_MET || answer->verdict == ROUTE_OPEN ? WORK_E_RULE
                                                                             : WORK_E_CONFLICT;
}

static int refuse_route(Work *work, const Standing *standing)
{
    work_finding(work, S(""), PHRASE_ACTION_STEP_OTHER_ROUTE, PHRASE_ACTION_STEP_OTHER_ROUTE_REMEDY,
                 standing->route);
    return WORK_E_CONFLICT;
}

/* *ret_known false: it is pinned to another route than the one in force. */
static int stand_at(Work *work, const SubjectKind *kind, Id subject, Standing *ret_standing,
                    Standpoint *ret_at, bool *ret_known)
{
    const Rulebook *book = work->office->law.library.routes;
    int r = kind->stands(work, subject, ret_standing);
    if (r)
        return r < 0 ? trace(r) : r;
    const Route *route = rulebook_route(book, ret_standing->route);
    int32_t state = route ? route_state(route, ret_standing->state) : -1;

    *ret_known =
        state >= 0 && route->hash == ret_standing->hash && str_eq(route->subject, kind->name);
    *ret_at = (Standpoint){ .work = work,
                            .route = route,
                            .state = state,
                            .subject_kind = kind->name,
                            .fact_count = book->fact_count,
                            .told = NEW_ARRAY(work->arena, FactTold, book->fact_count) };
    return 0;
}

static int guard_subject(Work *work, const SubjectKind *kind, Id subject, const void *params,
                         bool own)
{
    Standing standing;
    Standpoint at;
    bool known;
    int r = stand_at(work, kind, subject, &standing, &at, &known);
    if (r)
        return r < 0 ? trace(r) : r;
    if (!known)
        return refuse_route(work, &standing);

    Guarding guarding = guarding_of(&at, (StepAsk){ subject, work->operation->name, params });
    RouteAnswer answer;
    r = decide(&guarding, &answer);
    if (r)
        return r < 0 ? trace(r) : r;
    if (answer.verdict != ROUTE_ALLOWED)
        return refuse(&guarding, &answer);
    if (own) {
        work->route = at.route;
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

/* ---- steps nobody has taken yet ---- */

/* A step hangs on what is said with it when nothing else is open. */
static StepStand stand_of(const Guarding *guarding, const RouteAnswer *answer)
{
    if (answer->verdict == ROUTE_ALLOWED)
        return STEP_OPEN;
    if (answer->verdict != ROUTE_OPEN || !guarding->hangs)
        return STEP_BARRED;
    for (size_t i = 0; i < answer->open_count; i++) {
        Str fact = guarding->at->route->facts[answer->open[i].fact].id;
        const StepFact *teller = teller_of(guarding->at->work, guarding->at->subject_kind, fact);

        if (!teller || teller->of != STEP_FACT_OF_PARAMS)
            return STEP_BARRED;
    }
    return STEP_HANGS;
}

static int tell_step(const Standpoint *at, Id subject, const RouteStep *step, StepTold *told)
{
    Guarding guarding = guarding_of(at, (StepAsk){ subject, step->operation, NULL });
    RouteAnswer answer;
    int r = decide(&guarding, &answer);
    if (r)
        return r < 0 ? trace(r) : r;

    *told = (StepTold){ .step = step,
                        .stand = stand_of(&guarding, &answer),
                        .why = { .arena = at->work->arena } };
    if (told->stand != STEP_BARRED)
        return 0;
    told->lines = lines_of(at->work, &answer);
    tell_why(&guarding, &told->why);
    return 0;
}

int step_stands(Work *work, Str subject_kind, Id subject, const StepTold **ret_steps,
                size_t *ret_count)
{
    const SubjectKind *kind = table_subject(&work->office->table, subject_kind);
    Standing standing;
    Standpoint at;
    bool known;
    int r = stand_at(work, kind, subject, &standing, &at, &known);

    *ret_count = 0;
    *ret_steps = NULL;
    if (r || !known)
        return r < 0 ? trace(r) : r;
    StepTold *steps = NEW_ARRAY(work->arena, StepTold, at.route->step_count + 1);
    for (size_t i = 0; !r && i < at.route->step_count; i++)
        if (at.route->steps[i].from >> at.state & 1)
            r = tell_step(&at, subject, &at.route->steps[i], &steps[(*ret_count)++]);
    *ret_steps = steps;
    return r < 0 ? trace(r) : r;
}
