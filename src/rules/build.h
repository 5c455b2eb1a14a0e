/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * build - a book in the making; private to the room
 *
 * rulebook_make() runs these passes in order, each over all documents, each going on after a
 * defect: universe   agencies, facts, look-ups          (build_universe.c) drafts     packs, who
 * amends whom, dates      (build_drafts.c, build_time.c) compose    each pack's statements after
 * its amendments (build_compose.c) names      sources, marks, definitions, rules of a pack
 * (build_names.c) compile    conditions, rules, outcomes, proofs, examples (build_cond.c,
 * build_rules.c, ...) A defect leaves something harmless behind (NODE_CONST 0, index -1), so that
 * one mistake is told once.
 */
#pragma once

#include "rules/access.h"
#include "rules/document.h"
#include "rules/graph.h"
#include "rules/names.h"
#include "rules/order.h"
#include "rules/route.h"

enum { BUILD_DEPTH_MAX = 200 }; /* definitions within definitions, exceptions to exceptions */

typedef struct Draft Draft;

/* A statement as it stands in a pack after its amendments. */
typedef struct Stated {
    const Statement *statement;
    const Draft *origin; /* the pack that wrote it */
} Stated;

/* A pack in the making. */
enum { ROUTE_FOLLOWED_MAX = 64 }; /* one behind the other; what lies farther is told again */

struct Draft {
    const Document *document;
    size_t document_index;
    const Statement *head;
    Pack *pack;
    /* Header lines of its own; NULL when it has none. */
    const Statement *regime, *made_by, *in_force, *amends, *replaces, *selected_by, *judges,
        *levels;
    Draft *amended; /* of a route: the one it follows. NULL: none, or not to be found */
    bool *sees;     /* by document: may its facts be used here? */
    Stated *stated; /* after amendments, header lines left out */
    size_t stated_count;
    Names definitions, marks, rules, sources; /* by id, index into the pack's arrays */
    const Stated **definition_of, **rule_of;  /* by index, what states it */
    Mark *mark_list;                          /* the pack's arrays, still to be finished */
    Definition *definition_list;
    Rule *rule_list;
    Graph graph;
    bool licences; /* permits by licence: NEEDS, not MAY BE PERMITTED */
};

typedef struct Build {
    Arena *arena;
    Findings *findings;
    const Document *const *documents;
    size_t document_count;
    Names regimes, agencies, facts, vocabularies,
        packs; /* vocabularies: document index; packs: draft */
    Regime *regime_list;
    Agency *agency_list;
    Fact *fact_list;
    const Statement **fact_of; /* by fact */
    size_t *fact_home;         /* by fact: the document that declares it */
    const Statement **agency_of;
    const Lookup **lookups;
    size_t lookup_count;
    Draft *drafts;
    size_t draft_count;
    const int32_t *order; /* of drafts: who is amended before who amends */
    Draft **sorted;       /* by regime, then by date */
    Names *handles;       /* of the names in the example being read; NULL elsewhere */
    Access *access_list;  /* by date */
    size_t access_count;
    Route *route_list; /* by date */
    size_t route_count;
} Build;

/* Where a pass stands: what it compiles, and for which pack. */
typedef struct Scope {
    Build *build;
    Draft *draft;
    const Stated *stated;
} Scope;

/* build_report.c. What stands already is not told again at its place: packs inherit defects. */
/* Adds what is found of a route of that file; what stands in another file is told by those it
 * follows, or else at the place where it says whom it follows (NULL: nobody). */
void route_blame(const Findings *found, const Findings *const *earlier, size_t earlier_count,
                 Str file, const Place *follows, Findings *findings);

void report_once(Findings *findings, Severity severity, Place place, Phrase message, Phrase remedy,
                 const Str *args, size_t count);
#define build_error(build, place, message, remedy, ...) \
    report_once((build)->findings, SEVERITY_ERROR, (place), (message), (remedy), \
                (const Str[]){ __VA_ARGS__ }, sizeof((const Str[]){ __VA_ARGS__ }) / sizeof(Str))
#define build_warning(build, place, message, remedy, ...) \
    report_once((build)->findings, SEVERITY_WARNING, (place), (message), (remedy), \
                (const Str[]){ __VA_ARGS__ }, sizeof((const Str[]){ __VA_ARGS__ }) / sizeof(Str))

