/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * multiplier - how much credit a kind of transaction earns, by rule and day
 *
 * A table (CSV) with the head
 *     rule,type,from,until,multiplier,ceiling,source,confidence
 * Of a rule's type and day there is at most one row. The multiplier is what a transaction earns
 * where nothing else was granted; the ceiling is the most that anybody may grant. Days are half
 * open; an empty `until` is an open end.
 */
#pragma once

#include "offset/limits.h"

enum { MULTIPLIER_MAX = 10 * PPM_WHOLE };

typedef struct Multiplier {
    Str rule, type;
    Date from, until;
    int64_t ppm, ceiling_ppm; /* above 0; ppm at most the ceiling, that at most MULTIPLIER_MAX */
    Str source;
    Confidence confidence;
} Multiplier;

MUST_USE bool multipliers_read(Arena *arena, Str bytes, Str file, const Multiplier **ret_rows,
                               size_t *ret_count, Findings *findings);

/* The row of the day; NULL: there is none. */
const Multiplier *multiplier_find(const Multiplier *rows, size_t count, Str rule, Str type,
                                  Date on);
