/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * table - what the tables of this room share: rows of CSV with their findings
 */
#pragma once

#include "base/base.h"

enum { PPM = 1000000, OFFSET_ROWS_MAX = 10000, OFFSET_BYTES_MAX = 4 << 20 };
#define OFFSET_AMOUNT_MAX ((int64_t)100000000000000) /* minor units; keeps all sums in 64 bits */

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
typedef struct OffsetTable {
    Arena *arena;
    Findings *findings;
    Str file;
    CsvTable csv;
    size_t row;       /* of csv: the one that cells are of */
    size_t columns;   /* of the head */
    const Str *cells; /* trimmed */
    size_t errors;    /* there were before */
} OffsetTable;

/* The head is as it must be, and there are rows, not too many; else a finding. */
MUST_USE bool offset_table_open(Arena *arena, Str bytes, Str file, Str head, Findings *findings,
                                OffsetTable *ret_reading);
MUST_USE bool offset_table_next(OffsetTable *reading); /* rows of another length are findings */
void offset_table_refuse(const OffsetTable *reading, Phrase message, Phrase remedy, Str what);
bool offset_table_good(const OffsetTable *reading); /* nothing was found since offset_table_open */

/* Cells that every table has. False with a finding. */
bool offset_table_date(const OffsetTable *reading, size_t column, Date open, Date *ret_date);
bool offset_table_words(const OffsetTable *reading, size_t column, Str *ret_words);
bool offset_table_country(const OffsetTable *reading, size_t column, Str *ret_code);
bool offset_table_confidence(const OffsetTable *reading, size_t column, Confidence *ret_confidence);
/* At least zero, at most OFFSET_AMOUNT_MAX. */
bool offset_table_money(const OffsetTable *reading, size_t currency, size_t amount,
                        Money *ret_money);
