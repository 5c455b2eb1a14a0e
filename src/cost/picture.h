/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * picture - a learning curve as a picture (base/plot.h), with its table beside it
 */
#pragma once

#include "cost/fit.h"

enum { CURVE_SHOWN_MAX = 24 };

/* The units that a table for people shows: all, or where they are many the first, each doubling and
 * the last. */
size_t curve_shown(int64_t count, int64_t ret_units[CURVE_SHOWN_MAX]);

typedef struct CurvePicture {
    Str title, basis;         /* the model; its inputs */
    const CurvePoint *points; /* units 1 to count */
    int64_t count;
    double fixed;        /* 0: none, and no line for it */
    int decimals;        /* of the table */
    const LotSeen *seen; /* lots already built, of units 1 to count: marked beside the curve */
    size_t seen_count;
    bool table_apart; /* the table stands elsewhere: the picture is without */
} CurvePicture;

/* The units that curve_shown tells, a row each. */
PlotTable curve_table(Arena *arena, const CurvePicture *picture, Lang lang);

void curve_picture(Text *text, const CurvePicture *picture, Lang lang);
