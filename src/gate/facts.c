/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "gate/lookup.h"

#include <string.h>

/* What is known of each fact on two days: the statements made by then, and the registers' rows. */

static bool known_by(const Evidence *evidence, Date known_on)
{
    return evidence->on == DATE_NONE || evidence->on <= known_on;
}

static FactState state_of(Arena *arena, Testimony testimony, Date known_on)
{
    FactState state = { 0 };
    Evidence *kept = NEW_ARRAY(arena, Evidence, testimony.count + 1); /* + 1: a register's row */

    for (size_t i = 0; i < testimony.count; i++) {
        if (!known_by(&testimony.list[i], known_on))
            continue;
        kept[state.evidence_count++] = testimony.list[i];
        state.unobtainable |= testimony.list[i].unobtainable;
    }
    state.evidence = kept;
    state.value = value_from_evidence(kept, state.evidence_count);
    return state;
}

/* The day being judged is given by the request, whatever the case says: one witness, the
 * request. */
static FactState state_of_day(Arena *arena, Date on)
{
    Evidence *evidence = NEW(arena, Evidence);
    *evidence = (Evidence){ .value = { .number = on, .state = VALUE_KNOWN }, .on = DATE_NONE };
    return (FactState){ .value = evidence->value, .evidence = evidence, .evidence_count = 1 };
}

/* A row that names what it rests on, a treaty or a resolution, tells it before its source: a
 * prohibition must say which instrument stands in the way. */
static Str row_source(Arena *arena, const Register *reg, const RegisterRow *row)
{
    Text text = text_open(arena, TEXT_MAX);

    for (size_t i = 0; i < reg->column_count; i++) {
        if (reg->columns[i].value_count > 0 || row->cells[i].len == 0)
            continue;
        text_all(&text, text.len > 0 ? S(", ") : S(""), row->cells[i]);
    }
    if (text.len == 0)
        return row->source;
    text_all(&text, S(" ("), row->source, S(")"));
    return text_str(&text);
}

typedef struct Inquiry {
    const Library *library;
    Arena *arena;
    const Lookup *lookup;
    Date on, known_on; /* DATE_NONE: the day is open */
} Inquiry;

static Evidence row_evidence(const Inquiry *inquiry, const Register *reg, RegisterAnswer answer,
                             const RegisterRow *row)
{
    Evidence evidence = {
        .by = reg->name,
        .by_label = reg->title,
        .on = DATE_NONE,
        .from_register = true,
    };
    if (answer != REGISTER_UNKNOWN)
        evidence.value = (Value){ .number = answer == REGISTER_YES, .state = VALUE_KNOWN };
    else if (!row)
        evidence.stale = register_is_stale(reg, inquiry->on, inquiry->known_on, &evidence.checked);
    if (!row)
        return evidence;
    evidence.source = row_source(inquiry->arena, reg, row);
    evidence.has_confidence = true;
    evidence.confidence = row->confidence;
    evidence.place = row->place;
    return evidence;
}

/* state_of left room for one more. */
static void add_row(const Inquiry *inquiry, const Register *reg, RegisterAnswer answer,
                    const RegisterRow *row, FactState *state)
{
    Evidence *list = (Evidence *)(uintptr_t)state->evidence;
    list[state->evidence_count++] = row_evidence(inquiry, reg, answer, row);
    state->value = value_from_evidence(list, state->evidence_count);
}

/* What a register holds against a statement. */
typedef struct Denial {
    RegisterAnswer answer;
    const RegisterRow *row; /* NULL: absence */
} Denial;

static bool denies_on(const Inquiry *inquiry, int64_t key, Date day, const FactState *state,
                      Denial *ret_denial)
{
    *ret_denial = (Denial){ 0 };
    ret_denial->answer = lookup_answer(inquiry->library, *inquiry->arena, inquiry->lookup, key, day,
                                       inquiry->known_on, &ret_denial->row);
    return ret_denial->answer != REGISTER_UNKNOWN &&
           (ret_denial->answer == REGISTER_YES) != (state->value.number != 0);
}

