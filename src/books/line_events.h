/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * line_events - what can have happened to rates, lines and contracts, as it stands in the journal
 *
 * A pricing carries every part with the rate it bears, so that what a line was accepted with stands
 * there whatever becomes of rate tables and of the program.
 */
#pragma once

#include "books/book_events.h"
#include "price/price.h"

enum {
    RATES_KEPT_MAX = 5000, /* rows of a table: its event stays within what a leaf holds */
    RATE_TEXT_MAX = 2000,
    LINE_TERMS_MAX = 16 << 10, /* bytes of terms as JSON */
    CONTRACT_KEPT_LINES = 1000,
    LINE_WORD_MAX = 200
};

/* Why a part of a price is what it is, where there is something to say. */
typedef enum PartWhy {
    PART_PLAIN,
    PART_WAIVED,
    PART_ESTIMATED,
    PART_HALF,
    PART_STOCK_FUND,
    PART_WHYS
} PartWhy;

extern const Str part_why_words[PART_WHYS];
extern const Phrase part_why_phrases[PART_WHYS]; /* of price/; PART_PLAIN: none */
extern const Str line_source_words[LINE_SOURCES];
extern const Phrase line_source_phrases[LINE_SOURCES];

typedef struct KeptRate {
    int32_t component; /* RateComponent */
    Str qualifier;
    int32_t event; /* RateEvent */
    Date from, until;
    int64_t ppm, amount; /* one of them; the other absent */
    Str currency;        /* of the amount, or of the slice */
    bool tier;
    int64_t above, up_to; /* absent: open */
    Str source;
    int32_t confidence;
    Str note;
    int64_t id;
} KeptRate;

typedef struct KeptGap {
    int32_t component;
    Str qualifier;
    Date from, until;
} KeptGap;

typedef struct RatesImported { /* rate.imported 1 */
    Str name, file;
    Hash hash;
    Label label;
    bool sample;
    Str reason;
    const KeptRate *rows;
    size_t row_count;
    const KeptGap *gaps;
    size_t gap_count;
} RatesImported;

typedef struct KeptTerms {
    Str item;
    int64_t quantity;
    Str unit;
    int64_t base; /* of a unit, minor units */
    Str currency;
    int32_t source;
    int64_t procured; /* parts per million; absent: not known */
    int32_t overseas, non_standard, packed, stock_fund, recoup, recoup_waived; /* YES, or not */
    Date waiver_asked;
    Str transport;
    const Str *waived;
    size_t waived_count;
    Date signed_on, accepted, implemented, delivered, assumed;
} KeptTerms;

typedef struct KeptPart {
    int32_t component;
    Str qualifier;
    int64_t minor, basis;
    int64_t ppm, amount, rate; /* the row's; absent: none */
    bool below, estimated;
    int32_t why; /* PartWhy */
} KeptPart;

typedef struct LinePriced { /* line.priced 1, line.changed 1, line.removed 1 (without parts) */
    Str programme, country, case_code;
    int64_t line, version;
    Hash rates; /* the table */
    bool sample;
    KeptTerms terms;
    int64_t unit, residual, base, value, below, total;
    Id entry; /* none: the total stayed the same */
    Str reason;
    const KeptPart *parts;
    size_t part_count;
    Date day; /* absent: the day it was recorded */
} LinePriced;

typedef struct KeptContractLine {
    int64_t line, minor;
} KeptContractLine;

typedef struct ContractAdded { /* contract.added 1: in the place of what it had before */
    Str programme, case_code, contract, company, currency, reason;
    const KeptContractLine *lines;
    size_t line_count;
    Date day; /* absent: the day it was recorded */
} ContractAdded;

extern const Shape rates_imported_shape, kept_terms_shape, line_priced_shape, contract_added_shape;

int apply_rates(Db *db, Arena *arena, const Event *event, const void *data);
int apply_line(Db *db, Arena *arena, const Event *event, const void *data);
int apply_line_removed(Db *db, Arena *arena, const Event *event, const void *data);
int apply_contract(Db *db, Arena *arena, const Event *event, const void *data);
