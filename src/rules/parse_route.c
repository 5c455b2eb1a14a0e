/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "rules/parse.h"

/* PART id LABEL [CARRIES facts] */
void parse_part(Parser *p, Statement *s)
{
    s->id = parser_name(p);
    s->label = parser_label(p);
    if (parser_accept(p, KW_CARRIES))
        parse_given(p, s);
}

/* CLOCK number DAYS | WORKING DAYS FROM date-fact */
static void take_clock(Parser *p, Statement *s)
{
    s->clock = parser_number(p);
    s->working = parser_accept(p, KW_WORKING_DAYS);
    if (!s->working)
        parser_expect(p, KW_DAYS);
    parser_expect(p, KW_FROM);
    s->clock_from = parser_name(p);
}

/* STATE id [START | END] LABEL [CLOCK ...] [STALLED AFTER number DAYS] */
void parse_state(Parser *p, Statement *s)
{
    s->id = parser_name(p);
    s->starts = parser_accept(p, KW_START);
    s->ends = !s->starts && parser_accept(p, KW_END);
    s->label = parser_label(p);
    if (parser_accept(p, KW_CLOCK))
        take_clock(p, s);
    if (parser_accept(p, KW_STALLED_AFTER)) {
        s->stalled = parser_number(p);
        parser_expect(p, KW_DAYS);
    }
}

/* STEP operation FROM state, ... [INTO state] LABEL [BY part, ...] [PAPER paper, ...]
 * [WHEN cond] */
void parse_step(Parser *p, Statement *s)
{
    s->id = parser_operation(p);
    parser_expect(p, KW_FROM);
    s->words = parser_names(p);
    if (parser_accept(p, KW_INTO))
        s->state = parser_name(p);
    s->label = parser_label(p);
    if (parser_accept(p, KW_BY))
        s->by = parser_names(p);
    if (parser_accept(p, KW_PAPER))
        s->papers = parser_names(p);
    if (parser_accept(p, KW_WHEN))
        s->cond = parser_cond(p);
}

/* PROVE id LABEL NEVER operation, ... WHEN cond */
void parse_route_prove(Parser *p, Statement *s)
{
    s->id = parser_name(p);
    s->label = parser_label(p);
    s->prove = WORD_NEVER_RIGHT;
    parser_expect(p, KW_NEVER);
    s->words = parser_operations(p);
    parser_expect(p, KW_WHEN);
    s->cond = parser_cond(p);
}

/* EXAMPLE "title" FROM state [GIVEN facts] EXPECT operation ALLOWED | REFUSED */
void parse_route_example(Parser *p, Statement *s)
{
    s->id = parser_string(p);
    parser_expect(p, KW_FROM);
    s->state = parser_name(p);
    if (parser_accept(p, KW_GIVEN))
        parse_given(p, s);
    parser_expect(p, KW_EXPECT);
    parse_verdict(p, s);
}
