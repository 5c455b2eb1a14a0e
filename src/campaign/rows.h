/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * rows - what the readers of this room's files share; private to the room
 *
 * Each file is CSV under a head that is known to the letter. A defect becomes a finding at its line
 * and reading goes on.
 */
#pragma once

#include "base/base.h"

enum { ROWS_ID_MAX = 40, ROWS_WORDS_MAX = 1000 };

typedef struct Reading {
    Str file;
    Findings *findings;
    uint32_t line;
} Reading;

/* What a line rests on. */
typedef struct Basis {
    Str source;
    Confidence confidence;
    bool assumed; /* nobody tells it: somebody put it in, and source says who and why */
} Basis;

void rows_refuse(const Reading *reading, Phrase message, Str what);

/* The rows below `head`, one to `rows_max`. False with findings. */
MUST_USE bool rows_read(Arena *arena, Str bytes, Reading *reading, Str head, size_t rows_max,
                        CsvTable *ret_table);

/* The row's cells, trimmed; from here on findings are at its line. False with a finding. */
MUST_USE bool rows_cells(Reading *reading, const CsvRow *row, Str *cells, size_t count);

/* Each with a finding where it is refused; then what it returns means nothing. */
Str rows_id(const Reading *reading, Str cell);    /* small letters, digits, hyphens */
Str rows_words(const Reading *reading, Str cell); /* any words, but some */
int32_t rows_number(const Reading *reading, Str cell, int32_t least, int32_t most);
Basis rows_basis(const Reading *reading, Str source, Str confidence);
