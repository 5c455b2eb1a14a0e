/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_syntax.h"
#include "rules/parse.h"

void parser_advance(Parser *p)
{
    if (p->lost)
        return;
    p->end = p->token.place;
    p->end.column += p->end.length;
    p->end.length = 1;
    p->gap = p->lexer.comment_count;
    p->token = lexer_next(&p->lexer);
    p->expected = (Expected){ 0 };
}

bool parser_at(Parser *p, Keyword keyword)
{
    if (p->lost)
        return false;
    if (p->token.kind == TOKEN_KEYWORD && p->token.keyword == keyword)
        return true;
    parser_note_keyword(p, keyword);
    return false;
}

bool parser_accept(Parser *p, Keyword keyword)
{
    bool at = parser_at(p, keyword);

    if (at)
        parser_advance(p);
    return at;
}

void parser_expect(Parser *p, Keyword keyword)
{
    if (!parser_accept(p, keyword))
        parser_unexpected(p);
}

bool parser_accept_mark(Parser *p, char mark)
{
    static const struct {
        char mark;
        Str quoted;
    } marks[] = { { ':', STR("\":\"") },
                  { ',', STR("\",\"") },
                  { '<', STR("\"<\"") },
                  { '(', STR("\"(\"") },
                  { ')', STR("\")\"") } };

    if (p->lost)
        return false;
    if (p->token.kind == TOKEN_MARK && p->token.mark == mark) {
        parser_advance(p);
        return true;
    }
    for (size_t i = 0; i < COUNT_OF(marks); i++)
        if (marks[i].mark == mark)
            parser_note_word(p, marks[i].quoted);
    return false;
}

void parser_expect_mark(Parser *p, char mark)
{
    if (!parser_accept_mark(p, mark))
        parser_unexpected(p);
}

static Word take_word(Parser *p)
{
    Word word = { p->token.text, p->token.place };
    bool broken = p->token.broken;

    parser_advance(p);
    p->lost = p->lost || broken; /* the lexer has told it */
    return word;
}

bool parser_at_name(Parser *p)
{
    if (p->lost)
        return false;
    p->expected.name = true;
    return p->token.kind == TOKEN_ID;
}

Word parser_name(Parser *p)
{
    if (parser_at_name(p))
        return take_word(p);
    parser_unexpected(p);
    return (Word){ 0 };
}

#define STRING_SAMPLE S("\"…\"")

/* A word of `kind`, or an error that shows a sample of one. */
static Word take_kind(Parser *p, TokenKind kind, Str sample)
{
    if (!p->lost && p->token.kind == kind)
        return take_word(p);
    parser_note_word(p, sample);
    parser_unexpected(p);
    return (Word){ 0 };
}

/* Whether a text comes next, where one may be left out. */
bool parser_at_string(Parser *p)
{
    if (p->lost || p->token.kind == TOKEN_STRING)
        return !p->lost;
    parser_note_word(p, STRING_SAMPLE);
    return false;
}

Word parser_string(Parser *p)
{
    return take_kind(p, TOKEN_STRING, STRING_SAMPLE);
}

Word parser_operation(Parser *p)
{
    return take_kind(p, TOKEN_OPERATION, S("item.open"));
}

Word parser_date(Parser *p)
{
    if (p->token.kind != TOKEN_DATE && p->token.kind != TOKEN_END)
        parser_error(p, p->token.place, PHRASE_SYNTAX_DATE_EXPECTED, PHRASE_SYNTAX_DATE_FORM,
                     p->token.text);
    return take_kind(p, TOKEN_DATE, S("2014-04-01"));
}

Word parser_number(Parser *p)
{
    if (p->token.kind != TOKEN_NUMBER && p->token.kind != TOKEN_END)
        parser_error(p, p->token.place, PHRASE_SYNTAX_NUMBER_EXPECTED, PHRASE_NONE, p->token.text);
    return take_kind(p, TOKEN_NUMBER, S("12"));
}

/* CONTEXT words are ids in English, keywords in Japanese. */
Word parser_choice(Parser *p, const Keyword *choices, size_t count)
{
    for (size_t i = 0; i < count && !p->lost; i++) {
        Str english = keyword_text(choices[i], LANG_EN);

        if (parser_at(p, choices[i]) ||
            (p->token.kind == TOKEN_ID && str_eq(p->token.text, english))) {
            Word word = take_word(p);
            word.text = english;
            return word;
        }
    }
    parser_unexpected(p);
    return (Word){ 0 };
}

Word parser_confidence(Parser *p)
{
    static const Keyword confidences[] = { KW_OFFICIAL, KW_SECONDARY, KW_UNVERIFIED };

    return parser_choice(p, confidences, COUNT_OF(confidences));
}

bool parser_room(Parser *p, size_t count)
{
    if (count == RULES_LIST_MAX)
        parser_error(p, p->token.place, PHRASE_SYNTAX_LIST_LONG, PHRASE_NONE, S("4096"));
    return !p->lost;
}

bool parser_more(Parser *p, size_t count)
{
    if (parser_accept_mark(p, ','))
        return parser_room(p, count);
    bool item = p->token.kind == TOKEN_ID || p->token.kind == TOKEN_OPERATION ||
                p->token.kind == TOKEN_PATH;

    if (p->lost || !item || parser_slip(p))
        return false;
    if (!p->token.line_first)
        parser_error(p, p->token.place, PHRASE_SYNTAX_COMMA, PHRASE_SYNTAX_COMMA_FORM,
                     p->token.text);
    return parser_room(p, count);
}

