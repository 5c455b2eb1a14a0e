/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * lex - bytes to words of the rule language, one at a time; private to the room
 *
 * The lexer never fails: what it cannot read it tells in a finding and gives the parser the
 * likeliest word instead, so that one slip of the keyboard is told once. Full-width punctuation and
 * blanks, as Japanese keyboards give them, are read as their ASCII twins.
 *
 * Comments are gathered as they are passed. A blank line is kept as an empty comment, so that the
 * formatter can keep what the author set apart.
 */
#pragma once

#include "rules/document.h"
#include "rules/keyword.h"

typedef enum TokenKind {
    TOKEN_END,
    TOKEN_KEYWORD,
    TOKEN_ID,
    TOKEN_OPERATION, /* names apart by a point: item.open */
    TOKEN_PATH,      /* three or more: item.show.lines.quantity */
    TOKEN_STRING,    /* text: unescaped */
    TOKEN_NUMBER,    /* digits */
    TOKEN_DECIMAL,
    TOKEN_DATE,
    TOKEN_MARK,   /* one of : , < ( ) */
    TOKEN_STRANGE /* a word beyond ASCII that is no keyword */
} TokenKind;

typedef struct Token {
    TokenKind kind;
    Keyword keyword;
    char mark;
    bool line_first; /* no word stands before it on its line */
    bool broken;     /* it may have swallowed the words behind it */
    Str text;        /* its value */
    Str rest;        /* the line from its first letter on, for suggestions */
    Place place;
} Token;

typedef struct Comment {
    Str text;      /* with its '#'; empty: a blank line */
    bool own_line; /* else it stands behind a word */
} Comment;

typedef struct Lexer {
    Arena *arena;
    Findings *findings;
    Str bytes, file;
    size_t at;
    Str line_text;
    uint32_t line;
    size_t column_at; /* the byte whose column is `column` */
    uint32_t column;
    bool line_fresh; /* no word yet on this line */
    size_t newlines; /* since the last word or comment */
    size_t words;    /* read so far, comments too */
    Comment *comments;
    size_t comment_count;
    Lang lang; /* of the newest keyword: the language the author writes in */
} Lexer;

/* `bytes` must be valid UTF-8 and live as long as what is read. */
Lexer lexer_open(Arena *arena, Findings *findings, Str bytes, Str file);
Token lexer_next(Lexer *lexer);

/* Place of `len` bytes at byte `at` of the current line. */
Place lexer_place(Lexer *lexer, size_t at, size_t len);
