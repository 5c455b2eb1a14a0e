/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * value - options compared for value for money (row D8): buy, licence, joint development
 *
 * Each option is a table of cost lines by year; delay is a line of cost like any other (years late
 * x what a year without it costs), never a footnote. Sums are undiscounted and at a stated rate.
 * Where a source gives a range, least and most are carried through. Plain sums are exact; only the
 * present values are computed in floating point, each rounded once (cost_money).
 *
 * The table is CSV with the head
 *     option,what,kind,year,currency,least,most,years_least,years_most,source,confidence
 * kind: cost or delay. confidence: official, secondary, unverified, or assumption where nobody
 * knows the figure and somebody puts one in; source then says who and why. A line has the
 * confidence of the weakest of its figures. All amounts are in one currency.
 */
#pragma once

#include "cost/learn.h"

enum { VALUE_LINES_MAX = 10000, VALUE_YEAR_MAX = 100, VALUE_YEAR = 100 /* hundredths */ };

typedef struct ValueLine {
    Str option; /* as entered */
    Str what;
    bool delay;                      /* amount is a year without it; years, how late */
    int32_t year;                    /* of payment, 0 = now; of delay, the first year without it */
    Money least, most;               /* equal where there is no range */
    int32_t years_least, years_most; /* in hundredths; 0 where it is no delay */
    Basis basis;
} ValueLine;

typedef struct ValueOption {
    Str option;
    Money least, most;                 /* plain sums */
    Money present_least, present_most; /* at the rate */
    Money delay_least, delay_most;     /* the part of the plain sums that is delay */
    size_t lines;
    size_t assumed;    /* lines where no figure is known */
    size_t unverified; /* further lines that rest on unverified facts */
} ValueOption;

/* What the line comes to, undiscounted: half away from zero. False: more than money can hold. */
MUST_USE bool value_amount(const ValueLine *line, Money *ret_least, Money *ret_most);

/* Reads the CSV table of lines. False with findings. */
MUST_USE bool value_read(Arena *arena, Str bytes, Str file, const ValueLine **ret_lines,
                         size_t *ret_count, Findings *findings);

/* Compares lines as value_read gives them; options in order of present_most, then of their names.
 * `rate_ppm`: millionths a year, 0 for none. False with a finding: sums too large. */
MUST_USE bool value_compare(Arena *arena, const ValueLine *lines, size_t count, int32_t rate_ppm,
                            const ValueOption **ret_options, size_t *ret_count, Findings *findings);
