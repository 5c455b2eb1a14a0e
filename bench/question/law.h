/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * law - packs the size of a whole body of law, and half-known cases, for the question benchmark
 *
 * 200 rules of two to six conditions each, 50 exceptions, 30 definitions, 100 facts; of each case
 * 60 facts are known and 40 are not, and Kleene leaves its outcome open: cases decided at a glance
 * would make any engine look fast.
 */
#pragma once

#include "tests/random_pack.h"

enum {
    LAW_FACTS = 100,
    LAW_OPEN = 40,
    LAW_DEFINITIONS = 30,
    LAW_RULES = 200,
    LAW_EXCEPTIONS = 50,
    LAW_ATOMS_MIN = 2,
    LAW_ATOMS_MAX = 6
};

static inline int32_t law_condition(RandomMaker *maker)
{
    int32_t atoms[LAW_ATOMS_MAX];
    size_t count = (size_t)rng_between(maker->rng, LAW_ATOMS_MIN, LAW_ATOMS_MAX);

    for (size_t i = 0; i < count; i++)
        atoms[i] = random_atom(maker);
    return random_list(maker, NODE_ALL, atoms, count, 0);
}

static inline RandomMaker law_maker(Arena *arena, Rng *rng, bool yesno_only)
{
    RandomMaker maker = {
        .arena = arena,
        .rng = rng,
        .shape = { .facts = LAW_FACTS, .yesno_only = yesno_only },
        .facts = NEW_ARRAY(arena, Fact, LAW_FACTS),
        .nodes = NEW_ARRAY(arena, Node, RANDOM_NODES_MAX),
        .definitions = NEW_ARRAY(arena, Definition, LAW_DEFINITIONS),
        .rules = NEW_ARRAY(arena, Rule, LAW_RULES + LAW_EXCEPTIONS),
    };

    return maker;
}

static inline const Rulebook *law_rulebook(Arena *arena, Rng *rng, bool yesno_only)
{
    static const Agency agency = { STR("METI"), { { STR("経済産業省"), STR("METI") } } };
    RandomMaker maker = law_maker(arena, rng, yesno_only);
    Rulebook *book = NEW(arena, Rulebook);

    for (size_t i = 0; i < LAW_FACTS; i++)
        maker.facts[i] = random_fact(&maker, i);
    for (int i = 0; i < LAW_DEFINITIONS; i++)
        random_define(&maker);
    random_marks(&maker);
    for (int i = 0; i < LAW_RULES; i++) {
        RuleEffect effect = random_effect(&maker);
        random_rule(&maker, effect, law_condition(&maker));
    }
    for (int i = 0; i < LAW_EXCEPTIONS; i++)
        random_except(&maker);
    random_settle(&maker);
    random_mark_nodes(&maker);
    *book = (Rulebook){ .agencies = &agency, .agency_count = 1 };
    book->facts = maker.facts;
    book->fact_count = LAW_FACTS;
    book->packs = random_pack(&maker);
    book->pack_count = 1;
    return book;
}

/* A case of which 40 facts are not known, and its outcome is open. */
static inline FactState *law_case(Arena *arena, Rng *rng, const Rulebook *book)
{
    for (;;) {
        FactState *facts = random_facts(arena, rng, book, (RandomShape){ 0 }, 0);
        for (int open = 0; open < LAW_OPEN;) {
            Value *value = &facts[random_below(rng, LAW_FACTS)].value;
            open += value->state == VALUE_KNOWN;
            *value = (Value){ .state = VALUE_MISSING };
        }
        Arena scratch = *arena;
        Outcome outcome;
        Decision decision = pack_decide(&scratch, &book->packs[0], facts);
        if (!decision_outcome(&decision, &outcome))
            return facts;
    }
}
