/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "rules/ask.h"

#include "rules/solve.h"

Asker *asker_open(Arena *arena, const Rulebook *book, const Pack *pack, const LookupTable *tables,
                  size_t table_count)
{
    Asker *asker = NEW(arena, Asker);

    asker->map = pack_map(arena, book, pack, tables, table_count);
    asker->solve = solve_open(arena);
    return asker;
}

void asker_close(Asker *asker)
{
    solve_close(asker->solve);
}

static uint64_t cost_of(const Fact *fact)
{
    return fact->cost > 0 ? (uint64_t)fact->cost : 1;
}

/* Should `a` be asked before `b`? Equal ones keep the order of the pack. */
static bool asked_before(const Rulebook *book, const FactState *facts, const Question *a,
                         const Question *b)
{
    bool a_lost = facts[a->fact].unobtainable, b_lost = facts[b->fact].unobtainable;
    uint64_t a_worth = a->influence * cost_of(&book->facts[b->fact]);
    uint64_t b_worth = b->influence * cost_of(&book->facts[a->fact]);

    if (a_lost != b_lost)
        return b_lost;
    if (a->changes_outcome != b->changes_outcome)
        return a->changes_outcome;
    if (a->decides != b->decides)
        return a->decides;
    return a_worth > b_worth;
}

/* Insertion sort: stable, and there are a few dozen. */
static void put_in_order(const Rulebook *book, const FactState *facts, Question *list, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        Question question = list[i];
        size_t at = i;
        for (; at > 0 && asked_before(book, facts, &question, &list[at - 1]); at--)
            list[at] = list[at - 1];
        list[at] = question;
    }
}

static Question question_of(const Search *search, const FactState *facts, size_t slot)
{
    int32_t fact = search->asker->map->slots[slot].index;

    return (Question){
        .fact = fact,
        .changes_outcome = search->outcome[slot],
        .decides = search->decides[slot],
        .disputed = facts[fact].value.state == VALUE_CONTRADICTORY,
        .influence = search->influence[slot],
    };
}

/*
 * While its key is open a looked-up fact is not asked: the register may answer it. If the fact
 * matters at all then so does the key, for some value of which the register does answer; so nothing
 * is missed, and where the key does not matter, neither does the fact.
 */
static bool waits_for_key(const Search *search, size_t slot)
{
    return search->inquiry.states[slot].status == SLOT_FOLLOWS && search->read[slot] &&
           search->matters[search->asker->map->slots[slot].key];
}

Questions asker_next(Asker *asker, Arena *arena, const FactState *facts, AskScope scope)
{
    size_t count = asker->map->slot_count;
    Question *list = NEW_ARRAY(arena, Question, count);
    int32_t *settled = NEW_ARRAY(arena, int32_t, count);
    Questions questions = { .list = list, .settled = settled };
    Arena scratch = *arena;
    Search search = search_open(&scratch, asker, facts);

    search_outcomes(scratch, &search);
    search_matters(scratch, &search, scope);
    for (size_t i = 0; i < count; i++) {
        if (search.inquiry.states[i].status == SLOT_FIXED)
            continue;
        if (search.matters[i])
            list[questions.count++] = question_of(&search, facts, i);
        else if (!waits_for_key(&search, i))
            settled[questions.settled_count++] = asker->map->slots[i].index;
    }
    put_in_order(asker->map->book, facts, list, questions.count);
    questions.outcomes = search.outcomes;
    questions.proved = search.proved;
    return questions;
}
