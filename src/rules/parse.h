/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * parse - words to statements; private to the parser's own files
 *
 * Recursive descent with one word of lookahead. The first error of a statement is told and sets
 * `lost`; from then on nothing is accepted, every loop ends, and the reader goes on at the next
 * statement keyword: so each statement of a file tells one defect, and all of them at once.
 *
 * Every question about the next word notes what was asked for; an error lists what would have
 * fitted.
 */
#pragma once

#include "rules/lex.h"
#include "rules/spelling.h"

enum { EXPECTED_MAX = 24 };

typedef struct Expected {
    Str words[EXPECTED_MAX]; /* keywords, marks, and samples of literals */
    Keyword keywords[EXPECTED_MAX];
    size_t count, keyword_count;
    bool name, statement;
} Expected;

typedef struct Parser {
    Arena *arena;
    Lexer lexer;
    Token token; /* the next word */
    Place end;   /* just behind the newest word taken */
    size_t gap;  /* comments gathered before the next word's gap */
    bool lost;
    Keyword opening;   /* of the statement being read */
    DocumentKind kind; /* of the file; a PACK until its first statement says otherwise */
    Expected expected;
} Parser;

/* parse_words.c: taking words */
void parser_advance(Parser *p);
bool parser_at(Parser *p, Keyword keyword);
bool parser_accept(Parser *p, Keyword keyword);
void parser_expect(Parser *p, Keyword keyword);
bool parser_accept_mark(Parser *p, char mark);
void parser_expect_mark(Parser *p, char mark);
bool parser_at_name(Parser *p);
bool parser_at_string(Parser *p);
Word parser_name(Parser *p);
Word parser_string(Parser *p);
Word parser_operation(Parser *p); /* noun.verb */
Word parser_date(Parser *p);
Word parser_number(Parser *p);
Word parser_choice(Parser *p, const Keyword *choices, size_t count); /* by its English word */
Word parser_confidence(Parser *p);

/* parse_words.c: lists. Is there one more item? Commas, line ends; tells a comma left out. */
bool parser_more(Parser *p, size_t count);
bool parser_more_or(Parser *p, size_t count, Keyword beginning); /* which may begin an item */
bool parser_room(Parser *p, size_t count); /* may a list of `count` items have one more? */
WordList parser_names(Parser *p);
WordList parser_operations(Parser *p);
WordList parser_paths(Parser *p); /* noun.verb.member, deeper members behind it */
bool parser_at_label(Parser *p);
LabelText parser_label(Parser *p);
Literal parser_literal(Parser *p);
LiteralList parser_literals(Parser *p); /* in parentheses */
OptionList parser_options(Parser *p);   /* id LABEL, apart by commas */

/* parse_error.c */
void parser_note_word(Parser *p, Str word);
void parser_note_keyword(Parser *p, Keyword keyword);
void parser_unexpected(Parser *p); /* what was expected, what was found, what may help */
void parser_error(Parser *p, Place place, Phrase message, Phrase remedy, Str arg);
bool parser_slip(Parser *p); /* is the next word a keyword spelt wrongly, rather than a name? */

/* parse_cond.c */
Cond parser_cond(Parser *p);

/* parse_fact.c, parse_law.c, parse_proof.c: a statement behind its first keyword */
void parse_fact(Parser *p, Statement *s);
void parse_define(Parser *p, Statement *s);
void parse_applies(Parser *p, Statement *s);
void parse_rule(Parser *p, Statement *s);
void parse_except(Parser *p, Statement *s);
void parse_otherwise(Parser *p, Statement *s);
void parse_prove(Parser *p, Statement *s);
void parse_example(Parser *p, Statement *s);

/* parse_access.c: the statements of an access document, and those that read otherwise there */
void parse_right(Parser *p, Statement *s);
void parse_view(Parser *p, Statement *s);
void parse_access_rule(Parser *p, Statement *s);
void parse_access_otherwise(Parser *p, Statement *s);
void parse_access_prove(Parser *p, Statement *s);
void parse_access_example(Parser *p, Statement *s);

/* parse_route.c: the same for routes */
void parse_part(Parser *p, Statement *s);
void parse_state(Parser *p, Statement *s);
void parse_step(Parser *p, Statement *s);
void parse_route_prove(Parser *p, Statement *s);
void parse_route_example(Parser *p, Statement *s);

/* operation ALLOWED | REFUSED (parse_access.c) */
void parse_verdict(Parser *p, Statement *s);

void parse_given(Parser *p, Statement *s); /* facts and values, perhaps REST NO (parse_proof.c) */
