/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * workshare - who does which share of the work, by value and day (row E5)
 *
 * Work packages as a table (CSV) with the head
 *     day,package,party,value,currency,source,confidence
 * in the order of days: from this day on the package is done by this party for this value, until
 * another row of the same package; a value of 0 takes it out. The share of a party on a day is its
 * packages' value over that of all. A threshold is tested in whole numbers: 39.9 % is not 40 %,
 * and no rounding makes it so.
 */
#pragma once

#include "offset/limits.h"

typedef struct WorkPackage {
    Date day;
    Str package, party;
    Money value;
    Str source;
    Confidence confidence;
    size_t before; /* the row of the same package that it replaces; itself: none */
} WorkPackage;

/* The share from this day until the next point. */
typedef struct WorkshareDay {
    Date day;
    int64_t part, whole; /* minor units */
} WorkshareDay;

MUST_USE bool workshare_read(Arena *arena, Str bytes, Str file, const WorkPackage **ret_rows,
                             size_t *ret_count, Findings *findings);

/* The party's share on each day on which a row stands, in order: at least one. */
const WorkshareDay *workshare_drift(Arena *arena, const WorkPackage *rows, size_t count, Str party,
                                    size_t *ret_count);

/* The point of a drift that holds on the day; NULL: before the first. */
const WorkshareDay *workshare_on(const WorkshareDay *days, size_t count, Date on);

/* Is the threshold reached? Never of nothing. */
bool workshare_reaches(const WorkshareDay *day, int64_t least_ppm);
