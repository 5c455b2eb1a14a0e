/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * random_pack - rulebooks and cases out of a seed, for properties of the rule room
 *
 * A rulebook holds one pack, built straight as the checker would leave it: no text, no parser, so
 * that what is tested does not lean on them. The meaning (outcomes, marks, exceptions) is written
 * here a second time on purpose: sekisho-rules(5) is its only source.
 *
 * Every value of a fact is small (random_domain lists them all), so that a few facts can be tried
 * exhaustively.
 */
#pragma once

#include "rules/rules.h"

typedef struct RandomShape {
    int facts, definitions, rules, exceptions;
    bool yesno_only; /* else facts of every type */
    bool licences;   /* a licence regime: NEEDS instead of MAY BE PERMITTED */
    bool currencies; /* money of two currencies: even a complete case may stay undecided */
} RandomShape;

enum {
    RANDOM_DOMAIN_MAX = 8, /* values a fact can have */
    RANDOM_NUMBERS = 4,    /* countries, days, numbers, amounts: 0 to 3 */
    RANDOM_LIST_MAX = 4,   /* items of a condition */
    RANDOM_NODES_MAX = 4000
};

typedef struct RandomMaker {
    Arena *arena;
    Rng *rng;
    RandomShape shape;
    Fact *facts;
    Node *nodes;
    size_t node_count;
    Definition *definitions;
    size_t definition_count;
    Mark *marks;
    size_t mark_count;
    Rule *rules;
    size_t rule_count;
} RandomMaker;

static inline bool random_chance(Rng *rng, int64_t percent)
{
    return rng_between(rng, 1, 100) <= percent;
}

static inline int64_t random_below(Rng *rng, size_t count)
{
    return rng_between(rng, 0, (int64_t)count - 1);
}

static inline Str random_id(Arena *arena, Str letter, size_t number)
{
    Text text = text_open(arena, 32);

    text_put(&text, letter);
    text_int(&text, (int64_t)number);
    return text_str(&text);
}

static inline Label random_label(Arena *arena, Str ja, Str en, size_t number)
{
    Label label;

    label.in[LANG_JA] = random_id(arena, ja, number);
    label.in[LANG_EN] = random_id(arena, en, number);
    return label;
}

/* Facts and their values. */

static inline Fact random_fact(RandomMaker *maker, size_t number)
{
    static const FactOption options[] = {
        { STR("red"), { { STR("赤"), STR("red") } } },
        { STR("green"), { { STR("緑"), STR("green") } } },
        { STR("blue"), { { STR("青"), STR("blue") } } },
    };
    static const int32_t agencies[] = { 0 };
    bool yesno = maker->shape.yesno_only || random_chance(maker->rng, 45);
    Fact fact = {
        .id = random_id(maker->arena, S("f"), number),
        .type = yesno ? FACT_YESNO : (FactType)rng_between(maker->rng, FACT_ONE_OF, FACT_MONEY),
        .label = random_label(maker->arena, S("事実"), S("fact "), number),
        .agencies = agencies,
        .agency_count = 1,
        .cost = (int32_t)rng_between(maker->rng, 1, 9),
    };

    if (fact.type == FACT_ONE_OF || fact.type == FACT_SET_OF) {
        fact.options = options;
        fact.option_count = COUNT_OF(options);
    }
    return fact;
}

static inline size_t random_domain_size(const Fact *fact)
{
    if (fact->type == FACT_YESNO)
        return 2;
    if (fact->type == FACT_ONE_OF)
        return fact->option_count;
    return fact->type == FACT_SET_OF ? (size_t)1 << fact->option_count : RANDOM_NUMBERS;
}

/* Value number `index` of the fact, below random_domain_size(). Currency 0 for money. */
static inline Value random_domain(size_t index)
{
    return (Value){ .number = (int64_t)index, .state = VALUE_KNOWN };
}

static inline Value random_value(Rng *rng, const Fact *fact, RandomShape shape)
{
    Value value = random_domain((size_t)random_below(rng, random_domain_size(fact)));

    if (fact->type == FACT_MONEY && shape.currencies)
        value.unit = (int32_t)rng_between(rng, 0, 1);
    return value;
}

/* A case; about `open_percent` of the facts are missing or contradictory. */
static inline FactState *random_facts(Arena *arena, Rng *rng, const Rulebook *book,
                                      RandomShape shape, int64_t open_percent)
{
    FactState *states = NEW_ARRAY(arena, FactState, book->fact_count);

    for (size_t i = 0; i < book->fact_count; i++) {
        states[i].value = random_value(rng, &book->facts[i], shape);
        if (random_chance(rng, open_percent))
            states[i].value =
                (Value){ .state = random_chance(rng, 70) ? VALUE_MISSING : VALUE_CONTRADICTORY };
    }
    return states;
}

