/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Conditions: names resolved, types checked, compiled into the pack's graph. */
#include "phrases_book.h"
#include "rules/build.h"

#include <stdlib.h>
#include <string.h>

/* What stands in for a condition that is wrong; the pack is refused anyway. */
static int32_t nothing(const Scope *scope)
{
    return graph_const(&scope->draft->graph, false);
}

static Node leaf(NodeKind kind, int32_t fact, int64_t number)
{
    return (Node){ .kind = kind, .fact = fact, .other = -1, .number = number };
}

static const Str *condition_names(const Scope *scope, size_t *ret_count)
{
    const Names *facts = &scope->build->facts, *definitions = &scope->draft->definitions;
    Str *all = NEW_ARRAY(scope->build->arena, Str, facts->count + definitions->count + 1);
    size_t count = 0;

    for (size_t i = 0; i < definitions->count; i++)
        all[count++] = definitions->keys[i];
    for (size_t i = 0; i < facts->count; i++)
        if (build_sees(scope, (int32_t)i))
            all[count++] = facts->keys[i];
    *ret_count = count;
    return all;
}

static void tell_unknown_name(const Scope *scope, const Word *word)
{
    Build *build = scope->build;
    Str nearest = { 0 };
    size_t count;

    if (scope->stated->origin != scope->draft &&
        names_find(&scope->stated->origin->definitions, word->text) >= 0) {
        build_error(build, word->place, PHRASE_BOOK_INHERITED_GONE,
                    PHRASE_BOOK_INHERITED_GONE_REMEDY, word->text, scope->draft->head->id.text);
        return;
    }
    if (build->findings->count < FINDINGS_MAX) {
        const Str *names = condition_names(scope, &count);
        nearest = str_nearest(word->text, names, count);
    }
    build_error(build, word->place, PHRASE_BOOK_UNKNOWN_NAME,
                nearest.len > 0 ? PHRASE_BOOK_DID_YOU_MEAN : PHRASE_BOOK_UNKNOWN_NAME_REMEDY,
                word->text, nearest);
}

static const Phrase stands_alone_remedies[] = {
    [FACT_ONE_OF] = PHRASE_BOOK_WRITE_IS,
    [FACT_SET_OF] = PHRASE_BOOK_WRITE_INCLUDES,
    [FACT_COUNTRY] = PHRASE_BOOK_WRITE_IS,
    [FACT_DATE] = PHRASE_BOOK_WRITE_AT_LEAST,
    [FACT_NUMBER] = PHRASE_BOOK_WRITE_AT_LEAST,
    [FACT_MONEY] = PHRASE_BOOK_WRITE_AT_LEAST,
    [FACT_PERSON] = PHRASE_BOOK_WRITE_IS_IN,
    [FACT_ORGANISATION] = PHRASE_BOOK_WRITE_IS_IN,
    [FACT_UNIT] = PHRASE_BOOK_WRITE_IS_IN,
    [FACT_SET_OF_PERSON] = PHRASE_BOOK_WRITE_IS_IN,
    [FACT_SET_OF_ORGANISATION] = PHRASE_BOOK_WRITE_IS_IN,
    [FACT_SET_OF_UNIT] = PHRASE_BOOK_WRITE_IS_IN,
};

static int32_t name_atom(const Scope *scope, const Atom *atom)
{
    int32_t definition = names_find(&scope->draft->definitions, atom->subject.text);

    if (definition >= 0)
        return scope->draft->definition_list[definition].node;
    if (names_find(&scope->build->facts, atom->subject.text) < 0) {
        tell_unknown_name(scope, &atom->subject);
        return nothing(scope);
    }
    int32_t fact = build_fact(scope, &atom->subject);

    if (fact < 0)
        return nothing(scope);
    FactType type = scope->build->fact_list[fact].type;

    if (type != FACT_YESNO) {
        build_error(scope->build, atom->subject.place, PHRASE_BOOK_NOT_A_CONDITION,
                    stands_alone_remedies[type], atom->subject.text);
        return nothing(scope);
    }
    return graph_leaf(&scope->draft->graph, leaf(NODE_FACT, fact, 0));
}

static bool same_options(const Fact *a, const Fact *b)
{
    if (a->option_count != b->option_count)
        return false;
    for (size_t i = 0; i < a->option_count; i++)
        if (!str_eq(a->options[i].id, b->options[i].id))
            return false;
    return true;
}