/* A name that stands for nothing: message {1} name; remedy with {2} the nearest name, or the other.
 */
void build_unknown(Build *build, const Word *word, Phrase message, Phrase remedy,
                   const Names *names);
/* A name that stands twice; {1} name, {2} where the first one stands. */
void build_twice(Build *build, const Word *word, Place first);
Str build_where(Build *build, Place place); /* "packs/x.rules:12" */
Str build_joined(Build *build, const Str *names, size_t count, Str between);
Str build_day(Build *build, Date date);
Label build_label(const LabelText *label);

/* build_universe.c */
void build_universe(Build *build);

/* build_drafts.c, build_time.c, build_compose.c */
void build_drafts(Build *build);
Draft build_draft(Build *build, size_t document); /* with its header lines */
void build_in_force(Build *build, Draft *draft);  /* the days it states */
void build_uses(Build *build, Draft *draft);      /* which documents' facts it sees */
void build_inherit(Build *build, Draft *draft); /* header lines it does not state, and build_uses */
/* Who is amended before who amends; those in a circle are told, and amend nothing. */
const int32_t *build_amending_order(Build *build, Draft *drafts, size_t count);
void build_own_days(Build *build, const Draft *draft);
void build_times(Build *build);
void build_compose(Build *build);
void build_statements(Build *build, Draft *draft); /* of one document, names told twice */
bool build_is_header(StatementKind kind); /* a line about the pack itself, never inherited as law */

/* build_names.c: the pack's arrays of sources, marks, definitions and rules, conditions still to
 * come */
void build_names(Build *build, Draft *draft);
void build_access_names(Build *build, Draft *draft); /* notes and definitions alone */
int32_t build_mark(const Scope *scope, const Word *word, const MarkKind *kinds, size_t kind_count);
void build_citations(const Scope *scope, const CiteList *cites, const Citation **ret_citations,
                     size_t *ret_count);

/* build_value.c. False and told: the literal is no value of the fact. */
bool build_value(Build *build, int32_t fact, const Literal *literal, Value *ret_value);

/* build_fact.c: the fact a word names, seen from here; -1 and told, or quietly -1 */
bool build_sees(const Scope *scope, int32_t fact); /* may the pack use it? */
int32_t build_fact(const Scope *scope, const Word *word);
int32_t build_fact_quietly(const Scope *scope, Str id);

/* build_cond.c */
void build_definitions(Build *build, Draft *draft);
int32_t build_cond(const Scope *scope, const Cond *cond);

/* build_rules.c, build_outcome.c, build_promise.c, build_hash.c */
void build_rules(Build *build, Draft *draft);
void build_outcomes(Build *build, Draft *draft);
void build_promises(Build *build, Draft *draft); /* PROVE and EXAMPLE */
const GivenFact *build_given(const Scope *scope, size_t *ret_count);
void build_finish(Build *build, Draft *draft);
uint64_t build_hash(const Build *build, const Draft *draft);

/* build_whole.c: access documents and routes */
/* What PROVE says, of what the document calls by names of its own; and each PROVE and EXAMPLE in
 * the order of the document, examples into a list of the maker's. */
typedef struct WholeTrials {
    void *maker;
    Promise (*promise)(void *maker, const Scope *scope);
    void (*example)(void *maker, const Scope *scope);
} WholeTrials;
Promise whole_promise(const Scope *scope, const Granted *never, size_t count);
const Promise *whole_trials(Build *build, Draft *draft, const WholeTrials *trials,
                            size_t *ret_count);

typedef struct WholeDrafts {
    Draft *drafts; /* by date */
    size_t count;
    Names names; /* of REPLACES, while it lasts */
} WholeDrafts;
typedef struct WholePhrases { /* REPLACES names none */
    Phrase unknown, remedy;
} WholePhrases;
WholeDrafts build_whole(Build *build, StatementKind head, const WholePhrases *phrases);
void build_finish_whole(Build *build, Draft *draft); /* build_finish() without outcomes */
Place build_force_place(const Draft *draft);
size_t build_count(const Draft *draft, StatementKind kind); /* its statements of this kind */

/* build_route.c, build_reach.c: routes, whole */
void build_routes(Build *build);
void build_reach(Build *build, const Route *route);

/* build_access.c, build_listable.c: access documents, whole */
void build_accesses(Build *build);
void build_listable(Build *build, const Draft *draft, const Access *access);
