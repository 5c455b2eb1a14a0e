/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * estimate - what the commands of `sekisho cost` share; private to the room
 *
 * An estimate says what it rests on before its figures: model, inputs, assumptions, rounding. What
 * is wrong with its options becomes findings, all at once, each with its remedy; a reader that
 * finds fault returns 0, and the command ends by estimate_stops.
 */
#pragma once

#include "cli/command.h"
#include "cost/cost.h"

typedef struct Estimate {
    Cli *cli;
    Str model;
    Text inputs, inputs_json; /* "slope 85 %; units 12", "\"slope\":\"85 %\"" */
    Text assumptions, assumptions_json;
    bool has_currency;
    Currency currency;
    int decimals; /* of amounts: the currency's, or two */
} Estimate;

Estimate estimate_open(Cli *cli, Phrase model);
void estimate_input(Estimate *estimate, const char *key, Phrase words, Str value);
void estimate_assume(Estimate *estimate, Phrase assumption, Str argument);

/* 0, or the exit code of options that were refused. */
int estimate_stops(const Estimate *estimate);

/* Text: some lines, then an empty one. JSON: members without the braces. CSV: the cells of a row
 * under ESTIMATE_CSV_HEAD. */
void estimate_head(const Estimate *estimate, Text *text);
void estimate_json(const Estimate *estimate, Text *text);
void estimate_csv(const Estimate *estimate, Text *text);

#define ESTIMATE_CSV_HEAD S("model,inputs,assumptions,rounding")

Str estimate_figure(const Estimate *estimate, double value, int decimals);
Str estimate_number(const Estimate *estimate, int64_t number);
Str estimate_percent(const Estimate *estimate, double fraction); /* "85 %" */

/* ---- options --------------------------------------------------------------------------------- */

/* What is wrong with an option's value. */
void estimate_refuse(Estimate *estimate, OptionId id, Phrase message, Phrase remedy, Str value);

bool estimate_given(Estimate *estimate, OptionId id); /* else a finding that it is needed */
double estimate_slope(Estimate *estimate, OptionId id, Str typed);
double estimate_cost(Estimate *estimate, OptionId id, Str typed); /* above zero */
double estimate_exponent(Estimate *estimate, OptionId id);        /* -1 to 0 */
int64_t estimate_units(Estimate *estimate, OptionId id, Str typed);
void estimate_currency(Estimate *estimate); /* --currency, where it is given */

/* ---- tables for people ----------------------------------------------------------------------- */

enum { GRID_COLUMNS_MAX = 8 };

/* Figures end below each other, words begin below each other. */
typedef struct Grid {
    Arena *arena;
    size_t columns, rows, rows_max;
    bool words[GRID_COLUMNS_MAX]; /* columns that are not figures */
    Str *cells;                   /* row by row; the first is the head */
} Grid;

Grid grid_open(Arena *arena, size_t columns, size_t rows_max);
void grid_row(Grid *grid, const Str *cells); /* cleaned for a terminal */
void grid_write(const Grid *grid, Text *text);
