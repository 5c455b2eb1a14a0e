/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * lex - a template's bytes to its words (private to the room)
 *
 * Statements are words in capitals, names words in small letters, "#" begins a comment. Strings
 * stand on one line; several behind each other are one.
 */
#pragma once

#include "paper/template.h"

typedef enum TokenKind {
    TOKEN_END,
    TOKEN_STATEMENT,
    TOKEN_NAME,
    TOKEN_STRING,
    TOKEN_COMMA
} TokenKind;

typedef struct Token {
    TokenKind kind;
    Str text;           /* of a string: between the quotes, escapes as written */
    size_t at, line_at; /* in the file: its text, and the line it stands on */
    uint32_t line;
    bool line_first; /* nothing stands before it on its line */
} Token;

typedef struct Lexer {
    Str bytes, file;
    Findings *findings;
    size_t at, line_at; /* where the line begins */
    uint32_t line;
    bool fresh;  /* no word on this line yet */
    Token token; /* the next one */
} Lexer;

Lexer form_lexer_open(Str bytes, Str file, Findings *findings);
void form_lexer_step(Lexer *lexer);

/* Where the token stands; where bytes [from, to) of its text do. */
Place token_place(const Lexer *lexer, const Token *token);
Place token_part(const Lexer *lexer, const Token *token, size_t from, size_t to);