/* Conditions. */

static inline int32_t random_node(RandomMaker *maker, Node node)
{
    ensure(maker->node_count < RANDOM_NODES_MAX);
    maker->nodes[maker->node_count] = node;
    return (int32_t)maker->node_count++;
}

static inline int32_t random_const(RandomMaker *maker, bool holds)
{
    return random_node(
        maker,
        (Node){ .kind = NODE_CONST, .number = holds, .fact = -1, .other = -1, .definition = -1 });
}

static inline int32_t random_list(RandomMaker *maker, NodeKind kind, const int32_t *children,
                                  size_t count, int64_t number)
{
    int32_t *kept = NEW_ARRAY(maker->arena, int32_t, count);

    for (size_t i = 0; i < count; i++)
        kept[i] = children[i];
    return random_node(maker, (Node){
                                  .kind = kind,
                                  .fact = -1,
                                  .number = number,
                                  .other = -1,
                                  .definition = -1,
                                  .children = kept,
                                  .child_count = count,
                              });
}

static inline int32_t random_two(RandomMaker *maker, NodeKind kind, int32_t a, int32_t b)
{
    return random_list(maker, kind, (const int32_t[]){ a, b }, 2, 0);
}

static inline int32_t random_not(RandomMaker *maker, int32_t node)
{
    return random_list(maker, NODE_NOT, &node, 1, 0);
}

/* A fact of the same type to compare with, or -1. */
static inline int32_t random_other(RandomMaker *maker, int32_t fact)
{
    int32_t other = (int32_t)random_below(maker->rng, (size_t)maker->shape.facts);

    if (!random_chance(maker->rng, 50) || maker->facts[other].type != maker->facts[fact].type)
        return -1;
    return other;
}

static inline NodeKind random_test(RandomMaker *maker, FactType type)
{
    switch (type) {
    case FACT_YESNO:
        return NODE_FACT;
    case FACT_ONE_OF:
    case FACT_COUNTRY:
        return random_chance(maker->rng, 50) ? NODE_EQUAL : NODE_ONE_OF;
    case FACT_SET_OF:
        return NODE_INCLUDES;
    case FACT_DATE:
    case FACT_NUMBER:
    case FACT_MONEY:
    case FACT_PERSON: /* packs have no facts about people */
    case FACT_ORGANISATION:
    case FACT_UNIT:
    case FACT_SET_OF_PERSON:
    case FACT_SET_OF_ORGANISATION:
    case FACT_SET_OF_UNIT:
        break;
    }
    return random_chance(maker->rng, 50) ? NODE_AT_LEAST : NODE_AT_MOST;
}

static inline int32_t random_atom_of_fact(RandomMaker *maker)
{
    int32_t fact = (int32_t)random_below(maker->rng, (size_t)maker->shape.facts);
    const Fact *asked = &maker->facts[fact];
    Value literal = random_value(maker->rng, asked, maker->shape);
    Node node = {
        .kind = random_test(maker, asked->type),
        .fact = fact,
        .other = -1,
        .number = literal.number,
        .unit = literal.unit,
        .definition = -1,
    };

    if (node.kind == NODE_ONE_OF) {
        int64_t *numbers = NEW_ARRAY(maker->arena, int64_t, 2);
        numbers[0] = literal.number;
        numbers[1] = random_below(maker->rng, random_domain_size(asked));
        node.numbers = numbers;
        node.number_count = 2;
    } else if (node.kind == NODE_INCLUDES) {
        node.number = rng_between(maker->rng, 1, ((int64_t)1 << asked->option_count) - 1);
    } else if (node.kind != NODE_FACT) {
        node.other = random_other(maker, fact);
    }
    return random_node(maker, node);
}

static inline int32_t random_atom(RandomMaker *maker)
{
    int32_t atom;

    if (maker->definition_count > 0 && random_chance(maker->rng, 35))
        atom = maker->definitions[random_below(maker->rng, maker->definition_count)].node;
    else
        atom = random_atom_of_fact(maker);
    return random_chance(maker->rng, 25) ? random_not(maker, atom) : atom;
}

