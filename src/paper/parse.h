/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * parse - a template while it is being read (private to the room)
 */
#pragma once

#include "paper/lex.h"

typedef struct Parser {
    Arena *arena;
    Lexer lexer;
    Findings *findings;
    PaperTemplate *template; /* being filled */
    uint8_t *standing;
    uint32_t *declared; /* the line on which a field was, for each of paper_fields; 0: nowhere */
    Place *printed;     /* where it is first given its place; line 0: nowhere */
    Block *blocks;
    uint32_t paper_line, title_line, authentic_line; /* where it was said; 0: not yet */
} Parser;

/* To the next statement that begins a line: what lies between belongs to the one at fault. */
void form_skip(Parser *parser);

/* A finding at the next word, and the reader goes on at the next statement. */
void form_unexpected(Parser *parser, Str expected);

bool form_takes(Parser *parser, TokenKind kind, Str text); /* steps over it, if it is there */

/* A field's name of the next word: NULL with a finding. `table`: of this one; "": by itself. */
const PaperField *form_field(Parser *parser, Str table);
const PaperField *form_field_named(Parser *parser, Str table, Str name, Place place);
void form_prints(Parser *parser, const PaperField *field, Place place); /* it has a place */

bool form_label(Parser *parser, Label *ret_label); /* ja "..." en "..." */

/* The same with fields in it; those of `table` too when it is not "". */
bool form_wording(Parser *parser, Str table, Wording *ret_wording);

void form_block(Parser *parser, const Token *statement); /* HEADING and all behind it */

/* What the whole must be: everything said once, everything declared printed, everything carried
 * that a known paper must carry. */
void form_whole(Parser *parser);
