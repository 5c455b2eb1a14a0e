/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * template - a template once read (private to the room)
 */
#pragma once

#include "paper/field.h"

/* A stretch of a wording: plain words, or a field that stands there. */
typedef struct Piece {
    Str words;
    const PaperField *field; /* NULL: plain words */
} Piece;

typedef struct Wording {
    const Piece *pieces[LANG_COUNT];
    size_t count[LANG_COUNT];
} Wording;

typedef struct Column {
    const PaperField *field;
    Label label;
    int32_t share; /* of the table's width */
    Place place;
} Column;

typedef enum BlockKind {
    BLOCK_HEADING,
    BLOCK_TEXT,
    BLOCK_ROW,        /* label and value */
    BLOCK_BOX,        /* the same in a ruled grid, two beside each other */
    BLOCK_TABLE,      /* the rows of a table */
    BLOCK_STAMPS,     /* a box for each row: position, name, day, mark */
    BLOCK_SIGNATURES, /* a place to sign for each row */
    BLOCK_BREAK       /* a new page */
} BlockKind;

typedef struct Block {
    BlockKind kind;
    Str table;   /* of TEXT EACH, TABLE, STAMPS, SIGNATURES; "" */
    Wording say; /* HEADING, TEXT */
    Label label; /* ROW, BOX, STAMPS */
    const PaperField *field;
    bool wide; /* a BOX over the whole width */
    const Column *columns;
    size_t column_count;
    Place place;
} Block;

typedef enum Standing { STANDING_NONE, STANDING_OPTIONAL, STANDING_REQUIRED } Standing;

struct PaperTemplate {
    Str name, file;
    Label title;
    PaperAbout about;
    bool authentic_by_data;
    PaperAuthentic authentic; /* unless by data */
    const uint8_t *standing;  /* a Standing for each of paper_fields */
    const Block *blocks;
    size_t block_count;
    Place place; /* of its name */
};

Standing template_standing(const PaperTemplate *template, const PaperField *field);

/* Does a table stand on the paper, and need a row? */
Standing template_table(const PaperTemplate *template, Str table);
