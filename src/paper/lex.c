/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "paper/lex.h"
#include "phrases_paper.h"

/* Bytes [from, to) of the file, on the line that begins at `line_at`. */
static Place place_of(const Lexer *lexer, uint32_t line, size_t line_at, size_t from, size_t to)
{
    Str rest, text = str_split(str_cut(lexer->bytes, line_at, lexer->bytes.len), '\n', &rest);

    return place_in_line(lexer->file, line, text, from - line_at, to - line_at);
}

static Place place_here(const Lexer *lexer, size_t from, size_t to)
{
    return place_of(lexer, lexer->line, lexer->line_at, from, to);
}

static bool at_end(const Lexer *lexer)
{
    return lexer->at == lexer->bytes.len;
}

static char here(const Lexer *lexer)
{
    return at_end(lexer) ? '\n' : lexer->bytes.at[lexer->at];
}

static void skip_blanks(Lexer *lexer)
{
    bool comment = false;

    for (; !at_end(lexer); lexer->at++) {
        char c = here(lexer);

        if (c == '\n') {
            comment = false;
            lexer->fresh = true;
            lexer->line++;
            lexer->line_at = lexer->at + 1;
        } else if (c == '#') {
            comment = true;
        } else if (!comment && c != ' ' && c != '\t' && c != '\r') {
            return;
        }
    }
}

static bool is_name(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
}

static bool is_statement(char c)
{
    return c >= 'A' && c <= 'Z';
}

static Str run_of(Lexer *lexer, bool (*belongs)(char))
{
    size_t from = lexer->at;

    while (!at_end(lexer) && belongs(here(lexer)))
        lexer->at++;
    return str_cut(lexer->bytes, from, lexer->at);
}

/* Behind the opening quote: up to the closing one, or the end of the line. */
static Str read_string(Lexer *lexer)
{
    size_t from = ++lexer->at;

    while (here(lexer) != '\n' && here(lexer) != '"') {
        bool escape = here(lexer) == '\\';

        lexer->at++;
        if (escape && here(lexer) != '\n')
            lexer->at++;
    }
    Str text = str_cut(lexer->bytes, from, lexer->at);

    if (here(lexer) == '"' && !at_end(lexer))
        lexer->at++;
    else
        finding_error(lexer->findings, place_here(lexer, from - 1, lexer->at), PHRASE_PAPER_QUOTE,
                      PHRASE_PAPER_QUOTE_REMEDY, S(""));
    return text;
}

/* What belongs to no word is told once, however much of it there is. */
static void skip_strange(Lexer *lexer)
{
    size_t from = lexer->at;

    while (!at_end(lexer) && here(lexer) != ' ' && here(lexer) != '\n' && here(lexer) != '"')
        lexer->at++;
    finding_error(lexer->findings, place_here(lexer, from, lexer->at), PHRASE_PAPER_STRANGE,
                  PHRASE_PAPER_STRANGE_REMEDY, str_cut(lexer->bytes, from, lexer->at));
}

void form_lexer_step(Lexer *lexer)
{
    Token token = { .kind = TOKEN_END };

    for (skip_blanks(lexer); !at_end(lexer); skip_blanks(lexer)) {
        char c = here(lexer);

        if (is_statement(c) || is_name(c) || c == '"' || c == ',')
            break;
        skip_strange(lexer);
        lexer->fresh = false;
    }
    token.at = lexer->at;
    token.line = lexer->line;
    token.line_at = lexer->line_at;
    token.line_first = lexer->fresh;
    lexer->fresh = false;
    if (at_end(lexer)) {
        token.kind = TOKEN_END;
    } else if (here(lexer) == '"') {
        token.kind = TOKEN_STRING;
        token.text = read_string(lexer);
        token.at++;
    } else if (here(lexer) == ',') {
        token.kind = TOKEN_COMMA;
        token.text = str_cut(lexer->bytes, lexer->at, lexer->at + 1);
        lexer->at++;
    } else if (is_statement(here(lexer))) {
        token.kind = TOKEN_STATEMENT;
        token.text = run_of(lexer, is_statement);
    } else {
        token.kind = TOKEN_NAME;
        token.text = run_of(lexer, is_name);
    }
    lexer->token = token;
}

Lexer form_lexer_open(Str bytes, Str file, Findings *findings)
{
    Lexer lexer = { .bytes = bytes, .file = file, .findings = findings, .line = 1, .fresh = true };

    form_lexer_step(&lexer);
    return lexer;
}

Place token_part(const Lexer *lexer, const Token *token, size_t from, size_t to)
{
    return place_of(lexer, token->line, token->line_at, token->at + from, token->at + to);
}

Place token_place(const Lexer *lexer, const Token *token)
{
    return token_part(lexer, token, 0, token->text.len);
}