/* The fact a literal names, when facts of this type may be compared; -1: read it as a value. */
static int32_t other_fact(const Scope *scope, const Fact *fact, const Literal *literal)
{
    if (literal->kind != LITERAL_ID)
        return -1;
    if (fact->type == FACT_ONE_OF && fact_option(fact, literal->word.text) >= 0)
        return -1;
    return build_fact_quietly(scope, literal->word.text);
}

/* A comparison with a value or with another fact; kind EQUAL, AT_LEAST or AT_MOST. */
static int32_t compare(const Scope *scope, NodeKind kind, int32_t subject, const Literal *literal)
{
    const Fact *fact = &scope->build->fact_list[subject];
    int32_t other = other_fact(scope, fact, literal);
    Node node = leaf(kind, subject, 0);
    Value value;

    if (other >= 0) {
        const Fact *with = &scope->build->fact_list[other];

        if (with->type != fact->type || (fact->type == FACT_ONE_OF && !same_options(fact, with))) {
            build_error(scope->build, literal->word.place, PHRASE_BOOK_DIFFERENT_TYPES,
                        PHRASE_BOOK_DIFFERENT_TYPES_REMEDY, fact->id, with->id);
            return nothing(scope);
        }
        node.other = other;
    } else {
        if (!build_value(scope->build, subject, literal, &value))
            return nothing(scope);
        node.number = value.number;
        node.unit = value.unit;
    }
    return graph_leaf(&scope->draft->graph, node);
}

/* "IS" of what is ordered holds when it is both at least and at most that. */
static int32_t is_exactly(const Scope *scope, int32_t subject, const Literal *literal)
{
    int32_t least = compare(scope, NODE_AT_LEAST, subject, literal);
    int32_t most = compare(scope, NODE_AT_MOST, subject, literal);

    return graph_and(&scope->draft->graph, least, most);
}

static int32_t is_atom(const Scope *scope, int32_t subject, const Literal *literal)
{
    Graph *graph = &scope->draft->graph;
    const Fact *fact = &scope->build->fact_list[subject];
    Value value;

    switch (fact->type) {
    case FACT_YESNO:
        if (!build_value(scope->build, subject, literal, &value))
            return nothing(scope);
        int32_t yes = graph_leaf(graph, leaf(NODE_FACT, subject, 0));
        return value.number == 1 ? yes : graph_not(graph, yes);
    case FACT_ONE_OF:
    case FACT_COUNTRY:
        return compare(scope, NODE_EQUAL, subject, literal);
    case FACT_PERSON:
    case FACT_ORGANISATION:
    case FACT_UNIT:
        return compare(scope, NODE_SAME, subject, literal);
    case FACT_DATE:
    case FACT_NUMBER:
    case FACT_MONEY:
        return is_exactly(scope, subject, literal);
    case FACT_SET_OF:
    case FACT_SET_OF_PERSON:
    case FACT_SET_OF_ORGANISATION:
    case FACT_SET_OF_UNIT:
        break;
    }
    build_error(scope->build, literal->word.place, PHRASE_BOOK_SET_IS,
                fact_is_identity_set(fact->type) ? PHRASE_BOOK_WRITE_IS_IN
                                                 : PHRASE_BOOK_WRITE_INCLUDES,
                fact->id);
    return nothing(scope);
}

static int compare_numbers(const void *a, const void *b)
{
    int64_t left = *(const int64_t *)a, right = *(const int64_t *)b;

    return (left > right) - (left < right);
}

/* All values of a list; false when one is wrong. Sorted, each once: order means nothing. */
static bool list_values(const Scope *scope, int32_t subject, const LiteralList *list,
                        int64_t *ret_numbers, size_t *ret_count)
{
    bool good = true;
    size_t count = 0;
    Value value;

    for (size_t i = 0; i < list->count; i++) {
        if (build_value(scope->build, subject, &list->items[i], &value))
            ret_numbers[count++] = value.number;
        else
            good = false;
    }
    if (count > 1)
        qsort(ret_numbers, count, sizeof *ret_numbers, compare_numbers);
    *ret_count = 0;
    for (size_t i = 0; i < count; i++)
        if (i == 0 || ret_numbers[i] != ret_numbers[i - 1])
            ret_numbers[(*ret_count)++] = ret_numbers[i];
    return good;
}

