/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "rules/parse.h"
#include "phrases_syntax.h"

typedef enum Repeal { REPEAL_NEVER, REPEAL_ID, REPEAL_OPERATION, REPEAL_TITLE, REPEAL_ALL } Repeal;

/* Which documents a statement may stand in. */
enum { IN_LAW = 1, IN_ACCESS = 2, IN_ROUTE = 4, IN_ALL = IN_LAW | IN_ACCESS | IN_ROUTE };

typedef struct Opening {
    void (*parse)(Parser *p, Statement *s);
    bool header; /* says what the pack is: never replaced */
    Repeal repeal;
    unsigned stands;
} Opening;

static const Keyword judged[] = { KW_LINE, KW_CASE, KW_PARTY };

/* ---- short statements ---- */

static void parse_named(Parser *p, Statement *s)
{
    s->id = parser_name(p);
    s->label = parser_label(p);
}

static void parse_id(Parser *p, Statement *s)
{
    s->id = parser_name(p);
}

/* A vocabulary says what the regime is called, a pack which one it belongs to. */
static void parse_regime(Parser *p, Statement *s)
{
    s->id = parser_name(p);
    if (p->kind == DOCUMENT_VOCABULARY)
        s->label = parser_label(p);
}

static void parse_names(Parser *p, Statement *s)
{
    s->words = parser_names(p);
}

static void parse_note(Parser *p, Statement *s)
{
    s->label = parser_label(p);
}

/* Law judges one of three things; a route guides whatever has a life of its own. */
static void parse_judges(Parser *p, Statement *s)
{
    bool named = p->kind == DOCUMENT_ROUTE && p->token.kind == TOKEN_ID;

    s->id = named ? parser_name(p) : parser_choice(p, judged, COUNT_OF(judged));
}

static void parse_made_by(Parser *p, Statement *s)
{
    s->id = parser_name(p);
    parser_expect(p, KW_ON);
    s->from = parser_date(p);
}

static void parse_in_force(Parser *p, Statement *s)
{
    s->from = parser_date(p);
    if (parser_accept(p, KW_UNTIL))
        s->until = parser_date(p);
}

static void parse_source(Parser *p, Statement *s)
{
    s->id = parser_name(p);
    s->other = parser_name(p);
    parser_expect(p, KW_CONFIDENCE);
    s->confidence = parser_confidence(p);
    s->label = parser_label(p);
}

/* LEVELS id LABEL < id LABEL ..., rising */
static void parse_levels(Parser *p, Statement *s)
{
    OptionText *items = NULL;
    size_t count = 0;

    do {
        items = list_room(p->arena, items, sizeof(OptionText), count);
        items[count].id = parser_name(p);
        items[count++].label = parser_label(p);
    } while (parser_accept_mark(p, '<') && parser_room(p, count));
    s->options = (OptionList){ items, count };
}

