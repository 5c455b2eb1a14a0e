/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * table - what the tables of this room share: rows of CSV with their findings
 */
#pragma once

#include "base/base.h"

enum { PPM = 1000000, OFFSET_ROWS_MAX = 10000, OFFSET_BYTES_MAX = 4 << 20 };

/* A decimal as an integer: "1.5" with 6 decimals is 1500000. Digits and one point only; no more
 * decimals than `decimals`; no more than `max`. */
MUST_USE bool decimal_read(Str text, int decimals, int64_t max, int64_t *ret_value);

/* "30", "30 %", "39.9%": millionths, at most the whole. */
MUST_USE bool ppm_read(Str text, int64_t *ret_ppm);

void decimal_write(Text *text, int64_t value, int decimals); /* without idle zeros: "1.5" */
void ppm_write(Text *text, int64_t ppm);                     /* "39.9 %" */

/* Are part/whole at least ppm millionths? Exact. part and whole are not below zero. */
bool ppm_reached(int64_t part, int64_t whole, int64_t ppm);

/* part/whole in millionths, rounded half up; 0 of nothing. To be shown, never to decide. */
int64_t ppm_of(int64_t part, int64_t whole);

/* amount x ppm, rounded down or up. The amount is at most 10^18, the ppm at most 10 times one. */
int64_t ppm_down(int64_t amount, int64_t ppm);
int64_t ppm_up(int64_t amount, int64_t ppm);

/* A table as it is read, row by row. */
typedef struct TableReading {
    Arena *arena;
    Findings *findings;
    Str file;
    CsvTable csv;
    size_t row;       /* of csv: the one that cells are of */
    size_t columns;   /* of the head */
    const Str *cells; /* trimmed */
    size_t errors;    /* there were before */
} TableReading;

/* The head is as it must be, and there are rows, not too many; else a finding. */
MUST_USE bool table_open(Arena *arena, Str bytes, Str file, Str head, Findings *findings,
                         TableReading *ret_reading);
MUST_USE bool table_next(TableReading *reading); /* rows of another length are findings */
void table_refuse(const TableReading *reading, Phrase message, Phrase remedy, Str what);
bool table_good(const TableReading *reading); /* nothing was found since table_open */

/* Cells that every table has. False with a finding. */
bool table_date(const TableReading *reading, size_t column, Date open, Date *ret_date);
bool table_words(const TableReading *reading, size_t column, Str *ret_words);
bool table_country(const TableReading *reading, size_t column, Str *ret_code);
bool table_confidence(const TableReading *reading, size_t column, Confidence *ret_confidence);