static inline int32_t random_condition(RandomMaker *maker)
{
    int32_t atoms[RANDOM_LIST_MAX];
    size_t count = (size_t)rng_between(maker->rng, 1, RANDOM_LIST_MAX);
    int64_t way = rng_between(maker->rng, 1, 10);

    for (size_t i = 0; i < count; i++)
        atoms[i] = random_atom(maker);
    if (way <= 4)
        return random_list(maker, NODE_ALL, atoms, count, 0);
    if (way <= 7)
        return random_list(maker, NODE_ANY, atoms, count, 0);
    if (way == 8)
        return random_not(maker, random_list(maker, NODE_ANY, atoms, count, 0));
    return random_list(maker, NODE_COUNT, atoms, count, rng_between(maker->rng, 1, (int64_t)count));
}

static inline void random_define(RandomMaker *maker)
{
    size_t number = maker->definition_count;
    int32_t node = random_condition(maker);

    maker->nodes[node].definition = (int32_t)number;
    maker->definitions[number] = (Definition){
        .id = random_id(maker->arena, S("d"), number),
        .label = random_label(maker->arena, S("定義"), S("definition "), number),
        .node = node,
    };
    maker->definition_count++;
}

/* Marks: two of each kind but four levels. */

static inline void random_marks(RandomMaker *maker)
{
    static const struct {
        Str letter, ja, en;
    } names[MARK_KIND_COUNT] = {
        [MARK_CONDITION] = { STR("c"), STR("条件"), STR("condition ") },
        [MARK_DUTY] = { STR("t"), STR("義務"), STR("duty ") },
        [MARK_LICENCE] = { STR("l"), STR("許可"), STR("licence ") },
        [MARK_FINDING] = { STR("n"), STR("認定"), STR("finding ") },
        [MARK_BUCKET] = { STR("b"), STR("区分"), STR("bucket ") },
        [MARK_LEVEL] = { STR("v"), STR("決定権者"), STR("level ") },
    };

    maker->marks = NEW_ARRAY(maker->arena, Mark, 2 * MARK_KIND_COUNT + 2);
    for (size_t i = 0; i < 2 * MARK_KIND_COUNT + 2; i++) {
        MarkKind kind = i / 2 < MARK_KIND_COUNT ? (MarkKind)(i / 2) : MARK_LEVEL;
        maker->marks[i] = (Mark){
            .kind = kind,
            .id = random_id(maker->arena, names[kind].letter, i),
            .label = random_label(maker->arena, names[kind].ja, names[kind].en, i),
        };
    }
    maker->mark_count = 2 * MARK_KIND_COUNT + 2;
}

static inline int32_t random_mark(RandomMaker *maker, MarkKind kind)
{
    return 2 * (int32_t)kind + (int32_t)rng_between(maker->rng, 0, kind == MARK_LEVEL ? 3 : 1);
}

/* Rules. */

static inline RuleEffect random_effect(RandomMaker *maker)
{
    int64_t way = rng_between(maker->rng, 1, 10);

    if (way <= 3)
        return EFFECT_PROHIBITED;
    if (way <= 7)
        return maker->shape.licences ? EFFECT_NEEDS : EFFECT_PERMITTED;
    return way <= 9 ? EFFECT_EVERY : EFFECT_FINDS;
}

static inline void random_rule_marks(RandomMaker *maker, Rule *rule)
{
    int32_t *marks = NEW_ARRAY(maker->arena, int32_t, 3);

    rule->marks = marks;
    if (rule->effect == EFFECT_EVERY)
        marks[rule->mark_count++] = random_mark(maker, MARK_CONDITION);
    if (rule->effect == EFFECT_NEEDS)
        marks[rule->mark_count++] = random_mark(maker, MARK_LICENCE);
    if (rule->effect == EFFECT_FINDS)
        marks[rule->mark_count++] = random_mark(maker, MARK_FINDING);
    if (rule->effect == EFFECT_PERMITTED)
        marks[rule->mark_count++] = random_mark(maker, MARK_BUCKET);
    if (rule->effect != EFFECT_FINDS && rule->effect != EFFECT_PROHIBITED &&
        random_chance(maker->rng, 40))
        marks[rule->mark_count++] = random_mark(maker, MARK_LEVEL);
}

static inline void random_rule(RandomMaker *maker, RuleEffect effect, int32_t condition)
{
    static const Citation cite = { 0, STR("一(1)"), CONFIDENCE_OFFICIAL };
    size_t number = maker->rule_count;
    Rule *rule = &maker->rules[maker->rule_count++];

    *rule = (Rule){
        .id = random_id(maker->arena, S("R"), number),
        .effect = effect,
        .absolute = effect == EFFECT_PROHIBITED && random_chance(maker->rng, 50),
        .label = random_label(maker->arena, S("規則"), S("rule "), number),
        .citations = &cite,
        .citation_count = 1,
        .condition = condition,
        .holds = -1,
        .instead = -1,
        .origin = S("random"),
    };
    random_rule_marks(maker, rule);
}

