/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * flow - a template with its data in it: what the paper says, in order, before it meets a page
 * (private to the room)
 *
 * Both writers read it: the one of text and the one of pages. Words are clean and whole; which
 * language stands first is settled.
 */
#pragma once

#include "paper/data.h"

typedef enum ItemKind {
    ITEM_HEADING,
    ITEM_TEXT,
    ITEM_ROWS,       /* cells: label, value */
    ITEM_GRID,       /* cells: label, value; wide ones take a line of their own */
    ITEM_TABLE,      /* heads and cells by rows */
    ITEM_STAMPS,     /* cells by rows: position, name, day, mark */
    ITEM_SIGNATURES, /* cells by rows: party, name, position, day */
    ITEM_DRAWING,
    ITEM_BREAK
} ItemKind;

typedef struct FlowHead {
    Label label;
    int32_t share;
    bool right; /* figures */
} FlowHead;

typedef struct FlowCell {
    Label say;
    bool wide;   /* in a grid */
    bool figure; /* a sum, a number: which language writes it does not change it, it stands once */
    bool day;    /* in a table it stands once */
} FlowCell;

typedef struct FlowItem {
    ItemKind kind;
    Label say; /* HEADING, TEXT; the word over stamps */
    const FlowHead *heads;
    size_t column_count;
    const FlowCell *cells; /* row_count times column_count */
    size_t row_count;
    const Strokes *drawn; /* DRAWING: with words of `lang` in it */
    Lang lang;
} FlowItem;

typedef struct Flow {
    Lang langs[LANG_COUNT]; /* printed, in this order */
    size_t lang_count;
    Label title, authentic, case_number, version, hash, marking; /* what every page bears */
    const FlowItem *items;
    size_t item_count;
    Date day;       /* of the paper; DATE_NONE: not said */
    Label practice; /* of a practice record: what every page says of it; else empty */
} Flow;

/* The data is whole for the template (paper_whole). */
const Flow *flow_make(Arena *arena, const PaperTemplate *template, const PaperData *data,
                      PaperIn in);

const Flow *report_flow(Arena *arena, const PaperReport *report, Lang first);

/* What stands on every page of what comes out of a practice record; else nothing. */
Label flow_practice(bool practice);

/* Do both printed languages say the same? Then it stands once. */
bool flow_once(const Flow *flow, Label label);
Str flow_first(const Flow *flow, Label label);