static int32_t one_of_atom(const Scope *scope, int32_t subject, const Atom *atom)
{
    const Fact *fact = &scope->build->fact_list[subject];
    int64_t *numbers = NEW_ARRAY(scope->build->arena, int64_t, atom->values.count + 1);
    size_t count;

    if (fact->type != FACT_ONE_OF && fact->type != FACT_COUNTRY) {
        build_error(scope->build, atom->subject.place, PHRASE_BOOK_NOT_ONE_OF,
                    fact->type == FACT_SET_OF ? PHRASE_BOOK_WRITE_INCLUDES
                                              : PHRASE_BOOK_NOT_ONE_OF_REMEDY,
                    fact->id);
        return nothing(scope);
    }
    if (!list_values(scope, subject, &atom->values, numbers, &count))
        return nothing(scope);
    if (count == 1)
        return graph_leaf(&scope->draft->graph, leaf(NODE_EQUAL, subject, numbers[0]));
    Node node = leaf(NODE_ONE_OF, subject, 0);

    node.numbers = numbers;
    node.number_count = count;
    return graph_leaf(&scope->draft->graph, node);
}

static int32_t includes_atom(const Scope *scope, int32_t subject, const Atom *atom)
{
    const Fact *fact = &scope->build->fact_list[subject];
    uint64_t bits = 0;
    bool good = true;
    Value value;

    if (fact->type != FACT_SET_OF) {
        build_error(scope->build, atom->subject.place, PHRASE_BOOK_NOT_A_SET,
                    PHRASE_BOOK_NOT_A_SET_REMEDY, fact->id);
        return nothing(scope);
    }
    for (size_t i = 0; i < atom->values.count; i++) {
        if (build_value(scope->build, subject, &atom->values.items[i], &value))
            bits |= (uint64_t)value.number;
        else
            good = false;
    }
    return good ? graph_leaf(&scope->draft->graph, leaf(NODE_INCLUDES, subject, (int64_t)bits))
                : nothing(scope);
}

static int32_t order_atom(const Scope *scope, int32_t subject, const Atom *atom)
{
    const Fact *fact = &scope->build->fact_list[subject];
    NodeKind kind = atom->kind == ATOM_AT_LEAST ? NODE_AT_LEAST : NODE_AT_MOST;

    if (fact->type != FACT_DATE && fact->type != FACT_NUMBER && fact->type != FACT_MONEY) {
        build_error(scope->build, atom->subject.place, PHRASE_BOOK_NOT_ORDERED,
                    PHRASE_BOOK_NOT_ORDERED_REMEDY, fact->id);
        return nothing(scope);
    }
    return compare(scope, kind, subject, &atom->values.items[0]);
}

/* Somebody in a set of such: the only question about identities beside "the same". */
static int32_t member_atom(const Scope *scope, int32_t subject, const Atom *atom)
{
    const Word *word = &atom->values.items[0].word;
    const Fact *fact = &scope->build->fact_list[subject];
    int32_t set = build_fact(scope, word);
    Node node = leaf(NODE_MEMBER, subject, 0);

    if (set < 0)
        return nothing(scope);
    const Fact *with = &scope->build->fact_list[set];

    if (!fact_is_identity(fact->type)) {
        build_error(scope->build, atom->subject.place, PHRASE_BOOK_NOT_IDENTITY,
                    fact_is_identity_set(fact->type) ? PHRASE_BOOK_WRITE_IS_IN
                                                     : PHRASE_BOOK_NOT_IDENTITY_REMEDY,
                    fact->id);
        return nothing(scope);
    }
    if (!fact_is_identity_set(with->type) || fact_member_type(with->type) != fact->type) {
        build_error(scope->build, word->place, PHRASE_BOOK_NOT_ITS_SET,
                    PHRASE_BOOK_NOT_ITS_SET_REMEDY, with->id, fact->id);
        return nothing(scope);
    }
    node.other = set;
    return graph_leaf(&scope->draft->graph, node);
}

static int32_t fact_atom(const Scope *scope, const Atom *atom)
{
    int32_t subject = build_fact(scope, &atom->subject);

    if (subject < 0 || atom->values.count == 0)
        return nothing(scope);
    switch (atom->kind) {
    case ATOM_IS:
        return is_atom(scope, subject, &atom->values.items[0]);
    case ATOM_ONE_OF:
        return one_of_atom(scope, subject, atom);
    case ATOM_INCLUDES:
        return includes_atom(scope, subject, atom);
    case ATOM_AT_LEAST:
    case ATOM_AT_MOST:
        return order_atom(scope, subject, atom);
    case ATOM_IN:
        return member_atom(scope, subject, atom);
    case ATOM_NAME:
        break;
    }
    ensure(false);
    return -1;
}

static int32_t build_atom(const Scope *scope, const Atom *atom)
{
    int32_t node = atom->kind == ATOM_NAME ? name_atom(scope, atom) : fact_atom(scope, atom);

    return atom->negated ? graph_not(&scope->draft->graph, node) : node;
}