static inline void random_except(RandomMaker *maker)
{
    int32_t target = (int32_t)random_below(maker->rng, maker->rule_count);
    int32_t *targets = NEW_ARRAY(maker->arena, int32_t, 1);
    Rule *rule = &maker->rules[maker->rule_count];

    if (maker->rules[target].absolute || maker->rules[target].effect == EFFECT_APPLIES)
        return;
    targets[0] = target;
    random_rule(maker, EFFECT_EXCEPTION, random_condition(maker));
    rule->targets = targets;
    rule->target_count = 1;
    if (maker->rules[target].effect == EFFECT_EVERY && random_chance(maker->rng, 50))
        rule->instead = random_mark(maker, MARK_CONDITION);
}

/* Exceptions come after what they except, so the last rule can be settled first. */
static inline void random_settle(RandomMaker *maker)
{
    for (size_t i = maker->rule_count; i-- > 0;) {
        Rule *rule = &maker->rules[i];
        int32_t *exceptions = NEW_ARRAY(maker->arena, int32_t, maker->rule_count);
        rule->holds = rule->condition;
        rule->exceptions = exceptions;
        for (size_t e = i + 1; e < maker->rule_count; e++) {
            const Rule *exception = &maker->rules[e];
            if (exception->effect != EFFECT_EXCEPTION || exception->targets[0] != (int32_t)i)
                continue;
            exceptions[rule->exception_count++] = (int32_t)e;
            if (exception->instead < 0)
                rule->holds =
                    random_two(maker, NODE_ALL, rule->holds, random_not(maker, exception->holds));
        }
    }
}

/* The rules of one effect that hold, absolute ones only if so wished. */
static inline int32_t random_any_rule(RandomMaker *maker, RuleEffect effect, bool absolute)
{
    int32_t *holds = NEW_ARRAY(maker->arena, int32_t, maker->rule_count);
    size_t count = 0;

    for (size_t i = 0; i < maker->rule_count; i++) {
        if (maker->rules[i].effect == effect && (!absolute || maker->rules[i].absolute))
            holds[count++] = maker->rules[i].holds;
    }
    return count > 0 ? random_list(maker, NODE_ANY, holds, count, 0) : random_const(maker, false);
}

static inline void random_mark_nodes(RandomMaker *maker)
{
    for (size_t m = 0; m < maker->mark_count; m++) {
        int32_t node = random_const(maker, false);
        for (size_t i = 0; i < maker->rule_count; i++) {
            for (size_t k = 0; k < maker->rules[i].mark_count; k++) {
                if (maker->rules[i].marks[k] == (int32_t)m)
                    node = random_two(maker, NODE_ANY, node, maker->rules[i].holds);
            }
        }
        maker->marks[m].node = node;
    }
}

/*
 * Inside the pack's scope: an absolute prohibition wins; a plain one wins unless a permission holds
 * too (a conflict); else the permissions, or the licences needed, decide; else the closing rule.
 */
static inline void random_outcomes(RandomMaker *maker, Pack *pack, int32_t applies)
{
    RuleEffect opening = maker->shape.licences ? EFFECT_NEEDS : EFFECT_PERMITTED;
    int32_t absolute = random_any_rule(maker, EFFECT_PROHIBITED, true);
    int32_t prohibited = random_any_rule(maker, EFFECT_PROHIBITED, false);
    int32_t open = random_any_rule(maker, opening, false);
    int32_t closed = random_not(maker, open);
    int32_t both = maker->shape.licences ? random_const(maker, false)
                                         : random_two(maker, NODE_ALL, prohibited, open);
    int32_t conflict = random_two(maker, NODE_ALL, both, random_not(maker, absolute));
    int32_t refused = random_two(maker, NODE_ALL, prohibited, random_not(maker, conflict));
    int32_t free_to = random_two(maker, NODE_ALL, open, random_not(maker, prohibited));
    int32_t rest = random_two(maker, NODE_ALL, closed, random_not(maker, prohibited));
    int32_t never = random_const(maker, false), outside = random_not(maker, applies);

    pack->otherwise_outside = maker->shape.licences;
    free_to = random_two(maker, NODE_ALL, applies, free_to);
    rest = random_two(maker, NODE_ALL, applies, rest);
    pack->outcomes[OUTCOME_PROHIBITED] = random_two(maker, NODE_ALL, applies, refused);
    pack->outcomes[OUTCOME_CONFLICT] = random_two(maker, NODE_ALL, applies, conflict);
    pack->outcomes[OUTCOME_PERMITTED] = maker->shape.licences ? never : free_to;
    pack->outcomes[OUTCOME_LICENCE] = maker->shape.licences ? free_to : never;
    pack->outcomes[OUTCOME_NOT_COVERED] = maker->shape.licences ? never : rest;
    pack->outcomes[OUTCOME_OUTSIDE] =
        maker->shape.licences ? random_two(maker, NODE_ANY, outside, rest) : outside;
}

