/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * rate - dated rates
 *
 * A CSV file (sekisho-rates(5)): component, qualifier, event, from, until, ppm or amount, currency,
 * per, tier (above, up_to), source, confidence, note. The event names what selects a row: the day a
 * line was accepted, the case implemented, the item delivered. Rates are parts per million. Head
 * rows (#rates, #ja, #en, #sample) name the table and say whether it is a sample. Within one
 * component and qualifier ranges may not overlap, whatever their events, and a gap must be declared
 * (#gap), or the file is refused.
 */
#pragma once

#include "base/base.h"

enum {
    RATE_WHOLE = 1000000,
    RATE_BYTES_MAX = 4 << 20,
    RATE_ROWS_MAX = 20000,
    RATE_HEADS_MAX = 64, /* #gap rows, #note rows */
    RATE_TIERS_MAX = 16
};

/* In the order in which they happen. */
typedef enum RateEvent {
    RATE_SIGNED,
    RATE_ACCEPTED,
    RATE_IMPLEMENTED,
    RATE_DELIVERED,
    RATE_EVENTS
} RateEvent;

typedef enum RateComponent {
    RATE_ADMIN,          /* administration surcharge, on the line's value */
    RATE_ADMIN_EXTRA,    /* on non-standard items, beside RATE_ADMIN */
    RATE_CONTRACT_ADMIN, /* contract administration, on the procured share; qualifier: element */
    RATE_PACKING,        /* packing, crating, handling: on stock shipped; tiers by unit price */
    RATE_TRANSPORT,      /* by delivery term code */
    RATE_RECOUPMENT,     /* non-recurring cost: an amount a unit, qualifier = the item */
    RATE_SMALL_CASE,     /* least administration of a case */
    RATE_COMPONENTS
} RateComponent;

extern const Str rate_component_words[RATE_COMPONENTS];
extern const Str rate_event_words[RATE_EVENTS];

/* The elements of contract administration: management, quality, audit, overseas (the last on work
 * done abroad only). */
enum { RATE_ELEMENTS = 4, RATE_ELEMENT_OVERSEAS = 3 };
extern const Str rate_element_words[RATE_ELEMENTS];

typedef struct RateRow {
    RateComponent component;
    Str qualifier; /* may be empty */
    RateEvent event;
    Date from, until;     /* [from, until) of the event's day; DATE_NONE, DATE_FOREVER: open ends */
    int32_t ppm;          /* or */
    Money amount;         /* where `is_amount`; its currency is also that of the tier */
    bool is_amount;       /* so much a unit or a case, as the component has it */
    bool is_tier;         /* for a slice of the unit price only */
    int64_t above, up_to; /* the slice (above, up_to], minor units; up_to INT64_MAX: open */
    Str source, note;
    Confidence confidence;
    uint32_t id; /* line of the file: with the file's hash it names the row for ever */
    Place place;
} RateRow;

typedef struct RateGap { /* days of which the file says that it has no rate for them */
    RateComponent component;
    Str qualifier;
    Date from, until;
    Place place;
} RateGap;

typedef struct RateTable {
    Str name, file;
    Label label;
    bool sample; /* not for use: shown on everything priced with it; the name ends in -sample */
    Hash hash;
    const RateRow *rows; /* by component, qualifier, from, tier */
    size_t row_count;
    const RateGap *gaps;
    size_t gap_count;
    const Label *notes;
    size_t note_count;
} RateTable;

/* NULL with findings when anything is wrong. */
MUST_USE const RateTable *rate_table_read(Arena *arena, Str bytes, Str file, Findings *findings);

/* The days of the events of one line; DATE_NONE: not yet. */
typedef struct RateDays {
    Date on[RATE_EVENTS];
} RateDays;

/* What a rate is asked for. */
typedef struct RateQuery {
    RateComponent component;
    Str qualifier;
    Money unit_price; /* for tiers */
    RateDays days;
    Date assumed; /* stands in for days that are not there yet; DATE_NONE: nothing does */
    Place place;  /* of the line, for findings */
} RateQuery;

/*
 * The row in force for the days given, NULL with a finding: no such row, several of them, or the
 * event that selects it has no day yet and none is assumed. Rows of one component may be selected
 * by different events in different times, as the law changed: exactly one must fit. An event that
 * has no day yet comes no earlier than those before it.
 */
MUST_USE const RateRow *rate_find(const RateTable *table, const RateQuery *query,
                                  Findings *findings);

/* Does the row rest on a day that is assumed? */
bool rate_is_estimate(const RateRow *row, const RateDays *days);

/* The one rounding rule: half away from zero, of amount x ppm / RATE_WHOLE, through 128 bits.
 * False: it does not fit. */
MUST_USE bool price_part(int64_t minor, int64_t ppm, int64_t *ret_minor);

Str price_percent(Arena *arena, int64_t ppm); /* "3.5 %" */
