/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * funding - who pays which part of which line (row D6), and what markets were once worth (row D9)
 *
 * Every line is paid in full by its sources, to the last unit. Figures of market access bear the
 * year they are of, and are never told without it.
 */
#pragma once

#include "credit/loan.h"

enum {
    FUNDING_LINES_MAX = 200,
    FUNDING_SOURCES_MAX = 20, /* of a line */
    FUNDING_MARKETS_MAX = 50,
    FUNDING_NAME_MAX = 200,
};

typedef enum FundingKind {
    FUNDING_OWN,     /* the buyer's budget */
    FUNDING_LOAN,    /* paid back */
    FUNDING_AID,     /* not paid back */
    FUNDING_SUPPORT, /* of the seller's firm, by its State */
    FUNDING_KINDS
} FundingKind;
extern const Str funding_kind_words[FUNDING_KINDS];
extern const Phrase funding_kind_phrases[FUNDING_KINDS];

typedef struct FundingSource {
    int32_t kind;
    Str payer;
    int64_t minor;
} FundingSource;

typedef struct FundingLine {
    Str name;
    int64_t price;
    const FundingSource *sources;
    size_t source_count;
} FundingLine;

typedef struct FundingMarket {
    Str name, currency;
    int64_t minor;
    int64_t year; /* the figure is of this year, and of no other */
    Str source;
    int32_t confidence; /* Confidence */
} FundingMarket;

typedef struct Funding { /* JSON */
    Str basis, currency;
    const FundingLine *lines;
    size_t line_count;
    const FundingMarket *markets;
    size_t market_count;
} Funding;

extern const Shape funding_source_shape;

/* Do the sources of each line add up to its price? Else findings. The currency is known. */
MUST_USE bool funding_check(const Funding *funding, Findings *findings);

/* False with findings: a line that its sources do not add up to, or add up to more than. */
MUST_USE bool funding_read(Arena *arena, Str bytes, Str file, Funding *ret_funding,
                           Findings *findings);

/* Of the line: what sources of the kind pay. */
int64_t funding_of(const FundingLine *line, FundingKind kind);

/* What markets of the same year and currency come to. */
int64_t funding_markets_of(const Funding *funding, const FundingMarket *market);
