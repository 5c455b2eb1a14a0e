/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * book - checked rules, ready to decide
 *
 * rulebook_make() takes all documents at once (vocabularies, packs, amendments), applies the
 * amendments, resolves every name, checks types, cycles, dates and overlaps, and compiles the
 * conditions of each pack into one graph of nodes in topological order: a node's children come
 * before it. A Rulebook is frozen: any number of threads may decide with it.
 *
 * Facts are one universe over all documents, so one array of FactStates serves every pack of every
 * regime and every day.
 */
#pragma once

#include "rules/syntax.h"
#include "rules/value.h"

enum { BOOK_FACTS_MAX = 4096, BOOK_NODES_MAX = 200000, FACT_SET_VALUES_MAX = 64 };

typedef enum FactType {
    FACT_YESNO,
    FACT_ONE_OF,
    FACT_SET_OF,
    FACT_COUNTRY,
    FACT_DATE,
    FACT_NUMBER,
    FACT_MONEY,
    /* Identities, for access documents alone: who, not what. */
    FACT_PERSON,
    FACT_ORGANISATION,
    FACT_UNIT,
    FACT_SET_OF_PERSON, /* SET OF PERSON, and so on in the same order */
    FACT_SET_OF_ORGANISATION,
    FACT_SET_OF_UNIT
} FactType;

static inline bool fact_is_identity(FactType type)
{
    return type >= FACT_PERSON && type <= FACT_UNIT;
}

static inline bool fact_is_identity_set(FactType type)
{
    return type >= FACT_SET_OF_PERSON;
}

/* Of SET OF PERSON: PERSON. */
static inline FactType fact_member_type(FactType set)
{
    return (FactType)(set - FACT_SET_OF_PERSON + FACT_PERSON);
}

typedef struct Agency {
    Str id;
    Label label;
} Agency;

typedef struct Regime { /* as a vocabulary names it */
    Str id;
    Label label;
    Place place;
} Regime;

typedef struct FactOption { /* a value of ONE OF or SET OF */
    Str id;
    Label label;
} FactOption;

typedef struct LookupFilter {
    Str column;
    const Str *values;
    size_t value_count;
} LookupFilter;

/* Where a register is a witness to a yes/no fact. */
typedef struct Lookup {
    Str register_name;
    int32_t key_fact; /* COUNTRY or ONE OF */
    int32_t at_fact;  /* DATE fact; -1: the day the case is judged on */
    const LookupFilter *filters;
    size_t filter_count;
    Place place; /* of the register's name, for findings */
} Lookup;

typedef struct Fact {
    Str id;
    FactType type;
    Label label, question; /* question: empty label when the fact has none of its own */
    const FactOption *options;
    size_t option_count;
    const int32_t *agencies; /* indexes into Rulebook.agencies: who can answer */
    size_t agency_count;
    int32_t cost;
    const Lookup *lookup; /* NULL: only people know */
    Place place;
} Fact;

/*
 * NODE_FACT      yes/no fact is YES
 * NODE_EQUAL     fact equals the number (ONE OF index, Country), or `other` fact of the same type
 * NODE_ONE_OF    fact is one of `numbers` (ONE OF indexes, Countries)
 * NODE_INCLUDES  SET OF fact shares a member with the bit set `number`
 * NODE_SAME      identity fact is the same as `other`
 * NODE_MEMBER    identity fact is a member of `other`, a set of such identities
 * NODE_AT_LEAST  fact >= number (unit for money), or >= `other` fact
 * NODE_AT_MOST   fact <= number, or <= `other` fact
 * NODE_NOT       its one child is NO
 * NODE_ALL, NODE_ANY, NODE_COUNT (at least `number` children are YES)
 * NODE_CONST     number 1: YES, 0: NO
 */
