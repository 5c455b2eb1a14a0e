/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Agencies, facts and look-ups: one universe over all documents. */
#include "phrases_book.h"
#include "rules/build.h"

static size_t count_kind(const Build *build, StatementKind kind)
{
    size_t count = 0;

    for (size_t d = 0; d < build->document_count; d++)
        for (size_t i = 0; i < build->documents[d]->count; i++)
            count += build->documents[d]->statements[i].kind == kind;
    return count;
}

static void declare_vocabulary(Build *build, size_t document)
{
    const Statement *head = &build->documents[document]->statements[0];
    int32_t first = names_find(&build->vocabularies, head->id.text);

    if (first >= 0)
        build_twice(build, &head->id, build->documents[first]->statements[0].id.place);
    else
        names_add(&build->vocabularies, head->id.text, (int32_t)document);
}

static void declare_regime(Build *build, const Statement *statement)
{
    int32_t first = names_find(&build->regimes, statement->id.text);
    size_t index = build->regimes.count;

    if (first >= 0) {
        build_twice(build, &statement->id, build->regime_list[first].place);
        return;
    }
    names_add(&build->regimes, statement->id.text, (int32_t)index);
    build->regime_list[index] = (Regime){ .id = statement->id.text,
                                          .label = build_label(&statement->label),
                                          .place = statement->id.place };
}

static void declare_agency(Build *build, const Statement *statement)
{
    int32_t first = names_find(&build->agencies, statement->id.text);
    size_t index = build->agencies.count;

    if (first >= 0) {
        build_twice(build, &statement->id, build->agency_of[first]->id.place);
        return;
    }
    names_add(&build->agencies, statement->id.text, (int32_t)index);
    build->agency_of[index] = statement;
    build->agency_list[index] =
        (Agency){ .id = statement->id.text, .label = build_label(&statement->label) };
}

static void declare_fact(Build *build, const Statement *statement, size_t document)
{
    int32_t first = names_find(&build->facts, statement->id.text);
    size_t index = build->facts.count;

    if (first >= 0) {
        build_twice(build, &statement->id, build->fact_of[first]->id.place);
        return;
    }
    if (index == BOOK_FACTS_MAX) {
        build_error(build, statement->id.place, PHRASE_BOOK_TOO_MANY_FACTS,
                    PHRASE_BOOK_TOO_MANY_FACTS_REMEDY, statement->id.text);
        return;
    }
    names_add(&build->facts, statement->id.text, (int32_t)index);
    build->fact_of[index] = statement;
    build->fact_home[index] = document;
}

static const FactType type_of_word[] = {
    [TYPE_YESNO] = FACT_YESNO,
    [TYPE_ONE_OF] = FACT_ONE_OF,
    [TYPE_SET_OF] = FACT_SET_OF,
    [TYPE_COUNTRY] = FACT_COUNTRY,
    [TYPE_DATE] = FACT_DATE,
    [TYPE_NUMBER] = FACT_NUMBER,
    [TYPE_MONEY] = FACT_MONEY,
    [TYPE_PERSON] = FACT_PERSON,
    [TYPE_ORGANISATION] = FACT_ORGANISATION,
    [TYPE_UNIT] = FACT_UNIT,
    [TYPE_SET_OF_PERSON] = FACT_SET_OF_PERSON,
    [TYPE_SET_OF_ORGANISATION] = FACT_SET_OF_ORGANISATION,
    [TYPE_SET_OF_UNIT] = FACT_SET_OF_UNIT,
};

