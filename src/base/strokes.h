/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * strokes - a picture as what it is drawn of: words, paths, boxes, before it meets a page or paper
 *
 * Curves, rows of bars and matrices are laid out once (plot.h, bars.h, matrix.h); who writes SVG
 * and who prints draws the same strokes. All places are whole pixels from the upper left corner,
 * and a letter is taken to be as wide as a digit, so that the same picture makes the same bytes
 * wherever it is drawn. Nothing of it is told by colour: paths differ by their dashes, boxes by
 * their fill.
 */
#pragma once

#include "base/arena.h"

enum { STROKE_DASHES_MAX = 4 };

typedef enum StrokeKind { STROKE_WORDS, STROKE_PATH, STROKE_BOX } StrokeKind;

typedef enum StrokeAnchor { STROKE_START, STROKE_MIDDLE, STROKE_END } StrokeAnchor;

typedef enum StrokeFill { /* in this order kinds of boxes are filled */
                          STROKE_FULL,
                          STROKE_PALE,
                          STROKE_HATCHED,
                          STROKE_EMPTY,
                          STROKE_FILLS
} StrokeFill;

typedef struct StrokePlace {
    int x, y;
    bool begins; /* a new line of the path */
} StrokePlace;

typedef struct StrokeLook {
    int weight; /* 0: a hair's */
    bool faint;
    int dashes[STROKE_DASHES_MAX]; /* drawn, left out, ...; the first is 0: whole */
    size_t series;                 /* of a plot, from 1, for a page that colours them; 0: none */
} StrokeLook;

typedef struct Stroke {
    StrokeKind kind;
    int x, y; /* of words and boxes */

    Str words;
    StrokeAnchor anchor;
    int size;
    bool leaning; /* by 45 degrees, upward to the right */

    StrokeLook look;
    StrokePlace *places;
    size_t place_count, place_room;

    StrokeFill fill;
    int width, height;
} Stroke;

typedef struct Strokes {
    Arena *arena;
    Str id, title, basis, words; /* as in Plot; title and basis are told above, not drawn */
    Stroke *at;
    size_t count, room;
    int top;           /* where what is drawn begins, below title and basis */
    int width, height; /* of the whole, from 0 */
    bool boxed;        /* it may have hatched boxes */
} Strokes;