typedef enum NodeKind {
    NODE_CONST,
    NODE_FACT,
    NODE_EQUAL,
    NODE_ONE_OF,
    NODE_INCLUDES,
    NODE_SAME,
    NODE_MEMBER,
    NODE_AT_LEAST,
    NODE_AT_MOST,
    NODE_NOT,
    NODE_ALL,
    NODE_ANY,
    NODE_COUNT
} NodeKind;

typedef struct Node {
    NodeKind kind;
    int32_t fact, other; /* fact indexes; other is -1 when the comparison is with `number` */
    int64_t number;
    int32_t unit;
    const int64_t *numbers; /* NODE_ONE_OF */
    size_t number_count;
    const int32_t *children; /* node indexes, all smaller than this node's */
    size_t child_count;
    int32_t definition; /* the DEFINE this node is the meaning of, or -1 */
} Node;

typedef struct Source {
    Str name;       /* local name in the pack */
    Str instrument; /* id in the register of instruments */
    Label label;
    Confidence confidence;
    Place place;
} Source;

typedef struct Citation {
    int32_t source; /* index into Pack.sources */
    Str article;
    Confidence confidence;
} Citation;

/* Things a decision can carry. LEVEL marks are ordered: a later one is higher. */
typedef enum MarkKind {
    MARK_CONDITION,
    MARK_DUTY,
    MARK_LICENCE,
    MARK_FINDING,
    MARK_BUCKET,
    MARK_LEVEL,
    MARK_KIND_COUNT
} MarkKind;

typedef struct Mark {
    MarkKind kind;
    Str id;
    Label label;
    int32_t node; /* holds when some rule that sets it holds; NODE_CONST 0 if none does */
    Place place;
} Mark;

typedef struct Definition {
    Str id;
    Label label;
    const Citation *citations;
    size_t citation_count;
    int32_t node;
    Place place;
} Definition;

typedef enum RuleEffect {
    EFFECT_PROHIBITED,
    EFFECT_PERMITTED,
    EFFECT_EVERY, /* EVERY PERMISSION, EVERY LICENCE */
    EFFECT_NEEDS, /* a licence: marks[0] */
    EFFECT_FINDS, /* a finding: marks[0] */
    EFFECT_EXCEPTION,
    EFFECT_APPLIES /* the pack's APPLIES, first of Pack.rules when there is one */
} RuleEffect;

typedef struct Rule {
    Str id;
    RuleEffect effect;
    bool absolute;
    Label label;
    const Citation *citations;
    size_t citation_count;
    const int32_t *marks; /* what it requires, needs, finds, reports, and its level */
    size_t mark_count;
    int32_t condition;         /* node of its IF (NODE_CONST 1 when it has none) */
    int32_t holds;             /* node: IF, and no exception takes it away */
    const int32_t *exceptions; /* rules that except this one */
    size_t exception_count;
    const int32_t *targets; /* EFFECT_EXCEPTION: the rules it excepts */
    size_t target_count;
    int32_t instead; /* EFFECT_EXCEPTION with ALLOWS: the mark open as an alternative; else -1 */
    Str origin;      /* id of the pack that stated it (an amended pack inherits rules) */
    Place place;
} Rule;

typedef enum Outcome {
    OUTCOME_OUTSIDE,
    OUTCOME_PROHIBITED,
    OUTCOME_NOT_COVERED,
    OUTCOME_PERMITTED,
    OUTCOME_CONFLICT,
    OUTCOME_LICENCE,
    OUTCOME_COUNT
} Outcome;

bool outcome_read(Str word, Outcome *ret_outcome); /* "not-covered", "licence-required" ... */
Str outcome_word(Outcome outcome);

typedef enum ProveKind { PROVE_NEVER_OUTCOME, PROVE_ALWAYS_MARK, PROVE_ALWAYS_LEVEL } ProveKind;

typedef struct Invariant {
    Str id;
    Label label;
    ProveKind kind;
    Outcome outcome; /* PROVE_NEVER_OUTCOME */
    int32_t mark;    /* the mark, or the lowest level allowed */
    int32_t when;    /* node */
    Place place;
} Invariant;

