/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "rules/parse.h"

/* RIGHT id LABEL COVERS operation, ... */
void parse_right(Parser *p, Statement *s)
{
    s->id = parser_name(p);
    s->label = parser_label(p);
    parser_expect(p, KW_COVERS);
    s->words = parser_operations(p);
}

/* VIEW id LABEL SHOWS path, ... [ROWS BY path, ...] */
void parse_view(Parser *p, Statement *s)
{
    s->id = parser_name(p);
    s->label = parser_label(p);
    parser_expect(p, KW_SHOWS);
    s->words = parser_paths(p);
    if (parser_accept(p, KW_ROWS_BY))
        s->targets = parser_paths(p);
}

/* RULE id MAY | NEVER right, ... LABEL [IF cond] [SEEING view] */
void parse_access_rule(Parser *p, Statement *s)
{
    s->id = parser_name(p);
    s->effect = parser_at(p, KW_NEVER) ? WORD_NEVER : WORD_MAY;
    if (!parser_accept(p, KW_NEVER))
        parser_expect(p, KW_MAY);
    s->words = parser_names(p);
    s->label = parser_label(p);
    if (parser_accept(p, KW_IF))
        s->cond = parser_cond(p);
    if (s->effect == WORD_MAY && parser_accept(p, KW_SEEING))
        s->other = parser_name(p);
}

/* OTHERWISE REFUSED LABEL */
void parse_access_otherwise(Parser *p, Statement *s)
{
    s->refused = true;
    parser_expect(p, KW_REFUSED);
    s->label = parser_label(p);
}

/* PROVE id LABEL NEVER right, ... WHEN cond */
void parse_access_prove(Parser *p, Statement *s)
{
    s->id = parser_name(p);
    s->label = parser_label(p);
    s->prove = WORD_NEVER_RIGHT;
    parser_expect(p, KW_NEVER);
    s->words = parser_names(p);
    parser_expect(p, KW_WHEN);
    s->cond = parser_cond(p);
}

static Word take_verdict(Parser *p)
{
    Word word = { S("allowed"), p->token.place };

    if (parser_accept(p, KW_ALLOWED))
        return word;
    word.text = S("refused");
    parser_expect(p, KW_REFUSED);
    return word;
}

void parse_verdict(Parser *p, Statement *s)
{
    s->other = parser_operation(p);
    s->expect = take_verdict(p);
}

/* EXAMPLE "title" GIVEN facts EXPECT operation ALLOWED | REFUSED */
void parse_access_example(Parser *p, Statement *s)
{
    s->id = parser_string(p);
    parser_expect(p, KW_GIVEN);
    parse_given(p, s);
    parser_expect(p, KW_EXPECT);
    parse_verdict(p, s);
}
