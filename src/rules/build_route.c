/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Routes: states, parts, steps with their guards, what they promise. */
#include "phrases_book.h"
#include "rules/build.h"

/* A route in the making. */
typedef struct Maker {
    Build *build;
    Draft *draft;
    Route *route;
    Names states, parts, steps;
    RouteState *state_list;
    RoutePart *part_list;
    RouteStep *step_list;
    bool lost; /* a state that is named is not there: where the route leads cannot be told */
    RouteExample *example_list;
} Maker;

static Scope scope_at(const Maker *maker, size_t stated)
{
    return (Scope){ maker->build, maker->draft, &maker->draft->stated[stated] };
}

/* ---- states ---- */

static void make_clock(const Scope *scope, RouteState *state)
{
    const Statement *statement = scope->stated->statement;
    int64_t days = 0;

    if (statement->clock.text.len == 0)
        return;
    if (!str_int(statement->clock.text, &days) || days < 1 || days > 3660)
        build_error(scope->build, statement->clock.place, PHRASE_BOOK_CLOCK_DAYS,
                    PHRASE_BOOK_CLOCK_DAYS_REMEDY, statement->clock.text);
    state->clock_days = (int32_t)days;
    state->clock_working = statement->working;
    state->clock_from = build_fact(scope, &statement->clock_from);
    if (state->clock_from >= 0 && scope->build->fact_list[state->clock_from].type != FACT_DATE)
        build_error(scope->build, statement->clock_from.place, PHRASE_BOOK_CLOCK_FROM,
                    PHRASE_BOOK_CLOCK_FROM_REMEDY, statement->clock_from.text);
}

/* Nothing waits in an end. */
static void make_stalled(const Scope *scope, RouteState *state)
{
    const Word *said = &scope->stated->statement->stalled;
    int64_t days = 0;

    if (said->text.len == 0)
        return;
    if (state->ends)
        build_error(scope->build, said->place, PHRASE_BOOK_STALLED_END, PHRASE_NONE, state->id);
    if (!str_int(said->text, &days) || days < 1 || days > 3660)
        build_error(scope->build, said->place, PHRASE_BOOK_CLOCK_DAYS,
                    PHRASE_BOOK_CLOCK_DAYS_REMEDY, said->text);
    state->stalled_days = (int32_t)days;
}

static void make_state(Maker *maker, const Scope *scope)
{
    const Statement *statement = scope->stated->statement;
    Route *route = maker->route;
    RouteState *state = &maker->state_list[route->state_count];

    if (route->state_count == ROUTE_STATES_MAX) {
        build_error(maker->build, statement->id.place, PHRASE_BOOK_STATES_MANY, PHRASE_NONE,
                    statement->id.text, S("64"));
        return;
    }
    *state = (RouteState){ .id = statement->id.text,
                           .label = build_label(&statement->label),
                           .starts = statement->starts,
                           .ends = statement->ends,
                           .clock_from = -1,
                           .place = statement->id.place };
    make_clock(scope, state);
    make_stalled(scope, state);
    if (state->starts && route->start >= 0)
        build_error(maker->build, state->place, PHRASE_BOOK_TWO_STARTS,
                    PHRASE_BOOK_TWO_STARTS_REMEDY, state->id, maker->state_list[route->start].id);
    else if (state->starts)
        route->start = (int32_t)route->state_count;
    names_add(&maker->states, state->id, (int32_t)route->state_count++);
}

/* ---- parts ---- */

static void make_part(Maker *maker, const Scope *scope)
{
    const Statement *statement = scope->stated->statement;
    RoutePart *part = &maker->part_list[maker->route->part_count];

    *part = (RoutePart){ .id = statement->id.text,
                         .label = build_label(&statement->label),
                         .place = statement->id.place };
    part->carries = build_given(scope, &part->carries_count);
    names_add(&maker->parts, part->id, (int32_t)maker->route->part_count++);
}

/* What each statement of a kind makes, in their order. */
static void make_each(Maker *maker, StatementKind kind, void make(Maker *, const Scope *))
{
    for (size_t i = 0; i < maker->draft->stated_count; i++) {
        Scope scope = scope_at(maker, i);

        if (scope.stated->statement->kind == kind)
            make(maker, &scope);
    }
}

/* ---- steps ---- */

