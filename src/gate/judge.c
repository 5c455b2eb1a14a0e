/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "gate/judge.h"

#include "gate/lookup.h"

/*
 * Translating a pack for the solver costs milliseconds, so askers are kept. Where every key of the
 * pack's look-ups is known the registers have spoken already and one asker serves all days; else it
 * is bound to the days its tables stand for.
 */
enum { ASKERS_MAX = 16, ASKER_ARENA_BYTES = 256 << 20 };

typedef struct Slot {
    const Pack *pack; /* NULL: free */
    Date on, known_on;
    Asker *asker;
    Arena arena;
    uint64_t used; /* for leaving out the one not used for longest */
} Slot;

struct Gate {
    const Library *library;
    Arena arena; /* holds the Gate itself */
    Slot slots[ASKERS_MAX];
    uint64_t clock;
};

Gate *gate_open(const Library *library)
{
    Arena arena = arena_open(sizeof(Gate) + 4096);
    Gate *gate = NEW(&arena, Gate);
    gate->library = library;
    gate->arena = arena;
    return gate;
}

void gate_close(Gate *gate)
{
    if (!gate)
        return;
    for (size_t i = 0; i < ASKERS_MAX; i++) {
        Slot *slot = &gate->slots[i];
        if (slot->asker)
            asker_close(slot->asker);
        if (slot->arena.base)
            arena_close(&slot->arena);
    }
    Arena arena = gate->arena;
    arena_close(&arena);
}

const Library *gate_library(const Gate *gate)
{
    return gate->library;
}

static bool keys_known(const Gate *gate, const Pack *pack, const FactState *facts)
{
    const Fact *universe = gate->library->book->facts;
    for (size_t i = 0; i < pack->fact_count; i++) {
        const Lookup *lookup = universe[pack->facts[i]].lookup;
        if (lookup && facts[lookup->key_fact].value.state != VALUE_KNOWN)
            return false;
    }
    return true;
}

/* Does a look-up of the pack stand on another day than the one judged? Its table is then the case's
 * own and serves no other. */
static bool has_own_day(const Gate *gate, const Pack *pack)
{
    const Fact *universe = gate->library->book->facts;
    for (size_t i = 0; i < pack->fact_count; i++) {
        const Lookup *lookup = universe[pack->facts[i]].lookup;
        if (lookup && lookup->at_fact >= 0 && lookup->at_fact != pack->date_fact)
            return true;
    }
    return false;
}

static Slot *find_slot(Gate *gate, const Pack *pack, Date on, Date known_on)
{
    Slot *oldest = &gate->slots[0];
    for (size_t i = 0; i < ASKERS_MAX; i++) {
        Slot *slot = &gate->slots[i];
        if (slot->pack == pack && slot->on == on && slot->known_on == known_on)
            return slot;
        if (slot->used < oldest->used)
            oldest = slot;
    }
    return oldest;
}

static Asker *asker_for(Gate *gate, const Pack *pack, const FactState *facts, Date on,
                        Date known_on)
{
    bool any_day = keys_known(gate, pack, facts);
    Date day = any_day ? DATE_NONE : on;
    Date known = any_day ? DATE_NONE : known_on;
    Slot *slot = find_slot(gate, pack, day, known);

    slot->used = ++gate->clock;
    bool serves = any_day || !has_own_day(gate, pack);
    if (serves && slot->pack == pack && slot->on == day && slot->known_on == known)
        return slot->asker;
    if (slot->asker)
        asker_close(slot->asker);
    if (!slot->arena.base)
        slot->arena = arena_open(ASKER_ARENA_BYTES);
    arena_reset(&slot->arena);

    size_t count = 0;
    const LookupTable *tables =
        any_day ? NULL
                : lookup_tables(gate->library, &slot->arena, pack, facts, on, known_on, &count);
    slot->pack = pack;
    slot->on = day;
    slot->known_on = known;
    slot->asker = asker_open(&slot->arena, gate->library->book, pack, tables, count);
    return slot->asker;
}

/* Is there nothing left that anybody could be asked? */
static bool is_settled(const Decision *decision)
{
    Outcome outcome;
    if (!decision_outcome(decision, &outcome))
        return false;
    if (outcome != OUTCOME_PERMITTED && outcome != OUTCOME_LICENCE)
        return true;
    for (size_t i = 0; i < decision->pack->mark_count; i++)
        if (decision->marks[i] == MARK_POSSIBLE)
            return false;
    return true;
}

