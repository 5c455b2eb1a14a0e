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

static Evidence row_evidence(Arena *arena, const Register *reg, RegisterAnswer answer,
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
    if (!row)
        return evidence;
    evidence.source = row_source(arena, reg, row);
    evidence.has_confidence = true;
    evidence.confidence = row->confidence;
    evidence.place = row->place;
    return evidence;
}

/* Adds the register's testimony to a looked-up fact, when its key and its day are known. */
static void consult(const Library *library, Arena *arena, const Fact *fact, const FactState *facts,
                    Date on, Date known_on, FactState *state)
{
    const Lookup *lookup = fact->lookup;
    const FactState *key = &facts[lookup->key_fact];
    Date day = on;

    if (lookup->at_fact >= 0) {
        const Value *at = &facts[lookup->at_fact].value;
        if (at->state != VALUE_KNOWN)
            return;
        day = (Date)at->number;
    }
    if (key->value.state != VALUE_KNOWN || day == DATE_NONE)
        return;

    const Register *reg = library_register(library, lookup->register_name);
    const RegisterRow *row = NULL;
    RegisterAnswer answer =
        lookup_answer(library, *arena, lookup, key->value.number, day, known_on, &row);
    Evidence evidence = row_evidence(arena, reg, answer, row);

    /* state_of left room for one more. */
    Evidence *list = (Evidence *)(uintptr_t)state->evidence;
    list[state->evidence_count++] = evidence;
    state->value = value_from_evidence(list, state->evidence_count);
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
