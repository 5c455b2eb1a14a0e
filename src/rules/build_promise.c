/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* What a pack says of itself: invariants to prove, examples to run. */
#include "phrases_book.h"
#include "rules/build.h"

static const MarkKind required_kinds[] = { MARK_CONDITION, MARK_DUTY };
static const MarkKind level_kind[] = { MARK_LEVEL };
static const MarkKind shown_kinds[] = { MARK_CONDITION, MARK_DUTY, MARK_LICENCE, MARK_FINDING,
                                        MARK_BUCKET };

/* The parser takes no other words. */
static Outcome outcome_of(const Word *word)
{
    Outcome outcome;

    ensure(outcome_read(word->text, &outcome));
    return outcome;
}

static Invariant make_invariant(const Scope *scope)
{
    const Statement *statement = scope->stated->statement;
    Invariant made = { .id = statement->id.text,
                       .label = build_label(&statement->label),
                       .mark = -1,
                       .place = statement->id.place };

    switch (statement->prove) {
    case WORD_NEVER_RIGHT: /* the parser takes it in access documents only */
    case WORD_NEVER_OUTCOME:
        made.kind = PROVE_NEVER_OUTCOME;
        made.outcome = outcome_of(&statement->other);
        break;
    case WORD_ALWAYS_REQUIRE:
        made.kind = PROVE_ALWAYS_MARK;
        made.mark = build_mark(scope, &statement->other, required_kinds, COUNT_OF(required_kinds));
        break;
    case WORD_ALWAYS_DECIDED_BY:
        made.kind = PROVE_ALWAYS_LEVEL;
        made.mark = build_mark(scope, &statement->other, level_kind, 1);
        break;
    }
    made.when = build_cond(scope, &statement->cond);
    return made;
}

/* The values given for one fact; a SET OF may be given several, or none. */
static bool given_value(const Scope *scope, int32_t fact, const GivenText *given, Value *ret_value)
{
    FactType type = scope->build->fact_list[fact].type;
    bool set = type == FACT_SET_OF || fact_is_identity_set(type);
    Value all = { .state = VALUE_KNOWN };
    bool good = true;

    if (!set && given->values.count != 1) {
        build_error(scope->build, given->fact.place, PHRASE_BOOK_ONE_VALUE,
                    PHRASE_BOOK_ONE_VALUE_REMEDY, given->fact.text);
        return false;
    }
    for (size_t i = 0; i < given->values.count; i++) {
        Value value;

        if (!build_value(scope->build, fact, &given->values.items[i], &value))
            good = false;
        else if (set)
            all.number = (int64_t)((uint64_t)all.number | (uint64_t)value.number);
        else
            all = value;
    }
    *ret_value = all;
    return good;
}

const GivenFact *build_given(const Scope *scope, size_t *ret_count)
{
    const GivenList *list = &scope->stated->statement->given;
    GivenFact *given = NEW_ARRAY(scope->build->arena, GivenFact, list->count + 1);
    Names seen = names_open(scope->build->arena, list->count);
    size_t count = 0;

    for (size_t i = 0; i < list->count; i++) {
        const Word *word = &list->items[i].fact;
        GivenFact *one = &given[count];

        one->fact = build_fact(scope, word);
        if (one->fact < 0)
            continue;
        if (!names_add(&seen, word->text, (int32_t)i))
            build_twice(scope->build, word, list->items[names_find(&seen, word->text)].fact.place);
        else if (given_value(scope, one->fact, &list->items[i], &one->value))
            count++;
    }
    *ret_count = count;
    return given;
}

static const int32_t *shown_marks(const Scope *scope, const WordList *words, size_t *ret_count)
{
    int32_t *marks = NEW_ARRAY(scope->build->arena, int32_t, words->count + 1);
    size_t count = 0;

    for (size_t i = 0; i < words->count; i++) {
        int32_t mark = build_mark(scope, &words->items[i], shown_kinds, COUNT_OF(shown_kinds));

        if (mark >= 0)
            marks[count++] = mark;
    }
    *ret_count = count;
    return marks;
}

static Example make_example(const Scope *scope)
{
    const Statement *statement = scope->stated->statement;
    Example made = { .title = statement->id.text,
                     .rest_no = statement->rest_no,
                     .undecided = str_eq(statement->expect.text, S("undecided")),
                     .level = -1,
                     .place = statement->id.place };

    made.given = build_given(scope, &made.given_count);
    if (!made.undecided)
        made.outcome = outcome_of(&statement->expect);
    made.with = shown_marks(scope, &statement->words, &made.with_count);
    made.without = shown_marks(scope, &statement->without, &made.without_count);
    if (statement->level.text.len > 0)
        made.level = build_mark(scope, &statement->level, level_kind, 1);
    return made;
}

void build_promises(Build *build, Draft *draft)
{
    Pack *pack = draft->pack;
    Invariant *invariants = NEW_ARRAY(build->arena, Invariant, draft->stated_count + 1);
    Example *examples = NEW_ARRAY(build->arena, Example, draft->stated_count + 1);

    for (size_t i = 0; i < draft->stated_count; i++) {
        Scope scope = { .build = build, .draft = draft, .stated = &draft->stated[i] };
        StatementKind kind = scope.stated->statement->kind;

        if (kind == STATEMENT_PROVE)
            invariants[pack->invariant_count++] = make_invariant(&scope);
        else if (kind == STATEMENT_EXAMPLE)
            examples[pack->example_count++] = make_example(&scope);
    }
    pack->invariants = invariants;
    pack->examples = examples;
}
