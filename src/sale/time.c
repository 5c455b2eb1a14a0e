/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* time - how many months from the request to complete supply */
#include "phrases_sale.h"
#include "sale/parts.h"

enum { MONTH_DAYS = 30, WEEK_DAYS = 7, WORKING_WEEK = 5 };

/* The step after which everything is supplied. */
#define SUPPLY_STEP "case.supply"

const Phrase sale_told_phrases[SALE_TOLDS] = {
    [SALE_TOLD_BY_FILE] = PHRASE_SALE_BY_FILE,
    [SALE_TOLD_BY_TABLE] = PHRASE_SALE_BY_TABLE,
    [SALE_TOLD_BY_CLOCK] = PHRASE_SALE_BY_CLOCK,
    [SALE_TOLD_BY_MILESTONES] = PHRASE_SALE_BY_MILESTONES,
    [SALE_NOT_TOLD] = PHRASE_SALE_NOT_TOLD,
};

/* ---- the shortest way through the states ----------------------------------------------------- */

typedef struct Search {
    const Route *route;
    int32_t before[ROUTE_STATES_MAX]; /* the state it was reached from; -1: not yet */
    int32_t queue[ROUTE_STATES_MAX];
    size_t head, tail;
} Search;

static void reach(Search *search, int32_t state, int32_t from)
{
    if (search->before[state] >= 0)
        return;
    search->before[state] = from;
    search->queue[search->tail++] = state;
}

static void search_states(Search *search)
{
    const Route *route = search->route;

    for (size_t i = 0; i < ROUTE_STATES_MAX; i++)
        search->before[i] = -1;
    reach(search, route->start, route->start);
    while (search->head < search->tail) {
        int32_t at = search->queue[search->head++];

        for (size_t i = 0; i < route->step_count; i++)
            if (route->steps[i].from >> at & 1 && route->steps[i].into >= 0)
                reach(search, route->steps[i].into, at);
    }
}

/* ---- how long each lasts --------------------------------------------------------------------- */

/* A row of the way before one of all. */
static const SaleMonths *file_row(const SaleFile *file, const Way *way, Str state)
{
    const SaleMonths *found = NULL;

    for (size_t i = 0; i < file->month_count; i++)
        if (str_eq(file->months[i].state, state) && sale_is_of(file->months[i].way, way) &&
            (!found || found->way.len == 0))
            found = &file->months[i];
    return found;
}

/* Clocks that run from the day on which the state began, and from nothing that people set. */
static bool is_clocked(const Way *way, const RouteState *state)
{
    static const Str begins[] = { STR("request-received"), STR("request-completed") };

    for (size_t i = 0; i < COUNT_OF(begins) && state->clock_days > 0; i++)
        if (str_eq(way->route->facts[state->clock_from].id, begins[i]))
            return true;
    return false;
}

static int64_t up(int64_t days, int64_t of)
{
    return (days + of - 1) / of;
}

static void clock_stage(const RouteState *state, SaleStage *stage)
{
    int64_t days = state->clock_working ? up((int64_t)state->clock_days * WEEK_DAYS, WORKING_WEEK)
                                        : state->clock_days;

    stage->told = SALE_TOLD_BY_CLOCK;
    stage->most = up(days, MONTH_DAYS);
}

static void milestone_stage(const SaleFile *file, SaleStage *stage)
{
    stage->told = SALE_TOLD_BY_MILESTONES;
    for (size_t i = 0; i < file->milestone_count; i++)
        if (file->milestones[i].month > stage->most)
            stage->most = file->milestones[i].month;
    stage->least = stage->most;
}

static SaleStage stage_of(const Reckoning *reckoning, const Way *way, int32_t state, bool last)
{
    const RouteState *one = &way->route->states[state];
    const SaleMonths *said = file_row(&reckoning->sale->file, way, one->id);
    const SaleTerm *term = sale_term(&reckoning->book->terms, SALE_TERM_MONTHS, way->route->id,
                                     one->id, reckoning->on);
    SaleStage stage = { .state = one, .told = SALE_NOT_TOLD };

    if (said) {
        stage = (SaleStage){ .state = one,
                             .told = SALE_TOLD_BY_FILE,
                             .least = said->least,
                             .most = said->most,
                             .source = said->source,
                             .sure = (SaleSure)said->sure };
    } else if (term) {
        stage = (SaleStage){ .state = one,
                             .told = SALE_TOLD_BY_TABLE,
                             .least = term->least,
                             .most = term->most,
                             .source = term->source,
                             .sure = term->sure };
    } else if (last) {
        milestone_stage(&reckoning->sale->file, &stage);
    } else if (is_clocked(way, one)) {
        clock_stage(one, &stage);
    }
    return stage;
}

/* The states on the way to complete supply, and not that one itself; none where no step makes it
 * complete: then nothing is told. */
void sale_time_way(const Reckoning *reckoning, SaleWay *way)
{
    const Route *route = way->way->route;
    const RouteStep *supply = route_step(route, S(SUPPLY_STEP));
    Search search = { .route = route };
    size_t count = 0;

    if (!supply || supply->into < 0)
        return;
    search_states(&search);
    if (search.before[supply->into] < 0)
        return;
    for (int32_t at = supply->into; at != route->start; at = search.before[at])
        count++;
    SaleStage *stages = NEW_ARRAY(reckoning->arena, SaleStage, count + 1);
    way->stages = stages;
    way->stage_count = count;
    way->all_told = true;
    for (int32_t at = supply->into; at != route->start && count > 0;) {
        bool last = at == supply->into;

        at = search.before[at];
        stages[--count] = stage_of(reckoning, way->way, at, last);
        way->least += stages[count].least;
        way->most += stages[count].most;
        way->all_told = way->all_told && stages[count].told != SALE_NOT_TOLD;
    }
}
