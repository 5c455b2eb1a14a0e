/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * press - pages of A4, and words on them (private to the room)
 *
 * A paper is pressed twice: dry, to count its pages, and with ink. Lengths are points. Whatever is
 * put goes below what was put before; what does not fit goes on to the next page.
 */
#pragma once

#include "paper/flow.h"

/* As their libraries name them, whose headers only the files that draw need. */
typedef struct _PangoFontMap PangoFontMap;
typedef struct _PangoContext PangoContext;
typedef struct _PangoLayout PangoLayout;
typedef struct _cairo cairo_t;

#define PRESS_WIDTH 595.276 /* A4 */
#define PRESS_HEIGHT 841.89
#define PRESS_LEFT 56.7 /* 20 mm */
#define PRESS_INNER (PRESS_WIDTH - 2 * PRESS_LEFT)
#define PRESS_TOP 68.0
#define PRESS_BOTTOM (PRESS_HEIGHT - 76.0)

typedef struct Press {
    Arena *arena;
    const Flow *flow;
    PangoFontMap *fonts;
    PangoContext *context;
    cairo_t *ink; /* NULL: dry */
    int page, page_count;
    double y;  /* where the next thing goes */
    bool full; /* more pages than a paper may have */
} Press;

typedef enum Style {
    STYLE_TITLE,
    STYLE_SUBTITLE,
    STYLE_HEADING,
    STYLE_BODY,
    STYLE_LABEL,
    STYLE_CELL,
    STYLE_HEAD,
    STYLE_NAME, /* in a stamp's box */
    STYLE_SMALL /* at the head and the foot of a page */
} Style;

/* The two families, or a fault: another face would be another paper. */
MUST_USE int press_open(Press *press);
void press_close(Press *press);

void press_page(Press *press); /* ends this page, if one is begun, and begins the next */
void press_need(Press *press, double height); /* a new page unless so much is left on this one */
void press_line(Press *press, double x, double y, double width, double height, double weight);
void press_shade(Press *press, double x, double y, double width, double height);

/* ---- words ----------------------------------------------------------------------------------- */

typedef enum Align { ALIGN_LEFT, ALIGN_CENTRE, ALIGN_RIGHT } Align;

/* Of one width, in one language or both, the first language first. To be freed by strip_done. */
PangoLayout *words_in(Press *press, Str text, Lang lang, Style style, Align align, double width);
PangoLayout *words_of(Press *press, Label label, Style style, Align align, double width);

/* ---- strips ---------------------------------------------------------------------------------- */

/* Words beside each other: columns of a text, cells of a row. */
typedef struct Strip {
    PangoLayout *layouts[PAPER_COLUMNS_MAX];
    double x[PAPER_COLUMNS_MAX], width[PAPER_COLUMNS_MAX]; /* of the cells, with their padding */
    bool shaded[PAPER_COLUMNS_MAX];
    size_t count;
    double pad_x, pad_y, least; /* least height */
    bool ruled;
    bool flows;  /* may begin on this page and end on the next even if one page could hold it */
    bool middle; /* words stand in the middle of the height */
} Strip;

/* The next cell, from the right end of the last; its words are given afterwards. */
void strip_cell(Strip *strip, double width);
double strip_inner(const Strip *strip); /* the room for words in the last cell */
double strip_height(const Strip *strip);

/* Below what was put before; `head`, if any, stands again on each page it begins. */
void strip_put(Press *press, const Strip *strip, const Strip *head);
void strip_at(Press *press, const Strip *strip, double y); /* whole, wherever that is */
void strip_done(Strip *strip);

/* ---- what a paper holds ---------------------------------------------------------------------- */

void draw_title(Press *press);
void draw_item(Press *press, const FlowItem *item);
void draw_drawing(Press *press, const Strokes *drawn, Lang lang);
void draw_frame(Press *press); /* head and foot of a page */

/* ---- the whole ------------------------------------------------------------------------------- */

/* Twice, as above. 0 or a fault; nothing is written where `full` is set. */
MUST_USE int press_whole(Press *press, Str *ret_pdf);
