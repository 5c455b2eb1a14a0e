/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * picture - a learning curve as SVG, with its table beside it
 *
 * Axes from zero, lines told apart by their dashes and named in words: it loses nothing in black
 * and white. Title and description say the same to who does not see it.
 */
#pragma once

#include "cost/learn.h"

enum { CURVE_SHOWN_MAX = 24 };

/* The units that a table for people shows: all, or where they are many the first, each doubling and
 * the last. */
size_t curve_shown(int64_t count, int64_t ret_units[CURVE_SHOWN_MAX]);

typedef struct CurvePicture {
    Str title, basis;         /* the model; its inputs */
    const CurvePoint *points; /* units 1 to count */
    int64_t count;
    double fixed; /* 0: none, and no line for it */
    int decimals; /* of the table */
} CurvePicture;

void curve_picture(Text *text, const CurvePicture *picture, Lang lang);
