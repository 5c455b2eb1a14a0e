/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "rules/lint.h"
#include "phrases_book.h"
#include "rules/build.h"
#include "rules/conjunction.h"

/* In a longer pack rules are not compared with one another; no real pack comes near. */
enum { COMPARED_RULES_MAX = 2000 };

typedef struct Lint {
    Arena *arena;
    const Rulebook *book;
    const Pack *pack;
    Findings *findings;
    Conjunction *holds, *conditions; /* by rule */
    bool *seen;                      /* work space of conjunction_of */
} Lint;

#define lint_warning(lint, place, message, remedy, ...) \
    report_once((lint)->findings, SEVERITY_WARNING, (place), (message), (remedy), \
                (const Str[]){ __VA_ARGS__ }, sizeof((const Str[]){ __VA_ARGS__ }) / sizeof(Str))

/* What is inherited was told, or found good, in the pack that states it. */
static bool own(const Lint *lint, Place place)
{
    return str_eq(place.file, lint->pack->file);
}

static void lint_never_holds(const Lint *lint, size_t index)
{
    const Rule *rule = &lint->pack->rules[index];

    if (own(lint, rule->place) && lint->holds[index].impossible)
        lint_warning(lint, rule->place, PHRASE_BOOK_LINT_NEVER_HOLDS,
                     PHRASE_BOOK_LINT_NEVER_HOLDS_REMEDY, rule->id);
}

static bool has_mark(const Rule *rule, int32_t mark)
{
    for (size_t i = 0; i < rule->mark_count; i++)
        if (rule->marks[i] == mark)
            return true;
    return false;
}

static bool marks_within(const Rule *inner, const Rule *outer)
{
    for (size_t i = 0; i < inner->mark_count; i++)
        if (!has_mark(outer, inner->marks[i]))
            return false;
    return true;
}

/* Whenever `rule` holds, `other` holds and says all that it says. */
static bool is_shadowed(const Lint *lint, size_t rule, size_t other)
{
    const Rule *inner = &lint->pack->rules[rule], *outer = &lint->pack->rules[other];

    return inner->effect == outer->effect && (outer->absolute || !inner->absolute) &&
           inner->exception_count == 0 && marks_within(inner, outer) &&
           conjunction_implies(&lint->holds[rule], &lint->holds[other]);
}

static void lint_shadowed(const Lint *lint, size_t index)
{
    const Rule *rule = &lint->pack->rules[index];

    if (!own(lint, rule->place) || rule->effect == EFFECT_EXCEPTION ||
        rule->effect == EFFECT_APPLIES || lint->holds[index].impossible)
        return;
    for (size_t i = 0; i < lint->pack->rule_count; i++) {
        /* Of two that say the same, the later one is told. */
        if (i == index || !is_shadowed(lint, index, i) ||
            (i > index && is_shadowed(lint, i, index)))
            continue;
        lint_warning(lint, rule->place, PHRASE_BOOK_LINT_SHADOWED, PHRASE_BOOK_LINT_SHADOWED_REMEDY,
                     rule->id, lint->pack->rules[i].id);
        return;
    }
}

static void lint_exception(const Lint *lint, size_t index)
{
    const Rule *rule = &lint->pack->rules[index];

    if (!own(lint, rule->place) || lint->holds[index].impossible)
        return;
    for (size_t i = 0; i < rule->target_count; i++) {
        const Rule *target = &lint->pack->rules[rule->targets[i]];
        const Conjunction *condition = &lint->conditions[rule->targets[i]];

        if (!condition->impossible &&
            conjunctions_clash(lint->pack, &lint->holds[index], condition))
            lint_warning(lint, rule->place, PHRASE_BOOK_LINT_NEVER_BITES,
                         PHRASE_BOOK_LINT_NEVER_BITES_REMEDY, rule->id, target->id);
    }
}

static bool allowed_by_some(const Pack *pack, int32_t mark)
{
    for (size_t i = 0; i < pack->rule_count; i++)
        if (pack->rules[i].instead == mark)
            return true;
    return false;
}

static bool set_by_some(const Pack *pack, int32_t mark)
{
    for (size_t i = 0; i < pack->rule_count; i++)
        if (has_mark(&pack->rules[i], mark))
            return true;
    return false;
}

static void lint_marks(const Lint *lint)
{
    for (size_t i = 0; i < lint->pack->mark_count; i++) {
        const Mark *mark = &lint->pack->marks[i];

        if (own(lint, mark->place) && !set_by_some(lint->pack, (int32_t)i) &&
            !allowed_by_some(lint->pack, (int32_t)i))
            lint_warning(lint, mark->place, PHRASE_BOOK_LINT_MARK_UNSET,
                         PHRASE_BOOK_LINT_MARK_UNSET_REMEDY, mark->id);
    }
}

/* Marks what `used` nodes rest on. Children come before parents, so one pass downwards does it. */
static void spread_use(const Pack *pack, bool *used)
{
    for (size_t i = pack->node_count; i-- > 0;)
        for (size_t k = 0; used[i] && k < pack->nodes[i].child_count; k++)
            used[pack->nodes[i].children[k]] = true;
}

