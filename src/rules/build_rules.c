/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Rules and exceptions: what they set, whom they except, and when they hold. */
#include "phrases_book.h"
#include "rules/build.h"

static const MarkKind required_kinds[] = { MARK_CONDITION, MARK_DUTY };
static const MarkKind level_kind[] = { MARK_LEVEL };
static const MarkKind bucket_kind[] = { MARK_BUCKET };
static const MarkKind licence_kind[] = { MARK_LICENCE };
static const MarkKind finding_kind[] = { MARK_FINDING };

static void set_mark(const Scope *scope, Rule *rule, int32_t *marks, const Word *word,
                     const MarkKind *kinds, size_t kind_count)
{
    if (word->text.len == 0)
        return;
    int32_t mark = build_mark(scope, word, kinds, kind_count);

    for (size_t i = 0; i < rule->mark_count; i++)
        if (marks[i] == mark)
            build_error(scope->build, word->place, PHRASE_BOOK_LISTED_TWICE,
                        PHRASE_BOOK_LISTED_TWICE_REMEDY, word->text);
    if (mark >= 0)
        marks[rule->mark_count++] = mark;
}

/* Only what permits or calls for a licence can set conditions; the rest decides or finds. */
static void check_may_set(const Scope *scope, const Rule *rule)
{
    const Statement *statement = scope->stated->statement;
    bool sets = statement->words.count > 0 || statement->level.text.len > 0 ||
                statement->bucket.text.len > 0;

    if (sets && (rule->effect == EFFECT_PROHIBITED || rule->effect == EFFECT_FINDS))
        build_error(scope->build, rule->place, PHRASE_BOOK_SETS_NOTHING,
                    PHRASE_BOOK_SETS_NOTHING_REMEDY, rule->id);
}

static void set_marks(const Scope *scope, Rule *rule)
{
    const Statement *statement = scope->stated->statement;
    int32_t *marks = NEW_ARRAY(scope->build->arena, int32_t, statement->words.count + 4);

    rule->marks = marks;
    check_may_set(scope, rule);
    if (rule->effect == EFFECT_NEEDS)
        set_mark(scope, rule, marks, &statement->other, licence_kind, 1);
    if (rule->effect == EFFECT_FINDS)
        set_mark(scope, rule, marks, &statement->other, finding_kind, 1);
    for (size_t i = 0; i < statement->words.count; i++)
        set_mark(scope, rule, marks, &statement->words.items[i], required_kinds,
                 COUNT_OF(required_kinds));
    set_mark(scope, rule, marks, &statement->level, level_kind, 1);
    set_mark(scope, rule, marks, &statement->bucket, bucket_kind, 1);
}

/* The conditions and duties it requires. */
static size_t required(const Draft *draft, const Rule *rule)
{
    size_t count = 0;

    for (size_t i = 0; i < rule->mark_count; i++) {
        MarkKind kind = draft->pack->marks[rule->marks[i]].kind;

        count += kind == MARK_CONDITION || kind == MARK_DUTY;
    }
    return count;
}

/* What is wrong with excepting this rule, or PHRASE_NONE. */
static Phrase target_defect(const Draft *draft, const Rule *exception, const Rule *target,
                            Phrase *ret_remedy)
{
    if (target->absolute) {
        *ret_remedy = PHRASE_BOOK_ABSOLUTE_REMEDY;
        return PHRASE_BOOK_ABSOLUTE;
    }
    if (exception->instead >= 0 &&
        (target->effect != EFFECT_EVERY || required(draft, target) != 1)) {
        *ret_remedy = PHRASE_BOOK_INSTEAD_TARGET_REMEDY;
        return PHRASE_BOOK_INSTEAD_TARGET;
    }
    return PHRASE_NONE;
}

static void tell_no_target(const Scope *scope, const Word *word)
{
    if (scope->stated->origin != scope->draft &&
        names_find(&scope->stated->origin->rules, word->text) >= 0)
        build_error(scope->build, word->place, PHRASE_BOOK_INHERITED_GONE,
                    PHRASE_BOOK_INHERITED_GONE_REMEDY, word->text, scope->draft->head->id.text);
    else
        build_unknown(scope->build, word, PHRASE_BOOK_UNKNOWN_RULE, PHRASE_BOOK_UNKNOWN_RULE_REMEDY,
                      &scope->draft->rules);
}

