/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * table - a CSV file of this room while it is being read (private to the room)
 *
 * Head rows name the file (#table, #ja, #en, #sample, #note), a row names the columns, the rest is
 * data. Everything wrong is told at once, at its line.
 */
#pragma once

#include "terms/terms.h"

enum { TABLE_HEADS = 4 }; /* that must be there: #table, #ja, #en, #sample */

typedef struct TableReader TableReader;

typedef struct TableForm {
    const Str *columns;
    size_t column_count;
    void (*row)(TableReader *reader, const CsvRow *row); /* data; it has column_count cells */
    void *into;                                          /* what the rows are put into */
} TableForm;

struct TableReader {
    Arena *arena;
    Str bytes, file;
    Findings *findings;
    TableForm form;
    Str name;
    Label title;
    bool sample;
    uint32_t said[TABLE_HEADS]; /* at which line; 0: not yet */
};

/* Reads all rows. False with findings. */
MUST_USE bool table_read(TableReader *reader);

Place table_place(const TableReader *reader, const CsvRow *row);

/* A finding about a cell: {1} what stands there, {2} the column, {3} the argument. */
void table_complain(TableReader *reader, const CsvRow *row, size_t cell, Phrase message,
                    Phrase remedy, Str argument);

/* Each reads a cell, or adds a finding and answers false. */
MUST_USE bool table_word(TableReader *reader, const CsvRow *row, size_t cell, const Str *words,
                         size_t count, size_t *ret_index);
MUST_USE bool table_day(TableReader *reader, const CsvRow *row, size_t cell, Date open,
                        Date *ret_day); /* an empty cell is `open` */
MUST_USE bool table_days(TableReader *reader, const CsvRow *row, size_t from_cell, Date *ret_from,
                         Date *ret_until); /* from and until, side by side and in order */
MUST_USE bool table_text(TableReader *reader, const CsvRow *row, size_t cell, Str *ret_text);
MUST_USE bool table_code(TableReader *reader, const CsvRow *row, size_t cell, Str *ret_code);
MUST_USE bool table_count(TableReader *reader, const CsvRow *row, size_t cell, int64_t max,
                          int64_t *ret_count); /* from 0 to max */
MUST_USE bool table_money(TableReader *reader, const CsvRow *row, size_t cell, size_t currency_cell,
                          Money *ret_money); /* not negative */
MUST_USE bool table_source(TableReader *reader, const CsvRow *row, size_t source_cell,
                           Str *ret_source, Confidence *ret_confidence); /* side by side */
