/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * rate_reader - a rate table while its file is being read (private to the room)
 */
#pragma once

#include "price/parts.h"

typedef struct RateReader {
    Arena *arena;
    Str bytes;
    Findings *findings;
    RateTable *table; /* being filled */
    RateRow *rows;
    RateGap *gaps;
    Label *notes;
    uint32_t name_line, ja_line, en_line, sample_line; /* where it was said; 0: not yet */
} RateReader;

/* Where a cell stands; the whole line of a row that lacks it. */
Place reader_cell_place(const RateReader *reader, const CsvRow *row, size_t cell);

void reader_complain(RateReader *reader, const CsvRow *row, size_t cell, Phrase message,
                     Phrase remedy);

/* The word in the table, or a finding with the nearest one. */
bool reader_choice(RateReader *reader, const CsvRow *row, size_t cell, const Str *words,
                   size_t count, size_t *ret_index);

/* A day; an empty cell is the open end given. */
bool reader_open_day(RateReader *reader, const CsvRow *row, size_t cell, Date open, Date *ret_day);

/* Component and qualifier in two cells that go together. */
bool reader_key(RateReader *reader, const CsvRow *row, size_t cell, RateComponent *ret_component,
                Str *ret_qualifier);

void reader_head(RateReader *reader, const CsvRow *row);
void reader_head_done(RateReader *reader); /* what every head must have said */
bool reader_columns(RateReader *reader, const CsvRow *row);
void reader_rate(RateReader *reader, const CsvRow *row);
