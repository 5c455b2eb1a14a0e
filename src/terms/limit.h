/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * limit - dated figures that the rules of a case go by
 *
 * A CSV file (sekisho-terms(7)): name, from, until, value, currency, source, confidence, note.
 * Which names there are, and what their values count, is fixed here; what they are is data. Head
 * rows (#table, #ja, #en, #sample) name the file and say whether it is a sample; rows of one name
 * and currency may not overlap.
 */
#pragma once

#include "base/base.h"

enum { TERMS_BYTES_MAX = 4 << 20, TERMS_ROWS_MAX = 20000 }; /* of any file of this room */

typedef enum LimitKind {
    LIMIT_RISE,              /* ppm: a rise of the total above it needs an amendment */
    LIMIT_OFFER_DAYS,        /* days an offer may be accepted */
    LIMIT_OFFER_DAYS_GRANT,  /* the same, paid from a grant */
    LIMIT_DISCREPANCY_FLOOR, /* money: a claim below it is recorded only */
    LIMIT_DISCREPANCY_DAYS,  /* days after delivery in which one may be reported */
    LIMIT_KINDS
} LimitKind;

extern const Str limit_words[LIMIT_KINDS];

typedef struct LimitRow {
    LimitKind kind;
    Date from, until;  /* [from, until) */
    int64_t value;     /* money: minor units */
    Currency currency; /* money only */
    Str source, note;
    Confidence confidence;
    Place place;
} LimitRow;

typedef struct LimitTable {
    Str name, file;
    Label title;
    bool sample;
    Hash hash;
    const LimitRow *rows; /* by kind, currency, from */
    size_t row_count;
} LimitTable;

/* NULL with findings when anything is wrong. */
const LimitTable *limit_table_read(Arena *arena, Str bytes, Str file, Findings *findings);

/* The row in force on the day; money in the currency. NULL with a finding at the place: none is.
 * Currency -1 for what is not money. */
MUST_USE const LimitRow *limit_find(const LimitTable *table, LimitKind kind, Currency currency,
                                    Date on, Place place, Findings *findings);

/* The last day on which an offer dated so may be accepted. */
Date offer_last_day(Date dated, const LimitRow *days);
