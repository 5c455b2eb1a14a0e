/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * measure - figures with their uncertainty, and the data they are taken on
 */
#pragma once

#include "screening/screening.h"

typedef struct Interval {
    double value, low, high; /* 95 % */
} Interval;

/* A proportion, by Wilson's interval. `hits` may be a fraction where ties are shared. */
Interval measure_share(double hits, size_t count);

/* Precision and recall in one: judged[i] and truth[i] of each pair; by 1,000 resamples. */
Interval measure_f1(const bool *judged, const bool *truth, size_t count);

typedef enum Bar { BAR_NONE, BAR_AT_LEAST, BAR_BELOW } Bar;

/* Prints one line, and remembers whether the bar was missed. */
void measure_tell(const char *name, Interval interval, size_t count, Bar bar, double limit);
bool measures_missed(void);

/* ---- data ---------------------------------------------------------------------------------- */

/* A CSV file with a head row. */
typedef struct Table {
    CsvTable csv;
    Str file;
} Table;

/* The whole file; aborts with a sentence when it cannot be read. */
Str data_read(Arena *arena, const char *folder, const char *file);
Table table_read(Arena *arena, const char *folder, const char *file);
size_t table_rows(const Table *table); /* the head not counted */
Str table_cell(const Table *table, size_t row, const char *column);

/* ---- the measures -------------------------------------------------------------------------- */

void measure_pairs(Arena *arena, const char *data);      /* name_bench */
void measure_ofac_style(Arena *arena, const char *data); /* the Treasury's own scores */
void measure_altered(Arena *arena, const char *data);    /* people of the UN list, altered */
void measure_japanese(Arena *arena, const char *data);   /* official pairs of both scripts */
void measure_invented(Arena *arena, const char *data);   /* people who do not exist */
void measure_aliases(Arena *arena, const char *data);    /* a name hidden, another asked for */