/* On the day of the inquiry, or on some day when it is open. */
static bool denies(const Inquiry *inquiry, Value key, const FactState *state, Denial *ret_denial)
{
    size_t count = 0;

    if (inquiry->on != DATE_NONE)
        return denies_on(inquiry, key.number, inquiry->on, state, ret_denial);
    const Date *days = lookup_boundaries(inquiry->library, inquiry->arena, inquiry->lookup, key,
                                         inquiry->known_on, &count);
    for (size_t i = 0; i < count; i++)
        if (denies_on(inquiry, key.number, days[i], state, ret_denial))
            return true;
    return false;
}

/* A dispute about the key or an open day must not silence the register: a statement that it denies
 * for one of the keys claimed, on a day that is possible, is disputed as well. */
static void challenge(const Inquiry *inquiry, const FactState *key, FactState *state)
{
    const Register *reg = library_register(inquiry->library, inquiry->lookup->register_name);

    for (size_t i = 0; i < key->evidence_count && state->value.state == VALUE_KNOWN; i++) {
        Denial denial;
        Value claimed = key->evidence[i].value;
        if (claimed.state != VALUE_KNOWN || !denies(inquiry, claimed, state, &denial))
            continue;
        add_row(inquiry, reg, denial.answer, denial.row, state);
        return;
    }
}

/* Nor must a missing key: a statement that the register denies for some key waits until the key is
 * known. Till then the fact is open, whoever stated it. */
static void wait_for_key(const Inquiry *inquiry, FactState *state)
{
    const Fact *key = &inquiry->library->book->facts[inquiry->lookup->key_fact];
    size_t count = key->type == FACT_COUNTRY ? country_count() : key->option_count;

    for (size_t i = 0; i < count && state->value.state == VALUE_KNOWN; i++) {
        Denial denial;
        Value value = { .number = (int64_t)i, .state = VALUE_KNOWN };
        if (denies(inquiry, value, state, &denial))
            state->value = (Value){ .state = VALUE_MISSING };
    }
}

/* Adds the register's testimony to a looked-up fact, when its key and its day are known. */
static void consult(const Library *library, Arena *arena, const Fact *fact, const FactState *facts,
                    Date on, Date known_on, FactState *state)
{
    const Lookup *lookup = fact->lookup;
    const FactState *key = &facts[lookup->key_fact];
    Inquiry inquiry = { library, arena, lookup, on, known_on };

    if (lookup->at_fact >= 0) {
        const Value *at = &facts[lookup->at_fact].value;
        inquiry.on = at->state == VALUE_KNOWN ? (Date)at->number : DATE_NONE;
    }
    if (key->value.state == VALUE_MISSING) {
        wait_for_key(&inquiry, state);
        return;
    }
    if (key->value.state == VALUE_CONTRADICTORY || inquiry.on == DATE_NONE) {
        challenge(&inquiry, key, state);
        return;
    }
    const RegisterRow *row = NULL;
    RegisterAnswer answer =
        lookup_answer(library, *arena, lookup, key->value.number, inquiry.on, known_on, &row);
    add_row(&inquiry, library_register(library, lookup->register_name), answer, row, state);
}

size_t judgement_stale(const Judgement *judgement, StaleRegister *stale)
{
    size_t count = 0;

    for (size_t i = 0; judgement->facts && i < judgement->questions.count; i++) {
        const FactState *state = &judgement->facts[judgement->questions.list[i].fact];
        for (size_t k = 0; k < state->evidence_count; k++) {
            size_t at = 0;
            if (!state->evidence[k].stale)
                continue;
            while (at < count && !str_eq(stale[at].name, state->evidence[k].by))
                at++;
            if (at == count)
                stale[count++] =
                    (StaleRegister){ state->evidence[k].by, state->evidence[k].checked };
        }
    }
    return count;
}

const FactState *gate_facts(const Library *library, Arena *arena, const CaseLine *line,
                            const Pack *pack, Date on, Date known_on)
{
    const Rulebook *book = library->book;
    FactState *facts = NEW_ARRAY(arena, FactState, book->fact_count);

    for (size_t i = 0; i < book->fact_count; i++)
        facts[i] = state_of(arena, line->testimony[i], known_on);
    if (on != DATE_NONE)
        facts[pack->date_fact] = state_of_day(arena, on);
    /* Keys are never looked up themselves (only yes/no facts are), so one pass is enough. */
    for (size_t i = 0; i < book->fact_count; i++)
        if (book->facts[i].lookup)
            consult(library, arena, &book->facts[i], facts, on, known_on, &facts[i]);
    return facts;
}
