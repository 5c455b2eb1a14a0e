/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * reader - a register while its file is being read (private to the room)
 */
#pragma once

#include "registers/registers.h"

#define REGISTER_ANSWER_COLUMN S("answer") /* its rows say yes or no */

typedef struct Reader {
    Arena *arena;
    Str bytes;
    Findings *findings;
    Register *reg; /* being filled */
    RegisterColumn *columns;
    RegisterRow *rows;
    RegisterAbsence *absences;
    Label *notes;
    uint32_t key_line, ja_line, en_line, name_line; /* where it was said; 0: not yet */
} Reader;

/* The place of one cell; of the row's line when the cell is past its end. */
Place reader_place(const Reader *reader, const CsvRow *row, size_t cell);

Place reader_top(const Reader *reader); /* for what the file lacks */

/* Each reads what it can and adds findings. */
void reader_head_row(Reader *reader, const CsvRow *row);
void reader_head_end(Reader *reader); /* what every head must have said */
bool reader_header(Reader *reader, const CsvRow *row);
void reader_row(Reader *reader, const CsvRow *row);
void reader_check(Reader *reader); /* sorts; finds rows and absences that overlap */

/* An ISO date, or a finding. */
bool reader_date(Reader *reader, const CsvRow *row, size_t cell, Date *ret_date);

/* The word in the table, or a finding with the nearest one. */
bool reader_word(Reader *reader, const CsvRow *row, size_t cell, const Str *words, size_t count,
                 size_t *ret_index);

/* lower-case words of letters and digits joined by hyphens: how rules write values */
bool kebab_check(Str text);

/* A number as an argument of a finding. */
Str reader_number(const Reader *reader, size_t number);

/* A day as an argument of a finding. */
Str reader_day(const Reader *reader, Date day);

/* Rows that may not overlap have the same identity: key and words, whatever they answer. */
typedef struct Ordered {
    Str identity;
    const RegisterRow *row;
} Ordered;

/* All rows by identity, then time. */
const Ordered *register_ordered(Arena *arena, const Register *reg);