/* "AT LEAST 2 OF a, a" would not mean what it seems to. */
static void check_distinct(const Scope *scope, const Cond *cond, const int32_t *children)
{
    for (size_t i = 0; i < cond->count; i++) {
        for (size_t k = 0; k < i; k++) {
            if (children[k] == children[i] && children[i] != nothing(scope)) {
                build_error(scope->build, cond->atoms[i].subject.place, PHRASE_BOOK_LISTED_TWICE,
                            PHRASE_BOOK_LISTED_TWICE_REMEDY, cond->atoms[i].subject.text);
                return;
            }
        }
    }
}

static int32_t count_cond(const Scope *scope, const Cond *cond, const int32_t *children)
{
    int64_t number = 0;

    if (!str_int(cond->at_least.text, &number) || number < 1 || number > (int64_t)cond->count) {
        Text size = text_open(scope->build->arena, 24);

        text_int(&size, (int64_t)cond->count);
        build_error(scope->build, cond->at_least.place, PHRASE_BOOK_BAD_COUNT,
                    PHRASE_BOOK_BAD_COUNT_REMEDY, cond->at_least.text, text_str(&size));
        return nothing(scope);
    }
    check_distinct(scope, cond, children);
    return graph_at_least(&scope->draft->graph, number, children, cond->count);
}

int32_t build_cond(const Scope *scope, const Cond *cond)
{
    Graph *graph = &scope->draft->graph;
    int32_t *children = NEW_ARRAY(scope->build->arena, int32_t, cond->count + 1);

    for (size_t i = 0; i < cond->count; i++)
        children[i] = build_atom(scope, &cond->atoms[i]);
    switch (cond->kind) {
    case COND_ABSENT:
        return graph_const(graph, true);
    case COND_ATOM:
        return children[0];
    case COND_ALL:
        return graph_all(graph, children, cond->count);
    case COND_ANY:
        return graph_any(graph, children, cond->count);
    case COND_NONE:
        return graph_not(graph, graph_any(graph, children, cond->count));
    case COND_COUNT:
        return count_cond(scope, cond, children);
    }
    ensure(false);
    return -1;
}

static Needs definition_needs(Build *build, const Draft *draft)
{
    size_t count = draft->pack->definition_count, edges = 0, used = 0;

    for (size_t i = 0; i < count; i++)
        edges += draft->definition_of[i]->statement->cond.count;
    size_t *first = NEW_ARRAY(build->arena, size_t, count + 1);
    int32_t *needs = NEW_ARRAY(build->arena, int32_t, edges + 1);

    for (size_t i = 0; i < count; i++) {
        const Cond *cond = &draft->definition_of[i]->statement->cond;

        first[i] = used;
        for (size_t k = 0; k < cond->count; k++) {
            int32_t need = names_find(&draft->definitions, cond->atoms[k].subject.text);

            if (need >= 0 && cond->atoms[k].kind == ATOM_NAME)
                needs[used++] = need;
        }
    }
    first[count] = used;
    return (Needs){ .count = count, .first = first, .needs = needs };
}

static void tell_ring(Build *build, const Draft *draft, const Order *order)
{
    Str *names = NEW_ARRAY(build->arena, Str, order->ring_count + 1);

    for (size_t i = 0; i < order->ring_count; i++)
        names[i] = draft->definition_list[order->ring[i]].id;
    names[order->ring_count] = names[0];
    build_error(build, draft->definition_list[order->ring[0]].place, PHRASE_BOOK_DEFINITION_RING,
                PHRASE_BOOK_DEFINITION_RING_REMEDY,
                build_joined(build, names, order->ring_count + 1, S(" → ")));
}

void build_definitions(Build *build, Draft *draft)
{
    Needs needs = definition_needs(build, draft);
    Order order = order_make(build->arena, &needs);

    if (order.ring_count > 0)
        tell_ring(build, draft, &order);
    for (size_t i = 0; i < needs.count; i++)
        draft->definition_list[i].node = graph_const(&draft->graph, false);
    for (size_t i = 0; i < needs.count; i++) {
        int32_t index = order.items[i];
        const Stated *stated = draft->definition_of[index];
        Scope scope = { .build = build, .draft = draft, .stated = stated };
        int32_t meaning = build_cond(&scope, &stated->statement->cond);

        draft->definition_list[index].node = graph_definition(&draft->graph, meaning, index);
        if (order.depth[index] == BUILD_DEPTH_MAX + 1)
            build_error(build, draft->definition_list[index].place, PHRASE_BOOK_TOO_DEEP,
                        PHRASE_BOOK_TOO_DEEP_REMEDY, draft->definition_list[index].id);
    }
}