static void make_options(Build *build, Fact *fact, const Statement *statement)
{
    size_t count = statement->options.count;
    FactOption *options = NEW_ARRAY(build->arena, FactOption, count + 1);
    Names seen = names_open(build->arena, count);

    for (size_t i = 0; i < count; i++) {
        const OptionText *option = &statement->options.items[i];

        options[i] = (FactOption){ .id = option->id.text, .label = build_label(&option->label) };
        if (!names_add(&seen, option->id.text, (int32_t)i))
            build_twice(build, &option->id,
                        statement->options.items[names_find(&seen, option->id.text)].id.place);
    }
    if (fact->type == FACT_SET_OF && count > FACT_SET_VALUES_MAX)
        build_error(build, statement->options.items[FACT_SET_VALUES_MAX].id.place,
                    PHRASE_BOOK_SET_TOO_LARGE, PHRASE_BOOK_SET_TOO_LARGE_REMEDY,
                    statement->id.text);
    fact->options = options;
    fact->option_count = count;
}

static void make_agencies(Build *build, Fact *fact, const Statement *statement)
{
    int32_t *agencies = NEW_ARRAY(build->arena, int32_t, statement->agencies.count + 1);

    for (size_t i = 0; i < statement->agencies.count; i++) {
        const Word *word = &statement->agencies.items[i];
        int32_t agency = names_find(&build->agencies, word->text);

        if (agency < 0)
            build_unknown(build, word, PHRASE_BOOK_UNKNOWN_AGENCY,
                          PHRASE_BOOK_UNKNOWN_AGENCY_REMEDY, &build->agencies);
        else
            agencies[fact->agency_count++] = agency;
    }
    fact->agencies = agencies;
}

static void make_fact(Build *build, size_t index)
{
    const Statement *statement = build->fact_of[index];
    Fact *fact = &build->fact_list[index];

    *fact = (Fact){
        .id = statement->id.text,
        .type = type_of_word[statement->type],
        .label = build_label(&statement->label),
        .question = build_label(&statement->question),
        .cost = statement->cost > INT32_MAX ? INT32_MAX : (int32_t)statement->cost,
        .place = statement->id.place,
    };
    make_options(build, fact, statement);
    make_agencies(build, fact, statement);
}

/* The fact a look-up goes by, of one of two types; -1 and told otherwise. */
static int32_t lookup_fact(Build *build, const Word *word, FactType type, FactType other,
                           Phrase wrong_type, Phrase remedy)
{
    int32_t fact = names_find(&build->facts, word->text);

    if (fact < 0) {
        build_unknown(build, word, PHRASE_BOOK_UNKNOWN_FACT, PHRASE_BOOK_UNKNOWN_FACT_REMEDY,
                      &build->facts);
        return -1;
    }
    if (build->fact_list[fact].type != type && build->fact_list[fact].type != other) {
        build_error(build, word->place, wrong_type, remedy, word->text);
        return -1;
    }
    return fact;
}

static const LookupFilter *make_filters(Build *build, const FilterList *list)
{
    LookupFilter *filters = NEW_ARRAY(build->arena, LookupFilter, list->count + 1);

    for (size_t i = 0; i < list->count; i++) {
        const WordList *words = &list->items[i].values;
        Str *values = NEW_ARRAY(build->arena, Str, words->count + 1);

        for (size_t k = 0; k < words->count; k++)
            values[k] = words->items[k].text;
        filters[i] = (LookupFilter){ .column = list->items[i].column.text,
                                     .values = values,
                                     .value_count = words->count };
    }
    return filters;
}

static bool same_filter(const LookupFilter *a, const LookupFilter *b)
{
    if (!str_eq(a->column, b->column) || a->value_count != b->value_count)
        return false;
    for (size_t i = 0; i < a->value_count; i++)
        if (!str_eq(a->values[i], b->values[i]))
            return false;
    return true;
}

static bool same_lookup(const Lookup *a, const Lookup *b)
{
    if (!str_eq(a->register_name, b->register_name) || a->key_fact != b->key_fact ||
        a->at_fact != b->at_fact || a->filter_count != b->filter_count)
        return false;
    for (size_t i = 0; i < a->filter_count; i++)
        if (!same_filter(&a->filters[i], &b->filters[i]))
            return false;
    return true;
}