/* What the words name, each once; the others are told. */
static const int32_t *named(Maker *maker, const WordList *words, const Names *names, Phrase unknown,
                            Phrase remedy, size_t *ret_count)
{
    int32_t *indexes = NEW_ARRAY(maker->build->arena, int32_t, words->count + 1);
    Names seen = names_open(maker->build->arena, words->count);

    *ret_count = 0;
    for (size_t i = 0; i < words->count; i++) {
        const Word *word = &words->items[i];
        int32_t index = names_find(names, word->text);

        maker->lost = maker->lost || (index < 0 && names == &maker->states);
        if (index < 0)
            build_unknown(maker->build, word, unknown, remedy, names);
        else if (!names_add(&seen, word->text, (int32_t)i))
            build_twice(maker->build, word, words->items[names_find(&seen, word->text)].place);
        else
            indexes[(*ret_count)++] = index;
    }
    return indexes;
}

static int32_t named_state(Maker *maker, const Word *word)
{
    int32_t state = names_find(&maker->states, word->text);

    maker->lost = maker->lost || state < 0;
    if (state < 0)
        build_unknown(maker->build, word, PHRASE_BOOK_UNKNOWN_STATE,
                      PHRASE_BOOK_UNKNOWN_STATE_REMEDY, &maker->states);
    return state;
}

/* A step may stay in an end, where late entries still arrive, but not lead out of it. */
static void check_leaves_no_end(Maker *maker, const RouteStep *step)
{
    for (size_t i = 0; i < maker->route->state_count; i++)
        if ((step->from >> i & 1) && maker->state_list[i].ends && step->into != (int32_t)i)
            build_error(maker->build, step->place, PHRASE_BOOK_LEAVES_END,
                        PHRASE_BOOK_LEAVES_END_REMEDY, step->operation, maker->state_list[i].id);
}

static void take_states(Maker *maker, const Statement *statement, RouteStep *step)
{
    size_t count;
    const int32_t *from = named(maker, &statement->words, &maker->states, PHRASE_BOOK_UNKNOWN_STATE,
                                PHRASE_BOOK_UNKNOWN_STATE_REMEDY, &count);

    for (size_t i = 0; i < count; i++)
        step->from |= UINT64_C(1) << from[i];
    if (statement->state.text.len == 0)
        return;
    step->into = named_state(maker, &statement->state);
    if (step->into >= 0)
        check_leaves_no_end(maker, step);
}

static const Str *take_papers(Maker *maker, const WordList *words, size_t *ret_count)
{
    Str *papers = NEW_ARRAY(maker->build->arena, Str, words->count + 1);

    for (size_t i = 0; i < words->count; i++)
        papers[i] = words->items[i].text;
    *ret_count = words->count;
    return papers;
}

static void make_step(Maker *maker, const Scope *scope)
{
    const Statement *statement = scope->stated->statement;
    RouteStep *step = &maker->step_list[maker->route->step_count];

    *step = (RouteStep){ .operation = statement->id.text,
                         .label = build_label(&statement->label),
                         .into = -1,
                         .guarded = statement->cond.kind != COND_ABSENT,
                         .place = statement->id.place };
    take_states(maker, statement, step);
    step->by = named(maker, &statement->by, &maker->parts, PHRASE_BOOK_UNKNOWN_PART,
                     PHRASE_BOOK_UNKNOWN_PART_REMEDY, &step->by_count);
    step->papers = take_papers(maker, &statement->papers, &step->paper_count);
    step->guard = build_cond(scope, &statement->cond);
    if (!step->guarded && str_starts(step->operation, S(ROUTE_PAYMENT)))
        build_error(maker->build, step->place, PHRASE_BOOK_PAYS_UNGUARDED,
                    PHRASE_BOOK_PAYS_UNGUARDED_REMEDY, step->operation);
    names_add(&maker->steps, step->operation, (int32_t)maker->route->step_count++);
}

/* ---- what it promises ---- */

static Promise make_promise(void *context, const Scope *scope)
{
    Maker *maker = context;
    size_t count;
    const int32_t *steps = named(maker, &scope->stated->statement->words, &maker->steps,
                                 PHRASE_BOOK_UNKNOWN_STEP, PHRASE_BOOK_UNKNOWN_STEP_REMEDY, &count);
    Granted *never = NEW_ARRAY(maker->build->arena, Granted, count + 1);

    for (size_t i = 0; i < count; i++) {
        const RouteStep *step = &maker->step_list[steps[i]];

        never[i] = (Granted){ step->operation, step->guard };
    }
    return whole_promise(scope, never, count);
}

static RouteExample make_example(Maker *maker, const Scope *scope)
{
    const Statement *statement = scope->stated->statement;
    RouteExample made = { .title = statement->id.text,
                          .state = named_state(maker, &statement->state),
                          .rest_no = statement->rest_no,
                          .operation = statement->other.text,
                          .allowed = str_eq(statement->expect.text, S("allowed")),
                          .place = statement->id.place };

    made.given = build_given(scope, &made.given_count);
    if (names_find(&maker->steps, made.operation) < 0)
        build_unknown(maker->build, &statement->other, PHRASE_BOOK_UNKNOWN_STEP,
                      PHRASE_BOOK_UNKNOWN_STEP_REMEDY, &maker->steps);
    return made;
}