static const Opening openings[STATEMENT_KINDS] = {
    [STATEMENT_VOCABULARY] = { parse_named, true, REPEAL_NEVER, IN_ALL },
    [STATEMENT_PACK] = { parse_named, true, REPEAL_NEVER, IN_ALL },
    [STATEMENT_AGENCY] = { parse_named, true, REPEAL_NEVER, IN_ALL },
    [STATEMENT_FACT] = { parse_fact, true, REPEAL_NEVER, IN_ALL },
    [STATEMENT_REGIME] = { parse_regime, true, REPEAL_NEVER, IN_LAW },
    [STATEMENT_MADE_BY] = { parse_made_by, true, REPEAL_NEVER, IN_LAW },
    [STATEMENT_IN_FORCE] = { parse_in_force, true, REPEAL_NEVER, IN_ALL },
    [STATEMENT_AMENDS] = { parse_id, true, REPEAL_NEVER, IN_LAW },
    [STATEMENT_REPLACES] = { parse_names, true, REPEAL_NEVER, IN_ALL },
    [STATEMENT_SELECTED_BY] = { parse_id, true, REPEAL_NEVER, IN_LAW },
    [STATEMENT_JUDGES] = { parse_judges, true, REPEAL_NEVER, IN_LAW | IN_ROUTE },
    [STATEMENT_USES] = { parse_names, true, REPEAL_NEVER, IN_ALL },
    [STATEMENT_SOURCE] = { parse_source, false, REPEAL_NEVER, IN_LAW },
    [STATEMENT_NOTE] = { parse_note, false, REPEAL_ALL, IN_ALL },
    [STATEMENT_MARK] = { parse_named, false, REPEAL_NEVER, IN_LAW },
    [STATEMENT_LEVELS] = { parse_levels, false, REPEAL_NEVER, IN_LAW },
    [STATEMENT_DEFINE] = { parse_define, false, REPEAL_ID, IN_ALL },
    [STATEMENT_APPLIES] = { parse_applies, false, REPEAL_NEVER, IN_LAW },
    [STATEMENT_RULE] = { parse_rule, false, REPEAL_ID, IN_LAW | IN_ACCESS },
    [STATEMENT_EXCEPT] = { parse_except, false, REPEAL_ID, IN_LAW },
    [STATEMENT_OTHERWISE] = { parse_otherwise, false, REPEAL_NEVER, IN_LAW | IN_ACCESS },
    [STATEMENT_PROVE] = { parse_prove, false, REPEAL_ID, IN_ALL },
    [STATEMENT_EXAMPLE] = { parse_example, false, REPEAL_TITLE, IN_ALL },
    [STATEMENT_ACCESS] = { parse_named, true, REPEAL_NEVER, IN_ALL },
    [STATEMENT_RIGHT] = { parse_right, true, REPEAL_NEVER, IN_ACCESS },
    [STATEMENT_ROUTE] = { parse_named, true, REPEAL_NEVER, IN_ALL },
    [STATEMENT_PART] = { parse_part, false, REPEAL_ID, IN_ROUTE },
    [STATEMENT_STATE] = { parse_state, false, REPEAL_ID, IN_ROUTE },
    [STATEMENT_STEP] = { parse_step, false, REPEAL_OPERATION, IN_ROUTE },
    [STATEMENT_FOLLOWS] = { parse_id, true, REPEAL_NEVER, IN_ROUTE },
    [STATEMENT_VIEW] = { parse_view, true, REPEAL_NEVER, IN_ACCESS },
};

/* ---- comments ---- */

/* Those inside a statement move before it; one behind its last word stays behind it. */
static void keep_comments(Parser *p, Statement *s, size_t *next, size_t leading)
{
    Str *lines = NULL;
    size_t count = 0;
    const Comment *all = p->lexer.comments;

    for (size_t i = *next; i < p->gap; i++) {
        bool blank = all[i].text.len == 0;

        if (blank && i == *next && i < leading)
            s->blank_before = true;
        if (blank && (i == *next || i >= leading))
            continue;
        lines = list_room(p->arena, lines, sizeof(Str), count);
        lines[count++] = all[i].text;
    }
    *next = p->gap;
    if (*next < p->lexer.comment_count && !all[*next].own_line)
        s->trailing_comment = all[(*next)++].text;
    s->comments = lines;
    s->comment_count = count;
}

/* What is left when the last statement has ended; blank lines at the very end go. */
static void keep_closing(Parser *p, Document *document, size_t next)
{
    size_t end = p->lexer.comment_count;
    Str *lines = NEW_ARRAY(p->arena, Str, end - next + 1);

    while (end > next && p->lexer.comments[end - 1].text.len == 0)
        end--;
    for (size_t i = next; i < end; i++)
        lines[i - next] = p->lexer.comments[i].text;
    document->closing_comments = lines;
    document->closing_comment_count = end - next;
}

/* ---- statements ---- */

static bool at_statement(const Parser *p)
{
    return p->token.kind == TOKEN_END ||
           (p->token.kind == TOKEN_KEYWORD && keyword_class(p->token.keyword) == KEYWORD_STATEMENT);
}

static Verb take_verb(Parser *p)
{
    if (parser_accept(p, KW_REPLACE))
        return VERB_REPLACE;
    return parser_accept(p, KW_REPEAL) ? VERB_REPEAL : VERB_STATE;
}

