/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "gate/history.h"

#include "gate/lookup.h"

#include <stdlib.h>
#include <string.h>

/* More cuts than any line of law has; days found past it cut nothing. */
enum { CUTS_MAX = 20000 };

typedef struct Cuts {
    Date *days;
    size_t count;
    Date from, until;
} Cuts;

static void cut_at(Cuts *cuts, Date day)
{
    if (day > cuts->from && day < cuts->until && cuts->count < CUTS_MAX)
        cuts->days[cuts->count++] = day;
}

/* Days a rule compares the day of judgement with: "from 2006-06-13 on", or one the case states. */
static void cut_at_comparisons(Cuts *cuts, const Pack *pack, const FactState *facts)
{
    for (size_t i = 0; i < pack->node_count; i++) {
        const Node *node = &pack->nodes[i];
        int32_t other = node->fact == pack->date_fact ? node->other : node->fact;
        bool compares = (node->kind == NODE_AT_LEAST || node->kind == NODE_AT_MOST) &&
                        (node->fact == pack->date_fact || node->other == pack->date_fact);
        Date day = compares && other < 0 ? (Date)node->number : DATE_NONE;

        if (compares && other >= 0 && facts[other].value.state == VALUE_KNOWN)
            day = (Date)facts[other].value.number;
        if (day == DATE_NONE)
            continue;
        cut_at(cuts, day);
        cut_at(cuts, day + 1); /* one of the two; the other cuts nothing apart */
    }
}

static void cut_at_rows(Cuts *cuts, const Library *library, Arena scratch, const Pack *pack,
                        const FactState *facts, Date known_on)
{
    const Fact *universe = library->book->facts;

    for (size_t i = 0; i < pack->fact_count; i++) {
        const Lookup *lookup = universe[pack->facts[i]].lookup;
        if (!lookup)
            continue;
        Value key = facts[lookup->key_fact].value;
        size_t count = 0;
        const Date *days = lookup_boundaries(library, &scratch, lookup, key, known_on, &count);
        for (size_t d = 0; d < count; d++)
            cut_at(cuts, days[d]);
    }
}

static int compare_days(const void *a, const void *b)
{
    Date x = *(const Date *)a, y = *(const Date *)b;
    return x < y ? -1 : x > y;
}

static void sort_cuts(Cuts *cuts)
{
    size_t kept = 0;
    if (cuts->count)
        qsort(cuts->days, cuts->count, sizeof(Date), compare_days);
    for (size_t i = 0; i < cuts->count; i++)
        if (kept == 0 || cuts->days[i] != cuts->days[kept - 1])
            cuts->days[kept++] = cuts->days[i];
    cuts->count = kept;
}

static void cut_by_pack(Cuts *cuts, const Library *library, Arena scratch, const CaseLine *line,
                        const Pack *pack, Date known_on)
{
    const FactState *facts = gate_facts(library, &scratch, line, pack, DATE_NONE, known_on);

    cut_at(cuts, pack->from);
    cut_at(cuts, pack->until);
    cut_at_comparisons(cuts, pack, facts);
    cut_at_rows(cuts, library, scratch, pack, facts, known_on);
}

static Cuts make_cuts(Gate *gate, Arena *arena, const CaseLine *line, Str regime, Date known_on,
                      Date until)
{
    const Library *library = gate_library(gate);
    const Rulebook *book = library->book;
    Cuts cuts = { .days = NEW_ARRAY(arena, Date, CUTS_MAX), .from = DATE_FOREVER, .until = until };

    for (size_t i = 0; i < book->pack_count; i++)
        if (str_eq(book->packs[i].regime, regime) && book->packs[i].from < cuts.from)
            cuts.from = book->packs[i].from;
    for (size_t i = 0; i < book->pack_count; i++) {
        const Pack *pack = &book->packs[i];
        if (str_eq(pack->regime, regime))
            cut_by_pack(&cuts, library, *arena, line, pack, known_on);
    }
    sort_cuts(&cuts);
    return cuts;
}

/* Conditions, levels and the like are those of a permission: without one, only findings count. */
static bool same_marks(const Judgement *a, const Judgement *b)
{
    bool permits = a->outcomes & (1u << OUTCOME_PERMITTED | 1u << OUTCOME_LICENCE);

    for (size_t i = 0; i < a->pack->mark_count; i++) {
        bool counts = permits || a->pack->marks[i].kind == MARK_FINDING;
        if (counts && a->decision->marks[i] != b->decision->marks[i])
            return false;
    }
    return !permits || (a->decision->level_low == b->decision->level_low &&
                        a->decision->level_high == b->decision->level_high);
}

static bool same_rules(const Judgement *a, const Judgement *b)
{
    for (size_t i = 0; i < a->pack->rule_count; i++) {
        const RuleReason *x = &a->proof.rules[i], *y = &b->proof.rules[i];
        if (x->bears != y->bears || (x->bears && x->holds != y->holds))
            return false;
    }
    return true;
}

/* Do two days get the same answer for the same reasons? */
static bool same_answer(const Judgement *a, const Judgement *b)
{
    if (a->pack != b->pack || a->outcomes != b->outcomes)
        return false;
    return !a->pack || (same_marks(a, b) && same_rules(a, b));
}

History gate_history(Gate *gate, Arena *arena, const CaseLine *line, Str regime, Date known_on,
                     Date until)
{
    Cuts cuts = make_cuts(gate, arena, line, regime, known_on, until);
    History history = { 0 };

    if (cuts.from >= until)
        return history;
    Slice *slices = NEW_ARRAY(arena, Slice, cuts.count + 1);
    for (size_t i = 0; i <= cuts.count; i++) {
        Date from = i ? cuts.days[i - 1] : cuts.from;
        Date end = i < cuts.count ? cuts.days[i] : until;
        Request request = { .regime = regime, .on = from, .known_on = known_on };
        Judgement judgement = gate_judge(gate, arena, line, request);
        Slice *last = history.count ? &slices[history.count - 1] : NULL;
        if (last && same_answer(&last->judgement, &judgement))
            last->until = end;
        else
            slices[history.count++] = (Slice){ from, end, judgement };
    }
    history.slices = slices;
    return history;
}
