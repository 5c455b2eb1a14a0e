/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* What a pack declares: sources, marks, definitions, rules. Their conditions come later. */
#include "phrases_book.h"
#include "rules/build.h"

static size_t count_kind(const Draft *draft, StatementKind kind)
{
    size_t count = 0;

    for (size_t i = 0; i < draft->stated_count; i++)
        count += draft->stated[i].statement->kind == kind;
    return count;
}

/* The parser takes no other words. */
static Confidence confidence_of(const Word *word)
{
    Confidence confidence;

    ensure(confidence_read(word->text, &confidence));
    return confidence;
}

static void make_sources(Build *build, Draft *draft)
{
    size_t room = count_kind(draft, STATEMENT_SOURCE);
    Source *sources = NEW_ARRAY(build->arena, Source, room + 1);

    draft->sources = names_open(build->arena, room);
    for (size_t i = 0; i < draft->stated_count; i++) {
        const Statement *statement = draft->stated[i].statement;
        Source *source = &sources[draft->pack->source_count];

        if (statement->kind != STATEMENT_SOURCE)
            continue;
        *source = (Source){ .name = statement->id.text,
                            .instrument = statement->other.text,
                            .label = build_label(&statement->label),
                            .place = statement->id.place };
        source->confidence = confidence_of(&statement->confidence);
        names_add(&draft->sources, source->name, (int32_t)draft->pack->source_count++);
    }
    draft->pack->sources = sources;
}

static const MarkKind kind_of_word[] = {
    [WORD_CONDITION] = MARK_CONDITION, [WORD_DUTY] = MARK_DUTY,     [WORD_LICENCE] = MARK_LICENCE,
    [WORD_FINDING] = MARK_FINDING,     [WORD_BUCKET] = MARK_BUCKET,
};

static void add_mark(Build *build, Draft *draft, Mark *marks, Mark mark)
{
    int32_t first = names_find(&draft->marks, mark.id);
    Word word = { mark.id, mark.place };

    if (first >= 0) {
        build_twice(build, &word, marks[first].place);
        return;
    }
    names_add(&draft->marks, mark.id, (int32_t)draft->pack->mark_count);
    marks[draft->pack->mark_count++] = mark;
}

static void make_marks(Build *build, Draft *draft)
{
    size_t levels = draft->levels != NULL ? draft->levels->options.count : 0;
    size_t room = count_kind(draft, STATEMENT_MARK) + levels;
    Mark *marks = NEW_ARRAY(build->arena, Mark, room + 1);

    draft->marks = names_open(build->arena, room);
    for (size_t i = 0; i < draft->stated_count; i++) {
        const Statement *statement = draft->stated[i].statement;

        if (statement->kind == STATEMENT_MARK)
            add_mark(build, draft, marks,
                     (Mark){ .kind = kind_of_word[statement->mark],
                             .id = statement->id.text,
                             .label = build_label(&statement->label),
                             .place = statement->id.place });
    }
    for (size_t i = 0; i < levels; i++) {
        const OptionText *level = &draft->levels->options.items[i];

        add_mark(build, draft, marks,
                 (Mark){ .kind = MARK_LEVEL,
                         .id = level->id.text,
                         .label = build_label(&level->label),
                         .place = level->id.place });
    }
    draft->pack->marks = marks;
    draft->mark_list = marks;
}

/* A definition and a fact of one name could be taken for each other in every condition. */
static void check_not_a_fact(const Scope *scope, const Word *word)
{
    int32_t fact = build_fact_quietly(scope, word->text);

    if (fact >= 0)
        build_error(scope->build, word->place, PHRASE_BOOK_FACT_AND_DEFINITION,
                    PHRASE_BOOK_FACT_AND_DEFINITION_REMEDY, word->text,
                    build_where(scope->build, scope->build->fact_list[fact].place));
}

static void make_definitions(Build *build, Draft *draft)
{
    size_t room = count_kind(draft, STATEMENT_DEFINE);
    Definition *definitions = NEW_ARRAY(build->arena, Definition, room + 1);

    draft->definitions = names_open(build->arena, room);
    draft->definition_of = NEW_ARRAY(build->arena, const Stated *, room + 1);
    for (size_t i = 0; i < draft->stated_count; i++) {
        const Stated *stated = &draft->stated[i];
        const Statement *statement = stated->statement;
        Scope scope = { .build = build, .draft = draft, .stated = stated };
        size_t index = draft->pack->definition_count;

        if (statement->kind != STATEMENT_DEFINE)
            continue;
        check_not_a_fact(&scope, &statement->id);
        names_add(&draft->definitions, statement->id.text, (int32_t)index);
        definitions[index] = (Definition){ .id = statement->id.text,
                                           .label = build_label(&statement->label),
                                           .place = statement->id.place };
        build_citations(&scope, &statement->cites, &definitions[index].citations,
                        &definitions[index].citation_count);
        draft->definition_of[index] = stated;
        draft->pack->definition_count++;
    }
    draft->pack->definitions = definitions;
    draft->definition_list = definitions;
}

static const RuleEffect effect_of_word[] = {
    [WORD_PROHIBITED] = EFFECT_PROHIBITED,
    [WORD_MAY_BE_PERMITTED] = EFFECT_PERMITTED,
    [WORD_EVERY_PERMISSION] = EFFECT_EVERY,
    [WORD_EVERY_LICENCE] = EFFECT_EVERY,
    [WORD_NEEDS] = EFFECT_NEEDS,
    [WORD_FINDS] = EFFECT_FINDS,
    /* MAY and NEVER stand in access documents, whose rules are not made here. */
};