static void lint_definitions(const Lint *lint)
{
    const Pack *pack = lint->pack;
    bool *used = NEW_ARRAY(lint->arena, bool, pack->node_count + 1);

    for (size_t i = 0; i < pack->rule_count; i++)
        used[pack->rules[i].condition] = true;
    for (size_t i = 0; i < pack->invariant_count; i++)
        used[pack->invariants[i].when] = true;
    spread_use(pack, used);
    for (size_t i = 0; i < pack->definition_count; i++) {
        const Definition *definition = &pack->definitions[i];

        if (own(lint, definition->place) && !used[definition->node])
            lint_warning(lint, definition->place, PHRASE_BOOK_LINT_DEFINITION_UNUSED,
                         PHRASE_BOOK_LINT_UNUSED_REMEDY, definition->id);
    }
}

static void use_sources(bool *used, const Citation *citations, size_t count)
{
    for (size_t i = 0; i < count; i++)
        used[citations[i].source] = true;
}

static void lint_sources(const Lint *lint)
{
    const Pack *pack = lint->pack;
    bool *used = NEW_ARRAY(lint->arena, bool, pack->source_count + 1);

    for (size_t i = 0; i < pack->rule_count; i++)
        use_sources(used, pack->rules[i].citations, pack->rules[i].citation_count);
    for (size_t i = 0; i < pack->definition_count; i++)
        use_sources(used, pack->definitions[i].citations, pack->definitions[i].citation_count);
    for (size_t i = 0; i < pack->source_count; i++)
        if (own(lint, pack->sources[i].place) && !used[i])
            lint_warning(lint, pack->sources[i].place, PHRASE_BOOK_LINT_SOURCE_UNUSED,
                         PHRASE_BOOK_LINT_UNUSED_REMEDY, pack->sources[i].name);
}

/* Facts belong to everybody: each is told once, whichever pack is looked at first. */
static void lint_facts(const Lint *lint)
{
    for (size_t i = 0; i < lint->pack->fact_count; i++) {
        const Fact *fact = &lint->book->facts[lint->pack->facts[i]];

        if (fact->question.in[LANG_JA].len == 0)
            lint_warning(lint, fact->place, PHRASE_BOOK_LINT_QUESTION,
                         PHRASE_BOOK_LINT_QUESTION_REMEDY, fact->id);
    }
}

static bool proves_no_conflict(const Pack *pack)
{
    for (size_t i = 0; i < pack->invariant_count; i++)
        if (pack->invariants[i].kind == PROVE_NEVER_OUTCOME &&
            pack->invariants[i].outcome == OUTCOME_CONFLICT)
            return true;
    return false;
}

/* A permission that may hold together with the prohibition, nothing said about which goes first. */
static void lint_opposites(const Lint *lint, size_t index)
{
    const Rule *rule = &lint->pack->rules[index];

    if (!own(lint, rule->place) || rule->absolute || rule->exception_count > 0)
        return;
    for (size_t i = 0; i < lint->pack->rule_count; i++) {
        const Rule *other = &lint->pack->rules[i];

        if (other->effect != EFFECT_PERMITTED || other->exception_count > 0 ||
            conjunctions_clash(lint->pack, &lint->holds[index], &lint->holds[i]))
            continue;
        lint_warning(lint, rule->place, PHRASE_BOOK_LINT_OPPOSITES,
                     PHRASE_BOOK_LINT_OPPOSITES_REMEDY, rule->id, other->id);
        return;
    }
}

static void lint_rules(const Lint *lint)
{
    bool conflict_free = proves_no_conflict(lint->pack);

    for (size_t i = 0; i < lint->pack->rule_count; i++) {
        lint_never_holds(lint, i);
        if (lint->pack->rules[i].effect == EFFECT_EXCEPTION)
            lint_exception(lint, i);
        if (lint->pack->rule_count > COMPARED_RULES_MAX)
            continue;
        lint_shadowed(lint, i);
        if (lint->pack->rules[i].effect == EFFECT_PROHIBITED && !conflict_free)
            lint_opposites(lint, i);
    }
}

void pack_lint(const Rulebook *book, const Pack *pack, Findings *findings)
{
    Arena *arena = findings->arena;
    Lint lint = { .arena = arena,
                  .book = book,
                  .pack = pack,
                  .findings = findings,
                  .holds = NEW_ARRAY(arena, Conjunction, pack->rule_count + 1),
                  .conditions = NEW_ARRAY(arena, Conjunction, pack->rule_count + 1),
                  .seen = NEW_ARRAY(arena, bool, pack->node_count * 2) };

    for (size_t i = 0; i < pack->rule_count; i++) {
        const Rule *rule = &pack->rules[i];

        lint.holds[i] = conjunction_of(arena, pack, rule->holds, lint.seen);
        lint.conditions[i] = conjunction_of(arena, pack, rule->condition, lint.seen);
    }
    lint_rules(&lint);
    lint_marks(&lint);
    lint_definitions(&lint);
    lint_sources(&lint);
    lint_facts(&lint);
}
