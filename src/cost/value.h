/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * value - options compared for value for money (row D8): buy, licence, joint development
 *
 * Each option is a table of cost lines by year; delay is a line of cost like any other (years late
 * x what a year without it costs), never a footnote. Sums are undiscounted and at a stated rate.
 * Where a source gives a range, least and most are carried through.
 */
#pragma once

#include "cost/learn.h"

typedef struct ValueLine {
    Str option; /* as entered */
    Str what;
    bool delay;        /* amount is a year without it; years, how late */
    int32_t year;      /* of payment, 0 = now */
    Money least, most; /* equal where there is no range */
    double years_least, years_most;
    Str source;
    Confidence confidence;
} ValueLine;

typedef struct ValueOption {
    Str option;
    Money least, most;                 /* plain sums */
    Money present_least, present_most; /* at the rate */
    Money delay_least, delay_most;     /* the part that is delay */
    size_t unverified;                 /* lines that rest on unverified facts */
} ValueOption;

/* Reads the CSV table of lines; compares; options in order of present_most. */
MUST_USE bool value_read(Arena *arena, Str bytes, Str file, const ValueLine **ret_lines,
                         size_t *ret_count, Findings *findings);
MUST_USE bool value_compare(Arena *arena, const ValueLine *lines, size_t count, int32_t rate_ppm,
                            const ValueOption **ret_options, size_t *ret_count, Findings *findings);