static unsigned kind_of(const Parser *p)
{
    if (p->kind == DOCUMENT_ROUTE)
        return IN_ROUTE;
    return p->kind == DOCUMENT_ACCESS ? IN_ACCESS : IN_LAW;
}

/* What stands in no document of this sort is not changed in one either. */
static bool fits(const Parser *p, const Opening *opening, Verb verb)
{
    if (verb == VERB_STATE)
        return true;
    return (opening->stands & kind_of(p)) &&
           (verb == VERB_REPLACE ? !opening->header : opening->repeal != REPEAL_NEVER);
}

static bool accept_opening(Parser *p, Statement *s, StatementKind kind)
{
    MarkWord last = kind == STATEMENT_MARK ? WORD_BUCKET : WORD_CONDITION;

    for (MarkWord mark = 0; mark <= last; mark++) {
        Keyword keyword = statement_keyword(kind, mark);

        if (!parser_accept(p, keyword))
            continue;
        p->opening = keyword;
        s->kind = kind;
        s->mark = mark;
        return true;
    }
    return false;
}

static const Opening *take_opening(Parser *p, Statement *s)
{
    for (StatementKind kind = 0; kind <= STATEMENT_VIEW; kind++)
        if (fits(p, &openings[kind], s->verb) && accept_opening(p, s, kind))
            return &openings[kind];
    if (s->verb == VERB_STATE) /* any would fit: a list of all would help nobody */
        p->expected = (Expected){ .statement = true };
    parser_unexpected(p);
    if (s->verb != VERB_STATE && p->token.kind != TOKEN_END)
        p->token = lexer_next(&p->lexer); /* it would only look like a statement of its own */
    return NULL;
}

static void take_repealed(Parser *p, Statement *s, Repeal repeal)
{
    if (repeal == REPEAL_ID)
        s->id = parser_name(p);
    else if (repeal == REPEAL_OPERATION)
        s->id = parser_operation(p);
    else if (repeal == REPEAL_TITLE)
        s->id = parser_string(p);
}

static void need_end(Parser *p)
{
    if (p->lost || at_statement(p))
        return;
    p->expected.statement = true;
    parser_unexpected(p);
}

static Phrase misplaced(const Parser *p, const Opening *opening)
{
    if (kind_of(p) == IN_ROUTE)
        return PHRASE_SYNTAX_NOT_IN_ROUTE;
    if (kind_of(p) == IN_ACCESS)
        return PHRASE_SYNTAX_NOT_IN_ACCESS;
    return opening->stands == IN_ROUTE ? PHRASE_SYNTAX_ONLY_IN_ROUTE : PHRASE_SYNTAX_ONLY_IN_ACCESS;
}

/* Does the statement, or the change of one, stand in a document of this sort? */
static bool check_stands(Parser *p, const Statement *s, const Opening *opening)
{
    bool changes = kind_of(p) == IN_ACCESS && s->verb != VERB_STATE;
    Keyword first = s->verb == VERB_REPLACE ? KW_REPLACE : KW_REPEAL;

    if ((opening->stands & kind_of(p)) && !changes)
        return true;
    parser_error(p, s->place, misplaced(p, opening),
                 changes ? PHRASE_SYNTAX_DOCUMENT_IS_WHOLE : PHRASE_NONE,
                 keyword_text(changes ? first : p->opening, p->lexer.lang));
    return false;
}

static void take_kind(Parser *p, StatementKind kind)
{
    if (kind == STATEMENT_VOCABULARY)
        p->kind = DOCUMENT_VOCABULARY;
    else if (kind == STATEMENT_ACCESS)
        p->kind = DOCUMENT_ACCESS;
    else if (kind == STATEMENT_ROUTE)
        p->kind = DOCUMENT_ROUTE;
}

static void take_statement(Parser *p, Statement *s)
{
    s->place = p->token.place;
    s->verb = take_verb(p);
    const Opening *opening = take_opening(p, s);

    if (!opening || !check_stands(p, s, opening))
        return;
    take_kind(p, s->kind);
    if (s->verb == VERB_REPEAL)
        take_repealed(p, s, opening->repeal);
    else
        opening->parse(p, s);
    need_end(p);
}

