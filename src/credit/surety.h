/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * surety - the State stands behind a buyer's debt (row D3): a ledger as a fold over dated events
 *
 * Not the guarantee fund of src/books, which pays suppliers for a late buyer out of money held: a
 * surety is a promise to a lender, and nothing is held for it.
 *
 * Of each surety five numbers are kept, and four follow from them:
 *     undrawn = given - released - drawn             promised, not lent yet
 *     lent    = drawn - repaid - called              contingent liability: may be called any day
 *     left    = undrawn + lent                       what the promise may still cost
 *     owed    = called - recovered                   paid by the State, to be got back
 * A country's sum of left and owed is at risk. Only giving raises it, a call moves it from left to
 * owed, and it is never above the country's ceiling, in whatever order events come: an event that
 * would break a rule is refused and changes nothing. Ceiling and sureties of a country are in one
 * currency, so that no rate of exchange can lift the sum above it.
 */
#pragma once

#include "credit/loan.h"

enum { SURETY_NAME_MAX = 64, SURETY_EVENTS_MAX = 10000 };

typedef enum SuretyEventKind {
    SURETY_CEILING,   /* of a country: country, currency, minor (0: closed) */
    SURETY_GIVEN,     /* a new surety: name, country, currency, minor */
    SURETY_DRAWN,     /* the lender has lent; of this and the rest: name, minor */
    SURETY_REPAID,    /* the debtor has paid the lender back */
    SURETY_CALLED,    /* the State has paid the lender for the debtor */
    SURETY_RECOVERED, /* the State has got it back */
    SURETY_RELEASED,  /* what is undrawn is promised no longer */
    SURETY_EVENT_KINDS
} SuretyEventKind;

extern const Str surety_event_words[SURETY_EVENT_KINDS];
extern const Phrase surety_event_phrases[SURETY_EVENT_KINDS];

typedef struct SuretyEvent {
    Date on;
    int32_t kind;
    Str surety;   /* its name */
    Str country;  /* ISO 3166, three letters */
    Str currency; /* ISO 4217 */
    int64_t minor;
} SuretyEvent;

extern const Shape surety_event_shape;

typedef struct Surety {
    Str name;
    size_t country; /* in the ledger */
    int64_t given, drawn, repaid, called, recovered, released;
} Surety;

int64_t surety_undrawn(const Surety *surety);
int64_t surety_lent(const Surety *surety);
int64_t surety_left(const Surety *surety);
int64_t surety_owed(const Surety *surety);

typedef struct SuretyCountry {
    Str country;
    Currency currency;
    int64_t ceiling, left, owed; /* left + owed: at risk, never above the ceiling */
} SuretyCountry;

typedef struct SuretyLedger { /* of {0} but the arena */
    Arena *arena;
    Surety *sureties;
    size_t surety_count, surety_room;
    SuretyCountry *countries;
    size_t country_count, country_room;
    Date last_on; /* of the last event taken; meaningless before the first */
} SuretyLedger;

/* Takes the event in. False with a finding at the place, and nothing has changed: out of order,
 * unknown or known already, another currency, above the ceiling, more than there is. */
MUST_USE bool surety_apply(SuretyLedger *ledger, const SuretyEvent *event, Place place,
                           Findings *findings);

typedef struct SuretyBook { /* JSON: {"basis": .., "events": [..]} */
    Str basis;
    const SuretyEvent *events;
    size_t event_count;
} SuretyBook;

/* False with findings. */
MUST_USE bool surety_read(Arena *arena, Str bytes, Str file, SuretyBook *ret_book,
                          Findings *findings);

/* The events up to and on the day, DATE_FOREVER for all. False with findings, one for each event
 * that is refused; the others are in the ledger. */
MUST_USE bool surety_fold(Arena *arena, const SuretyBook *book, Date on, SuretyLedger *ret_ledger,
                          Findings *findings);