static void take_example(void *context, const Scope *scope)
{
    Maker *maker = context;

    maker->example_list[maker->route->example_count++] = make_example(maker, scope);
}

static void make_promises(Maker *maker)
{
    size_t room = build_count(maker->draft, STATEMENT_EXAMPLE) + 1;
    WholeTrials trials = { maker, make_promise, take_example };

    maker->route->examples = maker->example_list =
        NEW_ARRAY(maker->build->arena, RouteExample, room);
    maker->route->promises =
        whole_trials(maker->build, maker->draft, &trials, &maker->route->promise_count);
}

/* ---- the whole ---- */

static void open_lists(Maker *maker)
{
    Arena *arena = maker->build->arena;
    size_t states = build_count(maker->draft, STATEMENT_STATE);
    size_t parts = build_count(maker->draft, STATEMENT_PART);
    size_t steps = build_count(maker->draft, STATEMENT_STEP);

    maker->states = names_open(arena, states);
    maker->parts = names_open(arena, parts);
    maker->steps = names_open(arena, steps);
    maker->route->states = maker->state_list = NEW_ARRAY(arena, RouteState, states + 1);
    maker->route->parts = maker->part_list = NEW_ARRAY(arena, RoutePart, parts + 1);
    maker->route->steps = maker->step_list = NEW_ARRAY(arena, RouteStep, steps + 1);
}

static void compile(Build *build, Draft *draft, Route *route)
{
    Maker maker = { .build = build, .draft = draft, .route = route };

    *route = (Route){ .id = draft->pack->id, .file = draft->pack->file, .start = -1 };
    draft->graph = graph_open(build->arena);
    open_lists(&maker);
    build_access_names(build, draft);
    build_definitions(build, draft);
    make_each(&maker, STATEMENT_STATE, make_state);
    make_each(&maker, STATEMENT_PART, make_part);
    make_each(&maker, STATEMENT_STEP, make_step);
    make_promises(&maker);
    build_finish_whole(build, draft);
    if (!maker.lost)
        build_reach(build, route);
}

static void finish(Build *build, Draft *draft, Route *route)
{
    Pack *body = draft->pack;

    body->hash = build_hash(build, draft);
    route->id = body->id;
    route->label = body->label;
    route->from = body->from;
    route->until = body->until;
    route->stated_until = body->stated_until;
    route->follows = body->amends;
    route->place = body->amends.len > 0 ? draft->amends->place : draft->head->id.place;
    route->notes = body->notes;
    route->note_count = body->note_count;
    route->facts = build->fact_list;
    route->fact_count = build->facts.count;
    route->body = body;
    route->file = body->file;
    route->hash = body->hash;
    if (draft->judges != NULL)
        route->subject = draft->judges->id.text;
    else
        build_error(build, draft->head->id.place, PHRASE_BOOK_LINE_MISSING,
                    PHRASE_BOOK_LINE_MISSING_REMEDY, route->id, S("JUDGES"));
}

/* What is wrong with a statement that was taken over is the fault of the other when it is so there,
 * and else of who took it over. */
static void blame_all(const WholeDrafts *all, const Findings *of_each, Findings *findings)
{
    for (size_t i = 0; i < all->count; i++) {
        const Draft *draft = &all->drafts[i];
        const Findings *earlier[ROUTE_FOLLOWED_MAX];
        size_t count = 0;

        for (const Draft *at = draft->amended; at != NULL && count < ROUTE_FOLLOWED_MAX;
             at = at->amended)
            earlier[count++] = &of_each[at - all->drafts];
        route_blame(&of_each[i], earlier, count, draft->pack->file,
                    draft->amended ? &draft->amends->place : NULL, findings);
    }
}

void build_routes(Build *build)
{
    static const WholePhrases phrases = { PHRASE_BOOK_UNKNOWN_ROUTE,
                                          PHRASE_BOOK_UNKNOWN_ROUTE_REMEDY };
    WholeDrafts all = build_whole(build, STATEMENT_ROUTE, &phrases);
    Findings *findings = build->findings;
    Findings *of_each = NEW_ARRAY(build->arena, Findings, all.count + 1);

    build->route_list = NEW_ARRAY(build->arena, Route, all.count + 1);
    for (size_t i = 0; i < all.count; i++) {
        Route *route = &build->route_list[i];

        of_each[i].arena = findings->arena;
        build->findings = &of_each[i];
        compile(build, &all.drafts[i], route);
        finish(build, &all.drafts[i], route);
    }
    build->findings = findings;
    blame_all(&all, of_each, findings);
    build->route_count = all.count;
}