static void set_targets(const Scope *scope, Rule *rule)
{
    const WordList *words = &scope->stated->statement->targets;
    int32_t *targets = NEW_ARRAY(scope->build->arena, int32_t, words->count + 1);
    Names seen = names_open(scope->build->arena, words->count);

    rule->targets = targets;
    for (size_t i = 0; i < words->count; i++) {
        const Word *word = &words->items[i];
        int32_t target = names_find(&scope->draft->rules, word->text);
        Phrase remedy, defect;

        if (target < 0) {
            tell_no_target(scope, word);
            continue;
        }
        defect = target_defect(scope->draft, rule, &scope->draft->rule_list[target], &remedy);
        if (defect != PHRASE_NONE)
            build_error(scope->build, word->place, defect, remedy, word->text, rule->id);
        else if (!names_add(&seen, word->text, 0))
            build_twice(scope->build, word, words->items[0].place);
        else
            targets[rule->target_count++] = target;
    }
}

/* Each rule learns which exceptions bear on it. */
static void set_exceptions(Build *build, Draft *draft)
{
    size_t count = draft->pack->rule_count;

    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < draft->rule_list[i].target_count; k++)
            draft->rule_list[draft->rule_list[i].targets[k]].exception_count++;
    int32_t **exceptions = NEW_ARRAY(build->arena, int32_t *, count + 1);

    for (size_t i = 0; i < count; i++) {
        Rule *rule = &draft->rule_list[i];

        rule->exceptions = exceptions[i] =
            NEW_ARRAY(build->arena, int32_t, rule->exception_count + 1);
        rule->exception_count = 0;
    }
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < draft->rule_list[i].target_count; k++) {
            int32_t target = draft->rule_list[i].targets[k];
            exceptions[target][draft->rule_list[target].exception_count++] = (int32_t)i;
        }
}

static Needs exception_needs(Build *build, const Draft *draft)
{
    size_t count = draft->pack->rule_count, edges = 0, used = 0;

    for (size_t i = 0; i < count; i++)
        edges += draft->rule_list[i].exception_count;
    size_t *first = NEW_ARRAY(build->arena, size_t, count + 1);
    int32_t *needs = NEW_ARRAY(build->arena, int32_t, edges + 1);

    for (size_t i = 0; i < count; i++) {
        const Rule *rule = &draft->rule_list[i];

        first[i] = used;
        for (size_t k = 0; k < rule->exception_count; k++)
            needs[used++] = rule->exceptions[k];
    }
    first[count] = used;
    return (Needs){ .count = count, .first = first, .needs = needs };
}

static void tell_ring(Build *build, const Draft *draft, const Order *order)
{
    Str *names = NEW_ARRAY(build->arena, Str, order->ring_count + 1);

    for (size_t i = 0; i < order->ring_count; i++)
        names[i] = draft->rule_list[order->ring[i]].id;
    names[order->ring_count] = names[0];
    build_error(build, draft->rule_list[order->ring[0]].place, PHRASE_BOOK_EXCEPTION_RING,
                PHRASE_BOOK_EXCEPTION_RING_REMEDY,
                build_joined(build, names, order->ring_count + 1, S(" → ")));
}

/* Its IF, and no effective exception. One with ALLOWS leaves the rule standing. */
static void set_holds(const Scope *scope, Rule *rule)
{
    Graph *graph = &scope->draft->graph;
    int32_t *parts = NEW_ARRAY(scope->build->arena, int32_t, rule->exception_count + 1);
    size_t count = 0;

    rule->condition = build_cond(scope, &scope->stated->statement->cond);
    parts[count++] = rule->condition;
    for (size_t i = 0; i < rule->exception_count; i++) {
        const Rule *exception = &scope->draft->rule_list[rule->exceptions[i]];

        if (exception->instead < 0)
            parts[count++] = graph_not(graph, exception->holds);
    }
    rule->holds = graph_all(graph, parts, count);
}

