/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "rules/parse.h"

static Cite take_cite(Parser *p)
{
    Cite cite = { .source = parser_name(p) };

    if (parser_at_string(p))
        cite.article = parser_string(p);
    if (parser_accept(p, KW_CONFIDENCE))
        cite.confidence = parser_confidence(p);
    return cite;
}

static CiteList take_cites(Parser *p)
{
    Cite *items = NULL;
    size_t count = 0;

    while (parser_accept(p, KW_CITE) && parser_room(p, count)) {
        items = list_room(p->arena, items, sizeof(Cite), count);
        items[count++] = take_cite(p);
    }
    return (CiteList){ items, count };
}

/* What law does must say where it stands. */
static CiteList need_cites(Parser *p)
{
    CiteList list = take_cites(p);

    if (!p->lost && list.count == 0)
        parser_unexpected(p);
    return list;
}

/* DEFINE id LABEL {CITE} IF cond */
void parse_define(Parser *p, Statement *s)
{
    s->id = parser_name(p);
    s->label = parser_label(p);
    s->cites = take_cites(p);
    parser_expect(p, KW_IF);
    s->cond = parser_cond(p);
}

/* APPLIES LABEL {CITE} IF cond */
void parse_applies(Parser *p, Statement *s)
{
    s->label = parser_label(p);
    s->cites = need_cites(p);
    parser_expect(p, KW_IF);
    s->cond = parser_cond(p);
}

static void take_effect(Parser *p, Statement *s)
{
    for (EffectWord effect = 0; effect <= WORD_FINDS; effect++) {
        if (!parser_accept(p, effect_keyword(effect)))
            continue;
        s->effect = effect;
        if (s->effect == WORD_PROHIBITED)
            s->absolute = parser_accept(p, KW_ABSOLUTELY);
        else if (s->effect == WORD_NEEDS || s->effect == WORD_FINDS)
            s->other = parser_name(p);
        return;
    }
    parser_unexpected(p);
}

/* [REQUIRE marks] [DECIDED BY level] [REPORTED AS bucket] */
static void take_marks(Parser *p, Statement *s)
{
    if (parser_accept(p, KW_REQUIRE))
        s->words = parser_names(p);
    if (parser_accept(p, KW_DECIDED_BY))
        s->level = parser_name(p);
    if (parser_accept(p, KW_REPORTED_AS))
        s->bucket = parser_name(p);
}

/* RULE id EFFECT {CITE} LABEL marks [IF cond] */
void parse_rule(Parser *p, Statement *s)
{
    if (p->kind == DOCUMENT_ACCESS) {
        parse_access_rule(p, s);
        return;
    }
    s->id = parser_name(p);
    take_effect(p, s);
    s->cites = need_cites(p);
    s->label = parser_label(p);
    take_marks(p, s);
    if (parser_accept(p, KW_IF))
        s->cond = parser_cond(p);
}

/* EXCEPT id TO rule, ... {CITE} LABEL [ALLOWS mark INSTEAD] marks IF cond */
void parse_except(Parser *p, Statement *s)
{
    s->id = parser_name(p);
    parser_expect(p, KW_TO);
    s->targets = parser_names(p);
    s->cites = need_cites(p);
    s->label = parser_label(p);
    if (parser_accept(p, KW_ALLOWS)) {
        s->instead = parser_name(p);
        parser_expect(p, KW_INSTEAD);
    }
    take_marks(p, s);
    parser_expect(p, KW_IF);
    s->cond = parser_cond(p);
}

/* OTHERWISE NOT PERMITTED | OUTSIDE LABEL */
void parse_otherwise(Parser *p, Statement *s)
{
    if (p->kind == DOCUMENT_ACCESS) {
        parse_access_otherwise(p, s);
        return;
    }
    s->outside = parser_accept(p, KW_OUTSIDE);
    if (!s->outside)
        parser_expect(p, KW_NOT_PERMITTED);
    s->label = parser_label(p);
}
