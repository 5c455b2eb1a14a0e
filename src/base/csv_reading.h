/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * csv_reading - a table that a person brings, read row by row under a head known to the letter
 *
 *     CsvReading csv;
 *     if (!csv_open(arena, bytes, file, findings, &csv) ||
 *         !csv_head(&csv, S("name,from"), ROWS_MAX))
 *         return false;
 *     Row *rows = NEW_ARRAY(arena, Row, csv.row_count);
 *     while (csv_next(&csv)) {
 *         rows[count].name = csv_id(&csv, NAME);
 *         rows[count].from = csv_from(&csv, FROM);
 *         count += csv_row_good(&csv);
 *     }
 *     return csv_good(&csv);
 *
 * A cell that is refused is a finding at its place, which says what stands there, in which column,
 * and what to write; it reads as nothing, and reading goes on, so that a person sees all defects at
 * once. Whoever takes a row that is not good, or rows of a table that is not, has a bug.
 */
#pragma once

#include "base/confidence.h"
#include "base/csv.h"
#include "base/money.h"

enum { CSV_ID_MAX = 40, CSV_WORDS_MAX = 2000 }; /* bytes */
enum { CSV_ROW = CSV_COLUMNS_MAX };             /* csv_refuse: of the row, not of one cell */

typedef struct CsvReading {
    Arena *arena;
    Findings *findings;
    Str file, bytes;
    CsvTable table;
    size_t next;         /* of table's rows: the one to be read next */
    size_t row_count;    /* below the head */
    const Str *columns;  /* of the head */
    size_t column_count; /* of the head */
    const CsvRow *row;   /* the one that is read */
    const Str *cells;    /* its cells, trimmed */
    size_t errors_before, errors_before_row;
} CsvReading;

/* False with findings: it is no CSV. */
MUST_USE bool csv_open(Arena *arena, Str bytes, Str file, Findings *findings,
                       CsvReading *ret_reading);

/* The next row names these columns, apart by commas, and between 1 and rows_max rows follow. False
 * with a finding. */
MUST_USE bool csv_head(CsvReading *reading, Str head, size_t rows_max);

/* The next row that has a cell for each column; one that has not is a finding. A table with more
 * findings than anybody sees is left early. */
MUST_USE bool csv_next(CsvReading *reading);

bool csv_row_good(const CsvReading *reading); /* nothing was found since csv_next */
bool csv_good(const CsvReading *reading);     /* nothing was found since csv_open */

/* A finding at a cell: {1} is what stands there, {2} its column, {3} the argument. At CSV_ROW it is
 * at the row's line, and {1} and {2} are empty. */
void csv_refuse(const CsvReading *reading, size_t column, Phrase message, Phrase remedy,
                Str argument);

/* ---- cells, each with a finding where it is refused ------------------------------------------ */

Str csv_id(const CsvReading *reading, size_t column); /* small letters and digits, joined by single
                                                         hyphens; at most CSV_ID_MAX bytes */
Str csv_words(const CsvReading *reading, size_t column); /* some, at most CSV_WORDS_MAX bytes */
size_t csv_word(const CsvReading *reading, size_t column, const Str *words,
                size_t count); /* index of it; 0 where it is refused */

Date csv_day(const CsvReading *reading, size_t column);
Date csv_from(const CsvReading *reading, size_t column); /* empty: DATE_NONE */
Date csv_until(const CsvReading *reading, size_t column,
               Date from); /* behind `from`; empty: DATE_FOREVER */

int64_t csv_number(const CsvReading *reading, size_t column, int64_t least, int64_t most);

/* As decimal_read: an integer of 10^-decimals. least and most are such integers, not below zero. */
int64_t csv_decimal(const CsvReading *reading, size_t column, int decimals, int64_t least,
                    int64_t most);
int64_t csv_share(const CsvReading *reading, size_t column); /* "30 %": millionths, to the whole */

/* Not below zero. */
Money csv_money(const CsvReading *reading, size_t amount, size_t currency, int64_t minor_most);
Currency csv_currency(const CsvReading *reading, size_t column);

Str csv_country(const CsvReading *reading, size_t column); /* its alpha-3 code */

Str csv_source(const CsvReading *reading, size_t column); /* as csv_words; the finding says why */
Confidence csv_confidence(const CsvReading *reading, size_t column);
/* "assumption" too: nobody tells it. */
Basis csv_basis(const CsvReading *reading, size_t source, size_t confidence);
