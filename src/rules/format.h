/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * format - how a statement is laid out; private to the formatter's own files
 *
 * A statement becomes a Piece: words, then perhaps a list of smaller pieces. A piece that fits on
 * its line is printed on it; one that does not is broken by the rule of its list. What is broken
 * inside a piece depends on nothing outside it, so the same statement always looks the same.
 */
#pragma once

#include "rules/spelling.h"

typedef enum PieceList {
    PIECES_NONE,
    PIECES_COMMA,  /* broken: one a line */
    PIECES_FILLED, /* broken: lines filled */
    PIECES_PARENS, /* in parentheses, at the end of an item; broken: lines filled */
    PIECES_LABEL,  /* the two halves of a label; broken: one a line */
    PIECES_RISING, /* levels, apart by <; broken: one a line */
    PIECES_CLAUSES /* of a statement; broken: one a line under the head */
} PieceList;

typedef struct Piece {
    Str words;
    PieceList list;
    const struct Piece *items;
    size_t count;
    size_t width; /* columns when printed on one line */
} Piece;

typedef struct Former {
    Arena *arena;
    Lang lang;
} Former;

/* format_pieces.c: every statement but its comments. */
Piece statement_piece(const Former *former, const Statement *s);

/* format.c: what stands between the words and the list, and between two items, on one line. */
Str piece_lead(const Piece *piece);
Str piece_separator(PieceList list);