static RuleEffect effect_of(const Statement *statement)
{
    if (statement->kind == STATEMENT_APPLIES)
        return EFFECT_APPLIES;
    if (statement->kind == STATEMENT_EXCEPT)
        return EFFECT_EXCEPTION;
    return effect_of_word[statement->effect];
}

static void add_rule(Build *build, Draft *draft, Rule *rules, const Stated *stated)
{
    const Statement *statement = stated->statement;
    Scope scope = { .build = build, .draft = draft, .stated = stated };
    bool applies = statement->kind == STATEMENT_APPLIES;
    Word id = applies ? (Word){ S("APPLIES"), statement->place } : statement->id;
    int32_t first = names_find(&draft->rules, id.text);
    size_t index = draft->pack->rule_count;

    if (first >= 0) {
        build_twice(build, &id, rules[first].place);
        return;
    }
    names_add(&draft->rules, id.text, (int32_t)index);
    rules[index] = (Rule){ .id = id.text,
                           .effect = effect_of(statement),
                           .absolute = statement->absolute,
                           .label = build_label(&statement->label),
                           .instead = -1,
                           .origin = stated->origin->head->id.text,
                           .place = id.place };
    build_citations(&scope, &statement->cites, &rules[index].citations,
                    &rules[index].citation_count);
    draft->rule_of[index] = stated;
    draft->pack->rule_count++;
}

/* APPLIES first, then the order of the files. */
static void make_rules(Build *build, Draft *draft)
{
    size_t room = count_kind(draft, STATEMENT_RULE) + count_kind(draft, STATEMENT_EXCEPT) +
                  count_kind(draft, STATEMENT_APPLIES);
    Rule *rules = NEW_ARRAY(build->arena, Rule, room + 1);

    draft->rules = names_open(build->arena, room);
    draft->rule_of = NEW_ARRAY(build->arena, const Stated *, room + 1);
    for (size_t i = 0; i < draft->stated_count; i++)
        if (draft->stated[i].statement->kind == STATEMENT_APPLIES)
            add_rule(build, draft, rules, &draft->stated[i]);
    for (size_t i = 0; i < draft->stated_count; i++)
        if (draft->stated[i].statement->kind == STATEMENT_RULE ||
            draft->stated[i].statement->kind == STATEMENT_EXCEPT)
            add_rule(build, draft, rules, &draft->stated[i]);
    draft->pack->rules = rules;
    draft->rule_list = rules;
}

static void make_notes(Build *build, Draft *draft)
{
    Label *notes = NEW_ARRAY(build->arena, Label, count_kind(draft, STATEMENT_NOTE) + 1);

    for (size_t i = 0; i < draft->stated_count; i++)
        if (draft->stated[i].statement->kind == STATEMENT_NOTE)
            notes[draft->pack->note_count++] = build_label(&draft->stated[i].statement->label);
    draft->pack->notes = notes;
}

void build_access_names(Build *build, Draft *draft)
{
    make_notes(build, draft);
    make_definitions(build, draft);
}

void build_names(Build *build, Draft *draft)
{
    make_notes(build, draft);
    make_sources(build, draft);
    make_marks(build, draft);
    make_definitions(build, draft);
    make_rules(build, draft);
}

static const Phrase wanted_mark[] = {
    [MARK_CONDITION] = PHRASE_BOOK_WANTS_CONDITION, [MARK_DUTY] = PHRASE_BOOK_WANTS_CONDITION,
    [MARK_LICENCE] = PHRASE_BOOK_WANTS_LICENCE,     [MARK_FINDING] = PHRASE_BOOK_WANTS_FINDING,
    [MARK_BUCKET] = PHRASE_BOOK_WANTS_BUCKET,       [MARK_LEVEL] = PHRASE_BOOK_WANTS_LEVEL,
};

int32_t build_mark(const Scope *scope, const Word *word, const MarkKind *kinds, size_t kind_count)
{
    Build *build = scope->build;
    int32_t mark = names_find(&scope->draft->marks, word->text);

    if (mark < 0) {
        build_unknown(build, word, PHRASE_BOOK_UNKNOWN_MARK, PHRASE_BOOK_UNKNOWN_MARK_REMEDY,
                      &scope->draft->marks);
        return -1;
    }
    for (size_t i = 0; i < kind_count; i++)
        if (scope->draft->pack->marks[mark].kind == kinds[i])
            return mark;
    build_error(build, word->place, wanted_mark[kinds[0]], PHRASE_BOOK_WRONG_MARK_REMEDY,
                word->text, build_where(build, scope->draft->pack->marks[mark].place));
    return -1;
}

void build_citations(const Scope *scope, const CiteList *cites, const Citation **ret_citations,
                     size_t *ret_count)
{
    Build *build = scope->build;
    Citation *citations = NEW_ARRAY(build->arena, Citation, cites->count + 1);
    size_t count = 0;

    for (size_t i = 0; i < cites->count; i++) {
        const Cite *cite = &cites->items[i];
        int32_t source = names_find(&scope->draft->sources, cite->source.text);

        if (source < 0) {
            build_unknown(build, &cite->source, PHRASE_BOOK_UNKNOWN_SOURCE,
                          PHRASE_BOOK_UNKNOWN_SOURCE_REMEDY, &scope->draft->sources);
            continue;
        }
        citations[count] =
            (Citation){ .source = source,
                        .article = cite->article.text,
                        .confidence = scope->draft->pack->sources[source].confidence };
        if (cite->confidence.text.len > 0)
            citations[count].confidence = confidence_of(&cite->confidence);
        count++;
    }
    *ret_citations = citations;
    *ret_count = count;
}
