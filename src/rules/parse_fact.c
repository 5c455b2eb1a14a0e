/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_syntax.h"
#include "rules/parse.h"

enum { COST_MAX = 1000000 };

/* Behind SET OF: people, organisations or units, or the values the fact may have. */
static void take_members(Parser *p, Statement *s)
{
    for (TypeWord type = TYPE_SET_OF_PERSON; type <= TYPE_SET_OF_UNIT; type++) {
        if (!parser_accept(p, type_keyword(type)))
            continue;
        s->type = type;
        return;
    }
    s->options = parser_options(p);
}

static void take_type(Parser *p, Statement *s)
{
    for (TypeWord type = 0; type <= TYPE_UNIT; type++) {
        if (!parser_accept(p, type_keyword(type)))
            continue;
        s->type = type;
        if (type == TYPE_ONE_OF)
            s->options = parser_options(p);
        else if (type == TYPE_SET_OF)
            take_members(p, s);
        return;
    }
    parser_unexpected(p);
}

static WordList take_values(Parser *p)
{
    Word *items = NULL;
    size_t count = 0;

    if (parser_accept(p, KW_ONE_OF)) {
        parser_expect_mark(p, '(');
        WordList list = parser_names(p);
        parser_expect_mark(p, ')');
        return list;
    }
    items = list_room(p->arena, items, sizeof(Word), count);
    items[count++] = parser_name(p);
    return (WordList){ items, count };
}

static FilterList take_filters(Parser *p)
{
    FilterText *items = NULL;
    size_t count = 0;

    do {
        items = list_room(p->arena, items, sizeof(FilterText), count);
        items[count].column = parser_name(p);
        parser_expect(p, KW_IS);
        items[count++].values = take_values(p);
    } while (parser_more(p, count));
    return (FilterList){ items, count };
}

static void take_lookup(Parser *p, Statement *s)
{
    s->lookup_register = parser_name(p);
    parser_expect(p, KW_BY);
    s->lookup_key = parser_name(p);
    if (parser_accept(p, KW_AT))
        s->lookup_at = parser_name(p);
    if (parser_accept(p, KW_WHERE))
        s->filters = take_filters(p);
}

static int64_t take_cost(Parser *p)
{
    int64_t cost = 0;
    Word word = parser_number(p);

    if (!p->lost && (!str_int(word.text, &cost) || cost > COST_MAX))
        parser_error(p, word.place, PHRASE_SYNTAX_COST, PHRASE_NONE, S("1000000"));
    return cost;
}

/* FACT id : TYPE [LOOKED UP IN ...] ASK agency, ... COST n LABEL [QUESTION LABEL] */
void parse_fact(Parser *p, Statement *s)
{
    s->id = parser_name(p);
    parser_expect_mark(p, ':');
    take_type(p, s);
    if (parser_accept(p, KW_LOOKED_UP_IN))
        take_lookup(p, s);
    parser_expect(p, KW_ASK);
    s->agencies = parser_names(p);
    parser_expect(p, KW_COST);
    s->cost = take_cost(p);
    s->label = parser_label(p);
    if (parser_accept(p, KW_QUESTION))
        s->question = parser_label(p);
}
