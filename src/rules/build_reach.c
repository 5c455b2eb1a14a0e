/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Where a route can lead: every state can be reached, and from every state some end. */
#include "phrases_book.h"
#include "rules/build.h"

/* The states one step from these: forwards where they lead, backwards whence they are reached. */
static uint64_t one_step(const Route *route, uint64_t states, bool forwards)
{
    uint64_t found = states;

    for (size_t i = 0; i < route->step_count; i++) {
        const RouteStep *step = &route->steps[i];
        uint64_t into = step->into >= 0 ? UINT64_C(1) << step->into : 0;

        if (forwards && (step->from & states))
            found |= into;
        if (!forwards && (into & states))
            found |= step->from;
    }
    return found;
}

static uint64_t closure(const Route *route, uint64_t states, bool forwards)
{
    uint64_t next = one_step(route, states, forwards);

    while (next != states) {
        states = next;
        next = one_step(route, states, forwards);
    }
    return states;
}

static uint64_t end_states(const Route *route)
{
    uint64_t ends = 0;

    for (size_t i = 0; i < route->state_count; i++)
        ends |= (uint64_t)route->states[i].ends << i;
    return ends;
}

static void tell_states(Build *build, const Route *route, uint64_t reached, Phrase message,
                        Phrase remedy)
{
    for (size_t i = 0; i < route->state_count; i++)
        if (!(reached >> i & 1))
            build_error(build, route->states[i].place, message, remedy, route->states[i].id);
}

void build_reach(Build *build, const Route *route)
{
    uint64_t ends = end_states(route);
    Place place = { .file = route->file, .line = 1, .column = 1, .length = 1 };

    if (route->start < 0 || ends == 0) {
        build_error(build, place, route->start < 0 ? PHRASE_BOOK_NO_START : PHRASE_BOOK_NO_END,
                    route->start < 0 ? PHRASE_BOOK_NO_START_REMEDY : PHRASE_BOOK_NO_END_REMEDY,
                    route->id);
        return;
    }
    tell_states(build, route, closure(route, UINT64_C(1) << route->start, true),
                PHRASE_BOOK_NOT_REACHED, PHRASE_BOOK_NOT_REACHED_REMEDY);
    tell_states(build, route, closure(route, ends, false), PHRASE_BOOK_DEAD_END,
                PHRASE_BOOK_DEAD_END_REMEDY);
}
