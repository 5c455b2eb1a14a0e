/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_syntax.h"
#include "rules/parse.h"

static LiteralList one(Parser *p)
{
    Literal *item = NEW(p->arena, Literal);

    *item = parser_literal(p);
    return (LiteralList){ item, 1 };
}

static LiteralList one_name(Parser *p)
{
    Literal *item = NEW(p->arena, Literal);

    *item = (Literal){ .kind = LITERAL_ID, .word = parser_name(p) };
    return (LiteralList){ item, 1 };
}

static void refuse_empty(Parser *p, Place place, LiteralList list)
{
    if (!p->lost && list.count == 0)
        parser_error(p, place, PHRASE_SYNTAX_LIST_EMPTY, PHRASE_NONE, S("()"));
}

static LiteralList some(Parser *p)
{
    Place place = p->token.place;
    LiteralList list = parser_literals(p);

    refuse_empty(p, place, list);
    return list;
}

static void take_comparison(Parser *p, Atom *atom)
{
    if (parser_accept(p, KW_ONE_OF)) {
        atom->kind = ATOM_ONE_OF;
        atom->values = some(p);
        return;
    }
    atom->kind = ATOM_IS;
    if (!atom->negated && parser_accept(p, KW_AT_LEAST))
        atom->kind = ATOM_AT_LEAST;
    else if (!atom->negated && parser_accept(p, KW_AT_MOST))
        atom->kind = ATOM_AT_MOST;
    atom->values = one(p);
}

static Atom take_negation(Parser *p)
{
    Atom atom = { .kind = ATOM_NAME, .negated = true, .subject = parser_name(p) };

    if (!p->lost && p->token.kind == TOKEN_KEYWORD && p->token.keyword == KW_IS)
        parser_error(p, p->token.place, PHRASE_SYNTAX_NOT_IS, PHRASE_SYNTAX_NOT_IS_FORM,
                     atom.subject.text);
    return atom;
}

static void refuse_nesting(Parser *p)
{
    Keyword found = p->token.kind == TOKEN_KEYWORD ? p->token.keyword : KW_NONE;

    if (!p->lost && (found == KW_ALL_OF || found == KW_ANY_OF || found == KW_NONE_OF))
        parser_error(p, p->token.place, PHRASE_SYNTAX_NESTING, PHRASE_SYNTAX_NESTING_FORM,
                     keyword_text(found, p->lexer.lang));
}

static Atom take_atom(Parser *p)
{
    if (parser_accept(p, KW_NOT))
        return take_negation(p);
    refuse_nesting(p);

    Atom atom = { .kind = ATOM_NAME, .subject = parser_name(p) };

    if (parser_accept(p, KW_IS)) {
        take_comparison(p, &atom);
    } else if (parser_accept(p, KW_IS_NOT)) {
        atom.negated = true;
        take_comparison(p, &atom);
    } else if (p->kind == DOCUMENT_ACCESS &&
               (parser_accept(p, KW_IS_IN) || parser_at(p, KW_IS_NOT_IN))) {
        atom.negated = parser_accept(p, KW_IS_NOT_IN);
        atom.kind = ATOM_IN;
        atom.values = one_name(p);
    } else if (parser_accept(p, KW_INCLUDES)) {
        atom.kind = ATOM_INCLUDES;
        atom.values = parser_accept(p, KW_ANY_OF) ? some(p) : one(p);
    }
    return atom;
}

static void take_atoms(Parser *p, Cond *cond)
{
    Atom *items = NULL;
    size_t count = 0;

    do {
        items = list_room(p->arena, items, sizeof(Atom), count);
        items[count++] = take_atom(p);
    } while (cond->kind != COND_ATOM && parser_more_or(p, count, KW_NOT));
    cond->atoms = items;
    cond->count = count;
}

Cond parser_cond(Parser *p)
{
    Cond cond = { .kind = COND_ATOM, .place = p->token.place };

    if (parser_accept(p, KW_ALL_OF)) {
        cond.kind = COND_ALL;
    } else if (parser_accept(p, KW_ANY_OF)) {
        cond.kind = COND_ANY;
    } else if (parser_accept(p, KW_NONE_OF)) {
        cond.kind = COND_NONE;
    } else if (parser_accept(p, KW_AT_LEAST)) {
        cond.kind = COND_COUNT;
        cond.at_least = parser_number(p);
        parser_expect(p, KW_OF);
    }
    take_atoms(p, &cond);
    return cond;
}
