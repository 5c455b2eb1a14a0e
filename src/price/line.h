/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * line - one line of an offer, priced
 *
 * Line value = base price x quantity, contract administration on the procured share of it, and
 * recoupment; below the line: packing, transport, administration. Every part is found on the whole
 * line and rounded once, so that a cheap item bought by the million loses nothing. The unit price
 * shown to the buyer is the value divided by the quantity, rounded toward zero; what is left over
 * is the line's residual, named as such.
 *
 * What a line was accepted with stays: a later change of its base price is priced at the rates of
 * its own days; added quantity or scope must be a new line at today's, and taking a line off to add
 * it again more cheaply is refused.
 */
#pragma once

#include "price/rate.h"

typedef enum LineSource { SOURCE_STOCK, SOURCE_PROCURED, SOURCE_MIXED, LINE_SOURCES } LineSource;

typedef struct LineTerms {
    Str case_code;
    int32_t number;
    Str item;         /* what it is; also the qualifier of recoupment */
    int64_t quantity; /* positive */
    Str unit;
    Money base; /* a unit */
    LineSource source;
    int32_t procured_ppm; /* of the base; SOURCE_MIXED without a figure: half, and it says so */
    bool procured_known;  /* SOURCE_MIXED only */
    bool overseas;        /* contracts are administered abroad */
    bool non_standard;
    bool packed;     /* packing, crating and handling of what comes from stock */
    bool stock_fund; /* transport is in the price already */
    bool recoup, recoup_waived;
    Date waiver_asked;  /* in writing; before the sale is final, which it is when accepted */
    Str transport_term; /* delivery term code; empty: none */
    const Str *waived;  /* elements of contract administration waived by agreement with the buyer */
    size_t waived_count;
    RateDays days;
    Date assumed; /* for events that have no day yet */
} LineTerms;

typedef struct PricePart {
    RateComponent component;
    Str qualifier;
    Money amount, basis; /* so much of this; of recoupment: what a unit bears, in `rate` */
    const RateRow *rate; /* NULL: waived or none; `why` says it */
    bool below;          /* the line: not in its value */
    bool estimated;      /* its event has no day yet */
    Phrase why;          /* waived, estimated, half of a mixed source; else PHRASE_NONE */
} PricePart;

enum { PRICE_PARTS_MAX = 32 };

typedef struct LinePrice {
    Money unit;     /* shown to the buyer: value / quantity, rounded toward zero */
    Money residual; /* value - unit x quantity: less than one minor unit an item */
    Money base;     /* unit base price x quantity */
    Money value;    /* base and the parts that are not below the line */
    Money below;    /* sum of the parts below the line */
    Money total;
    PricePart parts[PRICE_PARTS_MAX];
    size_t part_count;
    bool sample; /* priced with a sample table */
} LinePrice;

/* False with findings at /lines/NUMBER/... A mixed source without a figure is a warning. */
MUST_USE bool line_price(const LineTerms *terms, const RateTable *rates, LinePrice *ret_price,
                         Findings *findings);

/* What the lines of a case are short of its least administration, on the days of the case: the
 * amount of its management line, 0 where they bear enough. False with findings. */
MUST_USE bool small_case_line(const RateTable *rates, const RateDays *days, Date assumed,
                              Money administration, Money *ret_line, Findings *findings);

/* Is the change one that the line bears at its frozen rates? False with a finding that says to open
 * a new line (quantity, scope) or why it is refused. Less of a line, another price and days that
 * have come since are such changes. */
MUST_USE bool line_change_allowed(const LineTerms *accepted, const LineTerms *changed,
                                  Findings *findings);

/* May the line be added to its case? `removed` are lines taken off this case: what one of them was,
 * at the days of the new line, must not be cheaper by its rates than it was at its own. */
MUST_USE bool line_added_allowed(const LineTerms *added, const LineTerms *removed,
                                 size_t removed_count, const RateTable *rates, Findings *findings);