/* Two facts that ask a register the same share one look-up. */
static const Lookup *keep_lookup(Build *build, Lookup lookup)
{
    for (size_t i = 0; i < build->lookup_count; i++)
        if (same_lookup(build->lookups[i], &lookup))
            return build->lookups[i];
    Lookup *kept = NEW(build->arena, Lookup);

    *kept = lookup;
    build->lookups[build->lookup_count++] = kept;
    return kept;
}

static void make_lookup(Build *build, size_t index)
{
    const Statement *statement = build->fact_of[index];
    Fact *fact = &build->fact_list[index];

    if (statement->lookup_register.text.len == 0)
        return;
    if (fact->type != FACT_YESNO) {
        build_error(build, statement->lookup_register.place, PHRASE_BOOK_LOOKUP_NOT_YESNO,
                    PHRASE_BOOK_LOOKUP_NOT_YESNO_REMEDY, fact->id);
        return;
    }
    int32_t key = lookup_fact(build, &statement->lookup_key, FACT_COUNTRY, FACT_ONE_OF,
                              PHRASE_BOOK_LOOKUP_KEY, PHRASE_BOOK_LOOKUP_KEY_REMEDY);
    int32_t at = -1;

    if (statement->lookup_at.text.len > 0)
        at = lookup_fact(build, &statement->lookup_at, FACT_DATE, FACT_DATE, PHRASE_BOOK_LOOKUP_AT,
                         PHRASE_BOOK_LOOKUP_AT_REMEDY);
    if (key < 0)
        return;
    fact->lookup = keep_lookup(build, (Lookup){ .register_name = statement->lookup_register.text,
                                                .key_fact = key,
                                                .at_fact = at,
                                                .filters = make_filters(build, &statement->filters),
                                                .filter_count = statement->filters.count,
                                                .place = statement->lookup_register.place });
}

static void declare_document(Build *build, size_t document)
{
    const Document *text = build->documents[document];
    bool vocabulary = text->statements[0].kind == STATEMENT_VOCABULARY;

    if (vocabulary)
        declare_vocabulary(build, document);
    for (size_t i = 1; i < text->count; i++) {
        const Statement *statement = &text->statements[i];

        if (statement->kind == STATEMENT_AGENCY)
            declare_agency(build, statement);
        else if (statement->kind == STATEMENT_FACT)
            declare_fact(build, statement, document);
        else if (vocabulary && statement->kind == STATEMENT_REGIME)
            declare_regime(build, statement);
        else if (vocabulary)
            build_error(build, statement->place, PHRASE_BOOK_NOT_IN_VOCABULARY,
                        PHRASE_BOOK_NOT_IN_VOCABULARY_REMEDY, statement->id.text);
    }
}

void build_universe(Build *build)
{
    size_t facts = count_kind(build, STATEMENT_FACT);
    size_t agencies = count_kind(build, STATEMENT_AGENCY);

    size_t regimes = count_kind(build, STATEMENT_REGIME); /* those of packs too: more than enough */

    build->regimes = names_open(build->arena, regimes);
    build->regime_list = NEW_ARRAY(build->arena, Regime, regimes + 1);
    build->vocabularies = names_open(build->arena, build->document_count);
    build->agencies = names_open(build->arena, agencies);
    build->agency_list = NEW_ARRAY(build->arena, Agency, agencies + 1);
    build->agency_of = NEW_ARRAY(build->arena, const Statement *, agencies + 1);
    build->facts = names_open(build->arena, facts);
    build->fact_list = NEW_ARRAY(build->arena, Fact, facts + 1);
    build->fact_of = NEW_ARRAY(build->arena, const Statement *, facts + 1);
    build->fact_home = NEW_ARRAY(build->arena, size_t, facts + 1);
    build->lookups = NEW_ARRAY(build->arena, const Lookup *, facts + 1);

    for (size_t i = 0; i < build->document_count; i++)
        declare_document(build, i);
    for (size_t i = 0; i < build->facts.count; i++)
        make_fact(build, i);
    for (size_t i = 0; i < build->facts.count; i++)
        make_lookup(build, i);
}
