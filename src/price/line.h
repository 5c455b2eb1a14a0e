/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * line - one line of an offer, priced
 *
 * Unit price = base + contract administration on the procured share + recoupment; line value = unit
 * price x quantity; below the line: packing, transport, administration. What a line was accepted
 * with stays: a later change of its base price is priced at the frozen rates, added quantity or
 * scope must be a new line at today's, and taking a line off to add it again more cheaply is refused.
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
    bool procured_known;
    bool non_standard, stock_fund; /* stock fund: transport is in the price already */
    bool recoup, recoup_waived; /* a waiver must be asked for in writing before the sale is final */
    Str transport_term;         /* delivery term code; empty: none */
    const Str
        *waived; /* qualifiers of contract administration waived by agreement with the buyer */
    size_t waived_count;
    RateDays days;
    Date assumed; /* for events that have no day yet */
} LineTerms;

typedef struct PricePart {
    RateComponent component;
    Str qualifier;
    Money amount, basis; /* so much of this */
    const RateRow *rate; /* NULL: waived or none; `why` says it */
    bool estimated;      /* its event has no day yet */
    Phrase why;
} PricePart;

enum { PRICE_PARTS_MAX = 32 };

typedef struct LinePrice {
    Money unit;  /* shown to the buyer */
    Money value; /* unit x quantity */
    Money below; /* sum of the parts below the line */
    Money total;
    PricePart parts[PRICE_PARTS_MAX];
    size_t part_count;
    bool sample; /* priced with a sample table */
} LinePrice;

MUST_USE bool line_price(const LineTerms *terms, const RateTable *rates, LinePrice *ret_price,
                         Findings *findings);

/* Is the change one that the line bears at its frozen rates? False with a finding that says to open
 * a new line (quantity, scope) or why it is refused. `removed` are lines taken off this case. */
MUST_USE bool line_change_allowed(const LineTerms *accepted, const LineTerms *changed,
                                  Findings *findings);
MUST_USE bool line_added_allowed(const LineTerms *added, const LineTerms *removed,
                                 size_t removed_count, const RateTable *rates, Findings *findings);