typedef struct GivenFact {
    int32_t fact;
    Value value;
} GivenFact;

typedef struct Example {
    Str title;
    const GivenFact *given;
    size_t given_count;
    bool rest_no;                  /* every yes/no fact not given is NO */
    bool undecided;                /* EXPECT UNDECIDED */
    Outcome outcome;               /* unless undecided */
    const int32_t *with, *without; /* marks that must be certain, or excluded */
    size_t with_count, without_count;
    int32_t level; /* mark, or -1 */
    Place place;
} Example;

/* A statement of the pack as it stands after amendments; private to the room (document.h). */
typedef struct PackStatement PackStatement;

typedef struct Access Access; /* access.h */
typedef struct Route Route;   /* route.h */

typedef struct Pack {
    Str id, regime, made_by; /* made_by: instrument id */
    Label label;
    Date made_on, from, until; /* in force [from, until); until DATE_FOREVER when open */
    Date stated_until; /* the end it states itself; until is earlier when a later pack ends it */
    Str amends;        /* id, or empty */
    int32_t date_fact; /* SELECTED BY */
    Str judges;        /* "line", "case", "party" */
    const Label *notes;
    size_t note_count;
    const Source *sources;
    size_t source_count;
    const Mark *marks;
    size_t mark_count;
    const Definition *definitions;
    size_t definition_count;
    const Rule *rules;
    size_t rule_count;
    const Invariant *invariants;
    size_t invariant_count;
    const Example *examples;
    size_t example_count;
    const Node *nodes;
    size_t node_count;
    int32_t outcomes[OUTCOME_COUNT]; /* node: true exactly when this is the outcome */
    const int32_t *facts; /* the facts its nodes read, ascending, keys of look-ups included */
    size_t fact_count;
    Label otherwise; /* what the closing rule says */
    bool otherwise_outside;
    Str file;
    uint64_t hash; /* of what it says after amendments; stable across layout and language */
    const PackStatement *statements; /* for show.h; header lines first */
    size_t statement_count;
} Pack;

typedef struct Rulebook {
    const Agency *agencies;
    size_t agency_count;
    const Regime
        *regimes; /* in the order of the vocabularies: which one comes first is said there */
    size_t regime_count;
    const Fact *facts;
    size_t fact_count;
    const struct Names *fact_names; /* where each id stands: rulebook_fact() */
    const Pack *packs;              /* by regime, then by date */
    size_t pack_count;
    const Access *accesses; /* by date */
    size_t access_count;
    const Route *routes; /* by date */
    size_t route_count;
    const Lookup *const *lookups; /* every distinct lookup, for binding registers */
    size_t lookup_count;
} Rulebook;

/*
 * All documents together. NULL with findings when anything is wrong; warnings alone do not refuse.
 * Agencies, facts and packs keep the order of the documents within their sort.
 */
const Rulebook *rulebook_make(Arena *arena, const Document *const *documents, size_t count,
                              Findings *findings);

bool rulebook_fact(const Rulebook *book, Str id, int32_t *ret_fact);
const Regime *rulebook_regime(const Rulebook *book, Str id); /* NULL: no vocabulary names it */
const Pack *rulebook_pack(const Rulebook *book, Str id);     /* NULL: none */

/* The pack of `regime` in force on the day, among those made by `known_on`. NULL: none. */
const Pack *rulebook_pack_on(const Rulebook *book, Str regime, Date on, Date known_on);

int32_t fact_option(const Fact *fact, Str id);   /* index, or -1 */
const Rule *pack_rule(const Pack *pack, Str id); /* NULL: none */
int32_t pack_mark(const Pack *pack, Str id);     /* index, or -1 */

/* A value as people read it: "Philippines", "2014-04-01", "joint development, cooperation". */
void value_write(Text *text, const Fact *fact, Value value, Lang lang);