bool parser_more_or(Parser *p, size_t count, Keyword beginning)
{
    if (p->lost || p->token.kind != TOKEN_KEYWORD || p->token.keyword != beginning)
        return parser_more(p, count);
    if (!p->token.line_first)
        parser_error(p, p->token.place, PHRASE_SYNTAX_COMMA, PHRASE_SYNTAX_COMMA_FORM,
                     p->token.text);
    return parser_room(p, count);
}

WordList parser_names(Parser *p)
{
    Word *items = NULL;
    size_t count = 0;

    do {
        items = list_room(p->arena, items, sizeof(Word), count);
        items[count++] = parser_name(p);
    } while (parser_more(p, count));
    return (WordList){ items, count };
}

WordList parser_operations(Parser *p)
{
    Word *items = NULL;
    size_t count = 0;

    do {
        items = list_room(p->arena, items, sizeof(Word), count);
        items[count++] = parser_operation(p);
    } while (parser_more(p, count));
    return (WordList){ items, count };
}

WordList parser_paths(Parser *p)
{
    Word *items = NULL;
    size_t count = 0;

    do {
        items = list_room(p->arena, items, sizeof(Word), count);
        items[count++] = take_kind(p, TOKEN_PATH, S("item.show.title"));
    } while (parser_more(p, count));
    return (WordList){ items, count };
}

bool parser_at_label(Parser *p)
{
    return parser_at(p, KW_JA) || parser_at(p, KW_EN);
}

static void take_half(Parser *p, LabelText *label, Lang lang)
{
    parser_advance(p);
    label->in[lang] = parser_string(p);
}

LabelText parser_label(Parser *p)
{
    LabelText label = { 0 };
    Place start = p->token.place;

    if (!parser_at_label(p)) {
        parser_unexpected(p);
        return label;
    }
    for (int i = 0; i < LANG_COUNT; i++) {
        if (parser_at(p, KW_JA) && label.in[LANG_JA].text.len == 0)
            take_half(p, &label, LANG_JA);
        else if (parser_at(p, KW_EN) && label.in[LANG_EN].text.len == 0)
            take_half(p, &label, LANG_EN);
    }
    for (int i = 0; i < LANG_COUNT; i++)
        if (label.in[i].place.line == 0)
            parser_error(p, start, PHRASE_SYNTAX_LABEL_HALF, PHRASE_SYNTAX_LABEL_FORM,
                         lang_code((Lang)i));
    return label;
}

/* Digits; three capitals behind them on the line make it money. */
static Literal take_amount(Parser *p)
{
    bool decimal = p->token.kind == TOKEN_DECIMAL;
    Literal literal = { .kind = LITERAL_NUMBER, .word = take_word(p) };
    Str code = p->token.text;
    bool capitals = code.len == 3 && keyword_find(code, LANG_EN) == KW_NONE;

    for (size_t i = 0; i < code.len; i++)
        capitals = capitals && code.at[i] >= 'A' && code.at[i] <= 'Z';
    if (p->token.kind == TOKEN_ID && !p->token.line_first && capitals)
        literal.currency = take_word(p);
    else if (decimal)
        parser_error(p, literal.word.place, PHRASE_SYNTAX_DECIMAL, PHRASE_SYNTAX_MONEY_FORM,
                     literal.word.text);
    return literal;
}

Literal parser_literal(Parser *p)
{
    if (parser_at(p, KW_YES) || parser_at(p, KW_NO)) {
        LiteralKind kind = p->token.keyword == KW_YES ? LITERAL_YES : LITERAL_NO;
        Literal literal = { .kind = kind, .word = take_word(p) };

        literal.word.text = keyword_text(kind == LITERAL_YES ? KW_YES : KW_NO, LANG_EN);
        return literal;
    }
    if (parser_at_name(p))
        return (Literal){ .kind = LITERAL_ID, .word = take_word(p) };
    if (!p->lost && p->token.kind == TOKEN_DATE)
        return (Literal){ .kind = LITERAL_DATE, .word = take_word(p) };
    if (!p->lost && (p->token.kind == TOKEN_NUMBER || p->token.kind == TOKEN_DECIMAL))
        return take_amount(p);
    parser_note_word(p, S("2014-04-01"));
    parser_note_word(p, S("12"));
    parser_unexpected(p);
    return (Literal){ 0 };
}

/* Inside parentheses nothing else can follow, so any name goes on with the list. */
static bool more_inside(Parser *p, size_t count)
{
    if (!p->lost && p->token.kind == TOKEN_ID && p->token.line_first)
        return parser_room(p, count);
    return parser_more(p, count);
}

LiteralList parser_literals(Parser *p)
{
    Literal *items = NULL;
    size_t count = 0;

    parser_expect_mark(p, '(');
    if (parser_accept_mark(p, ')'))
        return (LiteralList){ 0 };
    do {
        items = list_room(p->arena, items, sizeof(Literal), count);
        items[count++] = parser_literal(p);
    } while (more_inside(p, count));
    parser_expect_mark(p, ')');
    return (LiteralList){ items, count };
}

OptionList parser_options(Parser *p)
{
    OptionText *items = NULL;
    size_t count = 0;

    do {
        items = list_room(p->arena, items, sizeof(OptionText), count);
        items[count].id = parser_name(p);
        items[count++].label = parser_label(p);
    } while (parser_more(p, count));
    return (OptionList){ items, count };
}
