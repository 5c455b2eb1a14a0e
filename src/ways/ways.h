/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * ways - the routes a sale may take, side by side
 *
 * A way is a route that guides cases, seen by who carries what. The State is whoever licenses the
 * transfer on it; from what the State carries follow what it answers to the buyer for (row C5) and
 * which ways fit what a sale asks of it (row C2). Nothing is known of a nation but what its route
 * says: another nation is another file.
 *
 * Promises: fails closed: of a route on which nobody licenses, nothing is told.
 * Floor 2, pure. Uses base, rules, terms. Owns no tables; everything lives in the arena given.
 * To add what ways are compared by: a duty in routes/vocabulary.rules, and in the routes.
 */
#pragma once

#include "rules/rules.h"
#include "terms/terms.h"

/* The duty by which the State is known, and the fact its part carries beside duties. */
#define WAY_STATE_DUTY "licences"
#define WAY_CLAUSES "clauses"
#define WAY_ACCEPTED "offer.accept"     /* the step by which terms are accepted, */
#define WAY_INTO_FORCE "case.implement" /* and that by which they come into force */

/* May what is sensitive go by it (row C21)? */
typedef enum WaySensitive {
    WAY_NOT_TOLD, /* the route says neither */
    WAY_OPEN,
    WAY_CLOSED, /* it says so, whatever else it says */
} WaySensitive;

typedef struct Way {
    const Route *route;
    const RoutePart *state; /* its part of the route */
    const Fact *duties;     /* what parts carry of it; bit n below is its option n */
    uint64_t by_state;
    uint64_t by_maker; /* by any other part that contracts or supplies: not by the buyer */
    Liability liability;
    const Fact *clauses; /* what is agreed beside; NULL: the route says nothing */
    uint64_t said;       /* bit n: its option n */
} Way;

/* false: nobody licenses on the route, so that nothing of this can be told. */
MUST_USE bool way_of(Arena *arena, const Route *route, Way *ret_way);

/* May these routes take force? On each on which an offer is accepted its terms come into force: on
 * one where they do not, nothing is delivered, changed or closed, which is told at its name or
 * where it says whom it follows. No part says a clause and its opposite. False with findings. */
MUST_USE bool ways_check(const Rulebook *book, Findings *findings);

/* Of all routes of the book that guide cases, in its order. */
const Way *ways_of(Arena *arena, const Rulebook *book, size_t *ret_count);

/* The same ways, by the growing part of the State: for what it answers, then whether it buys, then
 * how many duties it carries; else as given. */
const Way *ways_by_involvement(Arena *arena, const Way *ways, size_t count);

/* Bit of a duty; 0: there is none of this name. */
uint64_t way_duty(const Way *way, Str id);

bool way_says(const Way *way, Str clause); /* "advance" */
WaySensitive way_sensitive(const Way *way);
Continuity way_continuity(const Way *way); /* row A13 */

/* What a sale asks of the State, and of the way. */
typedef struct WayWish {
    uint64_t must, must_not;
    bool sensitive; /* something sensitive is to go by it */
} WayWish;

typedef struct WayFit {
    const Way *way;
    uint64_t lacks;    /* asked for, and not the State's */
    uint64_t unwanted; /* the State's, and not to be */
    bool closed; /* to what is sensitive; with nothing lacking or unwanted, and open: it fits */
    bool untold; /* whether what is sensitive may go by it; it fits as far as is told */
} WayFit;

/* Those that fit first, those of which it is not told behind the others of them; then the nearer
 * before the farther, and last what is closed; else in the order given. */
const WayFit *ways_choose(Arena *arena, const Way *ways, size_t count, WayWish wish);

/* Duties as words: "contracts, supports"; nothing for none. */
void way_duties_write(Text *text, const Way *way, uint64_t duties, Lang lang);

/* A table: a row a way; columns tell who carries each duty, and four for what the State answers. */
void ways_table_write(Text *text, const Way *ways, size_t count, Lang lang);
