/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * rate - dated rates
 *
 * A CSV file (sekisho-rates(5)): component, qualifier, event, from, until, ppm or amount and
 * currency, per, source, confidence, note. The event names what selects a row: the day a line was
 * accepted, the case implemented, the item delivered. Rates are parts per million. Head rows
 * (#rates, #ja, #en, #sample) name the table and say whether it is a sample. Within one component
 * and qualifier, ranges may not overlap, and a gap must be declared (#gap), or the file is refused.
 */
#pragma once

#include "base/base.h"

enum { RATE_WHOLE = 1000000, RATE_BYTES_MAX = 4 << 20, RATE_ROWS_MAX = 20000 };

typedef enum RateEvent {
    RATE_SIGNED,
    RATE_ACCEPTED,
    RATE_IMPLEMENTED,
    RATE_DELIVERED,
    RATE_EVENTS
} RateEvent;

typedef enum RateComponent {
    RATE_ADMIN,          /* administration surcharge, on the line's value */
    RATE_ADMIN_EXTRA,    /* on non-standard items */
    RATE_CONTRACT_ADMIN, /* contract administration: qualifier management, quality, audit, overseas; on
                            the procured share */
    RATE_PACKING,        /* packing, crating, handling: on stock shipped; tiers by unit price */
    RATE_TRANSPORT,      /* by delivery term code */
    RATE_RECOUPMENT,     /* non-recurring cost: an amount a unit, qualifier = the item */
    RATE_SMALL_CASE,     /* least administration of a case */
    RATE_COMPONENTS
} RateComponent;

typedef struct RateRow {
    RateComponent component;
    Str qualifier; /* may be empty */
    RateEvent event;
    Date from, until; /* [from, until) of the event's day */
    int32_t ppm;      /* or */
    Money amount;     /* where `is_amount` */
    bool is_amount;
    int64_t above, up_to; /* tier of the unit price, minor units; up_to INT64_MAX: open */
    Str source, note;
    Confidence confidence;
    uint32_t
        id; /* 1-based row number in the file: with the file's hash it names the row for ever */
    Place place;
} RateRow;

typedef struct RateTable {
    Str name;
    Label label;
    bool sample; /* not for use: shown on everything priced with it */
    Hash hash;
    const RateRow *rows; /* by component, qualifier, tier, from */
    size_t row_count;
} RateTable;

/* NULL with findings when anything is wrong. */
MUST_USE const RateTable *rate_table_read(Arena *arena, Str bytes, Str file, Findings *findings);

/* The days of the events of one line; DATE_NONE: not yet. */
typedef struct RateDays {
    Date on[RATE_EVENTS];
} RateDays;

/* The row in force for the days given, NULL with a finding: no such row, or the event that selects
 * it has no day yet (then the estimate's day `assumed` is used where it is not DATE_NONE). Rows of
 * one component may be selected by different events in different times, as the law changed: exactly
 * one must fit. */
MUST_USE const RateRow *rate_find(const RateTable *table, RateComponent component, Str qualifier,
                                  int64_t unit_price, const RateDays *days, Date assumed,
                                  Findings *findings);

/* The one rounding rule: half away from zero, of amount x ppm / RATE_WHOLE, through 128 bits. False:
 * it does not fit. */
MUST_USE bool price_part(int64_t minor, int64_t ppm, int64_t *ret_minor);