/* A word in the first column: a statement whose keyword is spelt wrongly, if it is not a statement.
 */
static bool at_margin(const Parser *p)
{
    return p->token.line_first && p->token.place.column == 1;
}

/* After an error: on to the next statement. */
static void recover(Parser *p)
{
    bool was_lost = p->lost;
    uint32_t line = p->token.place.line;

    p->lost = false;
    p->opening = KW_NONE;
    while (was_lost && !at_statement(p) && !(at_margin(p) && p->token.place.line != line))
        parser_advance(p);
    p->expected = (Expected){ 0 };
}

/* The first statement says whether the file is a vocabulary or a pack, and no other does. */
static void check_kind(Parser *p, const Statement *s, size_t index)
{
    bool names =
        s->kind <= STATEMENT_PACK || s->kind == STATEMENT_ACCESS || s->kind == STATEMENT_ROUTE;

    if (p->lost || names == (index == 0))
        return;
    parser_error(p, s->place, index == 0 ? PHRASE_SYNTAX_FIRST : PHRASE_SYNTAX_SECOND_DOCUMENT,
                 index == 0 ? PHRASE_SYNTAX_FIRST_FORM : PHRASE_NONE,
                 keyword_text(p->opening, p->lexer.lang));
}

static void take_document(Parser *p, Document *document)
{
    Statement *list = NULL;
    size_t next = 0; /* the first comment not yet kept */

    while (p->token.kind != TOKEN_END) {
        if (document->count == RULES_STATEMENTS_MAX) {
            parser_error(p, p->token.place, PHRASE_SYNTAX_STATEMENTS_MANY, PHRASE_NONE, S("20000"));
            return;
        }
        list = list_room(p->arena, list, sizeof(Statement), document->count);
        Statement *s = &list[document->count];
        size_t leading = p->lexer.comment_count;
        *s = (Statement){ 0 };
        take_statement(p, s);
        keep_comments(p, s, &next, leading);
        check_kind(p, s, document->count++);
        recover(p);
    }
    document->statements = list;
    keep_closing(p, document, next);
}

/* ---- the file ---- */

static Place byte_place(Str bytes, Str file, size_t at)
{
    Place place = { .file = file, .line = 1, .length = 1 };
    size_t start = 0;

    for (size_t i = 0; i < at; i++) {
        if (bytes.at[i] == '\n') {
            place.line++;
            start = i + 1;
        }
    }
    place.column = (uint32_t)utf8_count(str_cut(bytes, start, at)) + 1;
    return place;
}

/* Is this a text at all, and of a size anyone writes? */
static bool check_bytes(Str bytes, Str file, Findings *findings)
{
    size_t bad = 0;

    if (bytes.len > RULES_BYTES_MAX) {
        finding_error(findings, ((Place){ .file = file }), PHRASE_SYNTAX_FILE_LARGE, PHRASE_NONE,
                      S("4"));
        return false;
    }
    if (utf8_check(bytes, &bad))
        return true;
    finding_error(findings, byte_place(bytes, file, bad), PHRASE_SYNTAX_UTF8,
                  PHRASE_SYNTAX_UTF8_FORM, S(""));
    return false;
}

const Document *rules_read(Arena *arena, Str bytes, Str file, Findings *findings)
{
    size_t errors = findings->error_count;

    if (!check_bytes(bytes, file, findings))
        return NULL;

    Document *document = NEW(arena, Document);
    Str kept = bytes.len > 0 ? arena_str(arena, bytes) : S("");
    Parser p = { .arena = arena,
                 .lexer = lexer_open(arena, findings, kept, file),
                 .kind = DOCUMENT_PACK };

    document->file = arena_str(arena, file);
    p.token = lexer_next(&p.lexer);
    if (p.token.kind == TOKEN_END && findings->error_count == errors)
        finding_error(findings, p.token.place, PHRASE_SYNTAX_EMPTY, PHRASE_SYNTAX_FIRST_FORM,
                      S(""));
    take_document(&p, document);
    if (findings->error_count > errors)
        return NULL;
    document->hash = document_reckon(document);
    return document;
}
