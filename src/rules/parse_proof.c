/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "rules/parse.h"

/* The first `count` outcomes are possible here. */
static Word take_outcome(Parser *p, size_t count)
{
    Place place = p->token.place;

    for (size_t i = 0; i < count; i++)
        if (parser_accept(p, outcome_keyword(i)))
            return (Word){ outcome_spelling(i), place };
    parser_unexpected(p);
    return (Word){ 0 };
}

/* PROVE id LABEL NEVER outcome | ALWAYS REQUIRE mark | ALWAYS DECIDED BY level WHEN cond */
void parse_prove(Parser *p, Statement *s)
{
    if (p->kind == DOCUMENT_ACCESS) {
        parse_access_prove(p, s);
        return;
    }
    if (p->kind == DOCUMENT_ROUTE) {
        parse_route_prove(p, s);
        return;
    }
    s->id = parser_name(p);
    s->label = parser_label(p);
    if (parser_accept(p, KW_NEVER)) {
        s->prove = WORD_NEVER_OUTCOME;
        s->other = take_outcome(p, OUTCOME_WORDS - 1); /* a proof is never undecided */
    } else {
        parser_expect(p, KW_ALWAYS);
        s->prove = parser_at(p, KW_REQUIRE) ? WORD_ALWAYS_REQUIRE : WORD_ALWAYS_DECIDED_BY;
        if (!parser_accept(p, KW_REQUIRE))
            parser_expect(p, KW_DECIDED_BY);
        s->other = parser_name(p);
    }
    parser_expect(p, KW_WHEN);
    s->cond = parser_cond(p);
}

static GivenText take_given(Parser *p)
{
    GivenText given = { .fact = parser_name(p) };

    given.in_parens = !p->lost && p->token.kind == TOKEN_MARK && p->token.mark == '(';
    if (given.in_parens) {
        given.values = parser_literals(p);
    } else {
        Literal *item = NEW(p->arena, Literal);
        *item = parser_literal(p);
        given.values = (LiteralList){ item, 1 };
    }
    return given;
}

/* A list of facts and values that may end in REST NO. */
void parse_given(Parser *p, Statement *s)
{
    GivenText *items = NULL;
    size_t count = 0;

    do {
        s->rest_no = parser_accept(p, KW_REST);
        if (s->rest_no)
            break;
        items = list_room(p->arena, items, sizeof(GivenText), count);
        items[count++] = take_given(p);
    } while (parser_more_or(p, count, KW_REST));
    s->given = (GivenList){ items, count };
    if (s->rest_no)
        parser_expect(p, KW_NO);
}

/* EXAMPLE "title" GIVEN facts EXPECT outcome [WITH marks] [WITHOUT marks] [BY level] */
void parse_example(Parser *p, Statement *s)
{
    if (p->kind == DOCUMENT_ACCESS) {
        parse_access_example(p, s);
        return;
    }
    if (p->kind == DOCUMENT_ROUTE) {
        parse_route_example(p, s);
        return;
    }
    s->id = parser_string(p);
    parser_expect(p, KW_GIVEN);
    parse_given(p, s);
    parser_expect(p, KW_EXPECT);
    s->expect = take_outcome(p, OUTCOME_WORDS);
    if (parser_accept(p, KW_WITH))
        s->words = parser_names(p);
    if (parser_accept(p, KW_WITHOUT))
        s->without = parser_names(p);
    if (parser_accept(p, KW_BY))
        s->level = parser_name(p);
}