static void judge_by_pack(Gate *gate, Arena *arena, Judgement *judgement)
{
    const Pack *pack = judgement->pack;

    judgement->facts =
        gate_facts(gate->library, arena, judgement->line, pack, judgement->on, judgement->known_on);
    Decision *decision = NEW(arena, Decision);
    *decision = pack_decide(arena, pack, judgement->facts);
    if (!is_settled(decision)) {
        Asker *asker = asker_for(gate, pack, judgement->facts, judgement->on, judgement->known_on);
        judgement->questions = asker_next(asker, arena, judgement->facts, ASK_EVERYTHING);
        decision->outcomes = judgement->questions.outcomes;
        decision->exact = true;
        decision->proved = judgement->questions.proved;
    }
    judgement->decision = decision;
    judgement->outcomes = decision->outcomes;
    judgement->proof = proof_make(arena, decision);
    judgement->proof.questions = judgement->questions.list;
    judgement->proof.question_count = judgement->questions.count;
    judgement->proof.settled = judgement->questions.settled;
    judgement->proof.settled_count = judgement->questions.settled_count;
}

/* The fact that picks the pack: every pack of a regime names the same one, the first stands for
 * all. */
static int32_t date_fact_of(const Rulebook *book, Str regime)
{
    for (size_t i = 0; i < book->pack_count; i++)
        if (str_eq(book->packs[i].regime, regime))
            return book->packs[i].date_fact;
    return -1;
}

/* The day stated by the case, as known by then; DATE_NONE when it is missing or disputed. */
static Date stated_day(Arena scratch, const CaseLine *line, int32_t fact, Date known_on)
{
    Testimony testimony = line->testimony[fact];
    Evidence *kept = NEW_ARRAY(&scratch, Evidence, testimony.count);
    size_t count = 0;

    for (size_t i = 0; i < testimony.count; i++)
        if (testimony.list[i].on == DATE_NONE || testimony.list[i].on <= known_on)
            kept[count++] = testimony.list[i];
    Value day = value_from_evidence(kept, count);
    return day.state == VALUE_KNOWN ? (Date)day.number : DATE_NONE;
}

/* The day is open: whatever the law of any day says is possible, and the day is what to ask
 * first. */
static void judge_any_day(Gate *gate, Arena *arena, Judgement *judgement, Str regime,
                          int32_t date_fact)
{
    const Rulebook *book = gate->library->book;
    Question *question = NEW(arena, Question);

    for (size_t i = 0; i < book->pack_count; i++) {
        const Pack *pack = &book->packs[i];
        if (!str_eq(pack->regime, regime) || pack->made_on > judgement->known_on)
            continue;
        const FactState *facts =
            gate_facts(gate->library, arena, judgement->line, pack, DATE_NONE, judgement->known_on);
        judgement->outcomes |= pack_decide(arena, pack, facts).outcomes;
    }
    *question = (Question){
        .fact = date_fact,
        .changes_outcome = (judgement->outcomes & (judgement->outcomes - 1)) != 0,
        .disputed = judgement->line->testimony[date_fact].count > 1,
    };
    judgement->questions =
        (Questions){ .list = question, .count = 1, .outcomes = judgement->outcomes };
}

static const Pack *pack_of(const Library *library, Request request)
{
    return request.pack
               ? request.pack
               : rulebook_pack_on(library->book, request.regime, request.on, request.known_on);
}

OutcomeSet gate_outcomes(const Library *library, Arena scratch, const CaseLine *line,
                         Request request)
{
    const Pack *pack = pack_of(library, request);

    ensure(request.on != DATE_NONE);
    if (!pack)
        return 0;
    const FactState *facts =
        gate_facts(library, &scratch, line, pack, request.on, request.known_on);
    return pack_decide(&scratch, pack, facts).outcomes;
}

Judgement gate_judge(Gate *gate, Arena *arena, const CaseLine *line, Request request)
{
    const Rulebook *book = gate->library->book;
    Judgement judgement = { .line = line, .on = request.on, .known_on = request.known_on };
    Str regime = request.pack ? request.pack->regime : request.regime;
    int32_t date_fact = date_fact_of(book, regime);

    if (date_fact < 0)
        return judgement; /* no such regime: no law, nothing permitted */
    if (judgement.on == DATE_NONE)
        judgement.on = stated_day(*arena, line, date_fact, request.known_on);
    judgement.pack = request.pack;
    if (!judgement.pack && judgement.on != DATE_NONE)
        judgement.pack = rulebook_pack_on(book, regime, judgement.on, request.known_on);
    if (judgement.pack)
        judge_by_pack(gate, arena, &judgement);
    else if (judgement.on == DATE_NONE)
        judge_any_day(gate, arena, &judgement, regime, date_fact);
    return judgement;
}