static void hold_rules(Build *build, Draft *draft)
{
    Needs needs = exception_needs(build, draft);
    Order order = order_make(build->arena, &needs);

    if (order.ring_count > 0)
        tell_ring(build, draft, &order);
    for (size_t i = 0; i < needs.count; i++)
        draft->rule_list[i].holds = graph_const(&draft->graph, false);
    for (size_t i = 0; i < needs.count; i++) {
        int32_t index = order.items[i];
        Scope scope = { .build = build, .draft = draft, .stated = draft->rule_of[index] };

        set_holds(&scope, &draft->rule_list[index]);
        if (order.depth[index] == BUILD_DEPTH_MAX + 1)
            build_error(build, draft->rule_list[index].place, PHRASE_BOOK_TOO_DEEP,
                        PHRASE_BOOK_TOO_DEEP_REMEDY, draft->rule_list[index].id);
    }
}

static const Rule *first_rule(const Draft *draft, RuleEffect effect)
{
    for (size_t i = 0; i < draft->pack->rule_count; i++)
        if (draft->rule_list[i].effect == effect)
            return &draft->rule_list[i];
    return NULL;
}

static const Statement *closing_rule(const Draft *draft)
{
    for (size_t i = 0; i < draft->stated_count; i++)
        if (draft->stated[i].statement->kind == STATEMENT_OTHERWISE)
            return draft->stated[i].statement;
    return NULL;
}

static void close_pack(Build *build, Draft *draft)
{
    const Rule *permits = first_rule(draft, EFFECT_PERMITTED);
    const Rule *needs = first_rule(draft, EFFECT_NEEDS);
    const Statement *otherwise = closing_rule(draft);

    if (permits != NULL && needs != NULL)
        build_error(build, needs->place, PHRASE_BOOK_TWO_REGIMES, PHRASE_BOOK_TWO_REGIMES_REMEDY,
                    needs->id, permits->id);
    if (otherwise == NULL) {
        build_error(build, draft->head->id.place, PHRASE_BOOK_NO_OTHERWISE,
                    PHRASE_BOOK_NO_OTHERWISE_REMEDY, draft->head->id.text);
        return;
    }
    draft->pack->otherwise = build_label(&otherwise->label);
    draft->pack->otherwise_outside = otherwise->outside;
    draft->licences = needs != NULL || (otherwise->outside && permits == NULL);
    if (otherwise->outside && permits != NULL)
        build_error(build, otherwise->place, PHRASE_BOOK_OTHERWISE_OUTSIDE,
                    PHRASE_BOOK_OTHERWISE_OUTSIDE_REMEDY, permits->id);
}

/* EVERY PERMISSION says so in a pack that permits, EVERY LICENCE in one that calls for licences. */
static void check_every(Build *build, const Draft *draft)
{
    for (size_t i = 0; i < draft->pack->rule_count; i++) {
        const Rule *rule = &draft->rule_list[i];
        bool licence = draft->rule_of[i]->statement->effect == WORD_EVERY_LICENCE;

        if (rule->effect != EFFECT_EVERY || licence == draft->licences)
            continue;
        build_error(
            build, rule->place, licence ? PHRASE_BOOK_EVERY_LICENCE : PHRASE_BOOK_EVERY_PERMISSION,
            licence ? PHRASE_BOOK_EVERY_LICENCE_REMEDY : PHRASE_BOOK_EVERY_PERMISSION_REMEDY,
            rule->id);
    }
}

void build_rules(Build *build, Draft *draft)
{
    for (size_t i = 0; i < draft->pack->rule_count; i++) {
        Scope scope = { .build = build, .draft = draft, .stated = draft->rule_of[i] };
        Rule *rule = &draft->rule_list[i];

        set_marks(&scope, rule);
        if (scope.stated->statement->instead.text.len > 0)
            rule->instead = build_mark(&scope, &scope.stated->statement->instead, required_kinds,
                                       COUNT_OF(required_kinds));
    }
    for (size_t i = 0; i < draft->pack->rule_count; i++) {
        Scope scope = { .build = build, .draft = draft, .stated = draft->rule_of[i] };

        set_targets(&scope, &draft->rule_list[i]);
    }
    set_exceptions(build, draft);
    hold_rules(build, draft);
    close_pack(build, draft);
    check_every(build, draft);
}
