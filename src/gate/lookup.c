/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "gate/lookup.h"

Str lookup_key(const Library *library, const Lookup *lookup, int64_t value)
{
    const Fact *key = &library->book->facts[lookup->key_fact];
    if (key->type == FACT_COUNTRY)
        return country_get((Country)value)->code;
    ensure(key->type == FACT_ONE_OF && value >= 0 && (size_t)value < key->option_count);
    return key->options[value].id;
}

/* The rules' filters are the registers' filters under another name: the rooms do not know each
 * other. */
static RegisterQuery make_query(Arena *arena, const Lookup *lookup, Date on, Date known_on)
{
    RegisterFilter *filters = NEW_ARRAY(arena, RegisterFilter, lookup->filter_count);
    for (size_t i = 0; i < lookup->filter_count; i++)
        filters[i] = (RegisterFilter){ lookup->filters[i].column, lookup->filters[i].values,
                                       lookup->filters[i].value_count };
    return (RegisterQuery){ filters, lookup->filter_count, on, known_on };
}

RegisterAnswer lookup_answer(const Library *library, Arena scratch, const Lookup *lookup,
                             int64_t key_value, Date on, Date known_on, const RegisterRow **ret_row)
{
    const Register *reg = library_register(library, lookup->register_name);
    RegisterQuery query = make_query(&scratch, lookup, on, known_on);
    return register_answer(reg, lookup_key(library, lookup, key_value), query, ret_row);
}

static Truth truth_of(RegisterAnswer answer)
{
    static const Truth truths[] = {
        [REGISTER_UNKNOWN] = TRUTH_UNKNOWN,
        [REGISTER_YES] = TRUTH_YES,
        [REGISTER_NO] = TRUTH_NO,
    };
    return truths[answer];
}

static LookupTable make_table(const Library *library, Arena *arena, int32_t fact, Date on,
                              Date known_on)
{
    const Lookup *lookup = library->book->facts[fact].lookup;
    const Fact *key = &library->book->facts[lookup->key_fact];
    const Register *reg = library_register(library, lookup->register_name);
    size_t count = key->type == FACT_COUNTRY ? country_count() : key->option_count;
    Truth *truths = NEW_ARRAY(arena, Truth, count);
    Arena scratch = *arena;
    Str *keys = NEW_ARRAY(&scratch, Str, count);
    RegisterAnswer *answers = NEW_ARRAY(&scratch, RegisterAnswer, count);

    for (size_t i = 0; i < count; i++)
        keys[i] = lookup_key(library, lookup, (int64_t)i);
    register_answers(reg, keys, count, make_query(&scratch, lookup, on, known_on), answers, NULL);
    for (size_t i = 0; i < count; i++)
        truths[i] = truth_of(answers[i]);
    return (LookupTable){ fact, truths, count };
}

const LookupTable *lookup_tables(const Library *library, Arena *arena, const Pack *pack,
                                 const FactState *facts, Date on, Date known_on, size_t *ret_count)
{
    LookupTable *tables = NEW_ARRAY(arena, LookupTable, pack->fact_count);
    size_t count = 0;

    for (size_t i = 0; i < pack->fact_count; i++) {
        int32_t fact = pack->facts[i];
        const Lookup *lookup = library->book->facts[fact].lookup;
        Date day = on;
        if (!lookup)
            continue;
        if (lookup->at_fact >= 0) {
            Value at = facts[lookup->at_fact].value;
            day = at.state == VALUE_KNOWN ? (Date)at.number : DATE_NONE;
        }
        if (day != DATE_NONE)
            tables[count++] = make_table(library, arena, fact, day, known_on);
    }
    *ret_count = count;
    return tables;
}

const Date *lookup_boundaries(const Library *library, Arena *arena, const Lookup *lookup, Value key,
                              Date known_on, size_t *ret_count)
{
    const Register *reg = library_register(library, lookup->register_name);
    RegisterQuery query = make_query(arena, lookup, DATE_NONE, known_on);
    Str name = key.state == VALUE_KNOWN ? lookup_key(library, lookup, key.number) : S("");
    return register_boundaries(arena, reg, name, query, ret_count);
}
