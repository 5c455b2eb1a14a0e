/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * route - which steps something with a life of its own may take, and when: route documents
 *
 * A route guides one kind of subject (a case, an amendment, a shipment) through flat states: where
 * it starts, where it ends, and for each step from which states it may be taken, into which it
 * leads, who takes it, which papers it makes, and under which condition. It also says who takes
 * part and what each carries. It is written in the language of the law and compiled to the same
 * graph; its closing rule is that a step passes when its condition is YES, and never otherwise: a
 * missing or disputed fact refuses, and the answer names it.
 *
 * A document does not load when a state cannot be reached, when from some state no end can be, when
 * a step leads out of an end, or when a step that pays (payment.*) has no condition.
 *
 * Several routes stand side by side; what began on one keeps to it, by its id. A route may FOLLOW
 * another: it takes over all that one says, and states, replaces or repeals what differs. Routes
 * and the vocabularies they use make a book of their own: Library.routes. Facts are given as to
 * pack_decide(), by the index rulebook_fact() tells.
 *
 * Everything here is frozen with the book: any number of threads may decide with it.
 * To add a kind of statement: keyword.c, document.h, parse_route.c, format_pieces.c, build_route.c,
 * sekisho-route(5).
 */
#pragma once

#include "rules/book.h"
#include "rules/decide.h"
#include "rules/promise.h"

#define ROUTE_PAYMENT "payment." /* operations that begin so move money out */

enum { ROUTE_STATES_MAX = 64 };

typedef struct RouteState {
    Str id;
    Label label;
    bool starts, ends;
    int32_t clock_days;   /* 0: no clock. Due so many days after the day of the fact */
    bool clock_working;   /* working days, of whose calendar the reader knows */
    int32_t clock_from;   /* DATE fact */
    int32_t stalled_days; /* what stands in it for longer is stalled; 0: the route says nothing */
    Place place;
} RouteState;

typedef struct RoutePart { /* who takes part, and what is said of him */
    Str id;
    Label label;
    const GivenFact *carries;
    size_t carries_count;
    Place place;
} RoutePart;

typedef struct RouteStep {
    Str operation; /* "offer.send" */
    Label label;
    uint64_t from;     /* bit n: from state n */
    int32_t into;      /* state; -1: it stays where it is */
    const int32_t *by; /* parts; none: any */
    size_t by_count;
    const Str *papers;
    size_t paper_count;
    bool guarded;
    int32_t guard; /* node; NODE_CONST 1 when not guarded */
    Place place;
} RouteStep;

typedef struct RouteExample {
    Str title;
    int32_t state;
    const GivenFact *given;
    size_t given_count;
    bool rest_no; /* every yes/no fact not given is NO */
    Str operation;
    bool allowed;
    Place place;
} RouteExample;

struct Route { /* book.h */
    Str id;
    Label label;
    Date from, until;  /* may be begun [from, until); until DATE_FOREVER when open */
    Date stated_until; /* the end it states itself */
    Str subject;       /* JUDGES: "case" */
    Str follows;       /* the route whose statements it takes over and changes, or "" */
    Place place;       /* where it says so; else of its name */
    const Label *notes;
    size_t note_count;
    const RoutePart *parts;
    size_t part_count;
    const RouteState *states;
    size_t state_count;
    int32_t start;
    const RouteStep *steps;
    size_t step_count;
    const Promise *promises; /* none of these steps is ever taken while ... */
    size_t promise_count;
    const RouteExample *examples;
    size_t example_count;
    const Fact *facts; /* the book's */
    size_t fact_count;
    const Pack *body; /* its definitions, its graph, the facts it reads; it has no outcomes */
    Str file;
    uint64_t hash; /* of what it says, with the facts it reads; stable across layout and language */
};

const Route *rulebook_route(const Rulebook *book, Str id); /* NULL: none */

int32_t route_state(const Route *route, Str id); /* index, or -1 */

/* The step of this name; NULL: the route has none. */
const RouteStep *route_step(const Route *route, Str operation);

typedef enum RouteVerdict {
    ROUTE_ALLOWED,
    ROUTE_NO_STEP,     /* the route has no such step */
    ROUTE_WRONG_STATE, /* it is not taken from this state */
    ROUTE_NOT_MET,     /* failing: the conditions that do not hold */
    ROUTE_OPEN         /* failing: those that cannot be told; open: the facts they hang on */
} RouteVerdict;

typedef struct RouteAnswer {
    RouteVerdict verdict;
    const Route *route;
    int32_t state;
    const RouteStep *step; /* NULL: ROUTE_NO_STEP */
    Str operation;
    const int32_t *failing; /* nodes of the body: the parts of the guard that stand in the way */
    size_t failing_count;
    const OpenFact *open;
    size_t open_count;
} RouteAnswer;

/* May the step be taken? Everything in `arena`; `facts` are not kept. */
RouteAnswer route_decide(Arena *arena, const Route *route, int32_t state, Str operation,
                         const FactState *facts);

/* Why, in sentences, one a line: the answer, the conditions in the way, the facts missing. */
void route_explain(Text *text, const RouteAnswer *answer, Lang lang);

/* Runs the document's examples; one that comes out otherwise is an error at its place. The findings
 * must not keep their memory in `scratch`. */
void route_examples(Arena scratch, const Route *route, Findings *findings);

/* Every promise proved, and every step can be taken in some case: what fails is an error. */
void route_proofs(Arena scratch, const Rulebook *book, const Route *route, Findings *findings);

/* Both of every route of the book. A route that follows another is to blame for what of the other's
 * words does not hold in it alone, at the line that says whom it follows; what does not hold of the
 * other either is told there, once. */
void routes_check(Arena scratch, const Rulebook *book, Findings *findings);

/* The route as a table: a row a step, a column a state: where it leads, or that it stays. */
void route_table_write(Text *text, const Route *route, Lang lang);