static inline void random_fill(RandomMaker *maker)
{
    for (int i = 0; i < maker->shape.facts; i++)
        maker->facts[i] = random_fact(maker, (size_t)i);
    for (int i = 0; i < maker->shape.definitions; i++)
        random_define(maker);
    random_marks(maker);
    if (random_chance(maker->rng, 50))
        random_rule(maker, EFFECT_APPLIES, random_condition(maker));
    for (int i = 0; i < maker->shape.rules; i++)
        random_rule(maker, random_effect(maker), random_condition(maker));
    for (int i = 0; i < maker->shape.exceptions; i++)
        random_except(maker);
    random_settle(maker);
    random_mark_nodes(maker);
}

static inline int32_t *random_every_fact(Arena *arena, int count)
{
    int32_t *facts = NEW_ARRAY(arena, int32_t, (size_t)count);

    for (int i = 0; i < count; i++)
        facts[i] = i;
    return facts;
}

static inline Pack *random_pack(RandomMaker *maker)
{
    static const Source source = {
        .name = STR("S"),
        .instrument = STR("principles"),
        .label = { { STR("原則"), STR("the principles") } },
        .confidence = CONFIDENCE_OFFICIAL,
    };
    Pack *pack = NEW(maker->arena, Pack);
    bool scoped = maker->rule_count > 0 && maker->rules[0].effect == EFFECT_APPLIES;

    random_outcomes(maker, pack, scoped ? maker->rules[0].holds : random_const(maker, true));
    pack->id = S("random");
    pack->regime = S("random");
    pack->label = random_label(maker->arena, S("規則集"), S("pack "), 0);
    pack->until = DATE_FOREVER;
    pack->judges = S("line");
    pack->sources = &source;
    pack->source_count = 1;
    pack->marks = maker->marks;
    pack->mark_count = maker->mark_count;
    pack->definitions = maker->definitions;
    pack->definition_count = maker->definition_count;
    pack->rules = maker->rules;
    pack->rule_count = maker->rule_count;
    pack->nodes = maker->nodes;
    pack->node_count = maker->node_count;
    pack->facts = random_every_fact(maker->arena, maker->shape.facts);
    pack->fact_count = (size_t)maker->shape.facts;
    pack->otherwise = random_label(maker->arena, S("その他"), S("otherwise "), 0);
    return pack;
}

static inline const Rulebook *random_rulebook(Arena *arena, Rng *rng, RandomShape shape)
{
    static const Agency agency = { STR("METI"), { { STR("経済産業省"), STR("METI") } } };
    Rulebook *book = NEW(arena, Rulebook);
    RandomMaker maker = { .arena = arena, .rng = rng, .shape = shape };

    maker.facts = NEW_ARRAY(arena, Fact, (size_t)shape.facts);
    maker.nodes = NEW_ARRAY(arena, Node, RANDOM_NODES_MAX);
    maker.definitions = NEW_ARRAY(arena, Definition, (size_t)shape.definitions);
    maker.rules = NEW_ARRAY(arena, Rule, (size_t)(shape.rules + shape.exceptions) + 1);
    random_fill(&maker);
    book->agencies = &agency;
    book->agency_count = 1;
    book->facts = maker.facts;
    book->fact_count = (size_t)shape.facts;
    book->packs = random_pack(&maker);
    book->pack_count = 1;
    return book;
}

/* A shape out of the seed: small enough for thousands a second. */
static inline RandomShape random_shape(Rng *rng)
{
    return (RandomShape){
        .facts = (int)rng_between(rng, 1, 12),
        .definitions = (int)rng_between(rng, 0, 5),
        .rules = (int)rng_between(rng, 1, 12),
        .exceptions = (int)rng_between(rng, 0, 6),
        .licences = random_chance(rng, 25),
    };
}
